//! The wall: what the whole room reads (LOOK.md; DESIGN.md, "Who sees what"). It never scrolls and never cuts a word.
//!
//! A page is five pieces with fixed ids in one grid; which face they show is theirs to say, so that any piece can be
//! sent alone and every change of face is a change of pieces.

mod arrive;
mod cups;
mod fit;
mod groups;
mod measure;
mod question;
mod quiet;
mod shelf;
mod spotlight;
mod tutors;
mod work;

use super::layout::{self, Page, Theme};
use super::parts::{QrArt, Tone, banner};
use crate::access::CheckWords;
use crate::classroom::{Devices, Face, Now, Section, State};
use crate::text::Text;
use maud::{Markup, html};

/// Whether phones can come to this box (S55).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Reach {
    /// As far as the box knows.
    #[default]
    Ok,
    /// The box has no address.
    NoNetwork,
    /// The box has an address, and yet nobody comes: the words for the IT person.
    NobodyReaches,
}

/// How to come to the class.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Join {
    /// What people type, such as `192.168.1.20:8080`.
    pub address: String,
    /// The same by name, such as `cupboard.local:8080`, where mDNS answers.
    pub host_name: Option<String>,
    /// The class's code, such as `4KF7`.
    pub code: String,
    /// Address and code, to scan.
    pub qr: QrArt,
    /// What the page there shows too.
    pub check: CheckWords,
}

/// The Wi-Fi that the teacher entered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wifi {
    /// The network's name.
    pub ssid: String,
    /// `None` for an open network.
    pub password: Option<String>,
    /// Both, to scan.
    pub qr: QrArt,
}

/// What a new box shows on its own screen until a teacher has set it up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Setup {
    /// The one-time code.
    pub code: String,
    /// Where to type it.
    pub door: Door,
}

/// Where the teacher comes in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Door {
    /// Such as `https://192.168.1.20:8443/teach`.
    pub address: String,
    /// What the page there shows too, where it comes by https.
    pub words: Option<String>,
}

/// Everything that the wall is made of.
#[derive(Clone, Debug)]
pub struct Scene<'a> {
    /// The box.
    pub state: &'a State,
    /// The class that this wall shows, if there is one: `State::wall_section`.
    pub section: Option<&'a Section>,
    /// The instant.
    pub now: Now,
    /// The wall's voice: the class's language.
    pub text: Text,
    /// Whether phones can come.
    pub reach: Reach,
    /// How to come, while a class is open and the box has an address.
    pub join: Option<Join>,
    /// The Wi-Fi, where the teacher entered it.
    pub wifi: Option<Wifi>,
    /// Light or dark.
    pub theme: Theme,
    /// The store takes no writes at the moment.
    pub reading_only: bool,
    /// A box that nobody set up yet.
    pub setup: Option<Setup>,
    /// Where the teacher comes in; told on the box's own screen, while there is nothing else to show.
    pub door: Option<Door>,
}

