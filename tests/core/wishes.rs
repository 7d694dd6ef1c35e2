//! Wishes made of raw draws: mostly sensible as things stand, sometimes somebody else's, sometimes about nothing.

use crate::marks::mark;
use crate::moves::{Move, Wish};
use cupboard::classroom::evidence::{Kind, Mark, Piece, Purpose, UsualKind, Wanted};
use cupboard::classroom::goal::Until;
use cupboard::classroom::{
    Actor, Alias, Attachment, Colour, Command, CupsShown, Day, Deed, Devices, Enrolment, Face, FileId, FileKind,
    GoalWish, Language, Level, MasteryDayDeed, Naming, Outcome, OutcomeId, OutcomeRow, PlannedCheck, Policies,
    Presence, Refusal, RosterRow, Section, SectionId, SettingDeed, State, Status, StatusRule, StudentId, TicketDeed,
    TicketId, TrayDeed, TrayItem, TrayKind, WallSettings, WordingDeed,
};
use cupboard::classroom::{Question, Reply, ticket::Form};
use std::collections::BTreeSet;

/// Who wishes what, as things stand; a refusal where it cannot even be said.
pub fn wish(state: &State, step: &Move) -> Result<(Actor, Command), Refusal> {
    let id = match step.odd {
        1 if step.a < 60 => SectionId(999),
        _ => pick(state.sections.keys().copied(), step.section).unwrap_or(SectionId(1)),
    };
    if matches!(step.wish, Wish::MakeSection) && (state.sections.len() < 3 || step.a < 100) {
        let command = Command::MakeSection { name: word(step, 40), language: language(step.a) };
        return Ok((actor(state, step, Actor::Teacher), command));
    }
    let Ok(section) = state.section(id) else {
        return Ok((Actor::Teacher, Command::In(id, Deed::CloseClass)));
    };
    let (sensible, deed) = deed(state, step, section)?;
    Ok((actor(state, step, sensible), Command::In(id, deed)))
}

fn actor(state: &State, step: &Move, sensible: Actor) -> Actor {
    match (step.odd, step.b % 3) {
        (0, 0) => Actor::System,
        (0, 1) if step.a.is_multiple_of(2) => Actor::Substitute,
        (0, _) => Actor::Student(pick(state.students.keys().copied(), step.b).unwrap_or(StudentId(1))),
        _ => sensible,
    }
}

