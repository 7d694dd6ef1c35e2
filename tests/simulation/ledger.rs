//! The reference: what each tap must come to, kept beside the hub and without its code.
//!
//! After every turn of the writer the ledger is shown what was asked, in order, with the answers, and the events that
//! are now in the store. Every event must belong to something asked, or to time; everything asked must have the
//! events and the answer that the rules of TRUST.md give it; a repeat must have none, and its first answer.

use super::rules::{Place, Undo, about, says};
use super::stopwatch::Stopwatch;
use cupboard::access::Denial;
use cupboard::classroom::{Actor, Deed, Event, Fact, Policies, Presence, Refusal, State, StudentId};
use cupboard::hub::Answer;
use std::collections::{BTreeMap, HashMap};

/// A tap of the lesson; each has its own.
pub type TapId = usize;

/// What reached the writer.
#[derive(Clone, Debug)]
pub enum Asked {
    /// A student's tap, with what its envelope said.
    Tap { tap: TapId, student: StudentId, deed: Deed, age_ms: Option<i64>, seen: u64 },
    /// Something live.
    Live(Actor, Deed),
    /// The teacher says what time it is, in milliseconds since 1970.
    Clock(i64),
    /// About keys: nothing of the classroom's.
    Keys,
}

/// What was asked, and the answer if anybody knows it.
#[derive(Clone, Debug)]
pub struct Letter {
    pub asked: Asked,
    pub answer: Option<Answer>,
}

/// What a tap has come to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    Saved { late: bool },
    Refused(Refusal),
}

/// How a tap stands: `sure` unless the store may or may not have noted it.
#[derive(Clone, Debug)]
pub struct Decided {
    pub verdict: Verdict,
    pub sure: bool,
    /// Its own event, if it made one.
    pub event: Option<u64>,
}

/// The reference.
#[derive(Default)]
pub struct Ledger {
    /// The number of the last event that is there for good.
    pub number: u64,
    pub places: BTreeMap<StudentId, Place>,
    pub decided: HashMap<TapId, Decided>,
    pub open: bool,
    pub lesson: u32,
    pub policies: Policies,
    pub window: bool,
    pub undo: Option<Undo>,
    pub stopwatch: Stopwatch,
    /// Repeats that heard their first answer again.
    pub repeats: usize,
}

type Events<'a> = std::iter::Peekable<std::slice::Iter<'a, Event>>;

/// Who asks for what, and how it came.
struct Ask<'a> {
    actor: Actor,
    deed: &'a Deed,
    late: bool,
    seen: u64,
}

impl Ledger {
    /// A class that has just been made, up to this event.
    pub fn begin(&mut self, number: u64, students: impl Iterator<Item = StudentId>) {
        self.number = number;
        self.places = students.map(|student| (student, Place::default())).collect();
    }

    /// Holds a turn of the writer to the rules.
    pub fn turn(&mut self, letters: &[Letter], events: &[Event]) -> Result<(), String> {
        if events.is_empty() && letters.iter().all(|letter| letter.answer.is_none()) {
            self.perhaps(letters);
        } else {
            self.certainly(letters, events)?;
        }
        // A correction of the clock holds once it is on disk: from the next turn on.
        for letter in letters {
            if let Asked::Clock(wall_ms) = letter.asked {
                self.stopwatch.set_back(wall_ms);
            }
        }
        Ok(())
    }

    fn certainly(&mut self, letters: &[Letter], events: &[Event]) -> Result<(), String> {
        let mut rest = events.iter().peekable();
        for letter in letters {
            self.by_time(&mut rest)?;
            self.letter(letter, &mut rest).map_err(|wrong| format!("{wrong}\n  asked: {letter:?}"))?;
        }
        self.by_time(&mut rest)?;
        match rest.next() {
            None => Ok(()),
            Some(event) => Err(format!("an event that nobody asked for: {event:?}")),
        }
    }

    /// A batch without an answer and without events: it is not in the store, or holds marks alone.
    fn perhaps(&mut self, letters: &[Letter]) {
        for letter in letters {
            let Asked::Tap { tap, student, deed, age_ms, seen } = &letter.asked else { continue };
            let (actor, late) = (Actor::Student(*student), is_late(*age_ms));
            let verdict = match self.expect(actor, deed, late, *seen, self.open) {
                Err(refusal) => Verdict::Refused(refusal),
                Ok(facts) if facts.is_empty() => Verdict::Saved { late: false },
                Ok(_) => continue,
            };
            self.decided.entry(*tap).or_insert(Decided { verdict, sure: false, event: None });
        }
    }

