//! What a block is: made, changed, ended.

use crate::classroom::block::{Block, BlockHour, BlockPlan, LAST_LESSON, MOST_SEATS};
use crate::classroom::{BlockId, Field, OutcomeId};
use crate::view::teach::{Desk, once, tap};
use maud::{Markup, html};

/// The name under which the refused form of a new block is kept.
pub const MAKE_FORM: &str = "block";
/// So many may come unless the teacher says otherwise.
const USUAL_SEATS: &str = "8";

/// The name under which the refused form of a block is kept.
pub fn change_form(block: BlockId) -> String {
    format!("block-{block}")
}

/// The card of a new one; open while there is none.
pub(super) fn new(desk: &Desk<'_>, first: bool) -> Markup {
    let open = first || desk.draft(MAKE_FORM).is_some();
    html! {
        section class="card" id="new" {
            details class="fold" open[open] {
                summary { (desk.text.say("block-new")) }
                form method="post" action=(desk.url("/blocks")) {
                    (once(desk.state.number + 1))
                    (fields(desk, MAKE_FORM, None))
                    button class="button button-main button-wide" { (desk.text.say("block-make")) }
                }
            }
        }
    }
}

/// The same of one that is.
pub(super) fn change(desk: &Desk<'_>, id: BlockId, block: &Block) -> Markup {
    let (text, form) = (desk.text, change_form(id));
    html! {
        details class="fold" open[desk.draft(&form).is_some()] {
            summary { (text.say("block-change")) }
            form method="post" action=(desk.url("/blocks")) {
                input type="hidden" name="block" value=(id);
                (fields(desk, &form, Some(&block.plan)))
                button class="button button-main" { (text.say("teach-save")) }
            }
            div class="block-end" {
                (tap(&desk.url(&format!("/blocks/{id}")), &[("do", "end")], "button-quiet", html! { (text.say("block-end")) }))
            }
        }
    }
}

fn fields(desk: &Desk<'_>, form: &str, plan: Option<&BlockPlan>) -> Markup {
    let text = desk.text;
    let (name, place) = plan.map_or(("", ""), |plan| (&plan.name, &plan.place));
    let seats = plan.map_or(USUAL_SEATS.to_owned(), |plan| plan.seats.to_string());
    html! {
        (desk.complaint(form))
        label class="field" {
            span { (text.say("field-block-name")) }
            input class="input" name="name" required maxlength=(Field::BlockName.limit()) dir="auto" autocomplete="off"
                value=(desk.kept(form, "name", name));
        }
        (when(desk, form, plan))
        label class="field" {
            span { (text.say("field-block-place")) }
            input class="input" name="place" maxlength=(Field::BlockPlace.limit()) dir="auto" autocomplete="off"
                value=(desk.kept(form, "place", place));
        }
        label class="field" {
            span { (text.say("block-seats")) }
            input class="input" name="seats" type="number" inputmode="numeric" min="1" max=(MOST_SEATS)
                value=(desk.kept(form, "seats", &seats));
        }
        (skills(desk, form, plan))
    }
}

/// A label only: nothing happens by a clock.
fn when(desk: &Desk<'_>, form: &str, plan: Option<&BlockPlan>) -> Markup {
    let text = desk.text;
    let stored_day = plan.map_or(0, |plan| plan.time.weekday).to_string();
    let (lesson, hour) = match plan.map(|plan| plan.time.at) {
        Some(BlockHour::Lesson(number)) => (number.to_string(), String::new()),
        Some(BlockHour::Minute(minute)) => (String::new(), format!("{:02}:{:02}", minute / 60, minute % 60)),
        None => Default::default(),
    };
    let (day, lesson) = (desk.kept(form, "weekday", &stored_day), desk.kept(form, "lesson", &lesson));
    html! {
        label class="field" {
            span { (text.say("block-day")) }
            select class="input" name="weekday" {
                @for each in 0..7_i8 { option value=(each) selected[day == each.to_string()] { (text.weekday(each)) } }
            }
        }
        label class="field" {
            span { (text.say("block-lesson")) }
            select class="input" name="lesson" {
                option value="" { (text.say("block-no-lesson")) }
                @for each in 1..=LAST_LESSON {
                    option value=(each) selected[lesson == each.to_string()] {
                        (text.say_with("block-lesson-number", &[("number", usize::from(each).into())]))
                    }
                }
            }
        }
        label class="field" {
            span { (text.say("block-hour")) }
            input class="input ltr" type="time" name="hour" value=(desk.kept(form, "hour", &hour));
        }
    }
}

fn skills(desk: &Desk<'_>, form: &str, plan: Option<&BlockPlan>) -> Markup {
    let text = desk.text;
    let typed = desk.draft(form);
    let on = |skill: OutcomeId| match typed {
        Some(typed) => typed.fields.iter().any(|(name, value)| name == "skill" && *value == skill.to_string()),
        None => plan.is_some_and(|plan| plan.outcomes.contains(&skill)),
    };
    html! {
        details class="fold" {
            summary { (text.say("block-skills")) }
            p class="quiet" { (text.say("block-skills-why")) }
            @for (unit, skills) in desk.section.units() {
                fieldset class="ticks" {
                    legend { bdi { (unit) } }
                    @for skill in skills {
                        label class="tick" {
                            input type="checkbox" name="skill" value=(skill) checked[on(skill)];
                            span { (desk.skill(skill)) }
                        }
                    }
                }
            }
        }
    }
}
