//! Exit tickets (S24), "one quick question" on screen: asked of the open class or of a few, answered by phone, never a
//! penalty. One is open at a time; it closes by hand, when the next is asked, or with class.
//!
//! An answer may be changed while the question is open. One that was tapped while it was open and arrives afterwards is
//! kept and marked late, like everything that comes late (TRUST.md, Taps); one that was tapped afterwards is refused.
//! The room sees counts only, and below [`FEWEST_SHOWN`] answers only how many there are.

mod answers;
mod ask;
mod facts;

pub use answers::{Tally, WallQuestion};
pub use facts::TicketFact;

use super::words::Field;
use super::{Actor, Context, Fact, Now, OutcomeId, Refusal, Section, StudentId, TicketId};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// A class keeps so many of its last questions with their answers; what is older is in the journal only.
pub const MOST_KEPT: usize = 50;
/// Below so many answers the wall shows only how many there are: nobody can be told.
pub const FEWEST_SHOWN: usize = 4;
/// Confidence goes from 1 to this.
pub const MOST_CONFIDENCE: u8 = 4;
/// A choice has at least so many options.
pub const FEWEST_OPTIONS: usize = 2;
/// A choice has at most so many options.
pub const MOST_OPTIONS: usize = 5;

/// How a question is answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Form {
    /// By one of a few options.
    Choice {
        /// [`FEWEST_OPTIONS`] to [`MOST_OPTIONS`] of them.
        options: Vec<String>,
        /// The right one, counted from 0; `None`: none is right or wrong.
        right: Option<u8>,
    },
    /// By how sure somebody is: 1 to [`MOST_CONFIDENCE`].
    Confidence,
    /// By a few words.
    Text,
}

/// What is asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// The question itself.
    pub text: String,
    /// How it is answered.
    pub form: Form,
    /// The skill that it is about.
    pub outcome: Option<OutcomeId>,
}

/// An answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reply {
    /// One of the options, counted from 0.
    Choice(u8),
    /// 1, not sure at all, to [`MOST_CONFIDENCE`], very sure.
    Confidence(u8),
    /// In words.
    Text(String),
}

/// An answer with what the lateness rule asks about it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Given {
    /// What was answered.
    pub reply: Reply,
    /// It arrived after the question had closed.
    pub late: bool,
    /// By whom: the student, or the teacher tapping for them.
    pub by: Actor,
    /// The number of the event that set it.
    pub number: u64,
}

/// When a question closed, on the boot clock: durations are never measured on the wall clock (TRUST.md, Clock).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Closing {
    boot: u64,
    uptime_ms: u64,
}

impl Closing {
    fn at(now: &Now) -> Self {
        Self { boot: now.boot, uptime_ms: now.uptime_ms }
    }

    /// Whether a tap of this age was made before the closing. After another start of the hub nobody knows how long the
    /// box was off: then a tap older than that start counts as made before.
    fn is_after(&self, ctx: &Context) -> bool {
        let since = if self.boot == ctx.now.boot { self.uptime_ms } else { 0 };
        let passed = i64::try_from(ctx.now.uptime_ms.saturating_sub(since)).unwrap_or(i64::MAX);
        ctx.age_ms.is_some_and(|age| age > passed)
    }
}

/// A question that was asked, with its answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ticket {
    /// What was asked.
    pub question: Question,
    /// Of whom; `None`: of the class.
    pub to: Option<BTreeSet<StudentId>>,
    /// In which lesson.
    pub lesson: u32,
    /// The wall clock then, in milliseconds since 1970.
    pub asked_wall_ms: i64,
    /// When it closed; `None` while it is open.
    pub closed: Option<Closing>,
    /// The teacher lets the students see which option is right.
    pub revealed: bool,
    /// Who answered what.
    pub given: BTreeMap<StudentId, Given>,
}

impl Ticket {
    /// Whether it was asked of this student.
    pub fn is_for(&self, student: StudentId) -> bool {
        self.to.as_ref().is_none_or(|to| to.contains(&student))
    }

