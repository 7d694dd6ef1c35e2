# The wall, read from the back of the room: few words, large.
wall-welcome = Welcome
wall-here-of = of { $all } here
wall-join-wifi = Join the Wi-Fi
wall-open-page = Open your page
wall-how = Point your phone’s camera here.
wall-or-type = Or type into a browser:
wall-scan = Scan to join
wall-cups-up = Cups up
wall-no-cups = No cups are up.
wall-no-skill = No skill in particular
wall-other-page = On another page
wall-more = { $n ->
    [one] and one more
   *[other] and { $n } more
}
wall-notes = { $n ->
    [one] note
   *[other] notes
}
wall-focus = Focus skill
wall-page = Page { $page } of { $pages }

## Nothing to show yet, or any more
wall-closed-title = See you next time
wall-closed-body = class is closed, and everything is kept.
wall-no-class-title = Welcome to Cupboard
wall-no-class-body = The teacher makes the first class. It will appear here.
wall-no-skills-title = An empty wall
wall-no-skills-body = The teacher adds the skills. Then notes can hang here.
wall-setup-title = This box is new
wall-setup-body = Teacher: open this address and type the code.
wall-door = Teacher:
wall-door-words = The page there shows these words:
wall-pair-title = Is this your wall?
wall-pair-body = Teacher: type this code on your page, under Wall.

## When the network fights (S55)
wall-no-network-title = This box has no network
wall-no-network-body = Plug in its cable or join it to the Wi-Fi. The codes appear here by themselves.
wall-nobody = Phones cannot reach this box at { $address }. For the person who looks after the network: put phones and box on one network and switch client isolation off.
wall-reading-only = The box cannot save right now. What you see stays true; new taps wait on the phones.
