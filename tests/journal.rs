//! The journal's promises, the power cuts first.
//!
//! What may go wrong: the plug is pulled while a batch is written, while the very first file is made, while a backup
//! is restored; the disk says that a sync failed though it worked; a bit flips; two hubs start on one folder.
//! What must hold: every batch that was acknowledged is there, whole, once, in order and without a gap; a batch that
//! was not is there whole or not at all; the store always opens, or is refused as damaged, and never shows a wrong
//! state. A recording disk ([`disk`]) stands under the real code, creation included; a cut is made after every
//! operation, with what was not synced kept, dropped or torn. A disk whose syncs do nothing must turn this red, or
//! the harness itself sees nothing.

#![allow(clippy::unwrap_used)]

#[path = "journal/backups.rs"]
mod backups;
#[path = "support/chance.rs"]
mod chance;
#[path = "journal/corruptions.rs"]
mod corruptions;
#[path = "journal/cuts.rs"]
mod cuts;
#[path = "journal/damage.rs"]
mod damage;
#[path = "support/disk.rs"]
mod disk;
#[path = "journal/erase.rs"]
mod erase;
#[path = "journal/golden.rs"]
mod golden;
#[path = "journal/golden_backups.rs"]
mod golden_backups;
#[path = "journal/golden_blocks.rs"]
mod golden_blocks;
#[path = "journal/golden_evidence.rs"]
mod golden_evidence;
#[path = "journal/golden_help.rs"]
mod golden_help;
#[path = "journal/golden_steps.rs"]
mod golden_steps;
#[path = "journal/golden_terms.rs"]
mod golden_terms;
#[path = "journal/golden_tutors.rs"]
mod golden_tutors;
#[path = "journal/lesson.rs"]
mod lesson;
#[path = "journal/run.rs"]
mod run;
#[path = "journal/sealed.rs"]
mod sealed;
#[path = "journal/store.rs"]
mod store;
