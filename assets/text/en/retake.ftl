# Another try, earned by practice (S30).
practice-items = { $done } of { $needed } done
practice-minutes = { $done } of { $needed } minutes done
practice-then = After that you can ask again.
practice-first = practice first
practice-did-one = I did one
practice-more-minutes = { $count ->
    [one] One more minute
   *[other] { $count } more minutes
}
practice-done = You have practised: ask again whenever you like.
practice-waived = Your teacher says: you can ask again now.
student-next-practise = Practise a little, then try again.

teach-practice = Practises before the next try
teach-practice-why = One tap lets them ask at once. Whatever they show then counts in full.
teach-practice-waive = May ask now
teach-practice-add = Practised more:
teach-undo-practice = practice
history-practised-items = { $count ->
    [one] Practised: one done
   *[other] Practised: { $count } done
}
history-practised-minutes = { $count ->
    [one] Practised: one minute
   *[other] Practised: { $count } minutes
}
history-practice-waived = May ask for the next check without more practice

## The rule of a class
retakes = Another try
retakes-why = There is always another try, and it counts in full. You can ask for some practice before it, for a skill that was tried and is not mastered yet. You waive it in one tap.
retakes-first = Before the next check
retakes-none = Nothing: they may ask at once
retakes-items = Practice items
retakes-minutes = Minutes of practice

## Why not
refusal-practise-first = A little practice comes first. Do it, tap it on this skill, and then you can ask again.
refusal-nothing-to-practise = No practice is needed here any more: you can ask for a check.
refusal-practice-amount = Please choose 1 to { $items } items, or 5 to { $minutes } minutes in steps of five.
