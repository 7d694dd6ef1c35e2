//! Answers, and what is counted of them for whom.

use super::{FEWEST_SHOWN, Field, Form, Given, MOST_CONFIDENCE, Question, Reply, Ticket, TicketFact};
use crate::classroom::{Context, Refusal, Section, StudentId, TicketId};

/// How many answered what.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// How many answers there are.
    pub answers: usize,
    /// How many of each: by option, or by confidence from 1; empty for words.
    pub counts: Vec<usize>,
}

/// What the room may see of a question: no names, no words of anybody's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WallQuestion<'a> {
    /// The question.
    pub question: &'a Question,
    /// How many answers there are.
    pub answers: usize,
    /// How many of each; `None`: words, or fewer than [`FEWEST_SHOWN`] answers.
    pub counts: Option<Vec<usize>>,
}

impl Reply {
    /// The place of the answer among the counts.
    fn place(&self) -> Option<usize> {
        match self {
            Self::Choice(option) => Some(usize::from(*option)),
            Self::Confidence(level) => Some(usize::from(level.saturating_sub(1))),
            Self::Text(_) => None,
        }
    }
}

impl Question {
    /// The answer, cleaned, if it is one to this question.
    fn checked(&self, reply: &Reply) -> Result<Reply, Refusal> {
        match (&self.form, reply) {
            (Form::Choice { options, .. }, Reply::Choice(option)) if usize::from(*option) < options.len() => {
                Ok(reply.clone())
            }
            (Form::Confidence, Reply::Confidence(1..=MOST_CONFIDENCE)) => Ok(reply.clone()),
            (Form::Text, Reply::Text(words)) => Ok(Reply::Text(Field::Reply.required(words)?)),
            _ => Err(Refusal::NoSuchChoice),
        }
    }
}

impl Ticket {
    /// Every answer counted, late ones too: for the teacher.
    pub fn tally(&self) -> Tally {
        self.tally_of(|_, _| true)
    }

    fn tally_of(&self, counts: impl Fn(StudentId, &Given) -> bool) -> Tally {
        let places = match &self.question.form {
            Form::Choice { options, .. } => options.len(),
            Form::Confidence => usize::from(MOST_CONFIDENCE),
            Form::Text => 0,
        };
        let mut tally = Tally { answers: 0, counts: vec![0; places] };
        for (_, given) in self.given.iter().filter(|(student, given)| counts(**student, given)) {
            tally.answers += 1;
            if let Some(count) = given.reply.place().and_then(|place| tally.counts.get_mut(place)) {
                *count += 1;
            }
        }
        tally
    }
}

impl Section {
    /// The question that waits for this student's answer, or takes another one.
    pub fn question_for(&self, student: StudentId) -> Option<(TicketId, &Ticket)> {
        self.tickets.open().filter(|(_, ticket)| ticket.is_for(student))
    }

    /// The last lesson's newest question whose right answer this student may see, while none is open.
    pub fn answer_for(&self, student: StudentId) -> Option<(TicketId, &Ticket)> {
        let (id, newest) = self.tickets.newest_first().find(|(_, ticket)| ticket.is_for(student))?;
        let seen = newest.revealed && !newest.is_open() && newest.lesson == self.lessons;
        seen.then_some((id, newest))
    }

    /// What the wall shows of a question. Late answers and students who are off the wall are not counted: the room
    /// counts too.
    pub fn wall_question(&self) -> Option<WallQuestion<'_>> {
        let ticket = self.tickets.get(self.tickets.on_wall.filter(|_| self.is_open())?)?;
        let on_wall = |student: StudentId| self.active(student).is_ok_and(|place| !place.off_wall);
        let Tally { answers, counts } = ticket.tally_of(|student, given| !given.late && on_wall(student));
        let counts = Some(counts).filter(|counts| answers >= FEWEST_SHOWN && !counts.is_empty());
        Some(WallQuestion { question: &ticket.question, answers, counts })
    }

    /// Who was asked and has not answered, of those who belong to the class now.
    pub fn unanswered(&self, ticket: &Ticket) -> Vec<StudentId> {
        let members = self.members().map(|(student, _)| student);
        members.filter(|student| ticket.is_for(*student) && !ticket.given.contains_key(student)).collect()
    }
}

pub(super) fn answer(
    section: &Section,
    ctx: &Context,
    id: TicketId,
    student: StudentId,
    reply: &Reply,
) -> Result<Vec<TicketFact>, Refusal> {
    section.speaking(ctx, student)?;
    let ticket = section.ticket(id)?;
    if !ticket.is_for(student) {
        return Err(Refusal::NoSuchTicket);
    }
    let reply = ticket.question.checked(reply)?;
    let before = ticket.given.get(&student);
    if before.is_some_and(|given| given.reply == reply) {
        return Ok(vec![]);
    }
    if ticket.closed.is_some_and(|closed| !closed.is_after(ctx)) {
        return Err(Refusal::TicketClosed);
    }
    if ctx.is_late() && before.is_some_and(|given| given.by != ctx.actor && given.number > ctx.seen) {
        return Err(Refusal::Superseded);
    }
    Ok(vec![TicketFact::Answered { ticket: id, student, reply }])
}
