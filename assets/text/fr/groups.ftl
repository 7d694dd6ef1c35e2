# Tutoring groups (S9–S12).
refusal-planned-skills = Un plan de groupes vaut pour une ou deux compétences différentes.
refusal-group-size = Un groupe a de deux à { $most } membres, et la limite va de 1 à { $limit } fois par semaine.
refusal-too-many-places = Une classe a au plus { $limit } places. Enlevez-en, puis réessayez.
refusal-same-student = Choisissez deux élèves différents.
refusal-in-two-groups = Quelqu’un est dans deux groupes. Chacun peut être dans un seul.
refusal-no-such-group = Ce groupe n’est plus dans le plan. Regardez le plan à nouveau.
refusal-no-such-plan = Il y a un plan plus récent, ou ces groupes sont terminés. Regardez à nouveau.
field-place = Place dans la salle
field-home-language = Langue à la maison
groups-undo = groupes
