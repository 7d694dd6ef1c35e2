//! The tray (S54): what waits, in which order, and a word on many at once.

use crate::class::*;
use cupboard::classroom::evidence::{CommentId, Kind, Mark, Piece, Wanted};
use cupboard::classroom::{Deed, Fact, Refusal, StudentId, TrayDeed, TrayItem, TrayKind, Verdict};

fn wanted(student: StudentId, wanted: Wanted) -> Deed {
    Deed::Evidence { student, outcome: TERMS, wanted }
}

/// A piece of a kind of their own; its number.
fn song(class: &mut Class, student: StudentId) -> u64 {
    let piece = Piece { kind: Kind::Other("A song".into()), note: "la la".into(), link: String::new(), file: None };
    class.student(student, wanted(student, Wanted::Add(Box::new(piece)))).unwrap().last().unwrap().number
}

/// A comment of somebody's on a piece of an owner's who offers it.
fn comment(class: &mut Class, by: StudentId, owner: StudentId, evidence: u64) -> CommentId {
    class.student(owner, wanted(owner, Wanted::Offer(evidence, true))).unwrap();
    let say = Wanted::Comment { evidence, level: None, glow: "clear".into(), grow: String::new() };
    let comment = class.student(by, wanted(owner, say)).unwrap().last().unwrap().number;
    CommentId { owner, evidence, comment }
}

fn items(class: &Class) -> Vec<TrayItem> {
    class.section().tray().iter().map(|waiting| waiting.item).collect()
}

fn word(items: &[TrayItem], declined: Option<&str>) -> TrayDeed {
    TrayDeed { items: items.iter().copied().collect(), declined: declined.map(str::to_owned) }
}

#[test]
fn what_waits_stands_by_kind_and_the_oldest_of_each_first() {
    let mut class = Class::new();
    let first = song(&mut class, BEN);
    let said = comment(&mut class, ADA, BEN, first);
    let second = song(&mut class, ADA);
    let later = comment(&mut class, CHIDI, BEN, first);
    let kinds = [TrayItem::EvidenceKind(BEN, first), TrayItem::EvidenceKind(ADA, second)];
    assert_eq!(items(&class), [kinds[0], kinds[1], TrayItem::Comment(said), TrayItem::Comment(later)]);
    assert!(items(&class).iter().map(TrayItem::kind).is_sorted() && TrayKind::ALL.is_sorted());
    class.teacher(wanted(BEN, Wanted::Mark(first, Mark { purpose: None, seen: true }))).unwrap();
    assert_eq!(items(&class).len(), 4, "seen is not answered");
    class.teacher(Deed::Leave { student: BEN }).unwrap();
    assert_eq!(items(&class), [kinds[1]], "nothing waits of somebody who left");
    class.teacher(Deed::RetireOutcome { outcome: TERMS }).unwrap();
    assert_eq!(items(&class), [], "nor of a skill that is no longer taught");
}

#[test]
fn one_word_answers_many_of_both_kinds_and_one_undo_takes_it_back() {
    let mut class = Class::new();
    let first = song(&mut class, BEN);
    comment(&mut class, ADA, BEN, first);
    song(&mut class, ADA);
    let all = items(&class);
    let before = (class.place(ADA).evidence.clone(), class.place(BEN).evidence.clone());
    assert_eq!(class.teacher(Deed::Tray(word(&[], None))), Err(Refusal::NothingTicked));
    assert_eq!(class.student(ADA, Deed::Tray(word(&all, None))), Err(Refusal::TeacherOnly));
    let events = class.teacher(Deed::Tray(word(&all, Some(" not  yet ")))).unwrap();
    let words = events.iter().filter(|event| event.fact.texts().iter().any(|(_, text)| *text == "not yet"));
    assert_eq!((words.count(), items(&class)), (3, vec![]));
    let declined = Verdict::Declined("not yet".into());
    assert_eq!(class.place(BEN).evidence.get(first).unwrap().kind_verdict, declined);
    class.teacher(Deed::Undo { of: None }).unwrap();
    assert_eq!((class.place(ADA).evidence.clone(), class.place(BEN).evidence.clone()), before);
    assert_eq!(items(&class), all);
}

#[test]
fn what_changed_meanwhile_is_named_and_the_rest_is_answered() {
    let mut class = Class::new();
    let (gone, stays) = (song(&mut class, BEN), song(&mut class, ADA));
    let ticked = items(&class);
    class.student(BEN, wanted(BEN, Wanted::Remove(gone))).unwrap();
    let deed = word(&ticked, None);
    class.teacher(Deed::Tray(deed.clone())).unwrap();
    assert_eq!(class.place(ADA).evidence.get(stays).unwrap().kind_verdict, Verdict::Approved);
    assert_eq!(class.section().left_in_tray(&deed), [TrayItem::EvidenceKind(BEN, gone)]);
    let again = class.teacher(Deed::Tray(deed.clone())).unwrap();
    assert!(!again.iter().any(|event| matches!(event.fact, Fact::Evidence { .. })), "sent twice it counts once");
    let otherwise = word(&ticked, Some("no"));
    class.teacher(Deed::Tray(otherwise.clone())).unwrap();
    assert_eq!(class.place(ADA).evidence.get(stays).unwrap().kind_verdict, Verdict::Approved);
    assert_eq!(class.section().left_in_tray(&otherwise).len(), 2, "what is answered is not answered anew");
}
