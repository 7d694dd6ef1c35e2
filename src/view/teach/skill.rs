//! All of one skill in one form (S25); what is rarely used is folded away.

use super::{Desk, Tab, elsewhere, page, tap};
use crate::classroom::{Field, Language, Outcome, OutcomeId, Resource, Scale};
use crate::text::Text;
use crate::view::parts::attachment;
use maud::{Markup, html};

/// Rows for links beyond those there are.
const MORE_LINKS: usize = 2;

/// The page; `id` is `None` for a new skill, `value` what the fields hold.
pub fn show(desk: &Desk<'_>, id: Option<OutcomeId>, value: &Outcome) -> Markup {
    let text = desk.text;
    let action = id.map_or_else(|| desk.url("/skills/new"), |id| desk.url(&format!("/skills/{id}")));
    page(
        desk,
        Tab::Skills,
        None,
        html! {
            form method="post" action=(action) class="card narrow" {
                h2 { @if id.is_some() { (text.say("teach-skill-edit")) } @else { (text.say("teach-skill-new")) } }
                (desk.complaint("skill"))
                (main_fields(desk, value))
                (prerequisites(desk, id, value))
                (languages(text, value))
                (elsewhere::links(desk, id, value))
                (links(text, value))
                (rubric(text, &desk.section.scale, value))
                (guide(text, value))
                div class="form-row" {
                    button class="button button-main button-big" { (text.say("teach-save")) }
                    a class="button button-quiet" href=(desk.url("/skills")) { (text.say("problem-back")) }
                }
            }
            @if let Some(id) = id {
                (elsewhere::of_skill(desk, id))
                (files(desk, id))
                section class="card narrow" {
                    a class="button button-line button-wide" href=(desk.url(&format!("/skills/{id}/marks"))) { (text.say("marks")) }
                    a class="button button-line button-wide below" href=(desk.url(&format!("/skills/{id}/guide"))) { (text.say("guide-print")) }
                }
                section class="card narrow" {
                    p class="quiet spaced" { (text.say("teach-retire-why")) }
                    (tap(&desk.url(&format!("/skills/{id}/retire")), &[], "button-stop", html! { (text.say("teach-retire")) }))
                }
            }
        },
    )
}

/// The teacher's small files for the skill (S49).
fn files(desk: &Desk<'_>, id: OutcomeId) -> Markup {
    let text = desk.text;
    let own = |rest: &str| desk.url(&format!("/skills/{id}/files{rest}"));
    html! {
        section class="card narrow" id="files" {
            h3 { (text.say("teach-skill-files")) }
            p class="quiet" { (text.say("teach-skill-files-why")) }
            @for file in desk.section.library.of(id) {
                (attachment(file, &own(&format!("/{}", file.id)), text))
                (tap(&own("/remove"), &[("file", file.id.as_str())], "button-small button-quiet", html! { (text.say("teach-skill-file-remove")) }))
            }
            form method="post" action=(own("")) enctype="multipart/form-data" {
                (desk.complaint("skill-file"))
                label class="field" {
                    span { (text.say("evidence-file")) }
                    input class="input" type="file" name="file" required;
                }
                (input(&text.say("teach-skill-file-label"), "label", desk.kept("skill-file", "label", ""), Field::EvidenceKind, None))
                button class="button button-main" { (text.say("teach-skill-file-add")) }
            }
        }
    }
}

fn input(label: &str, name: &str, value: &str, field: Field, hint: Option<String>) -> Markup {
    html! {
        label class="field" {
            span { (label) }
            input class="input" name=(name) value=(value) maxlength=(field.limit()) dir="auto" autocomplete="off";
            @if let Some(hint) = hint { small { (hint) } }
        }
    }
}

fn area(label: &str, name: &str, value: &str, rows: u8) -> Markup {
    html! {
        label class="field" {
            span { (label) }
            textarea class="input" name=(name) rows=(rows) dir="auto" { "\n" (value) }
        }
    }
}

