//! The same commands and views as JSON, under `/api/v1`. The document at `/api/v1/openapi.json` is made from this code.
//!
//! Who asks is told by the same cookie as on the pages, and a changing request needs the same `Origin`: the API opens no
//! second door.

mod attempts;
mod block;
mod day;
mod deed;
mod document;
mod evidence;
mod feedback;
mod files;
mod habit;
mod help;
mod helping;
mod join;
mod journal;
mod keys;
mod mastery;
mod me;
mod outcome;
mod pairing;
mod path;
mod plan;
mod question;
mod retake;
mod rows;
mod sections;
pub mod setting;
mod shape;
mod spotlight;
mod term;
mod tray;
mod tutor;
mod wall;
mod week;
mod wording;

use super::route::{Route, Who, get, post};

/// The API's part of the URL table.
pub(super) fn routes() -> Vec<Route> {
    vec![
        get("/api/v1/openapi.json", Who::Anyone, document::show),
        get("/api/v1/join/{code}", Who::Anyone, join::names),
        post("/api/v1/join/{code}", Who::Anyone, join::claim),
        post("/api/v1/cards/{card}", Who::Anyone, join::show_card),
        get("/api/v1/me", Who::Student, me::show),
        post("/api/v1/me/status", Who::Student, me::set_status),
        post("/api/v1/me/cup", Who::Student, me::raise_cup),
        post("/api/v1/me/cup/lower", Who::Student, me::lower_cup),
        post("/api/v1/me/cup/confirm", Who::Student, me::confirm_cup),
        post("/api/v1/me/questions/{ticket}", Who::Student, question::answer),
        post("/api/v1/me/tutor", Who::Student, tutor::tell).with_body(128 * 1024),
        post("/api/v1/me/day/{day}", Who::Student, day::pick),
        post("/api/v1/me/day/{day}/slot", Who::Student, day::slot),
        post("/api/v1/me/blocks/{block}", Who::Student, block::sign_up),
        post("/api/v1/me/alias", Who::Student, me::set_alias),
        post("/api/v1/me/language", Who::Student, me::set_language),
        post("/api/v1/me/home-language", Who::Student, pairing::set_home_language),
        post("/api/v1/me/switch", Who::Student, me::switch),
        post("/api/v1/me/leave", Who::Student, me::leave),
        get("/api/v1/me/evidence", Who::Student, evidence::mine),
        post("/api/v1/me/evidence", Who::Student, evidence::add).with_file(),
        post("/api/v1/me/evidence/{evidence}/remove", Who::Student, evidence::remove),
        post("/api/v1/me/evidence/{evidence}/offer", Who::Student, feedback::offer),
        get("/api/v1/me/feedback", Who::Student, feedback::offered),
        post("/api/v1/me/feedback", Who::Student, feedback::say),
        get("/api/v1/me/skills/{outcome}/files", Who::Student, files::mine),
        post("/api/v1/me/help", Who::Student, help::help),
        post("/api/v1/me/session", Who::Student, help::session),
        post("/api/v1/me/report", Who::Student, help::report),
        post("/api/v1/me/spotlight", Who::Student, spotlight::answer),
        post("/api/v1/me/skills/{outcome}/wording", Who::Student, wording::propose),
        post("/api/v1/me/skills/{outcome}/wording/withdraw", Who::Student, wording::withdraw),
        get("/api/v1/sections/{section}/outcomes/{outcome}/files", Who::Teacher, files::of_skill),
        post("/api/v1/sections/{section}/outcomes/{outcome}/files", Who::Teacher, files::add).with_file(),
        get("/api/v1/sections/{section}/evidence", Who::Teacher, evidence::of_class),
        get("/api/v1/sections/{section}/tray", Who::Teacher, tray::show),
        post("/api/v1/sections/{section}/tray", Who::Teacher, tray::answer),
        get("/api/v1/me/attempts", Who::Student, attempts::own),
        post("/api/v1/me/check/way", Who::Student, attempts::choose_way),
        post("/api/v1/me/level", Who::Student, attempts::assess_self),
        post("/api/v1/me/attempts/read", Who::Student, attempts::read),
        post("/api/v1/me/attempts/say", Who::Student, attempts::say),
        post("/api/v1/me/practice", Who::Student, retake::practise),
        post("/api/v1/me/review", Who::Student, path::review),
        post("/api/v1/me/goal", Who::Student, path::set_goal),
        post("/api/v1/me/goal/drop", Who::Student, path::drop_goal),
        get("/api/v1/wall", Who::Wall, wall::show),
        get("/api/v1/sections", Who::Teacher, sections::list),
        post("/api/v1/sections", Who::Teacher, sections::make),
        get("/api/v1/sections/{section}", Who::Teacher, sections::show),
        get("/api/v1/sections/{section}/outcomes/{outcome}", Who::Teacher, outcome::show),
        post("/api/v1/sections/{section}/groups", Who::Teacher, pairing::plan),
        get("/api/v1/sections/{section}/questions", Who::Teacher, question::list),
        post("/api/v1/sections/{section}/questions", Who::Teacher, question::make),
        get("/api/v1/sections/{section}/students/{student}/attempts", Who::Teacher, attempts::of_a_student),
        get("/api/v1/sections/{section}/devices", Who::Teacher, keys::devices),
        get("/api/v1/network", Who::Teacher, keys::network),
        post("/api/v1/keys", Who::Teacher, keys::change),
        post("/api/v1/sections/{section}/deeds", Who::Teacher, deed::make).with_body(256 * 1024),
    ]
}
