//! # Cupboard: cups on a board
//!
//! One binary, one room a concern. Data flows one way, and `tests/tidy.rs` holds the lines:
//!
//! ```text
//! main → cli → { web, presence, hub, journal, exchange, text, classroom, access }
//!              web      → { hub, view, presence, exchange, classroom, access, text }
//!              view     → { classroom, access, text }
//!              hub      → { journal, classroom, access }
//!              journal  → { classroom (events), access (rows) }
//!              exchange → { classroom, text }
//!              access   → classroom (identifiers)
//!              text     → classroom (refusals, languages)
//!              classroom, presence → nothing of ours
//! ```
//!
//! | room          | its one job |
//! |---------------|-------------|
//! | [`classroom`] | every rule of the classroom, pure: `decide` a command into events, `apply` an event |
//! | [`access`]    | who holds which key: devices, claims, pictures, the teacher's passphrase, the box's settings |
//! | [`journal`]   | what is on disk: the one redb file, its records, marks, snapshot, backup |
//! | [`hub`]       | the one live thing: single writer, published state, change feed |
//! | [`exchange`]  | teachers' files in and out: rosters, skills and placement by paste, CSV or TSV; exports |
//! | [`presence`]  | being found and reachable: addresses, mDNS, codes to scan |
//! | [`text`]      | every sentence a person reads, in every language |
//! | [`view`]      | markup, one file a screen |
//! | [`web`]       | the URL table, who is asking, live streams, the JSON API |
//! | [`cli`]       | the commands typed in a terminal |
//!
//! Where things are: a cup's colour is the enum `Colour`, and its list `ALL`, in `classroom/cup.rs`; the compiler then
//! names each place that tells colours apart (its picture in `view/parts/cup.rs`, its word in `text/words.rs`, its record
//! in `journal/record/leaf.rs` and the rest), and the tests its name in the API's document (`web/api/shape.rs`) and its
//! words in every language (`assets/text`). Its paint is in `assets/css/tokens.css` and `assets/css/cup.css`.
//!
//! Invariants:
//! * Nothing is shown or acknowledged before it is on disk ([`hub`]).
//! * The same events replay to the same state ([`classroom`]): no clock, chance, disk or hash order inside.
//! * Permission is the type of the extractor that a handler asks for ([`web`]).

#![forbid(unsafe_code)]

pub mod access;
pub mod classroom;
pub mod cli;
pub mod exchange;
pub mod hub;
pub mod journal;
pub mod presence;
pub mod text;
pub mod view;
pub mod web;
