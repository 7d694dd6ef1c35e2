//! A class that is open, everybody here, all of whom tutor the first two skills: for what happens among students.

use crate::world::World;
use cupboard::classroom::{Actor, Command, Context, Deed, Fact, OutcomeId, Refusal, Section, SectionId, StudentId};

pub const CLASS: SectionId = SectionId(1);
pub const SKILL: OutcomeId = OutcomeId(1);
pub const ADA: StudentId = StudentId(1);
pub const BEN: StudentId = StudentId(2);
pub const CHIDI: StudentId = StudentId(3);
pub const DALIA: StudentId = StudentId(4);
pub const ESI: StudentId = StudentId(5);

pub struct Room(pub World);

impl Room {
    pub fn new() -> Self {
        Self(World::helping())
    }

    pub fn section(&self) -> &Section {
        self.0.state.section(CLASS).unwrap()
    }

    /// What it made, but for the clock's own ticks.
    pub fn does(&mut self, actor: Actor, deed: Deed) -> Result<Vec<Fact>, Refusal> {
        let ctx = Context::live(actor, self.0.now, 7);
        let events = self.0.state.decide(&Command::In(CLASS, deed), &ctx)?;
        self.0.take(&events);
        Ok(events.into_iter().map(|event| event.fact).filter(|fact| *fact != Fact::ClockTicked).collect())
    }

    pub fn teacher(&mut self, deed: Deed) -> Result<Vec<Fact>, Refusal> {
        self.does(Actor::Teacher, deed)
    }
}
