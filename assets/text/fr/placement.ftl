# What students could do before: a list comes in (S31).
placement-title = Ce qu’ils savaient déjà
placement-why = Les résultats d’un test de départ ou la carte de l’an dernier. Chaque niveau dit d’où il vient ; il compte comme les autres et se corrige comme les autres.
placement-label = La liste
placement-hint = La première ligne nomme les colonnes : « Nom », puis une colonne par compétence, avec son code ou son texte. Ou une ligne par élève et compétence : « Nom », « Code », « Niveau ». Un niveau est son nom, son numéro à partir du plus bas, ou un x pour maîtrisé. Les tableaux que donne cette boîte conviennent tels quels.
placement-example =
    Nom; 8.EE.1; 8.EE.2
    Ana Ruiz; Maîtrisé; 2
    Bo Lee; x;
placement-date-hint = Peut rester vide : un test de départ est d’aujourd’hui, et l’an dernier vient avant tout ce qui a été montré ici.
placement-levels = { $count ->
    [0] Il n’y a aucun niveau à ajouter.
    [one] Un niveau sera ajouté.
   *[other] { $count } niveaux seront ajoutés.
}
placement-no-student = Laissé de côté : personne dans cette classe ne s’appelle ainsi, ou plusieurs
placement-no-skill = Laissé de côté : ce n’est pas une compétence de cette classe
placement-no-level = Laissé de côté : ce n’est pas un niveau de cette classe
placement-once = Rien n’est ajouté deux fois et rien n’est effacé.
