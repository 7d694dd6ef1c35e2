# Remercier et accompagner ceux qui aident : le merci de la semaine, ce que la classe a fait, le mot de l’enseignant.

## Pour quoi
praise-lets-try = pour avoir laissé l’autre essayer
praise-asks-at-end = pour avoir demandé à la fin si c’était clair
praise-looks-back = pour avoir réfléchi à ce qui aide ou non
praise-comes-back = pour avoir été là leçon après leçon
praise-thanked = pour une aide qui a reçu un merci
praise-takes-time = pour le temps donné à quelqu’un de la classe

## Sur le mur
spotlight-thanks = Merci
spotlight-together = { $n ->
    [one] Ici, on s’est entraidés une fois
   *[other] Ici, on s’est entraidés { $n } fois
}

## Sur les pages de l’élève
spotlight-title = À l’honneur
spotlight-ask = Ton enseignant voudrait te remercier sur le mur pendant une semaine. Il y aurait ceci, et rien d’autre :
spotlight-is-on = Ceci est sur le mur pendant une semaine :
spotlight-yes = Oui, montrer
spotlight-no = Non, merci
spotlight-off = Retirer
spotlight-yours = Seulement si tu dis oui. Ton enseignant voit ta réponse, personne d’autre.
coaching-title = Ton enseignant, sur ton tutorat
coaching-keep = Ce qui a bien marché
coaching-next = À essayer ensuite

## Sur les pages de l’enseignant
spotlight-why = Une fois par semaine de leçons, quelqu’un qui a aidé est remercié sur le mur, à tour de rôle. L’élève est d’abord consulté.
spotlight-none = Personne à proposer pour l’instant : il faut une séance dans les dernières leçons, et une semaine entre deux.
spotlight-whom = Qui, et pour quoi
spotlight-do = Demander à l’élève
spotlight-pass = Pas cette semaine
spotlight-asked = Demandé, pas encore de réponse :
spotlight-shown = Sur le mur pendant une semaine :
spotlight-makes-room = Le mur le montre s’il y a de la place : les gobelets, un créneau de tutorat et un jour de maîtrise passent avant.
spotlight-take-down = Retirer
spotlight-refused = A dit non merci. Quelqu’un d’autre sera proposé à la prochaine leçon.
spotlight-state-down = Retiré.
tray-spotlight = À l’honneur cette semaine
tray-spotlight-why = Avec votre oui, l’élève est consulté ; le mur ne montre rien sans son accord. Avec un non, ce sera le tour d’un autre dans une semaine.
coaching-write = Un mot sur son tutorat
coaching-why = Seul cet élève le lit.
coaching-send = Envoyer
coaching-unread = pas encore lu
coaching-read = lu

## Dans l’historique
teach-undo-spotlight = à l’honneur
history-spotlight-asked = Consulté pour être à l’honneur
history-spotlight-passed = À l’honneur : pas cette semaine
history-spotlight-undecided = À l’honneur : finalement pas décidé
history-spotlight-open = À l’honneur : sans réponse
history-spotlight-yes = A accepté d’être à l’honneur
history-spotlight-no = N’a pas voulu être à l’honneur, ou l’a retiré
history-spotlight-down = À l’honneur : retiré
history-coached = Mot de l’enseignant sur le tutorat
history-coaching-taken = Le mot a été repris
history-coaching-read = A lu le mot de l’enseignant sur le tutorat

## Pourquoi non
refusal-no-spotlight = C’est terminé, ou c’est maintenant le tour de quelqu’un d’autre.
