//! What somebody wants to happen.

use super::alias::Alias;
use super::check::CheckDeed;
use super::evidence;
use super::ledger::{AttemptDeed, Occasion};
use super::{
    Actor, Attachment, BlockDeed, Colour, Face, FileId, GoalWish, HabitDeed, HelpDeed, Language, Level, MasteryDayDeed,
    MeetingDeed, Outcome, OutcomeId, OutcomeRow, PairingDeed, PlannedCheck, Presence, ReportDeed, RetakeDeed,
    RosterRow, SectionId, SettingDeed, SpotlightDeed, Status, StudentId, TermDeed, TicketDeed, TrayDeed, TutorDeed,
    WeekGoal, WordingDeed,
};
use std::collections::{BTreeMap, BTreeSet};

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

impl Command {
    /// Whether somebody of this kind may ask for it at all; what else a rule demands stands in the file of its noun.
    pub fn is_for(&self, actor: Actor) -> bool {
        match (actor, self) {
            (Actor::Teacher, _) => true,
            (Actor::System, Self::In(_, Deed::Tick)) => true,
            (Actor::Substitute, Self::In(_, deed)) => deed.is_for_a_substitute(),
            (Actor::Student(_), Self::In(_, deed)) => *deed != Deed::Tick,
            (Actor::System | Actor::Substitute | Actor::Student(_) | Actor::Erased, _) => false,
        }
    }
}

/// A wish within a section.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "names and types say it; each is explained in the file of its noun")]
pub enum Deed {
    /// What the teacher sets for the whole class.
    Set(SettingDeed),
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
    SetSupports {
        student: StudentId,
        supports: String,
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
    /// `check: None` takes the skill off the plan (S27).
    PlanCheck {
        outcome: OutcomeId,
        check: Option<Box<PlannedCheck>>,
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
    /// The room works quietly (S19).
    SetQuiet {
        quiet: bool,
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
        level: Option<Level>,
    },
    /// Levels of one occasion: a skill of a whole class, all skills of a student, a list (S29, S31).
    AssessMany {
        levels: BTreeMap<(StudentId, OutcomeId), Level>,
        occasion: Occasion,
        shown_ms: Option<i64>,
    },
    /// What these students mastered in another class counts here too (S53).
    AcceptElsewhere {
        outcome: OutcomeId,
        students: BTreeSet<StudentId>,
    },
    Attempt {
        student: StudentId,
        outcome: OutcomeId,
        what: AttemptDeed,
    },
    Check {
        student: StudentId,
        outcome: OutcomeId,
        what: CheckDeed,
    },
    /// "Still solid" or "not sure any more" (S23).
    Review {
        student: StudentId,
        outcome: OutcomeId,
        solid: bool,
    },
    /// Practice before another try (S30).
    Retake {
        student: StudentId,
        outcome: OutcomeId,
        what: RetakeDeed,
    },
    /// `goal: None` puts it away (S35).
    SetGoal {
        student: StudentId,
        goal: Option<GoalWish>,
    },
    /// The goals of a student's week; none ends it (S21).
    SetWeek {
        student: StudentId,
        goals: Vec<WeekGoal>,
        lessons: u8,
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
    /// Who answers a student's cup (S8).
    Help {
        student: StudentId,
        what: HelpDeed,
    },
    /// A tutoring session (S16).
    Meeting(MeetingDeed),
    /// What a student tells of what is not right; who is muted.
    Report {
        student: StudentId,
        what: ReportDeed,
    },
    /// The spotlight on who helped (S15).
    Spotlight {
        student: StudentId,
        what: SpotlightDeed,
    },
    /// One quick question (S24).
    Ticket(TicketDeed),
    /// A file of the teacher's for a skill (S49).
    AddSkillFile {
        outcome: OutcomeId,
        file: Box<Attachment>,
    },
    RemoveSkillFile {
        outcome: OutcomeId,
        file: FileId,
    },
    /// The teacher's word on what waits in the tray (S54).
    Tray(TrayDeed),
    /// A wording of a skill that the student proposes (S25).
    Wording {
        student: StudentId,
        outcome: OutcomeId,
        what: WordingDeed,
    },
    Evidence {
        student: StudentId,
        outcome: OutcomeId,
        wanted: evidence::Wanted,
    },
    /// A mastery day (S36).
    MasteryDay(MasteryDayDeed),
    /// A tutoring block of the week (S18).
    Block(BlockDeed),
    /// A term and its final marks (S47).
    Term(TermDeed),
    /// A student who tutors, or may (S4).
    Tutor {
        student: StudentId,
        what: TutorDeed,
    },
    /// How a student works (S45).
    Habit {
        student: StudentId,
        what: HabitDeed,
    },
    /// Tutoring groups (S9).
    Pairing(PairingDeed),
    /// Takes back the last command; `of` is the one that was shown, by its first event, where that is known: no other
    /// is taken back in its place.
    Undo {
        of: Option<u64>,
    },
    /// Time has passed.
    Tick,
}

impl Deed {
    /// The lesson itself: opening and closing, who is here, cups, taps for students. No level, no list, no setting (S52).
    fn is_for_a_substitute(&self) -> bool {
        match self {
            Self::OpenClass { .. } | Self::CloseClass | Self::SetFace { .. } | Self::TurnPage { .. } => true,
            Self::MarkPresence { .. } | Self::SetStatus { .. } | Self::SetQuiet { .. } => true,
            Self::RaiseCup { .. } | Self::LowerCup { .. } | Self::ConfirmCup { .. } | Self::SeeCup { .. } => true,
            Self::Help { .. } | Self::Meeting(_) => true,
            Self::Report { .. } | Self::Spotlight { .. } => false,
            Self::Set(_) | Self::PinWall { .. } | Self::SetWindow { .. } => false,
            Self::ImportRoster { .. } | Self::ShareStudent { .. } | Self::RenameStudent { .. } => false,
            Self::SetLanguage { .. } | Self::SetAlias { .. } | Self::SetOffWall { .. } | Self::SetMap { .. } => false,
            Self::Leave { .. } | Self::ComeBack { .. } | Self::Arrive { .. } => false,
            Self::ImportOutcomes { .. } | Self::EditOutcome { .. } | Self::RetireOutcome { .. } => false,
            Self::AddSkillFile { .. } | Self::RemoveSkillFile { .. } | Self::Tray(_) | Self::Wording { .. } => false,
            Self::Pairing(_) => false,
            Self::Ticket(_) | Self::MasteryDay(_) | Self::Block(_) | Self::PlanCheck { .. } => false,
            Self::OrderOutcomes { .. } | Self::Judge { .. } | Self::Undo { .. } | Self::Tick => false,
            Self::Review { .. }
            | Self::SetGoal { .. }
            | Self::SetWeek { .. }
            | Self::Term(_)
            | Self::AcceptElsewhere { .. } => false,
            Self::Retake { .. } | Self::Habit { .. } | Self::Tutor { .. } | Self::Evidence { .. } => false,
            Self::SetSupports { .. } | Self::AssessMany { .. } | Self::Attempt { .. } | Self::Check { .. } => false,
        }
    }
}
