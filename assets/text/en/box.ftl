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
