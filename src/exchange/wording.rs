//! A proposed wording (S25) in the words of a table.

use crate::classroom::{Verdict, WordingFact};

/// What happened.
pub(super) fn what(fact: &WordingFact) -> &'static str {
    match fact {
        WordingFact::Proposed { .. } => "wording proposed",
        WordingFact::Withdrawn => "wording taken back",
        WordingFact::Answered(Verdict::Waiting) => "wording waits again",
        WordingFact::Answered(Verdict::Approved) => "wording accepted",
        WordingFact::Answered(Verdict::Declined(_)) => "wording declined",
    }
}

/// Its texts.
pub(super) fn detail(fact: &WordingFact) -> String {
    match fact {
        WordingFact::Proposed { language, text } => format!("{}: {text}", language.tag()),
        WordingFact::Answered(Verdict::Declined(word)) => word.clone(),
        WordingFact::Answered(_) | WordingFact::Withdrawn => String::new(),
    }
}
