# Bloques de tutoría de la semana (S18).
blocks = Bloques de tutoría
blocks-why = Momentos de la semana en que los alumnos se ayudan. Se apuntan en su teléfono, para ayudar o para recibir ayuda. Un bloque empieza cuando usted lo dice.
blocks-none = Todavía no hay ningún bloque.
block-new = Un bloque nuevo
block-make = Crear este bloque
block-change = Cambiar o terminar este bloque
block-end = Terminar este bloque
block-day = Día
block-lesson = ¿En qué clase del día?
block-no-lesson = a una hora
block-lesson-number = Clase { $number }
block-hour = ¿A qué hora?
block-seats = ¿Cuántos pueden venir?
block-skills = De qué trata
block-skills-why = Si no marca nada, vale para todas las habilidades.
block-any = cualquier habilidad
block-in-lesson = { $day }, clase { $number }
block-at = { $day }, { $hour }
block-taken = { $taken } de { $seats } plazas ocupadas
block-on-wall = en la pantalla
block-list-empty = Nadie se ha apuntado para la próxima vez.
block-begin = Empieza el bloque
block-begin-why = Al empezar se cierra esta lista y se abre la de la próxima vez.
block-show = Mostrar en la pantalla
block-hide = Quitar de la pantalla
block-take-off = Quitar
block-put-on = Apuntar a alguien
block-who = ¿Quién?
block-as = ¿Para qué?
block-sign-up = Apuntarse
block-helps = Ayuda
block-wants = Quiere ayuda
block-i-help = Yo ayudo
block-i-want = Quiero ayuda
block-you-help = Ayudas
block-you-want = Vienes por ayuda
block-here = Vino
block-missed = No vino
block-excused = Con motivo
blocks-held = Quién estuvo
block-rest-here = Todos los demás vinieron
block-came-without = vino sin apuntarse
block-add-attendee = Vino alguien más
block-flags = Merece una palabra amable
block-flags-why = Solo usted lo ve. Nombra a quien faltó a { $missed } de los últimos { $of } bloques a los que se había apuntado. No cuentan las faltas con motivo ni lo que no está marcado. No es un castigo: pregunte cómo está.
block-flags-none = Nadie por ahora.
block-flag = Faltó a { $missed } de los últimos { $of }:
block-open = Apuntarse o cambiar
block-what-for = ¿Para qué?
block-change-mine = Cambiar
block-leave = Al final no voy
block-full = Todas las plazas están ocupadas.
block-free = { $count ->
    [one] Queda una plaza libre.
   *[other] Quedan { $count } plazas libres.
}
block-undo = bloque de tutoría
block-undo-sign-up = inscripción
block-undo-attendance = asistencia
wall-block = Próximo bloque de tutoría
history-block-left = Al final no va a un bloque:
history-block-unmarked = Asistencia sin marcar:
field-block-name = Nombre del bloque
field-block-place = Lugar
refusal-no-such-block = Este bloque ya no se ofrece. Elige otro, por favor.
refusal-block-time = Indique un día, y una hora o una clase del 1 al { $limit }.
refusal-block-seats = A un bloque pueden venir de 1 a { $limit } alumnos.
refusal-too-many-blocks = { $limit ->
    [one] Un grupo tiene un bloque
   *[other] Un grupo tiene como mucho { $limit } bloques
}. Termine uno y vuelva a intentarlo.
refusal-block-full = Todas las plazas están ocupadas: alguien llegó antes. Elige otro bloque, por favor.
refusal-block-began = Este bloque ya ha empezado. Puedes apuntarte para la próxima vez.
refusal-nobody-signed-up = Nadie se ha apuntado todavía. Apunte a alguien y empiece después.
refusal-not-theirs-to-help = Para ayudar aquí hay que ser tutor de una habilidad de este bloque. Elige otra cosa, por favor.
