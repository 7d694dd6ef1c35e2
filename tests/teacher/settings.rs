//! Rules, wall, network, files.

use super::common::{BOX, TestApp};
use super::held;
use cupboard::access::{AccessCommand, BoxCommand};
use cupboard::classroom::{CupsShown, Deed, Devices, Language, Naming, StatusRule};
use cupboard::presence::mdns::{State, Status};

#[tokio::test]
async fn the_class_its_rules_and_its_wall_are_set() {
    let app = TestApp::new().await;
    let teacher = app.teacher().await;
    let page = teacher.submit("/teach/1/settings", &[("name", "8B"), ("language", "fr")]).await;
    assert!(page.body.contains("Saved."));
    teacher.submit("/teach/1/settings/rules", &[("status", "window"), ("devices", "shared")]).await;
    teacher.submit("/teach/1/settings/wall", &[("naming", "initials"), ("cups", "alias"), ("pinned", "yes")]).await;
    let class = app.class();
    assert_eq!((class.name.as_str(), class.language), ("8B", Language::French));
    assert_eq!((class.policies.status, class.policies.devices), (StatusRule::InWindow, Devices::Shared));
    assert_eq!((class.wall.naming, class.wall.cups), (Naming::Initials, CupsShown::ListByAlias));
    assert_eq!(app.look().state.pinned, Some(app.section));

    let now = teacher.submit("/teach/1/window", &[("open", "yes")]).await;
    assert!(now.body.contains("Students can change their status now."));
    let long = "c".repeat(41);
    let refused = teacher.post("/teach/1/settings", &[("name", &long), ("language", "en")]).await;
    assert_eq!((refused.status, held(&refused, "input[name=name]")), (409, long));
    assert_eq!(teacher.post("/teach/1/settings/rules", &[("status", "never")]).await.status, 422);
}

#[tokio::test]
async fn the_network_is_kept_and_an_impossible_one_is_refused() {
    let app = TestApp::closed().await;
    let teacher = app.teacher().await;
    let fields = [("ssid", "Room 12"), ("password", "s3cret; yes"), ("address", "192.168.1.20")];
    teacher.submit("/teach/box/network", &fields).await;
    let settings = app.look().access.settings.clone();
    assert_eq!(settings.wifi.as_ref().map(|wifi| wifi.password.as_str()), Some("s3cret; yes"));
    assert_eq!(settings.address, Some(BOX));

    let long = "w".repeat(33);
    let refused = teacher.post("/teach/box/network", &[("ssid", &long), ("password", "p")]).await;
    assert_eq!((refused.status, held(&refused, "input[name=ssid]")), (422, long));
    assert_eq!(app.look().access.settings, settings);
    teacher.submit("/teach/box/network", &[("ssid", ""), ("password", ""), ("address", "")]).await;
    assert_eq!(app.look().access.settings.wifi, None);
}

/// The notices of a teacher's page.
fn notices(page: &super::common::Answer) -> Vec<String> {
    page.texts(".banner p")
}

/// What mDNS tells.
fn told(asked: &str, host: &str, rival: Option<&str>) -> Status {
    let rival = rival.map(str::to_owned);
    Status { asked: asked.into(), host: host.into(), state: State::Announced, rival }
}

#[tokio::test]
async fn the_teacher_names_the_box_and_it_goes_on_answering_to_its_old_name() {
    let app = TestApp::new().await;
    let teacher = app.teacher().await;
    app.app.hear(&told("cupboard", "cupboard", None));
    let page = teacher.submit("/teach/box/name", &[("name", " Room12 ")]).await;
    assert_eq!(held(&page, "input[name=name]"), "room12");
    assert_eq!(notices(&page), Vec::<String>::new(), "what the teacher asked for needs no notice");
    let wall = app.client().with_token("wall");
    app.keys(AccessCommand::PairWall { device: wall.digest() }).await;
    assert!(wall.get("/wall").await.body.contains("room12.local:8080"), "the wall says it");
    for host in ["room12.local:8080", "cupboard.local:8080"] {
        assert_eq!(app.client().named(host).get("/").await.status, 200, "{host}");
    }
    assert_eq!(app.client().named("cupboard-2.local:8080").get("/").await.status, 421);

    for wrong in ["", "room 12", "-room", "salle-é", "room.local"] {
        let refused = teacher.post("/teach/box/name", &[("name", wrong)]).await;
        assert_eq!((refused.status, held(&refused, "input[name=name]")), (422, wrong.to_owned()), "{wrong}");
        assert!(refused.body.contains("A name has 1 to 40 letters"), "{wrong}");
    }
    assert_eq!(app.look().access.settings.name.as_deref(), Some("room12"));
}

#[tokio::test]
async fn two_boxes_of_one_name_are_told_of_on_every_page_until_their_names_are_distinct() {
    let app = TestApp::new().await;
    let teacher = app.teacher().await;
    app.app.hear(&told("cupboard", "cupboard", Some("ffffff")));
    for path in ["/teach/1", "/teach/1/students", "/teach/box", "/teach/classes"] {
        let told = notices(&teacher.get(path).await).concat();
        assert!(told.starts_with("Another box on this network is called cupboard.local too."), "{path}: {told}");
    }
    app.app.hear(&told("cupboard", "cupboard", None));
    assert_eq!(notices(&teacher.get("/teach/1").await), Vec::<String>::new());

    app.keys(BoxCommand::KeepName { host_name: "cupboard-a1b2c3".into() }).await;
    let renamed = notices(&teacher.get("/teach/1").await).concat();
    let (asked, name) = ("is called cupboard.local, so", "is called cupboard-a1b2c3.local now");
    assert!(renamed.contains(asked) && renamed.contains(name), "{renamed}");
    let page = teacher.submit("/teach/box/name", &[("name", "cupboard-a1b2c3")]).await;
    assert_eq!(notices(&page), Vec::<String>::new(), "the teacher lets it keep the name");
}

