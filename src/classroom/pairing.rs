//! Tutoring groups (S9–S11): from one or two skills and who is there to a plan of who works with whom, where.
//!
//! The plan is made by [`Instance::solve`] from the class as it is, is the teacher's to change, and is seen by students
//! once it is handed out: on their own phone with whom, where and what each explains; on the wall, where the teacher
//! puts it there, with whom and where alone.

mod deed;
mod facts;
mod score;
mod seen;
mod sitting;
mod solve;
mod units;
mod why;

pub use deed::{PairingDeed, Seat, WishedGroup};
pub use facts::PairingFact;
pub use score::{
    BOTH_SKILLS, BOTH_WAYS, HOME_LANGUAGE, Instance, OFTEN, Pair, Person, RARELY_HELPED, Reason, SHARED_HELPER, Score,
    TUTOR, WORKED_WELL, home_key, pair,
};
pub use sitting::{Hindrance, Sitting, Sittings, Standing};
pub use solve::Solution;
pub use why::{Fault, Why};

use super::words::Field;
use super::{Enrolment, OutcomeId, Refusal, Section, StudentId};
use serde::{Deserialize, Serialize};
use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::sync::Arc;

/// A plan is for at most so many skills at a time (S9).
pub const MOST_PLANNED: usize = 2;
/// A group is at most so large, whoever helps included.
pub const LARGEST_GROUP: u8 = 6;
/// The teacher's limit of how often somebody helps in a week is at most this.
pub const MOST_HELPS: u8 = 20;
/// A class has at most so many places in the room.
pub const MOST_PLACES: usize = 40;
/// So many partners of the past are kept.
pub const MOST_PAST: usize = 1_000;
/// A week, in milliseconds.
const WEEK_MS: i64 = 7 * 24 * 3_600_000;
/// Help counts as lately for so many weeks.
const LATELY_WEEKS: i64 = 4;

/// What the teacher set for plans of groups.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PairingRules {
    /// The largest group, two to [`LARGEST_GROUP`].
    pub most: u8,
    /// Nobody helps in more plans a week, so that they keep moving themselves; `None`: no limit.
    pub helps_a_week: Option<u8>,
    /// Nobody is given a partner again whom they had before.
    pub no_repeats: bool,
    /// Places in the room, in order; further groups sit at numbered tables.
    pub places: Vec<String>,
}

impl Default for PairingRules {
    fn default() -> Self {
        Self { most: 3, helps_a_week: Some(3), no_repeats: false, places: vec![] }
    }
}

impl PairingRules {
    pub(super) fn cleaned(&self) -> Result<Self, Refusal> {
        let helps = self.helps_a_week.is_none_or(|times| (1..=MOST_HELPS).contains(&times));
        if !(2..=LARGEST_GROUP).contains(&self.most) || !helps {
            return Err(Refusal::GroupSize);
        }
        let mut places: Vec<String> = vec![];
        for place in &self.places {
            let place = Field::Place.clean(place)?;
            if !place.is_empty() && !places.contains(&place) {
                places.push(place);
            }
        }
        if places.len() > MOST_PLACES {
            return Err(Refusal::TooManyPlaces);
        }
        Ok(Self { places, ..self.clone() })
    }
}

/// What the teacher says of two students for good.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TieRule {
    /// Never in one group.
    Apart,
    /// In one group, or in none, where one of them needs help.
    Together,
}

impl TieRule {
    /// In the order of the form.
    pub const ALL: [TieRule; 2] = [Self::Apart, Self::Together];
}

/// All that is said of two students; seen by the teacher only.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tie {
    /// Whom; the lower number first.
    pub pair: Pair,
    /// What always holds.
    pub rule: Option<TieRule>,
    /// They worked well together.
    pub worked_well: bool,
}

/// Where a group sits.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// One of the teacher's places.
    Named(String),
    /// A numbered table, from 1.
    Table(u16),
}

/// One explains something to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Help {
    /// Who explains.
    pub helper: StudentId,
    /// To whom.
    pub partner: StudentId,
    /// What.
    pub outcome: OutcomeId,
}

/// A group of a plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    /// Where.
    pub place: Place,
    /// Who.
    pub members: Vec<StudentId>,
    /// Who explains what to whom, as it was when the group was made; never on a shared screen or on paper for the room.
    pub helps: Vec<Help>,
}

