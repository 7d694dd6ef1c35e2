//! A class's history, or one student's, as a table: one row an event, as the journal has them.

use super::export::{csv, iso, level_word, status_word, words};
use super::{block, evidence, habit, help, mastery_day, pairing, plan, question, term, tutor, wording};
use crate::classroom::check::CheckFact;
use crate::classroom::ledger::{Assessment, AttemptFact, Feedback};
use crate::classroom::{
    Actor, Among, Amount, Colour, Event, Fact, MeetingFact, OutcomeId, Presence, RetakeFact, RetakeRule, Section,
    Setting, State, StudentId, TicketFact, Week, WeekGoal,
};
use std::borrow::Borrow;

/// One row an event of this class, in the order given; events of other classes are left out.
///
/// `clock` says whether anything vouched for the wall clock then. Join codes are not exported.
pub fn history_csv<E: Borrow<Event>>(state: &State, section: &Section, events: impl IntoIterator<Item = E>) -> Vec<u8> {
    let head = words::HISTORY.map(str::to_owned).to_vec();
    let own = events.into_iter().filter(|event| event.borrow().section == section.id);
    csv(std::iter::once(head).chain(own.map(|event| row(state, section, event.borrow()))))
}

/// Everything of one student, in every class they were ever in: a row an event of theirs, in the order given, with the
/// class before it. Of groups it has where they sat, and nothing of others: it is for them and their parents, and what the
/// teacher says of two students is neither's to take home.
pub fn student_csv(state: &State, student: StudentId, events: &[Event]) -> Vec<u8> {
    let head = std::iter::once(words::CLASS).chain(words::HISTORY).map(str::to_owned).collect();
    let rows = events.iter().filter_map(|event| {
        let section = state.section(event.section).ok()?;
        let mut row = row(state, section, event);
        if event.fact.student() != Some(student) {
            // The last column is of everybody in the plan.
            *row.last_mut()? = pairing::place_of(&event.fact, student)?;
        }
        Some(std::iter::once(section.name.clone()).chain(row).collect())
    });
    csv(std::iter::once(head).chain(rows))
}

fn row(state: &State, section: &Section, event: &Event) -> Vec<String> {
    let student = event.fact.student();
    let name = student.and_then(|id| state.students.get(&id)).map(|student| student.name.clone());
    let skill = skill(&event.fact).and_then(|id| section.outcomes.get(&id));
    let by = match event.actor {
        Actor::Teacher => "teacher",
        Actor::Substitute => "substitute",
        Actor::Student(_) => "student",
        Actor::System => "time",
        Actor::Erased => "erased student",
    };
    vec![
        event.number.to_string(),
        iso(event.at.wall_ms),
        if event.at.wall_trusted { "sure" } else { "not sure" }.to_owned(),
        (event.class_ms / 60_000).to_string(),
        by.to_owned(),
        what(&event.fact).to_owned(),
        student.map(|id| id.to_string()).unwrap_or_default(),
        name.unwrap_or_default(),
        skill.map(|outcome| outcome.code.clone()).unwrap_or_default(),
        skill.map(|outcome| outcome.statement.clone()).unwrap_or_default(),
        match &event.fact {
            Fact::Ticket(fact) => question::detail(section, fact),
            Fact::MasteryDay(fact) => mastery_day::detail(section, fact),
            Fact::Block(fact) => block::detail(section, fact),
            Fact::Term(fact) => term::detail(fact),
            Fact::Pairing(fact) => pairing::detail(fact),
            fact => detail(section, fact),
        },
    ]
}

