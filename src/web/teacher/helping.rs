//! Students who help each other (S8): the rules, and what the teacher ends, sends or closes in one tap.

use super::class::{Class, shown, shown_again};
use super::form::Fields;
use crate::classroom::{
    Deed, HelpDeed, HelpRules, MeetingDeed, Refusal, ReportDeed, SettingDeed, StudentId, WhoAnswers,
};
use crate::view::teach::Done;
use crate::view::teach::helping::{self, RULES_FORM, who_key};
use crate::web::Problem;
use axum::response::Response;

/// `GET /teach/{section}/helping`
pub(super) async fn show(class: Class) -> Result<Response, Problem> {
    Ok(shown(helping::show(&class.desk()?).into_string()))
}

/// `POST /teach/{section}/helping`: the rules, whole.
pub(super) async fn set(class: Class, fields: Fields) -> Result<Response, Problem> {
    let told = match rules(&class, &fields) {
        Ok(rules) => class.tell(Deed::Set(SettingDeed::Help(Box::new(rules)))).await.map(drop),
        Err(problem) => Err(problem),
    };
    match told {
        Ok(()) => Ok(class.done("/helping", Done::Saved)),
        Err(problem) => {
            let (status, desk) = class.refused(&problem, RULES_FORM, fields)?;
            Ok(shown_again(status, helping::show(&desk).into_string()))
        }
    }
}

fn rules(class: &Class, fields: &Fields) -> Result<HelpRules, Problem> {
    let who = WhoAnswers::ALL.into_iter().find(|one| who_key(*one) == fields.get("who"));
    Ok(HelpRules {
        who: who.ok_or_else(|| Problem::BadForm("who".into()))?,
        paused: class.section()?.help_rules.paused,
        cap_min: fields.parsed("cap").map_err(|_| Problem::Refused(Refusal::SessionCap))?,
        most_sessions: fields.parsed("most").map_err(|_| Problem::Refused(Refusal::SessionCount))?,
        words: fields.get("words").lines().map(str::to_owned).collect(),
    })
}

/// `POST /teach/{section}/helping/act`: one tap of the card.
pub(super) async fn act(class: Class, fields: Fields) -> Result<Response, Problem> {
    let student = |name: &str| fields.parsed(name).map(StudentId);
    let deed = match fields.get("do") {
        pause @ ("pause" | "resume") => {
            let rules = HelpRules { paused: pause == "pause", ..(*class.section()?.help_rules).clone() };
            Deed::Set(SettingDeed::Help(Box::new(rules)))
        }
        "end" if fields.get("meeting") == "all" => Deed::Meeting(MeetingDeed::EndAll),
        "end" => Deed::Meeting(MeetingDeed::End(fields.parsed("meeting")?)),
        "send" => Deed::Help { student: student("student")?, what: HelpDeed::Assign(student("tutor")?) },
        "call_off" => Deed::Help { student: student("student")?, what: HelpDeed::HandOn },
        "close" => Deed::Report { student: student("student")?, what: ReportDeed::Close(fields.parsed("number")?) },
        mute @ ("mute" | "unmute") => {
            Deed::Report { student: student("student")?, what: ReportDeed::Mute(mute == "mute") }
        }
        _ => return Err(Problem::BadForm("do".into())),
    };
    class.tell(deed).await?;
    Ok(class.go(if fields.get("back") == "groups" { "/groups#groups-sessions" } else { "" }))
}
