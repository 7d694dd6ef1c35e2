//! What a student has shown on a skill (S29), with what was said about it (S32), and how it is corrected.

use super::check::{day_field, option, purpose_key};
use super::{Desk, tap};
use crate::classroom::ledger::{Attempt, Origin};
use crate::classroom::{Field, OutcomeId, Purpose, StudentId};
use crate::view::parts::stamp;
use maud::{Markup, html};

/// Every attempt of a student on a skill, newest first.
pub fn card(desk: &Desk<'_>, student: StudentId, outcome: OutcomeId) -> Markup {
    let Some(place) = desk.section.enrolments.get(&student) else { return html! {} };
    let attempts = place.ledger.of(outcome);
    html! {
        @if !attempts.is_empty() {
            section class="card narrow mark-sheet" id="attempts" {
                h2 {
                    (desk.text.say("attempts-title"))
                    @if place.judgements.get(&outcome).is_some_and(|judgement| judgement.secured) {
                        " " span class="quiet" { (desk.text.say("level-solid")) }
                    }
                }
                ul class="attempts" {
                    @for attempt in attempts.iter().rev() { (item(desk, student, outcome, attempt)) }
                }
            }
        }
    }
}

fn item(desk: &Desk<'_>, student: StudentId, outcome: OutcomeId, attempt: &Attempt) -> Markup {
    let text = desk.text;
    html! {
        li class="attempt" id=(format!("attempt-{}", attempt.number)) {
            p class="attempt-head" {
                @match attempt.what.level {
                    Some(level) => b.attempt-void[attempt.voided] { (text.level(&desk.section.scale, level)) },
                    None => b { (text.say("history-feedback")) },
                }
                " " span class="quiet" { span class="ltr" { (stamp(attempt.what.occasion.assessed_ms)) } (notes(desk, attempt)) }
            }
            (feedback(desk, attempt))
            @for amendment in &attempt.amendments {
                p class="quiet" {
                    (text.say("attempt-amended"))
                    @if let Some(before) = amendment.before { " (" (text.level(&desk.section.scale, before)) ")" }
                    @if !amendment.reason.is_empty() { ": “" bdi { (amendment.reason) } "”" }
                }
            }
            (talk(desk, student, outcome, attempt))
            (amend(desk, student, outcome, attempt))
        }
    }
}

/// What it is for, the kind of work, where it comes from.
fn notes(desk: &Desk<'_>, attempt: &Attempt) -> Markup {
    let (text, occasion) = (desk.text, &attempt.what.occasion);
    let origin = match occasion.origin {
        Origin::Here => None,
        Origin::Placement => Some(text.say("attempt-placement")),
        Origin::LastYear => Some(text.say("attempt-last-year")),
        Origin::Elsewhere(_) => Some(text.say("attempt-elsewhere")),
    };
    html! {
        @if occasion.purpose != Purpose::Summative { " · " (text.purpose(occasion.purpose)) }
        @if !occasion.context.is_empty() { " · " bdi { (occasion.context) } }
        @if let Some(origin) = origin { " · " (origin) }
        @if attempt.voided { " · " (text.say("attempt-void")) }
    }
}

fn feedback(desk: &Desk<'_>, attempt: &Attempt) -> Markup {
    let (text, words) = (desk.text, &attempt.what.feedback);
    let parts = [
        (text.say("feedback-glow"), &words.glow),
        (text.say("feedback-grow"), &words.grow),
        (text.say("feedback-next"), &words.next),
    ];
    html! {
        @for (title, words) in parts {
            @if !words.is_empty() { p class="attempt-words" { span class="quiet" { (title) } " " bdi { (words) } } }
        }
        @if !attempt.what.feedback.is_empty() {
            p class="quiet" {
                @if attempt.talk.read_by_student { (text.say("feedback-was-read")) } @else { (text.say("feedback-not-read")) }
            }
        }
    }
}

fn path(desk: &Desk<'_>, student: StudentId, outcome: OutcomeId, rest: &str) -> String {
    desk.url(&format!("/checks/{student}/{outcome}{rest}"))
}

