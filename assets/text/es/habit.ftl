# Hábitos de trabajo (S45): cómo trabaja el alumnado, aparte de lo que sabe hacer.
habits = Hábitos de trabajo
habits-why = Cómo trabaja el alumnado, aparte de lo que sabe hacer. Nunca cuenta para un nivel ni una nota, y nunca está en la pared.
habits-begin = Esta clase aún no tiene hábitos. Aquí hay una lista para empezar. Cámbiala como quieras.
habits-use = Usar esta lista
habits-list = Los hábitos de la clase
habits-list-hint = Uno por línea, { $limit } como máximo. Con la lista vacía no se anotan hábitos.
habits-change = Cambiar la lista
habits-make = Hacer una lista
habits-word-hint = Si quieres. El estudiante la lee.
habits-nothing = nada aún
habits-off = Quitar
habits-yours = Cómo trabajas
habits-yours-why = Lo que tu profe ha notado en tu forma de trabajar. No tiene nada que ver con niveles ni notas, y solo lo veis tú y tu profe.
habits-earlier = Antes
habit-undo = hábito
habit-starts = Se pone en marcha
habit-keeps-going = Sigue cuando se pone difícil
habit-asks = Pide ayuda a tiempo
habit-works-with-others = Trabaja bien con los demás
habit-looks-again = Repasa su trabajo
going-well = Va bien
going-working-on = En ello
history-habit-off = Hábito quitado
refusal-no-such-habit = Este hábito ya no está en la lista de la clase. Elige otro.
refusal-too-many-habits = { $limit ->
    [one] Una clase tiene un hábito
   *[other] Una clase tiene { $limit } hábitos como máximo
}. Quita algunos y prueba otra vez.
field-habit = Hábito
field-coaching = Unas palabras de apoyo
