//! Skills (S25): lists merge by code, then by statement; what comes before what has no loops.

use crate::class::*;
use cupboard::classroom::{Deed, Fact, Level, MOST_OUTCOMES, Outcome, OutcomeId, OutcomeRow, Refusal, Scale, Status};

fn import(class: &mut Class, rows: &[OutcomeRow]) -> Vec<Fact> {
    facts(class.teacher(Deed::ImportOutcomes { rows: rows.to_vec() }))
}

fn edited(class: &Class, id: OutcomeId, change: impl FnOnce(&mut Outcome)) -> Deed {
    let mut value = class.section().outcomes[&id].clone();
    change(&mut value);
    Deed::EditOutcome { outcome: Some(id), value: Box::new(value) }
}

#[test]
fn the_same_list_again_changes_nothing() {
    let mut class = Class::new();
    assert_eq!(import(&mut class, &skills()), []);
    let lower: Vec<_> =
        skills().into_iter().map(|row| OutcomeRow { code: row.code.map(|c| c.to_lowercase()), ..row }).collect();
    let recoded = import(&mut class, &lower);
    assert_eq!(recoded.len(), 4, "a code in another case is the same skill, its spelling is the newer one");
    assert_eq!(class.section().outcomes.len(), 4);
}

#[test]
fn a_code_finds_its_skill_though_the_statement_changed() {
    let mut class = Class::new();
    import(&mut class, &[skill("EE.2", "I can undo one operation", "Equations", &[])]);
    assert_eq!(class.section().outcomes[&ONE_STEP].statement, "I can undo one operation");
    assert_eq!(class.section().outcomes[&ONE_STEP].prerequisites, [TERMS].into(), "what the row leaves out stays");
    assert_eq!(class.section().outcomes.len(), 4);
}

#[test]
fn without_a_code_the_statement_finds_it_and_a_code_may_come_later() {
    let mut class = Class::new();
    import(&mut class, &[skill("", "I can check an answer", "Equations", &[])]);
    assert_eq!(import(&mut class, &[skill("", "i can CHECK an answer", "Equations", &[])]).len(), 1, "spelling only");
    import(&mut class, &[skill("EE.9", "I can check an answer", "Equations", &[])]);
    assert_eq!(class.section().outcomes.len(), 5);
    assert_eq!(class.section().outcomes[&OutcomeId(5)].code, "EE.9");
    import(&mut class, &[skill("EE.10", "I can check an answer", "Lines", &[])]);
    assert_eq!(class.section().outcomes.len(), 6, "another code is another skill, though it reads the same");
}

#[test]
fn prerequisites_may_stand_further_down_the_list() {
    let mut class = Class::new();
    let rows = [skill("G.2", "I can turn a figure", "Moves", &[" g.1 "]), skill("G.1", "I can slide it", "Moves", &[])];
    import(&mut class, &rows);
    assert_eq!(class.section().outcomes[&OutcomeId(5)].prerequisites, [OutcomeId(6)].into());
}

#[test]
fn an_unknown_prerequisite_or_a_loop_refuses_the_whole_list() {
    let mut class = Class::new();
    let before = class.state.clone();
    let unknown = vec![skill("G.1", "I can slide it", "Moves", &[]), skill("G.2", "I can turn it", "Moves", &["X.9"])];
    assert_eq!(class.teacher(Deed::ImportOutcomes { rows: unknown }), Err(Refusal::NoSuchPrerequisite));
    let round = vec![skill("EE.1", "I can combine like terms", "Equations", &["EE.3"])];
    assert_eq!(class.teacher(Deed::ImportOutcomes { rows: round }), Err(Refusal::PrerequisiteLoop));
    let itself = edited(&class, SLOPE, |slope| slope.prerequisites = [SLOPE].into());
    assert_eq!(class.teacher(itself), Err(Refusal::PrerequisiteLoop));
    let nowhere = edited(&class, SLOPE, |slope| slope.prerequisites = [OutcomeId(77)].into());
    assert_eq!(class.teacher(nowhere), Err(Refusal::NoSuchPrerequisite));
    assert_eq!(class.state, before);
}

