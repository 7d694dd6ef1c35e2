# Periodos y notas finales (S47), para el profesorado.
term = Notas finales
term-nameless = Este periodo
term-since = desde el { $day }
term-undo = periodo
term-undo-mark = nota final
term-open = Todas las notas finales
term-seen-count = { $count ->
    [one] Una persona; { $seen } con la nota publicada.
   *[other] { $count } estudiantes; { $seen } con la nota publicada.
}
term-stale-count = { $count ->
    [one] Una sería distinta ahora.
   *[other] { $count } serían distintas ahora.
}
term-release = Publicar
term-release-again = Publicar de nuevo
term-release-all = { $count ->
    [one] Publicar una nota
   *[other] Publicar { $count } notas
}
term-take-back = Retirar
term-take-all-back = Retirar todas
term-amended = cambiada por ti
term-derived = según la regla, «{ $mark }»
term-tally = { $count ->
    [one] { $mastered } de { $count } dominada
   *[other] { $mastered } de { $count } dominadas
}
term-no-skill = Aún no cuenta ninguna habilidad
term-not-released = Sin publicar
term-released = Publicada: { $day }
term-sees = Ve «{ $mark }»
term-would-be = Ahora sería «{ $mark }»
term-change = Cambiar
term-as-derived = La que da la regla
term-reason = ¿Por qué?
term-reason-hint = El estudiante lo lee junto con la nota.
term-trail = Lo que se hizo
term-rule = Cómo se obtienen las notas
term-rule-why = Cada habilidad cuenta igual: una nota pregunta cuántas están dominadas. El alumnado lo lee desde el primer día.
term-rule-change = Cambiar la regla
term-rule-hint = La mejor, primero. La última pide 0, para que todo el mundo tenga nota. Una línea sin nombre no cuenta.
term-asks = al menos el { $share } % de las habilidades
term-asks-all = todas las habilidades
term-asks-nothing = todos los demás
term-share = Parte de las habilidades que está dominada, en tanto por ciento
term-itself = Nombre y habilidades de este periodo
term-name-such-as = Otoño
term-skills-all = Cuentan todas las habilidades
term-skills-some = { $count ->
    [one] Cuentan { $chosen } de una habilidad
   *[other] Cuentan { $chosen } de { $count } habilidades
}
term-end = Fin del periodo
term-end-open = Terminar este periodo y empezar el siguiente
term-end-why = Las notas quedan como están ese día y se pueden leer, cambiar con un motivo y publicar. Los niveles siguen.
term-end-unseen = { $count ->
    [one] Una persona aún no tiene la nota publicada.
   *[other] { $count } estudiantes aún no tienen la nota publicada.
}
term-next-name = Nombre del siguiente periodo
term-end-button = Terminar el periodo
term-others = Otros periodos
term-table = Todas las notas en una tabla
history-mark-amended = Nota final cambiada a «{ $mark }»
history-mark-derived = Nota final otra vez según la regla
history-mark-released = Nota final publicada: «{ $mark }»
history-mark-taken-back = Publicación de la nota final retirada
history-mark-restored = Nota final como estaba antes
refusal-no-such-term = Este periodo terminó o no existe. Abre de nuevo la página de notas.
refusal-no-skill-counts = Aún no cuenta ninguna habilidad en este periodo. Elige al menos una.
refusal-no-such-mark = Esta nota ya no está entre las de la clase. Elige otra.
refusal-mark-rule = Una regla tiene de 2 a { $limit } notas distintas. Cada una pide menos que la anterior; la última, 0.
refusal-mark-word = El alumnado lee este nombre, así que es una palabra: ni una sola letra, ni un número, ni un tanto por ciento.
field-term-name = Nombre del periodo
field-mark-name = Nota final
