# Otro intento, ganado con práctica (S30).
practice-items = { $done } de { $needed } hechos
practice-minutes = { $done } de { $needed } minutos hechos
practice-then = Después puedes pedirlo otra vez.
practice-first = primero practica
practice-did-one = Hice uno
practice-more-minutes = { $count ->
    [one] Un minuto más
   *[other] { $count } minutos más
}
practice-done = Ya practicaste: pídelo otra vez cuando quieras.
practice-waived = Tu docente dice: ya puedes pedirlo otra vez.
student-next-practise = Practica un poco y luego inténtalo otra vez.

teach-practice = Practica antes del próximo intento
teach-practice-why = Un toque le deja pedirlo enseguida. Lo que muestre entonces cuenta por completo.
teach-practice-waive = Puede pedirlo ya
teach-practice-add = Practicó más:
teach-undo-practice = práctica
history-practised-items = { $count ->
    [one] Practicó: uno hecho
   *[other] Practicó: { $count } hechos
}
history-practised-minutes = { $count ->
    [one] Practicó: un minuto
   *[other] Practicó: { $count } minutos
}
history-practice-waived = Puede pedir la próxima comprobación sin más práctica

## La regla de una clase
retakes = Otro intento
retakes-why = Siempre hay otro intento, y cuenta por completo. Antes puedes pedir algo de práctica, para una habilidad que se intentó y aún no se ha logrado. Con un toque la perdonas.
retakes-first = Antes de la próxima comprobación
retakes-none = Nada: pueden pedirla enseguida
retakes-items = Ejercicios de práctica
retakes-minutes = Minutos de práctica

## Por qué no
refusal-practise-first = Primero un poco de práctica. Hazla, tócala en esta habilidad y luego puedes pedirlo otra vez.
refusal-nothing-to-practise = Aquí ya no hace falta practicar: puedes pedir una comprobación.
refusal-practice-amount = Elige de 1 a { $items } ejercicios, o de 5 a { $minutes } minutos de cinco en cinco.
