//! Students who tutor, on a student's pages: the offer and what they tutor themselves (S4, S17), who tutors a skill (S6).

pub mod letter;
pub mod list;

use super::{Me, Piece, frame, tap_form};
use crate::classroom::tutor::{BidState, Line};
use crate::classroom::{OutcomeId, StudentId};
use crate::view::parts::{Tone, available, banner};
use maud::{Markup, html};

/// A line of a list in forms.
pub fn line_key(line: &Line) -> String {
    match line {
        Line::Usual(place) => place.to_string(),
        Line::Own(text) => format!("={text}"),
    }
}

/// The line that a form names.
pub fn line_of(key: &str) -> Option<Line> {
    match key.strip_prefix('=') {
        Some(text) => Some(Line::Own(text.to_owned())),
        None => key.parse().ok().map(Line::Usual),
    }
}

/// Where somebody applies for a skill.
fn url(id: OutcomeId, path: &str) -> String {
    format!("/me/skills/{id}/tutor{path}")
}

fn skill(me: &Me, id: OutcomeId) -> Markup {
    let words = me.section.outcomes.get(&id).map_or("", |skill| skill.statement_in(me.text.language()));
    html! { bdi { (words) } }
}

fn name<'a>(me: &Me<'a>, student: StudentId) -> &'a str {
    me.state.students.get(&student).map_or("", |person| person.name.as_str())
}

/// What the teacher answered to a letter, among what is new: a yes for a while, a no until it is put away.
pub(super) fn news(me: &Me) -> Markup {
    let text = me.text;
    let new = me.section.tutors_newly(me.place);
    html! {
        @if !new.is_empty() {
            section.card.feedback-turn {
                p.next-word { (text.say("tutor-answered")) " " (text.say("tutor-said-yes")) }
                @for id in &new { h2 { (skill(me, *id)) } }
                p.tutor-next { (text.say("tutor-now-what")) }
                a.button.button-line href="/me/tutors" { (text.say("tutor-now-how")) }
            }
        }
        @for id in answers(me) {
            section.card.feedback-new {
                p.next-word { (text.say("tutor-answered")) }
                h2 { (skill(me, id)) }
                p.tutor-next { a.button.button-line href=(url(id, "")) { (text.say("tutor-read-answer")) } }
            }
        }
    }
}

/// The card of their first page: an invitation, or else the weekly offer; what they tutor; the way to all tutors. Hidden
/// while there is none of it.
pub fn piece(me: &Me) -> Markup {
    let text = me.text;
    let invited = me.section.tutor_invitations(me.place);
    let offer = me.section.tutor_offer(me.place, &me.now).filter(|_| invited.is_empty());
    let tutors = me.section.taught().any(|(id, _)| !me.section.tutors(id).is_empty());
    let nothing = invited.is_empty() && offer.is_none() && !tutors;
    html! {
        section #tutor .card data-live hidden[nothing] {
            h2 { (text.say("tutor-title")) }
            @for id in &invited { (asked(me, *id, "tutor-invited", false)) }
            @if let Some(id) = offer { (asked(me, id, "tutor-offered", true)) }
            (own(me))
            p.tutor-next { a.button.button-line href="/me/tutors" { (text.say("tutor-all")) } }
        }
    }
}

/// The skills for which the teacher said no, until they are put away.
fn answers(me: &Me) -> Vec<OutcomeId> {
    let skills = me.section.map_of(me.place).map(|(id, _)| id);
    skills.filter(|id| matches!(me.place.tutor.state(*id), BidState::Declined(_))).collect()
}

/// A question that may be left alone for a while, or for ever.
fn asked(me: &Me, id: OutcomeId, key: &str, may_wait: bool) -> Markup {
    let answer = |how: &str, words: &str| {
        tap_form(
            me,
            &url(id, "/offer"),
            "",
            html! {
                input type="hidden" name="answer" value=(how);
                button.button.button-quiet { (me.text.say(words)) }
            },
        )
    };
    html! {
        div.tutor-ask {
            p { (me.text.say(key)) }
            p.plan-skill { (skill(me, id)) }
            div.tutor-answers {
                a.button.button-main href=(url(id, "")) { (me.text.say("tutor-more")) }
                @if may_wait { (answer("later", "tutor-later")) }
                (answer("never", "tutor-no-thanks"))
            }
        }
    }
}

