//! Terms and final marks (S47), as the API tells and takes them.

use crate::classroom::term::{Band, Derived, Given, Released, UsualMark};
use crate::classroom::{Deed, Enrolment, FinalRule, Mark, OutcomeId, Section, StudentId, Term, TermDeed};
use crate::text::Text;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A mark: one that each language has its own word for, or one of the teacher's.
#[derive(Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub(super) enum MarkShape {
    /// Nearly every skill is mastered.
    Thorough,
    /// Most are.
    Confident,
    /// Half of them are.
    Growing,
    /// The first are on their way.
    Beginning,
    /// The teacher's: a word, at most 32 characters.
    Named(String),
}

impl From<Mark> for MarkShape {
    fn from(mark: Mark) -> Self {
        match mark {
            Mark::Usual(UsualMark::Thorough) => Self::Thorough,
            Mark::Usual(UsualMark::Confident) => Self::Confident,
            Mark::Usual(UsualMark::Growing) => Self::Growing,
            Mark::Usual(UsualMark::Beginning) => Self::Beginning,
            Mark::Named(name) => Self::Named(name),
        }
    }
}

impl From<MarkShape> for Mark {
    fn from(mark: MarkShape) -> Self {
        Self::Usual(match mark {
            MarkShape::Thorough => UsualMark::Thorough,
            MarkShape::Confident => UsualMark::Confident,
            MarkShape::Growing => UsualMark::Growing,
            MarkShape::Beginning => UsualMark::Beginning,
            MarkShape::Named(name) => return Self::Named(name),
        })
    }
}

/// A mark of the rule and what it asks for.
#[derive(Serialize, Deserialize, ToSchema)]
pub(super) struct BandShape {
    /// The mark.
    mark: MarkShape,
    /// How many of a hundred skills are mastered for it; the last of a rule asks for 0.
    #[schema(maximum = 100)]
    share: u8,
}

/// What the teacher wants of a term. Each says which term, by its number.
#[derive(Deserialize, ToSchema)]
#[serde(tag = "what", rename_all = "snake_case")]
pub(super) enum TermDeedShape {
    /// Sets the rule: two to eight marks, best first, each asking for less.
    SetRule { rule: Vec<BandShape> },
    /// Sets name and skills of the term that runs; `null`: all that are taught.
    Set {
        term: u32,
        #[schema(max_length = 40)]
        name: String,
        #[serde(deserialize_with = "Option::deserialize")]
        #[schema(required = true)]
        outcomes: Option<Vec<u32>>,
    },
    /// Ends the term that runs, and begins the next.
    End {
        term: u32,
        #[schema(max_length = 40)]
        next: String,
    },
    /// The teacher's own mark for a student, with a reason; `null`: as the rule has it.
    Amend {
        term: u32,
        student: u32,
        #[serde(deserialize_with = "Option::deserialize")]
        #[schema(required = true)]
        mark: Option<MarkShape>,
        #[schema(max_length = 140)]
        reason: String,
    },
    /// Shows students their marks as they stand.
    Release { term: u32, students: Vec<u32> },
    /// Takes that back.
    TakeBack { term: u32, students: Vec<u32> },
}

impl TermDeedShape {
    pub(super) fn deed(self) -> Deed {
        let whose = |students: Vec<u32>| students.into_iter().map(StudentId).collect();
        Deed::Term(match self {
            Self::SetRule { rule } => {
                let band = |band: BandShape| Band { mark: band.mark.into(), share: band.share };
                TermDeed::SetRule { rule: FinalRule(rule.into_iter().map(band).collect()) }
            }
            Self::Set { term, name, outcomes } => {
                let outcomes = outcomes.map(|chosen| chosen.into_iter().map(OutcomeId).collect());
                TermDeed::Set { term, name, outcomes }
            }
            Self::End { term, next } => TermDeed::End { term, next },
            Self::Amend { term, student, mark, reason } => {
                TermDeed::Amend { term, student: StudentId(student), mark: mark.map(Into::into), reason }
            }
            Self::Release { term, students } => TermDeed::Release { term, students: whose(students) },
            Self::TakeBack { term, students } => TermDeed::TakeBack { term, students: whose(students) },
        })
    }
}

/// A term with its marks, as the teacher sees it.
#[derive(Serialize, ToSchema)]
pub(super) struct TermShape {
    /// Its number.
    term: u32,
    /// What the teacher calls it; may be empty.
    name: String,
    /// When it began, in milliseconds since 1970.
    began_ms: i64,
    /// When it ended; `null` while it runs.
    ended_ms: Option<i64>,
    /// The skills that count; `null`: all that are taught.
    outcomes: Option<Vec<u32>>,
    /// The marks of who belongs to the class.
    marks: Vec<TermMarkShape>,
}

