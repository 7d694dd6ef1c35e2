# Qui répond à un gobelet, les séances de tutorat, et ce qui est dit à l’enseignant.

## Mots
help-tutors-answer = Les tuteurs répondent : qui tutore la compétence voit la question
help-student-picks = Les élèves choisissent le tuteur à qui ils demandent
help-teacher-assigns = L’enseignant envoie quelqu’un
stage-check-in = Accueil
stage-guided = Ensemble
stage-independent = Tout seul
stage-exit = Dernière question
exit-can = Je peux en faire un tout seul
exit-nearly = Presque
exit-not-yet = Pas encore
ending-closed = Séance terminée
ending-cap = Le temps était écoulé
ending-class = Le cours s’est terminé

## Dans l’historique
teach-undo-meeting = séance
teach-undo-report = ce qui a été dit
history-help-anyone = Demande à qui peut répondre
history-help-teacher = Demande à l’enseignant seulement
history-help-tutor = Demande à un tuteur
history-help-opened = Tous les tuteurs de la compétence peuvent répondre
history-help-claimed = En route
history-help-held = Vient dans un instant
history-help-comes = Vient maintenant
history-help-handed-on = Passé à quelqu’un d’autre
history-help-returned = N’est pas venu ; la question est de nouveau ouverte
history-help-answered = Répondu par écrit
history-meeting-begun = Séance commencée, comme tuteur
history-meeting-joined = Séance commencée, comme partenaire
history-meeting-left = A quitté la séance
history-meeting-stage = Séance
history-meeting-exit = Dernière question
history-meeting-reflected = A fait le point
history-meeting-thanks = A fait le point, et a dit merci
history-meeting-log = Carnet du tuteur
history-report-told = A dit à l’enseignant que quelque chose ne va pas
history-report-closed = Réglé
history-report-reopened = Finalement pas réglé
history-muted = N’écrit rien aux camarades pour le moment
history-unmuted = Peut de nouveau écrire aux camarades

## Pourquoi pas
refusal-question-gone = Cette question n’est plus posée.
refusal-not-asked = Cette question n’est pas pour toi en ce moment.
refusal-already-claimed = Quelqu’un d’autre était plus rapide et arrive. Merci !
refusal-helping-already = Un à la fois : ce tuteur est avec quelqu’un, ou en route.
refusal-helped-already = Cet élève est déjà en séance.
refusal-not-on-the-way = Tu n’es plus en route pour cette question.
refusal-nobody-is-picked = Dans cette classe, on ne choisit pas son tuteur. Demande simplement : quelqu’un viendra.
refusal-no-such-tutor = Cet élève ne tutore pas la compétence en ce moment. Choisis quelqu’un d’autre.
refusal-only-the-teacher = Cet élève demande l’enseignant seulement.
refusal-muted = Pour le moment, tu n’écris rien aux camarades et n’aides personne. Ton enseignant peut t’en dire plus.
refusal-not-said-here = Une partie de ceci ne peut pas être envoyée à un camarade : des mots qu’on ne dit pas ici, un numéro de téléphone ou une adresse. Dis-le autrement.
refusal-too-many-answers = Il y a déjà { $limit } réponses. Va plutôt aider sur place.
refusal-no-such-meeting = Cette séance n’existe pas, ou tu n’en fais pas partie.
refusal-meeting-over = Cette séance est terminée. Tu peux demander de nouveau.
refusal-meeting-full = Cette séance est complète : elle accueille { $limit } partenaires.
refusal-partner-count = Une séance a un tuteur et de 1 à { $limit } autres, chacun une fois.
refusal-session-cap = Une séance dure de 5 à { $limit } minutes.
refusal-session-count = Choisis de 1 à { $limit } séances par cours.
refusal-too-many-words = La liste accueille { $limit } mots.
refusal-too-many-reports = Ton enseignant en a déjà { $limit } à lire. Parle-lui directement.
field-listed-word = Mot
