//! The levels (S26): rename, add, take off, move, and which is the lowest that counts as mastered.
//!
//! Everything but "Save" only shows the form again, changed: a scale goes from four levels to six in one step, with one
//! "Undo", and no student's page flickers through what lies between.

use super::said;
use crate::classroom::scale::{FEWEST_LEVELS, MOST_LEVELS, PastLevel, Rung, ScaleRow};
use crate::classroom::{Field, Level};
use crate::view::teach::Desk;
use maud::{Markup, html};

/// The form's name.
pub const FORM: &str = "levels";

/// Levels as they stand in the form, saved or not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rows {
    /// From the lowest.
    pub rows: Vec<ScaleRow>,
    /// The place, from 0, of the lowest that counts as mastered.
    pub mastered: usize,
}

impl Rows {
    /// Those of the class.
    pub fn of(desk: &Desk<'_>) -> Self {
        let scale = &desk.section.scale;
        let row = |rung: &Rung| ScaleRow { level: Some(rung.level), name: rung.name.clone() };
        let mastered = scale.levels().position(|level| level == scale.mastered).unwrap_or_default();
        Self { rows: scale.rungs.iter().map(row).collect(), mastered }
    }

    /// What was on the scale once and is not in the form.
    fn past<'a>(&self, desk: &'a Desk<'_>) -> Vec<(Level, &'a str)> {
        let scale = &desk.section.scale;
        let past = scale.past.iter().map(|(level, PastLevel { name, .. })| (*level, name.as_str()));
        let now = scale.rungs.iter().map(|rung| (rung.level, rung.name.as_str()));
        past.chain(now).filter(|(level, _)| self.rows.iter().all(|row| row.level != Some(*level))).collect()
    }
}

pub(super) fn card(desk: &Desk<'_>, typed: Option<&Rows>) -> Markup {
    let text = desk.text;
    let stored = Rows::of(desk);
    let rows = typed.unwrap_or(&stored);
    let last = rows.rows.len().saturating_sub(1);
    html! {
        section class="card" id="levels" {
            h2 { (text.say("marking-levels")) }
            p class="quiet" { (text.say("marking-levels-why")) }
            form method="post" action={ (desk.url("/marking/levels")) "#levels" } {
                (desk.complaint(FORM))
                // Enter in a field saves: a browser takes the first button of the form for it.
                button class="aside" name="do" value="save" tabindex="-1" aria-hidden="true" { (text.say("teach-save")) }
                ol class="rungs" {
                    @for (place, row) in rows.rows.iter().enumerate() { (rung(desk, place, row, rows.mastered, last)) }
                }
                (past(desk, rows))
                div class="form-row rungs-foot" {
                    button class="button button-main" name="do" value="save" { (text.say("teach-save")) }
                    @if rows.rows.len() < MOST_LEVELS {
                        button class="button button-line" name="do" value="add" { (text.say("marking-add")) }
                    }
                }
                @if typed.is_some_and(|typed| *typed != stored) { p class="rungs-unsaved" role="status" { (unsaved(desk, rows)) } }
            }
        }
    }
}

/// What saving would do.
fn unsaved(desk: &Desk<'_>, rows: &Rows) -> String {
    let text = desk.text;
    let scale = desk.section.scale.changed(&rows.rows, rows.mastered).ok();
    let would = scale.map(|scale| said(desk, desk.section.recount(&scale, &desk.section.marking), "marking-would"));
    [Some(text.say("marking-unsaved")), would].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

fn rung(desk: &Desk<'_>, place: usize, row: &ScaleRow, mastered: usize, last: usize) -> Markup {
    let text = desk.text;
    let number = place + 1;
    let usual = row.level.filter(|level| Level::FIRST.contains(level)).map(|level| text.usual_level(level));
    let called = if row.name.is_empty() { usual.clone().unwrap_or_default() } else { row.name.clone() };
    let move_it = |what: &str, sign: &str, word: String, off: bool| {
        html! {
            button class="mark" name="do" value={ (what) "-" (place) } disabled[off] title=(word)
                aria-label={ (word) ": " (called) } { (sign) }
        }
    };
    html! {
        li class={ "rung" @if place >= mastered { " rung-mastered" } } {
            span class="rung-place" aria-hidden="true" { (number) }
            input type="hidden" name="level" value=(row.level.map(|level| level.0.to_string()).unwrap_or_default());
            input class="input rung-name" name="name" maxlength=(Field::LevelName.limit()) dir="auto" autocomplete="off"
                aria-label={ (text.say("field-level-name")) " " (number) } value=(row.name) placeholder=[usual]
                autofocus[row.level.is_none() && row.name.is_empty()];
            span class="order rung-order" {
                (move_it("up", "↑", text.say("teach-move-up"), place == 0))
                (move_it("down", "↓", text.say("teach-move-down"), place == last))
                (move_it("off", "×", text.say("marking-take-off"), last < FEWEST_LEVELS))
            }
            label class="tick rung-from" {
                input type="radio" name="mastered" value=(place) checked[place == mastered];
                span { (text.say("marking-mastered-from")) }
            }
        }
    }
}

/// Levels that were taken off: their marks stay readable, and a level that comes back is itself again.
fn past(desk: &Desk<'_>, rows: &Rows) -> Markup {
    let (text, past) = (desk.text, rows.past(desk));
    html! {
        @if !past.is_empty() {
            div class="rungs-past" {
                p class="quiet" { (text.say("marking-past")) }
                ul class="phrase-row" {
                    @for (level, name) in past {
                        @let name = if name.is_empty() { text.usual_level(level) } else { name.to_owned() };
                        li {
                            button class="button button-small button-line" name="do" value={ "back-" (level.0) } disabled[rows.rows.len() >= MOST_LEVELS] {
                                span { bdi { (name) } " · " (text.say("marking-put-back")) }
                            }
                        }
                    }
                }
            }
        }
    }
}
