//! Who holds which key.
//!
//! What may go wrong: a name is taken by guessing, or kept by whoever took it wrongly; a copied cookie or an old wish
//! opens another's page; a tablet stays signed in; rows pile up for ever, or mean something else after a restart.
//! Every decision here goes through the rows as the store keeps them, so that each test is a reload too.

#![allow(clippy::unwrap_used)]

#[path = "access/cards.rs"]
mod cards;
#[path = "access/seats.rs"]
mod seats;

use cupboard::access::{
    Access, AccessCommand, BoxCommand, CardSecret, Change, Context, Denial, Digest, Holder, MOST_DEVICES, MOST_NOTICES,
    MOST_WRONG, Notice, Wifi,
};
use cupboard::classroom::{
    Actor, Command, Context as Moment, Deed, Devices, Language, Now, Policies, RosterRow, SectionId, SettingDeed,
    State, StudentId,
};
use std::collections::BTreeMap;

const MATHS: SectionId = SectionId(1);
const ART: SectionId = SectionId(2);
const ANA: StudentId = StudentId(1);
const BEN: StudentId = StudentId(2);
/// Only in art.
const ZED: StudentId = StudentId(3);
const START_MS: i64 = 1_767_600_000_000;

/// Two open classes, and the keys as they stand in the store.
struct Room {
    state: State,
    access: Access,
    rows: BTreeMap<String, Vec<u8>>,
    wall_ms: i64,
    boot: u64,
    uptime_ms: u64,
}

impl Room {
    fn open() -> Self {
        let (state, access, rows) = (State::default(), Access::default(), BTreeMap::new());
        let mut room = Self { state, access, rows, wall_ms: START_MS, boot: 1, uptime_ms: 0 };
        for (name, class, students) in [("Maths", MATHS, &["Ana", "Ben"][..]), ("Art", ART, &["Zed"])] {
            room.teach(&Command::MakeSection { name: name.into(), language: Language::English });
            let row = |name: &&str| RosterRow { name: (*name).into(), language: None };
            room.deed(class, Deed::ImportRoster { rows: students.iter().map(row).collect() });
            room.deed(class, Deed::OpenClass { minutes: 50 });
        }
        room
    }

    fn deed(&mut self, class: SectionId, deed: Deed) {
        self.teach(&Command::In(class, deed));
    }

    /// The teacher does something in a class, and the keys follow.
    fn teach(&mut self, command: &Command) {
        let moment = Moment::live(Actor::Teacher, self.now(), 7);
        let events = self.state.decide(command, &moment).unwrap();
        for event in events {
            self.state.apply(&event);
            let changes = self.access.follow(&event, &self.state);
            self.write(&changes);
        }
    }

    fn now(&self) -> Now {
        Now { wall_ms: self.wall_ms, wall_trusted: true, boot: self.boot, uptime_ms: self.uptime_ms }
    }

    fn write(&mut self, changes: &[Change]) {
        for change in changes {
            self.access.apply(change);
            match change.row() {
                (key, Some(value)) => drop(self.rows.insert(key, value)),
                (key, None) => drop(self.rows.remove(&key)),
            }
        }
        let reloaded = Access::from_rows(&self.rows);
        assert_eq!(reloaded, self.access, "the rows say something else");
        self.access = reloaded;
    }

    fn ask(&mut self, actor: Actor, command: impl Into<AccessCommand>) -> Result<(), Denial> {
        let ctx = Context { actor, now: self.now(), state: &self.state };
        let (changes, answer) = self.access.decide(&command.into(), &ctx);
        self.write(&changes);
        answer
    }

    fn claim(&mut self, device: &str, student: StudentId, pictures: &str) -> Result<(), Denial> {
        self.claim_in(MATHS, device, student, pictures)
    }

    fn claim_in(&mut self, section: SectionId, device: &str, student: StudentId, pictures: &str) -> Result<(), Denial> {
        self.wall_ms += 1_000;
        let command = AccessCommand::Claim { device: digest(device), section, student, pictures: digest(pictures) };
        self.ask(Actor::Student(student), command)
    }

    /// The student whose page the device shows, and in which class.
    fn page(&self, device: &str) -> Option<(StudentId, SectionId)> {
        let device = digest(device);
        self.access.claims().find(|(known, _)| **known == device).map(|(_, claim)| (claim.student, claim.section))
    }

    fn notice(&self, device: &str) -> Option<Notice> {
        match self.access.devices.get(&digest(device))?.holder {
            Holder::Nobody(notice) => Some(notice),
            _ => None,
        }
    }

