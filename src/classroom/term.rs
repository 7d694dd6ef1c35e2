//! The final mark of a term (S47): derived live from the proficiencies of now by the class's final rule, amended by the
//! teacher with a reason, released by hand. What was released stays as it was until it is released again.

mod facts;
mod rule;

pub use facts::TermFact;
pub use rule::{Band, FEWEST_MARKS, FinalRule, MOST_MARKS, Mark, UsualMark};

use super::setting::Setting;
use super::words::Field;
use super::{Actor, Context, Enrolment, Fact, OutcomeId, Refusal, Section, StudentId};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// A term of a class.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Term {
    /// Its number in the class, from 1.
    pub id: u32,
    /// What the teacher calls it; empty for none.
    pub name: String,
    /// The skills that count; `None`: all that are taught.
    pub outcomes: Option<BTreeSet<OutcomeId>>,
    /// When it began, in milliseconds since 1970.
    pub began_ms: i64,
}

/// The terms of a class: one runs, others are over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Terms {
    /// The one that runs.
    pub running: Term,
    /// Those that are over, oldest first; each ended when the next began.
    pub past: Vec<Term>,
}

impl Default for Terms {
    fn default() -> Self {
        Self { running: Term { id: 1, name: String::new(), outcomes: None, began_ms: 0 }, past: Vec::new() }
    }
}

/// What a student's proficiencies come to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Derived {
    /// The mark.
    pub mark: Mark,
    /// How many skills are mastered …
    pub mastered: u16,
    /// … of how many that count and are on the student's own map.
    pub of: u16,
}

/// The teacher's own mark in the place of the derived one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Amended {
    /// The mark.
    pub mark: Mark,
    /// Why; the student reads it with the mark.
    pub reason: String,
}

/// A mark as it stands or was given: derived, or amended with its reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Given {
    /// The mark.
    pub mark: Mark,
    /// Why the teacher amended it; empty where it is the derived one.
    pub reason: String,
    /// How many skills are mastered …
    pub mastered: u16,
    /// … of how many.
    pub of: u16,
}

/// What a student sees.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Released {
    /// The mark as it was then.
    pub given: Given,
    /// When, in milliseconds since 1970.
    pub wall_ms: i64,
}

/// What was done to a student's mark.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Turn {
    /// Amended, and why.
    Amended(Mark, String),
    /// As it is derived again, and why.
    AsDerived(String),
    /// Released, as this.
    Released(Mark),
    /// The release was taken back.
    TakenBack,
}

/// One line of the trail: who did what, when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Trace {
    /// When, in milliseconds since 1970.
    pub wall_ms: i64,
    /// Who.
    pub by: Actor,
    /// What.
    pub what: Turn,
}

/// A student's mark of one term, but for what is derived.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TermMark {
    /// The teacher's own.
    pub amended: Option<Amended>,
    /// What the student sees; `None`: nothing.
    pub released: Option<Released>,
    /// What it was derived to when the term ended.
    pub at_end: Option<Derived>,
    /// What was done to it, oldest first.
    pub trail: Vec<Trace>,
}

/// A student's marks by the number of the term; shared, so that a tap copies none.
pub type TermMarks = Arc<BTreeMap<u32, TermMark>>;

/// What somebody wants of a term. Each says which, so that a page of an older one does nothing to the next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TermDeed {
    /// How a final mark follows from proficiencies, in every term that is not over.
    SetRule {
        /// The rule.
        rule: FinalRule,
    },
    /// Name and skills of the running one; `outcomes: None`: all that are taught.
    Set {
        /// Which.
        term: u32,
        /// Its name; may be empty.
        name: String,
        /// The skills that count.
        outcomes: Option<BTreeSet<OutcomeId>>,
    },
    /// Ends the running one and begins the next.
    End {
        /// Which ends.
        term: u32,
        /// The name of the next; may be empty.
        next: String,
    },
    /// The teacher's own mark for a student; `mark: None`: as derived after all.
    Amend {
        /// Which.
        term: u32,
        /// Whose.
        student: StudentId,
        /// The mark.
        mark: Option<Mark>,
        /// Why; never empty.
        reason: String,
    },
    /// Shows students their marks as they stand.
    Release {
        /// Which.
        term: u32,
        /// Whose.
        students: BTreeSet<StudentId>,
    },
    /// Takes that back.
    TakeBack {
        /// Which.
        term: u32,
        /// Whose.
        students: BTreeSet<StudentId>,
    },
}

impl Terms {
    /// A term by its number.
    pub fn get(&self, id: u32) -> Option<&Term> {
        std::iter::once(&self.running).chain(&self.past).find(|term| term.id == id)
    }

    /// When a term ended, in milliseconds since 1970; `None` while it runs.
    pub fn ended_ms(&self, id: u32) -> Option<i64> {
        let after = self.past.iter().chain([&self.running]).skip_while(|term| term.id != id).nth(1);
        after.map(|next| next.began_ms)
    }
}

