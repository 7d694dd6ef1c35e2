//! What makes two students good partners (S9–S11), in whole points, each with its reason.
//!
//! A plan is better than another if more students get help in it; of two that help as many, the one with more points.
//! Hard rules are not weighed: who is kept apart, who has helped often enough, and partners who are not to meet again
//! make no pair at all.

use crate::classroom::alias::stable_hash;
use crate::classroom::{OutcomeId, StudentId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Points for a pair in which each helps the other (S10).
pub const BOTH_WAYS: i64 = 200;
/// Points where somebody gets help with both skills from one partner.
pub const BOTH_SKILLS: i64 = 100;
/// Points where the teacher said that the two worked well together.
pub const WORKED_WELL: i64 = 80;
/// Points where the two speak one language at home (S22).
pub const HOME_LANGUAGE: i64 = 70;
/// Points for each who helps as an approved tutor of the skill.
pub const TUTOR: i64 = 60;
/// Points for each who gets help, for every time that they were helped less than [`OFTEN`].
pub const RARELY_HELPED: i64 = 10;
/// Whoever was helped so many times lately gets no points for that.
pub const OFTEN: u32 = 5;
/// Points off for each two who share a helper: small groups before large ones.
pub const SHARED_HELPER: i64 = -150;

/// More than all points of a class together: one student more who gets help outweighs them.
pub(super) const HELPED: i64 = 1_000_000;
/// More than all lots of a class together: they decide between equal plans only.
const LOTS: i64 = 1 << 16;

/// Two students, the lower number first.
pub type Pair = (StudentId, StudentId);

/// Two students in the order of [`Pair`].
pub fn pair(a: StudentId, b: StudentId) -> Pair {
    (a.min(b), a.max(b))
}

/// What a plan needs to know of somebody who is there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Who.
    pub student: StudentId,
    /// Which of the chosen skills they are not yet there with.
    pub needs: BTreeSet<OutcomeId>,
    /// Which of them they have mastered.
    pub has: BTreeSet<OutcomeId>,
    /// Of which they are an approved tutor.
    pub tutors: BTreeSet<OutcomeId>,
    /// The language of their home, as [`home_key`] writes it; empty: not known.
    pub home: String,
    /// How often they were helped lately.
    pub times_helped: u32,
    /// They have not helped as often this week as the teacher's limit says.
    pub may_help: bool,
}

impl Person {
    /// Whether they need nothing themself and help whoever does: only they lead more than one partner.
    pub fn leads(&self) -> bool {
        self.needs.is_empty() && !self.has.is_empty() && self.may_help
    }
}

/// How two ways of writing a language are compared.
pub fn home_key(language: &str) -> String {
    language.trim().to_lowercase()
}

/// Who is there, and the rules: all that a plan of groups depends on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Instance {
    /// Who is there.
    pub people: Vec<Person>,
    /// Never in one group.
    pub apart: BTreeSet<Pair>,
    /// In one group, or in none. It asks nothing of two who both need no help: each of them leads their own.
    pub together: BTreeSet<Pair>,
    /// They worked well together.
    pub worked_well: BTreeSet<Pair>,
    /// They were partners before, and are not to be again; empty where that does not matter.
    pub repeats: BTreeSet<Pair>,
    /// The largest group, the helper included; at least two.
    pub most: usize,
}

/// Why two are partners, or a group is as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// [`BOTH_WAYS`].
    BothWays,
    /// [`BOTH_SKILLS`].
    BothSkills,
    /// [`WORKED_WELL`].
    WorkedWell,
    /// [`HOME_LANGUAGE`].
    HomeLanguage,
    /// [`TUTOR`].
    Tutor,
    /// [`RARELY_HELPED`].
    RarelyHelped,
    /// [`SHARED_HELPER`].
    SharedHelper,
}

impl Reason {
    /// In the order of the list on screen.
    pub const ALL: [Reason; 7] = [
        Self::BothWays,
        Self::BothSkills,
        Self::WorkedWell,
        Self::HomeLanguage,
        Self::Tutor,
        Self::RarelyHelped,
        Self::SharedHelper,
    ];
}

/// The worth of a plan, or of a part of it; the order is that of the plans.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Score {
    /// How many students get help with at least one of the skills.
    pub helped: i64,
    /// The points of all pairs and groups.
    pub points: i64,
}

impl Score {
    pub(super) fn plus(self, other: Self) -> Self {
        Self { helped: self.helped + other.helped, points: self.points + other.points }
    }

    /// As one number, with the lot that decides between equal plans.
    pub(super) fn weight(self, lot: i64) -> i64 {
        (self.helped * HELPED + self.points) * LOTS + lot
    }
}

