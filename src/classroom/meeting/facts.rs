//! What happens to a meeting. Each fact is about one student in it, who stands beside it.

use super::{Ending, Exit, Log, Meeting, Meetings, Reflection, Seat, Stage};
use crate::classroom::words::Field;
use crate::classroom::{Event, OutcomeId, StudentId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What happens to a meeting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MeetingFact {
    /// It begins; about the helper.
    Begun(OutcomeId),
    /// A partner comes in.
    Joined,
    /// A partner leaves before the end.
    Left,
    /// It goes on; about the helper.
    StageSet(Stage),
    /// A partner answers the last question.
    ExitSaid(Exit),
    /// It is over; about the helper.
    Ended(Ending),
    /// Somebody in it says how it was.
    Reflected(Reflection),
    /// The helper says what they saw.
    Logged(Log),
}

impl MeetingFact {
    /// The texts in it that somebody typed, with what each is for.
    pub fn texts(&self) -> Vec<(Field, &str)> {
        let all = match self {
            Self::Reflected(said) => vec![said.words.as_str()],
            Self::Logged(log) => vec![log.strategies.as_str(), log.errors.as_str()],
            Self::Begun(_) | Self::Joined | Self::Left | Self::StageSet(_) | Self::ExitSaid(_) | Self::Ended(_) => {
                vec![]
            }
        };
        all.into_iter().filter(|text| !text.is_empty()).map(|text| (Field::Reply, text)).collect()
    }

    pub(in crate::classroom) fn apply(
        &self,
        meetings: &mut Meetings,
        event: &Event,
        (number, student): (u32, StudentId),
        lesson: u32,
    ) {
        if let Self::Begun(outcome) = self {
            return meetings.add(number, begun(*outcome, student, event, lesson));
        }
        let now_ms = event.class_ms;
        meetings.change(number, |meeting| match self {
            Self::Begun(_) => {}
            Self::Joined => drop(meeting.partners.insert(student, Seat::default())),
            Self::Left => meeting.seat(student, |seat| seat.left = true),
            Self::StageSet(stage) => (meeting.stage, meeting.stage_ms) = (*stage, now_ms),
            Self::ExitSaid(exit) => meeting.seat(student, |seat| seat.exit = Some(*exit)),
            Self::Ended(how) => meeting.end(now_ms, *how),
            Self::Reflected(said) if meeting.helper == student => meeting.reflection = Some(said.clone()),
            Self::Reflected(said) => meeting.seat(student, |seat| seat.reflection = Some(said.clone())),
            Self::Logged(log) => meeting.log = log.clone(),
        });
    }
}

fn begun(outcome: OutcomeId, helper: StudentId, event: &Event, lesson: u32) -> Meeting {
    Meeting {
        outcome,
        helper,
        partners: BTreeMap::new(),
        stage: Stage::default(),
        stage_ms: event.class_ms,
        begun_ms: event.class_ms,
        begun_wall_ms: event.at.wall_ms,
        lesson,
        ended: None,
        reflection: None,
        log: Log::default(),
    }
}

impl Meeting {
    fn seat(&mut self, student: StudentId, change: impl FnOnce(&mut Seat)) {
        if let Some(seat) = self.partners.get_mut(&student) {
            change(seat);
        }
    }
}
