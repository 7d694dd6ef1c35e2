//! The bodies that the API takes, made from its own document: each shape once, with every place where a value stands.

use crate::forms::Kind;
use serde_json::{Map, Value, json};

/// Stands where anybody may write what they like.
const WORDS: &str = "plain words";

/// One body, and the pointer to one value in it.
pub struct Place {
    pub body: Value,
    pub pointer: String,
    pub kind: Kind,
}

/// Every place of every body that a route takes.
pub fn places(document: &Value, path: &str) -> Vec<Place> {
    let schema = &document["paths"][path]["post"]["requestBody"]["content"]["application/json"]["schema"];
    let schema = resolved(document, schema);
    let shapes = schema["oneOf"].as_array().cloned().unwrap_or_else(|| vec![schema.clone()]);
    let bodies = shapes.iter().flat_map(|shape| nested(document, shape)).map(|shape| value(document, &shape, ""));
    let mut places = Vec::new();
    for body in bodies {
        let mut pointers = Vec::new();
        walk(&body, String::new(), &mut pointers);
        for (pointer, kind) in pointers {
            places.push(Place { body: body.clone(), pointer, kind });
        }
    }
    places
}

/// A deed that holds one of several, such as those of a term: each of them.
fn nested(document: &Value, shape: &Value) -> Vec<Value> {
    let parts = shape["allOf"].as_array().cloned().unwrap_or_default();
    let several = |part: &Value| resolved(document, part)["oneOf"].as_array().cloned();
    let Some((place, all)) = parts.iter().enumerate().find_map(|(place, part)| Some((place, several(part)?))) else {
        return vec![shape.clone()];
    };
    let with = |one: Value| {
        let mut whole = shape.clone();
        whole["allOf"][place] = one;
        whole
    };
    all.into_iter().map(with).collect()
}

fn resolved<'a>(document: &'a Value, schema: &'a Value) -> &'a Value {
    match schema["$ref"].as_str() {
        Some(reference) => resolved(document, document.pointer(reference.trim_start_matches('#')).unwrap()),
        None => schema,
    }
}

fn value(document: &Value, schema: &Value, name: &str) -> Value {
    let schema = resolved(document, schema);
    if let Some(first) = schema["enum"].get(0) {
        return first.clone();
    }
    for several in ["oneOf", "anyOf"] {
        if let Some(one) = schema[several].as_array().and_then(|all| all.iter().find(|one| one["type"] != "null")) {
            return value(document, one, name);
        }
    }
    let mut made = Map::new();
    for part in schema["allOf"].as_array().into_iter().flatten() {
        made.extend(value(document, part, name).as_object().cloned().unwrap_or_default());
    }
    for (name, field) in schema["properties"].as_object().into_iter().flatten() {
        made.insert(name.clone(), value(document, field, name));
    }
    let is =
        |kind: &str| schema["type"] == kind || schema["type"].as_array().is_some_and(|all| all.contains(&json!(kind)));
    if is("string") {
        return json!(WORDS);
    }
    if is("integer") || is("number") {
        return json!(if name == "minutes" { 50 } else { 1 });
    }
    if is("boolean") {
        return json!(false);
    }
    if is("array") {
        return json!([value(document, &schema["items"], name)]);
    }
    if let Some(inner) = schema.get("additionalProperties").filter(|inner| inner.is_object()) {
        let key = value(document, &schema["propertyNames"], "");
        made.insert(key.as_str().unwrap_or("en").to_owned(), value(document, inner, ""));
    }
    Value::Object(made)
}

fn walk(value: &Value, at: String, found: &mut Vec<(String, Kind)>) {
    match value {
        Value::Object(fields) => fields.iter().for_each(|(name, inner)| walk(inner, format!("{at}/{name}"), found)),
        Value::Array(items) => items.iter().enumerate().for_each(|(n, inner)| walk(inner, format!("{at}/{n}"), found)),
        Value::String(words) if words == WORDS => found.push((at, Kind::Text)),
        _ => found.push((at, Kind::Choice)),
    }
}
