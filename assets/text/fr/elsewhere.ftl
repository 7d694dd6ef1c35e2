# The same skill in another class (S53).
elsewhere-title = Maîtrisé dans une autre classe
elsewhere-mastered = Maîtrisé en { $class }
elsewhere-accept = L’accepter ici
elsewhere-accept-all = Tout accepter ici
elsewhere-same = La même compétence dans une autre classe
elsewhere-same-why = Ce qui est maîtrisé là-bas vous est proposé ici, et inversement. Vous décidez chaque fois.
elsewhere-none = Aucune
elsewhere-said-there = L’autre classe dit que c’est la même que :
