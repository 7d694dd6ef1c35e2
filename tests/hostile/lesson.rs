//! A lesson in which everything that anybody may name has one of these names.

use crate::examples::Before;
use crate::words::cut;
use crate::world::World;
use cupboard::access::{BoxCommand, Wifi};
use cupboard::classroom::goal::Until;
use cupboard::classroom::{
    Colour, Command, CupsShown, Deed, Field, GoalWish, Language, Level, Naming, Outcome, OutcomeId, PlannedCheck,
    Presence, Question, Reply, Resource, RosterRow, SettingDeed, Status, StudentId, TicketDeed, TicketId, TutorGuide,
    WallSettings, ticket::Form,
};
use cupboard::hub::Wish;

/// A world in which these words are everywhere. What is too long for its place is cut.
pub async fn with(words: &[String]) -> World {
    let world = World::new(Before::PassphraseSet).await;
    world.app.print_sheet().await;
    students(&world, words).await;
    skills(&world, words).await;
    classes(&world, words).await;
    reports(&world, words).await;
    let wall = WallSettings { naming: Naming::Names, cups: CupsShown::ListByName };
    world.app.teach(Deed::Set(SettingDeed::Wall(wall))).await;
    let words = |n: usize, most: usize| {
        let fits = words[n % words.len()].chars().filter(|c| !c.is_control());
        fits.scan(0, |bytes, c| (*bytes + c.len_utf8() <= most).then(|| (*bytes += c.len_utf8(), c).1)).collect()
    };
    let wifi = Some(Wifi { ssid: words(3, 32), password: words(4, 63) });
    world.app.keys(BoxCommand::SetNetwork { wifi, address: None }).await;
    world
}

/// A text as this field takes it; what leaves nothing that anybody sees is another word.
fn fit(field: Field, words: &str) -> String {
    let words = cut(words, field.limit());
    if field.required(&words).is_ok() { words } else { "seen".into() }
}

/// Everybody's names are these, Ana's and Ben's too.
async fn students(world: &World, words: &[String]) {
    let known = world.app.class().members().count();
    let rows = (known..words.len()).map(|n| RosterRow { name: format!("student {n}"), language: None }).collect();
    world.app.teach(Deed::ImportRoster { rows }).await;
    let members: Vec<StudentId> = world.app.class().members().map(|(student, _)| student).collect();
    for (student, words) in members.into_iter().zip(words) {
        world.app.teach(Deed::RenameStudent { student, name: fit(Field::StudentName, words) }).await;
    }
}

/// Every skill is made of one string, and of its neighbours where two must differ.
async fn skills(world: &World, words: &[String]) {
    for (n, one) in words.iter().enumerate() {
        let neighbour = |step: usize| &words[(n + step) % words.len()];
        let guide = |words: &String| cut(words, Field::Guide.limit());
        let statements = [(Language::Arabic, fit(Field::Statement, neighbour(1)))];
        let rubric = Level::FIRST.map(|level| (level, guide(one)));
        let value = Outcome {
            code: fit(Field::Code, one),
            statement: fit(Field::Statement, one),
            short: fit(Field::ShortLabel, neighbour(2)),
            // Twelve share a unit, so that shelves are full; every other has its own.
            unit: fit(Field::Unit, if n < 12 { &words[0] } else { one }),
            focus: n % 5 == 0,
            picture: fit(Field::Picture, one),
            statements: statements.into_iter().collect(),
            resources: vec![
                Resource { label: cut(neighbour(3), 500), address: cut(one, 500) },
                Resource { label: cut(one, 500), address: String::new() },
                Resource { label: cut(one, 500), address: "https://example.org/".into() },
            ],
            rubric: rubric.into_iter().collect(),
            guide: TutorGuide {
                concepts: guide(one),
                misconceptions: guide(neighbour(4)),
                example: guide(neighbour(5)),
                questions: guide(neighbour(6)),
            },
            ..Outcome::default()
        };
        let outcome = world.app.class().taught().nth(n).map(|(id, _)| id);
        let check = PlannedCheck { words: cut(one, Field::Note.limit()), ..PlannedCheck::default() };
        let edit = |value: Outcome| Deed::EditOutcome { outcome, value: Box::new(value) };
        // Two that were cut to one code: the second has none.
        if !try_to(world, edit(value.clone())).await {
            world.app.teach(edit(Outcome { code: String::new(), ..value })).await;
        }
        let outcome = world.app.class().taught().nth(n).map(|(id, _)| id).unwrap();
        world.app.teach(Deed::PlanCheck { outcome, check: Some(Box::new(check)) }).await;
    }
}

