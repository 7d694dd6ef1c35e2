//! What somebody wants of a question.

use super::{CLAIM_MS, FIRST_OFFER_MS, HelpFact, MOST_ANSWERS, WhoAnswers, Whom};
use crate::classroom::clock::Now;
use crate::classroom::cup;
use crate::classroom::meeting;
use crate::classroom::section::Section;
use crate::classroom::words::Field;
use crate::classroom::{Actor, Among, Colour, Context, Cup, Enrolment, Fact, OutcomeId, Refusal, StudentId};

/// What somebody wants to happen to the question behind a student's cup.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HelpDeed {
    /// The student raises a cup for somebody in particular, in one: nobody else sees it first.
    Raise {
        /// The cup's colour.
        colour: Colour,
        /// The skill.
        outcome: OutcomeId,
        /// A few words.
        note: String,
        /// For whom.
        whom: Whom,
    },
    /// The student asks somebody else.
    Ask(Whom),
    /// A tutor is on the way.
    Claim,
    /// The teacher sends a tutor.
    Assign(StudentId),
    /// "In a moment", by who is on the way; or not any more.
    Hold(bool),
    /// Who is on the way hands it on.
    HandOn,
    /// An answer for later, of whoever may answer or is on the way (S20).
    Answer {
        /// In words; may be empty where there is a link.
        note: String,
        /// An address; may be empty.
        link: String,
    },
    /// Who is on the way is there: the session begins (S16).
    Begin,
}

impl HelpDeed {
    pub(in crate::classroom) fn decide(
        &self,
        section: &Section,
        ctx: &Context,
        student: StudentId,
    ) -> Result<Vec<Fact>, Refusal> {
        let place = section.active(student)?;
        let fact = match self {
            Self::Raise { colour, outcome, note, whom } => {
                return raise(section, ctx, student, (*colour, *outcome, note), *whom);
            }
            Self::Ask(whom) => {
                section.speaking(ctx, student)?;
                let (outcome, cup) = section.asked(place, &ctx.now).ok_or(Refusal::NoCup)?;
                check_whom(section, student, outcome, *whom)?;
                (cup.help.whom != *whom).then_some(HelpFact::Asked(*whom))
            }
            Self::Claim => claim(section, ctx, student)?,
            Self::Assign(tutor) => assign(section, ctx, student, *tutor)?,
            Self::Hold(held) => {
                let (_, cup, _) = on_the_way(section, ctx, student)?;
                let now = cup.help.claim.as_ref().map(|claim| claim.held);
                (now != Some(*held)).then_some(HelpFact::Held(*held))
            }
            Self::HandOn => {
                let (by, ..) = on_the_way(section, ctx, student)?;
                Some(HelpFact::Released { by, passed: true })
            }
            Self::Answer { note, link } => answer(section, ctx, (student, place), note, link)?,
            Self::Begin => return begin(section, ctx, student),
        };
        Ok(fact.into_iter().map(|what| Fact::Among(Among::Help { student, what })).collect())
    }
}

fn raise(
    section: &Section,
    ctx: &Context,
    student: StudentId,
    (colour, outcome, note): (Colour, OutcomeId, &str),
    whom: Whom,
) -> Result<Vec<Fact>, Refusal> {
    let mut facts = cup::raise(section, ctx, student, colour, Some(outcome), note)?;
    if !colour.asks() || ctx.is_late() {
        return Ok(facts);
    }
    check_whom(section, student, outcome, whom)?;
    // A cup that is raised anew asks anyone; one that stands as it is asks whom it asked.
    let stands = section.active(student)?.cup.as_ref().filter(|_| facts.is_empty());
    if stands.map_or(Whom::Anyone, |cup| cup.help.whom) != whom {
        facts.push(Fact::Among(Among::Help { student, what: HelpFact::Asked(whom) }));
    }
    Ok(facts)
}

/// A tutor is picked only where students pick, and only one of the skill.
fn check_whom(section: &Section, student: StudentId, outcome: OutcomeId, whom: Whom) -> Result<(), Refusal> {
    let Whom::Tutor(tutor) = whom else { return Ok(()) };
    if section.help_rules.who != WhoAnswers::StudentPicks {
        return Err(Refusal::NobodyIsPicked);
    }
    let tutors = section.active(tutor).is_ok_and(|place| place.tutors(outcome)) && tutor != student;
    if tutors { Ok(()) } else { Err(Refusal::NoSuchTutor) }
}

fn classmate(ctx: &Context) -> Result<StudentId, Refusal> {
    match ctx.actor {
        Actor::Student(by) => Ok(by),
        Actor::Teacher | Actor::Substitute | Actor::System | Actor::Erased => Err(Refusal::NotYours),
    }
}

fn claim(section: &Section, ctx: &Context, student: StudentId) -> Result<Option<HelpFact>, Refusal> {
    let by = classmate(ctx)?;
    if section.active(by)?.muted {
        return Err(Refusal::Muted);
    }
    let place = section.active(student)?;
    let (outcome, cup) = section.asked(place, &ctx.now).ok_or(Refusal::QuestionGone)?;
    match &cup.help.claim {
        Some(claim) if claim.by == by => return Ok(None),
        // Only who could have had it is told that it is taken: to others it was never there.
        Some(claim) if section.active(by)?.tutors(outcome) => return Err(Refusal::AlreadyClaimed(claim.by)),
        Some(_) => return Err(Refusal::NotAsked),
        None => {}
    }
    if section.claimed_by(by).is_some() || section.meetings.open_with(by).is_some() {
        return Err(Refusal::HelpingAlready);
    }
    if ctx.is_late() {
        return Err(Refusal::Superseded);
    }
    if !section.is_offered(by, student, &ctx.now) {
        return Err(Refusal::NotAsked);
    }
    Ok(Some(HelpFact::Claimed(by)))
}

