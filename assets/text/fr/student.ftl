# La page de chaque élève.
student-title = Ma page
student-closed = fermé
student-not-me = Ce n’est pas moi
student-tabs = Pages
student-tab-me = Moi
student-tab-map = Carte
student-tab-settings = Réglages

## Ce que sont devenues les touches
student-late = C’est arrivé trop tard à la boîte, personne n’a été appelé. As-tu encore besoin d’aide ?
student-late-yes = Oui, appelle encore
student-late-no = Non, ça va
student-taps-dropped = Ce qui a été touché sous un autre nom n’a pas été envoyé.
student-leave-sending = Ce qui a été touché est d’abord envoyé.
student-leave-unsent = Pas encore envoyé :
student-leave-wait = Cela part tout seul dès que la boîte répond. Ensuite, la personne suivante peut entrer.
student-leave-stay = Rester ici
student-leave-lose = Le perdre et continuer
student-leave-away = La boîte ne répond pas. La personne suivante pourra entrer dès qu’elle répondra.

## Gobelets
student-how = Comment ça va ?
student-class-closed = Le cours est fermé
student-cups-closed = Les gobelets reviennent quand le cours ouvre.
student-cup-left = Ton gobelet du cours est encore levé.
student-put-down = Le baisser
student-still-stuck = Encore besoin d’aide ?
student-still-question = Encore cette question ?
student-still-yes = Oui, encore
student-still-no = Non, ça va
student-cup-about = À propos de
student-cup-note = Quelques mots, si tu veux
student-cup-change = Changer
student-cup-other = Autre chose
student-cup-up-green = Ton gobelet est levé. Touche-le encore pour le baisser.
student-cup-up = Ton gobelet est levé : quelqu’un va venir. Touche-le encore pour le baisser.
student-cup-seen = Ton prof a vu ton gobelet. Touche-le encore pour le baisser.

## La suite, et pourquoi
student-next = La suite
student-next-working = Tu travailles dessus.
student-next-unlocked = Tu as réussi ce qui vient avant.
student-next-in-order = C’est la suivante.
student-next-check-asked = Tu as demandé une vérification. Ton prof va venir.
student-next-done = Tu maîtrises tout ce qui est sur ta carte.
student-next-empty = Les compétences apparaîtront ici dès que ton prof les ajoutera.
student-status-in-class = Tu peux changer cela quand le cours est ouvert.
student-status-in-window = Ton prof ouvre un moment pour changer cela.

## Compétences
student-few = Mes trois
student-all = Toute ma carte
student-check-asked = Vérification demandée
student-practise = S’entraîner
student-rubric = À quoi ressemble chaque niveau

## La carte de la classe
student-map = Notre carte
student-map-closed = La carte s’ouvre avec le cours.
student-shelf-empty = Personne pour l’instant. Et si tu commençais ?
student-shelf-count = { $count ->
    [one] Une personne la maîtrise
   *[other] { $count } personnes la maîtrisent
}

## Réglages
student-class = Classe
student-language = Langue
student-language-class = Comme la classe
student-icon = Mon image
student-icon-hint = Elle te représente au mur. Seules les images libres sont montrées.
# On a page that the device kept, before the hour at which the box was last there, such as 10:42.
student-kept = Pas de connexion avec le boîtier. Vu pour la dernière fois à
