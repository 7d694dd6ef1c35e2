//! Erasing a student from what happened (TRUST.md, Erasing a student).
//!
//! An event in which they figure is not taken out but emptied: it stays as [`Fact::Erased`], with its number, its time
//! and the reading of the class clock, and says nothing else. So numbers stay dense and keep their meaning for everybody
//! else (what a phone had seen, who arrived before whom, which report a check answered), class time stays what it was,
//! and nobody is given the number of somebody erased, to whom an old card or a phone's old taps would then belong.

use super::mastery::StatusEntry;
use super::words::Field;
use super::{Actor, Event, Fact, Outcome, Section, State, StudentId};

impl Event {
    /// The event without a student; `None`: they do not figure in it.
    pub fn without(&self, student: StudentId) -> Option<Event> {
        let fact = self.fact.without(student);
        let actor = (self.actor == Actor::Student(student)).then_some(Actor::Erased);
        if fact.is_none() && actor.is_none() {
            return None;
        }
        let fact = fact.unwrap_or_else(|| self.fact.clone());
        Some(Event { fact, actor: actor.unwrap_or(self.actor), ..*self })
    }
}

impl Fact {
    /// The fact without a student; `None`: they do not figure in it. A new kind of fact has to say here how it forgets
    /// one student among several.
    fn without(&self, student: StudentId) -> Option<Fact> {
        use Fact::*;
        let about = |who: &StudentId| (*who == student).then_some(Erased { newcomer: false });
        match self {
            Enrolled { student: who, .. } => (*who == student).then_some(Erased { newcomer: true }),
            StatusRestored { student: who, outcome, entry } => about(who).or_else(|| {
                let theirs = entry.filter(|entry| entry.by == Actor::Student(student))?;
                let entry = Some(StatusEntry { by: Actor::Erased, ..theirs });
                Some(StatusRestored { student: *who, outcome: *outcome, entry })
            }),
            Shared { student: who, .. }
            | StudentRenamed { student: who, .. }
            | LanguageSet { student: who, .. }
            | AliasSet { student: who, .. }
            | OffWallSet { student: who, .. }
            | MapSet { student: who, .. }
            | SupportsSet { student: who, .. }
            | Left { student: who }
            | Returned { student: who, .. }
            | PresenceSet { student: who, .. }
            | StatusSet { student: who, .. }
            | Attempt { student: who, .. }
            | Check { student: who, .. }
            | ReviewSet { student: who, .. }
            | Retake { student: who, .. }
            | GoalSet { student: who, .. }
            | WeekSet { student: who, .. }
            | Wording { student: who, .. }
            | Habit { student: who, .. }
            | Tutor { student: who, .. }
            | NoteRemoved { student: who, .. }
            | CupRaised { student: who, .. }
            | CupLate { student: who, .. }
            | CupLowered { student: who }
            | CupConfirmed { student: who }
            | CupSeen { student: who }
            | CupRestored { student: who, .. } => about(who),
            Among(fact) => fact.without(student),
            Evidence { student: who, outcome, change } => about(who).or_else(|| {
                Some(match change.without(student)? {
                    Some(left) => Evidence { student: *who, outcome: *outcome, change: Box::new(left) },
                    None => Erased { newcomer: false },
                })
            }),
            Ticket(fact) => fact.without(student),
            MasteryDay(fact) => fact.without(student),
            Block(fact) => fact.without(student),
            Term(fact) => fact.without(student),
            Pairing(fact) => fact.without(student),
            SectionMade { .. }
            | SettingSet(_)
            | WallPinned { .. }
            | OutcomeSet { .. }
            | OutcomesOrdered { .. }
            | CheckPlanned { .. }
            | ClassOpened { .. }
            | ClassRested
            | ClassWoken
            | ClassClosed
            | ClockTicked
            | WindowSet { .. }
            | FaceSet { .. }
            | QuietSet { .. }
            | PageTurned { .. }
            | SkillFile { .. }
            | Erased { .. } => None,
        }
    }

