//! A mastery day on disk (S36): `p` is a student, `o` the skills they picked, `slot` theirs.

use crate::classroom::mastery_day::{MasteryDay as CoreDay, Pick as CorePick};
use crate::classroom::{Fact, MasteryDayFact, OutcomeId, StudentId};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub(super) enum MasteryDayRecord {
    Declared {
        id: u32,
        slots: u8,
        minutes: u8,
    },
    CalledOff,
    Picked {
        p: u32,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        to: Option<Pick>,
    },
    Restored {
        id: u32,
        slots: u8,
        minutes: u8,
        picks: Vec<(u32, Pick)>,
    },
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Pick {
    o: Vec<u32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    slot: Option<u8>,
}

impl From<CorePick> for Pick {
    fn from(CorePick { outcomes, slot }: CorePick) -> Self {
        Self { o: outcomes.into_iter().map(|outcome| outcome.0).collect(), slot }
    }
}

impl From<Pick> for CorePick {
    fn from(Pick { o, slot }: Pick) -> Self {
        Self { outcomes: o.into_iter().map(OutcomeId).collect(), slot }
    }
}

impl From<MasteryDayFact> for MasteryDayRecord {
    fn from(fact: MasteryDayFact) -> Self {
        match fact {
            MasteryDayFact::Declared { id, slots, minutes } => Self::Declared { id, slots, minutes },
            MasteryDayFact::CalledOff => Self::CalledOff,
            MasteryDayFact::Picked { student, pick } => Self::Picked { p: student.0, to: pick.map(Into::into) },
            MasteryDayFact::Restored { day } => {
                let CoreDay { id, slots, minutes, picks } = *day;
                let picks = picks.iter().map(|(student, pick)| (student.0, pick.clone().into())).collect();
                Self::Restored { id, slots, minutes, picks }
            }
        }
    }
}

impl From<MasteryDayRecord> for Fact {
    fn from(record: MasteryDayRecord) -> Self {
        Self::MasteryDay(match record {
            MasteryDayRecord::Declared { id, slots, minutes } => MasteryDayFact::Declared { id, slots, minutes },
            MasteryDayRecord::CalledOff => MasteryDayFact::CalledOff,
            MasteryDayRecord::Picked { p, to } => {
                MasteryDayFact::Picked { student: StudentId(p), pick: to.map(Into::into) }
            }
            MasteryDayRecord::Restored { id, slots, minutes, picks } => {
                let picks = picks.into_iter().map(|(p, pick)| (StudentId(p), pick.into())).collect();
                MasteryDayFact::Restored { day: Box::new(CoreDay { id, slots, minutes, picks: Arc::new(picks) }) }
            }
        })
    }
}
