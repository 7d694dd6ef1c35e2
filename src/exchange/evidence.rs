//! Evidence in the words of a table: what happened to a piece.

use super::export::level_word;
use crate::classroom::evidence::{Change, Comment, Piece, Purpose};
use crate::classroom::{Section, Verdict};

/// What happened.
pub(super) fn what(change: &Change) -> &'static str {
    match change {
        Change::Added(_) => "evidence added",
        Change::Marked(..) => "evidence marked",
        Change::Removed(_) => "evidence removed",
        Change::Restored(..) => "evidence put back",
        Change::Offered(_, true) => "evidence offered for comments",
        Change::Offered(_, false) => "evidence offered no more",
        Change::Commented(..) => "classmate commented",
        Change::Passed(_, _, Verdict::Waiting) => "comment held again",
        Change::Passed(_, _, Verdict::Approved) => "comment approved",
        Change::Passed(_, _, Verdict::Declined(_)) => "comment declined",
        Change::KindAnswered(_, Verdict::Waiting) => "kind of evidence waits again",
        Change::KindAnswered(_, Verdict::Approved) => "kind of evidence approved",
        Change::KindAnswered(_, Verdict::Declined(_)) => "kind of evidence declined",
    }
}

/// Its texts, or what the teacher made of it.
pub(super) fn detail(section: &Section, change: &Change) -> String {
    match change {
        Change::Added(piece) => words_of(piece),
        Change::Restored(_, evidence) => words_of(&evidence.piece),
        Change::Marked(_, mark) => {
            let purpose = mark.purpose.map(|purpose| match purpose {
                Purpose::Formative => "formative",
                Purpose::Summative => "summative",
            });
            let said = [mark.seen.then_some("seen"), purpose];
            said.into_iter().flatten().collect::<Vec<_>>().join(", ")
        }
        Change::Commented(_, comment) => said(section, comment),
        Change::Passed(_, _, Verdict::Declined(word)) | Change::KindAnswered(_, Verdict::Declined(word)) => {
            word.clone()
        }
        Change::Removed(number)
        | Change::Offered(number, _)
        | Change::Passed(_, number, _)
        | Change::KindAnswered(number, _) => format!("event {number}"),
    }
}

fn said(section: &Section, comment: &Comment) -> String {
    let level = comment.level.map(|level| level_word(&section.scale, level));
    let texts = comment.texts().into_iter().map(|(_, text)| text.to_owned());
    level.into_iter().chain(texts).collect::<Vec<_>>().join(" · ")
}

fn words_of(piece: &Piece) -> String {
    piece.texts().into_iter().map(|(_, text)| text).collect::<Vec<_>>().join(" · ")
}
