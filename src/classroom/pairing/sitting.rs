//! The sessions of a plan (S9, S16): whoever helps sits down with their partners on a skill, once a lesson for each of
//! them, in an order in which nobody is in two sessions at once. Where two help each other, the plan's first skill comes
//! first and the other way round is begun when it is over.
//!
//! Whether one of a plan was held is read from the class's [`Meetings`](crate::classroom::Meeting) and kept nowhere else.

use super::{Group, GroupPlan, Help, PairingFact};
use crate::classroom::meeting::{self, MOST_PARTNERS};
use crate::classroom::{Context, Fact, Meeting, OutcomeId, Refusal, Section, StudentId};
use std::collections::{BTreeMap, BTreeSet};

/// Why somebody cannot begin a session now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Hindrance {
    /// Not in the room, as far as anybody said.
    NotHere,
    /// The teacher muted them.
    Muted,
    /// In a session that is not of this plan.
    InSession,
    /// On the way to somebody who asked.
    OnTheWay,
}

/// Where a session of a plan stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// It was held this lesson, under this number.
    Over(u32),
    /// It is on, under this number.
    On(u32),
    /// It can begin.
    Ready,
    /// Somebody in it is in another session of the group first.
    Next,
    /// Whoever helps cannot begin, or none of the partners can.
    Held,
}

impl Standing {
    /// The number of a session that has begun.
    pub fn number(self) -> Option<u32> {
        match self {
            Self::Over(number) | Self::On(number) => Some(number),
            Self::Ready | Self::Next | Self::Held => None,
        }
    }
}

/// A session of a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sitting {
    /// On what.
    pub outcome: OutcomeId,
    /// Who helps.
    pub helper: StudentId,
    /// With whom, those who are left out included.
    pub partners: Vec<StudentId>,
    /// Where it stands.
    pub standing: Standing,
    /// Who of all these is left out for now, and why.
    pub left_out: Vec<(StudentId, Hindrance)>,
}

impl Sitting {
    /// The partners who can begin.
    pub fn comers(&self) -> Vec<StudentId> {
        let out = |student: &StudentId| self.left_out.iter().any(|(who, _)| who == student);
        self.partners.iter().copied().filter(|student| !out(student)).collect()
    }
}

/// The sessions of one group.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sittings {
    /// In their order: those that were held and that are on first.
    pub all: Vec<Sitting>,
    /// Who is in none of them.
    pub without: Vec<StudentId>,
}

impl Sittings {
    /// Those that can begin now.
    pub fn ready(&self) -> impl Iterator<Item = &Sitting> {
        self.all.iter().filter(|sitting| sitting.standing == Standing::Ready)
    }

    /// The number of the last that has begun; 0: none has.
    pub fn last(&self) -> u32 {
        self.all.iter().filter_map(|sitting| sitting.standing.number()).max().unwrap_or_default()
    }

    /// Whether a session turns round one that has begun: the one who helps was helped in it.
    pub fn turns_round(&self, sitting: &Sitting) -> bool {
        self.all.iter().any(|other| {
            other.standing.number().is_some()
                && other.partners.contains(&sitting.helper)
                && sitting.partners.contains(&other.helper)
        })
    }
}

/// Who needs what, and the session of the plan in which they had it.
struct Need {
    partner: StudentId,
    outcome: OutcomeId,
    helpers: Vec<StudentId>,
    had: Option<(u32, StudentId)>,
}

impl Section {
    /// The sessions of a plan, group by group.
    pub fn sittings(&self, plan: &GroupPlan, now_wall_ms: i64) -> Vec<Sittings> {
        plan.groups.iter().map(|group| self.sittings_of(plan, group, now_wall_ms)).collect()
    }

