//! Students who tutor: applying and leaving (S4), the class's list (S5), who tutors what (S6), the ladder (S17), the norms
//! and the quiet room (S19).

use crate::class::*;
use cupboard::classroom::tutor::{BidState, Letter, Line, MOST_LINES, Rung, TutorList};
use cupboard::classroom::{
    Availability, Deed, Fact, Field, Level, Naming, OutcomeId, Refusal, SettingDeed, StudentId, TrayDeed, TrayItem,
    TutorDeed, TutorFact, Tutoring, Verdict, WallSettings,
};

fn tutor(student: StudentId, what: TutorDeed) -> Deed {
    Deed::Tutor { student, what }
}

fn own(text: &str) -> Line {
    Line::Own(text.into())
}

fn letter() -> Letter {
    Letter { answers: vec![(Line::Usual(1), " I was stuck  there too ".into())], ticked: vec![Line::Usual(2)] }
}

fn apply(class: &Class, outcome: OutcomeId) -> TutorDeed {
    let norms = Some(class.section().tutoring.norms_mark());
    TutorDeed::Apply { outcome, letter: letter(), on_wall: true, norms }
}

fn set(class: &mut Class, open: bool, lists: &[(TutorList, &[&str])]) {
    let lists = lists.iter().map(|(list, lines)| (*list, lines.iter().map(|line| own(line)).collect())).collect();
    class.teacher(Deed::Set(SettingDeed::Tutoring(Box::new(Tutoring { open, lists })))).unwrap();
}

fn items(class: &Class) -> Vec<TrayItem> {
    class.section().tray().iter().map(|waiting| waiting.item).collect()
}

fn answer(class: &mut Class, declined: Option<&str>) {
    let deed = TrayDeed { items: items(class).into_iter().collect(), declined: declined.map(str::to_owned) };
    class.teacher(Deed::Tray(deed)).unwrap();
}

/// Ada has mastered like terms and the slope.
fn mastered() -> Class {
    let mut class = Class::new();
    class.teacher(judge(ADA, TERMS, Level::MASTERED)).unwrap();
    class.teacher(judge(ADA, SLOPE, Level::MASTERED)).unwrap();
    class
}

/// Ada tutors like terms.
fn tutoring() -> Class {
    let mut class = mastered();
    let apply = apply(&class, TERMS);
    class.student(ADA, tutor(ADA, apply)).unwrap();
    answer(&mut class, None);
    class
}

#[test]
fn mastering_unlocks_an_application_for_that_skill_and_the_teachers_yes_makes_a_tutor() {
    let mut class = mastered();
    let not_yet = apply(&class, ONE_STEP);
    assert_eq!(class.student(ADA, tutor(ADA, not_yet)), Err(Refusal::MasterFirst));
    let sent = apply(&class, TERMS);
    assert_eq!(class.student(BEN, tutor(ADA, sent.clone())), Err(Refusal::NotYours));
    assert_eq!(class.teacher(tutor(ADA, sent.clone())), Err(Refusal::NotYours), "nobody applies for another");
    class.student(ADA, tutor(ADA, sent.clone())).unwrap();
    assert_eq!(class.student(ADA, tutor(ADA, sent.clone())), Ok(vec![]), "a form sent twice");
    let application = class.place(ADA).tutor.bids[&TERMS].application.clone().unwrap();
    assert_eq!(application.letter.answers, [(Line::Usual(1), "I was stuck there too".to_owned())]);
    assert_eq!(items(&class), [TrayItem::Application(ADA, TERMS, application.number)]);
    assert!(!class.place(ADA).tutors(TERMS) && class.section().tutors(TERMS).is_empty());

    answer(&mut class, None);
    assert!(class.place(ADA).tutors(TERMS) && !class.place(ADA).tutors(SLOPE));
    assert_eq!(class.section().tutors(TERMS), [ADA]);
    assert_eq!(class.student(ADA, tutor(ADA, sent)), Err(Refusal::TutorsAlready));
    class.teacher(Deed::Undo { of: None }).unwrap();
    assert_eq!(class.place(ADA).tutor.state(TERMS), BidState::Waiting, "one undo takes the yes back");
}

/// S4: a yes is news for the rest of the lesson and the whole next one, for whoever was away; never before it is said.
#[test]
fn the_teachers_yes_is_news_until_the_next_lesson_is_over() {
    let news = |class: &Class| class.section().tutors_newly(class.place(ADA));
    let mut class = mastered();
    class.teacher(Deed::OpenClass { minutes: 45 }).unwrap();
    let next = |class: &mut Class| {
        class.teacher(Deed::CloseClass).unwrap();
        class.teacher(Deed::OpenClass { minutes: 45 }).unwrap();
    };
    let sent = apply(&class, TERMS);
    class.student(ADA, tutor(ADA, sent)).unwrap();
    assert!(news(&class).is_empty(), "nobody said yes yet");
    for _ in 0..3 {
        next(&mut class);
    }
    answer(&mut class, None);
    assert_eq!(news(&class), [TERMS], "however long the letter waited");
    next(&mut class);
    assert_eq!(news(&class), [TERMS]);
    class.student(ADA, tutor(ADA, TutorDeed::Stop { outcome: TERMS })).unwrap();
    assert!(news(&class).is_empty(), "they tutor it no more");
    class.student(ADA, tutor(ADA, TutorDeed::AskAgain { outcome: TERMS, norms: None })).unwrap();
    answer(&mut class, None);
    assert_eq!(news(&class), [TERMS]);
    class.teacher(Deed::CloseClass).unwrap();
    assert_eq!(news(&class), [TERMS], "at home they may look, too");
    class.teacher(Deed::OpenClass { minutes: 45 }).unwrap();
    assert_eq!(news(&class), [TERMS]);
    next(&mut class);
    assert!(news(&class).is_empty());
}

#[test]
fn who_is_declined_reads_why_and_may_write_again() {
    let mut class = mastered();
    let sent = apply(&class, TERMS);
    class.student(ADA, tutor(ADA, sent.clone())).unwrap();
    let seen = items(&class);
    answer(&mut class, Some(" say how you would  begin "));
    assert_eq!(class.place(ADA).tutor.state(TERMS), BidState::Declined("say how you would begin"));
    let again = TutorDeed::AskAgain { outcome: TERMS, norms: None };
    assert_eq!(class.student(ADA, tutor(ADA, again)), Err(Refusal::NoLetter));
    class.student(ADA, tutor(ADA, sent)).unwrap();
    assert!(items(&class).len() == 1 && items(&class) != seen, "it is another");
    let stale = TrayDeed { items: seen.iter().copied().collect(), declined: None };
    class.teacher(Deed::Tray(stale.clone())).unwrap();
    assert_eq!(class.section().left_in_tray(&stale), seen, "a letter that was changed is not approved unseen");
}

#[test]
fn leaving_and_coming_back_are_one_tap_each() {
    let mut class = mastered();
    let (stop, back) = (TutorDeed::Stop { outcome: TERMS }, TutorDeed::AskAgain { outcome: TERMS, norms: None });
    let sent = apply(&class, TERMS);
    assert_eq!(class.student(ADA, tutor(ADA, back.clone())), Err(Refusal::NoLetter));
    class.student(ADA, tutor(ADA, sent)).unwrap();
    class.student(ADA, tutor(ADA, stop.clone())).unwrap();
    assert!(items(&class).is_empty(), "an application taken back waits for nobody");
    class.student(ADA, tutor(ADA, back.clone())).unwrap();
    answer(&mut class, None);
    class.student(ADA, tutor(ADA, stop.clone())).unwrap();
    assert!(!class.place(ADA).tutors(TERMS));
    assert_eq!(class.student(ADA, tutor(ADA, stop)), Ok(vec![]));
    set(&mut class, false, &[]);
    class.student(ADA, tutor(ADA, back.clone())).unwrap();
    assert_eq!(class.student(ADA, tutor(ADA, back)), Ok(vec![]), "it waits already");
    answer(&mut class, None);
    assert_eq!(class.section().tutors(TERMS), [ADA]);
}

