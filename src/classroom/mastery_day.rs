//! Mastery day, or catch-up day (S36): a lesson in which each student picks one or two skills they have not mastered yet
//! and, if they want, a slot for a check. Declared for the open class or the next one; it ends with class.
//!
//! A slot is first come, first served, and one student's only: the core decides, in the order in which taps are written.

use super::alias::stable_hash;
use super::wall::Note;
use super::{Context, Enrolment, Fact, OutcomeId, Refusal, Section, State, StudentId, Subject};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// A student picks at most so many skills.
pub const MOST_PICKS: usize = 2;
/// A mastery day has at most so many slots.
pub const MOST_SLOTS: u8 = 40;
/// A slot lasts at most so many minutes.
pub const LONGEST_SLOT_MIN: u8 = 60;

/// A mastery day that is declared.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MasteryDay {
    /// Tells it from the one before: a tap that waited on a phone since then is not for this one.
    pub id: u32,
    /// How many slots for checks, numbered from 1; 0: any time.
    pub slots: u8,
    /// How long each is, in minutes.
    pub minutes: u8,
    /// Who picked what; shared, so that another tap copies none.
    pub picks: Arc<BTreeMap<StudentId, Pick>>,
}

/// What a student picked.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pick {
    /// One or two skills.
    pub outcomes: BTreeSet<OutcomeId>,
    /// The slot, from 1.
    pub slot: Option<u8>,
}

impl MasteryDay {
    /// Who holds a slot.
    pub fn holder(&self, slot: u8) -> Option<StudentId> {
        self.picks.iter().find(|(_, pick)| pick.slot == Some(slot)).map(|(student, _)| *student)
    }

    /// A student's slot, if the day still has it.
    pub fn slot_of(&self, student: StudentId) -> Option<u8> {
        self.picks.get(&student)?.slot.filter(|slot| *slot <= self.slots)
    }
}

/// What somebody wants of a mastery day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MasteryDayDeed {
    /// Declares one, or changes its slots.
    Declare {
        /// How many; 0: any time.
        slots: u8,
        /// How long each.
        minutes: u8,
    },
    /// Calls it off.
    CallOff,
    /// Picks skills; none: picks nothing after all.
    Pick {
        /// On which day.
        day: u32,
        /// Who.
        student: StudentId,
        /// What.
        outcomes: BTreeSet<OutcomeId>,
    },
    /// Takes a slot, or gives it back.
    TakeSlot {
        /// On which day.
        day: u32,
        /// Who.
        student: StudentId,
        /// Which.
        slot: Option<u8>,
    },
}

impl MasteryDayDeed {
    pub(super) fn decide(&self, section: &Section, ctx: &Context) -> Result<Vec<Fact>, Refusal> {
        let fact = match self {
            Self::Declare { slots, minutes } => declare(section, ctx, *slots, *minutes),
            Self::CallOff => {
                ctx.teacher_only().map(|()| section.mastery_day.as_ref().map(|_| MasteryDayFact::CalledOff))
            }
            Self::Pick { day, student, outcomes } => pick(section, ctx, *day, *student, outcomes),
            Self::TakeSlot { day, student, slot } => take_slot(section, ctx, *day, *student, *slot),
        };
        Ok(fact?.into_iter().map(Fact::MasteryDay).collect())
    }
}

fn declare(section: &Section, ctx: &Context, slots: u8, minutes: u8) -> Result<Option<MasteryDayFact>, Refusal> {
    ctx.teacher_only()?;
    if slots > MOST_SLOTS || !(1..=LONGEST_SLOT_MIN).contains(&minutes) {
        return Err(Refusal::SlotCount);
    }
    let known = section.mastery_day.as_ref();
    let fresh = u32::try_from(section.changed.saturating_add(1)).unwrap_or(u32::MAX);
    let same = known.is_some_and(|day| (day.slots, day.minutes) == (slots, minutes));
    let id = known.map_or(fresh, |day| day.id);
    Ok((!same).then_some(MasteryDayFact::Declared { id, slots, minutes }))
}