    fn sittings_of(&self, plan: &GroupPlan, group: &Group, now_wall_ms: i64) -> Sittings {
        let (mut held, mut open): (Vec<Sitting>, Vec<Need>) = (vec![], vec![]);
        for need in self.needs(plan, group, now_wall_ms) {
            let Some((number, helper)) = need.had else {
                open.push(need);
                continue;
            };
            let on = self.meetings.get(number).is_some_and(Meeting::is_on);
            let standing = if on { Standing::On(number) } else { Standing::Over(number) };
            match held.iter_mut().find(|sitting| sitting.standing == standing) {
                Some(sitting) => sitting.partners.push(need.partner),
                None => {
                    let (outcome, partners) = (need.outcome, vec![need.partner]);
                    held.push(Sitting { outcome, helper, partners, standing, left_out: vec![] });
                }
            }
        }
        let in_it = |sitting: &Sitting| sitting.partners.iter().copied().chain([sitting.helper]).collect::<Vec<_>>();
        let on = held.iter().filter(|sitting| matches!(sitting.standing, Standing::On(_)));
        let mut taken: BTreeSet<StudentId> = on.flat_map(in_it).collect();
        // Who left a session before its end is free again.
        taken.retain(|student| self.meetings.open_with(*student).is_some());
        let mut all = held;
        for sitting in self.shared_out(open, &taken) {
            all.extend(self.standing(sitting, &mut taken));
        }
        let part: BTreeSet<StudentId> = all.iter().flat_map(in_it).collect();
        let without = group.members.iter().filter(|student| self.active(**student).is_ok() && !part.contains(student));
        Sittings { without: without.copied().collect(), all }
    }

    /// What each in a group needs, the plan's first skill first.
    fn needs(&self, plan: &GroupPlan, group: &Group, now_wall_ms: i64) -> Vec<Need> {
        let known = |help: &&Help| {
            let both = self.active(help.helper).is_ok() && self.active(help.partner).is_ok();
            both && self.outcome(help.outcome).is_ok()
        };
        let mut needs: Vec<Need> = vec![];
        for help in group.helps.iter().filter(known) {
            let same = |need: &&mut Need| need.partner == help.partner && need.outcome == help.outcome;
            match needs.iter_mut().find(same) {
                Some(need) => need.helpers.push(help.helper),
                None => {
                    let (partner, outcome) = (help.partner, help.outcome);
                    needs.push(Need { partner, outcome, helpers: vec![help.helper], had: None });
                }
            }
        }
        for need in &mut needs {
            need.had = self.had(plan, need, now_wall_ms);
        }
        needs.sort_by_key(|need| plan.outcomes.iter().position(|outcome| *outcome == need.outcome));
        needs
    }

    /// The last session of this lesson that gave somebody what the plan has for them, with who helped in it. One that was
    /// before the plan is none of its own; where the clock was put back since, there is no telling, and it counts.
    fn had(&self, plan: &GroupPlan, need: &Need, now_wall_ms: i64) -> Option<(u32, StudentId)> {
        let since = if plan.made_ms > now_wall_ms { i64::MIN } else { plan.made_ms };
        let of_plan = |meeting: &Meeting| {
            meeting.lesson == self.lessons
                && meeting.begun_wall_ms >= since
                && meeting.outcome == need.outcome
                && meeting.partners.contains_key(&need.partner)
                && need.helpers.contains(&meeting.helper)
        };
        let last = self.meetings.iter().rev().find(|(_, meeting)| of_plan(meeting));
        last.map(|(number, meeting)| (number, meeting.helper))
    }

    /// Of several who could help, who is free and has the fewest partners; and as many partners at once as there may be.
    fn shared_out(&self, open: Vec<Need>, taken: &BTreeSet<StudentId>) -> Vec<Sitting> {
        let mut partners: BTreeMap<StudentId, usize> = BTreeMap::new();
        let mut all: Vec<Sitting> = vec![];
        for need in open {
            let load = |helper: &StudentId| partners.get(helper).copied().unwrap_or_default();
            let busy = |helper: &StudentId| taken.contains(helper) || self.hindrance(*helper, taken).is_some();
            let key = |helper: &&StudentId| (busy(helper), load(helper));
            let Some(helper) = need.helpers.iter().min_by_key(key).copied() else { continue };
            *partners.entry(helper).or_default() += 1;
            match all.iter_mut().find(|sitting| sitting.helper == helper && sitting.outcome == need.outcome) {
                Some(sitting) => sitting.partners.push(need.partner),
                None => {
                    let (outcome, partners) = (need.outcome, vec![need.partner]);
                    all.push(Sitting { outcome, helper, partners, standing: Standing::Held, left_out: vec![] });
                }
            }
        }
        let full = |mut sitting: Sitting| {
            // Nobody waits because a place beside them is kept for somebody who is not there.
            sitting.partners.sort_by_key(|partner| self.hindrance(*partner, taken).is_some());
            let parts = sitting.partners.chunks(MOST_PARTNERS).map(<[StudentId]>::to_vec);
            parts.map(|partners| Sitting { partners, ..sitting.clone() }).collect::<Vec<_>>()
        };
        all.into_iter().flat_map(full).collect()
    }

