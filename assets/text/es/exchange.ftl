# Por qué no se pudo leer una lista, y qué hacer.
import-too-large = Este archivo es demasiado grande: se pueden leer { $megabytes } MB como máximo. Envía solo una lista de nombres o de habilidades.
import-too-many-rows = Esta lista es demasiado larga: se pueden leer { $limit } filas como máximo. Envíala por partes.
import-too-many-columns = La fila { $row } tiene demasiadas columnas: se pueden leer { $limit } como máximo. Quita algunas.
import-not-text = Este archivo no es una lista simple. En tu hoja de cálculo elige «Guardar como» y luego CSV, o copia las filas y pégalas aquí.
import-empty = No hay nada en esta lista. Pégala otra vez.
import-no-name-column = ¿Qué columna tiene los nombres? Elige una.
import-no-skill-column = ¿Qué columna tiene las habilidades? Elige una.
import-no-name = La fila { $row } no tiene nombre. Escríbelo o quita la fila.
import-too-long = La fila { $row } es demasiado larga. { $field }: caben { $limit } caracteres como máximo. Acórtala.
import-not-yes-or-no = Fila { $row }, columna { $column }: escribe sí o no.
import-code-twice = Las filas { $before } y { $row } tienen el mismo código. Cambia uno de los dos.

# Qué contiene una columna de la lista.
column-name = Nombre completo
column-family-given = Apellidos, nombre
column-given = Nombre
column-family = Apellidos
column-language = Idioma
column-ignore = No usar
column-code = Código
column-statement = Frase «Puedo …»
column-short = Etiqueta corta
column-unit = Unidad
column-focus = Prioritaria (sí o no)
column-prerequisites = Requisitos previos (códigos)
