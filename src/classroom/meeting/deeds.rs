//! What somebody wants of a meeting.

use super::{Ending, Exit, Log, MOST_PARTNERS, Meeting, MeetingFact, Reflection, Stage};
use crate::classroom::clock::Now;
use crate::classroom::section::Section;
use crate::classroom::words::Field;
use crate::classroom::{Actor, Among, Context, Fact, OutcomeId, Refusal, StudentId};

/// What somebody wants to happen to a meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MeetingDeed {
    /// The teacher begins one: a group of a plan, or two who agreed.
    Begin {
        /// Who helps.
        helper: StudentId,
        /// With whom.
        partners: Vec<StudentId>,
        /// On what.
        outcome: OutcomeId,
    },
    /// A student whose question is the same comes in.
    Join(u32),
    /// A partner leaves.
    Leave(u32),
    /// The helper goes on to a stage, or back.
    SetStage(u32, Stage),
    /// A partner answers the last question.
    SayExit(u32, Exit),
    /// Somebody in it, or the teacher, ends it.
    End(u32),
    /// The teacher ends all that are on: the lesson goes on with something else.
    EndAll,
    /// Somebody who was in it says how it was; the helper may add what they saw, for the teacher.
    Reflect(u32, Reflection, Option<Log>),
}

impl MeetingDeed {
    pub(in crate::classroom) fn decide(&self, section: &Section, ctx: &Context) -> Result<Vec<Fact>, Refusal> {
        match self {
            Self::Begin { helper, partners, outcome } => {
                ctx.teacher_only()?;
                if !section.is_open() {
                    return Err(Refusal::ClassClosed);
                }
                begun(section, *helper, *outcome, partners)
            }
            Self::Join(number) => join(section, ctx, *number),
            Self::Leave(number) => leave(section, ctx, *number),
            Self::SetStage(number, stage) => {
                let meeting = on(section, *number)?;
                helper_or_teacher(ctx, meeting)?;
                let fact = (meeting.stage != *stage).then_some(MeetingFact::StageSet(*stage));
                Ok(told(*number, meeting.helper, fact))
            }
            Self::SayExit(number, exit) => {
                let meeting = kept(section, *number)?;
                let student = partner(ctx, meeting)?;
                let said = meeting.partners.get(&student).and_then(|seat| seat.exit);
                let mut facts = told(*number, student, (said != Some(*exit)).then_some(MeetingFact::ExitSaid(*exit)));
                if *exit == Exit::Can {
                    facts.extend(answered_cup(section, ctx, meeting, student)?);
                }
                Ok(facts)
            }
            Self::End(number) => end(section, ctx, *number),
            Self::EndAll => {
                ctx.teacher_only()?;
                let ended = |(number, meeting): (u32, &Meeting)| {
                    told(number, meeting.helper, Some(MeetingFact::Ended(Ending::Closed)))
                };
                Ok(section.meetings.on().flat_map(ended).collect())
            }
            Self::Reflect(number, said, log) => reflect(section, ctx, *number, said, log.as_ref()),
        }
    }
}

/// Whoever can do it alone now is not stuck any more: the cup that asked about it goes down with that.
fn answered_cup(
    section: &Section,
    ctx: &Context,
    meeting: &Meeting,
    student: StudentId,
) -> Result<Option<Fact>, Refusal> {
    let asked = section.asked(section.active(student)?, &ctx.now);
    let is_answered =
        asked.is_some_and(|(outcome, cup)| outcome == meeting.outcome && cup.raised_ms <= meeting.begun_ms);
    Ok(is_answered.then_some(Fact::CupLowered { student }))
}

fn told(meeting: u32, student: StudentId, what: Option<MeetingFact>) -> Vec<Fact> {
    what.into_iter().map(|what| Fact::Among(Among::Meeting { meeting, student, what })).collect()
}

/// A meeting that begins: everybody in it belongs to the class and is in no other.
pub(in crate::classroom) fn begun(
    section: &Section,
    helper: StudentId,
    outcome: OutcomeId,
    partners: &[StudentId],
) -> Result<Vec<Fact>, Refusal> {
    section.outcome(outcome)?;
    let mut all: Vec<StudentId> = partners.to_vec();
    all.sort_unstable();
    all.dedup();
    if all.is_empty() || all.len() > MOST_PARTNERS || all.len() < partners.len() || all.contains(&helper) {
        return Err(Refusal::PartnerCount);
    }
    if section.active(helper)?.muted {
        return Err(Refusal::Muted);
    }
    for student in all.iter().chain([&helper]) {
        section.active(*student)?;
        if section.meetings.open_with(*student).is_some() {
            return Err(if *student == helper { Refusal::HelpingAlready } else { Refusal::HelpedAlready });
        }
    }
    Ok(begins(section.meetings.begun.saturating_add(1), helper, outcome, &all))
}

