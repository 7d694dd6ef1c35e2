# Notas finales (S47), en las páginas del alumnado.
mark-thorough = A fondo
mark-confident = Con seguridad
mark-growing = En crecimiento
mark-beginning = Comenzando
final-how = Cómo se llega aquí a las notas
final-mark = Tu nota
final-reason = Tu profe dice:
final-given = Tu profe la compartió contigo: { $day }.
final-change-way = Cómo cambiarla
final-skill = De una revisión a un nivel
final-skill-levels = Cada destreza tiene un nivel. Estos son los niveles, del primero al más alto:
final-skill-mastered = Una destreza está dominada a partir de «{ $level }».
final-method-latest = Cuenta lo último que muestras. Un intento anterior nunca te frena.
final-method-highest = Cuenta lo mejor que has mostrado. Un mal día no quita nada.
final-method-n-mastery = { $count ->
    [one] Una destreza cuenta cuando la has mostrado en «{ $level }» o más. Los intentos más flojos no cuentan.
   *[other] Una destreza cuenta cuando la has mostrado en «{ $level }» o más { $count } veces. Los intentos más flojos no cuentan.
}
final-method-decaying-average = Cuenta todo lo que muestras, y lo más nuevo cuenta más: el último intento pesa más que todos los anteriores.
final-method-mean = Todo lo que muestras cuenta igual.
final-method-judgement = Tu profe mira todo lo que has mostrado y decide el nivel.
final-solid = { $count ->
    [one] Está «firme» cuando la has mostrado en «{ $level }» o más.
   *[other] Está «firme» cuando la has mostrado en «{ $level }» o más de { $count } maneras distintas, como una charla y un proyecto.
}
final-solid-once = Firme quiere decir: puedes mostrarlo otra vez otro día. Ayuda repasar de vez en cuando.
final-skill-formative = Lo que pruebas por el camino es práctica. Recibe palabras y nunca cuenta.
final-term = De las destrezas a una nota
final-term-none = Aún no cuenta ninguna destreza en este periodo.
final-term-counts = { $count ->
    [one] En este periodo cuenta una destreza tuya.
   *[other] En este periodo cuentan { $count } destrezas tuyas. Todas cuentan igual.
}
final-needs = { $count ->
    [one] al menos una está dominada
   *[other] al menos { $count } están dominadas
}
final-needs-all = { $count ->
    [one] está dominada
   *[other] las { $count } están dominadas
}
final-needs-nothing = aquí empieza todo el mundo
final-term-fair = No se compara a nadie con nadie. Ni los deberes, ni la conducta, ni lo rápido que fuiste están dentro.
final-term-shown = Tu profe te enseña tu nota. Solo la veis tú y tu profe.
final-change = Cómo cambiar tu nota
final-change-try = Haz otro intento: practica y pide una revisión. Siempre hay otra.
final-change-late = Una revisión que llega tarde todavía puede subir tu nota.
final-change-ask = ¿Te sorprende tu nota? Pregunta a tu profe. Puede mirarla otra vez contigo.
final-change-go = Ver qué sigue
