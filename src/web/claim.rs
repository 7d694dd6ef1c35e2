//! Taking a name (TRUST.md, Identity 3): the one way for form and API.

use super::error::settled;
use super::visitor::Visitor;
use super::{App, Problem, session};
use crate::access::{AccessCommand, Pictures};
use crate::classroom::{Actor, Deed, SectionId, StudentId};
use crate::hub::Wish;
use axum::http::HeaderValue;

/// Makes this device the student's, and says that they are here. Gives the cookie to set, if the device has none yet.
pub(super) async fn claim(
    app: &App,
    visitor: &Visitor,
    section: SectionId,
    student: StudentId,
    pictures: &Pictures,
) -> Result<Option<HeaderValue>, Problem> {
    let (device, cookie) = match &visitor.device {
        Some(device) => (device.clone(), None),
        None => {
            let token = session::new_token().ok_or(Problem::Internal)?;
            (session::digest(&token), session::set_token(&token))
        }
    };
    let pictures = session::pictures_digest(student, pictures);
    let command = AccessCommand::Claim { device: device.clone(), section, student, pictures };
    settled(app.hub.submit(Wish::keys(Actor::Student(student), command)).await)?;
    let arrive = Wish::deed(Actor::Student(student), section, Deed::Arrive { student }).from_device(device);
    settled(app.hub.submit(arrive).await)?;
    Ok(cookie)
}
