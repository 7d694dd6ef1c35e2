# Ce qui s’ouvre tout seul sur le Wi-Fi du boîtier, dans un petit navigateur. Ses lecteurs sont des enfants.
welcome-title = Tu es sur le Wi-Fi de la classe
welcome-almost = Tu y es presque
welcome-lead = Il n’a pas internet : il mène à ta classe et nulle part ailleurs.
welcome-button = Rester sur ce Wi-Fi
welcome-then = Et ensuite
welcome-apple = Touche « OK » ou « Terminé » en haut de l’écran.
welcome-android = Si le téléphone dit qu’il n’y a pas internet, choisis « Utiliser ce réseau tel quel » ou coupe les données mobiles.
welcome-scan = Scanne le code 2 sur le mur.
