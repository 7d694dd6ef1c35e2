//! What somebody wants of the spotlight.

use super::{Consent, Praise, SpotlightFact};
use crate::classroom::section::Section;
use crate::classroom::{Actor, Among, Context, Fact, Refusal, StudentId};

/// What somebody wants.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SpotlightDeed {
    /// The teacher asks a student, for what was seen of them. Also somebody else than was proposed.
    Ask(Praise),
    /// "Not this week."
    Pass,
    /// The student says whether it may stand on the wall; also later, to take it down.
    Answer {
        /// Which, by its number: a tap that comes late is for the one that was seen.
        number: u64,
        /// Whether it may.
        yes: bool,
    },
    /// The teacher takes it down, or asks no more.
    TakeDown,
}

impl SpotlightDeed {
    pub(in crate::classroom) fn decide(
        &self,
        section: &Section,
        ctx: &Context,
        student: StudentId,
    ) -> Result<Vec<Fact>, Refusal> {
        let what = match self {
            Self::Ask(praise) => {
                ctx.teacher_only()?;
                section.active(student)?;
                if section.spotlight_of(student).is_some_and(|asked| asked.praise == *praise) {
                    return Ok(vec![]);
                }
                if section.spotlight_proposed().is_none() || !section.praises(student).contains(praise) {
                    return Err(Refusal::NoSpotlight);
                }
                Some(SpotlightFact::Decided { praise: *praise, asked: true })
            }
            Self::Pass => {
                ctx.teacher_only()?;
                let last = section.spotlight.as_ref();
                if last.is_some_and(|last| last.tutor == student && !last.asked && last.lesson == section.lessons) {
                    return Ok(vec![]);
                }
                let proposed = section.spotlight_proposed().filter(|proposed| proposed.tutor == student);
                let praise = proposed.ok_or(Refusal::NoSpotlight)?.praise;
                Some(SpotlightFact::Decided { praise, asked: false })
            }
            Self::Answer { number, yes } => {
                if ctx.actor != Actor::Student(student) {
                    return Err(Refusal::NotYours);
                }
                section.active(student)?;
                if section.last_spotlight() != *number {
                    return Err(Refusal::NoSpotlight);
                }
                consent(section, student, if *yes { Consent::Given } else { Consent::Refused })?
            }
            Self::TakeDown => {
                ctx.teacher_only()?;
                consent(section, student, Consent::TakenDown)?
            }
        };
        Ok(what.into_iter().map(|what| Fact::Among(Among::Spotlight { student, what })).collect())
    }
}

/// Another word on the one that is theirs; none where it stands already.
fn consent(section: &Section, student: StudentId, to: Consent) -> Result<Option<SpotlightFact>, Refusal> {
    let last = section.spotlight.as_ref();
    if last.is_some_and(|last| last.tutor == student && last.consent == to) {
        return Ok(None);
    }
    section.spotlight_of(student).ok_or(Refusal::NoSpotlight)?;
    Ok(Some(SpotlightFact::ConsentSet(to)))
}

impl Section {
    /// Whether the teacher answered so to the spotlight that came after the one of this number.
    pub(in crate::classroom) fn spotlight_is(&self, student: StudentId, after: u64, asked: bool) -> bool {
        let last = self.spotlight.as_ref();
        last.is_some_and(|last| (last.tutor, last.after, last.asked) == (student, after, asked))
    }

    /// What the teacher's word from the tray makes of one that is proposed; why not is nobody's to keep.
    pub(in crate::classroom) fn spotlight_answered(&self, student: StudentId, after: u64, asked: bool) -> Option<Fact> {
        let waits = self.spotlight_proposed().filter(|one| (one.tutor, one.after) == (student, after))?;
        let what = SpotlightFact::Decided { praise: waits.praise, asked };
        Some(Fact::Among(Among::Spotlight { student, what }))
    }
}
