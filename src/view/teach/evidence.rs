//! Evidence as the teacher sees it (S28): the newest of the class, one student's, and one piece.

use super::{Desk, Tab, page, tap, tray};
use crate::classroom::evidence::{Evidence, MOST_KINDS, Purpose};
use crate::classroom::{Field, StudentId};
use crate::view::parts::{Icon, icon, kind_words, piece, stamp};
use maud::{Markup, html};

/// So many stand on the page of the newest; the others come up as these are seen.
const NEWEST: usize = 40;

/// The address of a piece.
fn url(desk: &Desk<'_>, student: StudentId, number: u64) -> String {
    desk.url(&format!("/evidence/{student}/{number}"))
}

/// How much waits to be seen: one quiet line on the page of the moment, and none when nothing does.
pub fn waiting(desk: &Desk<'_>) -> Markup {
    let count = desk.section.evidence_to_see().len();
    html! {
        section id="teach-evidence" class="card" data-live hidden[count == 0] {
            div class="line" {
                p class="line-words" { (desk.text.say_with("teach-evidence-new", &[("count", count.into())])) }
                a class="button button-small button-line" href=(desk.url("/evidence")) { (desk.text.say("teach-evidence-look")) }
            }
        }
    }
}

/// The newest that the teacher has not seen.
pub fn list(desk: &Desk<'_>) -> Markup {
    let all = desk.section.evidence_to_see();
    page(
        desk,
        Tab::Now,
        None,
        html! {
            section class="card" {
                h2 { (desk.text.say("teach-evidence")) " " span class="quiet" { (all.len()) } }
                @if all.is_empty() { p class="quiet" { (desk.text.say("teach-evidence-none")) } }
                ul class="rows" {
                    @for (student, number, evidence) in all.into_iter().take(NEWEST) {
                        li { (row(desk, student, number, evidence, true)) }
                    }
                }
            }
            (tray::way(desk))
            a class="button button-quiet" href=(desk.url("")) { (desk.text.say("problem-back")) }
        },
    )
}

/// All of a student's, the newest first, for their page.
pub fn of_student(desk: &Desk<'_>, student: StudentId) -> Markup {
    let Some(place) = desk.section.enrolments.get(&student) else { return html! {} };
    let all: Vec<_> = place.evidence.all().rev().collect();
    html! {
        section class="card" {
            h3 { (desk.text.say("teach-evidence")) " " span class="quiet" { (all.len()) } }
            @if all.is_empty() { p class="quiet" { (desk.text.say("teach-evidence-student-none")) } }
            ul class="rows" {
                @for (number, evidence) in all { li { (row(desk, student, number, evidence, false)) } }
            }
        }
    }
}

fn row(desk: &Desk<'_>, student: StudentId, number: u64, evidence: &Evidence, named: bool) -> Markup {
    let text = desk.text;
    html! {
        a class="line line-link" href=(url(desk, student, number)) {
            span class="line-words" {
                span class="line-who" {
                    @if named { (desk.name(student)) " · " }
                    (desk.skill(evidence.outcome))
                }
                span class="quiet" {
                    bdi { (kind_words(&evidence.piece.kind, text)) }
                    @if evidence.kind_waits() { " (" (text.say("teach-evidence-kind-waits")) ")" }
                    " · " span class="ltr" { (stamp(evidence.wall_ms)) }
                    @if !named && !evidence.mark.seen { " · " (text.say("teach-evidence-unseen")) }
                }
            }
            (icon(Icon::Forward))
        }
    }
}

/// One piece, and what the teacher makes of it.
pub fn show(desk: &Desk<'_>, student: StudentId, number: u64, evidence: &Evidence) -> Markup {
    let text = desk.text;
    let statement =
        desk.section.outcomes.get(&evidence.outcome).map_or("", |skill| skill.statement_in(text.language()));
    let own = url(desk, student, number);
    page(
        desk,
        Tab::Now,
        None,
        html! {
            section class="card narrow" {
                h2 { a href=(desk.url(&format!("/students/{student}"))) { (desk.name(student)) } }
                p class="panel-skill" { bdi { (statement) } }
                div class="piece" { (piece(evidence, &format!("{own}/file"), text)) }
                p class="quiet ltr" { (stamp(evidence.wall_ms)) }
                @if evidence.kind_waits() { (tray::way(desk)) }
                (mark(desk, &own, evidence))
                details class="below" {
                    summary { (text.say("teach-evidence-remove")) }
                    p class="quiet" { (text.say("teach-evidence-remove-why")) }
                    (tap(&format!("{own}/remove"), &[], "button-stop", html! { (text.say("teach-evidence-remove")) }))
                }
                a class="button button-quiet button-wide" href=(desk.url("/evidence")) { (text.say("problem-back")) }
            }
        },
    )
}

/// A purpose in forms.
pub fn purpose_key(purpose: Option<Purpose>) -> &'static str {
    match purpose {
        None => "none",
        Some(Purpose::Formative) => "formative",
        Some(Purpose::Summative) => "summative",
    }
}

fn mark(desk: &Desk<'_>, own: &str, evidence: &Evidence) -> Markup {
    let text = desk.text;
    let purposes = [
        (None, "teach-evidence-no-purpose"),
        (Some(Purpose::Formative), "evidence-formative"),
        (Some(Purpose::Summative), "evidence-summative"),
    ];
    html! {
        form method="post" action=(own) {
            (desk.complaint("evidence"))
            fieldset class="radios" {
                legend { (text.say("teach-evidence-purpose")) }
                @for (purpose, word) in purposes {
                    label class="tick" {
                        input type="radio" name="purpose" value=(purpose_key(purpose)) checked[purpose == evidence.mark.purpose];
                        span { (text.say(word)) }
                    }
                }
            }
            button class="button button-main" { (text.say(if evidence.mark.seen { "teach-save" } else { "teach-evidence-seen" })) }
        }
    }
}

/// The class's own list of kinds, for the settings.
pub fn kinds(desk: &Desk<'_>) -> Markup {
    let text = desk.text;
    let stored = desk.section.evidence_kinds.join("\n");
    html! {
        section class="card" {
            h2 { (text.say("teach-evidence-kinds")) }
            form method="post" action=(desk.url("/settings/evidence")) {
                (desk.complaint("kinds"))
                label class="field" {
                    span { (text.say("teach-evidence-kinds-list")) }
                    textarea class="input" name="kinds" rows="4" dir="auto" maxlength=(MOST_KINDS * (Field::EvidenceKind.limit() + 2)) {
                        (desk.kept("kinds", "kinds", &stored))
                    }
                    small { (text.say("teach-evidence-kinds-hint")) }
                }
                button class="button button-main" { (text.say("teach-save")) }
            }
        }
    }
}
