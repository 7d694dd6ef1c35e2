# Pourquoi une liste n’a pas pu être lue, et que faire.
import-too-large = Ce fichier est trop gros : on peut lire { $megabytes } Mo au plus. Envoyez seulement une liste de noms ou de compétences.
import-too-many-rows = Cette liste est trop longue : on peut lire { $limit } lignes au plus. Envoyez-la en plusieurs parties.
import-too-many-columns = La ligne { $row } a trop de colonnes : on peut en lire { $limit } au plus. Enlevez-en.
import-not-text = Ce fichier n’est pas une liste simple. Dans votre tableur, choisissez « Enregistrer sous » puis CSV, ou copiez les lignes et collez-les ici.
import-empty = Il n’y a rien dans cette liste. Collez-la à nouveau.
import-no-name-column = Quelle colonne contient les noms ? Choisissez-en une.
import-no-skill-column = Quelle colonne contient les compétences ? Choisissez-en une.
import-no-name = La ligne { $row } n’a pas de nom. Écrivez-le ou enlevez la ligne.
import-too-long = La ligne { $row } est trop longue. { $field } : { $limit } caractères au plus. Raccourcissez-la.
import-not-yes-or-no = Ligne { $row }, colonne { $column } : écrivez oui ou non.
import-code-twice = Les lignes { $before } et { $row } ont le même code. Changez l’un des deux.

# Ce que contient une colonne de la liste.
column-name = Nom complet
column-family-given = Nom, prénom
column-given = Prénom
column-family = Nom de famille
column-language = Langue
column-ignore = Ne pas utiliser
column-code = Code
column-statement = Phrase « Je peux … »
column-short = Libellé court
column-unit = Unité
column-focus = Prioritaire (oui ou non)
column-prerequisites = Prérequis (codes)
