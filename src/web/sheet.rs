//! `/sheet/…`: two pages to print, for people who never sign in (S55). No name stands on them.

use super::route::{Route, Who, get};
use super::{App, visitor::Visitor};
use crate::classroom::Language;
use crate::presence::qr::Code;
use crate::text::Text;
use crate::view::parts::QrArt;
use crate::view::sheet::{self, Network};
use axum::extract::{Query, State};
use axum::response::Html;
use serde::Deserialize;

/// The sheets' part of the URL table.
pub(super) fn routes() -> Vec<Route> {
    vec![get("/sheet/network", Who::Anyone, network), get("/sheet/data", Who::Anyone, data)]
}

/// What a sheet is told in its address.
#[derive(Deserialize)]
struct Wish {
    /// Whoever prints reads another language than whoever gets the sheet.
    language: Option<String>,
}

impl Wish {
    fn text(&self, visitor: &Visitor) -> Text {
        let wished = self.language.as_deref().and_then(Language::from_tag);
        wished.map_or(visitor.text, Text::new)
    }
}

/// `GET /sheet/network`: for the person who looks after the school's network.
async fn network(State(app): State<App>, Query(wish): Query<Wish>, visitor: Visitor) -> Html<String> {
    let address = app.address_line();
    let code = address.as_ref().and_then(|address| Code::of(&format!("HTTP://{address}")));
    let box_now = Network {
        code: code.map(|code| QrArt { modules: code.size(), path: code.svg_path() }),
        address,
        port: app.options.port,
        private_port: app.options.secure.as_ref().map(|secure| secure.port),
        host: app.host_name(),
        by_name: app.name_line(),
        own_wifi: app.options.access_point,
    };
    Html(sheet::network(wish.text(&visitor), &box_now).into_string())
}

/// `GET /sheet/data`: for principals and parents.
async fn data(Query(wish): Query<Wish>, visitor: Visitor) -> Html<String> {
    Html(sheet::data(wish.text(&visitor)).into_string())
}
