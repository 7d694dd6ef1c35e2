//! One good request for each line of the URL table, by method and path; `World::fill` puts the numbers in.

#[path = "teaching.rs"]
mod teaching;

use axum::http::Method;
use cupboard::web::routes;
use std::collections::BTreeSet;

/// What a request carries.
#[derive(Clone, Copy)]
pub enum Load {
    Nothing,
    Form(&'static [(&'static str, &'static str)]),
    Json(&'static str),
    /// A form with files, as the pages for lists send it.
    Parts(&'static [(&'static str, &'static str)]),
}

/// Who sends a request that is for anyone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sender {
    Nobody,
    Local,
}

/// What must have happened before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Before {
    Lesson,
    ClassClosed,
    SheetPrinted,
    PassphraseSet,
    /// The box's own screen was the teacher's, with a PIN, and then quiet for twenty minutes.
    Locked,
    /// Ana has mastered the first skill.
    Mastered,
    /// Ana tutors the first skill.
    Tutors,
    /// Ana took back her letter about the first skill.
    Stopped,
    /// The class asks for practice before another try; Ana tried the first skill.
    PracticeAsked,
    /// Ben helps Ana, in session 1.
    InSession,
    /// Ana helped Ben.
    Helped,
    /// She did, and is asked whether she may be thanked on the wall.
    Thanked,
    /// By everybody: Ana's.
    CardScanned,
    /// The box was started as an access point.
    AccessPoint,
}

/// A good request.
pub struct Example {
    pub method: Method,
    pub path: &'static str,
    pub query: &'static str,
    pub load: Load,
    pub status: u16,
    pub sender: Sender,
    pub before: Before,
}

impl Example {
    pub fn form(self, fields: &'static [(&'static str, &'static str)]) -> Self {
        Self { load: Load::Form(fields), ..self }
    }

    pub fn json(self, body: &'static str) -> Self {
        Self { load: Load::Json(body), status: 200, ..self }
    }

    pub fn parts(self, fields: &'static [(&'static str, &'static str)]) -> Self {
        Self { load: Load::Parts(fields), ..self }
    }

    pub fn answers(self, status: u16) -> Self {
        Self { status, ..self }
    }

    pub fn at_the_box(self) -> Self {
        Self { sender: Sender::Local, ..self }
    }

