//! The rules of TRUST.md and S2, S7, S26 once more, in the simulator's own words.

use super::ledger::Ledger;
use cupboard::classroom::ledger::{Amendment, Assessment, Attempt, AttemptFact, Feedback, Occasion};
use cupboard::classroom::mastery::StatusEntry;
use cupboard::classroom::talk::Talk;
use cupboard::classroom::{
    Actor, Colour, Cup, Deed, Event, Fact, Level, OutcomeId, Presence, Refusal, Setting, SettingDeed, Status,
    StatusRule, StudentId,
};
use std::collections::BTreeMap;

/// A student's place: what they report and what the teacher judged are kept apart.
#[derive(Clone, Debug, Default)]
pub struct Place {
    pub statuses: BTreeMap<OutcomeId, StatusEntry>,
    pub shown: BTreeMap<OutcomeId, Vec<Attempt>>,
    pub cup: Option<Cup>,
    pub presence: Presence,
    /// The class clock since which their own runs.
    here_since: Option<u64>,
    /// Their own class time up to then (S51).
    own_ms: u64,
}

/// How the teacher's last command is taken back.
#[derive(Clone, Debug)]
pub struct Undo {
    batch: u64,
    pub steps: Vec<(About, Fact)>,
    pub touched: bool,
}

/// What a fact is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    Status(StudentId, OutcomeId),
    Level(StudentId, OutcomeId),
    Cup(StudentId),
    Presence(StudentId),
    Policies,
}

impl About {
    /// Whether the end of class settles it.
    pub fn is_of_lesson(self) -> bool {
        matches!(self, Self::Cup(_) | Self::Presence(_))
    }
}

/// What a fact is about; `None` for what cannot be taken back.
pub fn about(fact: &Fact) -> Option<About> {
    match fact {
        Fact::StatusSet { student, outcome, .. } | Fact::StatusRestored { student, outcome, .. } => {
            Some(About::Status(*student, *outcome))
        }
        Fact::Attempt { student, outcome, .. } => Some(About::Level(*student, *outcome)),
        Fact::CupRaised { student, .. }
        | Fact::CupLate { student, .. }
        | Fact::CupLowered { student }
        | Fact::CupConfirmed { student }
        | Fact::CupSeen { student }
        | Fact::CupRestored { student, .. } => Some(About::Cup(*student)),
        Fact::PresenceSet { student, .. } => Some(About::Presence(*student)),
        Fact::SettingSet(Setting::Policies(_)) => Some(About::Policies),
        _ => None,
    }
}

impl Place {
    pub fn is_here(&self) -> bool {
        matches!(self.presence, Presence::Here | Presence::HereByTeacher)
    }

    /// Their own class time when the class clock says this.
    fn own_at(&self, class_ms: u64) -> u64 {
        self.own_ms + self.here_since.map_or(0, |since| class_ms.saturating_sub(since))
    }

    fn turn(&mut self, presence: Presence, class_ms: u64) {
        self.own_ms = self.own_at(class_ms);
        self.presence = presence;
        self.here_since = self.is_here().then_some(class_ms);
    }

    fn status(&self, outcome: OutcomeId) -> Status {
        self.statuses.get(&outcome).map_or(Status::NotStarted, |entry| entry.status)
    }

    /// Whether a check that was asked for still waits for the teacher, or has been answered with "not yet".
    fn check(&self, outcome: OutcomeId) -> Option<bool> {
        let asked = self.statuses.get(&outcome).filter(|entry| entry.status == Status::Ready)?;
        if self.level(outcome).is_some_and(|level| level >= Level::MASTERED) {
            return None;
        }
        let written = self.attempts(outcome).iter().map(|attempt| attempt.number).max();
        Some(written.is_none_or(|written| written < asked.number))
    }

    /// What was shown on an outcome, in that order.
    pub fn attempts(&self, outcome: OutcomeId) -> &[Attempt] {
        self.shown.get(&outcome).map_or(&[], Vec::as_slice)
    }

    /// What was shown last and still counts.
    pub fn level(&self, outcome: OutcomeId) -> Option<Level> {
        self.attempts(outcome).iter().rev().find(|attempt| !attempt.voided)?.what.level
    }

