# Tutoring groups (S9–S12).
refusal-planned-skills = A group plan is for one or two different skills.
refusal-group-size = A group has two to { $most } members, and a limit is 1 to { $limit } times a week.
refusal-too-many-places = A class has at most { $limit } places. Take some away, then try again.
refusal-same-student = Please choose two different students.
refusal-in-two-groups = Somebody is in two groups. Everybody can be in one.
refusal-no-such-group = This group is not in the plan any more. Please look at the plan again.
refusal-no-such-plan = There is a newer plan, or these groups are over. Please look again.
field-place = Place in the room
field-home-language = Language at home
groups-undo = groups