/// What they tutor, whether they can be asked, and their own next step in words; never a rank.
pub(super) fn own(me: &Me) -> Markup {
    let text = me.text;
    let skills = me.section.tutored_by(me.place);
    let how = me.section.availability(me.student);
    let (to, words) = if me.place.tutor.away { ("yes", "tutor-set-available") } else { ("no", "tutor-set-away") };
    html! {
        @if !skills.is_empty() {
            p { (text.say("tutor-yours")) }
            ul.plan { @for id in &skills { li { a.plan-skill href=(url(*id, "")) { (skill(me, *id)) } } } }
            div.tutor-answers {
                (available(how, text))
                (tap_form(me, "/me/tutors/available", "", html! {
                    input type="hidden" name="available" value=(to);
                    button.button.button-line { (text.say(words)) }
                }))
            }
            @if let Some((rung, step)) = me.place.tutor.next_step(&me.section.tutoring) {
                @if let Some(list) = rung.list() {
                    p.tutor-next { (text.say("tutor-next-step")) " " bdi { (text.tutor_line(list, &step)) } }
                }
            }
            @if me.place.tutor.norms != Some(me.section.tutoring.norms_mark()) {
                p.tutor-ask { (text.say("tutor-norms-changed")) " " a href="/me/tutors#norms" { (text.say("tutor-norms-read")) } }
            }
        }
    }
}

/// On the page of one skill: who tutors it, and how they stand to it themselves. Hidden while there is neither.
pub fn of_skill(me: &Me, id: OutcomeId) -> Markup {
    let text = me.text;
    let tutors = me.section.tutors(id);
    let state = me.place.tutor.state(id);
    let invited = me.section.tutor_invitations(me.place).contains(&id);
    let may = me.place.has_mastered(id) && (me.section.tutoring.open || invited);
    let way = match state {
        BidState::None if may => Some("tutor-would-you"),
        BidState::None => None,
        BidState::Waiting => Some("tutor-waits"),
        BidState::Approved if me.place.has_mastered(id) => Some("tutor-you-do"),
        BidState::Approved => Some("tutor-rests"),
        BidState::Declined(_) => Some("tutor-answered"),
        BidState::Stopped => Some("tutor-stopped"),
    };
    html! {
        section #tutors .card data-live hidden[tutors.is_empty() && way.is_none()] {
            h2 { (text.say("tutor-who")) }
            @if tutors.is_empty() { p.quiet { (text.say("tutor-nobody")) } }
            (people(me, &tutors))
            @if let Some(key) = way { p.tutor-next { a.button.button-line href=(url(id, "")) { (text.say(key)) } } }
        }
    }
}

/// Names, each with whether they can be asked.
fn people(me: &Me, tutors: &[StudentId]) -> Markup {
    html! {
        @if !tutors.is_empty() {
            ul.tutors {
                @for student in tutors {
                    li {
                        span.tutor-name {
                            bdi { (name(me, *student)) }
                            @if *student == me.student { " (" (me.text.say("tutor-you")) ")" }
                        }
                        (available(me.section.availability(*student), me.text))
                    }
                }
            }
        }
    }
}

/// The room works quietly (S19).
pub(super) fn quiet(me: &Me) -> Markup {
    let quiet = me.section.session.as_ref().is_some_and(|session| session.quiet);
    html! { @if quiet { (banner(Tone::Plain, &me.text.say("quiet-room-phone"))) } }
}

/// What of the page of all tutors changes by itself.
pub fn live(me: &Me) -> Vec<Piece> {
    vec![("who", frame::who(me)), ("told", super::told(me)), ("tutor-own", list::yours(me)), ("tutors", list::all(me))]
}
