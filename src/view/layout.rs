//! The frame around every page.

use super::assets::asset_url;
use crate::text::Text;
use maud::{DOCTYPE, Markup, html};

/// Stylesheets that every page has, in the order of the cascade.
const BASE_CSS: [&str; 8] = ["tokens", "base", "buttons", "form", "card", "cup", "note", "state"];

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the device prefers.
    #[default]
    Auto,
    /// Light, whatever the device prefers: the wall's setting.
    Light,
    /// Dark, whatever the device prefers: the wall's setting.
    Dark,
}

/// What a page says about itself.
#[derive(Clone, Copy)]
pub struct Page<'a> {
    /// Its voice.
    pub text: Text,
    /// The tab's title.
    pub title: &'a str,
    /// The class of `<body>`.
    pub body_class: &'a str,
    /// Stylesheets beside the common ones: `wall` for `assets/css/wall.css`.
    pub css: &'a [&'a str],
    /// Modules to run: `live` for `assets/js/live.js`.
    pub js: &'a [&'a str],
    /// Light or dark.
    pub theme: Theme,
    /// The URL of the page's event stream, for `live.js`: `data-stream` of `<body>`.
    pub stream: Option<&'a str>,
    /// More for `<head>`.
    pub head: Option<&'a Markup>,
}

impl<'a> Page<'a> {
    /// A page that needs nothing beyond the common style.
    pub fn new(text: Text, title: &'a str) -> Self {
        Self { text, title, body_class: "", css: &[], js: &[], theme: Theme::Auto, stream: None, head: None }
    }
}

/// A whole document.
pub fn page(page: Page<'_>, body: Markup) -> Markup {
    let theme = match page.theme {
        Theme::Auto => None,
        Theme::Light => Some("light"),
        Theme::Dark => Some("dark"),
    };
    html! {
        (DOCTYPE)
        html lang=(page.text.tag()) dir=(page.text.direction()) data-theme=[theme] {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                (theme_color(page.theme))
                // The box has no business with search engines, nor its addresses with other sites.
                meta name="robots" content="noindex";
                meta name="referrer" content="same-origin";
                title { (page.title) }
                link rel="icon" type="image/svg+xml" href=(asset_url("img/cup.svg"));
                @for name in BASE_CSS.iter().chain(page.css) {
                    link rel="stylesheet" href=(asset_url(&format!("css/{name}.css")));
                }
                @for name in page.js {
                    script type="module" src=(asset_url(&format!("js/{name}.js"))) defer {}
                }
                @if let Some(head) = page.head { (head) }
            }
            body class=[(!page.body_class.is_empty()).then_some(page.body_class)] data-stream=[page.stream] { (body) }
        }
    }
}

/// The colour of the browser's own bars: the paper, in tokens.css.
fn theme_color(theme: Theme) -> Markup {
    const LIGHT: &str = "#fbf6ec";
    const DARK: &str = "#191c20";
    html! {
        @match theme {
            Theme::Auto => {
                meta name="theme-color" media="(prefers-color-scheme: light)" content=(LIGHT);
                meta name="theme-color" media="(prefers-color-scheme: dark)" content=(DARK);
            }
            Theme::Light => meta name="theme-color" content=(LIGHT);,
            Theme::Dark => meta name="theme-color" content=(DARK);,
        }
    }
}