fn deed(state: &State, step: &Move, section: &Section) -> Result<(Actor, Deed), Refusal> {
    let Move { a, b, .. } = *step;
    let (student, own) = someone(state, step, section);
    let teacher = Actor::Teacher;
    Ok(match step.wish {
        Wish::Rename | Wish::MakeSection => (teacher, Deed::Set(SettingDeed::Name(word(step, 40)))),
        Wish::SectionLanguage => (teacher, Deed::Set(SettingDeed::Language(language(a)))),
        Wish::Policies => (teacher, Deed::Set(SettingDeed::Policies(policies(a, b)))),
        Wish::Wall => (teacher, Deed::Set(SettingDeed::Wall(wall(a, b)))),
        Wish::Pin => (teacher, Deed::PinWall { pinned: a.is_multiple_of(2) }),
        Wish::Roster => (teacher, Deed::ImportRoster { rows: roster(step) }),
        Wish::Share => (teacher, Deed::ShareStudent { student: anyone(state, step) }),
        Wish::RenameStudent => (teacher, Deed::RenameStudent { student, name: word(step, 80) }),
        Wish::Language => {
            let language = (!a.is_multiple_of(5)).then(|| language(b));
            (own, Deed::SetLanguage { student, language })
        }
        Wish::Alias => (own, Deed::SetAlias { student, alias: Alias::at(a % 66)? }),
        Wish::OffWall => (teacher, Deed::SetOffWall { student, off_wall: a.is_multiple_of(2) }),
        Wish::Map => (teacher, Deed::SetMap { student, map: map(step, section) }),
        Wish::Leave => (teacher, Deed::Leave { student }),
        Wish::ComeBack => {
            let gone = section.enrolments.iter().filter(|(_, place)| place.left).map(|(id, _)| *id);
            (teacher, Deed::ComeBack { student: pick(gone, a).unwrap_or(student) })
        }
        Wish::Undo => (teacher, Deed::Undo { of: None }),
        Wish::Tick => (Actor::System, Deed::Tick),
        Wish::Skills | Wish::EditSkill | Wish::Retire | Wish::Order => (teacher, skills(step, section)),
        Wish::Bell | Wish::Window | Wish::Face | Wish::Page | Wish::Quiet => (teacher, lesson(step, section)),
        Wish::Habit => (teacher, crate::habits::wish(step, section, student)),
        Wish::Groups => crate::groups::wish(step, section, student, own),
        Wish::Block => crate::blocks::wish(step, section, (student, own)),
        Wish::Term => (teacher, crate::term::wish(step, section, student)),
        Wish::Help => crate::help_wishes::wish(step, section),
        Wish::HelpRules => (teacher, crate::help_wishes::setting(step)),
        Wish::Tutor => crate::tutor_wishes::wish(step, section),
        Wish::Tutoring => (teacher, crate::tutor_wishes::setting(step)),
        Wish::Day | Wish::Pick | Wish::Slot => mastery_day(step, section, student, own),
        // On such a day much is about it.
        Wish::Status | Wish::Raise | Wish::Arrive | Wish::Mark if section.mastery_day.is_some() && b % 2 > 0 => {
            mastery_day(step, section, student, own)
        }
        Wish::Plan => {
            let day = |draw: u8| {
                (draw > 40).then(|| Day(if draw > 240 { i32::from(draw) } else { 20_000 + i32::from(draw) }))
            };
            let check =
                PlannedCheck { from: day(a), to: day(b), words: ["", "bring a ruler"][usize::from(a % 2)].into() };
            let check = (!step.who.is_multiple_of(5)).then(|| Box::new(check));
            (teacher, Deed::PlanCheck { outcome: a_skill(step, section), check })
        }
        Wish::Mark => {
            use Presence::*;
            let presence = [Here, HereByTeacher, Absent, Absent, Unknown][usize::from(a % 5)];
            (teacher, Deed::MarkPresence { student, presence })
        }
        // Who wants to ask mostly opens class first.
        Wish::Ask | Wish::AskAgain | Wish::Question | Wish::Answer if !section.is_open() && a > 20 => {
            (teacher, Deed::OpenClass { minutes: 90 })
        }
        Wish::Ask | Wish::AskAgain | Wish::Question => (teacher, Deed::Ticket(question(step, section))),
        Wish::Answer => {
            let ticket = a_ticket(step, section);
            let own = if a.is_multiple_of(2) { teacher } else { own };
            (own, Deed::Ticket(TicketDeed::Answer { ticket, student, reply: reply(step, section, ticket) }))
        }
        _ => tap(step, section, student, own),
    })
}

