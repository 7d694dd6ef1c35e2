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
