//! The plan on the teacher's page: who sees it, what is wrong with it, the groups with the way to change them.

use super::make::{needs, short};
use super::words::{fault, why};
use super::{NEW, NOWHERE, group_id, member_id, place_words};
use crate::classroom::pairing::{Group, GroupPlan, Instance, LARGEST_GROUP, Reason, SHARED_HELPER, Why};
use crate::classroom::{Field, StudentId};
use crate::text::Value;
use crate::view::parts::{Icon, icon};
use crate::view::teach::{Desk, tap};
use maud::{Markup, html};
use std::collections::BTreeSet;

/// So many who are free stand there openly; more fold away.
const FEW: usize = 6;

/// The name under which a refused change is kept.
pub const MOVE_FORM: &str = "groups-move";

pub(super) fn card(desk: &Desk<'_>, plan: &GroupPlan) -> Markup {
    let text = desk.text;
    let class = desk.section.instance(&plan.outcomes, &plan.away, desk.now.wall_ms);
    let groups: Vec<&[StudentId]> = plan.groups.iter().map(|group| group.members.as_slice()).collect();
    let unplaced = class.unplaced(&groups);
    html! {
        section class="card groups" id="plan" {
            h2 {
                (text.say("groups-plan-title"))
                @for outcome in &plan.outcomes { " · " (desk.skill(*outcome)) }
            }
            (desk.complaint(MOVE_FORM))
            (shown(desk, plan))
            @if plan.cut_short { p class="quiet groups-cut-short" { (text.say("groups-cut-short")) } }
            @if !unplaced.is_empty() {
                p class="groups-unplaced" {
                    a href="#without" { (text.say_with("groups-unplaced-count", &[("count", unplaced.len().into())])) }
                }
            }
            (faults(desk, plan, &class, &groups))
            (super::sessions::piece(desk))
            @if plan.groups.is_empty() { p { (text.say("groups-empty")) } }
            @else { p class="quiet groups-drag-hint" { (text.say("groups-drag-hint")) } }
            ol class="groups-list" {
                @for (at, group) in plan.groups.iter().enumerate() { (one(desk, plan, &class, (at, group))) }
                li class="groups-one groups-new quiet" data-group=(NEW) { (text.say("groups-move-new")) }
            }
            (left_over(desk, plan, &class, (&unplaced, &class.free(&groups))))
            (ways(desk, plan))
        }
    }
}

/// Who sees it, and the two taps that change that.
fn shown(desk: &Desk<'_>, plan: &GroupPlan) -> Markup {
    let text = desk.text;
    let show = |out: bool, wall: bool, class: &str, word: &str| {
        let id = plan.id.to_string();
        let yes = |yes: bool| if yes { "yes" } else { "no" };
        let fields = [("plan", id.as_str()), ("out", yes(out)), ("wall", yes(wall))];
        tap(&desk.url("/groups/show"), &fields, class, html! { (text.say(word)) })
    };
    html! {
        p class="quiet" {
            (text.say(if plan.out { "groups-out" } else { "groups-draft" }))
            @if plan.wall { " " (text.say("groups-on-wall")) }
        }
        div class="groups-taps" {
            @if plan.out { (show(false, plan.wall, "button-line", "groups-take-back")) }
            @else { (show(true, plan.wall, if desk.section.is_open() { "button-line" } else { "button-main" }, "groups-hand-out")) }
            @if plan.wall { (show(plan.out, false, "button-line", "groups-off-wall")) }
            @else { (show(plan.out, true, "button-line", "groups-to-wall")) }
        }
    }
}

fn faults(desk: &Desk<'_>, plan: &GroupPlan, class: &Instance, groups: &[&[StudentId]]) -> Markup {
    let found: Vec<_> = class.contradictions().into_iter().chain(class.faults(groups)).collect();
    html! {
        @if !found.is_empty() {
            div class="groups-faults" role="status" {
                h3 { (desk.text.say("groups-faults")) }
                ul { @for found in found { li { (fault(desk, plan, &found)) } } }
            }
        }
    }
}