/// A student's mark, as the teacher sees it.
#[derive(Serialize, ToSchema)]
struct TermMarkShape {
    /// Whose.
    #[schema(value_type = u32)]
    student: StudentId,
    /// What the rule makes of their proficiencies; in a term that is over, as it was at its end.
    derived: Option<GivenShape>,
    /// What would be released now: the teacher's own mark, else the derived one.
    now: Option<GivenShape>,
    /// What the student sees.
    released: Option<GivenShape>,
    /// The student sees another than would be released now.
    stale: bool,
}

/// A mark with what it rests on.
#[derive(Serialize, ToSchema)]
struct GivenShape {
    /// The mark.
    mark: MarkShape,
    /// The teacher's reason for another than the derived one; else empty.
    reason: String,
    /// How many skills are mastered …
    mastered: u16,
    /// … of how many.
    of: u16,
}

impl From<Given> for GivenShape {
    fn from(Given { mark, reason, mastered, of }: Given) -> Self {
        Self { mark: mark.into(), reason, mastered, of }
    }
}

impl From<Derived> for GivenShape {
    fn from(Derived { mark, mastered, of }: Derived) -> Self {
        Self { mark: mark.into(), reason: String::new(), mastered, of }
    }
}

impl TermShape {
    /// Every term, the one that runs last.
    pub(super) fn all(section: &Section) -> Vec<Self> {
        section.terms.past.iter().chain([&section.terms.running]).map(|term| Self::of(section, term)).collect()
    }

    fn of(section: &Section, term: &Term) -> Self {
        let mark = |(student, place): (StudentId, &Enrolment)| TermMarkShape {
            student,
            derived: section.derived(term, place).map(Into::into),
            now: section.mark_now(term, place).map(Into::into),
            released: section.released(term, place).map(|released| released.given.clone().into()),
            stale: section.is_stale(term, place),
        };
        Self {
            term: term.id,
            name: term.name.clone(),
            began_ms: term.began_ms,
            ended_ms: section.terms.ended_ms(term.id),
            outcomes: term.outcomes.as_ref().map(|chosen| chosen.iter().map(|outcome| outcome.0).collect()),
            marks: section.members().map(mark).collect(),
        }
    }
}

/// The rule, best first.
pub(super) fn rule(section: &Section) -> Vec<BandShape> {
    section.final_rule.0.iter().map(|band| BandShape { mark: band.mark.clone().into(), share: band.share }).collect()
}

/// How a student's mark comes about, in skills of their own map.
#[derive(Serialize, ToSchema)]
pub(super) struct NeedsShape {
    /// The mark, in their language.
    mark: String,
    /// How many of their skills are mastered for it.
    needs: usize,
    /// Of how many that count this term.
    of: usize,
}

impl NeedsShape {
    pub(super) fn all(section: &Section, place: &Enrolment, text: Text) -> Vec<Self> {
        let of = section.counting(&section.terms.running, place).count();
        let shape = |(band, needs): (&Band, usize)| Self { mark: text.mark(&band.mark), needs, of };
        section.final_rule.told_apart(of).map(shape).collect()
    }
}

/// A mark that was released to a student.
#[derive(Serialize, ToSchema)]
pub(super) struct MyMark {
    /// The term's number.
    term: u32,
    /// Its name; may be empty.
    name: String,
    /// The mark, in their language.
    mark: String,
    /// The teacher's reason for another than the rule's; else empty.
    reason: String,
    /// How many of their skills were mastered then …
    mastered: u16,
    /// … of how many.
    of: u16,
    /// When it was released, in milliseconds since 1970.
    released_ms: i64,
}

impl MyMark {
    /// The newest term first.
    pub(super) fn all(section: &Section, place: &Enrolment, text: Text) -> Vec<Self> {
        let terms = [&section.terms.running].into_iter().chain(section.terms.past.iter().rev());
        let mark = |(term, seen): (&Term, &Released)| Self {
            term: term.id,
            name: term.name.clone(),
            mark: text.mark(&seen.given.mark),
            reason: seen.given.reason.clone(),
            mastered: seen.given.mastered,
            of: seen.given.of,
            released_ms: seen.wall_ms,
        };
        terms.filter_map(|term| Some((term, section.released(term, place)?))).map(mark).collect()
    }
}
