//! A setting of a class, as it stands on disk.

use super::attempt::{Marking, Scale};
use super::help::HelpRulesRecord;
use super::leaf::Language;
use super::noun::{Policies, Wall};
use super::pairing::RulesRecord;
use super::phrases::Phrases;
use super::retake::{self, AmountRecord};
use super::term::Band;
use super::tutor::TutoringRecord;
use crate::classroom::{Fact, FinalRule, Setting};
use serde::{Deserialize, Serialize};

/// One setting with what it is set to.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub(super) enum SettingRecord {
    Name(String),
    Language(Language),
    Policies(Policies),
    Wall(Wall),
    Scale(Box<Scale>),
    Marking(Marking),
    /// `null`: nothing is asked for.
    Retakes(Option<AmountRecord>),
    Phrases(Box<Phrases>),
    EvidenceKinds(Vec<String>),
    FinalRule(Vec<Band>),
    Habits(Vec<String>),
    Tutoring(TutoringRecord),
    Pairing(RulesRecord),
    Help(HelpRulesRecord),
}

impl From<Setting> for SettingRecord {
    fn from(setting: Setting) -> Self {
        match setting {
            Setting::Name(name) => Self::Name(name),
            Setting::Language(language) => Self::Language(language.into()),
            Setting::Policies(policies) => Self::Policies(policies.into()),
            Setting::Wall(wall) => Self::Wall(wall.into()),
            Setting::Scale(scale) => Self::Scale(Box::new((*scale).into())),
            Setting::Marking(marking) => Self::Marking(marking.into()),
            Setting::Retakes(rule) => Self::Retakes(retake::rule(rule)),
            Setting::Phrases(phrases) => Self::Phrases(Box::new((*phrases).into())),
            Setting::EvidenceKinds(kinds) => Self::EvidenceKinds(kinds),
            Setting::Habits(habits) => Self::Habits(habits),
            Setting::Help(rules) => Self::Help((*rules).into()),
            Setting::Tutoring(tutoring) => Self::Tutoring((*tutoring).into()),
            Setting::Pairing(rules) => Self::Pairing((*rules).into()),
            Setting::FinalRule(rule) => Self::FinalRule(rule.0.into_iter().map(Into::into).collect()),
        }
    }
}

impl From<SettingRecord> for Fact {
    fn from(record: SettingRecord) -> Self {
        use SettingRecord as R;
        Self::SettingSet(match record {
            R::Name(name) => Setting::Name(name),
            R::Language(language) => Setting::Language(language.into()),
            R::Policies(policies) => Setting::Policies(policies.into()),
            R::Wall(wall) => Setting::Wall(wall.into()),
            R::Scale(scale) => Setting::Scale(Box::new((*scale).into())),
            R::Marking(marking) => Setting::Marking(marking.into()),
            R::Retakes(rule) => Setting::Retakes(retake::rule_of(rule)),
            R::Phrases(phrases) => Setting::Phrases(Box::new((*phrases).into())),
            R::EvidenceKinds(kinds) => Setting::EvidenceKinds(kinds),
            R::Habits(habits) => Setting::Habits(habits),
            R::Help(record) => Setting::Help(Box::new(record.into())),
            R::Tutoring(record) => Setting::Tutoring(Box::new(record.into())),
            R::Pairing(rules) => Setting::Pairing(Box::new(rules.into())),
            R::FinalRule(bands) => Setting::FinalRule(FinalRule(bands.into_iter().map(Into::into).collect())),
        })
    }
}
