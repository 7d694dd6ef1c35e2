# What students could do before: a list comes in (S31).
placement-title = Lo que ya sabían
placement-why = Resultados de una prueba inicial o el mapa del año pasado. Cada nivel lleva escrito de dónde viene; cuenta como cualquier otro y se puede corregir igual.
placement-label = La lista
placement-hint = La primera fila nombra las columnas: «Nombre» y después una columna por habilidad, con su código o su texto. O una fila por estudiante y habilidad: «Nombre», «Código», «Nivel». Un nivel es su nombre, su número desde el más bajo o una x si está dominado. Las tablas que da esta caja sirven tal cual.
placement-example =
    Nombre; 8.EE.1; 8.EE.2
    Ana Ruiz; Dominado; 2
    Bo Lee; x;
placement-date-hint = Puede quedar vacío: una prueba inicial es de hoy, y el año pasado va antes de todo lo mostrado aquí.
placement-levels = { $count ->
    [0] No hay ningún nivel que añadir.
    [one] Se añadirá un nivel.
   *[other] Se añadirán { $count } niveles.
}
placement-no-student = Fuera: nadie en esta clase se llama así, o se llama así más de una persona
placement-no-skill = Fuera: no es una habilidad de esta clase
placement-no-level = Fuera: no es un nivel de esta clase
placement-once = Nada se añade dos veces y nada se borra.
