# La hoja de revisión, comentarios de ida y vuelta.

check-way = Quiere mostrarlo así:
check-own-level = Se ve en:
check-try = Es el intento { $number }
check-accept = Te toca
check-called = con aviso
check-not-now = Ahora no
check-not-now-why = Una palabra de por qué, como «después del recreo»
check-words-only = Sin nivel, solo palabras
check-more = Otro día, tipo de trabajo, más habilidades
check-purpose = Para qué es
check-day = Lo mostró el
check-day-hint = Vacío significa ahora.
check-also = El mismo trabajo mostró más habilidades
check-also-none = No se vio
check-with-words = Con comentario, otro día, o para corregir
check-supports-why = Solo tú lo ves, junto a cada revisión suya.

purpose-summative = Cuenta
purpose-formative = En camino: no cuenta
purpose-overall = Mi juicio de toda la habilidad

feedback-glow = Brilla: lo que salió bien
feedback-grow = Crece: en qué trabajar
feedback-next = Próximo paso
feedback-own-words = Tus propias palabras
feedback-was-read = Leído
feedback-not-read = Aún sin leer

attempts-title = Lo que se mostró
attempts-asked-back = Preguntas sobre comentarios
attempt-void = ya no cuenta
attempt-amended = Corregido
attempt-placement = de una prueba inicial
attempt-last-year = del año pasado
attempt-elsewhere = de otra clase
attempt-you = Tú:
attempt-read = Lo he leído
attempt-reply = Responder
attempt-amend = Corregir esto
attempt-make-void = No debe contar

phrase-glow-steps = Pasos claros
phrase-glow-words = Las palabras justas
phrase-glow-checked = Comprobaste tu respuesta
phrase-grow-why = Di por qué funciona
phrase-grow-check = Comprueba cada paso
phrase-grow-alone = Ahora sin ayuda
phrase-next-more = Prueba dos más
phrase-next-explain = Explícalo a alguien
phrase-next-harder = Prueba uno más difícil
phrase-way-talk = Contándolo
phrase-way-paper = En papel
phrase-way-made = Con algo que hice
phrase-way-teach = Enseñándolo
phrase-context-talk = Conversación
phrase-context-paper = Prueba corta
phrase-context-project = Proyecto
phrase-context-lesson = Visto en clase

check-your-turn = Te toca: tu profe te espera
check-was-put-off = Ahora no
check-ask-again = Pídelo otra vez cuando venga bien. No se pierde nada.
check-how = ¿Cómo quieres mostrarlo?

tries-title = Tus intentos
tries-next = El próximo es el intento { $number }: siempre hay otro.
feedback-your-teacher = Tu profe:
feedback-teacher-read = Tu profe lo ha leído.
feedback-teacher-not-read = Tu profe aún no lo ha leído.
feedback-got-it = Entendido
feedback-ask = Preguntar sobre esto
feedback-question = Tu pregunta
feedback-send = Enviar

own-level-title = ¿Dónde te ves?
own-level-why = Tu propia mirada. Tu profe la ve junto a la suya.
own-level-teacher = Tu profe vio:

level-solid = firme
