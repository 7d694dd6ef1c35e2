# Levels of one skill for the whole class on one page (S26, S29).
marks = Levels of the whole class
marks-date = When was it shown?
marks-context = Kind of work
marks-context-hint = May stay empty.
marks-purpose = Does it count?
marks-how = By keyboard: Tab goes to the next row, the arrow keys choose a level.
marks-numbers = Or press a number: it chooses and goes on to the next row.
marks-no-change = No change
marks-none = No level is chosen yet. Choose one for at least one student.
marks-of-student = Levels of all skills
marks-origin = Where does it come from?
marks-here = shown in this class
