# "How we mark" (S26, S29, S32, S47): levels, method, saved phrases.
marking = How we mark
marking-why = Your levels, how a level follows from tries, and your saved phrases. You can change all of it at any time: no try is ever lost.
marking-open = Change how we mark

marking-of-students = { $count ->
    [one] one student
   *[other] { $count } students
}
marking-counted = { $count ->
    [one] One skill of { $students } counts differently now.
   *[other] { $count } skills of { $students } count differently now.
}
marking-counted-none = Every level stays as it was.
marking-would = { $count ->
    [one] One skill of { $students } would count differently.
   *[other] { $count } skills of { $students } would count differently.
}
marking-would-none = Every level would stay as it is.

## Levels
marking-levels = Levels
marking-levels-why = Two to six, the lowest first. An empty name is in each student’s own language.
marking-mastered-from = Mastered from here up
marking-add = Add a level
marking-take-off = Take off
marking-past = Taken off. What was marked with them can still be read.
marking-put-back = put back
marking-unsaved = Not saved yet.

## Method
marking-method = How a level follows from tries
marking-method-why = Students are told from the first day. Tries count in the order in which they were shown.
marking-example = Say a student shows this, one try after the other:
method-latest = The last try
method-latest-why = What a student shows now takes the place of what came before.
method-highest = The best try
method-highest-why = What was shown once stays. A bad day takes nothing away.
method-n-mastery = Mastered several times
method-n-mastery-why = { $count ->
    [one] It counts once one try is at “mastered” or above: the average of such tries.
   *[other] It counts once { $count } tries are at “mastered” or above: the average of those.
}
method-decaying = New tries weigh more
method-decaying-why = The newest try weighs about two thirds, all before it one third.
method-judgement = My judgement
method-judgement-why = You look at everything and decide. Single tries only inform you.
method-judgement-makes = as you decide
method-mean = The average
method-mean-why = All tries weigh the same, the very first too. A slow start is never forgotten.
method-nothing-yet = nothing yet
marking-needed = How many times mastered?
marking-needed-hint = For “Mastered several times”.
marking-contexts = Solid after how many kinds of work?
marking-contexts-hint = Such as a quiz and a project. A skill that was mastered in so many is marked solid.

## Phrases
marking-phrases = Saved phrases
marking-phrases-why = One tap each when you check a skill. Write one on each line, at most { $limit }. An empty list shows the usual ones.
marking-ways = Ways to show a skill
marking-wordings = Phrases in more languages
marking-wordings-why = A student reads the phrase that you tapped in their own language, where you left it as it is. What stays empty is read as you wrote it. The usual phrases are translated already.
marking-wordings-none = You have no phrases of your own yet. The usual ones are translated already.
