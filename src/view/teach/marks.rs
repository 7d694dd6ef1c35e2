//! Many levels at once (S26, S29, S31): one skill of the whole class, or all skills of one student, a row each, by
//! keyboard alone.

use super::check::purpose_key;
use super::{Desk, Tab, once, page_with};
use crate::classroom::ledger::Origin;
use crate::classroom::{Field, Level, Method, OutcomeId, Purpose, StudentId};
use crate::view::parts::{iso_day, today};
use maud::{Markup, html};

/// The name under which the refused form is kept.
pub const FORM: &str = "marks";

/// What a page of rows is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sheet {
    /// One skill: a row a student.
    Skill(OutcomeId),
    /// One student: a row a skill.
    Student(StudentId),
}

impl Sheet {
    /// Below the class's address.
    pub fn path(self) -> String {
        match self {
            Self::Skill(outcome) => format!("/skills/{outcome}/marks"),
            Self::Student(student) => format!("/students/{student}/marks"),
        }
    }

    /// Whose level on what the row of this number is.
    pub fn pair(self, row: u32) -> (StudentId, OutcomeId) {
        match self {
            Self::Skill(outcome) => (StudentId(row), outcome),
            Self::Student(student) => (student, OutcomeId(row)),
        }
    }

    fn rows(self, desk: &Desk<'_>) -> Vec<u32> {
        match self {
            Self::Skill(_) => desk.register().into_iter().map(|student| student.0).collect(),
            Self::Student(_) => desk.section.taught().map(|(outcome, _)| outcome.0).collect(),
        }
    }

    fn title(self, desk: &Desk<'_>) -> Markup {
        let text = desk.text;
        match self {
            Self::Skill(outcome) => {
                let skill = desk.section.outcomes.get(&outcome);
                html! {
                    h2 { (text.say("marks")) }
                    p { a href=(desk.url(&format!("/skills/{outcome}"))) {
                        bdi { (skill.map_or("", |skill| skill.statement_in(text.language()))) }
                    } }
                }
            }
            Self::Student(student) => html! {
                h2 { (text.say("marks-of-student")) }
                p { a href=(desk.url(&format!("/students/{student}"))) { (desk.name(student)) } }
            },
        }
    }
}

/// The page.
pub fn show(desk: &Desk<'_>, sheet: Sheet) -> Markup {
    let (text, rows) = (desk.text, sheet.rows(desk));
    page_with(
        desk,
        if matches!(sheet, Sheet::Skill(_)) { Tab::Map } else { Tab::Students },
        (None, &["clock", "marks"]),
        html! {
            section class="card" {
                (sheet.title(desk))
                (desk.complaint(FORM))
                @if rows.is_empty() {
                    p class="quiet spaced" {
                        @if matches!(sheet, Sheet::Skill(_)) { (text.say("teach-students-none")) } @else { (text.say("teach-no-skills")) }
                    }
                } @else {
                    form method="post" action=(desk.url(&sheet.path())) {
                        (once(desk.state.number + 1))
                        (occasion(desk))
                        (keys(desk))
                        @for (place, number) in rows.into_iter().enumerate() {
                            (row(desk, sheet, number, place == 0 && desk.draft(FORM).is_none()))
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
        (origins(desk, FORM, &[Origin::Here, Origin::Placement, Origin::LastYear]))
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

/// Where levels come from (S31).
pub fn origins(desk: &Desk<'_>, form: &str, choices: &[Origin]) -> Markup {
    let text = desk.text;
    let first = choices.first().copied().unwrap_or_default();
    let kept = desk.kept(form, "origin", origin_key(first));
    html! {
        fieldset class="radios marks-purposes" {
            legend { (text.say("marks-origin")) }
            @for origin in choices {
                label class="tick" {
                    input type="radio" name="origin" value=(origin_key(*origin)) checked[kept == origin_key(*origin)];
                    span {
                        @match origin {
                            Origin::Placement => (text.say("attempt-placement")),
                            Origin::LastYear => (text.say("attempt-last-year")),
                            _ => (text.say("marks-here")),
                        }
                    }
                }
            }
        }
    }
}

/// An origin in forms.
pub fn origin_key(origin: Origin) -> &'static str {
    match origin {
        Origin::Placement => "placement",
        Origin::LastYear => "last-year",
        Origin::Here | Origin::Elsewhere(_) => "here",
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

fn row(desk: &Desk<'_>, sheet: Sheet, number: u32, first: bool) -> Markup {
    let (text, scale) = (desk.text, &desk.section.scale);
    let (student, outcome) = sheet.pair(number);
    let level = desk.section.enrolments.get(&student).and_then(|place| place.proficiency(outcome));
    let (name, who, now) = (format!("level-{number}"), format!("who-{number}"), format!("now-{number}"));
    let typed = desk.kept(FORM, &name, "");
    let is = |level: Level| typed.parse() == Ok(level.0);
    html! {
        div class="marks-row" role="radiogroup" aria-labelledby={ (who) " " (now) } {
            span class="marks-who" id=(who) {
                @if matches!(sheet, Sheet::Skill(_)) { (desk.name(student)) } @else { (desk.skill(outcome)) }
            }
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
