# The tray: what waits for the teacher's yes or no, answered in batches.
tray-title = Waiting for your yes or no
tray-why = Until you answer, comments and wordings are seen only by whoever wrote them. There is no hurry.
tray-none = Nothing waits for you.
tray-count = { $count ->
    [one] One thing waits for your yes or no
   *[other] { $count } things wait for your yes or no
}
tray-all = All of these
tray-kinds = Other kinds of evidence
tray-kinds-why = They call what they handed in something that is not on your list.
tray-comments = Feedback between classmates
tray-comments-why = Whoever made the piece reads it after your yes.
tray-wordings = Other words for skills
tray-wordings-why = With your yes they become the skill’s own words for everybody, without a name.
tray-now = Now:
tray-then = Then:
tray-look = See it
tray-from = From
tray-to = for
tray-word = A word why not, for all whom you decline
tray-ticked = To what is ticked:
tray-approve = Yes
tray-decline = No
tray-changed = These were changed or answered meanwhile, so they were left as they are. The rest is done.
refusal-nothing-ticked = Nothing is ticked yet. Tick what you want to answer.
evidence-kind-declined = your teacher asks for another kind
history-kind-approved = Their own kind of evidence will do
history-kind-declined = Another kind of evidence asked for
history-kind-held = Kind of evidence waits again

## A skill in a student's own words
wording-title = In my words
wording-open = Say this skill in your own words
wording-again = Say it another way
wording-how = I can …
wording-hint = How would you say it? Your teacher reads it first; classmates do not see it.
wording-language = In which language?
wording-send = Propose it
wording-withdraw = Take it back
wording-approved = Your words were taken: the skill is called so now.
wording-taken = Your words were taken.
wording-declined = The skill keeps its words this time.
teach-undo-wording = wording
history-wording-proposed = Proposed a wording
history-wording-withdrawn = Took a wording back
history-wording-approved = Wording accepted
history-wording-declined = Wording declined
history-wording-held = Wording waits again
refusal-same-wording = The skill says exactly that already. Try other words.
refusal-wording-twice = Two wordings for the same skill are ticked. Please choose one of them.