    /// Puts an attempt in its place, or takes it out.
    fn put(&mut self, outcome: OutcomeId, number: u64, attempt: Option<Attempt>) {
        let attempts = self.shown.entry(outcome).or_default();
        attempts.retain(|own| own.number != number);
        attempts.extend(attempt);
        attempts.sort_by_key(|own| (own.what.occasion.assessed_ms, own.number));
    }

    /// What a level in one tap must come to; `assessed_ms` is the least that it may say.
    fn judged(&self, student: StudentId, outcome: OutcomeId, level: Option<Level>) -> Vec<Fact> {
        let fact = |what| Fact::Attempt { student, outcome, what };
        let Some(level) = level else {
            let counting = self.attempts(outcome).iter().filter(|attempt| !attempt.voided);
            let void = |attempt: &Attempt| AttemptFact::Amended {
                attempt: attempt.number,
                what: Box::new(attempt.what.clone()),
                voided: true,
                reason: String::new(),
            };
            return counting.map(|attempt| fact(void(attempt))).collect();
        };
        if self.level(outcome) == Some(level) && self.check(outcome) != Some(true) {
            return vec![];
        }
        let assessed_ms = self.attempts(outcome).last().map_or(i64::MIN, |last| last.what.occasion.assessed_ms);
        let occasion = Occasion { assessed_ms, ..Occasion::default() };
        let what = Assessment { level: Some(level), occasion, feedback: Feedback::default() };
        vec![fact(AttemptFact::Assessed(Box::new(what)))]
    }

    fn note_attempt(&mut self, event: &Event, outcome: OutcomeId, what: &AttemptFact) {
        let (number, attempt) = match what {
            AttemptFact::Assessed(what) => {
                let (number, class_ms, what) = (event.number, event.class_ms, (**what).clone());
                let (own_ms, talk) = (self.own_at(class_ms), Talk::default());
                let new = Attempt { number, class_ms, own_ms, what, voided: false, amendments: vec![], talk };
                (number, Some(new))
            }
            AttemptFact::Amended { attempt: number, what, voided, reason } => {
                let mut attempt = self.attempts(outcome).iter().find(|own| own.number == *number).unwrap().clone();
                let (wall_ms, reason, before) = (event.at.wall_ms, reason.clone(), attempt.what.level);
                attempt.amendments.push(Amendment { wall_ms, reason, before });
                (attempt.what, attempt.voided) = ((**what).clone(), *voided);
                (*number, Some(attempt))
            }
            AttemptFact::Restored { number, attempt } => (*number, attempt.as_deref().cloned()),
            AttemptFact::Read { .. } | AttemptFact::Said { .. } => return,
        };
        self.put(outcome, number, attempt);
    }
}

/// Whether an event says what it must. A level is dated at its tap, and never before what was shown already.
pub fn says(event: &Event, expected: &Fact) -> bool {
    let Fact::Attempt { student, outcome, what: AttemptFact::Assessed(what) } = expected else {
        let opened = matches!((&event.fact, expected), (Fact::ClassOpened { .. }, Fact::ClassOpened { .. }));
        return event.fact == *expected || opened;
    };
    let mut what = what.clone();
    what.occasion.assessed_ms = event.at.wall_ms.max(what.occasion.assessed_ms);
    event.fact == Fact::Attempt { student: *student, outcome: *outcome, what: AttemptFact::Assessed(what) }
}

