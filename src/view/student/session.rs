//! A tutoring session on both phones (S16): where it is, how much time is left, what mastery looks like, the guide; then the
//! last question and what both say of it (S13), and the tutor's log (S14).

use super::help::{name, named, report, session_button};
use super::{Me, statement, tap_form};
use crate::classroom::Meeting;
use crate::classroom::meeting::{Exit, JournalEntry, Stage};
use crate::view::guide;
use crate::view::teach::Refused;
use maud::{Markup, html};

/// Success criteria of up to so many characters stand open; longer ones wait folded, so that the buttons stay in reach.
const SHORT: usize = 240;

/// The card: the session that is on, else the one of this lesson that they have not looked back on.
pub fn piece(me: &Me) -> Markup {
    let on = me.section.meetings.open_with(me.student);
    let over = me
        .section
        .meetings
        .over_with(me.student)
        .find(|(_, meeting)| meeting.lesson == me.section.lessons && meeting.reflection_of(me.student).is_none());
    html! {
        section #session .card data-live data-rises hidden[on.is_none() && over.is_none()] {
            @if let Some((number, meeting)) = on {
                (running(me, number, meeting))
            } @else if let Some((number, meeting)) = over {
                (look_back(me, number, meeting))
            }
        }
    }
}

fn running(me: &Me, number: u32, meeting: &Meeting) -> Markup {
    let text = me.text;
    let helps = meeting.helper == me.student;
    let minutes = me.section.meeting_left_ms(meeting, &me.now).div_ceil(60_000);
    html! {
        h2 { (who(me, meeting)) }
        (learned(me, meeting))
        ol.stages {
            @for stage in Stage::ALL {
                li aria-current=[(stage == meeting.stage).then_some("step")] { (text.stage(stage)) }
            }
        }
        p.quiet { (text.say_with("session-left", &[("minutes", minutes.into())])) }
        (criteria(me, meeting))
        @if helps { p { (text.script(meeting.stage)) } (stages(me, number, meeting.stage)) }
        @else {
            p { (text.partner_script(meeting.stage)) }
            @if meeting.stage == Stage::Exit { (exit(me, number, meeting)) }
        }
        @let (what, word) = if ends_for_all(meeting, helps) { ("end", "session-end") } else { ("leave", "session-leave") };
        (session_button(me, number, what, "button-line", &text.say(word)))
        @if helps { (guide_of(me, meeting)) }
        (report(me, "session", Some(meeting.helper).filter(|_| !helps)))
    }
}

/// Whether what this student ends is over for everybody: one of several learners in the middle goes alone.
fn ends_for_all(meeting: &Meeting, helps: bool) -> bool {
    helps || meeting.stage == Stage::Exit || meeting.stayed().count() <= 1
}

/// With whom: the helper's name for a partner, the partners' for the helper.
fn who(me: &Me, meeting: &Meeting) -> Markup {
    if meeting.helper != me.student {
        return named(me, "session-with", meeting.helper);
    }
    let names: Vec<&str> = meeting.stayed().map(|(partner, _)| name(me, partner)).collect();
    html! { bdi { (me.text.say_with("session-with", &[("name", me.text.list(&names).into())])) } }
}

/// The whole "I can", since that is what both work towards.
fn learned(me: &Me, meeting: &Meeting) -> Markup {
    html! {
        @if let Some(skill) = me.section.outcomes.get(&meeting.outcome) { p.plan-skill { (statement(me, skill)) } }
    }
}

/// What both can tell by that it is mastered (S16); nothing where the teacher wrote nothing.
fn criteria(me: &Me, meeting: &Meeting) -> Markup {
    let (text, scale) = (me.text, &me.section.scale);
    let words = me.section.outcomes.get(&meeting.outcome).and_then(|skill| skill.success_criteria(scale));
    html! {
        @if let Some(words) = words {
            details #criteria .criteria open[words.chars().count() <= SHORT] {
                summary { (text.say_with("session-criteria", &[("level", text.level(scale, scale.mastered).into())])) }
                p.guide-words lang=(me.section.language.tag()) dir="auto" { (words) }
            }
        }
    }
}

/// On to the next stage, and back where that was a slip.
fn stages(me: &Me, number: u32, stage: Stage) -> Markup {
    let next = Stage::ALL.into_iter().find(|one| *one > stage);
    let before = Stage::ALL.into_iter().rev().find(|one| *one < stage);
    html! {
        @if let Some(next) = next { (to_stage(me, number, next, ("button-main", "session-next"))) }
        @if let Some(before) = before { (to_stage(me, number, before, ("button-line", "session-back"))) }
    }
}

