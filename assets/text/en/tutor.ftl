# Students who tutor: applying, what makes a good tutor, the norms, the steps of the ladder.

## The usual lines of the class's lists
tutor-question-why = Why would you like to help others with this skill?
tutor-question-helped = What helped you when you were learning it?
tutor-question-how = How will you help without giving the answer away?
tutor-check-listens = I listen first, and ask before I tell
tutor-check-ways = I can explain it in more than one way
tutor-check-thinking = I let my partner do the writing and the thinking
tutor-check-patient = I stay patient and kind when something goes wrong
tutor-check-unsure = When I am not sure, I say so, and we ask together
tutor-norm-ask = We ask questions. We do not give answers away.
tutor-norm-mistakes = Mistakes stay between us.
tutor-norm-quiet = We speak quietly, so that others can work.
tutor-norm-stop = Both of us may stop at any time.
tutor-norm-teacher = When we are stuck together, we ask the teacher.
tutor-step-norms = Talked the norms over with the teacher
tutor-step-rehearsal = Rehearsed helping somebody
tutor-step-observed = The teacher watched a first time
tutor-step-worked = Helped several classmates and noted what worked
tutor-step-two-ways = Explained a skill in two different ways
tutor-step-new-tutor = Stood by a new tutor the first time
tutor-step-group = Led a small group, or a part of a lesson

## In the tray and in the history
tray-tutors = Would like to tutor
tray-tutors-why = With your yes they tutor this skill from now on. With a no they read your word, and may write again.
tray-tutor-checklist = What makes a good tutor:
tray-tutor-not-ticked = not ticked
tray-lines = New lines for “What makes a good tutor”
tray-lines-why = With your yes the class’s list has the line too, without a name.
teach-undo-tutor = tutoring
history-tutor-applied = Applied to tutor
history-tutor-again = Asked again to tutor
history-tutor-stopped = Took the application back, or stopped tutoring
history-tutor-approved = May tutor
history-tutor-declined = Application declined
history-tutor-held = Application waits again
history-tutor-no-thanks = Said “no thanks” to tutoring
history-tutor-later = Said “not now” to tutoring
history-tutor-invited = Invited to tutor
history-tutor-not-invited = Invitation to tutor taken back
history-tutor-norms = Acknowledged the norms
history-tutor-available = Can be asked for help
history-tutor-away = Cannot be asked for help just now
history-tutor-on-wall = Agreed to stand on the wall as a tutor
history-tutor-not-on-wall = Stands on the wall as a tutor no more
history-tutor-step = Step done
history-tutor-no-step = Step taken off
history-tutor-line = Proposed a line for “What makes a good tutor”
history-tutor-line-withdrawn = Took the proposed line back
history-tutor-line-approved = Proposed line taken
history-tutor-line-declined = Proposed line declined
history-tutor-line-held = Proposed line waits again

## Why not
refusal-tutoring-closed = Your class takes no new tutors just now. Please ask your teacher.
refusal-master-first = A skill can be tutored once it is mastered.
refusal-tutors-already = This student tutors the skill already.
refusal-not-a-tutor = This student tutors no skill yet.
refusal-norms-first = Please read the norms as they are now, and tick that you have.
refusal-no-letter = There is no letter to send again. Please write one.
refusal-no-such-line = The class’s list was changed meanwhile. Please look at it again.
refusal-line-is-there = The list says that already. Try something else.
refusal-too-many-lines = { $limit ->
    [one] A list has one line
   *[other] A list has at most { $limit } lines
}
field-letter = Letter
field-tutor-line = Line
