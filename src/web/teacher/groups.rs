//! Tutoring groups (S9–S12): the plan, its rules, and what is printed of it.

use super::class::{Class, shown, shown_again};
use super::form::Fields;
use crate::classroom::pairing::{PairingRules, Seat, TieRule};
use crate::classroom::{Deed, OutcomeId, PairingDeed, Refusal, SettingDeed, StudentId};
use crate::view::cards::Paper;
use crate::view::guide;
use crate::view::teach::{Done, groups};
use crate::web::Problem;
use crate::web::pairing::propose;
use axum::response::Response;

/// `GET /teach/{section}/groups`: the plan, and the form for the next one.
pub(super) async fn show(class: Class) -> Result<Response, Problem> {
    let chosen = chosen(&class)?;
    Ok(shown(groups::show(&class.desk()?, &chosen).into_string()))
}

/// The skills of the address, those that are taught.
fn asked(class: &Class) -> Result<Vec<OutcomeId>, Problem> {
    let section = class.section()?;
    let asked = ["skill", "second"].into_iter().filter_map(|name| class.query(name)?.parse().ok().map(OutcomeId));
    let mut asked: Vec<OutcomeId> = asked.filter(|outcome| section.outcome(*outcome).is_ok()).collect();
    asked.dedup();
    Ok(asked)
}

/// The skills of the address, or those of the plan, or the one with which groups could help most.
fn chosen(class: &Class) -> Result<Vec<OutcomeId>, Problem> {
    let (section, asked) = (class.section()?, asked(class)?);
    let of_plan = section.pairing.plan.iter().flat_map(|plan| plan.outcomes.iter().copied());
    let taught = |outcome: &OutcomeId| section.outcome(*outcome).is_ok();
    let known: Vec<OutcomeId> = if asked.is_empty() { of_plan.filter(taught).collect() } else { asked };
    Ok(if known.is_empty() { section.skill_for_groups(class.now.wall_ms).into_iter().collect() } else { known })
}

fn again(class: &Class, problem: &Problem, form: &str, fields: Fields) -> Result<Response, Problem> {
    let (status, desk) = class.refused(problem, form, fields)?;
    Ok(shown_again(status, groups::show(&desk, &chosen(class)?).into_string()))
}

/// Back to the page, about the same skills as before.
fn settled(class: &Class, told: Result<(), Problem>, form: &str, fields: Fields) -> Result<Response, Problem> {
    match told {
        Ok(()) => Ok(class.done(&format!("/groups{}", groups::about(&asked(class)?)), Done::Saved)),
        Err(problem) => again(class, &problem, form, fields),
    }
}

/// `POST /teach/{section}/groups`: the best plan for the skills and those who are ticked.
pub(super) async fn plan(class: Class, fields: Fields) -> Result<Response, Problem> {
    let skills: Result<Vec<_>, _> = fields.all("skill").map(|id| id.parse().map(OutcomeId)).collect();
    let there: Result<Vec<_>, _> = fields.all("there").map(|id| id.parse().map(StudentId)).collect();
    let skills = skills.map_err(|_| Problem::BadForm("skill".into()))?;
    let there = there.map_err(|_| Problem::BadForm("there".into()))?;
    let members = class.section()?.members().map(|(student, _)| student);
    let away = members.filter(|student| !there.contains(student)).collect();
    let deed = propose(&class.app, class.id, skills, Some(away), fields.parsed("once").unwrap_or(0)).await;
    let told = match deed {
        Ok(deed) => class.tell_once("groups", &fields, deed).await.map(drop),
        Err(problem) => Err(problem),
    };
    settled(&class, told, groups::PLAN_FORM, fields)
}

/// Back to where the plan was changed: it is long, and the change is seen there.
fn changed(class: &Class, told: Result<(), Problem>, at: &str, fields: Fields) -> Result<Response, Problem> {
    match told {
        Ok(()) => Ok(class.go(&format!("/groups#{at}"))),
        Err(problem) => again(class, &problem, groups::MOVE_FORM, fields),
    }
}

/// `POST /teach/{section}/groups/move`: somebody, to another group.
pub(super) async fn move_one(class: Class, fields: Fields) -> Result<Response, Problem> {
    let to = match fields.get("to") {
        groups::NEW => Seat::New,
        groups::NOWHERE => Seat::None,
        _ => Seat::Group(fields.parsed("to")?),
    };
    let (plan, student) = (fields.parsed("plan")?, StudentId(fields.parsed("student")?));
    let told = class.tell(Deed::Pairing(PairingDeed::Move { plan, student, to })).await.map(drop);
    changed(&class, told, &groups::member_id(student), fields)
}

