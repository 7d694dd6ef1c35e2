//! Tutoring blocks (S18): places in the week where students help each other, with sign-ups, attendance and a private
//! flag on patterns of absence.
//!
//! Weekday and time are a label: most boxes have no clock to hold a block by (TRUST.md, Clock). A block is held when
//! the teacher says that it begins, and attendance counts the times that it was held, never days of the calendar. What
//! is not marked, and who is excused, counts for nothing.

mod deed;
mod facts;

pub use deed::{BlockDeed, Wanted};
pub use facts::BlockFact;

use super::words::Field;
use super::{BlockId, Enrolment, HeldId, OutcomeId, Refusal, Section, StudentId};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// A class has at most so many blocks at a time.
pub const MOST_BLOCKS: usize = 20;
/// At most so many students come to one.
pub const MOST_SEATS: u8 = 60;
/// A day has lessons up to this number.
pub const LAST_LESSON: u8 = 12;
/// The flag looks at so many of the newest blocks that a student signed up for and was marked at.
pub const LOOKED_AT: usize = 3;
/// It is raised when they missed so many of them.
pub const MISSED: usize = 2;

/// Minutes of a day.
const DAY_MINUTES: u16 = 24 * 60;

/// When in the week: a label.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct BlockTime {
    /// From Monday, 0, to Sunday, 6.
    pub weekday: u8,
    /// When on that day.
    pub at: BlockHour,
}

/// When on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BlockHour {
    /// In the lesson of this number, from 1 to [`LAST_LESSON`].
    Lesson(u8),
    /// So many minutes after midnight.
    Minute(u16),
}

/// What the teacher says of a block.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BlockPlan {
    /// Such as "Maths help".
    pub name: String,
    /// When.
    pub time: BlockTime,
    /// Where; may be empty.
    pub place: String,
    /// How many may come, from 1 to [`MOST_SEATS`].
    pub seats: u8,
    /// What it is about; none: any skill.
    pub outcomes: BTreeSet<OutcomeId>,
}

impl BlockPlan {
    fn cleaned(&self, section: &Section) -> Result<Self, Refusal> {
        let hour = match self.time.at {
            BlockHour::Lesson(number) => (1..=LAST_LESSON).contains(&number),
            BlockHour::Minute(minute) => minute < DAY_MINUTES,
        };
        if self.time.weekday > 6 || !hour {
            return Err(Refusal::BlockTime);
        }
        if !(1..=MOST_SEATS).contains(&self.seats) {
            return Err(Refusal::BlockSeats);
        }
        for outcome in &self.outcomes {
            section.outcome(*outcome)?;
        }
        let (name, place) = (Field::BlockName.required(&self.name)?, Field::BlockPlace.clean(&self.place)?);
        Ok(Self { name, place, ..self.clone() })
    }

    /// The teacher's words, with what they are for; empty ones left out.
    pub fn texts(&self) -> Vec<(Field, &str)> {
        let all = [(Field::BlockName, self.name.as_str()), (Field::BlockPlace, self.place.as_str())];
        all.into_iter().filter(|(_, text)| !text.is_empty()).collect()
    }
}

/// As what a student comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BlockRole {
    /// They help: only whoever tutors a skill of the block.
    Helps,
    /// They would like help.
    Wants,
}

/// That a student comes to a block the next time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignUp {
    /// As what.
    pub role: BlockRole,
    /// On which skill; `None`: open.
    pub outcome: Option<OutcomeId>,
    /// Their turn among those who signed up, from 1: another skill keeps it.
    pub turn: u32,
}

/// A block of the week.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Block {
    /// What the teacher says of it.
    pub plan: BlockPlan,
    /// It is not offered any more.
    pub ended: bool,
    /// Who comes the next time; those who left the class are still in it: read [`Section::signed_up`].
    signed: BTreeMap<StudentId, SignUp>,
}

/// Whether somebody was at a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Attendance {
    /// They were.
    Here,
    /// They were not.
    Missed,
    /// They were not, and that is fine: it counts for nothing.
    Excused,
}

impl Attendance {
    /// In the order of the buttons.
    pub const ALL: [Attendance; 3] = [Self::Here, Self::Missed, Self::Excused];
}

/// One student of a block that was held.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attendee {
    /// What they signed up for; `None`: they came without.
    pub sign_up: Option<SignUp>,
    /// What the teacher marked; `None`: nothing, which counts for nothing.
    pub mark: Option<Attendance>,
}

/// One time that a block was held.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Held {
    /// Its number.
    pub id: HeldId,
    /// Of which block.
    pub block: BlockId,
    /// As the block was called then.
    pub name: String,
    /// When it began, in milliseconds since 1970, as well as the box knew.
    pub wall_ms: i64,
    /// Whether anything vouched for that.
    pub wall_trusted: bool,
    /// Who had signed up, and who came without.
    pub attendees: BTreeMap<StudentId, Attendee>,
}

/// The blocks of a class; what was held is shared each by itself, so that a mark copies one list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Blocks {
    /// Every block, those too that have ended.
    all: BTreeMap<BlockId, Block>,
    /// The times that one was held, oldest first.
    held: Vec<Arc<Held>>,
    /// The one whose name and place the wall shows.
    on_wall: Option<BlockId>,
}

