//! Outcomes ("skills" on screen): what is learned (S25).

use super::section::Section;
use super::words::Field;
use super::{Context, Enrolment, Fact, Language, Level, MOST_OUTCOMES, OutcomeId, Refusal, Scale, SectionId, State};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// One outcome of a section.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outcome {
    /// Such as `8.EE.2`; empty for none, else unique in the section.
    pub code: String,
    /// The "I can …" statement.
    pub statement: String,
    /// For wall and lists, at most 24 characters; empty: the statement serves.
    pub short: String,
    /// The unit's name; units stand in the order of their first outcome.
    pub unit: String,
    /// One of the unit's few focus skills.
    pub focus: bool,
    /// What should be mastered before.
    pub prerequisites: BTreeSet<OutcomeId>,
    /// The same skill in other classes (S53): said on one side, true on both.
    pub same_as: BTreeMap<SectionId, OutcomeId>,
    /// A pictograph; empty for none.
    pub picture: String,
    /// The statement in more languages.
    pub statements: BTreeMap<Language, String>,
    /// Where to practise.
    pub resources: Vec<Resource>,
    /// A descriptor for each level.
    pub rubric: BTreeMap<Level, String>,
    /// For whoever tutors it (S12).
    pub guide: TutorGuide,
    /// Minutes of a student's own class time by which most have mastered it (S40).
    pub pacing_target_min: Option<u32>,
    /// No longer taught: off every list, kept for history.
    pub retired: bool,
}

/// A link to practise with (S49).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Resource {
    /// What the link says.
    pub label: String,
    /// Where it leads: a web address, or empty for a plain hint such as "book p. 12".
    pub address: String,
}

/// What a tutor leans on (S12).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TutorGuide {
    /// The ideas behind the skill.
    pub concepts: String,
    /// What goes wrong, and why.
    pub misconceptions: String,
    /// One example, worked.
    pub example: String,
    /// Questions that make the partner think.
    pub questions: String,
}

/// One row of a skills list; what is `None` leaves a known skill as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OutcomeRow {
    /// The code that finds the skill again on re-import.
    pub code: Option<String>,
    /// The "I can …" statement.
    pub statement: Option<String>,
    /// The short label.
    pub short: Option<String>,
    /// The unit.
    pub unit: Option<String>,
    /// The focus flag.
    pub focus: Option<bool>,
    /// Codes of the prerequisites.
    pub prerequisites: Option<Vec<String>>,
}

impl Outcome {
    /// The statement in a language, or as the teacher wrote it first.
    pub fn statement_in(&self, language: Language) -> &str {
        self.statements.get(&language).map_or(&self.statement, String::as_str)
    }

    /// The language of [`Outcome::statement_in`], where the class's own is `first`.
    pub fn language_in(&self, language: Language, first: Language) -> Language {
        if self.statements.contains_key(&language) { language } else { first }
    }

    /// What wall and lists call it: short label, else statement.
    pub fn label_in(&self, language: Language) -> &str {
        match self.statements.get(&language) {
            Some(statement) => statement,
            None if self.short.is_empty() => &self.statement,
            None => &self.short,
        }
    }

    /// The success criteria (S16): what mastery of it looks like, in the teacher's words; `None` where nobody wrote them.
    pub fn success_criteria(&self, scale: &Scale) -> Option<&str> {
        self.rubric.get(&scale.mastered).map(String::as_str)
    }

    fn cleaned(mut self) -> Result<Self, Refusal> {
        self.code = Field::Code.clean(&self.code)?;
        self.statement = Field::Statement.required(&self.statement)?;
        self.short = Field::ShortLabel.clean(&self.short)?;
        self.unit = Field::Unit.clean(&self.unit)?;
        self.picture = Field::Picture.clean(&self.picture)?;
        for statement in self.statements.values_mut() {
            *statement = Field::Statement.clean(statement)?;
        }
        self.statements.retain(|_, statement| !statement.is_empty());
        for resource in &mut self.resources {
            resource.label = Field::Link.clean(&resource.label)?;
            resource.address = Field::Link.clean(&resource.address)?;
        }
        self.resources.retain(|resource| !(resource.label.is_empty() && resource.address.is_empty()));
        for descriptor in self.rubric.values_mut() {
            *descriptor = Field::Guide.clean(descriptor)?;
        }
        self.rubric.retain(|_, descriptor| !descriptor.is_empty());
        let guide = &mut self.guide;
        for part in [&mut guide.concepts, &mut guide.misconceptions, &mut guide.example, &mut guide.questions] {
            *part = Field::Guide.clean(part)?;
        }
        Ok(self)
    }
}

