//! The second gate: https, with certificates that follow the box's names.

use super::{Failure, serve};
use crate::presence::Names;
use crate::presence::tls::{Keeper, Moment};
use crate::web::{App, Gates, SecureLine};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::time::MissedTickBehavior;

/// From the port for http to the port for https, unless told otherwise: from 80 to 443, from 8080 to 8443.
const APART: u16 = 363;
/// How often names and clock are looked at, besides at each change of address.
const LOOK_AGAIN: Duration = Duration::from_secs(5);

/// The port for https: what was said, else the one that goes with the port for http; 0 is for the system to choose.
pub(super) fn port(said: Option<u16>, plain: u16) -> u16 {
    said.unwrap_or_else(|| if plain == 0 { 0 } else { plain.checked_add(APART).unwrap_or_default() })
}

/// Both gates; the plain one alone with certificates that cannot be used: the class goes on without https.
pub(super) async fn gates(
    data: &Path,
    plain: TcpListener,
    names: &Names,
    now: Moment,
    port: u16,
) -> Result<(Gates, Option<SecureLine>), Failure> {
    let gates = Gates::plain(plain);
    let opened = Keeper::open(data, names, now).and_then(|keeper| Ok((keeper.config()?, Arc::new(keeper))));
    match opened {
        Ok((config, keeper)) => {
            let listener = serve::listen(port, "--https-port").await?;
            let port = listener.local_addr()?.port();
            Ok((gates.and_secure(listener, config), Some(SecureLine { port, keeper })))
        }
        Err(error) => {
            tracing::error!(%error, "no https: the teacher comes in on this machine only");
            Ok((gates, None))
        }
    }
}

/// What its clock says now.
pub(super) fn moment(now: crate::classroom::Now) -> Moment {
    Moment { wall_ms: now.wall_ms, trusted: now.wall_trusted }
}

/// Has another certificate issued whenever the box goes by another name, or the old one's time has come.
pub(super) async fn follow(app: &App) {
    let Some(line) = &app.options.secure else { return std::future::pending().await };
    let mut addresses: watch::Receiver<_> = app.addresses.clone();
    let mut ticks = tokio::time::interval(LOOK_AGAIN);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        match line.keeper.follow(&app.names(), moment(app.hub.now())) {
            Ok(true) => tracing::info!("another certificate: the box's names or the year have changed"),
            Ok(false) => {}
            Err(error) => tracing::warn!(%error, "no other certificate could be made"),
        }
        tokio::select! {
            _ = ticks.tick() => {}
            changed = addresses.changed() => if changed.is_err() { return std::future::pending().await },
        }
    }
}

/// What the person at the terminal tells whoever comes by another device.
pub(super) fn lines(app: &App) -> Vec<String> {
    let (Some(door), Some(seal)) = (app.teachers_doors().into_iter().next(), app.seal()) else { return vec![] };
    vec![
        format!("From other devices the teacher comes in at {door}"),
        format!("Browsers do not know this box yet. Its page there must show these words: {}", seal.words),
    ]
}