impl Ledger {
    /// What a command must come to.
    pub fn expect(&self, actor: Actor, deed: &Deed, late: bool, seen: u64, open: bool) -> Result<Vec<Fact>, Refusal> {
        match deed {
            Deed::SetStatus { student, outcome, status } => {
                self.may_report(actor, open)?;
                self.report(actor, *student, *outcome, *status, late.then_some(seen))
            }
            Deed::Judge { student, outcome, level } => Ok(self.places[student].judged(*student, *outcome, *level)),
            Deed::RaiseCup { .. } | Deed::LowerCup { .. } | Deed::ConfirmCup { .. } | Deed::SeeCup { .. } => {
                self.cup(deed, late, open)
            }
            Deed::MarkPresence { student, presence } => {
                open.then_some(()).ok_or(Refusal::ClassClosed)?;
                let same = self.places[student].presence == *presence;
                Ok(if same { vec![] } else { vec![Fact::PresenceSet { student: *student, presence: *presence }] })
            }
            Deed::OpenClass { .. } if open => Err(Refusal::ClassAlreadyOpen),
            Deed::OpenClass { minutes } => Ok(vec![Fact::ClassOpened {
                planned_ms: u64::from(*minutes) * 60_000,
                join_code: String::new(),
                join_proof: String::new(),
            }]),
            Deed::CloseClass if !open => Err(Refusal::ClassClosed),
            Deed::CloseClass => Ok(vec![Fact::ClassClosed]),
            Deed::Set(SettingDeed::Policies(policies)) if *policies == self.policies => Ok(vec![]),
            Deed::Set(SettingDeed::Policies(policies)) => Ok(vec![Fact::SettingSet(Setting::Policies(*policies))]),
            Deed::SetWindow { .. } if !open => Err(Refusal::ClassClosed),
            Deed::SetWindow { open } if *open == self.window => Ok(vec![]),
            Deed::SetWindow { open } => Ok(vec![Fact::WindowSet { open: *open }]),
            Deed::Undo { of: None } => match &self.undo {
                None => Err(Refusal::NothingToUndo),
                Some(undo) if undo.touched => Err(Refusal::ChangedSince),
                Some(undo) => Ok(undo.steps.iter().rev().map(|(_, back)| back.clone()).collect()),
            },
            _ => Ok(vec![]),
        }
    }

    fn may_report(&self, actor: Actor, open: bool) -> Result<(), Refusal> {
        match self.policies.status {
            _ if actor == Actor::Teacher => Ok(()),
            StatusRule::InClass if !open => Err(Refusal::StatusOnlyInClass),
            StatusRule::InWindow if !(open && self.window) => Err(Refusal::StatusOnlyInWindow),
            _ => Ok(()),
        }
    }

    /// `seen` of a late report only: it gives way to what somebody else has set since.
    fn report(
        &self,
        actor: Actor,
        student: StudentId,
        outcome: OutcomeId,
        status: Status,
        seen: Option<u64>,
    ) -> Result<Vec<Fact>, Refusal> {
        let place = &self.places[&student];
        let stands = place.statuses.get(&outcome);
        if let (Some(seen), Some(stands)) = (seen, stands)
            && stands.by != actor
            && stands.number > seen
        {
            return Err(Refusal::Superseded);
        }
        let asks_again = status == Status::Ready && place.check(outcome) == Some(false);
        let same = place.status(outcome) == status && !asks_again;
        Ok(if same { vec![] } else { vec![Fact::StatusSet { student, outcome, status }] })
    }

    fn cup(&self, deed: &Deed, late: bool, open: bool) -> Result<Vec<Fact>, Refusal> {
        let standing = |student: &StudentId| self.places[student].cup.as_ref();
        let in_class = open.then_some(()).ok_or(Refusal::ClassClosed);
        let history = |student: StudentId, colour: Colour, outcome: Option<OutcomeId>, note: &str| {
            Ok(vec![Fact::CupLate { student, colour, outcome, note: note.to_owned() }])
        };
        match deed {
            Deed::RaiseCup { student, colour, outcome, note } if late => history(*student, *colour, *outcome, note),
            Deed::RaiseCup { student, colour, outcome, note } => in_class.map(|()| {
                vec![Fact::CupRaised { student: *student, colour: *colour, outcome: *outcome, note: note.clone() }]
            }),
            Deed::LowerCup { student } => {
                Ok(standing(student).iter().map(|_| Fact::CupLowered { student: *student }).collect())
            }
            Deed::ConfirmCup { student } => {
                let cup = standing(student).ok_or(Refusal::NoCup)?;
                if late {
                    return history(*student, cup.colour, cup.outcome, &cup.note);
                }
                in_class.map(|()| vec![Fact::CupConfirmed { student: *student }])
            }
            Deed::SeeCup { student } => {
                let cup = standing(student).ok_or(Refusal::NoCup)?;
                Ok(if cup.seen { vec![] } else { vec![Fact::CupSeen { student: *student }] })
            }
            _ => Ok(vec![]),
        }
    }

