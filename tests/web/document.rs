//! The OpenAPI document: it holds together, and says what the routes do.

use crate::examples::{Example, Load};
use crate::refusals::{copy, table};
use crate::world::World;
use axum::http::header::CONTENT_TYPE;
use serde_json::Value;

fn references<'a>(value: &'a Value, found: &mut Vec<&'a str>) {
    match value {
        Value::Object(fields) => {
            found.extend(fields.get("$ref").and_then(Value::as_str));
            fields.values().for_each(|field| references(field, found));
        }
        Value::Array(items) => items.iter().for_each(|item| references(item, found)),
        _ => {}
    }
}

/// What the document says of a route.
fn operation<'a>(document: &'a Value, example: &Example) -> Option<&'a Value> {
    document["paths"].get(example.path)?.get(example.method.as_str().to_lowercase())
}

fn is_listed(document: &Value, example: &Example, status: u16) -> bool {
    let listed = operation(document, example).and_then(|found| found["responses"].get(status.to_string()));
    listed.is_some()
}

#[tokio::test]
async fn every_reference_in_the_document_leads_somewhere() {
    let world = World::new(crate::examples::Before::Lesson).await;
    let document = world.nobody.get("/api/v1/openapi.json").await.json();
    assert!(document["openapi"].as_str().unwrap().starts_with("3."));
    let mut found = Vec::new();
    references(&document, &mut found);
    assert!(found.len() > 10);
    for reference in found {
        let pointer = reference.strip_prefix('#').unwrap();
        assert!(document.pointer(pointer).is_some(), "{reference}");
    }
}

#[tokio::test]
async fn every_route_of_the_document_answers_as_it_says() {
    for (route, example) in table() {
        let world = World::new(example.before).await;
        let document = world.nobody.get("/api/v1/openapi.json").await.json();
        let Some(described) = operation(&document, &example) else {
            let apart = !route.path.starts_with("/api/") || route.path.ends_with("openapi.json");
            assert!(apart, "{} {} is not described", route.method, route.path);
            continue;
        };
        let wants = described.get("requestBody").is_some();
        assert_eq!(wants, matches!(example.load, Load::Json(_) | Load::Parts(_)), "{}: a body", route.path);
        let answer = world.send(world.rightful(&route, &example), &example).await;
        assert!(is_listed(&document, &example, answer.status), "{}: {}", route.path, answer.status);
        let schema = &described["responses"]["200"]["content"]["application/json"]["schema"];
        fits(&document, schema, &answer.json(), route.path);
        refusals_are_listed(&world, &document, &example).await;
    }
}

/// Well-formed for every route, and true for none.
const ABSURD: &str = r#"{"outcome": 99, "status": "ready", "colour": "red", "student": 99, "pictures": [0, 1, 2],
    "deed": "leave", "name": "", "language": "en"}"#;

/// Whatever goes wrong is a status that the document names for this route.
async fn refusals_are_listed(world: &World, document: &Value, example: &Example) {
    let absurd = Example { load: Load::Json(ABSURD), ..copy(example) };
    let broken = Example { load: Load::Json("{"), ..copy(example) };
    for (name, client) in world.everyone() {
        for tried in [example, &absurd, &broken] {
            let answer = world.send(client, tried).await;
            let what = format!("{} {} by {name}: {} {}", example.method, example.path, answer.status, answer.body);
            assert!(is_listed(document, example, answer.status), "{what}");
        }
        let missing = world.fill(&example.path.replace("{code}", "QQQQ").replace("{section}", "99"));
        let (kind, body) = world.load(example);
        let request = client.request(example.method.clone(), &missing).header(CONTENT_TYPE, kind);
        let answer = client.send(request, body).await;
        assert!(is_listed(document, example, answer.status), "{missing} by {name}: {}", answer.status);
        let elsewhere = client.clone().named("evil.example");
        let answer = world.send(&elsewhere, example).await;
        assert!(is_listed(document, example, answer.status), "{} as evil.example", example.path);
    }
}

/// A value has every field that its schema requires, and none that it does not know.
fn fits(document: &Value, schema: &Value, value: &Value, what: &str) {
    if let Some(reference) = schema.get("$ref").and_then(Value::as_str) {
        let found = document.pointer(reference.trim_start_matches('#')).unwrap();
        return fits(document, found, value, &format!("{what} {reference}"));
    }
    if let (Some(items), Some(values)) = (schema.get("items"), value.as_array()) {
        values.iter().for_each(|value| fits(document, items, value, what));
    }
    if let Some(names) = schema.get("enum").and_then(Value::as_array) {
        assert!(names.contains(value), "{what}: {value} is none of {names:?}");
    }
    let (Some(known), Some(fields)) = (schema.get("properties").and_then(Value::as_object), value.as_object()) else {
        return;
    };
    for (name, value) in fields {
        let field = known.get(name).unwrap_or_else(|| panic!("{what}: {name} is not described"));
        fits(document, field, value, &format!("{what}.{name}"));
    }
    for name in schema.get("required").and_then(Value::as_array).into_iter().flatten() {
        assert!(fields.contains_key(name.as_str().unwrap()), "{what} lacks {name}");
    }
}
