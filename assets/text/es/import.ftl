# Lists by paste or file: the steps.
import-roster-title = Pega tus estudiantes
import-roster-hint = Un nombre por línea, o filas copiadas de una hoja de cálculo. El orden de las columnas da igual.
import-roster-label = Nombres
import-roster-example = Ana Pérez
import-skills-title = Pega tus habilidades
import-skills-hint = Una frase «Puedo …» por línea, con su código delante si lo tiene. Una línea con # empieza una unidad. O filas de una hoja de cálculo: código, frase, etiqueta corta, unidad, foco, lo que va antes.
import-skills-label = Habilidades
import-skills-example = 8.EE.2 Puedo resolver x² = p
import-file = O un archivo
import-file-hint = CSV, TSV o texto sin formato, hasta 1 MB.
import-look = Revisar
import-columns-title = ¿Qué hay en cada columna?
import-columns-why = Elígelo aquí; lo que no hace falta se queda fuera.
import-column = Columna { $number }
import-has-header = La primera fila son títulos
import-no-header = La primera fila no son títulos
import-other-columns = Las columnas son otras
import-again = Cambiar la lista
import-preview-title = ¿Está bien así?
import-new = { $count ->
    [one] { $count } nueva entrada
   *[other] { $count } nuevas entradas
}
import-back = { $count ->
    [one] { $count } vuelve
   *[other] { $count } vuelven
}
import-changed = { $count ->
    [one] { $count } cambia
   *[other] { $count } cambian
}
import-same = { $count ->
    [one] { $count } ya se conoce y queda igual.
   *[other] { $count } ya se conocen y quedan igual.
}
import-never-deletes = Una lista nunca borra nada.
import-put-in = Añadirlos
import-go-on = Seguir
