# Le chemin d’un élève : la suite et pourquoi, les retours, les buts.

student-next-feedback = Il y a quelques mots pour toi à ce sujet.
student-next-read = Les lire
student-next-review = Tu as réussi cela il y a quelque temps. Un petit retour !
student-next-reopened = Tu n’en étais plus sûr.
student-next-meanwhile = En attendant

## Un petit retour
review-question = Est-ce que tu sais encore le faire ?
review-yes = Oui, je sais encore le faire
review-no = Je ne suis plus sûr
review-again = Je sais à nouveau le faire
review-note = Ta note au mur reste. Ton prof voit que tu voudrais y revenir.
review-reopened = Plus tout à fait sûr

## Un but à soi
goal-title = Mon but
goal-choose = Choisir un but
goal-why = Un niveau de plus dans une compétence. Toi et ton prof le voyez, personne d’autre.
goal-another = Choisir un autre but
goal-to = Le niveau suivant est « { $level } ».
goal-left = { $count ->
    [one] Il reste ce cours pour y arriver.
   *[other] Il reste { $count } cours pour y arriver.
}
goal-until = Jusqu’au { $day }
goal-over = Le temps que tu t’étais donné est passé. Continue, ou choisis un autre but : les deux vont bien.
goal-reached = Tu y es.
goal-skill = Quelle compétence ?
goal-when = Jusqu’à quand ?
goal-in-lessons = { $count ->
    [one] En un cours
   *[other] En { $count } cours
}
goal-by-day = Ou jusqu’à un jour
goal-save = C’est mon but
goal-drop = Le ranger
goal-nothing = Tu es tout en haut de chaque compétence de ta carte. Il n’y a plus de but au-dessus de toi.
goal-line = Comment cela a grandi
goal-line-empty = La ligne commence avec la première vérification.
goal-line-one = Jusqu’ici : « { $level } ».
goal-line-said = De « { $from } » à « { $to } ».

## Pour l’enseignant
teach-again = À revoir
teach-again-why = Ils l’ont maîtrisé et disent ne plus en être sûrs. Le niveau reste jusqu’à ce que vous le changiez.
teach-again-look = Voir
teach-path = But et retours
teach-goal = But
teach-goal-none = Pas encore de but choisi.
teach-review-due = Un retour est dû. Touchez pour un élève sans appareil.
teach-review-none = Aucun retour n’est dû.
teach-undo-review = retour
teach-undo-goal = but
history-review-solid = Sait encore le faire
history-review-open = N’en est plus sûr
history-goal = But
history-goal-none = But rangé

## Pourquoi pas
refusal-not-mastered = Seules les compétences maîtrisées reviennent pour un petit retour.
refusal-goal-time = Choisis de 1 à { $limit } cours, ou un jour qui n’est pas passé et dans un an au plus.
refusal-nothing-above = Cette compétence est déjà à son plus haut niveau. Choisis-en une autre.