    /// The texts in it that somebody typed, with what each is for: they may name anybody.
    pub fn texts(&self) -> Vec<(Field, &str)> {
        use Fact::*;
        match self {
            SectionMade { name, .. } => vec![(Field::SectionName, name)],
            SettingSet(setting) => setting.texts(),
            Enrolled { name, .. } | StudentRenamed { name, .. } => vec![(Field::StudentName, name)],
            OutcomeSet { value, .. } => value.texts(),
            CupRaised { note, .. } | CupLate { note, .. } => vec![(Field::Note, note)],
            CupRestored { cup, .. } => vec![(Field::Note, &cup.note)],
            Ticket(fact) => fact.texts(),
            Among(fact) => fact.texts(),
            Term(fact) => fact.texts(),
            Pairing(fact) => fact.texts(),
            Block(fact) => fact.texts(),
            Habit { what, .. } => what.texts(),
            Tutor { what, .. } => what.texts(),
            CheckPlanned { check: Some(check), .. } if !check.words.is_empty() => vec![(Field::Note, &check.words)],
            Evidence { change, .. } => change.texts(),
            SupportsSet { supports, .. } => vec![(Field::Supports, supports)],
            Attempt { what, .. } => what.texts(),
            Check { what, .. } => what.texts(),
            Wording { what, .. } => what.texts(),
            WeekSet { week: Some(week), .. } => week.texts().collect(),
            SkillFile { file, .. } if file.name.is_empty() => vec![],
            SkillFile { file, .. } => vec![(Field::Link, &file.name)],
            WallPinned { .. }
            | Shared { .. }
            | LanguageSet { .. }
            | AliasSet { .. }
            | OffWallSet { .. }
            | MapSet { .. }
            | Left { .. }
            | Returned { .. }
            | OutcomesOrdered { .. }
            | CheckPlanned { .. }
            | MasteryDay(_)
            | ClassOpened { .. }
            | ClassRested
            | ClassWoken
            | ClassClosed
            | ClockTicked
            | WindowSet { .. }
            | FaceSet { .. }
            | QuietSet { .. }
            | PageTurned { .. }
            | PresenceSet { .. }
            | StatusSet { .. }
            | StatusRestored { .. }
            | ReviewSet { .. }
            | Retake { .. }
            | GoalSet { .. }
            | WeekSet { week: None, .. }
            | NoteRemoved { .. }
            | CupLowered { .. }
            | CupConfirmed { .. }
            | CupSeen { .. }
            | Erased { .. } => vec![],
        }
    }
}

impl Outcome {
    /// The texts in it that the teacher typed, with what each is for; empty ones left out.
    pub fn texts(&self) -> Vec<(Field, &str)> {
        let guide = &self.guide;
        let fixed = [
            (Field::Code, &self.code),
            (Field::Statement, &self.statement),
            (Field::ShortLabel, &self.short),
            (Field::Unit, &self.unit),
            (Field::Picture, &self.picture),
            (Field::Guide, &guide.concepts),
            (Field::Guide, &guide.misconceptions),
            (Field::Guide, &guide.example),
            (Field::Guide, &guide.questions),
        ];
        let statements = self.statements.values().map(|text| (Field::Statement, text));
        let links = self.resources.iter().flat_map(|link| [&link.label, &link.address]).map(|text| (Field::Link, text));
        let rubric = self.rubric.values().map(|text| (Field::Guide, text));
        let all = fixed.into_iter().chain(statements).chain(links).chain(rubric);
        all.filter(|(_, text)| !text.is_empty()).map(|(field, text)| (field, text.as_str())).collect()
    }
}

impl State {
    /// Whether a student figures anywhere in it.
    pub fn knows(&self, student: StudentId) -> bool {
        self.students.contains_key(&student) || self.sections.values().any(|section| section.knows(student))
    }
}

impl Section {
    fn knows(&self, student: StudentId) -> bool {
        let by = Actor::Student(student);
        self.enrolments.contains_key(&student)
            || self.enrolments.values().any(|place| place.evidence.knows(student))
            || self.enrolments.values().any(|place| place.statuses.values().any(|entry| entry.by == by))
            || self.tickets.knows(student)
            || self.pairing.knows(student)
            || self.blocks.knows(student)
            || self.meetings.knows(student)
            || self.enrolments.values().any(|place| place.cup.as_ref().is_some_and(|cup| cup.help.knows(student)))
            || self.spotlight.as_ref().is_some_and(|last| last.tutor == student)
            || self.reports.values().any(|told| told.by == student || told.about == Some(student))
            || self.mastery_day.as_ref().is_some_and(|day| day.picks.contains_key(&student))
            || self.undo.as_ref().is_some_and(|undo| undo.knows(student))
    }
}
