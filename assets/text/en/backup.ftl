# Backups, and the recovery sheet that opens them (the teacher).
backup-off = Backups are off
backup-off-why = A backup holds the names and work of every class, so it is sealed: nobody who finds one can read it. What opens it is a key on paper, the recovery sheet. Print one, and backups begin.
backup-on = A backup is made at the end of every class. The box keeps the newest of each of the last seven days and eight weeks with lessons. Files that people hand in are not in it: they stay in the folder “files” beside it on the box.
backup-last = Last backup:
backup-none = No backup yet. The first is made at the end of the next class.
backup-now = Back up now
backup-list = Backups on the box
backup-size = { $megabytes } MB
backup-failing-full = The last backup failed: the box’s disk is full. It is tried again by itself, and lessons go on.
backup-failing = The last backup failed: the box’s disk does not keep it. It is tried again by itself, and lessons go on. Put a backup on a USB stick today.
backup-replacing = Older backups on the box still hold what was erased. They go as soon as a new backup succeeds.
backup-done = A backup was made and read back.
backup-note-off = Backups are off.
backup-note-failing = The last backup failed.
backup-note-print = Print a recovery sheet
backup-note-look = Have a look

## USB stick
stick-title = On a USB stick
stick-why = Keep one backup away from the box, which may be lost or fall.
stick-none = No USB stick is there. Put one in, wait a few seconds, then look again.
stick-look = Look again
stick-copy = Back up to { $stick }
stick-done = The backup is on the stick and was read back. You may pull it out now.
stick-full = The stick is full. Make room on it, or take another one.
stick-failing = The stick did not keep the backup. Take another one.
stick-gone = That stick is not there any more.

## Download
backup-take = To this device
backup-take-why = Sealed like the others: only the recovery sheet opens it.
backup-download = Download a backup

## The recovery sheet, on the teacher’s page
recovery-title = Recovery sheet
recovery-is = Sheet { $mark }, made
recovery-make = Make a recovery sheet
recovery-again = Make a new sheet
recovery-again-why = Lost it, or has somebody else seen it? Make a new one. Backups made until then still need the old sheet: keep it as long as you keep them.
recovery-typed = The last six characters of the key, from the printed sheet
recovery-typed-why = Only then does the box use this sheet.
recovery-typed-do = The sheet is printed
recovery-typed-wrong = Those are not the last six characters of the key. Look at the paper again; if there is none, make a new sheet.
recovery-done = Backups are on. The first is being made now.

## The recovery sheet itself, on paper
recovery-print = Print this page now, from the browser’s menu. It is shown only this once. No printer? Copy the key by hand, group by group.
recovery-lead = This key opens the backups of your classes. It stands on this paper and nowhere else: the box has already forgotten it, and nobody can make it again.
recovery-box = Box
recovery-made = Made
recovery-mark = Sheet
recovery-scan = The key, to scan
recovery-key = The key
recovery-key-why = Capitals, spaces and line breaks do not matter when it is typed.
recovery-keep = Keep it safe
recovery-keep-away = Under lock and key and away from the box: in the school office, for example.
recovery-keep-secret = Whoever has this paper and a backup can read every name. Take no photo of it.
recovery-keep-new = Lost, or seen by others? Make a new sheet: teacher’s page, The box, Backups.
recovery-keep-old = Backups from before a new sheet still need the old one.
recovery-how = To restore a backup
recovery-how-file = Find the newest backup: on the USB stick, on your computer, or in the folder “backups” where the box keeps its lessons. Its name tells the day, such as
recovery-how-stop = On the box, or on any computer with Cupboard, stop the hub if it runs:
recovery-how-type = Put the backup in place. /var/lib/cupboard is where the box keeps its lessons; --replace takes the place of lessons that are there, which are then lost:
recovery-how-key = Type the key from this sheet when it is asked for.
recovery-how-start = Start the hub again. It shows a code with which you choose a new passphrase; students join by the wall’s code as on the first day.
recovery-age = Without Cupboard too: any program for age files (age-encryption.org) opens a backup with this key, and what is in it is plain text.
recovery-sign = Printed by, on:
recovery-sign-where = Kept at:
door-restore = Do you have a backup of another box? Restore it first: stop Cupboard, then type
