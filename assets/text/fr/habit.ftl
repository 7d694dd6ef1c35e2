# Habitudes de travail (S45) : comment les élèves travaillent, à part de ce qu’ils savent faire.
habits = Habitudes de travail
habits-why = Comment les élèves travaillent, à part de ce qu’ils savent faire. Cela ne compte jamais pour un niveau ni pour un bilan, et n’est jamais au mur.
habits-begin = Cette classe n’a pas encore d’habitudes. Voici une liste pour commencer. Changez-la comme vous voulez.
habits-use = Utiliser cette liste
habits-list = Les habitudes de la classe
habits-list-hint = Une par ligne, { $limit } au plus. Liste vide : on ne note pas d’habitudes.
habits-change = Changer la liste
habits-make = Faire une liste
habits-word-hint = Si vous voulez. L’élève le lit.
habits-nothing = rien encore
habits-off = Retirer
habits-yours = Ta façon de travailler
habits-yours-why = Ce que ton prof a remarqué dans ta façon de travailler. Cela n’a rien à voir avec les niveaux ni le bilan, et vous êtes les deux seuls à le voir.
habits-earlier = Avant
habit-undo = habitude
habit-starts = Se met au travail
habit-keeps-going = Continue quand c’est difficile
habit-asks = Demande de l’aide à temps
habit-works-with-others = Travaille bien avec les autres
habit-looks-again = Relit son travail
going-well = Ça va bien
going-working-on = En travail
history-habit-off = Habitude retirée
refusal-no-such-habit = Cette habitude n’est plus sur la liste de la classe. Choisissez-en une autre.
refusal-too-many-habits = { $limit ->
    [one] Une classe a { $limit } habitude
   *[other] Une classe a au plus { $limit } habitudes
}. Retirez-en, puis réessayez.
field-habit = Habitude
field-coaching = Un mot d’encouragement
