# Celebrar y acompañar a quienes ayudan: el reconocimiento de la semana, lo que la clase logró, la palabra del docente.

## Por qué
praise-lets-try = por dejar que otra persona lo intente por su cuenta
praise-asks-at-end = por preguntar al final si quedó claro
praise-looks-back = por pensar en qué ayuda y qué no
praise-comes-back = por estar ahí clase tras clase
praise-thanked = por una ayuda que alguien agradeció
praise-takes-time = por dedicar tiempo a alguien de la clase

## En la pared
spotlight-thanks = Gracias
spotlight-together = { $n ->
    [one] Aquí nos hemos ayudado una vez
   *[other] Aquí nos hemos ayudado { $n } veces
}

## En las páginas del estudiante
spotlight-title = Reconocimiento
spotlight-ask = Tu docente quiere darte las gracias en la pared durante una semana. Diría esto, y nada más:
spotlight-is-on = Esto está en la pared durante una semana:
spotlight-yes = Sí, que se vea
spotlight-no = No, gracias
spotlight-off = Quitarlo
spotlight-yours = Solo si dices que sí. Tu docente ve tu respuesta; nadie más.
coaching-title = Tu docente, sobre tus tutorías
coaching-keep = Salió bien
coaching-next = Prueba ahora

## En las páginas del docente
spotlight-why = Una vez por semana de clases se agradece en la pared a alguien que ayudó, por turnos. Antes se le pregunta.
spotlight-none = Nadie que proponer por ahora: hace falta una sesión de las últimas clases, y una semana entre dos.
spotlight-whom = A quién, y por qué
spotlight-do = Preguntarle
spotlight-pass = Esta semana no
spotlight-asked = A la espera de respuesta:
spotlight-shown = En la pared durante una semana:
spotlight-makes-room = La pared lo muestra si hay sitio: antes van los vasos, un bloque de tutoría y un día de dominio.
spotlight-take-down = Quitarlo
spotlight-refused = Dijo que no. En la próxima clase se propone a otra persona.
spotlight-state-down = Ya no está en la pared.
tray-spotlight = El reconocimiento de la semana
tray-spotlight-why = Si dices que sí, se le pregunta; solo con su sí aparece en la pared. Si dices que no, en una semana le toca a otra persona.
coaching-write = Unas palabras sobre sus tutorías
coaching-why = Solo esta persona lo lee.
coaching-send = Enviar
coaching-unread = sin leer
coaching-read = leído

## En el historial
teach-undo-spotlight = reconocimiento
history-spotlight-asked = Se le preguntó por el reconocimiento
history-spotlight-passed = Reconocimiento: esta semana no
history-spotlight-undecided = Reconocimiento: al final sin decidir
history-spotlight-open = Reconocimiento: sin respuesta
history-spotlight-yes = Aceptó el reconocimiento
history-spotlight-no = No quiso el reconocimiento, o lo quitó
history-spotlight-down = Reconocimiento quitado
history-coached = Palabras del docente sobre sus tutorías
history-coaching-taken = Se retiraron las palabras
history-coaching-read = Leyó las palabras del docente sobre sus tutorías

## Por qué no
refusal-no-spotlight = Este reconocimiento terminó, o ya es de otra persona. Vuelve a mirar, por favor.
