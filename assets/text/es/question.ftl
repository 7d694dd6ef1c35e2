# One quick question (S24): the teacher's, the student's, the wall's words.
question = Una pregunta rápida
question-calm = Aquí no se pone nota a nadie.
question-answer = Tu respuesta
question-send = Enviar
question-is-in = Tu respuesta ha llegado. Puedes cambiarla hasta que se cierre la pregunta.
question-shown = La respuesta
question-right = Esta es la correcta
question-yours = Tu respuesta

## How sure somebody is, from 1 to 4
confidence-1 = Nada seguro
confidence-2 = Un poco seguro
confidence-3 = Bastante seguro
confidence-4 = Muy seguro

## Asking
question-ask = Hacer una pregunta rápida
question-all = Todas las preguntas
question-text = Tu pregunta
question-text-hint = Tan corta que se lea de un vistazo.
question-form = ¿Cómo responden?
question-choice = Eligiendo
question-confidence = Diciendo lo seguros que están, de 1 a 4
question-words = Con unas pocas palabras
question-options = Para elegir
question-options-hint = De dos a cinco. Las líneas vacías no cuentan.
question-option = Opción { $number }
question-which-right = ¿Cuál es la correcta?
question-none-right = Ninguna: no hay respuesta correcta
question-skill = Sobre una habilidad
question-no-skill = Ninguna en particular
question-whom = ¿A quién se pregunta?
question-everyone = A toda la clase
question-some = Solo a estos:
question-go = Preguntar ahora
question-closed-class = Se puede preguntar mientras la clase está abierta.
question-replaces = La pregunta que está abierta se cierra entonces.

## Answers
question-answered = { $answers } de { $asked } han respondido
question-open-now = Abierta
question-over = Cerrada
question-close = Cerrar
question-who = Quién respondió qué
question-again = Preguntar otra vez
question-to-wall = Mostrar en la pared
question-off-wall = Quitar de la pared
question-wall-words = La pared muestra solo cuántos respondieron, nunca lo que escribieron.
question-reveal = Dejar que vean cuál es la correcta
question-cover = No mostrar cuál es la correcta
question-before = Preguntado antes
question-none = Aún no se ha preguntado nada.
question-waiting = Aún sin responder
question-came-late = llegó tarde
question-some-asked = preguntada a algunos
question-last = Lo último que se preguntó:

## Wall
wall-answers = { $count ->
    [one] { $count } respuesta
   *[other] { $count } respuestas
}

## History and taking back
history-answered = Respondió a una pregunta rápida:
teach-undo-question = pregunta rápida
teach-undo-answer = respuesta
field-question = Pregunta
field-choice = Opción
field-reply = Respuesta

## Why not
refusal-no-such-ticket = Esta pregunta ya no está. No hay nada que responder.
refusal-ticket-closed = Esta pregunta ya está cerrada y la respuesta no se ha guardado. No pasa nada.
refusal-ticket-open = Esta pregunta todavía admite respuestas. Ciérrala primero.
refusal-no-such-choice = Esa no es una de las respuestas a esta pregunta. Elige una de las que se ven.
refusal-option-count = Escribe de { $fewest } a { $most } opciones. Las vacías no cuentan.
refusal-nobody-chosen = No hay nadie elegido. Marca algunos nombres o pregunta a toda la clase.
