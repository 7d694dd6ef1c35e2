//! One shelf: the skill's label and the cups stand on a board, the notes hang under it.

use super::Scene;
use super::fit::{Grid, Label, TUTORS_HEIGHT};
use super::tutors;
use crate::classroom::wall::{Label as Words, Note, StandingCup};
use crate::classroom::{Colour, CupsShown, Naming, Outcome, OutcomeId, Section};
use crate::text::Text;
use crate::view::parts::{Icon, cup, icon, note};
use maud::{Markup, html};

/// A shelf before it has its sizes.
pub(super) struct Shelf<'a> {
    id: OutcomeId,
    outcome: &'a Outcome,
    name: &'a str,
    cups: Vec<(Colour, usize)>,
    /// What hangs here: the notes, and from `hung` on the frames of those who are on it this mastery day (S36).
    notes: Vec<Note>,
    hung: usize,
    count: usize,
    busy: usize,
    /// Whom to ask (S6).
    ask: Option<String>,
    label: Label,
}

impl<'a> Shelf<'a> {
    /// The shelf of a skill; `common` is the page's size of labels.
    pub(super) fn new(scene: &Scene<'a>, section: &'a Section, id: OutcomeId, grid: Grid, common: u16) -> Option<Self> {
        let outcome = section.outcome(id).ok()?;
        let name = outcome.label_in(scene.text.language());
        let cups = standing(scene, section, id);
        let mut notes = scene.state.notes(section, id);
        let hung = notes.len();
        notes.extend(scene.state.at_work(section, id));
        let (count, busy) = (scene.state.note_count(section, id), scene.state.at_work_count(section, id));
        let mut label = grid.label(name, common);
        let ask = tutors::line(scene, section, id, grid);
        if ask.is_some() {
            label.left -= TUTORS_HEIGHT;
        }
        Some(Self { id, outcome, name, cups, notes, hung, count, busy, ask, label })
    }

    /// The side of its notes, if a class of `most` fits.
    pub(super) fn side(&self, grid: Grid, most: usize) -> Option<u16> {
        grid.note(most, self.label.left)
    }

    /// The shelf, its notes of the page's common `side`.
    pub(super) fn draw(&self, section: &Section, grid: Grid, side: u16, text: Text) -> Markup {
        html! {
            section.shelf.focus[self.outcome.focus] id={ "shelf-" (self.id) } {
                @if !self.cups.is_empty() { (cups(&self.cups, grid, text)) }
                h2 class={ "label label-" (self.label.size) } {
                    @if self.outcome.focus { span.star title=(text.say("wall-focus")) { (icon(Icon::Star)) } }
                    bdi { (self.name) }
                }
                @if let Some(words) = &self.ask { p.shelf-tutors { bdi { (words) } } }
                (self.notes(section, grid, side, text))
            }
        }
    }

    fn notes(&self, section: &Section, grid: Grid, side: u16, text: Text) -> Markup {
        let icons = section.wall.naming == Naming::Alias;
        let hung = match section.wall.naming {
            Naming::Totals => None,
            Naming::Alias => {
                grid.note(self.notes.len(), self.label.left).map(|own| (self.notes.clone(), own.min(side)))
            }
            Naming::Initials => words(&self.notes, grid, self.label.left, &[Form::Whole]),
            Naming::Names => words(&self.notes, grid, self.label.left, &[Form::Whole, Form::First, Form::Initials]),
        };
        html! {
            @match hung {
                Some((notes, size)) => {
                    ul class={ "notes " @if icons { "note-" } @else { "words-" } (size) } {
                        @for (place, hanging) in notes.iter().enumerate() {
                            li.at-work[place >= self.hung] data-key={ "n" (hanging.seed) } { (note(hanging, "", text)) }
                        }
                    }
                }
                None => { (stack(self.count, false, text)) (stack(self.busy, true, text)) }
            }
        }
    }
}

