//! The kinds of facts and refusals, by name, for the coverage of random histories.

use cupboard::classroom::check::CheckFact;
use cupboard::classroom::evidence::Change;
use cupboard::classroom::ledger::AttemptFact;
use cupboard::classroom::{
    Among, BlockFact, Fact, HabitFact, HelpFact, MasteryDayFact, MeetingFact, PairingFact, Refusal, ReportFact,
    RetakeFact, Setting, SpotlightFact, TermFact, TicketFact, TutorFact, WordingFact,
};
/// Every kind of fact that a command makes. The match in [`of_fact`] stops compiling when one is added: name it in both.
pub const FACTS: [&str; 127] = [
    "SectionMade",
    "Setting::Name",
    "Setting::Language",
    "Setting::Policies",
    "Setting::Wall",
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
    "CheckPlanned",
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
    "Setting::Scale",
    "Setting::Marking",
    "Setting::Phrases",
    "Setting::Retakes",
    "Practised",
    "PracticeWaived",
    "PracticeRestored",
    "SupportsSet",
    "Assessed",
    "Amended",
    "AttemptRestored",
    "FeedbackRead",
    "FeedbackSaid",
    "WayChosen",
    "CheckAccepted",
    "CheckPutOff",
    "CheckRestored",
    "SelfAssessed",
    "ReviewSet",
    "GoalSet",
    "WeekSet",
    "NoteRemoved",
    "CupRaised",
    "CupLate",
    "CupLowered",
    "CupConfirmed",
    "CupSeen",
    "CupRestored",
    "Ticket::Asked",
    "Ticket::Dropped",
    "Ticket::Closed",
    "Ticket::Reopened",
    "Ticket::Shown",
    "Ticket::Revealed",
    "Ticket::Answered",
    "Ticket::AnswerRestored",
    "MasteryDay::Declared",
    "MasteryDay::CalledOff",
    "MasteryDay::Picked",
    "MasteryDay::Restored",
    "Term::Set",
    "Term::Ended",
    "Term::Resumed",
    "Term::Amended",
    "Term::Released",
    "Term::TakenBack",
    "Term::Restored",
    "Setting::EvidenceKinds",
    "Setting::FinalRule",
    "Setting::Habits",
    "Habit::Logged",
    "Habit::Put",
    "Setting::Pairing",
    "Pairing::Tied",
    "Pairing::Planned",
    "Pairing::Changed",
    "Pairing::Shown",
    "Pairing::PutAway",
    "Pairing::Restored",
    "Pairing::HomeLanguage",
    "EvidenceAdded",
    "EvidenceMarked",
    "EvidenceRemoved",
    "EvidenceRestored",
    "EvidenceOffered",
    "EvidenceCommented",
    "EvidencePassed",
    "EvidenceKindAnswered",
    "SkillFile",
    "Block::Planned",
    "Block::Ended",
    "Block::Shown",
    "Block::SignedUp",
    "Block::Began",
    "Block::Marked",
    "Block::CalledBack",
    "Block::BeganAgain",
    "WordingProposed",
    "WordingWithdrawn",
    "WordingAnswered",
    "Setting::Tutoring",
    "QuietSet",
    "Tutor::Applied",
    "Tutor::AskedAgain",
    "Tutor::Stopped",
    "Tutor::Answered",
    "Tutor::OfferAnswered",
    "Tutor::Invited",
    "Tutor::NormsRead",
    "Tutor::AvailableSet",
    "Tutor::OnWallSet",
    "Tutor::StepSet",
    "Tutor::Proposed",
    "Tutor::ProposalWithdrawn",
    "Tutor::ProposalAnswered",
    "Tutor::Coached",
    "Tutor::CoachingTaken",
    "Tutor::CoachingRead",
];

