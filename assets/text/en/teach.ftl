# The teacher's pages.

## Tabs and frame
teach-tab-now = Now
teach-tab-map = Map
teach-tab-students = Students
teach-tab-skills = Skills
teach-tab-settings = Settings
teach-pages = Pages of this class
teach-save = Save

## What was done
teach-done-saved = Saved.
teach-done-added = Added.
teach-done-imported = The list is in.
teach-done-undone = Taken back.
teach-done-redone = Put back.
teach-done-left = Taken out of the class. The history stays, and they can come back.
teach-done-paired = This screen is a wall now.
teach-done-freed = That device is free again.
teach-done-card-made = The old card opens nothing any more. Print the new one here.
teach-done-phone-lost = Done: every device of theirs is signed out, the pictures are forgotten and the old card opens nothing. On the next device they choose new pictures; a new card can be printed below.
teach-done-signed-out = Signed out.
teach-done-everyone-out = Everyone is signed out. Your students come in again with the code on the wall.

## Class
teach-classes = Classes
teach-new-class = New class
teach-first-class = Make your first class
teach-class-name = Class name
teach-class-name-hint = Such as “Period 3” or “8B Maths”.
teach-class-language-hint = The wall speaks this language. Every student can choose another for their own screen.
teach-make-class = Make the class
teach-language = Language
teach-is-open = Open
teach-students-count = { $count ->
    [one] { $count } student
   *[other] { $count } students
}
teach-skills-count = { $count ->
    [one] { $count } skill
   *[other] { $count } skills
}

## The four steps of a first class
step-path = Four steps to your first lesson
step-class = Name it
step-students = Students
step-skills = Skills
step-open = Open class
step-skip = Skip this for now

## The lesson
teach-here = { $here } of { $all } here
teach-open-for = class open: { $time }
teach-just-opened = class has just opened
teach-closed = Class is closed
teach-open = Open class
teach-close = Close class
teach-open-title = Ready to begin?
teach-open-why = The wall then shows the code, and students come in with their phones. Class closes by itself when the time is over.
teach-minutes = How many minutes?
teach-paper = Paper cups
teach-paper-how = Tap a name to put up a cup, and a field of the map to say where somebody is.
teach-join = Join code
teach-no-network = This box has no network yet, so phones cannot come in.
teach-names-open = New names can be taken.
teach-names-close-them = Close names
teach-names-closed = Names are closed: only pictures and cards that are known come in.
teach-names-open-them = Open names
teach-wall = Wall
teach-wall-look = Open the wall
teach-face-auto = Automatic
teach-face-codes = Codes
teach-face-map = Map
teach-page-before = Unit before
teach-page-after = Next unit
teach-window-is-open = Students can change their status now.
teach-window-is-closed = Students wait for you before they change their status.
teach-window-open = Let them
teach-window-close = Stop

## Now
teach-cups = Cups
teach-cups-none = No cup is up. Everybody is working.
teach-cups-closed = Cups come up here while class is open.
teach-cup-faded = Still stuck?
teach-cup-seen = Seen
teach-cup-was-seen = seen
teach-cup-lower = Lower
teach-checks = Checks asked
teach-checks-none = Nobody asks for a check.
teach-checks-more = { $count ->
    [one] One more
   *[other] { $count } more
}
teach-check = Check
teach-room = Who is here
teach-room-unknown = Not here yet
teach-room-here = Here
teach-room-absent = Absent
teach-mark-here = here, without a device
teach-mark-absent = absent
teach-claims = New on a device
teach-claim-new = took this name · { $time }
teach-claim-pictures = came in with the pictures · { $time }
teach-claim-card = came in with the card · { $time }
teach-claim-took-over = Another device was signed out by this. Was that them?
teach-claims-older = { $count ->
    [one] { $count } more of this lesson
   *[other] { $count } more of this lesson
}
teach-claim-undo = Undo

## Taking back
teach-undo = Take back:
teach-redo = Put back:
teach-undo-settings = settings of the class
teach-undo-lesson = the lesson
teach-undo-order = order of the skills
teach-undo-student = student
teach-undo-presence = presence
teach-undo-cup = cup
teach-undo-skill = skill
teach-undo-status = status
teach-undo-level = level
teach-undo-more = { $count ->
    [one] and { $count } more
   *[other] and { $count } more
}

## Map and panel
teach-units = Units
teach-ways = More about this class
teach-unit-none = Without a unit
teach-panel-level = What you see
teach-panel-no-level = Take the level away
teach-panel-status = What the student says

## Students
teach-students-none = Nobody is in this class yet.
teach-add = Add
teach-add-one = Or one name
teach-add-button = Add this name
teach-paste-roster = Paste a list of names
teach-left = Left the class
teach-come-back = Is back
teach-fact-locked = Locked out
teach-fact-no-device = no device yet
teach-fact-off-wall = off the wall
teach-fact-map = smaller map
teach-cup-for = Put a cup on the desk
teach-about = About
teach-screen-language = Language of their screen
teach-as-class = As the class
teach-alias = Icon on the wall
teach-off-wall = Keep off the wall
teach-own-map = Own map
teach-own-map-why = A smaller set of skills. Only the two of you see it.
teach-own-map-all = All skills of the class
teach-own-map-some = { $count ->
    [one] { $count } skill chosen
   *[other] { $count } skills chosen
}
teach-own-map-reset = All skills again
teach-devices = Devices
teach-devices-none = No device holds this page.
teach-device = Device { $number }
teach-let-in = Let in: choose new pictures
teach-forget-pictures = Choose new pictures
teach-more-devices = Allow more devices
teach-one-device = One device only
teach-card = Card
teach-card-print = Print the card
teach-card-new = New card: the old one stops working
teach-lost = Lost phone?
teach-lost-what = One tap signs out every device of theirs, forgets the pictures and makes a new card.
teach-lost-button = Lost phone: sign out everything
teach-share = Also in another class
teach-share-button = Add to that class
teach-leave-why = Somebody who leaves keeps their history and can come back.
teach-leave = Leaves the class

