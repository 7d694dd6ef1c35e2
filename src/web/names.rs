//! What the box is called, and what the network says about it (NETWORK.md, mDNS; Host and origin).

use super::App;
use crate::presence::Names;
use crate::presence::mdns::Status;
use std::sync::{Mutex, PoisonError};

/// Names of before that are still answered to, at most.
const MOST_FORMER: usize = 8;

/// What the network said about the box's names since the start.
#[derive(Debug)]
pub struct Repute(Mutex<Said>);

#[derive(Debug)]
struct Said {
    /// Every label that the box went by, newest first.
    hosts: Vec<String>,
    /// The id of another box of the same name.
    rival: Option<String>,
}

impl Repute {
    /// Of a box that is started under this name.
    pub(super) fn of(host: String) -> Self {
        Self(Mutex::new(Said { hosts: vec![host], rival: None }))
    }

    fn said(&self) -> std::sync::MutexGuard<'_, Said> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl App {
    /// The box's name on the network, without `.local`: the one it won, else the one it asked for.
    pub fn host_name(&self) -> String {
        self.look().access.settings.host_name_for(&self.options.host_name)
    }

    /// The box's name as people type it, such as `cupboard.local:8080`, where mDNS answers.
    pub fn name_line(&self) -> String {
        match self.options.port {
            80 => format!("{}.local", self.host_name()),
            port => format!("{}.local:{port}", self.host_name()),
        }
    }

    /// All that the box answers to: its name now, those it had since it was started, and its addresses.
    pub fn names(&self) -> Names {
        let mut hosts = vec![self.host_name()];
        let former = self.repute.said().hosts.clone();
        hosts.extend(former.into_iter().filter(|host| *host != hosts[0]).collect::<Vec<_>>());
        Names { hosts, addresses: self.addresses.borrow().addresses() }
    }

    /// What the announcer tells.
    pub fn hear(&self, status: &Status) {
        let mut said = self.repute.said();
        said.rival.clone_from(&status.rival);
        said.hosts.retain(|known| *known != status.host);
        said.hosts.insert(0, status.host.clone());
        said.hosts.truncate(MOST_FORMER);
    }

    /// Whether another box goes by the same name just now.
    pub(super) fn has_rival(&self) -> bool {
        self.repute.said().rival.is_some()
    }
}