/// Those of students who help each other: a class of its own comes to them, in `help.rs`.
pub const HELP_FACTS: [&str; 22] = [
    "Setting::Help",
    "Help::Asked",
    "Help::Opened",
    "Help::Claimed",
    "Help::Held",
    "Help::Released",
    "Help::Answered",
    "Meeting::Begun",
    "Meeting::Joined",
    "Meeting::Left",
    "Meeting::StageSet",
    "Meeting::ExitSaid",
    "Meeting::Ended",
    "Meeting::Reflected",
    "Meeting::Logged",
    "Report::Told",
    "Report::Closed",
    "Report::Reopened",
    "Report::Muted",
    "Spotlight::Decided",
    "Spotlight::Undecided",
    "Spotlight::ConsentSet",
];

pub fn of_fact(fact: &Fact) -> &'static str {
    use Fact::*;
    match fact {
        SectionMade { .. } => "SectionMade",
        SettingSet(setting) => of_setting(setting),
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
        CheckPlanned { .. } => "CheckPlanned",
        ClassOpened { .. } => "ClassOpened",
        ClassRested => "ClassRested",
        ClassWoken => "ClassWoken",
        ClassClosed => "ClassClosed",
        ClockTicked => "ClockTicked",
        WindowSet { .. } => "WindowSet",
        FaceSet { .. } => "FaceSet",
        PageTurned { .. } => "PageTurned",
        QuietSet { .. } => "QuietSet",
        PresenceSet { .. } => "PresenceSet",
        StatusSet { .. } => "StatusSet",
        StatusRestored { .. } => "StatusRestored",
        SupportsSet { .. } => "SupportsSet",
        Attempt { what, .. } => of_attempt(what),
        Check { what, .. } => of_check(what),
        ReviewSet { .. } => "ReviewSet",
        Retake { what, .. } => of_retake(what),
        GoalSet { .. } => "GoalSet",
        WeekSet { .. } => "WeekSet",
        NoteRemoved { .. } => "NoteRemoved",
        CupRaised { .. } => "CupRaised",
        CupLate { .. } => "CupLate",
        CupLowered { .. } => "CupLowered",
        CupConfirmed { .. } => "CupConfirmed",
        CupSeen { .. } => "CupSeen",
        CupRestored { .. } => "CupRestored",
        Ticket(fact) => match fact {
            TicketFact::Asked { .. } => "Ticket::Asked",
            TicketFact::Dropped { .. } => "Ticket::Dropped",
            TicketFact::Closed { .. } => "Ticket::Closed",
            TicketFact::Reopened { .. } => "Ticket::Reopened",
            TicketFact::Shown { .. } => "Ticket::Shown",
            TicketFact::Revealed { .. } => "Ticket::Revealed",
            TicketFact::Answered { .. } => "Ticket::Answered",
            TicketFact::AnswerRestored { .. } => "Ticket::AnswerRestored",
        },
        SkillFile { .. } => "SkillFile",
        Evidence { change, .. } => of_evidence(change),
        MasteryDay(fact) => of_mastery_day(fact),
        Term(fact) => of_term(fact),
        Pairing(fact) => of_pairing(fact),
        Block(fact) => of_block(fact),
        Wording { what, .. } => of_wording(what),
        Among(fact) => of_among(fact),
        Tutor { what, .. } => of_tutor(what),
        Habit { what, .. } => of_habit(what),
        // No command makes it: see `erase`.
        Erased { .. } => "Erased",
    }
}

fn of_setting(setting: &Setting) -> &'static str {
    match setting {
        Setting::Name(_) => "Setting::Name",
        Setting::Language(_) => "Setting::Language",
        Setting::Policies(_) => "Setting::Policies",
        Setting::Wall(_) => "Setting::Wall",
        Setting::Scale(_) => "Setting::Scale",
        Setting::Marking(_) => "Setting::Marking",
        Setting::Phrases(_) => "Setting::Phrases",
        Setting::Retakes(_) => "Setting::Retakes",
        Setting::EvidenceKinds(_) => "Setting::EvidenceKinds",
        Setting::FinalRule(_) => "Setting::FinalRule",
        Setting::Habits(_) => "Setting::Habits",
        Setting::Tutoring(_) => "Setting::Tutoring",
        Setting::Pairing(_) => "Setting::Pairing",
        Setting::Help(_) => "Setting::Help",
    }
}

