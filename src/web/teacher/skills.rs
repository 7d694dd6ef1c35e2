//! What is learned in a class.

use super::class::{Class, shown, shown_again};
use super::form::Fields;
use crate::classroom::{Deed, Language, Level, Outcome, OutcomeId, Resource, Section, SectionId, TutorGuide};
use crate::view::teach::{Done, skill, skills};
use crate::web::Problem;
use axum::response::Response;
use std::collections::BTreeMap;

/// `GET /teach/{section}/skills`
pub(super) async fn list(class: Class) -> Result<Response, Problem> {
    Ok(shown(skills::show(&class.desk()?).into_string()))
}

/// `GET /teach/{section}/skills/new`
pub(super) async fn new(class: Class) -> Result<Response, Problem> {
    Ok(shown(skill::show(&class.desk()?, None, &Outcome::default()).into_string()))
}

/// `GET /teach/{section}/skills/{outcome}`
pub(super) async fn show(class: Class) -> Result<Response, Problem> {
    let (desk, id) = (class.desk()?, class.outcome()?);
    let value = desk.section.outcome(id).map_err(Problem::Refused)?;
    Ok(shown(skill::show(&desk, Some(id), value).into_string()))
}

/// `POST /teach/{section}/skills/new`
pub(super) async fn create(class: Class, fields: Fields) -> Result<Response, Problem> {
    put(&class, None, fields).await
}

/// `POST /teach/{section}/skills/{outcome}`
pub(super) async fn save(class: Class, fields: Fields) -> Result<Response, Problem> {
    put(&class, Some(class.outcome()?), fields).await
}

async fn put(class: &Class, outcome: Option<OutcomeId>, fields: Fields) -> Result<Response, Problem> {
    let old = class.desk()?;
    let rubric = rubric(old.section, outcome, &fields);
    let value = Outcome { rubric, ..read(&fields)? };
    let deed = Deed::EditOutcome { outcome, value: Box::new(value.clone()) };
    match class.tell(deed).await {
        Ok(_) => Ok(class.done("/skills", if outcome.is_some() { Done::Saved } else { Done::Added })),
        Err(problem) => {
            let (status, desk) = class.refused(&problem, "skill", fields)?;
            Ok(shown_again(status, skill::show(&desk, outcome, &value).into_string()))
        }
    }
}

/// What each level looks like, from the form; what was written for levels of an older scale stays.
fn rubric(section: &Section, outcome: Option<OutcomeId>, fields: &Fields) -> BTreeMap<Level, String> {
    let old = outcome.and_then(|id| section.outcomes.get(&id)).map(|old| old.rubric.clone()).unwrap_or_default();
    let now = section.scale.levels().map(|level| (level, fields.get(&format!("rubric-{}", level.0)).to_owned()));
    old.into_iter().chain(now).collect()
}

/// The skill that a form describes, but for its rubric.
fn read(fields: &Fields) -> Result<Outcome, Problem> {
    let own = |name: &str| fields.get(name).to_owned();
    let before = fields.all("before").map(|id| id.parse().map(OutcomeId)).collect::<Result<_, _>>();
    let pacing = Some(fields.get("pacing").trim()).filter(|minutes| !minutes.is_empty());
    let pacing = pacing.map(str::parse).transpose().map_err(|_| Problem::BadForm("pacing".into()))?;
    let same = fields.all("same").filter(|same| !same.is_empty()).map(same_as).collect::<Option<_>>();
    let links = fields.all("link-label").zip(fields.all("link-address"));
    let statements = Language::ALL.map(|language| (language, own(&format!("statement-{}", language.tag()))));
    Ok(Outcome {
        code: own("code"),
        statement: own("statement"),
        short: own("short"),
        unit: own("unit"),
        focus: fields.has("focus"),
        prerequisites: before.map_err(|_| Problem::BadForm("before".into()))?,
        same_as: same.ok_or_else(|| Problem::BadForm("same".into()))?,
        picture: own("picture"),
        statements: statements.into_iter().collect(),
        resources: links.map(|(label, address)| Resource { label: label.into(), address: address.into() }).collect(),
        rubric: BTreeMap::new(),
        guide: TutorGuide {
            concepts: own("guide-concepts"),
            misconceptions: own("guide-misconceptions"),
            example: own("guide-example"),
            questions: own("guide-questions"),
        },
        pacing_target_min: pacing,
        retired: false,
    })
}

/// A class and its skill, as the form names them: "2.5".
fn same_as(said: &str) -> Option<(SectionId, OutcomeId)> {
    let (section, skill) = said.split_once('.')?;
    Some((SectionId(section.parse().ok()?), OutcomeId(skill.parse().ok()?)))
}

/// `POST /teach/{section}/skills/{outcome}/retire`
pub(super) async fn retire(class: Class) -> Result<Response, Problem> {
    class.tell(Deed::RetireOutcome { outcome: class.outcome()? }).await?;
    Ok(class.done("/skills", Done::Saved))
}

/// `POST /teach/{section}/skills/order`: one step up or down within its unit; at the edge, the unit moves.
pub(super) async fn reorder(class: Class, fields: Fields) -> Result<Response, Problem> {
    let skill = OutcomeId(fields.parsed("skill")?);
    let up = fields.one_of("move", &[("up", true), ("down", false)])?;
    let desk = class.desk()?;
    let units: Vec<Vec<OutcomeId>> = desk.section.units().into_iter().map(|(_, skills)| skills).collect();
    let order = moved(units, skill, up).ok_or(Problem::NotFound)?;
    class.tell_once("order", &fields, Deed::OrderOutcomes { order }).await?;
    Ok(class.go(&format!("/skills#skill-{skill}")))
}

fn moved(mut units: Vec<Vec<OutcomeId>>, skill: OutcomeId, up: bool) -> Option<Vec<OutcomeId>> {
    let unit = units.iter().position(|skills| skills.contains(&skill))?;
    let place = units[unit].iter().position(|known| *known == skill)?;
    let last = units[unit].len() - 1;
    match up {
        true if place > 0 => units[unit].swap(place, place - 1),
        true if unit > 0 => units.swap(unit, unit - 1),
        false if place < last => units[unit].swap(place, place + 1),
        false if unit + 1 < units.len() => units.swap(unit, unit + 1),
        _ => {}
    }
    Some(units.concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_skill_moves_within_its_unit_and_the_unit_moves_at_the_edge() {
        let units = || vec![vec![OutcomeId(1), OutcomeId(2)], vec![OutcomeId(3)]];
        let ids = |moved: Option<Vec<OutcomeId>>| moved.map(|ids| ids.iter().map(|id| id.0).collect::<Vec<_>>());
        assert_eq!(ids(moved(units(), OutcomeId(2), true)), Some(vec![2, 1, 3]));
        assert_eq!(ids(moved(units(), OutcomeId(2), false)), Some(vec![3, 1, 2]));
        assert_eq!(ids(moved(units(), OutcomeId(1), true)), Some(vec![1, 2, 3]));
        assert_eq!(ids(moved(units(), OutcomeId(9), true)), None);
    }
}
