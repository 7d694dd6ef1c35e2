//! What happened, as it stands on disk: one kind of record for each kind of fact.

use super::attempt::{AttemptRecord, CheckRecord};
use super::block::BlockRecord;
use super::evidence;
use super::habit::HabitRecord;
use super::help::AmongRecord;
use super::leaf::{Colour, Face, Language, Presence, Status};
use super::mastery_day::MasteryDayRecord;
use super::noun::{Cup, Outcome, StatusEntry};
use super::pairing::PairingRecord;
use super::path::{self, Goal, Review};
use super::plan::{self, Planned};
use super::retake::{self, RetakeRecord};
use super::setting::SettingRecord;
use super::term::TermRecord;
use super::ticket::TicketRecord;
use super::tutor::TutorRecord;
use super::week;
use super::wording::{self, WordingRecord};
use crate::classroom::{Alias, Fact, OutcomeId, StudentId};
use crate::journal::StoreError;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A kind of fact with its own fields: `p` is a student, `o` an outcome, `to` what it was set to.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub(super) enum FactRecord {
    SectionMade {
        name: String,
        language: Language,
    },
    SettingSet(SettingRecord),
    WallPinned {
        to: bool,
    },
    Enrolled {
        p: u32,
        name: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        language: Option<Language>,
        alias: u8,
    },
    Shared {
        p: u32,
        alias: u8,
    },
    StudentRenamed {
        p: u32,
        name: String,
    },
    LanguageSet {
        p: u32,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        to: Option<Language>,
    },
    AliasSet {
        p: u32,
        to: u8,
    },
    OffWallSet {
        p: u32,
        to: bool,
    },
    MapSet {
        p: u32,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        to: Option<Vec<u32>>,
    },
    Left {
        p: u32,
    },
    Returned {
        p: u32,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        alias: Option<u8>,
    },
    OutcomeSet {
        o: u32,
        to: Box<Outcome>,
    },
    OutcomesOrdered {
        to: Vec<u32>,
    },
    CheckPlanned {
        o: u32,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        to: Option<Box<Planned>>,
    },
    ClassOpened {
        planned: u64,
        code: String,
        proof: String,
    },
    ClassRested,
    ClassWoken,
    ClassClosed,
    ClockTicked,
    WindowSet {
        to: bool,
    },
    FaceSet {
        to: Face,
    },
    QuietSet {
        to: bool,
    },
    PageTurned {
        to: u16,
    },
    PresenceSet {
        p: u32,
        to: Presence,
    },
    StatusSet {
        p: u32,
        o: u32,
        to: Status,
    },
    SupportsSet {
        p: u32,
        to: String,
    },
    Attempt {
        p: u32,
        o: u32,
        #[serde(rename = "is")]
        what: AttemptRecord,
    },
    Check {
        p: u32,
        o: u32,
        #[serde(rename = "is")]
        what: CheckRecord,
    },
    Retake {
        p: u32,
        o: u32,
        #[serde(rename = "is")]
        what: RetakeRecord,
    },
    ReviewSet {
        p: u32,
        o: u32,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        to: Option<Review>,
    },
    GoalSet {
        p: u32,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        to: Option<Goal>,
    },
    WeekSet {
        p: u32,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        to: Option<week::Week>,
    },
    NoteRemoved {
        p: u32,
        o: u32,
    },
    StatusRestored {
        p: u32,
        o: u32,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        to: Option<StatusEntry>,
    },
    CupRaised {
        p: u32,
        colour: Colour,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        o: Option<u32>,
        #[serde(default, skip_serializing_if = "String::is_empty")]
        note: String,
    },
    CupLate {
        p: u32,
        colour: Colour,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        o: Option<u32>,
        #[serde(default, skip_serializing_if = "String::is_empty")]
        note: String,
    },
    CupLowered {
        p: u32,
    },
    CupConfirmed {
        p: u32,
    },
    CupSeen {
        p: u32,
    },
    CupRestored {
        p: u32,
        cup: Box<Cup>,
    },
    Ticket(TicketRecord),
    SkillFile {
        o: u32,
        file: evidence::File,
        there: bool,
    },
    Evidence {
        p: u32,
        o: u32,
        what: evidence::Change,
    },
    MasteryDay(MasteryDayRecord),
    Block(BlockRecord),
    Term(TermRecord),
    Pairing(PairingRecord),
    Wording {
        p: u32,
        o: u32,
        #[serde(rename = "is")]
        what: WordingRecord,
    },
    Habit {
        p: u32,
        what: HabitRecord,
    },
    Among(AmongRecord),
    Tutor {
        p: u32,
        what: Box<TutorRecord>,
    },
    Erased {
        #[serde(default, skip_serializing_if = "super::is_default")]
        newcomer: bool,
    },
}

