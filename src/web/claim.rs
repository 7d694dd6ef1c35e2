//! Taking a name (TRUST.md, Identity 3): the one way for form and API.

use super::error::settled;
use super::{App, Problem, session};
use crate::access::{AccessCommand, Denial, Pictures};
use crate::classroom::{Actor, Deed, Devices, SectionId, StudentId};
use crate::hub::Wish;
use axum::http::{HeaderMap, HeaderValue};

/// Makes the device that sent `headers` the student's, and says that they are here. Gives the cookie to set.
pub(super) async fn claim(
    app: &App,
    headers: &HeaderMap,
    section: SectionId,
    student: StudentId,
    pictures: &Pictures,
) -> Result<HeaderValue, Problem> {
    let devices = app.look().state.section(section).map_err(Problem::Refused)?.policies.devices;
    if devices == Devices::None {
        return Err(Problem::Denied(Denial::TeacherOnly));
    }
    let token = session::token(headers).filter(|token| is_ours(token)).or_else(session::new_token);
    let token = token.ok_or(Problem::Internal)?;
    let device = session::digest(&token);
    let pictures = session::pictures_digest(student, pictures);
    let command = AccessCommand::Claim { device: device.clone(), section, student, pictures };
    settled(app.hub.submit(Wish::keys(Actor::Student(student), command)).await)?;
    let arrive = Wish::deed(Actor::Student(student), section, Deed::Arrive { student }).from_device(device);
    settled(app.hub.submit(arrive).await)?;
    session::set_token(&token).ok_or(Problem::Internal)
}

/// Whether a token looks like one that we drew: a cookie that somebody made up is replaced.
fn is_ours(token: &str) -> bool {
    token.len() == 64 && token.bytes().all(|byte| byte.is_ascii_hexdigit())
}
