//! The spotlight on who helped, on disk.

use super::tray::Verdict;
use crate::classroom::spotlight::{self as core, Spotlight};
use crate::classroom::{SpotlightFact, StudentId};
use serde::{Deserialize, Serialize};

words!(Praise = core::Praise {
    LetsTry = "lets_try",
    AsksAtEnd = "asks_at_end",
    LooksBack = "looks_back",
    ComesBack = "comes_back",
    Thanked = "thanked",
    TakesTime = "takes_time",
});
words!(Consent = core::Consent { Asked = "asked", Given = "given", Refused = "refused", TakenDown = "taken_down" });

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub(super) enum SpotlightRecord {
    Decided {
        praise: Praise,
        to: Verdict,
    },
    Undecided {
        #[serde(default, skip_serializing_if = "Option::is_none")]
        before: Option<Box<Last>>,
        turn: u32,
    },
    ConsentSet {
        to: Consent,
    },
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Last {
    p: u32,
    praise: Praise,
    number: u32,
    verdict: Verdict,
    lesson: u32,
    consent: Consent,
}

impl From<Spotlight> for Last {
    fn from(last: Spotlight) -> Self {
        let Spotlight { tutor, praise, number, verdict, lesson, consent } = last;
        Self { p: tutor.0, praise: praise.into(), number, verdict: verdict.into(), lesson, consent: consent.into() }
    }
}

impl From<Last> for Spotlight {
    fn from(record: Last) -> Self {
        let Last { p, praise, number, verdict, lesson, consent } = record;
        let (tutor, praise, verdict) = (StudentId(p), praise.into(), verdict.into());
        Self { tutor, praise, number, verdict, lesson, consent: consent.into() }
    }
}

impl From<SpotlightFact> for SpotlightRecord {
    fn from(fact: SpotlightFact) -> Self {
        match fact {
            SpotlightFact::Decided { praise, verdict } => Self::Decided { praise: praise.into(), to: verdict.into() },
            SpotlightFact::Undecided { before, turn } => {
                Self::Undecided { before: before.map(|before| Box::new((*before).into())), turn }
            }
            SpotlightFact::ConsentSet(to) => Self::ConsentSet { to: to.into() },
        }
    }
}

impl From<SpotlightRecord> for SpotlightFact {
    fn from(record: SpotlightRecord) -> Self {
        match record {
            SpotlightRecord::Decided { praise, to } => Self::Decided { praise: praise.into(), verdict: to.into() },
            SpotlightRecord::Undecided { before, turn } => {
                Self::Undecided { before: before.map(|before| Box::new((*before).into())), turn }
            }
            SpotlightRecord::ConsentSet { to } => Self::ConsentSet(to.into()),
        }
    }
}
