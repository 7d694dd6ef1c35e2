//! Help among students on their own pages (S8, S20): what became of my question; the questions that I may answer.

use super::{Me, tap_form};
use crate::classroom::help::{Answer, Offer};
use crate::classroom::tutor::Availability;
use crate::classroom::{Cup, OutcomeId, StudentId, WhoAnswers, Whom};
use crate::view::parts::{available, link};
use maud::{Markup, html};

/// What became of the question behind their cup; hidden while they ask nothing that a classmate could answer.
pub fn mine(me: &Me) -> Markup {
    let asked = me.section.asked(me.place, &me.now).filter(|_| me.section.is_open());
    let asked = asked.filter(|(outcome, cup)| concerns_classmates(me, *outcome, cup));
    html! {
        section #asked .card data-live hidden[asked.is_none()] {
            @if let Some((outcome, cup)) = asked { (question(me, outcome, cup)) }
        }
    }
}

/// Whether anybody but the teacher has to do with it: somebody tutors the skill, or something was answered already.
fn concerns_classmates(me: &Me, outcome: OutcomeId, cup: &Cup) -> bool {
    let others = me.section.tutors(outcome).into_iter().any(|tutor| tutor != me.student);
    others || cup.help.claim.is_some() || !cup.help.answers.is_empty()
}

fn question(me: &Me, outcome: OutcomeId, cup: &Cup) -> Markup {
    let text = me.text;
    html! {
        h2 { (text.say("help-mine")) }
        p.plan-skill { (skill(me, outcome)) }
        (coming(me, outcome, cup))
        @for answer in &cup.help.answers { (written(me, answer)) }
        @if let Some((number, meeting)) = me.section.joinable(me.student, &me.now) {
            p { (named(me, "help-join-why", meeting.helper)) }
            (session_button(me, number, "join", "", &text.say("help-join")))
        }
        (whom_buttons(me, cup))
        (report(me, "asked", cup.help.claim.as_ref().map(|claim| claim.by)))
    }
}

/// Who comes.
fn coming(me: &Me, outcome: OutcomeId, cup: &Cup) -> Markup {
    let text = me.text;
    if let Some(claim) = &cup.help.claim {
        let key = if claim.held { "help-comes-later" } else { "help-comes" };
        return html! {
            p.next-word { (named(me, key, claim.by)) }
            (help_button(me, me.student, "begin", "button-main", &text.say("help-begin")))
        };
    }
    let sentence = match (cup.help.whom, me.section.help_rules.who) {
        (Whom::Teacher, _) | (_, WhoAnswers::TeacherAssigns) => "help-teacher-comes",
        _ if me.place.muted || me.section.help_rules.paused => "help-teacher-comes",
        (Whom::Tutor(tutor), WhoAnswers::StudentPicks) => {
            return html! { p.quiet { (named(me, "help-asked", tutor)) } (pickable(me, outcome, Some(tutor))) };
        }
        (Whom::Anyone, WhoAnswers::StudentPicks) => {
            return html! { p.quiet { (text.say("help-pick")) } (pickable(me, outcome, None)) };
        }
        (_, WhoAnswers::TutorsAnswer) if me.section.meetings.open_with(me.student).is_some() => "help-in-session",
        (_, WhoAnswers::TutorsAnswer) => "help-asks-tutors",
    };
    html! { p.quiet { (text.say(sentence)) } }
}

/// The tutors to pick from (S8); who cannot be asked now stands there without a button.
fn pickable(me: &Me, outcome: OutcomeId, asked: Option<StudentId>) -> Markup {
    html! {
        ul.plan {
            @for (tutor, availability) in me.section.pickable(me.student, outcome) {
                @if Some(tutor) != asked {
                    li {
                        @if availability == Availability::Available {
                            (help_form(me, me.student, html! {
                                input type="hidden" name="whom" value=(tutor);
                                button.button name="do" value="ask" { (named(me, "help-ask", tutor)) }
                            }))
                        } @else {
                            bdi { (name(me, tutor)) } " " (available(availability, me.text))
                        }
                    }
                }
            }
        }
    }
}

fn whom_buttons(me: &Me, cup: &Cup) -> Markup {
    let (whom, words) = match cup.help.whom {
        Whom::Teacher => ("anyone", "help-anyone"),
        Whom::Anyone | Whom::Tutor(_) => ("teacher", "help-only-teacher"),
    };
    help_form(
        me,
        me.student,
        html! {
            input type="hidden" name="whom" value=(whom);
            button.button.button-line name="do" value="ask" { (me.text.say(words)) }
        },
    )
}

fn written(me: &Me, answer: &Answer) -> Markup {
    html! {
        div.said {
            p.quiet { bdi { (name(me, answer.by)) } }
            @if !answer.note.is_empty() { p { bdi { (answer.note) } } }
            @if !answer.link.is_empty() { p { (link(&answer.link, &answer.link)) } }
        }
    }
}

