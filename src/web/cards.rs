//! Students' cards on their way to paper: for the teacher's page, and for the command line.

use super::error::settled;
use super::{App, Problem};
use crate::access::{AccessCommand, CardSecret};
use crate::classroom::{Actor, SectionId, StudentId};
use crate::hub::{Published, Wish};
use crate::presence::qr::{Code, card_url};
use crate::text::Text;
use crate::view::cards::{self, CardFace, Paper, Sheets};
use crate::view::parts::QrArt;

/// Notes that these students' cards are printed, for the address that the box has now; the first time a secret is drawn
/// for all of them. Without a network there is nothing that a card could lead to.
pub(super) async fn note(app: &App, actor: Actor, students: Vec<StudentId>) -> Result<(), Problem> {
    let address = app.address_line().ok_or(Problem::NoNetwork)?;
    let mut chance = [0; 32];
    getrandom::fill(&mut chance).map_err(|_| Problem::Internal)?;
    let command = AccessCommand::PrintCards { students, address, secret: CardSecret::new(chance) };
    settled(app.hub.submit(Wish::keys(actor, command)).await).map(drop)
}

/// The sheets of a class, or of some of its students; `None` before their cards were noted, or without a network.
pub(super) fn sheets<'a>(
    look: &'a Published,
    address: &'a str,
    section: SectionId,
    only: Option<&[StudentId]>,
    paper: Paper,
) -> Option<Sheets<'a>> {
    let class = look.state.section(section).ok()?;
    let wanted = |student: &StudentId| only.is_none_or(|only| only.contains(student));
    let mut members: Vec<(&str, StudentId)> = (class.members().map(|(student, _)| student).filter(wanted))
        .filter_map(|student| Some((look.state.students.get(&student)?.name.as_str(), student)))
        .collect();
    members.sort_by_cached_key(|(name, student)| (name.to_lowercase(), *student));
    let cards = members.into_iter().map(|(name, student)| {
        let card = look.access.card(student)?;
        let code = Code::sturdy(&card_url(address, &card.to_string()))?;
        let code = QrArt { modules: code.size(), path: code.svg_path() };
        let own = look.state.students.get(&student).and_then(|person| person.language);
        Some(CardFace { text: Text::new(own.unwrap_or(class.language)), name, code, card: card.grouped() })
    });
    Some(Sheets { paper, class: &class.name, address, cards: cards.collect::<Option<_>>()? })
}

/// The cards of a whole class as a file to print, and how many they are.
pub async fn document(app: &App, section: SectionId, paper: Paper) -> Result<(String, usize), Problem> {
    let before = app.look();
    let class = before.state.section(section).map_err(Problem::Refused)?;
    let students: Vec<StudentId> = class.members().map(|(student, _)| student).collect();
    note(app, Actor::System, students).await?;
    let (look, address) = (app.look(), app.address_line().ok_or(Problem::NoNetwork)?);
    let sheets = sheets(&look, &address, section, None, paper).ok_or(Problem::Internal)?;
    Ok((cards::document(Text::new(class.language), &sheets).into_string(), sheets.cards.len()))
}