impl Section {
    /// The outcomes taught, in the teacher's order.
    pub fn taught(&self) -> impl Iterator<Item = (OutcomeId, &Outcome)> {
        self.order.iter().filter_map(|id| Some((*id, self.outcomes.get(id)?))).filter(|(_, outcome)| !outcome.retired)
    }

    /// The outcome, if it is taught.
    pub fn outcome(&self, id: OutcomeId) -> Result<&Outcome, Refusal> {
        self.outcomes.get(&id).filter(|outcome| !outcome.retired).ok_or(Refusal::NoSuchOutcome)
    }

    /// The units in order, each with its outcomes.
    pub fn units(&self) -> Vec<(&str, Vec<OutcomeId>)> {
        let mut units: Vec<(&str, Vec<OutcomeId>)> = Vec::new();
        for (id, outcome) in self.taught() {
            match units.iter_mut().find(|(name, _)| *name == outcome.unit) {
                Some((_, outcomes)) => outcomes.push(id),
                None => units.push((&outcome.unit, vec![id])),
            }
        }
        units
    }

    /// As [`Section::outcome`]; a student reaches only what is on their own map (S21).
    pub(super) fn outcome_of(&self, ctx: &Context, enrolment: &Enrolment, id: OutcomeId) -> Result<&Outcome, Refusal> {
        let outcome = self.outcome(id)?;
        let on_map = enrolment.map.as_ref().is_none_or(|map| map.contains(&id));
        if on_map || ctx.is_teacher() { Ok(outcome) } else { Err(Refusal::NoSuchOutcome) }
    }

    fn by_code(&self, code: &str) -> Option<OutcomeId> {
        self.find(|outcome| !code.is_empty() && same(&outcome.code, code))
    }

    fn by_statement(&self, statement: &str) -> Option<OutcomeId> {
        self.find(|outcome| same(&outcome.statement, statement))
    }

    fn all_by_code(&self, codes: &[String]) -> Result<BTreeSet<OutcomeId>, Refusal> {
        let mut found = BTreeSet::new();
        for code in codes {
            match Field::Code.clean(code)? {
                code if code.is_empty() => {}
                code => {
                    found.insert(self.by_code(&code).ok_or(Refusal::NoSuchPrerequisite)?);
                }
            }
        }
        Ok(found)
    }

    /// The first that fits, one that is taught before one that is retired.
    fn find(&self, fits: impl Fn(&Outcome) -> bool) -> Option<OutcomeId> {
        let fitting = self.outcomes.iter().filter(|(_, outcome)| fits(outcome));
        fitting.min_by_key(|(id, outcome)| (outcome.retired, **id)).map(|(id, _)| *id)
    }
}

fn same(a: &str, b: &str) -> bool {
    a.to_lowercase() == b.to_lowercase()
}

pub(super) fn import(section: &Section, ctx: &Context, rows: &[OutcomeRow]) -> Result<Vec<Fact>, Refusal> {
    ctx.teacher_only()?;
    let mut draft = section.clone();
    let mut named = Vec::new();
    for row in rows {
        let code = Field::Code.clean(row.code.as_deref().unwrap_or_default())?;
        let statement = Field::Statement.clean(row.statement.as_deref().unwrap_or_default())?;
        let known = draft.by_code(&code).or_else(|| {
            // A code may be given later to a skill that was pasted without one.
            let bare = |id: &OutcomeId| code.is_empty() || draft.outcomes.get(id).is_some_and(|o| o.code.is_empty());
            draft.by_statement(&statement).filter(bare)
        });
        let id = known.unwrap_or(draft.next_outcome());
        let old = known.and_then(|id| draft.outcomes.get(&id).cloned());
        let outcome = merged(old.unwrap_or_default(), row, code, statement).cleaned()?;
        draft.put_outcome(id, outcome);
        named.push((id, row));
    }
    for (id, row) in named {
        let Some(codes) = &row.prerequisites else { continue };
        let prerequisites = draft.all_by_code(codes)?;
        if let Some(outcome) = draft.outcomes.get_mut(&id) {
            outcome.prerequisites = prerequisites;
        }
    }
    check(&draft)?;
    Ok(differences(section, &draft))
}

