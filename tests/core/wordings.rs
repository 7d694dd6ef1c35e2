//! Wordings that students propose (S25): one each, seen by nobody else, and what becomes of them.

use crate::class::*;
use cupboard::classroom::{
    Actor, Deed, Fact, Field, Language, OutcomeId, Refusal, StudentId, TrayDeed, TrayItem, Verdict, WordingDeed,
};

fn propose(student: StudentId, outcome: OutcomeId, language: Language, text: &str) -> Deed {
    Deed::Wording { student, outcome, what: WordingDeed::Propose { language, text: text.into() } }
}

fn withdraw(student: StudentId) -> Deed {
    Deed::Wording { student, outcome: TERMS, what: WordingDeed::Withdraw }
}

/// Proposes for like terms, in English.
fn says(class: &mut Class, student: StudentId, text: &str) -> TrayItem {
    let events = class.student(student, propose(student, TERMS, Language::English, text)).unwrap();
    TrayItem::Wording(student, TERMS, events.last().unwrap().number)
}

fn answer(items: &[TrayItem], declined: Option<&str>) -> TrayDeed {
    TrayDeed { items: items.iter().copied().collect(), declined: declined.map(str::to_owned) }
}

fn statement(class: &Class) -> String {
    class.section().outcomes[&TERMS].statement.clone()
}

#[test]
fn a_student_proposes_one_wording_for_a_skill_changes_it_and_takes_it_back() {
    let mut class = Class::new();
    let first = says(&mut class, ADA, " I can gather  like terms ");
    assert_eq!(class.place(ADA).wording(TERMS).unwrap().text, "I can gather like terms");
    let second = says(&mut class, ADA, "I can add what is alike");
    let waiting: Vec<_> = class.section().tray().iter().map(|waiting| waiting.item).collect();
    assert!(first != second && waiting == [second], "one waits, and it is another");
    let same = propose(ADA, TERMS, Language::English, "I can add what is alike");
    assert!(class.student(ADA, same.clone()).unwrap().is_empty());
    class.student(ADA, withdraw(ADA)).unwrap();
    assert!(class.section().tray().is_empty() && class.place(ADA).wording(TERMS).is_none());
    assert!(class.student(ADA, withdraw(ADA)).unwrap().is_empty());

    assert_eq!(class.student(BEN, same.clone()), Err(Refusal::NotYours));
    assert_eq!(class.teacher(same), Err(Refusal::NotYours), "the teacher says it in the skill itself");
    let try_it = |class: &mut Class, text: &str| class.student(ADA, propose(ADA, TERMS, Language::English, text));
    assert_eq!(try_it(&mut class, " "), Err(Refusal::Empty(Field::Statement)));
    assert_eq!(try_it(&mut class, &"x".repeat(201)), Err(Refusal::TooLong(Field::Statement)));
    let now = statement(&class);
    assert_eq!(try_it(&mut class, &now), Err(Refusal::SameWording));
    class.teacher(Deed::SetMap { student: ADA, map: Some([SLOPE].into()) }).unwrap();
    assert_eq!(try_it(&mut class, "I can do it"), Err(Refusal::NoSuchOutcome));
}

#[test]
fn what_is_accepted_is_the_skills_own_in_its_language_and_one_undo_takes_it_back() {
    let mut class = Class::new();
    let before = class.section().outcomes[&TERMS].clone();
    let english = says(&mut class, ADA, "I can add what is alike");
    let arabic = propose(DALIA, TERMS, Language::Arabic, "أستطيع أن أجمع المتشابه");
    let number = class.student(DALIA, arabic).unwrap().last().unwrap().number;
    let both = answer(&[english, TrayItem::Wording(DALIA, TERMS, number)], None);
    let events = class.teacher(Deed::Tray(both)).unwrap();
    let skill = class.section().outcomes[&TERMS].clone();
    assert_eq!(skill.statement_in(Language::English), "I can add what is alike");
    assert_eq!(skill.statement_in(Language::Arabic), "أستطيع أن أجمع المتشابه");
    assert_eq!(skill.statement_in(Language::French), skill.statement, "nobody said it in French");
    assert_eq!(events.iter().filter(|event| matches!(event.fact, Fact::OutcomeSet { .. })).count(), 1);
    assert_eq!(class.place(ADA).wording(TERMS).unwrap().verdict, Verdict::Approved);
    class.teacher(Deed::Undo { of: None }).unwrap();
    assert_eq!(class.section().outcomes[&TERMS], before);
    assert_eq!(class.section().tray().len(), 2, "both wait again");

    // Where the class's own language has a statement of its own beside the first, that one changes.
    let mut value = before.clone();
    value.statements.insert(Language::English, "I can do like terms".into());
    class.teacher(Deed::EditOutcome { outcome: Some(TERMS), value: Box::new(value) }).unwrap();
    class.teacher(Deed::Tray(answer(&[english], None))).unwrap();
    let skill = class.section().outcomes[&TERMS].clone();
    assert_eq!(
        (skill.statement, skill.statements[&Language::English].as_str()),
        (before.statement, "I can add what is alike")
    );
}

#[test]
fn of_two_wordings_for_one_skill_the_teacher_chooses_one() {
    let mut class = Class::new();
    let (ada, ben) = (says(&mut class, ADA, "I can gather"), says(&mut class, BEN, "I can add up"));
    assert_eq!(class.teacher(Deed::Tray(answer(&[ada, ben], None))), Err(Refusal::WordingTwice));
    class.teacher(Deed::Tray(answer(&[ben], None))).unwrap();
    assert_eq!(statement(&class), "I can add up");
    class.teacher(Deed::Tray(answer(&[ada], Some(" both are  fine ")))).unwrap();
    assert_eq!(class.place(ADA).wording(TERMS).unwrap().verdict, Verdict::Declined("both are fine".into()));
    let again = propose(ADA, TERMS, Language::English, "I can gather");
    class.student(ADA, again.clone()).unwrap();
    assert_eq!(class.section().tray().len(), 1, "what was declined may be proposed again");
    assert!(class.student(ADA, again).unwrap().is_empty(), "and waits once");
    says(&mut class, ADA, "I can collect");
    assert_eq!(class.section().tray().len(), 1);
}

#[test]
fn what_was_changed_after_it_was_seen_is_not_accepted_unseen() {
    let mut class = Class::new();
    let seen = says(&mut class, ADA, "I can gather");
    says(&mut class, ADA, "I can do nothing at all");
    let (before, deed) = (statement(&class), answer(&[seen], None));
    class.teacher(Deed::Tray(deed.clone())).unwrap();
    assert_eq!((statement(&class), class.section().left_in_tray(&deed)), (before, vec![seen]));
}

#[test]
fn who_is_erased_is_gone_from_it_and_an_accepted_statement_stays() {
    let mut class = Class::new();
    let ada = says(&mut class, ADA, "I can gather");
    let events = class.teacher(Deed::Tray(answer(&[ada], None))).unwrap();
    let left: Vec<_> = events.iter().map(|event| event.without(ADA)).collect();
    assert_eq!(left[0].as_ref().unwrap().fact, Fact::Erased { newcomer: false });
    assert!(matches!(events[1].fact, Fact::OutcomeSet { .. }) && left[1].is_none(), "it names nobody");
    assert!(events.iter().all(|event| event.actor == Actor::Teacher));
}
