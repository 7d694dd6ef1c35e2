//! Personal cards, names that are closed, a phone that is lost.

use super::{ANA, ART, BEN, MATHS, Room, ZED, digest};
use cupboard::access::{AccessCommand, Card, CardSecret, Claim, Denial, MOST_WRONG, Notice, Proof, class_of_card};
use cupboard::classroom::{Actor, Deed, Devices, Policies, SettingDeed, StudentId};

impl Room {
    /// The teacher prints these cards; their codes lead to this address.
    fn print(&mut self, students: &[StudentId], address: &str) -> Result<(), Denial> {
        let secret = CardSecret::new([u8::try_from(address.len()).unwrap(); 32]);
        let command = AccessCommand::PrintCards { students: students.to_vec(), address: address.into(), secret };
        self.ask(Actor::Teacher, command)
    }

    fn card(&self, student: StudentId) -> Card {
        self.access.card(student).unwrap()
    }

    fn show(&mut self, device: &str, student: StudentId, card: Card) -> Result<(), Denial> {
        self.wall_ms += 1_000;
        let command = AccessCommand::ClaimByCard { device: digest(device), section: MATHS, student, card };
        self.ask(Actor::Student(student), command)
    }

    fn close_names(&mut self, names_closed: bool) {
        self.deed(MATHS, Deed::Set(SettingDeed::Policies(Policies { names_closed, ..Policies::default() })));
    }

    fn claim_of(&self, device: &str) -> Claim {
        self.access.claim_of(&digest(device)).unwrap().clone()
    }
}

#[test]
fn a_card_opens_its_own_page_and_needs_no_pictures() {
    let mut room = Room::open();
    room.print(&[ANA, BEN], "192.168.1.20").unwrap();
    let (anas, bens) = (room.card(ANA), room.card(BEN));
    assert_eq!(room.access.card_holder(anas, &room.state), Some(ANA));
    assert_eq!(room.show("phone", ANA, bens), Err(Denial::WrongCard));
    assert_eq!(room.page("phone"), None);
    assert_eq!(room.show("phone", ANA, anas), Ok(()));
    assert_eq!((room.page("phone"), room.claim_of("phone").by), (Some((ANA, MATHS)), Proof::Card));
    assert_eq!(room.access.keys(ANA).pictures, None);
}

#[test]
fn before_any_card_was_printed_no_card_opens_anything() {
    let mut room = Room::open();
    let guess = CardSecret::new([0; 32]).card(ANA, 0);
    assert_eq!((room.access.card(ANA), room.access.card_holder(guess, &room.state)), (None, None));
    assert_eq!(room.show("phone", ANA, guess), Err(Denial::WrongCard));
}

#[test]
fn a_card_made_anew_takes_the_place_of_the_old_one_and_nobody_elses() {
    let mut room = Room::open();
    room.print(&[ANA, BEN], "192.168.1.20").unwrap();
    let (old, bens) = (room.card(ANA), room.card(BEN));
    room.show("phone", ANA, old).unwrap();
    room.ask(Actor::Teacher, AccessCommand::NewCard { student: ANA }).unwrap();
    assert_ne!(room.card(ANA), old);
    assert_eq!(room.access.card_holder(old, &room.state), None);
    assert_eq!(room.show("found it", ANA, old), Err(Denial::WrongCard));
    assert_eq!(room.page("phone"), Some((ANA, MATHS)), "her own phone stays hers");
    assert_eq!(room.card(BEN), bens);
    let new = room.card(ANA);
    assert_eq!(room.show("tablet", ANA, new), Ok(()));
}

