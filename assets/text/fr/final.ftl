# Bilans (S47), sur les pages des élèves.
mark-thorough = Approfondi
mark-confident = Assuré
mark-growing = En progrès
mark-beginning = En route
final-how = Comment on arrive au bilan ici
final-mark = Ton bilan
final-reason = Ton prof dit :
final-given = Ton prof l’a partagé avec toi : { $day }.
final-change-way = Comment le changer
final-skill = D’une vérification à un niveau
final-skill-levels = Chaque compétence a un niveau. Voici les niveaux, du premier au plus haut :
final-skill-mastered = Une compétence est maîtrisée à partir de « { $level } ».
final-method-latest = C’est ce que tu montres en dernier qui compte. Un essai plus ancien ne te retient jamais.
final-method-highest = C’est le meilleur que tu as montré qui compte. Un jour moins bon n’enlève rien.
final-method-n-mastery = { $count ->
    [one] Une compétence compte quand tu l’as montrée { $count } fois à « { $level } » ou au-dessus. Les essais plus faibles ne comptent pas.
   *[other] Une compétence compte quand tu l’as montrée { $count } fois à « { $level } » ou au-dessus. Les essais plus faibles sont laissés de côté.
}
final-method-decaying-average = Tout ce que tu montres compte, et le plus récent compte le plus : le dernier essai pèse plus que tous les précédents.
final-method-mean = Tout ce que tu montres compte autant.
final-method-judgement = Ton prof regarde tout ce que tu as montré et décide du niveau.
final-solid = { $count ->
    [one] Elle est « solide » quand tu l’as montrée { $count } fois à « { $level } » ou au-dessus.
   *[other] Elle est « solide » quand tu l’as montrée à « { $level } » ou au-dessus de { $count } façons différentes, par exemple à l’oral et dans un projet.
}
final-solid-once = Solide veut dire : tu peux le montrer encore un autre jour. Y revenir de temps en temps aide.
final-skill-formative = Ce que tu essaies en chemin, c’est de l’entraînement. Cela reçoit des mots et ne compte jamais.
final-term = Des compétences au bilan
final-term-none = Aucune compétence ne compte encore pour cette période.
final-term-counts = { $count ->
    [one] { $count } de tes compétences compte pour cette période.
   *[other] { $count } de tes compétences comptent pour cette période. Chacune compte autant.
}
final-needs = { $count ->
    [one] au moins { $count } est maîtrisée
   *[other] au moins { $count } sont maîtrisées
}
final-needs-all = { $count ->
    [one] elle est maîtrisée
   *[other] les { $count } sont maîtrisées
}
final-needs-nothing = tout le monde commence ici
final-term-fair = Personne n’est comparé à personne. Ni les devoirs, ni la conduite, ni ta vitesse n’y entrent.
final-term-shown = Ton prof te montre ton bilan. Vous êtes les deux seuls à le voir.
final-change = Comment changer ton bilan
final-change-try = Fais un nouvel essai : entraîne-toi, puis demande une vérification. Il y en a toujours une autre.
final-change-late = Une vérification qui vient tard peut encore faire monter ton bilan.
final-change-ask = Ton bilan te surprend ? Demande à ton prof. Il peut le regarder encore une fois avec toi.
final-change-go = Voir la suite
