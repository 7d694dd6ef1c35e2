//! A student's own page.

use super::super::error::settled;
use super::super::tap::Tap;
use super::super::visitor::Student;
use super::super::{App, Problem};
use super::block::MyBlock;
use super::day::MyDay;
use super::habit::HabitNoteShape;
use super::help::MyHelp;
use super::pairing::MyGroup;
use super::path::{GoalShape, StepShape};
use super::plan::{self, PlannedShape};
use super::question::MyQuestion;
use super::shape::{
    ColourName, CupShape, LanguageName, LevelShape, PlaceShape, Refused, Saved, SkillShape, StatusName,
};
use super::spotlight::MySpotlight;
use super::term::{MyMark, NeedsShape};
use super::tutor::MyTutor;
use super::week::MyThree;
use super::wording::WordingShape;
use crate::access::AccessCommand;
use crate::classroom::{Actor, Alias, Colour, Deed, Language, OutcomeId, SectionId, Status};
use crate::hub::Wish;
use axum::Json;
use axum::extract::State;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// What a student sees.
#[derive(Serialize, ToSchema)]
pub(super) struct Me {
    /// Their name.
    name: String,
    /// Their icon on the wall.
    icon: &'static str,
    /// Their own screen language; `null`: the class's.
    #[schema(value_type = Option<LanguageName>)]
    language: Option<Language>,
    /// The class.
    class: String,
    /// The numbers of all classes they are in: the page turns to any of them.
    #[schema(value_type = Vec<u32>)]
    classes: Vec<SectionId>,
    /// Whether class is open.
    open: bool,
    /// The number of the last event: send it back with a tap as `X-Seen`.
    number: u64,
    /// The cup on their desk.
    cup: Option<CupShape>,
    /// One quick question: the open one that waits for them, or the last, when the teacher shows which answer is right.
    question: Option<MyQuestion>,
    /// The mastery day that is on or declared.
    mastery_day: Option<MyDay>,
    /// The tutoring blocks of the week, in its order.
    blocks: Vec<MyBlock>,
    /// The coming checks of the skills on their map, in the order of days.
    plan: Vec<PlannedShape>,
    /// What they can do next, best first, and why.
    next: Vec<StepShape>,
    /// "My three": what their page begins with.
    my_three: Vec<MyThree>,
    /// Their goal.
    goal: Option<GoalShape>,
    /// The group that they work in now, while a plan is handed out.
    group: Option<MyGroup>,
    /// The language of their home, as they or the teacher wrote it; may be empty; seen by nobody else.
    home_language: String,
    /// How they work, the newest first, apart from every level.
    habits: Vec<HabitNoteShape>,
    /// How a final mark comes about this term, the best first.
    final_rule: Vec<NeedsShape>,
    /// The final marks that the teacher released, the newest term first.
    final_marks: Vec<MyMark>,
    /// The levels of the class, rising.
    levels: Vec<LevelShape>,
    /// The skills on their map.
    skills: Vec<SkillShape>,
    /// Where they are on each.
    places: Vec<PlaceShape>,
    /// What they proposed to call skills, and what became of it.
    wordings: Vec<WordingShape>,
    /// Help among students, as it concerns them.
    help: MyHelp,
    /// The spotlight that they are asked about, or that is theirs; `null`: none.
    spotlight: Option<MySpotlight>,
    /// Whether the room works quietly.
    quiet: bool,
    /// What they tutor, or may, and who tutors what.
    tutor: MyTutor,
}

