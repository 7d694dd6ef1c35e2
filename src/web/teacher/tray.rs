//! The tray (S54): what waits for the teacher's yes or no, many at once.

use super::class::{Class, shown, shown_again};
use super::form::Fields;
use crate::classroom::{Deed, TrayDeed, TrayItem};
use crate::view::teach::Done;
use crate::view::teach::tray::{self as view, item_of, kind_key};
use crate::web::Problem;
use axum::response::Response;
use std::collections::BTreeSet;

/// `GET /teach/{section}/tray`
pub(super) async fn show(class: Class) -> Result<Response, Problem> {
    Ok(shown(view::show(&class.desk()?, &[]).into_string()))
}

/// `POST /teach/{section}/tray`: a yes or a no to what is ticked. What was changed meanwhile is named, the rest is done.
pub(super) async fn answer(mut class: Class, fields: Fields) -> Result<Response, Problem> {
    let approve = fields.one_of("do", &[("approve", true), ("decline", false)])?;
    let items = ticked(&fields).ok_or_else(|| Problem::BadForm("item".into()))?;
    let declined = (!approve).then(|| fields.get("word").to_owned());
    let deed = TrayDeed { items, declined };
    if let Err(problem) = class.tell(Deed::Tray(deed.clone())).await {
        let (status, desk) = class.refused(&problem, "tray", fields)?;
        return Ok(shown_again(status, view::show(&desk, &[]).into_string()));
    }
    class.seen = class.app.look();
    let left = class.section()?.left_in_tray(&deed);
    if left.is_empty() {
        return Ok(class.done("/tray", Done::Saved));
    }
    Ok(shown(view::show(&class.desk()?, &left).into_string()))
}

/// What is ticked, one by one or as all of a kind that was shown; `None` where a name is none.
fn ticked(fields: &Fields) -> Option<BTreeSet<TrayItem>> {
    let mut items: BTreeSet<TrayItem> = fields.all("item").map(item_of).collect::<Option<_>>()?;
    let kinds: Vec<&str> = fields.all("all").collect();
    for item in fields.all("shown").map(item_of).collect::<Option<Vec<_>>>()? {
        if kinds.contains(&kind_key(item.kind())) {
            items.insert(item);
        }
    }
    Some(items)
}