    fn devices_are(&mut self, devices: Devices) {
        self.deed(MATHS, Deed::Set(SettingDeed::Policies(Policies { devices, ..Policies::default() })));
    }

    fn undo(&mut self, device: &str) -> Result<(), Denial> {
        self.ask(Actor::Teacher, AccessCommand::UndoClaim { device: digest(device).short().to_owned() })
    }
}

/// As a hash of this would be: its first characters tell devices apart.
fn digest(text: &str) -> Digest {
    let mut bytes = text.as_bytes().to_vec();
    bytes.resize(16, b'.');
    Digest::of(&bytes)
}

#[test]
fn a_free_name_is_taken_with_any_pictures_and_from_then_on_with_these() {
    let mut room = Room::open();
    assert_eq!(room.claim("phone", ANA, "sun"), Ok(()));
    assert_eq!(room.page("phone"), Some((ANA, MATHS)));
    assert_eq!(room.claim("other", ANA, "moon"), Err(Denial::WrongPictures { left: MOST_WRONG - 1 }));
    assert_eq!((room.page("phone"), room.page("other")), (Some((ANA, MATHS)), None));
    assert_eq!(room.claim("other", ANA, "sun"), Ok(()));
}

#[test]
fn five_wrong_picks_lock_the_name_for_every_device_until_the_teacher_lets_in() {
    let mut room = Room::open();
    room.claim("phone", ANA, "sun").unwrap();
    for left in (1..MOST_WRONG).rev() {
        let device = format!("guesser {left}");
        assert_eq!(room.claim(&device, ANA, "moon"), Err(Denial::WrongPictures { left }));
    }
    assert_eq!(room.claim("guesser", ANA, "moon"), Err(Denial::Locked));
    assert_eq!(room.claim("guesser", ANA, "sun"), Err(Denial::Locked), "the right ones come too late");
    assert_eq!(room.page("phone"), Some((ANA, MATHS)), "her own phone stays hers");
    assert_eq!(room.claim("ben's", BEN, "moon"), Ok(()), "other names are open");
    assert_eq!(room.ask(Actor::Teacher, AccessCommand::ForgetPictures { student: ANA }), Ok(()));
    assert_eq!(room.claim("new phone", ANA, "star"), Ok(()));
}

#[test]
fn a_right_pick_forgives_the_wrong_ones() {
    let mut room = Room::open();
    room.claim("phone", ANA, "sun").unwrap();
    for _ in 0..3 {
        for _ in 1..MOST_WRONG {
            assert!(matches!(room.claim("phone", ANA, "moon"), Err(Denial::WrongPictures { .. })));
        }
        assert_eq!(room.claim("phone", ANA, "sun"), Ok(()));
    }
}

#[test]
fn the_first_device_is_told_when_the_name_is_opened_elsewhere() {
    let mut room = Room::open();
    room.claim("phone", ANA, "sun").unwrap();
    room.claim("tablet", ANA, "sun").unwrap();
    assert_eq!((room.page("phone"), room.notice("phone")), (None, Some(Notice::ClaimedElsewhere)));
    assert_eq!(room.page("tablet"), Some((ANA, MATHS)));
}

#[test]
fn more_devices_are_the_teachers_to_allow_and_have_an_end() {
    let mut room = Room::open();
    let allow = AccessCommand::AllowMoreDevices { student: ANA, allowed: true };
    assert_eq!(room.ask(Actor::Student(ANA), allow.clone()), Err(Denial::TeacherOnly));
    room.ask(Actor::Teacher, allow).unwrap();
    for n in 0..MOST_DEVICES {
        room.claim(&format!("device {n}"), ANA, "sun").unwrap();
    }
    assert_eq!(room.access.claims().count(), MOST_DEVICES);
    room.claim("one more", ANA, "sun").unwrap();
    assert_eq!(room.access.claims().count(), MOST_DEVICES);
    assert_eq!(room.notice("device 0"), Some(Notice::ClaimedElsewhere), "the oldest goes, and is told");
}

#[test]
fn undoing_a_claim_forgets_the_pictures_that_came_with_it() {
    let mut room = Room::open();
    room.claim("thief", ANA, "moon").unwrap();
    room.claim("thief", ANA, "moon").unwrap(); // the finger tapped twice
    assert_eq!(room.undo("thief"), Ok(()));
    assert_eq!((room.page("thief"), room.notice("thief")), (None, Some(Notice::UndoneByTeacher)));
    assert_eq!(room.claim("phone", ANA, "sun"), Ok(()), "the name is free again");
}

