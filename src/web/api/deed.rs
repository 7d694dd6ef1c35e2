//! Everything the teacher can do in a class, as one tagged shape.

use super::super::error::settled;
use super::super::in_path::InPath;
use super::super::visitor::Teacher;
use super::super::{App, Problem};
use super::block::BlockDeedShape;
use super::habit::HabitDeedShape;
use super::helping::HelpingShape;
use super::mastery::{AmendShape, AssessManyShape, AssessShape};
use super::outcome::OutcomeShape;
use super::pairing::PairingDeedShape;
use super::path::GoalWishShape;
use super::plan::CheckShape;
use super::retake::PractiseShape;
use super::rows::{RosterShape, SkillRowShape};
use super::setting::SettingShape;
use super::shape::{ColourName, FaceName, LanguageName, PresenceName, PurposeName, Refused, Saved, StatusName};
use super::spotlight::SpotlightShape;
use super::term::TermDeedShape;
use super::tutor::TutorDeedShape;
use crate::classroom::evidence::{Mark, Purpose, Wanted};
use crate::classroom::{
    Actor, Alias, Colour, Deed, Face, Language, MasteryDayDeed, OutcomeId, Presence, SectionId, Status, StudentId,
};
use crate::hub::Wish;
use axum::Json;
use axum::extract::State;
use serde::Deserialize;
use std::collections::BTreeSet;
use utoipa::ToSchema;

