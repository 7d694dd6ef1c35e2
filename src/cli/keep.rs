//! Keeps what is stored and what the network says in step: pinned address, name, and where phones last found the box.

use crate::access::{BoxCommand, Settings};
use crate::classroom::Actor;
use crate::hub::Wish;
use crate::presence::address::{Preference, Watch};
use crate::presence::mdns::{Announcer, Status};
use crate::web::App;
use std::net::Ipv4Addr;

/// Who decides on the address: what was typed at the start, else the teacher, else the rule.
pub(super) fn preference(fixed: Option<Ipv4Addr>, pinned: Option<Ipv4Addr>) -> Preference {
    match (fixed, pinned) {
        (Some(address), _) => Preference::Fixed(address),
        (None, Some(address)) => Preference::Pinned(address),
        (None, None) => Preference::Automatic,
    }
}

/// For as long as the hub runs: the teacher's address to the watch, the box's name to mDNS, and back into the store what
/// mDNS had to change.
pub(super) async fn in_step(app: &App, watch: &Watch, announcer: &Announcer) {
    let mut published = app.hub.subscribe();
    let mut status = announcer.subscribe();
    let mut addresses = watch.subscribe();
    let fixed = matches!(watch.preference(), Preference::Fixed(_));
    loop {
        let settings = published.borrow_and_update().access.settings.clone();
        if !fixed {
            watch.prefer(preference(None, settings.address));
        }
        let started_as = &app.options.host_name;
        announcer.rename(settings.name_asked(started_as), &settings.host_name_for(started_as));
        let told = status.borrow_and_update().clone();
        app.hear(&told);
        let address = addresses.borrow_and_update().address;
        for command in news(&settings, started_as, &told, address) {
            app.hub.submit(Wish::keys(Actor::System, command)).await;
        }
        let more = tokio::select! {
            changed = published.changed() => changed,
            changed = status.changed() => changed,
            changed = addresses.changed() => changed,
        };
        if more.is_err() {
            return std::future::pending().await;
        }
    }
}

/// What the store does not know yet.
fn news(settings: &Settings, started_as: &str, told: &Status, address: Option<Ipv4Addr>) -> Vec<BoxCommand> {
    let mut news = Vec::new();
    let is_kept = settings.host_name.as_ref() == Some(&told.host);
    // What was won in place of an earlier name says nothing about this one.
    if told.asked == settings.name_asked(started_as) && told.host != settings.host_name_for(started_as) && !is_kept {
        news.push(BoxCommand::KeepName { host_name: told.host.clone() });
    }
    if let (None, Some(address)) = (settings.known_address, address) {
        news.push(BoxCommand::KeepAddress { address });
    }
    news
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::presence::mdns::State;

    fn told(asked: &str, host: &str) -> Status {
        Status { asked: asked.into(), host: host.into(), state: State::Announced, rival: None }
    }

    fn kept(host_name: &str) -> BoxCommand {
        BoxCommand::KeepName { host_name: host_name.into() }
    }

    #[test]
    fn a_name_that_was_won_is_kept_once_and_only_for_the_wish_it_was_won_for() {
        let mut settings = Settings::default();
        assert_eq!(news(&settings, "cupboard", &told("cupboard", "cupboard"), None), []);
        assert_eq!(news(&settings, "cupboard", &told("cupboard", "cupboard-2"), None), [kept("cupboard-2")]);
        settings.host_name = Some("cupboard-2".into());
        assert_eq!(news(&settings, "cupboard", &told("cupboard", "cupboard-2"), None), []);
        settings = Settings { name: Some("room12".into()), ..Settings::default() };
        assert_eq!(news(&settings, "cupboard", &told("cupboard", "cupboard-2"), None), [], "renamed meanwhile");
        assert_eq!(news(&settings, "cupboard", &told("room12", "room12-2"), None), [kept("room12-2")]);
    }

    #[test]
    fn the_first_address_is_kept_and_a_later_one_is_the_teachers_to_accept() {
        let (first, later) = (Ipv4Addr::new(192, 168, 1, 20), Ipv4Addr::new(192, 168, 1, 77));
        let mut settings = Settings::default();
        let same = told("cupboard", "cupboard");
        assert_eq!(news(&settings, "cupboard", &same, Some(first)), [BoxCommand::KeepAddress { address: first }]);
        settings.known_address = Some(first);
        assert_eq!(news(&settings, "cupboard", &same, Some(later)), []);
    }
}
