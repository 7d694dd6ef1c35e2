# « Comment nous évaluons » (S26, S29, S32, S47) : niveaux, méthode, phrases enregistrées.
marking = Comment nous évaluons
marking-why = Vos niveaux, comment l’appréciation vient des essais, et vos phrases enregistrées. Vous pouvez tout changer à tout moment : aucun essai ne se perd.
marking-open = Changer comment nous évaluons

marking-of-students = { $count ->
    [one] un élève
   *[other] { $count } élèves
}
marking-counted = { $count ->
    [one] Une compétence chez { $students } compte autrement maintenant.
   *[other] { $count } compétences chez { $students } comptent autrement maintenant.
}
marking-counted-none = Toutes les appréciations restent comme elles étaient.
marking-would = { $count ->
    [one] Une compétence chez { $students } compterait autrement.
   *[other] { $count } compétences chez { $students } compteraient autrement.
}
marking-would-none = Toutes les appréciations resteraient comme elles sont.

## Niveaux
marking-levels = Niveaux
marking-levels-why = De deux à six, le plus bas d’abord. Un nom vide s’affiche dans la langue de chaque élève.
marking-mastered-from = Maîtrisé à partir d’ici
marking-add = Ajouter un niveau
marking-take-off = Enlever
marking-past = Enlevés. Ce qui a été apprécié avec eux reste lisible.
marking-put-back = remettre
marking-unsaved = Pas encore enregistré.

## Méthode
marking-method = Comment l’appréciation vient des essais
marking-method-why = Les élèves le savent dès le premier jour. Les essais comptent dans l’ordre où ils ont été montrés.
marking-example = Un élève montre ceci, un essai après l’autre :
method-latest = Le dernier essai
method-latest-why = Ce qu’un élève montre maintenant prend la place de ce qui précède.
method-highest = Le meilleur essai
method-highest-why = Ce qui a été montré une fois reste. Un mauvais jour n’enlève rien.
method-n-mastery = Maîtrisé plusieurs fois
method-n-mastery-why = { $count ->
    [one] Cela compte dès qu’un essai atteint « maîtrisé » ou plus : la moyenne de ces essais.
   *[other] Cela compte dès que { $count } essais atteignent « maîtrisé » ou plus : la moyenne de ceux-là.
}
method-decaying = Le nouveau pèse plus
method-decaying-why = Le dernier essai pèse environ deux tiers, tout ce qui précède un tiers.
method-judgement = Mon appréciation
method-judgement-why = Vous regardez tout et décidez. Les essais isolés ne font que vous informer.
method-judgement-makes = ce que vous décidez
method-mean = La moyenne
method-mean-why = Tous les essais pèsent autant, même le tout premier. Un départ lent ne s’oublie jamais.
method-nothing-yet = rien encore
marking-needed = Combien de fois maîtrisé ?
marking-needed-hint = Pour « Maîtrisé plusieurs fois ».
marking-contexts = Solide après combien de sortes de travaux ?
marking-contexts-hint = Par exemple un contrôle et un projet. Une compétence maîtrisée dans autant de sortes est dite solide.

## Phrases
marking-phrases = Phrases enregistrées
marking-phrases-why = Un toucher chacune quand vous vérifiez une compétence. Écrivez-en une par ligne, { $limit } au plus. Une liste vide montre les phrases habituelles.
marking-ways = Façons de montrer une compétence
marking-wordings = Les phrases dans d’autres langues
marking-wordings-why = Un élève lit la phrase que vous avez touchée dans sa propre langue, si vous l’avez laissée telle quelle. Ce qui reste vide se lit comme vous l’avez écrit. Les phrases habituelles sont déjà traduites.
marking-wordings-none = Vous n’avez pas encore de phrases à vous. Les phrases habituelles sont déjà traduites.
