//! Backups: how they stand, one now, one on a stick, one to take home, and the recovery sheet.

use super::TheBox;
use crate::access::{AccessCommand, sheet_mark};
use crate::hub::{BackupHealth, BackupTrouble, Backups};
use crate::presence::qr::Code;
use crate::view::parts::QrArt;
use crate::view::teach::Done;
use crate::view::teach::notices::Notice;
use crate::view::teach::the_box::backups::{Kept, Known, Standing};
use crate::view::teach::the_box::recovery::{self, Sheet};
use crate::view::teach::the_box::{BoxDesk, BoxTab, backups};
use crate::web::Problem;
use crate::web::teacher::class::{shown, shown_again};
use crate::web::teacher::form::Fields;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};

/// `GET /teach/box/backups`
pub(in crate::web::teacher) async fn show(the_box: TheBox) -> Response {
    shown(page(&the_box, the_box.desk()).await)
}

async fn page(the_box: &TheBox, mut desk: BoxDesk<'_>) -> String {
    // The page itself says more.
    desk.notices.retain(|notice| !matches!(notice, Notice::BackupsOff | Notice::BackupsFailing));
    let keeping = &the_box.app.backups;
    let kept = keeping.list().await.unwrap_or_default();
    let known = Known {
        standing: standing(keeping),
        kept: kept.iter().map(|kept| Kept { wall_ms: kept.wall_ms, bytes: kept.bytes }).collect(),
        sticks: keeping.sticks().await.into_iter().map(|stick| stick.label).collect(),
        waiting: keeping.sheets().is_waiting(),
        replacing: keeping.is_replacing(),
    };
    backups::show(&desk, &known).into_string()
}

/// How backups stand, for a page.
fn standing(keeping: &Backups) -> Standing {
    match (keeping.health(), keeping.standing().trouble) {
        (BackupHealth::Off, _) => Standing::Off,
        (BackupHealth::Good, _) => Standing::Good,
        (BackupHealth::Failing, Some(BackupTrouble::Full)) => Standing::Full,
        (BackupHealth::Failing, _) => Standing::Failing,
    }
}

/// The page again, with why a form did not do its work.
async fn again(the_box: &TheBox, status: StatusCode, form: &'static str, fields: Fields, why: &str) -> Response {
    let desk = the_box.with(fields.refused(form, the_box.text().say(why)));
    shown_again(status, page(the_box, desk).await)
}

/// `POST /teach/box/backups/now`
pub(in crate::web::teacher) async fn make(the_box: TheBox) -> Response {
    match the_box.app.backups.back_up().await {
        Ok(_) => the_box.done(BoxTab::Backups, Done::BackedUp),
        Err(BackupTrouble::NoSheet | BackupTrouble::NoPlace) => to_page(),
        // The page says what is wrong by itself.
        Err(BackupTrouble::Full | BackupTrouble::Failing) => {
            shown_again(StatusCode::SERVICE_UNAVAILABLE, page(&the_box, the_box.desk()).await)
        }
    }
}

/// `POST /teach/box/backups/stick`: onto one of the sticks that are there.
pub(in crate::web::teacher) async fn to_stick(the_box: TheBox, fields: Fields) -> Response {
    let (status, why) = match the_box.app.backups.back_up_to(fields.get("stick").to_owned()).await {
        Ok(_) => return the_box.done(BoxTab::Backups, Done::OnStick),
        Err(BackupTrouble::NoSheet) => return to_page(),
        Err(BackupTrouble::NoPlace) => (StatusCode::UNPROCESSABLE_ENTITY, "stick-gone"),
        Err(BackupTrouble::Full) => (StatusCode::SERVICE_UNAVAILABLE, "stick-full"),
        Err(BackupTrouble::Failing) => (StatusCode::SERVICE_UNAVAILABLE, "stick-failing"),
    };
    again(&the_box, status, "stick", fields, why).await
}

/// `POST /teach/box/backups/sheet`: draws a key and shows it, this once. No address leads to it again.
pub(in crate::web::teacher) async fn draw(the_box: TheBox) -> Response {
    let (app, wall_ms) = (&the_box.app, the_box.app.hub.now().wall_ms);
    let drawn = app.backups.sheets().draw();
    let code = Code::of(&drawn.whole).map(|code| QrArt { modules: code.size(), path: code.svg_path() });
    let (name, mark) = (app.name_line(), sheet_mark(&drawn.recipient));
    let digits = the_box.seen.access.settings.hub_id.clone().unwrap_or_default();
    let sheet = Sheet {
        the_box: (&name, &digits),
        wall_ms,
        mark: &mark,
        prefix: drawn.prefix,
        groups: &drawn.groups,
        code: code.as_ref(),
        file: &Backups::name_at(wall_ms),
    };
    shown(recovery::show(the_box.text(), &sheet).into_string())
}

/// `POST /teach/box/backups/confirm`: the last characters of the key, read from the paper.
pub(in crate::web::teacher) async fn confirm(the_box: TheBox, fields: Fields) -> Result<Response, Problem> {
    let sheets = the_box.app.backups.sheets();
    let Some(recipient) = sheets.find(fields.get("typed")) else {
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        return Ok(again(&the_box, status, "confirm", fields, "recovery-typed-wrong").await);
    };
    the_box.tell_keys(AccessCommand::SetSheet { recipient }).await?;
    sheets.forget();
    Ok(the_box.done(BoxTab::Backups, Done::SheetPrinted))
}

/// `GET /teach/backup`: everything, sealed, as `cupboard restore` reads it; without a sheet, the page that says why not.
pub(in crate::web::teacher) async fn download(the_box: TheBox) -> Result<Response, Problem> {
    let (name, bytes) = match the_box.app.backups.download().await {
        Ok(made) => made,
        Err(BackupTrouble::NoSheet) => return Ok(to_page()),
        Err(_) => return Err(Problem::Internal),
    };
    let kind = [
        (header::CONTENT_TYPE, "application/octet-stream".to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
    ];
    Ok((kind, bytes).into_response())
}

fn to_page() -> Response {
    Redirect::to(BoxTab::Backups.path()).into_response()
}
