//! What every handler shares.

use super::Limits;
use super::brake::Brake;
use super::captive::Lobby;
use super::live::Live;
use super::names::Repute;
use super::pace::Pace;
use super::seats::Seats;
use super::secure::SecureLine;
use super::server::Connections;
use super::session::{Pairings, SetupCode};
use super::turnstile::Turnstile;
use crate::hub::{Backups, Files, Hub, Places, Published};
use crate::presence::address::Reachable;
use crate::presence::reach::Reach;
use std::ops::Deref;
use std::sync::Arc;
use tokio::sync::{Semaphore, watch};

/// So many megabytes of files may be on their way in at once: the rest waits outside of the box's memory.
pub(super) const MOST_INTAKE_MB: usize = 48;

/// How this hub was started.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Whoever sits at this machine is the teacher, without signing in: the demo.
    pub demo: bool,
    /// The box is the access point itself: phones' probes are answered, and lead to the welcome page.
    pub access_point: bool,
    /// The port that phones use.
    pub port: u16,
    /// The way by which nobody can read along, where there is one.
    pub secure: Option<SecureLine>,
    /// The name on the network, without `.local`.
    pub host_name: String,
    /// How much of it anybody may have.
    pub limits: Limits,
    /// Where backups go; without it none are made.
    pub places: Option<Places>,
}

/// What every handler shares; clones share it.
#[derive(Clone)]
pub struct App(Arc<Shared>);

/// See [`App`].
pub struct Shared {
    /// The hub.
    pub hub: Hub,
    /// Its backups.
    pub backups: Backups,
    /// The files that people hand in.
    pub files: Files,
    /// How this hub was started.
    pub options: Options,
    /// Where phones can reach it, as of now.
    pub addresses: watch::Receiver<Arc<Reachable>>,
    /// Whether any phone has.
    pub reach: Reach,
    /// The live streams.
    pub live: Live,
    /// The wall clock at the start.
    pub started_wall_ms: i64,
    pub(super) connections: Connections,
    pub(super) lobby: Lobby,
    /// Megabytes of files that may be on their way in at once.
    pub(super) intake: Arc<Semaphore>,
    pub(super) wrong_cards: Brake,
    pub(super) wrong_codes: Brake,
    pub(super) pace: Pace,
    pub(super) repute: Repute,
    pub(super) setup: SetupCode,
    pub(super) pairings: Pairings,
    pub(super) turnstile: Turnstile,
    pub(super) seats: Seats,
}

impl Deref for App {
    type Target = Shared;

    fn deref(&self) -> &Shared {
        &self.0
    }
}

impl App {
    /// Around a running hub.
    pub fn new(hub: Hub, options: Options, addresses: watch::Receiver<Arc<Reachable>>) -> Self {
        Self(Arc::new(Shared {
            started_wall_ms: hub.now().wall_ms,
            backups: Backups::new(hub.clone(), options.places.clone()),
            files: Files::new(
                hub.clone(),
                options.places.as_ref().map(|places| places.data.as_path()),
                options.limits.files,
            ),
            repute: Repute::of(hub.look().access.settings.host_name_for(&options.host_name)),
            hub,
            connections: Connections::new(options.limits),
            lobby: Lobby::default(),
            intake: Arc::new(Semaphore::new(MOST_INTAKE_MB)),
            pace: Pace::new(&options.limits),
            options,
            addresses,
            reach: Reach::default(),
            live: Live::default(),
            wrong_cards: Brake::for_cards(),
            wrong_codes: Brake::for_join_codes(),
            setup: SetupCode::draw(),
            pairings: Pairings::default(),
            turnstile: Turnstile::default(),
            seats: Seats::default(),
        }))
    }

    /// What is, as of the last commit.
    pub fn look(&self) -> Arc<Published> {
        self.hub.look()
    }

    /// Where phones reach the box, as people type it; `None` without a network.
    pub fn address_line(&self) -> Option<String> {
        let address = self.addresses.borrow().address?;
        Some(crate::presence::qr::authority(address, self.options.port))
    }

    /// The one-time code of an unclaimed hub, for its own screen; `None` once it has its teacher, as the demo always has.
    pub fn setup_code(&self) -> Option<String> {
        let unclaimed = self.look().access.passphrase.is_none() && !self.options.demo;
        unclaimed.then(|| self.setup.current())
    }
}
