//! What whoever may write the data folder can change in it, beside a running hub and without one.

use super::ask::{Reply, Request, folder_or_nothing};
use super::offline::{denied, write_down};
use super::socket;
use super::words::Trouble;
use crate::access::{AccessCommand, BoxCommand, SeatCommand, Wifi};
use crate::classroom::Actor;
use crate::hub::{Answer, Hub, Wish};
use crate::journal::STORE;
use serde::{Deserialize, Serialize};
use std::io;
use std::path::Path;

/// A change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "change", rename_all = "snake_case")]
pub(super) enum Change {
    /// A passphrase in the place of the one that was forgotten.
    Passphrase {
        /// An argon2 hash.
        hash: String,
    },
    /// The Wi-Fi that this machine opens, for the wall's first code.
    Wifi {
        /// Its name.
        ssid: String,
        /// Its password.
        password: String,
    },
}

impl Change {
    fn command(&self) -> AccessCommand {
        match self.clone() {
            Self::Passphrase { hash } => AccessCommand::Seat(SeatCommand::ReplacePassphrase { hash }),
            Self::Wifi { ssid, password } => BoxCommand::KeepWifi { wifi: Wifi { ssid, password } }.into(),
        }
    }
}

/// Whether there is a store in the folder; no folder at all is an error.
pub(super) fn has_store(data: &Path) -> Result<bool, Trouble> {
    if !folder_or_nothing(data)? {
        return Err(format!("there is no folder {}", data.display()).into());
    }
    Ok(data.join(STORE).try_exists()?)
}

/// Tells the hub that runs on the folder, or where none runs writes it into the store.
pub(super) fn make(data: &Path, change: &Change) -> Result<(), Trouble> {
    if !has_store(data)? {
        return Err(format!("there is nothing of Cupboard's in the folder {}", data.display()).into());
    }
    match socket::call(data)? {
        Some(hub) => {
            let request = Request::Change { change: change.clone() };
            hub.ask(&request, &mut io::sink(), &mut |_, _| {}).map(drop)
        }
        None => write_down(data, |_, _| Ok(change.command())).map(drop),
    }
}

/// In a hub that runs; waits for its answer, so not on an async thread.
pub(super) fn in_hub(hub: &Hub, change: &Change) -> Result<Reply, Trouble> {
    let wish = Wish::keys(Actor::System, change.command());
    match tokio::runtime::Handle::current().block_on(hub.submit(wish)) {
        Answer::Saved(_) => Ok(Reply::Changed),
        Answer::Denied(denial) => Err(denied(denial)),
        _ => Err("it could not be saved just now: try again in a moment".into()),
    }
}
