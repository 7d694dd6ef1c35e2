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

## Sur les pages des élèves
help-only-teacher = Seulement mon enseignant
help-anyone = Un camarade peut venir aussi
help-mine = Ta question
help-comes = { $name } est en route
help-comes-later = { $name } vient dans un instant
help-begin = Nous avons commencé
help-teacher-comes = Ton enseignant voit ta question.
help-asks-tutors = Les tuteurs de cette compétence voient ta question, et ton enseignant aussi.
help-in-session = Tu es en séance.
help-asked = Tu as demandé à { $name }.
help-pick = À qui veux-tu demander ?
help-ask = Demander à { $name }
help-join-why = { $name } aide en ce moment pour la même compétence.
help-join = Les rejoindre
help-offers = Questions auxquelles tu peux répondre
help-claim = J’arrive
help-you-go = Tu vas chez { $name }
help-hold = Dans un instant
help-now = J’arrive maintenant
help-hand-on = Passer à quelqu’un d’autre
help-reason-first = { $minutes ->
    [0] Pas aidé récemment. Vient de demander.
    [one] Pas aidé récemment. Attend depuis { $minutes } minute.
   *[other] Pas aidé récemment. Attend depuis { $minutes } minutes.
}
help-reason-waits = { $minutes ->
    [0] Vient de demander.
    [one] Attend depuis { $minutes } minute.
   *[other] Attend depuis { $minutes } minutes.
}
help-write = Répondre par écrit
help-note = Un indice, pas la réponse
help-link = Lien
help-send = Envoyer
report-open = Quelque chose ne va pas
report-words = Que s’est-il passé ? Seul ton enseignant le lit.
report-send = Le dire à mon enseignant
session-with = Séance avec { $name }
session-left = { $minutes ->
    [one] Encore environ { $minutes } minute
   *[other] Encore environ { $minutes } minutes
}
session-criteria = À quoi ressemble « { $level } »
session-next = Ensuite : { $stage }
session-back = Revenir à : { $stage }
session-end = Terminer la séance
session-leave = Je m’arrête ici
session-exit = Et maintenant ?
session-over = Comment s’est passée la séance ?
session-prompt-tutor = Que ferais-tu pareil, ou autrement, la prochaine fois ?
session-prompt-partner = Qu’est-ce qui t’a aidé ?
session-log-strategies = Qu’est-ce qui a aidé ton partenaire ? Pour ton enseignant.
session-log-errors = Quelles erreurs as-tu vues ? Pour ton enseignant.
session-thanks = Dire merci à { $name }
session-save = Terminé
session-private = Ce que tu écris est pour toi et ton enseignant. Ton partenaire ne voit qu’un merci.
journal = Mon journal
journal-none = Chaque séance à laquelle tu participes sera ici : quand elle a eu lieu, avec qui, et ce que tu en as dit.
journal-thanks = { $count ->
    [one] Un partenaire t’a dit merci une fois.
    [many] Des partenaires t’ont dit merci { $count } fois.
   *[other] Des partenaires t’ont dit merci { $count } fois.
}
journal-helped = Tu as aidé { $name }
journal-was-helped = { $name } t’a aidé
journal-helped-somebody = Tu as aidé un camarade
journal-thanked = On t’a dit merci
journal-write = Écrire là-dessus
journal-change = Changer ce que j’ai écrit
journal-kept = Le boîtier garde les { $limit } dernières séances de ta classe. Imprime ce que tu veux garder plus longtemps.
script-check-in = Demande comment ça va, et ce que ton partenaire a essayé.
script-guided = Faites-en un ensemble. Ton partenaire tient le crayon ; toi, tu poses des questions.
script-independent = Ton partenaire en fait un tout seul. Attends, laisse-le réfléchir.
script-exit = Ton partenaire répond à une question. Puis terminez la séance.
partner-check-in = Dis comment ça va et ce que tu as essayé.
partner-guided = C’est toi qui tiens le crayon. Dis tout haut ce que tu penses.
partner-independent = Essaie tout seul ou toute seule. Tu as le temps.

## Sur les pages de l’enseignant
helping = Les élèves s’entraident
helping-told = quelque chose ne va pas
helping-about = Au sujet de :
helping-close = Réglé
helping-mute = Rendre muet
helping-unmute = Laisser écrire de nouveau
helping-call-off = Rappeler
helping-first = D’abord à :
helping-send = Envoyer
helping-pause = Suspendre l’entraide
helping-end-all = Terminer toutes les séances
helping-resume = Reprendre l’entraide
helping-rules = Comment nous nous entraidons
helping-who = Qui répond à une question ?
helping-cap = Une séance dure au plus (minutes)
helping-most = Un tuteur aide au plus (fois par cours)
helping-words = Mots qu’on ne dit pas ici, un par ligne
helping-words-why = Un mot a au plus { $limit } caractères. Une note avec un tel mot, un numéro de téléphone ou une adresse n’est vue que par vous ; une telle réponse n’est pas envoyée.

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
error-on-the-way = { $name } était plus rapide et arrive. Merci !
field-listed-word = Mot
