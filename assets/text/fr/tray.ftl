# The tray: what waits for the teacher's yes or no, answered in batches.
tray-title = En attente de votre oui ou non
tray-why = Avant votre réponse, seule la personne qui les a écrits voit les commentaires et les formulations. Rien ne presse.
tray-none = Rien ne vous attend.
tray-count = { $count ->
    [one] Une chose attend votre oui ou non
   *[other] { $count } choses attendent votre oui ou non
}
tray-all = Tout ceci
tray-kinds = Autres types de preuves
tray-kinds-why = Ils appellent ce qu’ils ont remis autrement que dans votre liste.
tray-comments = Retours entre camarades
tray-comments-why = L’auteur du travail les lit après votre oui.
tray-wordings = D’autres mots pour des compétences
tray-wordings-why = Avec votre oui, ils deviennent les mots de la compétence pour tous, sans nom.
tray-now = Maintenant :
tray-then = Ensuite :
tray-look = Voir
tray-from = De
tray-to = pour
tray-word = Un mot pour dire pourquoi, à tous ceux à qui vous dites non
tray-ticked = À ce qui est coché :
tray-approve = Oui
tray-decline = Non
tray-changed = Ceci a changé ou a reçu une réponse entre-temps, et reste donc tel quel. Le reste est fait.
refusal-nothing-ticked = Rien n’est coché pour l’instant. Cochez ce à quoi vous voulez répondre.
evidence-kind-declined = ton enseignant demande un autre type
history-kind-approved = Son propre type de preuve convient
history-kind-declined = Un autre type de preuve est demandé
history-kind-held = Le type de preuve attend de nouveau

## A skill in a student's own words
wording-title = Avec mes mots
wording-open = Dis cette compétence avec tes mots
wording-again = Le dire autrement
wording-how = Je peux …
wording-hint = Comment le dirais-tu ? Ton enseignant le lit d’abord ; tes camarades ne le voient pas.
wording-language = En quelle langue ?
wording-send = Proposer
wording-withdraw = Reprendre
wording-approved = Tes mots ont été pris : la compétence s’appelle ainsi maintenant.
wording-taken = Tes mots ont été pris.
wording-declined = Cette fois, la compétence garde ses mots.
teach-undo-wording = formulation
history-wording-proposed = A proposé une formulation
history-wording-withdrawn = A repris une formulation
history-wording-approved = Formulation acceptée
history-wording-declined = Formulation refusée
history-wording-held = La formulation attend de nouveau
refusal-same-wording = La compétence dit déjà exactement cela. Essaie d’autres mots.
refusal-wording-twice = Deux formulations de la même compétence sont cochées. Choisissez-en une.
