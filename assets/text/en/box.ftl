# The box itself, whichever the class (the teacher).
box-title = The box
box-why = Network, devices and backups are the same for every class.
box-open = Look after the box
box-tab-network = Network
box-tab-devices = Devices
box-tab-backups = Backups
