//! Tutoring blocks (S18) in what a teacher takes home.

use super::export::iso;
use crate::classroom::block::{Attendance, Block, BlockHour, BlockRole, BlockTime, Held};
use crate::classroom::{BlockFact, Language, OutcomeId, Section};
use serde_json::{Value, json};

const DAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

fn time_word(time: BlockTime) -> String {
    let day = DAYS.get(usize::from(time.weekday)).copied().unwrap_or_default();
    match time.at {
        BlockHour::Lesson(number) => format!("{day}, lesson {number}"),
        BlockHour::Minute(minute) => format!("{day} {:02}:{:02}", minute / 60, minute % 60),
    }
}

fn role_word(role: BlockRole) -> &'static str {
    match role {
        BlockRole::Helps => "helps",
        BlockRole::Wants => "wants help",
    }
}

fn mark_word(mark: Attendance) -> &'static str {
    match mark {
        Attendance::Here => "here",
        Attendance::Missed => "not there",
        Attendance::Excused => "excused",
    }
}

/// Every block that is offered with its list, and the times that one was held.
pub(super) fn all(section: &Section) -> Value {
    let blocks = section.blocks.running().into_iter().map(|(id, block)| block_json(section, id.0, block));
    let held = section.blocks.held().map(held_json);
    json!({ "offered": blocks.collect::<Vec<_>>(), "held": held.collect::<Vec<_>>() })
}

fn block_json(section: &Section, id: u32, block: &Block) -> Value {
    let list = section.signed_up(block).into_iter().map(
        |(student, sign_up)| json!({ "student": student, "as": role_word(sign_up.role), "skill": sign_up.outcome }),
    );
    json!({
        "number": id,
        "name": block.plan.name,
        "when": time_word(block.plan.time),
        "place": block.plan.place,
        "seats": block.plan.seats,
        "skills": block.plan.outcomes,
        "signed_up": list.collect::<Vec<_>>(),
    })
}

fn held_json(held: &Held) -> Value {
    let attendees = held.attendees.iter().map(|(student, attendee)| {
        let sign_up = attendee.sign_up;
        json!({
            "student": student,
            "as": sign_up.map(|sign_up| role_word(sign_up.role)),
            "skill": sign_up.and_then(|sign_up| sign_up.outcome),
            "attendance": attendee.mark.map(mark_word),
        })
    });
    json!({
        "block": held.block,
        "name": held.name,
        "at": iso(held.wall_ms),
        "sure": held.wall_trusted,
        "students": attendees.collect::<Vec<_>>(),
    })
}

/// What a row of the history says happened.
pub(super) fn what(fact: &BlockFact) -> &'static str {
    match fact {
        BlockFact::Planned { .. } => "block set",
        BlockFact::Ended { ended: true, .. } => "block ended",
        BlockFact::Ended { ended: false, .. } => "block put back",
        BlockFact::Shown { on: true, .. } => "block on the wall",
        BlockFact::Shown { on: false, .. } => "block off the wall",
        BlockFact::SignedUp { to: Some(_), .. } => "signed up for a block",
        BlockFact::SignedUp { to: None, .. } => "not coming to a block",
        BlockFact::Began { .. } | BlockFact::BeganAgain { .. } => "block began",
        BlockFact::Marked { .. } => "attendance",
        BlockFact::CalledBack { .. } => "block not begun after all",
    }
}

/// The block, and what was said of it.
pub(super) fn detail(section: &Section, fact: &BlockFact) -> String {
    let skill = |id: OutcomeId| section.outcomes.get(&id).map(|skill| skill.label_in(Language::English));
    let name = |block| section.blocks.ever(block).map_or("", |block| block.plan.name.as_str());
    match fact {
        BlockFact::Planned { plan, .. } => format!("{}: {}", plan.name, time_word(plan.time)),
        BlockFact::SignedUp { block, to: Some(sign_up), .. } => {
            let on = sign_up.outcome.and_then(skill).map(|skill| format!(" with {skill}")).unwrap_or_default();
            format!("{}: {}{on}", name(*block), role_word(sign_up.role))
        }
        BlockFact::SignedUp { block, to: None, .. }
        | BlockFact::Ended { block, .. }
        | BlockFact::Shown { block, .. }
        | BlockFact::CalledBack { block, .. }
        | BlockFact::Began { block, .. } => name(*block).to_owned(),
        BlockFact::BeganAgain { held } => held.name.clone(),
        BlockFact::Marked { held, mark, .. } => {
            let name = section.blocks.time(*held).map_or("", |held| held.name.as_str());
            format!("{name}: {}", mark.map_or("nothing", mark_word))
        }
    }
}
