//! What lies between phones and box, and the teacher, who sits beside it.

use super::door::{Door, Reply, Request, SECTION, Whose};
use super::ledger::Asked;
use super::lesson::{BEGAN_MS, Happening, Lesson};
use super::plan::Planted;
use cupboard::access::{AccessCommand, Digest};
use cupboard::classroom::{Actor, Colour, Deed, Level, Policies, Presence, SettingDeed, Status, StatusRule, StudentId};
use cupboard::hub::Wish;

impl Lesson {
    /// How long a message is under way; `None` for one that is lost.
    fn way(&mut self) -> Option<u64> {
        if self.calm {
            return Some(self.chance.between(5, 120));
        }
        if self.chance.in_thousand(self.plan.lost) {
            return None;
        }
        let slow = self.chance.in_thousand(self.plan.slow);
        Some(if slow { self.chance.between(1_000, 20_000) } else { self.chance.between(3, 150) })
    }

    pub fn is_reachable(&self, p: usize) -> bool {
        self.phones[p].out_of_reach == 0 && !self.phones[p].asleep
    }

    /// A phone sends, with the cookie that it has now.
    pub fn send(&mut self, p: usize, attempt: u64, request: Request) {
        self.report.requests += 1;
        let cookie = self.phones[p].cookie.clone();
        if !self.is_reachable(p) {
            return;
        }
        if let Some(way) = self.way() {
            self.after(way, Happening::ToBox(p, attempt, cookie.clone(), request.clone()));
        }
        if !self.calm && self.chance.in_thousand(self.plan.doubled) {
            let way = self.chance.between(10, 60_000);
            self.after(way, Happening::ToBox(p, attempt, cookie, request));
        }
    }

    /// A request arrives; a box without power hears nothing.
    pub fn knock(&mut self, p: usize, attempt: u64, cookie: Option<Digest>, request: Request) {
        let Ok(hub) = self.the_box.hub().cloned() else { return };
        let planted = self.plan.planted;
        let door = Door {
            hub,
            mail: self.the_box.mail.clone(),
            answers_early: planted == Planted::AcknowledgedBeforeSync,
            forgets_operations: planted == Planted::NoDedupe,
            forgets_ages: planted == Planted::NoLatenessRule,
            forgets_seen: planted == Planted::OlderOverwritesNewer,
        };
        let fresh = Digest::of(&self.chance.draw().to_be_bytes());
        let whose = Some((p, attempt));
        let job: super::the_box::Job = match request {
            Request::Tap(envelope) => Box::pin(async move { Reply::Tap(door.tap(cookie, envelope).await) }),
            Request::Claim(student) => {
                Box::pin(async move { Reply::Claimed(door.claim(cookie, fresh, student).await) })
            }
            Request::Leave => Box::pin(async move {
                if let Some((student, device)) = door.holder(&cookie).zip(cookie) {
                    door.keys(Actor::Student(student), AccessCommand::Release { device }).await;
                }
                Reply::Left
            }),
            Request::Page => Box::pin(async move { Reply::Page(door.holder(&cookie)) }),
        };
        match self.the_box.begin(whose, job) {
            Some(reply) => self.answer(whose, reply),
            None => {
                let batching = self.chance.between(2, 12);
                self.turn_by(self.now + batching);
            }
        }
    }

    /// An answer goes into the air.
    pub fn answer(&mut self, whose: Whose, reply: Reply) {
        let Some((p, attempt)) = whose else { return };
        if let Some(way) = self.way() {
            self.after(way, Happening::ToPhone(p, attempt, reply));
        }
    }

    pub fn out_of_reach(&mut self, who: Vec<usize>, length: u64) {
        for p in &who {
            self.offline(*p);
            self.phones[*p].out_of_reach += 1;
        }
        self.after(length, Happening::InReach(who));
    }

    pub fn in_reach(&mut self, who: &[usize]) {
        for p in who {
            self.phones[*p].out_of_reach = self.phones[*p].out_of_reach.saturating_sub(1);
            let pause = self.chance.between(300, 10_000);
            self.after(pause, Happening::Online(*p));
        }
    }

