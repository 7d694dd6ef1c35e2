//! One skill on a screen of its own: what the student shows for it (S28).

use super::frame::{self, plain_form};
use super::skills::{mark, resources, rubric, standing_words};
use super::{Me, Piece, choices, retake, review, statement, told};
use super::{feedback, group, marks, peer, tutor, wording};
use crate::classroom::evidence::{Evidence, MOST_PIECES, Purpose, UsualKind};
use crate::classroom::{Field, FileKind, Outcome, OutcomeId, Verdict};
use crate::view::parts::{Icon, attachment, growth, icon, kind_words, listen, piece, stamp};
use crate::view::teach::{Refused, once};
use maud::{Markup, html};

/// The choice of something else than what the list has.
pub const OTHER: &str = "other";
/// What stands before a word of the teacher's list in the form.
pub const LISTED: &str = "=";

/// A usual kind in forms.
pub fn usual_key(kind: UsualKind) -> &'static str {
    match kind {
        UsualKind::Paper => "paper",
        UsualKind::Project => "project",
        UsualKind::Explanation => "explanation",
        UsualKind::Correction => "correction",
    }
}

/// What the page knows beside the student.
pub struct Known<'a> {
    /// The skill.
    pub outcome: OutcomeId,
    /// The form, where it was refused.
    pub refused: &'a Refused,
    /// A form was saved a moment ago.
    pub saved: bool,
    /// How many megabytes a file may have.
    pub most_megabytes: u64,
}

/// The page; `None` when the skill is not on the student's map.
pub fn page(me: &Me, known: &Known) -> Option<Markup> {
    let (id, skill) = me.section.map_of(me.place).find(|(id, _)| *id == known.outcome)?;
    let body = html! {
        main {
            a.way-back href="/me" { (icon(Icon::Back)) (me.text.say("student-tab-me")) }
            (told(me))
            (about(me, id, skill))
            (group::guide_card(me, id, skill))
            (tutor::of_skill(me, id))
            (grown(me, id))
            (feedback::tries(me, id))
            (feedback::own_level(me, id))
            (pieces(me, id))
            (form(me, id, known))
            (marks::way(me))
            (wording::card(me, id, skill, known.refused))
        }
    };
    let tab = if known.refused.0.is_some() { frame::Tab::Still } else { frame::Tab::Skill(id) };
    Some(frame::page(me, tab, known.saved, body))
}

/// What of the page changes by itself; `None` when the skill is not on the student's map.
pub fn live(me: &Me, outcome: OutcomeId) -> Option<Vec<Piece>> {
    let (id, skill) = me.section.map_of(me.place).find(|(id, _)| *id == outcome)?;
    Some(vec![
        ("who", frame::who(me)),
        ("told", told(me)),
        ("skill", about(me, id, skill)),
        ("tutors", tutor::of_skill(me, id)),
    ])
}

fn about(me: &Me, id: OutcomeId, skill: &Outcome) -> Markup {
    let standing = me.place.standing(id);
    html! {
        section #skill .card data-live data-aloud {
            div.skill-head {
                (mark(standing))
                div.skill-words {
                    h1.page-title { (statement(me, skill)) }
                    p.quiet { (standing_words(me, id, standing)) }
                }
            }
            (listen(me.text))
            (choices(me, id))
            (retake::offer(me, id))
            (review::offer(me, id))
            (feedback::ways(me, id))
            (resources(me, skill))
            @for file in me.section.library.of(id) {
                (attachment(file, &format!("/me/skills/{id}/files/{}", file.id), me.text))
            }
            (rubric(me, skill))
        }
    }
}

/// How it has grown, once something was shown (S35).
fn grown(me: &Me, id: OutcomeId) -> Markup {
    let points = me.place.growth(id);
    let goal = me.section.goal_of(me.place).filter(|goal| goal.outcome == id);
    let wanted = goal.map(|goal| me.section.scale.rank(goal.to));
    html! {
        @if !points.is_empty() {
            section.card #grown {
                h2 { (me.text.say("goal-line")) }
                (growth(me.text, &me.section.scale, &points, wanted, me.section.own_ms(me.place, &me.now)))
            }
        }
    }
}