#[test]
fn undoing_a_later_claim_keeps_the_pictures_that_were_there_before() {
    let mut room = Room::open();
    room.claim("phone", ANA, "sun").unwrap();
    room.claim("tablet", ANA, "sun").unwrap();
    room.undo("tablet").unwrap();
    assert!(matches!(room.claim("thief", ANA, "moon"), Err(Denial::WrongPictures { .. })));
    assert_eq!(room.claim("phone", ANA, "sun"), Ok(()));
    assert_eq!(room.undo("thief"), Err(Denial::NoSuchDevice));
}

#[test]
fn a_join_code_opens_the_names_of_its_own_class_only() {
    let mut room = Room::open();
    assert_eq!(room.claim("phone", ZED, "sun"), Err(Denial::NoSuchStudent));
    assert_eq!(room.claim_in(SectionId(9), "phone", ANA, "sun"), Err(Denial::NoSuchStudent));
    room.deed(MATHS, Deed::Leave { student: BEN });
    assert_eq!(room.claim("phone", BEN, "sun"), Err(Denial::NoSuchStudent), "who left is in no list");
    assert!(room.access.devices.is_empty() && room.access.students.is_empty(), "and nothing was written");
}

#[test]
fn nobody_comes_into_a_closed_class_or_one_without_devices() {
    let mut room = Room::open();
    room.devices_are(Devices::None);
    assert_eq!(room.claim("phone", ANA, "sun"), Err(Denial::NoJoining));
    room.devices_are(Devices::Shared);
    room.deed(MATHS, Deed::CloseClass);
    assert_eq!(room.claim("tablet", ANA, "sun"), Err(Denial::NoJoining), "a wish that overtook the end of class");
}

#[test]
fn shared_devices_sign_out_when_class_closes_and_own_ones_do_not() {
    for (devices, kept) in [(Devices::Shared, false), (Devices::Own, true)] {
        let mut room = Room::open();
        room.devices_are(devices);
        room.claim("tablet", ANA, "sun").unwrap();
        room.claim_in(ART, "art's", ZED, "sun").unwrap();
        room.deed(MATHS, Deed::CloseClass);
        assert_eq!(room.page("tablet").is_some(), kept, "{devices:?}");
        assert_eq!(room.page("art's"), Some((ZED, ART)), "the class next door goes on");
        room.deed(MATHS, Deed::OpenClass { minutes: 50 });
        assert!(room.claim("phone", ANA, "moon").is_err(), "the pictures are hers still");
    }
}

#[test]
fn a_shared_device_signs_out_though_its_page_was_turned_to_another_class() {
    let mut room = Room::open();
    room.devices_are(Devices::Shared);
    room.deed(ART, Deed::ShareStudent { student: ANA });
    room.claim("tablet", ANA, "sun").unwrap();
    room.ask(Actor::Student(ANA), AccessCommand::Switch { device: digest("tablet"), section: ART }).unwrap();
    assert_eq!(room.page("tablet"), Some((ANA, ART)));
    room.deed(MATHS, Deed::CloseClass);
    assert_eq!(room.page("tablet"), None);
}

#[test]
fn a_leavers_devices_go_with_them_once_they_are_in_no_class() {
    let mut room = Room::open();
    room.deed(ART, Deed::ShareStudent { student: ANA });
    room.claim("phone", ANA, "sun").unwrap();
    room.claim("ben's", BEN, "sun").unwrap();
    room.deed(MATHS, Deed::Leave { student: ANA });
    assert!(room.page("phone").is_some(), "she is in art");
    room.deed(ART, Deed::Leave { student: ANA });
    assert_eq!((room.page("phone"), room.notice("phone")), (None, None));
    assert!(room.page("ben's").is_some());
}

#[test]
fn a_page_turns_only_to_a_class_of_ones_own() {
    let mut room = Room::open();
    room.claim("phone", ANA, "sun").unwrap();
    let turn = AccessCommand::Switch { device: digest("phone"), section: ART };
    assert_eq!(room.ask(Actor::Student(ANA), turn.clone()), Err(Denial::NoSuchStudent));
    assert_eq!(room.page("phone"), Some((ANA, MATHS)));
    room.deed(ART, Deed::ShareStudent { student: ANA });
    assert_eq!(room.ask(Actor::Student(ANA), turn), Ok(()));
    assert_eq!(room.page("phone"), Some((ANA, ART)));
    let strange = AccessCommand::Switch { device: digest("wall"), section: ART };
    assert_eq!(room.ask(Actor::Student(ANA), strange), Err(Denial::NotClaimed));
}

