# Deux feuilles à imprimer. Chaque phrase est une promesse sur cette version : elles changent avec elle.
sheet-title = Feuilles à imprimer
sheet-link-network = Pour la personne qui gère le réseau
sheet-link-data = Données : pour la direction et les parents
sheet-print = Imprime ceci par le menu du navigateur : cela tient sur une page.
sheet-foot = Cupboard { $version }

## Le réseau, pour la personne qui le gère
sheet-net-title = Cupboard sur votre réseau
sheet-net-lead = Pour la personne qui gère le réseau de l’école. Cupboard tourne sur un petit ordinateur dans la salle (« le boîtier ») et sert des pages web aux téléphones et tablettes d’une classe. Il fonctionne sans internet.
sheet-net-scan = L’adresse du boîtier, à scanner
sheet-net-address = Adresse du boîtier à l’impression
sheet-net-nowhere = pas de réseau pour l’instant
sheet-net-name = Par son nom, là où mDNS fonctionne
sheet-net-port = Port
sheet-net-allow = Ce qu’il faut autoriser
sheet-net-allow-tcp = Des téléphones vers le boîtier : port TCP { $port }, http simple.{ $private ->
    [no] {""}
   *[other] {" "}De l’appareil de l’enseignant : port TCP { $private }, https.
} Le plus simple est un seul réseau pour tous ; un routage entre deux réseaux convient aussi.
sheet-net-allow-isolation = Pas d’isolation des clients entre téléphones et boîtier (dite aussi isolation AP ou blocage pair à pair). Les téléphones n’ont pas à se joindre entre eux.
sheet-net-allow-long = Des connexions ouvertes pendant tout le cours : c’est ainsi que les pages changent en direct.
sheet-net-allow-filter = Sur les appareils gérés : ni proxy, ni VPN, ni filtre devant l’adresse du boîtier.
sheet-net-allow-mdns = En option : le port UDP 5353 (DNS multicast), pour que le nom { $name } fonctionne. Sans lui, on scanne ou on tape le numéro.
sheet-net-allow-internet = Rien depuis ni vers internet. Ne redirigez aucun port vers le boîtier.
sheet-net-keep = Garder l’adresse
sheet-net-keep-why = Un téléphone déjà entré connaît le boîtier par son adresse. Si elle change, chaque élève doit entrer à nouveau, et ce qui attendait encore sur les téléphones est perdu.
sheet-net-keep-how = Réservez l’adresse pour le boîtier dans le routeur (réservation DHCP).
sheet-net-keep-dns = Dans votre propre DNS, vous pouvez le nommer { $host }.lan. Le boîtier refuse les autres noms.
sheet-net-test = Tester en une minute
sheet-net-test-join = Connectez un téléphone au Wi-Fi des élèves et coupez ses données mobiles.
sheet-net-test-type = Scannez le code ci-dessus, ou tapez http://{ $address } dans son navigateur.
sheet-net-test-good = Une page demande le code au mur : tout va bien.
sheet-net-test-bad = Rien ne vient : ouvrez la même adresse sur le boîtier lui-même. Si elle s’y ouvre, le Wi-Fi sépare les appareils ou un pare-feu ferme le port. Sinon, le boîtier n’est pas sur ce réseau : vérifiez son câble, son Wi-Fi et son adresse.
sheet-net-guest = Wi-Fi invité
sheet-net-guest-apart = Les réseaux invités séparent d’ordinaire les appareils : les téléphones n’y trouvent pas le boîtier.
sheet-net-guest-how = Autorisez-y une règle, vers l’adresse du boîtier et le port TCP { $port }, ou donnez à la classe son propre Wi-Fi avec mot de passe. Un point d’accès sans internet suffit ; pour 30 téléphones, un vrai, pas celui d’un portable.
sheet-net-guest-stay = Certains téléphones signalent que ce Wi-Fi est sans internet : il faut rester connecté.
sheet-net-never = Ce que Cupboard ne fait jamais
sheet-net-never-internet = Il n’appelle jamais internet : ni nuage, ni statistiques, ni mises à jour de lui-même.
sheet-net-never-serve = { $wifi ->
    [own] Sur votre réseau, il ne distribue pas d’adresses (DHCP) et ne répond en mDNS que pour son propre nom. Il ouvre un Wi-Fi, le sien, et y distribue des adresses.
   *[none] Il ne distribue pas d’adresses (DHCP), n’ouvre pas de Wi-Fi et ne répond en mDNS que pour son propre nom.
}
sheet-net-never-look = Il ne balaie pas le réseau et ne regarde pas le trafic des autres.
sheet-net-never-install = Il n’installe rien sur les téléphones : ni application, ni certificat, ni profil.

