//! Taking back the teacher's last command, by compensating events (DESIGN.md, What is stored).

mod gone;

use super::alias::Alias;
use super::among::Among;
use super::check::{Check, CheckFact};
use super::event::{Event, Fact, Subject};
use super::evidence;
use super::ledger::{Attempt, AttemptFact};
use super::mastery::StatusEntry;
use super::mastery_day::{MasteryDayFact, Pick};
use super::section::Section;
use super::setting::Setting;
use super::{
    Actor, Attachment, BlockFact, Context, Cup, Enrolment, FileId, Goal, HabitFact, Language, Level, Marking, Outcome,
    OutcomeId, PairingFact, PlannedCheck, Practice, Presence, Refusal, RetakeFact, Review, Scale, State, StudentId,
    TermFact, TicketFact, TutorFact, Verdict, Week, WordingFact,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// How to take back one command.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Undo {
    /// The command, by its first event.
    pub batch: u64,
    /// What it was about, in order: names the button.
    pub subjects: Vec<Subject>,
    /// Somebody touched one of its subjects since.
    pub changed_since: bool,
    /// The command itself took one back: to take it back is to put that one back.
    pub took_back: bool,
    /// How to take each back, in the order of the events.
    steps: Vec<Step>,
}

/// A compensating fact in a form of its own, since facts are not part of the state.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Step {
    /// With the check that the status asked for.
    Status(StudentId, OutcomeId, Option<StatusEntry>, Option<Box<Check>>),
    Attempt(StudentId, OutcomeId, u64, Option<Box<Attempt>>),
    /// As `Attempt`, where no note hung before.
    NewNote(StudentId, OutcomeId, u64, Option<Box<Attempt>>),
    Check(StudentId, OutcomeId, Option<Box<Check>>),
    OwnLevel(StudentId, OutcomeId, Option<Level>),
    Supports(StudentId, String),
    Review(StudentId, OutcomeId, Option<Review>),
    Retake(StudentId, OutcomeId, Option<Practice>),
    Goal(StudentId, Option<Goal>),
    Setting(Setting),
    Presence(StudentId, Presence),
    Cup(StudentId, Option<Box<Cup>>),
    Among(Box<Among>),
    Leave(StudentId),
    Return(StudentId, Presence, Option<Box<Cup>>, Option<Box<Pick>>),
    Name(StudentId, String),
    Language(StudentId, Option<Language>),
    Alias(StudentId, Alias),
    OffWall(StudentId, bool),
    Map(StudentId, Option<BTreeSet<OutcomeId>>),
    Outcome(OutcomeId, Box<Outcome>),
    Order(Vec<OutcomeId>),
    Ticket(Box<TicketFact>),
    MasteryDay(Box<MasteryDayFact>),
    Block(Box<BlockFact>),
    Term(Box<TermFact>),
    Pairing(Box<PairingFact>),
    Habit(StudentId, HabitFact),
    Plan(OutcomeId, Option<Box<PlannedCheck>>),
    SkillFile(OutcomeId, Box<Attachment>, bool),
    Evidence(StudentId, OutcomeId, Box<evidence::Change>),
    Wording(StudentId, OutcomeId, Verdict),
    Week(StudentId, Option<Box<Week>>),
    Tutor(StudentId, Box<TutorFact>),
}

impl Undo {
    /// Whether it names a student.
    pub(super) fn knows(&self, student: StudentId) -> bool {
        let names = |subject: &Subject| subject.student() == Some(student);
        self.subjects.iter().any(names) || self.steps.iter().any(|step| step.knows(student))
    }
}

impl Undo {
    /// The scale and the marking as they were, where the command changed one of them.
    pub(super) fn marking_before(&self) -> Option<(Option<&Scale>, Option<Marking>)> {
        self.steps.iter().find_map(|step| match step {
            Step::Setting(Setting::Scale(scale)) => Some((Some(&**scale), None)),
            Step::Setting(Setting::Marking(marking)) => Some((None, Some(*marking))),
            _ => None,
        })
    }

    /// The files that would be there again.
    pub(super) fn files(&self) -> impl Iterator<Item = &FileId> {
        self.steps.iter().filter_map(|step| match step {
            Step::Evidence(_, _, change) => change.file(),
            Step::SkillFile(_, file, true) => Some(&file.id),
            _ => None,
        })
    }
}

impl Step {
    fn knows(&self, student: StudentId) -> bool {
        use Step::*;
        match self {
            Status(who, _, entry, _) => {
                *who == student || entry.is_some_and(|entry| entry.by == Actor::Student(student))
            }
            Attempt(who, ..)
            | Check(who, ..)
            | OwnLevel(who, ..)
            | Supports(who, _)
            | Review(who, ..)
            | Retake(who, ..)
            | Goal(who, _)
            | Wording(who, ..)
            | Habit(who, _)
            | Week(who, _)
            | Tutor(who, _)
            | NewNote(who, ..)
            | Presence(who, _)
            | Leave(who)
            | Return(who, ..)
            | Name(who, _)
            | Language(who, _)
            | Alias(who, _)
            | OffWall(who, _)
            | Map(who, _) => *who == student,
            Evidence(who, _, change) => *who == student || change.without(student).is_some(),
            Cup(who, cup) => *who == student || cup.as_ref().is_some_and(|cup| cup.help.knows(student)),
            Among(fact) => fact.knows(student),
            Ticket(fact) => fact.knows(student),
            MasteryDay(fact) => fact.knows(student),
            Block(fact) => fact.knows(student),
            Term(fact) => fact.knows(student),
            Pairing(fact) => fact.knows(student),
            Setting(_) | Outcome(..) | Plan(..) | Order(_) | SkillFile(..) => false,
        }
    }
}

/// What one event does to a section's undo.
pub(super) enum Change {
    Keep,
    Forget,
    Touched,
    /// One more to take back; whether it takes back the command before.
    Add(Subject, Step, bool),
}

impl Change {
    /// Reads an event before it is applied.
    pub(super) fn by(state: &State, section: &Section, event: &Event) -> Change {
        let subject = event.fact.subject();
        if event.actor != Actor::Teacher {
            return if is_touched(section.undo.as_ref(), &event.fact) { Change::Touched } else { Change::Keep };
        }
        match inverse(state, section, event) {
            Some(step) => Change::Add(subject, step, takes_back(section, &event.fact)),
            // Waking and ticking come along with commands and change nothing to take back; a note goes with its judgement.
            None if subject == Subject::Clock || matches!(event.fact, Fact::NoteRemoved { .. }) => Change::Keep,
            None => Change::Forget,
        }
    }

    /// Keeps the undo true to the event.
    pub(super) fn make(self, undo: &mut Option<Undo>, batch: u64) {
        match self {
            Change::Keep => {}
            Change::Forget => *undo = None,
            Change::Touched => undo.iter_mut().for_each(|undo| undo.changed_since = true),
            Change::Add(subject, step, took_back) => match undo.as_mut().filter(|undo| undo.batch == batch) {
                Some(undo) => {
                    undo.steps.push(step);
                    undo.subjects.push(subject);
                }
                None => {
                    let (subjects, steps) = (vec![subject], vec![step]);
                    *undo = Some(Undo { batch, subjects, changed_since: false, took_back, steps });
                }
            },
        }
    }
}

/// Whether a fact is the one that taking back the last command begins with, and is no putting back.
fn takes_back(section: &Section, fact: &Fact) -> bool {
    let Some(last) = section.undo.as_ref().filter(|undo| !undo.took_back) else { return false };
    last.steps.last().is_some_and(|step| compensate(section, step.clone()).first() == Some(fact))
}

