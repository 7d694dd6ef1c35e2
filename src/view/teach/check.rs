//! The check sheet (S3, S29, S32): one student and one skill, a level with a few words, and all that was shown before.

use super::{Desk, Tab, attempts, elsewhere, once, page, retake, tap};
use crate::classroom::check::Answer;
use crate::classroom::{Field, Level, Method, OutcomeId, Purpose, StudentId};
use crate::view::parts::{iso_day, today};
use maud::{Markup, html};

/// The form that writes an attempt down.
pub const FORM: &str = "check";

/// A purpose in forms.
pub fn purpose_key(purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::Formative => "formative",
        Purpose::Summative => "summative",
        Purpose::Overall => "overall",
    }
}

/// The day of an instant, as the browser's field wants it.
pub fn day_field(wall_ms: i64) -> String {
    iso_day(today(wall_ms))
}

/// The page.
pub fn show(desk: &Desk<'_>, student: StudentId, outcome: OutcomeId) -> Markup {
    let statement = desk.section.outcomes.get(&outcome).map_or("", |skill| skill.statement_in(desk.text.language()));
    page(
        desk,
        Tab::Now,
        None,
        html! {
            section class="card narrow mark-sheet" {
                h2 { (desk.name(student)) }
                p class="panel-skill" { bdi { (statement) } }
                (about(desk, student, outcome))
                (elsewhere::offer(desk, student, outcome))
                (answers(desk, student, outcome))
                (retake::wait(desk, student, outcome, "check"))
                (form(desk, student, outcome))
                a class="button button-quiet button-wide" href=(desk.url("")) { (desk.text.say("problem-back")) }
            }
            (attempts::card(desk, student, outcome))
        },
    )
}

fn path(desk: &Desk<'_>, student: StudentId, outcome: OutcomeId, rest: &str) -> String {
    desk.url(&format!("/checks/{student}/{outcome}{rest}"))
}

/// What the assessor should know: how they want to show it, where they see themself, what helps them, which try it is.
fn about(desk: &Desk<'_>, student: StudentId, outcome: OutcomeId) -> Markup {
    let (text, Some(place)) = (desk.text, desk.section.enrolments.get(&student)) else { return html! {} };
    let way = place.check(outcome).map(|check| check.way.as_str()).filter(|way| !way.is_empty());
    let shown = place.ledger.of(outcome).len();
    html! {
        ul class="mark-about" {
            @if let Some(way) = way { li { (text.say("check-way")) " " b { bdi { (way) } } } }
            @if let Some(own) = place.own_levels.get(&outcome) {
                li { (text.say("check-own-level")) " " b { (text.level(&desk.section.scale, *own)) } }
            }
            @if !place.supports.is_empty() { li { (text.say("field-supports")) ": " b { bdi { (place.supports) } } } }
            @if shown > 0 { li { (text.say_with("check-try", &[("number", (shown + 1).into())])) } }
        }
    }
}

/// What can be said to whoever asked, before anything is shown.
fn answers(desk: &Desk<'_>, student: StudentId, outcome: OutcomeId) -> Markup {
    let (text, place) = (desk.text, desk.section.enrolments.get(&student));
    let Some(check) = place.and_then(|place| place.check(outcome)).filter(|_| waits(desk, student, outcome)) else {
        return html! {};
    };
    let act = path(desk, student, outcome, "/answer");
    html! {
        div class="mark-answers" {
            @if check.answer == Answer::Accepted { p class="quiet" { (text.say("check-called")) } }
            @else { (tap(&act, &[("do", "accept")], "button-small", html! { (text.say("check-accept")) })) }
            details {
                summary { (text.say("check-not-now")) }
                form method="post" action=(act) {
                    (desk.complaint("not-now"))
                    input type="hidden" name="do" value="not-now";
                    label class="field" {
                        span { (text.say("check-not-now-why")) }
                        input class="input" name="word" maxlength=(Field::Note.limit()) dir="auto" autocomplete="off"
                            value=(desk.kept("not-now", "word", ""));
                    }
                    button class="button" { (text.say("check-not-now")) }
                }
            }
        }
    }
}

fn waits(desk: &Desk<'_>, student: StudentId, outcome: OutcomeId) -> bool {
    desk.section.check_queue().iter().any(|asking| (asking.student, asking.outcome) == (student, outcome))
}

fn form(desk: &Desk<'_>, student: StudentId, outcome: OutcomeId) -> Markup {
    let text = desk.text;
    let phrases = text.phrases(&desk.section.phrases);
    html! {
        form method="post" action=(path(desk, student, outcome, "")) class="mark-form" {
            (desk.complaint(FORM))
            (once(desk.state.number + 1))
            (levels(desk, outcome))
            (words(desk, "glow", &text.say("feedback-glow"), &phrases.glow))
            (words(desk, "grow", &text.say("feedback-grow"), &phrases.grow))
            (words(desk, "next", &text.say("feedback-next"), &phrases.next))
            (more(desk, student, outcome, &phrases.contexts))
            button class="button button-main button-wide" { (text.say("teach-save")) }
        }
    }
}

