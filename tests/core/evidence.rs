//! Evidence (S28): who may hand in, what is cleaned and bounded, what the teacher makes of it and takes back.

use crate::class::*;
use cupboard::classroom::evidence::{
    CommentId, Kind, MOST_KINDS, MOST_PIECES, Mark, Piece, Purpose, UsualKind, Wanted,
};
use cupboard::classroom::{
    Actor, Attachment, Deed, Fact, Field, FileId, FileKind, Level, MOST_SKILL_FILES, Refusal, SettingDeed, StudentId,
    TrayDeed, TrayItem, Verdict,
};

fn piece(note: &str) -> Piece {
    Piece { kind: Kind::Usual(UsualKind::Paper), note: note.into(), link: String::new(), file: None }
}

fn photo(content: u8) -> Attachment {
    Attachment { id: FileId::of([content; 32]), kind: FileKind::Jpeg, bytes: 1_000, name: "look.jpg".into() }
}

fn wanted(student: StudentId, wanted: Wanted) -> Deed {
    Deed::Evidence { student, outcome: TERMS, wanted }
}

fn add(class: &mut Class, piece: Piece) -> u64 {
    let events = class.student(ADA, wanted(ADA, Wanted::Add(Box::new(piece)))).unwrap();
    events.last().unwrap().number
}

#[test]
fn a_student_hands_in_and_nobody_does_it_for_them() {
    let mut class = Class::new();
    let number = add(&mut class, piece("two ways"));
    let evidence = class.place(ADA).evidence.get(number).unwrap().clone();
    assert_eq!((evidence.outcome, evidence.piece.note.as_str()), (TERMS, "two ways"));
    assert_eq!(evidence.wall_ms, class.now.wall_ms);
    assert_eq!(class.student(BEN, wanted(ADA, Wanted::Add(Box::new(piece("x"))))), Err(Refusal::NotYours));
    assert_eq!(class.teacher(wanted(ADA, Wanted::Add(Box::new(piece("x"))))), Err(Refusal::NotYours));
    let off_map = Deed::SetMap { student: ADA, map: Some([SLOPE].into()) };
    class.teacher(off_map).unwrap();
    assert_eq!(class.student(ADA, wanted(ADA, Wanted::Add(Box::new(piece("x"))))), Err(Refusal::NoSuchOutcome));
}

#[test]
fn a_piece_is_cleaned_and_needs_something_to_see() {
    let mut class = Class::new();
    let number = add(&mut class, piece(" one\u{202e} \n\n two "));
    assert_eq!(class.place(ADA).evidence.get(number).unwrap().piece.note, "one\ntwo");
    let empty = Err(Refusal::Empty(Field::EvidenceNote));
    assert_eq!(class.student(ADA, wanted(ADA, Wanted::Add(Box::new(piece(" \u{200b}"))))), empty);
    let long = Err(Refusal::TooLong(Field::EvidenceNote));
    assert_eq!(class.student(ADA, wanted(ADA, Wanted::Add(Box::new(piece(&"é".repeat(501)))))), long);
    add(&mut class, Piece { link: "https://example.org".into(), ..piece("") });
    add(&mut class, Piece { file: Some(photo(1)), ..piece("") });
    assert_eq!(class.place(ADA).evidence.of(TERMS).count(), 3);
}

#[test]
fn a_skill_holds_so_many_pieces_and_one_more_after_one_was_taken_back() {
    let mut class = Class::new();
    let numbers: Vec<u64> = (0..MOST_PIECES).map(|_| add(&mut class, piece("again"))).collect();
    let more = wanted(ADA, Wanted::Add(Box::new(piece("too many"))));
    assert_eq!(class.student(ADA, more.clone()), Err(Refusal::TooMuchEvidence));
    assert_eq!(class.student(BEN, wanted(ADA, Wanted::Remove(numbers[0]))), Err(Refusal::NotYours));
    class.student(ADA, wanted(ADA, Wanted::Remove(numbers[0]))).unwrap();
    class.student(ADA, more).unwrap();
    let again = class.student(ADA, wanted(ADA, Wanted::Remove(numbers[0]))).unwrap();
    assert!(!again.iter().any(|event| matches!(event.fact, Fact::Evidence { .. })), "it is gone already");
}