#[test]
fn a_sheet_that_was_lost_is_printed_again_as_it_was() {
    let mut room = Room::open();
    room.print(&[ANA], "192.168.1.20").unwrap();
    let card = room.card(ANA);
    room.print(&[ANA, BEN], "10.0.0.5").unwrap();
    assert_eq!(room.card(ANA), card, "fresh chance does not replace the secret");
    assert_eq!(room.access.keys(ANA).printed.unwrap().address, "10.0.0.5");
    assert_eq!(room.print(&[ANA, StudentId(77)], "10.0.0.9"), Err(Denial::NoSuchStudent));
    assert_eq!(room.access.keys(ANA).printed.unwrap().address, "10.0.0.5", "all or none");
}

#[test]
fn a_card_opens_nothing_outside_class() {
    let mut room = Room::open();
    room.print(&[ANA, ZED], "192.168.1.20").unwrap();
    let (card, zeds) = (room.card(ANA), room.card(ZED));
    assert_eq!(room.show("phone", ZED, zeds), Err(Denial::NoSuchStudent), "of another class");
    room.devices_are(Devices::None);
    assert_eq!(room.show("phone", ANA, card), Err(Denial::NoJoining));
    assert_eq!(class_of_card(&room.state, ANA), Err(Denial::NoJoining));
    room.devices_are(Devices::Own);
    room.deed(MATHS, Deed::CloseClass);
    assert_eq!(room.show("phone", ANA, card), Err(Denial::NoJoining));
    room.deed(MATHS, Deed::OpenClass { minutes: 50 });
    room.deed(MATHS, Deed::Leave { student: ANA });
    assert_eq!(room.show("phone", ANA, card), Err(Denial::NoSuchStudent));
    assert_eq!(room.access.card_holder(card, &room.state), None, "a leaver's card is nobody's");
}

#[test]
fn the_card_of_somebody_in_two_classes_leads_into_the_one_that_is_open() {
    let mut room = Room::open();
    room.deed(ART, Deed::ShareStudent { student: ANA });
    room.deed(ART, Deed::CloseClass);
    assert_eq!(class_of_card(&room.state, ANA), Ok(MATHS));
    room.wall_ms += 60_000;
    room.deed(ART, Deed::OpenClass { minutes: 50 });
    assert_eq!(class_of_card(&room.state, ANA), Ok(ART), "of two the one that opened last");
    room.deed(ART, Deed::Set(SettingDeed::Policies(Policies { devices: Devices::None, ..Policies::default() })));
    assert_eq!(class_of_card(&room.state, ANA), Ok(MATHS));
}

#[test]
fn a_card_lets_in_whom_wrong_pictures_locked_out_and_tells_the_first_device() {
    let mut room = Room::open();
    room.print(&[ANA], "192.168.1.20").unwrap();
    room.claim("phone", ANA, "sun").unwrap();
    for _ in 0..MOST_WRONG {
        assert!(room.claim("guesser", ANA, "moon").is_err());
    }
    let card = room.card(ANA);
    assert_eq!(room.show("tablet", ANA, card), Ok(()));
    assert_eq!(room.notice("phone"), Some(Notice::ClaimedElsewhere));
    assert!(room.claim_of("tablet").took_over, "and the teacher is told");
    assert_eq!(room.claim("phone", ANA, "sun"), Ok(()), "the pictures are hers still");
}

#[test]
fn the_teacher_is_told_who_took_a_name_over_and_not_who_came_back_to_it() {
    let mut room = Room::open();
    room.claim("phone", ANA, "sun").unwrap();
    room.claim("phone", ANA, "sun").unwrap();
    assert_eq!((room.claim_of("phone").by, room.claim_of("phone").took_over), (Proof::NewPictures, false));
    room.claim("tablet", ANA, "sun").unwrap();
    room.claim("tablet", ANA, "sun").unwrap(); // the finger tapped twice
    assert_eq!((room.claim_of("tablet").by, room.claim_of("tablet").took_over), (Proof::Pictures, true));
    room.ask(Actor::Teacher, AccessCommand::AllowMoreDevices { student: ANA, allowed: true }).unwrap();
    room.claim("phone", ANA, "sun").unwrap();
    assert!(!room.claim_of("phone").took_over, "nobody was signed out");
}

