//! How a mark follows from tries (S29, S47): six methods, each in one sentence with what it makes of two examples, and
//! how many successes make a skill solid.

use super::said;
use crate::classroom::method::MOST_SUCCESSES;
use crate::classroom::scale::MOST_LEVELS;
use crate::classroom::{Marking, Method, Scale};
use crate::text::Text;
use crate::view::teach::Desk;
use maud::{Markup, html};

/// The form's name.
pub const FORM: &str = "method";

/// A method in forms.
pub fn key(method: Method) -> &'static str {
    match method {
        Method::Latest => "latest",
        Method::Highest => "highest",
        Method::NMastery => "n-mastery",
        Method::DecayingAverage => "decaying",
        Method::Mean => "mean",
        Method::Judgement => "judgement",
    }
}

/// What it is called.
pub fn name(text: Text, method: Method) -> String {
    match method {
        Method::Latest => text.say("method-latest"),
        Method::Highest => text.say("method-highest"),
        Method::NMastery => text.say("method-n-mastery"),
        Method::DecayingAverage => text.say("method-decaying"),
        Method::Mean => text.say("method-mean"),
        Method::Judgement => text.say("method-judgement"),
    }
}

fn sentence(text: Text, method: Method, needed: u8) -> String {
    match method {
        Method::Latest => text.say("method-latest-why"),
        Method::Highest => text.say("method-highest-why"),
        Method::NMastery => text.say_with("method-n-mastery-why", &[("count", u32::from(needed).into())]),
        Method::DecayingAverage => text.say("method-decaying-why"),
        Method::Mean => text.say("method-mean-why"),
        Method::Judgement => text.say("method-judgement-why"),
    }
}

/// Three tries that climb, and three that end below: on four levels 2, 3, 4 and 3, 4, 2.
fn examples(scale: &Scale) -> [[u8; 3]; 2] {
    let top = u8::try_from(scale.rungs.len()).unwrap_or(u8::MAX);
    let [low, middle] = [top.saturating_sub(2).max(1), top.saturating_sub(1).max(1)];
    [[low, middle, top], [middle, top, low]]
}

pub(super) fn card(desk: &Desk<'_>) -> Markup {
    let (text, marking) = (desk.text, desk.section.marking);
    let chosen = desk.kept(FORM, "method", key(marking.method));
    html! {
        section class="card" id="method" {
            h2 { (text.say("marking-method")) }
            p class="quiet" { (text.say("marking-method-why")) }
            (legend(desk))
            form method="post" action={ (desk.url("/marking/method")) "#method" } {
                (desk.complaint(FORM))
                fieldset class="methods" {
                    legend class="aside" { (text.say("marking-method")) }
                    @for method in Method::ALL { (choice(desk, method, chosen == key(method))) }
                }
                (successes(desk))
                button class="button button-main" { (text.say("teach-save")) }
            }
        }
    }
}

/// The two examples, with their levels in words.
fn legend(desk: &Desk<'_>) -> Markup {
    let (text, scale) = (desk.text, &desk.section.scale);
    html! {
        p class="methods-say" { (text.say("marking-example")) }
        ol class="methods-examples" {
            @for ranks in examples(scale) {
                li {
                    (bars(&ranks, scale))
                    ol class="methods-tries" { @for rank in ranks { li { bdi { (text.level(scale, scale.at(rank))) } } } }
                }
            }
        }
    }
}

/// Three tries as three bars; the top of the scale is as high as they go.
fn bars(ranks: &[u8], scale: &Scale) -> Markup {
    let top = scale.rungs.len().max(1);
    let height = |rank: &u8| (usize::from(*rank) * MOST_LEVELS).div_ceil(top);
    html! { span class="bars" aria-hidden="true" { @for rank in ranks { span class={ "bar bar-" (height(rank)) } {} } } }
}

fn choice(desk: &Desk<'_>, method: Method, holds: bool) -> Markup {
    let (text, section, scale) = (desk.text, desk.section, &desk.section.scale);
    let marking = Marking { method, ..section.marking };
    let would = section.recount(scale, &marking);
    html! {
        label class="method" {
            input type="radio" name="method" value=(key(method)) checked[holds];
            span class="method-words" {
                b { (name(text, method)) }
                span class="method-why" { (sentence(text, method, marking.needed)) }
                span class="method-makes" {
                    @for ranks in examples(scale) {
                        span class="method-make" {
                            (bars(&ranks, scale)) " " span class="turns" aria-hidden="true" { "→" } " " (makes(desk, marking, &ranks))
                         }
                    }
                }
                @if method != section.marking.method && would.marks > 0 {
                    span class="method-would" { (said(desk, would, "marking-would")) }
                }
            }
        }
    }
}

/// What a method makes of an example: the level, and the number behind it where it lies between two.
fn makes(desk: &Desk<'_>, marking: Marking, ranks: &[u8]) -> Markup {
    let (text, scale) = (desk.text, &desk.section.scale);
    if marking.method == Method::Judgement {
        return html! { span class="method-level" { (text.say("method-judgement-makes")) } };
    }
    let Some(score) = marking.method.score(ranks, marking.needed, scale.rank(scale.mastered)) else {
        return html! { span class="method-level quiet" { (text.say("method-nothing-yet")) } };
    };
    let level = Marking::level_of(scale, score);
    html! {
        span class="method-level" { bdi { (text.level(scale, level)) } }
        @if score.fract() > 0.0 { " " bdi class="quiet method-score" { (text.decimal(score)) } }
    }
}

fn successes(desk: &Desk<'_>) -> Markup {
    let (text, marking) = (desk.text, desk.section.marking);
    let [needed, contexts] = [marking.needed, marking.contexts].map(|count| count.to_string());
    let counts = |name: &'static str, stored: &str| {
        let chosen = desk.kept(FORM, name, stored).to_owned();
        html! {
            select class="input" name=(name) {
                @for count in 1..=MOST_SUCCESSES { option value=(count) selected[chosen == count.to_string()] { (count) } }
            }
        }
    };
    html! {
        div class="fields methods-counts" {
            label class="field" { span { (text.say("marking-needed")) } (counts("needed", &needed)) small { (text.say("marking-needed-hint")) } }
            label class="field" { span { (text.say("marking-contexts")) } (counts("contexts", &contexts)) small { (text.say("marking-contexts-hint")) } }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_examples_fit_every_size_of_scale() {
        let of = |levels: usize| {
            let mut scale = Scale::default();
            scale.rungs.truncate(levels);
            examples(&scale)
        };
        assert_eq!([of(4), of(3), of(2)], [[[2, 3, 4], [3, 4, 2]], [[1, 2, 3], [2, 3, 1]], [[1, 1, 2], [1, 2, 1]]]);
    }
}
