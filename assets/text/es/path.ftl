# El camino de un estudiante: qué sigue y por qué, repasos, metas.

student-next-feedback = Hay palabras para ti sobre esto.
student-next-read = Leerlas
student-next-review = Lograste esto hace un tiempo. ¡Un repaso rápido!
student-next-reopened = Ya no estabas seguro de esto.
student-next-meanwhile = Mientras tanto

## Un repaso rápido
review-question = ¿Todavía te sale?
review-yes = Sí, todavía me sale
review-no = Ya no lo tengo claro
review-again = Ya me sale otra vez
review-note = Tu nota en el muro se queda. Tu profe ve que quieres repasarlo.
review-reopened = Ya no lo tiene claro

## Una meta propia
goal-title = Mi meta
goal-choose = Elegir una meta
goal-why = Un nivel más en una destreza. La ven tú y tu profe, nadie más.
goal-another = Elegir otra meta
goal-to = El siguiente nivel es «{ $level }».
goal-left = { $count ->
    [one] Queda esta clase para lograrla.
   *[other] Quedan { $count } clases para lograrla.
}
goal-until = Hasta el { $day }
goal-over = El tiempo que te diste terminó. Sigue, o elige otra meta: las dos cosas están bien.
goal-reached = Lo lograste.
goal-skill = ¿Qué destreza?
goal-when = ¿Hasta cuándo?
goal-in-lessons = { $count ->
    [one] En una clase
   *[other] En { $count } clases
}
goal-by-day = O hasta un día
goal-save = Esta es mi meta
goal-drop = Dejarla
goal-nothing = Estás en lo más alto de todas las destrezas de tu mapa. No queda meta por encima.
goal-line = Cómo ha crecido
goal-line-empty = La línea empieza con la primera revisión.
goal-line-one = Hasta ahora: «{ $level }».
goal-line-said = De «{ $from }» a «{ $to }».

## Para el profe
teach-again = Para volver a mirar
teach-again-why = Lo lograron y dicen que ya no lo tienen claro. El nivel se queda hasta que usted lo cambie.
teach-again-look = Mirar
teach-path = Meta y repasos
teach-goal = Meta
teach-goal-none = Aún no ha elegido meta.
teach-review-due = Toca un repaso. Toque por quien no tiene dispositivo.
teach-review-none = No toca ningún repaso.
teach-undo-review = repaso
teach-undo-goal = meta
history-review-solid = Todavía le sale
history-review-open = Ya no lo tiene claro
history-goal = Meta
history-goal-none = Dejó la meta

## Por qué no
refusal-not-mastered = Solo vuelven para un repaso las destrezas logradas.
refusal-goal-time = Elige de 1 a { $limit } clases, o un día que no haya pasado y esté a lo sumo a un año.
refusal-nothing-above = Esta destreza ya está en su nivel más alto. Elige otra, por favor.
