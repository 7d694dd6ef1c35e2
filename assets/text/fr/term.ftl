# Périodes et bilans (S47), pour l’enseignant.
term = Bilans de fin de période
term-nameless = Cette période
term-since = depuis le { $day }
term-undo = période
term-undo-mark = bilan
term-open = Tous les bilans
term-seen-count = { $count ->
    [one] { $count } élève ; { $seen } avec un bilan publié.
   *[other] { $count } élèves ; { $seen } avec un bilan publié.
}
term-stale-count = { $count ->
    [one] { $count } serait différent maintenant.
   *[other] { $count } seraient différents maintenant.
}
term-release = Publier
term-release-again = Publier à nouveau
term-release-all = { $count ->
    [one] Publier { $count } bilan
   *[other] Publier { $count } bilans
}
term-take-back = Retirer
term-take-all-back = Tout retirer
term-amended = changé par vous
term-derived = selon la règle, « { $mark } »
term-tally = { $count ->
    [one] { $mastered } compétence maîtrisée sur { $count }
   *[other] { $mastered } sur { $count } compétences maîtrisées
}
term-no-skill = Aucune compétence ne compte encore
term-not-released = Pas publié
term-released = Publié : { $day }
term-sees = Voit « { $mark } »
term-would-be = Serait « { $mark } » maintenant
term-change = Changer
term-as-derived = Celui que donne la règle
term-reason = Pourquoi ?
term-reason-hint = L’élève le lit avec le bilan.
term-trail = Ce qui a été fait
term-rule = Comment on arrive au bilan
term-rule-why = Chaque compétence compte autant : un bilan demande combien sont maîtrisées. Les élèves lisent cela dès le premier jour.
term-rule-change = Changer la règle
term-rule-hint = Le meilleur d’abord. Le dernier demande 0, pour que chacun ait un bilan. Une ligne sans nom ne compte pas.
term-asks = au moins { $share } % des compétences
term-asks-all = toutes les compétences
term-asks-nothing = tous les autres
term-share = Part des compétences maîtrisées, en pourcentage
term-itself = Nom et compétences de cette période
term-name-such-as = Automne
term-skills-all = Toutes les compétences comptent
term-skills-some = { $count ->
    [one] { $chosen } compétence sur { $count } compte
   *[other] { $chosen } sur { $count } compétences comptent
}
term-end = Fin de la période
term-end-open = Terminer cette période et commencer la suivante
term-end-why = Les bilans restent tels qu’ils sont ce jour-là ; on peut encore les lire, les changer avec une raison et les publier. Les niveaux continuent.
term-end-unseen = { $count ->
    [one] { $count } élève n’a pas encore de bilan publié.
   *[other] { $count } élèves n’ont pas encore de bilan publié.
}
term-next-name = Nom de la prochaine période
term-end-button = Terminer la période
term-others = Autres périodes
term-table = Tous les bilans en tableau
history-mark-amended = Bilan changé en « { $mark } »
history-mark-derived = Bilan de nouveau selon la règle
history-mark-released = Bilan publié : « { $mark } »
history-mark-taken-back = Publication du bilan retirée
history-mark-restored = Bilan comme il était avant
refusal-no-such-term = Cette période est terminée ou n’existe pas. Ouvrez de nouveau la page des bilans.
refusal-no-skill-counts = Aucune compétence ne compte encore pour cette période. Choisissez-en au moins une.
refusal-no-such-mark = Ce bilan ne fait plus partie de ceux de la classe. Choisissez-en un autre.
refusal-mark-rule = Une règle a de 2 à { $limit } bilans différents. Chacun demande moins que le précédent, le dernier 0.
refusal-mark-word = Les élèves lisent ce nom, c’est donc un mot : ni lettre seule, ni nombre, ni pourcentage.
field-term-name = Nom de la période
field-mark-name = Bilan
