//! Help among students in the exported history.

use crate::classroom::meeting::{Ending, Exit, Stage};
use crate::classroom::spotlight::Consent;
use crate::classroom::{Among, HelpFact, MeetingFact, ReportFact, SpotlightFact, Whom};

/// What happened among students.
pub(super) fn what(fact: &Among) -> &'static str {
    match fact {
        Among::Help { what, .. } => of_a_question(what),
        Among::Meeting { what, .. } => of_a_meeting(what),
        Among::Report { what, .. } => of_a_report(what),
        Among::Spotlight { what, .. } => of_a_spotlight(what),
    }
}

/// Its particulars.
pub(super) fn detail(fact: &Among) -> String {
    match fact {
        Among::Help { what, .. } => detail_of_a_question(what),
        Among::Meeting { what, .. } => detail_of_a_meeting(what),
        Among::Report { what: ReportFact::Told { words, .. }, .. } => words.clone(),
        Among::Report { .. } | Among::Spotlight { .. } => String::new(),
    }
}

fn of_a_question(fact: &HelpFact) -> &'static str {
    match fact {
        HelpFact::Asked(Whom::Anyone) => "asked anyone",
        HelpFact::Asked(Whom::Teacher) => "asked the teacher only",
        HelpFact::Asked(Whom::Tutor(_)) => "asked one tutor",
        HelpFact::Opened => "question open to all tutors",
        HelpFact::Claimed(_) => "tutor on the way",
        HelpFact::Held(true) => "tutor comes in a moment",
        HelpFact::Held(false) => "tutor comes now",
        HelpFact::Released { passed: true, .. } => "question handed on",
        HelpFact::Released { passed: false, .. } => "question came back",
        HelpFact::Answered { .. } => "question answered in writing",
    }
}

fn detail_of_a_question(fact: &HelpFact) -> String {
    match fact {
        HelpFact::Answered { note, link, .. } => [note.as_str(), link.as_str()].join(" ").trim().to_owned(),
        _ => String::new(),
    }
}

fn of_a_meeting(fact: &MeetingFact) -> &'static str {
    match fact {
        MeetingFact::Begun(_) => "session begun as tutor",
        MeetingFact::Joined => "session begun as partner",
        MeetingFact::Left => "session left",
        MeetingFact::StageSet(Stage::CheckIn) => "session: check-in",
        MeetingFact::StageSet(Stage::Guided) => "session: together",
        MeetingFact::StageSet(Stage::Independent) => "session: alone",
        MeetingFact::StageSet(Stage::Exit) => "session: last question",
        MeetingFact::ExitSaid(_) => "session: last question answered",
        MeetingFact::Ended(Ending::Closed) => "session ended",
        MeetingFact::Ended(Ending::Cap) => "session ended by time",
        MeetingFact::Ended(Ending::Class) => "session ended with class",
        MeetingFact::Reflected(_) => "session looked back on",
        MeetingFact::Logged(_) => "tutor's log",
    }
}

fn detail_of_a_meeting(fact: &MeetingFact) -> String {
    match fact {
        MeetingFact::ExitSaid(Exit::Can) => "can do one alone".to_owned(),
        MeetingFact::ExitSaid(Exit::Nearly) => "nearly".to_owned(),
        MeetingFact::ExitSaid(Exit::NotYet) => "not yet".to_owned(),
        MeetingFact::Reflected(said) if said.thanks => format!("{} (thanks)", said.words).trim().to_owned(),
        MeetingFact::Reflected(said) => said.words.clone(),
        MeetingFact::Logged(log) => [log.strategies.as_str(), log.errors.as_str()].join(" · "),
        _ => String::new(),
    }
}

fn of_a_report(fact: &ReportFact) -> &'static str {
    match fact {
        ReportFact::Told { .. } => "told the teacher",
        ReportFact::Closed(_) => "report closed",
        ReportFact::Reopened(..) => "report open again",
        ReportFact::Muted(true) => "muted",
        ReportFact::Muted(false) => "not muted any more",
    }
}

fn of_a_spotlight(fact: &SpotlightFact) -> &'static str {
    match fact {
        SpotlightFact::Decided { asked: true, .. } => "asked about the spotlight",
        SpotlightFact::Decided { asked: false, .. } => "spotlight: not this week",
        SpotlightFact::Undecided { .. } => "spotlight: not decided after all",
        SpotlightFact::ConsentSet(Consent::Asked) => "spotlight: not answered",
        SpotlightFact::ConsentSet(Consent::Given) => "spotlight: yes",
        SpotlightFact::ConsentSet(Consent::Refused) => "spotlight: no thanks",
        SpotlightFact::ConsentSet(Consent::TakenDown) => "spotlight taken down",
    }
}
