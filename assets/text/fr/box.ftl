# The box itself, whichever the class (the teacher).
box-title = Le boîtier
box-why = Le réseau, les appareils et les sauvegardes sont les mêmes pour toutes les classes.
box-open = S’occuper du boîtier
box-tab-network = Réseau
box-tab-devices = Appareils
box-tab-backups = Sauvegardes
