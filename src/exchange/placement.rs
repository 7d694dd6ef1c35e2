//! Lists of what students could do before (S31): the results of a placement test, or last year's map.
//!
//! Two shapes are read. Wide: a row a student, a column a skill, as `marks.csv` is. Long: a row a student and skill, with
//! its level, as `long.csv` is. Nothing is guessed: a name, a skill or a word that the class does not know is left out,
//! and said.

use super::mapping::Column;
use super::skills::yes_or_no;
use super::table::{Table, folded};
use super::{ImportError, roster, skills};
use crate::classroom::{Language, Level, Outcome, OutcomeId, Section, State, StudentId};
use crate::text::Text;
use std::collections::BTreeMap;

/// What a column holds that is not a skill.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Whose row it is.
    Name,
    /// Which skill: its code.
    Code,
    /// Which skill: its statement.
    Statement,
    /// The level.
    Level,
    /// Nothing that we read, or a skill of its own.
    Ignore,
}

/// What a list says of a class.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Placement {
    /// The levels.
    pub levels: BTreeMap<(StudentId, OutcomeId), Level>,
    /// What was left out, in the order of the list, each once.
    pub left_out: Vec<LeftOut>,
}

/// Something in the list that the class does not know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LeftOut {
    /// Nobody of the class is called so, or more than one.
    Student(String),
    /// No skill of the class has this code or wording.
    Skill(String),
    /// No level of the class.
    Word(String),
}

impl Column for Part {
    const ALL: &'static [Self] = &[Self::Name, Self::Code, Self::Statement, Self::Level, Self::Ignore];
    const IGNORE: Self = Self::Ignore;

    fn key(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Code => "code",
            Self::Statement => "statement",
            Self::Level => "level",
            Self::Ignore => "ignore",
        }
    }

    fn headings(self) -> &'static [&'static str] {
        match self {
            Self::Name => roster::Part::Name.headings(),
            Self::Code => skills::Part::Code.headings(),
            Self::Statement => skills::Part::Statement.headings(),
            Self::Level => &[
                "level",
                "proficiency",
                "mark",
                "result",
                "score",
                "nivel",
                "dominio",
                "resultado",
                "niveau",
                "maîtrise",
                "résultat",
                "المستوى",
                "مستوى",
                "الإتقان",
                "النتيجة",
            ],
            Self::Ignore => &[],
        }
    }

    fn is_telling(self) -> bool {
        self == Self::Name
    }

    fn parted_by_commas(_: &[Vec<String>]) -> bool {
        true
    }
}

/// Reads a list's file or paste against a class.
pub fn read(bytes: &[u8], state: &State, section: &Section) -> Result<Placement, ImportError> {
    let table = Table::read::<Part>(bytes)?;
    let header = table.header.clone().ok_or(ImportError::NoNameColumn)?;
    let parts: Vec<Part> = header.iter().map(|heading| Part::of_heading(heading).unwrap_or(Part::Ignore)).collect();
    let place = |part: Part| parts.iter().position(|known| *known == part);
    let name = place(Part::Name).ok_or(ImportError::NoNameColumn)?;
    let known = Known { state, section };
    let mut found = Placement::default();
    match (place(Part::Code).or(place(Part::Statement)), place(Part::Level)) {
        (Some(_), Some(level)) => {
            let named = [Part::Code, Part::Statement].map(place);
            for row in &table.rows {
                let cells = named.iter().flatten().filter_map(|place| row.get(*place)).filter(|cell| !cell.is_empty());
                let cells: Vec<&String> = cells.collect();
                let skill = cells.iter().find_map(|cell| known.skill(cell));
                let said = cells.first().map_or("", |cell| cell.as_str());
                found.note(&known, row.get(name), (skill, said), row.get(level));
            }
        }
        _ => {
            // Columns such as "icon" are no skills, and nobody needs to hear of them.
            let noise = |heading: &str| roster::Part::of_heading(heading).is_some();
            let columns = header.iter().enumerate().filter(|(at, heading)| *at != name && !noise(heading));
            let columns: Vec<_> = columns.map(|(at, heading)| (at, known.skill(heading), heading)).collect();
            if columns.is_empty() {
                return Err(ImportError::NoSkillColumn);
            }
            for row in &table.rows {
                for (at, skill, heading) in &columns {
                    found.note(&known, row.get(name), (*skill, heading), row.get(*at));
                }
            }
        }
    }
    Ok(found)
}

