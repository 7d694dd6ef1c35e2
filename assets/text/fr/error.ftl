# What a person reads when something did not end as asked, and the way on.
problem-title = Ça n’a pas marché
problem-back = Retour
problem-start = Recommencer
problem-sign-in = Se connecter
problem-unlock = Déverrouiller
notice-title = Cet appareil est de nouveau libre
notice-claimed-elsewhere = Ton nom a été ouvert sur un autre appareil avec tes trois images ou ta carte. Si ce n’était pas toi, dis-le à ton prof.
notice-undone-by-teacher = Ton prof a libéré cet appareil. Scanne le code au mur pour choisir à nouveau ton nom.
notice-signed-out = Ton prof a déconnecté tout le monde. Scanne le code au mur pour revenir.
notice-erased = Ton prof a effacé ce nom et tout ce qui était gardé avec lui. Le boîtier n’en garde plus rien.
error-not-found = Il n’y a rien à cette adresse. Scanne le code au mur ou reviens au début.
error-wrong-method = Cette adresse n’accepte pas cela. Reviens et utilise les boutons de la page.
error-teacher-only = Cette page est réservée à l’enseignant. Connectez-vous d’abord.
error-seat-locked = Cet appareil s’est verrouillé, car personne n’y a rien touché depuis 20 minutes. Déverrouillez-le, puis recommencez.
error-student-only = Cet appareil n’a pas encore de nom. Scanne le code au mur et choisis le tien.
error-wall-only = Cet écran n’est pas encore relié comme mur. Ouvrez /wall dessus et tapez son code sur la page de l’enseignant.
error-bad-form = Il manquait quelque chose dans le formulaire, ou on ne pouvait pas le lire. Reviens, vérifie et renvoie-le.
error-too-large = C’est trop pour une seule fois. Envoie un morceau plus petit.
error-too-slow = L’envoi a pris trop de temps et rien n’a été fait. Réessaie, plus près du Wi-Fi si possible.
error-too-fast = C’était trop rapide. Attends un moment, puis réessaie.
error-foreign-origin = Cela venait de la page d’un autre site, rien n’a été fait. Ouvre la page ici et réessaie.
error-wrong-host = Cette boîte ne répond pas à ce nom. Scanne le code au mur pour avoir la bonne adresse.
error-not-confirmed = Impossible d’enregistrer pour l’instant, mais rien n’est perdu : réessaie dans un moment.
error-no-network = Cette boîte n’a pas de réseau en ce moment : une carte ne mènerait nulle part. Connectez-la, puis réessayez.
error-busy = Énormément de touches en même temps. Réessaie dans un moment.
error-internal = Un problème est survenu sur la boîte. Réessaie ; si ça continue, dis-le à ton prof.
denied-teacher-only = Seul l’enseignant peut faire cela. Demande-lui.
denied-already-claimed = Cette boîte a déjà son enseignant. Connectez-vous avec la phrase secrète.
denied-no-such-student = Ce nom n’est plus dans la classe. Choisis à nouveau dans la liste.
denied-no-joining = Ce cours n’accueille personne par téléphone en ce moment. Demande à ton prof.
denied-wrong-pictures = Ce ne sont pas tes images. { $left ->
    [one] Tu peux encore essayer une fois
   *[other] Tu peux encore essayer { $left } fois
}, ensuite c’est ton prof qui te laisse entrer.
denied-locked = Trop d’essais pour ce nom. Ton prof peut te laisser entrer d’un seul geste.
denied-names-closed = On ne peut pas prendre de nouveau nom en ce moment. Montre ta carte, ou demande à ton prof de te laisser entrer.
denied-wrong-card = Cette carte n’ouvre rien. Elle a peut-être été refaite : demande la nouvelle à ton prof.
denied-not-claimed = Cette page n’est plus la tienne sur cet appareil. Scanne le code au mur et choisis ton nom.
denied-no-such-device = Cet appareil n’est plus utilisé.
denied-step-back = Cela ferait reculer l’horloge. Veuillez vérifier encore une fois.
denied-no-such-time = Aucune horloge d’aujourd’hui ne peut indiquer cette heure. Veuillez vérifier encore une fois.
denied-passphrase-changed = La phrase secrète vient d’être changée. Connectez-vous avec la nouvelle.
denied-no-such-code = Aucune feuille ne porte ce code, ou sa journée est passée. Regardez encore la feuille.
