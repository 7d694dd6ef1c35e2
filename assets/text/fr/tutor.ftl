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
tutor-step-norms = Parler des règles avec le professeur
tutor-step-rehearsal = S’entraîner à aider quelqu’un
tutor-step-observed = Aider pendant que le professeur observe
tutor-step-worked = Aider plusieurs camarades et noter ce qui a marché
tutor-step-two-ways = Expliquer une compétence de deux façons différentes
tutor-step-new-tutor = Accompagner un nouveau tuteur la première fois
tutor-step-group = Mener un petit groupe ou une partie d’un cours

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

## On a student's pages
tutor-title = Tuteurs
tutor-invited = Ton professeur te demande si tu voudrais être tuteur pour ceci :
tutor-offered = Tu maîtrises ceci. Voudrais-tu aider les autres ?
tutor-answered = Ton professeur a répondu à ta lettre :
tutor-said-yes = oui, avec plaisir !
tutor-now-what = Tu es maintenant tuteur. Qui a besoin d’aide pour cela peut te trouver. Tu peux dire « pas maintenant » à tout moment.
tutor-now-how = Ce que font les tuteurs
tutor-read-answer = Lire la réponse
tutor-all = Qui aide pour quoi
tutor-more = J’aimerais en savoir plus
tutor-later = Pas maintenant
tutor-no-thanks = Non merci
tutor-yours = Tu es tuteur pour :
tutor-set-available = Je peux de nouveau aider
tutor-set-away = Pas maintenant
tutor-next-step = Ta prochaine étape :
tutor-norms-changed = Les règles ont changé depuis que tu les as lues.
tutor-norms-read = Les lire
tutor-norms-yes = J’ai lu les règles et je les respecterai
tutor-would-you = Voudrais-tu être tuteur pour ceci ?
tutor-waits = Ta lettre attend ton professeur
tutor-you-do = Tu es tuteur pour ceci
tutor-rests = Ton tutorat pour cette compétence fait une pause jusqu’à ce qu’elle soit de nouveau maîtrisée.
tutor-stopped = Redevenir tuteur pour ceci ?
tutor-who = Qui peut aider pour ceci
tutor-nobody = Personne n’est encore tuteur pour ceci. Ton professeur t’aide.
tutor-nobody-at-all = Personne n’est encore tuteur. Qui maîtrise une compétence peut se proposer.
tutor-you = toi
tutor-you-title = Toi comme tuteur
tutor-by-skill = Par compétence
tutor-wall-is-on = Ton nom peut être sur le mur à côté de la compétence.
tutor-wall-is-off = Ton nom n’est pas sur le mur.
tutor-wall-on = Me montrer sur le mur
tutor-wall-off = M’enlever du mur
tutor-wall-agree = J’accepte d’être aussi sur le mur
tutor-norms = Les règles
tutor-checklist = Ce qui fait un bon tuteur
tutor-checklist-how = Coche ce qui est vrai pour toi. Personne n’a tout.
tutor-propose = Proposer une ligne pour cette liste
tutor-propose-hint = Ton professeur la lit d’abord. Ton nom n’est pas à côté.
tutor-line-taken = Ta ligne a été retenue.
tutor-line-declined = La liste reste comme elle est cette fois.
tutor-back = Retour à la compétence
tutor-this = Être tuteur pour cette compétence
tutor-letter-why = Seul ton professeur lit cette lettre. Réponds aux questions que tu veux, mais à une au moins.
tutor-where = Où est ton nom
tutor-where-why = Si ton professeur dit oui, tes camarades voient sur leur téléphone que tu es tuteur pour cette compétence. Tu peux arrêter à tout moment.
tutor-send = Envoyer à mon professeur
tutor-waits-why = Ta lettre est chez ton professeur.
tutor-write-again = Écrire une autre lettre
tutor-you-do-why = Tu es tuteur pour cette compétence. Merci. Tu peux arrêter à tout moment, et redemander plus tard.
tutor-stop = Arrêter ce tutorat
tutor-declined = Ton professeur dit : pas encore.
tutor-put-away = Je l’ai lu
tutor-stopped-why = Tu peux redemander quand tu veux.
tutor-ask-again = Redemander
available-now = Peut aider
available-busy = Aide quelqu’un en ce moment
available-full = A assez aidé pour l’instant
available-not-now = Pas maintenant

## On the teacher's pages
tutors-why = Les élèves qui maîtrisent une compétence peuvent se proposer comme tuteurs. Leurs lettres attendent votre oui ou votre non.
tutors-none = Personne n’est encore tuteur.
tutors-set-available = Peut de nouveau aider
tutors-set-away = Lui laisser une pause
tutors-rests = en pause : pas maîtrisée en ce moment
tutors-end = Y mettre fin
tutors-end-word = Un mot qu’il lira
tutors-steps = Étapes
tutors-next = Ensuite :
tutors-step-done = fait
tutors-invite = Inviter quelqu’un
tutors-invite-why = Il le voit sur sa propre page et peut dire non.
tutors-invite-none = Personne ne maîtrise une compétence sans en être déjà tuteur.
tutors-invite-one = Inviter
tutors-invite-back = Retirer
tutors-invited = invité
tutors-settings = Le tutorat dans cette classe
tutors-taken = Les élèves peuvent se proposer comme tuteurs
tutors-lists-hint = Une ligne chacune, { $limit } au plus par liste. Une liste vide : les lignes habituelles la remplacent.
tutors-questions = Questions de la lettre
tutors-questions-why = Ils répondent à une au moins.
tutors-checklist-why = Les élèves proposent aussi des lignes ; elles attendent votre oui ou votre non.
tutors-norms-why = Qui devient tuteur les accepte d’abord. Si vous les changez, les tuteurs sont invités à les relire.
tutors-steps-tutor = Étapes d’aide à tuteur
tutors-steps-mentor = Étapes de tuteur à mentor
tutors-steps-peer-teacher = Étapes de mentor à élève professeur
tutors-steps-why = Vous les cochez pour chaque élève. Un élève ne voit que sa prochaine étape.
rung-helper = Aide
rung-tutor = Tuteur
rung-mentor = Mentor
rung-peer-teacher = Élève professeur

## The quiet room
quiet-room = Travail au calme
quiet-room-phone = Travail au calme : la classe travaille sans parler en ce moment.
quiet-is-on = Le mur et les téléphones disent : travail au calme.
quiet-is-off = On peut parler.
quiet-begin = Travail au calme
quiet-end = Fin du travail au calme

## On the wall
wall-ask = Demande à :
wall-tutors = { $n ->
    [one] Un tuteur
   *[other] { $n } tuteurs
}

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
