//! A plan of groups is run as sessions (S9, S16): what begins, what comes next, who is left out and why.

use crate::class::*;
use crate::world::World;
use cupboard::classroom::pairing::{Hindrance, Place, Sitting, Sittings, Standing, WishedGroup};
use cupboard::classroom::{
    Actor, Colour, Command, Context, Deed, Fact, HelpDeed, Level, MeetingDeed, OutcomeId, PairingDeed, PairingFact,
    Presence, Refusal, ReportDeed, Section, SectionId, StudentId, Whom,
};
use std::collections::BTreeSet;

/// An open lesson with everybody here, in which some have mastered some skills.
fn room(mastered: &[(StudentId, OutcomeId)]) -> Class {
    let mut class = Class::open();
    for student in [ADA, BEN, CHIDI, DALIA, ESI] {
        class.teacher(mark(student, Presence::HereByTeacher)).unwrap();
    }
    for (student, outcome) in mastered {
        class.teacher(judge(*student, *outcome, Level::MASTERED)).unwrap();
    }
    class
}

fn plan(class: &mut Class, outcomes: &[OutcomeId], groups: &[&[StudentId]]) {
    let group = |members: &&[StudentId]| WishedGroup { place: Place::Table(1), members: members.to_vec() };
    let groups = groups.iter().map(group).collect();
    let outcomes = outcomes.to_vec();
    class.pass(1_000);
    class.teacher(Deed::Pairing(PairingDeed::Plan { outcomes, away: [].into(), groups, cut_short: false })).unwrap();
}

fn id(class: &Class) -> u64 {
    class.section().pairing.plan.as_ref().unwrap().id
}

fn begin(class: &mut Class, group: Option<usize>) -> Vec<Fact> {
    let plan = id(class);
    facts(class.teacher(Deed::Pairing(PairingDeed::Begin { plan, group, seen: None })))
}

fn end(class: &mut Class, number: u32) {
    class.teacher(Deed::Meeting(MeetingDeed::End(number))).unwrap();
}

fn runs(class: &Class) -> Vec<Sittings> {
    let section = class.section();
    section.sittings(section.pairing.plan.as_ref().unwrap(), class.now.wall_ms)
}

fn stands(class: &Class) -> Vec<(StudentId, Vec<StudentId>, Standing)> {
    let all = runs(class).into_iter().flat_map(|run| run.all);
    all.map(|sitting| (sitting.helper, sitting.partners, sitting.standing)).collect()
}

fn on(section: &Section) -> Vec<(u32, StudentId, Vec<StudentId>)> {
    let meetings = section.meetings.on();
    meetings.map(|(number, one)| (number, one.helper, one.partners.keys().copied().collect())).collect()
}

/// S9: of the skills groups begin with the one in which most of those who are expected can be helped: as many as there is
/// room for beside those who lead, and who may.
#[test]
fn groups_begin_with_the_skill_in_which_most_can_be_helped() {
    let first = |class: &Class| class.section().skill_for_groups(class.now.wall_ms);
    let mut class = Class::new();
    assert_eq!(first(&class), Some(TERMS), "where nobody can help, the first");
    for student in [ADA, BEN, CHIDI, DALIA] {
        class.teacher(judge(student, TERMS, Level::MASTERED)).unwrap();
    }
    class.teacher(judge(ADA, SLOPE, Level::MASTERED)).unwrap();
    assert_eq!(first(&class), Some(SLOPE), "one in four lacks the first; one leads two in the other");
    class.teacher(judge(BEN, TWO_STEP, Level::MASTERED)).unwrap();
    assert_eq!(first(&class), Some(TWO_STEP), "of equal ones the earlier");
    class.teacher(Deed::OpenClass { minutes: 45 }).unwrap();
    for student in [ADA, ESI] {
        class.teacher(mark(student, Presence::HereByTeacher)).unwrap();
    }
    assert_eq!(first(&class), Some(TERMS), "the helper of the others is not here");
}