    fn by_time(&mut self, rest: &mut Events) -> Result<(), String> {
        while let Some(event) = rest.next_if(|event| event.actor == Actor::System) {
            self.take(event)?;
        }
        Ok(())
    }

    fn letter(&mut self, letter: &Letter, rest: &mut Events) -> Result<(), String> {
        if letter.answer == Some(Answer::Denied(Denial::NotClaimed)) {
            return Ok(());
        }
        match &letter.asked {
            Asked::Keys | Asked::Clock(_) => Ok(()),
            Asked::Live(actor, deed) => {
                let ask = Ask { actor: *actor, deed, late: false, seen: u64::MAX };
                self.decide(&ask, letter.answer.as_ref(), rest).map(drop)
            }
            Asked::Tap { tap, student, deed, age_ms, seen } => {
                let ask = Ask { actor: Actor::Student(*student), deed, late: is_late(*age_ms), seen: *seen };
                if let Some(before) = self.decided.get(tap).cloned()
                    && (before.sure || !self.is_afresh(&ask, rest))
                {
                    return self.repeat(*tap, before, letter.answer.as_ref());
                }
                let decided = self.decide(&ask, letter.answer.as_ref(), rest)?;
                self.decided.insert(*tap, decided);
                Ok(())
            }
        }
    }

    /// A tap whose first outcome nobody knows: whether what follows in the store is its own.
    fn is_afresh(&self, ask: &Ask, rest: &mut Events) -> bool {
        let Ok(facts) = self.expect(ask.actor, ask.deed, ask.late, ask.seen, self.open) else { return false };
        let sign = |fact: &Fact| matches!(fact, Fact::ClockTicked | Fact::ClassWoken | Fact::PresenceSet { .. });
        rest.peek().is_some_and(|event| event.actor == ask.actor && (!facts.is_empty() || sign(&event.fact)))
    }

    fn repeat(&mut self, tap: TapId, before: Decided, answer: Option<&Answer>) -> Result<(), String> {
        self.repeats += 1;
        match answer.map(verdict) {
            None | Some(None) => Ok(()),
            Some(Some(now)) if now == before.verdict => {
                self.decided.insert(tap, Decided { sure: true, ..before });
                Ok(())
            }
            Some(Some(_)) if !before.sure => {
                let refused = |verdict: Verdict| Decided { verdict, sure: true, event: None };
                answer.and_then(verdict).map(|now| self.decided.insert(tap, refused(now)));
                Ok(())
            }
            Some(Some(now)) => Err(format!("a repeat hears {now:?}, and had heard {:?}", before.verdict)),
        }
    }

    fn decide(&mut self, ask: &Ask, answer: Option<&Answer>, rest: &mut Events) -> Result<Decided, String> {
        let fits = |expected: &Result<Vec<Fact>, Refusal>, rest: &mut Events| match (expected, answer) {
            (Err(refusal), Some(answer)) => *answer == Answer::Refused(*refusal),
            (Ok(_), Some(answer)) => matches!(answer, Answer::Saved(_)),
            (Err(_), None) => true,
            (Ok(facts), None) => facts.is_empty() || rest.peek().is_some_and(|event| event.actor == ask.actor),
        };
        let mut expected = self.expect(ask.actor, ask.deed, ask.late, ask.seen, self.open);
        // A class whose end has come is closed for whoever asks, before the writer has written that down.
        let ends = rest.clone().any(|event| event.actor == Actor::System && event.fact == Fact::ClassClosed);
        if !fits(&expected, rest) && ends {
            expected = self.expect(ask.actor, ask.deed, ask.late, ask.seen, false);
        }
        if !fits(&expected, rest) {
            return Err(format!("the answer is {answer:?} where the rules say {expected:?}"));
        }
        let sure = answer.is_some();
        match expected {
            Err(refusal) => Ok(Decided { verdict: Verdict::Refused(refusal), sure, event: None }),
            Ok(facts) => {
                let event = self.consume(ask, &facts, rest)?;
                let late = facts.iter().any(|fact| matches!(fact, Fact::CupLate { .. }));
                if let Some(Answer::Saved(receipt)) = answer
                    && (receipt.late != late || (event.is_some() && receipt.number != self.number))
                {
                    return Err(format!("the receipt is {receipt:?} for {facts:?} up to event {}", self.number));
                }
                Ok(Decided { verdict: Verdict::Saved { late }, sure: sure || event.is_some(), event })
            }
        }
    }

