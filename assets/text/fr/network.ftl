# The box on its network: its name, and what the teacher should know.
net-name = Nom du boîtier
net-name-label = Nom sur le réseau
net-name-why = Il est sur le mur sous le code, suivi de .local, pour qui tape au lieu de scanner.
net-name-hint = De 1 à 40 lettres de a à z, chiffres et tirets.
net-name-wrong = Un nom a de 1 à 40 lettres de a à z, chiffres et tirets, sans espace. Changez-le, s’il vous plaît.
notice-rival = Un autre boîtier de ce réseau s’appelle aussi { $name }. D’ici deux minutes, l’un des deux prend tout seul un autre nom. Si cela reste, donnez à ce boîtier un nom à lui.
notice-renamed = Un autre appareil de ce réseau s’appelle { $asked } ; ce boîtier s’appelle donc { $name } maintenant. Les codes à scanner marchent comme avant ; qui tape a besoin du nouveau nom.
notice-rename = Lui donner un nom à lui
notice-moved = L’adresse du boîtier a changé de { $was } à { $now }. Les téléphones et les cartes imprimées ont besoin du nouveau code, et les gestes qu’un téléphone gardait encore pour l’ancienne adresse sont perdus. Réservez l’adresse pour le boîtier dans le routeur, et elle reste.
notice-seen = J’ai vu
notice-no-network = La classe est ouverte et le boîtier n’a pas de réseau : personne ne peut entrer. Vérifiez son câble ou son Wi-Fi.
notice-stations = { $n ->
    [one] { $n } appareil est sur le Wi-Fi du boîtier, qui en porte 7 à 10. Pour une classe entière, reliez le boîtier à un point d’accès ordinaire.
   *[other] { $n } appareils sont sur le Wi-Fi du boîtier, qui en porte 7 à 10. Pour une classe entière, reliez le boîtier à un point d’accès ordinaire.
}
stations-title = Le Wi-Fi du boîtier
stations-count = { $n ->
    [one] appareil y a ouvert une page de ce boîtier, ou essayé le Wi-Fi, ces dix dernières minutes.
   *[other] appareils y ont ouvert une page de ce boîtier, ou essayé le Wi-Fi, ces dix dernières minutes.
}
stations-most = Il porte 7 à 10 appareils à la fois. Une classe entière a besoin d’un point d’accès ordinaire, avec ce boîtier derrière.