/// The student's own page.
#[utoipa::path(get, path = "/api/v1/me", responses((status = 200, body = Me), (status = 401, body = Refused)))]
pub(super) async fn show(State(app): State<App>, me: Student) -> Result<Json<Me>, Problem> {
    let (seen, now) = (app.look(), app.hub.now());
    let section = seen.state.section(me.section).map_err(Problem::Refused)?;
    let place = section.active(me.student).map_err(Problem::Refused)?;
    let skills = section.map_of(place).map(|(id, outcome)| SkillShape::of(id, outcome, me.text.language())).collect();
    Ok(Json(Me {
        name: seen.state.students.get(&me.student).map(|person| person.name.clone()).unwrap_or_default(),
        icon: place.alias.icon(),
        language: seen.state.students.get(&me.student).and_then(|person| person.language),
        class: section.name.clone(),
        classes: seen.state.sections_of(me.student).map(|section| section.id).collect(),
        open: section.is_open(),
        number: seen.state.number,
        cup: place.cup.as_ref().map(|cup| CupShape::of(cup, section, &now)),
        question: MyQuestion::of(section, me.student),
        mastery_day: MyDay::of(section, me.student),
        blocks: MyBlock::all(section, me.student),
        plan: plan::planned(section, |outcome| section.map_of(place).any(|(id, _)| id == outcome)),
        next: StepShape::all(section, place, &now),
        my_three: MyThree::all(section, place, &now),
        goal: GoalShape::of(section, place, &now),
        group: MyGroup::of(&seen.state, section, me.student),
        home_language: place.home_language.clone(),
        habits: HabitNoteShape::all(place),
        final_rule: NeedsShape::all(section, place, me.text),
        final_marks: MyMark::all(section, place, me.text),
        levels: LevelShape::all(&section.scale, me.text),
        skills,
        places: section.map_of(place).map(|(outcome, _)| PlaceShape::of(section, place, outcome)).collect(),
        wordings: WordingShape::all(place),
        help: MyHelp::of(&seen.state, section, place, me.student, &now),
        spotlight: MySpotlight::of(section, me.student),
        quiet: section.session.as_ref().is_some_and(|session| session.quiet),
        tutor: MyTutor::of(&seen.state, section, place, &now),
    }))
}

/// Where they are on a skill.
#[derive(Deserialize, ToSchema)]
pub(super) struct StatusShape {
    /// The skill.
    #[schema(value_type = u32)]
    outcome: OutcomeId,
    /// Where.
    #[schema(value_type = StatusName)]
    status: Status,
}

/// Says where they are on a skill.
#[utoipa::path(post, path = "/api/v1/me/status", request_body = StatusShape,
    params(("X-Outbox" = Option<String>, Header, description = "Random id of the device's outbox: with `X-Number`, the tap counts once however often it is sent"),
        ("X-Number" = Option<u64>, Header, description = "Number of the tap in its outbox, from 1"),
        ("X-Age-Ms" = Option<i64>, Header, description = "How long ago the finger tapped; over 90,000 is late"),
        ("X-Seen" = Option<u64>, Header, description = "The `number` of the page that was tapped on")),
    responses((status = 200, body = Saved), (status = 401, body = Refused), (status = 409, body = Refused), (status = 503, body = Refused)))]
pub(super) async fn set_status(
    State(app): State<App>,
    me: Student,
    tap: Tap,
    Json(wanted): Json<StatusShape>,
) -> Result<Json<Saved>, Problem> {
    let deed = Deed::SetStatus { student: me.student, outcome: wanted.outcome, status: wanted.status };
    tapped(&app, &me, &tap, deed).await
}

/// A cup to raise.
#[derive(Deserialize, ToSchema)]
pub(super) struct RaiseShape {
    /// Its colour.
    #[schema(value_type = ColourName)]
    colour: Colour,
    /// The skill it stands for.
    #[schema(value_type = Option<u32>)]
    outcome: Option<OutcomeId>,
    /// A few words for whoever comes.
    #[serde(default)]
    #[schema(max_length = 140)]
    note: String,
}

/// Raises a cup. Takes the same headers as a status.
#[utoipa::path(post, path = "/api/v1/me/cup", request_body = RaiseShape,
    responses((status = 200, body = Saved), (status = 401, body = Refused), (status = 409, body = Refused), (status = 503, body = Refused)))]
pub(super) async fn raise_cup(
    State(app): State<App>,
    me: Student,
    tap: Tap,
    Json(wanted): Json<RaiseShape>,
) -> Result<Json<Saved>, Problem> {
    let RaiseShape { colour, outcome, note } = wanted;
    tapped(&app, &me, &tap, Deed::RaiseCup { student: me.student, colour, outcome, note }).await
}

