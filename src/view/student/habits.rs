//! "How you work" (S45) on a student's own page: what the teacher noticed and said, apart from every skill.

use super::Me;
use crate::classroom::habit::HabitNote;
use crate::view::parts::day_of_instant;
use crate::view::teach::habits::going;
use maud::{Markup, html};

/// So many earlier lines fold away below.
const EARLIER: usize = 20;

/// The card, hidden while nothing was said.
pub fn piece(me: &Me) -> Markup {
    let newest = newest(me);
    let earlier: Vec<&HabitNote> =
        me.place.habits.iter().rev().filter(|note| !newest.iter().any(|new| new.number == note.number)).collect();
    html! {
        section #habits .card data-live hidden[newest.is_empty()] {
            h2 { (me.text.say("habits-yours")) }
            p.quiet { (me.text.say("habits-yours-why")) }
            ul.plan { @for note in newest { (line(me, note)) } }
            @if !earlier.is_empty() {
                details #habits-earlier {
                    summary { (me.text.say("habits-earlier")) }
                    ul.plan { @for note in earlier.into_iter().take(EARLIER) { (line(me, note)) } }
                }
            }
        }
    }
}

/// The newest line of each habit, the newest first.
fn newest<'a>(me: &Me<'a>) -> Vec<&'a HabitNote> {
    let mut newest: Vec<&HabitNote> = Vec::new();
    for note in me.place.habits.iter().rev() {
        if newest.iter().all(|known| known.seen.habit != note.seen.habit) {
            newest.push(note);
        }
    }
    newest
}

fn line(me: &Me, note: &HabitNote) -> Markup {
    html! {
        li {
            span.plan-skill { bdi { (note.seen.habit) } }
            (going(me.text, note.seen.going))
            @if !note.seen.word.is_empty() { span { bdi { "“" (note.seen.word) "”" } } }
            span.quiet { (day_of_instant(note.wall_ms, me.now.wall_ms, me.text)) }
        }
    }
}
