//! A student's own journal of sessions (S13): what of them is theirs to see.

use crate::class::MINUTE;
use crate::histories::replay;
use crate::room::{ADA, BEN, CHIDI, CLASS, Room, SKILL};
use cupboard::classroom::meeting::{JournalEntry, Log, Reflection};
use cupboard::classroom::{Actor, Deed, Meeting, MeetingDeed, State, StudentId};

impl Room {
    fn holds(&mut self, actor: Actor, deed: MeetingDeed) {
        self.does(actor, Deed::Meeting(deed)).unwrap();
    }

    /// Says its number.
    fn begin(&mut self, helper: StudentId, partners: &[StudentId]) -> u32 {
        self.holds(Actor::Teacher, MeetingDeed::Begin { helper, partners: partners.to_vec(), outcome: SKILL });
        self.section().meetings.begun
    }

    fn says(&mut self, student: StudentId, number: u32, words: &str, thanks: bool) {
        let said = Reflection { words: words.into(), thanks };
        self.holds(Actor::Student(student), MeetingDeed::Reflect(number, said, None));
    }

    /// One that is over after some minutes.
    fn over(&mut self, helper: StudentId, partners: &[StudentId], minutes: u64) -> u32 {
        let number = self.begin(helper, partners);
        self.0.pass(minutes * MINUTE);
        self.holds(Actor::Teacher, MeetingDeed::End(number));
        number
    }

    fn journal(&self, student: StudentId) -> Vec<JournalEntry<'_>> {
        self.section().meetings.journal_of(student).collect()
    }

    fn numbers(&self, student: StudentId) -> Vec<u32> {
        self.journal(student).iter().map(|entry| entry.number).collect()
    }

    fn thanks_to(&self, tutor: StudentId) -> usize {
        self.section().meetings.thanks_to(tutor)
    }
}

#[test]
fn it_has_what_is_over_the_newest_first_and_only_for_who_stayed() {
    let mut room = Room::new();
    assert_eq!(room.journal(ADA), []);
    let first = room.over(BEN, &[ADA], 4);
    let second = room.begin(ADA, &[BEN, CHIDI]);
    assert_eq!(room.numbers(ADA), [first], "one that is on stands there later");
    room.holds(Actor::Student(CHIDI), MeetingDeed::Leave(second));
    room.holds(Actor::Student(BEN), MeetingDeed::End(second));
    assert_eq!((room.numbers(ADA), room.numbers(BEN)), (vec![second, first], vec![second, first]));
    assert_eq!(room.numbers(CHIDI), Vec::<u32>::new(), "who left before the end was not in it");
    let journal = room.journal(ADA);
    assert_eq!((journal[0].helped, journal[0].with.as_slice()), (true, [BEN].as_slice()), "nor stands there");
    assert_eq!((journal[1].helped, journal[1].with.as_slice()), (false, [BEN].as_slice()));
    assert_eq!((journal[1].took_ms, journal[1].outcome), (Some(4 * MINUTE), SKILL));
}

#[test]
fn each_reads_their_own_words_and_of_the_other_side_only_the_thanks() {
    let mut room = Room::new();
    let number = room.over(BEN, &[ADA], 4);
    room.says(ADA, number, "drawing it", true);
    let log = Log { strategies: "a balance".into(), errors: "signs".into() };
    let said = Reflection { words: "ask more".into(), thanks: false };
    room.holds(Actor::Student(BEN), MeetingDeed::Reflect(number, said, Some(log.clone())));
    let (ada, ben) = (room.journal(ADA).remove(0), room.journal(BEN).remove(0));
    assert_eq!((ada.said.map(|said| said.words.as_str()), ada.log, ada.thanked), (Some("drawing it"), None, false));
    assert_eq!((ben.said.map(|said| said.words.as_str()), ben.log, ben.thanked), (Some("ask more"), Some(&log), true));
}

#[test]
fn thanks_are_those_of_partners_to_whoever_helped_and_can_be_taken_back() {
    let mut room = Room::new();
    let both = room.over(BEN, &[ADA, CHIDI], 1);
    room.says(ADA, both, "", true);
    assert_eq!((room.thanks_to(BEN), room.journal(CHIDI)[0].thanked), (1, false), "partners do not thank each other");
    room.says(CHIDI, both, "", true);
    let other = room.over(ADA, &[BEN], 1);
    room.says(ADA, other, "", true);
    assert_eq!(room.thanks_to(BEN), 2, "what a tutor thanks a partner for is no thanks to a tutor");
    assert!(room.journal(BEN)[0].thanked, "but the partner sees it");
    assert_eq!((room.thanks_to(ADA), room.thanks_to(CHIDI)), (0, 0));
    room.says(CHIDI, both, "", false);
    assert_eq!(room.thanks_to(BEN), 1);
}

#[test]
fn whoever_is_erased_is_gone_from_everybody_elses() {
    let mut room = Room::new();
    let (helped, was_helped) = (room.over(BEN, &[ADA], 1), room.over(ADA, &[BEN], 1));
    room.says(ADA, helped, "Ada says", true);
    assert_eq!(room.numbers(BEN), [was_helped, helped]);
    let history = room.0.history.iter().map(|event| event.without(ADA).unwrap_or_else(|| event.clone()));
    let state = replay(State::default(), &history.collect::<Vec<_>>());
    let meetings = &state.section(CLASS).unwrap().meetings;
    let left: Vec<_> = meetings.journal_of(BEN).collect();
    assert_eq!(left.len(), 1, "a session whose tutor is erased is gone with them");
    assert_eq!((left[0].number, left[0].with.as_slice(), left[0].thanked), (helped, [].as_slice(), false));
    assert_eq!(meetings.thanks_to(BEN), 0);
}

#[test]
fn a_session_that_is_on_has_no_length_yet() {
    let mut room = Room::new();
    let number = room.begin(BEN, &[ADA]);
    let entry = room.section().meetings.get(number).map(|one: &Meeting| one.entry(number, ADA));
    assert_eq!(entry.map(|entry| (entry.took_ms, entry.with)), Some((None, vec![BEN])));
}
