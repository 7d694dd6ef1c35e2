//! A term and its final marks on disk (S47): `p` is a student, `t` the number of the term, `o` the skills that count.

use super::Who;
use crate::classroom::term::{self as core, TermFact};
use crate::classroom::{Fact, OutcomeId, StudentId};
use serde::{Deserialize, Serialize};

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub(super) enum TermRecord {
    Set {
        name: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        o: Option<Vec<u32>>,
    },
    Ended {
        name: String,
        began: i64,
    },
    Resumed,
    Amended {
        p: u32,
        t: u32,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        to: Option<Mark>,
        why: String,
    },
    Released {
        p: u32,
        t: u32,
        to: Given,
    },
    TakenBack {
        p: u32,
        t: u32,
    },
    Restored {
        p: u32,
        t: u32,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        to: Option<Box<TermMark>>,
    },
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Mark {
    Thorough,
    Confident,
    Growing,
    Beginning,
    #[serde(untagged)]
    Named {
        name: String,
    },
}

impl From<core::Mark> for Mark {
    fn from(mark: core::Mark) -> Self {
        match mark {
            core::Mark::Usual(core::UsualMark::Thorough) => Self::Thorough,
            core::Mark::Usual(core::UsualMark::Confident) => Self::Confident,
            core::Mark::Usual(core::UsualMark::Growing) => Self::Growing,
            core::Mark::Usual(core::UsualMark::Beginning) => Self::Beginning,
            core::Mark::Named(name) => Self::Named { name },
        }
    }
}

impl From<Mark> for core::Mark {
    fn from(mark: Mark) -> Self {
        Self::Usual(match mark {
            Mark::Thorough => core::UsualMark::Thorough,
            Mark::Confident => core::UsualMark::Confident,
            Mark::Growing => core::UsualMark::Growing,
            Mark::Beginning => core::UsualMark::Beginning,
            Mark::Named { name } => return Self::Named(name),
        })
    }
}

/// A mark of the class's rule, with how many of a hundred skills it asks for.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Band {
    m: Mark,
    share: u8,
}

impl From<core::Band> for Band {
    fn from(core::Band { mark, share }: core::Band) -> Self {
        Self { m: mark.into(), share }
    }
}

impl From<Band> for core::Band {
    fn from(Band { m, share }: Band) -> Self {
        Self { mark: m.into(), share }
    }
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Given {
    m: Mark,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    why: String,
    got: u16,
    of: u16,
}

impl From<core::Given> for Given {
    fn from(core::Given { mark, reason, mastered, of }: core::Given) -> Self {
        Self { m: mark.into(), why: reason, got: mastered, of }
    }
}

impl From<Given> for core::Given {
    fn from(Given { m, why, got, of }: Given) -> Self {
        Self { mark: m.into(), reason: why, mastered: got, of }
    }
}

/// A mark whole, with its trail.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TermMark {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    amended: Option<(Mark, String)>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    released: Option<(Given, i64)>,
    /// As `Given`, without a reason.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    at_end: Option<Given>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    trail: Vec<(i64, Who, Turn)>,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
enum Turn {
    Amended(Mark, String),
    AsDerived(String),
    Released(Mark),
    TakenBack,
}

impl From<core::TermMark> for TermMark {
    fn from(mark: core::TermMark) -> Self {
        let turn = |turn| match turn {
            core::Turn::Amended(mark, why) => Turn::Amended(mark.into(), why),
            core::Turn::AsDerived(why) => Turn::AsDerived(why),
            core::Turn::Released(mark) => Turn::Released(mark.into()),
            core::Turn::TakenBack => Turn::TakenBack,
        };
        let at_end =
            |core::Derived { mark, mastered, of }| Given { m: mark.into(), why: String::new(), got: mastered, of };
        Self {
            amended: mark.amended.map(|amended| (amended.mark.into(), amended.reason)),
            released: mark.released.map(|released| (released.given.into(), released.wall_ms)),
            at_end: mark.at_end.map(at_end),
            trail: mark.trail.into_iter().map(|trace| (trace.wall_ms, Who(trace.by), turn(trace.what))).collect(),
        }
    }
}

impl From<TermMark> for core::TermMark {
    fn from(mark: TermMark) -> Self {
        let turn = |turn| match turn {
            Turn::Amended(mark, why) => core::Turn::Amended(mark.into(), why),
            Turn::AsDerived(why) => core::Turn::AsDerived(why),
            Turn::Released(mark) => core::Turn::Released(mark.into()),
            Turn::TakenBack => core::Turn::TakenBack,
        };
        let at_end = |Given { m, got, of, why: _ }| core::Derived { mark: m.into(), mastered: got, of };
        let trace = |(wall_ms, Who(by), what)| core::Trace { wall_ms, by, what: turn(what) };
        Self {
            amended: mark.amended.map(|(mark, reason)| core::Amended { mark: mark.into(), reason }),
            released: mark.released.map(|(given, wall_ms)| core::Released { given: given.into(), wall_ms }),
            at_end: mark.at_end.map(at_end),
            trail: mark.trail.into_iter().map(trace).collect(),
        }
    }
}

impl From<TermFact> for TermRecord {
    fn from(fact: TermFact) -> Self {
        match fact {
            TermFact::Set { name, outcomes } => {
                Self::Set { name, o: outcomes.map(|chosen| chosen.into_iter().map(|outcome| outcome.0).collect()) }
            }
            TermFact::Ended { name, began_ms } => Self::Ended { name, began: began_ms },
            TermFact::Resumed => Self::Resumed,
            TermFact::Amended { student, term, mark, reason } => {
                Self::Amended { p: student.0, t: term, to: mark.map(Into::into), why: reason }
            }
            TermFact::Released { student, term, given } => {
                Self::Released { p: student.0, t: term, to: (*given).into() }
            }
            TermFact::TakenBack { student, term } => Self::TakenBack { p: student.0, t: term },
            TermFact::Restored { student, term, mark } => {
                Self::Restored { p: student.0, t: term, to: mark.map(|mark| Box::new((*mark).into())) }
            }
        }
    }
}

impl From<TermRecord> for Fact {
    fn from(record: TermRecord) -> Self {
        use TermRecord as R;
        Self::Term(match record {
            R::Set { name, o } => {
                TermFact::Set { name, outcomes: o.map(|chosen| chosen.into_iter().map(OutcomeId).collect()) }
            }
            R::Ended { name, began } => TermFact::Ended { name, began_ms: began },
            R::Resumed => TermFact::Resumed,
            R::Amended { p, t, to, why } => {
                TermFact::Amended { student: StudentId(p), term: t, mark: to.map(Into::into), reason: why }
            }
            R::Released { p, t, to } => {
                TermFact::Released { student: StudentId(p), term: t, given: Box::new(to.into()) }
            }
            R::TakenBack { p, t } => TermFact::TakenBack { student: StudentId(p), term: t },
            R::Restored { p, t, to } => {
                let mark = to.map(|mark| Box::new((*mark).into()));
                TermFact::Restored { student: StudentId(p), term: t, mark }
            }
        })
    }
}
