//! Writing an attempt down, and correcting one (S3, S29).

use super::ledger::{Assessment, Attempt, AttemptDeed, AttemptFact, Feedback, Occasion, Origin, Purpose};
use super::mastery::Standing;
use super::method::Method;
use super::section::Section;
use super::words::Field;
use super::{Context, Enrolment, Fact, Level, OutcomeId, Refusal, StudentId, talk};
use std::collections::BTreeMap;

/// A clock that is right may still be a day ahead of the teacher's calendar.
const A_DAY_MS: i64 = 86_400_000;

impl Assessment {
    fn dated(&self, assessed_ms: i64) -> Self {
        let occasion = Occasion { assessed_ms, ..self.occasion.clone() };
        Self { occasion, ..self.clone() }
    }

    pub(super) fn checked(&self, section: &Section) -> Result<Self, Refusal> {
        let what = self.cleaned()?;
        match what.level {
            Some(level) if !section.scale.has(level) => Err(Refusal::NoSuchLevel),
            _ => Ok(what),
        }
    }

    /// With its words in order; its level may be of an older scale.
    fn cleaned(&self) -> Result<Self, Refusal> {
        let mut what = self.clone();
        what.occasion.context = Field::Context.clean(&what.occasion.context)?;
        for words in [&mut what.feedback.glow, &mut what.feedback.grow, &mut what.feedback.next] {
            *words = Field::Feedback.clean(words)?;
        }
        let says_something = what.level.is_some() || !what.feedback.is_empty();
        if says_something { Ok(what) } else { Err(Refusal::NothingToRecord) }
    }
}

/// Whether a day that the teacher names has been.
fn has_been(shown_ms: Option<i64>, ctx: &Context) -> Result<(), Refusal> {
    let tomorrow = ctx.now.wall_ms.saturating_add(A_DAY_MS);
    let not_yet = ctx.now.wall_trusted && shown_ms.is_some_and(|shown_ms| shown_ms > tomorrow);
    if not_yet { Err(Refusal::NotShownYet) } else { Ok(()) }
}

impl Enrolment {
    /// When something was shown that was not dated: just now, and after all that was shown before, though the clock was
    /// put back meanwhile.
    fn shown_at(&self, outcome: OutcomeId, shown_ms: Option<i64>, ctx: &Context) -> i64 {
        let last = self.ledger.of(outcome).last().map_or(i64::MIN, |attempt| attempt.what.occasion.assessed_ms);
        shown_ms.unwrap_or(ctx.now.wall_ms.max(last))
    }

    /// As [`Enrolment::shown_at`]; what was shown last year comes before all that was shown since, and a list of last year
    /// that is corrected after the list it corrects (S31).
    fn shown_with(&self, outcome: OutcomeId, occasion: &Occasion, shown_ms: Option<i64>, ctx: &Context) -> i64 {
        if occasion.origin != Origin::LastYear || shown_ms.is_some() {
            return self.shown_at(outcome, shown_ms, ctx);
        }
        let of = |last_year: bool| {
            let all = self.ledger.of(outcome).iter().map(|attempt| &attempt.what.occasion);
            all.filter(move |one| (one.origin == Origin::LastYear) == last_year).map(|one| one.assessed_ms)
        };
        let before = of(false).min().map_or(i64::MAX, |since| since.saturating_sub(1)).min(ctx.now.wall_ms);
        of(true).max().map_or(before, |last| last.max(before))
    }

    /// Whether the same level is the last from the same place: a list that is put in twice counts once (S31).
    pub(super) fn has_brought(&self, outcome: OutcomeId, origin: Origin, level: Level) -> bool {
        let mut brought = self.ledger.of(outcome).iter().rev();
        let last = brought.find(|attempt| !attempt.voided && attempt.what.occasion.origin == origin);
        origin != Origin::Here && last.is_some_and(|attempt| attempt.what.level == Some(level))
    }
}

pub(super) fn assessed(student: StudentId, outcome: OutcomeId, what: Assessment) -> Fact {
    Fact::Attempt { student, outcome, what: AttemptFact::Assessed(Box::new(what)) }
}

pub(super) fn deed(
    section: &Section,
    ctx: &Context,
    whose: (StudentId, OutcomeId),
    deed: &AttemptDeed,
) -> Result<Vec<Fact>, Refusal> {
    match deed {
        AttemptDeed::Assess { shown_ms, .. } | AttemptDeed::Amend { shown_ms, .. } => has_been(*shown_ms, ctx)?,
        AttemptDeed::Read { .. } | AttemptDeed::Say { .. } => {}
    }
    match deed {
        AttemptDeed::Assess { what, shown_ms, also } => assess(section, ctx, whose, what, *shown_ms, also),
        AttemptDeed::Amend { attempt, what, shown_ms, voided, reason } => {
            let old = section.active(whose.0)?.ledger.attempt(whose.1, *attempt)?;
            let what = what.dated(shown_ms.unwrap_or(old.what.occasion.assessed_ms));
            amend(section, ctx, whose, old, (&what, *voided), reason)
        }
        AttemptDeed::Read { attempt } => talk::read(section, ctx, whose, *attempt),
        AttemptDeed::Say { attempt, text } => talk::say(section, ctx, whose, *attempt, text),
    }
}

