//! The door between the air and the hub: what `web/visitor`, `web/tap` and `web/claim` do, in the few lines that
//! matter here, and what can be planted there.

use super::ledger::{Asked, Letter};
use cupboard::access::{AccessCommand, Digest};
use cupboard::classroom::{Actor, Deed, SectionId, StudentId};
use cupboard::hub::{Answer, Hub, Operation, Receipt, Wish};
use std::cell::RefCell;
use std::future::{Future, poll_fn};
use std::pin::pin;
use std::rc::Rc;
use std::task::Poll;

/// The one class of the lesson.
pub const SECTION: SectionId = SectionId(1);

/// Where an answer appears.
type Slot = Rc<RefCell<Option<Answer>>>;

/// What was put into the writer's box, in order, with the answers as they come.
#[derive(Clone, Default)]
pub struct Mail(Rc<RefCell<Vec<(Asked, Slot)>>>);

impl Mail {
    /// Submits a wish, and notes that it was.
    pub async fn ask(&self, hub: &Hub, asked: Asked, wish: Wish) -> Answer {
        let slot = Slot::default();
        self.0.borrow_mut().push((asked, slot.clone()));
        let answer = hub.submit(wish).await;
        *slot.borrow_mut() = Some(answer.clone());
        answer
    }

    pub fn waits(&self) -> usize {
        self.0.borrow().len()
    }

    pub fn take(&self, count: usize) -> Vec<Letter> {
        let taken = self.0.borrow_mut().drain(..count).collect::<Vec<_>>();
        taken.into_iter().map(|(asked, answer)| Letter { asked, answer: answer.borrow().clone() }).collect()
    }
}

/// Whose request: a phone and its attempt; the teacher's are nobody's.
pub type Whose = Option<(usize, u64)>;

/// What a phone asks.
#[derive(Clone, Debug)]
pub enum Request {
    Tap(Envelope),
    Claim(StudentId),
    Leave,
    Page,
}

/// What it hears.
#[derive(Clone, Debug)]
pub enum Reply {
    Tap(Told),
    /// The cookie to keep, if the name is theirs.
    Claimed(Option<Digest>),
    Left,
    /// Whose page it is, if anybody's.
    Page(Option<StudentId>),
    /// For the teacher, who looks at the page.
    Nothing,
}

/// A tap in its envelope, as it comes through the air.
#[derive(Clone, Debug)]
pub struct Envelope {
    pub tap: usize,
    pub claim: StudentId,
    pub deed: Deed,
    pub outbox: u64,
    pub number: u64,
    pub age_ms: Option<i64>,
    pub seen: u64,
}

/// The door between the air and the hub (`web/visitor`, `web/tap`, `web/claim`), in the few lines that matter here.
#[derive(Clone)]
pub struct Door {
    pub hub: Hub,
    pub mail: Mail,
    /// Bugs planted where the door hands a tap to the hub.
    pub answers_early: bool,
    pub forgets_operations: bool,
    pub forgets_ages: bool,
    pub forgets_seen: bool,
}

/// What the door says to a tap.
#[derive(Clone, Debug)]
pub enum Told {
    /// 401: the device is nobody's.
    Nobodys,
    /// 403: it was made on another's page.
    NotYours,
    /// The hub's own answer.
    Answer(Answer),
}

impl Door {
    /// Whose the device is.
    pub fn holder(&self, device: &Option<Digest>) -> Option<StudentId> {
        let look = self.hub.look();
        device.as_ref().and_then(|device| look.access.claim_of(device)).map(|claim| claim.student)
    }

    /// A tap: 401 and 403 at once, else what the hub answers.
    pub async fn tap(self, device: Option<Digest>, envelope: Envelope) -> Told {
        let Some((student, device)) = self.holder(&device).zip(device) else { return Told::Nobodys };
        if student != envelope.claim {
            return Told::NotYours;
        }
        let Envelope { tap, deed, outbox, number, age_ms, seen, .. } = envelope;
        let operation = Operation::new(student, &format!("{outbox:016x}"), number);
        let operation = operation.filter(|_| !self.forgets_operations);
        let said_age = if self.forgets_ages { Some(0) } else { age_ms };
        let said_seen = if self.forgets_seen { u64::MAX } else { seen };
        let wish = Wish::deed(Actor::Student(student), SECTION, deed.clone());
        let wish = wish.from_device(device).once(operation).tapped(said_age, said_seen);
        // A status is next to never refused, so that what is found is what was lost.
        let answers_early = self.answers_early && matches!(deed, Deed::SetStatus { .. });
        let asked = Asked::Tap { tap, student, deed, age_ms, seen };
        let mut asking = pin!(self.mail.ask(&self.hub, asked, wish));
        if answers_early {
            // In the writer's box, and no more.
            let put_in = poll_fn(|context| Poll::Ready(asking.as_mut().poll(context).is_pending())).await;
            assert!(put_in, "nothing is answered before a turn");
            return Told::Answer(Answer::Saved(Receipt::default()));
        }
        Told::Answer(asking.await)
    }

    /// Taking a name: the cookie to set, or none.
    pub async fn claim(self, sent: Option<Digest>, fresh: Digest, student: StudentId) -> Option<Digest> {
        let own = sent.clone().filter(|_| self.holder(&sent) == Some(student));
        let device = own.unwrap_or(fresh);
        let pictures = Digest::of(&student.0.to_be_bytes());
        let claim = AccessCommand::Claim { device: device.clone(), section: SECTION, student, pictures };
        let actor = Actor::Student(student);
        let answer = self.mail.ask(&self.hub, Asked::Keys, Wish::keys(actor, claim)).await;
        if !matches!(answer, Answer::Saved(_)) {
            return None;
        }
        if let Some(before) = sent.filter(|before| *before != device) {
            self.keys(actor, AccessCommand::Release { device: before }).await;
        }
        let arrive = Deed::Arrive { student };
        let wish = Wish::deed(actor, SECTION, arrive.clone()).from_device(device.clone());
        self.mail.ask(&self.hub, Asked::Live(actor, arrive), wish).await;
        Some(device)
    }

    /// Something about keys.
    pub async fn keys(&self, actor: Actor, command: AccessCommand) -> Answer {
        self.mail.ask(&self.hub, Asked::Keys, Wish::keys(actor, command)).await
    }
}
