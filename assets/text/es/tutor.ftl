# Estudiantes que hacen de tutores: solicitar, qué hace a un buen tutor, las normas, los pasos.

## The usual lines of the class's lists
tutor-question-why = ¿Por qué te gustaría ayudar a otros con esta habilidad?
tutor-question-helped = ¿Qué te ayudó cuando la estabas aprendiendo?
tutor-question-how = ¿Cómo vas a ayudar sin dar la respuesta?
tutor-check-listens = Primero escucho, y pregunto antes de explicar
tutor-check-ways = Sé explicarlo de más de una manera
tutor-check-thinking = Dejo que mi compañero escriba y piense
tutor-check-patient = Tengo paciencia y soy amable cuando algo sale mal
tutor-check-unsure = Cuando no estoy seguro, lo digo y preguntamos juntos
tutor-norm-ask = Hacemos preguntas. No regalamos respuestas.
tutor-norm-mistakes = Los errores quedan entre nosotros.
tutor-norm-quiet = Hablamos bajo para que los demás puedan trabajar.
tutor-norm-stop = Los dos podemos parar en cualquier momento.
tutor-norm-teacher = Si los dos nos atascamos, preguntamos al profesor.
tutor-step-norms = Habló de las normas con el profesor
tutor-step-rehearsal = Ensayó cómo ayudar a alguien
tutor-step-observed = El profesor lo observó una primera vez
tutor-step-worked = Ayudó a varios compañeros y anotó lo que funcionó
tutor-step-two-ways = Explicó una habilidad de dos maneras distintas
tutor-step-new-tutor = Acompañó a un tutor nuevo la primera vez
tutor-step-group = Dirigió un grupo pequeño o una parte de una clase

## In the tray and in the history
tray-tutors = Les gustaría ser tutores
tray-tutors-why = Con tu sí, ayudan en esta habilidad desde ahora. Con un no, leen tu nota y pueden escribir otra vez.
tray-tutor-checklist = Qué hace a un buen tutor:
tray-tutor-not-ticked = sin marcar
tray-lines = Líneas nuevas para «Qué hace a un buen tutor»
tray-lines-why = Con tu sí, la lista de la clase tiene también esa línea, sin nombre.
teach-undo-tutor = tutoría
history-tutor-applied = Solicitó ser tutor
history-tutor-again = Volvió a pedir ser tutor
history-tutor-stopped = Retiró la solicitud o dejó de ser tutor
history-tutor-approved = Puede ser tutor
history-tutor-declined = Solicitud rechazada
history-tutor-held = La solicitud vuelve a esperar
history-tutor-no-thanks = Dijo «no, gracias» a ser tutor
history-tutor-later = Dijo «ahora no» a ser tutor
history-tutor-invited = Invitado a ser tutor
history-tutor-not-invited = Invitación a ser tutor retirada
history-tutor-norms = Leyó y aceptó las normas
history-tutor-available = Se le puede pedir ayuda
history-tutor-away = Ahora no se le puede pedir ayuda
history-tutor-on-wall = Aceptó estar en la pared como tutor
history-tutor-not-on-wall = Ya no está en la pared como tutor
history-tutor-step = Paso hecho
history-tutor-no-step = Paso quitado
history-tutor-line = Propuso una línea para «Qué hace a un buen tutor»
history-tutor-line-withdrawn = Retiró la línea propuesta
history-tutor-line-approved = Línea propuesta aceptada
history-tutor-line-declined = Línea propuesta rechazada
history-tutor-line-held = La línea propuesta vuelve a esperar

## Why not
refusal-tutoring-closed = Tu clase no acepta tutores nuevos por ahora. Pregunta a tu profesor.
refusal-master-first = Se puede ser tutor de una habilidad cuando ya se domina.
refusal-tutors-already = Este estudiante ya es tutor de la habilidad.
refusal-not-a-tutor = Este estudiante aún no es tutor de ninguna habilidad.
refusal-norms-first = Lee las normas como están ahora y marca que las has leído.
refusal-no-letter = No hay ninguna carta que enviar de nuevo. Escribe una.
refusal-no-such-line = La lista de la clase cambió mientras tanto. Mírala otra vez.
refusal-line-is-there = La lista ya dice eso. Prueba con otra cosa.
refusal-too-many-lines = { $limit ->
    [one] Una lista tiene una línea
   *[other] Una lista tiene como máximo { $limit } líneas
}
field-letter = Carta
field-tutor-line = Línea
