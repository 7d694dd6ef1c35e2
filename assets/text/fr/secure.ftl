# La ligne privée (https) : le chemin, ce qui la prouve, et le certificat du boîtier.

secure-title = L’enseignant passe par une ligne privée
secure-why = Sur cette ligne, n’importe qui sur le réseau pourrait lire votre phrase secrète ; elle n’est donc pas demandée ici. La ligne privée est à un geste.
secure-step-go = Touchez le bouton ci-dessous.
secure-step-warning = La première fois, votre navigateur vous avertit : « connexion non privée », « certificat inconnu ». Il ne connaît pas encore ce boîtier. Choisissez « Avancé », puis « Continuer ».
secure-step-words = La page suivante montre six mots. Comparez-les avec ceux de l’écran du boîtier, et n’écrivez votre phrase secrète qu’ensuite.
secure-go = Vers la ligne privée
secure-none = Ce boîtier n’a pas de ligne privée en ce moment. Ouvrez http://localhost sur le boîtier même, ou sur l’ordinateur où tourne Cupboard.

secure-compare-title = Est-ce le bon boîtier ?
secure-compare-why = L’écran du boîtier montre les mêmes six mots, comme la fenêtre où Cupboard a été lancé. D’autres mots ? Alors arrêtez-vous là et n’écrivez rien.
secure-sure-title = Est-ce vraiment sûr ?
secure-sure-why = Les mots distinguent ce boîtier de tout autre. Quelqu’un qui se serait mis exprès entre vous et le boîtier pourrait les copier. Le certificat, lui, ne se copie pas.
secure-sure-how = Pour en être tout à fait sûr, ouvrez le certificat dans votre navigateur, au signe à côté de l’adresse. Comparez son empreinte SHA-256 avec celle que le boîtier montre sur sa propre page d’entrée.

secure-elsewhere-title = Depuis d’autres appareils
secure-elsewhere-why = Depuis d’autres appareils, l’enseignant entre par cette adresse, et doit y voir ces mots :
secure-digits-shown = Empreinte SHA-256 du certificat montré aux navigateurs. Elle change avec l’adresse du boîtier, et une fois par an :
secure-digits-authority = Empreinte SHA-256 du certificat à installer. Elle ne change pas :

secure-card-title = Ligne privée
secure-install-title = Plus d’avertissements : installer le certificat
secure-install-why = Un appareil qui a le certificat du boîtier ouvre la ligne privée sans avertissement, et personne ne peut se glisser entre les deux sans être vu. Le certificat ne vaut que pour ce réseau, jamais pour des pages d’internet.
secure-install-care = Prenez le fichier sur le boîtier même, avec une clé USB. Si vous le téléchargez par le réseau, comparez son empreinte SHA-256 avec celle de l’écran du boîtier avant de l’installer.
secure-install-file = Télécharger le certificat
secure-install-chromebook = Chromebooks gérés : console d’administration Google, Appareils, Réseaux, Certificats.
secure-install-ipad = iPad et iPhone : ouvrez le fichier, puis Réglages, Général, VPN et gestion de l’appareil ; ensuite Informations, Réglages des certificats.
secure-install-android = Android : Paramètres, Sécurité, Installer un certificat, Certificat CA.
secure-install-windows = Windows et Mac : ouvrez le fichier et rangez-le parmi les certificats racine de confiance.
secure-install-firefox = Firefox a sa propre liste : Paramètres, Certificats, Autorités, Importer.
