//! A student's history in words, newest first.

mod groups;
mod help;
mod tutor;

use super::Desk;
use crate::classroom::check::CheckFact;
use crate::classroom::evidence::Change;
use crate::classroom::ledger::{Assessment, AttemptFact};
use crate::classroom::mastery_day::{MasteryDayFact, Pick};
use crate::classroom::ticket::Given;
use crate::classroom::{
    Actor, BlockFact, Event, Fact, Goal, HabitFact, Mark, Presence, RetakeFact, StudentId, TermFact, TicketFact,
    Verdict, Week, WordingFact,
};
use crate::view::parts::stamp;
use maud::{Markup, html};

/// The card of one student; closed at first, since it is long.
pub fn card(desk: &Desk<'_>, who: StudentId, events: &[Event]) -> Markup {
    html! {
        section class="card" {
            h3 { (desk.text.say("history-title")) }
            @if events.is_empty() { p class="quiet" { (desk.text.say("history-none")) } }
            @else {
                details {
                    summary { (desk.text.say_with("history-count", &[("count", events.len().into())])) }
                    ol class="history" { @for event in events { (line(desk, who, event)) } }
                }
            }
        }
    }
}

fn line(desk: &Desk<'_>, who: StudentId, event: &Event) -> Markup {
    let skill = event.fact.outcome();
    let by = match event.actor {
        Actor::Teacher => Some(desk.text.say("history-by-you")),
        Actor::Substitute => Some(desk.text.say("history-by-substitute")),
        Actor::Student(_) | Actor::System | Actor::Erased => None,
    };
    html! {
        @if let Some(words) = words(desk, who, &event.fact) {
            li {
                time class="ltr quiet" datetime=(stamp(event.at.wall_ms)) {
                    (stamp(event.at.wall_ms))
                    @if !event.at.wall_trusted { abbr title=(desk.text.say("history-unsure")) { "?" } }
                }
                span {
                    (words)
                    @if let Some(skill) = skill { " · " (desk.skill(skill)) }
                    @if event.late && matches!(event.fact, Fact::Ticket(_)) { " (" (desk.text.say("history-late")) ")" }
                    @if let Some(by) = by { " " span class="quiet" { "(" (by) ")" } }
                }
            }
        }
    }
}

fn words(desk: &Desk<'_>, who: StudentId, fact: &Fact) -> Option<Markup> {
    let text = desk.text;
    let words = match fact {
        Fact::Enrolled { .. } | Fact::Shared { .. } => text.say("history-joined"),
        Fact::StudentRenamed { .. } => text.say("history-renamed"),
        Fact::LanguageSet { .. } => text.say("history-language"),
        Fact::AliasSet { .. } => text.say("history-alias"),
        Fact::OffWallSet { .. } => text.say("history-off-wall"),
        Fact::MapSet { .. } => text.say("history-map"),
        Fact::Left { .. } => text.say("history-left"),
        Fact::Returned { .. } => text.say("history-returned"),
        Fact::PresenceSet { presence: Presence::Absent, .. } => text.say("history-absent"),
        Fact::PresenceSet { presence: Presence::Unknown, .. } => return None,
        Fact::PresenceSet { .. } => text.say("history-here"),
        Fact::StatusSet { status, .. } => text.status(*status),
        Fact::StatusRestored { entry, .. } => text.status(entry.map(|entry| entry.status).unwrap_or_default()),
        Fact::NoteRemoved { .. } => text.say("history-no-level"),
        Fact::SupportsSet { .. } => text.say("history-supports"),
        Fact::Attempt { what, .. } => return Some(attempt(desk, what)),
        Fact::Check { what, .. } => return check(desk, what),
        Fact::ReviewSet { review: Some(review), .. } if review.solid => text.say("history-review-solid"),
        Fact::ReviewSet { review: Some(_), .. } => text.say("history-review-open"),
        Fact::Retake { what, .. } => match what {
            RetakeFact::Practised { done, .. } => text.practised(*done),
            RetakeFact::Waived { .. } => text.say("history-practice-waived"),
            RetakeFact::Restored(_) => return None,
        },
        Fact::GoalSet { goal: Some(goal), .. } => return Some(goal_words(desk, goal)),
        Fact::WeekSet { week: Some(week), .. } => return Some(week_words(desk, week)),
        Fact::WeekSet { week: None, .. } => text.say("history-week-none"),
        Fact::GoalSet { goal: None, .. } => text.say("history-goal-none"),
        Fact::CupRaised { colour, note, .. } => return Some(said(text.cup(*colour), note)),
        Fact::CupLate { colour, note, .. } => return Some(said(late(desk, text.cup(*colour)), note)),
        Fact::CupRestored { cup, .. } => return Some(said(text.cup(cup.colour), &cup.note)),
        Fact::Ticket(fact) => return answer(desk, fact),
        Fact::MasteryDay(MasteryDayFact::Picked { pick, .. }) => return Some(picked(desk, pick.as_ref())),
        Fact::Term(fact) => return term_words(desk, fact),
        Fact::Block(fact) => return block(desk, fact),
        Fact::Habit { what, .. } => return Some(habit(desk, what)),
        Fact::Among(fact) => return Some(help::words(desk, fact)),
        Fact::Tutor { what, .. } => return Some(tutor::words(desk, what)),
        Fact::Pairing(fact) => return groups::words(desk, who, fact),
        Fact::CupLowered { .. } => text.say("history-cup-lowered"),
        Fact::CupConfirmed { .. } => text.say("history-cup-confirmed"),
        Fact::CupSeen { .. } => text.say("history-cup-seen"),
        Fact::Evidence { change, .. } => return Some(evidence(desk, change)),
        Fact::Wording { what, .. } => return Some(wording(desk, what)),
        _ => return None,
    };
    Some(html! { (words) })
}

fn evidence(desk: &Desk<'_>, change: &Change) -> Markup {
    let key = match change {
        Change::Added(_) => "history-evidence-added",
        Change::Marked(..) => "history-evidence-marked",
        Change::Removed(_) => "history-evidence-removed",
        Change::Restored(..) => "history-evidence-restored",
        Change::Offered(_, true) => "history-evidence-offered",
        Change::Offered(_, false) => "history-evidence-not-offered",
        Change::Commented(..) => "history-evidence-commented",
        Change::Passed(_, _, Verdict::Approved) => "history-comment-approved",
        Change::Passed(_, _, Verdict::Declined(_)) => "history-comment-declined",
        Change::Passed(_, _, Verdict::Waiting) => "history-comment-held",
        Change::KindAnswered(_, Verdict::Approved) => "history-kind-approved",
        Change::KindAnswered(_, Verdict::Declined(_)) => "history-kind-declined",
        Change::KindAnswered(_, Verdict::Waiting) => "history-kind-held",
    };
    let word = match change {
        Change::Passed(_, _, verdict) | Change::KindAnswered(_, verdict) => verdict.texts(),
        _ => None,
    };
    said(desk.text.say(key), word.map_or("", |(_, word)| word))
}

fn week_words(desk: &Desk<'_>, week: &Week) -> Markup {
    html! {
        (desk.text.say("history-week"))
        @for goal in &week.goals { (said(String::new(), desk.plain_skill(goal.outcome))) }
    }
}

fn wording(desk: &Desk<'_>, what: &WordingFact) -> Markup {
    let (key, words) = match what {
        WordingFact::Proposed { text, .. } => ("history-wording-proposed", text.as_str()),
        WordingFact::Withdrawn => ("history-wording-withdrawn", ""),
        WordingFact::Answered(Verdict::Approved) => ("history-wording-approved", ""),
        WordingFact::Answered(Verdict::Declined(word)) => ("history-wording-declined", word.as_str()),
        WordingFact::Answered(Verdict::Waiting) => ("history-wording-held", ""),
    };
    said(desk.text.say(key), words)
}

/// What they picked on a mastery day (S36).
fn picked(desk: &Desk<'_>, pick: Option<&Pick>) -> Markup {
    html! {
        (desk.text.say("history-picked"))
        @for skill in pick.into_iter().flat_map(|pick| &pick.outcomes) { " “" (desk.skill(*skill)) "”" }
    }
}

/// That they come to a block, and whether they were there (S18).
fn block(desk: &Desk<'_>, fact: &BlockFact) -> Option<Markup> {
    let text = desk.text;
    let name = |block| desk.section.blocks.ever(block).map_or("", |block| block.plan.name.as_str());
    Some(match fact {
        BlockFact::SignedUp { block, to: Some(sign_up), .. } => html! {
            (said(text.block_role(sign_up.role), name(*block)))
            @if let Some(skill) = sign_up.outcome { " · " (desk.skill(skill)) }
        },
        BlockFact::SignedUp { block, to: None, .. } => said(text.say("history-block-left"), name(*block)),
        BlockFact::Marked { held, mark, .. } => {
            let name = desk.section.blocks.time(*held).map_or("", |held| held.name.as_str());
            said(mark.map_or_else(|| text.say("history-block-unmarked"), |mark| text.attendance(mark)), name)
        }
        _ => return None,
    })
}

/// What was seen of how they work (S45).
fn habit(desk: &Desk<'_>, what: &HabitFact) -> Markup {
    let seen = match what {
        HabitFact::Logged(seen) => seen,
        HabitFact::Put { note: Some(note), .. } => &note.seen,
        HabitFact::Put { note: None, .. } => return html! { (desk.text.say("history-habit-off")) },
    };
    html! { bdi { (seen.habit) } ": " (said(desk.text.going(seen.going), &seen.word)) }
}

/// What was done to their final mark (S47).
fn term_words(desk: &Desk<'_>, fact: &TermFact) -> Option<Markup> {
    let text = desk.text;
    let mark = |mark: &Mark| [("mark", text.mark(mark).into())];
    Some(match fact {
        TermFact::Amended { mark: Some(to), reason, .. } => {
            said(text.say_with("history-mark-amended", &mark(to)), reason)
        }
        TermFact::Amended { mark: None, reason, .. } => said(text.say("history-mark-derived"), reason),
        TermFact::Released { given, .. } => {
            html! { (text.say_with("history-mark-released", &mark(&given.mark))) }
        }
        TermFact::TakenBack { .. } => html! { (text.say("history-mark-taken-back")) },
        TermFact::Restored { .. } => html! { (text.say("history-mark-restored")) },
        TermFact::Set { .. } | TermFact::Ended { .. } | TermFact::Resumed => return None,
    })
}

/// What they answered to a quick question (S24).
fn answer(desk: &Desk<'_>, fact: &TicketFact) -> Option<Markup> {
    let question = desk.section.tickets.get(fact.ticket()).map(|ticket| &ticket.question);
    match fact {
        TicketFact::Answered { reply, .. } | TicketFact::AnswerRestored { given: Some(Given { reply, .. }), .. } => {
            let words = desk.text.reply(reply, question);
            Some(html! { (desk.text.say("history-answered")) " “" bdi { (words) } "”" })
        }
        _ => None,
    }
}

fn attempt(desk: &Desk<'_>, what: &AttemptFact) -> Markup {
    let text = desk.text;
    let level = |what: &Assessment| match what.level {
        Some(level) => text.level(&desk.section.scale, level),
        None => text.say("history-feedback"),
    };
    match what {
        AttemptFact::Assessed(what) => html! { (level(what)) },
        AttemptFact::Amended { voided: true, reason, .. } => said(text.say("history-no-level"), reason),
        AttemptFact::Amended { what, reason, .. } => {
            said(text.say_with("history-amended", &[("level", level(what).into())]), reason)
        }
        AttemptFact::Restored { attempt: Some(attempt), .. } => html! { (level(&attempt.what)) },
        AttemptFact::Restored { attempt: None, .. } => html! { (text.say("history-no-level")) },
        AttemptFact::Read { .. } => html! { (text.say("history-feedback-read")) },
        AttemptFact::Said { text: words, .. } => said(text.say("history-feedback-said"), words),
    }
}

fn check(desk: &Desk<'_>, what: &CheckFact) -> Option<Markup> {
    let text = desk.text;
    Some(match what {
        CheckFact::WayChosen(way) => said(text.say("history-check-way"), way),
        CheckFact::Accepted => html! { (text.say("history-check-accepted")) },
        CheckFact::PutOff(word) => said(text.say("history-check-put-off"), word),
        CheckFact::Restored(_) => return None,
        CheckFact::SelfAssessed(Some(level)) => {
            said(text.say("history-own-level"), &text.level(&desk.section.scale, *level))
        }
        CheckFact::SelfAssessed(None) => html! { (text.say("history-no-own-level")) },
    })
}

fn goal_words(desk: &Desk<'_>, goal: &Goal) -> Markup {
    let level = desk.text.level(&desk.section.scale, goal.to);
    html! { (desk.text.say("history-goal")) ": " (desk.skill(goal.outcome)) ": " bdi { (level) } }
}

fn late(desk: &Desk<'_>, cup: String) -> String {
    format!("{cup} ({})", desk.text.say("history-late"))
}

fn said(cup: String, note: &str) -> Markup {
    html! { (cup) @if !note.is_empty() { " “" bdi { (note) } "”" } }
}
