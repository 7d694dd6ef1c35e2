//! Small things that many screens show: cups, notes, codes, icons, and what became of a tap.

mod available;
mod check;
mod cup;
mod day;
mod growth;
mod icon;
mod label;
mod listen;
mod note;
mod piece;
mod qr;
mod stamp;
mod state;
mod tally;

pub use available::{available, available_icon};
pub use check::check_words;
pub use cup::cup;
pub use day::{day_of_instant, day_words, field_day, iso_day, noon, today, typed_day, when};
pub use growth::growth;
pub use icon::{Icon, icon};
pub use label::label;
pub use listen::{listen, read};
pub use note::{alias_note, note, note_classes};
pub use piece::{attachment, descriptor, kind_words, link, piece};
pub use qr::{QrArt, qr};
pub use stamp::{field_stamp, instant, stamp};
pub use state::{Saved, Tone, banner, saved};
pub use tally::tally;
