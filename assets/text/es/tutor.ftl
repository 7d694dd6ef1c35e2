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
tutor-step-norms = Hablar de las normas con el profesor
tutor-step-rehearsal = Ensayar cómo ayudar a alguien
tutor-step-observed = Ayudar mientras el profesor observa
tutor-step-worked = Ayudar a varios compañeros y anotar lo que funcionó
tutor-step-two-ways = Explicar una habilidad de dos maneras distintas
tutor-step-new-tutor = Acompañar a un tutor nuevo la primera vez
tutor-step-group = Dirigir un grupo pequeño o una parte de una clase

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

## On a student's pages
tutor-title = Tutores
tutor-invited = Tu profesor te pregunta si te gustaría ser tutor de esto:
tutor-offered = Ya dominas esto. ¿Te gustaría ayudar a otros con ello?
tutor-answered = Tu profesor respondió a tu carta:
tutor-said-yes = ¡sí, adelante!
tutor-now-what = Ahora eres tutor. Quien necesite ayuda con esto puede encontrarte. Puedes decir «ahora no» cuando quieras.
tutor-now-how = Qué hacen los tutores
tutor-read-answer = Leer la respuesta
tutor-all = Quién ayuda en qué
tutor-more = Quiero saber más
tutor-later = Ahora no
tutor-no-thanks = No, gracias
tutor-yours = Eres tutor de:
tutor-set-available = Ya puedo ayudar otra vez
tutor-set-away = Ahora no
tutor-next-step = Tu próximo paso:
tutor-norms-changed = Las normas cambiaron desde que las leíste.
tutor-norms-read = Leerlas
tutor-norms-yes = He leído las normas y las voy a cumplir
tutor-would-you = ¿Te gustaría ser tutor de esto?
tutor-waits = Tu carta espera a tu profesor
tutor-you-do = Eres tutor de esto
tutor-rests = Tu tutoría de esta habilidad descansa hasta que la domines de nuevo.
tutor-stopped = ¿Ser tutor de esto otra vez?
tutor-who = Quién puede ayudar con esto
tutor-nobody = Todavía nadie es tutor de esto. Ayuda tu profesor.
tutor-nobody-at-all = Todavía nadie es tutor de ninguna habilidad. Quien domine una puede ofrecerse.
tutor-you = tú
tutor-you-title = Tú como tutor
tutor-by-skill = Por habilidad
tutor-wall-is-on = Tu nombre puede estar en la pared junto a la habilidad.
tutor-wall-is-off = Tu nombre no está en la pared.
tutor-wall-on = Mostrarme en la pared
tutor-wall-off = Quitarme de la pared
tutor-wall-agree = Acepto estar también en la pared
tutor-norms = Las normas
tutor-checklist = Qué hace a un buen tutor
tutor-checklist-how = Marca lo que sea cierto en ti. Nadie lo tiene todo.
tutor-propose = Proponer una línea para esta lista
tutor-propose-hint = Tu profesor la lee primero. Tu nombre no aparece al lado.
tutor-line-taken = Tu línea fue aceptada.
tutor-line-declined = Esta vez la lista se queda como está.
tutor-back = Volver a la habilidad
tutor-this = Ser tutor de esta habilidad
tutor-letter-why = Solo tu profesor lee esta carta. Responde a las preguntas que quieras, pero al menos a una.
tutor-where = Dónde aparece tu nombre
tutor-where-why = Si tu profesor dice que sí, tus compañeros ven en sus teléfonos que eres tutor de esta habilidad. Puedes dejarlo cuando quieras.
tutor-send = Enviar a mi profesor
tutor-waits-why = Tu profesor tiene tu carta.
tutor-write-again = Escribir otra carta
tutor-you-do-why = Eres tutor de esta habilidad. Gracias. Puedes dejarlo cuando quieras y volver a pedirlo después.
tutor-stop = Dejar de ser tutor de esto
tutor-declined = Tu profesor dice: todavía no.
tutor-put-away = Ya lo leí
tutor-stopped-why = Puedes volver a pedirlo cuando quieras.
tutor-ask-again = Pedirlo otra vez
available-now = Puede ayudar
available-busy = Está ayudando ahora
available-full = Ya ayudó bastante por ahora
available-not-now = Ahora no

## On the teacher's pages
tutors-why = Quienes dominan una habilidad pueden ofrecerse como tutores. Sus cartas esperan tu sí o tu no.
tutors-none = Todavía nadie es tutor de ninguna habilidad.
tutors-set-available = Puede ayudar otra vez
tutors-set-away = Darle un descanso
tutors-rests = descansa: ahora no la domina
tutors-end = Terminar
tutors-end-word = Unas palabras que leerá
tutors-steps = Pasos
tutors-next = Siguiente:
tutors-step-done = hecho
tutors-invite = Invitar a alguien
tutors-invite-why = Lo ve en su propia página y puede decir que no.
tutors-invite-none = Nadie domina una habilidad sin ser ya su tutor.
tutors-invite-one = Invitar
tutors-invite-back = Retirar
tutors-invited = invitado
tutors-settings = Cómo funcionan aquí las tutorías
tutors-taken = Los estudiantes pueden ofrecerse como tutores
tutors-lists-hint = Una línea cada una, como máximo { $limit } por lista. Una lista vacía: quedan las líneas habituales.
tutors-questions = Preguntas de la carta
tutors-questions-why = Responden al menos a una.
tutors-checklist-why = Los estudiantes también proponen líneas; esperan tu sí o tu no.
tutors-norms-why = Quien va a ser tutor las acepta antes. Si las cambias, se pide a los tutores que las lean otra vez.
tutors-steps-tutor = Pasos de ayudante a tutor
tutors-steps-mentor = Pasos de tutor a mentor
tutors-steps-peer-teacher = Pasos de mentor a profesor de compañeros
tutors-steps-why = Los marcas para cada estudiante. Cada uno ve solo su próximo paso.
rung-helper = Ayudante
rung-tutor = Tutor
rung-mentor = Mentor
rung-peer-teacher = Profesor de compañeros

## The quiet room
quiet-room = Trabajo en silencio
quiet-room-phone = Trabajo en silencio: ahora la clase trabaja sin hablar.
quiet-is-on = La pared y los teléfonos dicen: trabajo en silencio.
quiet-is-off = Se puede hablar.
quiet-begin = Trabajo en silencio
quiet-end = Terminar el silencio

## On the wall
wall-ask = Pregunta a:
wall-tutors = { $n ->
    [one] Un tutor
   *[other] { $n } tutores
}

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
