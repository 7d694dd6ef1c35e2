//! The background task: announces the box, gives way to another of the same name, and begins again after a failure.

use super::neighbours::{Neighbours, Verdict};
use super::session::{self, Session};
use super::{Card, State, Status, Wish};
use mdns_sd::{DaemonEvent, DnsNameChange, RRType, ServiceEvent};
use std::time::Duration;
use tokio::sync::{oneshot, watch};
use tokio::time::sleep;

/// After a failure (no socket, port 5353 refused), this long until the next try.
const RETRY: Duration = Duration::from_secs(30);

/// What the background task has in hand.
pub(super) struct Herald {
    pub(super) card: Card,
    pub(super) publish: watch::Sender<Status>,
    pub(super) wishes: watch::Receiver<Wish>,
    pub(super) stopped: oneshot::Receiver<()>,
    pub(super) neighbours: Neighbours,
}

enum Ended {
    Stopped,
    Failed,
    Renamed,
}

impl Herald {
    /// Announces until told to stop, under each new name, and again after every failure.
    pub(super) async fn announce(mut self) {
        loop {
            let reason = match session::begin(&self.card) {
                Ok(mut session) => match self.attend(&mut session).await {
                    Ended::Stopped => return session.say_goodbye().await,
                    Ended::Renamed => {
                        session.say_goodbye().await;
                        continue;
                    }
                    Ended::Failed => "the mDNS daemon ended".to_owned(),
                },
                Err(error) => error.to_string(),
            };
            tracing::warn!(%reason, "mDNS: {}.local does not resolve for now", self.card.host);
            self.publish.send_modify(|status| status.state = State::Failed(reason));
            tokio::select! {
                _ = &mut self.stopped => return,
                Ok(()) = self.wishes.changed() => { self.take_wish(); }
                () = sleep(RETRY) => {}
            }
            self.publish.send_modify(|status| status.state = State::Probing);
        }
    }

    /// Follows the daemon's events (its queue is bounded and must be drained) and our own kind, until told to stop or
    /// to go by another name.
    async fn attend(&mut self, session: &mut Session) -> Ended {
        loop {
            let renamed = tokio::select! {
                _ = &mut self.stopped => return Ended::Stopped,
                event = session.events.recv_async() => match event {
                    Ok(event) => self.heed(event),
                    Err(_) => return Ended::Failed,
                },
                // A search that ended is begun again by the next sweep.
                Ok(event) = session.found.recv_async() => self.meet(event),
                _ = session.sweeps.tick() => {
                    self.neighbours.forget_the_silent();
                    session.search();
                    self.judge()
                }
                Ok(()) = self.wishes.changed() => self.take_wish(),
            };
            if renamed {
                return Ended::Renamed;
            }
        }
    }

    /// What an event of the daemon means for us; true when the box is to be announced anew.
    fn heed(&mut self, event: DaemonEvent) -> bool {
        match event {
            DaemonEvent::Announce(..) => {
                self.publish.send_modify(|status| status.state = State::Announced);
                return self.judge();
            }
            DaemonEvent::NameChange(change) => {
                let Some(host) = new_host(&change) else { return false };
                tracing::warn!("mDNS: {}.local was taken, this box is {host}.local now", self.card.host);
                self.card.host.clone_from(&host);
                self.publish.send_modify(|status| status.host = host);
            }
            DaemonEvent::Error(error) => tracing::warn!(%error, "mDNS"),
            _ => {}
        }
        false
    }

    /// Our own kind was found or went; true when the box is to be announced anew.
    fn meet(&mut self, event: ServiceEvent) -> bool {
        match event {
            ServiceEvent::ServiceResolved(service) => {
                let Some((id, host)) = session::who(&service).filter(|(id, _)| *id != self.card.id) else {
                    return false;
                };
                self.neighbours.hear(service.get_fullname(), &id, &host);
            }
            ServiceEvent::ServiceRemoved(_, fullname) => self.neighbours.forget(&fullname),
            _ => return false,
        }
        self.judge()
    }

    /// Names must be distinct: of two boxes with one, the higher id takes another (NETWORK "mDNS"). While the name is
    /// not won yet, the daemon settles it.
    fn judge(&mut self) -> bool {
        if self.publish.borrow().state != State::Announced {
            return false;
        }
        match self.neighbours.judge(&self.card) {
            Verdict::Yield(host) => {
                tracing::warn!(
                    "mDNS: another box is {}.local too; this one is {host}.local from now on",
                    self.card.host
                );
                self.go_by(host);
                true
            }
            Verdict::Stand(rival) => {
                let rival = rival.map(str::to_owned);
                self.publish.send_if_modified(|status| {
                    let is_news = status.rival != rival;
                    if is_news && rival.is_some() {
                        tracing::warn!("mDNS: another box is {}.local too and is to take another name", status.host);
                    }
                    status.rival = rival;
                    is_news
                });
                false
            }
        }
    }

