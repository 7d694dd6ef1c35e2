//! What can happen to a block, and how it is taken back.

use super::{Attendance, Attendee, Block, BlockPlan, Blocks, Held, SignUp};
use crate::classroom::words::Field;
use crate::classroom::{BlockId, Event, Fact, HeldId, Section, StudentId, Subject};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// What can happen to the blocks of a class. As a step of an undo it is part of the state, so it can be written down.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "names and types say it; each is made and explained beside this")]
pub enum BlockFact {
    Planned {
        block: BlockId,
        plan: Box<BlockPlan>,
    },
    Ended {
        block: BlockId,
        ended: bool,
    },
    Shown {
        block: BlockId,
        on: bool,
    },
    SignedUp {
        block: BlockId,
        student: StudentId,
        to: Option<SignUp>,
    },
    Began {
        block: BlockId,
        held: HeldId,
    },
    Marked {
        held: HeldId,
        student: StudentId,
        mark: Option<Attendance>,
    },
    /// An undo: it has not begun, and who had signed up still has.
    CalledBack {
        block: BlockId,
        held: HeldId,
    },
    /// An undo of that.
    BeganAgain {
        held: Box<Held>,
    },
}

impl BlockFact {
    pub(in crate::classroom) fn subject(&self) -> Subject {
        match self {
            Self::Planned { block, .. }
            | Self::Ended { block, .. }
            | Self::Shown { block, .. }
            | Self::Began { block, .. }
            | Self::CalledBack { block, .. } => Subject::Block(*block),
            Self::SignedUp { student, block, .. } => Subject::SignUp(*student, *block),
            Self::Marked { student, held, .. } => Subject::Attendance(*student, *held),
            Self::BeganAgain { held } => Subject::Block(held.block),
        }
    }

    /// Whether it names a student.
    pub(in crate::classroom) fn knows(&self, student: StudentId) -> bool {
        match self {
            Self::SignedUp { student: who, .. } | Self::Marked { student: who, .. } => *who == student,
            Self::BeganAgain { held } => held.attendees.contains_key(&student),
            Self::Planned { .. }
            | Self::Ended { .. }
            | Self::Shown { .. }
            | Self::Began { .. }
            | Self::CalledBack { .. } => false,
        }
    }

    /// As `Fact::without`.
    pub(in crate::classroom) fn without(&self, student: StudentId) -> Option<Fact> {
        match self {
            Self::BeganAgain { held } if self.knows(student) => {
                let mut held = held.clone();
                held.attendees.remove(&student);
                Some(Fact::Block(Self::BeganAgain { held }))
            }
            other => other.knows(student).then_some(Fact::Erased { newcomer: false }),
        }
    }

    /// The texts in it that somebody typed, with what each is for.
    pub fn texts(&self) -> Vec<(Field, &str)> {
        match self {
            Self::Planned { plan, .. } => plan.texts(),
            Self::BeganAgain { held } => vec![(Field::BlockName, &held.name)],
            _ => vec![],
        }
    }

    /// What takes it back, read before it is applied.
    pub(in crate::classroom) fn inverse(&self, section: &Section) -> Option<Self> {
        let blocks = &section.blocks;
        Some(match self {
            Self::Planned { block, .. } => match blocks.ever(*block) {
                Some(before) => Self::Planned { block: *block, plan: Box::new(before.plan.clone()) },
                None => Self::Ended { block: *block, ended: true },
            },
            Self::Ended { block, ended } => Self::Ended { block: *block, ended: !ended },
            Self::Shown { block, on: true } => match blocks.on_wall {
                Some(before) => Self::Shown { block: before, on: true },
                None => Self::Shown { block: *block, on: false },
            },
            Self::Shown { block, on: false } => Self::Shown { block: *block, on: true },
            Self::SignedUp { block, student, .. } => {
                let to = blocks.ever(*block)?.signed.get(student).copied();
                Self::SignedUp { block: *block, student: *student, to }
            }
            Self::Began { block, held } => Self::CalledBack { block: *block, held: *held },
            Self::BeganAgain { held } => Self::CalledBack { block: held.block, held: held.id },
            Self::CalledBack { held, .. } => Self::BeganAgain { held: Box::new(blocks.time(*held).ok()?.clone()) },
            Self::Marked { held, student, .. } => {
                let mark = blocks.time(*held).ok()?.attendees.get(student).and_then(|attendee| attendee.mark);
                Self::Marked { held: *held, student: *student, mark }
            }
        })
    }

