# "Cómo evaluamos" (S26, S29, S32, S47): niveles, método, frases guardadas.
marking = Cómo evaluamos
marking-why = Tus niveles, cómo sale la valoración de los intentos y tus frases guardadas. Puedes cambiarlo todo cuando quieras: ningún intento se pierde.
marking-open = Cambiar cómo evaluamos

marking-of-students = { $count ->
    [one] un estudiante
   *[other] { $count } estudiantes
}
marking-counted = { $count ->
    [one] Una habilidad de { $students } cuenta ahora de otra manera.
   *[other] { $count } habilidades de { $students } cuentan ahora de otra manera.
}
marking-counted-none = Todas las valoraciones se quedan como estaban.
marking-would = { $count ->
    [one] Una habilidad de { $students } contaría de otra manera.
   *[other] { $count } habilidades de { $students } contarían de otra manera.
}
marking-would-none = Todas las valoraciones se quedarían como están.

## Niveles
marking-levels = Niveles
marking-levels-why = De dos a seis, primero el más bajo. Un nombre vacío aparece en el idioma de cada estudiante.
marking-mastered-from = Logrado desde aquí
marking-add = Añadir un nivel
marking-take-off = Quitar
marking-past = Quitados. Lo que se valoró con ellos todavía se puede leer.
marking-put-back = volver a poner
marking-unsaved = Aún sin guardar.

## Método
marking-method = Cómo sale la valoración de los intentos
marking-method-why = Los estudiantes lo saben desde el primer día. Los intentos cuentan en el orden en que se mostraron.
marking-example = Un estudiante muestra esto, un intento tras otro:
method-latest = El último intento
method-latest-why = Lo que un estudiante muestra ahora ocupa el lugar de lo anterior.
method-highest = El mejor intento
method-highest-why = Lo que se mostró una vez se queda. Un mal día no quita nada.
method-n-mastery = Logrado varias veces
method-n-mastery-why = { $count ->
    [one] Cuenta cuando un intento llega a «logrado» o más: la media de esos intentos.
   *[other] Cuenta cuando { $count } intentos llegan a «logrado» o más: la media de esos.
}
method-decaying = Lo nuevo pesa más
method-decaying-why = El intento más nuevo pesa unos dos tercios, todo lo anterior un tercio.
method-judgement = Mi valoración
method-judgement-why = Miras todo y decides. Los intentos sueltos solo te informan.
method-judgement-makes = lo que decidas
method-mean = La media
method-mean-why = Todos los intentos pesan lo mismo, también el primero. Un comienzo lento nunca se olvida.
method-nothing-yet = nada todavía
marking-needed = ¿Cuántas veces logrado?
marking-needed-hint = Para «Logrado varias veces».
marking-contexts = ¿Firme tras cuántos tipos de trabajo?
marking-contexts-hint = Por ejemplo, una prueba y un proyecto. La habilidad que se logró en tantos se marca como firme.

## Frases
marking-phrases = Frases guardadas
marking-phrases-why = Un toque cada una al comprobar una habilidad. Escribe una en cada línea, { $limit } como máximo. Una lista vacía muestra las habituales.
marking-ways = Maneras de mostrar una habilidad
marking-wordings = Las frases en más idiomas
marking-wordings-why = Un estudiante lee la frase que tocaste en su propio idioma, si la dejaste como está. Lo que queda vacío se lee como lo escribiste. Las frases habituales ya están traducidas.
marking-wordings-none = Aún no tienes frases propias. Las habituales ya están traducidas.