fn main_fields(desk: &Desk<'_>, value: &Outcome) -> Markup {
    let text = desk.text;
    let minutes = value.pacing_target_min.map(|minutes| minutes.to_string()).unwrap_or_default();
    html! {
        (area(&text.say("field-statement"), "statement", &value.statement, 2))
        div class="fields" {
            (input(&text.say("field-short-label"), "short", &value.short, Field::ShortLabel, Some(text.say("teach-short-hint"))))
            (input(&text.say("field-code"), "code", &value.code, Field::Code, None))
            label class="field" {
                span { (text.say("field-unit")) }
                input class="input" name="unit" value=(value.unit) list="units" maxlength=(Field::Unit.limit()) dir="auto" autocomplete="off";
            }
            (input(&text.say("field-picture"), "picture", &value.picture, Field::Picture, Some(text.say("teach-picture-hint"))))
            label class="field" {
                span { (text.say("teach-pacing")) }
                input class="input" name="pacing" value=(minutes) type="number" inputmode="numeric" min="1" max="100000";
                small { (text.say("teach-pacing-hint")) }
            }
        }
        datalist id="units" { @for (unit, _) in desk.section.units() { option value=(unit) {} } }
        label class="tick" {
            input type="checkbox" name="focus" value="yes" checked[value.focus];
            span { (text.say("teach-focus-tick")) }
        }
    }
}

fn folded(title: &str, open: bool, body: Markup) -> Markup {
    html! { details class="fold" open[open] { summary { (title) } (body) } }
}

fn prerequisites(desk: &Desk<'_>, id: Option<OutcomeId>, value: &Outcome) -> Markup {
    let others: Vec<_> = desk.section.taught().filter(|(other, _)| Some(*other) != id).collect();
    folded(
        &desk.text.say("teach-prerequisites"),
        !value.prerequisites.is_empty(),
        html! {
            div class="ticks" {
                @for (other, outcome) in others {
                    label class="tick" {
                        input type="checkbox" name="before" value=(other) checked[value.prerequisites.contains(&other)];
                        span { bdi { (outcome.code) " " (desk.plain_skill(other)) } }
                    }
                }
            }
        },
    )
}

fn languages(text: Text, value: &Outcome) -> Markup {
    folded(
        &text.say("teach-statements"),
        !value.statements.is_empty(),
        html! {
            @for language in Language::ALL {
                label class="field" {
                    span lang=(language.tag()) { (Text::new(language).own_name()) }
                    input class="input" name={ "statement-" (language.tag()) } lang=(language.tag()) dir="auto"
                        value=(value.statements.get(&language).map_or("", String::as_str)) maxlength=(Field::Statement.limit());
                }
            }
        },
    )
}

fn links(text: Text, value: &Outcome) -> Markup {
    let none = Resource::default();
    let rows = value.resources.iter().chain(std::iter::repeat_n(&none, MORE_LINKS));
    folded(
        &text.say("teach-links"),
        !value.resources.is_empty(),
        html! {
            @for resource in rows {
                div class="fields" {
                    (input(&text.say("teach-link-label"), "link-label", &resource.label, Field::Link, None))
                    (input(&text.say("teach-link-address"), "link-address", &resource.address, Field::Link, None))
                }
            }
        },
    )
}

fn rubric(text: Text, scale: &Scale, value: &Outcome) -> Markup {
    folded(
        &text.say("teach-rubric"),
        !value.rubric.is_empty(),
        html! {
            @for level in scale.levels() {
                (area(&text.level(scale, level), &format!("rubric-{}", level.0),
                    value.rubric.get(&level).map_or("", String::as_str), 2))
            }
        },
    )
}

fn guide(text: Text, value: &Outcome) -> Markup {
    let guide = &value.guide;
    let is_empty =
        [&guide.concepts, &guide.misconceptions, &guide.example, &guide.questions].iter().all(|p| p.is_empty());
    folded(
        &text.say("teach-guide"),
        !is_empty,
        html! {
            (area(&text.say("teach-guide-concepts"), "guide-concepts", &guide.concepts, 3))
            (area(&text.say("teach-guide-misconceptions"), "guide-misconceptions", &guide.misconceptions, 3))
            (area(&text.say("teach-guide-example"), "guide-example", &guide.example, 3))
            (area(&text.say("teach-guide-questions"), "guide-questions", &guide.questions, 3))
        },
    )
}
