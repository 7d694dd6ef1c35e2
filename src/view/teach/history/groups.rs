//! Groups that a student was in and what the teacher said of pairs, in words (S9, S11). It stands on the teacher's page
//! alone: of a pair neither ever reads it.

use super::super::Desk;
use super::super::groups::place_words;
use super::said;
use crate::classroom::pairing::{GroupPlan, Tie, TieRule};
use crate::classroom::{PairingFact, StudentId};
use maud::{Markup, html};

/// One line of the history of `who`.
pub(super) fn words(desk: &Desk<'_>, who: StudentId, fact: &PairingFact) -> Option<Markup> {
    match fact {
        PairingFact::HomeLanguage { language, .. } => Some(said(desk.text.say("field-home-language"), language)),
        PairingFact::Tied(tie) => Some(pair(desk, who, tie)),
        _ => group(desk, who, fact.plan()?),
    }
}

fn pair(desk: &Desk<'_>, who: StudentId, tie: &Tie) -> Markup {
    let text = desk.text;
    let other = if tie.pair.0 == who { tie.pair.1 } else { tie.pair.0 };
    let rule = tie.rule.map(|rule| match rule {
        TieRule::Apart => "groups-apart",
        TieRule::Together => "groups-together",
    });
    let well = tie.worked_well.then_some("groups-well");
    let mut said: Vec<String> = rule.into_iter().chain(well).map(|key| text.say(key)).collect();
    if said.is_empty() {
        said.push(text.say("history-pair-off"));
    }
    html! { (desk.text.list(&said)) " · " (desk.name(other)) }
}

fn group(desk: &Desk<'_>, who: StudentId, plan: &GroupPlan) -> Option<Markup> {
    let (_, group) = plan.group_of(who)?;
    let others = group.members.iter().filter(|student| **student != who).map(|student| desk.plain_name(*student));
    let names: Vec<&str> = others.filter(|name| !name.is_empty()).collect();
    let args = [("names", desk.text.list(&names).into()), ("place", place_words(&group.place, desk.text).into())];
    let key = if names.is_empty() { "history-group-alone" } else { "history-group" };
    Some(html! {
        (desk.text.say_with(key, &args))
        @for outcome in &plan.outcomes { " · " (desk.skill(*outcome)) }
    })
}
