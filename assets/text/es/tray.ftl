# The tray: what waits for the teacher's yes or no, answered in batches.
tray-title = Espera tu sí o tu no
tray-why = Hasta que respondas, los comentarios y las redacciones solo los ve quien los escribió. No hay prisa.
tray-none = Nada te espera.
tray-count = { $count ->
    [one] Una cosa espera tu sí o tu no
   *[other] { $count } cosas esperan tu sí o tu no
}
tray-all = Todo esto
tray-kinds = Otros tipos de evidencia
tray-kinds-why = A lo que entregaron lo llaman algo que no está en tu lista.
tray-comments = Comentarios entre compañeros
tray-comments-why = Quien hizo el trabajo los lee después de tu sí.
tray-wordings = Otras palabras para destrezas
tray-wordings-why = Con tu sí pasan a ser las palabras de la destreza para todos, sin nombre.
tray-now = Ahora:
tray-then = Después:
tray-look = Verlo
tray-from = De
tray-to = para
tray-word = Una palabra de por qué no, para todos a quienes digas que no
tray-ticked = A lo marcado:
tray-approve = Sí
tray-decline = No
tray-changed = Esto cambió o se respondió entretanto, así que quedó como está. Lo demás está hecho.
refusal-nothing-ticked = Todavía no hay nada marcado. Marca lo que quieras responder.
evidence-kind-declined = tu docente pide otro tipo
history-kind-approved = Su propio tipo de evidencia sirve
history-kind-declined = Se pidió otro tipo de evidencia
history-kind-held = El tipo de evidencia espera de nuevo

## A skill in a student's own words
wording-title = En mis palabras
wording-open = Di esta destreza con tus palabras
wording-again = Decirlo de otra manera
wording-how = Puedo …
wording-hint = ¿Cómo lo dirías tú? Tu docente lo lee primero; tus compañeros no lo ven.
wording-language = ¿En qué idioma?
wording-send = Proponerlo
wording-withdraw = Retirarlo
wording-approved = Se tomaron tus palabras: ahora la destreza se llama así.
wording-taken = Se tomaron tus palabras.
wording-declined = Esta vez la destreza conserva sus palabras.
teach-undo-wording = redacción
history-wording-proposed = Propuso una redacción
history-wording-withdrawn = Retiró una redacción
history-wording-approved = Redacción aceptada
history-wording-declined = Redacción no aceptada
history-wording-held = La redacción espera de nuevo
refusal-same-wording = La destreza ya dice exactamente eso. Prueba con otras palabras.
refusal-wording-twice = Hay dos redacciones marcadas para la misma destreza. Elige una.
