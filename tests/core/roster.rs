//! Who belongs to a class: rosters merge, leavers return, joiners start when they join (S52, S54).

use crate::class::*;
use cupboard::classroom::{
    Alias, Command, Deed, Fact, Language, MOST_STUDENTS, Presence, Refusal, RosterRow, Status, StudentId,
};

fn import(class: &mut Class, names: &[&str]) -> Vec<Fact> {
    facts(class.teacher(Deed::ImportRoster { rows: roster(names) }))
}

fn aliases(class: &Class) -> Vec<Alias> {
    class.section().members().map(|(_, place)| place.alias).collect()
}

#[test]
fn the_same_roster_again_changes_nothing_in_any_order_and_case() {
    let mut class = Class::new();
    let mut names = PUPILS;
    names.reverse();
    assert_eq!(import(&mut class, &names), []);
    assert_eq!(import(&mut class, &["ADA BYRON", " ben   ali "]), [], "nobody is removed by being left out");
    assert_eq!(class.section().members().count(), 5);
}

#[test]
fn the_nth_row_of_a_name_is_the_nth_student_of_that_name() {
    let mut class = Class::new();
    let new = import(&mut class, &["Ben Ali", "Ben Ali", "Ben Ali"]);
    assert_eq!(new.len(), 2, "one Ben was there");
    assert_eq!(import(&mut class, &["Ben Ali", "Ben Ali", "Ben Ali"]), []);
}

#[test]
fn a_leaver_on_the_roster_returns_with_everything() {
    let mut class = Class::new();
    class.teacher(status(BEN, TERMS, Status::Working)).unwrap();
    class.teacher(Deed::Leave { student: BEN }).unwrap();
    assert_eq!(class.teacher(status(BEN, TERMS, Status::Ready)), Err(Refusal::NoSuchStudent));
    assert_eq!(import(&mut class, &PUPILS), [Fact::Returned { student: BEN, alias: None }]);
    assert_eq!(class.place(BEN).status(TERMS), Status::Working);
}

#[test]
fn a_namesake_who_is_in_the_class_goes_before_one_who_left() {
    let mut class = Class::new();
    class.teacher(Deed::Leave { student: BEN }).unwrap();
    class.another("Period 4");
    class.teacher(Deed::ImportRoster { rows: roster(&["Ben Ali"]) }).unwrap();
    class.id = cupboard::classroom::SectionId(1);
    class.teacher(Deed::ShareStudent { student: StudentId(6) }).unwrap();
    assert_eq!(import(&mut class, &["Ben Ali"]), [], "the Ben who is there is meant");
    assert_eq!(import(&mut class, &["Ben Ali", "Ben Ali"]), [Fact::Returned { student: BEN, alias: None }]);
}

#[test]
fn a_returner_and_newcomers_of_one_roster_get_icons_of_their_own() {
    let mut class = Class::new();
    class.teacher(Deed::Leave { student: BEN }).unwrap();
    let newcomers: Vec<String> = (0..55).map(|n| format!("Newcomer {n}")).collect();
    let mut names: Vec<&str> = newcomers.iter().map(String::as_str).collect();
    names.push("Ben Ali");
    import(&mut class, &names);
    let mut icons = aliases(&class);
    assert_eq!(icons.len(), 60, "the class and the icons are used up");
    icons.sort();
    icons.dedup();
    assert_eq!(icons.len(), 60);
}

#[test]
fn a_returner_whose_icon_went_to_somebody_else_gets_a_free_one() {
    let mut class = Class::new();
    let fox = class.place(BEN).alias;
    class.teacher(Deed::Leave { student: BEN }).unwrap();
    class.student(ADA, Deed::SetAlias { student: ADA, alias: fox }).unwrap();
    class.teacher(Deed::ComeBack { student: BEN }).unwrap();
    assert_eq!(class.place(ADA).alias, fox);
    assert_ne!(class.place(BEN).alias, fox);
}

#[test]
fn an_icon_belongs_to_one_student_of_a_class() {
    let mut class = Class::new();
    let taken = class.place(ADA).alias;
    assert_eq!(class.student(BEN, Deed::SetAlias { student: BEN, alias: taken }), Err(Refusal::AliasTaken));
    assert_eq!(Alias::at(60), Err(Refusal::NoSuchAlias));
    let free = Alias::all().find(|alias| !aliases(&class).contains(alias)).unwrap();
    assert_eq!(facts(class.student(BEN, Deed::SetAlias { student: BEN, alias: free })).len(), 1);
}