fn merged(old: Outcome, row: &OutcomeRow, code: String, statement: String) -> Outcome {
    let keep = |new: &Option<String>, old: String| new.clone().unwrap_or(old);
    Outcome {
        code: if code.is_empty() { old.code } else { code },
        statement: if statement.is_empty() { old.statement } else { statement },
        short: keep(&row.short, old.short),
        unit: keep(&row.unit, old.unit),
        focus: row.focus.unwrap_or(old.focus),
        retired: false,
        ..old
    }
}

pub(super) fn edit(
    state: &State,
    section: &Section,
    ctx: &Context,
    id: Option<OutcomeId>,
    outcome: &Outcome,
) -> Result<Vec<Fact>, Refusal> {
    ctx.teacher_only()?;
    let old = id.map(|id| section.outcome(id)).transpose()?;
    let known = |there: &(&SectionId, &OutcomeId)| old.is_some_and(|old| old.same_as.get(there.0) == Some(there.1));
    for (other, there) in outcome.same_as.iter().filter(|link| !known(link)) {
        if *other == section.id {
            return Err(Refusal::NoSuchOutcome);
        }
        state.section(*other)?.outcome(*there)?;
    }
    let mut draft = section.clone();
    let outcome = Outcome { retired: false, ..outcome.clone() }.cleaned()?;
    draft.put_outcome(id.unwrap_or(section.next_outcome()), outcome);
    check(&draft)?;
    Ok(differences(section, &draft))
}

pub(super) fn retire(section: &Section, ctx: &Context, id: OutcomeId) -> Result<Vec<Fact>, Refusal> {
    ctx.teacher_only()?;
    let outcome = Outcome { retired: true, ..section.outcome(id)?.clone() };
    Ok(vec![Fact::OutcomeSet { outcome: id, value: Box::new(outcome) }])
}

pub(super) fn reorder(section: &Section, ctx: &Context, wanted: &[OutcomeId]) -> Result<Vec<Fact>, Refusal> {
    ctx.teacher_only()?;
    let known: BTreeSet<_> = section.order.iter().copied().collect();
    let mut order: Vec<_> = Vec::new();
    for id in wanted.iter().chain(&section.order) {
        if known.contains(id) && !order.contains(id) {
            order.push(*id);
        }
    }
    Ok(if order == section.order { vec![] } else { vec![Fact::OutcomesOrdered { order }] })
}

fn differences(old: &Section, new: &Section) -> Vec<Fact> {
    new.outcomes
        .iter()
        .filter(|(id, outcome)| old.outcomes.get(id) != Some(outcome))
        .map(|(id, outcome)| Fact::OutcomeSet { outcome: *id, value: Box::new(outcome.clone()) })
        .collect()
}

fn check(section: &Section) -> Result<(), Refusal> {
    if section.outcomes.len() > MOST_OUTCOMES {
        return Err(Refusal::TooManyOutcomes);
    }
    let mut codes = BTreeSet::new();
    for (id, outcome) in &section.outcomes {
        // The code of a retired skill is free again.
        if !outcome.retired && !outcome.code.is_empty() && !codes.insert(outcome.code.to_lowercase()) {
            return Err(Refusal::CodeTaken);
        }
        if outcome.prerequisites.iter().any(|before| !section.outcomes.contains_key(before)) {
            return Err(Refusal::NoSuchPrerequisite);
        }
        if reaches(section, *id) {
            return Err(Refusal::PrerequisiteLoop);
        }
    }
    Ok(())
}

/// Whether an outcome comes, over any number of steps, before itself.
fn reaches(section: &Section, start: OutcomeId) -> bool {
    let mut seen = BTreeSet::new();
    let before =
        |id: &OutcomeId| section.outcomes.get(id).into_iter().flat_map(|outcome| &outcome.prerequisites).copied();
    let mut open: Vec<_> = before(&start).collect();
    while let Some(id) = open.pop() {
        if id == start {
            return true;
        }
        if seen.insert(id) {
            open.extend(before(&id));
        }
    }
    false
}
