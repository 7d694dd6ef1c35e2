# Les mots communs à tous les écrans.
language-name = Français

## Ce que dit l’élève (S2)
status-not-started = Pas commencé
status-working = En cours
status-ready = À faire vérifier

## Ce qu’a vu l’enseignant (S26)
proficiency-not-yet = Pas encore
proficiency-approaching = Presque
proficiency-mastered = Maîtrisé
proficiency-exceeding = Au-delà

## Les gobelets parlent à la première personne (S7)
cup-green = Tout va bien
cup-yellow = J’ai une question
cup-red = J’ai besoin d’aide

## Durées
time-now = à l’instant
time-min = { $minutes } min
time-hours = { $hours } h
time-hours-min = { $hours } h { $minutes } min
