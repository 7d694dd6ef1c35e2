//! Students' cards on their way to paper: for the teacher's page, and for the command line.

use super::error::settled;
use super::{App, Problem};
use crate::access::{Access, AccessCommand, CardSecret};
use crate::classroom::{Actor, SectionId, State, StudentId};
use crate::hub::Wish;
use crate::presence::qr::{Code, card_url};
use crate::text::Text;
pub use crate::view::cards::Paper;
use crate::view::cards::{self, CardFace, Sheets};
use crate::view::parts::QrArt;

/// Notes that these students' cards are printed, for the address that the box has now. Without a network there is
/// nothing that a card could lead to.
pub(super) async fn note(app: &App, actor: Actor, students: Vec<StudentId>) -> Result<(), Problem> {
    let address = app.address_line().ok_or(Problem::NoNetwork)?;
    let command = printing(students, address).ok_or(Problem::Internal)?;
    settled(app.hub.submit(Wish::keys(actor, command)).await).map(drop)
}

/// What notes that these students' cards are printed, for codes that lead to `address`; the first time its chance is the
/// secret of all of them. `None` where the machine gives no chance.
pub fn printing(students: Vec<StudentId>, address: String) -> Option<AccessCommand> {
    let mut chance = [0; 32];
    getrandom::fill(&mut chance).ok()?;
    Some(AccessCommand::PrintCards { students, address, secret: CardSecret::new(chance) })
}

/// The sheets of a class, or of some of its students; `None` before their cards were noted.
pub(super) fn sheets<'a>(
    (state, access): (&'a State, &'a Access),
    address: &'a str,
    section: SectionId,
    only: Option<&[StudentId]>,
    paper: Paper,
) -> Option<Sheets<'a>> {
    let class = state.section(section).ok()?;
    let wanted = |student: &StudentId| only.is_none_or(|only| only.contains(student));
    let mut members: Vec<(&str, StudentId)> = (class.members().map(|(student, _)| student).filter(wanted))
        .filter_map(|student| Some((state.students.get(&student)?.name.as_str(), student)))
        .collect();
    members.sort_by_cached_key(|(name, student)| (name.to_lowercase(), *student));
    let cards = members.into_iter().map(|(name, student)| {
        let card = access.card(student)?;
        let code = Code::sturdy(&card_url(address, &card.to_string()))?;
        let code = QrArt { modules: code.size(), path: code.svg_path() };
        let own = state.students.get(&student).and_then(|person| person.language);
        Some(CardFace { text: Text::new(own.unwrap_or(class.language)), name, code, card: card.grouped() })
    });
    Some(Sheets { paper, class: &class.name, address, cards: cards.collect::<Option<_>>()? })
}

/// The cards of a whole class as a file to print that needs nothing beside it, and how many they are; `None` before they
/// were noted.
pub fn document(whole: (&State, &Access), address: &str, section: SectionId, paper: Paper) -> Option<(String, usize)> {
    let sheets = sheets(whole, address, section, None, paper)?;
    let language = whole.0.section(section).ok()?.language;
    Some((cards::document(Text::new(language), &sheets).into_string(), sheets.cards.len()))
}
