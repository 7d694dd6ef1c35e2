# Niveles de una destreza para toda la clase en una página (S26, S29).
marks = Niveles de toda la clase
marks-date = ¿Cuándo se mostró?
marks-context = Tipo de trabajo
marks-context-hint = Puede quedar vacío.
marks-purpose = ¿Cuenta?
marks-how = Con el teclado: Tab pasa a la fila siguiente, las flechas eligen un nivel.
marks-numbers = O pulsa un número: elige y pasa a la fila siguiente.
marks-no-change = Sin cambio
marks-none = Aún no hay ningún nivel elegido. Elige uno para al menos una persona.
marks-of-student = Niveles de todas las habilidades
marks-origin = ¿De dónde viene?
marks-here = mostrado en esta clase