/// Puts the cup down. Takes the same headers as a status.
#[utoipa::path(post, path = "/api/v1/me/cup/lower", responses((status = 200, body = Saved), (status = 401, body = Refused)))]
pub(super) async fn lower_cup(State(app): State<App>, me: Student, tap: Tap) -> Result<Json<Saved>, Problem> {
    tapped(&app, &me, &tap, Deed::LowerCup { student: me.student }).await
}

/// "Still stuck": the cup is true. Takes the same headers as a status.
#[utoipa::path(post, path = "/api/v1/me/cup/confirm",
    responses((status = 200, body = Saved), (status = 401, body = Refused), (status = 409, body = Refused)))]
pub(super) async fn confirm_cup(State(app): State<App>, me: Student, tap: Tap) -> Result<Json<Saved>, Problem> {
    tapped(&app, &me, &tap, Deed::ConfirmCup { student: me.student }).await
}

/// An icon to wear.
#[derive(Deserialize, ToSchema)]
pub(super) struct AliasShape {
    /// Its place, from 0.
    alias: u8,
}

/// Chooses the icon on the wall. Takes the same headers as a status.
#[utoipa::path(post, path = "/api/v1/me/alias", request_body = AliasShape,
    responses((status = 200, body = Saved), (status = 401, body = Refused), (status = 409, body = Refused, description = "Somebody has that icon")))]
pub(super) async fn set_alias(
    State(app): State<App>,
    me: Student,
    tap: Tap,
    Json(wanted): Json<AliasShape>,
) -> Result<Json<Saved>, Problem> {
    let alias = Alias::at(wanted.alias).map_err(Problem::Refused)?;
    tapped(&app, &me, &tap, Deed::SetAlias { student: me.student, alias }).await
}

/// A language to read.
#[derive(Deserialize, ToSchema)]
pub(super) struct TongueShape {
    /// `null`: the class's. Left out is not `null`: it is a broken request.
    #[serde(deserialize_with = "Option::deserialize")]
    #[schema(value_type = Option<LanguageName>, required = true)]
    language: Option<Language>,
}

/// Chooses the language of the screen. Takes the same headers as a status.
#[utoipa::path(post, path = "/api/v1/me/language", request_body = TongueShape,
    responses((status = 200, body = Saved), (status = 401, body = Refused)))]
pub(super) async fn set_language(
    State(app): State<App>,
    me: Student,
    tap: Tap,
    Json(wanted): Json<TongueShape>,
) -> Result<Json<Saved>, Problem> {
    tapped(&app, &me, &tap, Deed::SetLanguage { student: me.student, language: wanted.language }).await
}

/// Another class of theirs.
#[derive(Deserialize, ToSchema)]
pub(super) struct OtherShape {
    /// Its number.
    #[schema(value_type = u32)]
    section: SectionId,
}

/// Turns the page to another class that they are in.
#[utoipa::path(post, path = "/api/v1/me/switch", request_body = OtherShape,
    responses((status = 200, body = Saved), (status = 401, body = Refused), (status = 403, body = Refused, description = "Not a class of theirs")))]
pub(super) async fn switch(
    State(app): State<App>,
    me: Student,
    Json(wanted): Json<OtherShape>,
) -> Result<Json<Saved>, Problem> {
    let switch = AccessCommand::Switch { device: me.device.clone(), section: wanted.section };
    let receipt = settled(app.hub.submit(Wish::keys(Actor::Student(me.student), switch)).await)?;
    Ok(Json(receipt.into()))
}

/// "I'm someone else": the device forgets whose it is.
#[utoipa::path(post, path = "/api/v1/me/leave", responses((status = 200, body = Saved), (status = 401, body = Refused)))]
pub(super) async fn leave(State(app): State<App>, me: Student) -> Result<Json<Saved>, Problem> {
    let release = AccessCommand::Release { device: me.device.clone() };
    let receipt = settled(app.hub.submit(Wish::keys(Actor::Student(me.student), release)).await)?;
    Ok(Json(receipt.into()))
}

pub(super) async fn tapped(app: &App, me: &Student, tap: &Tap, deed: Deed) -> Result<Json<Saved>, Problem> {
    let receipt = tap.submit(app, me.wish(deed), me.student).await?;
    Ok(Json(receipt.into()))
}