fn of_attempt(what: &AttemptFact) -> &'static str {
    match what {
        AttemptFact::Assessed(_) => "Assessed",
        AttemptFact::Amended { .. } => "Amended",
        AttemptFact::Restored { .. } => "AttemptRestored",
        AttemptFact::Read { .. } => "FeedbackRead",
        AttemptFact::Said { .. } => "FeedbackSaid",
    }
}

fn of_check(what: &CheckFact) -> &'static str {
    match what {
        CheckFact::WayChosen(_) => "WayChosen",
        CheckFact::Accepted => "CheckAccepted",
        CheckFact::PutOff(_) => "CheckPutOff",
        CheckFact::Restored(_) => "CheckRestored",
        CheckFact::SelfAssessed(_) => "SelfAssessed",
    }
}

/// The name of a refusal without its field.
pub fn of_refusal(refusal: Refusal) -> String {
    let name = format!("{refusal:?}");
    name.split('(').next().unwrap_or_default().to_owned()
}

fn of_evidence(change: &Change) -> &'static str {
    match change {
        Change::Added(_) => "EvidenceAdded",
        Change::Marked(..) => "EvidenceMarked",
        Change::Removed(_) => "EvidenceRemoved",
        Change::Restored(..) => "EvidenceRestored",
        Change::Offered(..) => "EvidenceOffered",
        Change::Commented(..) => "EvidenceCommented",
        Change::Passed(..) => "EvidencePassed",
        Change::KindAnswered(..) => "EvidenceKindAnswered",
    }
}

fn of_mastery_day(fact: &MasteryDayFact) -> &'static str {
    match fact {
        MasteryDayFact::Declared { .. } => "MasteryDay::Declared",
        MasteryDayFact::CalledOff => "MasteryDay::CalledOff",
        MasteryDayFact::Picked { .. } => "MasteryDay::Picked",
        MasteryDayFact::Restored { .. } => "MasteryDay::Restored",
    }
}

fn of_habit(fact: &HabitFact) -> &'static str {
    match fact {
        HabitFact::Logged(_) => "Habit::Logged",
        HabitFact::Put { .. } => "Habit::Put",
    }
}

fn of_pairing(fact: &PairingFact) -> &'static str {
    match fact {
        PairingFact::Tied(_) => "Pairing::Tied",
        PairingFact::Planned(_) => "Pairing::Planned",
        PairingFact::Changed(_) => "Pairing::Changed",
        PairingFact::Shown { .. } => "Pairing::Shown",
        PairingFact::PutAway => "Pairing::PutAway",
        PairingFact::Restored { .. } => "Pairing::Restored",
        PairingFact::HomeLanguage { .. } => "Pairing::HomeLanguage",
    }
}

fn of_retake(what: &RetakeFact) -> &'static str {
    match what {
        RetakeFact::Practised { .. } => "Practised",
        RetakeFact::Waived { .. } => "PracticeWaived",
        RetakeFact::Restored(_) => "PracticeRestored",
    }
}

fn of_block(fact: &BlockFact) -> &'static str {
    match fact {
        BlockFact::Planned { .. } => "Block::Planned",
        BlockFact::Ended { .. } => "Block::Ended",
        BlockFact::Shown { .. } => "Block::Shown",
        BlockFact::SignedUp { .. } => "Block::SignedUp",
        BlockFact::Began { .. } => "Block::Began",
        BlockFact::Marked { .. } => "Block::Marked",
        BlockFact::CalledBack { .. } => "Block::CalledBack",
        BlockFact::BeganAgain { .. } => "Block::BeganAgain",
    }
}

