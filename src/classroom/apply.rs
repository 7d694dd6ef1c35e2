//! What each fact makes of the state. Total: a fact about something unknown changes nothing.

use super::alias::Alias;
use super::check::{Answer, Check, CheckFact};
use super::cup::Cup;
use super::help::{Help, Whom};
use super::ledger::{Amendment, Attempt, AttemptFact};
use super::mastery::{Status, StatusEntry};
use super::meeting::Ending;
use super::method::Marking;
use super::scale::Scale;
use super::talk::Line;
use super::undo::Change;
use super::{
    Actor, Enrolment, Event, Fact, OutcomeId, Presence, Section, SectionId, Session, State, Student, StudentId, undo,
};
use std::collections::BTreeMap;
use std::sync::Arc;

impl State {
    /// Makes the next state of an event.
    pub fn apply(&mut self, event: &Event) {
        self.number = event.number;
        if let Fact::SectionMade { name, language } = &event.fact {
            let mut section = Section::new(event.section, name.clone(), *language);
            Arc::make_mut(&mut section.terms).running.began_ms = event.at.wall_ms;
            self.sections.insert(event.section, Arc::new(section));
            self.next_section = self.next_section.max(event.section.0.saturating_add(1));
        }
        let Some(section) = self.sections.get(&event.section) else { return };
        let change = Change::by(self, section, event);
        self.apply_to_people(event.section, &event.fact);
        match event.fact {
            Fact::WallPinned { pinned: true } => self.pinned = Some(event.section),
            Fact::WallPinned { pinned: false } => self.pinned = None,
            Fact::ClassOpened { .. } => self.last_opened = Some(event.section),
            _ => {}
        }
        if let Some(shared) = self.sections.get_mut(&event.section) {
            let section = Arc::make_mut(shared);
            change.make(&mut section.undo, event.batch);
            section.changed = event.number;
            section.apply(event);
        }
    }

    fn apply_to_people(&mut self, section: SectionId, fact: &Fact) {
        match fact {
            // Students are numbered one by one as they come: the next one does not get a number that was somebody's.
            Fact::Erased { newcomer: true } => {
                self.next_student = self.next_student.saturating_add(1);
                return;
            }
            Fact::Enrolled { student, name, language, .. } => {
                self.next_student = self.next_student.max(student.0.saturating_add(1));
                let person = Student { name: name.clone(), language: *language };
                Arc::make_mut(&mut self.students).insert(*student, person);
            }
            Fact::StudentRenamed { student, name } => self.person(*student, |person| person.name = name.clone()),
            Fact::LanguageSet { student, language } => self.person(*student, |person| person.language = *language),
            _ => return,
        }
        // A person is the same in every class: another class's undo must not take this back unawares.
        for (id, other) in &mut self.sections {
            if *id != section && undo::is_touched(other.undo.as_ref(), fact) {
                Arc::make_mut(other).undo.iter_mut().for_each(|undo| undo.changed_since = true);
            }
        }
    }

    fn person(&mut self, student: StudentId, change: impl FnOnce(&mut Student)) {
        if let Some(person) = Arc::make_mut(&mut self.students).get_mut(&student) {
            change(person);
        }
    }
}

impl Section {
    fn apply(&mut self, event: &Event) {
        let human = event.actor != Actor::System && !event.late;
        self.clock.advance(&event.at, event.class_ms, human);
        match &event.fact {
            Fact::SettingSet(setting) => setting.apply(self),
            Fact::Enrolled { student, alias, .. } | Fact::Shared { student, alias } => {
                self.enrolments.insert(*student, Enrolment::new(*alias, event.class_ms));
            }
            Fact::OutcomeSet { outcome, value } => self.put_outcome(*outcome, (**value).clone()),
            Fact::OutcomesOrdered { order } => self.order = order.clone(),
            Fact::CheckPlanned { outcome, check } => self.put_on_plan(*outcome, check.as_deref()),
            Fact::ClassOpened { planned_ms, join_code, join_proof } => {
                self.open(event, *planned_ms, (join_code, join_proof));
            }
            Fact::ClassRested => self.clock.stop(),
            Fact::ClassWoken => self.clock.wake(),
            Fact::ClassClosed => self.close(event),
            Fact::WindowSet { open } => self.in_session(|session| session.window_open = *open),
            Fact::FaceSet { face } => self.in_session(|session| session.face = *face),
            Fact::QuietSet { quiet } => self.in_session(|session| session.quiet = *quiet),
            Fact::PageTurned { page } => self.page = *page,
            Fact::Ticket(fact) => fact.apply(self, event),
            Fact::Among(fact) => fact.apply(self, event),
            Fact::SkillFile { outcome, file, there } => self.library.put(*outcome, file, *there),
            Fact::MasteryDay(fact) => fact.apply(self),
            Fact::Block(fact) => fact.apply(Arc::make_mut(&mut self.blocks), event),
            Fact::Term(fact) => fact.apply(self, event),
            Fact::Pairing(fact) => fact.apply(self),
            _ => self.apply_to_place(event),
        }
    }

