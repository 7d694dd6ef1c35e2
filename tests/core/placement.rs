//! What was shown before this class, or in another (S31, S53).

use crate::class::*;
use cupboard::classroom::ledger::{Occasion, Origin};
use cupboard::classroom::{Deed, Elsewhere, Level, Outcome, Refusal, SectionId};
use std::collections::{BTreeMap, BTreeSet};

fn brought(origin: Origin, shown_ms: Option<i64>, level: Level) -> Deed {
    let occasion = Occasion { origin, ..Occasion::default() };
    Deed::AssessMany { levels: BTreeMap::from([((BEN, TERMS), level)]), occasion, shown_ms }
}

#[test]
fn last_year_comes_before_all_that_was_shown_here_whenever_it_is_put_in() {
    let mut class = Class::open();
    class.teacher(judge(BEN, TERMS, Level::NOT_YET)).unwrap();
    class.teacher(brought(Origin::LastYear, None, Level::MASTERED)).unwrap();
    assert_eq!(class.place(BEN).proficiency(TERMS), Some(Level::NOT_YET), "what was shown here came later");
    let origins: Vec<_> = class.place(BEN).ledger.of(TERMS).iter().map(|a| a.what.occasion.origin).collect();
    assert_eq!(origins, [Origin::LastYear, Origin::Here]);
    class.teacher(brought(Origin::LastYear, None, Level::APPROACHING)).unwrap();
    let levels: Vec<_> = class.place(BEN).ledger.of(TERMS).iter().map(|a| a.what.level.unwrap()).collect();
    assert_eq!(levels, [Level::MASTERED, Level::APPROACHING, Level::NOT_YET], "a corrected list corrects the first");
    class.teacher(brought(Origin::Placement, None, Level::MASTERED)).unwrap();
    assert!(class.place(BEN).has_mastered(TERMS), "a placement test without a day is from today");
}

#[test]
fn a_list_that_is_put_in_twice_counts_once_and_a_corrected_one_counts_again() {
    let mut class = Class::open();
    assert_eq!(facts(class.teacher(brought(Origin::Placement, None, Level::MASTERED))).len(), 1);
    assert_eq!(facts(class.teacher(brought(Origin::Placement, None, Level::MASTERED))), []);
    assert_eq!(facts(class.teacher(brought(Origin::Placement, None, Level::EXCEEDING))).len(), 1);
    assert_eq!(facts(class.teacher(brought(Origin::Placement, None, Level::MASTERED))).len(), 1, "back as it was");
    assert_eq!(facts(class.teacher(brought(Origin::Placement, None, Level::MASTERED))), []);
    assert_eq!(facts(class.teacher(brought(Origin::LastYear, None, Level::MASTERED))).len(), 1);
    class.teacher(judge(BEN, TERMS, Level::NOT_YET)).unwrap();
    assert_eq!(facts(class.teacher(brought(Origin::Here, None, Level::NOT_YET))).len(), 1, "shown once more");
}

/// Period 4, in which Ben mastered slope, and Period 3, whose first skill that is.
fn two_classes() -> (Class, SectionId) {
    let mut class = Class::open();
    let here = class.id;
    let there = class.another("Period 4");
    class.teacher(Deed::ShareStudent { student: BEN }).unwrap();
    let same_as = BTreeMap::from([(here, TERMS)]);
    let slope = Outcome { statement: "I can see slope".into(), same_as, ..Outcome::default() };
    class.teacher(Deed::EditOutcome { outcome: None, value: Box::new(slope) }).unwrap();
    class.teacher(judge(BEN, TERMS, Level::MASTERED)).unwrap();
    class.id = here;
    (class, there)
}

fn accept(students: &[cupboard::classroom::StudentId]) -> Deed {
    Deed::AcceptElsewhere { outcome: TERMS, students: students.iter().copied().collect::<BTreeSet<_>>() }
}

#[test]
fn what_was_mastered_in_another_class_is_offered_whichever_side_says_that_it_is_the_same() {
    let (mut class, there) = two_classes();
    let section = class.state.section(class.id).unwrap();
    let offered = class.state.mastered_elsewhere(section, BEN, TERMS);
    assert_eq!(offered, Some(Elsewhere { wall_ms: class.now.wall_ms, section: there }));
    assert_eq!(class.state.mastered_elsewhere(section, BEN, SLOPE), None);
    assert_eq!(class.state.mastered_elsewhere(section, ADA, TERMS), None);
    assert_eq!(class.state.all_elsewhere(section, TERMS).len(), 1);
    class.teacher(accept(&[BEN])).unwrap();
    assert!(class.place(BEN).has_mastered(TERMS));
    assert_eq!(class.place(BEN).ledger.of(TERMS)[0].what.occasion.origin, Origin::Elsewhere(there));
    assert_eq!(facts(class.teacher(accept(&[BEN]))), [], "a second tap is no mistake");
    class.teacher(Deed::Undo { of: None }).unwrap();
    assert!(!class.place(BEN).has_mastered(TERMS));
}

#[test]
fn nothing_is_accepted_that_was_not_mastered_and_nobody_makes_it_up() {
    let (mut class, there) = two_classes();
    assert_eq!(class.teacher(accept(&[ADA, BEN])), Err(Refusal::NotMasteredElsewhere));
    assert_eq!(class.student(BEN, accept(&[BEN])), Err(Refusal::TeacherOnly));
    let made_up = brought(Origin::Elsewhere(there), None, Level::MASTERED);
    assert_eq!(class.teacher(made_up), Err(Refusal::NotMasteredElsewhere));
}

#[test]
fn a_skill_is_the_same_only_as_one_that_another_class_teaches() {
    let (mut class, there) = two_classes();
    let with = |section, outcome| {
        let same_as = BTreeMap::from([(section, outcome)]);
        let value = Outcome { statement: "I can see".into(), same_as, ..Outcome::default() };
        Deed::EditOutcome { outcome: Some(SLOPE), value: Box::new(value) }
    };
    assert_eq!(class.teacher(with(SectionId(9), TERMS)), Err(Refusal::NoSuchSection));
    assert_eq!(class.teacher(with(there, SLOPE)), Err(Refusal::NoSuchOutcome));
    assert_eq!(class.teacher(with(class.id, TERMS)), Err(Refusal::NoSuchOutcome), "itself");
    class.teacher(with(there, TERMS)).unwrap();
    class.id = there;
    class.teacher(Deed::RetireOutcome { outcome: TERMS }).unwrap();
    class.id = SectionId(1);
    class.teacher(with(there, TERMS)).unwrap();
}