    /// Whether it takes answers.
    pub fn is_open(&self) -> bool {
        self.closed.is_none()
    }
}

/// The questions of a class, the last [`MOST_KEPT`] of them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tickets {
    /// By number, the newest last; shared, so that another tap copies none.
    pub asked: Arc<BTreeMap<TicketId, Arc<Ticket>>>,
    /// The one whose counts the wall shows.
    pub on_wall: Option<TicketId>,
}

impl Tickets {
    /// A question, if it is still kept.
    pub fn get(&self, id: TicketId) -> Option<&Ticket> {
        self.asked.get(&id).map(Arc::as_ref)
    }

    /// The one that takes answers.
    pub fn open(&self) -> Option<(TicketId, &Ticket)> {
        self.newest_first().find(|(_, ticket)| ticket.is_open())
    }

    /// All that are kept.
    pub fn newest_first(&self) -> impl Iterator<Item = (TicketId, &Ticket)> {
        self.asked.iter().rev().map(|(id, ticket)| (*id, ticket.as_ref()))
    }

    /// Whether a student figures in any of them.
    pub(super) fn knows(&self, student: StudentId) -> bool {
        let named = |ticket: &Ticket| ticket.to.as_ref().is_some_and(|to| to.contains(&student));
        self.asked.values().any(|ticket| named(ticket) || ticket.given.contains_key(&student))
    }

    /// Class is over: nothing is open any more, nor on the wall.
    pub(super) fn end_of_class(&mut self, now: &Now) {
        self.on_wall = None;
        while let Some((id, _)) = self.open() {
            self.change(id, |ticket| ticket.closed = Some(Closing::at(now)));
        }
    }

    fn change(&mut self, id: TicketId, change: impl FnOnce(&mut Ticket)) {
        if self.asked.contains_key(&id)
            && let Some(shared) = Arc::make_mut(&mut self.asked).get_mut(&id)
        {
            change(Arc::make_mut(shared));
        }
    }
}

/// What somebody wants of the questions of a class.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TicketDeed {
    /// Asks the class, or chosen students.
    Ask {
        /// What.
        question: Box<Question>,
        /// Whom; `None`: everybody.
        to: Option<BTreeSet<StudentId>>,
    },
    /// Asks an earlier question once more.
    AskAgain {
        /// Which.
        ticket: TicketId,
    },
    /// Takes no more answers.
    Close {
        /// Of which.
        ticket: TicketId,
    },
    /// Shows the counts on the wall, or takes them off.
    Show {
        /// Of which.
        ticket: TicketId,
        /// Which of both.
        shown: bool,
    },
    /// Lets the students see the right option, or no longer.
    Reveal {
        /// Of which.
        ticket: TicketId,
        /// Which of both.
        revealed: bool,
    },
    /// Answers, or changes the answer.
    Answer {
        /// Which.
        ticket: TicketId,
        /// Who.
        student: StudentId,
        /// What.
        reply: Reply,
    },
}

impl TicketDeed {
    pub(super) fn decide(&self, section: &Section, ctx: &Context) -> Result<Vec<Fact>, Refusal> {
        let facts = match self {
            Self::Ask { question, to } => ask::ask(section, ctx, question, to.as_ref()),
            Self::AskAgain { ticket } => ask::again(section, ctx, *ticket),
            Self::Close { ticket } => ask::close(section, ctx, *ticket),
            Self::Show { ticket, shown } => ask::show(section, ctx, *ticket, *shown),
            Self::Reveal { ticket, revealed } => ask::reveal(section, ctx, *ticket, *revealed),
            Self::Answer { ticket, student, reply } => answers::answer(section, ctx, *ticket, *student, reply),
        };
        Ok(facts?.into_iter().map(Fact::Ticket).collect())
    }
}

impl Section {
    fn ticket(&self, id: TicketId) -> Result<&Ticket, Refusal> {
        self.tickets.get(id).ok_or(Refusal::NoSuchTicket)
    }
}
