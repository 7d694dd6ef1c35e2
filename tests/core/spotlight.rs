//! Celebrating and coaching students who help (S15): whose turn it is, who has to say yes, and for how long.

use crate::class::MINUTE;
use crate::room::{ADA, BEN, CHIDI, CLASS, DALIA, Room, SKILL};
use cupboard::classroom::meeting::{Exit, Log, Reflection, Stage};
use cupboard::classroom::spotlight::{Consent, Proposed};
use cupboard::classroom::tutor::{Coaching, MOST_COACHING};
use cupboard::classroom::wall::{Label, initials};
use cupboard::classroom::{
    Actor, Deed, Fact, Field, MeetingDeed, Naming, Praise, Presence, Refusal, ReportDeed, SettingDeed, SpotlightDeed,
    State, StudentId, TrayDeed, TrayItem, TutorDeed, WallSettings,
};

impl Room {
    fn spotlight(&mut self, student: StudentId, what: SpotlightDeed) -> Result<Vec<Fact>, Refusal> {
        self.teacher(Deed::Spotlight { student, what })
    }

    fn answers(&mut self, student: StudentId, yes: bool) -> Result<Vec<Fact>, Refusal> {
        let number = self.section().spotlight.as_ref().map_or(0, |last| last.number);
        self.does(Actor::Student(student), Deed::Spotlight { student, what: SpotlightDeed::Answer { number, yes } })
    }

    /// Somebody helps somebody; its number.
    fn begins(&mut self, helper: StudentId, partner: StudentId) -> u32 {
        self.teacher(Deed::Meeting(MeetingDeed::Begin { helper, partners: vec![partner], outcome: SKILL })).unwrap();
        self.section().meetings.begun
    }

    fn helps(&mut self, helper: StudentId, partner: StudentId) -> u32 {
        let number = self.begins(helper, partner);
        self.teacher(Deed::Meeting(MeetingDeed::End(number))).unwrap();
        number
    }

    fn next_lesson(&mut self) {
        self.teacher(Deed::CloseClass).unwrap();
        self.teacher(Deed::OpenClass { minutes: 45 }).unwrap();
        let all: Vec<StudentId> = self.section().members().map(|(student, _)| student).collect();
        for student in all {
            self.teacher(Deed::MarkPresence { student, presence: Presence::Here }).unwrap();
        }
    }

    fn proposed(&self) -> Option<StudentId> {
        self.section().spotlight_proposed().map(|one| one.tutor)
    }

    fn on_wall(&self) -> Option<(Label, Praise)> {
        self.0.state.wall_spotlight(self.section())
    }

    /// Ben has helped Ada, is asked and says yes.
    fn with_ben_on_the_wall() -> Self {
        let mut room = Self::new();
        room.helps(BEN, ADA);
        room.spotlight(BEN, SpotlightDeed::Ask(Praise::TakesTime)).unwrap();
        room.answers(BEN, true).unwrap();
        room
    }
}

#[test]
fn whoever_helped_is_proposed_once_the_session_is_over() {
    let mut room = Room::new();
    assert_eq!(room.proposed(), None);
    let number = room.begins(BEN, ADA);
    assert_eq!(room.proposed(), None, "it is on");
    room.teacher(Deed::Meeting(MeetingDeed::End(number))).unwrap();
    let one = Proposed { tutor: BEN, praise: Praise::TakesTime, after: 0 };
    assert_eq!(room.section().spotlight_proposed(), Some(one));
    assert!(room.section().tray().iter().any(|waiting| waiting.item == TrayItem::Spotlight(BEN, 0)));
    assert_eq!(room.on_wall(), None);
}

#[test]
fn the_words_are_of_what_was_seen() {
    let mut room = Room::new();
    let number = room.begins(BEN, ADA);
    let is = |room: &Room, praises: &[Praise]| assert_eq!(room.section().praises(BEN), praises);
    is(&room, &[]);
    let ada = Actor::Student(ADA);
    room.teacher(Deed::Meeting(MeetingDeed::SetStage(number, Stage::Independent))).unwrap();
    room.does(ada, Deed::Meeting(MeetingDeed::SayExit(number, Exit::NotYet))).unwrap();
    room.teacher(Deed::Meeting(MeetingDeed::End(number))).unwrap();
    is(&room, &[Praise::LetsTry, Praise::AsksAtEnd, Praise::TakesTime]);
    let thanks = Reflection { words: String::new(), thanks: true };
    room.does(ada, Deed::Meeting(MeetingDeed::Reflect(number, thanks, None))).unwrap();
    let log = Log { strategies: "drew a balance".into(), errors: String::new() };
    let nothing = Reflection::default();
    room.does(Actor::Student(BEN), Deed::Meeting(MeetingDeed::Reflect(number, nothing, Some(log)))).unwrap();
    room.next_lesson();
    room.helps(BEN, CHIDI);
    is(&room, &Praise::ALL);
    assert_eq!(room.section().praises(ADA), [], "who was helped did not help");
    assert_eq!(room.spotlight(ADA, SpotlightDeed::Ask(Praise::TakesTime)), Err(Refusal::NoSpotlight));
}