/// S16: partners of one helper on one skill are one session, of as many as a session takes; the rest comes after.
#[test]
fn partners_of_one_helper_on_one_skill_are_one_session() {
    let mut class = room(&[(ADA, TERMS)]);
    plan(&mut class, &[TERMS], &[&[ADA, BEN, CHIDI, DALIA, ESI]]);
    let begun = begin(&mut class, None);
    assert_eq!(begun[0], Fact::Pairing(PairingFact::Shown { out: true, wall: false }), "and they see their group");
    assert_eq!(on(class.section()), [(1, ADA, vec![BEN, CHIDI, DALIA])]);
    assert_eq!(stands(&class)[1], (ADA, vec![ESI], Standing::Next));
    assert_eq!(begin(&mut class, None), [], "a form sent twice begins nothing twice");
    end(&mut class, 1);
    assert_eq!(stands(&class)[1], (ADA, vec![ESI], Standing::Ready));
    begin(&mut class, Some(0));
    assert_eq!(on(class.section()), [(2, ADA, vec![ESI])]);
    end(&mut class, 2);
    assert_eq!(begin(&mut class, None), [], "everybody had theirs");
    assert!(stands(&class).iter().all(|(.., standing)| matches!(standing, Standing::Over(_))));
}

/// S10, S16: of two who help each other the plan's first skill comes first, and the other way round after it.
#[test]
fn two_who_help_each_other_take_turns() {
    let mut class = room(&[(ADA, ONE_STEP), (BEN, TERMS), (CHIDI, TERMS)]);
    plan(&mut class, &[TERMS, ONE_STEP], &[&[ADA, BEN], &[CHIDI, DALIA]]);
    assert_eq!(
        stands(&class)[..2],
        [(BEN, vec![ADA], Standing::Ready), (ADA, vec![BEN], Standing::Next)],
        "like terms first"
    );
    begin(&mut class, None);
    assert_eq!(on(class.section()), [(1, BEN, vec![ADA]), (2, CHIDI, vec![DALIA])], "all groups at once");
    assert_eq!(begin(&mut class, Some(0)), [], "not before the first is over");
    end(&mut class, 1);
    let run = runs(&class).remove(0);
    let next = run.ready().next().unwrap().clone();
    assert!(run.turns_round(&next) && next.helper == ADA);
    let old = PairingDeed::Begin { plan: id(&class), group: Some(0), seen: Some(0) };
    assert_eq!(class.teacher(Deed::Pairing(old)), Ok(vec![]), "a page from before the first began");
    let now = PairingDeed::Begin { plan: id(&class), group: Some(0), seen: Some(1) };
    class.teacher(Deed::Pairing(now)).unwrap();
    assert_eq!(on(class.section()), [(2, CHIDI, vec![DALIA]), (3, ADA, vec![BEN])]);
}

/// S16: one who cannot is left out by name and reason, and the rest begins.
#[test]
fn who_cannot_begin_is_left_out_with_the_reason_and_nobody_else_is() {
    let mut class = room(&[(ADA, TERMS), (BEN, TERMS)]);
    plan(&mut class, &[TERMS], &[&[ADA, CHIDI, DALIA], &[BEN, ESI]]);
    class.teacher(mark(CHIDI, Presence::Absent)).unwrap();
    class.teacher(Deed::Report { student: BEN, what: ReportDeed::Mute(true) }).unwrap();
    let left_out = |class: &Class| runs(class).into_iter().map(|run| run.all[0].left_out.clone()).collect::<Vec<_>>();
    assert_eq!(left_out(&class), [vec![(CHIDI, Hindrance::NotHere)], vec![(BEN, Hindrance::Muted)]]);
    assert_eq!(runs(&class)[1].all[0].standing, Standing::Held, "nobody else helps Esi");
    begin(&mut class, None);
    assert_eq!(on(class.section()), [(1, ADA, vec![DALIA])]);
    // Each comes in when they can, and what is on goes on.
    class.teacher(mark(CHIDI, Presence::HereByTeacher)).unwrap();
    assert_eq!(stands(&class)[1], (ADA, vec![CHIDI], Standing::Next));
    class.teacher(Deed::Report { student: BEN, what: ReportDeed::Mute(false) }).unwrap();
    let other = MeetingDeed::Begin { helper: BEN, partners: vec![ESI], outcome: SLOPE };
    class.teacher(Deed::Meeting(other)).unwrap();
    let both = vec![(ESI, Hindrance::InSession), (BEN, Hindrance::InSession)];
    assert_eq!(left_out(&class)[1], both, "a session of something else is none of the plan's");
    assert_eq!(begin(&mut class, None), []);
    end(&mut class, 2);
    begin(&mut class, Some(1));
    assert_eq!(on(class.section()), [(1, ADA, vec![DALIA]), (3, BEN, vec![ESI])]);
}

