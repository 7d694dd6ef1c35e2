# Quién responde a un vaso, las sesiones de tutoría y lo que se cuenta al docente.

## Palabras
help-tutors-answer = Responden los tutores: quien tutoriza la habilidad ve la pregunta
help-student-picks = El alumnado elige a qué tutor pregunta
help-teacher-assigns = El docente envía a alguien
stage-check-in = Saludo
stage-guided = En compañía
stage-independent = Por tu cuenta
stage-exit = Última pregunta
exit-can = Puedo hacer uno sin ayuda
exit-nearly = Casi
exit-not-yet = Todavía no
ending-closed = Sesión terminada
ending-cap = Se acabó el tiempo
ending-class = Terminó la clase

## En las páginas del alumnado
help-only-teacher = Solo mi docente
help-anyone = También puede venir un compañero
help-mine = Tu pregunta
help-comes = { $name } va en camino
help-comes-later = { $name } va en un momento
help-begin = Ya empezamos
help-teacher-comes = Tu docente ve tu pregunta.
help-asks-tutors = Los tutores de esta habilidad ven tu pregunta, y tu docente también.
help-in-session = Estás en una sesión.
help-asked = Preguntaste a { $name }.
help-pick = ¿A quién quieres preguntar?
help-ask = Preguntar a { $name }
help-join-why = { $name } está ayudando ahora con la misma habilidad.
help-join = Unirme
help-offers = Preguntas que podrías responder
help-claim = Voy
help-you-go = Vas con { $name }
help-hold = En un momento
help-now = Voy ahora
help-hand-on = Pasarla a otra persona
help-reason-first = { $minutes ->
    [0] Sin ayuda últimamente. Acaba de preguntar.
    [one] Sin ayuda últimamente. Espera { $minutes } minuto.
   *[other] Sin ayuda últimamente. Espera { $minutes } minutos.
}
help-reason-waits = { $minutes ->
    [0] Acaba de preguntar.
    [one] Espera { $minutes } minuto.
   *[other] Espera { $minutes } minutos.
}
help-write = Responder por escrito
help-note = Una pista, no la respuesta
help-link = Enlace
help-send = Enviar
report-open = Algo no va bien
report-words = ¿Qué pasó? Solo lo lee tu docente.
report-send = Contarlo a mi docente
session-with = Sesión con { $name }
session-left = { $minutes ->
    [one] Queda más o menos { $minutes } minuto
   *[other] Quedan más o menos { $minutes } minutos
}
session-criteria = Cómo se ve «{ $level }»
session-next = Después: { $stage }
session-back = Volver a: { $stage }
session-end = Terminar la sesión
session-leave = Yo lo dejo aquí
session-exit = ¿Cómo va ahora?
session-over = ¿Cómo fue la sesión?
session-prompt-tutor = ¿Qué harías igual, o de otra manera, la próxima vez?
session-prompt-partner = ¿Qué te ayudó?
session-log-strategies = ¿Qué ayudó a tu compañero? Para tu docente.
session-log-errors = ¿Qué errores viste? Para tu docente.
session-thanks = Dar las gracias a { $name }
session-save = Listo
session-private = Lo que escribes es para ti y tu docente. Tu compañero solo ve un gracias.
journal = Mi diario
journal-none = Aquí estará cada sesión en la que participes: cuándo fue, con quién y qué dijiste de ella.
journal-thanks = { $count ->
    [one] Un compañero te dio las gracias una vez.
    [many] Tus compañeros te dieron las gracias { $count } veces.
   *[other] Tus compañeros te dieron las gracias { $count } veces.
}
journal-helped = Ayudaste a { $name }
journal-was-helped = { $name } te ayudó
journal-helped-somebody = Ayudaste a un compañero
journal-thanked = Te dieron las gracias
journal-write = Escribir sobre ella
journal-change = Cambiar lo que escribí
journal-kept = La caja guarda las últimas { $limit } sesiones de tu clase. Imprime lo que quieras guardar más tiempo.
script-check-in = Pregunta cómo va y qué ha probado tu compañero.
script-guided = Haced uno en compañía. Tu compañero lleva el lápiz; tú preguntas.
script-independent = Tu compañero hace uno sin ayuda. Espera y deja que piense.
script-exit = Tu compañero responde una pregunta. Después terminad la sesión.
partner-check-in = Cuenta cómo va y qué has intentado.
partner-guided = El lápiz es tuyo. Di en voz alta lo que piensas.
partner-independent = Prueba uno por tu cuenta. Hay tiempo.