/// `POST /teach/{section}/groups/seat`: a group, to another place.
pub(super) async fn seat(class: Class, fields: Fields) -> Result<Response, Problem> {
    let (plan, group, place) = (fields.parsed("plan")?, fields.parsed("group")?, fields.get("place").to_owned());
    let told = class.tell(Deed::Pairing(PairingDeed::Seat { plan, group, place })).await.map(drop);
    changed(&class, told, &groups::group_id(group), fields)
}

/// `POST /teach/{section}/groups/show`: to the phones, to the wall.
pub(super) async fn hand_out(class: Class, fields: Fields) -> Result<Response, Problem> {
    let deed = PairingDeed::Show { plan: fields.parsed("plan")?, out: fields.has("out"), wall: fields.has("wall") };
    let told = class.tell(Deed::Pairing(deed)).await.map(drop);
    settled(&class, told, groups::MOVE_FORM, fields)
}

/// `POST /teach/{section}/groups/begin`: the sessions that can begin, of one group or of all (S16).
pub(super) async fn begin(class: Class, fields: Fields) -> Result<Response, Problem> {
    let group = if fields.get("group").is_empty() { None } else { Some(fields.parsed("group")?) };
    let seen = if fields.get("seen").is_empty() { None } else { Some(fields.parsed("seen")?) };
    let deed = PairingDeed::Begin { plan: fields.parsed("plan")?, group, seen };
    match class.tell(Deed::Pairing(deed)).await {
        Ok(_) => Ok(class.go("/groups#groups-sessions")),
        Err(problem) => again(&class, &problem, groups::MOVE_FORM, fields),
    }
}

/// `POST /teach/{section}/groups/end`
pub(super) async fn end(class: Class, fields: Fields) -> Result<Response, Problem> {
    let told = class.tell(Deed::Pairing(PairingDeed::PutAway { plan: fields.parsed("plan")? })).await.map(drop);
    settled(&class, told, groups::MOVE_FORM, fields)
}

/// `POST /teach/{section}/groups/pairs`: what is said of two.
pub(super) async fn pair(class: Class, fields: Fields) -> Result<Response, Problem> {
    let (a, b) = (StudentId(fields.parsed("a")?), StudentId(fields.parsed("b")?));
    let deed = match fields.get("well") {
        "" => {
            let rules = [("none", None), ("apart", Some(TieRule::Apart)), ("together", Some(TieRule::Together))];
            PairingDeed::Tie { a, b, rule: fields.one_of("rule", &rules)? }
        }
        well => PairingDeed::WorkedWell { a, b, well: well == "yes" },
    };
    let told = class.tell(Deed::Pairing(deed)).await.map(drop);
    settled(&class, told, groups::PAIR_FORM, fields)
}

/// `POST /teach/{section}/groups/rules`
pub(super) async fn set_rules(class: Class, fields: Fields) -> Result<Response, Problem> {
    let told = match rules(&fields) {
        Ok(rules) => class.tell(Deed::Set(SettingDeed::Pairing(Box::new(rules)))).await.map(drop),
        Err(refusal) => Err(Problem::Refused(refusal)),
    };
    settled(&class, told, groups::RULES_FORM, fields)
}

fn rules(fields: &Fields) -> Result<PairingRules, Refusal> {
    let number = |name: &str| fields.get(name).trim().parse::<u8>().map_err(|_| Refusal::GroupSize);
    Ok(PairingRules {
        most: number("most")?,
        helps_a_week: if fields.get("helps").trim().is_empty() { None } else { Some(number("helps")?) },
        no_repeats: fields.has("no_repeats"),
        places: fields.get("places").lines().map(str::to_owned).collect(),
    })
}

fn paper(class: &Class) -> Paper {
    class.query("paper").and_then(Paper::from_key).unwrap_or_default()
}

/// `GET /teach/{section}/groups/print`: names and places, for the door of the room.
pub(super) async fn print(class: Class) -> Result<Response, Problem> {
    let desk = class.desk()?;
    let Some(plan) = desk.section.pairing.plan.as_deref() else { return Ok(class.go("/groups")) };
    Ok(shown(guide::plan(&desk, plan, paper(&class)).into_string()))
}

/// `GET /teach/{section}/groups/guides`: one sheet for each who explains something to somebody, by the plan.
pub(super) async fn guides(class: Class) -> Result<Response, Problem> {
    let desk = class.desk()?;
    let Some(plan) = desk.section.pairing.plan.as_deref() else { return Ok(class.go("/groups")) };
    Ok(shown(guide::of_plan(&desk, plan, paper(&class)).into_string()))
}

/// `GET /teach/{section}/skills/{outcome}/guide`: the guide of one skill, to print.
pub(super) async fn guide_of_skill(class: Class) -> Result<Response, Problem> {
    let outcome = class.outcome()?;
    Ok(shown(guide::of_skill(&class.desk()?, outcome, paper(&class)).into_string()))
}
