//! The OpenAPI document, made from the handlers.

use super::{deed, join, me, sections, wall};
use axum::Json;
use utoipa::OpenApi;

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
        join::claim,
        me::show,
        me::set_status,
        me::raise_cup,
        me::lower_cup,
        me::confirm_cup,
        me::leave,
        wall::show,
        sections::list,
        sections::make,
        sections::show,
        deed::make
    ),
    components(schemas(
        super::shape::StatusName,
        super::shape::LevelName,
        super::shape::ColourName,
        super::shape::PresenceName,
        super::shape::LanguageName,
        super::shape::FaceName,
        super::shape::NamingName,
        super::shape::CupsName,
        super::shape::StatusRuleName,
        super::shape::DevicesName
    ))
)]
struct Document;

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
