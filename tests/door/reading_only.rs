//! While the store takes no writes the teacher still comes in, to look (issue 3), by stricter limits kept in memory.

use crate::common::Client;
use crate::disk::Fault;
use crate::many::Room;
use crate::served::GOOD;
use cupboard::classroom::{Actor, Command, Language};
use cupboard::hub::{Answer, Health, Wish};
use std::time::Duration;

const PIN: &str = "4082";

impl Room {
    /// From now on nothing can be written; a wish of anybody's finds out.
    async fn break_disk(&self) {
        self.disk.set_fault(Fault::Refuses);
        let make = Command::MakeSection { name: "Period 3".into(), language: Language::English };
        let answer = self.app.hub.submit(Wish::class(Actor::Teacher, make)).await;
        assert_eq!(answer, Answer::NotConfirmed);
    }

    async fn mend_disk(&self) {
        self.disk.set_fault(Fault::None);
        let mut published = self.app.hub.subscribe();
        let writing = published.wait_for(|seen| seen.health == Health::Writing);
        tokio::time::timeout(Duration::from_secs(20), writing).await.unwrap().unwrap();
    }

    fn quiet(&self) {
        self.clock.turn(|now| now.uptime_ms += 20 * 60_000);
    }
}

async fn is_in(device: &Client) -> bool {
    device.get("/teach/new").await.status == 200
}

async fn sign_in(device: &Client) -> u16 {
    device.post("/teach/sign-in", &[("passphrase", GOOD), ("pin", PIN)]).await.status
}

async fn try_pin(device: &Client, pin: &str) -> u16 {
    device.post("/teach/unlock", &[("pin", pin)]).await.status
}

#[tokio::test]
async fn the_teacher_signs_in_without_a_store_that_writes_and_is_written_down_when_it_does() {
    let room = Room::open().await;
    room.break_disk().await;
    let laptop = room.device(50);
    assert_eq!(laptop.post("/teach/sign-in", &[("passphrase", "purple otter one")]).await.status, 422);
    assert_eq!(sign_in(&laptop).await, 303);
    assert!(is_in(&laptop).await);
    assert!(room.app.look().access.seats().is_empty(), "nothing says so on disk");
    room.mend_disk().await;
    let mut published = room.app.hub.subscribe();
    let written = published.wait_for(|seen| seen.access.seat(&laptop.digest()).is_some());
    tokio::time::timeout(Duration::from_secs(60), written).await.unwrap().unwrap();
    assert!(is_in(&laptop).await);
}

#[tokio::test]
async fn a_locked_device_opens_by_its_pin_in_memory_and_has_three_tries() {
    let room = Room::open().await;
    let (laptop, tablet) = (room.device(50), room.device(51));
    assert_eq!((sign_in(&laptop).await, sign_in(&tablet).await), (303, 303));
    room.quiet();
    room.break_disk().await;
    assert!(!is_in(&laptop).await);
    assert_eq!(try_pin(&laptop, "1111").await, 422);
    assert_eq!(try_pin(&laptop, PIN).await, 303);
    assert!(is_in(&laptop).await);
    for _ in 0..3 {
        assert_eq!(try_pin(&tablet, "1111").await, 422);
    }
    assert_eq!(try_pin(&tablet, PIN).await, 429, "no fourth");
    assert!(!is_in(&tablet).await);
    assert_eq!(sign_in(&tablet).await, 303, "the passphrase is the way out");
    assert!(is_in(&tablet).await);
}

#[tokio::test]
async fn a_pin_that_rests_on_disk_rests_in_memory_too() {
    let room = Room::open().await;
    let laptop = room.device(50);
    sign_in(&laptop).await;
    room.quiet();
    for _ in 0..5 {
        assert_eq!(try_pin(&laptop, "1111").await, 422);
    }
    room.break_disk().await;
    assert_eq!(try_pin(&laptop, PIN).await, 429);
    assert!(!is_in(&laptop).await);
}