#[test]
fn while_names_are_closed_only_who_is_known_comes_in() {
    let mut room = Room::open();
    room.print(&[BEN], "192.168.1.20").unwrap();
    room.claim("phone", ANA, "sun").unwrap();
    room.close_names(true);
    assert_eq!(room.claim("ben's", BEN, "moon"), Err(Denial::NamesClosed));
    assert!(room.access.claims().all(|(_, claim)| claim.student == ANA) && room.access.keys(BEN).wrong == 0);
    assert_eq!(room.claim("tablet", ANA, "sun"), Ok(()), "with the right pictures");
    let card = room.card(BEN);
    assert_eq!(room.show("ben's", BEN, card), Ok(()), "with a card");
    room.ask(Actor::Student(BEN), AccessCommand::Release { device: digest("ben's") }).unwrap();
    room.ask(Actor::Teacher, AccessCommand::ForgetPictures { student: BEN }).unwrap();
    assert_eq!(room.claim("ben's", BEN, "moon"), Ok(()), "let in by the teacher");
    room.close_names(false);
    assert_eq!(room.claim_in(ART, "zed's", ZED, "star"), Ok(()), "another class has its own rule");
}

#[test]
fn a_name_held_by_its_card_is_not_free_for_whoever_picks_pictures_first() {
    let mut room = Room::open();
    room.print(&[ANA], "192.168.1.20").unwrap();
    let card = room.card(ANA);
    room.show("phone", ANA, card).unwrap();
    assert_eq!(room.claim("thief", ANA, "moon"), Err(Denial::NamesClosed));
    assert_eq!(room.page("phone"), Some((ANA, MATHS)));
    assert_eq!(room.claim("phone", ANA, "sun"), Ok(()), "her own device may choose");
    assert!(matches!(room.claim("thief", ANA, "moon"), Err(Denial::WrongPictures { .. })));
}

#[test]
fn being_let_in_counts_once() {
    let mut room = Room::open();
    room.close_names(true);
    room.ask(Actor::Teacher, AccessCommand::ForgetPictures { student: ANA }).unwrap();
    room.claim("thief", ANA, "moon").unwrap();
    room.undo("thief").unwrap();
    assert_eq!(room.claim("phone", ANA, "sun"), Ok(()), "undoing lets the right one in");
    assert!(!room.access.keys(ANA).let_in);
    assert!(matches!(room.claim("thief", ANA, "moon"), Err(Denial::WrongPictures { .. })));
}

#[test]
fn a_lost_phone_opens_nothing_nor_do_the_pictures_and_the_card_that_were_with_it() {
    let mut room = Room::open();
    room.print(&[ANA, BEN], "192.168.1.20").unwrap();
    let (card, bens) = (room.card(ANA), room.card(BEN));
    room.ask(Actor::Teacher, AccessCommand::AllowMoreDevices { student: ANA, allowed: true }).unwrap();
    room.claim("phone", ANA, "sun").unwrap();
    room.show("tablet", ANA, card).unwrap();
    room.show("ben's", BEN, bens).unwrap();
    assert_eq!(room.ask(Actor::Student(BEN), AccessCommand::LostPhone { student: ANA }), Err(Denial::TeacherOnly));
    room.ask(Actor::Teacher, AccessCommand::LostPhone { student: ANA }).unwrap();
    for device in ["phone", "tablet"] {
        assert_eq!((room.page(device), room.notice(device)), (None, Some(Notice::UndoneByTeacher)));
    }
    assert_eq!(room.show("phone", ANA, card), Err(Denial::WrongCard));
    assert_eq!(room.page("ben's"), Some((BEN, MATHS)));
    room.close_names(true);
    assert_eq!(room.claim("new phone", ANA, "star"), Ok(()), "she chooses anew");
    assert!(room.access.keys(ANA).more_devices, "what the teacher allows stays");
}