fn skill(fact: &Fact) -> Option<OutcomeId> {
    match fact {
        Fact::OutcomeSet { outcome, .. }
        | Fact::CheckPlanned { outcome, .. }
        | Fact::StatusSet { outcome, .. }
        | Fact::Attempt { outcome, .. }
        | Fact::Check { outcome, .. }
        | Fact::StatusRestored { outcome, .. }
        | Fact::ReviewSet { outcome, .. }
        | Fact::NoteRemoved { outcome, .. }
        | Fact::SkillFile { outcome, .. }
        | Fact::Wording { outcome, .. }
        | Fact::Evidence { outcome, .. } => Some(*outcome),
        Fact::GoalSet { goal, .. } => goal.map(|goal| goal.outcome),
        Fact::CupRaised { outcome, .. } | Fact::CupLate { outcome, .. } => *outcome,
        Fact::CupRestored { cup, .. } => cup.outcome,
        Fact::Tutor { what, .. } => what.outcome(),
        Fact::Among(Among::Meeting { what: MeetingFact::Begun(outcome), .. }) => Some(*outcome),
        Fact::Ticket(TicketFact::Asked { question, .. }) => question.outcome,
        _ => None,
    }
}

fn what(fact: &Fact) -> &'static str {
    match fact {
        Fact::SectionMade { .. } => "class made",
        Fact::SettingSet(setting) => what_of_a_setting(setting),
        Fact::WallPinned { .. } => "wall pinned",
        Fact::Enrolled { .. } => "enrolled",
        Fact::Shared { .. } => "shared with this class",
        Fact::StudentRenamed { .. } => "student renamed",
        Fact::LanguageSet { .. } => "screen language",
        Fact::AliasSet { .. } => "icon",
        Fact::OffWallSet { .. } => "off the wall",
        Fact::MapSet { .. } => "own map",
        Fact::Left { .. } => "left",
        Fact::Returned { .. } => "came back",
        Fact::OutcomeSet { .. } => "skill set",
        Fact::OutcomesOrdered { .. } => "skills ordered",
        Fact::CheckPlanned { .. } => "check planned",
        Fact::ClassOpened { .. } => "class opened",
        Fact::ClassRested => "class rested",
        Fact::ClassWoken => "class woke",
        Fact::ClassClosed => "class closed",
        Fact::ClockTicked => "clock ticked",
        Fact::WindowSet { .. } => "status window",
        Fact::FaceSet { .. } => "wall face",
        Fact::PageTurned { .. } => "wall page",
        Fact::QuietSet { .. } => "quiet work",
        Fact::PresenceSet { .. } => "presence",
        Fact::StatusSet { .. } => "status",
        Fact::SupportsSet { .. } => "supports",
        Fact::Attempt { what, .. } => what_of_an_attempt(what),
        Fact::Check { what, .. } => what_of_a_check(what),
        Fact::ReviewSet { .. } => "look back",
        Fact::Retake { what: RetakeFact::Practised { .. }, .. } => "practice",
        Fact::Retake { what: RetakeFact::Waived { .. }, .. } => "practice waived",
        Fact::Retake { what: RetakeFact::Restored(_), .. } => "practice put back",
        Fact::GoalSet { .. } => "goal",
        Fact::WeekSet { .. } => "goals of the week",
        Fact::NoteRemoved { .. } => "note taken off",
        Fact::CupRaised { .. } => "cup raised",
        Fact::CupLate { .. } => "cup came late",
        Fact::CupLowered { .. } => "cup lowered",
        Fact::CupConfirmed { .. } => "cup confirmed",
        Fact::CupSeen { .. } => "cup seen",
        Fact::CupRestored { .. } => "cup put back",
        Fact::StatusRestored { .. } => "status put back",
        Fact::Ticket(fact) => question::what(fact),
        Fact::MasteryDay(fact) => mastery_day::what(fact),
        Fact::Block(fact) => block::what(fact),
        Fact::Term(fact) => term::what(fact),
        Fact::Pairing(fact) => pairing::what(fact),
        Fact::Wording { what, .. } => wording::what(what),
        Fact::Habit { what, .. } => habit::what(what),
        Fact::Among(fact) => help::what(fact),
        Fact::Tutor { what, .. } => tutor::what(what),
        Fact::SkillFile { there: true, .. } => "file added to skill",
        Fact::SkillFile { there: false, .. } => "file taken off skill",
        Fact::Evidence { change, .. } => evidence::what(change),
        Fact::Erased { .. } => "erased",
    }
}

fn detail(section: &Section, fact: &Fact) -> String {
    let yes = |yes: bool| if yes { "yes" } else { "no" }.to_owned();
    match fact {
        Fact::SectionMade { name, .. } | Fact::SettingSet(Setting::Name(name)) => name.clone(),
        Fact::SettingSet(Setting::Language(language)) => language.tag().to_owned(),
        Fact::SettingSet(Setting::EvidenceKinds(list) | Setting::Habits(list)) => list.join(", "),
        Fact::SettingSet(Setting::Pairing(rules)) => pairing::rules(rules),
        Fact::Habit { what, .. } => habit::detail(what),
        Fact::Among(fact) => help::detail(fact),
        Fact::Tutor { what, .. } => tutor::detail(what),
        Fact::SettingSet(Setting::Tutoring(tutoring)) => tutor::lists(tutoring),
        Fact::QuietSet { quiet } => yes(*quiet),
        Fact::Enrolled { name, .. } | Fact::StudentRenamed { name, .. } => name.clone(),
        Fact::LanguageSet { language, .. } => language.map_or("as the class", |language| language.tag()).to_owned(),
        Fact::AliasSet { alias, .. } | Fact::Shared { alias, .. } => alias.word_key().to_owned(),
        Fact::OffWallSet { off_wall, .. } => yes(*off_wall),
        Fact::WallPinned { pinned } => yes(*pinned),
        Fact::WindowSet { open } => yes(*open),
        Fact::MapSet { map, .. } => map.as_ref().map_or("all skills".to_owned(), |map| format!("{} skills", map.len())),
        Fact::ClassOpened { planned_ms, .. } => format!("{} minutes", planned_ms / 60_000),
        Fact::CheckPlanned { check, .. } => check.as_ref().map_or("none".to_owned(), |check| plan::days(check)),
        Fact::PresenceSet { presence, .. } => presence_word(*presence).to_owned(),
        Fact::StatusSet { status, .. } => status_word(*status).to_owned(),
        Fact::StatusRestored { entry, .. } => entry.map_or("none", |entry| status_word(entry.status)).to_owned(),
        Fact::SupportsSet { supports, .. } => supports.clone(),
        Fact::Attempt { what, .. } => detail_of_an_attempt(section, what),
        Fact::Check { what, .. } => detail_of_a_check(section, what),
        Fact::ReviewSet { review, .. } => match review {
            Some(review) => if review.solid { "still solid" } else { "not sure any more" }.to_owned(),
            None => "none".to_owned(),
        },
        Fact::Retake { what: RetakeFact::Practised { done, .. }, .. } => amount(*done),
        Fact::SettingSet(Setting::Retakes(RetakeRule::Practice(needed))) => amount(*needed),
        Fact::SettingSet(Setting::Retakes(RetakeRule::Free)) => "none".to_owned(),
        Fact::WeekSet { week, .. } => week_words(section, week.as_deref()),
        Fact::GoalSet { goal, .. } => {
            goal.map_or("none".to_owned(), |goal| format!("to {}", level_word(&section.scale, goal.to)))
        }
        Fact::CupRaised { colour, note, .. } | Fact::CupLate { colour, note, .. } => cup(*colour, note),
        Fact::CupRestored { cup: restored, .. } => cup(restored.colour, &restored.note),
        Fact::SkillFile { file, .. } => file.name.clone(),
        Fact::Evidence { change, .. } => evidence::detail(section, change),
        Fact::Wording { what, .. } => wording::detail(what),
        _ => String::new(),
    }
}

fn amount(amount: Amount) -> String {
    match amount {
        Amount::Items(items) => format!("{items} items"),
        Amount::Minutes(minutes) => format!("{minutes} minutes"),
    }
}