fn pick(
    section: &Section,
    ctx: &Context,
    day: u32,
    student: StudentId,
    outcomes: &BTreeSet<OutcomeId>,
) -> Result<Option<MasteryDayFact>, Refusal> {
    let place = section.speaking(ctx, student)?;
    let day = section.day(day)?;
    let before = day.picks.get(&student);
    if outcomes.len() > MOST_PICKS {
        return Err(Refusal::PickCount);
    }
    for outcome in outcomes {
        section.outcome_of(ctx, place, *outcome)?;
        if place.has_mastered(*outcome) {
            return Err(Refusal::AlreadyMastered);
        }
    }
    let slot = before.and_then(|pick| pick.slot);
    let pick = (!outcomes.is_empty()).then(|| Pick { outcomes: outcomes.clone(), slot });
    Ok((before != pick.as_ref()).then_some(MasteryDayFact::Picked { student, pick }))
}

fn take_slot(
    section: &Section,
    ctx: &Context,
    day: u32,
    student: StudentId,
    slot: Option<u8>,
) -> Result<Option<MasteryDayFact>, Refusal> {
    section.speaking(ctx, student)?;
    let day = section.day(day)?;
    let before = day.picks.get(&student).ok_or(Refusal::NothingPicked)?;
    if let Some(slot) = slot {
        if !(1..=day.slots).contains(&slot) {
            return Err(Refusal::NoSuchSlot);
        }
        if day.holder(slot).is_some_and(|holder| holder != student) {
            return Err(Refusal::SlotTaken);
        }
    }
    let pick = Pick { slot, ..before.clone() };
    Ok((*before != pick).then_some(MasteryDayFact::Picked { student, pick: Some(pick) }))
}

/// What can happen to a mastery day. As a step of an undo it is part of the state, so it can be written down.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "names and types say it; each is made and explained above")]
pub enum MasteryDayFact {
    Declared {
        id: u32,
        slots: u8,
        minutes: u8,
    },
    CalledOff,
    /// `None`: nothing after all.
    Picked {
        student: StudentId,
        pick: Option<Pick>,
    },
    /// An undo declares it again as it was.
    Restored {
        day: Box<MasteryDay>,
    },
}

impl MasteryDayFact {
    pub(super) fn subject(&self) -> Subject {
        match self {
            Self::Picked { student, .. } => Subject::Pick(*student),
            Self::Declared { .. } | Self::CalledOff | Self::Restored { .. } => Subject::MasteryDay,
        }
    }

    /// Whether it names a student.
    pub(super) fn knows(&self, student: StudentId) -> bool {
        match self {
            Self::Picked { student: who, .. } => *who == student,
            Self::Restored { day } => day.picks.contains_key(&student),
            Self::Declared { .. } | Self::CalledOff => false,
        }
    }

    /// As `Fact::without`.
    pub(super) fn without(&self, student: StudentId) -> Option<Fact> {
        match self {
            Self::Restored { day } if self.knows(student) => {
                let mut day = day.clone();
                Arc::make_mut(&mut day.picks).remove(&student);
                Some(Fact::MasteryDay(Self::Restored { day }))
            }
            other => other.knows(student).then_some(Fact::Erased { newcomer: false }),
        }
    }

    /// What takes it back, read before it is applied.
    pub(super) fn inverse(&self, section: &Section) -> Option<Self> {
        let day = section.mastery_day.as_ref();
        Some(match (self, day) {
            (Self::Declared { .. }, Some(day)) => Self::Declared { id: day.id, slots: day.slots, minutes: day.minutes },
            (Self::Declared { .. } | Self::Restored { .. }, _) => Self::CalledOff,
            (Self::CalledOff, day) => Self::Restored { day: Box::new(day?.clone()) },
            (Self::Picked { student, .. }, day) => {
                Self::Picked { student: *student, pick: day?.picks.get(student).cloned() }
            }
        })
    }