impl TermMark {
    /// Whether nothing is known of it.
    pub(super) fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

impl Section {
    /// The skills that count for a student in a term, on their own map.
    pub fn counting<'a>(&'a self, term: &'a Term, place: &'a Enrolment) -> impl Iterator<Item = OutcomeId> + use<'a> {
        let counts = move |outcome: &OutcomeId| term.outcomes.as_ref().is_none_or(|chosen| chosen.contains(outcome));
        self.map_of(place).map(|(outcome, _)| outcome).filter(counts)
    }

    /// What a student's proficiencies come to: now in the term that runs, as it was at its end in one that is over.
    /// `None`: no skill counts.
    pub fn derived(&self, term: &Term, place: &Enrolment) -> Option<Derived> {
        if term.id != self.terms.running.id {
            return place.marks.get(&term.id)?.at_end.clone();
        }
        let of = self.counting(term, place).count();
        let mastered = self.counting(term, place).filter(|outcome| place.has_mastered(*outcome)).count();
        let mark = self.final_rule.mark(mastered, of)?.clone();
        let small = |count: usize| u16::try_from(count).unwrap_or(u16::MAX);
        Some(Derived { mark, mastered: small(mastered), of: small(of) })
    }

    /// The mark that would be released now: the teacher's own, else the derived one.
    pub fn mark_now(&self, term: &Term, place: &Enrolment) -> Option<Given> {
        let amended = place.marks.get(&term.id).and_then(|mark| mark.amended.clone());
        let derived = self.derived(term, place);
        let (mastered, of) = derived.as_ref().map_or((0, 0), |derived| (derived.mastered, derived.of));
        let mark = match &amended {
            Some(amended) => amended.mark.clone(),
            None => derived?.mark,
        };
        Some(Given { mark, reason: amended.map(|amended| amended.reason).unwrap_or_default(), mastered, of })
    }

    /// What a student was shown of a term.
    pub fn released<'a>(&self, term: &Term, place: &'a Enrolment) -> Option<&'a Released> {
        place.marks.get(&term.id)?.released.as_ref()
    }

    /// Whether the mark that a student sees is not the one that stands by now: another, or for another reason.
    pub fn is_stale(&self, term: &Term, place: &Enrolment) -> bool {
        let same = |given: &Given, now: &Given| given.mark == now.mark && given.reason == now.reason;
        let seen = self.released(term, place);
        seen.is_some_and(|seen| self.mark_now(term, place).is_some_and(|now| !same(&seen.given, &now)))
    }

    fn term(&self, id: u32) -> Result<&Term, Refusal> {
        self.terms.get(id).ok_or(Refusal::NoSuchTerm)
    }

    fn running(&self, id: u32) -> Result<&Term, Refusal> {
        Some(&self.terms.running).filter(|term| term.id == id).ok_or(Refusal::NoSuchTerm)
    }
}

impl TermDeed {
    pub(super) fn decide(&self, section: &Section, ctx: &Context) -> Result<Vec<Fact>, Refusal> {
        ctx.teacher_only()?;
        let facts = match self {
            Self::SetRule { rule } => return Ok(Setting::FinalRule(rule.cleaned()?).set(section)),
            Self::Set { term, name, outcomes } => set(section, *term, name, outcomes.as_ref())?,
            Self::End { term, next } => {
                section.running(*term)?;
                vec![TermFact::Ended { name: Field::TermName.clean(next)?, began_ms: ctx.now.wall_ms }]
            }
            Self::Amend { term, student, mark, reason } => amend(section, *term, *student, mark.as_ref(), reason)?,
            Self::Release { term, students } => release(section, *term, students)?,
            Self::TakeBack { term, students } => {
                let term = section.term(*term)?;
                let mut facts = Vec::new();
                for student in students {
                    if section.released(term, section.active(*student)?).is_some() {
                        facts.push(TermFact::TakenBack { student: *student, term: term.id });
                    }
                }
                facts
            }
        };
        Ok(facts.into_iter().map(Fact::Term).collect())
    }
}

fn set(
    section: &Section,
    term: u32,
    name: &str,
    outcomes: Option<&BTreeSet<OutcomeId>>,
) -> Result<Vec<TermFact>, Refusal> {
    let term = section.running(term)?;
    let name = Field::TermName.clean(name)?;
    for outcome in outcomes.into_iter().flatten() {
        section.outcome(*outcome)?;
    }
    if outcomes.is_some_and(BTreeSet::is_empty) {
        return Err(Refusal::NoSkillCounts);
    }
    let same = term.name == name && term.outcomes.as_ref() == outcomes;
    Ok(if same { vec![] } else { vec![TermFact::Set { name, outcomes: outcomes.cloned() }] })
}

fn amend(
    section: &Section,
    term: u32,
    student: StudentId,
    mark: Option<&Mark>,
    reason: &str,
) -> Result<Vec<TermFact>, Refusal> {
    let (term, place) = (section.term(term)?, section.active(student)?);
    let reason = Field::Reason.required(reason)?;
    let before = place.marks.get(&term.id).and_then(|known| known.amended.as_ref());
    // One that the rule had when it was given can stay.
    if mark.is_some_and(|mark| !section.final_rule.has(mark) && before.is_none_or(|before| before.mark != *mark)) {
        return Err(Refusal::NoSuchMark);
    }
    let same = match (mark, before) {
        (None, None) => true,
        (Some(mark), Some(before)) => before.mark == *mark && before.reason == reason,
        _ => false,
    };
    let fact = TermFact::Amended { student, term: term.id, mark: mark.cloned(), reason };
    Ok(if same { vec![] } else { vec![fact] })
}

fn release(section: &Section, term: u32, students: &BTreeSet<StudentId>) -> Result<Vec<TermFact>, Refusal> {
    let term = section.term(term)?;
    let (mut facts, mut known) = (Vec::new(), 0);
    for student in students {
        let place = section.active(*student)?;
        let Some(given) = section.mark_now(term, place) else { continue };
        known += 1;
        if section.released(term, place).is_none() || section.is_stale(term, place) {
            facts.push(TermFact::Released { student: *student, term: term.id, given: Box::new(given) });
        }
    }
    if known == 0 { Err(Refusal::NoSkillCounts) } else { Ok(facts) }
}