/// Mostly on the day that is declared, about a skill that is not mastered.
fn mastery_day(step: &Move, section: &Section, student: StudentId, own: Actor) -> (Actor, Deed) {
    let Move { a, b, .. } = *step;
    let picks = section.mastery_day.as_ref().map_or(0, |day| day.picks.len());
    let day = section.mastery_day.as_ref().map_or(7, |day| day.id);
    let slot = matches!(step.wish, Wish::Slot | Wish::Raise | Wish::Arrive);
    let deed = match (slot, b % 12) {
        (true, draw) if picks > usize::from(draw > 0) => {
            let picked = section.mastery_day.iter().flat_map(|day| day.picks.keys().copied());
            let student = pick(picked.filter(|_| draw > 0), step.who).unwrap_or(student);
            let deed = MasteryDayDeed::TakeSlot { day, student, slot: (b > 20).then_some(a % 4) };
            return (Actor::Student(student), Deed::MasteryDay(deed));
        }
        (_, 2..) if section.mastery_day.is_some() || a < 20 => {
            let skills = section.taught().map(|(id, _)| id).filter(|id| (id.0 + u32::from(a)) % 3 == 0);
            let outcomes = if b < 30 { section.order.iter().copied().collect() } else { skills.take(2).collect() };
            MasteryDayDeed::Pick { day, student, outcomes }
        }
        (_, 0) => return (Actor::Teacher, Deed::MasteryDay(MasteryDayDeed::CallOff)),
        _ => {
            let (slots, minutes) = ([0, 3, 4, 3, 4, 3, 41][usize::from(a % 7)], 1 + b % 20);
            return (Actor::Teacher, Deed::MasteryDay(MasteryDayDeed::Declare { slots, minutes }));
        }
    };
    (own, Deed::MasteryDay(deed))
}

/// Mostly the open question, sometimes an older one, sometimes none.
fn a_ticket(step: &Move, section: &Section) -> TicketId {
    let open = section.tickets.open().map(|(id, _)| id).filter(|_| step.a > 60);
    open.or_else(|| pick(section.tickets.asked.keys().copied(), step.a)).unwrap_or(TicketId(7))
}

fn question(step: &Move, section: &Section) -> TicketDeed {
    let Move { a, b, .. } = *step;
    let ticket = a_ticket(step, section);
    match step.wish {
        Wish::AskAgain if a > 90 => TicketDeed::AskAgain { ticket },
        Wish::Question if a > 10 && !section.tickets.asked.is_empty() => match b % 6 {
            0 | 1 => TicketDeed::Close { ticket },
            2 => TicketDeed::Show { ticket, shown: a.is_multiple_of(2) },
            _ => {
                let over = section.tickets.newest_first().find(|(_, ticket)| !ticket.is_open() && a > 40);
                TicketDeed::Reveal { ticket: over.map_or(ticket, |(id, _)| id), revealed: !a.is_multiple_of(3) }
            }
        },
        _ => {
            let options = (0..[2, 3, 5, 4, 4, 1][usize::from(a % 6)]).map(|n| format!("about {n}")).collect();
            let form = match b % 8 {
                0 => Form::Text,
                1 => Form::Confidence,
                _ => Form::Choice { options, right: (b > 90).then_some(b % 5) },
            };
            let outcome = a.is_multiple_of(3).then(|| a_skill(step, section));
            let members = section.members().map(|(id, _)| id).filter(|id| (id.0 + u32::from(a)) % 3 > 0);
            let to = (a % 5 == 1).then(|| members.filter(|_| b > 60).collect());
            let question = Question { text: word(step, 200), form, outcome };
            TicketDeed::Ask { question: Box::new(question), to }
        }
    }
}

/// Mostly an answer to the question that is asked.
fn reply(step: &Move, section: &Section, ticket: TicketId) -> Reply {
    match section.tickets.get(ticket).map(|ticket| &ticket.question.form) {
        Some(Form::Confidence) => Reply::Confidence(step.b % 5),
        Some(Form::Text) => Reply::Text(word(step, 280)),
        _ => Reply::Choice(step.b % 3),
    }
}