impl From<&Fact> for FactRecord {
    fn from(fact: &Fact) -> Self {
        use FactRecord as R;
        match fact.clone() {
            Fact::SectionMade { name, language } => R::SectionMade { name, language: language.into() },
            Fact::SettingSet(setting) => R::SettingSet(setting.into()),
            Fact::WallPinned { pinned } => R::WallPinned { to: pinned },
            Fact::Enrolled { student, name, language, alias } => {
                R::Enrolled { p: student.0, name, language: language.map(Into::into), alias: alias.place() }
            }
            Fact::Shared { student, alias } => R::Shared { p: student.0, alias: alias.place() },
            Fact::StudentRenamed { student, name } => R::StudentRenamed { p: student.0, name },
            Fact::LanguageSet { student, language } => R::LanguageSet { p: student.0, to: language.map(Into::into) },
            Fact::AliasSet { student, alias } => R::AliasSet { p: student.0, to: alias.place() },
            Fact::OffWallSet { student, off_wall } => R::OffWallSet { p: student.0, to: off_wall },
            Fact::MapSet { student, map } => R::MapSet { p: student.0, to: map.map(numbers) },
            Fact::Left { student } => R::Left { p: student.0 },
            Fact::Returned { student, alias } => R::Returned { p: student.0, alias: alias.map(Alias::place) },
            Fact::OutcomeSet { outcome, value } => R::OutcomeSet { o: outcome.0, to: Box::new((*value).into()) },
            Fact::OutcomesOrdered { order } => R::OutcomesOrdered { to: numbers(order) },
            Fact::CheckPlanned { outcome, check } => R::CheckPlanned { o: outcome.0, to: plan::record(check) },
            Fact::ClassOpened { planned_ms, join_code, join_proof } => {
                R::ClassOpened { planned: planned_ms, code: join_code, proof: join_proof }
            }
            Fact::ClassRested => R::ClassRested,
            Fact::ClassWoken => R::ClassWoken,
            Fact::ClassClosed => R::ClassClosed,
            Fact::ClockTicked => R::ClockTicked,
            Fact::WindowSet { open } => R::WindowSet { to: open },
            Fact::FaceSet { face } => R::FaceSet { to: face.into() },
            Fact::QuietSet { quiet } => R::QuietSet { to: quiet },
            Fact::PageTurned { page } => R::PageTurned { to: page },
            Fact::PresenceSet { student, presence } => R::PresenceSet { p: student.0, to: presence.into() },
            Fact::StatusSet { student: p, outcome: o, status } => R::StatusSet { p: p.0, o: o.0, to: status.into() },
            Fact::SupportsSet { student, supports } => R::SupportsSet { p: student.0, to: supports },
            Fact::Attempt { student, outcome, what } => R::Attempt { p: student.0, o: outcome.0, what: what.into() },
            Fact::Check { student, outcome, what } => R::Check { p: student.0, o: outcome.0, what: what.into() },
            Fact::Retake { student, outcome, what } => retake::recorded(student, outcome, what),
            Fact::ReviewSet { student, outcome, review } => path::answered(student, outcome, review),
            Fact::GoalSet { student, goal } => R::GoalSet { p: student.0, to: goal.map(Into::into) },
            Fact::WeekSet { student, week } => week::record(student, week),
            Fact::NoteRemoved { student, outcome } => R::NoteRemoved { p: student.0, o: outcome.0 },
            Fact::StatusRestored { student, outcome, entry } => {
                R::StatusRestored { p: student.0, o: outcome.0, to: entry.map(Into::into) }
            }
            Fact::CupRaised { student, colour, outcome, note } => {
                R::CupRaised { p: student.0, colour: colour.into(), o: outcome.map(|o| o.0), note }
            }
            Fact::CupLate { student, colour, outcome, note } => {
                R::CupLate { p: student.0, colour: colour.into(), o: outcome.map(|o| o.0), note }
            }
            Fact::CupLowered { student } => R::CupLowered { p: student.0 },
            Fact::CupConfirmed { student } => R::CupConfirmed { p: student.0 },
            Fact::CupSeen { student } => R::CupSeen { p: student.0 },
            Fact::CupRestored { student, cup } => R::CupRestored { p: student.0, cup: Box::new((&*cup).into()) },
            Fact::Ticket(fact) => R::Ticket(fact.into()),
            Fact::SkillFile { outcome, file, there } => R::SkillFile { o: outcome.0, file: (*file).into(), there },
            Fact::Evidence { student: p, outcome: o, change } => R::Evidence { p: p.0, o: o.0, what: (*change).into() },
            Fact::MasteryDay(fact) => R::MasteryDay(fact.into()),
            Fact::Block(fact) => R::Block(fact.into()),
            Fact::Term(fact) => R::Term(fact.into()),
            Fact::Pairing(fact) => R::Pairing(fact.into()),
            Fact::Wording { student, outcome, what } => wording::record(student, outcome, what),
            Fact::Among(fact) => R::Among(fact.into()),
            Fact::Tutor { student, what } => R::Tutor { p: student.0, what: Box::new(what.into()) },
            Fact::Habit { student, what } => R::Habit { p: student.0, what: what.into() },
            Fact::Erased { newcomer } => R::Erased { newcomer },
        }
    }
}