/// The notes as one pile with its number: totals, or more notes than the shelf holds.
fn stack(count: usize, at_work: bool, text: Text) -> Markup {
    html! {
        @if count > 0 {
            p.stack.at-work[at_work] {
                span.pile { (count) }
                span.aside {
                    @if at_work { (text.say("wall-at-work")) } @else { (text.say_with("wall-notes", &[("n", count.into())])) }
                }
            }
        }
    }
}

/// How a name is shortened, where the whole one has no room.
#[derive(Clone, Copy)]
enum Form {
    Whole,
    First,
    Initials,
}

/// The longest form in which all labels fit, with its size.
fn words(notes: &[Note], grid: Grid, left: f32, forms: &[Form]) -> Option<(Vec<Note>, u16)> {
    forms.iter().find_map(|form| {
        let shortened: Vec<Note> = notes.iter().map(|note| shorten(note, *form)).collect();
        let size = grid.words(&texts(&shortened), left)?;
        Some((shortened, size))
    })
}

/// The words on the notes.
pub(super) fn texts(notes: &[Note]) -> Vec<String> {
    let words = notes.iter().filter_map(|note| match &note.label {
        Words::Text(words) => Some(words.clone()),
        Words::Alias(_) => None,
    });
    words.collect()
}

fn shorten(note: &Note, form: Form) -> Note {
    let Words::Text(name) = &note.label else { return note.clone() };
    let short = match form {
        Form::Whole => name.clone(),
        Form::First => first_name(name),
        Form::Initials => crate::classroom::wall::initials(name),
    };
    Note { label: Words::Text(short), ..note.clone() }
}

/// `Ana María Ruiz` → `Ana R.`
pub(super) fn first_name(name: &str) -> String {
    let mut words = name.split_whitespace();
    let first = words.next().unwrap_or(name);
    match words.next_back().and_then(|last| last.chars().find(|c| c.is_alphanumeric())) {
        Some(initial) => format!("{first} {initial}."),
        None => first.to_owned(),
    }
}

/// The cups on a skill, counted by colour, red first; none where the setting lists them instead.
fn standing(scene: &Scene<'_>, section: &Section, id: OutcomeId) -> Vec<(Colour, usize)> {
    if section.wall.cups != CupsShown::OnShelf {
        return Vec::new();
    }
    let cups = scene.state.standing_cups(section, &scene.now);
    by_colour(&cups.iter().filter(|standing| standing.cup.outcome == Some(id)).collect::<Vec<_>>())
}

/// Cups counted by colour, the most urgent first.
pub(super) fn by_colour(cups: &[&StandingCup<'_>]) -> Vec<(Colour, usize)> {
    let count = |colour: Colour| cups.iter().filter(|standing| standing.cup.colour == colour).count();
    Colour::ALL.into_iter().rev().map(|colour| (colour, count(colour))).filter(|(_, n)| *n > 0).collect()
}

/// The cups on the shelf's upper edge: each one drawn, or one of a colour with its number.
fn cups(cups: &[(Colour, usize)], grid: Grid, text: Text) -> Markup {
    let all: usize = cups.iter().map(|(_, n)| n).sum();
    let each = all <= grid.cups();
    html! {
        ul.standing {
            @for (colour, n) in cups {
                @for place in 0..(if each { *n } else { 1 }) {
                    li data-key={ "c" (colour_key(*colour)) (place) } {
                        @if !each { span.many { (n) } }
                        (cup(*colour, "", text))
                    }
                }
            }
        }
    }
}

fn colour_key(colour: Colour) -> &'static str {
    match colour {
        Colour::Green => "g",
        Colour::Yellow => "y",
        Colour::Red => "r",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_first_name_keeps_the_initial_that_tells_two_apart() {
        assert_eq!(first_name("Ana María Ruiz"), "Ana R.");
        assert_eq!(first_name("Ana"), "Ana");
        assert_eq!(first_name("محمد علي"), "محمد ع.");
    }
}
