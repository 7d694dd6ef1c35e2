//! Tutoring groups (S9) in what a teacher takes home.

use crate::classroom::pairing::{GroupPlan, PairingRules, Place, TieRule};
use crate::classroom::{Fact, PairingFact, Section, StudentId};
use serde_json::{Value, json};

/// The rules, what is said of pairs and the plan, for the document of the class.
pub(super) fn all(section: &Section) -> Value {
    let pairing = &section.pairing;
    let ties = pairing.ties.iter().map(|tie| {
        let rule = tie.rule.map(rule);
        json!({ "students": [tie.pair.0, tie.pair.1], "rule": rule, "worked_well": tie.worked_well })
    });
    json!({
        "rules": *pairing.rules,
        "pairs": ties.collect::<Vec<_>>(),
        "plan": pairing.plan.as_deref(),
    })
}

fn rule(rule: TieRule) -> &'static str {
    match rule {
        TieRule::Apart => "kept apart",
        TieRule::Together => "kept together",
    }
}

/// What a row of the history says happened.
pub(super) fn what(fact: &PairingFact) -> &'static str {
    match fact {
        PairingFact::Tied(_) => "pair",
        PairingFact::Planned(_) => "groups planned",
        PairingFact::Changed(_) => "groups changed",
        PairingFact::Shown { .. } => "groups shown",
        PairingFact::PutAway => "groups put away",
        PairingFact::Restored { .. } => "groups put back",
        PairingFact::HomeLanguage { .. } => "home language",
    }
}

/// Whom, by their numbers, and how.
pub(super) fn detail(fact: &PairingFact) -> String {
    match fact {
        PairingFact::Tied(tie) => {
            let well = tie.worked_well.then_some("worked well together");
            let words: Vec<&str> = tie.rule.map(rule).into_iter().chain(well).collect();
            let words = if words.is_empty() { "nothing said".to_owned() } else { words.join(", ") };
            format!("{} and {}: {words}", tie.pair.0, tie.pair.1)
        }
        PairingFact::Planned(plan) | PairingFact::Changed(plan) => groups(plan),
        PairingFact::Restored { plan, .. } => plan.as_deref().map_or_else(String::new, groups),
        PairingFact::Shown { out, wall } => match (out, wall) {
            (true, true) => "on phones and wall",
            (true, false) => "on phones",
            (false, true) => "on the wall",
            (false, false) => "to nobody",
        }
        .to_owned(),
        PairingFact::PutAway => String::new(),
        PairingFact::HomeLanguage { language, .. } => language.clone(),
    }
}

fn groups(plan: &GroupPlan) -> String {
    let group = |members: &[_]| members.iter().map(ToString::to_string).collect::<Vec<String>>().join(" + ");
    plan.groups.iter().map(|each| group(&each.members)).collect::<Vec<_>>().join("; ")
}

/// Where a plan seats a student.
pub(super) fn place_of(fact: &Fact, student: StudentId) -> Option<String> {
    let Fact::Pairing(fact) = fact else { return None };
    let (_, group) = fact.plan()?.group_of(student)?;
    Some(match &group.place {
        Place::Named(name) => name.clone(),
        Place::Table(number) => format!("table {number}"),
    })
}

/// The rules in words.
pub(super) fn rules(rules: &PairingRules) -> String {
    let limit = rules.helps_a_week.map_or("no limit".to_owned(), |times| format!("help at most {times} times a week"));
    let repeats = if rules.no_repeats { ", no partner twice" } else { "" };
    format!("at most {} in a group, {limit}{repeats}", rules.most)
}
