//! One tray for what waits for the teacher's yes or no, answered in batches (S54).

mod tutor;

use super::{Desk, Tab, page};
use crate::classroom::evidence::{Comment, CommentId, Evidence};
use crate::classroom::tray::Thing;
use crate::classroom::{Field, OutcomeId, StudentId, TrayItem, TrayKind, Waiting, Wording};
use crate::text::Text;
use crate::view::parts::{Tone, banner, descriptor, kind_words};
use maud::{Markup, html};

/// So many of a kind stand on the page at once; the others come up as these are answered.
const OLDEST: usize = 40;

/// A thing in forms and in the API: its kind and its numbers.
pub fn item_key(item: &TrayItem) -> String {
    match item {
        TrayItem::EvidenceKind(student, evidence) => format!("kind-{student}-{evidence}"),
        TrayItem::Comment(id) => format!("comment-{}-{}-{}", id.owner, id.evidence, id.comment),
        TrayItem::Wording(student, outcome, number) => format!("wording-{student}-{outcome}-{number}"),
        TrayItem::Application(student, outcome, number) => format!("tutor-{student}-{outcome}-{number}"),
        TrayItem::TutorLine(student, number) => format!("line-{student}-{number}"),
        TrayItem::Spotlight(student, number) => format!("spotlight-{student}-{number}"),
    }
}

/// The thing that a form or a program names.
pub fn item_of(key: &str) -> Option<TrayItem> {
    let mut words = key.split('-');
    let kind = words.next()?;
    let numbers: Vec<u64> = words.map(|word| word.parse().ok()).collect::<Option<_>>()?;
    let student = |number: u64| u32::try_from(number).ok().map(StudentId);
    match (kind, numbers.as_slice()) {
        ("kind", [owner, evidence]) => Some(TrayItem::EvidenceKind(student(*owner)?, *evidence)),
        ("comment", [owner, evidence, comment]) => {
            Some(TrayItem::Comment(CommentId { owner: student(*owner)?, evidence: *evidence, comment: *comment }))
        }
        ("wording", [who, outcome, number]) => {
            Some(TrayItem::Wording(student(*who)?, OutcomeId(u32::try_from(*outcome).ok()?), *number))
        }
        ("tutor", [who, outcome, number]) => {
            Some(TrayItem::Application(student(*who)?, OutcomeId(u32::try_from(*outcome).ok()?), *number))
        }
        ("line", [who, number]) => Some(TrayItem::TutorLine(student(*who)?, *number)),
        ("spotlight", [who, number]) => Some(TrayItem::Spotlight(student(*who)?, *number)),
        _ => None,
    }
}

/// A kind in forms and in the API.
pub fn kind_key(kind: TrayKind) -> &'static str {
    match kind {
        TrayKind::EvidenceKind => "kind",
        TrayKind::Comment => "comment",
        TrayKind::Wording => "wording",
        TrayKind::Application => "tutor",
        TrayKind::TutorLine => "line",
        TrayKind::Spotlight => "spotlight",
    }
}

/// What stands over a group, and what a yes and a no mean for it.
fn kind_says(kind: TrayKind) -> (&'static str, &'static str) {
    match kind {
        TrayKind::EvidenceKind => ("tray-kinds", "tray-kinds-why"),
        TrayKind::Comment => ("tray-comments", "tray-comments-why"),
        TrayKind::Wording => ("tray-wordings", "tray-wordings-why"),
        TrayKind::Application => ("tray-tutors", "tray-tutors-why"),
        TrayKind::TutorLine => ("tray-lines", "tray-lines-why"),
        TrayKind::Spotlight => ("tray-spotlight", "tray-spotlight-why"),
    }
}

/// How much waits: one quiet line on the first page while class is closed, and none when nothing does. During a lesson
/// it stays away: what is unattended never nags.
pub fn waiting(desk: &Desk<'_>) -> Markup {
    let count = desk.section.tray().len();
    html! {
        section id="teach-tray" class="card" data-live hidden[count == 0 || desk.section.is_open()] {
            (line(desk, count))
        }
    }
}

