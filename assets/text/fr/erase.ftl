# Erasing a student for good (the teacher).
erase-link = Effacer pour de bon
erase-link-why = Pour qui est parti pour de bon, ou dont la famille le demande : tout ce qui le concerne disparaît du boîtier.
erase-title = Effacer
erase-lead = On ne peut pas revenir en arrière. Tout ce qui concerne cet élève disparaît, dans toutes les classes du boîtier ; les gobelets, les niveaux et le temps de classe des autres ne changent pas.

## What goes and what stays
erase-goes = Ce qui disparaît
erase-goes-person = Le nom, l’icône et la langue d’écran, dans toutes les classes.
erase-goes-history = Chaque gobelet avec ses mots, chaque indication, niveau et note, et ses présences : des pages d’aujourd’hui et de l’historique.
erase-goes-keys = Les images, la carte et les appareils : un téléphone qui montre sa page est déconnecté et dit pourquoi, et la carte imprimée n’ouvre plus rien.
erase-goes-backups = Les sauvegardes de ce boîtier. S’il y a une feuille de secours, une nouvelle sauvegarde prend aussitôt leur place.
erase-stays = Ce qui reste
erase-stays-times = Les heures auxquelles quelque chose a été touché, sans qui ni quoi : le temps de classe en est compté.
erase-stays-others = Ce que d’autres ont écrit, même si cela le nomme. C’est listé sur cette page.
erase-stays-copies = Les copies hors de portée du boîtier : sauvegardes sur clés USB, sauvegardes et tableaux téléchargés, listes et cartes imprimées. C’est à vous de les détruire.
erase-stays-flash = Des traces dans le stockage du boîtier : une carte mémoire ou un SSD peut garder des données effacées jusqu’à ce qu’il écrive par-dessus. Quelqu’un qui a la carte en main et des outils spéciaux pourrait encore en trouver.
erase-sticks = Dans le boîtier en ce moment, peut-être avec des sauvegardes :

## A copy first
erase-copy = Prenez d’abord une copie
erase-copy-why = Un tableau de tout ce que le boîtier a noté sur cet élève, pour lui, sa famille ou vos dossiers. Ensuite, il n’y en a plus.
erase-copy-button = Télécharger l’historique de cet élève (CSV)

## Texts of others
erase-mentions = Textes qui le nomment peut-être
erase-mentions-why = Ils contiennent le nom, un mot du nom ou l’icône. S’agit-il de cet élève ? Vous seul pouvez le dire. Rien n’est changé ici : changez ce que vous voulez, maintenant ou après.
erase-mentions-after = Ces textes contiennent le nom, un mot du nom ou l’icône, et sont restés tels quels. Cette liste n’est montrée que maintenant.
erase-mentions-none = Aucun texte d’un autre ne contient le nom, un mot du nom ou l’icône.
erase-mentions-unread = L’historique n’a pas pu être lu : les textes qui le nomment peut-être ne sont pas listés.
erase-mentions-more = { $count ->
    [one] Et encore un texte.
   *[other] Et encore { $count } textes.
}
erase-mention-yours = de vous
erase-mention-look = Aller voir
erase-mention-past = dans l’historique seulement,

## The form
erase-confirm = Effacer pour de bon
erase-confirm-name = Écrivez le nom, pour être sûr :
erase-confirm-wait = Cela peut prendre une minute ou deux. Les saisies des autres attendent pendant ce temps, et aucune n’est perdue.
erase-button = Effacer pour de bon
erase-not = Ne pas effacer
erase-wrong-name = Ce n’est pas le nom, donc rien n’a été effacé. Écrivez-le tel qu’il figure ici.
erase-kept = Rien n’a été effacé : le boîtier n’a pas pu écrire ses nouvelles données. Tout est comme avant. Réessayez ; si cela échoue encore, son stockage est peut-être en train de lâcher.
erase-kept-full = Rien n’a été effacé : le boîtier n’a pas la place d’écrire de nouvelles données à côté des anciennes. Tout est comme avant. Faites de la place, puis réessayez.

## What became of it
erase-done-title = Effacé
erase-done-lead = C’est fait. Les données du boîtier ont été refaites sans cet élève, vérifiées, et mises à la place des anciennes.
erase-left = Ce qu’il vous reste à faire
erase-left-copies = Les copies ailleurs : sauvegardes sur clés USB, sauvegardes et tableaux que vous ou d’autres avez téléchargés. Supprimez-les, et refaites-en là où il vous en faut : restaurer une ancienne sauvegarde ramène l’élève.
erase-left-paper = Le papier : listes imprimées et carte de l’élève. La carte n’ouvre plus rien.
erase-left-phone = Le téléphone de l’élève est déconnecté. S’il était hors de portée, il peut montrer la dernière page jusqu’à ce qu’il atteigne de nouveau le boîtier, et garder des saisies qu’il n’a pas pu envoyer ; le boîtier n’en prend aucune.
erase-unknown-title = Pas encore connu
erase-unknown = Les données du boîtier ne s’ouvrent pas en ce moment : il ne peut pas dire si l’élève a été effacé. Ce sont les anciennes ou les nouvelles, entières. Dès qu’elles s’ouvrent, il le dit en haut de vos pages.
erase-unknown-look = Regarder encore
erase-notice-stopped = L’effacement de { $name } a été interrompu et rien n’a été effacé : tout est comme avant.
erase-notice-again = Réessayer
erase-notice-done = Un élève a été effacé ({ $date }). Les copies sur clés USB, ordinateurs et papier sont à votre charge.
