# The way in: the front page, the names, the pictures.
join-welcome = Welcome
join-scan = Scan the code on the wall with your camera, or type it here.
join-type-code = Code on the wall, or on your card
join-go = Go
join-language = Language
join-teacher = I’m the teacher
join-wall = This screen is a wall
join-closed = Class is closed
join-closed-why = Or the code is from another lesson. Look at the wall: when class opens, a new code stands there.
join-no-devices = This class works without devices. Put your cup on the desk, and your teacher taps for you.
join-who = Who are you?
join-nobody = There are no names yet. Please tell your teacher.
join-held = Already open on a device
join-held-hint = Yours? Tap it and show that you know its three pictures.
join-missing = Your name is missing? Tell your teacher.
join-choose = Choose three pictures of your own and remember them. You will need them on another device.
join-tap-yours = Tap your three pictures.
join-prove = This name is open on another device. If it is yours, tap your three pictures; the other device will be told.
join-not-me = Not me
join-pictures = Pictures
join-in = That’s me
join-three = Please tap exactly three pictures.

## A student’s card
card-have = I have a card
card-have-how = Scan it with your camera, or type the code that stands beside the picture.
card-type = Code on your card
card-of = This card belongs to
card-before = Until now this device shows the page of
card-me = Yes, that’s me
card-nobodys = This card opens nothing
card-nobodys-why = It may have been made anew, or a letter is wrong. Type it once more, or ask your teacher for a new one.

## A shared device goes round
next-who = Who is next?
next-lead = Tap your name.
next-go-on = That’s me: go on

## The twelve pictures
picture-sun = Sun
picture-moon = Moon
picture-star = Star
picture-rainbow = Rainbow
picture-apple = Apple
picture-banana = Banana
picture-bicycle = Bicycle
picture-rocket = Rocket
picture-ball = Ball
picture-guitar = Guitar
picture-house = House
picture-tree = Tree

## Is this the right box?
check-ask = Does the wall show the same two animals?
check-yes = Then you are in the right place. If not, scan the code on the wall again.
check-wall = The wall shows too:
