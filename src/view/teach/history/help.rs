//! Help among students, in words (S8, S13, S14, S15, S16).

use super::super::Desk;
use super::said;
use crate::classroom::spotlight::Consent;
use crate::classroom::{Among, HelpFact, MeetingFact, ReportFact, SpotlightFact, StudentId, Whom};
use maud::{Markup, html};

fn with(desk: &Desk<'_>, key: &str, who: Option<StudentId>) -> Markup {
    html! { (desk.text.say(key)) @if let Some(who) = who { " · " (desk.name(who)) } }
}

/// One line of the history.
pub(super) fn words(desk: &Desk<'_>, fact: &Among) -> Markup {
    match fact {
        Among::Help { what, .. } => question(desk, what),
        Among::Meeting { what, .. } => meeting(desk, what),
        Among::Report { what, .. } => report(desk, what),
        Among::Spotlight { what, .. } => spotlight(desk, what),
    }
}

fn question(desk: &Desk<'_>, what: &HelpFact) -> Markup {
    match what {
        HelpFact::Asked(Whom::Anyone) => with(desk, "history-help-anyone", None),
        HelpFact::Asked(Whom::Teacher) => with(desk, "history-help-teacher", None),
        HelpFact::Asked(Whom::Tutor(tutor)) => with(desk, "history-help-tutor", Some(*tutor)),
        HelpFact::Opened => with(desk, "history-help-opened", None),
        HelpFact::Claimed(by) => with(desk, "history-help-claimed", Some(*by)),
        HelpFact::Held(true) => with(desk, "history-help-held", None),
        HelpFact::Held(false) => with(desk, "history-help-comes", None),
        HelpFact::Released { by, passed: true } => with(desk, "history-help-handed-on", Some(*by)),
        HelpFact::Released { by, passed: false } => with(desk, "history-help-returned", Some(*by)),
        HelpFact::Answered { by, note, link } => {
            html! {
                (with(desk, "history-help-answered", Some(*by)))
                (said(String::new(), note)) (said(String::new(), link))
            }
        }
    }
}

fn meeting(desk: &Desk<'_>, what: &MeetingFact) -> Markup {
    match what {
        MeetingFact::Begun(outcome) => html! { (desk.text.say("history-meeting-begun")) " · " (desk.skill(*outcome)) },
        MeetingFact::Joined => with(desk, "history-meeting-joined", None),
        MeetingFact::Left => with(desk, "history-meeting-left", None),
        MeetingFact::StageSet(stage) => said(desk.text.say("history-meeting-stage"), &desk.text.stage(*stage)),
        MeetingFact::ExitSaid(exit) => said(desk.text.say("history-meeting-exit"), &desk.text.exit(*exit)),
        MeetingFact::Ended(how) => html! { (desk.text.ending(*how)) },
        MeetingFact::Reflected(reflection) => {
            let key = if reflection.thanks { "history-meeting-thanks" } else { "history-meeting-reflected" };
            said(desk.text.say(key), &reflection.words)
        }
        MeetingFact::Logged(log) => html! {
            (said(desk.text.say("history-meeting-log"), &log.strategies)) (said(String::new(), &log.errors))
        },
    }
}

fn report(desk: &Desk<'_>, what: &ReportFact) -> Markup {
    match what {
        ReportFact::Told { about, words } => {
            html! { (with(desk, "history-report-told", *about)) (said(String::new(), words)) }
        }
        ReportFact::Closed(_) => with(desk, "history-report-closed", None),
        ReportFact::Reopened(..) => with(desk, "history-report-reopened", None),
        ReportFact::Muted(true) => with(desk, "history-muted", None),
        ReportFact::Muted(false) => with(desk, "history-unmuted", None),
    }
}

fn spotlight(desk: &Desk<'_>, what: &SpotlightFact) -> Markup {
    let key = match what {
        SpotlightFact::Decided { praise, asked: true } => {
            return said(desk.text.say("history-spotlight-asked"), &desk.text.praise(*praise));
        }
        SpotlightFact::Decided { asked: false, .. } => "history-spotlight-passed",
        SpotlightFact::Undecided { .. } => "history-spotlight-undecided",
        SpotlightFact::ConsentSet(Consent::Asked) => "history-spotlight-open",
        SpotlightFact::ConsentSet(Consent::Given) => "history-spotlight-yes",
        SpotlightFact::ConsentSet(Consent::Refused) => "history-spotlight-no",
        SpotlightFact::ConsentSet(Consent::TakenDown) => "history-spotlight-down",
    };
    with(desk, key, None)
}
