//! What somebody wants of the spotlight.

use super::{Consent, Praise, SpotlightFact};
use crate::classroom::section::Section;
use crate::classroom::tray::Verdict;
use crate::classroom::{Actor, Among, Context, Fact, Refusal, StudentId};

/// What somebody wants.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SpotlightDeed {
    /// The teacher asks a student, for what was seen of them. Also somebody else than was proposed.
    Ask(Praise),
    /// "Not this week."
    Pass,
    /// The student says whether it may stand on the wall; also later, to take it down.
    Answer(bool),
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
                Some(SpotlightFact::Decided { praise: *praise, verdict: Verdict::Approved })
            }
            Self::Pass => {
                ctx.teacher_only()?;
                let proposed = section.spotlight_proposed().filter(|proposed| proposed.tutor == student);
                let verdict = Verdict::Declined(String::new());
                proposed.map(|proposed| SpotlightFact::Decided { praise: proposed.praise, verdict })
            }
            Self::Answer(yes) => {
                if ctx.actor != Actor::Student(student) {
                    return Err(Refusal::NotYours);
                }
                section.active(student)?;
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
    let last = section.spotlights.last.as_ref();
    if last.is_some_and(|last| last.tutor == student && last.consent == to) {
        return Ok(None);
    }
    section.spotlight_of(student).ok_or(Refusal::NoSpotlight)?;
    Ok(Some(SpotlightFact::ConsentSet(to)))
}

impl Section {
    /// What the teacher said to a spotlight, by whose it is and its number; `None`: it is another by now.
    pub(in crate::classroom) fn spotlight_verdict(&self, student: StudentId, number: u32) -> Option<&Verdict> {
        let last = self.spotlights.last.as_ref()?;
        (last.tutor == student && last.number == number).then_some(&last.verdict)
    }

    /// What the teacher's word from the tray makes of one that is proposed.
    pub(in crate::classroom) fn spotlight_answered(
        &self,
        student: StudentId,
        number: u32,
        verdict: &Verdict,
    ) -> Option<Fact> {
        let waits = self.spotlight_proposed().filter(|one| (one.tutor, one.number) == (student, number))?;
        let what = SpotlightFact::Decided { praise: waits.praise, verdict: verdict.clone() };
        Some(Fact::Among(Among::Spotlight { student, what }))
    }
}