    /// Somebody wants another name; true when the box is to be announced under it.
    fn take_wish(&mut self) -> bool {
        let wish = self.wishes.borrow_and_update().clone();
        self.card.asked = wish.asked;
        let is_news = wish.host != self.card.host;
        if is_news {
            self.go_by(wish.host);
        } else {
            self.publish.send_modify(|status| status.asked.clone_from(&self.card.asked));
        }
        is_news
    }

    fn go_by(&mut self, host: String) {
        self.card.host = host;
        self.publish.send_replace(Status::of(&self.card));
    }
}

/// The new label, when it was the host's name that had to change and not the service's.
fn new_host(change: &DnsNameChange) -> Option<String> {
    let of_host = matches!(change.rr_type, RRType::A | RRType::AAAA);
    let label = change.new_name.strip_suffix(".local.")?;
    of_host.then(|| label.to_owned())
}

#[cfg(test)]
mod tests {
    use super::super::Announcer;
    use super::super::tests::card;
    use super::*;

    /// A herald that has won its name, and what it publishes.
    fn herald() -> (Herald, Announcer) {
        let card = card();
        let (publish, status) = watch::channel(Status { state: State::Announced, ..Status::of(&card) });
        let (wish, wishes) = watch::channel(Wish { asked: card.asked.clone(), host: card.host.clone() });
        let (stop, stopped) = oneshot::channel();
        let herald = Herald { card, publish, wishes, stopped, neighbours: Neighbours::default() };
        (herald, Announcer { status, wish, stop, task: tokio::spawn(async {}) })
    }

    fn change(original: &str, new_name: &str, rr_type: RRType) -> DaemonEvent {
        let (original, new_name) = (original.into(), new_name.into());
        DaemonEvent::NameChange(DnsNameChange { original, new_name, rr_type, intf_name: "eth0".into() })
    }

    #[tokio::test]
    async fn a_taken_host_name_is_told_and_kept_for_the_next_try() {
        let (mut herald, announcer) = herald();
        assert!(!herald.heed(change("cupboard.local.", "cupboard-2.local.", RRType::A)), "the daemon did it");
        assert_eq!(announcer.status().host, "cupboard-2");
        assert_eq!(announcer.status().asked, "cupboard");
        assert_eq!(herald.card.host, "cupboard-2");
    }

    #[tokio::test]
    async fn a_taken_instance_name_does_not_rename_the_box() {
        let (mut herald, announcer) = herald();
        let (old, new) = ("Cupboard a1b2c3._http._tcp.local.", "Cupboard a1b2c3 (2)._http._tcp.local.");
        herald.heed(change(old, new, RRType::SRV));
        assert_eq!(announcer.status().host, "cupboard");
    }

    #[tokio::test]
    async fn of_two_boxes_with_one_name_the_higher_id_takes_another_and_the_lower_one_tells() {
        let (mut herald, announcer) = herald();
        herald.neighbours.hear("Cupboard ffffff._http._tcp.local.", "ffffff", "cupboard");
        assert!(!herald.judge(), "the other is to go");
        assert_eq!(announcer.status().rival.as_deref(), Some("ffffff"));
        herald.neighbours.hear("Cupboard ffffff._http._tcp.local.", "ffffff", "cupboard-ffffff");
        assert!(!herald.judge());
        assert_eq!(announcer.status().rival, None, "names are distinct again");

        herald.neighbours.hear("Cupboard 000001._http._tcp.local.", "000001", "cupboard");
        herald.publish.send_modify(|status| status.state = State::Probing);
        assert!(!herald.judge(), "a name that is not won yet is the daemon's to settle");
        assert!(herald.heed(DaemonEvent::Announce(String::new(), String::new())), "won, and taken: announce anew");
        let status = announcer.status();
        assert_eq!((status.host.as_str(), status.asked.as_str()), ("cupboard-a1b2c3", "cupboard"));
        assert_eq!(status.state, State::Probing);
    }

    #[tokio::test]
    async fn the_box_is_announced_anew_only_under_another_name() {
        let (mut herald, announcer) = herald();
        announcer.rename("cupboard", "cupboard");
        assert!(!herald.wishes.has_changed().expect("open"), "it was asked for that");
        herald.heed(change("cupboard.local.", "cupboard-2.local.", RRType::A));
        announcer.rename("cupboard", "cupboard-2");
        assert!(!herald.take_wish(), "it goes by that already");
        announcer.rename("room12", "room12");
        assert!(herald.take_wish());
        assert_eq!(announcer.status().asked, "room12");
        assert_eq!((announcer.status().host.as_str(), herald.card.host.as_str()), ("room12", "room12"));
    }
}
