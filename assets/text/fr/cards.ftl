# Les cartes : la page où on les choisit, et ce qui est sur le papier.
cards-title = Cartes
cards-what = Une carte ouvre la page d’un élève sans images : scannée avec l’appareil photo, ou tapée.
cards-keep = Une carte est comme une clé : qui l’a entre tant que le cours est ouvert. Si une carte est perdue, faites-en une nouvelle sur la page de l’élève.
cards-address = Les codes mènent à { $address }, où se trouve la boîte maintenant. Si la boîte change d’adresse, imprimez les cartes à nouveau ; tapées, elles ouvrent à toute adresse.
cards-moved = { $count ->
    [one] { $count } carte imprimée mène à une adresse que cette boîte n’a plus. Imprimez-la à nouveau : d’ici là, son code ne peut qu’être tapé.
   *[other] { $count } cartes imprimées mènent à une adresse que cette boîte n’a plus. Imprimez-les à nouveau : d’ici là, leurs codes ne peuvent qu’être tapés.
}
cards-go = Imprimer des cartes
cards-ticked = Préparer les pages pour les noms cochés
cards-all = Les préparer pour toute la classe
cards-nobody = Aucun nom n’est coché. Cochez-en au moins un.
cards-paper = Papier
cards-made-anew = nouvelle carte : à imprimer
cards-has-moved = l’adresse a changé : à imprimer à nouveau
cards-printed = imprimée
cards-print = Imprimez par le menu du navigateur, à 100 % (« taille réelle »), et coupez le long des lignes.
cards-scan = Le code de la carte, à scanner
cards-how = Scanne-la, ou ouvre l’adresse et tape le code :
