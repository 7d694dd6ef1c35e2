//! What the teacher sets for the box as a whole.

use super::command::{no_student, teacher_only};
use super::{Access, AccessCommand, Change, Context, Denial};
use serde::{Deserialize, Serialize};
use std::net::Ipv4Addr;

/// The box's settings.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settings {
    /// The classroom's network, for the wall's first code.
    pub wifi: Option<Wifi>,
    /// The address that the teacher pinned.
    pub address: Option<Ipv4Addr>,
    /// The address that phones and printed codes know; the teacher is told when the box is no longer there.
    pub known_address: Option<Ipv4Addr>,
    /// The name that the teacher gave the box, without `.local`; `None`: the one it was started with.
    pub name: Option<String>,
    /// The name won on the network, without `.local` (NETWORK.md: mdns-sd persists nothing).
    pub host_name: Option<String>,
    /// Six hexadecimal digits, drawn once: tells two hubs apart.
    pub hub_id: Option<String>,
    /// The Cupboard that last ran here: another one backs up first.
    pub version: Option<String>,
}

impl Settings {
    /// The name that the box is to ask for, without `.local`: the teacher's, else the one it was `started` with.
    pub fn name_asked<'a>(&'a self, started: &'a str) -> &'a str {
        self.name.as_deref().unwrap_or(started)
    }

    /// The box's name, without `.local`: the one it won in place of the one that it is to ask for (`cupboard-2` for
    /// `cupboard`). One that was won in place of an earlier wish has had its day.
    pub fn host_name_for(&self, started: &str) -> String {
        let asked = self.name_asked(started);
        let won =
            self.host_name.as_ref().filter(|won| won.strip_prefix(asked).is_some_and(|rest| rest.starts_with('-')));
        won.cloned().unwrap_or_else(|| asked.to_owned())
    }
}

/// A single label that a box may be called by, in small letters: 1 to 40 letters, digits and dashes (what is won for it
/// adds some, and a label holds 63). `None` for anything else, and for the name of every machine itself.
pub fn box_name(text: &str) -> Option<String> {
    let text = text.trim().to_ascii_lowercase();
    let plain = text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    let fits = (1..=40).contains(&text.len()) && !text.starts_with('-') && !text.ends_with('-');
    (plain && fits && text != "localhost").then_some(text)
}

/// The classroom's network.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wifi {
    /// Its name, at most 32 bytes.
    pub ssid: String,
    /// Its password; empty for an open network.
    pub password: String,
}

impl Wifi {
    /// Whether a phone could join it: name and password within what Wi-Fi knows (32 and 63 bytes), on one line.
    pub fn fits(&self) -> bool {
        let on_one_line = |text: &str| !text.chars().any(char::is_control);
        self.ssid.len() <= 32 && self.password.len() <= 63 && on_one_line(&self.ssid) && on_one_line(&self.password)
    }
}

/// A wish about the box itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BoxCommand {
    /// The teacher says what network the wall leads into, and which address it shows.
    SetNetwork {
        /// The classroom's network.
        wifi: Option<Wifi>,
        /// The address to show.
        address: Option<Ipv4Addr>,
    },
    /// The teacher gives the box a name; one that it won in place of another is forgotten.
    SetName {
        /// Without `.local`; [`super::box_name`] has passed it.
        name: String,
    },
    /// The machine has opened a Wi-Fi of its own, and the wall leads into it.
    KeepWifi {
        /// Its name and password.
        wifi: Wifi,
    },
    /// The hub keeps the name that it won on the network.
    KeepName {
        /// Without `.local`.
        host_name: String,
    },
    /// The address that phones and printed codes know from now on: the first one, or one that the teacher has seen.
    KeepAddress {
        /// The address.
        address: Ipv4Addr,
    },
    /// The hub keeps which Cupboard last ran here.
    KeepVersion {
        /// Its version.
        version: String,
    },
    /// The hub keeps the six digits that it drew.
    KeepId {
        /// Hexadecimal.
        hub_id: String,
    },
}

impl From<BoxCommand> for AccessCommand {
    fn from(command: BoxCommand) -> Self {
        Self::Box(command)
    }
}

impl Access {
    /// One setting changed, the others as they are now: two who set different things do not undo each other.
    pub(super) fn set_box(&self, command: &BoxCommand, ctx: &Context<'_>) -> Result<Change, Denial> {
        match command {
            BoxCommand::SetNetwork { .. } | BoxCommand::SetName { .. } => teacher_only(ctx)?,
            BoxCommand::KeepName { .. }
            | BoxCommand::KeepWifi { .. }
            | BoxCommand::KeepVersion { .. }
            | BoxCommand::KeepAddress { .. }
            | BoxCommand::KeepId { .. } => no_student(ctx)?,
        }
        let mut settings = self.settings.clone();
        match command.clone() {
            BoxCommand::SetNetwork { wifi, address } => (settings.wifi, settings.address) = (wifi, address),
            BoxCommand::SetName { name } => (settings.name, settings.host_name) = (Some(name), None),
            BoxCommand::KeepWifi { wifi } => settings.wifi = Some(wifi),
            BoxCommand::KeepName { host_name } => settings.host_name = Some(host_name),
            BoxCommand::KeepAddress { address } => settings.known_address = Some(address),
            BoxCommand::KeepVersion { version } => settings.version = Some(version),
            BoxCommand::KeepId { hub_id } => settings.hub_id = Some(hub_id),
        }
        Ok(Change::Settings(settings))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_was_won_stands_until_another_is_asked_for() {
        let won = Settings { host_name: Some("cupboard-2".into()), ..Settings::default() };
        assert_eq!(won.host_name_for("cupboard"), "cupboard-2");
        assert_eq!(won.host_name_for("room12"), "room12");
        assert_eq!(won.host_name_for("cup"), "cup");
        assert_eq!(Settings::default().host_name_for("cupboard"), "cupboard");
        let by_id = Settings { host_name: Some("cupboard-a1b2c3".into()), ..Settings::default() };
        assert_eq!(by_id.host_name_for("cupboard"), "cupboard-a1b2c3", "two boxes met, and this one gave way");
    }

    #[test]
    fn the_teachers_name_goes_before_the_one_the_box_was_started_with() {
        let named = Settings { name: Some("room12".into()), ..Settings::default() };
        assert_eq!((named.name_asked("cupboard"), named.host_name_for("cupboard").as_str()), ("room12", "room12"));
        let won = Settings { host_name: Some("room12-2".into()), ..named };
        assert_eq!((won.name_asked("cupboard"), won.host_name_for("cupboard").as_str()), ("room12", "room12-2"));
    }

    #[test]
    fn a_box_is_called_by_one_plain_label() {
        assert_eq!(box_name(" Room-12 ").as_deref(), Some("room-12"));
        assert!(box_name(&"a".repeat(40)).is_some());
        let long = "a".repeat(41);
        for wrong in ["", " ", "room 12", "room.12", "-room", "room-", "zimmer_3", "salle é", "localhost", &long] {
            assert_eq!(box_name(wrong), None, "{wrong:?}");
        }
    }
}