/// A deed of the teacher's.
#[derive(Deserialize, ToSchema)]
#[serde(tag = "deed", rename_all = "snake_case")]
pub(super) enum DeedShape {
    /// Sets something for the whole class.
    Set(SettingShape),
    /// Keeps the wall on this class, or lets it follow the last opened.
    PinWall { pinned: bool },
    /// Merges a roster; nobody is ever removed.
    ImportRoster { students: Vec<RosterShape> },
    /// Takes a student of another class into this one.
    ShareStudent { student: u32 },
    /// Calls a student something else.
    RenameStudent { student: u32, name: String },
    /// Sets a student's screen language, or none of their own.
    SetLanguage {
        student: u32,
        #[schema(value_type = Option<LanguageName>)]
        language: Option<Language>,
    },
    /// Sets a student's icon, by its place.
    SetAlias { student: u32, alias: u8 },
    /// Keeps a student off the wall.
    SetOffWall { student: u32, off_wall: bool },
    /// Gives a student a smaller map, or all skills.
    SetMap { student: u32, outcomes: Option<Vec<u32>> },
    /// A student leaves the class.
    Leave { student: u32 },
    /// A student who left is back.
    ComeBack { student: u32 },
    /// Merges a list of skills; none is ever removed.
    ImportSkills { skills: Vec<SkillRowShape> },
    /// Writes a skill, whole; `outcome: null` adds one.
    EditOutcome {
        #[serde(deserialize_with = "Option::deserialize")]
        #[schema(required = true)]
        outcome: Option<u32>,
        value: Box<OutcomeShape>,
    },
    /// A skill is no longer taught.
    RetireOutcome { outcome: u32 },
    /// Sets the order of the skills.
    OrderOutcomes { order: Vec<u32> },
    /// Puts a skill on the plan of coming checks; `null` takes it off.
    PlanCheck { outcome: u32, check: Option<CheckShape> },
    /// Makes the open lesson, or the next one, a mastery day, or changes its slots; `slots: 0` is any time.
    DeclareMasteryDay { slots: u8, minutes: u8 },
    /// Calls it off.
    CallOffMasteryDay,
    /// Sets a term, amends and releases its final marks.
    Term(TermDeedShape),
    /// Logs a habit of work for a student, or takes a line off.
    Habit(HabitDeedShape),
    /// Says something of two students, makes, changes, shows or ends a plan of groups, or sets a home language.
    Pairing(PairingDeedShape),
    /// Makes, changes, begins and ends tutoring blocks, signs students up and marks who was there.
    Block(BlockDeedShape),
    /// Invites somebody to tutor, ticks a step, ends it.
    Tutor(TutorDeedShape),
    /// The room works quietly, or does so no more.
    SetQuiet { quiet: bool },
    /// Sends tutors, begins and ends sessions, mutes.
    Helping(HelpingShape),
    /// The spotlight of the week (S15).
    Spotlight(SpotlightShape),
    /// Opens class.
    OpenClass { minutes: u32 },
    /// Closes class.
    CloseClass,
    /// Opens or closes the window for statuses.
    SetWindow { open: bool },
    /// Sets the wall's face.
    SetFace {
        #[schema(value_type = FaceName)]
        face: Face,
    },
    /// Turns the wall to a unit, from 0.
    TurnPage { page: u16 },
    /// Says whether a student is in the room.
    MarkPresence {
        student: u32,
        #[schema(value_type = PresenceName)]
        presence: Presence,
    },
    /// Reports for a student without a device.
    SetStatus {
        student: u32,
        outcome: u32,
        #[schema(value_type = StatusName)]
        status: Status,
    },
    /// Takes a file off a skill.
    RemoveSkillFile { outcome: u32, file: String },
    /// Says what a piece of evidence is for, and that it was seen.
    MarkEvidence {
        student: u32,
        outcome: u32,
        evidence: u64,
        #[schema(value_type = Option<PurposeName>)]
        purpose: Option<Purpose>,
        seen: bool,
    },
    /// Takes a piece of evidence away.
    RemoveEvidence { student: u32, outcome: u32, evidence: u64 },
    /// A level in one tap, by its number; `null`: nothing counts any more.
    Judge { student: u32, outcome: u32, level: Option<u8> },
    /// Writes down what an assessor should know of a student.
    SetSupports { student: u32, supports: String },
    /// Writes down an attempt.
    Assess(AssessShape),
    /// Writes down levels of one occasion, for many students or skills.
    AssessMany(AssessManyShape),
    /// What these students mastered in another class counts here too.
    AcceptElsewhere { outcome: u32, students: Vec<u32> },
    /// Corrects an attempt.
    Amend(AmendShape),
    /// Has read what a student said about an attempt.
    ReadAttempt { student: u32, outcome: u32, attempt: u64 },
    /// Answers a student about an attempt.
    SayAboutAttempt { student: u32, outcome: u32, attempt: u64, text: String },
    /// It is this student's turn to be checked.
    AcceptCheck { student: u32, outcome: u32 },
    /// Answers a look back for a student without a device.
    AnswerReview { student: u32, outcome: u32, solid: bool },
    /// Chooses a goal for a student without a device; `null` puts it away.
    SetGoal { student: u32, goal: Option<GoalWishShape> },
    /// Sets the goals of a student's week, for so many lessons; none ends it.
    SetWeek { student: u32, goals: Vec<super::week::WeekGoalShape>, lessons: u8 },
    /// Says what a student without a device practised.
    Practise(PractiseShape),
    /// Lets a student ask for the next check without more practice.
    WaivePractice { student: u32, outcome: u32 },
    /// Not now, with a word why.
    PutOffCheck { student: u32, outcome: u32, word: String },
    /// Raises a cup for a student without a device.
    RaiseCup {
        student: u32,
        #[schema(value_type = ColourName)]
        colour: Colour,
        outcome: Option<u32>,
        #[serde(default)]
        note: String,
    },
    /// Puts a student's cup down.
    LowerCup { student: u32 },
    /// Has seen a student's cup.
    SeeCup { student: u32 },
    /// Takes back the last deed.
    Undo {
        /// The deed that was shown as the last, by the number of its first event: no other is taken back in its place.
        of: Option<u64>,
    },
}

/// Does something in a class.
#[utoipa::path(post, path = "/api/v1/sections/{section}/deeds", params(("section" = u32, Path, description = "Its number")),
    request_body = DeedShape,
    responses((status = 200, body = Saved), (status = 401, body = Refused), (status = 409, body = Refused), (status = 503, body = Refused)))]
pub(super) async fn make(
    State(app): State<App>,
    _teacher: Teacher,
    InPath(section): InPath<u32>,
    Json(shape): Json<DeedShape>,
) -> Result<Json<Saved>, Problem> {
    let deed = shape.into_deed().ok_or_else(|| Problem::BadForm("deed".into()))?;
    let receipt = settled(app.hub.submit(Wish::deed(Actor::Teacher, SectionId(section), deed)).await)?;
    Ok(Json(receipt.into()))
}

