# Niveles, intentos, revisiones y comentarios.

refusal-scale-size = Una escala necesita de dos a seis niveles, y uno de ellos cuenta como logrado.
refusal-level-twice = Dos niveles tienen el mismo nombre. Da a cada uno el suyo, por favor.
refusal-no-such-level = Esta clase ya no tiene ese nivel. Elige uno de los que se ven, por favor.
refusal-success-count = Pide de 1 a { $limit } logros, por favor.
refusal-nothing-to-record = Aún no hay nada que anotar: elige un nivel o escribe unas palabras.
refusal-not-shown-yet = Ese día aún no ha llegado. Elige hoy o un día anterior, por favor.
refusal-no-such-attempt = Este intento ya no está. Mira la lista otra vez, por favor.
refusal-talk-is-long = Aquí ya se ha escrito mucho. Mejor hablarlo ahora.
refusal-no-check = Ya nadie espera esta revisión.
refusal-too-many-phrases = Una lista guarda como mucho { $limit } frases. Quita algunas, por favor.

field-level-name = Nombre del nivel
field-feedback = Comentario
field-reason = Motivo
field-context = Tipo de trabajo
field-way = Cómo mostrarlo
field-supports = Qué ayuda a esta persona

history-feedback = Comentario
history-amended = Corregido: { $level }
history-feedback-read = Comentario leído
history-feedback-said = Sobre el comentario
history-check-way = Quiere mostrarlo así
history-check-accepted = Llamada a la revisión
history-check-put-off = Revisión aplazada
history-own-level = Se ve en
history-no-own-level = Retiró cómo se ve
history-supports = Cambió qué ayuda
