//! Before the teacher is in: first run, sign in, a locked device.

use super::desk::complaint;
use super::secure::{self, Proof};
use super::{Draft, bare};
use crate::classroom::Language;
use crate::text::Text;
use maud::{Markup, html};

/// First run: the one-time code, a passphrase, a language (TRUST.md, Identity 1). `proof` says whose page this is.
pub fn first_run(text: Text, draft: Option<&Draft>, proof: Option<&Proof>) -> Markup {
    let title = text.say("door-welcome");
    let code = draft.and_then(|draft| draft.field("code")).unwrap_or_default();
    bare(
        text,
        &title,
        html! {
            form method="post" action="/teach/start" class="card" {
                h1 { (title) }
                p { (text.say("door-welcome-why")) }
                (secure::compare(text, proof))
                (complaint(draft))
                label class="field" {
                    span { (text.say("door-code")) }
                    input class="input code-input ltr" name="code" value=(code) autocomplete="off" autocapitalize="characters"
                        spellcheck="false" required;
                    small { (text.say("door-code-where")) }
                }
                (passphrase(text, "new-password", &text.say("door-passphrase-new"), Some(text.say("door-passphrase-rule"))))
                (new_pin(text))
                (languages(text, draft.and_then(|draft| draft.field("language")), text.language()))
                button class="button button-main button-big button-wide" { (text.say("door-begin")) }
                p class="quiet spaced" { (text.say("door-restore")) " " code class="ltr" { "cupboard restore" } }
            }
            (secure::elsewhere(text, proof))
        },
    )
}

/// What the page to sign in on knows.
pub struct SignIn<'a> {
    /// The form as it was refused.
    pub draft: Option<&'a Draft>,
    /// The page to go on to.
    pub back: &'a str,
    /// This device was the teacher's a moment ago.
    pub is_locked: bool,
    /// This device has its PIN already.
    pub has_pin: bool,
    /// Whose page this is.
    pub proof: Option<&'a Proof>,
}

/// Sign in.
pub fn sign_in(text: Text, page: &SignIn<'_>) -> Markup {
    let title = text.say("door-sign-in");
    bare(
        text,
        &title,
        html! {
            form method="post" action="/teach/sign-in" class="card" {
                h1 { (title) }
                @if page.is_locked && page.draft.is_none() { p { (text.say("door-locked-why")) } }
                (secure::compare(text, page.proof))
                (complaint(page.draft))
                (way_back(page.back))
                (passphrase(text, "current-password", &text.say("door-passphrase"), None))
                @if !page.has_pin { (new_pin(text)) }
                button class="button button-main button-big button-wide" { (text.say("door-sign-in")) }
                (forgotten(text))
                a class="button button-quiet button-wide" href="/teach/stand-in" { (text.say("stand-in-link")) }
            }
            (secure::elsewhere(text, page.proof))
        },
    )
}

/// What the page of a locked device knows.
pub struct Unlock<'a> {
    /// Why the last PIN did not open it.
    pub complaint: Option<String>,
    /// The page to go on to.
    pub back: &'a str,
    /// How long this device takes no PIN, in milliseconds.
    pub wait_ms: u64,
}

/// A device that was quiet for a while: its own PIN opens it, and the passphrase always does.
pub fn unlock(text: Text, page: &Unlock<'_>) -> Markup {
    let title = text.say("door-locked");
    let rests = (page.wait_ms > 0).then(|| wait(text, page.wait_ms));
    bare(
        text,
        &title,
        html! {
            form method="post" action="/teach/unlock" class="card" {
                h1 { (title) }
                @match page.complaint.as_ref().or(rests.as_ref()) {
                    Some(sentence) => p class="form-error" role="alert" { (sentence) },
                    None => p { (text.say("door-locked-why")) },
                }
                @if let Some(rests) = rests.as_ref().filter(|rests| page.complaint.as_ref().is_some_and(|other| other != *rests)) {
                    p { (rests) }
                }
                (way_back(page.back))
                @if page.wait_ms == 0 {
                    label class="field" {
                        span { (text.say("pin")) }
                        (pin_input(true))
                    }
                    button class="button button-main button-big button-wide" { (text.say("door-unlock")) }
                }
                a class="button button-quiet button-wide" href=(format!("/teach/sign-in?back={}", page.back)) {
                    (text.say("door-by-passphrase"))
                }
            }
        },
    )
}

/// After too many wrong tries.
pub fn wait(text: Text, wait_ms: u64) -> String {
    let seconds = wait_ms.div_ceil(1_000);
    let (key, count) = if seconds > 90 { ("door-wait-minutes", seconds.div_ceil(60)) } else { ("door-wait", seconds) };
    text.say_with(key, &[("count", count.into())])
}

fn way_back(back: &str) -> Markup {
    html! { @if back != "/teach" { input type="hidden" name="back" value=(back); } }
}

/// Where a PIN may be chosen, and need not.
fn new_pin(text: Text) -> Markup {
    html! {
        label class="field" {
            span { (text.say("pin-new")) }
            (pin_input(false))
            small { (text.say("pin-why")) }
        }
    }
}

/// A field for a PIN; without `pattern`, since people write digits in more than one script.
pub fn pin_input(required: bool) -> Markup {
    html! {
        input class="input input-short code-input ltr" type="password" name="pin" inputmode="numeric" minlength="4"
            maxlength="8" autocomplete="off" required[required];
    }
}

fn forgotten(text: Text) -> Markup {
    html! {
        details class="below" {
            summary { (text.say("door-forgotten")) }
            p class="quiet" { (text.say("door-forgotten-how")) " " code class="ltr" { "cupboard passphrase" } }
        }
    }
}

/// Whose passphrase a form is about, for the browser that keeps it: there is one account on a box.
pub fn account() -> Markup {
    html! { input type="text" name="account" value="Cupboard" autocomplete="username" hidden; }
}

fn passphrase(text: Text, kind: &str, label: &str, rule: Option<String>) -> Markup {
    html! {
        (account())
        label class="field" {
            span { (label) }
            input class="input" type="password" name="passphrase" autocomplete=(kind) required
                aria-label=(text.say("door-passphrase"));
            @if let Some(rule) = rule { small { (rule) } }
        }
    }
}

/// A substitute types the code of their sheet (S52).
pub fn stand_in(text: Text, draft: Option<&Draft>) -> Markup {
    let title = text.say("stand-in-title");
    let code = draft.and_then(|draft| draft.field("code")).unwrap_or_default();
    bare(
        text,
        &title,
        html! {
            form method="post" action="/teach/stand-in" class="card" {
                h1 { (title) }
                p { (text.say("stand-in-how")) }
                (complaint(draft))
                label class="field" {
                    span { (text.say("stand-in-code")) }
                    input class="input code-input ltr" name="code" value=(code) autocomplete="off" autocapitalize="characters"
                        spellcheck="false" required;
                }
                button class="button button-main button-big button-wide" { (text.say("stand-in-begin")) }
                a class="button button-quiet button-wide" href="/teach" { (text.say("problem-back")) }
            }
        },
    )
}

/// A menu of languages, each by its own name.
pub fn languages(text: Text, typed: Option<&str>, stored: Language) -> Markup {
    let chosen = typed.and_then(Language::from_tag).unwrap_or(stored);
    html! {
        label class="field" {
            span { (text.say("teach-language")) }
            select class="input" name="language" {
                @for language in Language::ALL {
                    option value=(language.tag()) lang=(language.tag()) selected[language == chosen] {
                        (Text::new(language).own_name())
                    }
                }
            }
        }
    }
}
