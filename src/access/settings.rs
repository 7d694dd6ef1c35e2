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
}

/// The classroom's network.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wifi {
    /// Its name, at most 32 bytes.
    pub ssid: String,
    /// Its password; empty for an open network.
    pub password: String,
}
