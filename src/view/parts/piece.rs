//! A piece of evidence as everybody sees it who may (S28): its kind, words, link and file.

use super::{Icon, icon};
use crate::classroom::evidence::{Evidence, Kind, UsualKind};
use crate::classroom::{Attachment, FileKind, Level, OutcomeId, Section};
use crate::text::Text;
use maud::{Markup, html};

/// A kind of evidence, in words.
pub fn kind_words(kind: &Kind, text: Text) -> String {
    match kind {
        Kind::Usual(UsualKind::Paper) => text.say("evidence-kind-paper"),
        Kind::Usual(UsualKind::Project) => text.say("evidence-kind-project"),
        Kind::Usual(UsualKind::Explanation) => text.say("evidence-kind-explanation"),
        Kind::Usual(UsualKind::Correction) => text.say("evidence-kind-correction"),
        Kind::Listed(words) | Kind::Other(words) => words.clone(),
    }
}

/// What was handed in; `file` is the address of its file, if it has one.
pub fn piece(evidence: &Evidence, file: &str, text: Text) -> Markup {
    let piece = &evidence.piece;
    html! {
        p.piece-kind { bdi { (kind_words(&piece.kind, text)) } }
        @if !piece.note.is_empty() { p.piece-note dir="auto" { (piece.note) } }
        @if !piece.link.is_empty() { p.piece-link { (link(&piece.link, &piece.link)) } }
        @if let Some(attached) = &piece.file { (attachment(attached, file, text)) }
    }
}

/// What a level looks like for a skill, in the teacher's words; its name, where they have none for it any more.
pub fn descriptor(text: Text, section: &Section, outcome: OutcomeId, level: Level) -> String {
    section.descriptor(outcome, level).map_or_else(|| text.level(&section.scale, level), str::to_owned)
}

/// A link to follow where it is a web address, and else words to read.
pub fn link(label: &str, address: &str) -> Markup {
    html! {
        @if address.starts_with("https://") || address.starts_with("http://") {
            a href=(address) target="_blank" rel="noreferrer noopener" { bdi { (label) } }
        } @else { bdi { (label) } }
    }
}

/// A kept file: pictures are shown, sound is played, everything else is for taking home.
pub fn attachment(file: &Attachment, url: &str, text: Text) -> Markup {
    let label = if file.name.is_empty() { text.say(word(file.kind)) } else { file.name.clone() };
    html! {
        div.piece-file {
            @if file.kind.is_picture() {
                a.piece-shown href=(url) target="_blank" { img src=(url) alt=(label) loading="lazy"; }
            } @else if file.kind.is_sound() {
                p { bdi { (label) } }
                audio controls preload="none" src=(url) aria-label=(label) {}
            } @else {
                a.button.button-line href=(url) download { (icon(Icon::Forward)) bdi { (label) } " · " (size(file, text)) }
            }
        }
    }
}

/// What a file is, where it has no name.
fn word(kind: FileKind) -> &'static str {
    match kind {
        FileKind::Jpeg | FileKind::Png | FileKind::Webp | FileKind::Gif | FileKind::Heic => "file-picture",
        FileKind::Mp3 | FileKind::M4a | FileKind::Ogg => "file-sound",
        FileKind::Pdf | FileKind::Text => "file-page",
    }
}

fn size(file: &Attachment, text: Text) -> String {
    let kilobytes = file.bytes.div_ceil(1_000);
    if kilobytes < 1_000 {
        return text.say_with("file-kilobytes", &[("kilobytes", kilobytes.into())]);
    }
    text.say_with("file-megabytes", &[("megabytes", file.bytes.div_ceil(1_000_000).into())])
}
