//! All tutors of the class by skill (S6), what is one's own there, the norms (S19), and the class's list (S5).

use super::super::frame::{self, Tab, plain_form};
use super::super::{Me, tap_form, told};
use super::{own, people, skill};
use crate::classroom::tutor::TutorList;
use crate::classroom::{Field, Verdict};
use crate::view::parts::{Icon, icon};
use crate::view::teach::Refused;
use maud::{Markup, html};

/// The name under which a refused line is kept.
pub const LINE_FORM: &str = "tutor-line";

/// The page.
pub fn page(me: &Me, refused: &Refused, saved: bool) -> Markup {
    let body = html! {
        main {
            a.way-back href="/me" { (icon(Icon::Back)) (me.text.say("student-tab-me")) }
            h1.page-title { (me.text.say("tutor-title")) }
            (told(me))
            (yours(me))
            p.tutor-next { a.button.button-line href="/me/journal" { (me.text.say("journal")) } }
            (all(me))
            (norms(me))
            (checklist(me, refused))
        }
    };
    let tab = if refused.0.is_some() { Tab::Still } else { Tab::Tutors };
    frame::page(me, tab, saved, body)
}

/// What they tutor themselves; hidden for everybody else.
pub fn yours(me: &Me) -> Markup {
    let text = me.text;
    let none = me.section.tutored_by(me.place).is_empty();
    let (to, words, now) = match me.place.tutor.on_wall {
        true => ("no", "tutor-wall-off", "tutor-wall-is-on"),
        false => ("yes", "tutor-wall-on", "tutor-wall-is-off"),
    };
    html! {
        section #tutor-own .card data-live hidden[none] {
            h2 { (text.say("tutor-you-title")) }
            (own(me))
            @if !none {
                p.tutor-next { (text.say(now)) }
                (tap_form(me, "/me/tutors/wall", "", html! {
                    input type="hidden" name="on_wall" value=(to);
                    button.button.button-line { (text.say(words)) }
                }))
            }
        }
    }
}

/// By skill, those that have a tutor.
pub fn all(me: &Me) -> Markup {
    let skills = me.section.map_of(me.place).map(|(id, _)| (id, me.section.tutors(id)));
    let skills: Vec<_> = skills.filter(|(_, tutors)| !tutors.is_empty()).collect();
    html! {
        section #tutors .card data-live {
            h2 { (me.text.say("tutor-by-skill")) }
            @if skills.is_empty() { p.quiet { (me.text.say("tutor-nobody-at-all")) } }
            @for (id, tutors) in &skills {
                h3.tutor-skill { a href={ "/me/skills/" (id) } { (skill(me, *id)) } }
                (people(me, tutors))
            }
        }
    }
}

fn norms(me: &Me) -> Markup {
    let (text, mark) = (me.text, me.section.tutoring.norms_mark());
    let changed = me.place.tutor.norms.is_some_and(|known| known != mark);
    html! {
        section.card #norms {
            h2 { (text.say("tutor-norms")) }
            (lines(me, TutorList::Norms))
            @if changed {
                p { (text.say("tutor-norms-changed")) }
                (plain_form(me, "/me/tutors/norms", html! {
                    input type="hidden" name="norms" value=(mark);
                    button.button.button-main { (text.say("tutor-norms-yes")) }
                }))
            }
        }
    }
}

/// The lines of a list.
pub(super) fn lines(me: &Me, list: TutorList) -> Markup {
    html! {
        ul.tutor-lines { @for line in me.section.tutoring.lines(list) { li { bdi { (me.text.tutor_line(list, &line)) } } } }
    }
}

fn checklist(me: &Me, refused: &Refused) -> Markup {
    let text = me.text;
    let waits = me.place.tutor.proposal.as_ref().is_some_and(|proposal| proposal.verdict == Verdict::Waiting);
    html! {
        section.card #checklist {
            h2 { (text.say("tutor-checklist")) }
            (lines(me, TutorList::Checklist))
            (became(me))
            details open[refused.draft(LINE_FORM).is_some()] {
                summary.wording-summary { (text.say("tutor-propose")) }
                (plain_form(me, "/me/tutors/propose", html! {
                    (refused.complaint(LINE_FORM))
                    label.field {
                        span { (text.say("field-tutor-line")) }
                        input.input name="text" maxlength=(Field::TutorLine.limit()) required dir="auto" autocomplete="off"
                            value=(refused.kept(LINE_FORM, "text", ""));
                        small { (text.say("tutor-propose-hint")) }
                    }
                    button.button.button-main { (text.say("wording-send")) }
                }))
            }
            @if waits {
                (plain_form(me, "/me/tutors/propose/withdraw", html! {
                    button.button.button-quiet { (text.say("wording-withdraw")) }
                }))
            }
        }
    }
}

/// What became of what they proposed last.
fn became(me: &Me) -> Markup {
    let text = me.text;
    html! {
        @if let Some(proposal) = &me.place.tutor.proposal {
            p.wording-text dir="auto" { "“" bdi { (proposal.text) } "”" }
            p.piece-state {
                @match &proposal.verdict {
                    Verdict::Waiting => (text.say("peer-first-teacher")),
                    Verdict::Approved => (text.say("tutor-line-taken")),
                    Verdict::Declined(word) => {
                        (text.say("tutor-line-declined"))
                        @if !word.is_empty() { " “" bdi { (word) } "”" }
                    }
                }
            }
        }
    }
}
