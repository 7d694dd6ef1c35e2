//! Before the teacher is in: first run, sign in, and why not here.

use super::desk::complaint;
use super::{Draft, bare};
use crate::classroom::Language;
use crate::text::Text;
use maud::{Markup, html};

/// First run: the one-time code, a passphrase, a language (TRUST.md, Identity 1).
pub fn first_run(text: Text, draft: Option<&Draft>) -> Markup {
    let title = text.say("door-welcome");
    let code = draft.and_then(|draft| draft.field("code")).unwrap_or_default();
    bare(
        text,
        &title,
        html! {
            form method="post" action="/teach/start" class="card" {
                h1 { (title) }
                p { (text.say("door-welcome-why")) }
                (complaint(draft))
                label class="field" {
                    span { (text.say("door-code")) }
                    input class="input code-input ltr" name="code" value=(code) autocomplete="off" autocapitalize="characters"
                        spellcheck="false" required;
                    small { (text.say("door-code-where")) }
                }
                (passphrase(text, "new-password", &text.say("door-passphrase-new"), Some(text.say("door-passphrase-rule"))))
                (languages(text, draft.and_then(|draft| draft.field("language")), text.language()))
                button class="button button-main button-big button-wide" { (text.say("door-begin")) }
            }
        },
    )
}

/// Sign in.
pub fn sign_in(text: Text, draft: Option<&Draft>) -> Markup {
    let title = text.say("door-sign-in");
    bare(
        text,
        &title,
        html! {
            form method="post" action="/teach/sign-in" class="card" {
                h1 { (title) }
                (complaint(draft))
                (passphrase(text, "current-password", &text.say("door-passphrase"), None))
                button class="button button-main button-big button-wide" { (text.say("door-sign-in")) }
            }
        },
    )
}

/// Off the box, where a passphrase could be read on its way: no field at all (TRUST.md, Identity 2).
pub fn not_here(text: Text) -> Markup {
    let title = text.say("door-not-here");
    bare(
        text,
        &title,
        html! {
            section class="card" {
                h1 { (title) }
                p { (text.say("door-not-here-why")) }
                ul class="steps" {
                    li { (text.say("door-not-here-box")) }
                    li { (text.say("door-not-here-flag")) " " code class="ltr" { "cupboard serve --insecure-teacher" } }
                }
                p class="quiet" { (text.say("door-not-here-later")) }
                a class="button" href="/" { (text.say("problem-start")) }
            }
        },
    )
}

fn passphrase(text: Text, kind: &str, label: &str, rule: Option<String>) -> Markup {
    html! {
        label class="field" {
            span { (label) }
            input class="input" type="password" name="passphrase" autocomplete=(kind) required
                aria-label=(text.say("door-passphrase"));
            @if let Some(rule) = rule { small { (rule) } }
        }
    }
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
