# Celebrating and coaching students who help: the spotlight, what the class did together, the teacher's word to a tutor.

## For what
praise-lets-try = for letting a classmate try it alone
praise-asks-at-end = for asking at the end whether it is clear
praise-looks-back = for thinking about what helps and what does not
praise-comes-back = for being there lesson after lesson
praise-thanked = for help that a classmate said thank you for
praise-takes-time = for taking time for a classmate

## On the wall
spotlight-thanks = Thank you
spotlight-together = { $n ->
    [one] Here we have helped each other once
   *[other] Here we have helped each other { $n } times
}

## On a student's pages
spotlight-title = In the spotlight
spotlight-ask = Your teacher would like to thank you on the wall for a week. It would say this, and nothing else:
spotlight-is-on = This stands on the wall for a week:
spotlight-yes = Yes, show it
spotlight-no = No, thanks
spotlight-off = Take it down
spotlight-yours = Only with your yes. Your teacher sees your answer, nobody else does.
coaching-title = Your teacher on your tutoring
coaching-keep = Went well
coaching-next = Try next

## On the teacher's pages
spotlight-why = Once in a week of lessons somebody who helped is thanked on the wall, in turn. The student is asked first.
spotlight-none = Nobody to propose just now: it takes a session of the last lessons, and one week between two.
spotlight-whom = Whom, and for what
spotlight-do = Ask the student
spotlight-pass = Not this week
spotlight-asked = Asked, and not answered yet:
spotlight-shown = On the wall for a week:
spotlight-makes-room = The wall shows it where it has room: cups come first, and so do a tutoring block and a mastery day.
spotlight-take-down = Take it down
spotlight-refused = Said no thanks. Somebody else is proposed in the next lesson.
spotlight-state-down = Taken down.
tray-spotlight = The spotlight of the week
tray-spotlight-why = With your yes the student is asked; only with theirs the wall shows it. With a no it is somebody else’s turn in a week.
coaching-write = A word on their tutoring
coaching-why = Only this student reads it.
coaching-send = Send
coaching-unread = not read yet
coaching-read = read

## In the history
teach-undo-spotlight = spotlight
history-spotlight-asked = Asked about the spotlight
history-spotlight-passed = Spotlight: not this week
history-spotlight-undecided = Spotlight: not decided after all
history-spotlight-open = Spotlight: not answered
history-spotlight-yes = Said yes to the spotlight
history-spotlight-no = Said no to the spotlight, or took it down
history-spotlight-down = Spotlight taken down
history-coached = The teacher’s word on tutoring
history-coaching-taken = The word was taken back
history-coaching-read = Read the teacher’s word on tutoring

## Why not
refusal-no-spotlight = This spotlight is over, or is somebody else’s by now. Please look again.
