# The teacher's pages.

## Tabs and frame
teach-tab-now = Maintenant
teach-tab-map = Carte
teach-tab-students = Élèves
teach-tab-skills = Compétences
teach-tab-settings = Réglages
teach-pages = Pages de cette classe
teach-save = Enregistrer

## What was done
teach-done-saved = Enregistré.
teach-done-added = Ajouté.
teach-done-imported = La liste est en place.
teach-done-undone = Annulé.
teach-done-redone = Rétabli.
teach-done-left = Retiré de la classe. L’historique reste, et l’élève peut revenir.
teach-done-paired = Cet écran est maintenant un mur.
teach-done-freed = Cet appareil est de nouveau libre.
teach-done-card-made = L’ancienne carte n’ouvre plus rien. Imprimez la nouvelle ici.
teach-done-phone-lost = C’est fait : tous ses appareils sont déconnectés, les images sont oubliées et l’ancienne carte n’ouvre plus rien. Sur le prochain appareil, de nouvelles images seront choisies ; une nouvelle carte peut être imprimée plus bas.
teach-done-signed-out = Déconnecté.
teach-done-everyone-out = Tout le monde est déconnecté. Vos élèves reviennent avec le code au mur.

## Class
teach-classes = Classes
teach-new-class = Nouvelle classe
teach-first-class = Créez votre première classe
teach-class-name = Nom de la classe
teach-class-name-hint = Par exemple « 3e heure » ou « 4e B maths ».
teach-class-language-hint = Le mur parle cette langue. Chaque élève peut en choisir une autre pour son écran.
teach-make-class = Créer la classe
teach-language = Langue
teach-is-open = Ouverte
teach-students-count = { $count ->
    [one] { $count } élève
   *[other] { $count } élèves
}
teach-skills-count = { $count ->
    [one] { $count } compétence
   *[other] { $count } compétences
}

## The four steps of a first class
step-path = Quatre étapes jusqu’à votre premier cours
step-class = La nommer
step-students = Élèves
step-skills = Compétences
step-open = Ouvrir le cours
step-skip = Passer pour l’instant

## The lesson
teach-here = { $here } sur { $all } présents
teach-open-for = cours ouvert : { $time }
teach-just-opened = le cours vient d’ouvrir
teach-closed = Le cours est fermé
teach-open = Ouvrir le cours
teach-close = Fermer le cours
teach-open-title = On commence ?
teach-open-why = Le mur affiche alors le code, et les élèves entrent avec leur téléphone. Le cours se ferme tout seul à la fin du temps prévu.
teach-minutes = Combien de minutes ?
teach-paper = Gobelets en papier
teach-paper-how = Touchez un nom pour lever un gobelet, et une case de la carte pour dire où en est quelqu’un.
teach-join = Code d’entrée
teach-no-network = Ce boîtier n’a pas encore de réseau : les téléphones ne peuvent pas entrer.
teach-names-open = De nouveaux noms peuvent être pris.
teach-names-close-them = Fermer les noms
teach-names-closed = Les noms sont fermés : on n’entre qu’avec des images ou une carte déjà connues.
teach-names-open-them = Ouvrir les noms
teach-wall = Mur
teach-wall-look = Voir le mur
teach-face-auto = Automatique
teach-face-codes = Codes
teach-face-map = Carte
teach-page-before = Unité précédente
teach-page-after = Unité suivante
teach-window-is-open = Les élèves peuvent changer leur état maintenant.
teach-window-is-closed = Les élèves attendent que vous ouvriez le changement d’état.
teach-window-open = Autoriser
teach-window-close = Arrêter

## Now
teach-cups = Gobelets
teach-cups-none = Aucun gobelet levé. Tout le monde travaille.
teach-cups-closed = Les gobelets apparaissent ici pendant le cours.
teach-cup-faded = Toujours bloqué ?
teach-cup-seen = Vu
teach-cup-was-seen = vu
teach-cup-lower = Baisser
teach-checks = À faire vérifier
teach-checks-none = Personne ne demande de vérification.
teach-checks-more = { $count ->
    [one] Une de plus
   *[other] { $count } de plus
}
teach-check = Vérifier
teach-room = Qui est là
teach-room-unknown = Pas encore là
teach-room-here = Présents
teach-room-absent = Absents
teach-mark-here = présent, sans appareil
teach-mark-absent = absent
teach-claims = Nouveaux sur un appareil
teach-claim-new = a pris ce nom · { $time }
teach-claim-pictures = arrivée avec les images · { $time }
teach-claim-card = arrivée avec la carte · { $time }
teach-claim-took-over = Un autre appareil a été déconnecté par là. Était-ce bien la même personne ?
teach-claims-older = { $count ->
    [one] encore { $count } de ce cours
   *[other] encore { $count } de ce cours
}
teach-claim-undo = Annuler