/// S8, S16: who is on the way to somebody who asked comes to them first.
#[test]
fn who_is_on_the_way_to_somebody_is_left_out() {
    let (id, skill) = (SectionId(1), OutcomeId(1));
    let mut world = World::helping();
    let mut give = |actor, deed| {
        let events = world.state.decide(&Command::In(id, deed), &Context::live(actor, world.now, 7)).unwrap();
        world.take(&events);
    };
    give(Actor::Teacher, judge(BEN, skill, Level::NOT_YET));
    let groups = vec![WishedGroup { place: Place::Table(1), members: vec![ADA, BEN] }];
    let plan = PairingDeed::Plan { outcomes: vec![skill], away: [].into(), groups, cut_short: false };
    give(Actor::Teacher, Deed::Pairing(plan));
    let what = HelpDeed::Raise { colour: Colour::Red, outcome: skill, note: String::new(), whom: Whom::Anyone };
    give(Actor::Student(DALIA), Deed::Help { student: DALIA, what });
    give(Actor::Teacher, Deed::Help { student: DALIA, what: HelpDeed::Assign(ADA) });
    let section = world.state.section(id).unwrap();
    let run = section.sittings(section.pairing.plan.as_ref().unwrap(), world.now.wall_ms).remove(0);
    assert_eq!(run.all[0].left_out, [(ADA, Hindrance::OnTheWay)]);
    assert_eq!(run.all[0].standing, Standing::Held);
}

/// S9, S16: the teacher alone begins sessions, while class is open, and of the plan that was shown.
#[test]
fn only_the_teacher_begins_sessions_in_an_open_class_and_of_the_plan_that_was_shown() {
    let mut class = room(&[(ADA, TERMS)]);
    plan(&mut class, &[TERMS], &[&[ADA, BEN]]);
    let shown = id(&class);
    let deed = |plan, group| Deed::Pairing(PairingDeed::Begin { plan, group, seen: None });
    assert_eq!(class.student(ADA, deed(shown, None)), Err(Refusal::TeacherOnly));
    let substitute = Context::live(Actor::Substitute, class.now, 1);
    let answer = class.give(substitute, &Command::In(class.id, deed(shown, None)));
    assert!(answer.is_err(), "a substitute does not: {answer:?}");
    assert_eq!(class.teacher(deed(shown + 1, None)), Err(Refusal::NoSuchPlan));
    assert_eq!(class.teacher(deed(shown, Some(1))), Err(Refusal::NoSuchGroup));
    class.teacher(Deed::CloseClass).unwrap();
    assert_eq!(class.teacher(deed(shown, None)), Err(Refusal::ClassClosed));
    assert!(on(class.section()).is_empty());
}

/// S16: a plan may be run each lesson; a session from before it was made is none of its own.
#[test]
fn what_counts_is_this_lesson_since_the_plan_was_made() {
    let mut class = room(&[(ADA, TERMS)]);
    let before = MeetingDeed::Begin { helper: ADA, partners: vec![BEN], outcome: TERMS };
    class.teacher(Deed::Meeting(before)).unwrap();
    end(&mut class, 1);
    plan(&mut class, &[TERMS], &[&[ADA, BEN]]);
    assert_eq!(begin(&mut class, None).len(), 3, "shown, begun, joined");
    class.teacher(Deed::CloseClass).unwrap();
    class.teacher(Deed::OpenClass { minutes: 45 }).unwrap();
    for student in [ADA, BEN] {
        class.teacher(mark(student, Presence::HereByTeacher)).unwrap();
    }
    assert_eq!(stands(&class), [(ADA, vec![BEN], Standing::Ready)]);
    begin(&mut class, None);
    end(&mut class, 3);
    // The clock is put back by a year: that the plan is from later says nothing any more.
    class.now.wall_ms -= 365 * 24 * 60 * 60_000;
    assert_eq!(stands(&class), [(ADA, vec![BEN], Standing::Over(3))]);
}

