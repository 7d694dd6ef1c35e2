//! The way in: the front page, the names, the pictures.

pub mod card;
pub mod next;

use super::layout::{Page, page as document};
use super::parts::{Icon, Tone, alias_note, banner, check_words, icon};
use super::student::frame::outbox;
use crate::access::{CheckWords, Notice, PICTURES};
use crate::classroom::{Alias, Language, StudentId};
use crate::text::Text;
use maud::{Markup, html};

/// Somebody on the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// Who.
    pub id: StudentId,
    /// As the teacher wrote it.
    pub name: String,
    /// What tells two of the same name apart.
    pub alias: Alias,
    /// Whether some device is theirs already.
    pub held: bool,
}

/// The list of names.
pub struct Names<'a> {
    /// The class's name.
    pub class: &'a str,
    /// The code on the wall.
    pub code: &'a str,
    /// This page's path.
    pub back: &'a str,
    /// What the wall shows too.
    pub check: Option<CheckWords>,
    /// Names that nobody has taken.
    pub free: Vec<Named>,
    /// Names with a device.
    pub held: Vec<Named>,
}

/// The question for three pictures.
pub struct Ask<'a> {
    /// The code on the wall.
    pub code: &'a str,
    /// Whose name was tapped.
    pub student: StudentId,
    /// The name.
    pub name: &'a str,
    /// Their icon.
    pub alias: Alias,
    /// Whether some device is theirs already.
    pub held: bool,
    /// Whether they have pictures: then these must be tapped, else three are chosen.
    pub knows: bool,
    /// Whether no pictures help now: `told` says what does.
    pub shut: bool,
    /// What was wrong with the last try.
    pub told: Option<String>,
    /// Places that stay ticked: two of three need not be found again.
    pub picked: Vec<u8>,
    /// The name of the claim by which the device is another student's until then.
    pub before: Option<String>,
}

fn frame(text: Text, title: &str, body: Markup) -> Markup {
    document(
        Page { body_class: "join", css: &["join", "picture", "check"], ..Page::new(text, title) },
        html! { main { (body) } },
    )
}

/// The same on a device that is somebody's until then, by the name of their claim: what they tapped is sent first.
fn frame_taking(text: Text, title: &str, claim: Option<&str>, body: Markup) -> Markup {
    let Some(claim) = claim else { return frame(text, title, body) };
    let page = Page { body_class: "join", css: &["join", "picture", "outbox"], ..Page::new(text, title) };
    document(Page { js: &["outbox", "leave"], ..page }, html! { main { (body) } (outbox(text, claim, false)) })
}

/// For a device that is nobody's.
pub fn front(text: Text, notice: Option<Notice>) -> Markup {
    let body = html! {
        @if let Some(notice) = notice { (banner(Tone::Warning, &told(text, notice))) }
        h1 { (text.say("join-welcome")) }
        p.join-lead { (text.say("join-scan")) }
        (code_form(text))
        (languages(text, "/"))
        (other_doors(text))
    };
    frame(text, &text.say("join-welcome"), body)
}

/// Why the device is nobody's.
fn told(text: Text, notice: Notice) -> String {
    match notice {
        Notice::ClaimedElsewhere => text.say("notice-claimed-elsewhere"),
        Notice::UndoneByTeacher => text.say("notice-undone-by-teacher"),
        Notice::SignedOut => text.say("notice-signed-out"),
        Notice::Erased => text.say("notice-erased"),
    }
}

fn code_form(text: Text) -> Markup {
    html! {
        form.card.code-form action="/J" method="get" {
            label.field-label for="code" { (text.say("join-type-code")) }
            div.code-line {
                input.input.ltr #code name="code" required autocomplete="off" autocapitalize="characters"
                    spellcheck="false" maxlength="24" placeholder="4KF7";
                button.button.button-main { (text.say("join-go")) (icon(Icon::Forward)) }
            }
        }
    }
}

/// Screen languages, each in its own words.
fn languages(text: Text, back: &str) -> Markup {
    html! {
        form.languages action="/language" method="post" aria-label=(text.say("join-language")) {
            input type="hidden" name="back" value=(back);
            @for language in Language::ALL {
                @let own = Text::new(language);
                button.button.button-quiet name="language" value=(language.tag()) lang=(language.tag())
                    aria-pressed=(if language == text.language() { "true" } else { "false" }) {
                    (own.own_name())
                }
            }
        }
    }
}

