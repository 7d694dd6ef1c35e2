# Mastery day (S36).
day = Mastery day
day-why = Each student picks one or two skills they have not mastered yet, and a slot for a check if they want one. It ends with class.
day-slots = How many slots for checks?
day-slots-hint = 0: checks any time.
day-minutes = Minutes each
day-declare = Make this lesson a mastery day
day-declare-next = Make the next lesson a mastery day
day-change = Change the slots
day-off = Call it off
day-slot = Slot { $number }
day-free = free
day-any-time = Checks any time
day-without-slot = Without a slot
day-next = It begins with the next lesson. Students can pick already.
day-which = Which one or two skills today?
day-now = You are on this today
day-choose = Choose
day-pick = Pick these
day-all-mastered = You have mastered everything on your map.
day-slot-which = A slot for your check?
day-slot-yours = Slot { $number } is yours
day-slot-minutes = { $minutes } min each, one after the other.
day-give-back = Give it back
day-check-any-time = Checks are any time: say when you are ready.
wall-at-work = on it today
history-picked = Picked for mastery day:
refusal-no-mastery-day = This mastery day is over, or not there yet.
refusal-pick-count = Please choose one or two skills, not more.
refusal-already-mastered = One of these is mastered already. Please choose another one.
refusal-nothing-picked = Choose a skill first, then a slot.
refusal-no-such-slot = There is no such slot. Please choose one that is shown.
refusal-slot-taken = Somebody else was first. Please choose another slot.
day-waiting = { $count ->
    [one] One student has not picked yet.
   *[other] { $count } students have not picked yet.
}
refusal-slot-count = A mastery day has 0 to { $limit } slots of 1 to 60 minutes.