    fn apply_to_place(&mut self, event: &Event) {
        let Some(student) = event.fact.student() else { return };
        let lesson = self.lessons;
        let Some(place) = self.enrolments.get_mut(&student) else { return };
        match &event.fact {
            Fact::AliasSet { alias, .. } => place.alias = *alias,
            Fact::OffWallSet { off_wall, .. } => place.off_wall = *off_wall,
            Fact::MapSet { map, .. } => place.map = map.clone(),
            Fact::Left { .. } => {
                place.set_presence(Presence::Unknown, event.class_ms, event.number);
                place.cup = None;
                place.left = true;
                self.meetings.let_go(student, event.class_ms);
                self.mastery_day.iter_mut().for_each(|day| day.forget(student));
            }
            Fact::Returned { alias, .. } => self.come_back(student, *alias),
            Fact::PresenceSet { presence, .. } => place.set_presence(*presence, event.class_ms, event.number),
            Fact::StatusSet { outcome, status, .. } => {
                let entry =
                    StatusEntry { status: *status, by: event.actor, number: event.number, class_ms: event.class_ms };
                place.statuses.insert(*outcome, entry);
                if *status == Status::Ready {
                    place.checks.insert(*outcome, Check { number: event.number, ..Check::default() });
                }
            }
            Fact::StatusRestored { outcome, entry, .. } => put_back(&mut place.statuses, *outcome, *entry),
            Fact::SupportsSet { supports, .. } => place.supports = supports.clone(),
            Fact::Attempt { outcome, what, .. } => {
                place.apply_to_attempt(event, *outcome, what);
                place.judge(*outcome, &self.scale, &self.marking);
            }
            Fact::Check { outcome, what, .. } => place.apply_to_check(*outcome, what),
            Fact::ReviewSet { outcome, review, .. } => {
                put_back(Arc::make_mut(&mut place.reviews), *outcome, *review);
            }
            Fact::Retake { outcome, what, .. } => {
                what.apply(Arc::make_mut(&mut place.practice), *outcome, event.number);
            }
            Fact::GoalSet { goal, .. } => place.goal = *goal,
            Fact::Habit { what, .. } => what.apply(&mut place.habits, event),
            Fact::Tutor { what, .. } => place.apply_to_tutor(event, what, lesson),
            Fact::WeekSet { week, .. } => place.week = week.as_deref().cloned().map(Arc::new),
            Fact::NoteRemoved { outcome, .. } => {
                place.notes.remove(outcome);
            }
            Fact::Evidence { outcome, change, .. } => {
                place.evidence.apply(*outcome, change, event.number, event.at.wall_ms);
            }
            Fact::Wording { outcome, what, .. } => place.apply_to_wording(event, *outcome, what),
            _ => place.apply_to_cup(event, lesson),
        }
    }

    /// Somebody who left comes back, with a new icon or their own.
    pub(super) fn come_back(&mut self, student: StudentId, alias: Option<Alias>) {
        if let Some(place) = self.enrolments.get_mut(&student) {
            place.left = false;
            place.alias = alias.unwrap_or(place.alias);
        }
    }

    fn open(&mut self, event: &Event, planned_ms: u64, (join_code, join_proof): (&str, &str)) {
        self.lessons = self.lessons.saturating_add(1);
        self.session = Some(Session {
            lesson: self.lessons,
            join_code: join_code.to_owned(),
            join_proof: join_proof.to_owned(),
            opened_class_ms: event.class_ms,
            opened_wall_ms: event.at.wall_ms,
            face: Default::default(),
            window_open: false,
            quiet: false,
        });
        self.clock.start(&event.at, planned_ms);
        self.remember_lesson(planned_ms);
        for place in self.enrolments.values_mut() {
            place.set_presence(Presence::Unknown, event.class_ms, event.number);
            place.settle_notes();
        }
    }

    fn close(&mut self, event: &Event) {
        self.session = None;
        self.clock.stop();
        self.tickets.end_of_class(&event.at);
        self.meetings.end_all(event.class_ms, Ending::Class);
        self.mastery_day = None;
        for place in self.enrolments.values_mut() {
            place.set_presence(Presence::Unknown, event.class_ms, event.number);
            place.in_cup(|cup| cup.help.claim = None);
            if place.cup.as_ref().is_some_and(|cup| !cup.colour.asks()) {
                place.cup = None;
            }
        }
    }

    pub(super) fn in_cup_of(&mut self, student: StudentId, change: impl FnOnce(&mut Cup)) {
        if let Some(place) = self.enrolments.get_mut(&student) {
            place.in_cup(change);
        }
    }

    /// Another scale or method: what every ledger comes to.
    pub(super) fn judge_anew(&mut self) {
        for place in self.enrolments.values_mut() {
            let outcomes: Vec<OutcomeId> = place.ledger.iter().map(|(outcome, _)| outcome).collect();
            for outcome in outcomes {
                place.judge(outcome, &self.scale, &self.marking);
            }
        }
    }