fn of_term(fact: &TermFact) -> &'static str {
    match fact {
        TermFact::Set { .. } => "Term::Set",
        TermFact::Ended { .. } => "Term::Ended",
        TermFact::Resumed => "Term::Resumed",
        TermFact::Amended { .. } => "Term::Amended",
        TermFact::Released { .. } => "Term::Released",
        TermFact::TakenBack { .. } => "Term::TakenBack",
        TermFact::Restored { .. } => "Term::Restored",
    }
}

fn of_wording(fact: &WordingFact) -> &'static str {
    match fact {
        WordingFact::Proposed { .. } => "WordingProposed",
        WordingFact::Withdrawn => "WordingWithdrawn",
        WordingFact::Answered(_) => "WordingAnswered",
    }
}

fn of_tutor(fact: &TutorFact) -> &'static str {
    match fact {
        TutorFact::Applied { .. } => "Tutor::Applied",
        TutorFact::AskedAgain { .. } => "Tutor::AskedAgain",
        TutorFact::Stopped { .. } => "Tutor::Stopped",
        TutorFact::Answered { .. } => "Tutor::Answered",
        TutorFact::OfferAnswered { .. } => "Tutor::OfferAnswered",
        TutorFact::Invited { .. } => "Tutor::Invited",
        TutorFact::NormsRead { .. } => "Tutor::NormsRead",
        TutorFact::AvailableSet { .. } => "Tutor::AvailableSet",
        TutorFact::OnWallSet { .. } => "Tutor::OnWallSet",
        TutorFact::StepSet { .. } => "Tutor::StepSet",
        TutorFact::Proposed { .. } => "Tutor::Proposed",
        TutorFact::ProposalWithdrawn => "Tutor::ProposalWithdrawn",
        TutorFact::ProposalAnswered(_) => "Tutor::ProposalAnswered",
        TutorFact::Coached(_) => "Tutor::Coached",
        TutorFact::CoachingTaken => "Tutor::CoachingTaken",
        TutorFact::CoachingRead(_) => "Tutor::CoachingRead",
    }
}

fn of_among(fact: &Among) -> &'static str {
    match fact {
        Among::Help { what, .. } => of_help(what),
        Among::Meeting { what, .. } => of_meeting(what),
        Among::Report { what, .. } => of_report(what),
        Among::Spotlight { what, .. } => of_spotlight(what),
    }
}

fn of_help(fact: &HelpFact) -> &'static str {
    match fact {
        HelpFact::Asked(_) => "Help::Asked",
        HelpFact::Opened => "Help::Opened",
        HelpFact::Claimed(_) => "Help::Claimed",
        HelpFact::Held(_) => "Help::Held",
        HelpFact::Released { .. } => "Help::Released",
        HelpFact::Answered { .. } => "Help::Answered",
    }
}

fn of_meeting(fact: &MeetingFact) -> &'static str {
    match fact {
        MeetingFact::Begun(_) => "Meeting::Begun",
        MeetingFact::Joined => "Meeting::Joined",
        MeetingFact::Left => "Meeting::Left",
        MeetingFact::StageSet(_) => "Meeting::StageSet",
        MeetingFact::ExitSaid(_) => "Meeting::ExitSaid",
        MeetingFact::Ended(_) => "Meeting::Ended",
        MeetingFact::Reflected(_) => "Meeting::Reflected",
        MeetingFact::Logged(_) => "Meeting::Logged",
    }
}

fn of_report(fact: &ReportFact) -> &'static str {
    match fact {
        ReportFact::Told { .. } => "Report::Told",
        ReportFact::Closed(_) => "Report::Closed",
        ReportFact::Reopened(..) => "Report::Reopened",
        ReportFact::Muted(_) => "Report::Muted",
    }
}

fn of_spotlight(fact: &SpotlightFact) -> &'static str {
    match fact {
        SpotlightFact::Decided { .. } => "Spotlight::Decided",
        SpotlightFact::Undecided { .. } => "Spotlight::Undecided",
        SpotlightFact::ConsentSet(_) => "Spotlight::ConsentSet",
    }
}
