//! Rules of the class, the wall, the box, and files to take home.

use super::{Desk, Tab, door, page};
use crate::access::Settings;
use crate::classroom::{CupsShown, Devices, Naming, StatusRule};
use maud::{Markup, html};

/// What this page knows beside the class.
pub struct Box<'a> {
    /// What the teacher set.
    pub settings: &'a Settings,
    /// Addresses that phones may reach, each with its network.
    pub addresses: &'a [(String, String)],
    /// What phones type now.
    pub now: Option<&'a str>,
}

/// The page.
pub fn show(desk: &Desk<'_>, the_box: &Box<'_>) -> Markup {
    page(
        desk,
        Tab::Settings,
        None,
        html! {
            div class="two" {
                div { (class(desk)) (rules(desk)) (files(desk)) (sheets(desk)) }
                div { (wall(desk)) (pair(desk)) (the_network(desk, the_box)) (away(desk)) }
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

fn pair(desk: &Desk<'_>) -> Markup {
    let text = desk.text;
    html! {
        section class="card" {
            h2 { (text.say("pair-title")) }
            p class="quiet" { (text.say("pair-how")) }
            form method="post" action=(desk.url("/settings/pair")) {
                (desk.complaint("pair"))
                label class="field" {
                    span { (text.say("pair-code")) }
                    input class="input input-short code-input ltr" name="code" value=(desk.kept("pair", "code", "")) maxlength="8"
                        autocomplete="off" autocapitalize="characters" spellcheck="false" required;
                }
                button class="button button-main" { (text.say("pair-button")) }
            }
        }
    }
}

fn the_network(desk: &Desk<'_>, the_box: &Box<'_>) -> Markup {
    let text = desk.text;
    let wifi = the_box.settings.wifi.clone().unwrap_or_default();
    let pinned = the_box.settings.address.map(|address| address.to_string());
    let listed = pinned.as_ref().is_none_or(|pinned| the_box.addresses.iter().any(|(address, _)| address == pinned));
    html! {
        section class="card" {
            h2 { (text.say("net-title")) }
            form method="post" action=(desk.url("/settings/network")) {
                (desk.complaint("network"))
                p class="quiet" { (text.say("net-why")) }
                label class="field" {
                    span { (text.say("net-ssid")) }
                    input class="input" name="ssid" value=(desk.kept("network", "ssid", &wifi.ssid)) autocomplete="off" dir="auto";
                }
                label class="field" {
                    span { (text.say("net-password")) }
                    input class="input ltr" name="password" value=(desk.kept("network", "password", &wifi.password))
                        autocomplete="off" spellcheck="false";
                    small { (text.say("net-password-hint")) }
                }
                label class="field" {
                    span { (text.say("net-address")) }
                    select class="input ltr" name="address" {
                        option value="" selected[pinned.is_none()] { (text.say("net-address-auto")) }
                        @for (address, network) in the_box.addresses {
                            option value=(address) selected[pinned.as_deref() == Some(address)] { (address) " (" (network) ")" }
                        }
                        @if let Some(pinned) = pinned.as_ref().filter(|_| !listed) { option value=(pinned) selected { (pinned) } }
                    }
                    @if let Some(now) = the_box.now { small { (text.say("net-address-now")) " " span class="ltr" { (now) } } }
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
                li { a class="button button-wide" href="/teach/backup" download { (text.say("file-backup")) } }
            }
            p class="quiet" { (text.say("file-backup-why")) }
        }
    }
}

/// Pages to print for those who ask before a box may come into a school (S55).
fn sheets(desk: &Desk<'_>) -> Markup {
    let text = desk.text;
    html! {
        section class="card" {
            h2 { (text.say("sheet-title")) }
            ul class="files" {
                @for (path, word) in [("/sheet/network", "sheet-link-network"), ("/sheet/data", "sheet-link-data")] {
                    li { a class="button button-line button-wide" href=(path) { (text.say(word)) } }
                }
            }
        }
    }
}

fn away(desk: &Desk<'_>) -> Markup {
    html! {
        form method="post" action="/teach/sign-out" class="below" {
            button class="button button-quiet button-wide" { (desk.text.say("door-sign-out")) }
        }
    }
}