    pub fn after(self, before: Before) -> Self {
        Self { before, ..self }
    }
}

pub fn get(path: &'static str) -> Example {
    let (load, sender, before) = (Load::Nothing, Sender::Nobody, Before::Lesson);
    Example { method: Method::GET, path, query: "", load, status: 200, sender, before }
}

pub fn post(path: &'static str) -> Example {
    Example { method: Method::POST, status: 303, ..get(path) }
}

/// All of them.
pub fn examples() -> Vec<Example> {
    [open_to_all(), students(), tutors(), teaching::examples(), api()].into_iter().flatten().collect()
}

fn open_to_all() -> Vec<Example> {
    vec![
        get("/healthz"),
        get("/ca.crt"),
        get("/metrics"),
        get("/assets/{*path}"),
        post("/language").form(&[("language", "fr"), ("back", "/J/ABCD")]),
        get("/"),
        Example { query: "code={code}", ..get("/J") }.answers(303),
        get("/J/{code}"),
        get("/j/{code}"),
        // The class's devices are not shared: to the names.
        get("/J/{code}/next").answers(303),
        get("/J/{code}/{student}"),
        post("/J/{code}/{student}").form(&[("picture", "0"), ("picture", "1"), ("picture", "2")]),
        get("/C/{card}").answers(303),
        get("/c/{card}").answers(303),
        get("/C").after(Before::CardScanned),
        post("/C").after(Before::CardScanned),
        get("/welcome").after(Before::AccessPoint),
        post("/captive/ack").after(Before::AccessPoint),
        get("/wall"),
        get("/wall/events"),
        get("/wall/waiting"),
        get("/sheet/network"),
        Example { query: "language=ar", ..get("/sheet/data") },
        get("/teach").at_the_box(),
        post("/teach/start").at_the_box().form(&[
            ("code", "{setup}"),
            ("passphrase", "a quiet river"),
            ("language", "en"),
        ]),
        get("/teach/stand-in").at_the_box(),
        post("/teach/stand-in").at_the_box().form(&[("code", "{stand-in}")]),
        get("/teach/sign-in").at_the_box().after(Before::PassphraseSet),
        post("/teach/sign-in").at_the_box().form(&[("passphrase", "a quiet river")]).after(Before::PassphraseSet),
        get("/teach/unlock").at_the_box().after(Before::Locked),
        post("/teach/unlock").at_the_box().form(&[("pin", "4082")]).after(Before::Locked),
    ]
}

fn students() -> Vec<Example> {
    let claim: &[_] = &[("claim", "{claim}")];
    vec![
        get("/me"),
        get("/me/events"),
        get("/me/map"),
        get("/me/map/events"),
        get("/me/marks"),
        get("/me/settings"),
        post("/me/cup").form(&[("claim", "{claim}"), ("colour", "green"), ("outcome", "{outcome}"), ("note", "why?")]),
        post("/me/cup/lower").form(claim),
        post("/me/cup/confirm").form(claim),
        post("/me/status").form(&[("claim", "{claim}"), ("outcome", "{outcome}"), ("status", "ready")]),
        post("/me/questions/{ticket}").form(&[("claim", "{claim}"), ("choice", "1")]),
        get("/me/skills/{outcome}"),
        get("/me/skills/{outcome}/events"),
        post("/me/skills/{outcome}/evidence").parts(&[
            ("claim", "{claim}"),
            ("once", "{next}"),
            ("kind", "paper"),
            ("other", ""),
            ("note", "two ways"),
            ("link", ""),
            ("file", "a page of words"),
        ]),
        get("/me/skills/{outcome}/files/{file}"),
        post("/me/skills/{outcome}/wording").form(&[("claim", "{claim}"), ("language", "en"), ("text", "I can do it")]),
        post("/me/skills/{outcome}/wording/withdraw").form(claim),
        post("/me/evidence/offer").form(&[("claim", "{claim}"), ("evidence", "{evidence}"), ("offered", "yes")]),
        get("/me/classmates"),
        get("/me/classmates/{owner}/{piece}"),
        post("/me/classmates/{owner}/{piece}").form(&[
            ("claim", "{claim}"),
            ("level", ""),
            ("glow", "clear"),
            ("grow", "label it"),
        ]),
        get("/me/classmates/{owner}/{piece}/file"),
        post("/me/evidence/remove").form(&[("claim", "{claim}"), ("evidence", "{evidence}")]),
        get("/me/evidence/{evidence}/file"),
        post("/me/review")
            .form(&[("claim", "{claim}"), ("outcome", "{outcome}"), ("solid", "no")])
            .after(Before::Mastered),
        post("/me/practice")
            .form(&[("claim", "{claim}"), ("outcome", "{outcome}"), ("attempt", "{attempt}"), ("items", "1")])
            .after(Before::PracticeAsked),
        get("/me/goal"),
        post("/me/goal").form(&[("claim", "{claim}"), ("outcome", "{outcome}"), ("lessons", "3"), ("day", "")]),
        post("/me/goal/drop").form(claim),
        post("/me/check/way").form(&[("claim", "{claim}"), ("outcome", "{asked}"), ("way", "at the board")]),
        post("/me/level").form(&[("claim", "{claim}"), ("outcome", "{outcome}"), ("level", "2")]),
        post("/me/feedback/read").form(&[("claim", "{claim}"), ("outcome", "{outcome}"), ("attempt", "{attempt}")]),
        post("/me/feedback/say").form(&[
            ("claim", "{claim}"),
            ("outcome", "{outcome}"),
            ("attempt", "{attempt}"),
            ("text", "why?"),
        ]),
        post("/me/day/{day}").form(&[("claim", "{claim}"), ("skill", "{outcome}")]),
        post("/me/day/{day}/slot").form(&[("claim", "{claim}"), ("slot", "2")]),
        get("/me/blocks"),
        post("/me/blocks/{block}").form(&[("claim", "{claim}"), ("round", "1"), ("wanted", "wants {outcome}")]),
        post("/me/alias").form(&[("claim", "{claim}"), ("alias", "{free}")]),
        post("/me/language").form(&[("claim", "{claim}"), ("language", "es")]),
        post("/me/home-language").form(&[("claim", "{claim}"), ("home", "Español")]),
        post("/me/switch").form(&[("claim", "{claim}"), ("section", "{other}")]),
        post("/me/leave"),
    ]
}

fn tutors() -> Vec<Example> {
    let claim: &[_] = &[("claim", "{claim}")];
    vec![
        post("/me/help").form(&[("claim", "{claim}"), ("asker", "{student}"), ("do", "ask"), ("whom", "teacher")]),
        post("/me/session").form(&[("claim", "{claim}"), ("meeting", "1"), ("do", "end")]).after(Before::InSession),
        get("/me/journal"),
        post("/me/journal")
            .form(&[("claim", "{claim}"), ("meeting", "1"), ("words", "draw it first"), ("thanks", "1")])
            .after(Before::InSession),
        post("/me/report").form(&[("claim", "{claim}"), ("words", "too loud")]),
        post("/me/spotlight")
            .form(&[("claim", "{claim}"), ("number", "{spotlight}"), ("yes", "yes")])
            .after(Before::Thanked),
        post("/me/coaching").form(&[("claim", "{claim}"), ("number", "7")]),
        get("/me/tutors"),
        get("/me/tutors/events"),
        post("/me/tutors/available").form(&[("claim", "{claim}"), ("available", "no")]).after(Before::Tutors),
        post("/me/tutors/wall").form(&[("claim", "{claim}"), ("on_wall", "yes")]).after(Before::Tutors),
        post("/me/tutors/norms").form(&[("claim", "{claim}"), ("norms", "{norms}")]),
        post("/me/tutors/propose").form(&[("claim", "{claim}"), ("text", "I bring a pencil")]),
        post("/me/tutors/propose/withdraw").form(claim),
        get("/me/skills/{outcome}/tutor"),
        post("/me/skills/{outcome}/tutor")
            .form(&[
                ("claim", "{claim}"),
                ("question-0", "1"),
                ("answer-0", "I was stuck there too"),
                ("tick", "1"),
                ("norms", "{norms}"),
                ("on_wall", "yes"),
            ])
            .after(Before::Mastered),
        post("/me/skills/{outcome}/tutor/again").form(claim).after(Before::Stopped),
        post("/me/skills/{outcome}/tutor/stop").form(claim).after(Before::Tutors),
        post("/me/skills/{outcome}/tutor/offer")
            .form(&[("claim", "{claim}"), ("answer", "never")])
            .after(Before::Mastered),
    ]
}

fn api() -> Vec<Example> {
    vec![
        get("/api/v1/openapi.json"),
        get("/api/v1/join/{code}"),
        post("/api/v1/join/{code}").json(r#"{"student": {student}, "pictures": [0, 1, 2]}"#),
        post("/api/v1/cards/{card}").answers(200),
        post("/api/v1/me/help").json(r#"{"asker": {student}, "do": "ask", "whom": "teacher"}"#),
        post("/api/v1/me/session").json(r#"{"meeting": 1, "do": "end"}"#).after(Before::InSession),
        post("/api/v1/me/spotlight").json(r#"{"number": {spotlight}, "yes": true}"#).after(Before::Thanked),
        post("/api/v1/me/report").json(r#"{"about": null, "words": "too loud"}"#),
        get("/api/v1/me"),
        post("/api/v1/me/status").json(r#"{"outcome": {outcome}, "status": "ready"}"#),
        post("/api/v1/me/cup").json(r#"{"colour": "green", "outcome": {outcome}, "note": "why?"}"#),
        post("/api/v1/me/cup/lower").answers(200),
        post("/api/v1/me/cup/confirm").answers(200),
        post("/api/v1/me/questions/{ticket}").json(r#"{"by": "choice", "option": 1}"#),
        post("/api/v1/me/review").json(r#"{"outcome": {outcome}, "solid": false}"#).after(Before::Mastered),
        post("/api/v1/me/practice")
            .json(r#"{"outcome": {outcome}, "attempt": {attempt}, "done": {"items": 2}}"#)
            .after(Before::PracticeAsked),
        post("/api/v1/me/goal").json(r#"{"outcome": {outcome}, "until": {"lessons": 3}}"#),
        post("/api/v1/me/goal/drop").answers(200),
        post("/api/v1/me/tutor").json(r#"{"what": "propose", "text": "I bring a pencil"}"#),
        post("/api/v1/me/day/{day}").json(r#"{"outcomes": [{outcome}]}"#),
        post("/api/v1/me/day/{day}/slot").json(r#"{"slot": 2}"#),
        post("/api/v1/me/blocks/{block}").json(r#"{"round": 1, "as": "wants", "outcome": {outcome}}"#),
        post("/api/v1/me/alias").json(r#"{"alias": {free}}"#),
        post("/api/v1/me/language").json(r#"{"language": null}"#),
        post("/api/v1/me/home-language").json(r#"{"language": "Español"}"#),
        post("/api/v1/me/switch").json(r#"{"section": {other}}"#),
        post("/api/v1/me/leave").answers(200),
        get("/api/v1/me/evidence"),
        post("/api/v1/me/evidence")
            .parts(&[("outcome", "{outcome}"), ("kind", "project"), ("note", "a bridge"), ("once", "{next}")])
            .answers(200),
        post("/api/v1/me/evidence/{evidence}/remove").answers(200),
        get("/api/v1/sections/{section}/evidence"),
        get("/api/v1/sections/{section}/tray"),
        post("/api/v1/sections/{section}/tray").json(r#"{"items": ["{comment}"], "declined": "kindly"}"#),
        post("/api/v1/me/evidence/{evidence}/offer").json(r#"{"offered": true}"#),
        get("/api/v1/me/feedback"),
        post("/api/v1/me/feedback").json(r#"{"student": {owner}, "evidence": {piece}, "glow": "clear", "grow": ""}"#),
        get("/api/v1/me/skills/{outcome}/files"),
        post("/api/v1/me/skills/{outcome}/wording").json(r#"{"language": "en", "text": "I can do it"}"#),
        post("/api/v1/me/skills/{outcome}/wording/withdraw").answers(200),
        get("/api/v1/sections/{section}/outcomes/{outcome}/files"),
        post("/api/v1/sections/{section}/outcomes/{outcome}/files").parts(&[("file", "more words")]).answers(200),
        get("/api/v1/me/attempts"),
        post("/api/v1/me/check/way").json(r#"{"outcome": {asked}, "way": "at the board"}"#),
        post("/api/v1/me/level").json(r#"{"outcome": {outcome}, "level": 2}"#),
        post("/api/v1/me/attempts/read").json(r#"{"outcome": {outcome}, "attempt": {attempt}}"#),
        post("/api/v1/me/attempts/say").json(r#"{"outcome": {outcome}, "attempt": {attempt}, "text": "why?"}"#),
        get("/api/v1/wall"),
        get("/api/v1/sections"),
        post("/api/v1/sections").json(r#"{"name": "Period 5", "language": "en"}"#),
        get("/api/v1/sections/{section}"),
        get("/api/v1/sections/{section}/outcomes/{outcome}"),
        post("/api/v1/sections/{section}/groups").json(r#"{"outcomes": [{outcome}], "seed": 1}"#),
        get("/api/v1/sections/{section}/questions"),
        post("/api/v1/sections/{section}/questions").json(r#"{"do": "close", "ticket": {ticket}}"#),
        get("/api/v1/sections/{section}/students/{student}/attempts"),
        get("/api/v1/sections/{section}/devices"),
        get("/api/v1/network"),
        post("/api/v1/keys").json(r#"{"do": "undo_claim", "device": "{device}"}"#),
        post("/api/v1/sections/{section}/deeds").json(r#"{"deed": "set_face", "face": "work"}"#),
    ]
}

#[test]
fn every_line_of_the_url_table_has_its_example_and_every_example_its_line() {
    let table: BTreeSet<_> = routes().into_iter().map(|route| (route.method.to_string(), route.path)).collect();
    let all = examples();
    let tried: BTreeSet<_> = all.iter().map(|example| (example.method.to_string(), example.path)).collect();
    assert_eq!(tried, table);
    assert_eq!(tried.len(), all.len(), "one example a line");
}