/// "Something is not right": to the teacher, of whoever comes or sits there. It has ids of its `card`, so that what is open
/// and typed stays when the card is swapped.
pub(super) fn report(me: &Me, card: &str, about: Option<StudentId>) -> Markup {
    let form = report_form(about);
    html! {
        details id={ (card) "-report" } .quiet-details open[me.refused.draft(&form).is_some()] {
            summary { (me.text.say("report-open")) }
            (tap_form(me, "/me/report", "", html! {
                (me.refused.complaint(&form))
                @if let Some(about) = about { input type="hidden" name="about" value=(about); }
                label {
                    span { (me.text.say("report-words")) }
                    textarea.input id={ (card) "-report-words" } name="words" maxlength="280" rows="2" dir="auto" {
                        (me.refused.kept(&form, "words", ""))
                    }
                }
                button.button { (me.text.say("report-send")) }
            }))
        }
    }
}

/// The questions that they may answer; hidden for whoever may answer none.
pub fn offered(me: &Me) -> Markup {
    let going = me.section.claimed_by(me.student);
    let offers = me.section.offers_to(me.student, &me.now);
    html! {
        section #offers .card data-live hidden[going.is_none() && offers.is_empty()] {
            @if let Some((student, cup, claim)) = going { (on_the_way(me, student, cup, claim.held)) }
            @if !offers.is_empty() {
                h2 { (me.text.say("help-offers")) }
                ul.plan { @for offer in &offers { li { (offer_line(me, offer)) } } }
            }
        }
    }
}

fn on_the_way(me: &Me, student: StudentId, cup: &Cup, held: bool) -> Markup {
    let text = me.text;
    html! {
        p.next-word { (named(me, "help-you-go", student)) }
        (asked_what(me, cup))
        (help_button(me, student, "begin", "button-main", &text.say("help-begin")))
        @if held {
            (help_button(me, student, "come", "button-line", &text.say("help-now")))
        } @else {
            (help_button(me, student, "hold", "button-line", &text.say("help-hold")))
        }
        (help_button(me, student, "hand_on", "button-quiet", &text.say("help-hand-on")))
        (answer_form(me, student))
        (report(me, "offers", Some(student)))
    }
}

fn asked_what(me: &Me, cup: &Cup) -> Markup {
    html! {
        @if let Some(outcome) = cup.outcome { p.plan-skill { (skill(me, outcome)) } }
        @if let Some(note) = me.section.note_for_classmates(cup) { p { bdi { "“" (note) "”" } } }
    }
}

fn offer_line(me: &Me, offer: &Offer<'_>) -> Markup {
    let text = me.text;
    let minutes = offer.waits_ms / 60_000;
    let reason = if offer.helped == 0 { "help-reason-first" } else { "help-reason-waits" };
    html! {
        p.plan-skill { bdi { (name(me, offer.student)) } }
        (asked_what(me, offer.cup))
        p.quiet { (text.say_with(reason, &[("minutes", minutes.into())])) }
        (help_button(me, offer.student, "claim", "button-main", &text.say("help-claim")))
        (answer_form(me, offer.student))
    }
}

/// The name under which a refused answer is kept.
pub fn answer_form_name(asker: StudentId) -> String {
    format!("answer-{asker}")
}

/// The name under which a refused report is kept.
pub fn report_form(about: Option<StudentId>) -> String {
    format!("report-{}", about.map_or(0, |about| about.0))
}

/// An answer for later (S20).
fn answer_form(me: &Me, student: StudentId) -> Markup {
    let (text, form) = (me.text, answer_form_name(student));
    html! {
        details id={ "answer-" (student) } .quiet-details open[me.refused.draft(&form).is_some()] {
            summary { (text.say("help-write")) }
            (help_form(me, student, html! {
                (me.refused.complaint(&form))
                label {
                    span { (text.say("help-note")) }
                    textarea.input id={ "answer-note-" (student) } name="note" maxlength="280" rows="2" dir="auto" {
                        (me.refused.kept(&form, "note", ""))
                    }
                }
                label {
                    span { (text.say("help-link")) }
                    input.input id={ "answer-link-" (student) } name="link" maxlength="500" inputmode="url" dir="ltr"
                        value=(me.refused.kept(&form, "link", ""));
                }
                button.button name="do" value="answer" { (text.say("help-send")) }
            }))
        }
    }
}

fn help_form(me: &Me, student: StudentId, inside: Markup) -> Markup {
    let inside = html! { input type="hidden" name="asker" value=(student); (inside) };
    tap_form(me, "/me/help", "", inside)
}

fn help_button(me: &Me, student: StudentId, what: &str, class: &str, words: &str) -> Markup {
    help_form(me, student, html! { button class={ "button " (class) } name="do" value=(what) { (words) } })
}

/// A button of a session.
pub(super) fn session_button(me: &Me, meeting: u32, what: &str, class: &str, words: &str) -> Markup {
    let inside = html! {
        input type="hidden" name="meeting" value=(meeting);
        button class={ "button " (class) } name="do" value=(what) { (words) }
    };
    tap_form(me, "/me/session", "", inside)
}

pub(super) fn name<'a>(me: &Me<'a>, student: StudentId) -> &'a str {
    me.state.students.get(&student).map_or("", |person| person.name.as_str())
}

/// A sentence with somebody's name.
pub(super) fn named(me: &Me, key: &str, student: StudentId) -> Markup {
    html! { bdi { (me.text.say_with(key, &[("name", name(me, student).to_owned().into())])) } }
}

pub(super) fn skill(me: &Me, outcome: OutcomeId) -> Markup {
    let skill = me.section.outcomes.get(&outcome);
    html! { bdi { (skill.map_or("", |skill| skill.label_in(me.text.language()))) } }
}
