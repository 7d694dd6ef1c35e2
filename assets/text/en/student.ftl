# A student's own page.
student-title = My page
student-closed = closed
student-not-me = I’m someone else
student-tabs = Pages
student-tab-me = Me
student-tab-map = Map
student-tab-settings = Settings

## What became of taps
student-late = This reached the box late, so nobody was called. Do you still need help?
student-late-yes = Yes, call again
student-late-no = No, I’m fine
student-taps-dropped = Taps made under another name were not sent.
student-leave-sending = What was tapped is sent first.
student-leave-unsent = Taps not sent yet:
student-leave-wait = They go by themselves as soon as the box answers. Then the next person can come in.
student-leave-stay = Stay here
student-leave-lose = Lose them and go on
student-leave-away = The box does not answer. The next person can come in as soon as it does.

## Cups
student-how = How is it going?
student-class-closed = Class is closed
student-cups-closed = Cups come back when class opens.
student-cup-left = Your cup from class is still up.
student-put-down = Put it down
student-still-stuck = Still stuck?
student-still-question = Still have that question?
student-still-yes = Yes, still
student-still-no = No, I’m fine
student-cup-about = About
student-cup-note = A few words, if you like
student-cup-change = Change
student-cup-other = Something else
student-cup-up-green = Your cup is up. Tap it again to put it down.
student-cup-up = Your cup is up: somebody will come. Tap it again to put it down.
student-cup-seen = Your teacher has seen your cup. Tap it again to put it down.

## What's next, and why
student-next = Next
student-next-working = You are working on this.
student-next-unlocked = You have done what comes before it.
student-next-in-order = It is the next one in line.
student-next-check-asked = You asked for a check. Your teacher comes to you.
student-next-done = You have mastered everything on your map.
student-next-empty = Skills appear here as soon as your teacher adds them.
student-status-in-class = You can change this while class is open.
student-status-in-window = Your teacher opens a time for changing this.

## Skills
student-few = My three
student-all = My whole map
student-check-asked = Check asked for
student-practise = Practise
student-rubric = What each level looks like

## The class's map
student-map = Our map
student-map-closed = The map opens with the class.
student-shelf-empty = Nobody yet. Will you be first?
student-shelf-count = { $count ->
    [one] One person has mastered this
   *[other] { $count } people have mastered this
}

## Own settings
student-class = Class
student-language = Language
student-language-class = As the class
student-icon = My picture
student-icon-hint = It stands for you on the wall. Only free ones are shown.
# On a page that the device kept, before the hour at which the box was last there, such as 10:42.
student-kept = Not connected to the box. Last seen at
