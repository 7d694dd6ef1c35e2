//! Choosing a screen language before one has a name.

use super::{Problem, session};
use crate::classroom::Language;
use axum::Form;
use axum::http::header;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

/// The form.
#[derive(Deserialize)]
pub(super) struct Choice {
    language: String,
    /// Where to go on, on this hub.
    back: Option<String>,
}

/// `POST /language`
pub(super) async fn choose(Form(choice): Form<Choice>) -> Result<Response, Problem> {
    let language = Language::from_tag(&choice.language).ok_or_else(|| Problem::BadForm("language".into()))?;
    let cookie = session::set_language(language.tag()).ok_or(Problem::Internal)?;
    let back = choice.back.filter(|back| is_own_path(back)).unwrap_or_else(|| "/".into());
    Ok(([(header::SET_COOKIE, cookie)], Redirect::to(&back)).into_response())
}

/// A path on this hub and nowhere else: `//elsewhere` is another site.
fn is_own_path(path: &str) -> bool {
    // Browsers drop tabs and line ends before they read an address: "/<tab>/elsewhere" would be one.
    path.starts_with('/') && !path.starts_with("//") && !path.contains(|c: char| c == '\\' || c.is_control())
}

#[cfg(test)]
mod tests {
    use super::is_own_path;

    #[test]
    fn only_own_paths_are_gone_back_to() {
        assert!(is_own_path("/J/4KF7"));
        for other in ["//evil", "https://evil", "/\\evil", "", "/a\r\nb", "/\t/evil", "/\u{85}/evil"] {
            assert!(!is_own_path(other), "{other:?}");
        }
    }
}
