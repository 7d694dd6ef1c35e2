//! The class clock once more (DESIGN.md, Time): open, active time on the boot clock; a restart adds nothing, a jump of
//! the wall clock is not seen, and the only way back is the rest, which takes the quiet quarter of an hour back.

use cupboard::classroom::{Actor, Event, Fact, Now};

const QUIET_MS: u64 = 15 * 60_000;
/// The writer is called when something is due, and may be off by so much.
const SLACK_MS: u64 = 1_000;

/// What the class clock must say.
#[derive(Default)]
pub struct Stopwatch {
    odometer_ms: u64,
    boot: u64,
    uptime_ms: u64,
    open: bool,
    running: bool,
    quiet_ms: u64,
    at_last_sign_ms: u64,
    left_ms: u64,
    last_wall_ms: i64,
    /// All the class time that was counted.
    pub counted_ms: u64,
}

impl Stopwatch {
    pub fn is_running(&self) -> bool {
        self.running
    }

    fn elapsed(&self, at: &Now) -> u64 {
        if at.boot == self.boot { at.uptime_ms.saturating_sub(self.uptime_ms) } else { 0 }
    }

    /// Class time since the last event.
    fn counted(&self, at: &Now) -> u64 {
        let counts = self.open && self.running;
        if counts { self.elapsed(at).min(self.left_ms).min(QUIET_MS - self.quiet_ms) } else { 0 }
    }

    /// Holds an event's reading to the stopwatch.
    pub fn event(&mut self, event: &Event) -> Result<(), String> {
        if event.at.wall_ms < self.last_wall_ms {
            return Err(format!("the wall clock went back to {} from {}", event.at.wall_ms, self.last_wall_ms));
        }
        self.last_wall_ms = event.at.wall_ms;
        let (elapsed, counted) = (self.elapsed(&event.at), self.counted(&event.at));
        let rests = event.fact == Fact::ClassRested;
        if rests && (!self.running || self.quiet_ms + counted < QUIET_MS) {
            return Err(format!("the class rests after {} ms of quiet", self.quiet_ms + counted));
        }
        if event.fact == Fact::ClassClosed && event.actor == Actor::System && elapsed < self.left_ms {
            return Err(format!("the class ends {} ms before its time", self.left_ms - elapsed));
        }
        let expected = if rests { self.at_last_sign_ms } else { self.odometer_ms + counted };
        if event.class_ms != expected {
            return Err(format!("the class clock says {} where it is {expected}: {event:?}", event.class_ms));
        }
        if !rests {
            self.counted_ms += counted;
        }
        (self.odometer_ms, self.boot, self.uptime_ms) = (expected, event.at.boot, event.at.uptime_ms);
        self.left_ms = self.left_ms.saturating_sub(elapsed);
        self.quiet_ms += counted;
        if event.actor != Actor::System && !event.late {
            (self.quiet_ms, self.at_last_sign_ms) = (0, expected);
        }
        self.turn(&event.fact);
        Ok(())
    }

    fn turn(&mut self, fact: &Fact) {
        match fact {
            Fact::ClassOpened { planned_ms, .. } => {
                (self.open, self.running, self.left_ms) = (true, true, *planned_ms);
            }
            Fact::ClassClosed => (self.open, self.running, self.quiet_ms) = (false, false, 0),
            Fact::ClassRested => (self.running, self.quiet_ms) = (false, 0),
            Fact::ClassWoken => (self.running, self.quiet_ms) = (true, 0),
            _ => {}
        }
    }

    /// The teacher has said what time it is: that may be back.
    pub fn set_back(&mut self, wall_ms: i64) {
        self.last_wall_ms = self.last_wall_ms.min(wall_ms);
    }

    /// After a turn of the writer nothing may be overdue.
    pub fn nothing_overdue(&self, now: &Now) -> Result<(), String> {
        let elapsed = self.elapsed(now);
        if !self.open || now.boot != self.boot {
            return Ok(());
        }
        if self.running && self.quiet_ms + elapsed > QUIET_MS + SLACK_MS && self.left_ms > elapsed {
            return Err(format!(
                "nobody has been there for {} ms, and the class does not rest",
                self.quiet_ms + elapsed
            ));
        }
        if elapsed > self.left_ms + SLACK_MS {
            return Err(format!("the class is {} ms over its time", elapsed - self.left_ms));
        }
        Ok(())
    }
}
