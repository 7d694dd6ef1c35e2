# Lists by paste or file: the steps.
import-roster-title = Collez vos élèves
import-roster-hint = Un nom par ligne, ou des lignes copiées d’un tableur. L’ordre des colonnes n’a pas d’importance.
import-roster-label = Noms
import-roster-example = Ana Pérez
import-skills-title = Collez vos compétences
import-skills-hint = Une phrase « Je peux … » par ligne, précédée de son code s’il y en a un. Une ligne avec # commence une unité. Ou des lignes d’un tableur : code, phrase, étiquette courte, unité, essentiel, ce qui vient avant.
import-skills-label = Compétences
import-skills-example = 8.EE.2 Je peux résoudre x² = p
import-file = Ou un fichier
import-file-hint = CSV, TSV ou texte brut, 1 Mo au plus.
import-look = Vérifier
import-columns-title = Que contient chaque colonne ?
import-columns-why = Choisissez-le ici ; ce qui est inutile reste dehors.
import-column = Colonne { $number }
import-has-header = La première ligne contient les titres
import-no-header = La première ligne n’est pas un titre
import-other-columns = Les colonnes sont autres
import-again = Modifier la liste
import-preview-title = Est-ce correct ?
import-new = { $count ->
    [one] { $count } nouvelle entrée
   *[other] { $count } nouvelles entrées
}
import-back = { $count ->
    [one] { $count } revient
   *[other] { $count } reviennent
}
import-changed = { $count ->
    [one] { $count } change
   *[other] { $count } changent
}
import-same = { $count ->
    [one] { $count } est déjà connu et reste tel quel.
   *[other] { $count } sont déjà connus et restent tels quels.
}
import-never-deletes = Une liste n’efface jamais rien.
import-put-in = Les ajouter
import-go-on = Continuer