fn to_stage(me: &Me, number: u32, stage: Stage, (class, word): (&str, &str)) -> Markup {
    let inside = html! {
        input type="hidden" name="meeting" value=(number);
        input type="hidden" name="stage" value=(stage_key(stage));
        button class={ "button " (class) } name="do" value="stage" { (me.text.say_with(word, &[("stage", me.text.stage(stage).into())])) }
    };
    tap_form(me, "/me/session", "", inside)
}

fn exit(me: &Me, number: u32, meeting: &Meeting) -> Markup {
    let said = meeting.partners.get(&me.student).and_then(|seat| seat.exit);
    let inside = html! {
        input type="hidden" name="meeting" value=(number);
        input type="hidden" name="do" value="exit";
        @for one in Exit::ALL {
            button.button name="exit" value=(exit_key(one)) aria-pressed=(if said == Some(one) { "true" } else { "false" }) {
                (me.text.exit(one))
            }
        }
    };
    tap_form(me, "/me/session", "choices", inside)
}

/// The teacher's guide for whoever helps (S12).
fn guide_of(me: &Me, meeting: &Meeting) -> Markup {
    html! {
        @if let Some(skill) = me.section.outcomes.get(&meeting.outcome) {
            details #session-guide .quiet-details { summary { (me.text.say("guide-yours")) } (guide::body(me.text, skill)) }
        }
    }
}

/// A few prompts, then it is out of the way; what is written is for the writer and the teacher, and stays in their journal.
fn look_back(me: &Me, number: u32, meeting: &Meeting) -> Markup {
    let text = me.text;
    let entry = meeting.entry(number, me.student);
    let inside = html! {
        (me.refused.complaint(&form_name(number)))
        (fields(me, &entry, me.refused))
        button.button.button-main name="do" value="reflect" { (text.say("session-save")) }
    };
    html! {
        h2 { (text.say("session-over")) }
        (learned(me, meeting))
        @if !entry.helped && meeting.partners.get(&me.student).is_some_and(|seat| seat.exit.is_none()) {
            p { (text.say("session-exit")) }
            (exit(me, number, meeting))
        }
        (tap_form(me, "/me/session", "", inside))
        p.quiet { (text.say("session-private")) }
        a.button.button-line href="/me/journal" { (text.say("journal")) }
    }
}

/// What is asked of the words of somebody who was in a session.
pub(super) fn prompt(entry: &JournalEntry<'_>) -> &'static str {
    if entry.helped { "session-prompt-tutor" } else { "session-prompt-partner" }
}

/// The name under which a refused look back on a session is kept.
pub fn form_name(number: u32) -> String {
    format!("session-{number}")
}

/// The names of the other side.
pub(super) fn with(me: &Me, entry: &JournalEntry<'_>) -> String {
    let names: Vec<&str> = entry.with.iter().map(|other| name(me, *other)).collect();
    me.text.list(&names)
}

/// The fields in which somebody looks back on a session, as they were filled in last.
pub(super) fn fields(me: &Me, entry: &JournalEntry<'_>, refused: &Refused) -> Markup {
    let (text, form) = (me.text, form_name(entry.number));
    let said = entry.said.map_or(("", false), |said| (said.words.as_str(), said.thanks));
    let field = |name: &str, key: &str, stored: &str| {
        html! {
            label {
                span { (text.say(key)) }
                textarea.input id={ (form) "-" (name) } name=(name) maxlength="280" rows="2" dir="auto" {
                    (refused.kept(&form, name, stored))
                }
            }
        }
    };
    let thanks = refused.draft(&form).map_or(said.1, |draft| draft.field("thanks").is_some());
    html! {
        input type="hidden" name="meeting" value=(entry.number);
        (field("words", prompt(entry), said.0))
        @if let Some(log) = entry.log {
            (field("strategies", "session-log-strategies", &log.strategies))
            (field("errors", "session-log-errors", &log.errors))
        }
        @if !entry.with.is_empty() {
            label.tick {
                input type="checkbox" name="thanks" value="1" checked[thanks];
                span { bdi { (text.say_with("session-thanks", &[("name", with(me, entry).into())])) } }
            }
        }
    }
}

/// A stage as forms and the API name it.
pub fn stage_key(stage: Stage) -> &'static str {
    match stage {
        Stage::CheckIn => "check_in",
        Stage::Guided => "guided",
        Stage::Independent => "independent",
        Stage::Exit => "exit",
    }
}

fn exit_key(exit: Exit) -> &'static str {
    match exit {
        Exit::Can => "can",
        Exit::Nearly => "nearly",
        Exit::NotYet => "not_yet",
    }
}