/// What happens when a meeting begins, once it is known that it may.
pub(in crate::classroom) fn begins(
    number: u32,
    helper: StudentId,
    outcome: OutcomeId,
    partners: &[StudentId],
) -> Vec<Fact> {
    let mut facts = told(number, helper, Some(MeetingFact::Begun(outcome)));
    facts.extend(partners.iter().flat_map(|student| told(number, *student, Some(MeetingFact::Joined))));
    facts
}

fn kept(section: &Section, number: u32) -> Result<&Meeting, Refusal> {
    section.meetings.get(number).ok_or(Refusal::NoSuchMeeting)
}

fn on(section: &Section, number: u32) -> Result<&Meeting, Refusal> {
    let meeting = kept(section, number)?;
    if meeting.is_on() { Ok(meeting) } else { Err(Refusal::MeetingOver) }
}

fn helper_or_teacher(ctx: &Context, meeting: &Meeting) -> Result<(), Refusal> {
    let helps = ctx.actor == Actor::Student(meeting.helper);
    if helps || ctx.is_teacher() { Ok(()) } else { Err(Refusal::NoSuchMeeting) }
}

/// Who asks, if they are a partner in it. To anybody else it does not exist.
fn partner(ctx: &Context, meeting: &Meeting) -> Result<StudentId, Refusal> {
    match ctx.actor {
        Actor::Student(student) if student != meeting.helper && meeting.has(student) => Ok(student),
        _ => Err(Refusal::NoSuchMeeting),
    }
}

fn join(section: &Section, ctx: &Context, number: u32) -> Result<Vec<Fact>, Refusal> {
    let Actor::Student(student) = ctx.actor else { return Err(Refusal::NotYours) };
    let place = section.active(student)?;
    if place.muted {
        return Err(Refusal::Muted);
    }
    let meeting = on(section, number)?;
    if meeting.has(student) {
        return Ok(vec![]);
    }
    if section.meetings.open_with(student).is_some() {
        return Err(Refusal::HelpedAlready);
    }
    let same = section.asked(place, &ctx.now).is_some_and(|(outcome, _)| outcome == meeting.outcome);
    if !same {
        return Err(Refusal::NoSuchMeeting);
    }
    if meeting.stayed().count() >= MOST_PARTNERS {
        return Err(Refusal::MeetingFull);
    }
    Ok(told(number, student, Some(MeetingFact::Joined)))
}

fn leave(section: &Section, ctx: &Context, number: u32) -> Result<Vec<Fact>, Refusal> {
    let meeting = on(section, number)?;
    let student = partner(ctx, meeting)?;
    let mut facts = told(number, student, Some(MeetingFact::Left));
    if meeting.stayed().count() <= 1 {
        facts.extend(told(number, meeting.helper, Some(MeetingFact::Ended(Ending::Closed))));
    }
    Ok(facts)
}

fn end(section: &Section, ctx: &Context, number: u32) -> Result<Vec<Fact>, Refusal> {
    let meeting = kept(section, number)?;
    let inside = matches!(ctx.actor, Actor::Student(student) if meeting.has(student));
    if !inside && !ctx.is_teacher() {
        return Err(Refusal::NoSuchMeeting);
    }
    let fact = meeting.is_on().then_some(MeetingFact::Ended(Ending::Closed));
    Ok(told(number, meeting.helper, fact))
}

fn reflect(
    section: &Section,
    ctx: &Context,
    number: u32,
    said: &Reflection,
    log: Option<&Log>,
) -> Result<Vec<Fact>, Refusal> {
    let meeting = kept(section, number)?;
    let Actor::Student(student) = ctx.actor else { return Err(Refusal::NotYours) };
    if !meeting.has(student) || (log.is_some() && meeting.helper != student) {
        return Err(Refusal::NoSuchMeeting);
    }
    let said = Reflection { words: Field::Reply.clean(&said.words)?, thanks: said.thanks };
    let said = (meeting.reflection_of(student) != Some(&said)).then_some(MeetingFact::Reflected(said));
    let mut facts = told(number, student, said);
    if let Some(log) = log {
        let log = Log { strategies: Field::Reply.clean(&log.strategies)?, errors: Field::Reply.clean(&log.errors)? };
        facts.extend(told(number, student, (meeting.log != log).then_some(MeetingFact::Logged(log))));
    }
    Ok(facts)
}

/// What time alone does: a meeting whose time is up is over.
pub(in crate::classroom) fn due(section: &Section, now: &Now) -> Option<Fact> {
    let over = section.meetings.on().find(|(_, meeting)| section.meeting_left_ms(meeting, now) == 0);
    over.and_then(|(number, meeting)| told(number, meeting.helper, Some(MeetingFact::Ended(Ending::Cap))).pop())
}

/// The reading of the odometer at which the next one is, in milliseconds.
pub(in crate::classroom) fn next_due_ms(section: &Section) -> Option<u64> {
    section.meetings.on().map(|(_, meeting)| meeting.begun_ms.saturating_add(section.help_rules.cap_ms())).min()
}
