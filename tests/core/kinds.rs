//! The kinds of facts and refusals, by name, for the coverage of random histories.

use cupboard::classroom::{Fact, Refusal};

/// Every kind of fact that a command makes. The match in [`of_fact`] stops compiling when one is added: name it in both.
pub const FACTS: [&str; 37] = [
    "SectionMade",
    "SectionRenamed",
    "SectionLanguageSet",
    "PoliciesSet",
    "WallSet",
    "WallPinned",
    "Enrolled",
    "Shared",
    "StudentRenamed",
    "LanguageSet",
    "AliasSet",
    "OffWallSet",
    "MapSet",
    "Left",
    "Returned",
    "OutcomeSet",
    "OutcomesOrdered",
    "ClassOpened",
    "ClassRested",
    "ClassWoken",
    "ClassClosed",
    "ClockTicked",
    "WindowSet",
    "FaceSet",
    "PageTurned",
    "PresenceSet",
    "StatusSet",
    "StatusRestored",
    "Judged",
    "JudgementRestored",
    "NoteRemoved",
    "CupRaised",
    "CupLate",
    "CupLowered",
    "CupConfirmed",
    "CupSeen",
    "CupRestored",
];

pub fn of_fact(fact: &Fact) -> &'static str {
    use Fact::*;
    match fact {
        SectionMade { .. } => "SectionMade",
        SectionRenamed { .. } => "SectionRenamed",
        SectionLanguageSet { .. } => "SectionLanguageSet",
        PoliciesSet { .. } => "PoliciesSet",
        WallSet { .. } => "WallSet",
        WallPinned { .. } => "WallPinned",
        Enrolled { .. } => "Enrolled",
        Shared { .. } => "Shared",
        StudentRenamed { .. } => "StudentRenamed",
        LanguageSet { .. } => "LanguageSet",
        AliasSet { .. } => "AliasSet",
        OffWallSet { .. } => "OffWallSet",
        MapSet { .. } => "MapSet",
        Left { .. } => "Left",
        Returned { .. } => "Returned",
        OutcomeSet { .. } => "OutcomeSet",
        OutcomesOrdered { .. } => "OutcomesOrdered",
        ClassOpened { .. } => "ClassOpened",
        ClassRested => "ClassRested",
        ClassWoken => "ClassWoken",
        ClassClosed => "ClassClosed",
        ClockTicked => "ClockTicked",
        WindowSet { .. } => "WindowSet",
        FaceSet { .. } => "FaceSet",
        PageTurned { .. } => "PageTurned",
        PresenceSet { .. } => "PresenceSet",
        StatusSet { .. } => "StatusSet",
        StatusRestored { .. } => "StatusRestored",
        Judged { .. } => "Judged",
        JudgementRestored { .. } => "JudgementRestored",
        NoteRemoved { .. } => "NoteRemoved",
        CupRaised { .. } => "CupRaised",
        CupLate { .. } => "CupLate",
        CupLowered { .. } => "CupLowered",
        CupConfirmed { .. } => "CupConfirmed",
        CupSeen { .. } => "CupSeen",
        CupRestored { .. } => "CupRestored",
        // No command makes it: see `erase`.
        Erased { .. } => "Erased",
    }
}

/// The name of a refusal without its field.
pub fn of_refusal(refusal: Refusal) -> String {
    let name = format!("{refusal:?}");
    name.split('(').next().unwrap_or_default().to_owned()
}
