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
tutor-step-norms = Talk the norms over with the teacher
tutor-step-rehearsal = Rehearse helping somebody
tutor-step-observed = Help while the teacher watches
tutor-step-worked = Help several classmates and note what worked
tutor-step-two-ways = Explain a skill in two different ways
tutor-step-new-tutor = Stand by a new tutor the first time
tutor-step-group = Lead a small group, or a part of a lesson

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

## On a student's pages
tutor-title = Tutors
tutor-invited = Your teacher asks whether you would like to tutor this:
tutor-offered = You have mastered this. Would you like to tutor it?
tutor-answered = Your teacher answered your letter:
tutor-said-yes = yes, please!
tutor-now-what = You are a tutor now. Classmates who need help with this can find you. You can say “not now” at any time.
tutor-now-how = What tutors do
tutor-read-answer = Read the answer
tutor-all = Who tutors what
tutor-more = Tell me more
tutor-later = Not now
tutor-no-thanks = No, thanks
tutor-yours = You tutor:
tutor-set-available = I can help again
tutor-set-away = Not now
tutor-next-step = Your next step:
tutor-norms-changed = The norms changed since you read them.
tutor-norms-read = Read them
tutor-norms-yes = I have read the norms and will keep to them
tutor-would-you = Would you like to tutor this?
tutor-waits = Your letter waits for your teacher
tutor-you-do = You tutor this
tutor-rests = Your tutoring of this skill rests until it is mastered again.
tutor-stopped = Tutor this again?
tutor-who = Who can help with this
tutor-nobody = Nobody tutors this yet. Your teacher helps.
tutor-nobody-at-all = Nobody tutors a skill yet. Whoever has mastered one may offer to.
tutor-you = you
tutor-you-title = You as a tutor
tutor-by-skill = By skill
tutor-wall-is-on = Your name may stand on the wall beside the skill.
tutor-wall-is-off = Your name does not stand on the wall.
tutor-wall-on = Show me on the wall
tutor-wall-off = Take me off the wall
tutor-wall-agree = I agree to stand on the wall too
tutor-norms = The norms
tutor-checklist = What makes a good tutor
tutor-checklist-how = Tick what is true of you. Nobody has it all.
tutor-propose = Propose a line for this list
tutor-propose-hint = Your teacher reads it first. Your name does not stand beside it.
tutor-line-taken = Your line was taken.
tutor-line-declined = The list stays as it is this time.
tutor-back = Back to the skill
tutor-this = Tutor this skill
tutor-letter-why = Your teacher alone reads this letter. You may answer as many questions as you like, but one at least.
tutor-where = Where your name stands
tutor-where-why = If your teacher says yes, your classmates see on their own phones that you tutor this skill. You can stop at any time.
tutor-send = Send to my teacher
tutor-waits-why = Your letter is with your teacher.
tutor-write-again = Write another letter
tutor-you-do-why = You tutor this skill. Thank you. You can stop at any time, and ask again later.
tutor-stop = Stop tutoring this
tutor-declined = Your teacher says: not yet.
tutor-put-away = I have read it
tutor-stopped-why = You can ask again whenever you like.
tutor-ask-again = Ask again
available-now = Can help
available-busy = Helping just now
available-full = Has helped enough for now
available-not-now = Not now

## On the teacher's pages
tutors-why = Students who have mastered a skill may offer to tutor it. Their letters wait for your yes or no.
tutors-none = Nobody tutors a skill yet.
tutors-set-available = Can help again
tutors-set-away = Give them a rest
tutors-rests = rests: not mastered just now
tutors-end = End it
tutors-end-word = A word that they read
tutors-steps = Steps
tutors-next = Next:
tutors-step-done = done
tutors-invite = Invite somebody
tutors-invite-why = They see it on their own page, and may say no.
tutors-invite-none = Nobody has mastered a skill without tutoring it.
tutors-invite-one = Invite
tutors-invite-back = Take back
tutors-invited = invited
tutors-settings = How tutoring works here
tutors-taken = Students may offer to tutor
tutors-lists-hint = One line each, at most { $limit } in a list. An empty list: the usual lines stand in its place.
tutors-questions = Questions of the letter
tutors-questions-why = They answer one at least.
tutors-checklist-why = Students propose lines too; those wait for your yes or no.
tutors-norms-why = Who tutors acknowledges them first. When you change them, tutors are asked to read them again.
tutors-steps-tutor = Steps from helper to tutor
tutors-steps-mentor = Steps from tutor to mentor
tutors-steps-peer-teacher = Steps from mentor to peer teacher
tutors-steps-why = You tick them for each student. A student sees only their own next step.
rung-helper = Helper
rung-tutor = Tutor
rung-mentor = Mentor
rung-peer-teacher = Peer teacher

## The quiet room
quiet-room = Quiet work
quiet-room-phone = Quiet work: the room works without talking just now.
quiet-is-on = The wall and the phones say: quiet work.
quiet-is-off = The room may talk.
quiet-begin = Quiet work
quiet-end = End quiet work

## On the wall
wall-ask = Ask:
wall-tutors = { $n ->
    [one] One tutor
   *[other] { $n } tutors
}

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