    /// Something that the teacher does.
    pub fn teach(&mut self, deed: Deed) -> Result<(), String> {
        let Ok(hub) = self.the_box.hub().cloned() else { return Ok(()) };
        let mail = self.the_box.mail.clone();
        let wish = Wish::deed(Actor::Teacher, SECTION, deed.clone());
        let job = async move {
            mail.ask(&hub, Asked::Live(Actor::Teacher, deed), wish).await;
            Reply::Nothing
        };
        self.the_box.begin(None, Box::pin(job));
        self.turn_by(self.now + 5);
        Ok(())
    }

    /// The teacher taps, for those most of all whose phones are out of reach.
    pub fn teacher(&mut self) -> Result<(), String> {
        let pause = self.chance.between(self.plan.teacher_every_ms / 4, self.plan.teacher_every_ms * 2);
        self.after(pause, Happening::Teacher);
        if self.calm {
            return Ok(());
        }
        let student = self.somebody();
        let outcome = self.outcome();
        let note = format!("of the teacher's at {}", self.now);
        let chance = &mut self.chance;
        let deed = match chance.below(40) {
            0..=8 => Deed::SetStatus { student, outcome, status: *chance.pick(&Status::ALL) },
            9..=17 => {
                let level = chance.in_thousand(850).then(|| *chance.pick(&Level::FIRST));
                Deed::Judge { student, outcome, level }
            }
            18..=20 => Deed::RaiseCup { student, colour: *chance.pick(&Colour::ALL), outcome: Some(outcome), note },
            21..=23 => Deed::LowerCup { student },
            24..=26 => Deed::SeeCup { student },
            27 | 28 => {
                let presence = *chance.pick(&[Presence::Absent, Presence::HereByTeacher, Presence::Unknown]);
                Deed::MarkPresence { student, presence }
            }
            29..=33 => Deed::Undo { of: None },
            34 => {
                let status = *chance.pick(&[
                    StatusRule::AnyTime,
                    StatusRule::AnyTime,
                    StatusRule::InClass,
                    StatusRule::InWindow,
                ]);
                Deed::Set(SettingDeed::Policies(Policies { status, ..self.ledger.policies }))
            }
            35 => Deed::SetWindow { open: !self.ledger.window },
            36 => return self.take_back(),
            37 if self.plan.jumps > 0 && chance.in_thousand(300) => return self.set_clock(),
            37 => Deed::TurnPage { page: 0 },
            _ if !self.ledger.open => Deed::OpenClass { minutes: chance.between(5, 90) as u32 },
            38 if chance.in_thousand(300) => Deed::CloseClass,
            _ => Deed::ConfirmCup { student },
        };
        self.teach(deed)
    }

    fn somebody(&mut self) -> StudentId {
        let away = |lesson: &Self, p: usize| lesson.phones[p].out_of_reach > 0 || lesson.phones[p].asleep;
        let mut p = self.chance.below(self.phones.len() as u64) as usize;
        for _ in 0..4 {
            if !away(self, p) {
                p = self.chance.below(self.phones.len() as u64) as usize;
            }
        }
        self.phones[p].holder()
    }

    /// The teacher's browser says what time it is, and they tap that it is right.
    fn set_clock(&mut self) -> Result<(), String> {
        let slip = self.chance.below(2 * 3_600_000) as i64 - 3_600_000;
        let wall_ms = BEGAN_MS + self.now as i64 + slip;
        self.about_keys(Asked::Clock(wall_ms), AccessCommand::SetClock { wall_ms, back: true })
    }

    /// The teacher takes a device off a student.
    fn take_back(&mut self) -> Result<(), String> {
        let p = self.chance.below(self.phones.len() as u64) as usize;
        let Some(device) = self.phones[p].cookie.clone() else { return Ok(()) };
        self.about_keys(Asked::Keys, AccessCommand::UndoClaim { device: device.short().to_owned() })
    }

    fn about_keys(&mut self, asked: Asked, command: AccessCommand) -> Result<(), String> {
        let Ok(hub) = self.the_box.hub().cloned() else { return Ok(()) };
        let mail = self.the_box.mail.clone();
        let job = async move {
            mail.ask(&hub, asked, Wish::keys(Actor::Teacher, command)).await;
            Reply::Nothing
        };
        self.the_box.begin(None, Box::pin(job));
        self.turn_by(self.now + 5);
        Ok(())
    }
}