fn assess(
    section: &Section,
    ctx: &Context,
    (student, outcome): (StudentId, OutcomeId),
    what: &Assessment,
    shown_ms: Option<i64>,
    also: &BTreeMap<OutcomeId, Level>,
) -> Result<Vec<Fact>, Refusal> {
    ctx.teacher_only()?;
    let place = section.active(student)?;
    section.outcome_of(ctx, place, outcome)?;
    let dated = |what: &Assessment, outcome| what.dated(place.shown_at(outcome, shown_ms, ctx)).checked(section);
    let mut facts = vec![assessed(student, outcome, dated(what, outcome)?)];
    for (further, level) in also.iter().filter(|(further, _)| **further != outcome) {
        section.outcome_of(ctx, place, *further)?;
        let shown = Assessment { level: Some(*level), occasion: what.occasion.clone(), feedback: Feedback::default() };
        facts.push(assessed(student, *further, dated(&shown, *further)?));
    }
    Ok(facts)
}

/// Many levels of one occasion at once; when, stands in `shown_ms` alone.
pub(super) fn assess_many(
    section: &Section,
    ctx: &Context,
    levels: &BTreeMap<(StudentId, OutcomeId), Level>,
    occasion: &Occasion,
    shown_ms: Option<i64>,
) -> Result<Vec<Fact>, Refusal> {
    ctx.teacher_only()?;
    has_been(shown_ms, ctx)?;
    if matches!(occasion.origin, Origin::Elsewhere(_)) {
        // What another class saw is read from that class: see `elsewhere`.
        return Err(Refusal::NotMasteredElsewhere);
    }
    let mut facts = Vec::new();
    for ((student, outcome), level) in levels {
        let (place, outcome) = (section.active(*student)?, *outcome);
        section.outcome(outcome)?;
        if place.has_brought(outcome, occasion.origin, *level) {
            continue;
        }
        let at = place.shown_with(outcome, occasion, shown_ms, ctx);
        let what = Assessment { level: Some(*level), occasion: occasion.clone(), feedback: Feedback::default() };
        facts.push(assessed(*student, outcome, what.dated(at).checked(section)?));
    }
    Ok(facts)
}

/// A level in one tap, or none: then whatever counts is voided.
pub(super) fn judge(
    section: &Section,
    ctx: &Context,
    student: StudentId,
    outcome: OutcomeId,
    level: Option<Level>,
) -> Result<Vec<Fact>, Refusal> {
    ctx.teacher_only()?;
    let place = section.active(student)?;
    section.outcome_of(ctx, place, outcome)?;
    let Some(level) = level else { return Ok(voided(place, student, outcome)) };
    let last = place.ledger.of(outcome).iter().rev().find_map(Attempt::level_that_counts);
    if last == Some(level) && place.standing(outcome) != Standing::CheckAsked {
        return Ok(vec![]);
    }
    let occasion = Occasion { purpose: section.marking.method.purpose_of_a_tap(), ..Occasion::default() };
    let what = Assessment { level: Some(level), occasion, feedback: Feedback::default() };
    let what = what.dated(place.shown_at(outcome, None, ctx));
    Ok(vec![assessed(student, outcome, what.checked(section)?)])
}

impl Method {
    /// What a level in one tap is for.
    pub fn purpose_of_a_tap(self) -> Purpose {
        if self == Self::Judgement { Purpose::Overall } else { Purpose::Summative }
    }
}

fn voided(place: &Enrolment, student: StudentId, outcome: OutcomeId) -> Vec<Fact> {
    let counting = place.ledger.of(outcome).iter().filter(|attempt| attempt.level_that_counts().is_some());
    let void = counting.map(|attempt| {
        let (number, what, reason) = (attempt.number, Box::new(attempt.what.clone()), String::new());
        let what = AttemptFact::Amended { attempt: number, what, voided: true, reason };
        Fact::Attempt { student, outcome, what }
    });
    void.collect()
}

fn amend(
    section: &Section,
    ctx: &Context,
    (student, outcome): (StudentId, OutcomeId),
    old: &Attempt,
    (what, voided): (&Assessment, bool),
    reason: &str,
) -> Result<Vec<Fact>, Refusal> {
    ctx.teacher_only()?;
    let mut what = what.cleaned()?;
    what.occasion.origin = old.what.occasion.origin;
    if what.level != old.what.level {
        what.checked(section)?;
    }
    if what == old.what && voided == old.voided {
        return Ok(vec![]);
    }
    let reason = Field::Reason.required(reason)?;
    let what = AttemptFact::Amended { attempt: old.number, what: Box::new(what), voided, reason };
    Ok(vec![Fact::Attempt { student, outcome, what }])
}
