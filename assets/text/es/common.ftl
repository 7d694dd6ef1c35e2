# Palabras que comparten todas las pantallas.
language-name = Español

## Lo que cuenta cada estudiante (S2)
status-not-started = Sin empezar
status-working = Trabajando
status-ready = Pido revisión

## Lo que vio quien enseña (S26)
proficiency-not-yet = Todavía no
proficiency-approaching = Ya casi
proficiency-mastered = Logrado
proficiency-exceeding = Más allá

## Los vasos hablan en primera persona (S7)
cup-green = Voy bien
cup-yellow = Tengo una pregunta
cup-red = Necesito ayuda

## Tiempo
time-now = ahora mismo
time-min = { $minutes } min
time-hours = { $hours } h
time-hours-min = { $hours } h { $minutes } min
