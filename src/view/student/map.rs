//! The class's map on a phone: shelves with notes, exactly what the wall may show (S1).

use super::{Me, Piece, frame};
use crate::classroom::{Naming, OutcomeId, Section, State};
use crate::text::Text;
use crate::view::parts::note;
use maud::{Markup, html};

/// The live piece of this page: the same for everybody of a class who reads the same language.
pub fn piece(text: Text, state: &State, section: &Section) -> Piece {
    ("shelves", shelves(text, state, section))
}

/// The page.
pub fn page(me: &Me) -> Markup {
    let (_, shelves) = piece(me.text, me.state, me.section);
    frame::page(me, frame::Tab::Map, false, html! { main { h1.page-title { (me.text.say("student-map")) } (shelves) } })
}

fn shelves(text: Text, state: &State, section: &Section) -> Markup {
    html! {
        div #shelves data-live {
            @if !section.is_open() {
                section.card { p { (text.say("student-map-closed")) } }
            } @else {
                @for (unit, outcomes) in section.units() {
                    section.card {
                        @if !unit.is_empty() { h2 { bdi { (unit) } } }
                        ul.shelves { @for id in outcomes { (shelf(text, state, section, id)) } }
                    }
                }
            }
        }
    }
}

fn shelf(text: Text, state: &State, section: &Section, id: OutcomeId) -> Markup {
    let Ok(skill) = section.outcome(id) else { return html! {} };
    let count = state.note_count(section, id);
    html! {
        li.shelf {
            p.shelf-name { bdi { (skill.label_in(text.language())) } }
            @if count == 0 {
                p.quiet { (text.say("student-shelf-empty")) }
            } @else if section.wall.naming == Naming::Totals {
                p { (text.say_with("student-shelf-count", &[("count", count.into())])) }
            } @else {
                p.shelf-notes { @for one in state.notes(section, id) { (note(&one, "", text)) " " } }
            }
        }
    }
}