## History in words
history-title = History
history-by-substitute = by the substitute
history-unsure = The box was not sure of this time.
history-none = Nothing yet.
history-count = { $count ->
    [one] The last entry
   *[other] The last { $count } entries
}
history-by-you = by you
history-late = came late
history-joined = Joined the class
history-renamed = Name changed
history-language = Screen language changed
history-alias = Icon changed
history-off-wall = Shown on the wall, or not
history-map = Own map changed
history-left = Left the class
history-returned = Came back
history-here = Here
history-absent = Absent
history-no-level = Level taken away
history-cup-lowered = Cup lowered
history-cup-confirmed = Still so
history-cup-seen = Cup seen

## Skills
teach-no-skills = No skills yet. Paste a list: one “I can …” sentence a line is enough.
teach-paste-skills = Paste a list of skills
teach-skill-new = One new skill
teach-skill-edit = Change this skill
teach-move-up = Up
teach-move-down = Down
teach-focus = Focus
teach-focus-tick = One of the few focus skills of its unit
teach-short-hint = For the wall and for lists, up to 24 characters.
teach-picture-hint = One emoji, if it helps.
teach-pacing = Class minutes for most students
teach-pacing-hint = Counted from each student’s own time in class. Leave empty for none.
teach-prerequisites = Comes after …
teach-statements = The sentence in other languages
teach-links = Where to practise
teach-link-label = What it is
teach-link-address = Web address, or empty
teach-rubric = What each level looks like
teach-guide = For whoever tutors it
teach-guide-concepts = Ideas behind it
teach-guide-misconceptions = What goes wrong, and why
teach-guide-example = One worked example
teach-guide-questions = Questions that make the other think
teach-retire = No longer taught
teach-retire-why = It leaves every list; what was judged stays in the history.

## Settings
teach-class = Class
teach-rules = Rules
rule-title = When may students change their status?
rule-any-time = Any time
rule-in-class = While class is open
rule-in-window = When I let them
devices-title = What do students have?
devices-own = A phone or laptop of their own
devices-shared = The school’s devices: signed out when class closes
devices-none = None: paper cups, and I tap
naming-title = Names on the wall
naming-alias = Icon and word
naming-initials = Initials
naming-names = Names
naming-totals = Numbers only
cups-title = Cups on the wall
cups-on-shelf = By the skill, without a name
cups-by-alias = As a list with icons
cups-by-name = As a list with names
teach-wall-pin = The wall always shows this class
pair-title = Another screen as a wall
pair-how = Open /wall on that screen and type the code that it shows.
pair-code = Its code
pair-button = Make it a wall
pair-wrong = No screen shows this code. Look at the screen once more and type it again.
net-title = Network
net-why = With the name of the Wi-Fi the wall shows a first code that brings phones into it.
net-ssid = Name of the Wi-Fi
net-password = Its password
net-password-hint = Empty for an open network. Everybody in the room can read it from the code.
net-address = Address for phones
net-address-auto = The best one, by itself
net-address-now = Now:
net-too-long = A Wi-Fi name has at most 32 characters and a password at most 63. Please look at them once more.
file-title = Take home
file-marks = Table of the class (CSV)
file-long = List by student and skill (CSV)
file-history = History (CSV)
file-json = Everything of the class (JSON)

## The door
door-welcome = Welcome to Cupboard
door-welcome-why = This box has no teacher yet. Two things, and it is yours.
door-code = One-time code
door-code-where = It stands on the box’s own screen, or where you started Cupboard.
door-passphrase = Passphrase
door-passphrase-new = A passphrase for you
door-passphrase-rule = At least 8 characters. Three or four words are good: easy for you, hard for others.
door-begin = Begin
door-short = This passphrase is too short: at least 8 characters.
door-common = Everybody tries this passphrase first. Please take another one.
door-wrong-code = That is not the code. Look at the box’s own screen once more.
door-sign-in = Sign in
door-sign-out = Sign out
door-wrong = That is not the passphrase. Please try again.
door-wait = { $count ->
    [one] Too many wrong tries. Wait one second, then try again.
   *[other] Too many wrong tries. Wait { $count } seconds, then try again.
}
door-wait-minutes = { $count ->
    [one] Too many wrong tries. Wait one minute, then try again.
   *[other] Too many wrong tries. Wait { $count } minutes, then try again.
}
door-locked = Locked
door-locked-why = Nobody has tapped here for 20 minutes, or the box was started anew. Show that it is you.
door-unlock = Unlock
door-by-passphrase = With the passphrase
door-forgotten = Forgotten the passphrase?
door-forgotten-how = Whoever looks after the box can set a new one in a terminal on the box itself. Every device of yours is then signed out. The command:
pin = PIN of this device
pin-new = A short PIN for this device (you may leave it out)
pin-why = 4 to 8 digits. After 20 quiet minutes they are enough here. They open nothing on any other device.
pin-length = A PIN has 4 to 8 digits.
pin-common = Everybody tries this PIN first. Please take another one.
pin-wrong = That is not the PIN of this device. { $left ->
    [0] From now on every wrong try costs a wait.
    [one] One more try, then you wait a little.
   *[other] { $left } more tries, then you wait a little.
}
