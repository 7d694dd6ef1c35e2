//! A wording of a skill's "I can …" that a student proposes (S25). It waits in the teacher's tray, and nobody else sees
//! it; with the teacher's yes it becomes the skill's own, without its author.
//!
//! One for each student and skill: a new one stands in the place of the last.

use super::section::Section;
use super::tray::Verdict;
use super::words::Field;
use super::{Actor, Context, Enrolment, Event, Fact, Language, Outcome, OutcomeId, Refusal, StudentId};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// What a student proposed last for a skill.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wording {
    /// In which language.
    pub language: Language,
    /// The statement.
    pub text: String,
    /// The number of the event with which it came: one that was changed is another.
    pub number: u64,
    /// What the teacher said.
    pub verdict: Verdict,
}

/// A student's wordings, by skill; shared, so that a tap copies none.
pub type Wordings = Arc<BTreeMap<OutcomeId, Wording>>;

/// What happens to a wording.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WordingFact {
    /// The student proposes it.
    Proposed {
        /// In which language.
        language: Language,
        /// The statement.
        text: String,
    },
    /// The student takes it back.
    Withdrawn,
    /// The teacher says yes or no; `Waiting`: undo, they had not.
    Answered(Verdict),
}

/// What a student wants of a wording.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WordingDeed {
    /// To propose it, in the place of what they proposed last.
    Propose {
        /// In which language.
        language: Language,
        /// The statement.
        text: String,
    },
    /// To take back what waits.
    Withdraw,
}

impl WordingFact {
    /// The texts in it that somebody typed, with what each is for.
    pub fn texts(&self) -> Vec<(Field, &str)> {
        match self {
            Self::Proposed { text, .. } => vec![(Field::Statement, text)],
            Self::Answered(verdict) => verdict.texts().into_iter().collect(),
            Self::Withdrawn => vec![],
        }
    }
}

impl Outcome {
    /// The languages in which it is said, that of its class first among them.
    pub fn languages(&self, of_class: Language) -> BTreeSet<Language> {
        self.statements.keys().copied().chain([of_class]).collect()
    }

    /// The same with another statement in a language. What the teacher wrote first is in the language of the class.
    fn reworded(&self, of_class: Language, language: Language, text: &str) -> Self {
        let mut outcome = self.clone();
        if language == of_class && !outcome.statements.contains_key(&language) {
            outcome.statement = text.to_owned();
        } else {
            outcome.statements.insert(language, text.to_owned());
        }
        outcome
    }
}

impl Enrolment {
    /// What they proposed last for a skill.
    pub fn wording(&self, outcome: OutcomeId) -> Option<&Wording> {
        self.wordings.get(&outcome)
    }

    pub(super) fn apply_to_wording(&mut self, event: &Event, outcome: OutcomeId, fact: &WordingFact) {
        let wordings = Arc::make_mut(&mut self.wordings);
        match fact {
            WordingFact::Proposed { language, text } => {
                let (text, verdict) = (text.clone(), Verdict::Waiting);
                wordings.insert(outcome, Wording { language: *language, text, number: event.number, verdict });
            }
            WordingFact::Withdrawn => drop(wordings.remove(&outcome)),
            WordingFact::Answered(verdict) => {
                wordings.entry(outcome).and_modify(|wording| wording.verdict = verdict.clone());
            }
        }
    }
}

/// What a student proposes, or takes back.
pub(super) fn deed(
    section: &Section,
    ctx: &Context,
    (student, id): (StudentId, OutcomeId),
    deed: &WordingDeed,
) -> Result<Vec<Fact>, Refusal> {
    if ctx.actor != Actor::Student(student) {
        return Err(Refusal::NotYours);
    }
    let place = section.active(student)?;
    let outcome = section.outcome_of(ctx, place, id)?;
    let last = place.wording(id);
    let what = match deed {
        WordingDeed::Propose { language, text } => {
            let (language, text) = (*language, Field::Statement.required(text)?);
            let waits = last.filter(|last| last.verdict == Verdict::Waiting);
            if waits.is_some_and(|last| (last.language, &last.text) == (language, &text)) {
                return Ok(vec![]);
            }
            if outcome.statement_in(language) == text {
                return Err(Refusal::SameWording);
            }
            WordingFact::Proposed { language, text }
        }
        WordingDeed::Withdraw if last.is_some_and(|last| last.verdict == Verdict::Waiting) => WordingFact::Withdrawn,
        WordingDeed::Withdraw => return Ok(vec![]),
    };
    Ok(vec![Fact::Wording { student, outcome: id, what }])
}

impl Section {
    /// A wording that waits, and is still the one that was seen.
    pub(super) fn waiting_wording(&self, (student, id): (StudentId, OutcomeId), number: u64) -> Option<&Wording> {
        self.outcome(id).ok()?;
        let wording = self.active(student).ok()?.wording(id)?;
        (wording.number == number && wording.verdict == Verdict::Waiting).then_some(wording)
    }
}

/// The skills as they are said with these wordings: one for each skill and language.
pub(super) fn taken(section: &Section, wordings: &[(OutcomeId, &Wording)]) -> Result<Vec<Fact>, Refusal> {
    let mut said: BTreeSet<(OutcomeId, Language)> = BTreeSet::new();
    let mut outcomes: BTreeMap<OutcomeId, Outcome> = BTreeMap::new();
    for (id, wording) in wordings {
        if !said.insert((*id, wording.language)) {
            return Err(Refusal::WordingTwice);
        }
        let outcome = outcomes.get(id).map_or_else(|| section.outcome(*id), Ok)?;
        let reworded = outcome.reworded(section.language, wording.language, &wording.text);
        outcomes.insert(*id, reworded);
    }
    let changed = outcomes.into_iter().filter(|(id, value)| section.outcomes.get(id) != Some(value));
    Ok(changed.map(|(outcome, value)| Fact::OutcomeSet { outcome, value: Box::new(value) }).collect())
}
