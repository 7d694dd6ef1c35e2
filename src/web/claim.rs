//! Taking a name (TRUST.md, Identity 3): the one way for form and API.

use super::error::settled;
use super::{App, Line, Problem, session};
use crate::access::{AccessCommand, Card, Digest, Holder, Pictures};
use crate::classroom::{Actor, Deed, Language, SectionId, StudentId};
use crate::hub::Wish;
use axum::http::header::{HeaderName, SET_COOKIE};
use axum::http::{HeaderMap, HeaderValue};

/// What shows that a name is theirs.
pub(super) enum Key<'a> {
    /// The three pictures, or three to be theirs from now on.
    Pictures(&'a Pictures),
    /// Their card.
    Card(Card),
}

/// Makes the device that sent `headers` the student's, and says that they are here. Gives the cookies to set: the
/// device's own, and the end of the one for the language, which was for this student and not for the next.
pub(super) async fn claim(
    app: &App,
    headers: &HeaderMap,
    line: Line,
    section: SectionId,
    student: StudentId,
    key: Key<'_>,
) -> Result<[(HeaderName, HeaderValue); 2], Problem> {
    let sent = session::token(headers, line).map(|sent| sent.token);
    // Whoever had this device before may have kept a copy of its cookie: it must not open the next one's page.
    let own = sent.clone().filter(|token| is_own(app, &session::digest(token), student));
    let token = own.or_else(session::new_token).ok_or(Problem::Internal)?;
    let device = session::digest(&token);
    let command = match key {
        Key::Pictures(pictures) => {
            let pictures = session::pictures_digest(student, pictures);
            AccessCommand::Claim { device: device.clone(), section, student, pictures }
        }
        Key::Card(card) => AccessCommand::ClaimByCard { device: device.clone(), section, student, card },
    };
    settled(app.hub.submit(Wish::keys(Actor::Student(student), command)).await)?;
    if let Some(before) = sent.map(|token| session::digest(&token)).filter(|before| *before != device) {
        submit(app, Wish::keys(Actor::Student(student), AccessCommand::Release { device: before })).await;
    }
    let deed = |deed| Wish::deed(Actor::Student(student), section, deed).from_device(device.clone());
    submit(app, deed(Deed::Arrive { student })).await;
    if let Some(language) = chosen(app, headers, student) {
        submit(app, deed(Deed::SetLanguage { student, language: Some(language) })).await;
    }
    let cookies = [session::set_token(&token, line), session::forget_language()];
    let [Some(token), Some(language)] = cookies else { return Err(Problem::Internal) };
    Ok([(SET_COOKIE, token), (SET_COOKIE, language)])
}

/// The language that they tapped on the way in: their page goes on in it, unless they have one already.
fn chosen(app: &App, headers: &HeaderMap, student: StudentId) -> Option<Language> {
    let look = app.look();
    let own = look.state.students.get(&student)?.language;
    let tapped = || session::language_tag(headers).and_then(|tag| Language::from_tag(&tag));
    own.map_or_else(tapped, |_| None)
}

/// The name is theirs on disk by now: what fails beyond that must not keep the cookie from them.
async fn submit(app: &App, wish: Wish) {
    if let Err(problem) = settled(app.hub.submit(wish).await) {
        tracing::debug!(problem = problem.name(), "after a claim");
    }
}

fn is_own(app: &App, device: &Digest, student: StudentId) -> bool {
    let look = app.look();
    let holder = look.access.devices.get(device).map(|known| &known.holder);
    matches!(holder, Some(Holder::Student(claim)) if claim.student == student)
}
