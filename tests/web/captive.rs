//! While the box is the access point, phones' probes are answered, and nothing else changes.

use crate::common::{Answer, Client, TestApp, unpaced};
use axum::body::Body;
use axum::http::Method;
use axum::http::header::{ORIGIN, USER_AGENT};
use cupboard::presence::captive::{self, PROBES};
use cupboard::web::Options;

/// A probe of each system, with what it knows by heart.
const BY_HEART: [(&str, &str, u16, &str); 10] = [
    ("connectivitycheck.gstatic.com", "/generate_204", 204, ""),
    ("www.gstatic.com", "/generate_204", 204, ""),
    ("clients3.google.com", "/generate_204", 204, ""),
    ("connectivitycheck.android.com", "/gen_204", 204, ""),
    ("play.googleapis.com", "/generate_204", 204, ""),
    (
        "captive.apple.com",
        "/hotspot-detect.html",
        200,
        "<HTML><HEAD><TITLE>Success</TITLE></HEAD><BODY>Success</BODY></HTML>",
    ),
    ("www.msftconnecttest.com", "/connecttest.txt", 200, "Microsoft Connect Test"),
    ("www.msftncsi.com", "/ncsi.txt", 200, "Microsoft NCSI"),
    ("detectportal.firefox.com", "/success.txt?ipv4", 200, "success\n"),
    ("nmcheck.gnome.org", "/check_network_status.txt", 200, "NetworkManager is online\n"),
];

async fn access_point() -> TestApp {
    TestApp::started(Options { access_point: true, ..unpaced() }).await
}

async fn probe(phone: &Client, host: &str, path: &str) -> Answer {
    phone.clone().named(host).get(path).await
}

/// The small page that leaves the probe's host for the box's own address.
fn leads_to_welcome(answer: &Answer) -> bool {
    let refresh = answer.attributes("meta[http-equiv=refresh]", "content");
    answer.status == 200 && refresh == ["0;url=http://192.168.1.20:8080/welcome"]
}

#[tokio::test]
async fn probes_lead_to_the_welcome_page_until_it_is_acknowledged_and_again_after_an_hour() {
    let app = access_point().await;
    let (phone, other) = (app.client_at([10, 42, 0, 12]), app.client_at([10, 42, 0, 13]));
    assert_eq!(BY_HEART.len(), PROBES.len());
    for (host, path, _, _) in BY_HEART {
        let answer = probe(&phone, host, path).await;
        assert!(leads_to_welcome(&answer), "{host}: {} {}", answer.status, answer.body);
        assert_eq!(answer.headers["cache-control"], "no-store", "{host}");
    }
    let acknowledged = phone.post("/captive/ack", &[]).await;
    assert_eq!((acknowledged.status, acknowledged.location()), (303, "/welcome"));
    for (host, path, status, body) in BY_HEART {
        let answer = probe(&phone, host, path).await;
        assert_eq!((answer.status, answer.body.as_str()), (status, body), "{host}");
        assert_eq!(answer.headers["cache-control"], "no-store", "{host}");
        assert!(leads_to_welcome(&probe(&other, host, path).await), "{host}: one phone speaks for itself only");
    }
    app.pass(59);
    assert_eq!(probe(&phone, "captive.apple.com", "/hotspot-detect.html").await.body, BY_HEART[5].3);
    app.pass(1);
    assert!(leads_to_welcome(&probe(&phone, "captive.apple.com", "/hotspot-detect.html").await));
}

#[tokio::test]
async fn a_probes_host_opens_no_page_of_ours() {
    let app = access_point().await;
    let ana = app.student("Ana").await;
    ana.post("/captive/ack", &[]).await;
    for path in ["/", "/me", "/wall", "/teach", "/welcome", "/healthz", "/api/v1/me", "/assets/css/base.css"] {
        for (host, _) in PROBES {
            let answer = probe(&ana, host, path).await;
            assert!(leads_to_welcome(&answer), "{host}{path}: {} {}", answer.status, answer.body);
        }
    }
    let leave = ana.clone().named("captive.apple.com").post("/me/leave", &[]).await;
    assert!(leads_to_welcome(&leave), "{}", leave.body);
    assert_eq!(ana.get("/me").await.status, 200, "and did nothing");
    for host in ["www.google.com", "evil.example", "captive.apple.com.evil.example"] {
        assert_eq!(probe(&ana, host, "/generate_204").await.status, 421, "{host}");
    }
    let secure = ana.over_https().named("captive.apple.com").get("/hotspot-detect.html").await;
    assert_eq!(secure.status, 421, "no system asks by https");
}

