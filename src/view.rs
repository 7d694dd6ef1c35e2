//! Markup, one file a screen.
//!
//! A page is a whole document that works without scripts. Every live piece of it is a function whose outermost
//! element has an `id`; the page is composed of exactly those pieces, so that a piece sent alone is the page afresh.
//! No inline style or script anywhere: the content policy forbids both.

pub mod assets;
pub mod cards;
pub mod guide;
pub mod join;
pub mod layout;
pub mod parts;
pub mod problem;
pub mod sheet;
pub mod student;
pub mod teach;
pub mod wall;
pub mod welcome;

pub use assets::asset_url;
pub use layout::{Page, Theme, page};
