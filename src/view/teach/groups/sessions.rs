//! The sessions of a plan (S16) on the teacher's page, live: what comes first, what is on, who is left out and why, with
//! the taps that begin and end them.

use super::make::short;
use super::place_words;
use crate::classroom::StudentId;
use crate::classroom::pairing::{GroupPlan, Hindrance, Sitting, Sittings, Standing};
use crate::view::teach::helping::end_all;
use crate::view::teach::{Desk, tap};
use maud::{Markup, html};

/// The live piece; hidden while there is no plan in which anybody explains anything.
pub(super) fn piece(desk: &Desk<'_>) -> Markup {
    let plan = desk.section.pairing.plan.as_deref();
    let runs = plan.map_or_else(Vec::new, |plan| desk.section.sittings(plan, desk.now.wall_ms));
    let any = runs.iter().any(|run| !run.all.is_empty());
    html! {
        section id="groups-sessions" class="groups-sessions" data-live hidden[!any] {
            @if let Some(plan) = plan.filter(|_| any) {
                h3 { (desk.text.say("groups-sessions")) }
                (begin_all(desk, plan, &runs))
                ul class="groups-runs" {
                    @for (at, run) in runs.iter().enumerate().filter(|(_, run)| !run.all.is_empty()) {
                        li class="groups-run" { (one(desk, plan, at, run)) }
                    }
                }
            }
        }
    }
}

fn begin(desk: &Desk<'_>, plan: &GroupPlan, group: Option<usize>, seen: u32, class: &str, words: &str) -> Markup {
    let (id, seen) = (plan.id.to_string(), seen.to_string());
    let group = group.map(|at| at.to_string()).unwrap_or_default();
    let fields = [("plan", id.as_str()), ("group", group.as_str()), ("seen", seen.as_str())];
    tap(&desk.url("/groups/begin"), &fields, class, html! { (desk.text.say(words)) })
}

/// The one button for all groups: the first time, and whenever several groups can go on.
fn begin_all(desk: &Desk<'_>, plan: &GroupPlan, runs: &[Sittings]) -> Markup {
    let text = desk.text;
    let last = runs.iter().map(Sittings::last).max().unwrap_or_default();
    let groups = runs.iter().filter(|run| run.ready().next().is_some()).count();
    let begins = match (desk.section.is_open(), groups, last) {
        (false, ..) | (true, 0, _) => None,
        (true, _, 0) => Some(("button-main", "groups-begin")),
        (true, 1, _) => None,
        (true, ..) => Some(("button-line", "groups-begin-next")),
    };
    html! {
        @if !desk.section.is_open() { p class="quiet" { (text.say("groups-sessions-closed")) } }
        @else if groups > 0 && last == 0 { p class="quiet" { (text.say("groups-sessions-why")) } }
        div class="groups-taps" {
            (end_all(desk, "groups"))
            @if let Some((class, words)) = begins { (begin(desk, plan, None, last, class, words)) }
        }
    }
}

fn one(desk: &Desk<'_>, plan: &GroupPlan, at: usize, run: &Sittings) -> Markup {
    let place = plan.groups.get(at).map(|group| place_words(&group.place, desk.text)).unwrap_or_default();
    let next = run.ready().next().filter(|_| desk.section.is_open() && run.last() > 0);
    let words = |sitting| if run.turns_round(sitting) { "groups-turn-round" } else { "groups-next" };
    html! {
        p class="line-who" { bdi { (place) } }
        @for sitting in &run.all { (line(desk, run, sitting)) }
        @for student in &run.without { p class="groups-reason" { (named(desk, "left-without", *student)) } }
        @if let Some(sitting) = next { (begin(desk, plan, Some(at), run.last(), "button-small", words(sitting))) }
    }
}

fn line(desk: &Desk<'_>, run: &Sittings, sitting: &Sitting) -> Markup {
    let partners: Vec<&str> = sitting.partners.iter().map(|partner| desk.plain_name(*partner)).collect();
    let args =
        [("helper", desk.plain_name(sitting.helper).to_owned().into()), ("partner", desk.text.list(&partners).into())];
    let on = matches!(sitting.standing, Standing::On(_));
    html! {
        div class="line groups-sitting" data-standing=(key(sitting.standing)) {
            div class="line-words" {
                p { (desk.text.say_with("guide-whom", &args)) " · " (short(desk, sitting.outcome)) }
                p class=(if on { "groups-on" } else { "quiet" }) { (state(desk, run, sitting)) }
                @for (student, why) in &sitting.left_out { p class="groups-reason" { (left_out(desk, *student, *why)) } }
            }
            @if let Standing::On(number) = sitting.standing {
                @let fields = [("do", "end"), ("meeting", &number.to_string()), ("back", "groups")];
                div class="line-taps" {
                    (tap(&desk.url("/helping/act"), &fields, "button-small button-line", html! { (desk.text.say("session-end")) }))
                }
            }
        }
    }
}

fn key(standing: Standing) -> &'static str {
    match standing {
        Standing::Over(_) => "over",
        Standing::On(_) => "on",
        Standing::Ready => "ready",
        Standing::Next => "next",
        Standing::Held => "held",
    }
}

/// Where it stands, in a few words.
fn state(desk: &Desk<'_>, run: &Sittings, sitting: &Sitting) -> String {
    let text = desk.text;
    let meeting = sitting.standing.number().and_then(|number| desk.section.meetings.get(number));
    match (sitting.standing, meeting) {
        (Standing::On(_), Some(meeting)) => {
            let minutes = desk.section.meeting_left_ms(meeting, &desk.now).div_ceil(60_000);
            format!("{} · {}", text.stage(meeting.stage), text.say_with("session-left", &[("minutes", minutes.into())]))
        }
        (_, Some(meeting)) => {
            text.ending(meeting.ended.map_or(crate::classroom::meeting::Ending::Closed, |(_, how)| how))
        }
        (Standing::Ready, None) if run.last() == 0 && run.all.len() > 1 => text.say("groups-session-first"),
        (Standing::Ready, None) if !desk.section.is_open() => String::new(),
        (Standing::Ready, None) => text.say("groups-session-ready"),
        (Standing::Next | Standing::On(_) | Standing::Over(_), None) => text.say("groups-session-next"),
        (Standing::Held, None) => text.say("groups-session-held"),
    }
}

fn named(desk: &Desk<'_>, key: &str, student: StudentId) -> String {
    desk.text.say_with(key, &[("name", desk.plain_name(student).to_owned().into())])
}

/// Who does not begin, and why.
fn left_out(desk: &Desk<'_>, student: StudentId, why: Hindrance) -> String {
    let key = match why {
        Hindrance::NotHere => "left-not-here",
        Hindrance::Muted => "left-muted",
        Hindrance::InSession => "left-in-session",
        Hindrance::OnTheWay => "left-on-the-way",
    };
    named(desk, key, student)
}