/// Whether a fact touches what an undo would take back: one of its subjects, anything of a student whom it would take
/// out of the class or of a skill that it would retire, or, when class closes, who is here and what stands on the desks.
pub(super) fn is_touched(undo: Option<&Undo>, fact: &Fact) -> bool {
    let Some(undo) = undo else { return false };
    let (subject, student) = (fact.subject(), fact.student());
    let closes = *fact == Fact::ClassClosed;
    let lesson = |subject: &Subject| {
        use Subject::*;
        matches!(subject, Presence(_) | Cup(_) | Ticket(_) | Answer(..) | MasteryDay | Pick(_))
    };
    undo.subjects.contains(&subject)
        || (closes && undo.subjects.iter().any(lesson))
        || undo.steps.iter().any(|step| match step {
            Step::Leave(newcomer) => student == Some(*newcomer),
            Step::Ticket(taking_back) => taking_back.is_touched_by(fact),
            Step::MasteryDay(taking_back) => taking_back.is_touched_by(fact),
            Step::Block(taking_back) => taking_back.is_touched_by(fact),
            Step::Outcome(outcome, value) => value.retired && fact.outcome() == Some(*outcome),
            _ => false,
        })
}

fn inverse(state: &State, section: &Section, event: &Event) -> Option<Step> {
    use Fact::*;
    let place = event.fact.student().and_then(|student| section.enrolments.get(&student));
    let person = event.fact.student().and_then(|student| state.students.get(&student));
    Some(match &event.fact {
        SettingSet(setting) => Step::Setting(setting.in_class(section)),
        SkillFile { outcome, file, there } => Step::SkillFile(*outcome, file.clone(), !there),
        Evidence { student, outcome, change } => of_evidence(place?, *student, *outcome, change)?,
        Enrolled { student, .. } | Shared { student, .. } | Returned { student, .. } => Step::Leave(*student),
        Left { student } => returning(section, *student, place?),
        StudentRenamed { student, .. } => Step::Name(*student, person?.name.clone()),
        LanguageSet { student, .. } => Step::Language(*student, person?.language),
        AliasSet { student, .. } => Step::Alias(*student, place?.alias),
        OffWallSet { student, .. } => Step::OffWall(*student, place?.off_wall),
        MapSet { student, .. } => Step::Map(*student, place?.map.clone()),
        OutcomeSet { outcome, value } => Step::Outcome(*outcome, Box::new(before(section, *outcome, value))),
        OutcomesOrdered { .. } => Step::Order(section.order.clone()),
        CheckPlanned { outcome, .. } => Step::Plan(*outcome, section.plan.get(outcome).cloned().map(Box::new)),
        PresenceSet { student, .. } => Step::Presence(*student, place?.presence),
        StatusSet { student, outcome, .. } | StatusRestored { student, outcome, .. } => {
            let check = place?.checks.get(outcome).cloned().map(Box::new);
            Step::Status(*student, *outcome, place?.statuses.get(outcome).copied(), check)
        }
        Attempt { student, outcome, what } => of_attempt(place?, event, (*student, *outcome), what),
        Check { student, outcome, what: CheckFact::SelfAssessed(_) } => {
            Step::OwnLevel(*student, *outcome, place?.own_levels.get(outcome).copied())
        }
        Check { student, outcome, .. } => {
            Step::Check(*student, *outcome, place?.checks.get(outcome).cloned().map(Box::new))
        }
        SupportsSet { student, .. } => Step::Supports(*student, place?.supports.clone()),
        ReviewSet { student, outcome, .. } => Step::Review(*student, *outcome, place?.last_answer(*outcome)),
        Retake { student, outcome, .. } => Step::Retake(*student, *outcome, place?.practice.get(outcome).copied()),
        GoalSet { student, .. } => Step::Goal(*student, place?.goal),
        WeekSet { student, .. } => Step::Week(*student, place?.week.as_deref().cloned().map(Box::new)),
        Wording { student, outcome, .. } => {
            Step::Wording(*student, *outcome, place?.wording(*outcome)?.verdict.clone())
        }
        CupRaised { student, .. }
        | CupLowered { student }
        | CupConfirmed { student }
        | CupSeen { student }
        | CupRestored { student, .. } => Step::Cup(*student, place?.cup.clone().map(Box::new)),
        Ticket(fact) => Step::Ticket(Box::new(fact.inverse(section)?)),
        MasteryDay(fact) => Step::MasteryDay(Box::new(fact.inverse(section)?)),
        Block(fact) => Step::Block(Box::new(fact.inverse(section)?)),
        Term(fact) => Step::Term(Box::new(fact.inverse(section)?)),
        Among(fact) => Step::Among(Box::new(fact.inverse(section)?)),
        Tutor { student, what } => Step::Tutor(*student, Box::new(what.inverse(&place?.tutor)?)),
        Pairing(fact) => Step::Pairing(Box::new(fact.inverse(section)?)),
        Habit { student, what } => Step::Habit(*student, what.inverse(event, &place?.habits)),
        SectionMade { .. }
        | WallPinned { .. }
        | ClassOpened { .. }
        | ClassRested
        | ClassWoken
        | ClassClosed
        | ClockTicked
        | NoteRemoved { .. }
        | WindowSet { .. }
        | FaceSet { .. }
        | QuietSet { .. }
        | PageTurned { .. }
        | CupLate { .. }
        | Erased { .. } => return None,
    })
}

