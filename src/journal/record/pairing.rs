//! Tutoring groups on disk (S9–S11): `p` are students (of a pair the lower number first), `o` skills, `at` a table's
//! number, `h` who explains what to whom, as helper, partner, skill.

use super::is_default;
use crate::classroom::pairing::{
    Group, GroupPlan, Help, PairingRules, PastPair, Place as CorePlace, Tie, TieRule as CoreRule, pair,
};
use crate::classroom::{Fact, OutcomeId, PairingFact, StudentId};
use serde::{Deserialize, Serialize};

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub(super) enum PairingRecord {
    Tied {
        p: (u32, u32),
        #[serde(default, skip_serializing_if = "Option::is_none")]
        rule: Option<TieRule>,
        #[serde(default, skip_serializing_if = "is_default")]
        well: bool,
    },
    Planned(PlanRecord),
    Changed(PlanRecord),
    Shown {
        #[serde(default, skip_serializing_if = "is_default")]
        out: bool,
        #[serde(default, skip_serializing_if = "is_default")]
        wall: bool,
    },
    PutAway,
    Restored {
        #[serde(default, skip_serializing_if = "Option::is_none")]
        to: Option<PlanRecord>,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        past: Vec<(u32, u32, i64)>,
    },
    HomeLanguage {
        p: u32,
        #[serde(default, skip_serializing_if = "String::is_empty")]
        to: String,
    },
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum TieRule {
    Apart,
    Together,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PlanRecord {
    id: u64,
    made: i64,
    o: Vec<u32>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    away: Vec<u32>,
    groups: Vec<GroupRecord>,
    #[serde(default, skip_serializing_if = "is_default")]
    out: bool,
    #[serde(default, skip_serializing_if = "is_default")]
    wall: bool,
    /// The search for the best was cut short.
    #[serde(default, skip_serializing_if = "is_default")]
    cut: bool,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct GroupRecord {
    at: Place,
    p: Vec<u32>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    h: Vec<(u32, u32, u32)>,
}

#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum Place {
    Table(u16),
    Named(String),
}

/// What the teacher set for plans.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RulesRecord {
    most: u8,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    helps: Option<u8>,
    #[serde(default, skip_serializing_if = "is_default")]
    no_repeats: bool,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    places: Vec<String>,
}

impl From<PairingRules> for RulesRecord {
    fn from(PairingRules { most, helps_a_week, no_repeats, places }: PairingRules) -> Self {
        Self { most, helps: helps_a_week, no_repeats, places }
    }
}

impl From<RulesRecord> for PairingRules {
    fn from(RulesRecord { most, helps, no_repeats, places }: RulesRecord) -> Self {
        Self { most, helps_a_week: helps, no_repeats, places }
    }
}

impl From<GroupPlan> for PlanRecord {
    fn from(plan: GroupPlan) -> Self {
        let GroupPlan { id, made_ms, outcomes, away, groups, out, wall, cut_short } = plan;
        let help = |help: &Help| (help.helper.0, help.partner.0, help.outcome.0);
        let group = |Group { place, members, helps }: Group| GroupRecord {
            at: match place {
                CorePlace::Named(name) => Place::Named(name),
                CorePlace::Table(number) => Place::Table(number),
            },
            p: members.iter().map(|student| student.0).collect(),
            h: helps.iter().map(help).collect(),
        };
        Self {
            id,
            made: made_ms,
            o: outcomes.iter().map(|outcome| outcome.0).collect(),
            away: away.iter().map(|student| student.0).collect(),
            groups: groups.into_iter().map(group).collect(),
            out,
            wall,
            cut: cut_short,
        }
    }
}

impl From<PlanRecord> for GroupPlan {
    fn from(PlanRecord { id, made, o, away, groups, out, wall, cut }: PlanRecord) -> Self {
        let help = |(helper, partner, outcome): (u32, u32, u32)| Help {
            helper: StudentId(helper),
            partner: StudentId(partner),
            outcome: OutcomeId(outcome),
        };
        let group = |GroupRecord { at, p, h }: GroupRecord| Group {
            place: match at {
                Place::Named(name) => CorePlace::Named(name),
                Place::Table(number) => CorePlace::Table(number),
            },
            members: p.into_iter().map(StudentId).collect(),
            helps: h.into_iter().map(help).collect(),
        };
        Self {
            id,
            made_ms: made,
            outcomes: o.into_iter().map(OutcomeId).collect(),
            away: away.into_iter().map(StudentId).collect(),
            groups: groups.into_iter().map(group).collect(),
            out,
            wall,
            cut_short: cut,
        }
    }
}

impl From<PairingFact> for PairingRecord {
    fn from(fact: PairingFact) -> Self {
        match fact {
            PairingFact::Tied(Tie { pair, rule, worked_well }) => Self::Tied {
                p: (pair.0.0, pair.1.0),
                rule: rule.map(|rule| match rule {
                    CoreRule::Apart => TieRule::Apart,
                    CoreRule::Together => TieRule::Together,
                }),
                well: worked_well,
            },
            PairingFact::Planned(plan) => Self::Planned((*plan).into()),
            PairingFact::Changed(plan) => Self::Changed((*plan).into()),
            PairingFact::Shown { out, wall } => Self::Shown { out, wall },
            PairingFact::PutAway => Self::PutAway,
            PairingFact::Restored { plan, past } => Self::Restored {
                to: plan.map(|plan| (*plan).into()),
                past: past.iter().map(|past| (past.helper.0, past.partner.0, past.wall_ms)).collect(),
            },
            PairingFact::HomeLanguage { student, language } => Self::HomeLanguage { p: student.0, to: language },
        }
    }
}

impl From<PairingRecord> for Fact {
    fn from(record: PairingRecord) -> Self {
        let past = |(helper, partner, wall_ms): (u32, u32, i64)| PastPair {
            helper: StudentId(helper),
            partner: StudentId(partner),
            wall_ms,
        };
        Self::Pairing(match record {
            PairingRecord::Tied { p, rule, well } => PairingFact::Tied(Tie {
                pair: pair(StudentId(p.0), StudentId(p.1)),
                rule: rule.map(|rule| match rule {
                    TieRule::Apart => CoreRule::Apart,
                    TieRule::Together => CoreRule::Together,
                }),
                worked_well: well,
            }),
            PairingRecord::Planned(plan) => PairingFact::Planned(Box::new(plan.into())),
            PairingRecord::Changed(plan) => PairingFact::Changed(Box::new(plan.into())),
            PairingRecord::Shown { out, wall } => PairingFact::Shown { out, wall },
            PairingRecord::PutAway => PairingFact::PutAway,
            PairingRecord::Restored { to, past: kept } => PairingFact::Restored {
                plan: to.map(|plan| Box::new(plan.into())),
                past: kept.into_iter().map(past).collect(),
            },
            PairingRecord::HomeLanguage { p, to } => PairingFact::HomeLanguage { student: StudentId(p), language: to },
        })
    }
}
