//! Students, and their place in a section (S21, S51, S52).

use super::alias::{Alias, stable_hash};
use super::check::Check;
use super::habit::HabitLog;
use super::ledger::Ledger;
use super::mastery::StatusEntry;
use super::method::Judgement;
use super::section::Section;
use super::term::TermMarks;
use super::wording::Wordings;
use super::words::Field;
use super::{
    Context, Cup, Fact, Goal, Language, Level, MOST_STUDENTS, OutcomeId, Portfolio, Practice, Refusal, Review, State,
    StudentId, Tutor, Week,
};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// A person; the same in every section.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Student {
    /// As the teacher wrote it.
    pub name: String,
    /// Their own screen language; `None`: the class's.
    pub language: Option<Language>,
}

/// Whether somebody is in the room (S51).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Presence {
    /// Nobody said anything yet.
    #[default]
    Unknown,
    /// Here, by their own tap.
    Here,
    /// Here without a device: the teacher said so.
    HereByTeacher,
    /// The teacher said so.
    Absent,
}

/// A student's place in a section.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Enrolment {
    /// What stands for them on the wall; unique in the section.
    pub alias: Alias,
    /// Not shown on the wall at all.
    pub off_wall: bool,
    /// A smaller set of skills, or all of them (S21); seen by this student and the teacher only.
    pub map: Option<BTreeSet<OutcomeId>>,
    /// Left the class; kept for history.
    pub left: bool,
    /// The odometer when they joined: targets start here (S52).
    pub joined_ms: u64,
    /// In the room, this lesson.
    pub presence: Presence,
    /// The odometer since which their own clock runs; `None` while it does not.
    pub here_since_ms: Option<u64>,
    /// The number of the event with which they arrived: the order on the wall.
    pub arrived: u64,
    /// Their own class time up to `here_since_ms`, in milliseconds (S51).
    pub own_ms: u64,
    /// What they report, by outcome.
    pub statuses: BTreeMap<OutcomeId, StatusEntry>,
    /// The checks they asked for, by outcome.
    pub checks: BTreeMap<OutcomeId, Check>,
    /// Where they see themself on the scale, by outcome (S26).
    pub own_levels: BTreeMap<OutcomeId, Level>,
    /// Every attempt.
    pub ledger: Arc<Ledger>,
    /// What the attempts come to, by outcome: it follows from them, the scale and the marking.
    pub judgements: BTreeMap<OutcomeId, Judgement>,
    /// What an assessor should know (S3), such as "reads with a ruler"; seen by the teacher only.
    pub supports: String,
    /// What they answered when something came back, by outcome (S23).
    pub reviews: Arc<BTreeMap<OutcomeId, Review>>,
    /// What they practised since their last try, by outcome (S30).
    pub practice: Arc<BTreeMap<OutcomeId, Practice>>,
    /// What they want to reach (S35); seen by this student and the teacher only.
    pub goal: Option<Goal>,
    /// Their final marks (S47); seen by this student once released, and the teacher.
    pub marks: TermMarks,
    /// How they work (S45), apart from every level; seen by this student and the teacher only.
    pub habits: HabitLog,
    /// The language of their home, as they or the teacher wrote it for this class (S22); empty: not said; seen by this
    /// student and the teacher only.
    pub home_language: String,
    /// Their notes on the wall: they arrive live and leave only at the next opening (S1).
    pub notes: BTreeSet<OutcomeId>,
    /// What they put beside their skills (S28).
    pub evidence: Portfolio,
    /// The goals of their week, running or over (S21); seen by this student and the teacher only.
    pub week: Option<Arc<Week>>,
    /// What they would rather call skills (S25); seen by this student and the teacher only.
    pub wordings: Wordings,
    /// Which skills they tutor, or may (S4).
    pub tutor: Arc<Tutor>,
    /// The teacher lets them say nothing to classmates (S8).
    pub muted: bool,
    /// The cup on their desk.
    pub cup: Option<Cup>,
}

/// One row of a roster.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RosterRow {
    /// The whole name, as it should read.
    pub name: String,
    /// Their screen language, where the list says so.
    pub language: Option<Language>,
}

impl Enrolment {
    /// A new place, empty.
    pub fn new(alias: Alias, joined_ms: u64) -> Self {
        Self {
            alias,
            off_wall: false,
            map: None,
            left: false,
            joined_ms,
            presence: Presence::Unknown,
            here_since_ms: None,
            arrived: 0,
            own_ms: 0,
            statuses: BTreeMap::new(),
            checks: BTreeMap::new(),
            own_levels: BTreeMap::new(),
            ledger: Arc::default(),
            judgements: BTreeMap::new(),
            supports: String::new(),
            reviews: Arc::default(),
            practice: Arc::default(),
            goal: None,
            marks: TermMarks::default(),
            habits: HabitLog::default(),
            home_language: String::new(),
            notes: BTreeSet::new(),
            evidence: Portfolio::default(),
            week: None,
            wordings: Wordings::default(),
            tutor: Arc::default(),
            muted: false,
            cup: None,
        }
    }

