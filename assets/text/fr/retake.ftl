# Un autre essai, gagné par l’entraînement (S30).
practice-items = { $done } sur { $needed } faits
practice-minutes = { $done } minutes sur { $needed } faites
practice-then = Ensuite, tu peux demander à nouveau.
practice-first = d’abord t’exercer
practice-did-one = J’en ai fait un
practice-more-minutes = { $count ->
    [one] Une minute de plus
   *[other] { $count } minutes de plus
}
practice-done = Tu t’es exercé : demande à nouveau quand tu veux.
practice-waived = Ton enseignant le dit : tu peux demander à nouveau maintenant.
student-next-practise = Exerce-toi un peu, puis essaie à nouveau.

teach-practice = S’exerce avant le prochain essai
teach-practice-why = Un toucher lui permet de demander tout de suite. Ce qui est montré alors compte pleinement.
teach-practice-waive = Peut demander
teach-practice-add = S’est exercé davantage :
teach-undo-practice = entraînement
history-practised-items = { $count ->
    [one] Entraînement : un fait
   *[other] Entraînement : { $count } faits
}
history-practised-minutes = { $count ->
    [one] Entraînement : une minute
   *[other] Entraînement : { $count } minutes
}
history-practice-waived = Peut demander la prochaine vérification sans autre entraînement

## La règle d’une classe
retakes = Un autre essai
retakes-why = Il y a toujours un autre essai, et il compte pleinement. Vous pouvez demander un peu d’entraînement avant, pour une compétence essayée et pas encore maîtrisée. Un toucher en dispense.
retakes-first = Avant la prochaine vérification
retakes-none = Rien : ils peuvent demander tout de suite
retakes-items = Exercices
retakes-minutes = Minutes d’entraînement

## Pourquoi pas
refusal-practise-first = D’abord un peu d’entraînement. Fais-le, touche-le sur cette compétence, puis tu peux demander à nouveau.
refusal-nothing-to-practise = Il n’y a plus rien à exercer ici : tu peux demander une vérification.
refusal-practice-amount = Choisissez de 1 à { $items } exercices, ou de 5 à { $minutes } minutes par pas de cinq.