/// What was asked and answered, and a line to answer on.
fn talk(desk: &Desk<'_>, student: StudentId, outcome: OutcomeId, attempt: &Attempt) -> Markup {
    let (text, number) = (desk.text, attempt.number.to_string());
    let form = format!("reply-{number}");
    html! {
        @for line in &attempt.talk.lines {
            p.attempt-line.attempt-line-own[!line.by_student] {
                span class="quiet" {
                    @if line.by_student { (desk.name(student)) } @else { (text.say("attempt-you")) }
                }
                " " bdi { (line.text) }
            }
        }
        @if attempt.talk.waits_for_teacher() {
            (tap(&path(desk, student, outcome, "/answer"), &[("do", "read"), ("attempt", &number)], "button-small button-line",
                html! { (text.say("attempt-read")) }))
        }
        @if !attempt.talk.lines.is_empty() {
            form method="post" action=(path(desk, student, outcome, "/answer")) class="attempt-reply" {
                (desk.complaint(&form))
                input type="hidden" name="do" value="reply";
                input type="hidden" name="attempt" value=(number);
                input class="input" name="text" aria-label=(text.say("field-reply")) maxlength=(Field::Reply.limit()) dir="auto"
                    autocomplete="off" value=(desk.kept(&form, "text", "")) required;
                button class="button" { (text.say("attempt-reply")) }
            }
        }
    }
}

fn amend(desk: &Desk<'_>, student: StudentId, outcome: OutcomeId, attempt: &Attempt) -> Markup {
    let (text, scale, number) = (desk.text, &desk.section.scale, attempt.number.to_string());
    let (form, occasion) = (format!("amend-{number}"), &attempt.what.occasion);
    let stored = attempt.what.level.map(|level| level.0.to_string()).unwrap_or_default();
    let level = desk.kept(&form, "level", &stored);
    let purpose = desk.kept(&form, "purpose", purpose_key(occasion.purpose));
    let day = day_field(occasion.assessed_ms);
    html! {
        details class="attempt-amend" open[desk.draft(&form).is_some()] {
            summary { (text.say("attempt-amend")) }
            form method="post" action=(path(desk, student, outcome, "/amend")) {
                (desk.complaint(&form))
                input type="hidden" name="attempt" value=(number);
                label class="field" {
                    span { (text.say("teach-panel-level")) }
                    select class="input" name="level" {
                        option value="" selected[level.is_empty()] { (text.say("check-words-only")) }
                        @if let Some(past) = attempt.what.level.filter(|level| !scale.has(*level)) {
                            (option(past, &text.level(scale, past), level))
                        }
                        @for each in scale.levels() { (option(each, &text.level(scale, each), level)) }
                    }
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
                    input class="input" type="date" name="day" value=(desk.kept(&form, "day", &day)) required;
                }
                label class="tick" {
                    input type="checkbox" name="void" value="yes" checked[attempt.voided];
                    span { (text.say("attempt-make-void")) }
                }
                label class="field" {
                    span { (text.say("field-reason")) }
                    input class="input" name="reason" maxlength=(Field::Reason.limit()) dir="auto" autocomplete="off"
                        value=(desk.kept(&form, "reason", ""));
                }
                button class="button" { (text.say("attempt-amend")) }
            }
        }
    }
}

/// Questions about feedback that wait for the teacher, on the page of what goes on.
pub fn waiting(desk: &Desk<'_>) -> Markup {
    let waiting: Vec<_> = desk.section.questions_back().collect();
    html! {
        section id="teach-talk" class="card teach-checks" data-live hidden[waiting.is_empty()] {
            h2 { (desk.text.say("attempts-asked-back")) " " span class="quiet" { (waiting.len()) } }
            ul class="rows" {
                @for (student, outcome, attempt) in waiting {
                    li class="line" {
                        div class="line-words" {
                            p class="line-who" { (desk.name(student)) }
                            p class="quiet" { (desk.skill(outcome)) }
                            @if let Some(line) = attempt.talk.lines.iter().rfind(|line| line.by_student) {
                                p class="line-note" { "“" bdi { (line.text) } "”" }
                            }
                        }
                        a class="button button-small" href=(path(desk, student, outcome, &format!("#attempt-{}", attempt.number))) {
                            (desk.text.say("attempt-reply"))
                        }
                    }
                }
            }
        }
    }
}