#[test]
fn kinds_are_the_usual_ones_until_the_teacher_makes_a_list() {
    let mut class = Class::new();
    let of = |kind| Piece { kind, ..piece("look") };
    let listed = || of(Kind::Listed("Lab book".into()));
    let hand_in = |class: &mut Class, piece| class.student(ADA, wanted(ADA, Wanted::Add(Box::new(piece))));
    assert_eq!(hand_in(&mut class, listed()), Err(Refusal::NoSuchKind));
    let kinds =
        |words: &[&str]| Deed::Set(SettingDeed::EvidenceKinds(words.iter().map(|word| (*word).to_owned()).collect()));
    class.teacher(kinds(&["Lab  book ", "", "lab book", "Quiz"])).unwrap();
    assert_eq!(*class.section().evidence_kinds, ["Lab book", "Quiz"]);
    hand_in(&mut class, listed()).unwrap();
    assert_eq!(hand_in(&mut class, piece("x")), Err(Refusal::NoSuchKind), "the usual ones are off the list");
    let many: Vec<String> = (0..=MOST_KINDS).map(|n| format!("Kind {n}")).collect();
    assert_eq!(class.teacher(Deed::Set(SettingDeed::EvidenceKinds(many))), Err(Refusal::TooManyKinds));
    assert_eq!(class.student(ADA, kinds(&["Mine"])), Err(Refusal::TeacherOnly));
    class.teacher(kinds(&[])).unwrap();
    hand_in(&mut class, piece("x")).unwrap();
    let words: Vec<String> = class
        .place(ADA)
        .evidence
        .all()
        .filter_map(|(_, e)| if let Kind::Listed(w) = &e.piece.kind { Some(w.clone()) } else { None })
        .collect();
    assert_eq!(words, ["Lab book"], "what was handed in keeps its word");
}

#[test]
fn words_of_their_own_for_a_kind_wait_for_the_teacher() {
    let mut class = Class::new();
    let empty = Piece { kind: Kind::Other(" ".into()), ..piece("x") };
    assert_eq!(class.student(ADA, wanted(ADA, Wanted::Add(Box::new(empty)))), Err(Refusal::Empty(Field::EvidenceKind)));
    let number = add(&mut class, Piece { kind: Kind::Other("A song".into()), ..piece("about powers") });
    assert!(class.place(ADA).evidence.get(number).unwrap().kind_waits());
    let seen = Mark { seen: true, ..Mark::default() };
    class.teacher(wanted(ADA, Wanted::Mark(number, seen))).unwrap();
    assert!(class.section().evidence_to_see().is_empty());
    assert_eq!(class.section().tray().len(), 1, "seen, and still to be said whether it will do");
    let mark = Mark { purpose: Some(Purpose::Summative), seen: true };
    class.teacher(wanted(ADA, Wanted::Mark(number, mark))).unwrap();
    assert!(class.place(ADA).evidence.get(number).unwrap().kind_waits());
    assert_eq!(class.student(ADA, wanted(ADA, Wanted::Mark(number, seen))), Err(Refusal::TeacherOnly));
    assert_eq!(class.teacher(wanted(ADA, Wanted::Mark(999, seen))), Err(Refusal::NoSuchEvidence));
}

#[test]
fn the_teacher_takes_back_a_mark_and_a_piece_that_was_taken_away() {
    let mut class = Class::new();
    let number = add(&mut class, Piece { file: Some(photo(7)), ..piece("look") });
    let whole = class.place(ADA).evidence.clone();
    let mark = Mark { seen: true, ..Mark::default() };
    for deed in [Wanted::Mark(number, mark), Wanted::Remove(number)] {
        class.teacher(wanted(ADA, deed)).unwrap();
        assert_ne!(class.place(ADA).evidence, whole);
        assert!(class.state.files().contains(&FileId::of([7; 32])), "its file may be wanted again");
        class.teacher(Deed::Undo { of: None }).unwrap();
        assert_eq!(class.place(ADA).evidence, whole);
    }
    class.teacher(wanted(ADA, Wanted::Remove(number))).unwrap();
    class.teacher(Deed::SetOffWall { student: BEN, off_wall: true }).unwrap();
    assert!(class.state.files().is_empty(), "nobody can take it back any more");
}

#[test]
fn a_file_is_wanted_while_anybody_refers_to_it_and_counts_for_each() {
    let mut class = Class::new();
    let with_file = || Piece { file: Some(photo(3)), ..piece("ours") };
    let number = add(&mut class, with_file());
    class.student(BEN, wanted(BEN, Wanted::Add(Box::new(with_file())))).unwrap();
    assert_eq!(class.state.file_bytes_of(ADA) + class.state.file_bytes_of(BEN), 2_000);
    class.student(ADA, wanted(ADA, Wanted::Remove(number))).unwrap();
    assert_eq!(class.state.files().len(), 1);
    assert_eq!(class.state.file_bytes_of(ADA), 0);
}

