# What a person reads when something did not end as asked, and the way on.
problem-title = That did not work
problem-back = Back
problem-start = Start again
problem-sign-in = Sign in
problem-unlock = Unlock
notice-title = This device is free again
notice-claimed-elsewhere = Your name was opened on another device with your three pictures or your card. If that was not you, tell your teacher.
notice-undone-by-teacher = Your teacher has freed this device. Scan the code on the wall to choose your name again.
notice-signed-out = Your teacher has signed everyone out. Scan the code on the wall to come in again.
notice-erased = Your teacher has erased this name and everything that was kept with it. Nothing of it is on the box any more.
error-not-found = There is nothing at this address. Scan the code on the wall, or go back to the start.
error-wrong-method = This address does not take that. Go back and use the buttons on the page.
error-teacher-only = This page is the teacher’s. Sign in first.
error-seat-locked = This device was locked, because nobody had tapped here for 20 minutes. Unlock it, then do that once more.
error-student-only = This device has no name yet. Scan the code on the wall and choose yours.
error-wall-only = This screen is not paired as a wall yet. Open /wall on it and type its code on the teacher’s page.
error-bad-form = Something in the form was missing or could not be read. Go back, look at it once more and send it again.
error-too-large = That is more than fits in one go. Send a smaller piece.
error-too-slow = It took too long to arrive, and nothing was done. Try again, nearer to the Wi-Fi if you can.
error-too-fast = That was too fast. Wait a moment, then try again.
error-foreign-origin = This came from another site’s page, so nothing was done. Open the page here and try again.
error-wrong-host = This box does not answer to that name. Scan the code on the wall to get the right address.
error-not-confirmed = It could not be saved just now, and nothing is lost: try again in a moment.
error-no-network = This box has no network just now, so a card would lead nowhere. Connect it, then try again.
error-busy = Very many taps at once. Try again in a moment.
error-internal = Something went wrong on the box. Try again; if it stays, tell your teacher.
denied-teacher-only = Only the teacher can do this. Please ask your teacher.
denied-already-claimed = This box has its teacher already. Sign in with the passphrase.
denied-no-such-student = This name is not in the class any more. Choose from the list again.
denied-no-joining = This class is not taking anybody in on phones now. Ask your teacher.
denied-wrong-pictures = Those are not your pictures. { $left ->
    [one] You can try once more
   *[other] You can try { $left } more times
}, then your teacher lets you in.
denied-locked = Too many wrong tries for this name. Your teacher can let you in with one tap.
denied-names-closed = New names are not being taken just now. Show your card, or ask your teacher to let you in.
denied-wrong-card = This card opens nothing. It may have been made anew: ask your teacher for the new one.
denied-not-claimed = This page is no longer yours on this device. Scan the code on the wall and choose your name.
denied-no-such-device = That device is no longer in use.
denied-step-back = This would set the clock back. Please look at it once more.
denied-no-such-time = That is no time that a clock of today can show. Please look at it once more.
denied-passphrase-changed = The passphrase was changed just now. Sign in with the new one.
denied-no-such-code = No sheet has this code, or its day is over. Look at the sheet once more.
