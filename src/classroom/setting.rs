//! What the teacher set for a whole class: one kind of fact, one way to take it back.

use super::method::Marking;
use super::pairing::PairingRules;
use super::phrases::Phrases;
use super::scale::{Scale, ScaleRow};
use super::section::Section;
use super::term::FinalRule;
use super::words::Field;
use super::{
    Context, Fact, HelpRules, Language, Policies, Refusal, RetakeRule, Tutoring, WallSettings, evidence, habit,
};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// One setting of a class, with what it is set to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "each is the field of `Section` that it names")]
pub enum Setting {
    Name(String),
    Language(Language),
    Policies(Policies),
    Wall(WallSettings),
    Scale(Box<Scale>),
    Marking(Marking),
    Retakes(RetakeRule),
    Phrases(Box<Phrases>),
    EvidenceKinds(Vec<String>),
    FinalRule(FinalRule),
    Habits(Vec<String>),
    Tutoring(Box<Tutoring>),
    Pairing(Box<PairingRules>),
    Help(Box<HelpRules>),
}

/// What the teacher wants set for the whole class; each is read by the rules of its noun.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is the field of `Section` that it names")]
pub enum SettingDeed {
    Name(String),
    Language(Language),
    Policies(Policies),
    Wall(WallSettings),
    /// `mastered`: the place, from 0, of the lowest level that counts as mastered.
    Scale {
        rows: Vec<ScaleRow>,
        mastered: usize,
    },
    Marking(Marking),
    Retakes(RetakeRule),
    Phrases(Box<Phrases>),
    /// None: the usual ones.
    EvidenceKinds(Vec<String>),
    /// None: they are not logged (S45).
    Habits(Vec<String>),
    /// What is set about students who tutor (S4).
    Tutoring(Box<Tutoring>),
    /// How plans of groups are made (S11).
    Pairing(Box<PairingRules>),
    Help(Box<HelpRules>),
}

impl SettingDeed {
    pub(super) fn decide(&self, section: &Section, ctx: &Context) -> Result<Vec<Fact>, Refusal> {
        ctx.teacher_only()?;
        let setting = match self {
            Self::Name(name) => Setting::Name(Field::SectionName.required(name)?),
            Self::Language(language) => Setting::Language(*language),
            Self::Policies(policies) => Setting::Policies(*policies),
            Self::Wall(wall) => Setting::Wall(*wall),
            Self::Scale { rows, mastered } => Setting::Scale(Box::new(section.scale.changed(rows, *mastered)?)),
            Self::Marking(marking) => Setting::Marking(marking.checked()?),
            Self::Retakes(rule) => Setting::Retakes(rule.checked()?),
            Self::Phrases(phrases) => Setting::Phrases(Box::new((**phrases).clone().cleaned()?)),
            Self::EvidenceKinds(kinds) => Setting::EvidenceKinds(evidence::kinds(kinds)?),
            Self::Habits(habits) => Setting::Habits(habit::list(habits)?),
            Self::Help(rules) => Setting::Help(Box::new(rules.checked()?)),
            Self::Tutoring(tutoring) => Setting::Tutoring(Box::new(tutoring.cleaned()?)),
            Self::Pairing(rules) => Setting::Pairing(Box::new(rules.cleaned()?)),
        };
        Ok(setting.set(section))
    }
}

impl Setting {
    /// The fact that sets it; none where the class has it so already.
    pub(super) fn set(self, section: &Section) -> Vec<Fact> {
        if self == self.in_class(section) { vec![] } else { vec![Fact::SettingSet(self)] }
    }

    /// The same setting as the class has it.
    pub(super) fn in_class(&self, section: &Section) -> Self {
        match self {
            Self::Name(_) => Self::Name(section.name.clone()),
            Self::Language(_) => Self::Language(section.language),
            Self::Policies(_) => Self::Policies(section.policies),
            Self::Wall(_) => Self::Wall(section.wall),
            Self::Scale(_) => Self::Scale(Box::new((*section.scale).clone())),
            Self::Marking(_) => Self::Marking(section.marking),
            Self::Retakes(_) => Self::Retakes(section.retakes),
            Self::Phrases(_) => Self::Phrases(Box::new((*section.phrases).clone())),
            Self::EvidenceKinds(_) => Self::EvidenceKinds(section.evidence_kinds.to_vec()),
            Self::FinalRule(_) => Self::FinalRule((*section.final_rule).clone()),
            Self::Habits(_) => Self::Habits(section.habits.to_vec()),
            Self::Help(_) => Self::Help(Box::new((*section.help_rules).clone())),
            Self::Tutoring(_) => Self::Tutoring(Box::new((*section.tutoring).clone())),
            Self::Pairing(_) => Self::Pairing(Box::new((*section.pairing.rules).clone())),
        }
    }

    pub(super) fn apply(&self, section: &mut Section) {
        match self {
            Self::Name(name) => section.name = name.clone(),
            Self::Language(language) => section.language = *language,
            Self::Policies(policies) => section.policies = *policies,
            Self::Wall(wall) => section.wall = *wall,
            Self::Scale(scale) => {
                section.scale = Arc::new((**scale).clone());
                section.judge_anew();
            }
            Self::Marking(marking) => {
                section.marking = *marking;
                section.judge_anew();
            }
            Self::Retakes(rule) => section.retakes = *rule,
            Self::Phrases(phrases) => section.phrases = Arc::new((**phrases).clone()),
            Self::EvidenceKinds(kinds) => section.evidence_kinds = Arc::new(kinds.clone()),
            Self::FinalRule(rule) => section.final_rule = Arc::new(rule.clone()),
            Self::Habits(habits) => section.habits = Arc::new(habits.clone()),
            Self::Help(rules) => section.help_rules = Arc::new((**rules).clone()),
            Self::Tutoring(tutoring) => section.tutoring = Arc::new((**tutoring).clone()),
            Self::Pairing(rules) => section.pairing.rules = Arc::new((**rules).clone()),
        }
    }

    /// The texts in it that the teacher typed, with what each is for.
    pub(super) fn texts(&self) -> Vec<(Field, &str)> {
        match self {
            Self::Name(name) => vec![(Field::SectionName, name)],
            Self::Scale(scale) => scale.texts().collect(),
            Self::Phrases(phrases) => phrases.texts().collect(),
            Self::EvidenceKinds(kinds) => kinds.iter().map(|kind| (Field::EvidenceKind, kind.as_str())).collect(),
            Self::FinalRule(rule) => rule.texts().collect(),
            Self::Language(_) | Self::Policies(_) | Self::Wall(_) => vec![],
            Self::Marking(_) | Self::Retakes(_) => vec![],
            Self::Tutoring(tutoring) => tutoring.texts(),
            Self::Help(rules) => rules.words.iter().map(|word| (Field::ListedWord, word.as_str())).collect(),
            Self::Habits(habits) => habits.iter().map(|habit| (Field::Habit, habit.as_str())).collect(),
            Self::Pairing(rules) => rules.places.iter().map(|place| (Field::Place, place.as_str())).collect(),
        }
    }
}