fn other_doors(text: Text) -> Markup {
    html! {
        nav.doors {
            a href="/teach" { (text.say("join-teacher")) }
            a href="/wall" { (text.say("join-wall")) }
        }
    }
}

/// The class is closed, or the code is of another lesson.
pub fn closed(text: Text, back: &str) -> Markup {
    let body = html! {
        h1 { (text.say("join-closed")) }
        p.join-lead { (text.say("join-closed-why")) }
        (code_form(text))
        (languages(text, back))
    };
    frame(text, &text.say("join-closed"), body)
}

/// A class without devices (S54).
pub fn no_devices(text: Text, class: &str) -> Markup {
    let body = html! {
        h1 { bdi { (class) } }
        p.join-lead { (text.say("join-no-devices")) }
    };
    frame(text, class, body)
}

/// Everybody's name: the free ones first.
pub fn names(text: Text, names: &Names) -> Markup {
    let body = html! {
        p.join-class { bdi { (names.class) } }
        @if let Some(words) = names.check { (check(text, words)) }
        h1 { (text.say("join-who")) }
        @if names.free.is_empty() && names.held.is_empty() { p.join-lead { (text.say("join-nobody")) } }
        @if !names.free.is_empty() { (list(text, names.code, &names.free)) }
        @if !names.held.is_empty() {
            h2 { (text.say("join-held")) }
            p.quiet { (text.say("join-held-hint")) }
            (list(text, names.code, &names.held))
        }
        p.quiet.join-missing { (text.say("join-missing")) }
        (card::fold(text))
        (languages(text, names.back))
    };
    frame(text, &text.say("join-who"), body)
}

/// The question by which a phone that came to another box is seen, before it has given a name.
fn check(text: Text, words: CheckWords) -> Markup {
    html! {
        div.check {
            p { (text.say("check-ask")) }
            (check_words(words, text))
            p.quiet { (text.say("check-yes")) }
        }
    }
}

fn list(text: Text, code: &str, people: &[Named]) -> Markup {
    html! {
        ul.names {
            @for named in people {
                li {
                    a.name.is-held[named.held] href={ "/J/" (code) "/" (named.id) } {
                        (alias_note(named.alias, "", text))
                        bdi { (named.name) }
                    }
                }
            }
        }
    }
}

/// Three pictures of twelve.
pub fn pictures(text: Text, ask: &Ask) -> Markup {
    let lead = match (ask.knows, ask.held) {
        (false, _) => text.say("join-choose"),
        (true, false) => text.say("join-tap-yours"),
        (true, true) => text.say("join-prove"),
    };
    let body = html! {
        div.join-who {
            (alias_note(ask.alias, "", text))
            h1 { bdi { (ask.name) } }
        }
        @if let Some(told) = &ask.told { (banner(Tone::Bad, told)) }
        @if !ask.shut {
            p.join-lead { (lead) }
            form method="post" action={ "/J/" (ask.code) "/" (ask.student) } data-leaves[ask.before.is_some()] {
                (grid(text, &ask.picked))
                button.button.button-main.button-wide.button-big.join-in { (text.say("join-in")) }
            }
        }
        @if ask.shut || ask.held { (card::fold(text)) }
        a.button.button-quiet.button-wide.join-other href={ "/J/" (ask.code) } { (text.say("join-not-me")) }
    };
    frame_taking(text, ask.name, ask.before.as_deref(), body)
}

fn grid(text: Text, picked: &[u8]) -> Markup {
    html! {
        fieldset.pictures {
            legend.aside { (text.say("join-pictures")) }
            @for (place, (picture, word)) in (0_u8..).zip(PICTURES.iter()) {
                label.picture {
                    input type="checkbox" name="picture" value=(place) checked[picked.contains(&place)];
                    span.picture-card {
                        span.emoji aria-hidden="true" { (picture) }
                        span { (text.say(&format!("picture-{word}"))) }
                    }
                }
            }
        }
    }
}
