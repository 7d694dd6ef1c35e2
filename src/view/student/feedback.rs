//! Checks and feedback as their student sees them (S3, S26, S29, S32): their turn, what was said, a question back.

use super::frame::plain_form;
use super::{Me, statement};
use crate::classroom::check::Answer;
use crate::classroom::ledger::Attempt;
use crate::classroom::{Field, OutcomeId, Standing};
use crate::view::parts::{day_of_instant, listen, read};
use maud::{Markup, html};

/// What is new: a letter that was answered, whose turn it is, a check put off, feedback that nobody has read.
pub fn piece(me: &Me) -> Markup {
    let turns: Vec<OutcomeId> = mine(me).filter(|id| is_my_turn(me, *id)).collect();
    let open: Vec<OutcomeId> = mine(me).filter(|id| leaves_the_way_open(me, *id)).collect();
    let put_off: Vec<(OutcomeId, &str)> = mine(me).filter_map(|id| Some((id, me.place.put_off(id)?))).collect();
    let unread: Vec<_> = me.place.ledger.iter().flat_map(|(id, all)| all.iter().map(move |one| (id, one))).collect();
    let unread: Vec<_> = unread.into_iter().filter(|(id, one)| on_map(me, *id) && is_new(one)).collect();
    html! {
        div #feedback data-live {
            (super::tutor::news(me))
            @for id in turns {
                section.card.feedback-turn { p.next-word { (me.text.say("check-your-turn")) } h2 { (name(me, id)) } }
            }
            @for id in open {
                section.card.feedback-asked { p.next-word { (me.text.say("student-check-asked")) } h2 { (name(me, id)) } (ways(me, id)) }
            }
            @for (id, word) in put_off {
                section.card {
                    p.next-word { (me.text.say("check-was-put-off")) }
                    h2 { (name(me, id)) }
                    @if !word.is_empty() { p { "“" bdi { (word) } "”" } }
                    p.quiet { (me.text.say("check-ask-again")) }
                }
            }
            @for (id, attempt) in unread {
                section.card.feedback-new data-aloud { p.next-word { (me.text.say("student-next-feedback")) } h2 { (name(me, id)) } (one(me, id, attempt)) }
            }
        }
    }
}

fn mine<'a>(me: &Me<'a>) -> impl Iterator<Item = OutcomeId> + use<'a> {
    me.section.map_of(me.place).map(|(id, _)| id)
}

fn on_map(me: &Me, id: OutcomeId) -> bool {
    mine(me).any(|own| own == id)
}

fn is_my_turn(me: &Me, id: OutcomeId) -> bool {
    me.place.standing(id) == Standing::CheckAsked
        && me.place.check(id).is_some_and(|check| check.answer == Answer::Accepted)
}

fn leaves_the_way_open(me: &Me, id: OutcomeId) -> bool {
    me.place.standing(id) == Standing::CheckAsked
        && me.place.check(id).is_some_and(|check| check.way.is_empty() && check.answer == Answer::Waiting)
}

fn is_new(attempt: &Attempt) -> bool {
    let said = !attempt.what.feedback.is_empty() || !attempt.talk.lines.is_empty();
    said && !attempt.voided && !attempt.talk.read_by_student
}

/// Whether the card of what is new speaks of this skill.
pub fn is_unread(me: &Me, id: OutcomeId) -> bool {
    me.place.ledger.of(id).iter().any(is_new)
}

fn name(me: &Me, id: OutcomeId) -> Markup {
    html! { @if let Some(skill) = me.section.outcomes.get(&id) { (statement(me, skill)) } }
}

