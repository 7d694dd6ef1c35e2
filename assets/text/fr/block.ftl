# Les créneaux de tutorat de la semaine (S18).
blocks = Créneaux de tutorat
blocks-why = Des moments de la semaine où les élèves s’entraident. Ils s’inscrivent sur leur téléphone, pour aider ou pour être aidés. Un créneau commence quand vous le dites.
blocks-none = Il n’y a pas encore de créneau.
block-new = Un nouveau créneau
block-make = Créer ce créneau
block-change = Modifier ou arrêter ce créneau
block-end = Arrêter ce créneau
block-day = Jour
block-lesson = Pendant quel cours de la journée ?
block-no-lesson = à une heure donnée
block-lesson-number = Cours { $number }
block-hour = À quelle heure ?
block-seats = Combien peuvent venir ?
block-skills = De quoi il s’agit
block-skills-why = Ne cochez rien, et il est ouvert à toutes les compétences.
block-any = toutes les compétences
block-in-lesson = { $day }, cours { $number }
block-at = { $day }, { $hour }
block-taken = { $taken } places prises sur { $seats }
block-on-wall = sur l’écran
block-list-empty = Personne n’est inscrit pour la prochaine fois.
block-begin = Le créneau commence
block-begin-why = Quand il commence, cette liste est close et celle de la prochaine fois s’ouvre.
block-show = Montrer sur l’écran
block-hide = Retirer de l’écran
block-take-off = Retirer
block-put-on = Inscrire quelqu’un
block-who = Qui ?
block-as = Pour quoi ?
block-sign-up = S’inscrire
block-helps = Aide
block-wants = Aimerait de l’aide
block-i-help = J’aide
block-i-want = J’aimerais de l’aide
block-you-help = Tu aides
block-you-want = Tu viens pour de l’aide
block-here = Était là
block-missed = N’était pas là
block-excused = Excusé
blocks-held = Qui était là
block-rest-here = Tous les autres étaient là
block-came-without = venu sans inscription
block-add-attendee = Quelqu’un d’autre est venu
block-flags = Un mot gentil serait bien
block-flags-why = Vous seul voyez ceci. On y trouve qui a manqué { $missed } des { $of } derniers créneaux où il s’était inscrit. Les absences excusées et ce qui n’est pas marqué ne comptent pas. Ce n’est pas une sanction : demandez comment il va.
block-flags-none = Personne en ce moment.
block-flag = A manqué { $missed } des { $of } derniers :
block-open = S’inscrire ou changer
block-what-for = Pour quoi ?
block-change-mine = Changer
block-leave = Finalement, je ne viens pas
block-full = Toutes les places sont prises.
block-free = { $count ->
    [one] Une place est libre.
   *[other] { $count } places sont libres.
}
block-undo = créneau de tutorat
block-undo-sign-up = inscription
block-undo-attendance = présence
wall-block = Prochain créneau de tutorat
history-block-left = Ne vient finalement pas à un créneau :
history-block-unmarked = Présence non marquée :
field-block-name = Nom du créneau
field-block-place = Lieu
refusal-no-such-block = Ce créneau n’est plus proposé. Choisis-en un autre.
refusal-block-time = Indiquez un jour, et une heure ou un cours de 1 à { $limit }.
refusal-block-seats = De 1 à { $limit } élèves peuvent venir à un créneau.
refusal-too-many-blocks = { $limit ->
    [one] Une classe a un créneau
   *[other] Une classe a au plus { $limit } créneaux
}. Arrêtez-en un, puis réessayez.
refusal-block-full = Toutes les places sont prises : quelqu’un a été plus rapide. Choisis un autre créneau.
refusal-block-began = Ce créneau a commencé. Tu peux t’inscrire pour la prochaine fois.
refusal-nobody-signed-up = Personne n’est encore inscrit. Inscrivez quelqu’un, puis commencez.
refusal-not-theirs-to-help = Pour aider ici, il faut être tuteur d’une compétence de ce créneau. Choisis autre chose.
