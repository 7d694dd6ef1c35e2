# Levels, attempts, checks and feedback.

refusal-scale-size = A scale needs two to six levels, and one of them counts as mastered.
refusal-level-twice = Two levels have the same name. Please give each its own.
refusal-no-such-level = This class has no such level any more. Please choose one of those shown.
refusal-success-count = Please ask for 1 to { $limit } successes.
refusal-nothing-to-record = There is nothing to write down yet: choose a level or write a few words.
refusal-not-shown-yet = That day has not come yet. Please choose today or an earlier day.
refusal-no-such-attempt = This try is not there any more. Please look at the list again.
refusal-talk-is-long = Much has been written here already. Better to talk about it now.
refusal-no-check = Nobody is waiting for this check any more.
refusal-too-many-phrases = A list holds at most { $limit } phrases. Please take some out.

field-level-name = Name of the level
field-feedback = Feedback
field-reason = Reason
field-context = Kind of work
field-way = How to show it
field-supports = What helps this student

history-feedback = Feedback
history-amended = Corrected: { $level }
history-feedback-read = Feedback read
history-feedback-said = About the feedback
history-check-way = Wants to show it
history-check-accepted = Called to the check
history-check-put-off = Check put off
history-own-level = Sees themself at
history-no-own-level = Took back how they see themself
history-supports = What helps was changed
