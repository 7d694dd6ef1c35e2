//! The letter of somebody who would like to tutor a skill (S4), and how it stands.

use super::super::frame::{self, Tab, plain_form};
use super::super::{Me, told};
use super::list::lines;
use super::{line_key, skill, url};
use crate::classroom::tutor::{Application, BidState, Letter, TutorList};
use crate::classroom::{Field, OutcomeId};
use crate::view::parts::{Icon, icon};
use crate::view::teach::Refused;
use maud::{Markup, html};

/// The name under which a refused letter is kept.
pub const FORM: &str = "tutor-letter";

/// The page; `None` when the skill is not on the student's map.
pub fn page(me: &Me, id: OutcomeId, refused: &Refused, saved: bool) -> Option<Markup> {
    me.section.map_of(me.place).find(|(known, _)| *known == id)?;
    let text = me.text;
    let body = html! {
        main {
            a.way-back href={ "/me/skills/" (id) } { (icon(Icon::Back)) (text.say("tutor-back")) }
            h1.page-title { (text.say("tutor-this")) }
            (told(me))
            section.card { p.plan-skill { (skill(me, id)) } (state(me, id, refused)) }
        }
    };
    Some(frame::page(me, Tab::Still, saved, body))
}

fn state(me: &Me, id: OutcomeId, refused: &Refused) -> Markup {
    let text = me.text;
    let sent = me.place.tutor.bids.get(&id).and_then(|bid| bid.application.as_ref());
    let open = refused.draft(FORM).is_some();
    let again = html! {
        details open[open] {
            summary.wording-summary { (text.say("tutor-write-again")) }
            (form(me, id, sent.map(|sent| &sent.letter), refused))
        }
    };
    html! {
        @match me.place.tutor.state(id) {
            _ if !me.place.has_mastered(id) => {
                p { (text.say("tutor-rests")) }
                @if me.place.tutor.state(id) == BidState::Approved { (stop(me, id, "tutor-stop")) }
            }
            BidState::None => (form(me, id, None, refused)),
            BidState::Waiting => {
                p { (text.say("tutor-waits-why")) }
                (read(me, sent))
                (stop(me, id, "wording-withdraw"))
                (again)
            }
            BidState::Approved => {
                p { (text.say("tutor-you-do-why")) }
                (stop(me, id, "tutor-stop"))
            }
            BidState::Declined(word) => {
                p { (text.say("tutor-declined")) @if !word.is_empty() { " “" bdi { (word) } "”" } }
                (stop(me, id, "tutor-put-away"))
                (again)
            }
            BidState::Stopped => {
                p { (text.say("tutor-stopped-why")) }
                (come_back(me, id))
                (again)
            }
        }
    }
}

fn stop(me: &Me, id: OutcomeId, words: &str) -> Markup {
    plain_form(me, &url(id, "/stop"), html! { button.button.button-line { (me.text.say(words)) } })
}

/// One tap, unless the norms changed since they were read.
fn come_back(me: &Me, id: OutcomeId) -> Markup {
    let mark = me.section.tutoring.norms_mark();
    let known = me.place.tutor.norms == Some(mark);
    let inside = html! {
        @if !known { (norms(me, mark, false)) }
        button.button.button-main { (me.text.say("tutor-ask-again")) }
    };
    plain_form(me, &url(id, "/again"), inside)
}

fn norms(me: &Me, mark: u32, ticked: bool) -> Markup {
    html! {
        div.tutor-part {
            h3 { (me.text.say("tutor-norms")) }
            (lines(me, TutorList::Norms))
            label.tick {
                input type="checkbox" name="norms" value=(mark) required checked[ticked];
                span { (me.text.say("tutor-norms-yes")) }
            }
        }
    }
}

/// What they sent, as they wrote it.
fn read(me: &Me, sent: Option<&Application>) -> Markup {
    html! {
        @for (question, answer) in sent.iter().flat_map(|sent| &sent.letter.answers) {
            p.quiet { bdi { (me.text.tutor_line(TutorList::Questions, question)) } }
            p.tutor-answer dir="auto" { (answer) }
        }
    }
}

fn form(me: &Me, id: OutcomeId, sent: Option<&Letter>, refused: &Refused) -> Markup {
    let (text, tutoring) = (me.text, &me.section.tutoring);
    let draft = refused.draft(FORM);
    let said = |name: &str, value: &str| {
        draft.map(|draft| draft.fields.iter().any(|(known, typed)| known == name && typed == value))
    };
    let mark = tutoring.norms_mark();
    let on_wall = said("on_wall", "yes").unwrap_or(me.place.tutor.on_wall);
    let inside = html! {
        (refused.complaint(FORM))
        p { (text.say("tutor-letter-why")) }
        @for (place, question) in tutoring.lines(TutorList::Questions).iter().enumerate() {
            @let name = format!("answer-{place}");
            @let stored = sent.and_then(|sent| sent.answers.iter().find(|(asked, _)| asked == question));
            label.field {
                span { bdi { (text.tutor_line(TutorList::Questions, question)) } }
                input type="hidden" name={ "question-" (place) } value=(line_key(question));
                textarea.input name=(name) rows="3" maxlength=(Field::Letter.limit()) dir="auto" {
                    (refused.kept(FORM, &name, stored.map_or("", |(_, answer)| answer.as_str())))
                }
            }
        }
        div.tutor-part role="group" aria-labelledby="tutor-ticks" {
            h3 #tutor-ticks { (text.say("tutor-checklist")) }
            p.quiet { (text.say("tutor-checklist-how")) }
            @for line in tutoring.lines(TutorList::Checklist) {
                @let key = line_key(&line);
                label.tick {
                    input type="checkbox" name="tick" value=(key)
                        checked[said("tick", &key).unwrap_or(sent.is_some_and(|sent| sent.ticked.contains(&line)))];
                    span { bdi { (text.tutor_line(TutorList::Checklist, &line)) } }
                }
            }
        }
        (norms(me, mark, said("norms", &mark.to_string()).unwrap_or(me.place.tutor.norms == Some(mark))))
        div.tutor-part {
            h3 { (text.say("tutor-where")) }
            p.quiet { (text.say("tutor-where-why")) }
            label.tick {
                input type="checkbox" name="on_wall" value="yes" checked[on_wall];
                span { (text.say("tutor-wall-agree")) }
            }
        }
        button.button.button-main { (text.say("tutor-send")) }
    };
    plain_form(me, &url(id, ""), inside)
}
