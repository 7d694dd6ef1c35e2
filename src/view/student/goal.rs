//! A goal of one's own (S35): a line at the top of the page, and a page to choose it and to see it grow.

use super::Me;
use super::frame::{self, one_button, plain_form};
use crate::classroom::goal::{Goal, MOST_LESSONS, Progress};
use crate::classroom::{Now, OutcomeId};
use crate::text::Text;
use crate::view::parts::{Icon, day_words, growth, icon, today};
use maud::{Markup, html};

/// The spans that are offered, in lessons.
const LESSONS: [u8; 6] = [1, 2, 3, 5, 10, 20];

/// What somebody typed into the form that was not taken.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Typed {
    /// The skill.
    pub outcome: String,
    /// In how many lessons.
    pub lessons: String,
    /// By which day.
    pub day: String,
}

/// The goal at the top of the page; nothing where there is none.
pub fn piece(me: &Me) -> Markup {
    let goal = me.section.goal_of(me.place);
    html! {
        div #goal data-live {
            @if let Some(goal) = goal {
                @let progress = me.section.progress(me.place, &goal, &me.now);
                a.goal-line.goal-reached[progress == Progress::Reached] href="/me/goal" {
                    (icon(if progress == Progress::Reached { Icon::Check } else { Icon::Star }))
                    span.goal-words {
                        b { bdi { (label(me, goal.outcome)) } ": " bdi { (me.text.level(&me.section.scale, goal.to)) } }
                        span.quiet { (progress_words(me.text, progress, &me.now)) }
                    }
                    (icon(Icon::Forward))
                }
            }
        }
    }
}

/// The way to choose one, where there is none yet.
pub fn invitation(me: &Me) -> Markup {
    html! {
        @if me.section.goal_of(me.place).is_none() {
            a.button.button-quiet href="/me/goal" { (icon(Icon::Star)) span { (me.text.say("goal-choose")) } }
        }
    }
}

/// The page; `refused` is what was typed and why it was not taken.
pub fn page(me: &Me, saved: bool, refused: Option<(&Typed, &str)>) -> Markup {
    let goal = me.section.goal_of(me.place);
    let body = html! {
        main {
            h1.page-title { (me.text.say("goal-title")) }
            @match goal {
                Some(goal) => {
                    (standing(me, &goal))
                    section.card {
                        details open[refused.is_some()] {
                            summary { (me.text.say("goal-another")) }
                            (form(me, refused))
                        }
                    }
                }
                None => section.card {
                    p.quiet { (me.text.say("goal-why")) }
                    (form(me, refused))
                },
            }
        }
    };
    frame::page(me, frame::Tab::Goal, saved, body)
}

fn standing(me: &Me, goal: &Goal) -> Markup {
    let progress = me.section.progress(me.place, goal, &me.now);
    let (wanted, now_ms) = (me.section.scale.rank(goal.to), me.section.own_ms(me.place, &me.now));
    html! {
        section.card.goal-card.goal-reached[progress == Progress::Reached] {
            h2 { bdi { (statement(me, goal.outcome)) } }
            @if progress != Progress::Reached {
                p { (me.text.say_with("goal-to", &[("level", me.text.level(&me.section.scale, goal.to).into())])) }
            }
            p.goal-progress {
                (icon(if progress == Progress::Reached { Icon::Check } else { Icon::Clock }))
                span { (progress_words(me.text, progress, &me.now)) }
            }
            (growth(me.text, &me.section.scale, &me.place.growth(goal.outcome), Some(wanted), now_ms))
            (one_button(me, "/me/goal/drop", "button-quiet", &me.text.say("goal-drop")))
        }
    }
}

/// How far it is, without scolding anybody.
pub fn progress_words(text: Text, progress: Progress, now: &Now) -> String {
    match progress {
        Progress::Reached => text.say("goal-reached"),
        Progress::LessonsLeft(left) => text.say_with("goal-left", &[("count", left.into())]),
        Progress::UntilDay(day) => {
            text.say_with("goal-until", &[("day", day_words(day, today(now.wall_ms), text).into())])
        }
        Progress::TimeOver => text.say("goal-over"),
    }
}

fn form(me: &Me, refused: Option<(&Typed, &str)>) -> Markup {
    let text = me.text;
    let skills: Vec<OutcomeId> = me.section.map_of(me.place).map(|(id, _)| id).collect();
    let open: Vec<OutcomeId> =
        skills.into_iter().filter(|id| me.section.level_above(me.place, *id).is_some()).collect();
    if open.is_empty() {
        return html! { p { (text.say("goal-nothing")) } };
    }
    let suggested = me.section.at_work_on(me.place, &me.now).filter(|id| open.contains(id)).map(|id| id.to_string());
    let chosen = refused.map_or(suggested.unwrap_or_default(), |(typed, _)| typed.outcome.clone());
    let fields = html! {
        @if let Some((_, why)) = refused { p.form-error role="alert" { (why) } }
        label.field {
            span { (text.say("goal-skill")) }
            select.input name="outcome" { @for id in open { (option(me, id, &chosen)) } }
        }
        (until(text, refused.map(|(typed, _)| typed)))
        button.button.button-main { (text.say("goal-save")) }
    };
    plain_form(me, "/me/goal", fields)
}

fn option(me: &Me, id: OutcomeId, chosen: &str) -> Markup {
    let above = me.section.level_above(me.place, id).map(|level| me.text.level(&me.section.scale, level));
    html! {
        option value=(id) selected[chosen == id.to_string()] {
            (label(me, id)) @if let Some(above) = above { ": " (above) }
        }
    }
}

fn until(text: Text, typed: Option<&Typed>) -> Markup {
    let lessons = typed.map_or("3", |typed| typed.lessons.as_str());
    html! {
        label.field {
            span { (text.say("goal-when")) }
            select.input name="lessons" {
                @for count in LESSONS.into_iter().filter(|count| *count <= MOST_LESSONS) {
                    option value=(count) selected[lessons == count.to_string()] {
                        (text.say_with("goal-in-lessons", &[("count", u64::from(count).into())]))
                    }
                }
            }
        }
        label.field {
            span { (text.say("goal-by-day")) }
            input.input type="date" name="day" value=(typed.map_or("", |typed| typed.day.as_str()));
        }
    }
}

fn label<'a>(me: &Me<'a>, outcome: OutcomeId) -> &'a str {
    me.section.outcomes.get(&outcome).map_or("", |skill| skill.label_in(me.text.language()))
}

fn statement<'a>(me: &Me<'a>, outcome: OutcomeId) -> &'a str {
    me.section.outcomes.get(&outcome).map_or("", |skill| skill.statement_in(me.text.language()))
}
