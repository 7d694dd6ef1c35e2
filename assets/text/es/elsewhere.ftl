# The same skill in another class (S53).
elsewhere-title = Dominado en otra clase
elsewhere-mastered = Dominado en { $class }
elsewhere-accept = Aceptarlo aquí
elsewhere-accept-all = Aceptarlo todo aquí
elsewhere-same = La misma habilidad en otra clase
elsewhere-same-why = Lo que alguien domina allí se te ofrece aquí, y al revés. Tú decides cada vez.
elsewhere-none = Ninguna
elsewhere-said-there = La otra clase dice que es la misma que:
