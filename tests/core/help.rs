//! Students who help each other: who may answer (S8), for later (S20), sessions (S16), what is said of them (S13, S14), and
//! what the teacher is told.

use crate::class::MINUTE;
use crate::room::{ADA, BEN, CHIDI, DALIA, ESI, Room, SKILL};
use cupboard::classroom::evidence::Wanted;
use cupboard::classroom::help::{CLAIM_MS, FIRST_OFFER_MS, FIRST_TUTORS, MOST_ANSWERS, MOST_WORDS};
use cupboard::classroom::meeting::{Ending, Exit, Log, MOST_PARTNERS, Reflection, Stage};
use cupboard::classroom::report::MOST_REPORTS;
use cupboard::classroom::{
    Actor, Among, Availability, Colour, Deed, Fact, Field, HelpDeed, HelpFact, HelpRules, Level, MeetingDeed,
    MeetingFact, PairingDeed, Presence, Refusal, ReportDeed, SettingDeed, StudentId, WhoAnswers, Whom,
};

impl Room {
    fn rules(&mut self, change: impl Fn(&mut HelpRules)) -> Result<Vec<Fact>, Refusal> {
        let mut rules = (*self.section().help_rules).clone();
        change(&mut rules);
        self.teacher(Deed::Set(SettingDeed::Help(Box::new(rules))))
    }

    fn help(&mut self, by: StudentId, student: StudentId, what: HelpDeed) -> Result<Vec<Fact>, Refusal> {
        self.does(Actor::Student(by), Deed::Help { student, what })
    }

    fn raise(&mut self, student: StudentId, whom: Whom) {
        let what = HelpDeed::Raise { colour: Colour::Red, outcome: SKILL, note: "the sign flips".into(), whom };
        self.help(student, student, what).unwrap();
    }

    fn meet(&mut self, by: StudentId, deed: MeetingDeed) -> Result<Vec<Fact>, Refusal> {
        self.does(Actor::Student(by), Deed::Meeting(deed))
    }

    fn mute(&mut self, student: StudentId) {
        self.teacher(Deed::Report { student, what: ReportDeed::Mute(true) }).unwrap();
    }

    fn pass(&mut self, ms: u64) -> Vec<Fact> {
        let facts = self.0.pass(ms).into_iter().map(|event| event.fact);
        facts.filter(|fact| *fact != Fact::ClockTicked).collect()
    }

    fn offered(&self, student: StudentId) -> Vec<StudentId> {
        let everybody = self.section().members().map(|(tutor, _)| tutor);
        let offered =
            |tutor: &StudentId| self.section().offers_to(*tutor, &self.0.now).iter().any(|one| one.student == student);
        everybody.filter(offered).collect()
    }

    fn claim(&self, student: StudentId) -> Option<StudentId> {
        let cup = self.section().active(student).unwrap().cup.as_ref()?;
        cup.help.claim.as_ref().map(|claim| claim.by)
    }

    /// Ada is red, and somebody is on the way.
    fn on_the_way(by: StudentId) -> Self {
        let mut room = Self::new();
        room.raise(ADA, Whom::Anyone);
        room.pass(FIRST_OFFER_MS);
        room.help(by, ADA, HelpDeed::Claim).unwrap();
        room
    }

    /// Ben helps Ada, in session 1.
    fn in_session() -> Self {
        let mut room = Self::on_the_way(BEN);
        room.help(BEN, ADA, HelpDeed::Begin).unwrap();
        room
    }
}

#[test]
fn a_question_goes_to_the_best_two_for_half_a_minute_then_to_all() {
    let mut room = Room::new();
    room.raise(ADA, Whom::Anyone);
    let first = room.offered(ADA);
    assert_eq!(first.len(), FIRST_TUTORS);
    let late = [BEN, CHIDI, DALIA, ESI].into_iter().find(|tutor| !first.contains(tutor)).unwrap();
    assert_eq!(room.help(late, ADA, HelpDeed::Claim), Err(Refusal::NotAsked));
    assert_eq!(room.pass(FIRST_OFFER_MS - 1), []);
    assert_eq!(room.pass(1), [Fact::Among(Among::Help { student: ADA, what: HelpFact::Opened })]);
    assert_eq!(room.offered(ADA), [BEN, CHIDI, DALIA, ESI]);
    room.help(late, ADA, HelpDeed::Claim).unwrap();
    assert_eq!((room.claim(ADA), room.offered(ADA)), (Some(late), vec![]));
}

/// S11, S22: among those who helped as little, the language of the home counts; who helped more does not come before them.
#[test]
fn of_equals_whoever_speaks_the_language_of_the_home_is_asked_first() {
    let say = |room: &mut Room, student, language: &str| {
        let deed = PairingDeed::SetHomeLanguage { student, language: language.into() };
        room.teacher(Deed::Pairing(deed)).unwrap();
    };
    // In every order in which chance could put the four.
    for tutor in [BEN, CHIDI, DALIA, ESI] {
        let mut room = Room::new();
        say(&mut room, ADA, " العربية ");
        say(&mut room, tutor, "العربية");
        room.raise(ADA, Whom::Anyone);
        assert!(room.offered(ADA).contains(&tutor) && room.offered(ADA).len() == FIRST_TUTORS, "{tutor:?}");
        assert!(room.section().share_home_language(ADA, tutor));
    }
    let mut room = Room::new();
    say(&mut room, ADA, "Español");
    say(&mut room, BEN, "español");
    let meet = MeetingDeed::Begin { helper: BEN, partners: vec![CHIDI], outcome: SKILL };
    room.teacher(Deed::Meeting(meet)).unwrap();
    room.meet(CHIDI, MeetingDeed::End(1)).unwrap();
    room.raise(ADA, Whom::Anyone);
    assert!(!room.offered(ADA).contains(&BEN), "who has helped already is not asked before who has not");
    assert!(!room.section().share_home_language(CHIDI, DALIA), "two of whom nothing is known share nothing");
}

#[test]
fn exactly_one_is_on_the_way_and_who_was_later_hears_it() {
    let mut room = Room::on_the_way(DALIA);
    for other in [BEN, CHIDI, ESI] {
        assert_eq!(room.help(other, ADA, HelpDeed::Claim), Err(Refusal::AlreadyClaimed(DALIA)));
    }
    assert_eq!(room.help(DALIA, ADA, HelpDeed::Claim), Ok(vec![]), "a tap sent twice");
    assert_eq!(room.help(ADA, ADA, HelpDeed::Claim), Err(Refusal::AlreadyClaimed(DALIA)));
}

#[test]
fn who_does_not_come_in_three_minutes_is_not_waited_for_unless_they_said_in_a_moment() {
    let mut room = Room::on_the_way(BEN);
    assert_eq!(room.pass(CLAIM_MS - 1), []);
    assert_eq!(
        room.pass(1),
        [Fact::Among(Among::Help { student: ADA, what: HelpFact::Released { by: BEN, passed: false } })]
    );
    assert_eq!(room.offered(ADA), [BEN, CHIDI, DALIA, ESI]);
    room.help(BEN, ADA, HelpDeed::Claim).unwrap();
    room.help(BEN, ADA, HelpDeed::Hold(true)).unwrap();
    room.pass(2 * CLAIM_MS);
    assert_eq!(room.claim(ADA), Some(BEN));
    assert_eq!(room.section().availability(BEN), Availability::Available, "who said “in a moment” may be asked");
    assert_eq!(room.help(CHIDI, ADA, HelpDeed::HandOn), Err(Refusal::NotOnTheWay));
    room.help(BEN, ADA, HelpDeed::HandOn).unwrap();
    assert_eq!(room.offered(ADA), [CHIDI, DALIA, ESI], "it is not offered again to who handed it on");
}

#[test]
fn only_my_teacher_is_only_the_teacher() {
    let mut room = Room::new();
    room.raise(ADA, Whom::Teacher);
    room.pass(MINUTE);
    assert_eq!(room.offered(ADA), []);
    assert_eq!(room.help(BEN, ADA, HelpDeed::Claim), Err(Refusal::NotAsked));
    let send = |to| Deed::Help { student: ADA, what: HelpDeed::Assign(to) };
    assert_eq!(room.teacher(send(BEN)), Err(Refusal::OnlyTheTeacher));
    room.help(ADA, ADA, HelpDeed::Ask(Whom::Anyone)).unwrap();
    assert_eq!(room.offered(ADA).len(), FIRST_TUTORS);
    // Who was on the way need not come any more.
    let first = room.offered(ADA)[0];
    room.help(first, ADA, HelpDeed::Claim).unwrap();
    room.help(ADA, ADA, HelpDeed::Ask(Whom::Teacher)).unwrap();
    assert_eq!(room.claim(ADA), None);
}

#[test]
fn where_students_pick_only_the_picked_is_asked_and_where_the_teacher_sends_nobody_is() {
    let mut room = Room::new();
    let raise = |whom| HelpDeed::Raise { colour: Colour::Red, outcome: SKILL, note: String::new(), whom };
    assert_eq!(room.help(ADA, ADA, raise(Whom::Tutor(BEN))), Err(Refusal::NobodyIsPicked));
    room.rules(|rules| rules.who = WhoAnswers::StudentPicks).unwrap();
    assert_eq!(room.help(ADA, ADA, raise(Whom::Tutor(ADA))), Err(Refusal::NoSuchTutor));
    room.help(ADA, ADA, raise(Whom::Tutor(BEN))).unwrap();
    room.pass(MINUTE);
    assert_eq!(room.offered(ADA), [BEN]);
    room.rules(|rules| rules.who = WhoAnswers::TeacherAssigns).unwrap();
    assert_eq!(room.offered(ADA), []);
    assert_eq!(room.help(BEN, ADA, HelpDeed::Claim), Err(Refusal::NotAsked));
    let send = |to| Deed::Help { student: ADA, what: HelpDeed::Assign(to) };
    room.teacher(send(CHIDI)).unwrap();
    assert_eq!(room.claim(ADA), Some(CHIDI));
    room.teacher(Deed::Undo { of: None }).unwrap();
    assert_eq!(room.claim(ADA), None, "one undo calls them back");
}

#[test]
fn the_least_helped_come_first_then_who_waits_longest() {
    let mut room = Room::in_session();
    room.meet(ADA, MeetingDeed::End(1)).unwrap();
    room.help(ADA, ADA, HelpDeed::Ask(Whom::Teacher)).unwrap();
    room.help(ADA, ADA, HelpDeed::Ask(Whom::Anyone)).unwrap();
    room.pass(1_000);
    room.raise(CHIDI, Whom::Anyone);
    room.pass(1_000);
    room.raise(DALIA, Whom::Anyone);
    room.pass(FIRST_OFFER_MS);
    let order: Vec<_> =
        room.section().offers_to(ESI, &room.0.now).iter().map(|one| (one.student, one.helped)).collect();
    assert_eq!(order, [(CHIDI, 0), (DALIA, 0), (ADA, 1)]);
}

#[test]
fn a_pause_offers_nothing_and_a_tutor_moves_on_themselves_too() {
    let mut room = Room::new();
    room.raise(ADA, Whom::Anyone);
    room.pass(MINUTE);
    room.rules(|rules| rules.paused = true).unwrap();
    assert_eq!(room.offered(ADA), []);
    room.rules(|rules| (rules.paused, rules.most_sessions) = (false, 1)).unwrap();
    room.help(BEN, ADA, HelpDeed::Claim).unwrap();
    assert_eq!(room.section().availability(BEN), Availability::Busy);
    room.raise(CHIDI, Whom::Anyone);
    assert_eq!(room.help(BEN, CHIDI, HelpDeed::Claim), Err(Refusal::HelpingAlready));
    room.help(BEN, ADA, HelpDeed::Begin).unwrap();
    room.meet(BEN, MeetingDeed::End(1)).unwrap();
    assert_eq!(room.section().availability(BEN), Availability::Full);
    room.pass(MINUTE);
    assert!(!room.offered(CHIDI).contains(&BEN));
}

#[test]
fn an_answer_for_later_is_words_or_a_link_and_says_nothing_that_is_not_said_here() {
    let mut room = Room::on_the_way(BEN);
    room.rules(|rules| rules.words = vec!["dumb".into()]).unwrap();
    let answer = |note: &str| HelpDeed::Answer { note: note.into(), link: String::new() };
    assert_eq!(room.help(CHIDI, ADA, answer("look")), Err(Refusal::NotAsked), "somebody else is on the way");
    assert_eq!(room.help(BEN, ADA, answer(" ")), Err(Refusal::Empty(Field::Reply)));
    assert_eq!(room.help(BEN, ADA, answer("Dumb!")), Err(Refusal::NotSaidHere));
    assert_eq!(room.help(BEN, ADA, answer(&"x".repeat(10_000))), Err(Refusal::TooLong(Field::Reply)));
    assert_eq!(room.help(ADA, BEN, answer("look")), Err(Refusal::QuestionGone));
    for n in 0..MOST_ANSWERS {
        room.help(BEN, ADA, answer(&format!("{n}: <b>both</b> sides\u{202e}"))).unwrap();
    }
    assert_eq!(room.help(BEN, ADA, answer("0: <b>both</b> sides")), Ok(vec![]), "a form sent twice");
    assert_eq!(room.help(BEN, ADA, answer("one more")), Err(Refusal::TooManyAnswers));
    let answers = &room.section().active(ADA).unwrap().cup.as_ref().unwrap().help.answers;
    assert_eq!(answers[4].note, "4: <b>both</b> sides", "markup is text, and nothing turns it round");
    room.rules(|rules| rules.words = vec!["flips".into()]).unwrap();
    let cup = room.section().active(ADA).unwrap().cup.as_ref().unwrap();
    assert_eq!(room.section().note_for_classmates(cup), None, "what is not said here goes to the teacher only");
}

#[test]
fn who_is_muted_is_muted_on_every_path() {
    let mut room = Room::on_the_way(BEN);
    room.raise(DALIA, Whom::Anyone);
    room.mute(DALIA);
    room.pass(MINUTE);
    assert_eq!(room.offered(DALIA), [], "the teacher sees it, classmates do not");
    room.mute(CHIDI);
    room.mute(BEN);
    assert_eq!(
        room.section().availability(CHIDI),
        Availability::NotNow,
        "nobody is sent to them by the list of tutors"
    );
    let answer = HelpDeed::Answer { note: "look".into(), link: String::new() };
    assert_eq!(room.help(BEN, ADA, answer.clone()), Err(Refusal::Muted), "on the way already");
    assert_eq!(room.help(CHIDI, ADA, answer), Err(Refusal::Muted));
    assert_eq!(room.help(CHIDI, ADA, HelpDeed::Claim), Err(Refusal::Muted));
    assert_eq!(room.help(BEN, ADA, HelpDeed::Begin), Err(Refusal::Muted));
    let send = Deed::Help { student: ADA, what: HelpDeed::Assign(CHIDI) };
    assert_eq!(room.teacher(send), Err(Refusal::NoSuchTutor));
    room.teacher(Deed::Meeting(MeetingDeed::Begin { helper: ESI, partners: vec![ADA], outcome: SKILL })).unwrap();
    room.raise(CHIDI, Whom::Anyone);
    let said = Wanted::Comment {
        evidence: room.section().offered_to(CHIDI)[0].1,
        level: None,
        glow: "nice".into(),
        grow: String::new(),
    };
    let comment = Deed::Evidence { student: ADA, outcome: SKILL, wanted: said };
    assert_eq!(room.does(Actor::Student(CHIDI), comment), Err(Refusal::Muted), "on a classmate's evidence");
    let offer = Deed::Evidence { student: CHIDI, outcome: SKILL, wanted: Wanted::Offer(1, true) };
    assert_eq!(room.does(Actor::Student(CHIDI), offer), Err(Refusal::Muted), "their own for comments");
    assert_eq!(room.meet(CHIDI, MeetingDeed::Join(1)), Err(Refusal::Muted));
    assert!(room.section().joinable(CHIDI, &room.0.now).is_none());
}

/// S8: whoever can do it alone after a session is stuck no more, and nobody is told to see them; another cup stays up.
#[test]
fn a_cup_that_a_session_answered_goes_down_with_it_and_a_newer_one_does_not() {
    let cup = |room: &Room| room.section().enrolments[&ADA].cup.clone();
    let mut room = Room::in_session();
    let asked = cup(&room).expect("the question of the session");
    room.meet(BEN, MeetingDeed::SetStage(1, Stage::Exit)).unwrap();
    assert_eq!(room.meet(ADA, MeetingDeed::SayExit(1, Exit::Can)).unwrap().len(), 2, "the answer, and the cup");
    assert_eq!(cup(&room), None);
    assert_eq!(room.meet(ADA, MeetingDeed::SayExit(1, Exit::Can)), Ok(vec![]), "tapped twice");

    let mut room = Room::in_session();
    let lower = Deed::LowerCup { student: ADA };
    room.does(Actor::Student(ADA), lower).unwrap();
    room.pass(MINUTE);
    let raise = Deed::RaiseCup { student: ADA, colour: asked.colour, outcome: asked.outcome, note: "and this?".into() };
    room.does(Actor::Student(ADA), raise).unwrap();
    room.meet(ADA, MeetingDeed::SayExit(1, Exit::Can)).unwrap();
    assert_eq!(cup(&room).unwrap().note, "and this?", "it was raised since");
}

#[test]
fn a_session_goes_from_check_in_to_the_last_question_and_both_look_back() {
    let mut room = Room::in_session();
    let meeting = room.section().meetings.get(1).unwrap();
    assert_eq!((meeting.helper, meeting.stage, meeting.has(ADA)), (BEN, Stage::CheckIn, true));
    assert_eq!((room.claim(ADA), room.offered(ADA)), (None, vec![]));
    assert_eq!(room.meet(ADA, MeetingDeed::SetStage(1, Stage::Guided)), Err(Refusal::NoSuchMeeting));
    for stage in [Stage::Guided, Stage::Independent, Stage::Exit] {
        room.pass(MINUTE);
        room.meet(BEN, MeetingDeed::SetStage(1, stage)).unwrap();
    }
    assert_eq!(room.meet(BEN, MeetingDeed::SayExit(1, Exit::Can)), Err(Refusal::NoSuchMeeting), "it is the partner's");
    room.meet(ADA, MeetingDeed::SayExit(1, Exit::Nearly)).unwrap();
    room.meet(ADA, MeetingDeed::End(1)).unwrap();
    assert!(room.section().enrolments[&ADA].cup.is_some(), "nearly is still a question");
    assert_eq!(room.meet(BEN, MeetingDeed::SetStage(1, Stage::Guided)), Err(Refusal::MeetingOver));
    let said = Reflection { words: "drawing it".into(), thanks: true };
    room.meet(ADA, MeetingDeed::Reflect(1, said.clone(), None)).unwrap();
    room.meet(BEN, MeetingDeed::Reflect(1, Reflection { words: "ask more".into(), thanks: false }, None)).unwrap();
    assert_eq!(room.meet(CHIDI, MeetingDeed::Reflect(1, Reflection::default(), None)), Err(Refusal::NoSuchMeeting));
    let log = Log { strategies: "drew a balance".into(), errors: "forgets the other side".into() };
    assert_eq!(room.meet(ADA, MeetingDeed::Reflect(1, said, Some(log.clone()))), Err(Refusal::NoSuchMeeting));
    let again = Reflection { words: "ask more".into(), thanks: false };
    assert_eq!(room.meet(BEN, MeetingDeed::Reflect(1, again, Some(log.clone()))).unwrap().len(), 1);
    let meeting = room.section().meetings.get(1).unwrap();
    assert_eq!(
        (meeting.ended, meeting.entry(1, BEN).thanked, &meeting.log),
        (Some((3 * MINUTE, Ending::Closed)), true, &log)
    );
}

#[test]
fn a_session_that_is_forgotten_ends_by_itself_with_its_time_or_with_class() {
    let mut room = Room::in_session();
    assert_eq!(room.section().meeting_left_ms(room.section().meetings.get(1).unwrap(), &room.0.now), 15 * MINUTE);
    room.rules(|rules| rules.cap_min = 5).unwrap();
    let ended = Fact::Among(Among::Meeting { meeting: 1, student: BEN, what: MeetingFact::Ended(Ending::Cap) });
    assert!(room.pass(5 * MINUTE).contains(&ended));
    assert!(room.meet(BEN, MeetingDeed::End(1)).unwrap().is_empty());
    room.raise(ADA, Whom::Anyone);
    room.pass(FIRST_OFFER_MS);
    room.help(CHIDI, ADA, HelpDeed::Claim).unwrap();
    room.help(ADA, ADA, HelpDeed::Begin).unwrap();
    room.teacher(Deed::CloseClass).unwrap();
    assert_eq!(room.section().meetings.get(2).unwrap().ended, Some((0, Ending::Class)));
}

#[test]
fn a_classmate_with_the_same_question_comes_in_while_there_is_room() {
    let mut room = Room::in_session();
    assert_eq!(room.meet(CHIDI, MeetingDeed::Join(1)), Err(Refusal::NoSuchMeeting), "no question of theirs");
    for student in [CHIDI, DALIA] {
        room.raise(student, Whom::Anyone);
        assert!(room.section().joinable(student, &room.0.now).is_some());
        room.meet(student, MeetingDeed::Join(1)).unwrap();
    }
    assert_eq!(room.section().meetings.get(1).unwrap().stayed().count(), MOST_PARTNERS);
    room.raise(ESI, Whom::Anyone);
    assert_eq!(room.meet(ESI, MeetingDeed::Join(1)), Err(Refusal::MeetingFull));
    room.meet(CHIDI, MeetingDeed::Leave(1)).unwrap();
    room.meet(ESI, MeetingDeed::Join(1)).unwrap();
    assert_eq!(room.meet(ESI, MeetingDeed::Join(1)), Ok(vec![]));
    room.teacher(Deed::Leave { student: BEN }).unwrap();
    assert!(!room.section().meetings.get(1).unwrap().is_on(), "the tutor left the class");
}

#[test]
fn a_session_the_teacher_begins_has_one_helper_and_others_who_are_free() {
    let mut room = Room::in_session();
    let begin = |helper, partners: &[StudentId]| {
        Deed::Meeting(MeetingDeed::Begin { helper, partners: partners.into(), outcome: SKILL })
    };
    assert_eq!(room.teacher(begin(CHIDI, &[])), Err(Refusal::PartnerCount));
    assert_eq!(room.teacher(begin(CHIDI, &[CHIDI])), Err(Refusal::PartnerCount));
    assert_eq!(room.teacher(begin(BEN, &[CHIDI])), Err(Refusal::HelpingAlready));
    assert_eq!(room.teacher(begin(CHIDI, &[ADA])), Err(Refusal::HelpedAlready));
    assert_eq!(room.does(Actor::Student(CHIDI), begin(CHIDI, &[DALIA])), Err(Refusal::TeacherOnly));
    room.teacher(begin(CHIDI, &[DALIA, ESI])).unwrap();
    assert_eq!(room.section().meetings.open_with(ESI).unwrap().0, 2);
}