    /// Whether a fact stands in the way of this one as a taking back: a pick would go with its day.
    pub(super) fn is_touched_by(&self, fact: &Fact) -> bool {
        *self == Self::CalledOff && matches!(fact.subject(), Subject::Pick(_))
    }

    /// Whether this one, as a taking back, would give somebody a slot that another holds by now.
    pub(super) fn collides(&self, section: &Section) -> bool {
        let Self::Picked { student, pick: Some(Pick { slot: Some(slot), .. }) } = self else { return false };
        let holder = section.mastery_day.as_ref().and_then(|day| day.holder(*slot));
        holder.is_some_and(|holder| holder != *student)
    }

    pub(super) fn apply(&self, section: &mut Section) {
        let day = &mut section.mastery_day;
        match (self, day.as_mut()) {
            (Self::Declared { id, slots, minutes }, known) => {
                let picks = known.map(|day| day.picks.clone()).unwrap_or_default();
                *day = Some(MasteryDay { id: *id, slots: *slots, minutes: *minutes, picks });
            }
            (Self::CalledOff, _) => *day = None,
            (Self::Restored { day: before }, _) => *day = Some((**before).clone()),
            (Self::Picked { student, pick: Some(pick) }, Some(day)) => {
                Arc::make_mut(&mut day.picks).insert(*student, pick.clone());
            }
            (Self::Picked { student, pick: None }, Some(day)) => day.forget(*student),
            (Self::Picked { .. }, None) => {}
        }
    }
}

impl MasteryDay {
    /// Somebody leaves the class, or picks nothing after all: their slot is free.
    pub(super) fn forget(&mut self, student: StudentId) {
        if self.picks.contains_key(&student) {
            Arc::make_mut(&mut self.picks).remove(&student);
        }
    }
}

impl Section {
    fn day(&self, id: u32) -> Result<&MasteryDay, Refusal> {
        self.mastery_day.as_ref().filter(|day| day.id == id).ok_or(Refusal::NoMasteryDay)
    }

    /// Somebody who left comes back by an undo: with what they had picked, and their slot if nobody has it by now.
    pub(super) fn picked_again(&self, student: StudentId, pick: Option<&Pick>) -> Option<Fact> {
        let (day, pick) = (self.mastery_day.as_ref()?, pick?);
        let slot = pick.slot.filter(|slot| day.holder(*slot).is_none());
        let pick = Some(Pick { slot, ..pick.clone() });
        Some(Fact::MasteryDay(MasteryDayFact::Picked { student, pick }))
    }

    /// The skills that a student picked and has not mastered since.
    pub fn picked<'a>(&'a self, student: StudentId, place: &'a Enrolment) -> impl Iterator<Item = OutcomeId> + 'a {
        let pick = self.mastery_day.as_ref().and_then(|day| day.picks.get(&student));
        pick.into_iter().flat_map(|pick| pick.outcomes.iter().copied()).filter(|outcome| !place.has_mastered(*outcome))
    }
}

impl State {
    /// Who is on a skill this mastery day, as the room may see it: empty while class is closed or shows totals, and
    /// nobody who is off the wall.
    pub fn at_work(&self, section: &Section, outcome: OutcomeId) -> Vec<Note> {
        let note = |(student, place): (StudentId, &Enrolment)| {
            let label = self.wall_label(section, student, place)?;
            Some(Note { seed: stable_hash(student.0.into(), outcome.0.into()), label })
        };
        let mut notes: Vec<Note> = workers(section, outcome).filter_map(note).collect();
        notes.sort_by_key(|note| note.seed);
        notes
    }

    /// How many of them there are.
    pub fn at_work_count(&self, section: &Section, outcome: OutcomeId) -> usize {
        workers(section, outcome).count()
    }
}

fn workers(section: &Section, outcome: OutcomeId) -> impl Iterator<Item = (StudentId, &Enrolment)> {
    let open = section.is_open() && section.mastery_day.is_some();
    let shown = section.members().filter(move |(_, place)| open && !place.off_wall && !place.notes.contains(&outcome));
    shown.filter(move |(student, place)| section.picked(*student, place).any(|picked| picked == outcome))
}