## En las páginas del docente
helping = El alumnado se ayuda
helping-told = algo no va bien
helping-about = Sobre:
helping-close = Resuelto
helping-mute = Silenciar
helping-unmute = Dejar que escriba de nuevo
helping-call-off = Hacer volver
helping-first = Primero a:
helping-send = Enviar
helping-pause = Pausar la ayuda
helping-end-all = Terminar todas las sesiones
helping-resume = Seguir con la ayuda
helping-rules = Cómo nos ayudamos
helping-who = ¿Quién responde a una pregunta?
helping-cap = Una sesión dura como mucho (minutos)
helping-most = Un tutor ayuda como mucho (veces por clase)
helping-words = Palabras que aquí no se dicen, una por línea
helping-words-why = Una palabra tiene como mucho { $limit } caracteres. Una nota con esa palabra, un teléfono o una dirección llega solo a usted; una respuesta así no se envía.

## En el historial
teach-undo-meeting = sesión
teach-undo-report = lo que se contó
history-help-anyone = Pregunta a quien pueda responder
history-help-teacher = Pregunta solo al docente
history-help-tutor = Pregunta a un tutor
history-help-opened = Ya puede responder cualquier tutor de la habilidad
history-help-claimed = En camino
history-help-held = Va en un momento
history-help-comes = Va ahora
history-help-handed-on = Pasada a otra persona
history-help-returned = No llegó; la pregunta vuelve a estar abierta
history-help-answered = Respondida por escrito
history-meeting-begun = Sesión empezada, como tutor
history-meeting-joined = Sesión empezada, como compañero
history-meeting-left = Dejó la sesión
history-meeting-stage = Sesión
history-meeting-exit = Última pregunta
history-meeting-reflected = Miró atrás
history-meeting-thanks = Miró atrás y dio las gracias
history-meeting-log = Cuaderno del tutor
history-report-told = Contó al docente que algo no va bien
history-report-closed = Resuelto
history-report-reopened = Al final no resuelto
history-muted = Por ahora no escribe nada a la clase
history-unmuted = Puede escribir de nuevo a la clase

## Por qué no
refusal-question-gone = Esta pregunta ya no está hecha.
refusal-not-asked = Esta pregunta no es para ti en este momento.
refusal-already-claimed = Alguien llegó antes y va en camino. ¡Gracias!
refusal-helping-already = De uno en uno: ese tutor está con alguien, o en camino.
refusal-helped-already = Este estudiante ya está en una sesión.
refusal-not-on-the-way = Ya no vas en camino a esa pregunta.
refusal-nobody-is-picked = En esta clase no se elige tutor. Pregunta sin más: vendrá alguien.
refusal-no-such-tutor = Este estudiante no tutoriza la habilidad ahora. Elige a otra persona.
refusal-only-the-teacher = Este estudiante pide solo al docente.
refusal-muted = Por ahora no escribes nada a la clase ni ayudas a nadie. Tu docente puede explicártelo.
refusal-not-said-here = Parte de esto no se puede enviar a un compañero: palabras que aquí no se dicen, un teléfono o una dirección. Dilo de otra manera.
refusal-too-many-answers = Ya hay { $limit } respuestas. Mejor ve a ayudar en persona.
refusal-no-such-meeting = Esta sesión no existe, o no estás en ella.
refusal-meeting-over = Esta sesión ha terminado. Puedes volver a preguntar.
refusal-meeting-full = Esta sesión está completa: caben { $limit } compañeros.
refusal-partner-count = Una sesión tiene un tutor y de 1 a { $limit } personas más, cada una una vez.
refusal-session-cap = Una sesión dura de 5 a { $limit } minutos.
refusal-session-count = Elige de 1 a { $limit } sesiones por clase.
refusal-too-many-words = En la lista caben { $limit } palabras.
refusal-too-many-reports = Tu docente ya tiene { $limit } por leer. Cuéntaselo en persona.
error-on-the-way = { $name } llegó antes y va en camino. ¡Gracias!
field-listed-word = Palabra