#[test]
fn a_joiners_clock_starts_at_joining() {
    let mut class = Class::open();
    class.lively_minutes(20);
    import(&mut class, &["Femi Ade"]);
    let femi = StudentId(6);
    class.student(femi, Deed::Arrive { student: femi }).unwrap();
    class.lively_minutes(5);
    assert_eq!(class.place(femi).joined_ms, 20 * MINUTE);
    assert_eq!(class.own(femi), 5 * MINUTE);
}

#[test]
fn who_leaves_in_the_middle_of_a_lesson_takes_cup_and_presence_along() {
    let mut class = Class::open();
    class.student(BEN, raise(BEN, cupboard::classroom::Colour::Red)).unwrap();
    class.lively_minutes(5);
    class.teacher(Deed::Leave { student: BEN }).unwrap();
    class.lively_minutes(5);
    class.teacher(Deed::ComeBack { student: BEN }).unwrap();
    assert_eq!(class.place(BEN).presence, Presence::Unknown);
    assert_eq!(class.place(BEN).cup, None);
    assert_eq!(class.own(BEN), 5 * MINUTE);
}

#[test]
fn a_student_in_two_classes_is_one_person_with_two_places() {
    let mut class = Class::new();
    let first = class.id;
    let second = class.another("Homeroom");
    assert_eq!(class.teacher(Deed::ShareStudent { student: StudentId(99) }), Err(Refusal::NoSuchStudent));
    class.teacher(Deed::ShareStudent { student: DALIA }).unwrap();
    class.student(DALIA, Deed::SetLanguage { student: DALIA, language: Some(Language::Arabic) }).unwrap();
    class.teacher(Deed::RenameStudent { student: DALIA, name: "Dalia H.".into() }).unwrap();
    assert_eq!(class.state.students[&DALIA].name, "Dalia H.");
    let classes: Vec<_> = class.state.sections_of(DALIA).map(|section| section.id).collect();
    assert_eq!(classes, [first, second]);
    assert_eq!(facts(class.teacher(Deed::ShareStudent { student: DALIA })), []);
}

#[test]
fn a_full_class_takes_nobody_by_any_door() {
    let mut class = Class::new();
    class.teacher(Deed::Leave { student: BEN }).unwrap();
    let names: Vec<String> = (0..MOST_STUDENTS - 4).map(|n| format!("Pupil {n}")).collect();
    let rows: Vec<_> = names.iter().map(|name| RosterRow { name: name.clone(), language: None }).collect();
    let mut one_more = rows.clone();
    one_more.push(RosterRow { name: "Ben Ali".into(), language: None });
    let answer = class.teacher(Deed::ImportRoster { rows: one_more });
    assert_eq!(answer, Err(Refusal::TooManyStudents));
    class.teacher(Deed::ImportRoster { rows }).unwrap();
    assert_eq!(class.section().members().count(), MOST_STUDENTS);
    assert_eq!(class.teacher(Deed::ComeBack { student: BEN }), Err(Refusal::TooManyStudents));
    assert_eq!(class.teacher(Deed::ShareStudent { student: BEN }), Err(Refusal::TooManyStudents));
}

#[test]
fn a_language_in_the_list_is_taken_over_and_an_empty_one_leaves_it() {
    let mut class = Class::new();
    let mut rows = roster(&["Dalia Haddad"]);
    rows[0].language = Some(Language::Arabic);
    let set = Fact::LanguageSet { student: DALIA, language: Some(Language::Arabic) };
    assert_eq!(facts(class.teacher(Deed::ImportRoster { rows })), [set]);
    assert_eq!(import(&mut class, &["Dalia Haddad"]), []);
    assert_eq!(class.state.students[&DALIA].language, Some(Language::Arabic));
}

#[test]
fn one_bad_row_refuses_the_whole_roster() {
    let mut class = Class::new();
    let before = class.state.clone();
    let long = "x".repeat(81);
    for bad in ["", long.as_str()] {
        assert!(class.teacher(Deed::ImportRoster { rows: roster(&["Femi Ade", bad]) }).is_err());
    }
    assert_eq!(class.state, before);
}

#[test]
fn an_unknown_class_is_refused_whoever_asks() {
    let mut class = Class::new();
    let ctx = cupboard::classroom::Context::live(cupboard::classroom::Actor::Teacher, class.now, 0);
    let nowhere = Command::In(cupboard::classroom::SectionId(9), Deed::CloseClass);
    assert_eq!(class.give(ctx, &nowhere), Err(Refusal::NoSuchSection));
}