fn one(desk: &Desk<'_>, plan: &GroupPlan, class: &Instance, (at, group): (usize, &Group)) -> Markup {
    html! {
        li class="groups-one" data-group=(at) id=(group_id(at)) {
            h3 { bdi { (place_words(&group.place, desk.text)) } }
            ul class="groups-members" {
                @for student in &group.members { (member(desk, plan, class, (at, group), *student)) }
            }
            (pairs(desk, class, group))
            (seat(desk, plan, at, group))
        }
    }
}

fn member(
    desk: &Desk<'_>,
    plan: &GroupPlan,
    class: &Instance,
    (at, group): (usize, &Group),
    student: StudentId,
) -> Markup {
    let explains = group.helps.iter().filter(|help| help.helper == student);
    html! {
        li class="groups-member" id=(member_id(student)) data-student=(student) {
            div class="groups-who-line" {
                span class="groups-grip" aria-hidden="true" { "⠿" }
                b class="groups-name" { (desk.name(student)) }
                @if let Some(person) = class.person(student) { (needs(desk, person)) }
            }
            @for help in explains {
                p class="quiet groups-explains" {
                    (icon(Icon::Forward)) span { (desk.name(help.partner)) " · " (short(desk, help.outcome)) }
                }
            }
            (mover(desk, plan, Some(at), student))
        }
    }
}

/// Moves somebody without scripts; a drag fills in the same form.
fn mover(desk: &Desk<'_>, plan: &GroupPlan, at: Option<usize>, student: StudentId) -> Markup {
    let text = desk.text;
    let label = format!("{}: {}", desk.plain_name(student), text.say("groups-move"));
    html! {
        details class="groups-mover" {
            summary aria-label=(label) { (text.say("groups-move")) }
            form method="post" action=(desk.url("/groups/move")) {
                input type="hidden" name="plan" value=(plan.id);
                input type="hidden" name="student" value=(student);
                select class="input" name="to" aria-label=(label) {
                    @for (other, group) in plan.groups.iter().enumerate() {
                        option value=(other) selected[at == Some(other)] { (place_words(&group.place, text)) }
                    }
                    option value=(NEW) { (text.say("groups-move-new")) }
                    option value=(NOWHERE) selected[at.is_none()] { (text.say("groups-move-none")) }
                }
                button class="button button-small" { (text.say("groups-move-do")) }
            }
        }
    }
}

/// Why these are partners, and the tap that says how it went.
fn pairs(desk: &Desk<'_>, class: &Instance, group: &Group) -> Markup {
    let text = desk.text;
    let pairs: BTreeSet<_> = group.helps.iter().map(|help| (help.helper, help.partner)).collect();
    let once = |(a, b): &&(StudentId, StudentId)| a < b || !pairs.contains(&(*b, *a));
    let shared = group.helps.iter().map(|help| help.helper).collect::<BTreeSet<_>>().len() == 1;
    let partners = group.members.len().saturating_sub(1);
    let off = SHARED_HELPER * i64::try_from(partners * partners.saturating_sub(1) / 2).unwrap_or(0);
    html! {
        @for (a, b) in pairs.iter().filter(once) {
            div class="groups-pair" {
                details {
                    summary { (desk.name(*a)) " + " (desk.name(*b)) ": " (text.say("groups-pair-why")) }
                    ul { @for (reason, points) in reasons(class, *a, *b) { (line(desk, reason, points)) } }
                }
                (well(desk, *a, *b))
            }
        }
        @if shared && off != 0 { ul class="groups-shared" { (line(desk, Reason::SharedHelper, off)) } }
    }
}

fn reasons(class: &Instance, a: StudentId, b: StudentId) -> Vec<(Reason, i64)> {
    let people = class.person(a).zip(class.person(b));
    people.and_then(|(a, b)| class.reasons(a, b)).unwrap_or_default()
}

fn line(desk: &Desk<'_>, reason: Reason, points: i64) -> Markup {
    let word = match reason {
        Reason::BothWays => "reason-both-ways",
        Reason::BothSkills => "reason-both-skills",
        Reason::WorkedWell => "reason-worked-well",
        Reason::HomeLanguage => "reason-home-language",
        Reason::Tutor => "reason-tutor",
        Reason::RarelyHelped => "reason-rarely-helped",
        Reason::SharedHelper => "reason-shared-helper",
    };
    let sign = if points < 0 { "\u{2212}" } else { "+" };
    html! { li { (desk.text.say(word)) " " span class="ltr quiet" { (sign) (points.unsigned_abs()) } } }
}

