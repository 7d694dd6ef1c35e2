# One quick question (S24): the teacher's, the student's, the wall's words.
question = Une petite question
question-calm = Personne n’est noté pour cela.
question-answer = Ta réponse
question-send = Envoyer
question-is-in = Ta réponse est arrivée. Tu peux la changer tant que la question est ouverte.
question-shown = La réponse
question-right = C’est la bonne
question-yours = Ta réponse

## How sure somebody is, from 1 to 4
confidence-1 = Pas du tout sûr
confidence-2 = Un peu sûr
confidence-3 = Assez sûr
confidence-4 = Très sûr

## Asking
question-ask = Poser une petite question
question-all = Toutes les questions
question-text = Votre question
question-text-hint = Assez courte pour être lue d’un coup d’œil.
question-form = Comment répondent-ils ?
question-choice = En choisissant
question-confidence = En disant s’ils sont sûrs, de 1 à 4
question-words = En quelques mots
question-options = Les choix
question-options-hint = De deux à cinq. Les lignes vides ne comptent pas.
question-option = Choix { $number }
question-which-right = Lequel est juste ?
question-none-right = Aucun : il n’y a ni juste ni faux
question-skill = Au sujet d’une compétence
question-no-skill = Aucune en particulier
question-whom = Qui répond ?
question-everyone = Toute la classe
question-some = Seulement ces élèves :
question-go = Poser la question
question-closed-class = On peut poser une question pendant que la classe est ouverte.
question-replaces = La question ouverte en ce moment se ferme alors.

## Answers
question-answered = { $answers } sur { $asked } ont répondu
question-open-now = Ouverte
question-over = Fermée
question-close = Fermer
question-who = Qui a répondu quoi
question-again = Poser à nouveau
question-to-wall = Montrer au mur
question-off-wall = Retirer du mur
question-wall-words = Le mur montre seulement combien ont répondu, jamais ce qu’ils ont écrit.
question-reveal = Leur montrer lequel est juste
question-cover = Ne pas montrer lequel est juste
question-before = Posées avant
question-none = Aucune question posée.
question-waiting = Pas encore répondu
question-came-late = arrivée en retard
question-some-asked = posée à quelques-uns
question-last = Dernière question :

## Wall
wall-answers = { $count ->
    [one] { $count } réponse
   *[other] { $count } réponses
}

## History and taking back
history-answered = A répondu à une petite question :
teach-undo-question = petite question
teach-undo-answer = réponse
field-question = Question
field-choice = Choix
field-reply = Réponse

## Why not
refusal-no-such-ticket = Cette question n’est plus là. Il n’y a rien à répondre.
refusal-ticket-closed = Cette question est fermée, la réponse n’a pas été gardée. Ce n’est pas grave.
refusal-ticket-open = Cette question est encore ouverte. Fermez-la d’abord.
refusal-no-such-choice = Ce n’est pas une des réponses à cette question. Choisis-en une qui est affichée.
refusal-option-count = Donnez de { $fewest } à { $most } choix. Les choix vides ne comptent pas.
refusal-nobody-chosen = Personne n’est choisi. Cochez des noms ou posez la question à toute la classe.