/// What the wall is doing.
#[derive(Clone, Copy)]
enum Mode<'a> {
    Setup(&'a Setup),
    NoClass,
    Closed(&'a Section),
    NoNetwork(&'a Section),
    Arrive(&'a Section, &'a Join),
    Work(&'a Section),
}

impl<'a> Scene<'a> {
    /// Whether a banner stands above the codes.
    fn has_banner(&self) -> bool {
        self.reading_only || self.reach == Reach::NobodyReaches
    }

    /// Whether the map has its place: no quick question and no groups stand there.
    fn shows_map(&self, section: &Section) -> bool {
        section.wall_question().is_none() && self.state.groups_on_wall(section).is_none()
    }

    fn mode(&'a self) -> Mode<'a> {
        if let Some(setup) = &self.setup {
            return Mode::Setup(setup);
        }
        let Some(section) = self.section else { return Mode::NoClass };
        if !section.is_open() {
            return Mode::Closed(section);
        }
        // Paper cups on desks: nobody comes by phone, so the codes need not be waited for.
        if !self.shows_map(section) || section.face() == Face::Work || section.policies.devices == Devices::None {
            return Mode::Work(section);
        }
        match &self.join {
            Some(join) if self.reach != Reach::NoNetwork => Mode::Arrive(section, join),
            _ => Mode::NoNetwork(section),
        }
    }
}

/// The whole wall. `stream` is the URL of its events.
pub fn page(scene: &Scene<'_>, stream: &str, js: &[&str]) -> Markup {
    let title = scene.section.map_or("Cupboard", |section| section.name.as_str());
    let frame = Page { theme: scene.theme, js, stream: Some(stream), ..frame(scene.text, title) };
    layout::page(
        frame,
        html! {
            main.wall { @for (_, piece) in fragments(scene) { (piece) } }
        },
    )
}

/// The live pieces: `id` and markup whose outermost element has it.
pub fn fragments(scene: &Scene<'_>) -> Vec<(&'static str, Markup)> {
    vec![
        ("wall-banner", banners(scene)),
        ("wall-head", head(scene)),
        ("wall-stage", stage(scene)),
        ("wall-side", side(scene)),
        ("wall-foot", foot(scene)),
    ]
}

/// A screen that is not the box's own asks to be paired: the teacher types `code` on their page at `address`.
pub fn pairing(text: Text, theme: Theme, code: &str, address: &str, stream: Option<&str>, js: &[&str]) -> Markup {
    let title = text.say("wall-pair-title");
    let frame = Page { theme, js, stream, ..frame(text, &title) };
    layout::page(
        frame,
        html! {
            main.wall { div #wall-stage.stage { (quiet::pairing(text, code, address)) } }
        },
    )
}

fn frame<'a>(text: Text, title: &'a str) -> Page<'a> {
    Page {
        body_class: "wall-page",
        css: &[
            "code",
            "wall",
            "doors",
            "calm",
            "side",
            "corner",
            "shelf",
            "fit",
            "check",
            "question",
            "wall-question",
            "wall-day",
            "wall-block",
            "wall-spotlight",
            "wall-groups",
            "wall-tutors",
        ],
        ..Page::new(text, title)
    }
}

fn banners(scene: &Scene<'_>) -> Markup {
    let text = scene.text;
    html! {
        div #wall-banner.banners data-live {
            @if scene.reading_only {
                (banner(Tone::Bad, &text.say("wall-reading-only")))
            } @else if let (Reach::NobodyReaches, Mode::Arrive(_, join)) = (scene.reach, scene.mode()) {
                (banner(Tone::Warning, &text.say_with("wall-nobody", &[("address", join.address.as_str().into())])))
            }
        }
    }
}

fn head(scene: &Scene<'_>) -> Markup {
    html! {
        header #wall-head.head data-live {
            @match scene.mode() {
                Mode::Work(section) => (work::head(scene, section)),
                Mode::Arrive(section, join) => (arrive::head(scene, section, join)),
                Mode::Setup(_) | Mode::NoClass | Mode::Closed(_) | Mode::NoNetwork(_) => {},
            }
        }
    }
}

fn stage(scene: &Scene<'_>) -> Markup {
    html! {
        div #wall-stage.stage data-live {
            @match scene.mode() {
                Mode::Setup(setup) => (quiet::setup(scene.text, setup)),
                Mode::NoClass => (quiet::no_class(scene)),
                Mode::Closed(section) => (quiet::closed(scene, section)),
                Mode::NoNetwork(section) => (quiet::no_network(scene.text, section)),
                Mode::Arrive(_, join) => (arrive::doors(scene, join)),
                Mode::Work(section) => (work_stage(scene, section)),
            }
        }
    }
}

/// One quick question, or the groups, in the place of the map.
fn work_stage(scene: &Scene<'_>, section: &Section) -> Markup {
    match (section.wall_question(), scene.state.groups_on_wall(section)) {
        (Some(asked), _) => question::stage(scene, &asked),
        (None, Some(seats)) => groups::stage(scene, &seats),
        (None, None) => work::map(scene, section),
    }
}

fn side(scene: &Scene<'_>) -> Markup {
    html! {
        aside #wall-side.side data-live {
            @if let Mode::Work(section) = scene.mode() {
                (work::quiet_room(scene, section))
                (cups::panel(scene, section))
                (work::mastery_day(scene, section))
                (work::block(scene, section))
                (spotlight::panel(scene, section))
                (work::corner(scene, section))
            }
        }
    }
}

fn foot(scene: &Scene<'_>) -> Markup {
    html! {
        div #wall-foot.foot data-live {
            // A banner takes this place: the codes stay as large as they are.
            @if let (Mode::Arrive(section, _), false) = (scene.mode(), scene.has_banner()) { (arrive::arrivals(scene, section)) }
        }
    }
}

/// "24 of 28 here", read from the back of the room.
fn here(text: Text, section: &Section) -> Markup {
    let (here, all) = section.here_count();
    html! {
        p.here { strong { (here) } " " span { (text.say_with("wall-here-of", &[("all", all.into())])) } }
    }
}