/// A plan of groups.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupPlan {
    /// Tells it from the one before: a form that was open since then is not for this one.
    pub id: u64,
    /// When it was made, in milliseconds since 1970.
    pub made_ms: i64,
    /// The skills, one or two.
    pub outcomes: Vec<OutcomeId>,
    /// Whom the teacher left out: they are not there.
    pub away: BTreeSet<StudentId>,
    /// The groups.
    pub groups: Vec<Group>,
    /// The students see it on their phones.
    pub out: bool,
    /// The wall shows it, while class is open.
    pub wall: bool,
    /// The search for the best was cut short: nobody has proved that there is no better one. Not said of a plan that the
    /// teacher changed.
    pub cut_short: bool,
}

impl GroupPlan {
    /// The group that somebody is in, with its place in the list.
    pub fn group_of(&self, student: StudentId) -> Option<(usize, &Group)> {
        self.groups.iter().enumerate().find(|(_, group)| group.members.contains(&student))
    }

    /// Whether it names a student.
    fn knows(&self, student: StudentId) -> bool {
        self.away.contains(&student) || self.group_of(student).is_some()
    }

    /// The plan without somebody who is erased.
    fn without(&self, student: StudentId) -> Self {
        let mut plan = self.clone();
        plan.away.remove(&student);
        for group in &mut plan.groups {
            group.members.retain(|who| *who != student);
            group.helps.retain(|help| help.helper != student && help.partner != student);
        }
        plan.groups.retain(|group| !group.members.is_empty());
        plan
    }

    /// Who helped whom by it.
    fn pairs(&self) -> Vec<PastPair> {
        let helps = self.groups.iter().flat_map(|group| &group.helps);
        let pairs: BTreeSet<_> = helps.map(|help| (help.helper, help.partner)).collect();
        pairs.into_iter().map(|(helper, partner)| PastPair { helper, partner, wall_ms: self.made_ms }).collect()
    }
}

/// Two who were partners in a plan that was handed out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PastPair {
    /// Who explained.
    pub helper: StudentId,
    /// To whom.
    pub partner: StudentId,
    /// When the plan was made, in milliseconds since 1970.
    pub wall_ms: i64,
}

/// All of a class that is about groups; shared, so that a tap copies none of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pairing {
    /// What the teacher set.
    pub rules: Arc<PairingRules>,
    /// What the teacher says of pairs, by pair; seen by the teacher only.
    pub ties: Arc<Vec<Tie>>,
    /// The plan that is being made or is in force.
    pub plan: Option<Arc<GroupPlan>>,
    /// Partners of the past, oldest first, at most [`MOST_PAST`].
    pub past: Arc<Vec<PastPair>>,
}

impl Pairing {
    /// What is said of two.
    pub fn tie(&self, a: StudentId, b: StudentId) -> Option<&Tie> {
        self.ties.iter().find(|tie| tie.pair == pair(a, b))
    }

    /// Whether a student figures in it.
    pub(super) fn knows(&self, student: StudentId) -> bool {
        self.ties.iter().any(|tie| tie.pair.0 == student || tie.pair.1 == student)
            || self.past.iter().any(|past| past.helper == student || past.partner == student)
            || self.plan.as_ref().is_some_and(|plan| plan.knows(student))
    }

    fn tied(&self, holds: impl Fn(&Tie) -> bool) -> BTreeSet<Pair> {
        self.ties.iter().filter(|tie| holds(tie)).map(|tie| tie.pair).collect()
    }

    /// In how many plans somebody helped in the week before.
    fn helps_this_week(&self, student: StudentId, wall_ms: i64) -> usize {
        let recent = |past: &&PastPair| past.helper == student && wall_ms - past.wall_ms < WEEK_MS;
        self.past.iter().filter(recent).map(|past| past.wall_ms).collect::<BTreeSet<_>>().len()
    }

    fn times_helped(&self, student: StudentId, wall_ms: i64) -> u32 {
        let lately = |past: &&PastPair| past.partner == student && wall_ms - past.wall_ms < LATELY_WEEKS * WEEK_MS;
        u32::try_from(self.past.iter().filter(lately).count()).unwrap_or(u32::MAX)
    }
}

