# The tray: what waits for the teacher's yes or no, answered in batches.
tray-title = Waiting for your yes or no
tray-why = Until you answer, only whoever wrote it sees it. There is no hurry.
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