fn what_of_a_setting(setting: &Setting) -> &'static str {
    match setting {
        Setting::Name(_) => "class renamed",
        Setting::Language(_) => "class language",
        Setting::Policies(_) => "rules set",
        Setting::Wall(_) => "wall set",
        Setting::Scale(_) => "levels set",
        Setting::Marking(_) => "marking set",
        Setting::Retakes(_) => "practice before another try set",
        Setting::Phrases(_) => "phrases set",
        Setting::EvidenceKinds(_) => "kinds of evidence set",
        Setting::FinalRule(_) => "final rule set",
        Setting::Habits(_) => "habits set",
        Setting::Tutoring(_) => "tutoring set",
        Setting::Pairing(_) => "rules of groups set",
        Setting::Help(_) => "help among students set",
    }
}

fn what_of_an_attempt(what: &AttemptFact) -> &'static str {
    match what {
        AttemptFact::Assessed(_) => "attempt",
        AttemptFact::Amended { voided: true, .. } => "attempt does not count",
        AttemptFact::Amended { .. } => "attempt amended",
        AttemptFact::Restored { .. } => "attempt put back",
        AttemptFact::Read { .. } => "feedback read",
        AttemptFact::Said { .. } => "feedback answered",
    }
}

fn detail_of_an_attempt(section: &Section, what: &AttemptFact) -> String {
    let assessment = |what: &Assessment| {
        let level = what.level.map(|level| level_word(&section.scale, level));
        let Feedback { glow, grow, next } = &what.feedback;
        let parts = [("glow", glow), ("grow", grow), ("next", next), ("context", &what.occasion.context)];
        let parts = parts.into_iter().filter(|(_, words)| !words.is_empty());
        let parts = parts.map(|(part, words)| format!("{part}: {words}"));
        let shown = format!("shown: {}", iso(what.occasion.assessed_ms));
        level.into_iter().chain(parts).chain([shown]).collect::<Vec<_>>().join("; ")
    };
    match what {
        AttemptFact::Assessed(what) => assessment(what),
        AttemptFact::Amended { what, reason, .. } => format!("{}; reason: {reason}", assessment(what)),
        AttemptFact::Restored { attempt, .. } => {
            attempt.as_ref().map_or("none".to_owned(), |attempt| assessment(&attempt.what))
        }
        AttemptFact::Read { .. } => String::new(),
        AttemptFact::Said { text, .. } => text.clone(),
    }
}

fn what_of_a_check(what: &CheckFact) -> &'static str {
    match what {
        CheckFact::WayChosen(_) => "check: way",
        CheckFact::Accepted => "check accepted",
        CheckFact::PutOff(_) => "check put off",
        CheckFact::Restored(_) => "check put back",
        CheckFact::SelfAssessed(_) => "self-assessed",
    }
}

fn detail_of_a_check(section: &Section, what: &CheckFact) -> String {
    match what {
        CheckFact::WayChosen(words) | CheckFact::PutOff(words) => words.clone(),
        CheckFact::Accepted | CheckFact::Restored(_) => String::new(),
        CheckFact::SelfAssessed(level) => level.map_or("none".to_owned(), |level| level_word(&section.scale, level)),
    }
}

fn week_words(section: &Section, week: Option<&Week>) -> String {
    let Some(week) = week else { return "none".to_owned() };
    let skill = |goal: &WeekGoal| {
        let statement = section.outcomes.get(&goal.outcome).map_or("", |skill| skill.statement.as_str());
        if goal.word.is_empty() { statement.to_owned() } else { format!("{statement}: {}", goal.word) }
    };
    week.goals.iter().map(skill).collect::<Vec<_>>().join("; ")
}

fn presence_word(presence: Presence) -> &'static str {
    match presence {
        Presence::Unknown => "unknown",
        Presence::Here => "here",
        Presence::HereByTeacher => "here, said the teacher",
        Presence::Absent => "absent",
    }
}

fn cup(colour: Colour, note: &str) -> String {
    let colour = match colour {
        Colour::Green => "green",
        Colour::Yellow => "yellow",
        Colour::Red => "red",
    };
    if note.is_empty() { colour.to_owned() } else { format!("{colour}: {note}") }
}