#[test]
fn the_wall_shows_nothing_before_the_student_says_yes_and_for_a_week_of_lessons_after() {
    let mut room = Room::new();
    room.helps(BEN, ADA);
    assert_eq!(room.answers(BEN, true), Err(Refusal::NoSpotlight), "nobody asked");
    room.spotlight(BEN, SpotlightDeed::Ask(Praise::TakesTime)).unwrap();
    assert_eq!((room.on_wall(), room.proposed()), (None, None));
    assert_eq!(room.answers(ADA, true), Err(Refusal::NoSpotlight), "it is Ben's");
    let for_ben = Deed::Spotlight { student: BEN, what: SpotlightDeed::Answer { number: 0, yes: true } };
    assert_eq!(room.does(Actor::Student(ADA), for_ben.clone()), Err(Refusal::NotYours));
    assert_eq!(room.teacher(for_ben), Err(Refusal::NotYours), "nobody says yes for a student");
    room.answers(BEN, true).unwrap();
    assert_eq!(room.answers(BEN, true), Ok(vec![]));
    for _ in 0..5 {
        assert_eq!(room.on_wall().map(|(_, praise)| praise), Some(Praise::TakesTime));
        room.teacher(Deed::CloseClass).unwrap();
        assert_eq!(room.on_wall(), None, "class is closed");
        room.teacher(Deed::OpenClass { minutes: 45 }).unwrap();
    }
    assert_eq!(room.on_wall(), None, "the week is over");
    assert_eq!(room.answers(BEN, false), Err(Refusal::NoSpotlight));
}

#[test]
fn who_has_waited_longest_is_next_and_never_who_did_most() {
    let mut room = Room::new();
    for _ in 0..3 {
        room.helps(CHIDI, ADA);
    }
    room.helps(BEN, ADA);
    assert_eq!(room.proposed(), Some(BEN), "nobody has had a turn: by their numbers");
    room.spotlight(BEN, SpotlightDeed::Pass).unwrap();
    assert_eq!(room.proposed(), None, "not this week");
    let mut turns = vec![];
    for _ in 0..3 {
        for _ in 0..5 {
            room.next_lesson();
        }
        for _ in 0..2 {
            room.helps(BEN, ADA);
        }
        room.helps(CHIDI, ADA);
        let next = room.proposed().unwrap();
        turns.push(next);
        room.spotlight(next, SpotlightDeed::Ask(Praise::TakesTime)).unwrap();
    }
    assert_eq!(turns, [CHIDI, BEN, CHIDI]);
}

#[test]
fn no_thanks_frees_the_week_in_the_next_lesson() {
    let mut room = Room::new();
    room.helps(BEN, ADA);
    room.helps(CHIDI, ADA);
    room.spotlight(BEN, SpotlightDeed::Ask(Praise::TakesTime)).unwrap();
    room.answers(BEN, false).unwrap();
    assert_eq!((room.on_wall(), room.proposed()), (None, None));
    assert_eq!(room.answers(BEN, true), Err(Refusal::NoSpotlight), "they are not asked any more");
    room.next_lesson();
    assert_eq!(room.proposed(), Some(CHIDI));
}

#[test]
fn either_of_both_takes_it_down_at_any_time() {
    let mut room = Room::with_ben_on_the_wall();
    assert!(room.on_wall().is_some());
    room.answers(BEN, false).unwrap();
    assert_eq!(room.on_wall(), None);
    let mut room = Room::with_ben_on_the_wall();
    room.spotlight(BEN, SpotlightDeed::TakeDown).unwrap();
    assert_eq!(room.on_wall(), None);
    assert_eq!(room.section().spotlight.as_ref().map(|last| last.consent), Some(Consent::TakenDown));
    assert_eq!(room.spotlight(BEN, SpotlightDeed::TakeDown), Ok(vec![]));
    let own = Deed::Spotlight { student: BEN, what: SpotlightDeed::TakeDown };
    assert_eq!(room.does(Actor::Student(BEN), own), Err(Refusal::TeacherOnly));
}

