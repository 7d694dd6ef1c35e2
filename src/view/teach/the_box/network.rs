//! Name, Wi-Fi and address, and sheets to print.

use super::{BoxDesk, BoxTab, page, time};
use crate::text::Text;
use crate::view::teach::secure::{self, Seal};
use maud::{Markup, html};

/// Where the box can be reached.
pub struct Reachability<'a> {
    /// Addresses that phones may reach, each with its network.
    pub addresses: &'a [(String, String)],
    /// What phones type now.
    pub now: Option<&'a str>,
    /// What the box is called, without `.local`.
    pub name: &'a str,
    /// Where the teacher comes in from other devices.
    pub doors: &'a [String],
    /// How many devices were on the box's own Wi-Fi lately; `None` where it opens none.
    pub stations: Option<usize>,
    /// What the pages there are compared by.
    pub seal: Option<&'a Seal>,
}

/// The page.
pub fn show(desk: &BoxDesk<'_>, reachability: &Reachability<'_>) -> Markup {
    page(
        desk,
        BoxTab::Network,
        html! {
            div class="two" {
                div {
                    (the_network(desk, reachability))
                    @if let Some(count) = reachability.stations { (stations(desk.text, count)) }
                    (secure::card(desk.text, reachability.doors, reachability.seal))
                }
                div { (the_name(desk, reachability)) (time::card(desk)) (sheets(desk)) }
            }
        },
    )
}

fn the_network(desk: &BoxDesk<'_>, reachability: &Reachability<'_>) -> Markup {
    let text = desk.text;
    let form = &desk.refused;
    let wifi = desk.access.settings.wifi.clone().unwrap_or_default();
    let pinned = desk.access.settings.address.map(|address| address.to_string());
    let listed = pinned.as_ref().is_none_or(|pinned| reachability.addresses.iter().any(|(each, _)| each == pinned));
    html! {
        section class="card" {
            h2 { (text.say("net-title")) }
            form method="post" action="/teach/box/network" {
                (form.complaint("network"))
                p class="quiet" { (text.say("net-why")) }
                label class="field" {
                    span { (text.say("net-ssid")) }
                    input class="input" name="ssid" value=(form.kept("network", "ssid", &wifi.ssid)) autocomplete="off" dir="auto";
                }
                label class="field" {
                    span { (text.say("net-password")) }
                    input class="input ltr" name="password" value=(form.kept("network", "password", &wifi.password))
                        autocomplete="off" spellcheck="false";
                    small { (text.say("net-password-hint")) }
                }
                label class="field" {
                    span { (text.say("net-address")) }
                    select class="input ltr" name="address" {
                        option value="" selected[pinned.is_none()] { (text.say("net-address-auto")) }
                        @for (address, network) in reachability.addresses {
                            option value=(address) selected[pinned.as_deref() == Some(address)] { (address) " (" (network) ")" }
                        }
                        @if let Some(pinned) = pinned.as_ref().filter(|_| !listed) { option value=(pinned) selected { (pinned) } }
                    }
                    @if let Some(now) = reachability.now { small { (text.say("net-address-now")) " " span class="ltr" { (now) } } }
                }
                button class="button button-main" { (text.say("teach-save")) }
            }
        }
    }
}

/// Who is on the Wi-Fi that the box opens itself, and how many it carries.
fn stations(text: Text, count: usize) -> Markup {
    html! {
        section class="card" id="stations" {
            h2 { (text.say("stations-title")) }
            p { strong { (count) } " " (text.say_with("stations-count", &[("n", count.into())])) }
            p class="quiet" { (text.say("stations-most")) }
        }
    }
}

fn the_name(desk: &BoxDesk<'_>, reachability: &Reachability<'_>) -> Markup {
    let text = desk.text;
    let form = &desk.refused;
    html! {
        section class="card" id="name" {
            h2 { (text.say("net-name")) }
            form method="post" action="/teach/box/name" {
                (form.complaint("name"))
                p class="quiet" { (text.say("net-name-why")) }
                label class="field" {
                    span { (text.say("net-name-label")) }
                    input class="input ltr" name="name" value=(form.kept("name", "name", reachability.name)) maxlength="40" required
                        autocomplete="off" autocapitalize="none" spellcheck="false";
                    small { (text.say("net-name-hint")) }
                }
                button class="button button-main" { (text.say("teach-save")) }
            }
        }
    }
}

/// Pages to print for those who ask before a box may come into a school (S55).
fn sheets(desk: &BoxDesk<'_>) -> Markup {
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
