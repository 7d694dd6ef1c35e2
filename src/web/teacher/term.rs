//! Terms and final marks (S47).

use super::class::{Class, shown, shown_again};
use super::form::Fields;
use crate::classroom::term::{Band, UsualMark};
use crate::classroom::{Deed, FinalRule, Mark, OutcomeId, Refusal, StudentId, TermDeed};
use crate::text::Text;
use crate::view::teach::{Done, term};
use crate::web::Problem;
use axum::response::Response;
use std::collections::BTreeSet;

/// `GET /teach/{section}/term`: the one that runs, or the one that is asked for.
pub(super) async fn show(class: Class) -> Result<Response, Problem> {
    let desk = class.desk()?;
    let terms = &desk.section.terms;
    let wanted = match class.query("term") {
        None => Some(&terms.running),
        Some(id) => id.parse().ok().and_then(|id| terms.get(id)),
    };
    Ok(shown(term::show(&desk, wanted.ok_or(Problem::NotFound)?).into_string()))
}

/// Done, or the page of the term again with the form as it was; `anchor` is where on it.
fn settled(
    class: &Class,
    told: Result<(), Problem>,
    form: &str,
    fields: Fields,
    anchor: &str,
) -> Result<Response, Problem> {
    let id = fields.parsed("term").unwrap_or_else(|_| class.section().map_or(1, |section| section.terms.running.id));
    let Err(problem) = told else {
        return Ok(class.go(&format!("/term?term={id}&done={}{anchor}", Done::Saved.key())));
    };
    let (status, desk) = class.refused(&problem, form, fields)?;
    let terms = &desk.section.terms;
    Ok(shown_again(status, term::show(&desk, terms.get(id).unwrap_or(&terms.running)).into_string()))
}

async fn tell(class: &Class, deed: Result<TermDeed, Problem>) -> Result<(), Problem> {
    class.tell(Deed::Term(deed?)).await.map(drop)
}

/// `POST /teach/{section}/term`: name and skills of the one that runs. All that are taught is no choice.
pub(super) async fn set(class: Class, fields: Fields) -> Result<Response, Problem> {
    let deed = fields.parsed("term").and_then(|id| {
        let ticked = fields.all("skill").map(|id| id.parse().map(OutcomeId));
        let ticked = ticked.collect::<Result<BTreeSet<_>, _>>().map_err(|_| Problem::BadForm("skill".into()))?;
        let all = class.section()?.taught().all(|(id, _)| ticked.contains(&id));
        let outcomes = (!all).then_some(ticked);
        Ok(TermDeed::Set { term: id, name: fields.get("name").to_owned(), outcomes })
    });
    let told = tell(&class, deed).await;
    settled(&class, told, term::TERM_FORM, fields, "#term")
}

/// `POST /teach/{section}/term/end`
pub(super) async fn end(class: Class, fields: Fields) -> Result<Response, Problem> {
    let deed = TermDeed::End { term: fields.parsed("term")?, next: fields.get("next").to_owned() };
    match class.tell_once("term/end", &fields, Deed::Term(deed)).await {
        Ok(_) => Ok(class.done("/term", Done::Saved)),
        Err(problem) => settled(&class, Err(problem), term::END_FORM, fields, ""),
    }
}

/// `POST /teach/{section}/term/rule`: a line without a name is no mark.
pub(super) async fn set_rule(class: Class, fields: Fields) -> Result<Response, Problem> {
    let rule = rule(&fields, class.text()).map_err(Problem::Refused);
    let told = tell(&class, rule.map(|rule| TermDeed::SetRule { rule })).await;
    settled(&class, told, term::RULE_FORM, fields, "#rule")
}

fn rule(fields: &Fields, text: Text) -> Result<FinalRule, Refusal> {
    let named = fields.0.iter().filter_map(|(name, value)| Some((name.strip_prefix("name-")?, value.trim())));
    let bands = named.filter(|(_, name)| !name.is_empty()).map(|(place, name)| {
        let share = fields.get(&format!("share-{place}")).trim().parse().map_err(|_| Refusal::MarkRule)?;
        let known = fields.get(&format!("known-{place}"));
        let usual = UsualMark::ALL.into_iter().find(|mark| term::usual_key(*mark) == known).map(Mark::Usual);
        // A word that was left as it is stays each language's own.
        let usual = usual.filter(|mark| text.mark(mark) == name);
        Ok(Band { mark: usual.unwrap_or_else(|| Mark::Named(name.to_owned())), share })
    });
    bands.collect::<Result<Vec<_>, _>>().map(FinalRule)
}

/// `POST /teach/{section}/term/{student}`: the teacher's own mark, with a reason.
pub(super) async fn amend(class: Class, fields: Fields) -> Result<Response, Problem> {
    let student = class.student()?;
    let deed = fields.parsed("term").and_then(|id| {
        let (mark, reason) = (mark(fields.get("mark"))?, fields.get("reason").to_owned());
        Ok(TermDeed::Amend { term: id, student, mark, reason })
    });
    let told = tell(&class, deed).await;
    settled(&class, told, &term::amend_form(student), fields, &format!("#s{student}"))
}

/// As forms name it; empty: as derived.
fn mark(key: &str) -> Result<Option<Mark>, Problem> {
    if key.is_empty() {
        return Ok(None);
    }
    let usual = UsualMark::ALL.into_iter().find(|mark| term::usual_key(*mark) == key).map(Mark::Usual);
    let named = key.strip_prefix(term::NAMED).map(|name| Mark::Named(name.to_owned()));
    usual.or(named).map(Some).ok_or_else(|| Problem::BadForm("mark".into()))
}

/// `POST /teach/{section}/term/release`: one student's mark, or everybody's.
pub(super) async fn release(class: Class, fields: Fields) -> Result<Response, Problem> {
    let deed = whose(&class, &fields).map(|(term, students)| TermDeed::Release { term, students });
    let (told, anchor) = (tell(&class, deed).await, anchor(&fields));
    settled(&class, told, "", fields, &anchor)
}

/// `POST /teach/{section}/term/take-back`: the release of one student's mark, or of everybody's.
pub(super) async fn take_back(class: Class, fields: Fields) -> Result<Response, Problem> {
    let deed = whose(&class, &fields).map(|(term, students)| TermDeed::TakeBack { term, students });
    let (told, anchor) = (tell(&class, deed).await, anchor(&fields));
    settled(&class, told, "", fields, &anchor)
}

fn whose(class: &Class, fields: &Fields) -> Result<(u32, BTreeSet<StudentId>), Problem> {
    let students = match fields.has("all") {
        true => class.section()?.members().map(|(student, _)| student).collect(),
        false => [StudentId(fields.parsed("student")?)].into(),
    };
    Ok((fields.parsed("term")?, students))
}

fn anchor(fields: &Fields) -> String {
    fields.parsed::<u32>("student").map_or_else(|_| String::new(), |student| format!("#s{student}"))
}