/// The teacher sends whom they like of those who tutor the skill, and are not with somebody else.
fn assign(section: &Section, ctx: &Context, student: StudentId, tutor: StudentId) -> Result<Option<HelpFact>, Refusal> {
    ctx.teacher_only()?;
    let place = section.active(student)?;
    let (outcome, cup) = section.asked(place, &ctx.now).ok_or(Refusal::QuestionGone)?;
    if cup.help.claim.as_ref().is_some_and(|claim| claim.by == tutor) {
        return Ok(None);
    }
    if cup.help.whom == Whom::Teacher {
        return Err(Refusal::OnlyTheTeacher);
    }
    let helper = section.active(tutor)?;
    if !helper.tutors(outcome) || tutor == student || helper.muted {
        return Err(Refusal::NoSuchTutor);
    }
    if section.claimed_by(tutor).is_some() || section.meetings.open_with(tutor).is_some() {
        return Err(Refusal::HelpingAlready);
    }
    if section.meetings.open_with(student).is_some() {
        return Err(Refusal::HelpedAlready);
    }
    Ok(Some(HelpFact::Claimed(tutor)))
}

/// Who is on the way to a student, if it is who asks, or the teacher asks for them.
fn on_the_way<'a>(
    section: &'a Section,
    ctx: &Context,
    student: StudentId,
) -> Result<(StudentId, &'a Cup, OutcomeId), Refusal> {
    let cup = section.active(student)?.cup.as_ref().ok_or(Refusal::QuestionGone)?;
    let outcome = cup.outcome.ok_or(Refusal::QuestionGone)?;
    let claim = cup.help.claim.as_ref().ok_or(Refusal::NotOnTheWay)?;
    let allowed = match ctx.actor {
        Actor::Student(by) => by == claim.by,
        Actor::Teacher | Actor::Substitute => true,
        Actor::System | Actor::Erased => false,
    };
    if allowed { Ok((claim.by, cup, outcome)) } else { Err(Refusal::NotOnTheWay) }
}

fn answer(
    section: &Section,
    ctx: &Context,
    (student, place): (StudentId, &Enrolment),
    note: &str,
    link: &str,
) -> Result<Option<HelpFact>, Refusal> {
    let by = classmate(ctx)?;
    if section.active(by)?.muted {
        return Err(Refusal::Muted);
    }
    let (_, cup) = section.asked(place, &ctx.now).ok_or(Refusal::QuestionGone)?;
    let comes = cup.help.claim.as_ref().is_some_and(|claim| claim.by == by);
    if !comes && !section.is_offered(by, student, &ctx.now) {
        return Err(Refusal::NotAsked);
    }
    let (note, link) = (Field::Reply.clean(note)?, Field::Link.clean(link)?);
    if note.is_empty() && link.is_empty() {
        return Err(Refusal::Empty(Field::Reply));
    }
    if !section.help_rules.lets_pass(&note) {
        return Err(Refusal::NotSaidHere);
    }
    let said = |answer: &super::Answer| answer.by == by && answer.note == note && answer.link == link;
    if cup.help.answers.iter().any(said) {
        return Ok(None);
    }
    if cup.help.answers.len() >= MOST_ANSWERS {
        return Err(Refusal::TooManyAnswers);
    }
    Ok(Some(HelpFact::Answered { by, note, link }))
}

fn begin(section: &Section, ctx: &Context, student: StudentId) -> Result<Vec<Fact>, Refusal> {
    // The student may say that somebody came, too.
    let allowed = ctx.speaks_for(student).is_ok() || on_the_way(section, ctx, student).is_ok();
    let cup = section.active(student)?.cup.as_ref().ok_or(Refusal::QuestionGone)?;
    let (Some(claim), Some(outcome)) = (&cup.help.claim, cup.outcome) else { return Err(Refusal::NotOnTheWay) };
    if !allowed {
        return Err(Refusal::NotOnTheWay);
    }
    if !section.is_open() {
        return Err(Refusal::ClassClosed);
    }
    meeting::begun(section, claim.by, outcome, &[student])
}

/// What time alone does to questions: it opens one to all tutors, and takes it back from who does not come.
pub(in crate::classroom) fn due(section: &Section, now: &Now) -> Option<Fact> {
    let odometer_ms = section.odometer_ms(now);
    waiting(section, now).find(|(due_ms, _)| *due_ms <= odometer_ms).map(|(_, fact)| fact)
}

/// The reading of the odometer at which the next of it happens, in milliseconds.
pub(in crate::classroom) fn next_due_ms(section: &Section, now: &Now) -> Option<u64> {
    waiting(section, now).map(|(due_ms, _)| due_ms).min()
}

fn waiting<'a>(section: &'a Section, now: &'a Now) -> impl Iterator<Item = (u64, Fact)> + 'a {
    section.members().filter_map(move |(student, place)| {
        let (outcome, cup) = section.asked(place, now)?;
        let (due_ms, what) = match &cup.help.claim {
            Some(claim) if claim.held => return None,
            Some(claim) => (claim.at_ms + CLAIM_MS, HelpFact::Released { by: claim.by, passed: false }),
            None => {
                let all = section.help_rules.who == WhoAnswers::TutorsAnswer && cup.help.whom == Whom::Anyone;
                let opens = all && !cup.help.opened && !section.tutors(outcome).is_empty();
                opens.then_some((cup.raised_ms + FIRST_OFFER_MS, HelpFact::Opened))?
            }
        };
        Some((due_ms, Fact::Among(Among::Help { student, what })))
    })
}
