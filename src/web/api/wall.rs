//! What the room may see.

use super::super::visitor::Wall;
use super::super::{App, Problem};
use super::pairing::SeatShape;
use super::shape::{ColourName, Refused};
use super::tutor::AvailabilityName;
use crate::classroom::wall::Label;
use crate::classroom::{self, Colour, OutcomeId};
use crate::text::Text;
use axum::Json;
use axum::extract::State;
use serde::Serialize;
use utoipa::ToSchema;

/// The wall.
#[derive(Serialize, ToSchema)]
pub(super) struct WallShape {
    /// The class it follows.
    class: String,
    /// Whether class is open.
    open: bool,
    /// The code that opens the list of names, while class is open.
    join_code: Option<String>,
    /// Whether the room works quietly.
    quiet: bool,
    /// How many are here.
    here: usize,
    /// Of how many.
    of: usize,
    /// The quick question whose counts it shows.
    question: Option<CountsShape>,
    /// The tutoring block that the teacher shows, if any; nobody's name.
    block: Option<WallBlock>,
    /// Who is thanked this week, with their consent; `null`: nobody.
    spotlight: Option<WallSpotlight>,
    /// The round number of times that the class helped each other, in its week.
    together: Option<u32>,
    /// The groups, while the teacher shows them: named as the notes; `null` while not shown.
    groups: Option<Vec<SeatsShape>>,
    /// The skills, in the teacher's order.
    shelves: Vec<Shelf>,
}

/// A tutoring block of the week.
#[derive(Serialize, ToSchema)]
struct WallBlock {
    /// What it is called.
    name: String,
    /// When, in the class's language.
    when: String,
    /// Where; may be empty.
    place: String,
}

/// Who is thanked this week.
#[derive(Serialize, ToSchema)]
struct WallSpotlight {
    /// Icon, initials or name, as the class's setting has it.
    who: String,
    /// For what, in the class's language.
    words: String,
}

/// How many answered a quick question: nobody's name, nobody's words.
#[derive(Serialize, ToSchema)]
struct CountsShape {
    /// The question.
    text: String,
    /// What could be chosen; empty for confidence and words.
    options: Vec<String>,
    /// How many answers.
    answers: usize,
    /// How many of each; `null`: words, or too few answers for nobody to be told.
    counts: Option<Vec<usize>>,
}

/// Who works where.
#[derive(Serialize, ToSchema)]
struct SeatsShape {
    /// Where.
    seat: SeatShape,
    /// Who: icon, initials or name, as the class's setting has it.
    who: Vec<String>,
}

/// A skill with its notes.
#[derive(Serialize, ToSchema)]
struct Shelf {
    /// The skill.
    #[schema(value_type = u32)]
    outcome: OutcomeId,
    /// What the wall calls it.
    label: String,
    /// The unit.
    unit: String,
    /// How many notes.
    count: usize,
    /// The notes: icon, initials or name, as the class's setting has it; none for totals.
    notes: Vec<String>,
    /// On a mastery day: how many are on it.
    at_work_count: usize,
    /// Who they are, named as the notes.
    at_work: Vec<String>,
    /// Who tutors it and agreed to stand here, named as the notes; `null` where the wall names nobody.
    tutors: Vec<WallTutor>,
    /// The cups that stand here, oldest first.
    #[schema(value_type = Vec<ColourName>)]
    cups: Vec<Colour>,
}

/// What the wall shows.
#[utoipa::path(get, path = "/api/v1/wall",
    responses((status = 200, body = WallShape), (status = 401, body = Refused), (status = 404, body = Refused)))]
pub(super) async fn show(State(app): State<App>, _wall: Wall) -> Result<Json<WallShape>, Problem> {
    let (seen, now) = (app.look(), app.hub.now());
    let section = seen.state.wall_section().ok_or(Problem::NotFound)?;
    let standing = seen.state.standing_cups(section, &now);
    let shelves = section.taught().map(|(outcome, value)| Shelf {
        outcome,
        label: value.label_in(section.language).to_owned(),
        unit: value.unit.clone(),
        count: if section.is_open() { seen.state.note_count(section, outcome) } else { 0 },
        notes: seen.state.notes(section, outcome).into_iter().map(|note| written(note.label)).collect(),
        at_work_count: seen.state.at_work_count(section, outcome),
        at_work: seen.state.at_work(section, outcome).into_iter().map(|note| written(note.label)).collect(),
        tutors: WallTutor::all(&seen.state, section, outcome),
        cups: standing.iter().filter(|up| up.cup.outcome == Some(outcome)).map(|up| up.cup.colour).collect(),
    });
    let (here, of) = section.here_count();
    Ok(Json(WallShape {
        class: section.name.clone(),
        open: section.is_open(),
        join_code: section.session.as_ref().map(|session| session.join_code.clone()),
        quiet: section.session.as_ref().is_some_and(|session| session.quiet),
        here,
        of,
        question: section.wall_question().map(|shown| CountsShape {
            text: shown.question.text.clone(),
            options: shown.question.options().to_vec(),
            answers: shown.answers,
            counts: shown.counts,
        }),
        block: section.blocks.on_wall().map(|(_, block)| WallBlock {
            name: block.plan.name.clone(),
            when: Text::new(section.language).block_time(block.plan.time),
            place: block.plan.place.clone(),
        }),
        spotlight: seen.state.wall_spotlight(section).map(|(who, praise)| WallSpotlight {
            who: written(who),
            words: Text::new(section.language).praise(praise),
        }),
        together: section.milestone().filter(|_| section.is_open()),
        groups: seen.state.groups_on_wall(section).map(|groups| {
            let seats =
                groups.into_iter().map(|(place, who)| (SeatShape::of(place), who.into_iter().map(written).collect()));
            seats.map(|(seat, who)| SeatsShape { seat, who }).collect()
        }),
        shelves: shelves.collect(),
    }))
}

/// A tutor as the room sees them.
#[derive(Serialize, ToSchema)]
struct WallTutor {
    /// Icon, initials or name; `null` where the wall names nobody.
    name: Option<String>,
    /// Whether they can be asked.
    availability: AvailabilityName,
}

impl WallTutor {
    fn all(state: &classroom::State, section: &classroom::Section, outcome: OutcomeId) -> Vec<Self> {
        let all = state.wall_tutors(section, outcome).into_iter();
        all.map(|(label, how)| Self { name: label.map(written), availability: how.into() }).collect()
    }
}

fn written(label: Label) -> String {
    match label {
        Label::Alias(alias) => alias.icon().to_owned(),
        Label::Text(text) => text,
    }
}
