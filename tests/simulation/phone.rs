//! A student's phone: what `assets/js/outbox.js`, `post.js` and `store.js` do, and what phones do to them.

use super::door::{Envelope, Reply, Request, Told};
use super::lesson::{Happening, Lesson};
use cupboard::access::Digest;
use cupboard::classroom::{Colour, Deed, OutcomeId, Refusal, Status, StudentId};
use cupboard::hub::Answer;

/// As in `outbox.js` and `post.js`.
const FIRST_WAIT_MS: u64 = 2_000;
const LONGEST_WAIT_MS: u64 = 30_000;
const ANSWER_MS: u64 = 15_000;

/// A tap in the phone's store.
#[derive(Clone, Debug)]
struct Kept {
    tap: usize,
    number: u64,
    claim: StudentId,
    deed: Deed,
    at_ms: i64,
    seen: u64,
}

/// The phone's IndexedDB: it outlives pages, and the browser may clear it.
#[derive(Clone, Debug)]
struct Store {
    outbox: u64,
    next: u64,
    taps: Vec<Kept>,
}

/// What somebody was told about a tap.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heard {
    Saved,
    Refused(Refusal),
    /// 403, by the door or by the keys.
    Denied,
    AlreadyReceived,
}

/// A tap, as the one who made it knows it.
#[derive(Clone, Debug)]
pub struct Tap {
    pub deed: Deed,
    pub made_ms: u64,
    /// The phone's clock was set between the finger and the sending: nobody can know how old it is.
    pub doubtful: bool,
    pub heard: Option<Heard>,
}

/// A phone, or a tablet that two students share.
#[derive(Clone, Debug)]
pub struct Phone {
    pub holders: Vec<StudentId>,
    pub cookie: Option<Digest>,
    /// Whose page is open.
    pub page: Option<StudentId>,
    store: Store,
    /// The attempt under way, and its tap.
    flight: Option<(u64, Kept)>,
    errand: Option<u64>,
    wait_ms: u64,
    timer: u64,
    pub asleep: bool,
    /// How many partitions it is behind.
    pub out_of_reach: u32,
    pub clock_ms: i64,
    /// Whether its page follows the box, and the number that the page shows.
    stream: bool,
    shown: u64,
}

impl Phone {
    pub fn new(holders: Vec<StudentId>, outbox: u64) -> Self {
        Self {
            holders,
            cookie: None,
            page: None,
            store: Store { outbox, next: 1, taps: Vec::new() },
            flight: None,
            errand: None,
            wait_ms: FIRST_WAIT_MS,
            timer: 0,
            asleep: false,
            out_of_reach: 0,
            clock_ms: 0,
            stream: false,
            shown: 0,
        }
    }

    /// Whose turn it is.
    pub fn holder(&self) -> StudentId {
        self.holders[0]
    }

    fn is_under_way(&self, attempt: u64) -> bool {
        self.flight.as_ref().is_some_and(|(under_way, _)| *under_way == attempt)
    }

    /// How many taps wait.
    pub fn waits(&self) -> usize {
        self.store.taps.len()
    }
}

impl Lesson {
    /// A finger taps.
    pub fn finger(&mut self, p: usize) {
        let pause = self.plan.tap_every_ms;
        let next = self.chance.between(pause / 10, 2 * pause);
        self.after(next, Happening::Finger(p));
        if self.calm {
            return;
        }
        if self.phones[p].asleep {
            self.wake(p);
        }
        let Some(student) = self.phones[p].page else { return };
        let deed = self.wanted(student);
        self.enqueue(p, student, deed);
    }

    fn wanted(&mut self, student: StudentId) -> Deed {
        let outcome = self.outcome();
        let chance = &mut self.chance;
        match chance.below(20) {
            0..=8 => Deed::SetStatus { student, outcome, status: *chance.pick(&Status::ALL) },
            9..=14 => {
                let colour = *chance.pick(&Colour::ALL);
                Deed::RaiseCup { student, colour, outcome: Some(outcome), note: note(self.taps.len()) }
            }
            15..=17 => Deed::LowerCup { student },
            _ => Deed::ConfirmCup { student },
        }
    }

    /// Students and teacher meet at the first skills most of all.
    pub fn outcome(&mut self) -> OutcomeId {
        let (one, other) = (self.chance.below(self.plan.outcomes.into()), self.chance.below(self.plan.outcomes.into()));
        OutcomeId(1 + one.min(other) as u32)
    }

    /// `enqueue`: kept first, then sent.
    fn enqueue(&mut self, p: usize, claim: StudentId, deed: Deed) {
        self.look_at_page(p);
        let (now, tap) = (self.now, self.taps.len());
        let phone = &mut self.phones[p];
        if phone.store.taps.iter().any(|other| other.deed == deed && other.claim == claim) {
            return self.post(p); // an impatient finger
        }
        let at_ms = now as i64 + phone.clock_ms;
        let kept = Kept { tap, number: phone.store.next, claim, deed: deed.clone(), at_ms, seen: phone.shown };
        phone.store.next += 1;
        phone.store.taps.push(kept);
        self.taps.push(Tap { deed, made_ms: now, doubtful: false, heard: None });
        self.report.taps += 1;
        self.post(p);
    }