impl DeedShape {
    fn into_deed(self) -> Option<Deed> {
        let who = StudentId;
        let skills = |ids: Vec<u32>| ids.into_iter().map(OutcomeId);
        Some(match self {
            Self::Set(shape) => Deed::Set(shape.setting()),
            Self::PinWall { pinned } => Deed::PinWall { pinned },
            Self::ImportRoster { students } => {
                Deed::ImportRoster { rows: students.into_iter().map(RosterShape::row).collect() }
            }
            Self::ShareStudent { student } => Deed::ShareStudent { student: who(student) },
            Self::RenameStudent { student, name } => Deed::RenameStudent { student: who(student), name },
            Self::SetLanguage { student, language } => Deed::SetLanguage { student: who(student), language },
            Self::SetAlias { student, alias } => {
                Deed::SetAlias { student: who(student), alias: Alias::at(alias).ok()? }
            }
            Self::SetOffWall { student, off_wall } => Deed::SetOffWall { student: who(student), off_wall },
            Self::SetMap { student, outcomes } => {
                Deed::SetMap { student: who(student), map: outcomes.map(|ids| skills(ids).collect::<BTreeSet<_>>()) }
            }
            Self::Leave { student } => Deed::Leave { student: who(student) },
            Self::ComeBack { student } => Deed::ComeBack { student: who(student) },
            Self::ImportSkills { skills } => {
                Deed::ImportOutcomes { rows: skills.into_iter().map(SkillRowShape::row).collect() }
            }
            Self::EditOutcome { outcome, value } => {
                Deed::EditOutcome { outcome: outcome.map(OutcomeId), value: Box::new(value.value()?) }
            }
            Self::RetireOutcome { outcome } => Deed::RetireOutcome { outcome: OutcomeId(outcome) },
            Self::PlanCheck { outcome, check } => {
                let check =
                    check.map(|check| check.check().map(Box::new)).map_or(Some(None), |check| check.map(Some))?;
                Deed::PlanCheck { outcome: OutcomeId(outcome), check }
            }
            Self::OrderOutcomes { order } => Deed::OrderOutcomes { order: skills(order).collect() },
            Self::RemoveSkillFile { outcome, file } => {
                Deed::RemoveSkillFile { outcome: OutcomeId(outcome), file: file.parse().ok()? }
            }
            Self::MarkEvidence { student, outcome, evidence, purpose, seen } => {
                let wanted = Wanted::Mark(evidence, Mark { purpose, seen });
                Deed::Evidence { student: who(student), outcome: OutcomeId(outcome), wanted }
            }
            Self::RemoveEvidence { student, outcome, evidence } => {
                let wanted = Wanted::Remove(evidence);
                Deed::Evidence { student: who(student), outcome: OutcomeId(outcome), wanted }
            }
            lesson => return lesson.into_lesson_deed(),
        })
    }

    /// What happens while class is open.
    fn into_lesson_deed(self) -> Option<Deed> {
        let who = StudentId;
        Some(match self {
            Self::OpenClass { minutes } => Deed::OpenClass { minutes },
            Self::DeclareMasteryDay { slots, minutes } => Deed::MasteryDay(MasteryDayDeed::Declare { slots, minutes }),
            Self::CallOffMasteryDay => Deed::MasteryDay(MasteryDayDeed::CallOff),
            Self::Term(shape) => shape.deed(),
            Self::Habit(shape) => shape.deed(),
            Self::Helping(shape) => shape.deed(),
            Self::Spotlight(shape) => shape.deed(),
            Self::Pairing(shape) => shape.deed(),
            Self::Block(shape) => shape.deed(),
            Self::Tutor(shape) => shape.deed(),
            Self::SetQuiet { quiet } => Deed::SetQuiet { quiet },
            Self::CloseClass => Deed::CloseClass,
            Self::SetWindow { open } => Deed::SetWindow { open },
            Self::SetFace { face } => Deed::SetFace { face },
            Self::TurnPage { page } => Deed::TurnPage { page },
            Self::MarkPresence { student, presence } => Deed::MarkPresence { student: who(student), presence },
            Self::SetStatus { student, outcome, status } => {
                Deed::SetStatus { student: who(student), outcome: OutcomeId(outcome), status }
            }
            Self::RaiseCup { student, colour, outcome, note } => {
                Deed::RaiseCup { student: who(student), colour, outcome: outcome.map(OutcomeId), note }
            }
            Self::LowerCup { student } => Deed::LowerCup { student: who(student) },
            Self::SeeCup { student } => Deed::SeeCup { student: who(student) },
            Self::Undo { of } => Deed::Undo { of },
            mastery => return mastery.into_mastery_deed(),
        })
    }
}
