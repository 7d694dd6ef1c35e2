# Pourquoi quelque chose n’a pas été fait, et que faire maintenant, en mots simples.
refusal-no-such-section = Cette classe n’est plus sur ce boîtier. Retour en arrière, puis choisir une autre classe.
refusal-no-such-student = Cette personne n’est pas dans cette classe. Retour en arrière, puis choisir dans la liste.
refusal-no-such-outcome = Cette compétence n’est plus sur cette carte. Retour en arrière, puis en choisir une autre.
refusal-not-yours = Cette page est à quelqu’un d’autre. Si c’est toi, touche « Je suis quelqu’un d’autre » et choisis ton nom.
refusal-teacher-only = Seul l’enseignant peut faire cela. Demande-lui.
refusal-class-closed = La classe est fermée pour le moment. Il faut réessayer quand elle sera ouverte.
refusal-class-already-open = La classe est déjà ouverte. Il n’y a rien d’autre à faire.
refusal-lesson-length = Un cours dure de { $shortest } à { $longest } minutes. Merci de choisir une durée entre les deux.
refusal-status-only-in-class = Cela se change pendant que la classe est ouverte. Réessaie en classe.
refusal-status-only-in-window = Ton enseignant ouvre un moment pour cela. Attends qu’il soit ouvert, puis réessaie.
refusal-empty = { $field } : il n’y a encore rien d’écrit ici. Merci de compléter.
refusal-too-long = { $field } : c’est trop long. { $limit ->
    [one] Il y a de la place pour { $limit } caractère
   *[other] Il y a de la place pour { $limit } caractères au plus
}. Merci de raccourcir.
refusal-alias-taken = Quelqu’un de cette classe a déjà ce dessin. Merci d’en choisir un autre.
refusal-no-such-alias = Ce dessin n’existe pas. Merci d’en choisir un dans la liste.
refusal-no-cup = Aucun gobelet n’est levé en ce moment. Il suffit d’en lever un pour dire quelque chose.
refusal-too-many-students = { $limit ->
    [one] Une classe compte { $limit } élève au plus
   *[other] Une classe compte { $limit } élèves au plus
}. Les autres vont dans une deuxième classe.
refusal-too-many-outcomes = { $limit ->
    [one] Une classe compte { $limit } compétence au plus
   *[other] Une classe compte { $limit } compétences au plus
}. Retirez celles que vous n’enseignez plus, puis réessayez.
refusal-too-many-sections = { $limit ->
    [one] Un boîtier garde { $limit } classe au plus
   *[other] Un boîtier garde { $limit } classes au plus
}. Utilisez une classe qui existe déjà.
refusal-no-such-prerequisite = Une compétence qui devrait venir avant n’est pas dans cette classe. Ajoutez-la d’abord ou retirez-la de la liste.
refusal-prerequisite-loop = Ces compétences s’attendraient en cercle. Retirez l’un des liens « vient avant ».
refusal-code-taken = Une autre compétence de cette classe a déjà ce code. Merci d’en choisir un autre.
refusal-nothing-to-undo = Il n’y a rien à annuler.
refusal-changed-since = Cela a changé entre-temps et ne peut plus être annulé. Merci de le changer à la main.
refusal-empty-map = Une carte plus petite a besoin d’au moins une compétence. Merci d’en choisir une.
refusal-superseded = Quelqu’un l’a changé après ton geste, et c’est cela qui reste. Regarde, et touche encore si tu le veux toujours.
refusal-not-mastered-elsewhere = Cette compétence n’est pas (ou plus) maîtrisée dans une autre classe. Regarde encore.
refusal-no-such-evidence = Ceci n’est plus là. Reviens en arrière et regarde encore.
refusal-no-such-kind = Ce type n’est plus sur la liste. Choisis-en un autre.
refusal-too-much-evidence = { $limit ->
    [one] Une compétence contient une seule pièce
   *[other] Une compétence contient au plus { $limit } pièces
}. Reprends-en une avant d’en ajouter une autre.
refusal-too-many-kinds = { $limit ->
    [one] La liste contient un seul type
   *[other] La liste contient au plus { $limit } types
}. Retirez-en quelques-uns, puis réessayez.
refusal-not-offered = Ceci n’est plus montré à la classe. Reviens en arrière et regarde encore.
refusal-already-commented = Tu as déjà dit quelque chose à ce sujet. Ton enseignant l’a.
refusal-too-many-files = { $limit ->
    [one] Une compétence a un seul fichier
   *[other] Une compétence a au plus { $limit } fichiers
}. Enlevez-en un avant d’en ajouter un autre.

## Le nom des champs
field-section-name = Nom de la classe
field-student-name = Nom
field-note = Message
field-code = Code
field-statement = Phrase « Je sais »
field-short-label = Nom court
field-unit = Chapitre
field-picture = Dessin
field-guide = Guide
field-link = Lien
field-evidence-note = Ce que cela montre
field-evidence-kind = Type
