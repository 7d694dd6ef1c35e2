//! What classmates see in each other's evidence (S33): whose piece it is, an icon says.

use super::frame::{self, plain_form};
use super::{Me, reason};
use crate::classroom::evidence::{Comment, Evidence};
use crate::classroom::{Field, StudentId, Verdict};
use crate::view::parts::{Icon, alias_note, descriptor, icon, kind_words, piece};
use crate::view::teach::Refused;
use maud::{Markup, html};

/// How many classmates' pieces wait for this student's word, as a line that leads to them; nothing where there are none.
pub fn asked(me: &Me) -> Markup {
    let said = |evidence: &Evidence| evidence.comments.values().any(|comment| comment.by == me.student);
    let count = me.section.offered_to(me.student).into_iter().filter(|(_, _, evidence)| !said(evidence)).count();
    html! {
        @if count > 0 {
            a.button.button-quiet.button-wide href="/me/classmates" {
                (me.text.say_with("peer-asked", &[("count", count.into())]))
            }
        }
    }
}

fn way_back(me: &Me, url: &str, word: &str) -> Markup {
    html! { a.way-back href=(url) { (icon(Icon::Back)) (me.text.say(word)) } }
}

/// The page: what is offered, and what became of one's own words.
pub fn list(me: &Me, saved: bool) -> Markup {
    let text = me.text;
    let offered = me.section.offered_to(me.student);
    let comments = me.section.comments();
    let own: Vec<_> = comments.iter().rev().filter(|(_, _, comment)| comment.by == me.student).collect();
    let body = html! {
        main {
            (way_back(me, "/me", "student-tab-me"))
            section.card {
                h1.page-title { (text.say("peer-title")) }
                @if offered.is_empty() { p.quiet { (text.say("peer-none")) } }
                ul.pieces { @for (owner, number, evidence) in offered { li { (row(me, owner, number, evidence)) } } }
            }
            @if !own.is_empty() {
                section.card #own {
                    h2 { (text.say("peer-own")) }
                    ul.pieces {
                        @for (id, evidence, comment) in own {
                            li.piece {
                                p.quiet { (owner_icon(me, id.owner)) " " bdi { (skill(me, evidence)) } }
                                (words(me, evidence, comment))
                                p.piece-state { (became(me, comment)) }
                            }
                        }
                    }
                }
            }
        }
    };
    frame::page(me, frame::Tab::Still, saved, body)
}

fn owner_icon(me: &Me, owner: StudentId) -> Markup {
    html! { @if let Some(place) = me.section.enrolments.get(&owner) { (alias_note(place.alias, "", me.text)) } }
}

fn skill<'a>(me: &Me<'a>, evidence: &Evidence) -> &'a str {
    me.section.outcomes.get(&evidence.outcome).map_or("", |skill| skill.statement_in(me.text.language()))
}

fn row(me: &Me, owner: StudentId, number: u64, evidence: &Evidence) -> Markup {
    html! {
        a.line-link.offered href={ "/me/classmates/" (owner) "/" (number) } {
            (owner_icon(me, owner))
            span.skill-words {
                span.skill-name { bdi { (skill(me, evidence)) } }
                span.skill-standing { bdi { (kind_words(&evidence.piece.kind, me.text)) } }
            }
            (icon(Icon::Forward))
        }
    }
}

/// What somebody said, as a person reads it.
fn words(me: &Me, evidence: &Evidence, comment: &Comment) -> Markup {
    html! {
        @if let Some(level) = comment.level {
            p.piece-note dir="auto" {
                b { (me.text.say("peer-shows")) } " " bdi { (descriptor(me.text, me.section, evidence.outcome, level)) }
            }
        }
        @for (word, said) in [("peer-glow", &comment.glow), ("peer-grow", &comment.grow)] {
            @if !said.is_empty() {
                p.piece-note dir="auto" { b { (me.text.say(word)) ":" } " " bdi { (said) } }
            }
        }
    }
}

