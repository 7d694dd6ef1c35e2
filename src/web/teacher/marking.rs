//! "How we mark" (S26): levels, method, phrases.

use super::class::{Class, shown, shown_again};
use super::form::Fields;
use crate::classroom::phrases::Phrases;
use crate::classroom::scale::{MOST_LEVELS, ScaleRow};
use crate::classroom::{Amount, Deed, Language, Level, Marking, Method, Refusal, RetakeRule, SettingDeed};
use crate::view::teach::Done;
use crate::view::teach::marking::levels::{self as levels_view, Rows};
use crate::view::teach::marking::{self as view, method as method_view, wordings as wordings_view};
use crate::web::Problem;
use axum::response::Response;
use std::collections::BTreeMap;

const PAGE: &str = "/marking";
/// More rows than any scale has: what a form says beyond them is not looked at.
const MOST_ROWS: usize = 4 * MOST_LEVELS;

/// `GET /teach/{section}/marking`
pub(super) async fn show(class: Class) -> Result<Response, Problem> {
    Ok(shown(view::show(&class.desk()?, None).into_string()))
}

/// `POST /teach/{section}/marking/levels`: "Save" saves; every other button shows the form again, changed.
pub(super) async fn levels(class: Class, fields: Fields) -> Result<Response, Problem> {
    let mut rows = rows(&fields)?;
    let told = match fields.get("do").split_once('-') {
        None if fields.get("do") == "save" => {
            let deed = Deed::Set(SettingDeed::Scale { rows: rows.rows.clone(), mastered: rows.mastered });
            class.tell(deed).await.map(|_| true)
        }
        None if fields.get("do") == "add" => rows.add(None).map(|()| false),
        Some(("back", level)) => {
            let level = Level(level.parse().map_err(|_| Problem::BadForm("do".into()))?);
            rows.put_back(&class, level).map(|()| false)
        }
        Some((what @ ("up" | "down" | "off"), place)) => rows.change(what, place).map(|()| false),
        _ => Err(Problem::BadForm("do".into())),
    };
    match told {
        Ok(true) => Ok(class.done(PAGE, Done::Saved)),
        Ok(false) => Ok(shown(view::show(&class.desk()?, Some(&rows)).into_string())),
        Err(problem) => {
            let (status, desk) = class.refused(&problem, levels_view::FORM, fields)?;
            Ok(shown_again(status, view::show(&desk, Some(&rows)).into_string()))
        }
    }
}

/// The rows of the form, in their order.
fn rows(fields: &Fields) -> Result<Rows, Problem> {
    let level = |typed: &str| match typed {
        "" => Ok(None),
        typed => typed.parse().map(|level| Some(Level(level))).map_err(|_| Problem::BadForm("level".into())),
    };
    let row = |(typed, name): (&str, &str)| Ok(ScaleRow { level: level(typed)?, name: name.to_owned() });
    let rows: Vec<ScaleRow> =
        fields.all("level").zip(fields.all("name")).take(MOST_ROWS).map(row).collect::<Result<_, Problem>>()?;
    Ok(Rows { rows, mastered: fields.parsed::<usize>("mastered")?.min(MOST_ROWS) })
}

impl Rows {
    fn add(&mut self, row: Option<(usize, ScaleRow)>) -> Result<(), Problem> {
        if self.rows.len() >= MOST_LEVELS {
            return Err(Problem::Refused(Refusal::ScaleSize));
        }
        let (place, row) = row.unwrap_or((self.rows.len(), ScaleRow { level: None, name: String::new() }));
        self.rows.insert(place, row);
        self.mastered += usize::from(place <= self.mastered && self.rows.len() > 1);
        Ok(())
    }

    /// A level that was on the scale once stands again above the one that it counted as.
    fn put_back(&mut self, class: &Class, level: Level) -> Result<(), Problem> {
        let scale = &class.section()?.scale;
        if self.rows.iter().any(|row| row.level == Some(level)) {
            return Ok(());
        }
        let name = scale.name(level).unwrap_or_default().to_owned();
        let rank = scale.rank(level);
        let above = |row: &ScaleRow| row.level.is_some_and(|own| scale.rank(own) > rank);
        let place = self.rows.iter().position(above);
        self.add(Some((place.unwrap_or(self.rows.len()), ScaleRow { level: Some(level), name })))
    }