impl Section {
    /// Who is there for a plan unless the teacher says otherwise: whoever is here; while class is closed everybody.
    pub fn expected(&self) -> impl Iterator<Item = StudentId> {
        let open = self.is_open();
        self.members().filter(move |(_, place)| !open || place.is_here()).map(|(student, _)| student)
    }

    /// The languages that at least so many of this class speak at home, each once, as somebody wrote it first.
    pub fn home_languages(&self, least: usize) -> Vec<&str> {
        let said = || self.members().map(|(_, place)| place.home_language.as_str()).filter(|said| !said.is_empty());
        let mut seen = BTreeSet::new();
        let often = |said_by_one: &str| said().filter(|said| home_key(said) == home_key(said_by_one)).count() >= least;
        said().filter(|said| often(said) && seen.insert(home_key(said))).collect()
    }

    /// The class as a plan sees it, for these skills and without those who are away, at a time in milliseconds since
    /// 1970.
    pub fn instance(&self, outcomes: &[OutcomeId], away: &BTreeSet<StudentId>, wall_ms: i64) -> Instance {
        let pairing = &self.pairing;
        let there = self.members().filter(|(student, _)| !away.contains(student));
        let repeats = match pairing.rules.no_repeats {
            true => pairing.past.iter().map(|past| pair(past.helper, past.partner)).collect(),
            false => BTreeSet::new(),
        };
        Instance {
            people: there.map(|(student, place)| self.person(student, place, outcomes, wall_ms)).collect(),
            apart: pairing.tied(|tie| tie.rule == Some(TieRule::Apart)),
            together: pairing.tied(|tie| tie.rule == Some(TieRule::Together)),
            worked_well: pairing.tied(|tie| tie.worked_well),
            repeats,
            most: usize::from(pairing.rules.most),
        }
    }

    /// The skill with which groups could help most of those who are expected, the earlier of equal ones; where nobody has
    /// mastered what another lacks, the first.
    pub fn skill_for_groups(&self, wall_ms: i64) -> Option<OutcomeId> {
        let expected: BTreeSet<StudentId> = self.expected().collect();
        let away = self.members().map(|(student, _)| student).filter(|student| !expected.contains(student)).collect();
        let skills = self.taught().map(|(outcome, _)| outcome);
        skills.min_by_key(|outcome| Reverse(self.instance(&[*outcome], &away, wall_ms).reach()))
    }

    fn person(&self, student: StudentId, place: &Enrolment, outcomes: &[OutcomeId], wall_ms: i64) -> Person {
        let all = || outcomes.iter().copied();
        let on_map = |outcome: &OutcomeId| place.map.as_ref().is_none_or(|map| map.contains(outcome));
        let cap = self.pairing.rules.helps_a_week.map_or(usize::MAX, usize::from);
        Person {
            student,
            needs: all().filter(|outcome| on_map(outcome) && !place.has_mastered(*outcome)).collect(),
            has: all().filter(|outcome| place.has_mastered(*outcome)).collect(),
            tutors: all().filter(|outcome| place.tutors(*outcome)).collect(),
            home: home_key(&place.home_language),
            times_helped: self.pairing.times_helped(student, wall_ms),
            may_help: self.pairing.helps_this_week(student, wall_ms) < cap,
        }
    }

    /// The best plan for these skills, without those who are away, and whether the search for it was cut short; of equal
    /// ones the seed decides. It takes up to a second, so it is asked for beside the hub and not in it.
    pub fn propose(
        &self,
        outcomes: &[OutcomeId],
        away: &BTreeSet<StudentId>,
        wall_ms: i64,
        seed: u64,
    ) -> (Vec<WishedGroup>, bool) {
        let Solution { groups, best, .. } = self.instance(outcomes, away, wall_ms).solve(seed);
        let seated = groups.into_iter().enumerate();
        let groups = seated.map(|(nth, members)| WishedGroup { place: self.pairing.place(nth), members });
        (groups.collect(), !best)
    }
}

impl Pairing {
    /// Where the n-th group sits, from 0.
    fn place(&self, nth: usize) -> Place {
        let named = self.rules.places.get(nth).cloned().map(Place::Named);
        named.unwrap_or_else(|| Place::Table(u16::try_from(nth + 1).unwrap_or(u16::MAX)))
    }
}
