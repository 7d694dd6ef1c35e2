# La fiche de vérification, les retours dans les deux sens.

check-way = Veut le montrer ainsi :
check-own-level = Se voit au niveau :
check-try = C’est l’essai { $number }
check-accept = À ton tour
check-called = avec signal
check-not-now = Pas maintenant
check-not-now-why = Un mot pour dire pourquoi, comme « après la pause »
check-words-only = Sans niveau, des mots seulement
check-more = Un autre jour, le type de travail, d’autres compétences
check-purpose = À quoi cela sert
check-day = Montré le
check-day-hint = Vide veut dire maintenant.
check-also = Le même travail a montré d’autres compétences
check-also-none = Pas montrée
check-with-words = Avec un retour, un autre jour, ou pour corriger
check-supports-why = Vous seul le voyez, à côté de chacune de ses vérifications.

purpose-summative = Cela compte
purpose-formative = En chemin : cela ne compte pas
purpose-overall = Mon avis sur toute la compétence

feedback-glow = Brille : ce qui a réussi
feedback-grow = Grandit : ce qui est à travailler
feedback-next = Prochain pas
feedback-own-words = Vos propres mots
feedback-was-read = Lu
feedback-not-read = Pas encore lu

attempts-title = Ce qui a été montré
attempts-asked-back = Questions sur les retours
attempt-void = ne compte plus
attempt-amended = Corrigé
attempt-placement = d’un test de départ
attempt-last-year = de l’an dernier
attempt-elsewhere = d’une autre classe
attempt-you = Vous :
attempt-read = Je l’ai lu
attempt-reply = Répondre
attempt-amend = Corriger ceci
attempt-make-void = Cela ne doit pas compter

phrase-glow-steps = Des étapes claires
phrase-glow-words = Les mots justes
phrase-glow-checked = Tu as vérifié ta réponse
phrase-grow-why = Dis pourquoi ça marche
phrase-grow-check = Vérifie chaque étape
phrase-grow-alone = Maintenant sans aide
phrase-next-more = Essaie encore deux fois
phrase-next-explain = Explique-le à quelqu’un
phrase-next-harder = Essaie plus difficile
phrase-way-talk = En parlant
phrase-way-paper = Sur papier
phrase-way-made = Avec ce que j’ai fait
phrase-way-teach = En l’enseignant
phrase-context-talk = Conversation
phrase-context-paper = Petit test
phrase-context-project = Projet
phrase-context-lesson = Vu en classe

check-your-turn = C’est ton tour : ton prof t’attend
check-was-put-off = Pas maintenant
check-ask-again = Redemande quand ce sera le moment. Rien n’est perdu.
check-how = Comment veux-tu le montrer ?

tries-title = Tes essais
tries-next = Le prochain est l’essai { $number } : il y en a toujours un autre.
feedback-your-teacher = Ton prof :
feedback-teacher-read = Ton prof l’a lu.
feedback-teacher-not-read = Ton prof ne l’a pas encore lu.
feedback-got-it = Compris
feedback-ask = Poser une question
feedback-question = Ta question
feedback-send = Envoyer

own-level-title = Où te vois-tu ?
own-level-why = Ton propre regard. Ton prof le voit à côté du sien.
own-level-teacher = Ton prof a vu :

level-solid = solide
