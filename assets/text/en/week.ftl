# The goals of a student's week, set by the teacher.
week-title = This week
week-why = With these three the student’s own page begins. Everybody’s page begins with three, so nobody can tell that these were set.
week-choose = Choose up to three skills
week-skill = Skill { $place }
week-none = None: what is next
week-word = A word for it
week-how-long = For how long?
week-lessons = { $count ->
    [one] For one lesson
   *[other] For { $count } lessons
}
week-end = End it now
refusal-week-goals = Please choose up to three different skills, for 1 to { $limit } lessons.
history-week = Goals of the week
history-week-none = Goals of the week ended
teach-undo-week = goals of the week