/// The way to the tray from where its things come from; nothing where it is empty.
pub fn way(desk: &Desk<'_>) -> Markup {
    let count = desk.section.tray().len();
    html! { @if count > 0 { div class="card tray-way" { (line(desk, count)) } } }
}

fn line(desk: &Desk<'_>, count: usize) -> Markup {
    html! {
        div class="line" {
            p class="line-words" { (desk.text.say_with("tray-count", &[("count", count.into())])) }
            a class="button button-small button-line" href=(desk.url("/tray")) { (desk.text.say("teach-evidence-look")) }
        }
    }
}

/// The page. `left` are those that were ticked a moment ago and not answered, since they were changed meanwhile.
pub fn show(desk: &Desk<'_>, left: &[TrayItem]) -> Markup {
    let text = desk.text;
    let all = desk.section.tray();
    page(
        desk,
        Tab::Now,
        None,
        html! {
            div class="tray" {
                (changed(desk, left))
                h2 class="page-title" { (text.say("tray-title")) }
                @if all.is_empty() { p class="card" { (text.say("tray-none")) } }
                @else {
                    p class="quiet" { (text.say("tray-why")) }
                    form class="tray-form" method="post" action=(desk.url("/tray")) {
                        (answer(desk))
                        div class="tray-groups" { @for kind in TrayKind::ALL { (group(desk, kind, &all)) } }
                    }
                }
                a class="button button-quiet" href=(desk.url("")) { (text.say("problem-back")) }
            }
        },
    )
}

fn changed(desk: &Desk<'_>, left: &[TrayItem]) -> Markup {
    html! {
        @if !left.is_empty() {
            (banner(Tone::Plain, &desk.text.say("tray-changed")))
            ul class="card tray-left" {
                @for item in left {
                    li { (desk.name(item.student())) " · " (desk.text.say(kind_says(item.kind()).0)) }
                }
            }
        }
    }
}

fn group(desk: &Desk<'_>, kind: TrayKind, all: &[Waiting<'_>]) -> Markup {
    let (title, why) = kind_says(kind);
    let own: Vec<_> = all.iter().filter(|waiting| waiting.item.kind() == kind).collect();
    let (key, text) = (kind_key(kind), desk.text);
    html! {
        @if !own.is_empty() {
            section class="card tray-group" id={ "tray-" (key) } {
                h3 { (text.say(title)) " " span class="quiet" { (own.len()) } }
                p class="quiet" { (text.say(why)) }
                // Before its list, so that the list can show that all of it is ticked.
                input class="tray-all" type="checkbox" id={ "all-" (key) } name="all" value=(key) checked[was(desk, "all", key)];
                label class="tray-all-words" for={ "all-" (key) } { (text.say("tray-all")) }
                ul class="rows" { @for waiting in own.into_iter().take(OLDEST) { (row(desk, waiting)) } }
            }
        }
    }
}

/// Whether a box was ticked in the form that was refused.
fn was(desk: &Desk<'_>, name: &str, value: &str) -> bool {
    let draft = desk.draft("tray");
    draft.is_some_and(|draft| draft.fields.iter().any(|(known, said)| known == name && said == value))
}

fn row(desk: &Desk<'_>, waiting: &Waiting<'_>) -> Markup {
    let key = item_key(&waiting.item);
    html! {
        li class="tray-row" {
            // What "all of these" means is what was shown, and nothing that came since.
            input type="hidden" name="shown" value=(key);
            label class="tick" {
                input type="checkbox" name="item" value=(key) checked[was(desk, "item", &key)];
                span class="tray-words" { (thing(desk, waiting)) }
            }
            @if let Some(url) = url(desk, &waiting.item) {
                a class="tray-look" href=(url) { (desk.text.say("tray-look")) }
            }
        }
    }
}

/// Where the whole of it is seen.
fn url(desk: &Desk<'_>, item: &TrayItem) -> Option<String> {
    let (owner, evidence) = match item {
        TrayItem::EvidenceKind(student, evidence) => (student, evidence),
        TrayItem::Comment(id) => (&id.owner, &id.evidence),
        _ => return None,
    };
    Some(desk.url(&format!("/evidence/{owner}/{evidence}")))
}

