# Words that every screen shares.
language-name = English

## What a student reports (S2)
status-not-started = Not started
status-working = Working
status-ready = Ready for a check

## What the teacher judged (S26)
proficiency-not-yet = Not yet
proficiency-approaching = Approaching
proficiency-mastered = Mastered
proficiency-exceeding = Exceeding

## Cups speak in the first person (S7)
cup-green = Going well
cup-yellow = I have a question
cup-red = I’m stuck

## Spans of time
time-now = just now
time-min = { $minutes } min
time-hours = { $hours } h
time-hours-min = { $hours } h { $minutes } min
