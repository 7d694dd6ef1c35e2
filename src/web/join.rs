//! From the code on the wall to a page of one's own: name, three pictures, in (TRUST.md, Identity 3).

use super::brake::Lane;
use super::in_path::InPath;
use super::route::{get, post};
use super::{App, Problem, Route, Who, claim, session, visitor::Visitor};
use crate::access::{AccessCommand, Card, Denial, Digest, Holder, MOST_WRONG, Pictures};
use crate::classroom::{Actor, Deed, Devices, Section, SectionId, State as Classroom, StudentId};
use crate::hub::{Published, Wish};
use crate::text::Text;
use crate::view::join::next::{Before, Next};
use crate::view::join::{self, Ask, Named};
use axum::Form;
use axum::extract::{OriginalUri, Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{AppendHeaders, Html, IntoResponse, Redirect, Response};
use serde::Deserialize;

/// The ways in. Phones that read a code in small letters come in too.
pub(super) fn routes() -> Vec<Route> {
    vec![
        get("/", Who::Anyone, front),
        get("/J", Who::Anyone, typed),
        get("/J/{code}", Who::Anyone, names),
        get("/j/{code}", Who::Anyone, names),
        get("/J/{code}/next", Who::Anyone, next),
        get("/J/{code}/{student}", Who::Anyone, pictures),
        post("/J/{code}/{student}", Who::Anyone, take),
    ]
}

/// `GET /`: the right page for this device.
async fn front(State(app): State<App>, visitor: Visitor) -> Response {
    let unclaimed = || app.look().access.passphrase.is_none();
    let page = match &visitor.holder {
        Some(Holder::Student(_)) => "/me",
        Some(Holder::Wall) => "/wall",
        Some(Holder::Substitute) => "/teach",
        _ if visitor.is_teacher(&app) || visitor.locked_seat(&app).is_some() => "/teach",
        _ if visitor.is_local() && unclaimed() => "/teach",
        _ => return Html(join::front(visitor.text, visitor.notice()).into_string()).into_response(),
    };
    Redirect::to(page).into_response()
}

/// A code that somebody typed: the wall's, or their own card's.
#[derive(Deserialize)]
struct Typed {
    code: String,
}

/// `GET /J?code=4KF7`: where the form of the front page leads.
async fn typed(Query(typed): Query<Typed>) -> Redirect {
    if let Some(card) = Card::read(&typed.code) {
        return Redirect::to(&format!("/C/{card}"));
    }
    let code: String = typed.code.chars().filter(char::is_ascii_alphanumeric).take(16).collect();
    Redirect::to(&match code.len() {
        0 => "/".into(),
        // Too long for a wall: a card with a slip of the finger.
        8.. => format!("/C/{}", code.to_uppercase()),
        _ => format!("/J/{}", code.to_uppercase()),
    })
}

/// `GET /J/{code}`: the names of the open class; whoever has theirs already is in at once.
async fn names(
    State(app): State<App>,
    InPath(code): InPath<String>,
    uri: OriginalUri,
    visitor: Visitor,
) -> Result<Response, Problem> {
    let look = app.look();
    let Some(class) = open_class(&app, &look.state, &visitor, &code)? else {
        return Ok(closed(&visitor, uri.path()));
    };
    if class.policies.devices == Devices::None {
        return Ok(Html(join::no_devices(visitor.text, &class.name).into_string()).into_response());
    }
    if let (Some(student), Some(device)) = (member(&visitor, class), &visitor.device) {
        if visitor.claim().is_some_and(|claim| is_shared(class) && claim.made_in == class.id) {
            return Ok(Redirect::to(&format!("/J/{code}/next")).into_response());
        }
        arrive(&app, student, class.id, device, &visitor).await?;
        return Ok(Redirect::to("/me").into_response());
    }
    let (held, free): (Vec<Named>, Vec<Named>) = people(&look, class).partition(|named| named.held);
    let check = look.check_words(class);
    let page = join::Names { class: &class.name, code: &code, back: uri.path(), check, free, held };
    Ok(Html(join::names(visitor.text, &page).into_string()).into_response())
}

/// Whether the class's devices go from hand to hand (S54).
pub(super) fn is_shared(class: &Section) -> bool {
    class.policies.devices == Devices::Shared
}

/// `GET /J/{code}/next`: a shared device goes round. Whoever has it still is asked first.
async fn next(
    State(app): State<App>,
    InPath(code): InPath<String>,
    visitor: Visitor,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let look = app.look();
    let names = format!("/J/{code}");
    let Some(class) = open_class(&app, &look.state, &visitor, &code)? else { return Ok(closed(&visitor, &names)) };
    if !is_shared(class) {
        return Ok(Redirect::to(&names).into_response());
    }
    // Nobody's device speaks the class's language, unless somebody has just tapped another.
    let chosen = visitor.claim().is_some() || session::language_tag(&headers).is_some();
    let text = if chosen { visitor.text } else { Text::new(class.language) };
    let page = Next {
        class: &class.name,
        code: &code,
        back: &format!("{names}/next"),
        people: people(&look, class).collect(),
        before: before(&look, &visitor),
    };
    Ok(Html(join::next::page(text, &page).into_string()).into_response())
}

/// Whose the device is until somebody else takes it.
pub(super) fn before(look: &Published, visitor: &Visitor) -> Option<Before> {
    let claim = visitor.claim()?;
    let name = look.state.students.get(&claim.student)?.name.clone();
    Some(Before { name, claim: crate::view::student::claim(claim.student, claim.section) })
}

/// The open class of a code, if any. Whoever tries many typed ones waits, with a right one too.
pub(super) fn open_class<'a>(
    app: &App,
    state: &'a Classroom,
    visitor: &Visitor,
    code: &str,
) -> Result<Option<&'a Section>, Problem> {
    let found = state.section_by_code(code).and_then(|id| state.section(id).ok());
    let typed =
        |section: &Section| section.session.as_ref().is_some_and(|session| session.join_code.len() == code.len());
    let (lane, uptime_ms) = (Lane::of(visitor), app.hub.now().uptime_ms);
    if found.is_none_or(typed)
        && let Some(wait_s) = app.wrong_codes.wait_s(&lane, uptime_ms)
    {
        return Err(Problem::TooFast(wait_s));
    }
    if found.is_none() {
        app.wrong_codes.count(lane, uptime_ms);
    }
    Ok(found)
}