impl FactRecord {
    /// The fact; damage is an icon that does not exist.
    pub(super) fn fact(self) -> Result<Fact, StoreError> {
        Ok(match self {
            Self::SectionMade { name, language } => Fact::SectionMade { name, language: language.into() },
            Self::SettingSet(record) => record.into(),
            Self::WallPinned { to } => Fact::WallPinned { pinned: to },
            Self::Enrolled { p, name, language, alias } => {
                let (student, alias) = (StudentId(p), icon(alias)?);
                Fact::Enrolled { student, name, language: language.map(Into::into), alias }
            }
            Self::Shared { p, alias } => Fact::Shared { student: StudentId(p), alias: icon(alias)? },
            Self::StudentRenamed { p, name } => Fact::StudentRenamed { student: StudentId(p), name },
            Self::LanguageSet { p, to } => Fact::LanguageSet { student: StudentId(p), language: to.map(Into::into) },
            Self::AliasSet { p, to } => Fact::AliasSet { student: StudentId(p), alias: icon(to)? },
            Self::OffWallSet { p, to } => Fact::OffWallSet { student: StudentId(p), off_wall: to },
            Self::MapSet { p, to } => Fact::MapSet { student: StudentId(p), map: to.map(skills) },
            Self::Left { p } => Fact::Left { student: StudentId(p) },
            Self::Returned { p, alias } => {
                Fact::Returned { student: StudentId(p), alias: alias.map(icon).transpose()? }
            }
            Self::OutcomeSet { o, to } => Fact::OutcomeSet { outcome: OutcomeId(o), value: Box::new((*to).into()) },
            Self::OutcomesOrdered { to } => Fact::OutcomesOrdered { order: to.into_iter().map(OutcomeId).collect() },
            Self::CheckPlanned { o, to } => plan::fact(o, to),
            Self::ClassOpened { planned, code, proof } => opened(planned, code, proof),
            Self::ClassRested => Fact::ClassRested,
            Self::ClassWoken => Fact::ClassWoken,
            Self::ClassClosed => Fact::ClassClosed,
            Self::ClockTicked => Fact::ClockTicked,
            Self::WindowSet { to } => Fact::WindowSet { open: to },
            Self::FaceSet { to } => Fact::FaceSet { face: to.into() },
            Self::QuietSet { to } => Fact::QuietSet { quiet: to },
            Self::PageTurned { to } => Fact::PageTurned { page: to },
            Self::PresenceSet { p, to } => Fact::PresenceSet { student: StudentId(p), presence: to.into() },
            Self::StatusSet { p, o, to } => {
                Fact::StatusSet { student: StudentId(p), outcome: OutcomeId(o), status: to.into() }
            }
            Self::SupportsSet { p, to } => Fact::SupportsSet { student: StudentId(p), supports: to },
            Self::Attempt { p, o, what } => what.of(p, o),
            Self::Check { p, o, what } => what.of(p, o),
            Self::Retake { p, o, what } => retake::of(p, o, what),
            Self::ReviewSet { p, o, to } => path::review_set(p, o, to),
            Self::GoalSet { p, to } => Fact::GoalSet { student: StudentId(p), goal: to.map(Into::into) },
            Self::WeekSet { p, to } => week::fact(p, to),
            Self::NoteRemoved { p, o } => Fact::NoteRemoved { student: StudentId(p), outcome: OutcomeId(o) },
            Self::StatusRestored { p, o, to } => {
                Fact::StatusRestored { student: StudentId(p), outcome: OutcomeId(o), entry: to.map(Into::into) }
            }
            Self::CupRaised { p, colour, o, note } => raised(p, colour, o, note),
            Self::CupLate { p, colour, o, note } => {
                let (student, colour) = (StudentId(p), colour.into());
                Fact::CupLate { student, colour, outcome: o.map(OutcomeId), note }
            }
            Self::CupLowered { p } => Fact::CupLowered { student: StudentId(p) },
            Self::CupConfirmed { p } => Fact::CupConfirmed { student: StudentId(p) },
            Self::CupSeen { p } => Fact::CupSeen { student: StudentId(p) },
            Self::CupRestored { p, cup } => Fact::CupRestored { student: StudentId(p), cup: Box::new((*cup).into()) },
            Self::Ticket(record) => record.into(),
            Self::SkillFile { o, file, there } => file.fact(OutcomeId(o), there)?,
            Self::Evidence { p, o, what } => what.fact(StudentId(p), OutcomeId(o))?,
            Self::MasteryDay(record) => record.into(),
            Self::Block(record) => record.into(),
            Self::Term(record) => record.into(),
            Self::Pairing(record) => record.into(),
            Self::Wording { p, o, what } => what.of(p, o),
            Self::Among(record) => Fact::Among(record.into()),
            Self::Tutor { p, what } => Fact::Tutor { student: StudentId(p), what: (*what).into() },
            Self::Habit { p, what } => Fact::Habit { student: StudentId(p), what: what.into() },
            Self::Erased { newcomer } => Fact::Erased { newcomer },
        })
    }
}

fn skills(numbers: Vec<u32>) -> BTreeSet<OutcomeId> {
    numbers.into_iter().map(OutcomeId).collect()
}

fn numbers(outcomes: impl IntoIterator<Item = OutcomeId>) -> Vec<u32> {
    outcomes.into_iter().map(|outcome| outcome.0).collect()
}

fn icon(place: u8) -> Result<Alias, StoreError> {
    Alias::at(place).map_err(|_| StoreError::damaged("a record with an unknown icon"))
}

fn opened(planned_ms: u64, join_code: String, join_proof: String) -> Fact {
    Fact::ClassOpened { planned_ms, join_code, join_proof }
}

fn raised(p: u32, colour: Colour, o: Option<u32>, note: String) -> Fact {
    Fact::CupRaised { student: StudentId(p), colour: colour.into(), outcome: o.map(OutcomeId), note }
}
