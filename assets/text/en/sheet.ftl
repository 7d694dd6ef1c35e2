# Two sheets to print. Every sentence is a promise about this release: change them with it.
sheet-title = Sheets to print
sheet-link-network = For the network person
sheet-link-data = Data: for principals and parents
sheet-print = Print this with the browser’s menu: it fits on one page.
sheet-foot = Cupboard { $version }

## The network, for whoever looks after it
sheet-net-title = Cupboard on your network
sheet-net-lead = For the person who looks after the school’s network. Cupboard runs on one small computer in the classroom (“the box”) and serves web pages to the phones and tablets of one class. It works without internet.
sheet-net-scan = The box’s address, to scan
sheet-net-address = The box’s address when this was printed
sheet-net-nowhere = no network at the moment
sheet-net-name = By name, where mDNS works
sheet-net-port = Port
sheet-net-allow = What must be allowed
sheet-net-allow-tcp = From phones to the box: TCP port { $port }, plain http.{ $private ->
    [no] {""}
   *[other] {" "}From the teacher’s own device: TCP port { $private }, https.
} The simplest way is one network for all of them; routing between two works too.
sheet-net-allow-isolation = No client isolation between phones and box (also called AP isolation or peer-to-peer blocking). Phones need not reach each other.
sheet-net-allow-long = Connections that stay open for a whole lesson: that is how pages change live.
sheet-net-allow-filter = On managed devices: no proxy, VPN or content filter in front of the box’s address.
sheet-net-allow-mdns = If you like: UDP port 5353 (multicast DNS), so that the name { $name } works. Without it, people scan or type the number.
sheet-net-allow-internet = Nothing from or to the internet. Do not forward a port to the box.
sheet-net-keep = Keep the address
sheet-net-keep-why = A phone that is in knows the box by its address. When that changes, every student comes in anew, and taps that still waited on phones are lost.
sheet-net-keep-how = Reserve the address for the box in the router (DHCP reservation).
sheet-net-keep-dns = In your own DNS you may call it { $host }.lan. The box refuses other names.
sheet-net-test = Test in one minute
sheet-net-test-join = Take a phone into the students’ Wi-Fi and switch its mobile data off.
sheet-net-test-type = Scan the code above, or type http://{ $address } into its browser.
sheet-net-test-good = A page asks for the code on the wall: all is well.
sheet-net-test-bad = Nothing comes: open the same address on the box itself. If it opens there, the Wi-Fi keeps devices apart or a firewall closes the port. If not, the box is not on this network: look at its cable, its Wi-Fi and its address.
sheet-net-guest = Guest Wi-Fi
sheet-net-guest-apart = Guest networks usually keep devices apart, so phones there do not find the box.
sheet-net-guest-how = Either allow one rule there, to the box’s address and TCP port { $port }, or give the class a Wi-Fi of its own with a password. An access point without internet is enough; for 30 phones it should be a real one, not a phone’s hotspot.
sheet-net-guest-stay = Some phones warn that this Wi-Fi has no internet: tell them to stay connected.
sheet-net-never = What Cupboard never does
sheet-net-never-internet = It never calls the internet: no cloud, no statistics, no updates by itself.
sheet-net-never-serve = { $wifi ->
    [own] On your network it hands out no addresses (DHCP) and answers mDNS for its own name only. It opens one Wi-Fi, its own, and hands out addresses there.
   *[none] It hands out no addresses (DHCP), opens no Wi-Fi and answers mDNS for its own name only.
}
sheet-net-never-look = It does not scan the network and does not look at other traffic.
sheet-net-never-install = It installs nothing on phones: no app, no certificate, no profile.

## The data, for principals and parents
sheet-data-title = The data that Cupboard keeps
sheet-data-lead = For principals and parents. With Cupboard a class sees who needs help now and which skills are mastered. It runs on one small computer at school (“the box”).
sheet-data-what = What it keeps
sheet-data-what-person = Of each student: the name as the teacher wrote it, the screen language, a chosen icon, and three chosen pictures as a key, stored as a check value.
sheet-data-what-cups = Cups: the colour, the skill, and the few words that the student may add.
sheet-data-what-skills = Skills: what the student reports, the teacher’s level, and which skills are on this student’s map.
sheet-data-what-here = Who was here or absent in a lesson, how much class time that was, and which device opened a name.
sheet-data-what-history = The history of all this, with times.
sheet-data-what-not = Never: photos, sound, place, e-mail, birthday, or what else a device does.
sheet-data-where = Where it is
sheet-data-where-box = On this box only. Cupboard has no cloud, no accounts and no advertising, and sends nothing to the internet.
sheet-data-where-device = A phone or tablet keeps a random number and a screen language (cookies), and new taps with their words until the box has them. A school device that trusts the box’s certificate also keeps the student’s last page, until they leave it. Nothing else.
sheet-data-where-log = Technical logs name no child.
sheet-data-where-plain = Not encrypted yet: the box’s storage, and pages on their way through the classroom’s Wi-Fi. Lock the box away, and use a Wi-Fi with a password.
sheet-data-who = Who sees what
sheet-data-who-student = The student’s page: their own cups, reports and levels, and the class map as the wall shows it.
sheet-data-who-list = While class is open, whoever has the code on the wall sees the list of names to choose from.
sheet-data-who-wall = The wall: who is here, who mastered a skill, and cups; as icons, initials, names or totals, as the teacher chooses. Never a lower level, never a cup’s words. A student can be kept off it.
sheet-data-who-teacher = The teacher’s page: everything of every class, behind a passphrase.
sheet-data-long = How long, and how to erase
sheet-data-long-keep = Until somebody erases it: nothing expires by itself. A student who leaves a class is no longer shown there; the history stays.
sheet-data-long-take = To take out: the teacher downloads a class as tables or in full (Settings, “Take home”), also to show parents what is kept.
sheet-data-long-erase = The teacher can erase one student: name, history, keys and the backups on the box, in one go. What others wrote about them, and copies elsewhere, are listed for the teacher to see to.
sheet-data-long-now = To erase everything: stop Cupboard and delete its data folder, and the backups and downloads that were made.
sheet-data-long-backup = Backups are encrypted: only the recovery sheet, on paper, opens them. Downloaded tables hold names and are not: keep them in a safe place.
sheet-data-person = Responsible for these data at this school:
