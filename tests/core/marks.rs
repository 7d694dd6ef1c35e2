//! Wishes about levels, attempts, checks and feedback, made of raw draws.

use crate::moves::{Move, Wish};
use cupboard::classroom::WeekGoal;
use cupboard::classroom::check::CheckDeed;
use cupboard::classroom::ledger::{Assessment, Attempt, AttemptDeed, Feedback, Occasion, Origin};
use cupboard::classroom::phrases::Phrases;
use cupboard::classroom::scale::ScaleRow;
use cupboard::classroom::{
    Actor, Amount, Deed, Language, Level, Marking, Method, OutcomeId, Purpose, RetakeDeed, RetakeRule, Section,
    SettingDeed, Status, StudentId,
};
use std::collections::BTreeMap;

const DAY_MS: i64 = 86_400_000;
/// What the wall clock reads when a random history begins.
pub const BEGUN_MS: i64 = 1_760_000_000_000;

/// Who wishes what of a student on an outcome.
pub fn mark(step: &Move, section: &Section, student: StudentId, own: Actor, outcome: OutcomeId) -> (Actor, Deed) {
    let teacher = Actor::Teacher;
    match step.wish {
        Wish::Scale => (teacher, scale(step, section)),
        Wish::Marking => (teacher, Deed::Set(SettingDeed::Marking(marking(step)))),
        Wish::Phrases => (teacher, Deed::Set(SettingDeed::Phrases(Box::new(phrases(step))))),
        Wish::Retakes => {
            let amount =
                if step.b.is_multiple_of(3) { Amount::Minutes(step.b % 70) } else { Amount::Items(1 + step.b % 5) };
            let rule = if step.a.is_multiple_of(7) { RetakeRule::Free } else { RetakeRule::Practice(amount) };
            (teacher, Deed::Set(SettingDeed::Retakes(rule)))
        }
        Wish::Week => (teacher, week(step, section, student)),
        Wish::Practice => practice(step, section, student, own, outcome),
        Wish::Supports => {
            (teacher, Deed::SetSupports { student, supports: ["", "a ruler"][usize::from(step.a % 2)].into() })
        }
        Wish::AssessMany => {
            let drawn = |id: StudentId| level(step.a.wrapping_add(id.0 as u8), section);
            let levels = section.members().map(|(id, _)| ((id, outcome), drawn(id))).collect();
            let occasion = assessment(step, section).occasion;
            (teacher, Deed::AssessMany { levels, occasion, shown_ms: shown(step) })
        }
        Wish::Elsewhere => {
            let members = section.members().map(|(id, _)| id);
            let students = members.filter(|id| *id == student || step.a.is_multiple_of(5)).collect();
            (teacher, Deed::AcceptElsewhere { outcome, students })
        }
        Wish::Assess => {
            let also = if step.b.is_multiple_of(9) {
                section.taught().map(|(id, _)| (id, level(step.b, section))).take(2).collect()
            } else {
                BTreeMap::new()
            };
            let what = Box::new(assessment(step, section));
            (teacher, attempt(student, outcome, AttemptDeed::Assess { what, shown_ms: shown(step), also }))
        }
        Wish::Amend => {
            let (student, outcome, old) = an_attempt(step, section, student, outcome);
            let what = Box::new(assessment(step, section));
            let reason = if step.a.is_multiple_of(11) { String::new() } else { "misread".into() };
            let number = old.map_or(7, |old| old.number);
            let voided = step.b.is_multiple_of(4);
            let shown_ms = shown(step);
            (teacher, attempt(student, outcome, AttemptDeed::Amend { attempt: number, what, shown_ms, voided, reason }))
        }
        Wish::Read | Wish::Say => {
            let (student, outcome, old) = an_attempt(step, section, student, outcome);
            let number = old.map_or(7, |old| old.number);
            let who = if step.b.is_multiple_of(3) { teacher } else { Actor::Student(student) };
            let said = AttemptDeed::Say { attempt: number, text: format!("why {}?", step.a) };
            let what = if matches!(step.wish, Wish::Say) { said } else { AttemptDeed::Read { attempt: number } };
            (who, attempt(student, outcome, what))
        }
        _ => check(step, section, student, own, outcome),
    }
}

fn check(step: &Move, section: &Section, student: StudentId, own: Actor, outcome: OutcomeId) -> (Actor, Deed) {
    let asking = section.check_queue();
    let asking = asking.get(usize::from(step.who) % asking.len().max(1)).filter(|_| step.odd != 1);
    let (student, outcome) = asking.map_or((student, outcome), |asking| (asking.student, asking.outcome));
    let deed = |what| Deed::Check { student, outcome, what };
    match step.a % 5 {
        0 => (own_of(own, student), deed(CheckDeed::ChooseWay(["", "at the board"][usize::from(step.b % 2)].into()))),
        1 => (Actor::Teacher, deed(CheckDeed::Accept)),
        2 => (Actor::Teacher, deed(CheckDeed::PutOff(["", "after lunch"][usize::from(step.b % 2)].into()))),
        _ => {
            let level = (!step.b.is_multiple_of(5)).then(|| level(step.b, section));
            (own_of(own, student), deed(CheckDeed::AssessSelf(level)))
        }
    }
}

/// Mostly one more of what the class asks for, by somebody who tried; without a rule, mostly one.
fn practice(step: &Move, section: &Section, student: StudentId, own: Actor, outcome: OutcomeId) -> (Actor, Deed) {
    if section.retakes == RetakeRule::Free && step.a > 40 {
        return (Actor::Teacher, Deed::Set(SettingDeed::Retakes(RetakeRule::Practice(Amount::Items(1 + step.b % 3)))));
    }
    let waiting = section.members().flat_map(|(student, place)| {
        let all = section.taught().filter_map(move |(id, _)| Some((student, id, section.retake(place, id)?)));
        all.filter(|(.., retake)| retake.waits())
    });
    let mut waiting: Vec<_> = waiting.collect();
    if waiting.is_empty() || step.odd == 1 {
        return (Actor::Teacher, Deed::Retake { student, outcome, what: RetakeDeed::Waive });
    }
    let (student, outcome, retake) = waiting.swap_remove(usize::from(step.who) % waiting.len());
    let done = retake.done.with(retake.done.count() + retake.needed.step());
    let (who, what) = match step.b % 8 {
        0 => (Actor::Teacher, RetakeDeed::Waive),
        1 => (own_of(own, student), RetakeDeed::Practise { attempt: 7, done }),
        // Too early, for most.
        2 => return (Actor::Student(student), Deed::SetStatus { student, outcome, status: Status::Ready }),
        3 | 4 => (Actor::Teacher, RetakeDeed::Practise { attempt: retake.attempt, done }),
        _ => (own_of(own, student), RetakeDeed::Practise { attempt: retake.attempt, done }),
    };
    (who, Deed::Retake { student, outcome, what })
}

fn own_of(own: Actor, student: StudentId) -> Actor {
    if own == Actor::Teacher { own } else { Actor::Student(student) }
}

fn attempt(student: StudentId, outcome: OutcomeId, what: AttemptDeed) -> Deed {
    Deed::Attempt { student, outcome, what }
}

/// An attempt that there is, mostly the one about which most was said.
fn an_attempt<'a>(
    step: &Move,
    section: &'a Section,
    student: StudentId,
    outcome: OutcomeId,
) -> (StudentId, OutcomeId, Option<&'a Attempt>) {
    let all = section.members().flat_map(|(student, place)| {
        place.ledger.iter().flat_map(move |(outcome, attempts)| attempts.iter().map(move |a| (student, outcome, a)))
    });
    let mut all: Vec<_> = all.collect();
    all.sort_by_key(|(_, _, attempt)| std::cmp::Reverse(attempt.talk.lines.len()));
    let nth = if step.b.is_multiple_of(2) { 0 } else { usize::from(step.a) % all.len().max(1) };
    match all.get(nth).filter(|_| step.odd != 1) {
        Some((student, outcome, attempt)) => (*student, *outcome, Some(attempt)),
        None => (student, outcome, None),
    }
}

/// A level of the scale; now and then one that is not on it.
fn level(draw: u8, section: &Section) -> Level {
    if draw.is_multiple_of(31) {
        return Level(200);
    }
    section.scale.at(1 + draw % section.scale.rungs.len() as u8)
}

/// Mostly now; at times days ago, and seldom a day that has not come.
fn shown(step: &Move) -> Option<i64> {
    match step.b % 8 {
        0..=2 => Some(BEGUN_MS - i64::from(step.a % 9) * DAY_MS),
        3 if step.a < 40 => Some(BEGUN_MS + 4_000 * DAY_MS),
        _ => None,
    }
}

fn assessment(step: &Move, section: &Section) -> Assessment {
    let words = |draw: u8, words: &str| if draw.is_multiple_of(3) { words.to_owned() } else { String::new() };
    Assessment {
        level: (!step.a.is_multiple_of(7)).then(|| level(step.a, section)),
        occasion: Occasion {
            purpose: Purpose::ALL[usize::from(step.b % 3)],
            origin: [Origin::Here, Origin::Here, Origin::Placement, Origin::LastYear][usize::from(step.b % 4)],
            context: ["", "quiz", "Quiz", "project"][usize::from(step.a % 4)].into(),
            assessed_ms: 0,
        },
        feedback: Feedback {
            glow: words(step.a, "clear steps"),
            grow: words(step.b, "check the sign"),
            next: words(step.skill, "try two more"),
        },
    }
}

fn scale(step: &Move, section: &Section) -> Deed {
    let row = |level: Option<Level>, name: &str| ScaleRow { level, name: name.into() };
    let mut rows: Vec<_> = section.scale.rungs.iter().map(|rung| row(Some(rung.level), &rung.name)).collect();
    let name = format!("Level {}", step.b % 40);
    match step.a % 6 {
        0 => rows.push(row(None, &name)),
        1 => drop(rows.pop()),
        2 => rows.insert(usize::from(step.b) % rows.len(), row(None, &name)),
        3 => drop(rows.remove(usize::from(step.b) % rows.len())),
        4 if step.b < 60 => rows.push(row(Some(Level(199)), "")),
        4 => rows.push(rows[0].clone()),
        _ if step.b < 80 => rows.truncate(1),
        _ => rows = Level::FIRST.map(|level| row(Some(level), "")).into(),
    }
    let mastered = usize::from(step.skill) % rows.len().max(1);
    Deed::Set(SettingDeed::Scale { rows, mastered })
}

fn marking(step: &Move) -> Marking {
    let method = Method::ALL[usize::from(step.a) % Method::ALL.len()];
    Marking { method, needed: 1 + step.b % 3, contexts: step.b % 4 }
}

fn phrases(step: &Move) -> Phrases {
    let many = if step.a < 40 { 30 } else { step.a % 4 };
    let glow = (0..many).map(|n| format!("well done {n}")).collect();
    let wordings = [("well done 1".to_owned(), [(Language::Arabic, "أحسنت".to_owned())].into())].into();
    Phrases { wordings, glow, ways: vec!["at the board".into()], ..Phrases::default() }
}

/// Mostly one to three skills of their map, for a few lessons; sometimes none, sometimes too many.
fn week(step: &Move, section: &Section, student: StudentId) -> Deed {
    let skills: Vec<OutcomeId> = match section.active(student) {
        Ok(place) => section.map_of(place).map(|(id, _)| id).collect(),
        Err(_) => vec![OutcomeId(1)],
    };
    let word = ["", "begin with the blue sheet"][usize::from(step.a % 2)].to_owned();
    let goals = skills.into_iter().take(usize::from(step.b % 5));
    let goals = goals.map(|outcome| WeekGoal { outcome, word: word.clone() }).collect();
    Deed::SetWeek { student, goals, lessons: step.a % 24 }
}