    /// Whether a fact stands in the way of this one as a taking back: a sign-up would go with its block, marks with the
    /// time that it was held.
    pub(in crate::classroom) fn is_touched_by(&self, fact: &Fact) -> bool {
        let Fact::Block(fact) = fact else { return false };
        match (self, fact) {
            (Self::Ended { block, ended: true }, Self::SignedUp { block: of, .. }) => block == of,
            (Self::CalledBack { held, .. }, Self::Marked { held: of, .. }) => held == of,
            (Self::CalledBack { block, .. }, Self::SignedUp { block: of, .. }) => block == of,
            (Self::BeganAgain { held }, Self::SignedUp { block, .. }) => held.block == *block,
            _ => false,
        }
    }

    /// Whether this one, as a taking back, would give somebody a seat that another has by now.
    pub(in crate::classroom) fn collides(&self, section: &Section) -> bool {
        let Self::SignedUp { block, student, to: Some(_) } = self else { return false };
        let block = section.blocks.ever(*block);
        block.is_some_and(|block| !block.signed.contains_key(student) && section.free_seats(block) == 0)
    }

    pub(in crate::classroom) fn apply(&self, blocks: &mut Blocks, event: &Event) {
        match self {
            Self::Planned { block, plan } => {
                let known = blocks.all.get_mut(block);
                match known {
                    Some(known) => known.plan = (**plan).clone(),
                    None => drop(blocks.all.insert(*block, Block::new((**plan).clone()))),
                }
            }
            Self::Ended { block, ended } => {
                blocks.all.entry(*block).and_modify(|block| block.ended = *ended);
            }
            Self::Shown { block, on } => blocks.on_wall = on.then_some(*block),
            Self::SignedUp { block, student, to } => {
                let Some(block) = blocks.all.get_mut(block) else { return };
                match to {
                    Some(sign_up) => drop(block.signed.insert(*student, *sign_up)),
                    None => drop(block.signed.remove(student)),
                }
            }
            Self::Began { block, held } => blocks.begin(*block, *held, event),
            Self::BeganAgain { held } => {
                if let Some(block) = blocks.all.get_mut(&held.block) {
                    block.signed.clear();
                }
                blocks.held.push(Arc::new((**held).clone()));
            }
            Self::CalledBack { held, .. } => blocks.call_back(*held),
            Self::Marked { held, student, mark } => blocks.mark(*held, *student, *mark),
        }
    }
}

impl Block {
    fn new(plan: BlockPlan) -> Self {
        Self { plan, ended: false, signed: Default::default() }
    }
}

impl Blocks {
    fn begin(&mut self, id: BlockId, held: HeldId, event: &Event) {
        let Some(block) = self.all.get_mut(&id) else { return };
        let signed = std::mem::take(&mut block.signed).into_iter();
        let attendee = |sign_up| Attendee { sign_up: Some(sign_up), mark: None };
        self.held.push(Arc::new(Held {
            id: held,
            block: id,
            name: block.plan.name.clone(),
            wall_ms: event.at.wall_ms,
            wall_trusted: event.at.wall_trusted,
            attendees: signed.map(|(student, sign_up)| (student, attendee(sign_up))).collect(),
        }));
    }

    fn call_back(&mut self, id: HeldId) {
        let Some(at) = self.held.iter().position(|held| held.id == id) else { return };
        let held = self.held.remove(at);
        let Some(block) = self.all.get_mut(&held.block) else { return };
        for (student, attendee) in &held.attendees {
            if let Some(sign_up) = attendee.sign_up {
                block.signed.entry(*student).or_insert(sign_up);
            }
        }
    }

    fn mark(&mut self, id: HeldId, student: StudentId, mark: Option<Attendance>) {
        let Some(held) = self.held.iter_mut().find(|held| held.id == id) else { return };
        let attendees = &mut Arc::make_mut(held).attendees;
        let sign_up = attendees.get(&student).and_then(|attendee| attendee.sign_up);
        match (sign_up, mark) {
            (None, None) => drop(attendees.remove(&student)),
            (sign_up, mark) => drop(attendees.insert(student, Attendee { sign_up, mark })),
        }
    }
}