## Les données, pour la direction et les parents
sheet-data-title = Les données que Cupboard garde
sheet-data-lead = Pour la direction et les parents. Avec Cupboard, la classe voit qui a besoin d’aide et quelles compétences sont maîtrisées. Il tourne sur un petit ordinateur à l’école (« le boîtier »).
sheet-data-what = Ce qu’il garde
sheet-data-what-person = De chaque élève : le nom tel que l’enseignant l’a écrit, la langue d’écran, une icône choisie, et trois images choisies comme clé, gardées sous forme d’empreinte.
sheet-data-what-cups = Gobelets : la couleur, la compétence et les quelques mots que l’élève peut ajouter.
sheet-data-what-skills = Compétences : ce que l’élève indique, le niveau donné par l’enseignant, et celles qui sont sur sa carte.
sheet-data-what-here = Qui était présent ou absent à un cours, combien de temps de cours, et quel appareil a ouvert un nom.
sheet-data-what-history = L’historique de tout cela, avec les heures.
sheet-data-what-not = Jamais : photos, sons, position, courriel, date de naissance, ni ce qu’un appareil fait d’autre.
sheet-data-where = Où elles sont
sheet-data-where-box = Sur ce boîtier seulement. Cupboard n’a ni nuage, ni comptes, ni publicité, et n’envoie rien sur internet.
sheet-data-where-device = Un téléphone ou une tablette garde un nombre au hasard et une langue (cookies), et les nouvelles saisies avec leurs mots jusqu’à ce que le boîtier les ait. Un appareil de l’école qui fait confiance au certificat du boîtier garde aussi la dernière page de l’élève, jusqu’à ce qu’il la quitte. Rien d’autre.
sheet-data-where-log = Les journaux techniques ne nomment aucun enfant.
sheet-data-where-plain = Pas encore chiffrés : le stockage du boîtier, et les pages en chemin dans le Wi-Fi de la salle. Gardez le boîtier sous clé et utilisez un Wi-Fi avec mot de passe.
sheet-data-who = Qui voit quoi
sheet-data-who-student = La page de l’élève : ses propres gobelets, indications et niveaux, et la carte de la classe telle que le mur la montre.
sheet-data-who-list = Quand le cours est ouvert, qui a le code au mur voit la liste des noms pour y choisir le sien.
sheet-data-who-wall = Le mur : qui est là, qui maîtrise une compétence, et les gobelets ; par icônes, initiales, noms ou totaux, au choix de l’enseignant. Jamais un niveau inférieur, jamais les mots d’un gobelet. Un élève peut ne pas y figurer.
sheet-data-who-teacher = La page de l’enseignant : tout de toutes les classes, derrière une phrase secrète.
sheet-data-long = Combien de temps, et comment effacer
sheet-data-long-keep = Jusqu’à ce que quelqu’un efface : rien n’expire tout seul. Un élève qui quitte une classe n’y est plus montré ; l’historique reste.
sheet-data-long-take = Pour les sortir : l’enseignant télécharge une classe en tableaux ou en entier (Réglages, « À emporter »), aussi pour montrer aux parents ce qui est gardé.
sheet-data-long-erase = L’enseignant peut effacer un seul élève : nom, historique, clés et sauvegardes du boîtier, en une fois. Ce que d’autres ont écrit sur lui et les copies ailleurs lui sont signalés, pour qu’il s’en occupe.
sheet-data-long-now = Pour tout effacer : arrêtez Cupboard et supprimez son dossier de données, ainsi que les sauvegardes et téléchargements faits.
sheet-data-long-backup = Les sauvegardes sont chiffrées : seule la feuille de secours, sur papier, les ouvre. Les tableaux téléchargés contiennent des noms et ne le sont pas : gardez-les en lieu sûr.
sheet-data-person = Responsable de ces données dans cette école :
