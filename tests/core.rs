//! The pure core, through its public interface.
//!
//! `histories` lets random classrooms run (`world` makes them up) and asks what must hold of every history; the other
//! modules hold the named edges of one noun each, told on one memorable class (`class`).

#![allow(clippy::unwrap_used)]

#[path = "core/blocks.rs"]
mod blocks;
#[path = "core/class.rs"]
mod class;
#[path = "core/cups.rs"]
mod cups;
#[path = "support/draws.rs"]
mod draws;
#[path = "core/erase.rs"]
mod erase;
#[path = "core/evidence.rs"]
mod evidence;
#[path = "core/goals.rs"]
mod goals;
#[path = "core/groups.rs"]
mod groups;
#[path = "core/habits.rs"]
mod habits;
#[path = "core/help.rs"]
mod help;
#[path = "core/help_policy.rs"]
mod help_policy;
#[path = "core/help_wishes.rs"]
mod help_wishes;
#[path = "core/histories.rs"]
mod histories;
#[path = "core/kinds.rs"]
mod kinds;
#[path = "core/marks.rs"]
mod marks;
#[path = "core/mastery.rs"]
mod mastery;
#[path = "core/mastery_day.rs"]
mod mastery_day;
#[path = "core/meeting_journal.rs"]
mod meeting_journal;
#[path = "core/methods.rs"]
mod methods;
#[path = "core/moves.rs"]
mod moves;
#[path = "core/next_steps.rs"]
mod next_steps;
#[path = "core/on_disk.rs"]
mod on_disk;
#[path = "core/outcomes.rs"]
mod outcomes;
#[path = "core/pairing.rs"]
mod pairing;
#[path = "core/placement.rs"]
mod placement;
#[path = "core/presence.rs"]
mod presence;
#[path = "core/retakes.rs"]
mod retakes;
#[path = "core/reviews.rs"]
mod reviews;
#[path = "core/room.rs"]
mod room;
#[path = "core/roster.rs"]
mod roster;
#[path = "core/sessions.rs"]
mod sessions;
#[path = "core/sittings.rs"]
mod sittings;
#[path = "core/spotlight.rs"]
mod spotlight;
#[path = "core/substitute.rs"]
mod substitute;
#[path = "core/term.rs"]
mod term;
#[path = "core/tickets.rs"]
mod tickets;
#[path = "core/tray.rs"]
mod tray;
#[path = "core/tutor.rs"]
mod tutor;
#[path = "core/tutor_wishes.rs"]
mod tutor_wishes;
#[path = "core/undo.rs"]
mod undo;
#[path = "core/wall.rs"]
mod wall;
#[path = "core/week.rs"]
mod week;
#[path = "core/wishes.rs"]
mod wishes;
#[path = "core/wordings.rs"]
mod wordings;
#[path = "core/world.rs"]
mod world;
