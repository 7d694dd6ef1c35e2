# The check sheet, feedback there and back.

check-way = Wants to show it:
check-own-level = Sees themself at:
check-try = This is try { $number }
check-accept = Your turn
check-called = called
check-not-now = Not now
check-not-now-why = A word why, such as “after lunch”
check-words-only = No level, only words
check-more = Another day, kind of work, more skills
check-purpose = What it is for
check-day = Shown on
check-day-hint = Leave it empty for now.
check-also = The same work showed more skills
check-also-none = Not shown
check-with-words = With feedback, another day, or to correct
check-supports-why = Only you see this, beside each check of theirs.

purpose-summative = It counts
purpose-formative = On the way: it does not count
purpose-overall = My judgement of the whole skill

feedback-glow = Glow: what went well
feedback-grow = Grow: what to work on
feedback-next = Next step
feedback-own-words = Your own words
feedback-was-read = Read
feedback-not-read = Not read yet

attempts-title = What was shown
attempts-asked-back = Questions about feedback
attempt-void = does not count any more
attempt-amended = Corrected
attempt-placement = from a placement test
attempt-last-year = from last year
attempt-elsewhere = from another class
attempt-you = You:
attempt-read = I have read it
attempt-reply = Answer
attempt-amend = Correct this
attempt-make-void = It should not count

phrase-glow-steps = Clear steps
phrase-glow-words = The right words
phrase-glow-checked = You checked your answer
phrase-grow-why = Say why it works
phrase-grow-check = Check each step
phrase-grow-alone = Now without help
phrase-next-more = Try two more
phrase-next-explain = Explain it to a partner
phrase-next-harder = Try a harder one
phrase-way-talk = Talk it through
phrase-way-paper = On paper
phrase-way-made = With something I made
phrase-way-teach = By teaching it
phrase-context-talk = Conversation
phrase-context-paper = Quiz
phrase-context-project = Project
phrase-context-lesson = Seen in class

check-your-turn = It is your turn: your teacher is ready for you
check-was-put-off = Not now
check-ask-again = Ask again when it suits. Nothing is lost.
check-how = How do you want to show it?

tries-title = Your tries
tries-next = Next is try { $number }: there is always another.
feedback-your-teacher = Your teacher:
feedback-teacher-read = Your teacher has read it.
feedback-teacher-not-read = Your teacher has not read it yet.
feedback-got-it = Got it
feedback-ask = Ask about this
feedback-question = Your question
feedback-send = Send

own-level-title = Where do you see yourself?
own-level-why = Your own view. Your teacher sees it beside theirs.
own-level-teacher = Your teacher saw:

level-solid = solid