fn became(me: &Me, comment: &Comment) -> Markup {
    let text = me.text;
    html! {
        @match &comment.verdict {
            Verdict::Waiting => (text.say("peer-held")),
            Verdict::Approved => (text.say("peer-approved")),
            Verdict::Declined(word) => {
                (text.say("peer-declined"))
                @if !word.is_empty() { " “" bdi { (word) } "”" }
            }
        }
    }
}

/// What classmates said of a piece of one's own, as far as the teacher let it through.
pub fn received(me: &Me, evidence: &Evidence) -> Markup {
    let approved = evidence.comments.values().filter(|comment| comment.verdict == Verdict::Approved);
    html! {
        @for comment in approved {
            div.comment { (owner_icon(me, comment.by)) div { (words(me, evidence, comment)) } }
        }
    }
}

/// One's own piece is offered to classmates, or no more.
pub fn offer(me: &Me, number: u64, evidence: &Evidence) -> Markup {
    let (word, offered) = if evidence.offered { ("peer-offer-end", "no") } else { ("peer-offer", "yes") };
    let inside = html! {
        input type="hidden" name="evidence" value=(number);
        @if evidence.offered { (reason(&me.text.say("peer-offered"))) }
        button.button.button-quiet name="offered" value=(offered) { (me.text.say(word)) }
    };
    plain_form(me, "/me/evidence/offer", inside)
}

/// A classmate's piece, what each level looks like, and room for what one sees.
pub fn show(me: &Me, (owner, number): (StudentId, u64), evidence: &Evidence, refused: &Refused) -> Markup {
    let text = me.text;
    let url = format!("/me/classmates/{owner}/{number}");
    let own = evidence.comments.values().rev().find(|comment| comment.by == me.student);
    let body = html! {
        main {
            (way_back(me, "/me/classmates", "peer-title"))
            section.card {
                div.skill-head {
                    (owner_icon(me, owner))
                    h1.page-title { bdi { (skill(me, evidence)) } }
                }
                div.piece { (piece(evidence, &format!("{url}/file"), text)) }
            }
            section.card #say {
                h2 { (text.say("peer-say")) }
                (refused.complaint("feedback"))
                @if let Some(comment) = own { (words(me, evidence, comment)) p.piece-state { (became(me, comment)) } }
                @if own.is_none_or(|comment| matches!(comment.verdict, Verdict::Declined(_))) { (form(me, &url, evidence, refused)) }
            }
        }
    };
    frame::page(me, frame::Tab::Still, false, body)
}

/// What each level looks like, to choose from; or none of it.
fn levels(me: &Me, evidence: &Evidence, refused: &Refused) -> Markup {
    let levels = me.section.scale.levels();
    let shown: Vec<_> =
        levels.filter_map(|level| Some((level, me.section.descriptor(evidence.outcome, level)?))).collect();
    let chosen = refused.kept("feedback", "level", "");
    let choice = |value: &str, words: Markup| {
        html! {
            label.tick {
                input type="radio" name="level" value=(value) checked[value == chosen];
                span { (words) }
            }
        }
    };
    html! {
        @if !shown.is_empty() {
            fieldset.field.peer-levels {
                legend.field-label { (me.text.say("peer-level")) }
                @for (level, words) in shown { (choice(&level.0.to_string(), html! { bdi { (words) } })) }
                (choice("", html! { span.quiet { (me.text.say("peer-level-none")) } }))
            }
        }
    }
}

fn form(me: &Me, url: &str, evidence: &Evidence, refused: &Refused) -> Markup {
    let text = me.text;
    let field = |name: &'static str, word: &str, hint: &str| {
        html! {
            label.field {
                span { (text.say(word)) }
                textarea.input name=(name) maxlength=(Field::EvidenceNote.limit()) dir="auto" {
                    (refused.kept("feedback", name, ""))
                }
                small { (text.say(hint)) }
            }
        }
    };
    let inside = html! {
        (levels(me, evidence, refused))
        (field("glow", "peer-glow", "peer-glow-hint"))
        (field("grow", "peer-grow", "peer-grow-hint"))
        p.quiet { (text.say("peer-first-teacher")) }
        button.button.button-main { (text.say("peer-send")) }
    };
    plain_form(me, url, inside)
}