#[test]
fn a_tutor_whose_level_falls_or_who_leaves_is_not_listed_until_it_is_mastered_again() {
    let mut class = tutoring();
    class.teacher(judge(ADA, TERMS, Level::APPROACHING)).unwrap();
    assert!(class.section().tutors(TERMS).is_empty() && !class.place(ADA).tutors(TERMS));
    class.teacher(judge(ADA, TERMS, Level::MASTERED)).unwrap();
    assert_eq!(class.section().tutors(TERMS), [ADA]);
    class.teacher(Deed::Leave { student: ADA }).unwrap();
    assert!(class.section().tutors(TERMS).is_empty() && !class.section().enrolments[&ADA].tutors(TERMS));
    class.teacher(Deed::ComeBack { student: ADA }).unwrap();
    class.teacher(Deed::RetireOutcome { outcome: TERMS }).unwrap();
    assert!(class.section().tutors(TERMS).is_empty(), "nobody tutors what is not taught");
}

#[test]
fn the_teacher_ends_it_with_a_word_and_takes_that_back() {
    let mut class = tutoring();
    let end = TutorDeed::End { outcome: TERMS, word: "let us talk first".into() };
    assert_eq!(class.student(ADA, tutor(ADA, end.clone())), Err(Refusal::TeacherOnly));
    class.teacher(tutor(ADA, end.clone())).unwrap();
    assert_eq!(class.place(ADA).tutor.state(TERMS), BidState::Declined("let us talk first"));
    assert_eq!(class.teacher(tutor(ADA, end)), Ok(vec![]));
    class.teacher(Deed::Undo { of: None }).unwrap();
    assert!(class.place(ADA).tutors(TERMS));
}

/// Class time passes for Ada, in lessons of 45 minutes on as many days.
fn lessons(class: &mut Class, count: u32) {
    for _ in 0..count {
        class.pass(24 * 60 * MINUTE);
        class.teacher(Deed::OpenClass { minutes: 45 }).unwrap();
        class.student(ADA, Deed::Arrive { student: ADA }).unwrap();
        class.lively_minutes(45);
    }
}

fn offer(class: &Class) -> Option<OutcomeId> {
    class.section().tutor_offer(class.place(ADA), &class.now)
}

#[test]
fn the_offer_is_for_what_was_mastered_last_comes_weekly_at_most_and_never_after_no_thanks() {
    let mut class = mastered();
    lessons(&mut class, 1);
    assert_eq!(offer(&class), Some(SLOPE));
    let say = |outcome, never| tutor(ADA, TutorDeed::AnswerOffer { outcome, never });
    class.student(ADA, say(SLOPE, false)).unwrap();
    assert_eq!(class.student(ADA, say(SLOPE, false)), Ok(vec![]), "a form sent twice");
    assert_eq!(offer(&class), None);
    class.pass(30 * 24 * 60 * MINUTE);
    assert_eq!(offer(&class), None, "holidays count for nothing");
    lessons(&mut class, 4);
    assert_eq!(offer(&class), None, "four lessons are no week");
    lessons(&mut class, 2);
    assert_eq!(offer(&class), Some(SLOPE), "a week of lessons later");
    class.student(ADA, say(SLOPE, true)).unwrap();
    lessons(&mut class, 6);
    assert_eq!(offer(&class), Some(TERMS), "never again for the one, and the other was not asked yet");
    class.student(ADA, say(TERMS, true)).unwrap();
    lessons(&mut class, 6);
    assert_eq!(offer(&class), None);
    let themselves = apply(&class, SLOPE);
    class.student(ADA, tutor(ADA, themselves)).unwrap();
    assert_eq!(class.place(ADA).tutor.state(SLOPE), BidState::Waiting, "they can still find it themselves");
}

