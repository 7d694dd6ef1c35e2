# Tutoring blocks of the week (S18).
blocks = Tutoring blocks
blocks-why = Places in the week where students help each other. They sign up on their phones, to help or to be helped. A block begins when you say so.
blocks-none = There is no block yet.
block-new = A new block
block-make = Make this block
block-change = Change or end this block
block-end = End this block
block-day = Day
block-lesson = In which lesson?
block-no-lesson = at a time of day
block-lesson-number = Lesson { $number }
block-hour = At what time?
block-seats = How many may come?
block-skills = What it is about
block-skills-why = Tick nothing, and it is open for every skill.
block-any = any skill
block-in-lesson = { $day }, lesson { $number }
block-at = { $day }, { $hour }
block-taken = { $taken } of { $seats } places taken
block-on-wall = on the wall
block-list-empty = Nobody has signed up for the next time.
block-begin = Block begins
block-begin-why = When it begins, this list is closed and the one for the next time opens.
block-show = Show on the wall
block-hide = Take off the wall
block-take-off = Take off
block-put-on = Sign somebody up
block-who = Who?
block-as = As what?
block-sign-up = Sign up
block-helps = Helps
block-wants = Would like help
block-i-help = I help
block-i-want = I would like help
block-you-help = You help
block-you-want = You come for help
block-here = Here
block-missed = Not here
block-excused = Excused
blocks-held = Who was there
block-rest-here = Everybody else was here
block-came-without = came without signing up
block-add-attendee = Somebody else came
block-flags = Worth a friendly word
block-flags-why = Only you see this. It names who missed { $missed } of the last { $of } blocks they had signed up for. Excused ones, and ones without a mark, are left out. It is no penalty: ask how they are.
block-flags-none = Nobody just now.
block-flag = Missed { $missed } of the last { $of }:
block-open = Sign up or change
block-what-for = What for?
block-change-mine = Change
block-leave = I am not coming after all
block-full = All places are taken.
block-free = { $count ->
    [one] One place is free.
   *[other] { $count } places are free.
}
block-undo = tutoring block
block-undo-sign-up = sign-up
block-undo-attendance = attendance
wall-block = Next tutoring block
history-block-left = Not coming to a block after all:
history-block-unmarked = Attendance not marked:
field-block-name = Name of the block
field-block-place = Place
refusal-no-such-block = This block is not offered any more. Please choose another one.
refusal-block-time = Please give a day, and a time of day or a lesson from 1 to { $limit }.
refusal-block-seats = From 1 to { $limit } students may come to a block.
refusal-too-many-blocks = { $limit ->
    [one] A class has one block
   *[other] A class has at most { $limit } blocks
}. End one, then try again.
refusal-block-full = All places are taken: somebody else was first. Please choose another block.
refusal-block-began = This block has begun. You can sign up for the next time.
refusal-nobody-signed-up = Nobody has signed up yet. Sign somebody up, then begin.
refusal-not-theirs-to-help = To help here, somebody needs to tutor a skill of this block. Please choose another one.