#[test]
fn the_newest_comes_first_and_a_substitute_sees_none_of_it() {
    let mut class = Class::open();
    let first = add(&mut class, piece("one"));
    class.student(BEN, wanted(BEN, Wanted::Add(Box::new(piece("two"))))).unwrap();
    let section = class.section();
    let order: Vec<_> = section.evidence_to_see().into_iter().map(|(student, ..)| student).collect();
    assert_eq!(order, [BEN, ADA]);
    let mark = cupboard::classroom::Command::In(class.id, wanted(ADA, Wanted::Mark(first, Mark::default())));
    assert!(!mark.is_for(Actor::Substitute));
}

fn say(evidence: u64, glow: &str, grow: &str) -> Deed {
    wanted(ADA, Wanted::Comment { evidence, level: None, glow: glow.into(), grow: grow.into() })
}

fn offered(class: &mut Class) -> u64 {
    let number = add(class, piece("look"));
    class.student(ADA, wanted(ADA, Wanted::Offer(number, true))).unwrap();
    number
}

/// The newest comment on a piece of Ada's.
fn newest_comment(class: &Class, evidence: u64) -> (CommentId, Verdict) {
    let place = class.place(ADA);
    let (number, comment) = place.evidence.get(evidence).unwrap().comments.iter().next_back().unwrap();
    (CommentId { owner: ADA, evidence, comment: *number }, comment.verdict.clone())
}

/// S33
#[test]
fn a_classmate_comments_on_what_is_offered_once_and_the_teacher_lets_it_through() {
    let mut class = Class::new();
    let number = add(&mut class, piece("look"));
    assert_eq!(class.student(BEN, say(number, "clear", "")), Err(Refusal::NotOffered));
    assert_eq!(class.student(BEN, wanted(ADA, Wanted::Offer(number, true))), Err(Refusal::NotYours));
    assert_eq!(class.teacher(wanted(ADA, Wanted::Offer(number, true))), Err(Refusal::NotYours));
    class.student(ADA, wanted(ADA, Wanted::Offer(number, true))).unwrap();
    assert_eq!(class.student(BEN, say(number, " ", "")), Err(Refusal::Empty(Field::EvidenceNote)));
    assert_eq!(class.student(ADA, say(number, "mine", "")), Err(Refusal::NotOffered), "nobody praises themself");
    class.student(BEN, say(number, "clear", "name the axes")).unwrap();
    assert_eq!(class.student(BEN, say(number, "again", "")), Err(Refusal::AlreadyCommented));
    let (id, verdict) = newest_comment(&class, number);
    assert_eq!((verdict, class.section().tray().len()), (Verdict::Waiting, 1));
    let answer = |id: CommentId, declined: Option<&str>| {
        let items = [id, CommentId { comment: 999, ..id }].map(TrayItem::Comment).into();
        Deed::Tray(TrayDeed { items, declined: declined.map(str::to_owned) })
    };
    assert_eq!(class.student(BEN, answer(id, None)), Err(Refusal::TeacherOnly));
    class.teacher(answer(id, Some(" say it  kindly "))).unwrap();
    assert_eq!(newest_comment(&class, number).1, Verdict::Declined("say it kindly".into()));
    class.student(BEN, say(number, "clear steps", "")).unwrap();
    let second = newest_comment(&class, number).0;
    class.teacher(answer(second, None)).unwrap();
    assert!(class.section().tray().is_empty());
    class.teacher(Deed::Undo { of: None }).unwrap();
    assert_eq!(class.section().tray().len(), 1, "it waits again, and the first stays declined");
    let long = "x".repeat(141);
    assert_eq!(class.teacher(answer(second, Some(&long))), Err(Refusal::TooLong(Field::Note)));
}

