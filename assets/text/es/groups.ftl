# Tutoring groups (S9–S12).
refusal-planned-skills = Un plan de grupos es para una o dos destrezas distintas.
refusal-group-size = Un grupo tiene de dos a { $most } miembros, y el límite es de 1 a { $limit } veces por semana.
refusal-too-many-places = Una clase tiene como máximo { $limit } lugares. Quita algunos e inténtalo de nuevo.
refusal-same-student = Elige a dos estudiantes distintos.
refusal-in-two-groups = Alguien está en dos grupos. Cada quien puede estar en uno.
refusal-no-such-group = Este grupo ya no está en el plan. Mira el plan otra vez.
refusal-no-such-plan = Hay un plan más nuevo, o estos grupos ya terminaron. Mira otra vez.
field-place = Lugar en el aula
field-home-language = Idioma en casa
groups-undo = grupos