    /// Whether they are in the room.
    pub fn is_here(&self) -> bool {
        self.here_since_ms.is_some()
    }

    /// Their own share of class time, in milliseconds, when the section's odometer reads `odometer_ms`.
    pub fn own_clock_ms(&self, odometer_ms: u64) -> u64 {
        self.own_ms.saturating_add(self.here_since_ms.map_or(0, |since| odometer_ms.saturating_sub(since)))
    }

    pub(super) fn set_presence(&mut self, presence: Presence, odometer_ms: u64, number: u64) {
        let here = matches!(presence, Presence::Here | Presence::HereByTeacher);
        if here && !self.is_here() {
            self.here_since_ms = Some(odometer_ms);
            self.arrived = number;
        } else if !here {
            self.own_ms = self.own_clock_ms(odometer_ms);
            self.here_since_ms = None;
        }
        self.presence = presence;
    }
}

impl Section {
    /// Who belongs to the class now.
    pub fn members(&self) -> impl Iterator<Item = (StudentId, &Enrolment)> {
        self.enrolments.iter().filter(|(_, enrolment)| !enrolment.left).map(|(id, enrolment)| (*id, enrolment))
    }

    /// The place of somebody who belongs to the class now.
    pub fn active(&self, student: StudentId) -> Result<&Enrolment, Refusal> {
        self.enrolments.get(&student).filter(|enrolment| !enrolment.left).ok_or(Refusal::NoSuchStudent)
    }

    /// As [`Section::active`], for a command that the student gives or the teacher taps for them.
    pub(super) fn speaking(&self, ctx: &Context, student: StudentId) -> Result<&Enrolment, Refusal> {
        ctx.speaks_for(student)?;
        self.active(student)
    }

    pub(super) fn free_alias(&self, student: StudentId) -> Result<Alias, Refusal> {
        let taken: BTreeSet<_> = self.members().map(|(_, enrolment)| enrolment.alias).collect();
        let mut aliases: Vec<_> = Alias::all().collect();
        let shuffle = |alias: &Alias| stable_hash(student.0.into(), alias.place().into());
        aliases.sort_by_key(shuffle);
        // A class of more than sixty shares icons rather than turning anybody away.
        let free = aliases.iter().find(|alias| !taken.contains(alias));
        free.or(aliases.first()).copied().ok_or(Refusal::NoSuchAlias)
    }

    /// A free icon for somebody who comes back, where theirs has gone to another meanwhile. The fact says it, so that it
    /// stays the same whoever is erased.
    pub(super) fn icon_on_return(&self, student: StudentId) -> Option<Alias> {
        let own = self.enrolments.get(&student)?.alias;
        let taken = self.members().any(|(other, place)| other != student && place.alias == own);
        taken.then(|| self.free_alias(student).ok()).flatten()
    }
}

/// Merges a roster: the n-th row of a name is the n-th student of that name; nobody is ever removed.
pub(super) fn import(
    state: &State,
    section: &Section,
    ctx: &Context,
    rows: &[RosterRow],
) -> Result<Vec<Fact>, Refusal> {
    ctx.teacher_only()?;
    let mut draft = section.clone();
    let mut facts = Vec::new();
    let mut matched = BTreeSet::new();
    let mut new = Vec::new();
    for row in rows {
        let name = Field::StudentName.required(&row.name)?;
        let Some((id, person)) = known(state, section, &name, &matched) else {
            new.push((name, row.language));
            continue;
        };
        matched.insert(id);
        if draft.active(id).is_err() {
            let alias = draft.icon_on_return(id);
            draft.come_back(id, alias);
            facts.push(Fact::Returned { student: id, alias });
        }
        if row.language.is_some() && person.language != row.language {
            facts.push(Fact::LanguageSet { student: id, language: row.language });
        }
    }
    if draft.members().count() + new.len() > MOST_STUDENTS {
        return Err(Refusal::TooManyStudents);
    }
    // Newcomers choose their icons last, when everybody who returns has theirs.
    for (student, (name, language)) in (state.next_student..).map(StudentId).zip(new) {
        let alias = draft.free_alias(student)?;
        draft.enrolments.insert(student, Enrolment::new(alias, 0));
        facts.push(Fact::Enrolled { student, name, language, alias });
    }
    Ok(facts)
}