## Taking back
teach-undo = Annuler :
teach-redo = Rétablir :
teach-undo-settings = réglages de la classe
teach-undo-lesson = le cours
teach-undo-order = ordre des compétences
teach-undo-student = élève
teach-undo-presence = présence
teach-undo-cup = gobelet
teach-undo-skill = compétence
teach-undo-status = état
teach-undo-level = niveau
teach-undo-more = { $count ->
    [one] et { $count } de plus
   *[other] et { $count } de plus
}

## Map and panel
teach-units = Unités
teach-ways = Autour de cette classe
teach-unit-none = Sans unité
teach-panel-level = Ce que vous voyez
teach-panel-no-level = Retirer le niveau
teach-panel-status = Ce que dit l’élève

## Students
teach-students-none = Personne dans cette classe pour l’instant.
teach-add = Ajouter
teach-add-one = Ou un seul nom
teach-add-button = Ajouter ce nom
teach-paste-roster = Coller une liste de noms
teach-left = Ont quitté la classe
teach-come-back = De retour
teach-fact-locked = Bloqué
teach-fact-no-device = pas encore d’appareil
teach-fact-off-wall = hors du mur
teach-fact-map = carte réduite
teach-cup-for = Poser un gobelet sur la table
teach-about = À propos
teach-screen-language = Langue de son écran
teach-as-class = Comme la classe
teach-alias = Icône sur le mur
teach-off-wall = Ne pas montrer sur le mur
teach-own-map = Carte personnelle
teach-own-map-why = Moins de compétences. Vous deux seuls le voyez.
teach-own-map-all = Toutes les compétences de la classe
teach-own-map-some = { $count ->
    [one] { $count } compétence choisie
   *[other] { $count } compétences choisies
}
teach-own-map-reset = De nouveau toutes
teach-devices = Appareils
teach-devices-none = Aucun appareil n’a cette page.
teach-device = Appareil { $number }
teach-let-in = Laisser entrer : choisir de nouvelles images
teach-forget-pictures = Choisir de nouvelles images
teach-more-devices = Autoriser plusieurs appareils
teach-one-device = Un seul appareil
teach-card = Carte
teach-card-print = Imprimer la carte
teach-card-new = Nouvelle carte : l’ancienne ne marche plus
teach-lost = Téléphone perdu ?
teach-lost-what = D’un seul geste, tous ses appareils sont déconnectés, les images oubliées et une nouvelle carte est faite.
teach-lost-button = Téléphone perdu : tout déconnecter
teach-share = Aussi dans une autre classe
teach-share-button = Ajouter à cette classe
teach-leave-why = Qui part garde son historique et peut revenir.
teach-leave = Quitte la classe

## History in words
history-title = Historique
history-by-substitute = par la personne remplaçante
history-unsure = Le boîtier n’était pas sûr de cette heure.
history-none = Rien pour l’instant.
history-count = { $count ->
    [one] La dernière entrée
   *[other] Les { $count } dernières entrées
}
history-by-you = par vous
history-late = arrivé en retard
history-joined = A rejoint la classe
history-renamed = Nom changé
history-language = Langue de l’écran changée
history-alias = Icône changée
history-off-wall = Visible sur le mur, ou non
history-map = Carte personnelle changée
history-left = A quitté la classe
history-returned = Est revenu
history-here = Présent
history-absent = Absent
history-no-level = Niveau retiré
history-cup-lowered = Gobelet baissé
history-cup-confirmed = Toujours pareil
history-cup-seen = Gobelet vu

## Skills
teach-no-skills = Pas encore de compétences. Collez une liste : une phrase « Je peux … » par ligne suffit.
teach-paste-skills = Coller une liste de compétences
teach-skill-new = Une nouvelle compétence
teach-skill-edit = Modifier cette compétence
teach-move-up = Monter
teach-move-down = Descendre
teach-focus = Essentiel
teach-focus-tick = L’une des quelques compétences essentielles de son unité
teach-short-hint = Pour le mur et les listes, 24 caractères au plus.
teach-picture-hint = Un émoji, si cela aide.
teach-pacing = Minutes de cours pour la plupart
teach-pacing-hint = Compté sur le temps de chacun en cours. Laissez vide si inutile.
teach-prerequisites = Vient après …
teach-statements = La phrase dans d’autres langues
teach-links = Où s’entraîner
teach-link-label = Ce que c’est
teach-link-address = Adresse web, ou rien
teach-rubric = À quoi ressemble chaque niveau
teach-guide = Pour qui aide
teach-guide-concepts = Les idées derrière
teach-guide-misconceptions = Ce qui coince, et pourquoi
teach-guide-example = Un exemple résolu
teach-guide-questions = Des questions qui font réfléchir
teach-retire = Plus enseignée
teach-retire-why = Elle quitte toutes les listes ; ce qui a été évalué reste dans l’historique.

