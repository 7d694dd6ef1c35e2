//! What happens to the box: its plug, its disk, its clock.

use super::disk::Fault;
use super::lesson::{BEGAN_MS, Happening, Lesson, MINUTE};
use cupboard::hub::Clock;
use cupboard::hub::clock::{Machine, Voucher};

impl Lesson {
    /// The plug is pulled, if somebody waits in the middle of the writing.
    pub fn pull(&mut self) -> Result<(), String> {
        if self.the_box.hub().is_err() {
            return Ok(());
        }
        if self.the_box.mail.waits() > 0 {
            let operations = self.chance.below(30) as usize;
            self.the_box.fault(Fault::PowerFor(operations));
            let replies = self.work()?;
            // What was answered before the light went out may have got through.
            for (whose, reply) in replies.into_iter().filter(|_| self.chance.in_thousand(700)).collect::<Vec<_>>() {
                self.answer(whose, reply);
            }
        }
        (0..self.phones.len()).for_each(|p| self.offline(p));
        self.the_box.pull();
        self.turn_at = None;
        self.report.cuts += 1;
        let dark = self.chance.between(2_000, 3 * MINUTE);
        self.after(dark, Happening::PlugIn);
        Ok(())
    }

    pub fn plug_in(&mut self) -> Result<(), String> {
        if self.the_box.hub().is_ok() {
            return Ok(());
        }
        self.new_start();
        let again = u64::from(self.chance.in_thousand(300)) * self.chance.between(1, 3);
        self.report.double_cuts += again;
        let certain = self.the_box.plug_in(again, &mut self.chance)?;
        self.settle(certain)?;
        self.on_again()
    }

    pub fn restart(&mut self) -> Result<(), String> {
        for _ in 0..10 {
            self.turn()?;
        }
        if !self.the_box.writes() || self.the_box.mail.waits() > 0 {
            return Ok(());
        }
        (0..self.phones.len()).for_each(|p| self.offline(p));
        self.report.restarts += 1;
        self.the_box.stop()?;
        self.new_start();
        self.the_box.start_again()?;
        self.on_again()
    }

    /// Each start of the hub is a boot of its own; without a battery the wall clock begins anywhere.
    fn new_start(&mut self) {
        self.started = (self.now, self.chance.draw());
        self.starts.insert(self.started.1, self.now);
        if self.plan.voucher == Voucher::Nobody {
            self.wrong_ms = -BEGAN_MS;
        }
        let (boot, voucher) = (self.started.1, self.plan.voucher);
        self.the_box.clock = Clock::told(Machine { system_ms: 0, voucher, boot, uptime_ms: 0 });
        self.tell_time();
    }

    fn on_again(&mut self) -> Result<(), String> {
        self.publications.push((self.now, self.ledger.number));
        self.durable()?;
        for p in 0..self.phones.len() {
            let pause = if self.calm { 500 } else { self.chance.between(500, 30_000) };
            self.after(pause, Happening::Online(p));
        }
        self.turn_by(self.now + 1);
        Ok(())
    }

    pub fn disk_fails(&mut self) {
        self.report.disk_faults += 1;
        let next = 1 + self.chance.below(60) as usize;
        let fault = match self.chance.below(3) {
            0 => Fault::Refuses,
            1 => Fault::SyncFails(1 + next / 20),
            _ => Fault::Once(next, self.chance.draw()),
        };
        self.the_box.fault(fault);
        let length = self.chance.between(1_000, 90_000);
        self.after(length, Happening::DiskMends);
    }

    pub fn clock_jumps(&mut self) {
        self.report.jumps += 1;
        let years = 10 * 365 * 24 * 60 * MINUTE;
        self.wrong_ms = match self.chance.below(4) {
            0 => 0,
            1 => -BEGAN_MS,
            _ => self.chance.below(2 * years) as i64 - years as i64,
        };
    }

    /// All is well again: nothing is lost from here on, and everybody is awake and in reach.
    pub fn heal(&mut self) -> Result<(), String> {
        (self.calm, self.pull_soon) = (true, false);
        self.the_box.fault(Fault::None);
        self.plug_in()?;
        self.turn()?;
        for p in 0..self.phones.len() {
            self.phones[p].out_of_reach = 0;
            self.wake(p);
        }
        Ok(())
    }
}