fn tap(step: &Move, section: &Section, student: StudentId, own: Actor) -> (Actor, Deed) {
    let (outcome, a) = (a_skill(step, section), step.a);
    let holder = || holder(step, section).unwrap_or((student, own));
    match step.wish {
        Wish::Status => (own, Deed::SetStatus { student, outcome, status: Status::ALL[usize::from(a % 3)] }),
        Wish::Judge => {
            let levels = [None, Some(Level::NOT_YET), Some(Level::APPROACHING)];
            let level = levels.get(usize::from(a % 6)).copied().unwrap_or(Some(Level::MASTERED));
            (Actor::Teacher, Deed::Judge { student, outcome, level })
        }
        Wish::Raise => {
            let outcome = (!a.is_multiple_of(7)).then_some(outcome);
            let note = if step.b == 0 { "x".repeat(141) } else { ["", "the sign flips"][usize::from(a % 2)].into() };
            (own, Deed::RaiseCup { student, colour: Colour::ALL[usize::from(a % 3)], outcome, note })
        }
        Wish::Scale
        | Wish::Marking
        | Wish::Phrases
        | Wish::Retakes
        | Wish::Practice
        | Wish::Supports
        | Wish::Assess
        | Wish::AssessMany
        | Wish::Elsewhere
        | Wish::Amend
        | Wish::Read
        | Wish::Say
        | Wish::Week
        | Wish::Check => mark(step, section, student, own, outcome),
        Wish::Review => {
            let outcome = of_theirs(section, student, |place, id| place.has_mastered(id)).unwrap_or(outcome);
            (own, Deed::Review { student, outcome, solid: a.is_multiple_of(2) })
        }
        Wish::Goal => {
            let top = of_theirs(section, student, |place, id| section.level_above(place, id).is_none());
            let outcome = top.filter(|_| a.is_multiple_of(3)).unwrap_or(outcome);
            (own, Deed::SetGoal { student, goal: a_goal(step, outcome) })
        }
        Wish::Lower => (holder().1, Deed::LowerCup { student: holder().0 }),
        Wish::Confirm => (holder().1, Deed::ConfirmCup { student: holder().0 }),
        Wish::Evidence => evidence(step, section, student, outcome),
        Wish::Wording => wording(step, section, student, outcome),
        Wish::See => (Actor::Teacher, Deed::SeeCup { student: holder().0 }),
        _ => (Actor::Student(student), Deed::Arrive { student }),
    }
}

/// Mostly a new piece; now and then the class's list, a mark, or one that goes.
fn evidence(step: &Move, section: &Section, student: StudentId, outcome: OutcomeId) -> (Actor, Deed) {
    let Move { a, b, .. } = *step;
    let pieces = |(student, place): (StudentId, &Enrolment)| {
        let all: Vec<_> = place.evidence.all().map(|(number, piece)| (student, piece.outcome, number)).collect();
        all
    };
    let there = pick(section.members().flat_map(pieces), step.who);
    if a % 16 == 0 {
        let kinds = if b < 60 { (0..13).map(|n| format!("Kind {n}")).collect() } else { vec!["Lab book".into()] };
        return (Actor::Teacher, Deed::Set(SettingDeed::EvidenceKinds(if b > 120 { vec![] } else { kinds })));
    }
    let wanted = |wanted| Deed::Evidence { student, outcome, wanted };
    if b % 3 == 0 {
        return among_classmates(step, section, there);
    }
    match there {
        Some((student, outcome, number)) if a % 4 == 1 => {
            let by = if b.is_multiple_of(2) { Actor::Teacher } else { Actor::Student(student) };
            (by, Deed::Evidence { student, outcome, wanted: Wanted::Remove(number) })
        }
        Some((student, outcome, number)) if a % 4 == 2 => {
            let purpose = [None, Some(Purpose::Formative), Some(Purpose::Summative)][usize::from(b % 3)];
            let mark = Mark { purpose, seen: true };
            (Actor::Teacher, Deed::Evidence { student, outcome, wanted: Wanted::Mark(number, mark) })
        }
        _ if a % 32 == 3 => (Actor::Teacher, wanted(Wanted::Mark(9_999, Mark::default()))),
        _ => (Actor::Student(student), wanted(Wanted::Add(Box::new(a_piece(step))))),
    }
}

