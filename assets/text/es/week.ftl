# The goals of a student's week, set by the teacher.
week-title = Esta semana
week-why = Con estas tres empieza la página del estudiante. La página de todos empieza con tres, así que nadie nota que estas las elegiste tú.
week-choose = Elegir hasta tres destrezas
week-skill = Destreza { $place }
week-none = Ninguna: lo que sigue
week-word = Una palabra para ella
week-how-long = ¿Por cuánto tiempo?
week-lessons = { $count ->
    [one] Por una clase
   *[other] Por { $count } clases
}
week-end = Terminar ahora
refusal-week-goals = Elige hasta tres destrezas distintas, por 1 a { $limit } clases.
history-week = Metas de la semana
history-week-none = Metas de la semana terminadas
teach-undo-week = metas de la semana
