//! What the room may see (DESIGN.md, Who sees what).

use crate::class::*;
use cupboard::classroom::wall::Label;
use cupboard::classroom::{Colour, CupsShown, Deed, Level, Naming, OutcomeId, SectionId, SettingDeed, WallSettings};

fn show(class: &mut Class, naming: Naming, cups: CupsShown) {
    class.teacher(Deed::Set(SettingDeed::Wall(WallSettings { naming, cups }))).unwrap();
}

fn labels(class: &Class, outcome: OutcomeId) -> Vec<Label> {
    class.state.notes(class.section(), outcome).into_iter().map(|note| note.label).collect()
}

fn with_notes() -> Class {
    let mut class = Class::open();
    for student in [ADA, BEN, DALIA] {
        class.teacher(judge(student, TERMS, Level::MASTERED)).unwrap();
    }
    class
}

#[test]
fn notes_read_as_the_teacher_chose() {
    let mut class = with_notes();
    let fox = Label::Alias(class.place(ADA).alias);
    assert!(labels(&class, TERMS).contains(&fox), "by icon, unless the teacher says otherwise");
    show(&mut class, Naming::Initials, CupsShown::OnShelf);
    assert!(labels(&class, TERMS).contains(&Label::Text("DH".into())));
    show(&mut class, Naming::Names, CupsShown::OnShelf);
    assert!(labels(&class, TERMS).contains(&Label::Text("Ben Ali".into())));
    show(&mut class, Naming::Totals, CupsShown::OnShelf);
    assert_eq!(labels(&class, TERMS), []);
    assert_eq!(class.state.note_count(class.section(), TERMS), 3);
    assert!(class.state.arrivals(class.section()).is_empty(), "totals name nobody");
}

#[test]
fn who_is_kept_off_the_wall_is_nowhere_on_it_not_even_in_a_count() {
    let mut class = with_notes();
    class.student(BEN, raise(BEN, Colour::Red)).unwrap();
    assert_eq!(class.state.arrivals(class.section()).len(), 1);
    assert_eq!(class.state.standing_cups(class.section(), &class.now).len(), 1);
    class.teacher(Deed::SetOffWall { student: BEN, off_wall: true }).unwrap();
    assert_eq!(class.state.note_count(class.section(), TERMS), 2);
    assert_eq!(labels(&class, TERMS).len(), 2);
    assert!(class.state.arrivals(class.section()).is_empty());
    assert!(class.state.standing_cups(class.section(), &class.now).is_empty());
    assert_eq!(class.queue(), [BEN], "the teacher still sees the cup");
}

#[test]
fn only_mastered_and_beyond_hang_a_note() {
    let mut class = Class::open();
    for (student, level) in [ADA, BEN, CHIDI, DALIA].into_iter().zip(Level::FIRST) {
        class.teacher(judge(student, TERMS, level)).unwrap();
    }
    let shown = labels(&class, TERMS);
    assert_eq!(shown.len(), 2);
    assert!(!shown.contains(&Label::Alias(class.place(BEN).alias)));
}

#[test]
fn a_note_arrives_live_and_leaves_only_at_the_next_opening() {
    let mut class = with_notes();
    class.teacher(judge(ADA, TERMS, Level::NOT_YET)).unwrap();
    assert_eq!(labels(&class, TERMS).len(), 3, "nobody watches theirs fall");
    class.teacher(Deed::CloseClass).unwrap();
    assert!(class.place(ADA).notes.contains(&TERMS));
    class.teacher(Deed::OpenClass { minutes: 45 }).unwrap();
    assert_eq!(labels(&class, TERMS).len(), 2);
}

#[test]
fn a_closed_class_shows_no_notes_and_no_counts() {
    let mut class = with_notes();
    class.teacher(Deed::CloseClass).unwrap();
    assert_eq!(labels(&class, TERMS), []);
    assert_eq!(class.state.note_count(class.section(), TERMS), 0);
}

#[test]
fn notes_keep_a_stable_order_that_is_not_the_rosters() {
    let mut class = Class::open();
    let names: Vec<String> = (0..20).map(|n| format!("Pupil {n:02}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    class.teacher(Deed::ImportRoster { rows: roster(&names) }).unwrap();
    show(&mut class, Naming::Names, CupsShown::OnShelf);
    let students: Vec<_> = class.section().members().map(|(id, _)| id).collect();
    for student in &students {
        class.teacher(judge(*student, TERMS, Level::MASTERED)).unwrap();
        class.teacher(judge(*student, SLOPE, Level::MASTERED)).unwrap();
    }
    let text = |outcome| -> Vec<String> {
        let names = labels(&class, outcome).into_iter();
        names
            .map(|label| match label {
                Label::Text(name) => name,
                Label::Alias(_) => String::new(),
            })
            .collect()
    };
    let (terms, slope) = (text(TERMS), text(SLOPE));
    assert!(!terms.is_sorted(), "not by number or name");
    assert_ne!(terms, slope, "and not the same on each shelf: nobody's notes line up");
    assert_eq!(terms, text(TERMS));
}

#[test]
fn cups_stand_without_a_name_unless_the_teacher_lists_them() {
    let mut class = Class::open();
    class.student(BEN, raise(BEN, Colour::Red)).unwrap();
    class.student(ADA, raise(ADA, Colour::Green)).unwrap();
    let cups = |class: &Class| -> Vec<Option<Label>> {
        class.state.standing_cups(class.section(), &class.now).into_iter().map(|cup| cup.label).collect()
    };
    assert_eq!(cups(&class), [None], "green does not ask");
    show(&mut class, Naming::Alias, CupsShown::ListByAlias);
    assert_eq!(cups(&class), [Some(Label::Alias(class.place(BEN).alias))]);
    show(&mut class, Naming::Alias, CupsShown::ListByName);
    assert_eq!(cups(&class), [Some(Label::Text("Ben Ali".into()))]);
}

#[test]
fn the_wall_follows_the_pinned_class_else_the_last_opened_of_the_open_ones() {
    let mut class = Class::new();
    let (first, shown) = (class.id, |class: &Class| class.state.wall_section().map(|section| section.id));
    assert_eq!(shown(&class), Some(first), "the only one");
    class.teacher(Deed::OpenClass { minutes: 45 }).unwrap();
    let second = class.another("Period 4");
    assert_eq!(shown(&class), Some(first));
    class.pass(MINUTE);
    class.teacher(Deed::OpenClass { minutes: 45 }).unwrap();
    assert_eq!(shown(&class), Some(second), "the last opened");
    class.teacher(Deed::CloseClass).unwrap();
    assert_eq!(shown(&class), Some(first), "which is still open");
    class.teacher(Deed::PinWall { pinned: true }).unwrap();
    assert_eq!(shown(&class), Some(second), "the pinned one, open or not");
    class.teacher(Deed::PinWall { pinned: false }).unwrap();
    class.id = first;
    class.teacher(Deed::CloseClass).unwrap();
    assert_eq!(shown(&class), Some(second), "none is open: the last that was");
    assert_eq!(cupboard::classroom::State::default().wall_section().map(|section| section.id), None::<SectionId>);
}