#[test]
fn who_is_off_the_wall_muted_or_gone_is_not_on_it() {
    let changes: [fn() -> Deed; 3] = [
        || Deed::SetOffWall { student: BEN, off_wall: true },
        || Deed::Report { student: BEN, what: ReportDeed::Mute(true) },
        || Deed::Leave { student: BEN },
    ];
    for change in changes {
        let mut room = Room::with_ben_on_the_wall();
        room.teacher(change()).unwrap();
        assert_eq!(room.on_wall(), None, "{:?}", change());
        let mut room = Room::new();
        room.helps(BEN, ADA);
        room.teacher(change()).unwrap();
        assert_eq!(room.proposed(), None, "{:?}", change());
    }
}

#[test]
fn the_wall_names_them_by_no_more_than_they_agreed_to() {
    let all = [Naming::Totals, Naming::Alias, Naming::Initials, Naming::Names];
    let named = |room: &mut Room, naming| {
        room.teacher(Deed::Set(SettingDeed::Wall(WallSettings { naming, ..WallSettings::default() }))).unwrap();
    };
    for (agreed, level) in all.into_iter().zip(0..) {
        let mut room = Room::new();
        room.helps(BEN, ADA);
        room.spotlight(BEN, SpotlightDeed::Ask(Praise::TakesTime)).unwrap();
        named(&mut room, agreed);
        room.answers(BEN, true).unwrap();
        let icon = Label::Alias(room.section().active(BEN).unwrap().alias);
        let name = room.0.state.students[&BEN].name.clone();
        for (now, shown) in all.into_iter().zip(0..) {
            named(&mut room, now);
            let expected = match level.min(shown) {
                0 | 1 => icon.clone(),
                2 => Label::Text(initials(&name)),
                _ => Label::Text(name.clone()),
            };
            assert_eq!(room.on_wall().unwrap().0, expected, "{agreed:?} agreed, {now:?} now");
        }
    }
}

#[test]
fn the_tray_answers_what_was_seen_and_undo_takes_it_back() {
    let mut room = Room::new();
    room.helps(BEN, ADA);
    let word = |after, declined: Option<&str>| TrayDeed {
        items: [TrayItem::Spotlight(BEN, after)].into(),
        declined: declined.map(str::to_owned),
    };
    assert_eq!(room.teacher(Deed::Tray(word(2, None))), Ok(vec![]));
    assert_eq!(room.section().left_in_tray(&word(2, None)), [TrayItem::Spotlight(BEN, 2)], "no such one waits");
    room.teacher(Deed::Tray(word(0, None))).unwrap();
    assert_eq!(room.section().left_in_tray(&word(0, None)), []);
    assert_eq!(room.section().left_in_tray(&word(0, Some(""))), [TrayItem::Spotlight(BEN, 0)], "they were asked");
    assert!(room.section().spotlight_of(BEN).is_some());
    room.teacher(Deed::Undo { of: None }).unwrap();
    assert_eq!((room.section().spotlight.clone(), room.proposed()), (None, Some(BEN)));
    assert_eq!(room.section().active(BEN).unwrap().tutor.turn, 0);
    room.teacher(Deed::Tray(word(0, Some("a quiet week")))).unwrap();
    assert_eq!((room.section().spotlight_of(BEN), room.proposed()), (None, None));
    assert_eq!(room.section().left_in_tray(&word(0, Some("a quiet week"))), []);
    assert_eq!(room.spotlight(BEN, SpotlightDeed::Pass), Ok(vec![]), "said already");
    assert_eq!(room.spotlight(CHIDI, SpotlightDeed::Pass), Err(Refusal::NoSpotlight));
    room.teacher(Deed::Undo { of: None }).unwrap();
    room.teacher(Deed::Tray(word(0, None))).unwrap();
    room.answers(BEN, true).unwrap();
    assert_eq!(room.teacher(Deed::Undo { of: None }), Err(Refusal::ChangedSince), "Ben said yes meanwhile");
}

#[test]
fn a_yes_is_for_the_spotlight_that_was_seen() {
    let mut room = Room::with_ben_on_the_wall();
    let first = room.section().spotlight.as_ref().unwrap().number;
    for _ in 0..5 {
        room.next_lesson();
    }
    room.helps(BEN, ADA);
    room.spotlight(BEN, SpotlightDeed::Ask(Praise::TakesTime)).unwrap();
    let late = Deed::Spotlight { student: BEN, what: SpotlightDeed::Answer { number: first, yes: true } };
    assert_eq!(room.does(Actor::Student(BEN), late), Err(Refusal::NoSpotlight));
    assert_eq!(room.on_wall(), None);
}