    /// Writes an event down, and how it would be taken back.
    pub(super) fn note(&mut self, event: &Event) {
        self.keep_undo(event);
        let (number, class_ms) = (event.number, event.class_ms);
        match &event.fact {
            Fact::SettingSet(Setting::Policies(policies)) => self.policies = *policies,
            Fact::WindowSet { open } => self.window = *open,
            Fact::ClassOpened { .. } => {
                (self.open, self.window) = (true, false);
                self.lesson += 1;
                self.places.values_mut().for_each(|place| place.turn(Presence::Unknown, event.class_ms));
            }
            Fact::ClassClosed => {
                (self.open, self.window) = (false, false);
                for place in self.places.values_mut() {
                    place.turn(Presence::Unknown, event.class_ms);
                    place.cup = place.cup.take().filter(|cup| cup.colour != Colour::Green);
                }
            }
            Fact::PresenceSet { student, presence } => self.place(*student).turn(*presence, event.class_ms),
            Fact::StatusSet { student, outcome, status } => {
                let entry = StatusEntry { status: *status, by: event.actor, number, class_ms };
                self.place(*student).statuses.insert(*outcome, entry);
            }
            Fact::StatusRestored { student, outcome, entry } => {
                put_back(&mut self.place(*student).statuses, *outcome, *entry);
            }
            Fact::Attempt { student, outcome, what } => self.place(*student).note_attempt(event, *outcome, what),
            fact => self.note_cup(fact, number, class_ms),
        }
    }

    fn note_cup(&mut self, fact: &Fact, number: u64, class_ms: u64) {
        let lesson = self.lesson;
        match fact {
            Fact::CupRaised { student, colour, outcome, note } => {
                let (raised_ms, confirmed_ms, note) = (class_ms, class_ms, note.clone());
                let (colour, outcome, seen) = (*colour, *outcome, false);
                self.place(*student).cup = Some(Cup {
                    colour,
                    outcome,
                    note,
                    raised_ms,
                    confirmed_ms,
                    lesson,
                    seen,
                    number,
                    help: Default::default(),
                });
            }
            Fact::CupLowered { student } => self.place(*student).cup = None,
            Fact::CupRestored { student, cup } => self.place(*student).cup = Some((**cup).clone()),
            Fact::CupConfirmed { student } => {
                if let Some(cup) = &mut self.place(*student).cup {
                    (cup.confirmed_ms, cup.lesson, cup.seen) = (class_ms, lesson, false);
                }
            }
            Fact::CupSeen { student } => self.place(*student).cup.iter_mut().for_each(|cup| cup.seen = true),
            _ => {}
        }
    }

    fn place(&mut self, student: StudentId) -> &mut Place {
        self.places.entry(student).or_default()
    }

    fn keep_undo(&mut self, event: &Event) {
        if event.actor != Actor::Teacher {
            return self.touch(event);
        }
        let Some((subject, back)) = about(&event.fact).zip(self.back(event)) else {
            if !matches!(
                event.fact,
                Fact::ClassWoken | Fact::ClockTicked | Fact::NoteRemoved { .. } | Fact::Check { .. }
            ) {
                self.undo = None;
            }
            return;
        };
        match self.undo.as_mut().filter(|undo| undo.batch == event.batch) {
            Some(undo) => undo.steps.push((subject, back)),
            None => self.undo = Some(Undo { batch: event.batch, steps: vec![(subject, back)], touched: false }),
        }
    }

    /// The fact that takes this one back, as things stand before it.
    fn back(&self, event: &Event) -> Option<Fact> {
        let place = |student: StudentId| &self.places[&student];
        Some(match about(&event.fact)? {
            About::Status(student, outcome) => {
                Fact::StatusRestored { student, outcome, entry: place(student).statuses.get(&outcome).copied() }
            }
            About::Level(student, outcome) => {
                let Fact::Attempt { what, .. } = &event.fact else { return None };
                let number = what.attempt().unwrap_or(event.number);
                let before = place(student).attempts(outcome).iter().find(|own| own.number == number);
                let what = AttemptFact::Restored { number, attempt: before.cloned().map(Box::new) };
                Fact::Attempt { student, outcome, what }
            }
            About::Cup(student) => match &place(student).cup {
                Some(cup) => Fact::CupRestored { student, cup: Box::new(cup.clone()) },
                None => Fact::CupLowered { student },
            },
            About::Presence(student) => Fact::PresenceSet { student, presence: place(student).presence },
            About::Policies => Fact::SettingSet(Setting::Policies(self.policies)),
        })
    }
}

fn put_back<V>(of: &mut BTreeMap<OutcomeId, V>, outcome: OutcomeId, value: Option<V>) {
    match value {
        Some(value) => drop(of.insert(outcome, value)),
        None => drop(of.remove(&outcome)),
    }
}