/// S33
#[test]
fn a_comment_says_a_level_that_the_rubric_describes_and_it_never_counts_as_an_attempt() {
    let mut class = Class::new();
    let number = offered(&mut class);
    let shows = |level: u8, glow: &str| {
        let (level, glow) = (Some(Level(level)), glow.to_owned());
        wanted(ADA, Wanted::Comment { evidence: number, level, glow, grow: String::new() })
    };
    assert_eq!(class.student(BEN, shows(3, "clear")), Err(Refusal::NoSuchLevel), "there is no rubric yet");
    let mut value = class.section().outcomes[&TERMS].clone();
    value.rubric = [(Level(3), "Says why".to_owned()), (Level(9), "Was once".to_owned())].into();
    class.teacher(Deed::EditOutcome { outcome: Some(TERMS), value: Box::new(value) }).unwrap();
    assert_eq!(class.student(BEN, shows(2, "clear")), Err(Refusal::NoSuchLevel), "nothing describes it");
    assert_eq!(class.student(BEN, shows(9, "clear")), Err(Refusal::NoSuchLevel), "it is not on the scale");
    assert_eq!(class.student(BEN, shows(3, " ")), Err(Refusal::Empty(Field::EvidenceNote)), "which, and why");
    class.student(BEN, shows(3, "clear")).unwrap();
    let (id, _) = newest_comment(&class, number);
    class.teacher(Deed::Tray(TrayDeed { items: [TrayItem::Comment(id)].into(), declined: None })).unwrap();
    assert_eq!(class.place(ADA).evidence.get(number).unwrap().comments[&id.comment].level, Some(Level(3)));
    assert_eq!((class.place(ADA).proficiency(TERMS), class.place(ADA).ledger.of(TERMS).len()), (None, 0));
    assert_eq!(class.section().descriptor(TERMS, Level(3)), Some("Says why"));
}

/// S33, S21
#[test]
fn what_is_offered_is_for_classmates_who_have_the_skill_on_their_map() {
    let mut class = Class::new();
    let number = offered(&mut class);
    assert_eq!(class.section().offered_to(BEN).len(), 1);
    assert!(class.section().offered_to(ADA).is_empty());
    class.teacher(Deed::SetMap { student: BEN, map: Some([SLOPE].into()) }).unwrap();
    assert!(class.section().offered_to(BEN).is_empty());
    assert_eq!(class.student(BEN, say(number, "x", "")), Err(Refusal::NotOffered));
    class.student(ADA, wanted(ADA, Wanted::Offer(number, false))).unwrap();
    assert!(class.section().offered_to(CHIDI).is_empty());
    class.student(ADA, wanted(ADA, Wanted::Offer(number, true))).unwrap();
    class.teacher(Deed::Leave { student: ADA }).unwrap();
    assert!(class.section().offered_to(CHIDI).is_empty());
}

/// S33
#[test]
fn what_somebody_erased_said_is_gone_and_the_piece_stays() {
    let mut class = Class::new();
    let number = offered(&mut class);
    let said = class.student(BEN, say(number, "clear", "")).unwrap().pop().unwrap();
    assert_eq!(said.without(BEN).unwrap().fact, Fact::Erased { newcomer: false });
    class.student(CHIDI, say(number, "bold", "")).unwrap();
    assert!(class.state.knows(BEN));
    class.teacher(wanted(ADA, Wanted::Remove(number))).unwrap();
    let back = class.teacher(Deed::Undo { of: None }).unwrap().pop().unwrap();
    let Fact::Evidence { change, .. } = back.without(BEN).unwrap().fact else { panic!("the piece is gone") };
    let texts = format!("{change:?}");
    assert!(texts.contains("bold") && !texts.contains("clear"), "{texts}");
    assert_eq!(back.without(ESI), None);
}

/// S49
#[test]
fn a_skill_has_a_few_files_of_the_teachers_which_are_taken_off_and_back() {
    let mut class = Class::new();
    let file = |n| Deed::AddSkillFile { outcome: TERMS, file: Box::new(photo(n)) };
    assert_eq!(class.student(ADA, file(1)), Err(Refusal::TeacherOnly));
    for n in 0..MOST_SKILL_FILES as u8 {
        class.teacher(file(n)).unwrap();
    }
    assert_eq!(class.teacher(file(99)), Err(Refusal::TooManyFiles));
    assert!(class.teacher(file(3)).unwrap().is_empty(), "the same once more changes nothing");
    let id = FileId::of([3; 32]);
    class.teacher(Deed::RemoveSkillFile { outcome: TERMS, file: id.clone() }).unwrap();
    assert!(class.section().library.get(TERMS, &id).is_none() && class.state.files().contains(&id));
    class.teacher(Deed::Undo { of: None }).unwrap();
    assert!(class.section().library.get(TERMS, &id).is_some());
    assert!(class.section().library.of(SLOPE).is_empty());
}
