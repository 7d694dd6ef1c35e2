//! What is written down in a store on which no hub runs.

use super::ask::unasked;
use super::restore::give_to_owner;
use super::words::Trouble;
use crate::access::{Access, AccessCommand, Context, Denial};
use crate::classroom::{Actor, State};
use crate::hub::Clock;
use crate::journal::{Batch, Journal};
use std::path::Path;

/// A wish about keys of whoever sits at the machine, made once it is known what is kept: what is kept then.
pub(super) fn write_down(
    data: &Path,
    wish: impl FnOnce(&State, &Access) -> Result<AccessCommand, Trouble>,
) -> Result<(State, Access), Trouble> {
    let (mut journal, recovered) = Journal::open(data).map_err(unasked)?;
    let clock = Clock::real();
    if let Some(wall_ms) = recovered.last_wall_ms {
        clock.raise_floor(wall_ms);
    }
    let mut access = Access::from_rows(&recovered.rows);
    let command = wish(&recovered.state, &access)?;
    let ctx = Context { actor: Actor::System, now: clock.now(), state: &recovered.state };
    let (changes, outcome) = access.decide(&command, &ctx);
    outcome.map_err(denied)?;
    let rows = changes.iter().map(crate::access::Change::row).collect();
    journal.append(&Batch { rows, ..Batch::default() })?;
    changes.iter().for_each(|change| access.apply(change));
    drop(journal);
    give_to_owner(data);
    Ok((recovered.state, access))
}

/// A refusal, for whoever typed the command.
pub(super) fn denied(denial: Denial) -> Trouble {
    Trouble::Other(format!("the hub refuses: {denial:?}. Nothing was changed"))
}
