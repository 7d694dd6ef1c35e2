//! Names cannot run code (TRUST.md, Promises): more than five hundred hostile strings in every field of every form and
//! of the API, and then every page in Chromium (issue 3, "Shown by" 4).
//!
//! `words` makes the strings; `fields` puts each in every field, and reads every answer; `pages` fills classes with them
//! and opens every page; `planted` digs holes, which the same eyes must find.
#![allow(clippy::unwrap_used)]

#[path = "hostile/browser.rs"]
mod browser;
#[path = "browser/chromium.rs"]
#[allow(dead_code)] // the browser suite uses the rest
mod chromium;
#[path = "common/app.rs"]
mod common;
#[path = "web/examples.rs"]
#[allow(dead_code)] // the web suite uses the rest
mod examples;
#[path = "hostile/fields.rs"]
mod fields;
#[path = "hostile/forms.rs"]
mod forms;
#[path = "hostile/judge.rs"]
mod judge;
#[path = "hostile/lesson.rs"]
mod lesson;
#[path = "hostile/pages.rs"]
mod pages;
#[path = "hostile/planted.rs"]
mod planted;
#[path = "hostile/shapes.rs"]
mod shapes;
#[path = "hostile/stage.rs"]
mod stage;
#[path = "hostile/vocabulary.rs"]
mod vocabulary;
#[path = "browser/wire.rs"]
#[allow(dead_code)] // the browser suite uses the rest
mod wire;
#[path = "hostile/words.rs"]
mod words;
#[path = "web/world.rs"]
#[allow(dead_code)] // the web suite uses the rest
mod world;
