//! What happened: the facts that the journal keeps and the state is made of.

mod subject;

pub use subject::Subject;

use super::alias::Alias;
use super::among::Among;
use super::check::CheckFact;
use super::clock::Now;
use super::evidence;
use super::ledger::AttemptFact;
use super::mastery::StatusEntry;
use super::setting::Setting;
use super::{
    Attachment, BlockFact, Colour, Cup, Face, Goal, HabitFact, Language, MasteryDayFact, Outcome, OutcomeId,
    PairingFact, PlannedCheck, Presence, RetakeFact, Review, SectionId, Status, StudentId, TermFact, TicketFact,
    TutorFact, Week, WordingFact,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Who did it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Actor {
    /// The teacher.
    Teacher,
    /// Whoever stands in for a day (S52): the lesson, and nothing that stays.
    Substitute,
    /// A student, for themself.
    Student(StudentId),
    /// Time.
    System,
    /// A student who has been erased since: who it was is not known any more.
    Erased,
}

/// One fact with when, where and by whom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// Its place in the journal, from 1, without gaps.
    pub number: u64,
    /// The number of the first event of the same command.
    pub batch: u64,
    /// Both clocks then.
    pub at: Now,
    /// The section's odometer then, in milliseconds.
    pub class_ms: u64,
    /// By whom.
    pub actor: Actor,
    /// The tap came late: it says that a phone is back in reach, not that somebody is there.
    pub late: bool,
    /// Where.
    pub section: SectionId,
    /// What.
    pub fact: Fact,
}

/// What can happen in a section.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "names and types say it; each is made and explained in the file of its noun")]
pub enum Fact {
    SectionMade {
        name: String,
        language: Language,
    },
    SettingSet(Setting),
    WallPinned {
        pinned: bool,
    },
    Enrolled {
        student: StudentId,
        name: String,
        language: Option<Language>,
        alias: Alias,
    },
    Shared {
        student: StudentId,
        alias: Alias,
    },
    StudentRenamed {
        student: StudentId,
        name: String,
    },
    LanguageSet {
        student: StudentId,
        language: Option<Language>,
    },
    AliasSet {
        student: StudentId,
        alias: Alias,
    },
    OffWallSet {
        student: StudentId,
        off_wall: bool,
    },
    MapSet {
        student: StudentId,
        map: Option<BTreeSet<OutcomeId>>,
    },
    Left {
        student: StudentId,
    },
    /// With the icon they get, where theirs has gone to another meanwhile.
    Returned {
        student: StudentId,
        alias: Option<Alias>,
    },
    OutcomeSet {
        outcome: OutcomeId,
        value: Box<Outcome>,
    },
    OutcomesOrdered {
        order: Vec<OutcomeId>,
    },
    CheckPlanned {
        outcome: OutcomeId,
        check: Option<Box<PlannedCheck>>,
    },
    ClassOpened {
        planned_ms: u64,
        join_code: String,
        /// The letters that only the scanned code has.
        join_proof: String,
    },
    ClassRested,
    ClassWoken,
    ClassClosed,
    ClockTicked,
    WindowSet {
        open: bool,
    },
    FaceSet {
        face: Face,
    },
    /// The room works quietly, or does so no more (S19).
    QuietSet {
        quiet: bool,
    },
    PageTurned {
        page: u16,
    },
    PresenceSet {
        student: StudentId,
        presence: Presence,
    },
    StatusSet {
        student: StudentId,
        outcome: OutcomeId,
        status: Status,
    },
    SupportsSet {
        student: StudentId,
        supports: String,
    },
    Attempt {
        student: StudentId,
        outcome: OutcomeId,
        what: AttemptFact,
    },
    Check {
        student: StudentId,
        outcome: OutcomeId,
        what: CheckFact,
    },
    /// What the student answered last; `None`: undo, they had not.
    ReviewSet {
        student: StudentId,
        outcome: OutcomeId,
        review: Option<Review>,
    },
    /// What happened to the practice before another try (S30).
    Retake {
        student: StudentId,
        outcome: OutcomeId,
        what: RetakeFact,
    },
    /// `None`: put away.
    GoalSet {
        student: StudentId,
        goal: Option<Goal>,
    },
    /// An undo puts the entry back as it was, with its author and number; `None`: there was none.
    StatusRestored {
        student: StudentId,
        outcome: OutcomeId,
        entry: Option<StatusEntry>,
    },
    /// A note put up by mistake is taken off at once (undo).
    NoteRemoved {
        student: StudentId,
        outcome: OutcomeId,
    },
    CupRaised {
        student: StudentId,
        colour: Colour,
        outcome: Option<OutcomeId>,
        note: String,
    },
    CupLate {
        student: StudentId,
        colour: Colour,
        outcome: Option<OutcomeId>,
        note: String,
    },
    CupLowered {
        student: StudentId,
    },
    CupConfirmed {
        student: StudentId,
    },
    CupSeen {
        student: StudentId,
    },
    CupRestored {
        student: StudentId,
        cup: Box<Cup>,
    },
    /// What happened among students: help, sessions, what they tell of it (S8, S16).
    Among(Among),
    /// What happened to one quick question (S24).
    Ticket(TicketFact),
    /// A file of the teacher's for a skill is there from now on, or no more (S49).
    SkillFile {
        outcome: OutcomeId,
        file: Box<Attachment>,
        there: bool,
    },
    Evidence {
        student: StudentId,
        outcome: OutcomeId,
        change: Box<evidence::Change>,
    },
    /// What happened to a mastery day (S36).
    MasteryDay(MasteryDayFact),
    /// What happened to the tutoring blocks of the week (S18).
    Block(BlockFact),
    /// What happened to a term and its final marks (S47).
    Term(TermFact),
    /// The goals of a student's week; `None`: ended (S21).
    WeekSet {
        student: StudentId,
        week: Option<Box<Week>>,
    },
    /// What happened to a wording that a student proposes (S25).
    Wording {
        student: StudentId,
        outcome: OutcomeId,
        what: WordingFact,
    },
    /// What happened to the log of a student's habits (S45).
    Habit {
        student: StudentId,
        what: HabitFact,
    },
    /// What happened to a student who tutors, or may (S4).
    Tutor {
        student: StudentId,
        what: TutorFact,
    },
    /// What happened to tutoring groups (S9).
    Pairing(PairingFact),
    /// What stood here was about a student who has been erased; `newcomer`: they came to the box with it.
    Erased {
        newcomer: bool,
    },
}

