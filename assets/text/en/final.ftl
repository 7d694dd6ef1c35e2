# Final marks (S47), on students' pages.
mark-thorough = Thorough
mark-confident = Confident
mark-growing = Growing
mark-beginning = Beginning
final-how = How marks come about here
final-mark = Your mark
final-reason = Your teacher says:
final-given = Your teacher shared it with you: { $day }.
final-change-way = How to change it
final-skill = From a check to a level
final-skill-levels = Each skill has a level. These are the levels, from the first to the highest:
final-skill-mastered = A skill is mastered at “{ $level }” and above.
final-method-latest = What you show last counts. An older try never holds you back.
final-method-highest = The best you have shown counts. A weaker day takes nothing away.
final-method-n-mastery = { $count ->
    [one] A skill counts once you have shown it at “{ $level }” or above. Weaker tries are left out.
   *[other] A skill counts once you have shown it at “{ $level }” or above { $count } times. Weaker tries are left out.
}
final-method-decaying-average = All you show counts, and what is newer counts most: the last try weighs more than all the ones before.
final-method-mean = All you show counts the same.
final-method-judgement = Your teacher looks at everything you have shown and decides the level.
final-solid = { $count ->
    [one] It is “solid” once you have shown it at “{ $level }” or above.
   *[other] It is “solid” once you have shown it at “{ $level }” or above in { $count } different ways, such as a talk and a project.
}
final-solid-once = Solid means: you can show it again on another day. Looking back now and then helps.
final-skill-formative = What you try on the way is practice. It gets words, and it never counts.
final-term = From skills to a mark
final-term-none = No skill counts for this term yet.
final-term-counts = { $count ->
    [one] One skill of yours counts this term.
   *[other] { $count } skills of yours count this term. Each counts the same.
}
final-needs = { $count ->
    [one] at least one of them is mastered
   *[other] at least { $count } of them are mastered
}
final-needs-all = { $count ->
    [one] it is mastered
   *[other] all { $count } are mastered
}
final-needs-nothing = everybody begins here
final-term-fair = Nobody is compared with anybody. Homework, behaviour and how fast you were are not in it.
final-term-shown = Your teacher shows you your mark. Only the two of you see it.
final-change = How to change your mark
final-change-try = Take another try: practise, then ask for a check. There is always another one.
final-change-late = A check that comes late can still raise your mark.
final-change-ask = Does your mark surprise you? Ask your teacher. They can look at it again with you.
final-change-go = See what is next