/// Mostly proposed, about a skill on which others have an opinion too; now and then answered, many at once.
fn wording(step: &Move, section: &Section, student: StudentId, outcome: OutcomeId) -> (Actor, Deed) {
    let Move { a, b, .. } = *step;
    let outcome = if a > 30 { section.taught().map(|(id, _)| id).next().unwrap_or(outcome) } else { outcome };
    let language = if b > 30 { section.language } else { language(b) };
    let waiting = section.tray().into_iter().map(|waiting| waiting.item);
    let waiting: Vec<_> = waiting.filter(|item| item.kind() == TrayKind::Wording).collect();
    let what = match a % 4 {
        0 => {
            let items = waiting.into_iter().collect();
            let declined = b.is_multiple_of(3).then(|| "it says less".to_owned());
            return (Actor::Teacher, Deed::Tray(TrayDeed { items, declined }));
        }
        1 if b.is_multiple_of(3) => {
            let item = pick(waiting.into_iter(), step.who);
            let (student, outcome) = match item {
                Some(TrayItem::Wording(student, outcome, _)) => (student, outcome),
                _ => (student, outcome),
            };
            let what = WordingDeed::Withdraw;
            return (Actor::Student(student), Deed::Wording { student, outcome, what });
        }
        _ if b.is_multiple_of(7) => {
            let text = section.outcomes.get(&outcome).map_or("I can", |skill| skill.statement_in(language)).to_owned();
            WordingDeed::Propose { language, text }
        }
        _ => WordingDeed::Propose { language, text: word(step, 200) },
    };
    (Actor::Student(student), Deed::Wording { student, outcome, what })
}

/// Offering, saying, letting through; and the teacher's files.
fn among_classmates(step: &Move, section: &Section, there: Option<(StudentId, OutcomeId, u64)>) -> (Actor, Deed) {
    let Move { a, b, .. } = *step;
    let files = |n: u8| Attachment { id: FileId::of([n; 32]), kind: FileKind::Pdf, bytes: 9, name: "sheet".into() };
    let outcome = a_skill(step, section);
    match (a % 6, there) {
        (0, _) if b.is_multiple_of(4) => (Actor::Teacher, Deed::RemoveSkillFile { outcome, file: files(a % 9).id }),
        // Always the same skill, so that it fills up.
        (0, _) => (Actor::Teacher, Deed::AddSkillFile { outcome: OutcomeId(1), file: Box::new(files(a)) }),
        (1 | 2, Some((student, outcome, number))) => {
            let wanted = Wanted::Offer(number, a % 7 > 0);
            (Actor::Student(student), Deed::Evidence { student, outcome, wanted })
        }
        (3, _) => {
            let items = section.tray().iter().map(|waiting| waiting.item).take(usize::from(b % 5)).collect();
            let declined = a.is_multiple_of(5).then(|| "say it kindly".to_owned());
            (Actor::Teacher, Deed::Tray(TrayDeed { items, declined }))
        }
        _ => {
            let by = pick(section.members().map(|(id, _)| id), step.who).unwrap_or(StudentId(1));
            let (owner, number, outcome) = pick(section.offered_to(by).into_iter(), a)
                .map_or((StudentId(1), 1, OutcomeId(1)), |(owner, number, one)| (owner, number, one.outcome));
            let (glow, grow) = ("clear steps".to_owned(), String::new());
            let level = b.is_multiple_of(4).then_some(Level(1 + a % 5));
            let wanted = Wanted::Comment { evidence: number, level, glow, grow };
            (Actor::Student(by), Deed::Evidence { student: owner, outcome, wanted })
        }
    }
}

fn a_piece(step: &Move) -> Piece {
    let kind = match step.b % 4 {
        0 => Kind::Other(word(step, 40)),
        1 => Kind::Listed("Lab book".into()),
        _ => Kind::Usual(UsualKind::ALL[usize::from(step.a) % UsualKind::ALL.len()]),
    };
    let file = Attachment { id: FileId::of([step.a; 32]), kind: FileKind::Png, bytes: 9, name: "photo.png".into() };
    Piece { kind, note: "look".into(), link: String::new(), file: step.a.is_multiple_of(3).then_some(file) }
}

