//! Students' cards: whose to print, and on what paper. What is printed is in [`crate::view::cards`].

use super::{Desk, Tab, page};
use crate::classroom::StudentId;
use crate::view::cards::Paper;
use crate::view::parts::{Tone, banner};
use maud::{Markup, html};

/// How a student's card stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Standing {
    /// No card yet.
    New,
    /// It was made anew since it was printed: what the student has opens nothing.
    MadeAnew,
    /// The box has moved: the code leads nowhere, and what is typed still opens.
    Moved,
    /// As it was printed.
    Good,
}

/// The page. `address` is where codes would lead now; `wanted` are ticked, or if nobody is, whoever needs a card.
pub fn show(desk: &Desk<'_>, address: Option<&str>, paper: Paper, wanted: &[StudentId]) -> Markup {
    let text = desk.text;
    let students = desk.register();
    let moved = moved(desk, address);
    page(
        desk,
        Tab::Students,
        None,
        html! {
            section class="card narrow" {
                h2 { (text.say("cards-title")) }
                p { (text.say("cards-what")) }
                p class="quiet spaced" { (text.say("cards-keep")) }
                @if let Some(address) = address {
                    p class="quiet spaced" { (text.say_with("cards-address", &[("address", address.into())])) }
                }
                @if moved > 0 { (banner(Tone::Warning, &text.say_with("cards-moved", &[("count", moved.into())]))) }
                @if students.is_empty() {
                    p class="quiet" { (text.say("teach-students-none")) }
                } @else if address.is_none() {
                    (banner(Tone::Warning, &text.say("error-no-network")))
                } @else {
                    form method="post" action=(desk.url("/cards")) {
                        (desk.complaint("cards"))
                        (ticks(desk, address, &students, wanted))
                        (papers(desk, paper))
                        button class="button button-main button-wide" { (text.say("cards-ticked")) }
                        button class="button button-quiet button-wide" name="all" value="yes" { (text.say("cards-all")) }
                    }
                }
            }
        },
    )
}

/// How many printed cards lead to an address that is the box's no longer.
pub fn moved(desk: &Desk<'_>, address: Option<&str>) -> usize {
    desk.register().into_iter().filter(|student| standing(desk, address, *student) == Standing::Moved).count()
}

fn standing(desk: &Desk<'_>, address: Option<&str>, student: StudentId) -> Standing {
    let keys = desk.access.keys(student);
    match &keys.printed {
        None => Standing::New,
        Some(printed) if printed.card != keys.card => Standing::MadeAnew,
        Some(printed) if address.is_some_and(|address| printed.address != address) => Standing::Moved,
        Some(_) => Standing::Good,
    }
}

fn ticks(desk: &Desk<'_>, address: Option<&str>, students: &[StudentId], wanted: &[StudentId]) -> Markup {
    let text = desk.text;
    let needs = |student: &StudentId| standing(desk, address, *student) != Standing::Good;
    let ticked = |student: &StudentId| if wanted.is_empty() { needs(student) } else { wanted.contains(student) };
    html! {
        fieldset class="ticks card-ticks" {
            legend { (text.say("teach-tab-students")) }
            @for student in students {
                label class="tick" {
                    input type="checkbox" name="student" value=(student) checked[ticked(student)];
                    span class="line-words" { (desk.name(*student)) }
                    @match standing(desk, address, *student) {
                        Standing::New => {},
                        Standing::MadeAnew => b class="warn" { (text.say("cards-made-anew")) },
                        Standing::Moved => b class="warn" { (text.say("cards-has-moved")) },
                        Standing::Good => span class="quiet" { (text.say("cards-printed")) },
                    }
                }
            }
        }
    }
}

fn papers(desk: &Desk<'_>, usual: Paper) -> Markup {
    let chosen = desk.draft("cards").and_then(|draft| draft.field("paper")).and_then(Paper::from_key).unwrap_or(usual);
    html! {
        fieldset class="ticks" {
            legend { (desk.text.say("cards-paper")) }
            @for paper in Paper::ALL {
                label class="tick" {
                    input type="radio" name="paper" value=(paper.key()) checked[paper == chosen];
                    span { (paper.name()) }
                }
            }
        }
    }
}
