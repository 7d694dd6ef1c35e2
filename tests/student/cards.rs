//! Coming in by card: scanned, typed, shown by the wrong one, made anew, out of class.

use super::common::{Answer, Client, TestApp};
use cupboard::access::{AccessCommand, Holder, Notice};
use cupboard::classroom::{Deed, Devices, Policies, SettingDeed};

async fn printed() -> TestApp {
    let app = TestApp::new().await;
    app.print_cards("192.168.1.20:8080").await;
    app
}

/// What the code on a student's card leads to.
fn scanned(app: &TestApp, name: &str) -> String {
    format!("/C/{}", app.card(name))
}

/// Scans the card, and reads what it asks.
async fn look(phone: &Client, url: &str) -> Answer {
    let asked = phone.get(url).await;
    assert_eq!((asked.status, asked.location()), (303, "/C"), "{}", asked.body);
    phone.get("/C").await
}

/// Scans the card, and says "that's me".
async fn show(app: &TestApp, phone: &Client, name: &str) -> Answer {
    assert_eq!(phone.get(&scanned(app, name)).await.location(), "/C");
    phone.submit("/C", &[]).await
}

#[tokio::test]
async fn a_scan_asks_and_one_tap_opens_the_page_without_pictures() {
    let app = printed().await;
    let phone = app.client();
    let question = look(&phone, &scanned(&app, "Ben")).await;
    assert_eq!((question.texts("h1"), question.texts(".join-class")), (vec!["Ben".into()], vec!["Period 3".into()]));
    assert_eq!(question.attributes("form[action='/C'] button", "class").len(), 1);
    assert!(!app.look().access.is_claimed(app.id("Ben")), "looking takes nothing: links are fetched to be shown");
    let mine = phone.submit("/C", &[]).await;
    assert_eq!(mine.texts(".who-first"), ["Ben"]);
    assert!(app.class().active(app.id("Ben")).unwrap().is_here());
    assert_eq!(phone.get("/C").await.location(), "/", "the card is not kept on the device");
}

#[tokio::test]
async fn a_card_is_typed_in_any_case_with_blanks_and_with_o_for_zero() {
    let app = printed().await;
    let card = app.card("Chioma");
    let (head, tail) = card.split_at(4);
    let spoken = format!(" {head} {tail} ").to_lowercase().replace('0', "o").replace('1', "l");
    for typed in [spoken, format!("{head}-{}-{}", &tail[..4], &tail[4..]), card.clone()] {
        let phone = app.client();
        let found = phone.get(&format!("/J?code={}", typed.replace(' ', "%20"))).await;
        assert_eq!(found.location(), format!("/C/{card}"), "{typed}");
    }
    let small = app.client();
    assert_eq!(small.get(&format!("/c/{}", card.to_lowercase())).await.location(), "/C");
    assert_eq!(small.submit("/C", &[]).await.texts(".who-first"), ["Chioma"]);
}

#[tokio::test]
async fn where_a_code_is_typed_a_card_may_be_too() {
    let app = printed().await;
    for page in ["/".to_owned(), format!("/J/{}", app.code()), "/J/ZZZZ".to_owned()] {
        let form = app.client().get(&page).await;
        let length = form.attributes("form[action='/J'] input[name=code]", "maxlength");
        assert!(length.iter().any(|most| most.parse::<usize>().unwrap() >= 14), "{page}: {length:?}");
    }
}

#[tokio::test]
async fn a_card_with_a_slip_of_the_finger_is_asked_again_as_it_was_typed() {
    let app = printed().await;
    let slip = format!("{}Z", &app.card("Ben")[..11]);
    let slip = if slip == app.card("Ben") { slip.replace('Z', "Y") } else { slip };
    for typed in [slip.as_str(), "ABCDEFGH", "0000-0000-0000"] {
        let phone = app.client();
        let to = phone.get(&format!("/J?code={typed}")).await.location().to_owned();
        let page = phone.get(&to).await;
        assert_eq!(page.status, 404, "{typed}");
        let kept = page.attributes("input[name=code]", "value");
        assert_eq!(kept, [typed.replace('-', "")], "{typed}");
        assert_eq!((phone.token(), phone.get("/C").await.location()), (None, "/"));
    }
}

#[tokio::test]
async fn ones_own_device_goes_straight_to_the_page_and_is_here() {
    let app = printed().await;
    let phone = app.student("Ana").await;
    app.teach(Deed::CloseClass).await;
    assert_eq!(phone.get(&scanned(&app, "Ana")).await.location(), "/me");
    app.teach(Deed::OpenClass { minutes: 50 }).await;
    assert!(!app.class().active(app.id("Ana")).unwrap().is_here());
    assert_eq!(phone.get(&scanned(&app, "Ana")).await.location(), "/me");
    assert!(app.class().active(app.id("Ana")).unwrap().is_here());
}

#[tokio::test]
async fn a_card_on_somebody_elses_device_says_whose_it_is_and_opens_the_cards_page() {
    let app = printed().await;
    let tablet = app.student("Ana").await;
    let anas = tablet.token();
    let question = look(&tablet, &scanned(&app, "Ben")).await;
    assert!(question.texts("main").concat().contains("Ana"), "{}", question.body);
    assert_eq!(tablet.submit("/C", &[]).await.texts(".who-first"), ["Ben"]);
    assert_ne!(tablet.token(), anas, "a copy of Ana's cookie does not open Ben's page");
    assert!(!app.look().access.is_claimed(app.id("Ana")));
}

