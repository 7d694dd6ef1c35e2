//! The teacher's classes.

use super::super::error::settled;
use super::super::in_path::InPath;
use super::super::visitor::Teacher;
use super::super::{App, Problem};
use super::block::BlocksShape;
use super::day::DayShape;
use super::habit::HabitNoteShape;
use super::mastery::MarkingShape;
use super::pairing::PairingShape;
use super::plan::{self, PlannedShape};
use super::retake::{self, AmountShape};
use super::shape::{
    CupShape, CupsName, DevicesName, FaceName, LanguageName, LevelShape, NamingName, PlaceShape, PresenceName, Refused,
    Saved, SkillShape, StatusRuleName,
};
use super::spotlight::SpotlightsShape;
use super::term::{self, BandShape, TermShape};
use super::tutor::{TutorShape, TutoringShape};
use super::week::WeekGoalShape;
use crate::classroom::{
    Actor, Command, CupsShown, Devices, Enrolment, Face, Language, Naming, OutcomeId, Presence, Section, SectionId,
    StatusRule, StudentId,
};
use crate::hub::{Published, Wish};
use axum::Json;
use axum::extract::State;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A class in the list.
#[derive(Serialize, ToSchema)]
pub(super) struct SectionLine {
    /// Its number.
    #[schema(value_type = u32)]
    section: SectionId,
    /// What it is called.
    name: String,
    /// Whether class is open.
    open: bool,
    /// How many students.
    students: usize,
}

/// A class, whole.
#[derive(Serialize, ToSchema)]
pub(super) struct SectionShape {
    /// Its number.
    #[schema(value_type = u32)]
    section: SectionId,
    /// What it is called.
    name: String,
    /// The language of wall and class.
    #[schema(value_type = LanguageName)]
    language: Language,
    /// When students may change a status.
    #[schema(value_type = StatusRuleName)]
    status: StatusRule,
    /// What they have in their hands.
    #[schema(value_type = DevicesName)]
    devices: Devices,
    /// Whether only who has pictures or a card comes in.
    names_closed: bool,
    /// What the wall shows of it.
    wall: WallSettingsShape,
    /// Whether the window for statuses is open, while class is; it counts where the rule is `in_window`.
    window_open: Option<bool>,
    /// The code on the wall, while class is open.
    join_code: Option<String>,
    /// The class clock, in milliseconds of class time.
    odometer_ms: u64,
    /// Its levels, rising.
    levels: Vec<LevelShape>,
    /// How a proficiency follows from attempts.
    marking: MarkingShape,
    /// What students practise before another try; `null`: nothing.
    practice: Option<AmountShape>,
    /// Its skills, in the teacher's order.
    skills: Vec<SkillShape>,
    /// The mastery day that is on or declared.
    mastery_day: Option<DayShape>,
    /// The tutoring blocks of the week, the times that one was held, and who misses many.
    blocks: BlocksShape,
    /// The coming checks, in the order of days.
    plan: Vec<PlannedShape>,
    /// Tutoring groups: how they are made, what is said of pairs, and the plan.
    groups: PairingShape,
    /// The class's habits of work; empty: they are not logged.
    habits: Vec<String>,
    /// What is set about students who tutor.
    tutoring: TutoringShape,
    /// The spotlight of the week.
    spotlight: SpotlightsShape,
    /// Whether the room works quietly, while class is open.
    quiet: Option<bool>,
    /// How a final mark follows, the best first.
    final_rule: Vec<BandShape>,
    /// Its terms with their final marks, the one that runs last.
    terms: Vec<TermShape>,
    /// Its students.
    students: Vec<StudentShape>,
    /// Who wants an adult, oldest first.
    #[schema(value_type = Vec<u32>)]
    queue: Vec<StudentId>,
}

/// What the wall shows of a class.
#[derive(Serialize, ToSchema)]
struct WallSettingsShape {
    /// How it names a student.
    #[schema(value_type = NamingName)]
    naming: Naming,
    /// How cups stand.
    #[schema(value_type = CupsName)]
    cups: CupsShown,
    /// Whether it keeps to this class.
    pinned: bool,
    /// The face that was asked for, while class is open.
    #[schema(value_type = Option<FaceName>)]
    face: Option<Face>,
    /// The unit it is turned to, from 0.
    page: u16,
}

/// A student as the teacher sees them.
#[derive(Serialize, ToSchema)]
struct StudentShape {
    /// Their number.
    #[schema(value_type = u32)]
    student: StudentId,
    /// Their name.
    name: String,
    /// Their icon on the wall.
    icon: &'static str,
    /// Their own screen language; `null`: the class's.
    #[schema(value_type = Option<LanguageName>)]
    language: Option<Language>,
    /// Kept off the wall.
    off_wall: bool,
    /// The skills of their smaller map; `null`: all.
    #[schema(value_type = Option<Vec<u32>>)]
    map: Option<Vec<OutcomeId>>,
    /// The goals of their week while it lasts; seen by nobody else.
    week: Vec<WeekGoalShape>,
    /// Whether they are in the room.
    #[schema(value_type = PresenceName)]
    presence: Presence,
    /// Their own class time, in milliseconds.
    own_ms: u64,
    /// The cup on their desk.
    cup: Option<CupShape>,
    /// The language of their home; may be empty.
    home_language: String,
    /// How they work, the newest first.
    habits: Vec<HabitNoteShape>,
    /// What they tutor, and the steps of the ladder.
    tutor: TutorShape,
    /// Where they are, skill by skill; left out where nothing has been said.
    places: Vec<PlaceShape>,
}

