# Por qué no se hizo algo y qué hacer ahora, en palabras sencillas.
refusal-no-such-section = Esta clase ya no está en esta caja. Vuelve atrás y elige otra.
refusal-no-such-student = Esta persona no está en esta clase. Vuelve atrás y elige de la lista.
refusal-no-such-outcome = Esta habilidad ya no está en este mapa. Vuelve atrás y elige otra.
refusal-not-yours = Esta página es de otra persona. Si eres tú, toca «Soy otra persona» y elige tu nombre.
refusal-teacher-only = Esto solo lo puede hacer tu docente. Pídeselo, por favor.
refusal-class-closed = La clase está cerrada ahora. Inténtalo de nuevo cuando esté abierta.
refusal-class-already-open = La clase ya está abierta. No hace falta hacer nada más.
refusal-lesson-length = Una clase dura de { $shortest } a { $longest } minutos. Elige un tiempo dentro de esos límites.
refusal-status-only-in-class = Puedes cambiar esto mientras la clase está abierta. Inténtalo de nuevo en clase.
refusal-status-only-in-window = Tu docente abre un momento para esto. Espera a que esté abierto e inténtalo de nuevo.
refusal-empty = { $field }: aquí todavía no hay nada. Escríbelo, por favor.
refusal-too-long = { $field }: el texto es demasiado largo. { $limit ->
    [one] Solo cabe { $limit } carácter
   *[other] Caben { $limit } caracteres como máximo
}. Acórtalo, por favor.
refusal-alias-taken = Alguien de esta clase ya tiene ese dibujo. Elige otro, por favor.
refusal-no-such-alias = Ese dibujo no existe. Elige uno de la lista.
refusal-no-cup = Ahora no hay ningún vaso levantado. Levanta uno si quieres decir algo.
refusal-too-many-students = { $limit ->
    [one] En una clase cabe un estudiante
   *[other] En una clase caben { $limit } estudiantes como máximo
}. Pon a los demás en una segunda clase.
refusal-too-many-outcomes = { $limit ->
    [one] En una clase cabe una habilidad
   *[other] En una clase caben { $limit } habilidades como máximo
}. Retira las que ya no enseñas e inténtalo de nuevo.
refusal-too-many-sections = { $limit ->
    [one] En una caja cabe una clase
   *[other] En una caja caben { $limit } clases como máximo
}. Usa una clase que ya exista.
refusal-no-such-prerequisite = Una habilidad que debería ir antes no está en esta clase. Añádela primero o quítala de la lista.
refusal-prerequisite-loop = Estas habilidades se esperarían unas a otras en círculo. Quita uno de los enlaces «va antes».
refusal-code-taken = Otra habilidad de esta clase ya tiene ese código. Elige uno distinto.
refusal-nothing-to-undo = No hay nada que deshacer.
refusal-changed-since = Esto ha cambiado desde entonces y ya no se puede deshacer. Cámbialo a mano, por favor.
refusal-empty-map = Un mapa más pequeño necesita al menos una habilidad. Elige una, por favor.
refusal-superseded = Alguien cambió esto después de tu toque, y eso es lo que queda. Míralo y toca otra vez si aún quieres.
refusal-not-mastered-elsewhere = Esta habilidad (ya) no está dominada en otra clase. Mira otra vez.
refusal-no-such-evidence = Esto ya no está. Vuelve atrás y mira otra vez.
refusal-no-such-kind = Este tipo ya no está en la lista. Elige otro.
refusal-too-much-evidence = { $limit ->
    [one] Una destreza admite una sola pieza
   *[other] Una destreza admite hasta { $limit } piezas
}. Retira una antes de añadir otra.
refusal-too-many-kinds = { $limit ->
    [one] La lista admite un solo tipo
   *[other] La lista admite hasta { $limit } tipos
}. Quita algunos y prueba otra vez.
refusal-not-offered = Esto ya no se muestra a la clase. Vuelve atrás y mira otra vez.
refusal-already-commented = Ya dijiste algo sobre esto. Tu docente lo tiene.
refusal-too-many-files = { $limit ->
    [one] Una destreza tiene un solo archivo
   *[other] Una destreza tiene hasta { $limit } archivos
}. Quita uno antes de añadir otro.

## Cómo se llaman los campos
field-section-name = Nombre de la clase
field-student-name = Nombre
field-note = Nota
field-code = Código
field-statement = Frase «Sé hacer»
field-short-label = Etiqueta corta
field-unit = Unidad
field-picture = Dibujo
field-guide = Guía
field-link = Enlace
field-evidence-note = Lo que muestra
field-evidence-kind = Tipo
