# Les élèves tuteurs : se proposer, ce qui fait un bon tuteur, les règles, les étapes.

## The usual lines of the class's lists
tutor-question-why = Pourquoi voudrais-tu aider les autres pour cette compétence ?
tutor-question-helped = Qu’est-ce qui t’a aidé quand tu l’apprenais ?
tutor-question-how = Comment vas-tu aider sans donner la réponse ?
tutor-check-listens = J’écoute d’abord, et je questionne avant d’expliquer
tutor-check-ways = Je sais l’expliquer de plusieurs façons
tutor-check-thinking = Je laisse mon camarade écrire et réfléchir
tutor-check-patient = Je reste patient et gentil quand ça ne marche pas
tutor-check-unsure = Quand je ne suis pas sûr, je le dis, et nous demandons ensemble
tutor-norm-ask = Nous posons des questions. Nous ne donnons pas les réponses.
tutor-norm-mistakes = Les erreurs restent entre nous.
tutor-norm-quiet = Nous parlons doucement pour que les autres puissent travailler.
tutor-norm-stop = Chacun de nous peut arrêter à tout moment.
tutor-norm-teacher = Si nous sommes bloqués tous les deux, nous demandons au professeur.
tutor-step-norms = A parlé des règles avec le professeur
tutor-step-rehearsal = S’est entraîné à aider quelqu’un
tutor-step-observed = Le professeur l’a observé une première fois
tutor-step-worked = A aidé plusieurs camarades et noté ce qui a marché
tutor-step-two-ways = A expliqué une compétence de deux façons différentes
tutor-step-new-tutor = A accompagné un nouveau tuteur la première fois
tutor-step-group = A mené un petit groupe ou une partie d’un cours

## In the tray and in the history
tray-tutors = Aimeraient être tuteurs
tray-tutors-why = Avec votre oui, ils aident pour cette compétence dès maintenant. Avec un non, ils lisent votre mot et peuvent écrire à nouveau.
tray-tutor-checklist = Ce qui fait un bon tuteur :
tray-tutor-not-ticked = non coché
tray-lines = Nouvelles lignes pour « Ce qui fait un bon tuteur »
tray-lines-why = Avec votre oui, la liste de la classe a aussi cette ligne, sans nom.
teach-undo-tutor = tutorat
history-tutor-applied = A demandé à être tuteur
history-tutor-again = A redemandé à être tuteur
history-tutor-stopped = A retiré sa demande ou arrêté le tutorat
history-tutor-approved = Peut être tuteur
history-tutor-declined = Demande refusée
history-tutor-held = La demande attend à nouveau
history-tutor-no-thanks = A dit « non merci » au tutorat
history-tutor-later = A dit « pas maintenant » au tutorat
history-tutor-invited = Invité à être tuteur
history-tutor-not-invited = Invitation au tutorat retirée
history-tutor-norms = A lu et accepté les règles
history-tutor-available = On peut lui demander de l’aide
history-tutor-away = On ne peut pas lui demander d’aide en ce moment
history-tutor-on-wall = A accepté d’être sur le mur comme tuteur
history-tutor-not-on-wall = N’est plus sur le mur comme tuteur
history-tutor-step = Étape faite
history-tutor-no-step = Étape décochée
history-tutor-line = A proposé une ligne pour « Ce qui fait un bon tuteur »
history-tutor-line-withdrawn = A retiré la ligne proposée
history-tutor-line-approved = Ligne proposée retenue
history-tutor-line-declined = Ligne proposée refusée
history-tutor-line-held = La ligne proposée attend à nouveau

## Why not
refusal-tutoring-closed = Ta classe ne prend pas de nouveaux tuteurs en ce moment. Demande à ton professeur.
refusal-master-first = On peut être tuteur d’une compétence une fois qu’elle est maîtrisée.
refusal-tutors-already = Cet élève est déjà tuteur pour cette compétence.
refusal-not-a-tutor = Cet élève n’est encore tuteur d’aucune compétence.
refusal-norms-first = Lis les règles telles qu’elles sont maintenant et coche que tu les as lues.
refusal-no-letter = Il n’y a pas de lettre à renvoyer. Écris-en une.
refusal-no-such-line = La liste de la classe a changé entre-temps. Regarde-la à nouveau.
refusal-line-is-there = La liste dit déjà cela. Essaie autre chose.
refusal-too-many-lines = { $limit ->
    [one] Une liste a une ligne
   *[other] Une liste a au plus { $limit } lignes
}
field-letter = Lettre
field-tutor-line = Ligne
