# The goals of a student's week, set by the teacher.
week-title = Cette semaine
week-why = La page de l’élève commence par ces trois-là. La page de chacun commence par trois compétences : personne ne voit que vous les avez choisies.
week-choose = Choisir jusqu’à trois compétences
week-skill = Compétence { $place }
week-none = Aucune : ce qui vient ensuite
week-word = Un mot pour elle
week-how-long = Pour combien de temps ?
week-lessons = { $count ->
    [one] Pour un cours
   *[other] Pour { $count } cours
}
week-end = Terminer maintenant
refusal-week-goals = Choisissez jusqu’à trois compétences différentes, pour 1 à { $limit } cours.
history-week = Objectifs de la semaine
history-week-none = Objectifs de la semaine terminés
teach-undo-week = objectifs de la semaine
