# The box itself, whichever the class (the teacher).
box-title = Le boîtier
box-why = Le réseau, les appareils et les sauvegardes sont les mêmes pour toutes les classes.
box-open = S’occuper du boîtier
box-tab-network = Réseau
box-tab-devices = Appareils
box-tab-backups = Sauvegardes

## Clock
clock-title = Horloge
clock-says = L’horloge du boîtier indique
clock-says-unsure = Le boîtier n’est pas sûr de l’heure. Il indique
clock-unsure-why = Il n’a pas d’horloge à lui, ou la sienne a sauté. Ce qui se passe entre-temps est marqué dans l’historique.
clock-take = Prendre l’heure de cet appareil
clock-typed = Ou tapez l’heure
clock-set = Régler l’horloge
clock-back-title = L’horloge reculerait
clock-back-to = Ensuite :
clock-back-why = Ce qui est déjà noté garde son heure. À partir de là, le boîtier compte depuis la nouvelle heure.
clock-back-yes = Oui, la reculer
clock-back-no = La laisser ainsi

## Devices
own-title = Vos appareils
own-none = Vous n’êtes connecté sur aucun appareil.
own-unknown = Un appareil
own-this = celui-ci
own-open = connecté
own-locked = verrouillé
own-over = demande la phrase secrète
own-others = Déconnecter tous les autres
own-this-out = Se déconnecter ici
pin-is-set = Après 20 minutes sans rien toucher, cet appareil demande son PIN.
pin-is-not-set = Après 20 minutes sans rien toucher, cet appareil demande la phrase secrète. Avec un PIN, vous revenez plus vite.
pin-passphrase = Votre phrase secrète
pin-choose = Nouveau PIN
pin-set = Définir le PIN
pin-change = Changer le PIN
pin-remove = Supprimer le PIN
pass-title = Phrase secrète
pass-why = Avec une nouvelle phrase, tous vos autres appareils sont déconnectés.
pass-old = Celle utilisée jusqu’ici
pass-new = La nouvelle
pass-change = Changer la phrase secrète
walls-title = Murs
walls-none = Aucun autre écran ne sert de mur.
walls-one = Mur
walls-revoke = N’est plus un mur
everyone-title = Déconnecter tout le monde
everyone-count = { $count ->
    [0] Aucun appareil d’élève n’est connecté.
    [one] Un appareil d’élève est connecté.
   *[other] { $count } appareils d’élèves sont connectés.
}
everyone-open = Déconnecter tous les appareils des élèves …
everyone-why = Chaque élève scanne ensuite le code au mur et montre à nouveau ses trois images ou sa carte. Les noms, les niveaux et les images restent.
everyone-walls = Les murs aussi
everyone-do = Déconnecter tout le monde