    fn in_session(&mut self, change: impl FnOnce(&mut Session)) {
        if let Some(session) = self.session.as_mut() {
            change(session);
        }
    }
}

fn put_back<V>(entries: &mut BTreeMap<OutcomeId, V>, outcome: OutcomeId, entry: Option<V>) {
    match entry {
        Some(entry) => drop(entries.insert(outcome, entry)),
        None => drop(entries.remove(&outcome)),
    }
}

impl Enrolment {
    /// What the attempts come to now; a note lands, and none falls (S1).
    fn judge(&mut self, outcome: OutcomeId, scale: &Scale, marking: &Marking) {
        let judgement = marking.judge(scale, self.ledger.of(outcome));
        put_back(&mut self.judgements, outcome, judgement);
        if self.has_mastered(outcome) {
            self.notes.insert(outcome);
        }
    }

    fn apply_to_check(&mut self, outcome: OutcomeId, what: &CheckFact) {
        match (what, self.checks.get_mut(&outcome)) {
            (CheckFact::SelfAssessed(level), _) => put_back(&mut self.own_levels, outcome, *level),
            (CheckFact::Restored(check), _) => put_back(&mut self.checks, outcome, check.as_deref().cloned()),
            (CheckFact::WayChosen(way), Some(check)) => check.way = way.clone(),
            (CheckFact::Accepted, Some(check)) => check.answer = Answer::Accepted,
            (CheckFact::PutOff(word), Some(check)) => check.answer = Answer::NotNow(word.clone()),
            (CheckFact::WayChosen(_) | CheckFact::Accepted | CheckFact::PutOff(_), None) => {}
        }
    }

    fn apply_to_attempt(&mut self, event: &Event, outcome: OutcomeId, fact: &AttemptFact) {
        let number = fact.attempt().unwrap_or(event.number);
        let mut attempt = self.ledger.attempt(outcome, number).ok().cloned();
        let by_student = matches!(event.actor, Actor::Student(_));
        match (fact, attempt.as_mut()) {
            (AttemptFact::Assessed(what), _) => {
                let own_ms = self.own_clock_ms(event.class_ms);
                attempt = Some(Attempt::new(number, (event.class_ms, own_ms), (**what).clone()));
            }
            (AttemptFact::Restored { attempt: before, .. }, _) => attempt = before.as_deref().cloned(),
            (AttemptFact::Amended { what, voided, reason, .. }, Some(attempt)) => {
                let (reason, before) = (reason.clone(), attempt.what.level);
                attempt.amendments.push(Amendment { wall_ms: event.at.wall_ms, reason, before });
                (attempt.what, attempt.voided) = ((**what).clone(), *voided);
                attempt.talk.read_by_student = false;
            }
            (AttemptFact::Read { .. }, Some(attempt)) => attempt.talk.read(by_student),
            (AttemptFact::Said { text, .. }, Some(attempt)) => {
                attempt.talk.say(Line { by_student, text: text.clone(), wall_ms: event.at.wall_ms });
            }
            (AttemptFact::Amended { .. } | AttemptFact::Read { .. } | AttemptFact::Said { .. }, None) => {}
        }
        Arc::make_mut(&mut self.ledger).put(outcome, number, attempt);
    }

    fn apply_to_cup(&mut self, event: &Event, lesson: u32) {
        match &event.fact {
            Fact::CupRaised { colour, outcome, note, .. } => {
                // Who comes for a question comes for the same one asked again.
                let known = self.cup.take().filter(|cup| cup.outcome == *outcome && colour.asks());
                let help = known.map_or_else(Help::default, |cup| Help { whom: Whom::Anyone, ..cup.help });
                self.cup = Some(Cup {
                    colour: *colour,
                    outcome: *outcome,
                    note: note.clone(),
                    raised_ms: event.class_ms,
                    confirmed_ms: event.class_ms,
                    lesson,
                    seen: false,
                    number: event.number,
                    help,
                });
            }
            Fact::CupLowered { .. } => self.cup = None,
            Fact::CupRestored { cup, .. } => self.cup = Some((**cup).clone()),
            Fact::CupConfirmed { .. } => self.in_cup(|cup| {
                cup.confirmed_ms = event.class_ms;
                cup.lesson = lesson;
                cup.seen = false;
            }),
            Fact::CupSeen { .. } => self.in_cup(|cup| cup.seen = true),
            _ => {}
        }
    }

    fn in_cup(&mut self, change: impl FnOnce(&mut Cup)) {
        if let Some(cup) = self.cup.as_mut() {
            change(cup);
        }
    }

    /// Notes leave the wall only at an opening (S1): nobody watches theirs fall.
    fn settle_notes(&mut self) {
        let mastered = self.judgements.iter().filter(|(_, judgement)| judgement.mastered);
        self.notes = mastered.map(|(outcome, _)| *outcome).collect();
    }
}
