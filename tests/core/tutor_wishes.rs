//! Wishes about tutoring, made of raw draws: mostly by somebody who has mastered something.

use crate::moves::Move;
use cupboard::classroom::tutor::{BidState, Coaching, Letter, Line, MOST_LINES, Rung, TutorList};
use cupboard::classroom::{
    Actor, Deed, Enrolment, Level, OutcomeId, Section, SettingDeed, StudentId, TrayDeed, TrayKind, TutorDeed, Tutoring,
};
use std::collections::BTreeMap;

fn own(text: &str) -> Line {
    Line::Own(text.into())
}

/// The class's lists, its own or the usual; now and then too long, or with a line that there is not.
pub fn setting(step: &Move) -> Deed {
    let Move { a, b, .. } = *step;
    let lines = match a % 8 {
        0 => (0..=MOST_LINES).map(|n| own(&format!("line {n}"))).collect(),
        1 => vec![Line::Usual(9)],
        2 => vec![],
        3 => vec![own(" be kind "), own("Be kind"), Line::Usual(1)],
        _ => vec![own("be kind"), own("listen")],
    };
    let list = TutorList::ALL[usize::from(b) % TutorList::ALL.len()];
    let lists = if a == 255 { BTreeMap::new() } else { [(list, lines)].into() };
    Deed::Set(SettingDeed::Tutoring(Box::new(Tutoring { open: !b.is_multiple_of(3), lists })))
}

/// Somebody who has mastered something, with that, where there is such a one.
fn somebody(step: &Move, section: &Section) -> (StudentId, OutcomeId) {
    let mut all: Vec<_> = section
        .members()
        .flat_map(|(student, place)| section.map_of(place).map(move |(id, _)| (student, place, id)))
        .filter(|(_, place, id)| place.has_mastered(*id))
        .map(|(student, _, id)| (student, id))
        .collect();
    let anybody = section.members().next().map_or(StudentId(1), |(student, _)| student);
    if all.is_empty() || step.odd == 1 {
        return (anybody, OutcomeId(1 + u32::from(step.skill % 6)));
    }
    all.swap_remove(usize::from(step.who) % all.len())
}

/// Somebody whose application stands so, with the skill.
fn with(section: &Section, state: impl Fn(BidState<'_>) -> bool) -> Option<(StudentId, OutcomeId)> {
    section.members().find_map(|(student, place)| {
        let skill = place.tutor.bids.keys().find(|id| state(place.tutor.state(**id)))?;
        Some((student, *skill))
    })
}

pub fn wish(step: &Move, section: &Section) -> (Actor, Deed) {
    let Move { a, b, .. } = *step;
    let of_tray =
        |kind: TrayKind| section.tray().into_iter().map(|one| one.item).filter(move |item| item.kind() == kind);
    let waiting: Vec<_> = of_tray(TrayKind::Application).chain(of_tray(TrayKind::TutorLine)).collect();
    if !waiting.is_empty() && step.skill.is_multiple_of(2) {
        let declined = b.is_multiple_of(5).then(|| "not yet".to_owned());
        return (Actor::Teacher, Deed::Tray(TrayDeed { items: waiting.into_iter().collect(), declined }));
    }
    let (mut student, mut outcome) = somebody(step, section);
    // Who wants to tutor mostly masters something first.
    let mastered = section.active(student).is_ok_and(|place| place.has_mastered(outcome));
    if !mastered && a > 40 {
        return (Actor::Teacher, Deed::Judge { student, outcome, level: Some(Level::MASTERED) });
    }
    let tutoring = &section.tutoring;
    let norms = (!b.is_multiple_of(9)).then(|| tutoring.norms_mark());
    let approved = with(section, |state| state == BidState::Approved);
    let stopped = with(section, |state| state == BidState::Stopped);
    let what = match a % 16 {
        0 | 1 if stopped.is_none() => {
            (student, outcome) = approved.filter(|_| b > 60).unwrap_or((student, outcome));
            TutorDeed::Stop { outcome }
        }
        0..=3 => {
            (student, outcome) = stopped.filter(|_| b > 60).unwrap_or((student, outcome));
            TutorDeed::AskAgain { outcome, norms }
        }
        4 => TutorDeed::AnswerOffer { outcome, never: b.is_multiple_of(2) },
        5 => TutorDeed::ReadNorms { norms: norms.unwrap_or(7) },
        6 if b.is_multiple_of(2) => {
            let written = |place: &Enrolment| place.tutor.unread_coaching().next().map(|one| one.number);
            let found = section.members().find_map(|(reader, place)| Some((reader, written(place)?)));
            let (reader, number) = found.unwrap_or((student, 7));
            student = reader;
            TutorDeed::ReadCoaching(number)
        }
        6 => {
            student = approved.filter(|_| b > 40).map_or(student, |(student, _)| student);
            TutorDeed::SetAvailable { available: b.is_multiple_of(3) }
        }
        7 => {
            student = approved.filter(|_| b > 40).map_or(student, |(student, _)| student);
            TutorDeed::SetOnWall { on_wall: b.is_multiple_of(2) }
        }
        8 => {
            let text = tutoring.lines(TutorList::Checklist).iter().find_map(|line| line.own().map(str::to_owned));
            TutorDeed::Propose { text: text.filter(|_| b < 128).unwrap_or_else(|| format!("line {b}")) }
        }
        9 => TutorDeed::WithdrawProposal,
        10 | 11 => {
            let by = if b.is_multiple_of(9) { Actor::Student(student) } else { Actor::Teacher };
            let (student, what) = of_the_teacher(step, section, approved, (student, outcome));
            return (by, Deed::Tutor { student, what });
        }
        _ => {
            let question = tutoring.lines(TutorList::Questions).swap_remove(0);
            let answer = if b < 10 { String::new() } else { "I was stuck there too".into() };
            let line = if b > 245 { own("no such line") } else { tutoring.lines(TutorList::Checklist).swap_remove(0) };
            let letter = Letter { answers: vec![(question, answer)], ticked: vec![line] };
            TutorDeed::Apply { outcome, letter, on_wall: b.is_multiple_of(2), norms }
        }
    };
    (Actor::Student(student), Deed::Tutor { student, what })
}

fn of_the_teacher(
    step: &Move,
    section: &Section,
    approved: Option<(StudentId, OutcomeId)>,
    somebody: (StudentId, OutcomeId),
) -> (StudentId, TutorDeed) {
    let (a, b) = (step.skill, step.b);
    match (a % 4, approved) {
        (0, Some((student, outcome))) => (student, TutorDeed::End { outcome, word: "a rest".into() }),
        (1, Some((student, _))) if b > 20 => {
            let keep = if b > 240 { String::new() } else { "you asked first".to_owned() };
            (student, TutorDeed::Coach(Coaching { keep, next: String::new() }))
        }
        (1 | 2, Some((student, _))) => {
            let rung = Rung::ALL[usize::from(b) % 4];
            let step = section.tutoring.steps(rung).into_iter().next().unwrap_or_else(|| own("none"));
            (student, TutorDeed::SetStep { rung, step, done: !b.is_multiple_of(3) })
        }
        _ => (somebody.0, TutorDeed::Invite { outcome: somebody.1, invited: !b.is_multiple_of(4) }),
    }
}