#[test]
fn a_personal_invitation_stands_after_no_thanks_and_while_nobody_else_may_apply() {
    let mut class = mastered();
    class.student(ADA, tutor(ADA, TutorDeed::AnswerOffer { outcome: SLOPE, never: true })).unwrap();
    set(&mut class, false, &[]);
    let sent = apply(&class, SLOPE);
    assert_eq!(class.student(ADA, tutor(ADA, sent.clone())), Err(Refusal::TutoringClosed));
    let invite = |outcome, invited| TutorDeed::Invite { outcome, invited };
    assert_eq!(class.teacher(tutor(ADA, invite(ONE_STEP, true))), Err(Refusal::MasterFirst));
    class.teacher(tutor(ADA, invite(SLOPE, true))).unwrap();
    let invited = |class: &Class| class.section().tutor_invitations(class.place(ADA));
    assert_eq!(invited(&class), [SLOPE]);
    class.student(ADA, tutor(ADA, sent)).unwrap();
    assert!(invited(&class).is_empty(), "it is answered");
    answer(&mut class, None);
    assert_eq!(class.teacher(tutor(ADA, invite(SLOPE, true))), Ok(vec![]));
    class.teacher(tutor(ADA, invite(TERMS, true))).unwrap();
    class.student(ADA, tutor(ADA, TutorDeed::AnswerOffer { outcome: TERMS, never: true })).unwrap();
    assert!(invited(&class).is_empty(), "no thanks is an answer to it too");
}

#[test]
fn a_letter_has_an_answer_and_speaks_of_lines_that_stand() {
    let mut class = mastered();
    let norms = Some(class.section().tutoring.norms_mark());
    let mut send = |letter: Letter, norms| {
        class.student(ADA, tutor(ADA, TutorDeed::Apply { outcome: TERMS, letter, on_wall: false, norms }))
    };
    assert_eq!(send(Letter::default(), norms), Err(Refusal::Empty(Field::Letter)));
    let long = Letter { answers: vec![(Line::Usual(1), "x".repeat(601))], ticked: vec![] };
    assert_eq!(send(long, norms), Err(Refusal::TooLong(Field::Letter)));
    let asked = Letter { answers: vec![(own("Why?"), "so".into())], ticked: vec![] };
    assert_eq!(send(asked, norms), Err(Refusal::NoSuchLine));
    let ticked = Letter { ticked: vec![Line::Usual(6)], ..letter() };
    assert_eq!(send(ticked, norms), Err(Refusal::NoSuchLine));
    assert_eq!(send(letter(), None), Err(Refusal::NormsFirst));
    assert_eq!(send(letter(), Some(7)), Err(Refusal::NormsFirst), "other norms than those that stand");
    send(letter(), norms).unwrap();
}

#[test]
fn norms_that_changed_are_to_be_read_again_and_block_nothing_that_is_approved() {
    let mut class = tutoring();
    let before = class.section().tutoring.norms_mark();
    set(&mut class, true, &[(TutorList::Norms, &["We are kind"])]);
    let now = class.section().tutoring.norms_mark();
    assert!(before != now && class.place(ADA).tutor.norms == Some(before));
    assert!(class.place(ADA).tutors(TERMS));
    class.student(ADA, tutor(ADA, TutorDeed::Stop { outcome: TERMS })).unwrap();
    let back = |norms| tutor(ADA, TutorDeed::AskAgain { outcome: TERMS, norms });
    assert_eq!(class.student(ADA, back(None)), Err(Refusal::NormsFirst));
    assert_eq!(class.student(ADA, tutor(ADA, TutorDeed::ReadNorms { norms: before })), Err(Refusal::NormsFirst));
    class.student(ADA, tutor(ADA, TutorDeed::ReadNorms { norms: now })).unwrap();
    class.student(ADA, back(None)).unwrap();
    set(&mut class, true, &[]);
    assert_eq!(class.section().tutoring.norms_mark(), before, "the usual ones are the same norms again");
}