#[test]
fn the_words_change_from_one_to_the_next_where_there_are_others() {
    let mut room = Room::new();
    let mut praises = vec![];
    for _ in 0..4 {
        let number = room.begins(BEN, ADA);
        room.teacher(Deed::Meeting(MeetingDeed::SetStage(number, Stage::Independent))).unwrap();
        room.teacher(Deed::Meeting(MeetingDeed::End(number))).unwrap();
        let one = room.section().spotlight_proposed().unwrap();
        praises.push(one.praise);
        room.spotlight(BEN, SpotlightDeed::Ask(one.praise)).unwrap();
        for _ in 0..5 {
            room.next_lesson();
        }
    }
    assert_eq!(praises, [Praise::LetsTry, Praise::TakesTime, Praise::LetsTry, Praise::TakesTime]);
}

#[test]
fn who_is_erased_leaves_the_others_as_the_teacher_left_them() {
    let mut room = Room::new();
    room.helps(BEN, ADA);
    room.helps(CHIDI, ADA);
    room.spotlight(BEN, SpotlightDeed::Ask(Praise::TakesTime)).unwrap();
    room.answers(BEN, false).unwrap();
    room.next_lesson();
    room.spotlight(CHIDI, SpotlightDeed::Ask(Praise::TakesTime)).unwrap();
    room.teacher(Deed::Undo { of: None }).unwrap();
    let mut left = State::default();
    for event in &room.0.history {
        left.apply(&event.without(BEN).unwrap_or_else(|| event.clone()));
    }
    assert!(!left.knows(BEN));
    let section = left.section(CLASS).unwrap();
    assert_eq!(section.spotlight_of(CHIDI), None, "what was taken back stays taken back");
    assert_eq!(section.spotlight_proposed().map(|one| one.tutor), Some(CHIDI));
}

#[test]
fn a_round_number_of_sessions_is_the_whole_classs() {
    let mut room = Room::new();
    for _ in 0..9 {
        room.helps(BEN, ADA);
    }
    assert_eq!(room.section().milestone(), None);
    let tenth = room.begins(CHIDI, ADA);
    assert_eq!(room.section().milestone(), None, "the tenth is on");
    room.teacher(Deed::Meeting(MeetingDeed::End(tenth))).unwrap();
    for _ in 0..5 {
        assert_eq!(room.section().milestone(), Some(10));
        room.next_lesson();
    }
    assert_eq!(room.section().milestone(), None);
}

#[test]
fn a_word_on_tutoring_is_for_that_tutor_until_they_have_read_it() {
    let mut room = Room::new();
    let words = |keep: &str, next: &str| Coaching { keep: keep.into(), next: next.into() };
    let coach = |keep: &str, next: &str| Deed::Tutor { student: BEN, what: TutorDeed::Coach(words(keep, next)) };
    assert_eq!(room.teacher(coach("  ", "")), Err(Refusal::Empty(Field::Feedback)));
    assert_eq!(room.teacher(coach("", &"x".repeat(401))), Err(Refusal::TooLong(Field::Feedback)));
    assert_eq!(room.does(Actor::Student(DALIA), coach("well", "")), Err(Refusal::TeacherOnly));
    room.teacher(coach("you asked first", " ")).unwrap();
    assert_eq!(room.teacher(coach("you asked first", "")), Ok(vec![]), "sent twice");
    let unread = |room: &Room| {
        room.section().active(BEN).unwrap().tutor.unread_coaching().map(|one| one.number).collect::<Vec<_>>()
    };
    let number = unread(&room)[0];
    room.teacher(Deed::Undo { of: None }).unwrap();
    assert_eq!(unread(&room), Vec::<u64>::new());
    room.teacher(Deed::Undo { of: None }).unwrap();
    let again = unread(&room)[0];
    assert!(again > number);
    let read = |number| Deed::Tutor { student: BEN, what: TutorDeed::ReadCoaching(number) };
    assert_eq!(room.teacher(read(again)), Err(Refusal::NotYours));
    room.does(Actor::Student(BEN), read(again)).unwrap();
    assert_eq!(room.teacher(coach("you asked first", "")), Ok(vec![]), "the same once more says nothing new");
    assert_eq!(room.does(Actor::Student(BEN), read(again)), Ok(vec![]));
    assert_eq!(unread(&room), Vec::<u64>::new());
    for n in 0..MOST_COACHING {
        room.0.pass(MINUTE);
        room.teacher(coach("", &format!("try {n}"))).unwrap();
    }
    let kept = &room.section().active(BEN).unwrap().tutor.coached;
    assert_eq!((kept.len(), kept[0].coaching.next.as_str()), (MOST_COACHING, "try 0"), "the oldest goes");
}
