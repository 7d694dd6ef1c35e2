//! What students practise before another try (S30).

use crate::classroom::retake::{MOST_ITEMS, MOST_MINUTES, STEP_MINUTES};
use crate::classroom::{Amount, RetakeRule};
use crate::view::student::retake::unit;
use crate::view::teach::Desk;
use maud::{Markup, html};

/// The form's name.
pub const FORM: &str = "retakes";

pub(super) fn card(desk: &Desk<'_>) -> Markup {
    let (text, rule) = (desk.text, desk.section.retakes);
    let stored = match rule {
        RetakeRule::Free => "none",
        RetakeRule::Practice(amount) => unit(amount),
    };
    let chosen = desk.kept(FORM, "rule", stored);
    let count = |which: Amount| match rule {
        RetakeRule::Practice(amount) if unit(amount) == unit(which) => amount.count(),
        _ => which.count(),
    };
    let radio = |key: &'static str, word: String| {
        html! {
            label class="tick" {
                input type="radio" name="rule" value=(key) checked[chosen == key];
                span { (word) }
            }
        }
    };
    html! {
        section class="card" id="retakes" {
            h2 { (text.say("retakes")) }
            p class="quiet" { (text.say("retakes-why")) }
            form method="post" action={ (desk.url("/marking/retakes")) "#retakes" } {
                (desk.complaint(FORM))
                fieldset class="radios" {
                    legend { (text.say("retakes-first")) }
                    (radio("none", text.say("retakes-none")))
                    div class="retake-rule" {
                        (radio("items", text.say("retakes-items")))
                        (choose(desk, "items", text.say("retakes-items"), count(Amount::Items(3)), (1..=MOST_ITEMS).collect()))
                    }
                    div class="retake-rule" {
                        (radio("minutes", text.say("retakes-minutes")))
                        (choose(desk, "minutes", text.say("retakes-minutes"), count(Amount::Minutes(15)),
                            (STEP_MINUTES..=MOST_MINUTES).step_by(STEP_MINUTES.into()).collect()))
                    }
                }
                button class="button button-main" { (text.say("teach-save")) }
            }
        }
    }
}

fn choose(desk: &Desk<'_>, name: &'static str, word: String, stored: u8, all: Vec<u8>) -> Markup {
    let stored = stored.to_string();
    let chosen = desk.kept(FORM, name, &stored);
    html! {
        select class="input" name=(name) aria-label=(word) {
            @for count in all { option value=(count) selected[chosen == count.to_string()] { (count) } }
        }
    }
}
