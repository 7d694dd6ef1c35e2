//! How a proficiency follows from attempts (S29, S47): known values, and order of entry that never matters.

use crate::class::*;
use crate::draws::config;
use cupboard::classroom::ledger::{Assessment, AttemptDeed, Feedback, Occasion};
use cupboard::classroom::scale::ScaleRow;
use cupboard::classroom::{Deed, Enrolment, Level, Marking, Method, Purpose, Refusal, SettingDeed};
use proptest::prelude::*;
use std::collections::BTreeMap;

const DAY_MS: i64 = 86_400_000;

/// What ranks come to, to a hundredth, as teachers' tables have it.
fn hundredths(method: Method, ranks: &[u8], needed: u8, cut_off: u8) -> Option<i64> {
    method.score(ranks, needed, cut_off).map(|score| (score * 100.0).round() as i64)
}

#[test]
fn every_method_comes_to_its_known_values() {
    use Method::*;
    let table: [(Method, &[u8], Option<i64>); 26] = [
        (Latest, &[], None),
        (Latest, &[4, 2, 3], Some(300)),
        (Latest, &[1], Some(100)),
        (Highest, &[], None),
        (Highest, &[4, 2, 3], Some(400)),
        (Highest, &[1, 1], Some(100)),
        (Mean, &[], None),
        (Mean, &[2, 3, 4], Some(300)),
        (Mean, &[4, 1], Some(250)),
        (Mean, &[1, 1, 2], Some(133)),
        (DecayingAverage, &[], None),
        (DecayingAverage, &[2], Some(200)),
        (DecayingAverage, &[2, 3], Some(265)),
        (DecayingAverage, &[2, 3, 4], Some(353)),
        (DecayingAverage, &[4, 3, 2], Some(247)),
        (DecayingAverage, &[3, 3, 3, 3], Some(300)),
        (NMastery, &[], None),
        (NMastery, &[2, 3], None),
        (NMastery, &[2, 3, 4], Some(350)),
        (NMastery, &[4, 4, 1], Some(400)),
        (NMastery, &[3, 2, 2, 3], Some(300)),
        (NMastery, &[2, 2, 2], None),
        (NMastery, &[3, 3, 4], Some(333)),
        (Judgement, &[], None),
        (Judgement, &[2, 4], Some(400)),
        (Judgement, &[3], Some(300)),
    ];
    for (method, ranks, expected) in table {
        assert_eq!(hundredths(method, ranks, 2, 3), expected, "{method:?} of {ranks:?}");
    }
    assert_eq!(hundredths(NMastery, &[3, 4], 3, 3), None, "three are asked for");
    assert_eq!(hundredths(NMastery, &[2], 1, 2), Some(200), "another cut-off");
}

/// An attempt shown on a day, from 0.
fn shown(level: u8, day: i64, purpose: Purpose, context: &str) -> Deed {
    let occasion = Occasion { purpose, context: context.into(), ..Occasion::default() };
    let what = Box::new(Assessment { level: Some(Level(level)), occasion, feedback: Feedback::default() });
    let shown_ms = Some(1_700_000_000_000 + day * DAY_MS);
    Deed::Attempt { student: ADA, outcome: TERMS, what: AttemptDeed::Assess { what, shown_ms, also: BTreeMap::new() } }
}

fn marked(method: Method, entries: &[(u8, i64)]) -> Enrolment {
    let mut class = Class::new();
    class.teacher(Deed::Set(SettingDeed::Marking(Marking { method, needed: 2, contexts: 1 }))).unwrap_or_default();
    for (level, day) in entries {
        class.teacher(shown(*level, *day, Purpose::Overall, "")).unwrap();
    }
    class.place(ADA).clone()
}

#[test]
fn what_was_entered_late_counts_on_the_day_it_was_shown() {
    for (method, expected) in [
        (Method::Latest, Some(Level::EXCEEDING)),
        (Method::Highest, Some(Level::EXCEEDING)),
        (Method::DecayingAverage, Some(Level::MASTERED)),
        (Method::NMastery, Some(Level::MASTERED)),
        (Method::Mean, Some(Level::MASTERED)),
        (Method::Judgement, Some(Level::EXCEEDING)),
    ] {
        for entries in [[(2, 0), (3, 1), (4, 2)], [(4, 2), (2, 0), (3, 1)], [(3, 1), (4, 2), (2, 0)]] {
            assert_eq!(marked(method, &entries).proficiency(TERMS), expected, "{method:?} of {entries:?}");
        }
    }
    assert_eq!(marked(Method::NMastery, &[(3, 1), (2, 0)]).proficiency(TERMS), None, "one success of two");
}

proptest! {
    #![proptest_config(config(96))]

    #[test]
    fn the_order_of_entry_never_changes_a_result(
        shown in prop::collection::vec((1_u8..=4, 0_i64..400), 1..9).prop_shuffle(),
        method in prop::sample::select(Method::ALL.to_vec()),
    ) {
        // One attempt a day: what was shown in the same instant has no order but that of entry.
        let by_day: BTreeMap<i64, u8> = shown.iter().map(|(level, day)| (*day, *level)).collect();
        let drawn: Vec<(u8, i64)> = {
            let mut seen = std::collections::BTreeSet::new();
            shown.iter().filter(|(_, day)| seen.insert(*day)).map(|(_, day)| (by_day[day], *day)).collect()
        };
        let sorted: Vec<(u8, i64)> = by_day.iter().map(|(day, level)| (*level, *day)).collect();
        let (drawn, sorted) = (marked(method, &drawn), marked(method, &sorted));
        prop_assert_eq!(&drawn.judgements, &sorted.judgements);
        prop_assert_eq!(drawn.has_mastered(TERMS), sorted.has_mastered(TERMS));
    }
}

