//! What must hold of every lesson, read off the store (TRUST.md, Promises).

use super::ledger::{Decided, Verdict};
use super::lesson::{DRAINED_MS, Lesson};
use super::phone::Heard;
use super::plan::Report;
use cupboard::classroom::{Deed, Event, Fact};
use std::collections::HashMap;
use std::hash::Hasher;

/// No message is under way for longer than this.
const LONGEST_WAY_MS: u64 = 60_000;

impl Lesson {
    /// A cup that pops up is no older than the rule allows, by the true time.
    pub fn is_fresh(&self, event: &Event) -> Result<(), String> {
        let Fact::CupRaised { note, .. } = &event.fact else { return Ok(()) };
        let Some(tap) = tap_of(note).map(|tap| &self.taps[tap]) else { return Ok(()) };
        let age_ms = self.starts[&event.at.boot] + event.at.uptime_ms - tap.made_ms;
        if tap.doubtful || age_ms <= 90_000 + LONGEST_WAY_MS + 1_000 {
            return Ok(());
        }
        Err(format!("a cup of {age_ms} ms ago pops up as new: {event:?}"))
    }

    /// What is shown is what a power cut at this moment would leave.
    pub fn durable(&mut self) -> Result<(), String> {
        self.report.durability_checks += 1;
        self.the_box.durable(&mut self.chance)?;
        if self.the_box.writes() { self.ledger.holds(&self.the_box.hub()?.look().state) } else { Ok(()) }
    }

    /// The last check, a minute after everything healed.
    pub fn end(mut self) -> Result<Report, String> {
        for (p, phone) in self.phones.iter().enumerate() {
            if phone.page.is_none() || phone.waits() > 0 {
                return Err(format!("{DRAINED_MS} ms after all healed phone {p} is not done: {phone:?}"));
            }
        }
        self.turn()?;
        self.durable()?;
        self.in_the_end(&self.the_box.all_events()?)?;
        let (ledger, report) = (&self.ledger, &mut self.report);
        (report.simulated_ms, report.events, report.repeats) = (self.now, ledger.number, ledger.repeats);
        report.digest = self.hasher.finish();
        Ok(*report)
    }

    /// The plain promises, read off the store alone: what was told to be saved is there once, what was refused is not.
    fn in_the_end(&self, events: &[Event]) -> Result<(), String> {
        let (mut raised, mut late): (HashMap<usize, usize>, Vec<u64>) = Default::default();
        for event in events {
            match &event.fact {
                Fact::CupRaised { note, .. } => {
                    if let Some(tap) = tap_of(note) {
                        *raised.entry(tap).or_default() += 1;
                    }
                }
                Fact::CupLate { .. } => late.push(event.number),
                _ => {}
            }
        }
        let is_late = |decided: &&Decided| decided.verdict == Verdict::Saved { late: true };
        let mut told_late: Vec<u64> =
            self.ledger.decided.values().filter(is_late).filter_map(|late| late.event).collect();
        told_late.sort_unstable();
        if late != told_late {
            return Err(format!("late cups in the store {late:?}, told {told_late:?}"));
        }
        for (number, tap) in self.taps.iter().enumerate() {
            let decided = self.ledger.decided.get(&number);
            let saved = decided.filter(|decided| matches!(decided.verdict, Verdict::Saved { .. }));
            let wrong = |what: &str| Err(format!("tap {number} {what}: {tap:?}, {decided:?}"));
            match tap.heard {
                Some(Heard::Saved) if saved.is_none() => return wrong("was saved, and nobody knows of it"),
                Some(Heard::Refused(_) | Heard::Denied) if saved.is_some() => return wrong("was refused, and counts"),
                _ => {}
            }
            let pops_up = saved.is_some_and(|saved| saved.verdict == Verdict::Saved { late: false });
            let times = usize::from(pops_up && matches!(tap.deed, Deed::RaiseCup { .. }));
            if raised.get(&number).copied().unwrap_or(0) != times {
                return wrong("does not count once");
            }
            if let (Deed::SetStatus { student, outcome, status }, Some(event)) =
                (&tap.deed, saved.and_then(|saved| saved.event))
            {
                let fact = Fact::StatusSet { student: *student, outcome: *outcome, status: *status };
                if events.get(event as usize - 1).is_none_or(|event| event.fact != fact) {
                    return wrong("is not where it was");
                }
            }
        }
        Ok(())
    }
}

/// The tap that a cup's words name.
fn tap_of(note: &str) -> Option<usize> {
    note.strip_prefix("tap ")?.parse().ok()
}
