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

## On the students’ pages
help-only-teacher = Only my teacher
help-anyone = A classmate may come, too
help-mine = Your question
help-comes = { $name } is on the way
help-comes-later = { $name } comes in a moment
help-begin = We have begun
help-teacher-comes = Your teacher sees your question.
help-asks-tutors = Tutors of this skill see your question, and your teacher too.
help-in-session = You are in a session.
help-asked = You asked { $name }.
help-pick = Whom would you like to ask?
help-ask = Ask { $name }
help-join-why = { $name } is helping with the same skill right now.
help-join = Come in, too
help-offers = Questions you could answer
help-claim = On my way
help-you-go = You are on the way to { $name }
help-hold = In a moment
help-now = I come now
help-hand-on = Hand on to somebody else
help-reason-first = { $minutes ->
    [0] Not helped lately. Just asked.
    [one] Not helped lately. Waits { $minutes } minute.
   *[other] Not helped lately. Waits { $minutes } minutes.
}
help-reason-waits = { $minutes ->
    [0] Just asked.
    [one] Waits { $minutes } minute.
   *[other] Waits { $minutes } minutes.
}
help-write = Answer in writing
help-note = A hint, not the answer
help-link = Link
help-send = Send
report-open = Something is not right
report-words = What happened? Only your teacher reads this.
report-send = Tell my teacher
session-with = Session with { $name }
session-left = { $minutes ->
    [one] About { $minutes } minute left
   *[other] About { $minutes } minutes left
}
session-criteria = What “{ $level }” looks like
session-next = Next: { $stage }
session-back = Back: { $stage }
session-end = End the session
session-leave = I stop here
session-exit = How is it now?
session-over = How was your session?
session-prompt-tutor = What would you do the same way, or differently, next time?
session-prompt-partner = What helped you?
session-log-strategies = What helped your partner? For your teacher.
session-log-errors = What went wrong on the way? For your teacher.
session-thanks = Say thank you to { $name }
session-save = Done
session-private = What you write is for you and your teacher. Your partner only sees a thank you.
journal = My journal
journal-none = Every session that you were in will stand here: when it was, with whom, and what you said of it.
journal-thanks = { $count ->
    [one] A partner said thank you once.
   *[other] Partners said thank you { $count } times.
}
journal-helped = You helped { $name }
journal-was-helped = { $name } helped you
journal-helped-somebody = You helped a classmate
journal-thanked = You got a thank you
journal-write = Write about it
journal-change = Change what I wrote
journal-kept = The box keeps the last { $limit } sessions of your class. Print what you would like to keep longer.
script-check-in = Ask how it is going, and what your partner has tried.
script-guided = Do one together. Your partner holds the pencil; you ask.
script-independent = Your partner does one alone. Wait, and let them think.
script-exit = Your partner answers one question. Then end the session.
partner-check-in = Say how it is going, and what you have tried.
partner-guided = You hold the pencil. Say aloud what you think.
partner-independent = Try one by yourself. There is time.

## On the teacher’s pages
helping = Students helping students
helping-told = something is not right
helping-about = About:
helping-close = Dealt with
helping-mute = Mute
helping-unmute = Let them write again
helping-call-off = Call back
helping-first = First to:
helping-send = Send
helping-pause = Pause helping
helping-end-all = End all sessions
helping-resume = Go on helping
helping-rules = How we help each other
helping-who = Who answers a question?
helping-cap = A session lasts at most (minutes)
helping-most = A tutor helps at most (times a lesson)
helping-words = Words that are not said here, one a line
helping-words-why = A word has at most { $limit } characters. A note with such a word, a telephone number or an address goes to you alone; an answer with one is not sent.

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
error-on-the-way = { $name } was first and is on the way. Thank you!
field-listed-word = Word
