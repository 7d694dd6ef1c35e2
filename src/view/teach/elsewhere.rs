//! The same skill in another class (S53): which it is, who mastered it there, and one tap that accepts it.

use super::Desk;
use crate::classroom::{Elsewhere, Outcome, OutcomeId, Section, StudentId};
use crate::view::parts::stamp;
use maud::{Markup, html};

/// On the sheet of one student and skill.
pub fn offer(desk: &Desk<'_>, student: StudentId, outcome: OutcomeId) -> Markup {
    let Some(there) = desk.state.mastered_elsewhere(desk.section, student, outcome) else { return html! {} };
    html! {
        div class="elsewhere" {
            p { (mastered_in(desk, there)) }
            (accept(desk, outcome, &[student], Some(student), &desk.text.say("elsewhere-accept")))
        }
    }
}

/// On the page of one student: every skill that they mastered in another class.
pub fn of_student(desk: &Desk<'_>, student: StudentId) -> Markup {
    let skills = desk.section.taught();
    let found = skills.filter_map(|(id, _)| Some((id, desk.state.mastered_elsewhere(desk.section, student, id)?)));
    let found: Vec<_> = found.collect();
    html! {
        @if !found.is_empty() {
            section class="card" id="elsewhere" {
                h3 { (desk.text.say("elsewhere-title")) }
                ul class="rows" {
                    @for (outcome, there) in found {
                        li class="line" {
                            div class="line-words" { p { (desk.skill(outcome)) } p class="quiet" { (mastered_in(desk, there)) } }
                            (accept(desk, outcome, &[student], Some(student), &desk.text.say("elsewhere-accept")))
                        }
                    }
                }
            }
        }
    }
}

/// On the page of one skill: everyone who mastered it in another class.
pub fn of_skill(desk: &Desk<'_>, outcome: OutcomeId) -> Markup {
    let found = desk.state.all_elsewhere(desk.section, outcome);
    let students: Vec<StudentId> = found.iter().map(|(student, _)| *student).collect();
    html! {
        @if !found.is_empty() {
            section class="card narrow" id="elsewhere" {
                h3 { (desk.text.say("elsewhere-title")) }
                ul class="rows" {
                    @for (student, there) in found {
                        li class="line" {
                            div class="line-words" {
                                p class="line-who" { (desk.name(student)) }
                                p class="quiet" { (mastered_in(desk, there)) }
                            }
                        }
                    }
                }
                (accept(desk, outcome, &students, None, &desk.text.say("elsewhere-accept-all")))
            }
        }
    }
}

fn mastered_in(desk: &Desk<'_>, there: Elsewhere) -> Markup {
    let name = desk.state.section(there.section).map_or("", |section| section.name.as_str());
    html! {
        (desk.text.say_with("elsewhere-mastered", &[("class", name.into())]))
        " · " span class="ltr" { (stamp(there.wall_ms)) }
    }
}

/// `back`: whose sheet the tap comes from.
fn accept(desk: &Desk<'_>, outcome: OutcomeId, students: &[StudentId], back: Option<StudentId>, label: &str) -> Markup {
    html! {
        form method="post" action=(desk.url(&format!("/skills/{outcome}/elsewhere"))) {
            @for student in students { input type="hidden" name="student" value=(student); }
            @if let Some(student) = back { input type="hidden" name="back" value=(student); }
            button class="button button-small" { (label) }
        }
    }
}

/// In the skill's form: the same skill in each other class; nothing while there is one class.
pub fn links(desk: &Desk<'_>, id: Option<OutcomeId>, value: &Outcome) -> Markup {
    let others: Vec<&Section> = desk.state.sections.values().map(AsRef::as_ref).collect();
    let has_some = |other: &&Section| other.taught().next().is_some() || value.same_as.contains_key(&other.id);
    let others = others.into_iter().filter(|other| other.id != desk.section.id).filter(has_some);
    let others: Vec<&Section> = others.collect();
    let said_there = id.map(|id| desk.state.same_elsewhere(desk.section, id)).unwrap_or_default();
    let text = desk.text;
    html! {
        @if !others.is_empty() {
            details class="fold" open[!value.same_as.is_empty() || !said_there.is_empty()] {
                summary { (text.say("elsewhere-same")) }
                p class="quiet" { (text.say("elsewhere-same-why")) }
                @for other in others {
                    @let chosen = value.same_as.get(&other.id);
                    @let there = said_there.iter().find(|(section, skill)| *section == other.id && chosen != Some(skill));
                    label class="field" {
                        span { bdi { (other.name) } }
                        select class="input" name="same" {
                            option value="" { (text.say("elsewhere-none")) }
                            // One that is not taught any more stays chosen.
                            @let retired = chosen.and_then(|id| Some((*id, other.outcomes.get(id).filter(|one| one.retired)?)));
                            @for (skill, outcome) in other.taught().chain(retired) {
                                option value={ (other.id) "." (skill) } selected[chosen == Some(&skill)] {
                                    (outcome.code) " " (outcome.label_in(text.language()))
                                }
                            }
                        }
                        @if let Some(skill) = there.and_then(|(_, skill)| other.outcomes.get(skill)) {
                            small { (text.say("elsewhere-said-there")) " " bdi { (skill.label_in(text.language())) } }
                        }
                    }
                }
            }
        }
    }
}