#[test]
fn somebody_else_may_have_the_device_once_it_is_released() {
    let mut room = Room::open();
    room.claim("tablet", ANA, "sun").unwrap();
    let release = AccessCommand::Release { device: digest("tablet") };
    assert_eq!(room.ask(Actor::Student(ANA), release.clone()), Ok(()));
    assert!(room.access.devices.is_empty());
    assert_eq!(room.ask(Actor::Student(ANA), release), Ok(()), "twice is no harm");
    assert_eq!(room.claim("tablet", BEN, "moon"), Ok(()));
}

#[test]
fn what_is_the_teachers_is_refused_to_students_and_the_rest_to_the_hub_as_well() {
    let mut room = Room::open();
    room.claim("phone", BEN, "sun").unwrap();
    let before = room.access.clone();
    let device = digest("phone");
    let teachers = [
        AccessCommand::UndoClaim { device: device.short().to_owned() },
        AccessCommand::ForgetPictures { student: BEN },
        AccessCommand::AllowMoreDevices { student: BEN, allowed: true },
        AccessCommand::NewCard { student: BEN },
        AccessCommand::LostPhone { student: BEN },
        AccessCommand::PairWall { device: device.clone() },
        BoxCommand::SetNetwork { wifi: Some(Wifi::default()), address: None }.into(),
        BoxCommand::SetName { name: "room12".into() }.into(),
    ];
    let shells = [
        BoxCommand::KeepName { host_name: "cupboard-2".into() }.into(),
        BoxCommand::KeepWifi { wifi: Wifi { ssid: "Room 7".into(), password: String::new() } }.into(),
        BoxCommand::KeepAddress { address: [192, 168, 1, 20].into() }.into(),
        BoxCommand::KeepId { hub_id: "00ff00".into() }.into(),
        AccessCommand::PrintCards { students: vec![BEN], address: "10.0.0.5".into(), secret: CardSecret::new([1; 32]) },
    ];
    for command in &teachers {
        assert_eq!(room.ask(Actor::System, command.clone()), Err(Denial::TeacherOnly), "{command:?}");
    }
    for command in teachers.iter().chain(&shells) {
        assert_eq!(room.ask(Actor::Student(BEN), command.clone()), Err(Denial::TeacherOnly), "{command:?}");
    }
    assert_eq!(room.access, before);
    for command in teachers {
        assert_eq!(room.ask(Actor::Teacher, command.clone()), Ok(()), "{command:?}");
    }
    for command in shells {
        assert_eq!(room.ask(Actor::System, command.clone()), Ok(()), "{command:?}");
    }
}

#[test]
fn a_name_that_was_won_goes_when_the_teacher_gives_another() {
    let mut room = Room::open();
    room.ask(Actor::System, BoxCommand::KeepName { host_name: "cupboard-2".into() }).unwrap();
    assert_eq!(room.access.settings.host_name_for("cupboard"), "cupboard-2");
    room.ask(Actor::Teacher, BoxCommand::SetName { name: "cupboard".into() }).unwrap();
    assert_eq!(room.access.settings.host_name_for("cupboard"), "cupboard", "it is asked for anew");
}

#[test]
fn keys_of_nobody_are_not_written() {
    let mut room = Room::open();
    let stranger = StudentId(77);
    let forget = AccessCommand::ForgetPictures { student: stranger };
    assert_eq!(room.ask(Actor::Teacher, forget), Err(Denial::NoSuchStudent));
    let allow = AccessCommand::AllowMoreDevices { student: stranger, allowed: true };
    assert_eq!(room.ask(Actor::Teacher, allow), Err(Denial::NoSuchStudent));
    assert!(room.access.students.is_empty());
}

#[test]
fn rows_that_serve_nobody_do_not_pile_up() {
    let mut room = Room::open();
    for n in 0..2 * MOST_NOTICES {
        room.claim(&format!("phone {n}"), ANA, "sun").unwrap();
    }
    let most = MOST_NOTICES + 2; // the claim, and the notice of this very claim
    assert!(room.access.devices.len() <= most, "{} devices", room.access.devices.len());
    let last = 2 * MOST_NOTICES - 1;
    assert_eq!(room.notice(&format!("phone {}", last - 1)), Some(Notice::ClaimedElsewhere), "the newest is told");
}

#[test]
fn rows_of_a_newer_release_are_left_alone() {
    let mut room = Room::open();
    room.claim("phone", ANA, "sun").unwrap();
    for (key, value) in
        [("card/7", "{}"), ("secret/pepper", "[1]"), ("device/abc", "[1]"), ("student/x", "{}"), ("plain", "{}")]
    {
        room.rows.insert(key.into(), value.into());
    }
    assert_eq!(Access::from_rows(&room.rows), room.access);
}
