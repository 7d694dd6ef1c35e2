//! When backups are due: after a plug that was pulled, and before another version of Cupboard begins.

use cupboard::access::{Access, AccessCommand, BoxCommand};
use cupboard::classroom::{Actor, Command, Deed, Language, Now, SectionId, SettingDeed};
use cupboard::hub::{Answer, BackupHealth, Backups, Clock, Hub, Places, Wish, backups};
use cupboard::journal::{Archive, Journal, RecoveryKey};
use std::path::Path;
use std::time::Duration;

const CLASS: SectionId = SectionId(1);

async fn ask(hub: &Hub, wish: Wish) {
    let answer = hub.submit(wish).await;
    assert!(matches!(answer, Answer::Saved(_)), "{answer:?}");
}

async fn class(hub: &Hub, deed: Deed) {
    ask(hub, Wish::deed(Actor::Teacher, CLASS, deed)).await;
}

/// A hub on a real folder, at a minute of its own.
fn hub(data: &Path, minute: i64) -> Hub {
    let (data, wall_ms) = (data.to_owned(), 1_795_000_000_000 + minute * 60_000);
    let clock = Clock::manual(Now { wall_ms, wall_trusted: true, boot: minute as u64, uptime_ms: 1_000 });
    Hub::start(Box::new(move || Journal::open(&data)), clock).unwrap()
}

/// With a class and a recovery sheet.
async fn begun(data: &Path) -> Hub {
    let hub = hub(data, 0);
    ask(&hub, Wish::class(Actor::Teacher, Command::MakeSection { name: "A".into(), language: Language::English }))
        .await;
    let recipient = RecoveryKey::draw().recipient().to_string();
    ask(&hub, Wish::keys(Actor::Teacher, AccessCommand::SetSheet { recipient })).await;
    hub
}

fn of(hub: &Hub, data: &Path) -> Backups {
    Backups::new(hub.clone(), Some(Places { data: data.to_owned(), ..Places::default() }))
}

fn kept(data: &Path) -> usize {
    Archive::on_box(data.join("backups")).list().unwrap().len()
}

/// Runs until it has made its backup; where none is expected, for long enough to see one.
async fn made_at_start(backups: &Backups, expected: u64) {
    let running = tokio::spawn({
        let backups = backups.clone();
        async move { backups.run().await }
    });
    for _ in 0..if expected > 0 { 400 } else { 40 } {
        if backups.standing().made > 0 {
            break;
        }
        // Waits for a backup on its own thread.
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    running.abort();
    assert_eq!(backups.standing().made, expected);
}

#[tokio::test]
async fn what_happened_before_the_plug_was_pulled_is_backed_up_at_the_next_start() {
    let data = tempfile::tempdir().unwrap();
    let first = begun(data.path()).await;
    first.shut_down();
    let second = hub(data.path(), 3);
    made_at_start(&of(&second, data.path()), 1).await;
    assert_eq!(kept(data.path()), 1);
    second.shut_down();
    let third = hub(data.path(), 6);
    // Nothing has happened since.
    made_at_start(&of(&third, data.path()), 0).await;
    class(&third, Deed::Set(SettingDeed::Name("B".into()))).await;
    third.shut_down();
    let fourth = hub(data.path(), 9);
    let backups = of(&fourth, data.path());
    made_at_start(&backups, 1).await;
    assert_eq!(backups.health(), BackupHealth::Good);
    // What is to be forgotten does not wait for something to happen.
    backups.will_replace_all().await.unwrap();
    fourth.shut_down();
    let fifth = hub(data.path(), 12);
    let backups = of(&fifth, data.path());
    made_at_start(&backups, 1).await;
    assert!(!backups.is_replacing() && kept(data.path()) == 1);
    fifth.shut_down();
}

#[tokio::test]
async fn without_a_sheet_or_a_place_nothing_is_made_and_nothing_is_wrong() {
    let data = tempfile::tempdir().unwrap();
    let hub = hub(data.path(), 0);
    ask(&hub, Wish::class(Actor::Teacher, Command::MakeSection { name: "A".into(), language: Language::English }))
        .await;
    for backups in [of(&hub, data.path()), Backups::new(hub.clone(), None)] {
        made_at_start(&backups, 0).await;
        assert_eq!((backups.standing().failed, backups.health()), (0, BackupHealth::Off));
    }
    hub.shut_down();
}

#[tokio::test]
async fn another_version_of_cupboard_backs_up_before_it_begins() {
    let data = tempfile::tempdir().unwrap();
    let first = begun(data.path()).await;
    first.shut_down();
    let before = |minute: i64| {
        let (journal, recovered) = Journal::open(data.path()).unwrap();
        let made = backups::before_upgrade(&journal, &recovered, data.path(), 1_795_000_000_000 + minute * 60_000);
        made.map(|made| made.unwrap().name)
    };
    let name = before(5).expect("the store does not say that this version ran on it");
    assert_eq!(kept(data.path()), 1);
    let second = hub(data.path(), 6);
    let version = env!("CARGO_PKG_VERSION").to_owned();
    ask(&second, Wish::keys(Actor::System, AccessCommand::from(BoxCommand::KeepVersion { version }))).await;
    second.shut_down();
    assert_eq!(before(8), None, "this version ran last");
    let third = hub(data.path(), 9);
    let older = BoxCommand::KeepVersion { version: "0.0.9".into() };
    ask(&third, Wish::keys(Actor::System, AccessCommand::from(older))).await;
    third.shut_down();
    assert!(before(11).is_some_and(|other| other != name));
    let rows = Journal::open(data.path()).unwrap().1.rows;
    assert_eq!(Access::from_rows(&rows).settings.version.as_deref(), Some("0.0.9"), "it only reads");
}
