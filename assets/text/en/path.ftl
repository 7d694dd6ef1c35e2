# A student's way: what is next and why, looks back, goals.

student-next-feedback = There are words for you about this.
student-next-read = Read them
student-next-review = You mastered this a while ago. A quick look back!
student-next-reopened = You were not sure of this any more.
student-next-meanwhile = Meanwhile

## A quick look back
review-question = Can you still do it?
review-yes = Yes, I can still do it
review-no = Not sure any more
review-again = I can do it again
review-note = Your note on the wall stays. Your teacher sees that you would like to look at it again.
review-reopened = Not sure any more

## A goal of one's own
goal-title = My goal
goal-choose = Choose a goal
goal-why = One level up on one skill. You and your teacher see it, nobody else.
goal-another = Choose another goal
goal-to = The next level is “{ $level }”.
goal-left = { $count ->
    [one] This lesson is left for it.
   *[other] { $count } lessons are left for it.
}
goal-until = Until { $day }
goal-over = The time you gave yourself is over. Go on, or choose another goal: both are fine.
goal-reached = You got there.
goal-skill = Which skill?
goal-when = Until when?
goal-in-lessons = { $count ->
    [one] In one lesson
   *[other] In { $count } lessons
}
goal-by-day = Or until a day
goal-save = This is my goal
goal-drop = Put it away
goal-nothing = You are at the top of every skill on your map. There is no goal left above you.
goal-line = How it has grown
goal-line-empty = The line begins with the first check.
goal-line-one = So far: “{ $level }”.
goal-line-said = From “{ $from }” to “{ $to }”.

## For the teacher
teach-again = To look at again
teach-again-why = They mastered it and say that they are not sure any more. The level stays until you change it.
teach-again-look = Look
teach-path = Goal and looks back
teach-goal = Goal
teach-goal-none = No goal chosen yet.
teach-review-due = A look back is due. Tap for a student without a device.
teach-review-none = No look back is due.
teach-undo-review = look back
teach-undo-goal = goal
history-review-solid = Still solid
history-review-open = Not sure any more
history-goal = Goal
history-goal-none = Goal put away

## Why not
refusal-not-mastered = Only mastered skills come back for a quick look.
refusal-goal-time = Please choose 1 to { $limit } lessons, or a day that is not past and at most a year ahead.
refusal-nothing-above = This skill is at its highest level already. Please choose another.
