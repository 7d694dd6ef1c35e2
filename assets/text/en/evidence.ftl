# Evidence: what a student shows for a skill, and what the teacher makes of it.
evidence-open = Show what you can do
evidence-title = What I show for it
evidence-none = Nothing here yet. A photo of your work, a few words or a recording will do.
evidence-add = Add something
evidence-kind-paper = Work on paper
evidence-kind-project = A project
evidence-kind-explanation = I explain it
evidence-kind-correction = A mistake I put right
evidence-kind-other = Something else
evidence-kind-other-what = If it is something else: what?
evidence-kind-other-hint = Your teacher says whether that will do.
evidence-kind-waits = your teacher still looks at this kind
evidence-note-hint = What is it, and what does it show?
evidence-link = A link, if there is one
evidence-file = A photo, a recording or a page
evidence-file-hint = Pictures, sound, PDF or plain text, up to { $megabytes } MB. Where a photo was taken is not kept.
evidence-send = Hand it in
evidence-remove = Take it back
evidence-remove-why = It goes for good, with its file.
evidence-seen = seen by your teacher
evidence-not-seen = not seen yet
evidence-formative = Along the way
evidence-summative = Counts for the level

## Files
file-picture = Picture
file-sound = Recording
file-page = Page
file-kilobytes = { $kilobytes } kB
file-megabytes = { $megabytes } MB
error-file-kind = This kind of file is not taken. Send a picture (JPEG, PNG, WebP, GIF), sound (MP3, M4A, OGG), a PDF or plain text.
error-file-broken = This picture cannot be read: it may have been cut short. Take it once more and send it again.
error-file-too-large = This file is too large: up to { $megabytes } MB fit. Send a smaller one, or a part of it.
error-file-student-full = Your files take all of the { $megabytes } MB that you may have here. Take back some that you no longer need.
error-file-box-full = The box has no room for more files just now. Tell your teacher.
error-file-missing = This file is not on the box any more.

## The teacher
teach-evidence = Evidence
teach-evidence-new = { $count ->
    [one] One piece of evidence to look at
   *[other] { $count } pieces of evidence to look at
}
teach-evidence-look = Look
teach-evidence-none = You have seen everything.
teach-evidence-student-none = Nothing yet.
teach-evidence-unseen = not seen yet
teach-evidence-kind-waits = not on your list
teach-evidence-purpose = What is it for?
teach-evidence-no-purpose = Not said
teach-evidence-seen = I have seen it
teach-evidence-remove = Take it away
teach-evidence-remove-why = The student does not see it any more. You can take this back until your next action.
teach-evidence-kinds = Kinds of evidence
teach-evidence-kinds-list = Your list, one a line
teach-evidence-kinds-hint = Leave it empty for the usual kinds. “Something else” is always there, and you say whether it will do.
teach-undo-evidence = evidence
history-evidence-added = Evidence handed in
history-evidence-marked = Evidence looked at
history-evidence-removed = Evidence taken away
history-evidence-restored = Evidence put back

## Files for a skill
error-file-none = No file was chosen. Choose one, then send it.
teach-skill-files = Files for this skill
teach-skill-files-why = Students find them on the skill’s own page, without internet.
teach-skill-file-label = What it is called
teach-skill-file-add = Add the file
teach-skill-file-remove = Take it off

## What classmates see
peer-asked = { $count ->
    [one] A classmate asks what you see
   *[other] { $count } classmates ask what you see
}
peer-title = What do you see?
peer-none = Nobody asks just now.
peer-own = What I said
peer-glow = What shines
peer-grow = What could grow
peer-shows = It shows:
peer-level = Which of these does it show?
peer-level-none = I cannot say
peer-glow-hint = Something that works, and why.
peer-grow-hint = One thing to try next, said kindly.
peer-say = What do you see?
peer-first-teacher = Your teacher reads it first.
peer-send = Send it
peer-held = your teacher reads it first
peer-approved = shown
peer-declined = not shown
peer-offer = Ask classmates what they see
peer-offer-end = Ask no more
peer-offered = Classmates can see this piece.
history-evidence-offered = Evidence shown to classmates
history-evidence-not-offered = Evidence shown to classmates no more
history-evidence-commented = A classmate said something
history-comment-approved = Feedback let through
history-comment-declined = Feedback not shown
history-comment-held = Feedback held again
