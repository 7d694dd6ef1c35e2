//! Rules of the class, its wall, and files to take home.

use super::{Desk, Tab, door, evidence, marking, page};
use crate::classroom::{CupsShown, Devices, Naming, StatusRule};
use maud::{Markup, html};

/// The page.
pub fn show(desk: &Desk<'_>) -> Markup {
    page(
        desk,
        Tab::Settings,
        None,
        html! {
            div class="two" {
                div { (class(desk)) (marking::summary(desk)) (rules(desk)) (evidence::kinds(desk)) }
                div { (wall(desk)) (files(desk)) (the_box(desk)) }
            }
        },
    )
}

fn class(desk: &Desk<'_>) -> Markup {
    let text = desk.text;
    let typed = desk.draft("class").and_then(|draft| draft.field("language"));
    html! {
        section class="card" {
            h2 { (text.say("teach-class")) }
            form method="post" action=(desk.url("/settings")) {
                (desk.complaint("class"))
                label class="field" {
                    span { (text.say("teach-class-name")) }
                    input class="input" name="name" value=(desk.kept("class", "name", &desk.section.name)) maxlength="40" required dir="auto";
                }
                (door::languages(text, typed, desk.section.language))
                (save(desk))
            }
        }
    }
}

fn save(desk: &Desk<'_>) -> Markup {
    html! { button class="button button-main" { (desk.text.say("teach-save")) } }
}

/// Radio buttons of which one holds.
fn radios(title: &str, name: &str, all: &[(&str, bool, String)]) -> Markup {
    html! {
        fieldset class="radios" {
            legend { (title) }
            @for (key, holds, word) in all {
                label class="tick" {
                    input type="radio" name=(name) value=(key) checked[*holds];
                    span { (word) }
                }
            }
        }
    }
}

fn rules(desk: &Desk<'_>) -> Markup {
    let text = desk.text;
    let policies = desk.section.policies;
    let status = [
        ("any", policies.status == StatusRule::AnyTime, text.say("rule-any-time")),
        ("class", policies.status == StatusRule::InClass, text.say("rule-in-class")),
        ("window", policies.status == StatusRule::InWindow, text.say("rule-in-window")),
    ];
    let devices = [
        ("own", policies.devices == Devices::Own, text.say("devices-own")),
        ("shared", policies.devices == Devices::Shared, text.say("devices-shared")),
        ("none", policies.devices == Devices::None, text.say("devices-none")),
    ];
    html! {
        section class="card" {
            h2 { (text.say("teach-rules")) }
            form method="post" action=(desk.url("/settings/rules")) {
                (desk.complaint("rules"))
                (radios(&text.say("rule-title"), "status", &status))
                (radios(&text.say("devices-title"), "devices", &devices))
                (save(desk))
            }
        }
    }
}

fn wall(desk: &Desk<'_>) -> Markup {
    let text = desk.text;
    let wall = desk.section.wall;
    let naming = [
        ("alias", wall.naming == Naming::Alias, text.say("naming-alias")),
        ("initials", wall.naming == Naming::Initials, text.say("naming-initials")),
        ("names", wall.naming == Naming::Names, text.say("naming-names")),
        ("totals", wall.naming == Naming::Totals, text.say("naming-totals")),
    ];
    let cups = [
        ("shelf", wall.cups == CupsShown::OnShelf, text.say("cups-on-shelf")),
        ("alias", wall.cups == CupsShown::ListByAlias, text.say("cups-by-alias")),
        ("name", wall.cups == CupsShown::ListByName, text.say("cups-by-name")),
    ];
    html! {
        section class="card" {
            h2 { (text.say("teach-wall")) }
            form method="post" action=(desk.url("/settings/wall")) {
                (desk.complaint("wall"))
                (radios(&text.say("naming-title"), "naming", &naming))
                (radios(&text.say("cups-title"), "cups", &cups))
                label class="tick" {
                    input type="checkbox" name="pinned" value="yes" checked[desk.state.pinned == Some(desk.section.id)];
                    span { (text.say("teach-wall-pin")) }
                }
                (save(desk))
            }
        }
    }
}

fn files(desk: &Desk<'_>) -> Markup {
    let text = desk.text;
    let files = [
        ("/export.csv", text.say("file-marks")),
        ("/export-long.csv", text.say("file-long")),
        ("/history.csv", text.say("file-history")),
        ("/export.json", text.say("file-json")),
    ];
    html! {
        section class="card" {
            h2 { (text.say("file-title")) }
            ul class="files" {
                @for (path, word) in files { li { a class="button button-line button-wide" href=(desk.url(path)) download { (word) } } }
            }
        }
    }
}

/// On to what is no class's own.
fn the_box(desk: &Desk<'_>) -> Markup {
    let text = desk.text;
    html! {
        section class="card" {
            h2 { (text.say("box-title")) }
            p class="quiet" { (text.say("box-why")) }
            a class="button button-wide" href="/teach/box" { (text.say("box-open")) }
        }
    }
}