#[test]
fn the_class_adds_to_its_list_and_the_teacher_has_the_last_word() {
    let mut class = Class::new();
    let propose = |text: &str| TutorDeed::Propose { text: text.into() };
    assert_eq!(class.student(BEN, tutor(BEN, propose(" "))), Err(Refusal::Empty(Field::TutorLine)));
    class.student(BEN, tutor(BEN, propose("I bring a pencil"))).unwrap();
    class.student(BEN, tutor(BEN, propose(" I bring  two pencils "))).unwrap();
    class.student(ESI, tutor(ESI, propose("I smile"))).unwrap();
    assert_eq!(items(&class).len(), 2, "one each; a new one stands in its place");
    answer(&mut class, None);
    let list = |class: &Class| class.section().tutoring.lines(TutorList::Checklist);
    let mut lines = TutorList::Checklist.usual();
    lines.extend([own("I bring two pencils"), own("I smile")]);
    assert_eq!(list(&class), lines, "after the usual lines");
    assert_eq!(class.student(ADA, tutor(ADA, propose("i SMILE"))), Err(Refusal::LineIsThere));
    class.teacher(Deed::Undo { of: None }).unwrap();
    assert_eq!((list(&class), items(&class).len()), (TutorList::Checklist.usual(), 2), "one undo for all of it");

    class.student(ESI, tutor(ESI, TutorDeed::WithdrawProposal)).unwrap();
    answer(&mut class, Some("we say that already"));
    let proposal = class.place(BEN).tutor.proposal.clone().unwrap();
    assert_eq!(proposal.verdict, Verdict::Declined("we say that already".into()));
    let many: Vec<String> = (0..MOST_LINES).map(|n| format!("line {n}")).collect();
    let many: Vec<&str> = many.iter().map(String::as_str).collect();
    set(&mut class, true, &[(TutorList::Checklist, &many)]);
    class.student(ESI, tutor(ESI, propose("I smile"))).unwrap();
    let deed = TrayDeed { items: items(&class).into_iter().collect(), declined: None };
    assert_eq!(class.teacher(Deed::Tray(deed)), Err(Refusal::TooManyLines));
}

#[test]
fn the_lists_are_the_teachers_and_an_empty_one_is_the_usual() {
    let mut class = Class::new();
    let deed = |tutoring| Deed::Set(SettingDeed::Tutoring(Box::new(tutoring)));
    assert_eq!(class.student(ADA, deed(Tutoring::default())), Err(Refusal::TeacherOnly));
    set(&mut class, true, &[(TutorList::Norms, &[" Be kind ", "be KIND", ""]), (TutorList::Checklist, &[""])]);
    let lines = |class: &Class, list| class.section().tutoring.lines(list);
    assert_eq!(lines(&class, TutorList::Norms), [own("Be kind")], "cleaned, and nothing twice");
    assert_eq!(lines(&class, TutorList::Checklist), TutorList::Checklist.usual());
    let wrong = Tutoring { open: true, lists: [(TutorList::Norms, vec![Line::Usual(0)])].into() };
    assert_eq!(class.teacher(deed(wrong)), Err(Refusal::NoSuchLine));
}

#[test]
fn a_rung_is_reached_with_all_its_steps_and_those_below_it() {
    let mut class = mastered();
    let step = |rung, step: Line, done| tutor(ADA, TutorDeed::SetStep { rung, step, done });
    assert_eq!(class.teacher(step(Rung::Tutor, Line::Usual(1), true)), Err(Refusal::NotATutor));
    let mut class = tutoring();
    let rung = |class: &Class| class.place(ADA).tutor.rung(&class.section().tutoring);
    let next = |class: &Class| class.place(ADA).tutor.next_step(&class.section().tutoring);
    assert_eq!((rung(&class), next(&class)), (Rung::Helper, Some((Rung::Tutor, Line::Usual(1)))));
    assert_eq!(class.student(ADA, step(Rung::Tutor, Line::Usual(1), true)), Err(Refusal::TeacherOnly));
    assert_eq!(class.teacher(step(Rung::Tutor, Line::Usual(4), true)), Err(Refusal::NoSuchLine));
    assert_eq!(class.teacher(step(Rung::Helper, Line::Usual(1), true)), Err(Refusal::NoSuchLine));
    for n in 1..=2 {
        class.teacher(step(Rung::Mentor, Line::Usual(n), true)).unwrap();
    }
    assert_eq!(rung(&class), Rung::Helper, "what is above waits for what is below");
    for n in 1..=3 {
        class.teacher(step(Rung::Tutor, Line::Usual(n), true)).unwrap();
    }
    assert_eq!((rung(&class), next(&class)), (Rung::Mentor, Some((Rung::PeerTeacher, Line::Usual(1)))));
    class.teacher(Deed::Undo { of: None }).unwrap();
    assert_eq!(rung(&class), Rung::Helper);
    set(&mut class, true, &[(TutorList::TutorSteps, &["Watched a film about it"])]);
    assert_eq!(next(&class), Some((Rung::Tutor, own("Watched a film about it"))), "a new step is not done yet");
    class.teacher(step(Rung::Tutor, own("Watched a film about it"), true)).unwrap();
    assert_eq!(rung(&class), Rung::Mentor);
}