impl Fact {
    /// What the fact is about.
    pub fn subject(&self) -> Subject {
        use Fact::*;
        match self {
            SectionMade { .. } | SettingSet(_) | WallPinned { .. } => Subject::Section,
            Enrolled { student, .. }
            | Shared { student, .. }
            | StudentRenamed { student, .. }
            | LanguageSet { student, .. }
            | AliasSet { student, .. }
            | OffWallSet { student, .. }
            | MapSet { student, .. }
            | SupportsSet { student, .. }
            | Left { student }
            | Returned { student, .. } => Subject::Student(*student),
            OutcomeSet { outcome, .. } | SkillFile { outcome, .. } => Subject::Outcome(*outcome),
            OutcomesOrdered { .. } => Subject::Order,
            CheckPlanned { outcome, .. } => Subject::Plan(*outcome),
            ClassOpened { .. }
            | ClassClosed
            | WindowSet { .. }
            | FaceSet { .. }
            | PageTurned { .. }
            | QuietSet { .. } => Subject::Lesson,
            ClassRested | ClassWoken | ClockTicked | Erased { .. } => Subject::Clock,
            PresenceSet { student, .. } => Subject::Presence(*student),
            StatusSet { student, outcome, .. }
            | StatusRestored { student, outcome, .. }
            | Check { student, outcome, .. } => Subject::Status(*student, *outcome),
            Attempt { student, outcome, .. } | NoteRemoved { student, outcome } => {
                Subject::Judgement(*student, *outcome)
            }
            Evidence { student, outcome, .. } => Subject::Evidence(*student, *outcome),
            ReviewSet { student, outcome, .. } => Subject::Review(*student, *outcome),
            Retake { student, outcome, .. } => Subject::Retake(*student, *outcome),
            GoalSet { student, .. } => Subject::Goal(*student),
            CupRaised { student, .. }
            | CupLate { student, .. }
            | CupLowered { student }
            | CupConfirmed { student }
            | CupSeen { student }
            | CupRestored { student, .. } => Subject::Cup(*student),
            Among(fact) => fact.subject(),
            Ticket(fact) => fact.subject(),
            MasteryDay(fact) => fact.subject(),
            Block(fact) => fact.subject(),
            Term(fact) => fact.subject(),
            Pairing(fact) => fact.subject(),
            WeekSet { student, .. } => Subject::Week(*student),
            Wording { student, outcome, .. } => Subject::Wording(*student, *outcome),
            Habit { student, .. } => Subject::Habits(*student),
            Tutor { student, what } => what.subject(*student),
        }
    }

    /// The outcome it is about, if it is about one.
    pub fn outcome(&self) -> Option<OutcomeId> {
        match self.subject() {
            Subject::Outcome(outcome)
            | Subject::Plan(outcome)
            | Subject::Status(_, outcome)
            | Subject::Judgement(_, outcome)
            | Subject::Evidence(_, outcome)
            | Subject::Review(_, outcome)
            | Subject::Wording(_, outcome)
            | Subject::TutorOf(_, outcome)
            | Subject::Retake(_, outcome) => Some(outcome),
            _ => None,
        }
    }

    /// The student it is about, if it is about one.
    pub fn student(&self) -> Option<StudentId> {
        self.subject().student()
    }

    /// The students in whose history it stands: the one it is about, and whom a plan of groups places or a pair is made of,
    /// which are nobody's alone (S9, S11). The journal's index.
    pub fn students(&self) -> Vec<StudentId> {
        match self {
            Self::Pairing(fact) => fact.students(),
            _ => self.student().into_iter().collect(),
        }
    }
}
