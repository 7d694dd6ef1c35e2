# The box on its network: its name, and what the teacher should know.
net-name = Name of the box
net-name-label = Name on the network
net-name-why = It stands on the wall under the code, with .local behind it, for whoever types instead of scanning.
net-name-hint = 1 to 40 letters from a to z, digits and dashes.
net-name-wrong = A name has 1 to 40 letters from a to z, digits and dashes, and no spaces. Please change it.
notice-rival = Another box on this network is called { $name } too. Within two minutes one of the two takes another name by itself. If this stays, give this box a name of its own.
notice-renamed = Another device on this network is called { $asked }, so this box is called { $name } now. The codes to scan work as before; whoever types needs the new name.
notice-rename = Give it a name of its own
notice-moved = The box’s address has changed from { $was } to { $now }. Phones and printed cards need the new code, and taps that a phone still kept for the old address are lost. Reserve the address for the box in the router, and it stays.
notice-seen = I have seen it
notice-no-network = Class is open, and the box has no network: nobody can join. Check its cable or its Wi-Fi.
notice-stations = { $n ->
    [one] { $n } device is on the box’s own Wi-Fi, which carries 7 to 10. For a whole class, connect the box to an ordinary access point.
   *[other] { $n } devices are on the box’s own Wi-Fi, which carries 7 to 10. For a whole class, connect the box to an ordinary access point.
}
stations-title = The box’s own Wi-Fi
stations-count = { $n ->
    [one] device on it has opened a page of this box, or tried the Wi-Fi, in the last ten minutes.
   *[other] devices on it have opened a page of this box, or tried the Wi-Fi, in the last ten minutes.
}
stations-most = It carries 7 to 10 devices at once. A whole class needs an ordinary access point with this box behind it.