/// The next student of a name: those who belong to the class before those who left.
fn known<'a>(
    state: &'a State,
    section: &Section,
    name: &str,
    matched: &BTreeSet<StudentId>,
) -> Option<(StudentId, &'a Student)> {
    let folded = name.to_lowercase();
    let free = section.enrolments.iter().filter(|(id, _)| !matched.contains(*id));
    let people = free.filter_map(|(id, place)| Some((place.left, *id, state.students.get(id)?)));
    let namesakes = people.filter(|(_, _, person)| person.name.to_lowercase() == folded);
    namesakes.min_by_key(|(left, id, _)| (*left, *id)).map(|(_, id, person)| (id, person))
}

/// Takes a student of another section into this one (S54: a student in two classes).
pub(super) fn share(state: &State, section: &Section, ctx: &Context, student: StudentId) -> Result<Vec<Fact>, Refusal> {
    ctx.teacher_only()?;
    if !state.students.contains_key(&student) {
        return Err(Refusal::NoSuchStudent);
    }
    match section.enrolments.get(&student) {
        Some(_) => come_back(section, ctx, student),
        None if section.members().count() >= MOST_STUDENTS => Err(Refusal::TooManyStudents),
        None => {
            let alias = section.free_alias(student)?;
            Ok(vec![Fact::Shared { student, alias }])
        }
    }
}

pub(super) fn rename(
    state: &State,
    section: &Section,
    ctx: &Context,
    student: StudentId,
    name: &str,
) -> Result<Vec<Fact>, Refusal> {
    ctx.teacher_only()?;
    section.active(student)?;
    let name = Field::StudentName.required(name)?;
    let same = state.students.get(&student).is_some_and(|known| known.name == name);
    Ok(if same { vec![] } else { vec![Fact::StudentRenamed { student, name }] })
}

pub(super) fn set_language(
    state: &State,
    section: &Section,
    ctx: &Context,
    student: StudentId,
    language: Option<Language>,
) -> Result<Vec<Fact>, Refusal> {
    section.speaking(ctx, student)?;
    let same = state.students.get(&student).is_some_and(|known| known.language == language);
    Ok(if same { vec![] } else { vec![Fact::LanguageSet { student, language }] })
}

pub(super) fn set_alias(
    section: &Section,
    ctx: &Context,
    student: StudentId,
    alias: Alias,
) -> Result<Vec<Fact>, Refusal> {
    let enrolment = section.speaking(ctx, student)?;
    if enrolment.alias == alias {
        return Ok(vec![]);
    }
    if section.members().any(|(_, other)| other.alias == alias) {
        return Err(Refusal::AliasTaken);
    }
    Ok(vec![Fact::AliasSet { student, alias }])
}

pub(super) fn set_off_wall(
    section: &Section,
    ctx: &Context,
    student: StudentId,
    off_wall: bool,
) -> Result<Vec<Fact>, Refusal> {
    ctx.teacher_only()?;
    let same = section.active(student)?.off_wall == off_wall;
    Ok(if same { vec![] } else { vec![Fact::OffWallSet { student, off_wall }] })
}

pub(super) fn set_supports(
    section: &Section,
    ctx: &Context,
    student: StudentId,
    supports: &str,
) -> Result<Vec<Fact>, Refusal> {
    ctx.teacher_only()?;
    let supports = Field::Supports.clean(supports)?;
    let same = section.active(student)?.supports == supports;
    Ok(if same { vec![] } else { vec![Fact::SupportsSet { student, supports }] })
}

pub(super) fn set_map(
    section: &Section,
    ctx: &Context,
    student: StudentId,
    map: Option<&BTreeSet<OutcomeId>>,
) -> Result<Vec<Fact>, Refusal> {
    ctx.teacher_only()?;
    let enrolment = section.active(student)?;
    if let Some(map) = map {
        if map.is_empty() {
            return Err(Refusal::EmptyMap);
        }
        for outcome in map {
            section.outcome(*outcome)?;
        }
    }
    let same = enrolment.map.as_ref() == map;
    Ok(if same { vec![] } else { vec![Fact::MapSet { student, map: map.cloned() }] })
}

pub(super) fn leave(section: &Section, ctx: &Context, student: StudentId) -> Result<Vec<Fact>, Refusal> {
    ctx.teacher_only()?;
    section.active(student)?;
    Ok(vec![Fact::Left { student }])
}

pub(super) fn come_back(section: &Section, ctx: &Context, student: StudentId) -> Result<Vec<Fact>, Refusal> {
    ctx.teacher_only()?;
    let enrolment = section.enrolments.get(&student).ok_or(Refusal::NoSuchStudent)?;
    if !enrolment.left {
        return Ok(vec![]);
    }
    if section.members().count() >= MOST_STUDENTS {
        return Err(Refusal::TooManyStudents);
    }
    Ok(vec![Fact::Returned { student, alias: section.icon_on_return(student) }])
}
