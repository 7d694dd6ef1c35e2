# The box itself, whichever the class (the teacher).
box-title = The box
box-why = Network, devices and backups are the same for every class.
box-open = Look after the box
box-tab-network = Network
box-tab-devices = Devices
box-tab-backups = Backups

## Clock
clock-title = Clock
clock-says = The box’s clock says
clock-says-unsure = The box is not sure of the time. It says
clock-unsure-why = It has no clock of its own, or one that jumped. What happens meanwhile is marked in the history.
clock-take = Take the time of this device
clock-typed = Or type the time
clock-set = Set the clock
clock-back-title = The clock would go back
clock-back-to = After that:
clock-back-why = What was written down so far keeps its times. From then on the box counts from the new time.
clock-back-yes = Yes, set it back
clock-back-no = Leave it as it is

## Devices
own-title = Your devices
own-none = You are signed in on no device.
own-unknown = A device
own-this = this one
own-open = signed in
own-locked = locked
own-over = asks for the passphrase
own-others = Sign out all but this one
own-this-out = Sign out here
pin-is-set = After 20 quiet minutes this device asks for its PIN.
pin-is-not-set = After 20 quiet minutes this device asks for the passphrase. With a PIN you are back in sooner.
pin-passphrase = Your passphrase
pin-choose = New PIN
pin-set = Set the PIN
pin-change = Change the PIN
pin-remove = Do without a PIN
pass-title = Passphrase
pass-why = With a new passphrase all your other devices are signed out.
pass-old = The one until now
pass-new = The new one
pass-change = Change the passphrase
walls-title = Walls
walls-none = No other screen is a wall.
walls-one = Wall
walls-revoke = No longer a wall
everyone-title = Sign everyone out
everyone-count = { $count ->
    [0] No student’s device is signed in.
    [one] One student’s device is signed in.
   *[other] { $count } students’ devices are signed in.
}
everyone-open = Sign out all students’ devices …
everyone-why = Every student then scans the code on the wall and shows their three pictures or their card again. Names, levels and pictures stay.
everyone-walls = The walls too
everyone-do = Sign everyone out
