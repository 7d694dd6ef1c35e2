# Niveaux d’une compétence pour toute la classe sur une page (S26, S29).
marks = Niveaux de toute la classe
marks-date = Quand cela a-t-il été montré ?
marks-context = Type de travail
marks-context-hint = Peut rester vide.
marks-purpose = Est-ce que cela compte ?
marks-how = Au clavier : Tab passe à la ligne suivante, les flèches choisissent un niveau.
marks-numbers = Ou un chiffre : il choisit et passe à la ligne suivante.
marks-no-change = Sans changement
marks-none = Aucun niveau n’est encore choisi. Merci d’en choisir un pour au moins un élève.
marks-of-student = Niveaux de toutes les compétences
marks-origin = D’où cela vient-il ?
marks-here = montré dans cette classe