#[tokio::test]
async fn the_teacher_is_told_when_the_box_is_no_longer_where_phones_and_cards_look_for_it() {
    let app = TestApp::new().await;
    let teacher = app.teacher().await;
    let moved = std::net::Ipv4Addr::new(192, 168, 1, 77);
    app.keys(BoxCommand::KeepAddress { address: BOX }).await;
    app.move_to(&[moved, BOX]);
    assert_eq!(notices(&teacher.get("/teach/1").await), Vec::<String>::new(), "the old one still leads here");
    app.move_to(&[moved]);
    let told = notices(&teacher.get("/teach/1").await).concat();
    assert!(told.contains("from 192.168.1.20 to 192.168.1.77") && told.contains("Reserve the address"), "{told}");
    app.move_to(&[]);
    let told = notices(&teacher.get("/teach/1").await).concat();
    assert!(told.starts_with("Class is open, and the box has no network"), "{told}");
    app.move_to(&[moved]);
    let page = teacher.submit("/teach/box/moved", &[("address", "192.168.1.77")]).await;
    assert_eq!(notices(&page), Vec::<String>::new(), "seen");
    app.move_to(&[BOX]);
    assert_eq!(notices(&teacher.get("/teach/1").await).len(), 1, "and it moved again");
}

/// S55: nobody can reach the box.
#[tokio::test]
async fn the_teacher_hears_too_when_nobody_reaches_the_box() {
    let app = TestApp::new().await;
    let teacher = app.teacher().await;
    app.pass(2);
    assert_eq!(notices(&teacher.get("/teach/1").await), Vec::<String>::new());
    app.pass(1);
    let told = notices(&teacher.get("/teach/1").await).concat();
    assert!(told.starts_with("Phones cannot reach this box at 192.168.1.20:8080."), "{told}");
    app.client().get("/").await;
    assert_eq!(notices(&teacher.get("/teach/1").await), Vec::<String>::new());
}

#[tokio::test]
async fn a_wall_is_paired_by_the_code_on_it() {
    let app = TestApp::new().await;
    let (teacher, screen) = (app.teacher().await, app.client());
    let waiting = screen.get("/wall").await;
    let code = waiting.texts(".calm-code").concat().replace(' ', "");
    let wrong = teacher.post("/teach/box/pair", &[("code", "0000")]).await;
    assert_eq!((wrong.status, held(&wrong, "input[name=code]")), (422, "0000".to_owned()));
    let page = teacher.submit("/teach/box/pair", &[("code", &code.to_lowercase())]).await;
    assert!(page.body.contains("This screen is a wall now."), "{code}");
    assert!(screen.get("/wall").await.body.contains(&app.code()));
}

#[tokio::test]
async fn what_is_taken_home_runs_nothing_in_a_spreadsheet() {
    let app = TestApp::closed().await;
    let teacher = app.teacher().await;
    app.teach(Deed::RenameStudent { student: app.id("Ben"), name: "=HYPERLINK(1)".into() }).await;
    for path in ["export.csv", "export-long.csv", "history.csv"] {
        let file = teacher.get(&format!("/teach/1/{path}")).await;
        assert!(file.body.contains("'=HYPERLINK(1)") && !file.body.contains(",=HYPERLINK"), "{path}");
        assert!(file.headers["content-disposition"].to_str().unwrap().contains("period-3-"));
    }
    let json = teacher.get("/teach/1/export.json").await.json();
    assert_eq!(json["class"]["name"], "Period 3");
}

#[tokio::test]
async fn what_a_page_says_was_done_is_one_of_a_few() {
    let app = TestApp::closed().await;
    let teacher = app.teacher().await;
    assert!(teacher.get("/teach/1/students?done=imported").await.has(".banner-good"));
    assert!(!teacher.get("/teach/1/students?done=You+won").await.has(".banner-good"));
}

#[tokio::test]
async fn the_teacher_sets_the_clock_and_back_only_after_a_second_yes() {
    let app = TestApp::new().await;
    let teacher = app.teacher().await;
    let start = app.clock.now().wall_ms;
    app.clock.turn(|now| now.wall_trusted = false);
    assert!(teacher.get("/teach/1").await.has(".banner-offer form[data-clock]"), "the page offers to set it");

    let later = (start + 7_200_000).to_string();
    teacher.submit("/teach/box/clock", &[("at", &later)]).await;
    assert_eq!((app.clock.now().wall_ms, app.clock.now().wall_trusted), (start + 7_200_000, true));
    assert!(!teacher.get("/teach/1").await.has(".banner-offer"));

    let earlier = start.to_string();
    let asked = teacher.post("/teach/box/clock", &[("at", &earlier)]).await;
    assert!(asked.status == 200 && asked.has("input[name=back]"), "{}", asked.body);
    assert_eq!(app.clock.now().wall_ms, start + 7_200_000, "not yet");
    teacher.submit("/teach/box/clock", &[("at", &earlier), ("back", "yes")]).await;
    assert_eq!(app.clock.now().wall_ms, start);

    let soon = teacher.post("/teach/box/clock", &[("typed", "soon")]).await;
    assert_eq!((soon.status, held(&soon, "input[name=typed]")), (403, "soon".to_owned()));
    let bare = teacher.post("/teach/box/clock", &[("at", "")]).await;
    assert_eq!((bare.status, bare.location()), (303, "/teach/box#clock"));
    let student = app.student("Ana").await;
    assert_eq!(student.post("/teach/box/clock", &[("at", &later)]).await.status, 401);
}
