# L’entrée : la page d’accueil, les noms, les images.
join-welcome = Bienvenue
join-scan = Scanne le code au mur avec ton appareil photo, ou tape-le ici.
join-type-code = Code au mur, ou sur ta carte
join-go = Entrer
join-language = Langue
join-teacher = Je suis l’enseignant
join-wall = Cet écran est un mur
join-closed = Le cours est fermé
join-closed-why = Ou bien le code vient d’un autre cours. Regarde le mur : quand le cours ouvre, un nouveau code s’affiche.
join-no-devices = Cette classe travaille sans appareils. Pose ton gobelet sur la table : ton prof s’en occupe.
join-who = Qui es-tu ?
join-nobody = Il n’y a pas encore de noms. Dis-le à ton prof.
join-held = Déjà ouverts sur un appareil
join-held-hint = C’est le tien ? Touche-le et montre que tu connais ses trois images.
join-missing = Ton nom n’est pas là ? Dis-le à ton prof.
join-choose = Choisis trois images à toi et retiens-les. Il te les faudra sur un autre appareil.
join-tap-yours = Touche tes trois images.
join-prove = Ce nom est ouvert sur un autre appareil. Si c’est le tien, touche tes trois images ; l’autre appareil en sera averti.
join-not-me = Ce n’est pas moi
join-pictures = Images
join-in = C’est moi
join-three = Touche exactement trois images, s’il te plaît.

## La carte de chaque élève
card-have = J’ai une carte
card-have-how = Scanne-la avec ton appareil photo, ou tape le code qui se trouve à côté du dessin.
card-type = Code sur ta carte
card-of = Cette carte est celle de
card-before = Jusqu’à présent, cet appareil montre la page de
card-me = Oui, c’est moi
card-nobodys = Cette carte n’ouvre rien
card-nobodys-why = Elle a peut-être été refaite, ou une lettre est fausse. Tape-la encore une fois, ou demande une nouvelle carte à ton prof.

## Un appareil partagé passe de main en main
next-who = À qui le tour ?
next-lead = Touche ton nom.
next-go-on = C’est moi : continuer

## Les douze images
picture-sun = Soleil
picture-moon = Lune
picture-star = Étoile
picture-rainbow = Arc-en-ciel
picture-apple = Pomme
picture-banana = Banane
picture-bicycle = Vélo
picture-rocket = Fusée
picture-ball = Ballon
picture-guitar = Guitare
picture-house = Maison
picture-tree = Arbre

## Est-ce la bonne boîte ?
check-ask = Le mur montre-t-il les deux mêmes animaux ?
check-yes = Alors tu es au bon endroit. Sinon, scanne à nouveau le code au mur.
check-wall = Le mur montre aussi :