#[test]
fn a_code_is_used_once_among_what_is_taught() {
    let mut class = Class::new();
    let same = edited(&class, SLOPE, |slope| slope.code = "ee.1".into());
    assert_eq!(class.teacher(same.clone()), Err(Refusal::CodeTaken));
    class.teacher(Deed::RetireOutcome { outcome: TERMS }).unwrap();
    assert!(class.teacher(same).is_ok(), "a retired skill's code is free");
}

#[test]
fn a_retired_skill_is_off_every_list_and_its_history_stays() {
    let mut class = Class::open();
    class.student(BEN, status(BEN, TERMS, Status::Working)).unwrap();
    class.teacher(Deed::RetireOutcome { outcome: TERMS }).unwrap();
    assert_eq!(class.student(BEN, status(BEN, TERMS, Status::Ready)), Err(Refusal::NoSuchOutcome));
    assert_eq!(class.teacher(Deed::RetireOutcome { outcome: TERMS }), Err(Refusal::NoSuchOutcome));
    assert!(class.section().taught().all(|(id, _)| id != TERMS));
    assert_eq!(class.place(BEN).status(TERMS), Status::Working);
    import(&mut class, &skills()[..1]);
    assert!(class.section().outcome(TERMS).is_ok(), "and the list brings it back");
}

#[test]
fn the_order_is_the_teachers_and_unknown_numbers_have_no_place_in_it() {
    let mut class = Class::new();
    let order = vec![SLOPE, OutcomeId(77), SLOPE, ONE_STEP];
    let set = Fact::OutcomesOrdered { order: vec![SLOPE, ONE_STEP, TERMS, TWO_STEP] };
    assert_eq!(facts(class.teacher(Deed::OrderOutcomes { order })), [set], "what is left out follows as it stood");
    let units: Vec<_> = class.section().units().into_iter().map(|(name, _)| name.to_owned()).collect();
    assert_eq!(units, ["Lines", "Equations"], "units stand in the order of their first skill");
}

#[test]
fn a_list_without_statements_or_with_too_many_is_refused() {
    let mut class = Class::new();
    let bare = OutcomeRow { code: Some("X.1".into()), ..OutcomeRow::default() };
    assert!(matches!(class.teacher(Deed::ImportOutcomes { rows: vec![bare] }), Err(Refusal::Empty(_))));
    let many = (0..MOST_OUTCOMES - 3).map(|n| skill("", &format!("Skill {n}"), "U", &[])).collect();
    assert_eq!(class.teacher(Deed::ImportOutcomes { rows: many }), Err(Refusal::TooManyOutcomes));
    let fits: Vec<_> = (0..MOST_OUTCOMES - 4).map(|n| skill("", &format!("Skill {n}"), "U", &[])).collect();
    assert!(class.teacher(Deed::ImportOutcomes { rows: fits }).is_ok());
}

#[test]
fn pages_turn_around_within_the_units() {
    let mut class = Class::new();
    class.teacher(Deed::TurnPage { page: 3 }).unwrap();
    assert_eq!(class.section().page, 1, "two units: the fourth page is the second");
}

#[test]
fn what_mastery_looks_like_are_the_words_of_the_level_from_which_it_counts() {
    let words = |level| (level, format!("like {level:?}"));
    let rubric = [Level::APPROACHING, Level::MASTERED, Level::EXCEEDING].map(words).into();
    let skill = Outcome { rubric, ..Outcome::default() };
    let scale = |mastered| Scale { mastered, ..Scale::default() };
    assert_eq!(skill.success_criteria(&Scale::default()), Some(words(Level::MASTERED).1.as_str()));
    assert_eq!(skill.success_criteria(&scale(Level::EXCEEDING)), Some(words(Level::EXCEEDING).1.as_str()));
    assert_eq!(skill.success_criteria(&scale(Level::NOT_YET)), None, "nobody wrote those");
    assert_eq!(Outcome::default().success_criteria(&Scale::default()), None);
}