fn of_attempt(place: &Enrolment, event: &Event, of: (StudentId, OutcomeId), what: &AttemptFact) -> Step {
    let number = what.attempt().unwrap_or(event.number);
    let before = place.ledger.attempt(of.1, number).ok().cloned().map(Box::new);
    let step = if place.notes.contains(&of.1) { Step::Attempt } else { Step::NewNote };
    step(of.0, of.1, number, before)
}

fn of_evidence(place: &Enrolment, student: StudentId, outcome: OutcomeId, change: &evidence::Change) -> Option<Step> {
    Some(Step::Evidence(student, outcome, Box::new(place.evidence.inverse(change)?)))
}

/// How somebody who leaves comes back: as they were, with their cup and what they picked.
fn returning(section: &Section, student: StudentId, place: &Enrolment) -> Step {
    let pick = section.mastery_day.as_ref().and_then(|day| day.picks.get(&student));
    Step::Return(student, place.presence, place.cup.clone().map(Box::new), pick.cloned().map(Box::new))
}

/// The skill as it was; one that is new is no longer taught when it is taken back.
fn before(section: &Section, outcome: OutcomeId, value: &Outcome) -> Outcome {
    let old = section.outcomes.get(&outcome).cloned();
    old.unwrap_or(Outcome { retired: true, ..value.clone() })
}

pub(super) fn undo(section: &Section, of: Option<u64>, ctx: &Context) -> Result<Vec<Fact>, Refusal> {
    ctx.teacher_only()?;
    let undo = section.undo.as_ref().ok_or(Refusal::NothingToUndo)?;
    if undo.changed_since || of.is_some_and(|shown| shown != undo.batch) {
        return Err(Refusal::ChangedSince);
    }
    if undo.steps.iter().any(|step| gone::icon(section, step) || gone::slot(section, step)) {
        return Err(Refusal::ChangedSince);
    }
    // Of several who come back each finds the icons taken that those before them got.
    let mut draft = section.clone();
    let mut facts = Vec::new();
    for step in undo.steps.iter().rev().cloned() {
        let step = compensate(&draft, step);
        if let Some(Fact::Returned { student, alias }) = step.first() {
            draft.come_back(*student, *alias);
        }
        facts.extend(step);
    }
    Ok(facts)
}

