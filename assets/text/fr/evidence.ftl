# Les preuves : ce qu’un élève montre pour une compétence, et ce que l’enseignant en fait.
evidence-open = Montre ce que tu sais faire
evidence-title = Ce que je montre
evidence-none = Rien pour l’instant. Une photo de ton travail, quelques mots ou un enregistrement suffisent.
evidence-add = Ajouter quelque chose
evidence-kind-paper = Travail sur papier
evidence-kind-project = Un projet
evidence-kind-explanation = J’explique
evidence-kind-correction = Une erreur que j’ai corrigée
evidence-kind-other = Autre chose
evidence-kind-other-what = Si c’est autre chose : quoi ?
evidence-kind-other-hint = Ton enseignant dit si cela convient.
evidence-kind-waits = ton enseignant regarde encore ce type
evidence-note-hint = Qu’est-ce que c’est, et qu’est-ce que cela montre ?
evidence-link = Un lien, s’il y en a un
evidence-file = Une photo, un enregistrement ou une page
evidence-file-hint = Images, son, PDF ou texte simple, jusqu’à { $megabytes } Mo. Le lieu d’une photo n’est pas conservé.
evidence-send = Remettre
evidence-remove = Reprendre
evidence-remove-why = Cela disparaît pour de bon, avec son fichier.
evidence-seen = vu par ton enseignant
evidence-not-seen = pas encore vu
evidence-formative = En chemin
evidence-summative = Compte pour le niveau

## Files
file-picture = Image
file-sound = Enregistrement
file-page = Page
file-kilobytes = { $kilobytes } ko
file-megabytes = { $megabytes } Mo
error-file-kind = Ce type de fichier n’est pas accepté. Envoie une image (JPEG, PNG, WebP, GIF), du son (MP3, M4A, OGG), un PDF ou du texte simple.
error-file-broken = Cette image ne peut pas être lue : elle est peut-être coupée. Prends-la encore une fois et renvoie-la.
error-file-too-large = Ce fichier est trop grand : { $megabytes } Mo au plus. Envoies-en un plus petit, ou une partie.
error-file-student-full = Tes fichiers occupent les { $megabytes } Mo que tu peux avoir ici. Reprends-en quelques-uns dont tu n’as plus besoin.
error-file-box-full = Le boîtier n’a plus de place pour des fichiers en ce moment. Dis-le à ton enseignant.
error-file-missing = Ce fichier n’est plus sur le boîtier.

## The teacher
teach-evidence = Preuves
teach-evidence-new = { $count ->
    [one] Une preuve à regarder
   *[other] { $count } preuves à regarder
}
teach-evidence-look = Regarder
teach-evidence-none = Vous avez tout vu.
teach-evidence-student-none = Rien pour l’instant.
teach-evidence-unseen = pas encore vu
teach-evidence-kind-waits = pas sur votre liste
teach-evidence-purpose = À quoi cela sert-il ?
teach-evidence-no-purpose = Pas précisé
teach-evidence-seen = Je l’ai vu
teach-evidence-remove = Retirer
teach-evidence-remove-why = L’élève ne la voit plus. Vous pouvez revenir en arrière jusqu’à votre prochaine action.
teach-evidence-kinds = Types de preuves
teach-evidence-kinds-list = Votre liste, un par ligne
teach-evidence-kinds-hint = Laissez-la vide pour les types habituels. « Autre chose » est toujours proposé, et vous dites si cela convient.
teach-undo-evidence = preuve
history-evidence-added = Preuve remise
history-evidence-marked = Preuve regardée
history-evidence-removed = Preuve retirée
history-evidence-restored = Preuve remise en place

## Files for a skill
error-file-none = Aucun fichier n’a été choisi. Choisis-en un, puis envoie-le.
teach-skill-files = Fichiers de cette compétence
teach-skill-files-why = Les élèves les trouvent sur la page de la compétence, sans internet.
teach-skill-file-label = Son nom
teach-skill-file-add = Ajouter le fichier
teach-skill-file-remove = Enlever

## What classmates see
peer-asked = { $count ->
    [one] Un camarade demande ce que tu vois
   *[other] { $count } camarades demandent ce que tu vois
}
peer-title = Que vois-tu ?
peer-none = Personne ne demande pour l’instant.
peer-own = Ce que j’ai dit
peer-glow = Ce qui brille
peer-grow = Ce qui peut grandir
peer-shows = Cela montre :
peer-level = Laquelle de ces phrases convient ?
peer-level-none = Je ne saurais pas dire
peer-glow-hint = Quelque chose qui marche, et pourquoi.
peer-grow-hint = Une chose à essayer ensuite, dite gentiment.
peer-say = Que vois-tu ?
peer-first-teacher = Ton enseignant le lit d’abord.
peer-send = Envoyer
peer-held = ton enseignant le lit d’abord
peer-approved = affiché
peer-declined = pas affiché
peer-offer = Demander à la classe ce qu’elle voit
peer-offer-end = Ne plus demander
peer-offered = Tes camarades peuvent voir ceci.
history-evidence-offered = Preuve montrée à la classe
history-evidence-not-offered = Preuve plus montrée à la classe
history-evidence-commented = Un camarade a dit quelque chose
history-comment-approved = Retour affiché
history-comment-declined = Retour pas affiché
history-comment-held = Retour de nouveau en attente