#[test]
fn a_tutor_says_not_now_in_one_tap_and_the_teacher_may_say_it_for_them() {
    let mut class = tutoring();
    let set = |student, available| tutor(student, TutorDeed::SetAvailable { available });
    assert_eq!(class.section().availability(ADA), Availability::Available);
    class.student(ADA, set(ADA, false)).unwrap();
    assert_eq!(class.section().availability(ADA), Availability::NotNow);
    assert_eq!(class.section().tutors(TERMS), [ADA], "still a tutor");
    class.teacher(set(ADA, true)).unwrap();
    assert_eq!(class.section().availability(ADA), Availability::Available);
    assert_eq!(class.student(BEN, set(BEN, false)), Err(Refusal::NotATutor));
    assert_eq!(class.student(BEN, set(ADA, false)), Err(Refusal::NotYours));
    assert_eq!(class.section().availability(StudentId(99)), Availability::NotNow);
}

#[test]
fn the_wall_shows_who_agreed_named_as_the_wall_names_and_nobody_who_is_kept_off_it() {
    let mut class = tutoring();
    let shown = |class: &Class| class.state.wall_tutors(class.section(), TERMS);
    assert!(shown(&class).is_empty(), "the wall of a closed class names nobody");
    class.teacher(Deed::OpenClass { minutes: 45 }).unwrap();
    assert!(matches!(shown(&class)[..], [(Some(_), Availability::Available)]));
    class.teacher(Deed::Set(SettingDeed::Wall(WallSettings { naming: Naming::Totals, ..Default::default() }))).unwrap();
    assert_eq!(shown(&class), [(None, Availability::Available)], "counted, not named");
    class.student(ADA, tutor(ADA, TutorDeed::SetOnWall { on_wall: false })).unwrap();
    assert!(shown(&class).is_empty());
    class.student(ADA, tutor(ADA, TutorDeed::SetOnWall { on_wall: true })).unwrap();
    assert_eq!(
        class.teacher(tutor(ADA, TutorDeed::SetOnWall { on_wall: true })),
        Err(Refusal::NotYours),
        "theirs alone"
    );
    class.teacher(Deed::SetOffWall { student: ADA, off_wall: true }).unwrap();
    assert!(shown(&class).is_empty() && class.section().tutors(TERMS) == [ADA]);
}

#[test]
fn the_quiet_room_is_one_tap_and_ends_with_class() {
    let mut class = Class::new();
    let quiet = |quiet| Deed::SetQuiet { quiet };
    assert_eq!(class.teacher(quiet(true)), Err(Refusal::ClassClosed));
    class.teacher(Deed::OpenClass { minutes: 45 }).unwrap();
    assert_eq!(class.student(ADA, quiet(true)), Err(Refusal::TeacherOnly));
    class.teacher(quiet(true)).unwrap();
    assert_eq!(class.teacher(quiet(true)), Ok(vec![]));
    assert!(class.section().session.as_ref().unwrap().quiet);
    class.teacher(Deed::CloseClass).unwrap();
    class.teacher(Deed::OpenClass { minutes: 45 }).unwrap();
    assert!(!class.section().session.as_ref().unwrap().quiet);
}

#[test]
fn who_is_erased_is_gone_from_it_and_a_line_that_was_taken_stays() {
    let mut class = Class::new();
    class.student(BEN, tutor(BEN, TutorDeed::Propose { text: "I smile".into() })).unwrap();
    let deed = TrayDeed { items: items(&class).into_iter().collect(), declined: None };
    let events = class.teacher(Deed::Tray(deed)).unwrap();
    assert_eq!(events[0].without(BEN).unwrap().fact, Fact::Erased { newcomer: false });
    assert!(matches!(events[1].fact, Fact::SettingSet(_)) && events[1].without(BEN).is_none(), "it names nobody");
    let said = TutorFact::Answered { outcome: TERMS, verdict: Verdict::Declined("as Ben says".into()) };
    assert_eq!(Fact::Tutor { student: ADA, what: said }.texts(), [(Field::Note, "as Ben says")]);
}
