//! What a teacher writes down of what students can do. A level is its number in the class.

use super::deed::DeedShape;
use super::shape::{AttemptPurposeName, LanguageName, MethodName};
use crate::classroom::check::CheckDeed;
use crate::classroom::ledger::{Assessment, AttemptDeed, Feedback, Occasion, Origin};
use crate::classroom::phrases::Phrases;
use crate::classroom::scale::ScaleRow;
use crate::classroom::{Deed, Language, Level, Marking, Method, OutcomeId, Purpose, SettingDeed, StudentId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// The levels of a class, rising, two to six.
#[derive(Deserialize, ToSchema)]
pub(super) struct ScaleShape {
    levels: Vec<RungShape>,
    /// The place, from 0, of the lowest that counts as mastered.
    mastered: usize,
}

#[derive(Deserialize, ToSchema)]
struct RungShape {
    /// The level that it is; `null`: a new one.
    level: Option<u8>,
    /// What it is called; may be empty for the levels 1 to 4, which each language names itself.
    #[schema(max_length = 32)]
    name: String,
}

impl ScaleShape {
    pub(super) fn setting(self) -> SettingDeed {
        let row = |rung: RungShape| ScaleRow { level: rung.level.map(Level), name: rung.name };
        SettingDeed::Scale { rows: self.levels.into_iter().map(row).collect(), mastered: self.mastered }
    }
}

/// How a proficiency follows from attempts.
#[derive(Serialize, Deserialize, ToSchema)]
pub(super) struct MarkingShape {
    #[schema(value_type = MethodName)]
    method: Method,
    /// How many successes `n_mastery` asks for, 1 to 9.
    #[schema(minimum = 1, maximum = 9)]
    needed: u8,
    /// "Solid" after so many successes in different contexts, 1 to 9.
    #[schema(minimum = 1, maximum = 9)]
    contexts: u8,
}

impl MarkingShape {
    pub(super) fn setting(self) -> SettingDeed {
        let Self { method, needed, contexts } = self;
        SettingDeed::Marking(Marking { method, needed, contexts })
    }
}

impl From<Marking> for MarkingShape {
    fn from(marking: Marking) -> Self {
        let Marking { method, needed, contexts } = marking;
        Self { method, needed, contexts }
    }
}

/// The teacher's own phrases; an empty list means those of each language.
#[derive(Deserialize, ToSchema)]
pub(super) struct PhrasesShape {
    glow: Vec<String>,
    grow: Vec<String>,
    next: Vec<String>,
    /// Ways to show a skill.
    ways: Vec<String>,
    /// Contexts of attempts.
    contexts: Vec<String>,
    /// What a phrase is in more languages, by the phrase as its list has it; those of contexts are not read.
    #[serde(default)]
    #[schema(value_type = BTreeMap<String, BTreeMap<LanguageName, String>>)]
    wordings: BTreeMap<String, BTreeMap<Language, String>>,
}

impl PhrasesShape {
    pub(super) fn setting(self) -> SettingDeed {
        let Self { glow, grow, next, ways, contexts, wordings } = self;
        SettingDeed::Phrases(Box::new(Phrases { glow, grow, next, ways, contexts, wordings }))
    }
}

/// What is written down of an attempt.
#[derive(Serialize, Deserialize, ToSchema)]
pub(super) struct AssessmentShape {
    /// The level that was shown; `null`: words only.
    level: Option<u8>,
    #[schema(value_type = AttemptPurposeName)]
    purpose: Purpose,
    /// Such as "quiz"; may be empty.
    #[schema(max_length = 40)]
    context: String,
    /// When it was shown, in milliseconds since 1970; `null` in an attempt that is written down: just now.
    assessed_ms: Option<i64>,
    #[schema(max_length = 400)]
    glow: String,
    #[schema(max_length = 400)]
    grow: String,
    #[schema(max_length = 400)]
    next: String,
}

impl AssessmentShape {
    pub(super) fn of(what: &Assessment) -> Self {
        let Assessment { level, occasion, feedback } = what.clone();
        let Feedback { glow, grow, next } = feedback;
        let Occasion { purpose, context, assessed_ms, origin: _ } = occasion;
        Self { level: level.map(|level| level.0), purpose, context, assessed_ms: Some(assessed_ms), glow, grow, next }
    }

    /// Changes what was said.
    pub(super) fn change_words(&mut self, change: impl Fn(&str) -> String) {
        for words in [&mut self.glow, &mut self.grow, &mut self.next] {
            *words = change(words);
        }
    }

    fn assessment(self) -> Box<Assessment> {
        let Self { level, purpose, context, assessed_ms, glow, grow, next } = self;
        let (origin, assessed_ms) = (Origin::Here, assessed_ms.unwrap_or_default());
        Box::new(Assessment {
            level: level.map(Level),
            occasion: Occasion { purpose, origin, context, assessed_ms },
            feedback: Feedback { glow, grow, next },
        })
    }
}

/// An attempt to write down.
#[derive(Deserialize, ToSchema)]
pub(super) struct AssessShape {
    student: u32,
    outcome: u32,
    what: AssessmentShape,
    /// Levels of further skills that the same piece of work showed, by the skill's number.
    #[serde(default)]
    also: BTreeMap<String, u8>,
}

impl AssessShape {
    fn deed(self) -> Option<Deed> {
        let also = numbered(self.also)?;
        let shown_ms = self.what.assessed_ms;
        let what = AttemptDeed::Assess { what: self.what.assessment(), shown_ms, also };
        Some(Deed::Attempt { student: StudentId(self.student), outcome: OutcomeId(self.outcome), what })
    }
}

/// Levels by the skill's number; `None` where a number is none.
fn numbered(levels: BTreeMap<String, u8>) -> Option<BTreeMap<OutcomeId, Level>> {
    levels.into_iter().map(|(number, level)| Some((OutcomeId(number.parse().ok()?), Level(level)))).collect()
}

/// Levels of one occasion.
#[derive(Deserialize, ToSchema)]
pub(super) struct AssessManyShape {
    /// The levels; of a student and skill that stand there twice, the last.
    levels: Vec<LevelRow>,
    /// Where they come from; left out: this class.
    #[serde(default)]
    origin: OriginShape,
    #[schema(value_type = AttemptPurposeName)]
    purpose: Purpose,
    #[schema(max_length = 40)]
    context: String,
    /// When it was shown, in milliseconds since 1970; `null`: just now.
    assessed_ms: Option<i64>,
}

impl AssessManyShape {
    fn deed(self) -> Deed {
        let Self { levels, origin, purpose, context, assessed_ms } = self;
        let level = |row: LevelRow| ((StudentId(row.student), OutcomeId(row.outcome)), Level(row.level));
        Deed::AssessMany {
            levels: levels.into_iter().map(level).collect(),
            occasion: Occasion { purpose, origin: origin.into(), context, assessed_ms: 0 },
            shown_ms: assessed_ms,
        }
    }
}

/// The level of a student on a skill.
#[derive(Deserialize, ToSchema)]
struct LevelRow {
    student: u32,
    outcome: u32,
    level: u8,
}

/// Where levels come from.
#[derive(Clone, Copy, Default, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
enum OriginShape {
    /// They were shown in this class.
    #[default]
    Here,
    /// A placement test.
    Placement,
    /// Last year; without a date they come before all that was shown here.
    LastYear,
}

impl From<OriginShape> for Origin {
    fn from(origin: OriginShape) -> Self {
        match origin {
            OriginShape::Here => Self::Here,
            OriginShape::Placement => Self::Placement,
            OriginShape::LastYear => Self::LastYear,
        }
    }
}

/// A correction.
#[derive(Deserialize, ToSchema)]
pub(super) struct AmendShape {
    student: u32,
    outcome: u32,
    /// Which, by its number.
    attempt: u64,
    /// All of it; what it was dated stays when `assessed_ms` is `null`.
    what: AssessmentShape,
    /// It counts no more.
    voided: bool,
    /// Why.
    #[schema(max_length = 140)]
    reason: String,
}

impl AmendShape {
    pub(super) fn deed(self) -> Deed {
        let Self { student, outcome, attempt, what, voided, reason } = self;
        let shown_ms = what.assessed_ms;
        let what = AttemptDeed::Amend { attempt, what: what.assessment(), shown_ms, voided, reason };
        Deed::Attempt { student: StudentId(student), outcome: OutcomeId(outcome), what }
    }
}

impl DeedShape {
    /// What is written down of what students can do.
    pub(super) fn into_mastery_deed(self) -> Option<Deed> {
        let attempt = |student: u32, outcome: u32, what| Deed::Attempt {
            student: StudentId(student),
            outcome: OutcomeId(outcome),
            what,
        };
        let check = |student: u32, outcome: u32, what| Deed::Check {
            student: StudentId(student),
            outcome: OutcomeId(outcome),
            what,
        };
        Some(match self {
            Self::Judge { student, outcome, level } => {
                Deed::Judge { student: StudentId(student), outcome: OutcomeId(outcome), level: level.map(Level) }
            }
            Self::SetSupports { student, supports } => Deed::SetSupports { student: StudentId(student), supports },
            Self::Assess(shape) => shape.deed()?,
            Self::AssessMany(shape) => shape.deed(),
            Self::AcceptElsewhere { outcome, students } => Deed::AcceptElsewhere {
                outcome: OutcomeId(outcome),
                students: students.into_iter().map(StudentId).collect(),
            },
            Self::Amend(shape) => shape.deed(),
            Self::ReadAttempt { student, outcome, attempt: number } => {
                attempt(student, outcome, AttemptDeed::Read { attempt: number })
            }
            Self::SayAboutAttempt { student, outcome, attempt: number, text } => {
                attempt(student, outcome, AttemptDeed::Say { attempt: number, text })
            }
            Self::AcceptCheck { student, outcome } => check(student, outcome, CheckDeed::Accept),
            Self::PutOffCheck { student, outcome, word } => check(student, outcome, CheckDeed::PutOff(word)),
            path => return path.into_path_deed(),
        })
    }
}
