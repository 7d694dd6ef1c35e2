# Niveaux, essais, vérifications et retours.

refusal-scale-size = Une échelle a besoin de deux à six niveaux, dont un compte comme maîtrisé.
refusal-level-twice = Deux niveaux portent le même nom. Merci de donner à chacun le sien.
refusal-no-such-level = Cette classe n’a plus ce niveau. Merci d’en choisir un parmi ceux qui sont affichés.
refusal-success-count = Merci de demander de 1 à { $limit } réussites.
refusal-nothing-to-record = Il n’y a encore rien à noter : choisir un niveau ou écrire quelques mots.
refusal-not-shown-yet = Ce jour n’est pas encore venu. Merci de choisir aujourd’hui ou un jour passé.
refusal-no-such-attempt = Cet essai n’est plus là. Merci de regarder à nouveau la liste.
refusal-talk-is-long = On a déjà beaucoup écrit ici. Mieux vaut en parler maintenant.
refusal-no-check = Plus personne n’attend cette vérification.
refusal-too-many-phrases = Une liste contient au plus { $limit } phrases. Merci d’en retirer.

field-level-name = Nom du niveau
field-feedback = Retour
field-reason = Raison
field-context = Type de travail
field-way = Comment le montrer
field-supports = Ce qui aide cet élève

history-feedback = Retour
history-amended = Corrigé : { $level }
history-feedback-read = Retour lu
history-feedback-said = À propos du retour
history-check-way = Veut le montrer ainsi
history-check-accepted = Appel à la vérification
history-check-put-off = Vérification reportée
history-own-level = Se voit au niveau
history-no-own-level = A retiré son propre niveau
history-supports = Ce qui aide a été changé