fn closed(visitor: &Visitor, path: &str) -> Response {
    (StatusCode::NOT_FOUND, Html(join::closed(visitor.text, path).into_string())).into_response()
}

/// Whom the device belongs to, if they are in this class.
fn member(visitor: &Visitor, class: &Section) -> Option<StudentId> {
    visitor.claim().map(|claim| claim.student).filter(|student| class.active(*student).is_ok())
}

/// By name, so that everybody finds theirs.
fn people<'a>(look: &'a Published, class: &'a Section) -> impl Iterator<Item = Named> + 'a {
    let mut people: Vec<_> = class
        .members()
        .filter_map(|(id, place)| {
            let name = look.state.students.get(&id)?.name.clone();
            Some(Named { id, name, alias: place.alias, held: look.access.is_claimed(id) })
        })
        .collect();
    people.sort_by_cached_key(|named| (named.name.to_lowercase(), named.id));
    people.into_iter()
}

/// Their page turns to this class, and they are here.
pub(super) async fn arrive(
    app: &App,
    student: StudentId,
    class: SectionId,
    device: &Digest,
    visitor: &Visitor,
) -> Result<(), Problem> {
    let actor = Actor::Student(student);
    if visitor.claim().is_some_and(|claim| claim.section != class) {
        let switch = AccessCommand::Switch { device: device.clone(), section: class };
        super::error::settled(app.hub.submit(Wish::keys(actor, switch)).await)?;
    }
    let deed = Wish::deed(actor, class, Deed::Arrive { student }).from_device(device.clone());
    super::error::settled(app.hub.submit(deed).await).map(drop)
}

