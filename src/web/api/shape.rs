//! What goes over the wire. Names of states are the core's own, listed here for the document; a test holds the two
//! lists to each other.

use super::retake::PracticeShape;
#[cfg(test)]
use crate::classroom::evidence::Purpose;
use crate::classroom::{
    Colour, Cup, Enrolment, Language, Level, Outcome, OutcomeId, Scale, Section, SectionId, Status, StudentId,
};
#[cfg(test)]
use crate::classroom::{CupsShown, Devices, Face, FileKind, Method, Naming, Presence, StatusRule, ledger};
use crate::hub::Receipt;
use crate::text::Text;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

macro_rules! names {
    ($(#[$doc:meta])* $name:ident: $core:ty = $($variant:ident $text:literal),+) => {
        $(#[$doc])*
        #[derive(ToSchema)]
        #[schema(as = $name)]
        #[allow(dead_code, missing_docs, reason = "only the document reads these")]
        pub enum $name { $(#[schema(rename = $text)] $variant),+ }

        impl $name {
            /// The names in the document, and the core's own of the same place.
            #[cfg(test)]
            fn pairs() -> Vec<(&'static str, Option<$core>)> {
                vec![$(($text, serde_json::from_value(serde_json::json!($text)).ok())),+]
            }
        }
    };
}

names!(/// What a student reports.
    StatusName: Status = NotStarted "not_started", Working "working", Ready "ready");
names!(/// How a proficiency follows from attempts.
    MethodName: Method = Latest "latest", Highest "highest", NMastery "n_mastery", DecayingAverage "decaying_average",
    Judgement "judgement", Mean "mean");
names!(/// What an attempt is for.
    AttemptPurposeName: ledger::Purpose = Formative "formative", Summative "summative", Overall "overall");
names!(/// A cup's colour.
    ColourName: Colour = Green "green", Yellow "yellow", Red "red");
names!(/// Whether somebody is in the room.
    PresenceName: Presence = Unknown "unknown", Here "here", HereByTeacher "here_by_teacher", Absent "absent");
names!(/// A screen language.
    LanguageName: Language = English "en", Spanish "es", French "fr", Arabic "ar");
names!(/// Which face the wall shows.
    FaceName: Face = Auto "auto", Arrive "arrive", Work "work");
names!(/// How the wall names a student.
    NamingName: Naming = Alias "alias", Initials "initials", Names "names", Totals "totals");
names!(/// How cups stand on the wall.
    CupsName: CupsShown = OnShelf "on_shelf", ListByAlias "list_by_alias", ListByName "list_by_name");
names!(/// When students may change a status.
    StatusRuleName: StatusRule = AnyTime "any_time", InClass "in_class", InWindow "in_window");
names!(/// What students have in their hands.
    DevicesName: Devices = Own "own", Shared "shared", None "none");

names!(/// What a piece of evidence is for.
    PurposeName: Purpose = Formative "formative", Summative "summative");
names!(/// What a kept file is.
    FileName: FileKind = Jpeg "jpeg", Png "png", Webp "webp", Gif "gif", Heic "heic", Pdf "pdf", Text "text",
    Mp3 "mp3", M4a "m4a", Ogg "ogg");

/// It is on disk.
#[derive(Serialize, ToSchema)]
pub struct Saved {
    /// Always `saved`.
    answer: &'static str,
    /// The number of the state that holds it.
    number: u64,
    /// It came too late and is history only: ask "still need help?"
    late: bool,
    /// Whether it changed anything.
    changed: bool,
    /// The class it made or happened in.
    #[schema(value_type = Option<u32>)]
    section: Option<SectionId>,
}

impl From<Receipt> for Saved {
    fn from(receipt: Receipt) -> Self {
        let Receipt { number, late, changed, section } = receipt;
        Self { answer: "saved", number, late, changed, section }
    }
}

#[allow(dead_code, reason = "only the document reads this")]
/// Why not: the shape that `web/error.rs` writes.
#[derive(Serialize, ToSchema)]
pub struct Refused {
    /// A stable name.
    error: String,
    /// A sentence in the asker's language.
    message: String,
}

/// A skill as lists show it.
#[derive(Serialize, ToSchema)]
pub struct SkillShape {
    /// Its number in the class.
    #[schema(value_type = u32)]
    pub outcome: OutcomeId,
    /// Such as `8.EE.2`; may be empty.
    pub code: String,
    /// The "I can …" statement.
    pub statement: String,
    /// The short label; may be empty.
    pub short: String,
    /// The unit.
    pub unit: String,
    /// Whether it is a focus skill.
    pub focus: bool,
}

impl SkillShape {
    pub(super) fn of(outcome: OutcomeId, value: &Outcome, language: Language) -> Self {
        Self {
            outcome,
            code: value.code.clone(),
            statement: value.statement_in(language).to_owned(),
            short: value.short.clone(),
            unit: value.unit.clone(),
            focus: value.focus,
        }
    }
}

/// Where somebody is on a skill.
#[derive(Serialize, ToSchema)]
pub struct PlaceShape {
    /// The skill.
    #[schema(value_type = u32)]
    pub outcome: OutcomeId,
    /// What the student reports.
    #[schema(value_type = StatusName)]
    pub status: Status,
    /// The level that the teacher's assessments come to, by its number on the class's scale; `null`: none.
    #[schema(value_type = Option<u8>)]
    pub proficiency: Option<Level>,
    /// The practice before their next check, after a try that was not mastered; `null`: none is asked for.
    pub practice: Option<PracticeShape>,
}

impl PlaceShape {
    pub(super) fn of(section: &Section, place: &Enrolment, outcome: OutcomeId) -> Self {
        let practice = PracticeShape::of(section, place, outcome);
        Self { outcome, status: place.status(outcome), proficiency: place.proficiency(outcome), practice }
    }
}

/// A level of a class's scale.
#[derive(Serialize, ToSchema)]
pub struct LevelShape {
    /// Its number in the class, which no other level ever has.
    #[schema(value_type = u8)]
    level: Level,
    /// What it is called, in the asker's language unless the teacher named it.
    name: String,
    /// Whether it counts as mastered.
    mastered: bool,
}

impl LevelShape {
    /// The levels of a scale, rising.
    pub(super) fn all(scale: &Scale, text: Text) -> Vec<Self> {
        let shape = |level| Self { level, name: text.level(scale, level), mastered: scale.is_mastered(level) };
        scale.levels().map(shape).collect()
    }
}

/// A cup that is up.
#[derive(Serialize, ToSchema)]
pub struct CupShape {
    /// Its colour.
    #[schema(value_type = ColourName)]
    pub colour: Colour,
    /// The skill it stands for.
    #[schema(value_type = Option<u32>)]
    pub outcome: Option<OutcomeId>,
    /// A few words; may be empty.
    pub note: String,
    /// Class time since it was raised, in milliseconds.
    pub age_ms: u64,
    /// It asks "still stuck?"
    pub faded: bool,
    /// The teacher has seen it.
    pub seen: bool,
}

impl CupShape {
    pub(super) fn of(cup: &Cup, section: &crate::classroom::Section, now: &crate::classroom::Now) -> Self {
        Self {
            colour: cup.colour,
            outcome: cup.outcome,
            note: cup.note.clone(),
            age_ms: cup.age_ms(section, now),
            faded: cup.freshness(section, now) == crate::classroom::cup::Freshness::Faded,
            seen: cup.seen,
        }
    }
}

/// A name that can be taken.
#[derive(Serialize, ToSchema)]
pub struct NameShape {
    /// Their number.
    #[schema(value_type = u32)]
    pub student: StudentId,
    /// Their name.
    pub name: String,
    /// The icon beside it, so that two equal names differ.
    pub icon: &'static str,
    /// Some device holds it already: the right pictures open it here.
    pub held: bool,
}

/// Three of the twelve pictures, by their places from 0.
#[derive(Deserialize, ToSchema)]
pub struct ClaimShape {
    /// Whose name.
    #[schema(value_type = u32)]
    pub student: StudentId,
    /// Three different places.
    #[schema(min_items = 3, max_items = 3)]
    pub pictures: Vec<u8>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_documents_names_are_the_cores() {
        macro_rules! hold {
            ($($name:ident),+) => {$(
                for (text, core) in $name::pairs() {
                    assert!(core.is_some(), "{} has no {text}", stringify!($name));
                }
            )+};
        }
        hold!(
            StatusName,
            MethodName,
            AttemptPurposeName,
            ColourName,
            PresenceName,
            LanguageName,
            FaceName,
            NamingName,
            CupsName,
            StatusRuleName,
            DevicesName,
            PurposeName,
            FileName
        );
        assert_eq!(FileName::pairs().len(), FileKind::ALL.len());
        assert_eq!(StatusName::pairs().len(), Status::ALL.len());
        assert_eq!(MethodName::pairs().len(), Method::ALL.len());
        assert_eq!(AttemptPurposeName::pairs().len(), ledger::Purpose::ALL.len());
        assert_eq!(ColourName::pairs().len(), Colour::ALL.len());
        assert_eq!(LanguageName::pairs().len(), Language::ALL.len());
    }
}
