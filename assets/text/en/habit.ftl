# Habits of work (S45): how students work, apart from what they can do.
habits = Habits of work
habits-why = How students work, apart from what they can do. It is never counted into a level or a mark, and never on the wall.
habits-begin = This class has no habits yet. Here is a list to begin with. Change it as you like.
habits-use = Use this list
habits-list = The class’s habits
habits-list-hint = One a line, at most { $limit }. An empty list: habits are not logged.
habits-change = Change the list
habits-make = Make a list
habits-word-hint = If you like. The student reads it.
habits-nothing = nothing yet
habits-off = Take off
habits-yours = How you work
habits-yours-why = What your teacher noticed about how you work. It has nothing to do with levels or marks, and only the two of you see it.
habits-earlier = Earlier
habit-undo = habit
habit-starts = Gets started
habit-keeps-going = Keeps going when it gets hard
habit-asks = Asks for help in good time
habit-works-with-others = Works well with others
habit-looks-again = Looks over the work again
going-well = Going well
going-working-on = Working on it
history-habit-off = Habit taken off
refusal-no-such-habit = This habit is not on the class’s list any more. Please choose another one.
refusal-too-many-habits = { $limit ->
    [one] A class has one habit
   *[other] A class has at most { $limit } habits
}. Take some away, then try again.
field-habit = Habit
field-coaching = A coaching word
