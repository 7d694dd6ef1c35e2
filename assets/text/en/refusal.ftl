# Why something was not done, and what to do now: one sentence for each, in plain words.
refusal-no-such-section = This class is not on this box any more. Go back and choose another one.
refusal-no-such-student = This person is not in this class. Go back and choose from the list.
refusal-no-such-outcome = This skill is not on this map any more. Go back and choose another one.
refusal-not-yours = This page belongs to somebody else. If that is you, tap “I’m someone else” and choose your name.
refusal-teacher-only = Only the teacher can do this. Please ask your teacher.
refusal-class-closed = Class is closed right now. Try again when class is open.
refusal-class-already-open = Class is open already. There is nothing more to do.
refusal-lesson-length = A lesson lasts from { $shortest } to { $longest } minutes. Please choose a time in between.
refusal-status-only-in-class = You can change this while class is open. Try again in class.
refusal-status-only-in-window = Your teacher opens a time for this. Wait until it is open, then try again.
refusal-empty = { $field }: nothing is written here yet. Please fill it in.
refusal-too-long = { $field }: this is too long. { $limit ->
    [one] Only { $limit } character fits
   *[other] At most { $limit } characters fit
}. Please make it shorter.
refusal-alias-taken = Somebody in this class has that picture already. Please choose another one.
refusal-no-such-alias = That picture does not exist. Please choose one from the list.
refusal-no-cup = There is no cup up right now. Raise one if you want to say something.
refusal-too-many-students = { $limit ->
    [one] A class holds one student
   *[other] A class holds at most { $limit } students
}. Put the others into a second class.
refusal-too-many-outcomes = { $limit ->
    [one] A class holds one skill
   *[other] A class holds at most { $limit } skills
}. Retire some that you no longer teach, then try again.
refusal-too-many-sections = { $limit ->
    [one] One box holds one class
   *[other] One box holds at most { $limit } classes
}. Use a class that is there already.
refusal-no-such-prerequisite = A skill that should come before is not in this class. Add it first, or take it off the list.
refusal-prerequisite-loop = These skills would wait for each other in a circle. Take one of the “comes before” links away.
refusal-code-taken = Another skill of this class has that code. Please choose a different one.
refusal-nothing-to-undo = There is nothing to take back.
refusal-changed-since = This has changed since, so it cannot be taken back. Please change it by hand.
refusal-empty-map = A smaller map needs at least one skill. Please choose one.
refusal-superseded = Somebody changed this after your tap, so theirs stays. Look at it and tap again if you still want to.
refusal-not-mastered-elsewhere = This skill is not mastered in another class (any more). Look again.
refusal-no-such-evidence = This is not there any more. Go back and look again.
refusal-no-such-kind = This kind is not on the list any more. Please choose another one.
refusal-too-much-evidence = { $limit ->
    [one] A skill holds one piece
   *[other] A skill holds at most { $limit } pieces
}. Take one back before you add another.
refusal-too-many-kinds = { $limit ->
    [one] The list holds one kind
   *[other] The list holds at most { $limit } kinds
}. Take some away, then try again.
refusal-not-offered = This is not shown to classmates any more. Go back and look again.
refusal-already-commented = You have said something about this already. Your teacher has it.
refusal-too-many-files = { $limit ->
    [one] A skill has one file
   *[other] A skill has at most { $limit } files
}. Take one off before you add another.

## What the fields are called
field-section-name = Class name
field-student-name = Name
field-note = Note
field-code = Code
field-statement = “I can” sentence
field-short-label = Short label
field-unit = Unit
field-picture = Picture
field-guide = Guide
field-link = Link
field-evidence-note = What it shows
field-evidence-kind = Kind