fn well(desk: &Desk<'_>, a: StudentId, b: StudentId) -> Markup {
    let text = desk.text;
    let said = desk.section.pairing.tie(a, b).is_some_and(|tie| tie.worked_well);
    let (one, other) = (a.to_string(), b.to_string());
    let fields = [("a", one.as_str()), ("b", other.as_str()), ("well", if said { "no" } else { "yes" })];
    let label = format!("{} + {}: {}", desk.plain_name(a), desk.plain_name(b), text.say("groups-well"));
    html! {
        form method="post" action=(desk.url("/groups/pairs")) class="tap" {
            @for (name, value) in fields { input type="hidden" name=(name) value=(value); }
            button class="button button-small button-quiet" aria-label=(label) aria-pressed=(said) {
                (icon(Icon::Star)) " " (text.say("groups-well"))
            }
        }
    }
}

fn seat(desk: &Desk<'_>, plan: &GroupPlan, at: usize, group: &Group) -> Markup {
    let text = desk.text;
    html! {
        details class="groups-mover" {
            summary { (text.say("groups-place")) }
            form method="post" action=(desk.url("/groups/seat")) {
                input type="hidden" name="plan" value=(plan.id);
                input type="hidden" name="group" value=(at);
                input class="input" name="place" required dir="auto" autocomplete="off" aria-label=(text.say("field-place"))
                    maxlength=(Field::Place.limit()) value=(place_words(&group.place, text));
                button class="button button-small" { (text.say("teach-save")) }
            }
        }
    }
}

/// Who has no group: those who need one with the reason, those who are free, those who are away.
fn left_over(
    desk: &Desk<'_>,
    plan: &GroupPlan,
    class: &Instance,
    (unplaced, free): (&[(StudentId, Why)], &[StudentId]),
) -> Markup {
    let text = desk.text;
    html! {
        div class="groups-left" data-group=(NOWHERE) {
            @if !unplaced.is_empty() {
                h3 id="without" { (text.say("groups-unplaced")) }
                ul class="groups-spare" {
                    @for (student, reason) in unplaced {
                        li class="groups-member" id=(member_id(*student)) data-student=(student) {
                            div class="groups-who-line" {
                                span class="groups-grip" aria-hidden="true" { "⠿" }
                                b class="groups-name" { (desk.name(*student)) }
                            }
                            p class="groups-reason" { (why(desk, reason)) }
                            (mover(desk, plan, None, *student))
                        }
                    }
                }
            }
            @if !free.is_empty() {
                details class="fold" open[free.len() <= FEW] {
                summary { (text.say("groups-free")) " " span class="quiet" { (free.len()) } }
                ul class="groups-spare" {
                    @for student in free {
                        li class="groups-member" id=(member_id(*student)) data-student=(student) {
                            div class="groups-who-line" {
                                span class="groups-grip" aria-hidden="true" { "⠿" }
                                b class="groups-name" { (desk.name(*student)) }
                                @if let Some(person) = class.person(*student) { (needs(desk, person)) }
                            }
                            (mover(desk, plan, None, *student))
                        }
                    }
                }
                }
            }
        }
        @if desk.section.pairing.rules.most < LARGEST_GROUP && unplaced.iter().any(|(_, why)| matches!(why, Why::Full)) {
            p class="quiet" {
                (text.say_with("groups-larger", &[("most", Value::from(u64::from(desk.section.pairing.rules.most)))]))
            }
        }
    }
}

/// Paper, and the end.
fn ways(desk: &Desk<'_>, plan: &GroupPlan) -> Markup {
    let text = desk.text;
    html! {
        div class="groups-taps" {
            a class="button button-line" href=(desk.url("/groups/print")) { (text.say("groups-print")) }
            a class="button button-line" href=(desk.url("/groups/guides")) { (text.say("groups-guides")) }
            (tap(&desk.url("/groups/end"), &[("plan", &plan.id.to_string())], "button-quiet", html! { (text.say("groups-put-away")) }))
        }
    }
}