## Settings
teach-class = Classe
teach-rules = Règles
rule-title = Quand les élèves peuvent-ils changer leur état ?
rule-any-time = À tout moment
rule-in-class = Pendant le cours
rule-in-window = Quand je l’autorise
devices-title = De quoi disposent les élèves ?
devices-own = Leur téléphone ou ordinateur
devices-shared = Ceux de l’école : déconnectés à la fin du cours
devices-none = Aucun : gobelets en papier, et je touche l’écran
naming-title = Noms sur le mur
naming-alias = Icône et mot
naming-initials = Initiales
naming-names = Noms
naming-totals = Des nombres seulement
cups-title = Gobelets sur le mur
cups-on-shelf = Près de la compétence, sans nom
cups-by-alias = En liste, avec les icônes
cups-by-name = En liste, avec les noms
teach-wall-pin = Le mur montre toujours cette classe
pair-title = Un autre écran comme mur
pair-how = Ouvrez /wall sur cet écran et tapez le code qu’il affiche.
pair-code = Son code
pair-button = En faire un mur
pair-wrong = Aucun écran n’affiche ce code. Regardez l’écran et tapez-le de nouveau.
net-title = Réseau
net-why = Avec le nom du Wi-Fi, le mur affiche un premier code qui y connecte les téléphones.
net-ssid = Nom du Wi-Fi
net-password = Son mot de passe
net-password-hint = Vide pour un réseau ouvert. Tout le monde dans la salle peut le lire dans le code.
net-address = Adresse pour les téléphones
net-address-auto = La meilleure, toute seule
net-address-now = Maintenant :
net-too-long = Un nom de Wi-Fi a 32 caractères au plus, un mot de passe 63. Vérifiez-les, s’il vous plaît.
file-title = À emporter
file-marks = Tableau de la classe (CSV)
file-long = Liste par élève et compétence (CSV)
file-history = Historique (CSV)
file-json = Toute la classe (JSON)

## The door
door-welcome = Bienvenue dans Cupboard
door-welcome-why = Ce boîtier n’a pas encore de prof. Deux choses, et il est à vous.
door-code = Code à usage unique
door-code-where = Il est sur l’écran du boîtier, ou là où vous avez lancé Cupboard.
door-passphrase = Phrase secrète
door-passphrase-new = Une phrase secrète pour vous
door-passphrase-rule = Au moins 8 caractères. Trois ou quatre mots conviennent : faciles pour vous, difficiles pour les autres.
door-begin = Commencer
door-short = Cette phrase est trop courte : au moins 8 caractères.
door-common = C’est la première phrase que tout le monde essaie. Choisissez-en une autre.
door-wrong-code = Ce n’est pas le code. Regardez encore l’écran du boîtier.
door-sign-in = Se connecter
door-sign-out = Se déconnecter
door-wrong = Ce n’est pas la phrase secrète. Réessayez.
door-wait = { $count ->
    [one] Trop d’essais manqués. Attendez une seconde, puis réessayez.
   *[other] Trop d’essais manqués. Attendez { $count } secondes, puis réessayez.
}
door-wait-minutes = { $count ->
    [one] Trop d’essais manqués. Attendez une minute, puis réessayez.
   *[other] Trop d’essais manqués. Attendez { $count } minutes, puis réessayez.
}
door-locked = Verrouillé
door-locked-why = Personne n’a rien touché ici depuis 20 minutes, ou le boîtier a redémarré. Montrez que c’est bien vous.
door-unlock = Déverrouiller
door-by-passphrase = Avec la phrase secrète
door-forgotten = Phrase secrète oubliée ?
door-forgotten-how = La personne qui s’occupe du boîtier peut en définir une nouvelle dans un terminal, sur le boîtier même. Tous vos appareils sont alors déconnectés. La commande :
pin = PIN de cet appareil
pin-new = Un PIN court pour cet appareil (facultatif)
pin-why = De 4 à 8 chiffres. Après 20 minutes sans rien toucher, ils suffisent ici. Ils n’ouvrent rien sur un autre appareil.
pin-length = Un PIN compte de 4 à 8 chiffres.
pin-common = Tout le monde essaie d’abord ce PIN. Choisissez-en un autre.
pin-wrong = Ce n’est pas le PIN de cet appareil. { $left ->
    [0] Désormais, chaque essai manqué coûte une attente.
    [one] Encore un essai, puis il faudra attendre un peu.
   *[other] Encore { $left } essais, puis il faudra attendre un peu.
}
