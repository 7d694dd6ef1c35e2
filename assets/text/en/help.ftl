# Who answers a cup, tutoring sessions, and what is told to the teacher.

## Words
help-tutors-answer = Tutors answer: whoever tutors the skill sees the question
help-student-picks = Students pick the tutor they ask
help-teacher-assigns = The teacher sends somebody
stage-check-in = Check in
stage-guided = Together
stage-independent = On your own
stage-exit = Last question
exit-can = I can do one by myself
exit-nearly = Nearly
exit-not-yet = Not yet
ending-closed = Session over
ending-cap = Time was up
ending-class = Class ended

## In the history
teach-undo-meeting = session
teach-undo-report = what was told
history-help-anyone = Asks whoever may answer
history-help-teacher = Asks the teacher only
history-help-tutor = Asks a tutor
history-help-opened = Every tutor of the skill may answer now
history-help-claimed = On the way
history-help-held = Comes in a moment
history-help-comes = Comes now
history-help-handed-on = Handed on
history-help-returned = Did not come; the question is open again
history-help-answered = Answered in writing
history-meeting-begun = Session begun, as tutor
history-meeting-joined = Session begun, as partner
history-meeting-left = Left the session
history-meeting-stage = Session
history-meeting-exit = Last question
history-meeting-reflected = Looked back
history-meeting-thanks = Looked back, and said thank you
history-meeting-log = Tutor’s log
history-report-told = Told the teacher that something is not right
history-report-closed = Dealt with
history-report-reopened = Not dealt with after all
history-muted = Writes nothing to classmates for now
history-unmuted = May write to classmates again

## Why not
refusal-question-gone = This question is not asked any more.
refusal-not-asked = This question is not yours to answer just now.
refusal-already-claimed = Somebody else was first and is on the way. Thank you!
refusal-helping-already = One at a time: that tutor is with somebody, or on the way.
refusal-helped-already = This student is in a session already.
refusal-not-on-the-way = You are not on the way there any more.
refusal-nobody-is-picked = In this class nobody picks a tutor. Just ask: somebody will come.
refusal-no-such-tutor = This student does not tutor the skill just now. Please choose somebody else.
refusal-only-the-teacher = This student asks for the teacher only.
refusal-muted = For now you write nothing to classmates and help nobody. Your teacher can tell you more.
refusal-not-said-here = Some of this cannot be sent to a classmate: words that are not said here, a telephone number or an address. Please say it another way.
refusal-too-many-answers = { $limit } answers are there already. Please go and help in person.
refusal-no-such-meeting = This session is not there, or you are not in it.
refusal-meeting-over = This session is over. You can ask again.
refusal-meeting-full = This session is full: it takes { $limit } partners.
refusal-partner-count = A session has one tutor and 1 to { $limit } others, each once.
refusal-session-cap = A session takes 5 to { $limit } minutes.
refusal-session-count = Please choose 1 to { $limit } sessions a lesson.
refusal-too-many-words = The list takes { $limit } words.
refusal-too-many-reports = Your teacher has { $limit } of these to read. Please tell them in person.
field-listed-word = Word