    /// One row up, down or off; the mark "mastered from here" goes with its row, and to the next when its row goes.
    fn change(&mut self, what: &str, place: &str) -> Result<(), Problem> {
        let bad = || Problem::BadForm("do".into());
        let place: usize = place.parse().map_err(|_| bad())?;
        let last = self.rows.len().checked_sub(1).filter(|last| place <= *last).ok_or_else(bad)?;
        let other = match what {
            "up" => place.saturating_sub(1),
            "down" => (place + 1).min(last),
            _ => {
                self.rows.remove(place);
                let above = self.mastered.saturating_sub(usize::from(place < self.mastered));
                self.mastered = above.min(last.saturating_sub(1));
                return Ok(());
            }
        };
        self.rows.swap(place, other);
        self.mastered = match self.mastered {
            own if own == place => other,
            own if own == other => place,
            own => own,
        };
        Ok(())
    }
}

/// `POST /teach/{section}/marking/method`
pub(super) async fn method(class: Class, fields: Fields) -> Result<Response, Problem> {
    let method = fields.one_of("method", &Method::ALL.map(|method| (method_view::key(method), method)))?;
    let count = |name: &str| fields.parsed::<u8>(name).or(Err(Problem::Refused(Refusal::SuccessCount)));
    let told = match (count("needed"), count("contexts")) {
        (Ok(needed), Ok(contexts)) => {
            class.tell(Deed::Set(SettingDeed::Marking(Marking { method, needed, contexts }))).await
        }
        (Err(problem), _) | (_, Err(problem)) => Err(problem),
    };
    settled(&class, told.map(drop), method_view::FORM, fields)
}

/// `POST /teach/{section}/marking/retakes`: what students practise before another try (S30).
pub(super) async fn retakes(class: Class, fields: Fields) -> Result<Response, Problem> {
    let count = |name: &str| fields.parsed::<u8>(name).or(Err(Problem::Refused(Refusal::PracticeAmount)));
    let rule = match fields.get("rule") {
        "none" => Ok(RetakeRule::Free),
        "items" => count("items").map(|items| RetakeRule::Practice(Amount::Items(items))),
        "minutes" => count("minutes").map(|minutes| RetakeRule::Practice(Amount::Minutes(minutes))),
        _ => return Err(Problem::BadForm("rule".into())),
    };
    let told = match rule {
        Ok(rule) => class.tell(Deed::Set(SettingDeed::Retakes(rule))).await.map(drop),
        Err(problem) => Err(problem),
    };
    settled(&class, told, view::RETAKES, fields)
}

/// `POST /teach/{section}/marking/phrases`: one on each line.
pub(super) async fn phrases(class: Class, fields: Fields) -> Result<Response, Problem> {
    let [glow, grow, next, ways, contexts] =
        view::LISTS.map(|list| fields.get(list).lines().map(str::to_owned).collect());
    let wordings = class.section()?.phrases.wordings.clone();
    let phrases = Box::new(Phrases { glow, grow, next, ways, contexts, wordings });
    let told = class.tell(Deed::Set(SettingDeed::Phrases(phrases))).await.map(drop);
    settled(&class, told, view::PHRASES, fields)
}

/// `GET /teach/{section}/marking/wordings`
pub(super) async fn wordings(class: Class) -> Result<Response, Problem> {
    Ok(shown(wordings_view::show(&class.desk()?).into_string()))
}

/// `POST /teach/{section}/marking/wordings`: the phrases in more languages, in the order of the page (S22).
pub(super) async fn save_wordings(class: Class, fields: Fields) -> Result<Response, Problem> {
    let mut wordings: BTreeMap<String, BTreeMap<Language, String>> = BTreeMap::new();
    for language in Language::ALL {
        for (phrase, words) in fields.all("phrase").zip(fields.all(&wordings_view::field(language))) {
            wordings.entry(phrase.to_owned()).or_default().insert(language, words.to_owned());
        }
    }
    let phrases = Box::new(Phrases { wordings, ..(*class.section()?.phrases).clone() });
    let Err(problem) = class.tell(Deed::Set(SettingDeed::Phrases(phrases))).await else {
        return Ok(class.done("/marking/wordings", Done::Saved));
    };
    let (status, desk) = class.refused(&problem, wordings_view::FORM, fields)?;
    Ok(shown_again(status, wordings_view::show(&desk).into_string()))
}

/// Saved, or the page again with the form as it was.
fn settled(class: &Class, told: Result<(), Problem>, form: &'static str, fields: Fields) -> Result<Response, Problem> {
    let Err(problem) = told else { return Ok(class.done(PAGE, Done::Saved)) };
    let (status, desk) = class.refused(&problem, form, fields)?;
    Ok(shown_again(status, view::show(&desk, None).into_string()))
}
