# Mastery day (S36).
day = Jour de maîtrise
day-why = Chaque élève choisit une ou deux compétences pas encore maîtrisées et, si besoin, un créneau pour une vérification. Cela se termine avec la classe.
day-slots = Combien de créneaux ?
day-slots-hint = 0 : vérifications à tout moment.
day-minutes = Minutes chacun
day-declare = Faire de ce cours un jour de maîtrise
day-declare-next = Faire du prochain cours un jour de maîtrise
day-change = Changer les créneaux
day-off = L’annuler
day-slot = Créneau { $number }
day-free = libre
day-any-time = Vérifications à tout moment
day-without-slot = Sans créneau
day-next = Il commence avec le prochain cours. On peut déjà choisir.
day-which = Quelle compétence aujourd’hui, une ou deux ?
day-now = Aujourd’hui tu travailles ceci
day-choose = Choisir
day-pick = Je prends celles-ci
day-all-mastered = Tu maîtrises tout sur ta carte.
day-slot-which = Un créneau pour ta vérification ?
day-slot-yours = Le créneau { $number } est à toi
day-slot-minutes = { $minutes } min chacun, l’un après l’autre.
day-give-back = Le rendre
day-check-any-time = Les vérifications se font à tout moment : dis quand tu es prêt.
wall-at-work = y travaille aujourd’hui
history-picked = A choisi pour le jour de maîtrise :
refusal-no-mastery-day = Ce jour de maîtrise est passé, ou pas encore là.
refusal-pick-count = Choisis une ou deux compétences, pas plus.
refusal-already-mastered = L’une d’elles est déjà maîtrisée. Choisis-en une autre.
refusal-nothing-picked = Choisis d’abord une compétence, puis un créneau.
refusal-no-such-slot = Ce créneau n’existe pas. Choisis-en un qui est affiché.
refusal-slot-taken = Quelqu’un d’autre était plus rapide. Choisis un autre créneau.
day-waiting = { $count ->
    [one] Un élève n’a pas encore choisi.
   *[other] { $count } élèves n’ont pas encore choisi.
}
refusal-slot-count = Un jour de maîtrise a de 0 à { $limit } créneaux de 1 à 60 minutes.