/// Points off for a group in which one helper has so many partners.
pub(super) fn shared(partners: usize) -> Score {
    let pairs = i64::try_from(partners * partners.saturating_sub(1) / 2).unwrap_or(i64::MAX);
    Score { helped: 0, points: SHARED_HELPER.saturating_mul(pairs) }
}

/// A small number that only depends on the two and the seed.
pub(super) fn lot(seed: u64, (a, b): Pair) -> i64 {
    let drawn = stable_hash(seed ^ u64::from(a.0), u64::from(b.0)) & 0x7f;
    i64::try_from(drawn).unwrap_or(0)
}

impl Instance {
    /// At most so many get help in one plan: those who need it, while there is room beside those who lead.
    pub(super) fn reach(&self) -> usize {
        let leaders = self.people.iter().filter(|person| person.leads()).count();
        let partners = self.people.iter().filter(|person| !person.needs.is_empty()).count();
        partners.min(leaders * self.most.saturating_sub(1))
    }

    /// What one can explain to the other, whatever the rules say.
    pub fn explains(&self, helper: &Person, partner: &Person) -> BTreeSet<OutcomeId> {
        helper.has.intersection(&partner.needs).copied().collect()
    }

    /// Why two would be good partners, with the points for each reason; `None`: they cannot be partners.
    pub fn reasons(&self, a: &Person, b: &Person) -> Option<Vec<(Reason, i64)>> {
        let pair = pair(a.student, b.student);
        if a.student == b.student || self.apart.contains(&pair) || self.repeats.contains(&pair) {
            return None;
        }
        let helps = |helper: &Person, partner: &Person| {
            if helper.may_help { self.explains(helper, partner) } else { BTreeSet::new() }
        };
        let ways = [(a, b, helps(a, b)), (b, a, helps(b, a))];
        let ways: Vec<_> = ways.iter().filter(|(_, _, skills)| !skills.is_empty()).collect();
        if ways.is_empty() {
            return None;
        }
        let mut reasons = Vec::new();
        if ways.len() == 2 {
            reasons.push((Reason::BothWays, BOTH_WAYS));
        }
        for (helper, partner, skills) in ways {
            let more = i64::try_from(skills.len() - 1).unwrap_or(0);
            reasons.push((Reason::BothSkills, BOTH_SKILLS * more));
            let tutors = !helper.tutors.is_disjoint(skills);
            reasons.push((Reason::Tutor, if tutors { TUTOR } else { 0 }));
            reasons.push((Reason::RarelyHelped, RARELY_HELPED * i64::from(OFTEN.saturating_sub(partner.times_helped))));
        }
        if self.worked_well.contains(&pair) {
            reasons.push((Reason::WorkedWell, WORKED_WELL));
        }
        if !a.home.is_empty() && a.home == b.home {
            reasons.push((Reason::HomeLanguage, HOME_LANGUAGE));
        }
        Some(tally(reasons))
    }

    /// The worth of two as partners; `None`: they cannot be partners.
    pub(super) fn worth(&self, a: &Person, b: &Person) -> Option<Score> {
        let reasons = self.reasons(a, b)?;
        let gets =
            |helper: &Person, partner: &Person| i64::from(helper.may_help && !helper.has.is_disjoint(&partner.needs));
        let points = reasons.iter().map(|(_, points)| points).sum();
        Some(Score { helped: gets(a, b) + gets(b, a), points })
    }
}

impl Instance {
    /// The worth of a group as the search makes it: partners beside one who leads, or two. Any other has none.
    pub(super) fn worth_of_group(&self, group: &[StudentId]) -> Score {
        let people: Vec<&Person> = group.iter().filter_map(|student| self.person(*student)).collect();
        let (leads, partners): (Vec<&Person>, Vec<&Person>) = people.into_iter().partition(|person| person.leads());
        let each: Option<Vec<Score>> = match (leads.as_slice(), partners.as_slice()) {
            ([lead], partners) => partners.iter().map(|partner| self.worth(lead, partner)).collect(),
            ([], [a, b]) => self.worth(a, b).map(|worth| vec![worth]),
            _ => None,
        };
        let Some(each) = each else { return Score::default() };
        each.iter().fold(shared(each.len()), |sum, worth| sum.plus(*worth))
    }

    /// Somebody who is there.
    pub fn person(&self, student: StudentId) -> Option<&Person> {
        self.people.iter().find(|person| person.student == student)
    }
}

/// One line a reason, without those that give nothing.
pub(super) fn tally(reasons: Vec<(Reason, i64)>) -> Vec<(Reason, i64)> {
    let sum = |wanted: Reason| reasons.iter().filter(|(reason, _)| *reason == wanted).map(|(_, points)| points).sum();
    Reason::ALL.into_iter().map(|reason| (reason, sum(reason))).filter(|(_, points)| *points != 0).collect()
}
