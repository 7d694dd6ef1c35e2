//! The spotlight on who helped, on disk.

use super::leaf::Naming;
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
        asked: bool,
    },
    Undecided {
        #[serde(default, skip_serializing_if = "Option::is_none")]
        before: Option<Box<Last>>,
        turn: u64,
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
    number: u64,
    after: u64,
    asked: bool,
    lesson: u32,
    consent: Consent,
    naming: Naming,
}

impl From<Spotlight> for Last {
    fn from(last: Spotlight) -> Self {
        let Spotlight { tutor, praise, number, after, asked, lesson, consent, naming } = last;
        let (praise, consent, naming) = (praise.into(), consent.into(), naming.into());
        Self { p: tutor.0, praise, number, after, asked, lesson, consent, naming }
    }
}

impl From<Last> for Spotlight {
    fn from(record: Last) -> Self {
        let Last { p, praise, number, after, asked, lesson, consent, naming } = record;
        let (praise, consent, naming) = (praise.into(), consent.into(), naming.into());
        Self { tutor: StudentId(p), praise, number, after, asked, lesson, consent, naming }
    }
}

impl From<SpotlightFact> for SpotlightRecord {
    fn from(fact: SpotlightFact) -> Self {
        match fact {
            SpotlightFact::Decided { praise, asked } => Self::Decided { praise: praise.into(), asked },
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
            SpotlightRecord::Decided { praise, asked } => Self::Decided { praise: praise.into(), asked },
            SpotlightRecord::Undecided { before, turn } => {
                Self::Undecided { before: before.map(|before| Box::new((*before).into())), turn }
            }
            SpotlightRecord::ConsentSet { to } => Self::ConsentSet(to.into()),
        }
    }
}