#[tokio::test]
async fn the_first_device_is_told_and_the_card_is_told_of() {
    let app = printed().await;
    let phone = app.student("Ben").await;
    show(&app, &app.client(), "Ben").await;
    let told = phone.get("/me").await;
    assert_eq!(told.status, 401);
    assert!(told.body.contains("your card"), "{}", told.body);
    let holder = app.look().access.devices[&phone.digest()].holder.clone();
    assert_eq!(holder, Holder::Nobody(Notice::ClaimedElsewhere));
}

#[tokio::test]
async fn a_card_that_was_made_anew_opens_nothing_not_even_on_the_page_that_asks() {
    let app = printed().await;
    let (old, phone) = (scanned(&app, "Ben"), app.client());
    assert_eq!(phone.get(&old).await.location(), "/C");
    app.keys(AccessCommand::NewCard { student: app.id("Ben") }).await;
    assert_eq!((phone.post("/C", &[]).await.status, phone.get("/C").await.status), (404, 404));
    assert_eq!(app.client().get(&old).await.status, 404);
    assert_eq!((phone.token(), app.look().access.is_claimed(app.id("Ben"))), (None, false));
    assert_eq!(show(&app, &phone, "Ben").await.texts(".who-first"), ["Ben"], "the new one does");
}

#[tokio::test]
async fn out_of_class_a_card_says_so_and_opens_nothing() {
    let app = printed().await;
    let phone = app.client();
    for without_devices in [true, false] {
        let devices = if without_devices { Devices::None } else { Devices::Own };
        app.teach(Deed::Set(SettingDeed::Policies(Policies { devices, ..Policies::default() }))).await;
        if !without_devices {
            app.teach(Deed::CloseClass).await;
        }
        let page = look(&phone, &scanned(&app, "Ben")).await;
        assert!(!page.has("form[action='/C']") && page.texts(".banner").concat().contains("phones"), "{}", page.body);
        assert_eq!(phone.post("/C", &[]).await.status, 403);
        assert_eq!(phone.token(), None);
    }
}

#[tokio::test]
async fn a_name_that_cannot_be_taken_says_what_helps() {
    let app = printed().await;
    app.teach(Deed::Set(SettingDeed::Policies(Policies { names_closed: true, ..Policies::default() }))).await;
    let url = format!("/J/{}/{}", app.code(), app.id("Ben"));
    let page = app.client().get(&url).await;
    assert!(!page.has("input[name=picture]") && page.texts(".banner").concat().contains("card"), "{}", page.body);
    let pictures = [("picture", "0"), ("picture", "1"), ("picture", "2")];
    let taken = app.client().post(&url, &pictures).await;
    assert!(taken.status == 403 && taken.has(".banner") && taken.has(".join-card"), "{}", taken.body);
    app.keys(AccessCommand::ForgetPictures { student: app.id("Ben") }).await;
    assert_eq!(app.client().submit(&url, &pictures).await.texts(".who-first"), ["Ben"], "let in by the teacher");
}

/// Tries cards that are nobody's until the hub says to wait.
async fn guess_until_told_to_wait(thief: &Client) {
    let mut tried = 0;
    while thief.get(&format!("/C/{tried:012}")).await.status == 404 {
        tried += 1;
        assert!(tried < 1_000, "nothing slows a thief");
    }
}

#[tokio::test]
async fn whoever_tries_card_after_card_waits_and_nobody_else_does() {
    let app = printed().await;
    // Known by a page of their own, by the address of a whole class, and by another address.
    let (known, stranger, elsewhere) = (app.student("Ana").await, app.client(), app.client_at([10, 0, 0, 9]));
    for (thief, others) in [(&known, [&stranger, &elsewhere]), (&stranger, [&known, &elsewhere])] {
        guess_until_told_to_wait(thief).await;
        assert_eq!(thief.get("/C/nonsense").await.status, 404, "what is no card costs nothing");
        for other in others {
            assert_eq!(other.get("/C/000000000000").await.status, 404, "a slip is told as one");
        }
        app.pass(2);
        assert_eq!(thief.get("/C/000000000000").await.status, 404, "and not for long");
    }
}

#[tokio::test]
async fn a_right_card_never_waits_for_a_classmate_who_types_nonsense() {
    let app = printed().await;
    guess_until_told_to_wait(&app.client()).await;
    // The same lane: a class behind one address, and a phone that nobody knows yet.
    assert_eq!(app.client().get("/C/000000000000").await.status, 429);
    assert_eq!(show(&app, &app.client(), "Ben").await.texts(".who-first"), ["Ben"]);
    let by_script = app.client().post(&format!("/api/v1/cards/{}", app.card("Chioma")), &[]).await;
    assert_eq!(by_script.status, 200, "{}", by_script.body);
}

#[tokio::test]
async fn a_lost_phones_card_opens_nothing_and_the_new_one_does() {
    let app = printed().await;
    let (old, phone) = (scanned(&app, "Ben"), app.student("Ben").await);
    app.keys(AccessCommand::LostPhone { student: app.id("Ben") }).await;
    let finder = app.client();
    assert_eq!(finder.get(&old).await.status, 404);
    assert_eq!(finder.get(&format!("/J?code={}", old.trim_start_matches("/C/"))).await.location(), old);
    assert_eq!((phone.get("/me").await.status, finder.token()), (401, None));
    assert_eq!(show(&app, &finder, "Ben").await.texts(".who-first"), ["Ben"]);
}