/// The classes of this box.
#[utoipa::path(get, path = "/api/v1/sections", responses((status = 200, body = Vec<SectionLine>), (status = 401, body = Refused)))]
pub(super) async fn list(State(app): State<App>, _teacher: Teacher) -> Json<Vec<SectionLine>> {
    let seen = app.look();
    let line = |section: &Section| SectionLine {
        section: section.id,
        name: section.name.clone(),
        open: section.is_open(),
        students: section.members().count(),
    };
    Json(seen.state.sections.values().map(|section| line(section)).collect())
}

/// A class to make.
#[derive(Deserialize, ToSchema)]
pub(super) struct MakeShape {
    /// What it is called.
    name: String,
    /// The language of wall and class.
    #[schema(value_type = LanguageName)]
    language: Language,
}

/// Makes a class.
#[utoipa::path(post, path = "/api/v1/sections", request_body = MakeShape,
    responses((status = 200, body = Saved), (status = 401, body = Refused), (status = 409, body = Refused)))]
pub(super) async fn make(
    State(app): State<App>,
    _teacher: Teacher,
    Json(wanted): Json<MakeShape>,
) -> Result<Json<Saved>, Problem> {
    let command = Command::MakeSection { name: wanted.name, language: wanted.language };
    let receipt = settled(app.hub.submit(Wish::class(Actor::Teacher, command)).await)?;
    Ok(Json(receipt.into()))
}

/// A class, whole.
#[utoipa::path(get, path = "/api/v1/sections/{section}", params(("section" = u32, Path, description = "Its number")),
    responses((status = 200, body = SectionShape), (status = 401, body = Refused), (status = 409, body = Refused)))]
pub(super) async fn show(
    State(app): State<App>,
    teacher: Teacher,
    InPath(section): InPath<u32>,
) -> Result<Json<SectionShape>, Problem> {
    let (seen, now) = (app.look(), app.hub.now());
    let section = seen.state.section(SectionId(section)).map_err(Problem::Refused)?;
    let language = teacher.0.text.language();
    Ok(Json(SectionShape {
        section: section.id,
        name: section.name.clone(),
        language: section.language,
        status: section.policies.status,
        devices: section.policies.devices,
        names_closed: section.policies.names_closed,
        wall: wall_of(&seen, section),
        window_open: section.session.as_ref().map(|session| session.window_open),
        join_code: section.session.as_ref().map(|session| session.join_code.clone()),
        odometer_ms: section.odometer_ms(&now),
        levels: LevelShape::all(&section.scale, teacher.0.text),
        marking: section.marking.into(),
        practice: retake::asked_for(section.retakes),
        skills: section.taught().map(|(id, outcome)| SkillShape::of(id, outcome, language)).collect(),
        mastery_day: section.mastery_day.as_ref().map(DayShape::of),
        blocks: BlocksShape::of(section),
        plan: plan::planned(section, |_| true),
        groups: PairingShape::of(section, &now),
        habits: section.habits.to_vec(),
        tutoring: TutoringShape::of(&section.tutoring),
        spotlight: SpotlightsShape::of(section),
        quiet: section.session.as_ref().map(|session| session.quiet),
        final_rule: term::rule(section),
        terms: TermShape::all(section),
        students: section.members().map(|(id, place)| student(&seen, section, id, place, &now)).collect(),
        queue: section.cup_queue(&now).into_iter().map(|(student, _)| student).collect(),
    }))
}

fn wall_of(seen: &Published, section: &Section) -> WallSettingsShape {
    WallSettingsShape {
        naming: section.wall.naming,
        cups: section.wall.cups,
        pinned: seen.state.pinned == Some(section.id),
        face: section.session.as_ref().map(|session| session.face),
        page: section.page,
    }
}

fn student(
    seen: &Published,
    section: &Section,
    student: StudentId,
    place: &Enrolment,
    now: &crate::classroom::Now,
) -> StudentShape {
    let said = section
        .taught()
        .map(|(outcome, _)| outcome)
        .filter(|outcome| place.statuses.contains_key(outcome) || place.judgements.contains_key(outcome));
    StudentShape {
        student,
        name: seen.state.students.get(&student).map(|person| person.name.clone()).unwrap_or_default(),
        icon: place.alias.icon(),
        language: seen.state.students.get(&student).and_then(|person| person.language),
        off_wall: place.off_wall,
        map: place.map.as_ref().map(|map| map.iter().copied().collect()),
        week: WeekGoalShape::all(section, place, now),
        presence: place.presence,
        own_ms: place.own_clock_ms(section.odometer_ms(now)),
        cup: place.cup.as_ref().map(|cup| CupShape::of(cup, section, now)),
        places: said.map(|outcome| PlaceShape::of(section, place, outcome)).collect(),
        home_language: place.home_language.clone(),
        habits: HabitNoteShape::all(place),
        tutor: TutorShape::of(section, student, place),
    }
}