/// S9, S16: two who could help the same partners share them, and who is left with none is named.
#[test]
fn several_helpers_share_their_partners_and_who_has_none_is_named() {
    let mut class = room(&[(ADA, TERMS), (BEN, TERMS), (CHIDI, TERMS)]);
    plan(&mut class, &[TERMS], &[&[ADA, BEN, CHIDI, DALIA, ESI]]);
    let run = runs(&class).remove(0);
    let pairs: Vec<_> = run.all.iter().map(|sitting| (sitting.helper, sitting.partners.clone())).collect();
    assert_eq!(pairs, [(ADA, vec![DALIA]), (BEN, vec![ESI])], "each helps one");
    assert_eq!(run.without, [CHIDI]);
    class.teacher(mark(ADA, Presence::Absent)).unwrap();
    begin(&mut class, None);
    assert_eq!(on(class.section()), [(1, BEN, vec![DALIA]), (2, CHIDI, vec![ESI])], "whoever is here helps");
}

/// S9, S16: who comes late goes to whoever of the helpers has nobody, not to the one who is at it.
#[test]
fn who_comes_late_has_the_helper_who_is_free() {
    let mut class = room(&[(ADA, TERMS), (BEN, TERMS)]);
    plan(&mut class, &[TERMS], &[&[ADA, BEN, DALIA, ESI]]);
    class.teacher(mark(ESI, Presence::Absent)).unwrap();
    begin(&mut class, None);
    assert_eq!(on(class.section()), [(1, ADA, vec![DALIA])]);
    class.teacher(mark(ESI, Presence::HereByTeacher)).unwrap();
    assert!(stands(&class).contains(&(BEN, vec![ESI], Standing::Ready)), "{:?}", stands(&class));
}

/// S9, S16: whatever the groups and whoever is there, nobody is in two sessions, and everybody who can have theirs has it.
#[test]
fn any_plan_is_run_to_its_end_with_nobody_in_two_sessions_at_once() {
    let mut chance: u64 = 3;
    let mut below = |end: u64| {
        chance = chance.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (chance >> 33) % end
    };
    let mut begun = 0;
    for _ in 0..300 {
        let everybody = [ADA, BEN, CHIDI, DALIA, ESI];
        let all = everybody.iter().flat_map(|student| [(*student, TERMS), (*student, ONE_STEP)]);
        let mastered: Vec<_> = all.filter(|_| below(2) == 0).collect();
        let mut class = room(&mastered);
        let cut = 1 + below(5) as usize;
        let groups = [&everybody[..cut], &everybody[cut..]];
        plan(&mut class, &[TERMS, ONE_STEP], &groups[..if cut == 5 { 1 } else { 2 }]);
        let away: Vec<StudentId> = everybody.into_iter().filter(|_| below(5) == 0).collect();
        for student in &away {
            class.teacher(mark(*student, Presence::Absent)).unwrap();
        }
        while !begin(&mut class, None).is_empty() {
            let running = on(class.section());
            let who: Vec<StudentId> =
                running.iter().flat_map(|(_, helper, partners)| partners.iter().copied().chain([*helper])).collect();
            assert_eq!(who.iter().collect::<BTreeSet<_>>().len(), who.len(), "somebody is in two: {running:?}");
            assert!(who.iter().all(|student| !away.contains(student)), "{running:?} without {away:?}");
            begun += running.len();
            class.pass(1_000);
            // Not all end at once: the others go on while the next begin.
            let over: Vec<u32> = running.iter().map(|(number, ..)| *number).filter(|_| below(2) == 0).collect();
            let first = running.iter().map(|(number, ..)| *number).take(1);
            over.into_iter().chain(first).collect::<BTreeSet<_>>().into_iter().for_each(|n| end(&mut class, n));
        }
        for (number, ..) in on(class.section()) {
            end(&mut class, number);
        }
        while !begin(&mut class, None).is_empty() {
            on(class.section()).into_iter().for_each(|(number, ..)| end(&mut class, number));
        }
        let helps = class.section().pairing.plan.clone().unwrap();
        for help in helps.groups.iter().flat_map(|group| &group.helps) {
            let here = |student| !away.contains(&student);
            let had =
                class.section().meetings.iter().any(|(_, meeting)| {
                    meeting.outcome == help.outcome && meeting.partners.contains_key(&help.partner)
                });
            assert!(had || !here(help.partner) || !here(help.helper), "{help:?} was not had, without {away:?}");
        }
        let left: Vec<Sitting> = runs(&class).into_iter().flat_map(|run| run.all).collect();
        for sitting in left.iter().filter(|one| one.standing.number().is_none()) {
            assert!(sitting.standing == Standing::Held && !sitting.left_out.is_empty(), "with a reason: {sitting:?}");
        }
    }
    assert!(begun > 300, "it was a test of something: {begun}");
}
