//! A student's skills: "my three" first, so that a small map looks ordinary (S21), then all by unit.

use super::peer::asked;
use super::{Me, choices, feedback, goal, retake, review};
use crate::classroom::{Enrolment, Outcome, OutcomeId, Standing, Status};
use crate::view::parts::{Icon, icon, link};
use maud::{Markup, html};

/// What the three buttons show: a check that the teacher has answered is no longer asked for, and what was tried is begun.
pub fn shown_status(place: &Enrolment, outcome: OutcomeId) -> Status {
    match (place.status(outcome), place.standing(outcome)) {
        (Status::Ready, Standing::Working) => Status::Working,
        (Status::NotStarted, _) if place.proficiency(outcome).is_some() => Status::Working,
        (status, _) => status,
    }
}

/// The three skills to begin with.
pub fn few(me: &Me) -> Markup {
    let steps = me.section.my_few(me.place, &me.now);
    html! {
        section #few .card data-live hidden[steps.is_empty()] {
            h2 { (me.text.say("student-few")) }
            ul.skills { @for id in steps { (row(me, "few", id, word_for(me, id))) } }
            (goal::invitation(me))
            (asked(me))
        }
    }
}

/// The teacher's word for a goal of this week; empty for none. It stands where every skill has some words (S21).
fn word_for<'a>(me: &Me<'a>, id: OutcomeId) -> &'a str {
    let mut goals = me.section.week_goals(me.place, &me.now);
    goals.find(|goal| goal.outcome == id).map_or("", |goal| goal.word.as_str())
}

/// The student's whole map, unit by unit.
pub fn all(me: &Me) -> Markup {
    let mine: Vec<OutcomeId> = me.section.map_of(me.place).map(|(id, _)| id).collect();
    html! {
        section #all .card.all-card data-live hidden[mine.is_empty()] {
            details #all-open {
                summary.all-summary {
                    h2 { (me.text.say("student-all")) }
                    (icon(Icon::Forward))
                }
                @for (unit, outcomes) in me.section.units() {
                    @let own: Vec<OutcomeId> = outcomes.into_iter().filter(|id| mine.contains(id)).collect();
                    @if !own.is_empty() {
                        @if !unit.is_empty() { h3 { bdi { (unit) } } }
                        ul.skills { @for id in own { (row(me, "all", id, "")) } }
                    }
                }
            }
        }
    }
}

/// A skill with where it stands; opened, with everything that can be done about it.
fn row(me: &Me, list: &str, id: OutcomeId, word: &str) -> Markup {
    let Ok(skill) = me.section.outcome(id) else { return html! {} };
    let standing = me.place.standing(id);
    html! {
        li {
            details.skill #{ (list) "-" (id) } {
                summary {
                    (mark(standing))
                    span.skill-words {
                        span.skill-name { bdi { (skill.statement_in(me.text.language())) } }
                        span.skill-standing {
                            (standing_words(me, id, standing))
                            @if !word.is_empty() { " · " }
                            // There for every skill, so that a page is built the same with a word and without.
                            bdi { (word) }
                        }
                    }
                    @if !skill.picture.is_empty() { span.emoji.skill-picture aria-hidden="true" { (skill.picture) } }
                }
                div.skill-more {
                    (choices(me, id))
                    (retake::offer(me, id))
                    (review::offer(me, id))
                    (feedback::ways(me, id))
                    (resources(me, skill))
                    a.button.button-quiet.button-wide href={ "/me/skills/" (id) } { (me.text.say("evidence-open")) }
                    (rubric(me, skill))
                }
            }
        }
    }
}

/// Where a skill stands, as a shape; the words beside it say the same.
pub(super) fn mark(standing: Standing) -> Markup {
    let (class, shape) = match standing {
        Standing::Mastered => ("mark-mastered", Some(Icon::Check)),
        Standing::CheckAsked => ("mark-asked", Some(Icon::Clock)),
        Standing::Working => ("mark-working", None),
        Standing::NotStarted => ("mark-open", None),
    };
    html! { span class={ "mark " (class) } aria-hidden="true" { @if let Some(shape) = shape { (icon(shape)) } } }
}

/// Without letters, numbers or ranks (S50).
pub(super) fn standing_words(me: &Me, id: OutcomeId, standing: Standing) -> String {
    let judged = me.place.proficiency(id).map(|level| me.text.level(&me.section.scale, level));
    let own = match standing {
        Standing::Mastered if me.place.is_reopened(id) => me.text.say("review-reopened"),
        Standing::Mastered if is_solid(me, id) => {
            return format!("{} · {}", judged.unwrap_or_default(), me.text.say("level-solid"));
        }
        Standing::Mastered => return judged.unwrap_or_default(),
        Standing::CheckAsked => me.text.say("student-check-asked"),
        Standing::Working => me.text.say("status-working"),
        // Tried, though they never said that they began.
        Standing::NotStarted if judged.is_some() => return judged.unwrap_or_default(),
        Standing::NotStarted => me.text.say("status-not-started"),
    };
    match judged {
        Some(judged) => format!("{own} · {judged}"),
        None => own,
    }
}

/// "Solid" (S29) says something only where a class asks for more than one success.
fn is_solid(me: &Me, id: OutcomeId) -> bool {
    me.section.marking.contexts > 1 && me.place.judgements.get(&id).is_some_and(|judgement| judgement.secured)
}

/// Where to practise (S49).
pub fn resources(me: &Me, skill: &Outcome) -> Markup {
    html! {
        @if !skill.resources.is_empty() {
            ul.resources aria-label=(me.text.say("student-practise")) {
                @for resource in &skill.resources {
                    @let label = if resource.label.is_empty() { &resource.address } else { &resource.label };
                    li { (link(label, &resource.address)) }
                }
            }
        }
    }
}

/// What each level looks like, in the teacher's words.
pub(super) fn rubric(me: &Me, skill: &Outcome) -> Markup {
    html! {
        @if !skill.rubric.is_empty() {
            details.rubric {
                summary { (me.text.say("student-rubric")) }
                dl {
                    @for level in me.section.scale.levels() {
                        @if let Some(words) = skill.rubric.get(&level) {
                            dt { (me.text.level(&me.section.scale, level)) }
                            dd { bdi { (words) } }
                        }
                    }
                }
            }
        }
    }
}