/// `GET /J/{code}/{student}`: choose three pictures, or show that you know yours.
async fn pictures(
    State(app): State<App>,
    InPath((code, student)): InPath<(String, u32)>,
    visitor: Visitor,
) -> Result<Response, Problem> {
    ask(&app, &visitor, &code, StudentId(student), None)
}

/// What was wrong with a pick, in words, and what to leave ticked of it.
struct Wrong {
    status: StatusCode,
    sentence: String,
    picked: Vec<u8>,
}

/// The page of pictures, with what was wrong with the last pick.
fn ask(
    app: &App,
    visitor: &Visitor,
    code: &str,
    student: StudentId,
    wrong: Option<Wrong>,
) -> Result<Response, Problem> {
    let look = app.look();
    let Some(class) = open_class(app, &look.state, visitor, code)? else {
        return Ok(closed(visitor, &format!("/J/{code}")));
    };
    if class.policies.devices == Devices::None {
        let page = join::no_devices(visitor.text, &class.name);
        return Ok((StatusCode::FORBIDDEN, Html(page.into_string())).into_response());
    }
    let place = class.active(student).map_err(Problem::Refused)?;
    let keys = look.access.keys(student);
    let shut = match &keys.pictures {
        _ if keys.wrong >= MOST_WRONG => Some(Denial::Locked),
        None if !look.access.may_choose_pictures(class, student) => Some(Denial::NamesClosed),
        _ => None,
    };
    let is_own = visitor.claim().is_some_and(|claim| claim.student == student);
    let (status, told, picked) = match wrong {
        Some(wrong) => (wrong.status, Some(wrong.sentence), wrong.picked),
        None => (StatusCode::OK, shut.map(|denial| Problem::Denied(denial).sentence(visitor.text)), Vec::new()),
    };
    let page = join::pictures(
        visitor.text,
        &Ask {
            code,
            student,
            name: look.state.students.get(&student).map_or("", |person| person.name.as_str()),
            alias: place.alias,
            held: look.access.is_claimed(student),
            knows: keys.pictures.is_some(),
            shut: shut.is_some(),
            told,
            picked,
            before: before(&look, visitor).map(|before| before.claim).filter(|_| !is_own),
        },
    );
    Ok((status, Html(page.into_string())).into_response())
}

/// `POST /J/{code}/{student}`: this device is theirs now.
async fn take(
    State(app): State<App>,
    InPath((code, student)): InPath<(String, u32)>,
    visitor: Visitor,
    headers: HeaderMap,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    let student = StudentId(student);
    let places: Vec<u8> =
        fields.iter().filter(|(name, _)| name == "picture").filter_map(|(_, place)| place.parse().ok()).collect();
    let look = app.look();
    let class = open_class(&app, &look.state, &visitor, &code)?;
    let class = class.filter(|class| class.policies.devices != Devices::None);
    let Some(class) = class else { return ask(&app, &visitor, &code, student, None) };
    let Some(pictures) = Pictures::pick(&places) else {
        let sentence = visitor.text.say("join-three");
        let three = Wrong { status: StatusCode::UNPROCESSABLE_ENTITY, sentence, picked: places };
        return ask(&app, &visitor, &code, student, Some(three));
    };
    match claim::claim(&app, &headers, visitor.line, class.id, student, claim::Key::Pictures(&pictures)).await {
        Ok(cookies) => Ok((AppendHeaders(cookies), Redirect::to("/me")).into_response()),
        Err(problem @ Problem::Denied(Denial::WrongPictures { .. } | Denial::Locked | Denial::NamesClosed)) => {
            let wrong =
                Wrong { status: problem.status(), sentence: problem.sentence(visitor.text), picked: Vec::new() };
            ask(&app, &visitor, &code, student, Some(wrong))
        }
        Err(problem) => Err(problem),
    }
}