/// A skill about which something holds of a student.
fn of_theirs(
    section: &Section,
    student: StudentId,
    holds: impl Fn(&Enrolment, OutcomeId) -> bool,
) -> Option<OutcomeId> {
    let place = section.active(student).ok()?;
    section.map_of(place).map(|(id, _)| id).find(|id| holds(place, *id))
}

/// A goal for some lessons or by some day, sometimes by one that cannot be; or none.
fn a_goal(step: &Move, outcome: OutcomeId) -> Option<GoalWish> {
    let until = match step.b % 5 {
        0 => Until::Day(Day(i32::from(step.a) * 200)),
        _ => Until::Lessons(step.b % 70),
    };
    (!step.a.is_multiple_of(5)).then_some(GoalWish { outcome, until })
}

/// A student of the class with the one who speaks for them: mostly they themselves.
fn someone(state: &State, step: &Move, section: &Section) -> (StudentId, Actor) {
    let student = match step.odd {
        1 => anyone(state, step),
        _ => pick(section.members().map(|(id, _)| id), step.who).unwrap_or(StudentId(1)),
    };
    (student, if step.b.is_multiple_of(4) { Actor::Teacher } else { Actor::Student(student) })
}

fn anyone(state: &State, step: &Move) -> StudentId {
    let all = state.students.keys().copied().chain([StudentId(999)]);
    pick(all, step.who).unwrap_or(StudentId(1))
}

fn holder(step: &Move, section: &Section) -> Option<(StudentId, Actor)> {
    let with_cup = |(id, place): (StudentId, &Enrolment)| place.cup.is_some().then_some(id);
    let student = pick(section.members().filter_map(with_cup), step.who)?;
    Some((student, if step.b.is_multiple_of(4) { Actor::Teacher } else { Actor::Student(student) }))
}

pub const NAMES: [&str; 8] =
    ["Ada Byron", "Ben Ali", "Ben Ali", "Çelik Ümit", "Dana O’Neil", "Zoë Quinn", "زيد الأحمد", "Fay"];

fn pick<T>(all: impl Iterator<Item = T>, draw: u8) -> Option<T> {
    let mut all: Vec<T> = all.collect();
    if all.is_empty() { None } else { Some(all.swap_remove(usize::from(draw) % all.len())) }
}

pub fn row(name: &str) -> RosterRow {
    RosterRow { name: name.into(), language: None }
}

fn word(step: &Move, limit: usize) -> String {
    match step.b {
        0..10 => String::from(" \u{200b}"),
        10..20 => "é".repeat(limit + 1),
        b => NAMES[usize::from(b) % NAMES.len()].into(),
    }
}

fn language(draw: u8) -> Language {
    Language::ALL[usize::from(draw) % Language::ALL.len()]
}

fn policies(a: u8, b: u8) -> Policies {
    Policies {
        status: [StatusRule::AnyTime, StatusRule::InClass, StatusRule::InWindow][usize::from(a % 3)],
        devices: [Devices::Own, Devices::Shared, Devices::None][usize::from(b % 3)],
        names_closed: a.is_multiple_of(5),
    }
}

fn wall(a: u8, b: u8) -> WallSettings {
    WallSettings {
        naming: [Naming::Alias, Naming::Initials, Naming::Names, Naming::Totals][usize::from(a % 4)],
        cups: [CupsShown::OnShelf, CupsShown::ListByAlias, CupsShown::ListByName][usize::from(b % 3)],
    }
}

fn roster(step: &Move) -> Vec<RosterRow> {
    if step.a < 8 {
        return (0..121).map(|n| row(&format!("Student {n}"))).collect();
    }
    let from = usize::from(step.a) % NAMES.len();
    let mut rows: Vec<_> = NAMES[from..].iter().take(usize::from(step.b % 4)).map(|name| row(name)).collect();
    rows.iter_mut().for_each(|row| row.language = (step.b.is_multiple_of(3)).then(|| language(step.a)));
    rows
}