impl Placement {
    fn note(
        &mut self,
        known: &Known<'_>,
        name: Option<&String>,
        (skill, said): (Option<OutcomeId>, &str),
        cell: Option<&String>,
    ) {
        let (name, cell) = (name.map_or("", String::as_str), cell.map_or("", String::as_str));
        if name.is_empty() || is_nothing(cell) {
            return;
        }
        let Some(student) = known.student(name) else { return self.leave(LeftOut::Student(name.to_owned())) };
        let Some(skill) = skill else { return self.leave(LeftOut::Skill(said.to_owned())) };
        match known.level(cell) {
            Some(Some(level)) => drop(self.levels.insert((student, skill), level)),
            Some(None) => {}
            None => self.leave(LeftOut::Word(cell.to_owned())),
        }
    }

    fn leave(&mut self, what: LeftOut) {
        if !self.left_out.contains(&what) {
            self.left_out.push(what);
        }
    }
}

/// A cell that says nothing of a level.
fn is_nothing(cell: &str) -> bool {
    !cell.chars().any(char::is_alphanumeric) && yes_or_no(cell) != Some(true)
}

/// What the class knows, as lists may write it.
struct Known<'a> {
    state: &'a State,
    section: &'a Section,
}

impl Known<'_> {
    /// The one student of this name, also as "Family, Given".
    fn student(&self, name: &str) -> Option<StudentId> {
        let turned = name.split_once([',', '،']).map(|(family, given)| format!("{given} {family}"));
        let wanted = folded(turned.as_deref().unwrap_or(name));
        let named = |student: StudentId| self.state.students.get(&student).map(|person| folded(&person.name));
        let mut fitting =
            self.section.members().map(|(id, _)| id).filter(|id| named(*id).as_deref() == Some(wanted.as_str()));
        fitting.next().filter(|_| fitting.next().is_none())
    }

    /// The skill of this code, label or statement, or of a heading of ours, which is code and label.
    fn skill(&self, said: &str) -> Option<OutcomeId> {
        let wanted = folded(said);
        let fits = |outcome: &Outcome| {
            let both = |label: &str| format!("{} {label}", outcome.code);
            let (short, statement) = (&outcome.short, &outcome.statement);
            let ways = [outcome.code.clone(), short.clone(), statement.clone(), both(short), both(statement)];
            ways.iter().any(|way| !way.is_empty() && folded(way) == wanted)
        };
        let found = self.section.taught().find(|(_, outcome)| fits(outcome)).map(|(id, _)| id);
        found.filter(|_| !wanted.is_empty())
    }

    /// The level that a cell names: by its word in any of our languages, by its number from the lowest, or mastered for a
    /// plain yes. `Some(None)`: it says that there is none; `None`: it is no level.
    fn level(&self, cell: &str) -> Option<Option<Level>> {
        let (scale, wanted) = (&self.section.scale, folded(cell));
        let called = |level: &Level| {
            Language::ALL.into_iter().any(|language| folded(&Text::new(language).level(scale, *level)) == wanted)
        };
        if let Some(level) = scale.levels().find(called) {
            return Some(Some(level));
        }
        if let Ok(rank) = wanted.parse::<u8>() {
            return (usize::from(rank) <= scale.levels().count()).then(|| (rank > 0).then(|| scale.at(rank)));
        }
        // What our own table says of a skill that has no level yet.
        if ["not started", "working", "check asked", "ready"].contains(&wanted.as_str()) {
            return Some(None);
        }
        yes_or_no(cell).map(|yes| yes.then_some(scale.mastered))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::classroom::{Actor, Command, Context, Deed, Now, OutcomeRow, RosterRow, SectionId};

    fn class() -> State {
        let skill = |code: &str, statement: &str| OutcomeRow {
            code: Some(code.into()),
            statement: Some(statement.into()),
            ..OutcomeRow::default()
        };
        let row = |name: &str| RosterRow { name: name.into(), language: None };
        let commands = [
            Command::MakeSection { name: "Period 3".into(), language: Language::English },
            Command::In(
                SectionId(1),
                Deed::ImportRoster { rows: ["Ana Ruiz", "Bo Lee", "Zoë", "Max", "Max"].map(row).to_vec() },
            ),
            Command::In(
                SectionId(1),
                Deed::ImportOutcomes { rows: vec![skill("A1", "I can add"), skill("A2", "I can draw")] },
            ),
        ];
        let mut state = State::default();
        for command in commands {
            let context = Context::live(Actor::Teacher, Now::default(), 7);
            let events = state.decide(&command, &context).unwrap_or_else(|no| panic!("{no:?}"));
            events.iter().for_each(|event| state.apply(event));
        }
        state
    }

    /// Student, skill and level by number, and what was left out.
    type Found = (Vec<(u32, u32, u8)>, Vec<LeftOut>);

    fn read_in(text: &str) -> Result<Found, ImportError> {
        let state = class();
        let section = state.section(SectionId(1)).unwrap_or_else(|no| panic!("{no:?}"));
        let found = read(text.as_bytes(), &state, section)?;
        let levels = found.levels.iter().map(|((student, skill), level)| (student.0, skill.0, level.0));
        Ok((levels.collect(), found.left_out))
    }

    #[test]
    fn a_wide_table_has_a_column_a_skill_by_code_or_words() {
        let text = "Name;A1;I can draw\nRuiz, Ana;Mastered;2\nbo lee;x;\nZoe;Logrado;-\n";
        let expected = vec![(1, 1, 3), (1, 2, 2), (2, 1, 3), (3, 1, 3)];
        assert_eq!(read_in(text), Ok((expected, vec![])));
    }

    #[test]
    fn a_long_table_has_a_row_a_student_and_skill() {
        let text = "student,code,statement,level\nAna Ruiz,a2,,exceeding\nBo Lee,,I can add,not started\n";
        assert_eq!(read_in(text), Ok((vec![(1, 2, 4)], vec![])));
    }

    #[test]
    fn our_own_tables_come_back() {
        let wide =
            "number,name,icon,own class minutes,A1 I can add,A2 I can draw\n1,Ana Ruiz,fox,40,mastered,working\n";
        assert_eq!(read_in(wide), Ok((vec![(1, 1, 3)], vec![])));
        let long = "number,student,icon,code,statement,unit,status,proficiency,judged at\n\
                    1,Ana Ruiz,fox,A1,I can add,,working,approaching,2026-06-01T10:00:00Z\n";
        assert_eq!(read_in(long), Ok((vec![(1, 1, 2)], vec![])));
    }

    #[test]
    fn what_the_class_does_not_know_is_left_out_and_said_once() {
        let text = "Name;A1;A9\nAna Ruiz;superb;3\nEve;3;3\nEve;2;\nMax;3;\nBo Lee;7;3\n";
        let left = vec![
            LeftOut::Word("superb".into()),
            LeftOut::Skill("A9".into()),
            LeftOut::Student("Eve".into()),
            LeftOut::Student("Max".into()),
            LeftOut::Word("7".into()),
        ];
        assert_eq!(read_in(text), Ok((vec![], left)));
    }

    #[test]
    fn a_list_without_names_or_skills_is_refused() {
        assert_eq!(read_in("A1;A2\n3;3\n"), Err(ImportError::NoNameColumn));
        assert_eq!(read_in("Name;Email\nAna Ruiz;a@b\n"), Err(ImportError::NoSkillColumn));
        assert_eq!(read_in(""), Err(ImportError::Empty));
    }
}
