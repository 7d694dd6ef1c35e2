//! What the teacher sets for the box as a whole.

use serde::{Deserialize, Serialize};
use std::net::Ipv4Addr;

/// The box's settings.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settings {
    /// The classroom's network, for the wall's first code.
    pub wifi: Option<Wifi>,
    /// The address that the teacher pinned.
    pub address: Option<Ipv4Addr>,
    /// The name won on the network, without `.local` (NETWORK.md: mdns-sd persists nothing).
    pub host_name: Option<String>,
    /// Six hexadecimal digits, drawn once: tells two hubs apart.
    pub hub_id: Option<String>,
    /// The Cupboard that last ran here: another one backs up first.
    pub version: Option<String>,
}

impl Settings {
    /// The box's name, without `.local`: the one it won in place of the one that it is to ask for (`cupboard-2` for
    /// `cupboard`). One that was won in place of an earlier wish has had its day.
    pub fn host_name_for(&self, asked: &str) -> String {
        let won =
            self.host_name.as_ref().filter(|won| won.strip_prefix(asked).is_some_and(|rest| rest.starts_with('-')));
        won.cloned().unwrap_or_else(|| asked.to_owned())
    }
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
    }
}
