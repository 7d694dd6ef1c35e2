# Erasing a student for good (the teacher).
erase-link = Erase for good
erase-link-why = For somebody who is gone for good, or whose family asks for it: everything about them goes from the box.
erase-title = Erase
erase-lead = This cannot be taken back. In every class of this box everything about this student goes; nobody else’s cups, levels or class time change.

## What goes and what stays
erase-goes = What goes
erase-goes-person = Name, icon and screen language, in every class.
erase-goes-history = Every cup with its words, every report, level and note, and when they were here: from today’s pages and from the history.
erase-goes-keys = Pictures, card and devices: a phone that shows their page is signed out and says why, and the printed card opens nothing.
erase-goes-backups = The backups on this box. If there is a recovery sheet, a new backup takes their place at once.
erase-stays = What stays
erase-stays-times = The times at which something was tapped, without who or what: class time is counted from them.
erase-stays-others = What others wrote, even if it names them. It is listed on this page.
erase-stays-copies = Copies that the box cannot reach: backups on USB sticks, downloaded backups and tables, printed lists and cards. Those you destroy yourself.
erase-stays-flash = Traces in the box’s storage: a memory card or SSD may keep deleted data until it writes over it. Somebody with the card in hand and special tools might still find some.
erase-sticks = In the box right now, and perhaps with backups on it:

## A copy first
erase-copy = Take a copy first
erase-copy-why = A table of all that the box has written down about this student, for them, their family or your own records. Afterwards there is none.
erase-copy-button = Download this student’s history (CSV)

## Texts of others
erase-mentions = Texts that may name them
erase-mentions-why = They hold the name, a word of it, or the icon. Whether this student is meant, only you can tell. Nothing here is changed: change what you want to, now or afterwards.
erase-mentions-after = These texts hold the name, a word of it, or the icon, and were left as they are. This list is shown only now.
erase-mentions-none = No text of anybody else holds the name, a word of it, or the icon.
erase-mentions-unread = The history could not be read, so texts that may name them are not listed.
erase-mentions-more = { $count ->
    [one] And one more text.
   *[other] And { $count } more texts.
}
erase-mention-yours = yours
erase-mention-look = Look at it
erase-mention-past = in the history only,

## The form
erase-confirm = Erase for good
erase-confirm-name = Type the name, to be sure:
erase-confirm-wait = It can take a minute or two. Taps of others wait meanwhile, and none is lost.
erase-button = Erase for good
erase-not = Do not erase
erase-wrong-name = That is not the name, so nothing was erased. Type it as it stands here.
erase-kept = Nothing was erased: the box could not write its new store. Everything is as it was. Try again; if it fails again, the box’s storage may be failing.
erase-kept-full = Nothing was erased: the box has no room for a second store beside the old one. Everything is as it was. Make room on it, then try again.

## What became of it
erase-done-title = Erased
erase-done-lead = Done. The box’s store was made anew without this student, checked, and put in the place of the old one.
erase-left = Left for you to do
erase-left-copies = Copies elsewhere: backups on USB sticks, and backups and tables that you or others downloaded. Delete those, and make new ones where you need them: restoring an old backup brings the student back.
erase-left-paper = Paper: printed lists, and the student’s card. The card opens nothing any more.
erase-left-phone = The student’s own phone is signed out. If it was out of reach, it may show the last page until it reaches the box again, and may keep taps that it could not send; the box takes none of them.
erase-unknown-title = Not known yet
erase-unknown = The box’s store does not open at the moment, so it cannot say whether the student was erased. It is the old store or the new one, whole. As soon as it opens again, it says at the top of your pages which.
erase-unknown-look = Look again
erase-notice-stopped = Erasing { $name } was interrupted, and nothing was erased: everything is as it was.
erase-notice-again = Try again
erase-notice-done = A student was erased ({ $date }). Copies on USB sticks, on computers and on paper are yours to see to.
