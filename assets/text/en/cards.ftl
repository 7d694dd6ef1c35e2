# Students’ cards: the page that chooses them, and what stands on the paper.
cards-title = Cards
cards-what = A card opens a student’s page without pictures: scanned with the camera, or typed.
cards-keep = A card is like a key: whoever has it comes in while class is open. If one is lost, make a new card on the student’s page.
cards-address = The codes lead to { $address }, where the box is now. If the box gets another address, print the cards again; typed, they open anywhere.
cards-moved = { $count ->
    [one] { $count } printed card leads to an address that this box no longer has. Print it again: until then its code can only be typed.
   *[other] { $count } printed cards lead to an address that this box no longer has. Print them again: until then their codes can only be typed.
}
cards-go = Print cards
cards-ticked = Make the pages for the ticked ones
cards-all = Make them for the whole class
cards-nobody = Nobody is ticked. Tick at least one name.
cards-paper = Paper
cards-made-anew = new card: print it
cards-has-moved = address has changed: print again
cards-printed = printed
cards-print = Print this in the browser’s menu, at 100 % (“actual size”), and cut along the lines.
cards-scan = The card’s code, to scan
cards-how = Scan this, or open the address and type the code:
