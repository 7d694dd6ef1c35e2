//! What the room may see (DESIGN.md, Who sees what; S1, S7).

use super::alias::{Alias, stable_hash};
use super::clock::Now;
use super::cup::{Cup, Freshness};
use super::section::Section;
use super::{Enrolment, OutcomeId, SectionId, State, StudentId};
use serde::{Deserialize, Serialize};

/// More shelves than this cannot be read from the back of the room.
pub const MOST_SHELVES: usize = 16;

/// How the wall names a student.
///
/// In the order of how much they tell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Naming {
    /// Not at all: notes are counted.
    Totals,
    /// By chosen icon and word.
    #[default]
    Alias,
    /// By initials.
    Initials,
    /// By name.
    Names,
}

/// How cups stand on the wall (S7).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CupsShown {
    /// On the skill's shelf, without a name.
    #[default]
    OnShelf,
    /// As a list by alias.
    ListByAlias,
    /// As a list by name.
    ListByName,
}

/// What the teacher chose for the wall.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct WallSettings {
    /// How notes are named.
    pub naming: Naming,
    /// How cups stand.
    pub cups: CupsShown,
}

/// What stands for a student on a shared screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Label {
    /// Icon and word.
    Alias(Alias),
    /// Two or three letters, or a name.
    Text(String),
}

/// A sticky note on a shelf.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// Stable over the year and different from the student's number: it places, tints and tilts the note.
    pub seed: u64,
    /// What is written on it.
    pub label: Label,
}

/// What the wall shows at once: a unit, or a part of one that has more skills than a wall can hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WallPage<'a> {
    /// The unit's name; empty where the teacher named none.
    pub unit: &'a str,
    /// Its skills, in the teacher's order; at most [`MOST_SHELVES`].
    pub outcomes: Vec<OutcomeId>,
}

/// A cup as the room sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StandingCup<'a> {
    /// Who raised it; `None` where the setting keeps names off.
    pub label: Option<Label>,
    /// The cup; its note is never for the room.
    pub cup: &'a Cup,
}

impl State {
    /// The section that the wall follows: the pinned one, else the last opened of those that are open (S52), else the
    /// last opened of all.
    pub fn wall_section(&self) -> Option<&Section> {
        let find = |id: SectionId| self.section(id).ok();
        let last = self.last_opened.and_then(find);
        let latest = || {
            let open = self.sections.values().filter_map(|section| Some((section, section.session.as_ref()?)));
            open.max_by_key(|(section, session)| (session.opened_wall_ms, section.id))
                .map(|(section, _)| section.as_ref())
        };
        let pinned = self.pinned.and_then(find);
        let open = pinned.or_else(|| last.filter(|section| section.is_open())).or_else(latest);
        open.or(last).or_else(|| self.sections.values().next().map(AsRef::as_ref))
    }

    /// The open section that a join code belongs to, typed or scanned; upper and lower case are the same.
    pub fn section_by_code(&self, code: &str) -> Option<SectionId> {
        self.sections.values().find_map(|section| {
            let session = section.session.as_ref()?;
            session.is_opened_by(code).then_some(section.id)
        })
    }

    /// What the notes of a student say, as the section's setting has it; `None` for totals.
    pub fn wall_label(&self, section: &Section, student: StudentId, enrolment: &Enrolment) -> Option<Label> {
        self.label(section.wall.naming, student, enrolment)
    }

    pub(super) fn label(&self, naming: Naming, student: StudentId, enrolment: &Enrolment) -> Option<Label> {
        let name = self.students.get(&student).map_or("", |s| s.name.as_str());
        match naming {
            Naming::Alias => Some(Label::Alias(enrolment.alias)),
            Naming::Initials => Some(Label::Text(initials(name))),
            Naming::Names => Some(Label::Text(name.to_owned())),
            Naming::Totals => None,
        }
    }

    /// How many notes hang on an outcome's shelf, none while the class is closed: a student who is off the wall is not
    /// counted, since the room counts too.
    pub fn note_count(&self, section: &Section, outcome: OutcomeId) -> usize {
        if !section.is_open() {
            return 0;
        }
        on_wall(section).filter(|(_, enrolment)| enrolment.notes.contains(&outcome)).count()
    }

    /// The notes of an outcome in a random but stable order; empty while the class is closed or shows totals.
    pub fn notes(&self, section: &Section, outcome: OutcomeId) -> Vec<Note> {
        if !section.is_open() {
            return Vec::new();
        }
        let mut notes: Vec<Note> = on_wall(section)
            .filter(|(_, enrolment)| enrolment.notes.contains(&outcome))
            .filter_map(|(student, enrolment)| {
                let label = self.wall_label(section, student, enrolment)?;
                Some(Note { seed: stable_hash(student.0.into(), outcome.0.into()), label })
            })
            .collect();
        notes.sort_by_key(|note| note.seed);
        notes
    }

    /// Who has arrived, in order of arrival, for the wall's first face.
    pub fn arrivals(&self, section: &Section) -> Vec<Note> {
        let mut here: Vec<_> = on_wall(section).filter(|(_, enrolment)| enrolment.is_here()).collect();
        here.sort_by_key(|(student, enrolment)| (enrolment.arrived, *student));
        here.into_iter()
            .filter_map(|(student, enrolment)| {
                let label = self.wall_label(section, student, enrolment)?;
                Some(Note { seed: stable_hash(student.0.into(), 0), label })
            })
            .collect()
    }

    /// The fresh cups that ask, oldest first, as the room may see them.
    pub fn standing_cups<'a>(&self, section: &'a Section, now: &Now) -> Vec<StandingCup<'a>> {
        let mut cups: Vec<_> = on_wall(section)
            .filter_map(|(student, enrolment)| Some((student, enrolment, enrolment.cup.as_ref()?)))
            .filter(|(_, _, cup)| cup.colour.asks() && cup.freshness(section, now) == Freshness::Fresh)
            .collect();
        cups.sort_by_key(|(_, _, cup)| (cup.raised_ms, cup.number));
        cups.into_iter()
            .map(|(student, enrolment, cup)| {
                let label = match section.wall.cups {
                    CupsShown::OnShelf => None,
                    CupsShown::ListByAlias => Some(Label::Alias(enrolment.alias)),
                    CupsShown::ListByName => self.students.get(&student).map(|s| Label::Text(s.name.clone())),
                };
                StandingCup { label, cup }
            })
            .collect()
    }
}

impl Section {
    /// The wall's pages: the units in order, a large one in parts of nearly equal size.
    pub fn pages(&self) -> Vec<WallPage<'_>> {
        let mut pages = Vec::new();
        for (unit, outcomes) in self.units() {
            let parts = outcomes.len().div_ceil(self.shelves_at_once(&outcomes));
            let size = outcomes.len().div_ceil(parts.max(1)).max(1);
            pages.extend(outcomes.chunks(size).map(|part| WallPage { unit, outcomes: part.to_vec() }));
        }
        pages
    }

    /// Long sentences without a short label need larger shelves, so fewer of them stand side by side.
    fn shelves_at_once(&self, outcomes: &[OutcomeId]) -> usize {
        let label = |id: &OutcomeId| self.outcomes.get(id).map_or(0, |o| o.label_in(self.language).chars().count());
        match outcomes.iter().map(label).max().unwrap_or(0) {
            0..=64 => MOST_SHELVES,
            65..=110 => 12,
            _ => 8,
        }
    }
}

fn on_wall(section: &Section) -> impl Iterator<Item = (StudentId, &Enrolment)> {
    section.members().filter(|(_, enrolment)| !enrolment.off_wall)
}

/// The first letters of the first and the last word: `Ana María Ruiz` → `AR`.
pub fn initials(name: &str) -> String {
    let first = |word: &str| word.chars().find(|c| c.is_alphanumeric()).map(|c| c.to_uppercase().to_string());
    let mut words = name.split_whitespace();
    let head = words.next().and_then(first);
    let last = words.next_back().and_then(first);
    head.into_iter().chain(last).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn initials_are_those_of_the_first_and_last_word() {
        assert_eq!(initials("Ana María Ruiz"), "AR");
        assert_eq!(initials("زيد"), "ز");
        assert_eq!(initials("d’Arcy o'Neil"), "DO");
        assert_eq!(initials(""), "");
    }
}