fn pieces(me: &Me, id: OutcomeId) -> Markup {
    let all: Vec<_> = me.place.evidence.of(id).rev().collect();
    html! {
        section.card #evidence {
            h2 { (me.text.say("evidence-title")) }
            @if all.is_empty() { p.quiet { (me.text.say("evidence-none")) } }
            ul.pieces { @for (number, evidence) in all { li.piece #{ "piece-" (number) } { (own(me, number, evidence)) } } }
        }
    }
}

fn own(me: &Me, number: u64, evidence: &Evidence) -> Markup {
    let text = me.text;
    let remove = html! {
        input type="hidden" name="evidence" value=(number);
        p.quiet { (text.say("evidence-remove-why")) }
        button.button.button-stop { (text.say("evidence-remove")) }
    };
    html! {
        (piece(evidence, &format!("/me/evidence/{number}/file"), text))
        p.piece-state {
            span.ltr { (stamp(evidence.wall_ms)) }
            @for word in state(evidence) { " · " (text.say(word)) }
        }
        (kind_declined(me, evidence))
        (peer::received(me, evidence))
        (peer::offer(me, number, evidence))
        details.piece-remove {
            summary { (text.say("evidence-remove")) }
            (plain_form(me, "/me/evidence/remove", remove))
        }
    }
}

/// The teacher asks for another kind than the student's own words; what was handed in stays.
fn kind_declined(me: &Me, evidence: &Evidence) -> Markup {
    let word = match &evidence.kind_verdict {
        Verdict::Declined(word) if evidence.is_something_else() => word,
        _ => return html! {},
    };
    html! {
        p.piece-state {
            (me.text.say("evidence-kind-declined"))
            @if !word.is_empty() { " “" bdi { (word) } "”" }
        }
    }
}

/// What the teacher made of it so far.
fn state(evidence: &Evidence) -> impl Iterator<Item = &'static str> {
    let purpose = evidence.mark.purpose.map(|purpose| match purpose {
        Purpose::Formative => "evidence-formative",
        Purpose::Summative => "evidence-summative",
    });
    let seen = if evidence.mark.seen { "evidence-seen" } else { "evidence-not-seen" };
    [Some(seen), evidence.kind_waits().then_some("evidence-kind-waits"), purpose].into_iter().flatten()
}

fn form(me: &Me, id: OutcomeId, known: &Known) -> Markup {
    let (text, refused) = (me.text, known.refused);
    let most = [("megabytes", known.most_megabytes.into())];
    // Safari makes a photo that everybody can see of its own kind, unless that is asked for.
    let accept: Vec<_> = FileKind::ALL.into_iter().filter(|kind| *kind != FileKind::Heic).collect();
    let accept: Vec<_> = accept.iter().map(|kind| kind.media_type().split(';').next().unwrap_or_default()).collect();
    html! {
        section.card #add {
            h2 { (text.say("evidence-add")) }
            @if me.place.evidence.of(id).count() >= MOST_PIECES {
                p.quiet { (text.say_with("refusal-too-much-evidence", &[("limit", MOST_PIECES.into())])) }
            } @else {
                form method="post" action={ "/me/skills/" (id) "/evidence" } enctype="multipart/form-data" {
                    (refused.complaint("evidence"))
                    input type="hidden" name="claim" value=(me.claim());
                    (once(me.state.number + 1))
                    (kinds(me, refused))
                    label.field {
                        span { (text.say("field-evidence-note")) }
                        textarea.input name="note" maxlength=(Field::EvidenceNote.limit()) dir="auto" {
                            (refused.kept("evidence", "note", ""))
                        }
                        small { (text.say("evidence-note-hint")) }
                    }
                    label.field {
                        span { (text.say("evidence-file")) }
                        input.input type="file" name="file" accept=(accept.join(","));
                        small { (text.say_with("evidence-file-hint", &most)) }
                    }
                    label.field {
                        span { (text.say("evidence-link")) }
                        input.input name="link" inputmode="url" maxlength=(Field::Link.limit()) dir="ltr" autocomplete="off"
                            value=(refused.kept("evidence", "link", ""));
                    }
                    button.button.button-main { (text.say("evidence-send")) }
                }
            }
        }
    }
}

/// The teacher's list, or the usual kinds; and something else.
fn kinds(me: &Me, refused: &Refused) -> Markup {
    let text = me.text;
    let usual = UsualKind::ALL
        .map(|kind| (usual_key(kind).to_owned(), kind_words(&crate::classroom::evidence::Kind::Usual(kind), text)));
    let listed = me.section.evidence_kinds.iter().map(|words| (format!("{LISTED}{words}"), words.clone()));
    let all: Vec<(String, String)> = if me.section.evidence_kinds.is_empty() { usual.into() } else { listed.collect() };
    let chosen = refused.kept("evidence", "kind", "");
    html! {
        label.field {
            span { (text.say("field-evidence-kind")) }
            select.input name="kind" {
                @for (key, words) in &all { option value=(key) selected[key == chosen] { (words) } }
                option value=(OTHER) selected[chosen == OTHER] { (text.say("evidence-kind-other")) }
            }
        }
        label.field {
            span { (text.say("evidence-kind-other-what")) }
            input.input name="other" maxlength=(Field::EvidenceKind.limit()) dir="auto" autocomplete="off"
                value=(refused.kept("evidence", "other", ""));
            small { (text.say("evidence-kind-other-hint")) }
        }
    }
}
