//! The OpenAPI document, made from the handlers.

use super::{
    attempts, block, day, deed, evidence, feedback, files, help, join, keys, me, outcome, pairing, path, question,
    retake, sections, spotlight, tray, tutor, wall, wording,
};
use axum::Json;
use utoipa::openapi::{self, Content, Ref, ResponseBuilder};
use utoipa::{Modify, OpenApi};

/// Cupboard's API.
#[derive(OpenApi)]
#[openapi(
    info(
        title = "Cupboard",
        description = "A mastery classroom's hub. Who asks is told by the `cupboard` cookie, which joining or signing in hands out; a request that changes something needs an `Origin` header that matches its `Host`.",
        license(name = "MIT OR Apache-2.0", identifier = "MIT OR Apache-2.0")
    ),
    paths(
        join::names,
        join::claim, join::show_card,
        me::show,
        me::set_status,
        me::raise_cup,
        me::lower_cup,
        me::confirm_cup,
        me::set_alias,
        me::set_language,
        me::switch,
        pairing::set_home_language,
        pairing::plan,
        me::leave,
        evidence::mine,
        evidence::add,
        evidence::remove,
        evidence::of_class,
        tray::show,
        tray::answer,
        tutor::tell,
        retake::practise,
        path::review,
        path::set_goal,
        path::drop_goal,
        attempts::own,
        attempts::choose_way,
        attempts::assess_self,
        attempts::read,
        attempts::say,
        attempts::of_a_student,
        feedback::offer,
        feedback::offered,
        feedback::say,
        files::mine,
        help::help,
        help::session,
        spotlight::answer,
        help::report,
        wording::propose,
        wording::withdraw,
        files::of_skill,
        files::add,
        wall::show,
        sections::list,
        sections::make,
        sections::show,
        outcome::show,
        day::pick,
        day::slot,
        block::sign_up,
        question::list,
        question::make,
        question::answer,
        keys::devices,
        keys::network,
        keys::change,
        deed::make
    ),
    components(schemas(
        super::shape::StatusName,
        super::shape::MethodName,
        super::shape::AttemptPurposeName,
        super::shape::ColourName,
        super::shape::PresenceName,
        super::shape::LanguageName,
        super::shape::FaceName,
        super::shape::NamingName,
        super::shape::CupsName,
        super::shape::StatusRuleName,
        super::shape::DevicesName,
        super::shape::PurposeName,
        super::shape::FileName
    )),
    modifiers(&AtTheDoor)
)]
struct Document;

/// What can become of any request, whatever it asks for: said here once, and kept true by `tests/web/document.rs`.
struct AtTheDoor;

impl Modify for AtTheDoor {
    fn modify(&self, document: &mut openapi::OpenApi) {
        for (path, item) in &mut document.paths.paths {
            if let Some(read) = &mut item.get {
                add(read, 421, "The request was meant for another host");
                if path.contains('{') {
                    add(read, 404, NOWHERE);
                }
            }
            if let Some(change) = &mut item.post {
                if path.contains('{') {
                    add(change, 404, NOWHERE);
                }
                add(change, 403, "Not theirs to ask, or no `Origin` of this host");
                add(change, 409, "The classroom's rules say no");
                add(change, 413, "More than the route takes");
                add(change, 421, "The request was meant for another host");
                add(change, 422, "Something is missing or cannot be read");
                add(change, 503, "Not confirmed, or too much at once: to be sent again");
            }
        }
    }
}

const NOWHERE: &str = "The address leads to nothing";

/// Adds an answer that the handler's own list does not have.
fn add(operation: &mut openapi::path::Operation, status: u16, description: &str) {
    let shape = Content::new(Some(Ref::from_schema_name("Refused")));
    let response = ResponseBuilder::new().description(description).content("application/json", shape).build();
    operation.responses.responses.entry(status.to_string()).or_insert_with(|| response.into());
}

/// `GET /api/v1/openapi.json`
pub(super) async fn show() -> Json<utoipa::openapi::OpenApi> {
    Json(Document::openapi())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn the_document_and_the_url_table_name_the_same_routes() {
        let document = Document::openapi();
        let described: BTreeSet<_> = document.paths.paths.keys().cloned().collect();
        let served: BTreeSet<_> = super::super::routes().iter().map(|route| route.path.to_owned()).collect();
        let itself = "/api/v1/openapi.json".to_owned();
        assert_eq!(described, served.into_iter().filter(|path| *path != itself).collect());
    }
}