    /// Where a session stands that was not held: who of it can begin, and, apart from them, who comes when they are free.
    fn standing(&self, mut sitting: Sitting, taken: &mut BTreeSet<StudentId>) -> Vec<Sitting> {
        let everybody = sitting.partners.iter().chain([&sitting.helper]);
        let out = everybody.filter_map(|student| Some((*student, self.hindrance(*student, taken)?)));
        sitting.left_out = out.collect();
        let comers = sitting.comers();
        let helps = sitting.left_out.iter().all(|(student, _)| *student != sitting.helper);
        if !helps || comers.is_empty() {
            return vec![sitting];
        }
        let (later, now): (Vec<_>, Vec<_>) = comers.into_iter().partition(|student| taken.contains(student));
        if now.is_empty() || taken.contains(&sitting.helper) {
            return vec![Sitting { standing: Standing::Next, ..sitting }];
        }
        taken.extend(now.iter().chain([&sitting.helper]));
        sitting.standing = Standing::Ready;
        sitting.partners.retain(|student| !later.contains(student));
        let rest = Sitting { partners: later, standing: Standing::Next, left_out: vec![], ..sitting.clone() };
        [sitting, rest].into_iter().filter(|sitting| !sitting.partners.is_empty()).collect()
    }

    /// What keeps somebody from a session; `taken` are in one of their own group's. While class is closed nobody is here,
    /// and that says nothing of who will be.
    fn hindrance(&self, student: StudentId, taken: &BTreeSet<StudentId>) -> Option<Hindrance> {
        if !self.is_open() {
            return None;
        }
        let place = self.active(student).ok().filter(|place| place.is_here());
        let Some(place) = place else { return Some(Hindrance::NotHere) };
        if place.muted {
            return Some(Hindrance::Muted);
        }
        if !taken.contains(&student) && self.meetings.open_with(student).is_some() {
            return Some(Hindrance::InSession);
        }
        self.claimed_by(student).map(|_| Hindrance::OnTheWay)
    }
}

/// Begins what can begin, of one group or of all; the students see their groups then, too. `seen` is the last session of
/// these that was on the page: where one has begun since, the form is an old one, or was sent twice, and begins nothing.
pub(super) fn begin(
    section: &Section,
    ctx: &Context,
    plan: &GroupPlan,
    (group, seen): (Option<usize>, Option<u32>),
) -> Result<Vec<Fact>, Refusal> {
    if !section.is_open() {
        return Err(Refusal::ClassClosed);
    }
    let sittings = section.sittings(plan, ctx.now.wall_ms);
    let of = match group {
        Some(at) => sittings.get(at..=at).ok_or(Refusal::NoSuchGroup)?,
        None => &sittings,
    };
    let last = of.iter().map(Sittings::last).max().unwrap_or_default();
    if seen.is_some_and(|seen| seen < last) {
        return Ok(vec![]);
    }
    let ready: Vec<&Sitting> = of.iter().flat_map(Sittings::ready).collect();
    let shown = PairingFact::Shown { out: true, wall: plan.wall };
    let shown = (!plan.out && !ready.is_empty()).then_some(Fact::Pairing(shown));
    let numbers = section.meetings.begun.saturating_add(1)..;
    let begun = numbers.zip(ready);
    let begun = begun.flat_map(|(number, one)| meeting::begins(number, one.helper, one.outcome, &one.comers()));
    Ok(shown.into_iter().chain(begun).collect())
}
