//! The teacher's own devices, the walls, everyone at once; the PIN and the passphrase.

use super::common::{Answer, Client, TestApp};
use super::unlock::{GOOD, PIN, claimed};

const PAGE: &str = "/teach/box/devices";

/// One more device of the teacher's, at the box.
async fn one_more(app: &TestApp, agent: &str) -> Client {
    let device = app.local();
    let request = device.request(axum::http::Method::POST, "/teach/sign-in").header("user-agent", agent);
    let request = request.header("content-type", "application/x-www-form-urlencoded");
    let answer = device.send(request, super::common::form(&[("passphrase", GOOD)])).await;
    assert_eq!(answer.status, 303, "{}", answer.body);
    device
}

fn short_of(device: &Client) -> String {
    device.digest().short().to_owned()
}

async fn is_in(device: &Client) -> bool {
    device.get("/teach/new").await.status == 200
}

#[tokio::test]
async fn the_teacher_sees_each_device_and_takes_one_away() {
    let (app, teacher) = claimed(PIN).await;
    let tablet = one_more(&app, "Mozilla/5.0 (iPad; CPU OS 17_0) Version/17.0 Safari/604.1").await;
    let _strange = one_more(&app, "<b>Robot</b>").await;
    let page = teacher.get(PAGE).await;
    let lines = page.texts(".line-words");
    assert!(lines.iter().any(|line| line.starts_with("Safari · iPad signed in")), "{lines:?}");
    assert!(lines.iter().any(|line| line.starts_with("A device signed in")), "{lines:?}");
    assert_eq!(lines.iter().filter(|line| line.contains("this one")).count(), 1);
    assert!(!page.body.contains("Robot"));
    assert!(
        !page.body.contains(&format!("value=\"{}\"", short_of(&teacher))),
        "this one is signed out by its own button"
    );

    let told = teacher.submit("/teach/box/devices/revoke", &[("device", &short_of(&tablet))]).await;
    assert!(told.has(".banner-good"));
    assert!(!is_in(&tablet).await && is_in(&teacher).await);
    assert_eq!(tablet.get("/teach/new").await.status, 401, "there is no PIN to try either");
    let again = teacher.post("/teach/box/devices/revoke", &[("device", &short_of(&tablet))]).await;
    assert_eq!(again.status, 403);
    teacher.submit("/teach/box/devices/others", &[]).await;
    assert_eq!(app.look().access.seats().len(), 1);
    assert!(is_in(&teacher).await);
}

#[tokio::test]
async fn the_page_of_a_device_that_was_taken_away_ends() {
    let (app, teacher) = claimed("").await;
    let tablet = one_more(&app, "").await;
    let mut stream = tablet.stream("/teach/1/events").await;
    assert_eq!(stream.next().await.0, "swap");
    teacher.post("/teach/box/devices/others", &[]).await;
    assert_eq!(stream.next().await.0, "gone");
}

async fn refused(device: &Client, path: &str, fields: &[(&str, &str)]) -> Answer {
    let answer = device.post(path, fields).await;
    assert!([422, 429].contains(&answer.status), "{}", answer.body);
    for (_, typed) in fields {
        assert!(!answer.body.contains(&format!("value=\"{typed}\"")), "a secret is shown again");
    }
    answer
}

#[tokio::test]
async fn a_pin_is_set_with_the_passphrase_changed_and_taken_away() {
    let (app, teacher) = claimed("").await;
    let set = "/teach/box/devices/pin";
    refused(&teacher, set, &[("passphrase", "purple otter one"), ("pin", PIN)]).await;
    refused(&teacher, set, &[("passphrase", GOOD), ("pin", "1234")]).await;
    assert!(app.look().access.seats().iter().all(|(_, _, seat)| seat.pin.is_none()));
    teacher.submit(set, &[("passphrase", GOOD), ("pin", PIN)]).await;
    teacher.submit(set, &[("passphrase", GOOD), ("pin", "8204")]).await;
    app.pass(20);
    assert_eq!(teacher.post("/teach/unlock", &[("pin", PIN)]).await.status, 422);
    assert_eq!(teacher.post("/teach/unlock", &[("pin", "8204")]).await.status, 303);
    teacher.submit("/teach/box/devices/pin/remove", &[]).await;
    app.pass(20);
    assert_eq!(teacher.get("/teach/unlock").await.location(), "/teach/sign-in?back=/teach");
}

#[tokio::test]
async fn another_passphrase_signs_out_every_other_device() {
    let (app, teacher) = claimed(PIN).await;
    let tablet = one_more(&app, "").await;
    let change = "/teach/box/devices/passphrase";
    refused(&teacher, change, &[("passphrase", "purple otter one"), ("new", "a loud river")]).await;
    refused(&teacher, change, &[("passphrase", GOOD), ("new", "short")]).await;
    assert!(is_in(&tablet).await);
    teacher.submit(change, &[("passphrase", GOOD), ("new", "a loud river")]).await;
    assert!(is_in(&teacher).await && !is_in(&tablet).await);
    assert_eq!(tablet.post("/teach/sign-in", &[("passphrase", GOOD)]).await.status, 422);
    assert_eq!(tablet.post("/teach/sign-in", &[("passphrase", "a loud river")]).await.status, 303);
    app.pass(20);
    assert_eq!(teacher.post("/teach/unlock", &[("pin", PIN)]).await.status, 303, "its PIN stays");
}

#[tokio::test]
async fn everyone_is_signed_out_at_once_and_told_why() {
    let (app, teacher) = claimed("").await;
    let (ana, ben, wall) = (app.student("Ana").await, app.student("Ben").await, app.client().with_token("wall"));
    app.keys(cupboard::access::AccessCommand::PairWall { device: wall.digest() }).await;
    let mut stream = ana.stream("/me/events").await;
    assert_eq!(stream.next().await.0, "swap");
    let page = teacher.get(PAGE).await;
    assert!(page.body.contains("2 students’ devices are signed in."), "{}", page.body);
    let told = teacher.submit("/teach/box/devices/everyone", &[]).await;
    assert!(told.has(".banner-good") && told.body.contains("No student’s device is signed in."));
    assert_eq!(stream.next().await.0, "gone");
    for student in [&ana, &ben] {
        let page = student.get("/me").await;
        assert_eq!(page.status, 401);
        assert!(page.body.contains("Your teacher has signed everyone out."), "{}", page.body);
    }
    assert!(is_in(&teacher).await && !wall.get("/wall").await.has(".calm-code"), "walls were not meant");
    let take = format!("/J/{}/{}", app.code(), app.id("Ana"));
    let back = ana.post(&take, &[("picture", "0"), ("picture", "1"), ("picture", "2")]).await;
    assert_eq!(back.location(), "/me", "her pictures are hers still");
    teacher.submit("/teach/box/devices/everyone", &[("walls", "yes")]).await;
    assert!(wall.get("/wall").await.has(".calm-code"), "the wall asks to be paired");
}

#[tokio::test]
async fn a_wall_is_taken_away() {
    let (app, teacher) = claimed("").await;
    let wall = app.client().with_token("wall");
    app.keys(cupboard::access::AccessCommand::PairWall { device: wall.digest() }).await;
    let mut stream = wall.stream("/wall/events").await;
    assert_eq!(stream.next().await.0, "swap");
    teacher.submit("/teach/box/devices/revoke", &[("device", &short_of(&wall))]).await;
    assert_eq!(stream.next().await.0, "gone");
    assert!(wall.get("/wall").await.has(".calm-code"));
}