/// The `n`-th skill, each but the first of a unit after the one before it.
pub fn skill(n: u8, statement: u8) -> OutcomeRow {
    OutcomeRow {
        code: Some(format!("EE.{n}")),
        statement: Some(format!("I can do {statement}")),
        short: Some(format!("Do {n}")),
        unit: Some(format!("Unit {}", n / 3)),
        focus: Some(n % 3 == 1),
        prerequisites: (!n.is_multiple_of(3)).then(|| vec![format!("ee.{}", n - 1)]),
    }
}

fn a_skill(step: &Move, section: &Section) -> OutcomeId {
    match step.odd {
        1 => OutcomeId(u32::from(step.skill % 12)),
        _ => pick(section.taught().map(|(id, _)| id), step.skill).unwrap_or(OutcomeId(1)),
    }
}

fn map(step: &Move, section: &Section) -> Option<BTreeSet<OutcomeId>> {
    (!step.a.is_multiple_of(4)).then(|| match step.a {
        1 => [OutcomeId(99)].into(),
        a if a < 30 => [].into(),
        a => section.taught().map(|(id, _)| id).filter(|id| (id.0 + u32::from(a)) % 3 > 0).collect(),
    })
}

fn skills(step: &Move, section: &Section) -> Deed {
    let (a, b, outcome) = (step.a, step.b, a_skill(step, section));
    let known = section.outcomes.get(&outcome).cloned().unwrap_or_default();
    match step.wish {
        Wish::Retire => Deed::RetireOutcome { outcome },
        Wish::Order => {
            let mut order = section.order.clone();
            let turns = usize::from(a) % order.len().max(1);
            order.rotate_left(turns);
            Deed::OrderOutcomes { order: order.into_iter().chain([OutcomeId(500)]).collect() }
        }
        Wish::Skills if a < 8 => Deed::ImportOutcomes {
            rows: (0..=300)
                .map(|n| OutcomeRow { statement: Some(format!("Skill {n}")), ..OutcomeRow::default() })
                .collect(),
        },
        Wish::Skills => {
            let mut row = skill(a % 9, b % 9);
            if b < 30 {
                row.prerequisites = Some(vec![["EE.5", "nowhere"][usize::from(b % 2)].into()]);
            }
            row.code = row.code.filter(|_| !b.is_multiple_of(5));
            Deed::ImportOutcomes { rows: vec![row, skill(b % 7, b % 7)] }
        }
        _ => {
            let prerequisites = match a % 6 {
                0 => section.order.iter().copied().take(3).collect(),
                1 => [OutcomeId(77)].into(),
                _ => known.prerequisites.clone(),
            };
            let code = if b.is_multiple_of(8) { "ee.1".into() } else { known.code.clone() };
            let rubric = [(Level::NOT_YET, "names it".to_owned()), (Level::MASTERED, "explains it".to_owned())].into();
            let value = Outcome { statement: word(step, 200), code, prerequisites, rubric, ..known };
            Deed::EditOutcome { outcome: (!a.is_multiple_of(4)).then_some(outcome), value: Box::new(value) }
        }
    }
}

fn lesson(step: &Move, section: &Section) -> Deed {
    let a = step.a;
    match step.wish {
        Wish::Window => Deed::SetWindow { open: !a.is_multiple_of(3) },
        Wish::Quiet => Deed::SetQuiet { quiet: !a.is_multiple_of(3) },
        Wish::Face => Deed::SetFace { face: [Face::Auto, Face::Arrive, Face::Work][usize::from(a % 3)] },
        Wish::Page => Deed::TurnPage { page: u16::from(a) },
        // A class is opened when it is closed; only now and then is it the other way round.
        _ if section.is_open() != (a < 12) => Deed::CloseClass,
        _ => Deed::OpenClass { minutes: [2, 30, 45, 45, 90, 90, 300, 300][usize::from(step.b % 8)] },
    }
}
