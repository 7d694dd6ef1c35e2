//! What somebody wants to happen.

use super::alias::Alias;
use super::{
    Colour, Face, Language, Outcome, OutcomeId, OutcomeRow, Policies, Presence, Proficiency, RosterRow, SectionId,
    Status, StudentId, WallSettings,
};
use std::collections::BTreeSet;

/// A wish, in a section; the rules for each stand in the file of its noun.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "names and types say it; each is explained in the file of its noun")]
pub enum Command {
    MakeSection {
        name: String,
        language: Language,
    },
    /// Everything else happens in one section.
    In(SectionId, Deed),
}

/// A wish within a section.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "names and types say it; each is explained in the file of its noun")]
pub enum Deed {
    RenameSection {
        name: String,
    },
    SetSectionLanguage {
        language: Language,
    },
    SetPolicies {
        policies: Policies,
    },
    SetWall {
        wall: WallSettings,
    },
    PinWall {
        pinned: bool,
    },
    ImportRoster {
        rows: Vec<RosterRow>,
    },
    ShareStudent {
        student: StudentId,
    },
    RenameStudent {
        student: StudentId,
        name: String,
    },
    SetLanguage {
        student: StudentId,
        language: Option<Language>,
    },
    SetAlias {
        student: StudentId,
        alias: Alias,
    },
    SetOffWall {
        student: StudentId,
        off_wall: bool,
    },
    SetMap {
        student: StudentId,
        map: Option<BTreeSet<OutcomeId>>,
    },
    Leave {
        student: StudentId,
    },
    ComeBack {
        student: StudentId,
    },
    ImportOutcomes {
        rows: Vec<OutcomeRow>,
    },
    /// `outcome: None` adds one.
    EditOutcome {
        outcome: Option<OutcomeId>,
        value: Box<Outcome>,
    },
    RetireOutcome {
        outcome: OutcomeId,
    },
    OrderOutcomes {
        order: Vec<OutcomeId>,
    },
    OpenClass {
        minutes: u32,
    },
    CloseClass,
    SetWindow {
        open: bool,
    },
    SetFace {
        face: Face,
    },
    TurnPage {
        page: u16,
    },
    /// The student scanned the wall's code or claimed their name.
    Arrive {
        student: StudentId,
    },
    MarkPresence {
        student: StudentId,
        presence: Presence,
    },
    SetStatus {
        student: StudentId,
        outcome: OutcomeId,
        status: Status,
    },
    Judge {
        student: StudentId,
        outcome: OutcomeId,
        proficiency: Option<Proficiency>,
    },
    RaiseCup {
        student: StudentId,
        colour: Colour,
        outcome: Option<OutcomeId>,
        note: String,
    },
    LowerCup {
        student: StudentId,
    },
    /// "Still stuck": the cup is true.
    ConfirmCup {
        student: StudentId,
    },
    /// The teacher has seen the cup.
    SeeCup {
        student: StudentId,
    },
    Undo,
    /// Time has passed.
    Tick,
}