impl Blocks {
    /// The blocks of the week, in its order.
    pub fn running(&self) -> Vec<(BlockId, &Block)> {
        let mut running: Vec<_> = self.all.iter().map(|(id, block)| (*id, block)).collect();
        running.retain(|(_, block)| !block.ended);
        running.sort_by_key(|(id, block)| (block.plan.time, *id));
        running
    }

    /// A block that is offered, or [`Refusal::NoSuchBlock`].
    pub fn block(&self, id: BlockId) -> Result<&Block, Refusal> {
        self.all.get(&id).filter(|block| !block.ended).ok_or(Refusal::NoSuchBlock)
    }

    /// A block, ended or not.
    pub fn ever(&self, id: BlockId) -> Option<&Block> {
        self.all.get(&id)
    }

    /// The times that a block was held, oldest first.
    pub fn held(&self) -> impl DoubleEndedIterator<Item = &Held> {
        self.held.iter().map(Arc::as_ref)
    }

    /// One time, or [`Refusal::NoSuchBlock`].
    pub fn time(&self, id: HeldId) -> Result<&Held, Refusal> {
        self.held().find(|held| held.id == id).ok_or(Refusal::NoSuchBlock)
    }

    /// How often a block was held: tells the list of the next time from those before.
    pub fn round(&self, block: BlockId) -> u32 {
        let times = self.held().filter(|held| held.block == block).count();
        u32::try_from(times).unwrap_or(u32::MAX)
    }

    /// The block whose name and place the wall shows, while it is offered.
    pub fn on_wall(&self) -> Option<(BlockId, &Block)> {
        let id = self.on_wall?;
        Some((id, self.block(id).ok()?))
    }

    /// Whether a student figures in it.
    pub(super) fn knows(&self, student: StudentId) -> bool {
        self.all.values().any(|block| block.signed.contains_key(&student))
            || self.held().any(|held| held.attendees.contains_key(&student))
    }

    /// The same without a student, as erasing them leaves it.
    pub fn without(&self, student: StudentId) -> Self {
        let mut left = self.clone();
        for block in left.all.values_mut() {
            block.signed.remove(&student);
        }
        for held in left.held.iter_mut().filter(|held| held.attendees.contains_key(&student)) {
            Arc::make_mut(held).attendees.remove(&student);
        }
        left
    }

    /// The texts in it, with what each is for.
    pub fn texts(&self) -> impl Iterator<Item = (Field, &str)> {
        let names = self.held().map(|held| (Field::BlockName, held.name.as_str()));
        self.all.values().flat_map(|block| block.plan.texts()).chain(names)
    }

    fn next_block(&self) -> BlockId {
        BlockId(self.all.keys().next_back().map_or(1, |id| id.0.saturating_add(1)))
    }

    fn next_held(&self) -> HeldId {
        HeldId(self.held.last().map_or(1, |held| held.id.0.saturating_add(1)))
    }
}

/// That a student missed many of the newest blocks they had signed up for: a reason to ask how they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Absences<'a> {
    /// What they missed, oldest first.
    pub missed: Vec<&'a Held>,
    /// Of how many that count.
    pub of: usize,
}

impl Section {
    /// Who comes to a block the next time, in the order of their turns.
    pub fn signed_up<'a>(&'a self, block: &'a Block) -> Vec<(StudentId, &'a SignUp)> {
        let known = block.signed.iter().map(|(student, sign_up)| (*student, sign_up));
        let mut list: Vec<_> = known.filter(|(student, _)| self.active(*student).is_ok()).collect();
        list.sort_by_key(|(student, sign_up)| (sign_up.turn, *student));
        list
    }

    /// How many more may come.
    pub fn free_seats(&self, block: &Block) -> usize {
        usize::from(block.plan.seats).saturating_sub(self.signed_up(block).len())
    }

    /// The skills of a block that are taught, in the teacher's order; all, where it names none that is.
    pub fn skills_of_block(&self, plan: &BlockPlan) -> Vec<OutcomeId> {
        let all: Vec<OutcomeId> = self.taught().map(|(id, _)| id).collect();
        let named: Vec<OutcomeId> = all.iter().copied().filter(|id| plan.outcomes.contains(id)).collect();
        if named.is_empty() { all } else { named }
    }

    /// The skills of a block that a student may help with.
    pub fn helps_with(&self, plan: &BlockPlan, place: &Enrolment) -> Vec<OutcomeId> {
        let skills = self.skills_of_block(plan).into_iter();
        skills.filter(|outcome| place.tutors(*outcome)).collect()
    }

    /// The flag on a student's absences, for the teacher only: it is never a penalty, and nothing follows from it.
    pub fn absences(&self, student: StudentId) -> Option<Absences<'_>> {
        self.active(student).ok()?;
        let counted = self.blocks.held().rev().filter_map(|held| {
            let Attendee { sign_up: Some(_), mark: Some(mark) } = held.attendees.get(&student)? else { return None };
            (*mark != Attendance::Excused).then_some((held, *mark))
        });
        let counted: Vec<_> = counted.take(LOOKED_AT).collect();
        let missed: Vec<_> = counted.iter().rev().filter(|(_, mark)| *mark == Attendance::Missed).collect();
        let missed: Vec<_> = missed.into_iter().map(|(held, _)| *held).collect();
        (missed.len() >= MISSED).then_some(Absences { missed, of: counted.len() })
    }
}
