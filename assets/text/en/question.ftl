# One quick question (S24): the teacher's, the student's, the wall's words.
question = One quick question
question-calm = Nobody is marked for this.
question-answer = Your answer
question-send = Send
question-is-in = Your answer is in. You can change it until the question closes.
question-shown = The answer
question-right = This one is right
question-yours = Your answer

## How sure somebody is, from 1 to 4
confidence-1 = Not sure at all
confidence-2 = A little sure
confidence-3 = Quite sure
confidence-4 = Very sure

## Asking
question-ask = Ask one quick question
question-all = All questions
question-text = Your question
question-text-hint = Short enough to read in one look.
question-form = How do they answer?
question-choice = By choosing
question-confidence = By how sure they are, from 1 to 4
question-words = In a few words
question-options = To choose from
question-options-hint = Two to five. Empty lines are left out.
question-option = Choice { $number }
question-which-right = Which one is right?
question-none-right = None: there is no right or wrong
question-skill = About a skill
question-no-skill = No skill in particular
question-whom = Who is asked?
question-everyone = The whole class
question-some = Only these:
question-go = Ask now
question-closed-class = A question can be asked while class is open.
question-replaces = The question that is open now then closes.

## Answers
question-answered = { $answers } of { $asked } answered
question-open-now = Open
question-over = Closed
question-close = Close
question-who = Who answered what
question-again = Ask again
question-to-wall = Show on the wall
question-off-wall = Take off the wall
question-wall-words = The wall shows only how many answered, never what they wrote.
question-reveal = Let them see which is right
question-cover = Do not show which is right
question-before = Asked before
question-none = Nothing asked yet.
question-waiting = Not answered yet
question-came-late = came late
question-some-asked = asked of some
question-last = Asked last:

## Wall
wall-answers = { $count ->
    [one] { $count } answer
   *[other] { $count } answers
}

## History and taking back
history-answered = Answered a quick question:
teach-undo-question = quick question
teach-undo-answer = answer
field-question = Question
field-choice = Choice
field-reply = Answer

## Why not
refusal-no-such-ticket = This question is not here any more. There is nothing to answer.
refusal-ticket-closed = This question is closed now, so the answer was not kept. That costs nothing.
refusal-ticket-open = This question still takes answers. Close it first.
refusal-no-such-choice = That is not one of the answers to this question. Please choose one that is shown.
refusal-option-count = Give { $fewest } to { $most } choices. Empty ones do not count.
refusal-nobody-chosen = Nobody is chosen. Tick some names, or ask the whole class.
