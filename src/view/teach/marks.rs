//! One skill, the whole class (S26, S29): a row a student, a level each, by keyboard alone.

use super::check::purpose_key;
use super::{Desk, Tab, once, page_with};
use crate::classroom::{Field, Level, Method, OutcomeId, Purpose, StudentId};
use crate::view::parts::{iso_day, today};
use maud::{Markup, html};

/// The name under which the refused form is kept.
pub const FORM: &str = "marks";

/// The page.
pub fn show(desk: &Desk<'_>, outcome: OutcomeId) -> Markup {
    let text = desk.text;
    let statement = desk.section.outcomes.get(&outcome).map_or("", |skill| skill.statement_in(text.language()));
    let register = desk.register();
    page_with(
        desk,
        Tab::Map,
        (None, &["clock", "marks"]),
        html! {
            section class="card" {
                h2 { (text.say("marks")) }
                p { a href=(desk.url(&format!("/skills/{outcome}"))) { bdi { (statement) } } }
                (desk.complaint(FORM))
                @if register.is_empty() { p class="quiet spaced" { (text.say("teach-students-none")) } }
                @else {
                    form method="post" action=(desk.url(&format!("/skills/{outcome}/marks"))) {
                        (once(desk.state.number + 1))
                        (occasion(desk))
                        (keys(desk))
                        @for (place, student) in register.into_iter().enumerate() {
                            (row(desk, outcome, student, place == 0 && desk.draft(FORM).is_none()))
                        }
                        div class="form-row marks-save" {
                            button class="button button-main button-big" { (text.say("teach-save")) }
                            a class="button button-quiet" href=(desk.url("/map")) { (text.say("problem-back")) }
                        }
                    }
                }
            }
        },
    )
}

/// When, where and what for: the same for every row.
fn occasion(desk: &Desk<'_>) -> Markup {
    let text = desk.text;
    let now = iso_day(today(desk.now.wall_ms));
    let contexts = text.phrases(&desk.section.phrases).contexts;
    html! {
        div class="fields" {
            label class="field" {
                span { (text.say("marks-date")) }
                input class="input" type="date" name="date" value=(desk.kept(FORM, "date", &now)) placeholder="2026-11-24";
            }
            label class="field" {
                span { (text.say("marks-context")) }
                input class="input" name="context" list="contexts" maxlength=(Field::Context.limit()) dir="auto"
                    autocomplete="off" value=(desk.kept(FORM, "context", ""));
                small { (text.say("marks-context-hint")) }
            }
        }
        datalist id="contexts" { @for context in &contexts { option value=(context) {} } }
        fieldset class="radios marks-purposes" {
            legend { (text.say("marks-purpose")) }
            @for purpose in purposes(desk.section.marking.method) {
                label class="tick" {
                    input type="radio" name="purpose" value=(purpose_key(*purpose))
                        checked[desk.kept(FORM, "purpose", purpose_key(desk.section.marking.method.purpose_of_a_tap())) == purpose_key(*purpose)];
                    span { (text.purpose(*purpose)) }
                }
            }
        }
    }
}

/// What levels can be for; the teacher's judgement of all, where that is what decides.
pub fn purposes(method: Method) -> &'static [Purpose] {
    match method {
        Method::Judgement => &[Purpose::Overall, Purpose::Summative, Purpose::Formative],
        _ => &[Purpose::Summative, Purpose::Formative],
    }
}

/// How to go on without a mouse; what needs the script is told by the script.
fn keys(desk: &Desk<'_>) -> Markup {
    let text = desk.text;
    let words = desk.section.scale.levels().map(|level| text.level(&desk.section.scale, level));
    let words: Vec<_> = std::iter::once(text.say("marks-no-change")).chain(words).collect();
    html! {
        div class="marks-keys quiet" {
            p { (text.say("marks-how")) }
            div data-numbers hidden {
                p { (text.say("marks-numbers")) }
                ul { @for (number, word) in words.iter().enumerate() { li { kbd { (number) } " " bdi { (word) } } } }
            }
        }
    }
}

fn row(desk: &Desk<'_>, outcome: OutcomeId, student: StudentId, first: bool) -> Markup {
    let (text, scale) = (desk.text, &desk.section.scale);
    let level = desk.section.enrolments.get(&student).and_then(|place| place.proficiency(outcome));
    let (name, who, now) = (format!("level-{student}"), format!("who-{student}"), format!("now-{student}"));
    let typed = desk.kept(FORM, &name, "");
    let is = |level: Level| typed.parse() == Ok(level.0);
    html! {
        div class="marks-row" role="radiogroup" aria-labelledby={ (who) " " (now) } {
            span class="marks-who" id=(who) { (desk.name(student)) }
            span class="marks-now quiet" id=(now) { @if let Some(level) = level { bdi { (text.level(scale, level)) } } }
            div class="marks-choices" {
                label class="marks-level" title=(text.say("marks-no-change")) {
                    input type="radio" name=(name) value="" aria-label=(text.say("marks-no-change"))
                        checked[!scale.levels().any(is)] autofocus[first];
                    span aria-hidden="true" { "–" }
                }
                @for level in scale.levels() {
                    label class="marks-level" {
                        input type="radio" name=(name) value=(level.0) checked[is(level)];
                        bdi { (text.level(scale, level)) }
                    }
                }
            }
        }
    }
}
