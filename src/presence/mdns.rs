//! `cupboard.local`, and the service that browsers of the network list (NETWORK "mDNS").
//!
//! Nothing here can stop the hub: trouble is logged, told as [`Status`], and tried again. IPv4 only, as the hub
//! listens there; loopback and virtual interfaces are left out by the rule of [`super::address::is_usable`].
//!
//! | file           | its one job |
//! |----------------|-------------|
//! | `herald`       | the background task: announce, give way, announce again |
//! | `session`      | one daemon of mdns-sd with our service in it |
//! | `neighbours`   | the other boxes, and who gives way to whom |

mod herald;
mod neighbours;
mod session;

use tokio::sync::{oneshot, watch};
use tokio::task::JoinHandle;
use tokio::time::timeout;

use herald::Herald;
use neighbours::Neighbours;
use session::GOODBYE;

/// What is announced.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// The single label that the box would like, `cupboard`.
    pub asked: String,
    /// The label that it goes by: the same, or what it was renamed to before, so that it keeps that name.
    pub host: String,
    /// The port the pages are served on.
    pub port: u16,
    /// The box's own 6 hexadecimal digits: tells it from another with the same name.
    pub id: String,
    /// The version, `1.2.3`.
    pub version: String,
}

/// How being found stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Status {
    /// The label the box was last asked to go by.
    pub asked: String,
    /// The label it goes by; differs from the one asked for when that was taken. Persist it for the next start.
    pub host: String,
    /// Where the announcement stands.
    pub state: State,
    /// The id of another box that goes by this box's name and is to give it up; `None` when all names are distinct.
    pub rival: Option<String>,
}

impl Status {
    fn of(card: &Card) -> Status {
        Status { asked: card.asked.clone(), host: card.host.clone(), state: State::Probing, rival: None }
    }
}

/// Where the announcement stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum State {
    /// Asking whether the name is free, or waiting for a network.
    Probing,
    /// The name is ours and has been said aloud.
    Announced,
    /// The reason why names do not work now, for the log and the teacher; the address in the code does.
    Failed(String),
}

/// The names that the box is to go by, as [`Card`] has them.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Wish {
    asked: String,
    host: String,
}

/// Announces the box for as long as it lives; say goodbye with [`Announcer::stop`].
#[derive(Debug)]
pub struct Announcer {
    status: watch::Receiver<Status>,
    wish: watch::Sender<Wish>,
    stop: oneshot::Sender<()>,
    task: JoinHandle<()>,
}

impl Announcer {
    /// Begins in the background; never fails and never waits. Needs a tokio runtime.
    pub fn start(card: Card) -> Announcer {
        let (publish, status) = watch::channel(Status::of(&card));
        let (wish, wishes) = watch::channel(Wish { asked: card.asked.clone(), host: card.host.clone() });
        let (stop, stopped) = oneshot::channel();
        let herald = Herald { card, publish, wishes, stopped, neighbours: Neighbours::default() };
        Announcer { status, wish, stop, task: tokio::spawn(herald.announce()) }
    }

    /// How it stands now.
    pub fn status(&self) -> Status {
        self.status.borrow().clone()
    }

    /// A receiver that is woken when the name or the state changes.
    pub fn subscribe(&self) -> watch::Receiver<Status> {
        self.status.clone()
    }

    /// The box is to go by `host` from now on, for want of `asked` or because it is the same. Saying what was said
    /// last, or the name it has, costs nothing.
    pub fn rename(&self, asked: &str, host: &str) {
        let wish = Wish { asked: asked.to_owned(), host: host.to_owned() };
        self.wish.send_if_modified(|now| std::mem::replace(now, wish.clone()) != wish);
    }

    /// Takes the name back from everyone's memory; at most 2 s. Without it the name lives on for up to 120 s.
    pub async fn stop(self) {
        // A task that already ended has nobody left to tell.
        let _ = self.stop.send(());
        if timeout(GOODBYE * 2, self.task).await.is_err() {
            tracing::warn!("mDNS: no time left for a goodbye");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    pub(super) fn card() -> Card {
        let name = || "cupboard".to_owned();
        Card { asked: name(), host: name(), port: 8080, id: "a1b2c3".into(), version: "0.1.0".into() }
    }

    #[tokio::test]
    async fn a_name_that_cannot_be_announced_is_a_status_and_no_crash() {
        let unspeakable = Card { id: "x".repeat(300), ..card() };
        let announcer = Announcer::start(unspeakable);
        let mut status = announcer.subscribe();
        let failed = status.wait_for(|status| matches!(status.state, State::Failed(_)));
        assert!(timeout(Duration::from_secs(10), failed).await.is_ok_and(|status| status.is_ok()));
        let before = std::time::Instant::now();
        announcer.stop().await;
        assert!(before.elapsed() < Duration::from_secs(2), "stopped in time");
    }
}