#[tokio::test]
async fn without_the_flag_there_is_nothing_of_it() {
    let app = TestApp::new().await;
    let phone = app.client_at([10, 42, 0, 12]);
    for (host, path, _, _) in BY_HEART {
        assert_eq!(probe(&phone, host, path).await.status, 421, "{host}");
    }
    assert_eq!(phone.get("/welcome").await.status, 404);
    assert_eq!(phone.post("/captive/ack", &[]).await.status, 404);
    let teacher = app.teacher().await;
    assert!(!teacher.get("/teach/box").await.has("#stations"));
}

#[tokio::test]
async fn another_sites_page_acknowledges_for_nobody() {
    let app = access_point().await;
    let phone = app.client_at([10, 42, 0, 12]);
    for origin in ["http://captive.apple.com", "http://evil.example", "null"] {
        let mut request = phone.request(Method::POST, "/captive/ack");
        request.headers_mut().unwrap().insert(ORIGIN, origin.parse().unwrap());
        assert_eq!(phone.send(request, Body::empty()).await.status, 403, "{origin}");
    }
    let at_the_probe = phone.clone().named("captive.apple.com").post("/captive/ack", &[]).await;
    assert!(leads_to_welcome(&at_the_probe));
    assert!(leads_to_welcome(&probe(&phone, "captive.apple.com", "/hotspot-detect.html").await));
}

#[tokio::test]
async fn the_welcome_page_speaks_the_phones_language_and_of_its_own_buttons() {
    let app = access_point().await;
    let phone = app.client_at([10, 42, 0, 12]);
    let see = async |phone: &Client, agent: &str| {
        let request = phone.request(Method::GET, "/welcome").header(USER_AGENT, agent);
        phone.send(request, Body::empty()).await
    };
    let iphone = see(&phone, "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15").await;
    let android = see(&phone, "Mozilla/5.0 (Linux; Android 13; Pixel 7; wv) AppleWebKit/537.36").await;
    let other = see(&phone, "").await;
    let says = |answer: &Answer, words: &str| answer.texts("main")[0].contains(words);
    assert!(says(&iphone, "“Done”") && !says(&iphone, "mobile data"));
    assert!(says(&android, "mobile data") && says(&android, "Use network as is") && !says(&android, "“Done”"));
    assert!(says(&other, "“Done”") && says(&other, "mobile data"));
    for page in [&iphone, &android, &other] {
        assert!(says(page, "Scan code 2 on the wall"));
        assert!(!page.has("script") && !page.headers.contains_key("set-cookie"));
        assert_eq!(page.attributes("form", "action"), ["/captive/ack"]);
    }
    for (language, title) in [("es", "Estás en el wifi"), ("fr", "Tu es sur le Wi-Fi"), ("ar", "أنت على واي فاي")]
    {
        let page = phone.clone().speaking(language).get("/welcome").await;
        assert!(page.texts("h1")[0].starts_with(title), "{language}");
        assert_eq!(page.attributes("html", "lang"), [language]);
    }
    phone.post("/captive/ack", &[]).await;
    let after = phone.get("/welcome").await;
    assert!(!after.has("form") && says(&after, "Scan code 2 on the wall"));
}

#[tokio::test]
async fn the_teacher_sees_how_many_devices_are_on_the_boxs_wifi_and_is_warned_at_seven() {
    let app = access_point().await;
    let teacher = app.teacher().await;
    let come = async |number: u8| app.client_at([10, 42, 0, number]).post("/captive/ack", &[]).await;
    assert_eq!(come(1).await.status, 303, "the box itself is no station");
    app.client().post("/captive/ack", &[]).await;
    let shown = async || teacher.get("/teach/box").await.texts("#stations strong").concat();
    assert_eq!(shown().await, "0", "nor is a device at the school's own network");
    for number in 12..18 {
        come(number).await;
        come(number).await;
    }
    assert_eq!(shown().await, "6");
    let warned = async |page: &str| teacher.get(page).await.texts(".notice").concat().contains("7 to 10");
    assert!(!warned("/teach/box").await);
    come(18).await;
    assert_eq!(shown().await, "7");
    assert!(warned("/teach/box").await && warned(&format!("/teach/{}", app.section)).await);
    app.pass(10);
    assert_eq!(shown().await, "0", "ten minutes later they are gone");
    assert!(!warned("/teach/box").await);
}

#[test]
fn no_host_of_a_probe_is_one_that_people_open_themselves() {
    assert!(PROBES.iter().all(|(host, _)| *host != "www.google.com" && host.split('.').count() > 2));
    assert_eq!(captive::answer("www.google.com", "/generate_204", true), None);
}
