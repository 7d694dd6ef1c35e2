//! What a class sets about tutoring: the questions of the letter, what makes a good tutor (S5), the norms (S19), the steps
//! of the ladder (S17), and whether applications are taken (S4).

use super::super::section::Section;
use super::super::setting::Setting;
use super::super::words::Field;
use super::super::{Fact, Refusal};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A list holds at most so many lines.
pub const MOST_LINES: usize = 12;

/// A line of one of the lists.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Line {
    /// One of the usual ones, by its place from 1: said in the reader's language.
    Usual(u8),
    /// In the class's own words.
    Own(String),
}

/// A rung of the ladder (S17). Who is approved begins as a helper, and helps at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rung {
    /// Approved.
    Helper,
    /// With the first steps done.
    Tutor,
    /// Helps other tutors.
    Mentor,
    /// Leads a part of a lesson.
    PeerTeacher,
}

impl Rung {
    /// From the lowest.
    pub const ALL: [Rung; 4] = [Self::Helper, Self::Tutor, Self::Mentor, Self::PeerTeacher];

    /// The list of steps that lead to it; none to the lowest.
    pub fn list(self) -> Option<TutorList> {
        match self {
            Self::Helper => None,
            Self::Tutor => Some(TutorList::TutorSteps),
            Self::Mentor => Some(TutorList::MentorSteps),
            Self::PeerTeacher => Some(TutorList::PeerTeacherSteps),
        }
    }
}

/// Which list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TutorList {
    /// The questions of the letter.
    Questions,
    /// What makes a good tutor.
    Checklist,
    /// The norms.
    Norms,
    /// The steps to [`Rung::Tutor`].
    TutorSteps,
    /// The steps to [`Rung::Mentor`].
    MentorSteps,
    /// The steps to [`Rung::PeerTeacher`].
    PeerTeacherSteps,
}

impl TutorList {
    /// In the order of the settings page.
    pub const ALL: [TutorList; 6] =
        [Self::Questions, Self::Checklist, Self::Norms, Self::TutorSteps, Self::MentorSteps, Self::PeerTeacherSteps];

    /// Its usual lines, which stand where the class has none of its own.
    pub fn usual(self) -> Vec<Line> {
        let count = match self {
            Self::Questions | Self::TutorSteps => 3,
            Self::Checklist | Self::Norms => 5,
            Self::MentorSteps | Self::PeerTeacherSteps => 2,
        };
        (1..=count).map(Line::Usual).collect()
    }
}

/// What a class sets about tutoring.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tutoring {
    /// Whether students may apply; who tutors already goes on, and a personal invitation opens it for one.
    pub open: bool,
    /// The lists that are the class's own; the usual lines stand for those that are missing. One to [`MOST_LINES`] each.
    pub lists: BTreeMap<TutorList, Vec<Line>>,
}

impl Default for Tutoring {
    fn default() -> Self {
        Self { open: true, lists: BTreeMap::new() }
    }
}

impl Tutoring {
    /// The lines of a list.
    pub fn lines(&self, list: TutorList) -> Vec<Line> {
        self.lists.get(&list).cloned().unwrap_or_else(|| list.usual())
    }

    /// The steps that lead to a rung.
    pub fn steps(&self, rung: Rung) -> Vec<Line> {
        rung.list().map_or_else(Vec::new, |list| self.lines(list))
    }

    /// Tells these norms from others: whoever acknowledged other ones is shown that they changed (S19).
    pub fn norms_mark(&self) -> u32 {
        let mut mark: u32 = 0x811c_9dc5;
        let mut take = |byte: u8| mark = (mark ^ u32::from(byte)).wrapping_mul(0x0100_0193);
        for line in self.lines(TutorList::Norms) {
            match line {
                Line::Usual(place) => [0, place].into_iter().for_each(&mut take),
                Line::Own(text) => text.bytes().chain([0]).for_each(&mut take),
            }
        }
        mark
    }

    /// The texts in it that somebody typed, with what each is for.
    pub fn texts(&self) -> Vec<(Field, &str)> {
        let own = |line: &Line| matches!(line, Line::Own(_));
        let texts = self.lists.values().flatten().filter(|line| own(line));
        texts.map(|line| (Field::TutorLine, line.own().unwrap_or_default())).collect()
    }

    /// As it is kept: cleaned, bounded, nothing twice.
    pub(in super::super) fn cleaned(&self) -> Result<Self, Refusal> {
        let mut lists = BTreeMap::new();
        for (list, lines) in &self.lists {
            let mut kept: Vec<Line> = Vec::new();
            for line in lines {
                let line = match line {
                    Line::Usual(_) if list.usual().contains(line) => line.clone(),
                    Line::Usual(_) => return Err(Refusal::NoSuchLine),
                    Line::Own(text) => Line::Own(Field::TutorLine.clean(text)?),
                };
                if line != Line::Own(String::new()) && !kept.iter().any(|known| known.says(&line)) {
                    kept.push(line);
                }
            }
            if kept.len() > MOST_LINES {
                return Err(Refusal::TooManyLines);
            }
            if !kept.is_empty() && kept != list.usual() {
                lists.insert(*list, kept);
            }
        }
        Ok(Self { open: self.open, lists })
    }
}

impl Line {
    /// The class's own words, if they are.
    pub fn own(&self) -> Option<&str> {
        match self {
            Self::Usual(_) => None,
            Self::Own(text) => Some(text),
        }
    }

    /// Whether it says the same, in upper or lower case.
    pub(super) fn says(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Own(one), Self::Own(other)) => one.to_lowercase() == other.to_lowercase(),
            _ => self == other,
        }
    }
}

/// The list of what makes a good tutor with these lines at its end; nothing where it has them all.
pub(in super::super) fn proposals_taken<'a>(
    section: &Section,
    texts: impl Iterator<Item = &'a str>,
) -> Result<Vec<Fact>, Refusal> {
    let mut tutoring = (*section.tutoring).clone();
    let mut lines = tutoring.lines(TutorList::Checklist);
    lines.extend(texts.map(|text| Line::Own(text.to_owned())));
    tutoring.lists.insert(TutorList::Checklist, lines);
    Ok(Setting::Tutoring(Box::new(tutoring.cleaned()?)).set(section))
}