#[test]
fn what_is_on_the_way_is_written_down_and_does_not_count() {
    let mut class = Class::open();
    class.teacher(shown(4, 0, Purpose::Formative, "draft")).unwrap();
    assert_eq!(class.place(ADA).proficiency(TERMS), None);
    assert_eq!(class.place(ADA).ledger.of(TERMS).len(), 1);
    class.teacher(shown(2, 1, Purpose::Summative, "quiz")).unwrap();
    class
        .teacher(Deed::Set(SettingDeed::Marking(Marking { method: Method::Judgement, needed: 2, contexts: 1 })))
        .unwrap();
    assert_eq!(class.place(ADA).proficiency(TERMS), None, "the teacher has not judged it as a whole");
    class.teacher(judge(ADA, TERMS, Level::MASTERED)).unwrap();
    assert_eq!(class.place(ADA).proficiency(TERMS), Some(Level::MASTERED));
}

#[test]
fn solid_is_what_was_mastered_in_different_contexts() {
    let mut class = Class::open();
    class.teacher(Deed::Set(SettingDeed::Marking(Marking { method: Method::Latest, needed: 2, contexts: 2 }))).unwrap();
    let secured = |class: &Class| class.place(ADA).judgements[&TERMS].secured;
    class.teacher(shown(3, 0, Purpose::Summative, "quiz")).unwrap();
    class.teacher(shown(3, 1, Purpose::Summative, "Quiz")).unwrap();
    assert!(!secured(&class), "twice the same");
    class.teacher(shown(4, 2, Purpose::Summative, "project")).unwrap();
    assert!(secured(&class));
    class.teacher(shown(2, 3, Purpose::Summative, "quiz")).unwrap();
    assert!(!secured(&class), "not what is not mastered now");
}

#[test]
fn a_tap_comes_after_all_that_was_shown_though_the_clock_was_put_back() {
    let mut class = Class::open();
    class.teacher(judge(ADA, TERMS, Level::MASTERED)).unwrap();
    class.now.wall_ms -= 40 * DAY_MS;
    class.teacher(judge(ADA, TERMS, Level::NOT_YET)).unwrap();
    assert_eq!(class.place(ADA).proficiency(TERMS), Some(Level::NOT_YET));
}

#[test]
fn another_scale_keeps_what_was_judged_and_moves_what_counts_as_mastered() {
    let mut class = Class::open();
    class.teacher(judge(ADA, TERMS, Level::APPROACHING)).unwrap();
    class.teacher(judge(BEN, TERMS, Level::EXCEEDING)).unwrap();
    let row = |level: Level| ScaleRow { level: Some(level), name: String::new() };
    let rows = vec![row(Level::NOT_YET), row(Level::APPROACHING)];
    class.teacher(Deed::Set(SettingDeed::Scale { rows, mastered: 1 })).unwrap();
    assert!(class.place(ADA).has_mastered(TERMS) && class.place(ADA).notes.contains(&TERMS));
    assert_eq!(class.place(BEN).ledger.of(TERMS)[0].what.level, Some(Level::EXCEEDING), "history says what it said");
    assert_eq!(class.place(BEN).proficiency(TERMS), Some(Level::APPROACHING), "the top of what there is now");
    assert_eq!(class.teacher(judge(ADA, TERMS, Level::EXCEEDING)), Err(Refusal::NoSuchLevel));
    class.teacher(Deed::Undo { of: None }).unwrap();
    assert!(!class.place(ADA).has_mastered(TERMS));
    assert_eq!(class.place(BEN).proficiency(TERMS), Some(Level::EXCEEDING));
}

#[test]
fn a_correction_stands_with_its_reason_and_what_stood_before() {
    let mut class = Class::open();
    class.teacher(judge(ADA, TERMS, Level::MASTERED)).unwrap();
    let attempt = class.place(ADA).ledger.of(TERMS)[0].clone();
    let what = Box::new(Assessment { level: Some(Level::APPROACHING), ..attempt.what.clone() });
    let amend = |reason: &str| Deed::Attempt {
        student: ADA,
        outcome: TERMS,
        what: AttemptDeed::Amend {
            attempt: attempt.number,
            what: what.clone(),
            shown_ms: None,
            voided: false,
            reason: reason.into(),
        },
    };
    assert!(matches!(class.teacher(amend(" ")), Err(Refusal::Empty(_))), "not without a reason");
    class.teacher(amend("misread the sign")).unwrap();
    let amended = &class.place(ADA).ledger.of(TERMS)[0];
    assert_eq!(amended.amendments[0].before, Some(Level::MASTERED));
    assert_eq!(amended.amendments[0].reason, "misread the sign");
    assert_eq!(class.place(ADA).proficiency(TERMS), Some(Level::APPROACHING));
    class.teacher(Deed::Undo { of: None }).unwrap();
    assert_eq!(class.place(ADA).ledger.of(TERMS), [attempt]);
}