fn thing(desk: &Desk<'_>, waiting: &Waiting<'_>) -> Markup {
    let skill = html! {
        @if let Some(outcome) = waiting.outcome { span class="quiet tray-skill" { (desk.skill(outcome)) } }
    };
    match waiting.thing {
        Thing::EvidenceKind(evidence) => html! {
            span class="line-who" { (desk.name(waiting.item.student())) } (skill) (own_kind(desk, evidence))
        },
        Thing::Comment(evidence, comment) => html! {
            span class="line-who" {
                (desk.text.say("tray-from")) " " (desk.name(comment.by)) " "
                (desk.text.say("tray-to")) " " (desk.name(waiting.item.student()))
            }
            (skill) (said(desk, evidence.outcome, comment))
        },
        Thing::Wording(wording) => html! {
            span class="line-who" { (desk.name(waiting.item.student())) }
            @if let Some(outcome) = waiting.outcome { (reworded(desk, outcome, wording)) }
        },
        Thing::Application(sent) => html! {
            span class="line-who" { (desk.name(waiting.item.student())) } (skill) (tutor::letter(desk, &sent.letter))
        },
        Thing::TutorLine(proposal) => html! {
            span class="line-who" { (desk.name(waiting.item.student())) }
            span class="said" { "“" bdi { (proposal.text) } "”" }
        },
        Thing::Spotlight(one) => html! {
            span class="line-who" { (desk.name(waiting.item.student())) }
            span class="said" { (desk.text.say("spotlight-thanks")) " " (desk.text.praise(one.praise)) }
        },
    }
}

fn own_kind(desk: &Desk<'_>, evidence: &Evidence) -> Markup {
    let note = &evidence.piece.note;
    html! {
        span class="said" { "“" bdi { (kind_words(&evidence.piece.kind, desk.text)) } "”" }
        @if !note.is_empty() { span class="piece-note said quiet" { bdi { (note) } } }
    }
}

/// The skill as it is said now, and as the student would say it.
fn reworded(desk: &Desk<'_>, outcome: OutcomeId, wording: &Wording) -> Markup {
    let Ok(skill) = desk.section.outcome(outcome) else { return html! {} };
    let several = skill.languages(desk.section.language).len() > 1 || wording.language != desk.section.language;
    html! {
        span class="said quiet" { (desk.text.say("tray-now")) " " bdi { (skill.statement_in(wording.language)) } }
        span class="said" {
            b { (desk.text.say("tray-then")) } " " bdi lang=(wording.language.tag()) { (wording.text) }
            @if several { " " span class="quiet" { "(" (Text::new(wording.language).own_name()) ")" } }
        }
    }
}

fn said(desk: &Desk<'_>, outcome: OutcomeId, comment: &Comment) -> Markup {
    html! {
        @if let Some(level) = comment.level {
            span class="said" { b { (desk.text.say("peer-shows")) } " " bdi { (descriptor(desk.text, desk.section, outcome, level)) } }
        }
        @for (word, words) in [("peer-glow", &comment.glow), ("peer-grow", &comment.grow)] {
            @if !words.is_empty() {
                span class="piece-note said" { b { (desk.text.say(word)) ":" } " " bdi { (words) } }
            }
        }
    }
}

/// One word for all that is ticked: it stays in sight while the list goes by.
fn answer(desk: &Desk<'_>) -> Markup {
    let text = desk.text;
    html! {
        section class="card tray-answer" {
            (desk.complaint("tray"))
            label class="field" {
                span { (text.say("tray-word")) }
                input class="input" name="word" maxlength=(Field::Note.limit()) dir="auto" autocomplete="off"
                    value=(desk.kept("tray", "word", ""));
            }
            div class="tray-say" role="group" aria-labelledby="tray-ticked" {
                span id="tray-ticked" { (text.say("tray-ticked")) }
                button class="button button-main" name="do" value="approve" { (text.say("tray-approve")) }
                button class="button button-line" name="do" value="decline" { (text.say("tray-decline")) }
            }
        }
    }
}
