# Terms and final marks (S47), for the teacher.
term = Final marks
term-nameless = This term
term-since = since { $day }
term-undo = term
term-undo-mark = final mark
term-open = All final marks
term-seen-count = { $count ->
    [one] One student; { $seen } with a released mark.
   *[other] { $count } students; { $seen } with a released mark.
}
term-stale-count = { $count ->
    [one] One would be different now.
   *[other] { $count } would be different now.
}
term-release = Release
term-release-again = Release again
term-release-all = { $count ->
    [one] Release one mark
   *[other] Release { $count } marks
}
term-take-back = Take back
term-take-all-back = Take all back
term-amended = changed by you
term-derived = by the rule “{ $mark }”
term-tally = { $count ->
    [one] { $mastered } of one skill mastered
   *[other] { $mastered } of { $count } skills mastered
}
term-no-skill = No skill counts yet
term-not-released = Not released
term-released = Released { $day }
term-sees = Sees “{ $mark }”
term-would-be = Would be “{ $mark }” now
term-change = Change
term-as-derived = As the rule has it
term-reason = Why?
term-reason-hint = The student reads it with the mark.
term-trail = What was done
term-rule = How marks follow
term-rule-why = Every skill counts the same: a mark asks how many are mastered. Students read this from day one.
term-rule-change = Change the rule
term-rule-hint = The best first. The last asks for 0, so that everybody has a mark. A line without a name is left out.
term-asks = at least { $share } % of the skills
term-asks-all = every skill
term-asks-nothing = everybody else
term-share = Share of the skills that is mastered, in percent
term-itself = This term’s name and skills
term-name-such-as = Autumn
term-skills-all = All skills count
term-skills-some = { $count ->
    [one] { $chosen } of one skill counts
   *[other] { $chosen } of { $count } skills count
}
term-end = End of term
term-end-open = End this term and begin the next
term-end-why = The marks stay as they are on this day and can still be read, changed with a reason and released. Levels go on.
term-end-unseen = { $count ->
    [one] One student has no released mark yet.
   *[other] { $count } students have no released mark yet.
}
term-next-name = Name of the next term
term-end-button = End the term
term-others = Other terms
term-table = All marks as a table
history-mark-amended = Final mark changed to “{ $mark }”
history-mark-derived = Final mark as the rule has it again
history-mark-released = Final mark released: “{ $mark }”
history-mark-taken-back = Release of the final mark taken back
history-mark-restored = Final mark as it was before
refusal-no-such-term = This term is over, or it is not there. Open the page of marks again.
refusal-no-skill-counts = No skill counts for this term yet. Please choose at least one.
refusal-no-such-mark = This mark is not one of the class’s marks any more. Please choose another one.
refusal-mark-rule = A rule has 2 to { $limit } different marks. Each asks for less than the one before, the last for 0.
refusal-mark-word = Students read this name, so it is a word: no single letter, no number, no percent.
field-term-name = Name of the term
field-mark-name = Mark
