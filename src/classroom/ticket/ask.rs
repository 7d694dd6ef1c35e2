//! Asking, closing, showing.

use super::{FEWEST_OPTIONS, Field, Form, MOST_OPTIONS, Question, TicketFact};
use crate::classroom::{Context, Refusal, Section, StudentId, TicketId};
use std::collections::BTreeSet;

impl Question {
    /// The texts in it that the teacher typed, with what each is for.
    pub fn texts(&self) -> Vec<(Field, &str)> {
        let options = self.options().iter().map(|option| (Field::Choice, option.as_str()));
        std::iter::once((Field::Question, self.text.as_str())).chain(options).collect()
    }

    /// The options of a choice; none of another form.
    pub fn options(&self) -> &[String] {
        match &self.form {
            Form::Choice { options, .. } => options,
            Form::Confidence | Form::Text => &[],
        }
    }

    /// The right option, if one is.
    pub fn right(&self) -> Option<u8> {
        match self.form {
            Form::Choice { right, .. } => right,
            Form::Confidence | Form::Text => None,
        }
    }

    fn cleaned(&self) -> Result<Self, Refusal> {
        let text = Field::Question.required(&self.text)?;
        let form = match &self.form {
            Form::Choice { options, right } => {
                let options = options.iter().map(|option| Field::Choice.required(option));
                let options = options.collect::<Result<Vec<_>, _>>()?;
                if !(FEWEST_OPTIONS..=MOST_OPTIONS).contains(&options.len()) {
                    return Err(Refusal::OptionCount);
                }
                if right.is_some_and(|right| usize::from(right) >= options.len()) {
                    return Err(Refusal::NoSuchChoice);
                }
                Form::Choice { options, right: *right }
            }
            form => form.clone(),
        };
        Ok(Self { text, form, outcome: self.outcome })
    }
}

pub(super) fn ask(
    section: &Section,
    ctx: &Context,
    question: &Question,
    to: Option<&BTreeSet<StudentId>>,
) -> Result<Vec<TicketFact>, Refusal> {
    ctx.teacher_only()?;
    if !section.is_open() {
        return Err(Refusal::ClassClosed);
    }
    let question = question.cleaned()?;
    if let Some(outcome) = question.outcome {
        section.outcome(outcome)?;
    }
    for student in to.into_iter().flatten() {
        section.active(*student)?;
    }
    if to.is_some_and(BTreeSet::is_empty) {
        return Err(Refusal::NobodyChosen);
    }
    let tickets = &section.tickets;
    let open = tickets.open();
    // A finger that taps twice asks once.
    if open.is_some_and(|(_, ticket)| ticket.question == question && ticket.to.as_ref() == to) {
        return Ok(vec![]);
    }
    // Never the number of another, not even of one that was taken back: a phone's late answer must not find it.
    let ticket = TicketId(u32::try_from(section.changed.saturating_add(1)).unwrap_or(u32::MAX));
    let closed = open.map(|(ticket, _)| TicketFact::Closed { ticket });
    let hidden = tickets.on_wall.map(|ticket| TicketFact::Shown { ticket, shown: false });
    let asked = TicketFact::Asked { ticket, question: Box::new(question), to: to.cloned() };
    Ok(closed.into_iter().chain(hidden).chain([asked]).collect())
}

/// The same question to the same students, as far as both are still there.
pub(super) fn again(section: &Section, ctx: &Context, ticket: TicketId) -> Result<Vec<TicketFact>, Refusal> {
    ctx.teacher_only()?;
    let before = section.ticket(ticket)?;
    let outcome = before.question.outcome.filter(|outcome| section.outcome(*outcome).is_ok());
    let question = Question { outcome, ..before.question.clone() };
    let here = |student: &StudentId| section.active(*student).is_ok();
    let to = before.to.as_ref().map(|to| to.iter().copied().filter(here).collect());
    ask(section, ctx, &question, to.as_ref())
}

pub(super) fn close(section: &Section, ctx: &Context, ticket: TicketId) -> Result<Vec<TicketFact>, Refusal> {
    ctx.teacher_only()?;
    let is_open = section.ticket(ticket)?.is_open();
    Ok(if is_open { vec![TicketFact::Closed { ticket }] } else { vec![] })
}

pub(super) fn show(
    section: &Section,
    ctx: &Context,
    ticket: TicketId,
    shown: bool,
) -> Result<Vec<TicketFact>, Refusal> {
    ctx.teacher_only()?;
    section.ticket(ticket)?;
    if shown && !section.is_open() {
        return Err(Refusal::ClassClosed);
    }
    let now = section.tickets.on_wall;
    if (now == Some(ticket)) == shown {
        return Ok(vec![]);
    }
    let other = now.filter(|other| *other != ticket).map(|ticket| TicketFact::Shown { ticket, shown: false });
    Ok(other.into_iter().chain([TicketFact::Shown { ticket, shown }]).collect())
}

/// Afterwards only: while answers come in, the right one is nobody's but the teacher's.
pub(super) fn reveal(
    section: &Section,
    ctx: &Context,
    ticket: TicketId,
    revealed: bool,
) -> Result<Vec<TicketFact>, Refusal> {
    ctx.teacher_only()?;
    let asked = section.ticket(ticket)?;
    if revealed && asked.is_open() {
        return Err(Refusal::TicketOpen);
    }
    let same = asked.revealed == revealed || asked.question.right().is_none();
    Ok(if same { vec![] } else { vec![TicketFact::Revealed { ticket, revealed }] })
}
