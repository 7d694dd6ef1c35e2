//! What the teacher sets for a whole class, as the API takes it.

use super::helping::HelpRulesShape;
use super::mastery::{MarkingShape, PhrasesShape, ScaleShape};
use super::pairing::PairingRulesShape;
use super::retake::RetakesShape;
use super::shape::{CupsName, DevicesName, LanguageName, NamingName, StatusRuleName};
use super::tutor::TutoringShape;
use crate::classroom::{CupsShown, Devices, Language, Naming, Policies, SettingDeed, StatusRule, WallSettings};
use serde::Deserialize;
use utoipa::ToSchema;

/// A setting of a class, whole.
#[derive(Deserialize, ToSchema)]
#[serde(tag = "setting", rename_all = "snake_case")]
pub(super) enum SettingShape {
    /// What the class is called.
    Name { name: String },
    /// The language of wall and class.
    Language {
        #[schema(value_type = LanguageName)]
        language: Language,
    },
    /// When statuses may change, what students have in their hands, and whether anybody new takes a name.
    Policies {
        #[schema(value_type = StatusRuleName)]
        status: StatusRule,
        #[schema(value_type = DevicesName)]
        devices: Devices,
        names_closed: bool,
    },
    /// What the wall shows.
    Wall {
        #[schema(value_type = NamingName)]
        naming: Naming,
        #[schema(value_type = CupsName)]
        cups: CupsShown,
    },
    /// The levels.
    Scale(ScaleShape),
    /// How a proficiency follows from attempts.
    Marking(MarkingShape),
    /// What students practise before another try.
    Retakes(RetakesShape),
    /// The teacher's own phrases.
    Phrases(PhrasesShape),
    /// The kinds of evidence; none: the usual ones.
    EvidenceKinds { kinds: Vec<String> },
    /// The habits of work, at most twelve; none: they are not logged.
    Habits { habits: Vec<String> },
    /// How students help each other.
    Help(HelpRulesShape),
    /// How plans of groups are made.
    Pairing(PairingRulesShape),
    /// What is set about students who tutor.
    Tutoring(TutoringShape),
}

impl SettingShape {
    pub(super) fn setting(self) -> SettingDeed {
        match self {
            Self::Name { name } => SettingDeed::Name(name),
            Self::Language { language } => SettingDeed::Language(language),
            Self::Policies { status, devices, names_closed } => {
                SettingDeed::Policies(Policies { status, devices, names_closed })
            }
            Self::Wall { naming, cups } => SettingDeed::Wall(WallSettings { naming, cups }),
            Self::Scale(shape) => shape.setting(),
            Self::Marking(shape) => shape.setting(),
            Self::Retakes(shape) => SettingDeed::Retakes(shape.rule()),
            Self::Phrases(shape) => shape.setting(),
            Self::EvidenceKinds { kinds } => SettingDeed::EvidenceKinds(kinds),
            Self::Habits { habits } => SettingDeed::Habits(habits),
            Self::Help(shape) => SettingDeed::Help(Box::new(shape.rules())),
            Self::Pairing(shape) => shape.setting(),
            Self::Tutoring(shape) => shape.setting(),
        }
    }
}
