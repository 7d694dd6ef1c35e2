//! Two sheets to print, one page each on A4 and Letter: the network, for whoever looks after it, and the data, for
//! principals and parents (S55). What they promise must be true of this release: change them with it.

use super::layout::{self, Page, Theme};
use super::parts::{QrArt, qr};
use crate::classroom::Language;
use crate::text::{Text, Value};
use maud::{Markup, html};

/// The box on its network, at the moment of printing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Network {
    /// What people type, such as `192.168.1.20:8080`; `None` without a network.
    pub address: Option<String>,
    /// The address, to scan.
    pub code: Option<QrArt>,
    /// The TCP port.
    pub port: u16,
    /// The port of the private line, for the teacher; `None` where there is none.
    pub private_port: Option<u16>,
    /// The box's name, without `.local`.
    pub host: String,
    /// What people type where mDNS answers, such as `cupboard.local:8080`.
    pub by_name: String,
    /// The box opens a Wi-Fi of its own.
    pub own_wifi: bool,
}

/// A heading with its sentences, by their keys.
struct Part {
    title: &'static str,
    /// Numbered: one after the other.
    steps: bool,
    items: &'static [&'static str],
}

const fn part(title: &'static str, items: &'static [&'static str]) -> Part {
    Part { title, steps: false, items }
}

const NETWORK: [&[Part]; 2] = [
    &[
        part(
            "sheet-net-allow",
            &[
                "sheet-net-allow-tcp",
                "sheet-net-allow-isolation",
                "sheet-net-allow-long",
                "sheet-net-allow-filter",
                "sheet-net-allow-mdns",
                "sheet-net-allow-internet",
            ],
        ),
        part("sheet-net-keep", &["sheet-net-keep-why", "sheet-net-keep-how", "sheet-net-keep-dns"]),
    ],
    &[
        Part {
            title: "sheet-net-test",
            steps: true,
            items: &["sheet-net-test-join", "sheet-net-test-type", "sheet-net-test-good", "sheet-net-test-bad"],
        },
        part("sheet-net-guest", &["sheet-net-guest-apart", "sheet-net-guest-how", "sheet-net-guest-stay"]),
        part(
            "sheet-net-never",
            &["sheet-net-never-internet", "sheet-net-never-serve", "sheet-net-never-look", "sheet-net-never-install"],
        ),
    ],
];

const DATA: [&[Part]; 2] = [
    &[
        part(
            "sheet-data-what",
            &[
                "sheet-data-what-person",
                "sheet-data-what-cups",
                "sheet-data-what-skills",
                "sheet-data-what-here",
                "sheet-data-what-history",
                "sheet-data-what-not",
            ],
        ),
        part(
            "sheet-data-where",
            &["sheet-data-where-box", "sheet-data-where-device", "sheet-data-where-log", "sheet-data-where-plain"],
        ),
    ],
    &[
        part(
            "sheet-data-who",
            &["sheet-data-who-student", "sheet-data-who-list", "sheet-data-who-wall", "sheet-data-who-teacher"],
        ),
        part(
            "sheet-data-long",
            &[
                "sheet-data-long-keep",
                "sheet-data-long-take",
                "sheet-data-long-erase",
                "sheet-data-long-now",
                "sheet-data-long-backup",
            ],
        ),
    ],
];

/// Where an address is written by hand, for a box that has none at the moment.
const BLANK: &str = "______________";

/// The network sheet.
pub fn network(text: Text, now: &Network) -> Markup {
    let facts: [(&str, Value); 6] = [
        ("address", now.address.as_deref().unwrap_or(BLANK).into()),
        ("port", now.port.to_string().into()),
        ("private", now.private_port.map_or("no".to_owned(), |port| port.to_string()).into()),
        ("host", now.host.clone().into()),
        ("name", now.by_name.clone().into()),
        ("wifi", if now.own_wifi { "own" } else { "none" }.into()),
    ];
    let head = html! {
        div.sheet-box {
            @if let Some(code) = &now.code { (qr(code, "code-sheet", &text.say("sheet-net-scan"))) }
            dl {
                dt { (text.say("sheet-net-address")) }
                dd.sheet-address {
                    @match &now.address {
                        Some(address) => span.ltr { "http://" (address) },
                        None => (text.say("sheet-net-nowhere")),
                    }
                }
                dt { (text.say("sheet-net-name")) }
                dd { span.ltr { "http://" (now.by_name) } }
                dt { (text.say("sheet-net-port")) }
                dd { span.ltr { "TCP " (now.port) } }
            }
        }
    };
    let title = text.say("sheet-net-title");
    sheet(
        text,
        "/sheet/network",
        &title,
        html! { p.sheet-lead { (text.say("sheet-net-lead")) } (head) (columns(text, &NETWORK, &facts)) },
    )
}

/// The data sheet.
pub fn data(text: Text) -> Markup {
    let title = text.say("sheet-data-title");
    let body = html! {
        p.sheet-lead { (text.say("sheet-data-lead")) }
        (columns(text, &DATA, &[]))
        p.sheet-sign { (text.say("sheet-data-person")) }
    };
    sheet(text, "/sheet/data", &title, body)
}

fn sheet(text: Text, path: &str, title: &str, body: Markup) -> Markup {
    layout::page(
        // Paper is white, whatever the device prefers.
        Page { body_class: "sheet-page", css: &["code", "sheet"], theme: Theme::Light, ..Page::new(text, title) },
        html! {
            (bar(text, path))
            main.sheet {
                h1 { (title) }
                (body)
                p.sheet-foot { (text.say_with("sheet-foot", &[("version", env!("CARGO_PKG_VERSION").into())])) }
            }
        },
    )
}

/// Above the paper and not on it: how to print, and the other languages.
fn bar(text: Text, path: &str) -> Markup {
    html! {
        nav.sheet-bar {
            p { (text.say("sheet-print")) }
            @for language in Language::ALL {
                @let own = Text::new(language);
                a.button.button-quiet lang=(own.tag()) href={ (path) "?language=" (own.tag()) }
                    aria-current=[(own == text).then_some("true")] { (own.own_name()) }
            }
        }
    }
}

fn columns(text: Text, columns: &[&[Part]], facts: &[(&str, Value)]) -> Markup {
    html! {
        div.sheet-columns {
            @for column in columns {
                div { @for part in *column { (section(text, part, facts)) } }
            }
        }
    }
}

fn section(text: Text, part: &Part, facts: &[(&str, Value)]) -> Markup {
    let items = html! { @for key in part.items { li { (text.say_with(key, facts)) } } };
    html! {
        section {
            h2 { (text.say(part.title)) }
            @if part.steps { ol { (items) } } @else { ul { (items) } }
        }
    }
}
