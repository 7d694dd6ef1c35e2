//! The accept loop (TRUST.md, Web): plain `axum::serve` has no timer, so a header timeout would be inert.
//!
//! | file             | its one job |
//! |------------------|-------------|
//! | [`table`]        | every open connection, and which is cut when there are too many |
//! | [`conversation`] | what is said over one of them |
//! | [`steady`]       | a stream that is given up when the other end takes nothing any more |

mod conversation;
mod steady;
mod table;

pub use table::{Connections, Owner, Slot};

use super::line::{Caller, Gates};
use super::{App, Limits, router};
use axum::Router;
use conversation::converse;
use std::time::Duration;
use table::Place;
use tokio::sync::watch;

/// Open streams get this long to end when the hub stops.
const LAST_WORDS: Duration = Duration::from_secs(2);
/// After an accept that failed: out of file handles, or the client was gone already.
const BREATH: Duration = Duration::from_millis(50);

/// Serves until `stop` turns true.
pub async fn serve(app: App, gates: Gates, mut stop: watch::Receiver<bool>) -> std::io::Result<()> {
    let router = router(app.clone());
    loop {
        let accepted = tokio::select! {
            accepted = gates.accept() => accepted,
            () = stopped(&mut stop) => break,
        };
        match accepted {
            Ok(caller) => {
                let (place, here) = (app.connections.admit(), app.greet(caller.peer.ip()));
                let talk = connection(router.clone(), caller, stop.clone(), (place, app.options.limits));
                tokio::spawn(async move {
                    talk.await;
                    drop(here);
                });
            }
            Err(error) => {
                tracing::warn!(%error, "could not accept a connection");
                tokio::time::sleep(BREATH).await;
            }
        }
    }
    // Streams end when everyone has gone, or are cut.
    let _cut = tokio::time::timeout(LAST_WORDS, app.connections.emptied()).await;
    Ok(())
}

/// A connection from its first byte, the agreement on a secure line included, until it ends or makes room.
async fn connection(router: Router, caller: Caller, stop: watch::Receiver<bool>, (place, limits): (Place, Limits)) {
    let peer = caller.peer;
    let talk = async {
        if let Some((stream, line)) = caller.open().await {
            converse(router, stream, (peer, line), (&place, &limits), stop).await;
        }
    };
    tokio::select! {
        () = talk => {}
        () = place.cut() => tracing::debug!("a connection made room"),
    }
}

/// Ends when the hub stops, or whoever would say so is gone.
async fn stopped(stop: &mut watch::Receiver<bool>) {
    drop(stop.wait_for(|stop| *stop).await);
}
