# Backups, and the recovery sheet that opens them (the teacher).
backup-off = Les sauvegardes sont désactivées
backup-off-why = Une sauvegarde contient les noms et le travail de toutes les classes, elle est donc scellée : qui la trouve ne peut pas la lire. Ce qui l’ouvre est une clé sur papier, la feuille de secours. Imprimez-en une, et les sauvegardes commencent.
backup-on = Une sauvegarde est faite à la fin de chaque cours. Le boîtier garde la plus récente de chacun des sept derniers jours et des huit dernières semaines de cours. Les fichiers remis n’y sont pas : ils restent dans le dossier « files » du boîtier.
backup-last = Dernière sauvegarde :
backup-none = Pas encore de sauvegarde. La première se fait à la fin du prochain cours.
backup-now = Sauvegarder maintenant
backup-list = Sauvegardes sur le boîtier
backup-size = { $megabytes } Mo
backup-failing-full = La dernière sauvegarde a échoué : le disque du boîtier est plein. Elle sera retentée d’elle-même, et les cours continuent.
backup-failing = La dernière sauvegarde a échoué : le disque du boîtier ne la garde pas. Elle sera retentée d’elle-même, et les cours continuent. Mettez une sauvegarde sur une clé USB aujourd’hui.
backup-replacing = D’anciennes sauvegardes du boîtier contiennent encore ce qui a été effacé. Elles disparaissent dès qu’une nouvelle réussit.
backup-done = Une sauvegarde a été faite et relue.
backup-note-off = Les sauvegardes sont désactivées.
backup-note-failing = La dernière sauvegarde a échoué.
backup-note-print = Imprimer une feuille de secours
backup-note-look = Aller voir

## USB stick
stick-title = Sur une clé USB
stick-why = Gardez une sauvegarde loin du boîtier, qui peut se perdre ou tomber.
stick-none = Il n’y a pas de clé USB. Branchez-en une, attendez quelques secondes, puis regardez encore.
stick-look = Regarder encore
stick-copy = Sauvegarder sur { $stick }
stick-done = La sauvegarde est sur la clé USB et a été relue. Vous pouvez la retirer maintenant.
stick-full = La clé USB est pleine. Faites-y de la place, ou prenez-en une autre.
stick-failing = La clé USB n’a pas gardé la sauvegarde. Prenez-en une autre.
stick-gone = Cette clé USB n’est plus là.

## Download
backup-take = Sur cet appareil
backup-take-why = Scellée comme les autres : seule la feuille de secours l’ouvre.
backup-download = Télécharger une sauvegarde

## The recovery sheet, on the teacher’s page
recovery-title = Feuille de secours
recovery-is = Feuille { $mark }, du
recovery-make = Créer une feuille de secours
recovery-again = Créer une nouvelle feuille
recovery-again-why = Perdue, ou vue par quelqu’un d’autre ? Créez-en une nouvelle. Les sauvegardes faites jusque-là ont toujours besoin de l’ancienne feuille : gardez-la aussi longtemps qu’elles.
recovery-typed = Les six derniers caractères de la clé, sur la feuille imprimée
recovery-typed-why = C’est seulement alors que le boîtier utilise cette feuille.
recovery-typed-do = La feuille est imprimée
recovery-typed-wrong = Ce ne sont pas les six derniers caractères de la clé. Regardez encore le papier ; s’il n’y en a pas, créez une nouvelle feuille.
recovery-done = Les sauvegardes sont activées. La première se fait maintenant.

## The recovery sheet itself, on paper
recovery-print = Imprimez cette page maintenant, par le menu du navigateur. Elle n’est montrée que cette fois-ci. Pas d’imprimante ? Recopiez la clé à la main, groupe par groupe.
recovery-lead = Cette clé ouvre les sauvegardes de vos classes. Elle est sur ce papier et nulle part ailleurs : le boîtier l’a déjà oubliée, et personne ne peut la refaire.
recovery-box = Boîtier
recovery-made = Créée le
recovery-mark = Feuille
recovery-scan = La clé, à scanner
recovery-key = La clé
recovery-key-why = Majuscules, espaces et retours à la ligne ne comptent pas quand on la tape.
recovery-keep = La garder en lieu sûr
recovery-keep-away = Sous clé et loin du boîtier : au secrétariat, par exemple.
recovery-keep-secret = Qui a ce papier et une sauvegarde peut lire tous les noms. N’en faites pas de photo.
recovery-keep-new = Perdue, ou vue par d’autres ? Créez une nouvelle feuille : page du prof, Le boîtier, Sauvegardes.
recovery-keep-old = Les sauvegardes d’avant une nouvelle feuille ont toujours besoin de l’ancienne.
recovery-how = Pour restaurer une sauvegarde
recovery-how-file = Trouvez la sauvegarde la plus récente : sur la clé USB, sur votre ordinateur, ou dans le dossier « backups » où le boîtier garde les cours. Son nom dit le jour, par exemple
recovery-how-stop = Sur le boîtier, ou sur tout ordinateur avec Cupboard, arrêtez le programme s’il tourne :
recovery-how-type = Mettez la sauvegarde en place. /var/lib/cupboard est l’endroit où le boîtier garde les cours ; --replace prend la place de ceux qui s’y trouvent, qui sont alors perdus :
recovery-how-key = Tapez la clé de cette feuille quand elle est demandée.
recovery-how-start = Relancez le programme. Il montre un code avec lequel vous choisissez une nouvelle phrase secrète ; les élèves entrent avec le code du mur comme le premier jour.
recovery-age = Sans Cupboard aussi : tout programme pour fichiers age (age-encryption.org) ouvre une sauvegarde avec cette clé, et ce qu’elle contient est du texte simple.
recovery-sign = Imprimée par, le :
recovery-sign-where = Gardée à :
door-restore = Avez-vous une sauvegarde d’un autre boîtier ? Restaurez-la d’abord : arrêtez Cupboard, puis tapez