    /// `soon`: there is hope.
    pub fn soon(&mut self, p: usize) {
        self.phones[p].wait_ms = FIRST_WAIT_MS;
        self.post(p);
    }

    /// `send`: the oldest first, one at a time.
    fn post(&mut self, p: usize) {
        let attempt = self.attempt();
        let now = self.now;
        let phone = &mut self.phones[p];
        if phone.flight.is_some() || phone.asleep || phone.page.is_none() {
            return;
        }
        phone.timer += 1;
        let Some(kept) = phone.store.taps.first().cloned() else { return };
        phone.flight = Some((attempt, kept.clone()));
        let age_ms = Some(now as i64 + phone.clock_ms - kept.at_ms).filter(|age| *age >= 0);
        let Kept { tap, number, claim, deed, seen, .. } = kept;
        let envelope = Envelope { tap, claim, deed, outbox: phone.store.outbox, number, age_ms, seen };
        let fails_at_once = phone.out_of_reach > 0 && self.chance.in_thousand(500);
        self.after(if fails_at_once { 300 } else { ANSWER_MS }, Happening::GaveUp(p, attempt));
        self.send(p, attempt, Request::Tap(envelope));
    }

    /// A timer of `send` rings.
    pub fn retry(&mut self, p: usize, timer: u64) {
        if self.phones[p].timer == timer {
            self.post(p);
        }
    }

    fn later(&mut self, p: usize) {
        let wait = self.phones[p].wait_ms;
        let jittered = self.chance.between(wait / 2, wait);
        let phone = &mut self.phones[p];
        phone.wait_ms = LONGEST_WAIT_MS.min(wait * 2);
        phone.timer += 1;
        let timer = phone.timer;
        self.after(jittered, Happening::Retry(p, timer));
    }

    /// No answer came in time, to a tap or to an errand.
    pub fn gave_up(&mut self, p: usize, attempt: u64) {
        if self.phones[p].is_under_way(attempt) {
            self.phones[p].flight = None;
            self.later(p);
        } else if self.phones[p].errand == Some(attempt) {
            self.phones[p].errand = None;
            self.try_again(p);
        }
    }

    fn try_again(&mut self, p: usize) {
        let pause = if self.calm { self.chance.between(500, 3_000) } else { self.chance.between(3_000, 40_000) };
        self.after(pause, Happening::Join(p));
    }

    /// An answer arrives; one that nobody waits for any longer is thrown away by the browser.
    pub fn hear(&mut self, p: usize, attempt: u64, reply: Reply) {
        if self.phones[p].is_under_way(attempt) {
            if let (Some((_, kept)), Reply::Tap(told)) = (self.phones[p].flight.take(), reply) {
                self.told(p, kept, told);
            }
        } else if self.phones[p].errand == Some(attempt) {
            self.phones[p].errand = None;
            self.came_back(p, reply);
        }
    }

    /// `deliver`, from the answer on.
    fn told(&mut self, p: usize, kept: Kept, told: Told) {
        let heard = match told {
            Told::Nobodys => {
                // The page loads itself anew, and says why it is nobody's.
                self.leave_page(p);
                return self.try_again(p);
            }
            Told::Answer(Answer::NotConfirmed | Answer::Busy) => return self.later(p),
            Told::NotYours | Told::Answer(Answer::Denied(_)) => (Heard::Denied, false),
            Told::Answer(Answer::AlreadyReceived) => (Heard::AlreadyReceived, false),
            Told::Answer(Answer::Refused(refusal)) => (Heard::Refused(refusal), false),
            Told::Answer(Answer::Saved(receipt)) => (Heard::Saved, receipt.late),
        };
        let phone = &mut self.phones[p];
        phone.wait_ms = FIRST_WAIT_MS;
        // The browser may have cleared the store meanwhile.
        phone.store.taps.retain(|other| other.tap != kept.tap);
        self.taps[kept.tap].heard = Some(heard.0);
        self.report.superseded += usize::from(heard.0 == Heard::Refused(Refusal::Superseded));
        if heard.1 {
            self.report.late_cups += 1;
            self.still_need_help(p, &kept);
        }
        self.post(p);
    }

    /// "Still need help?", and the answer.
    fn still_need_help(&mut self, p: usize, kept: &Kept) {
        let is_cup = |deed: &Deed| !matches!(deed, Deed::SetStatus { .. });
        let asks = !matches!(kept.deed, Deed::RaiseCup { colour: Colour::Green, .. });
        let later = self.phones[p].store.taps.iter().any(|other| is_cup(&other.deed));
        if !asks || later || self.calm || self.chance.in_thousand(400) {
            return;
        }
        let deed = match kept.deed.clone() {
            Deed::RaiseCup { student, colour, outcome, .. } => {
                Deed::RaiseCup { student, colour, outcome, note: note(self.taps.len()) }
            }
            other => other,
        };
        self.enqueue(p, kept.claim, deed);
    }

    /// Without a page: to the page if there is a cookie, else to the names.
    pub fn join(&mut self, p: usize) {
        let phone = &self.phones[p];
        if phone.page.is_some() || phone.errand.is_some() {
            return;
        }
        let request = if phone.cookie.is_some() { Request::Page } else { Request::Claim(phone.holder()) };
        self.errand(p, request);
    }

    fn errand(&mut self, p: usize, request: Request) {
        let attempt = self.attempt();
        self.phones[p].errand = Some(attempt);
        self.after(ANSWER_MS, Happening::GaveUp(p, attempt));
        self.send(p, attempt, request);
    }

    fn came_back(&mut self, p: usize, reply: Reply) {
        match reply {
            Reply::Claimed(Some(cookie)) => {
                self.report.reclaims += 1;
                self.phones[p].cookie = Some(cookie);
                self.errand(p, Request::Page);
            }
            Reply::Page(Some(student)) if student == self.phones[p].holder() => self.open_page(p, student),
            // Nobody's, or the other one's who had the tablet: to the names.
            Reply::Page(student) => {
                if student.is_none() {
                    self.phones[p].cookie = None;
                }
                let holder = self.phones[p].holder();
                self.errand(p, Request::Claim(holder));
            }
            Reply::Left => {
                self.leave_page(p);
                self.phones[p].holders.rotate_left(1);
                self.try_again(p);
            }
            Reply::Claimed(None) | Reply::Tap(_) | Reply::Nothing => self.try_again(p),
        }
    }

    /// The page runs: what was tapped under another name is dropped, the rest is sent.
    fn open_page(&mut self, p: usize, student: StudentId) {
        let phone = &mut self.phones[p];
        phone.page = Some(student);
        phone.store.taps.retain(|kept| kept.claim == student);
        self.online(p);
    }

    fn leave_page(&mut self, p: usize) {
        self.offline(p);
        let phone = &mut self.phones[p];
        (phone.page, phone.flight) = (None, None);
        phone.timer += 1;
    }

    /// "I'm someone else", on a tablet that two share.
    pub fn hand_over(&mut self, p: usize) {
        if self.phones[p].holders.len() > 1 && self.phones[p].page.is_some() && self.phones[p].errand.is_none() {
            self.errand(p, Request::Leave);
        }
    }

    /// The browser clears what scripts keep; a new phone has no cookie either.
    pub fn cleared(&mut self, p: usize, is_new: bool) {
        let outbox = self.chance.draw();
        self.phones[p].store = Store { outbox, next: 1, taps: Vec::new() };
        if is_new {
            self.leave_page(p);
            self.phones[p].cookie = None;
            self.try_again(p);
        }
    }

    /// Somebody sets the phone's clock: the ages of what waits are anybody's guess.
    pub fn clock_set(&mut self, p: usize) {
        let day: u64 = 86_400_000;
        let by = self.chance.below(2 * day) as i64 - day as i64;
        self.phones[p].clock_ms += by;
        for kept in &self.phones[p].store.taps {
            self.taps[kept.tap].doubtful = true;
        }
    }

    pub fn sleep(&mut self, p: usize) {
        self.offline(p);
        let phone = &mut self.phones[p];
        (phone.asleep, phone.flight, phone.errand) = (true, None, None);
    }

    pub fn wake(&mut self, p: usize) {
        self.phones[p].asleep = false;
        if self.phones[p].page.is_some() { self.online(p) } else { self.join(p) }
    }

    /// The page follows the box again, if it can.
    pub fn online(&mut self, p: usize) {
        let powered = self.the_box.hub().is_ok();
        let phone = &mut self.phones[p];
        if phone.page.is_some() && !phone.asleep && phone.out_of_reach == 0 && powered {
            phone.stream = true;
            self.look_at_page(p);
        }
        self.soon(p);
    }

    /// The page stands still from here on.
    pub fn offline(&mut self, p: usize) {
        self.look_at_page(p);
        self.phones[p].stream = false;
    }

    fn look_at_page(&mut self, p: usize) {
        if self.phones[p].stream {
            let lag = self.chance.between(20, 400);
            let shown = self.shown(self.now.saturating_sub(lag));
            self.phones[p].shown = self.phones[p].shown.max(shown);
        }
    }
}

/// Words that name the tap: the store says by them what became of it.
fn note(tap: usize) -> String {
    format!("tap {tap}")
}
