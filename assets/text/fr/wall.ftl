# Le mur, lu depuis le fond de la salle : peu de mots, en grand.
wall-welcome = Bienvenue
wall-here-of = sur { $all } présents
wall-join-wifi = Rejoins le Wi-Fi
wall-open-page = Ouvre ta page
wall-how = Vise ce code avec l’appareil photo du téléphone.
wall-or-type = Ou écris dans un navigateur :
wall-scan = Scanne pour entrer
wall-cups-up = Gobelets levés
wall-no-cups = Aucun gobelet n’est levé.
wall-no-skill = Aucune compétence en particulier
wall-other-page = Sur une autre page
wall-more = { $n ->
    [one] et un de plus
    [many] et { $n } de plus
   *[other] et { $n } de plus
}
wall-notes = { $n ->
    [one] note
    [many] notes
   *[other] notes
}
wall-focus = Compétence clé
wall-page = Page { $page } sur { $pages }

## Rien à montrer encore, ou plus rien
wall-closed-title = À la prochaine
wall-closed-body = la classe est fermée, tout est gardé.
wall-no-class-title = Bienvenue sur Cupboard
wall-no-class-body = L’enseignant crée la première classe ; elle apparaîtra ici.
wall-no-skills-title = Un mur vide
wall-no-skills-body = L’enseignant ajoute les compétences ; les notes s’accrocheront ici.
wall-setup-title = Ce boîtier est neuf
wall-setup-body = Enseignant : ouvre cette adresse et écris le code.
wall-door = Enseignant :
wall-door-words = La page y montre ces mots :
wall-pair-title = Est-ce ton mur ?
wall-pair-body = Enseignant : écris ce code sur ta page, sous Mur.

## Quand le réseau résiste (S55)
wall-no-network-title = Ce boîtier n’a pas de réseau
wall-no-network-body = Branche son câble ou relie-le au Wi-Fi. Les codes apparaîtront ici tout seuls.
wall-nobody = Les téléphones n’atteignent pas ce boîtier à { $address }. Pour la personne qui gère le réseau : mets téléphones et boîtier sur le même réseau et coupe l’isolation des clients.
wall-reading-only = Le boîtier ne peut pas enregistrer en ce moment. Ce qui est affiché reste vrai ; les nouveaux gestes attendent sur les téléphones.