/// Everything that was shown on a skill, newest first: "try 2, there is always another" (S29).
pub fn tries(me: &Me, id: OutcomeId) -> Markup {
    let attempts = me.place.ledger.of(id);
    html! {
        @if !attempts.is_empty() {
            section.card #tries {
                h2 { (me.text.say("tries-title")) }
                p.quiet { (me.text.say_with("tries-next", &[("number", (attempts.len() + 1).into())])) }
                ul.tries { @for attempt in attempts.iter().rev() { li.try #{ "try-" (attempt.number) } data-aloud { (one(me, id, attempt)) } } }
            }
        }
    }
}

fn one(me: &Me, id: OutcomeId, attempt: &Attempt) -> Markup {
    let (text, words) = (me.text, &attempt.what.feedback);
    let parts = [
        ("feedback-part feedback-glow", text.say("feedback-glow"), &words.glow),
        ("feedback-part feedback-grow", text.say("feedback-grow"), &words.grow),
        ("feedback-part feedback-next", text.say("feedback-next"), &words.next),
    ];
    html! {
        p.try-head {
            @if let Some(level) = attempt.what.level.filter(|_| !attempt.voided) {
                b { (text.level(&me.section.scale, level)) }
            }
            " " span.quiet { (day_of_instant(attempt.what.occasion.assessed_ms, me.now.wall_ms, text)) }
            @if attempt.voided { " " span.quiet { (text.say("attempt-void")) } }
        }
        @for (class, title, words) in parts {
            @if !words.is_empty() { div class=(class) { p.feedback-title data-read { (title) } p { (said(me, words)) } } }
        }
        @if !words.is_empty() { (listen(text)) }
        (talk(me, id, attempt))
    }
}

/// One part of a feedback: the teacher's phrases in the student's own language (S22).
fn said(me: &Me, words: &str) -> Markup {
    let own = me.text.feedback(words, &me.section.phrases);
    let language = if own == words { me.section.language } else { me.text.language() };
    read(&own, language)
}

fn talk(me: &Me, id: OutcomeId, attempt: &Attempt) -> Markup {
    let text = me.text;
    let hidden = html! {
        input type="hidden" name="outcome" value=(id);
        input type="hidden" name="attempt" value=(attempt.number);
    };
    html! {
        @for line in &attempt.talk.lines {
            p.talk-line.talk-own[line.by_student] {
                @if !line.by_student { span.quiet { (text.say("feedback-your-teacher")) } " " }
                bdi { (line.text) }
            }
        }
        @if attempt.talk.lines.last().is_some_and(|line| line.by_student) {
            p.quiet {
                @if attempt.talk.read_by_teacher { (text.say("feedback-teacher-read")) }
                @else { (text.say("feedback-teacher-not-read")) }
            }
        }
        @if is_new(attempt) {
            (plain_form(me, "/me/feedback/read", html! {
                (hidden) button.button.button-main.button-wide { (text.say("feedback-got-it")) }
            }))
        }
        details.feedback-ask {
            summary { (text.say("feedback-ask")) }
            (plain_form(me, "/me/feedback/say", html! {
                (hidden)
                label.field {
                    span { (text.say("feedback-question")) }
                    input.input name="text" maxlength=(Field::Reply.limit()) dir="auto" autocomplete="off" required;
                }
                button.button { (text.say("feedback-send")) }
            }))
        }
    }
}

/// How to show a skill whose check is asked for: a tap each (S3, voice and choice).
pub fn ways(me: &Me, id: OutcomeId) -> Markup {
    let Some(check) = me.place.check(id).filter(|_| me.place.standing(id) == Standing::CheckAsked) else {
        return html! {};
    };
    let mut ways = me.text.phrases(&me.section.phrases).ways;
    if !check.way.is_empty() && !ways.contains(&check.way) {
        ways.push(check.way.clone());
    }
    html! {
        p.quiet { (me.text.say("check-how")) }
        (plain_form(me, "/me/check/way", html! {
            input type="hidden" name="outcome" value=(id);
            div.phrase-row {
                @for way in &ways {
                    button.button.chip-button name="way" value=(way) aria-pressed=(if *way == check.way { "true" } else { "false" }) {
                        bdi { (me.text.phrase(way, &me.section.phrases)) }
                    }
                }
            }
        }))
    }
}

/// Where they see themself, beside what the teacher judged (S26).
pub fn own_level(me: &Me, id: OutcomeId) -> Markup {
    let (text, scale, own) = (me.text, &me.section.scale, me.place.own_levels.get(&id));
    let rubric = me.section.outcomes.get(&id).map(|skill| &skill.rubric);
    html! {
        section.card #own-level {
            h2 { (text.say("own-level-title")) }
            p.quiet { (text.say("own-level-why")) }
            (plain_form(me, "/me/level", html! {
                input type="hidden" name="outcome" value=(id);
                div.own-levels {
                    @for level in scale.levels() {
                        button.button.button-line name="level" value=(level.0) aria-pressed=(if own == Some(&level) { "true" } else { "false" }) {
                            span {
                                b { (text.level(scale, level)) }
                                @if let Some(words) = rubric.and_then(|all| all.get(&level)) { " " span.quiet { bdi { (words) } } }
                            }
                        }
                    }
                }
            }))
            @if let Some(judged) = me.place.proficiency(id) {
                p { (text.say("own-level-teacher")) " " b { (text.level(scale, judged)) } }
            }
        }
    }
}
