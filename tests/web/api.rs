//! The JSON API does what the pages do, and what it wrote can be read back.

use crate::common::{Answer, Client};
use crate::examples::Before;
use crate::world::World;
use axum::body::Body;
use axum::http::Method;
use axum::http::header::CONTENT_TYPE;
use serde_json::{Value, json};

async fn tell(from: &Client, path: &str, body: &Value) -> Answer {
    let request = from.request(Method::POST, path).header(CONTENT_TYPE, "application/json");
    from.send(request, Body::from(body.to_string())).await
}

async fn told(from: &Client, path: &str, body: Value) {
    let answer = tell(from, path, &body).await;
    assert_eq!(answer.status, 200, "{path} {body}: {}", answer.body);
}

fn whole_skill() -> Value {
    json!({
        "code": "EE.9", "statement": "I can read a scale", "short": "Scales", "unit": "Expressions", "focus": true,
        "prerequisites": [1], "same_as": {}, "picture": "📏", "statements": {"es": "Sé leer una escala"},
        "resources": [{"label": "Ten scales", "address": "https://example.org/scales"}],
        "rubric": {"3": "reads between two marks"},
        "guide": {"concepts": "zero", "misconceptions": "counts marks", "example": "a ruler", "questions": "what is one mark?"},
        "pacing_target_min": 90
    })
}

#[tokio::test]
async fn a_skill_that_is_written_whole_is_read_back_whole() {
    let world = World::new(Before::Lesson).await;
    let (deeds, first) = (world.fill("/api/v1/sections/{section}/deeds"), world.app.skill("EE.2"));
    let skill = whole_skill();
    told(&world.teacher, &deeds, json!({"deed": "edit_outcome", "outcome": null, "value": skill})).await;
    let added = world.fill(&format!("/api/v1/sections/{{section}}/outcomes/{}", world.app.skill("EE.9")));
    assert_eq!(world.teacher.get(&added).await.json(), skill);

    let other = world.fill(&format!("/api/v1/sections/{{section}}/outcomes/{first}"));
    let mut known = world.teacher.get(&other).await.json();
    known["guide"]["example"] = json!("x² = 9");
    told(&world.teacher, &deeds, json!({"deed": "edit_outcome", "outcome": first, "value": known})).await;
    assert_eq!(world.teacher.get(&other).await.json(), known);
    let partly = json!({"deed": "edit_outcome", "outcome": first, "value": {"statement": "I can"}});
    assert_eq!(tell(&world.teacher, &deeds, &partly).await.status, 422, "what is left out is not lost");
    assert_eq!(world.teacher.get(&other).await.json(), known);
    let taken = json!({"deed": "edit_outcome", "outcome": first, "value": skill});
    assert_eq!(tell(&world.teacher, &deeds, &taken).await.status, 409, "the code is another's");
}

#[tokio::test]
async fn a_student_sets_icon_and_language_and_turns_to_the_other_class() {
    let world = World::new(Before::Lesson).await;
    let free: Value = world.fill("{free}").parse().unwrap();
    told(&world.ana, "/api/v1/me/alias", json!({"alias": free})).await;
    assert_eq!(json!(world.app.class().active(world.student).unwrap().alias.place()), free);
    told(&world.ana, "/api/v1/me/language", json!({"language": "fr"})).await;
    assert_eq!(world.ana.get("/me").await.attributes("html", "lang"), ["fr"]);
    assert_eq!(world.ana.get("/api/v1/me").await.json()["language"], "fr");
    told(&world.ana, "/api/v1/me/language", json!({"language": null})).await;
    assert_eq!(world.ana.get("/me").await.attributes("html", "lang"), ["en"]);

    let classes = world.ana.get("/api/v1/me").await.json()["classes"].clone();
    assert_eq!(classes, json!([world.app.section.0, world.other.0]));
    told(&world.ana, "/api/v1/me/switch", json!({"section": world.other.0})).await;
    assert_eq!(world.ana.get("/api/v1/me").await.json()["class"], "Period 4");
    let not_bens = tell(&world.ben, "/api/v1/me/switch", &json!({"section": world.other.0})).await;
    assert_eq!(not_bens.status, 403, "{}", not_bens.body);
}