#[test]
fn something_that_is_not_right_is_told_to_the_teacher_once_and_closed_by_them() {
    let mut room = Room::new();
    let tell =
        |words: &str| Deed::Report { student: ADA, what: ReportDeed::Tell { about: Some(BEN), words: words.into() } };
    assert_eq!(room.does(Actor::Student(CHIDI), tell("x")), Err(Refusal::NotYours));
    room.does(Actor::Student(ADA), tell("was rude")).unwrap();
    assert_eq!(room.does(Actor::Student(ADA), tell("was rude")), Ok(vec![]));
    let number = *room.section().reports.keys().next().unwrap();
    let close = |student| Deed::Report { student, what: ReportDeed::Close(number) };
    assert_eq!(room.does(Actor::Student(BEN), close(BEN)), Err(Refusal::TeacherOnly));
    room.teacher(close(ADA)).unwrap();
    assert!(room.section().reports.is_empty());
    room.teacher(Deed::Undo { of: None }).unwrap();
    assert_eq!(room.section().reports[&number].words, "was rude");
    for n in 1..MOST_REPORTS {
        room.does(Actor::Student(ADA), tell(&format!("{n}"))).unwrap();
    }
    assert_eq!(room.does(Actor::Student(ADA), tell("more")), Err(Refusal::TooManyReports));
}

#[test]
fn rules_that_cannot_be_are_refused_whole() {
    let mut room = Room::new();
    assert_eq!(room.rules(|rules| rules.cap_min = 4), Err(Refusal::SessionCap));
    assert_eq!(room.rules(|rules| rules.most_sessions = 0), Err(Refusal::SessionCount));
    let many: Vec<String> = (0..=MOST_WORDS).map(|n| format!("w{n}")).collect();
    assert_eq!(room.rules(|rules| rules.words = many.clone()), Err(Refusal::TooManyWords));
}

#[test]
fn somebody_absent_is_asked_nothing_and_a_lost_level_stops_the_asking() {
    let mut room = Room::new();
    room.raise(ADA, Whom::Anyone);
    room.pass(MINUTE);
    room.teacher(Deed::MarkPresence { student: BEN, presence: Presence::Absent }).unwrap();
    let level = Some(Level::NOT_YET);
    room.teacher(Deed::Judge { student: CHIDI, outcome: SKILL, level }).unwrap();
    assert_eq!(room.offered(ADA), [DALIA, ESI]);
}

#[test]
fn who_sat_with_a_question_is_not_offered_it_again_until_it_is_asked_anew() {
    let mut room = Room::in_session();
    room.meet(BEN, MeetingDeed::End(1)).unwrap();
    assert_eq!(room.offered(ADA).into_iter().find(|tutor| *tutor == BEN), None);
    assert!(!room.offered(ADA).is_empty(), "the others may");
    assert_eq!(room.help(BEN, ADA, HelpDeed::Claim), Err(Refusal::NotAsked));
    room.pass(MINUTE);
    room.does(Actor::Student(ADA), Deed::LowerCup { student: ADA }).unwrap();
    room.raise(ADA, Whom::Anyone);
    room.pass(FIRST_OFFER_MS);
    assert!(room.offered(ADA).contains(&BEN));
}

#[test]
fn the_teacher_ends_all_sessions_at_once() {
    let mut room = Room::new();
    for (helper, partner) in [(BEN, ADA), (CHIDI, DALIA)] {
        let begin = MeetingDeed::Begin { helper, partners: vec![partner], outcome: SKILL };
        room.teacher(Deed::Meeting(begin)).unwrap();
    }
    assert_eq!(room.meet(BEN, MeetingDeed::EndAll), Err(Refusal::TeacherOnly));
    assert_eq!(room.teacher(Deed::Meeting(MeetingDeed::EndAll)).unwrap().len(), 2);
    assert_eq!(room.section().meetings.on().count(), 0);
    assert_eq!(room.teacher(Deed::Meeting(MeetingDeed::EndAll)), Ok(vec![]), "sent twice");
}