fn levels(desk: &Desk<'_>, outcome: OutcomeId) -> Markup {
    let (text, scale) = (desk.text, &desk.section.scale);
    let rubric = desk.section.outcomes.get(&outcome).map(|skill| &skill.rubric);
    let chosen = desk.kept(FORM, "level", "");
    let choice = |key: String, name: Markup, words: Option<&String>| {
        html! {
            label class="mark-level" {
                input type="radio" name="level" value=(key) checked[key == chosen];
                span { b { (name) } @if let Some(words) = words { " " span class="quiet" { bdi { (words) } } } }
            }
        }
    };
    html! {
        fieldset class="mark-levels" {
            legend { (text.say("teach-panel-level")) }
            @for level in scale.levels() {
                (choice(level.0.to_string(), html! { (text.level(scale, level)) }, rubric.and_then(|all| all.get(&level))))
            }
            (choice(String::new(), html! { (text.say("check-words-only")) }, None))
        }
    }
}

/// Phrases, a tap each, and a line of one's own.
fn words(desk: &Desk<'_>, name: &'static str, title: &str, phrases: &[String]) -> Markup {
    let own = format!("{name}-own");
    let ticked =
        |phrase: &str| desk.draft(FORM).is_some_and(|draft| draft.fields.iter().any(|(n, v)| n == name && v == phrase));
    html! {
        fieldset class="mark-words" {
            legend { (title) }
            div class="phrase-row" {
                @for phrase in phrases {
                    label class="chip-choice" {
                        input type="checkbox" name=(name) value=(phrase) checked[ticked(phrase)];
                        span { bdi { (phrase) } }
                    }
                }
            }
            input class="input" name=(own) aria-label=(title) maxlength=(Field::Feedback.limit()) dir="auto" autocomplete="off"
                placeholder=(desk.text.say("feedback-own-words")) value=(desk.kept(FORM, &own, ""));
        }
    }
}

/// What is seldom needed: another day, what it is for, the kind of work, further skills that it showed.
fn more(desk: &Desk<'_>, student: StudentId, outcome: OutcomeId, contexts: &[String]) -> Markup {
    let text = desk.text;
    let opened = desk.draft(FORM).is_some();
    let usual = if desk.section.marking.method == Method::Judgement { Purpose::Overall } else { Purpose::Summative };
    let purpose = desk.kept(FORM, "purpose", purpose_key(usual));
    html! {
        details class="mark-more" open[opened] {
            summary { (text.say("check-more")) }
            label class="field" {
                span { (text.say("field-context")) }
                input class="input" name="context" list="contexts" maxlength=(Field::Context.limit()) dir="auto"
                    autocomplete="off" value=(desk.kept(FORM, "context", ""));
                datalist id="contexts" { @for context in contexts { option value=(context) {} } }
            }
            label class="field" {
                span { (text.say("check-purpose")) }
                select class="input" name="purpose" {
                    @for each in Purpose::ALL {
                        option value=(purpose_key(each)) selected[purpose == purpose_key(each)] { (text.purpose(each)) }
                    }
                }
            }
            label class="field" {
                span { (text.say("check-day")) }
                input class="input" type="date" name="day" max=(day_field(desk.now.wall_ms)) value=(desk.kept(FORM, "day", ""));
                small { (text.say("check-day-hint")) }
            }
            (also(desk, student, outcome))
        }
    }
}

/// Further skills of the same piece of work.
fn also(desk: &Desk<'_>, student: StudentId, outcome: OutcomeId) -> Markup {
    let (text, scale) = (desk.text, &desk.section.scale);
    let Ok(place) = desk.section.active(student) else { return html! {} };
    let others: Vec<_> = desk.section.map_of(place).filter(|(id, _)| *id != outcome).collect();
    html! {
        @if !others.is_empty() {
            details class="mark-also" {
                summary { (text.say("check-also")) }
                @for (id, _) in others {
                    @let field = format!("also-{id}");
                    @let kept = desk.kept(FORM, &field, "");
                    label class="field" {
                        span { (desk.skill(id)) }
                        select class="input" name=(field) {
                            option value="" { (text.say("check-also-none")) }
                            @for level in scale.levels() { (option(level, &text.level(scale, level), kept)) }
                        }
                    }
                }
            }
        }
    }
}

/// A level in a list of levels.
pub fn option(level: Level, name: &str, chosen: &str) -> Markup {
    html! { option value=(level.0) selected[chosen == level.0.to_string()] { (name) } }
}