/// Does something, and says whether it was done.
async fn try_to(world: &World, deed: Deed) -> bool {
    let wish = Wish::class(cupboard::classroom::Actor::Teacher, Command::In(world.app.section, deed));
    matches!(world.app.app.hub.submit(wish).await, cupboard::hub::Answer::Saved(_))
}

/// A class of each name; in some of them is Ana.
async fn classes(world: &World, words: &[String]) {
    for (n, words) in words.iter().enumerate() {
        let (name, language) = (fit(Field::SectionName, words), Language::ALL[n % Language::ALL.len()]);
        let made = world.app.command(Command::MakeSection { name, language }).await;
        if n % 8 == 0 {
            let share = Deed::ShareStudent { student: world.student };
            world.app.command(Command::In(made.section.unwrap(), share)).await;
        }
    }
    let name = fit(Field::SectionName, &words[0]);
    world.app.teach(Deed::Set(SettingDeed::Name(name))).await;
    let other = Deed::Set(SettingDeed::Name(fit(Field::SectionName, &words[1])));
    world.app.command(Command::In(world.other, other)).await;
}

/// A question of each string, and one in words that is open: its number.
async fn questions(world: &World, words: &[String]) -> TicketId {
    for (n, one) in words.iter().enumerate() {
        let options = [one, &words[(n + 1) % words.len()]].map(|words| fit(Field::Choice, words)).to_vec();
        let form = if n + 1 < words.len() { Form::Choice { options, right: Some(0) } } else { Form::Text };
        let question = Question { text: fit(Field::Question, one), form, outcome: None };
        world.app.teach(Deed::Ticket(TicketDeed::Ask { question: Box::new(question), to: None })).await;
    }
    world.app.class().tickets.open().unwrap().0
}

/// Everybody says something of some skill, and has a cup up with a note.
async fn reports(world: &World, words: &[String]) {
    let members: Vec<StudentId> = world.app.class().members().map(|(student, _)| student).collect();
    let ticket = questions(world, words).await;
    let taught: Vec<OutcomeId> = world.app.class().taught().map(|(id, _)| id).collect();
    for (n, (student, words)) in members.into_iter().zip(words).enumerate() {
        let outcome = taught[n % 12.min(taught.len())];
        let colour = Colour::ALL[n % Colour::ALL.len()];
        let presence = Presence::HereByTeacher;
        world.app.teach(Deed::MarkPresence { student, presence }).await;
        let note = cut(words, Field::Note.limit());
        world.app.teach(Deed::SetStatus { student, outcome, status: Status::ALL[n % 3] }).await;
        world.app.teach(Deed::RaiseCup { student, colour, outcome: Some(taught[n % taught.len()]), note }).await;
        let reply = Reply::Text(fit(Field::Reply, words));
        world.app.teach(Deed::Ticket(TicketDeed::Answer { ticket, student, reply })).await;
        if n % 3 == 0 {
            world.app.teach(Deed::Judge { student, outcome, level: Some(Level::MASTERED) }).await;
            world.app.teach(Deed::Review { student, outcome, solid: false }).await;
            let goal = Some(GoalWish { outcome, until: Until::Lessons(3) });
            world.app.teach(Deed::SetGoal { student, goal }).await;
        }
    }
}