    /// Takes a command's own events from the store; the number of the last of them.
    fn consume(&mut self, ask: &Ask, facts: &[Fact], rest: &mut Events) -> Result<Option<u64>, String> {
        self.signs_of_life(ask, facts, rest)?;
        let mut last = None;
        // A check goes with its status: before it when an undo is taken back.
        let is_check = |fact: &Fact| matches!(fact, Fact::Check { .. });
        for fact in facts {
            while let Some(event) = rest.next_if(|event| is_check(&event.fact)) {
                self.take(event)?;
            }
            let event = rest.next().ok_or_else(|| format!("not in the store: {fact:?}"))?;
            if !says(event, fact) || event.actor != ask.actor || event.late != ask.late {
                return Err(format!("in the store is {event:?} where the rules say {fact:?}"));
            }
            self.take(event)?;
            last = Some(event.number);
        }
        // A note put up by mistake goes with its judgement, and a check with its status.
        let goes_along = |fact: &Fact| matches!(fact, Fact::NoteRemoved { .. } | Fact::Check { .. });
        while let Some(event) = rest.next_if(|event| goes_along(&event.fact)) {
            self.take(event)?;
            last = Some(event.number);
        }
        Ok(last)
    }

    /// A live command wakes the class and says that a student is here; a late one does neither.
    fn signs_of_life(&mut self, ask: &Ask, facts: &[Fact], rest: &mut Events) -> Result<(), String> {
        if ask.late || !self.open || *ask.deed == Deed::CloseClass {
            return Ok(());
        }
        let mut due = Vec::new();
        if !self.stopwatch.is_running() {
            due.push(Fact::ClassWoken);
        }
        if let Actor::Student(student) = ask.actor
            && !self.places[&student].is_here()
        {
            due.push(Fact::PresenceSet { student, presence: Presence::Here });
        }
        for fact in &due {
            match rest.next_if(|event| event.fact == *fact && event.actor == ask.actor) {
                Some(event) => self.take(event)?,
                None => return Err(format!("no sign of life: {fact:?}")),
            }
        }
        if due.is_empty() && facts.is_empty() {
            let tick = rest.next_if(|event| event.fact == Fact::ClockTicked && event.actor == ask.actor);
            tick.map_or(Ok(()), |event| self.take(event))?;
        }
        Ok(())
    }

    fn take(&mut self, event: &Event) -> Result<(), String> {
        if event.number != self.number + 1 {
            return Err(format!("event {} follows event {}", event.number, self.number));
        }
        self.number = event.number;
        self.stopwatch.event(event)?;
        self.note(event);
        Ok(())
    }

    /// Holds a state of the hub's to the reference.
    pub fn holds(&self, state: &State) -> Result<(), String> {
        let section = state.sections.values().next().ok_or("no class")?;
        if (state.number, section.is_open()) != (self.number, self.open) {
            return Err(format!(
                "event {} open {}, not {} {}",
                state.number,
                section.is_open(),
                self.number,
                self.open
            ));
        }
        for (student, place) in &self.places {
            let own = section.active(*student).map_err(|refusal| format!("{student} {refusal:?}"))?;
            let differs = |what| Err(format!("student {student}: another {what} than was tapped"));
            if own.cup != place.cup {
                return differs("cup");
            }
            if own.statuses != place.statuses {
                return differs("status");
            }
            for (outcome, shown) in &place.shown {
                if own.ledger.of(*outcome) != shown || own.proficiency(*outcome) != place.level(*outcome) {
                    return differs("level");
                }
            }
            if own.presence != place.presence {
                return differs("presence");
            }
        }
        Ok(())
    }

    /// Whether taking back would take back somebody else's change too.
    pub(super) fn touch(&mut self, event: &Event) {
        let subject = about(&event.fact);
        let closes = event.fact == Fact::ClassClosed;
        if let Some(undo) = self.undo.as_mut() {
            undo.touched |=
                undo.steps.iter().any(|(step, _)| Some(*step) == subject || (closes && step.is_of_lesson()));
        }
    }
}

/// Over 90 s old, or of an age that cannot be.
fn is_late(age_ms: Option<i64>) -> bool {
    !matches!(age_ms, Some(0..=90_000))
}

/// What an answer says of a tap; `None` when it does not say.
fn verdict(answer: &Answer) -> Option<Verdict> {
    match answer {
        Answer::Saved(receipt) => Some(Verdict::Saved { late: receipt.late }),
        Answer::Refused(refusal) => Some(Verdict::Refused(*refusal)),
        _ => None,
    }
}
