# The tray: what waits for the teacher's yes or no, answered in batches.
tray-title = Espera tu sí o tu no
tray-why = Hasta que respondas, solo lo ve quien lo escribió. No hay prisa.
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
