//! What the teacher should know about the box, its network and its backups, whatever page they are on (NETWORK.md; S55).

use super::{App, wall};
use crate::access::{Erasure, Settings};
use crate::classroom::{Actor, Section};
use crate::hub::{BackupHealth, Published};
use crate::presence::guests;
use crate::view::teach::notices::Notice;
use crate::view::wall::Reach;

/// Everything there is to tell now on the pages of `section`, or whichever class the wall shows. A substitute hears what
/// keeps the lesson from going on; what is the teacher's to mend is not theirs to be bothered with.
pub(super) fn notices(app: &App, seen: &Published, actor: Actor, section: Option<&Section>) -> Vec<Notice> {
    let mut notices = if actor == Actor::Teacher { of_the_box(app, &seen.access.settings) } else { vec![] };
    let section = section.or_else(|| seen.state.wall_section());
    if actor == Actor::Teacher {
        notices.extend(of_backups(app, section.is_some_and(Section::is_open)));
        notices.extend(of_erasing(app, seen));
    }
    match section.map_or(Reach::Ok, |section| wall::reach(app, section, &app.hub.now())) {
        Reach::Ok => {}
        Reach::NoNetwork => notices.push(Notice::NoNetwork),
        Reach::NobodyReaches => {
            notices.push(Notice::NobodyReaches { address: app.address_line().unwrap_or_default() });
        }
    }
    notices
}

/// In class nobody prints a sheet, so that waits; the demo keeps nothing and misses none.
fn of_backups(app: &App, in_class: bool) -> Option<Notice> {
    match app.backups.health() {
        BackupHealth::Good => None,
        BackupHealth::Off => (!in_class && !app.options.demo).then_some(Notice::BackupsOff),
        BackupHealth::Failing => Some(Notice::BackupsFailing),
    }
}

/// Too many devices on the Wi-Fi that the box opens itself.
fn of_stations(app: &App) -> Option<Notice> {
    let count = app.stations().filter(|count| *count >= guests::MANY)?;
    Some(Notice::ManyStations { count })
}

/// What became of erasing somebody, until the teacher has said that they read it: the plug may have been pulled.
fn of_erasing(app: &App, seen: &Published) -> Option<Notice> {
    match seen.access.erasure? {
        Erasure::Done { wall_ms } => Some(Notice::Erased { wall_ms }),
        Erasure::Begun { .. } if app.backups.is_erasing() => None,
        Erasure::Begun { student } => {
            let name = seen.state.students.get(&student)?.name.clone();
            let class = seen.state.sections.values().find(|class| class.enrolments.contains_key(&student))?;
            Some(Notice::EraseStopped { name, path: format!("/teach/{}/students/{student}/erase", class.id) })
        }
    }
}

/// Its name, its address and its own Wi-Fi.
fn of_the_box(app: &App, settings: &Settings) -> Vec<Notice> {
    let started = &app.options.host_name;
    let (asked, name) = (settings.name_asked(started), settings.host_name_for(started));
    let local = |label: &str| format!("{label}.local");
    let mut notices = Vec::new();
    if app.has_rival() {
        notices.push(Notice::Rival { name: local(&name) });
    }
    if asked != name {
        notices.push(Notice::Renamed { asked: local(asked), name: local(&name) });
    }
    let reachable = app.addresses.borrow().clone();
    if let (Some(known), Some(now)) = (settings.known_address, reachable.address) {
        // While the box has the old one too, what phones and cards know still leads here.
        if !reachable.addresses().contains(&known) {
            notices.push(Notice::Moved { was: known.to_string(), now: now.to_string() });
        }
    }
    notices.extend(of_stations(app));
    notices
}