fn compensate(section: &Section, step: Step) -> Vec<Fact> {
    vec![match step {
        Step::Status(student, outcome, entry, check) => {
            let now = section.active(student).ok().and_then(|place| place.checks.get(&outcome));
            let changed = (now != check.as_deref()).then_some(CheckFact::Restored(check));
            let changed = changed.map(|what| Fact::Check { student, outcome, what });
            return [Fact::StatusRestored { student, outcome, entry }].into_iter().chain(changed).collect();
        }
        Step::Attempt(student, outcome, number, attempt) => restored(student, outcome, number, attempt),
        Step::NewNote(student, outcome, number, attempt) => {
            let hangs = section.active(student).is_ok_and(|place| place.notes.contains(&outcome));
            let note = hangs.then_some(Fact::NoteRemoved { student, outcome });
            return [restored(student, outcome, number, attempt)].into_iter().chain(note).collect();
        }
        Step::Check(student, outcome, check) => Fact::Check { student, outcome, what: CheckFact::Restored(check) },
        Step::OwnLevel(student, outcome, level) => {
            Fact::Check { student, outcome, what: CheckFact::SelfAssessed(level) }
        }
        Step::Supports(student, supports) => Fact::SupportsSet { student, supports },
        Step::Review(student, outcome, review) => Fact::ReviewSet { student, outcome, review },
        Step::Retake(student, outcome, practice) => {
            Fact::Retake { student, outcome, what: RetakeFact::Restored(practice) }
        }
        Step::Week(student, week) => Fact::WeekSet { student, week },
        Step::Goal(student, goal) => Fact::GoalSet { student, goal },
        Step::Setting(setting) => Fact::SettingSet(setting),
        Step::Presence(student, presence) => Fact::PresenceSet { student, presence },
        Step::Cup(student, Some(cup)) => Fact::CupRestored { student, cup: Box::new(cup.put_back()) },
        Step::Cup(student, None) => Fact::CupLowered { student },
        Step::Leave(student) => Fact::Left { student },
        Step::Return(student, presence, cup, pick) => {
            let here = section.is_open() && presence != Presence::Unknown;
            let presence = here.then_some(Fact::PresenceSet { student, presence });
            let cup = cup.filter(|cup| section.is_open() || cup.colour.asks());
            let cup = cup.map(|cup| Fact::CupRestored { student, cup: Box::new(cup.put_back()) });
            let alias = section.icon_on_return(student);
            let pick = section.picked_again(student, pick.as_deref());
            return [Fact::Returned { student, alias }].into_iter().chain(presence).chain(cup).chain(pick).collect();
        }
        Step::Name(student, name) => Fact::StudentRenamed { student, name },
        Step::Language(student, language) => Fact::LanguageSet { student, language },
        Step::Alias(student, alias) => Fact::AliasSet { student, alias },
        Step::OffWall(student, off_wall) => Fact::OffWallSet { student, off_wall },
        Step::Map(student, map) => Fact::MapSet { student, map },
        Step::Outcome(outcome, value) => Fact::OutcomeSet { outcome, value },
        Step::Order(order) => Fact::OutcomesOrdered { order },
        Step::Among(fact) => Fact::Among(*fact),
        Step::Ticket(fact) => Fact::Ticket(*fact),
        Step::MasteryDay(fact) => Fact::MasteryDay(*fact),
        Step::Block(fact) => Fact::Block(*fact),
        Step::Term(fact) => Fact::Term(*fact),
        Step::Tutor(student, what) => Fact::Tutor { student, what: *what },
        Step::Pairing(fact) => Fact::Pairing(*fact),
        Step::Habit(student, what) => Fact::Habit { student, what },
        Step::Plan(outcome, check) => Fact::CheckPlanned { outcome, check },
        Step::SkillFile(outcome, file, there) => Fact::SkillFile { outcome, file, there },
        Step::Evidence(student, outcome, change) => Fact::Evidence { student, outcome, change },
        Step::Wording(student, outcome, verdict) => {
            Fact::Wording { student, outcome, what: WordingFact::Answered(verdict) }
        }
    }]
}

fn restored(student: StudentId, outcome: OutcomeId, number: u64, attempt: Option<Box<Attempt>>) -> Fact {
    Fact::Attempt { student, outcome, what: AttemptFact::Restored { number, attempt } }
}
