# Mastery day (S36).
day = Día de dominio
day-why = Cada estudiante elige una o dos habilidades que aún no domina y, si quiere, un turno para una comprobación. Termina con la clase.
day-slots = ¿Cuántos turnos de comprobación?
day-slots-hint = 0: comprobaciones en cualquier momento.
day-minutes = Minutos cada uno
day-declare = Hacer de esta clase un día de dominio
day-declare-next = Hacer de la próxima clase un día de dominio
day-change = Cambiar los turnos
day-off = Cancelarlo
day-slot = Turno { $number }
day-free = libre
day-any-time = Comprobaciones en cualquier momento
day-without-slot = Sin turno
day-next = Empieza con la próxima clase. Ya se puede elegir.
day-which = ¿Qué una o dos habilidades hoy?
day-now = Hoy estás con esto
day-choose = Elegir
day-pick = Elegir estas
day-all-mastered = Dominas todo lo de tu mapa.
day-slot-which = ¿Un turno para tu comprobación?
day-slot-yours = El turno { $number } es tuyo
day-slot-minutes = { $minutes } min cada uno, uno tras otro.
day-give-back = Devolverlo
day-check-any-time = Las comprobaciones son en cualquier momento: di cuándo estás listo.
wall-at-work = hoy con esto
history-picked = Eligió para el día de dominio:
refusal-no-mastery-day = Este día de dominio ha terminado o aún no ha llegado.
refusal-pick-count = Elige una o dos habilidades, no más.
refusal-already-mastered = Una de estas ya está dominada. Elige otra.
refusal-nothing-picked = Elige primero una habilidad y después un turno.
refusal-no-such-slot = Ese turno no existe. Elige uno de los que se ven.
refusal-slot-taken = Alguien llegó antes. Elige otro turno.
day-waiting = { $count ->
    [one] Un estudiante aún no ha elegido.
   *[other] { $count } estudiantes aún no han elegido.
}
refusal-slot-count = Un día de dominio tiene de 0 a { $limit } turnos de 1 a 60 minutos.