#[tokio::test]
async fn a_wall_is_paired_by_its_code_and_by_no_other() {
    let world = World::new(Before::Lesson).await;
    assert_eq!(world.nobody.get("/api/v1/wall").await.status, 401);
    let wrong = tell(&world.teacher, "/api/v1/keys", &json!({"do": "pair_wall", "code": "????"})).await;
    assert_eq!(wrong.status, 422, "{}", wrong.body);
    told(&world.teacher, "/api/v1/keys", json!({"do": "pair_wall", "code": world.fill("{pair}")})).await;
    assert_eq!(world.nobody.get("/api/v1/wall").await.status, 200);
}

#[tokio::test]
async fn a_device_of_the_list_can_be_taken_off_its_student() {
    let world = World::new(Before::Lesson).await;
    let list = world.fill("/api/v1/sections/{section}/devices");
    let devices = world.teacher.get(&list).await.json();
    assert_eq!(devices.as_array().unwrap().len(), 2, "Ana's and Ben's: {devices}");
    let anas = devices.as_array().unwrap().iter().find(|one| one["student"] == world.student.0).unwrap();
    told(&world.teacher, "/api/v1/keys", json!({"do": "undo_claim", "device": anas["device"]})).await;
    assert_eq!(world.ana.get("/api/v1/me").await.status, 401);
    assert_eq!(world.ben.get("/api/v1/me").await.status, 200);
}

#[tokio::test]
async fn what_a_class_is_set_to_is_read_as_it_was_set() {
    let world = World::new(Before::Lesson).await;
    let (class, deeds) = (world.fill("/api/v1/sections/{section}"), world.fill("/api/v1/sections/{section}/deeds"));
    for deed in [
        json!({"deed": "set", "setting": "policies", "status": "in_window", "devices": "shared", "names_closed": true}),
        json!({"deed": "set", "setting": "wall", "naming": "initials", "cups": "list_by_alias"}),
        json!({"deed": "pin_wall", "pinned": true}),
        json!({"deed": "set_face", "face": "work"}),
        json!({"deed": "turn_page", "page": 1}),
        json!({"deed": "set_window", "open": true}),
        json!({"deed": "set", "setting": "language", "language": "ar"}),
        json!({"deed": "set_off_wall", "student": world.student.0, "off_wall": true}),
        json!({"deed": "set_map", "student": world.student.0, "outcomes": [2]}),
        json!({"deed": "set_language", "student": world.student.0, "language": "es"}),
    ] {
        told(&world.teacher, &deeds, deed).await;
    }
    let seen = world.teacher.get(&class).await.json();
    let wall = json!({"naming": "initials", "cups": "list_by_alias", "pinned": true, "face": "work", "page": 1});
    assert_eq!(seen["wall"], wall);
    assert_eq!(
        (&seen["status"], &seen["devices"], &seen["window_open"], &seen["language"]),
        (&json!("in_window"), &json!("shared"), &json!(true), &json!("ar"))
    );
    assert_eq!(seen["names_closed"], true);
    let ana = seen["students"].as_array().unwrap().iter().find(|one| one["student"] == world.student.0).unwrap();
    assert_eq!((&ana["off_wall"], &ana["map"], &ana["language"]), (&json!(true), &json!([2]), &json!("es")));
}

#[tokio::test]
async fn the_network_is_read_as_it_was_set_and_one_that_no_phone_could_join_is_refused() {
    let world = World::new(Before::Lesson).await;
    let set = |wifi: Value| json!({"do": "set_network", "wifi": wifi, "address": "192.168.1.20"});
    let good = json!({"ssid": "Room 7", "password": "quiet river"});
    told(&world.teacher, "/api/v1/keys", set(good.clone())).await;
    let expected = json!({"wifi": good, "address": "192.168.1.20"});
    for (ssid, password) in [("", ""), (&*"x".repeat(33), ""), ("Room 7", &*"x".repeat(64)), ("Room\n7", "")] {
        let answer = tell(&world.teacher, "/api/v1/keys", &set(json!({"ssid": ssid, "password": password}))).await;
        assert_eq!(answer.status, 422, "{ssid:?} {password:?}: {}", answer.body);
    }
    let partly = json!({"do": "set_network", "wifi": null});
    assert_eq!(tell(&world.teacher, "/api/v1/keys", &partly).await.status, 422);
    assert_eq!(world.teacher.get("/api/v1/network").await.json(), expected);
}
