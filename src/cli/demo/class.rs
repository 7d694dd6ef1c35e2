//! A believable class: 28 students, 24 skills in three units.

use crate::classroom::block::{BlockHour, BlockPlan, BlockTime};
use crate::classroom::{BlockDeed, Deed, Language, OutcomeRow, RosterRow};

/// What the class is called.
pub(super) const NAME: &str = "Room 12 · Maths";

const STUDENTS: [&str; 28] = [
    "Ana Pereira",
    "Yusuf Adeyemi",
    "Lena Schmidt",
    "Omar Farouk",
    "Priya Nair",
    "Jonas Weber",
    "Hana Kim",
    "Milo Duarte",
    "Tomás Rivera",
    "Zoë O’Neill",
    "Amara Okafor",
    "Noah Bennett",
    "Sofía Castillo",
    "Ines Laurent",
    "Kenji Watanabe",
    "Maya Cohen",
    "Elif Yılmaz",
    "Lucas Moreau",
    "Aisha Rahman",
    "Theo Papadakis",
    "Nour Haddad",
    "Freya Lindqvist",
    "Daniel Osei",
    "Chloé Dubois",
    "Mateo Vargas",
    "Ivy Chen",
    "Samuel Brooks",
    "Rosa Delgado",
];

/// Code, statement, short label, whether it is a focus skill, and the codes of what comes before.
type Skill = (&'static str, &'static str, &'static str, bool, &'static [&'static str]);

const UNITS: [(&str, [Skill; 8]); 3] = [
    (
        "Numbers and powers",
        [
            ("8.NS.1", "I can tell rational from irrational numbers", "rational or irrational", false, &[]),
            ("8.NS.2", "I can place irrational numbers on a number line", "place on a line", false, &["8.NS.1"]),
            ("8.EE.1", "I can rewrite powers with the same base", "same base", true, &[]),
            ("8.EE.1b", "I can use zero and negative exponents", "negative exponents", false, &["8.EE.1"]),
            ("8.EE.2", "I can solve x² = p and x³ = p", "x² = p, x³ = p", true, &["8.NS.1"]),
            ("8.EE.3", "I can compare very large and very small numbers", "big and small numbers", false, &["8.EE.1"]),
            ("8.EE.4", "I can calculate in scientific notation", "scientific notation", true, &["8.EE.3"]),
            ("8.EE.4b", "I can choose units that fit the size", "units that fit", false, &[]),
        ],
    ),
    (
        "Expressions and equations",
        [
            ("8.EE.5", "I can compare two proportional relationships", "proportional", true, &["8.EE.1"]),
            ("8.EE.5b", "I can read slope as a unit rate", "slope as a rate", false, &["8.EE.5"]),
            ("8.EE.6", "I can explain why slope is the same along a line", "slope triangles", true, &["8.EE.5"]),
            ("8.EE.6b", "I can write the equation of a line", "equation of a line", false, &["8.EE.6"]),
            ("8.EE.7", "I can solve linear equations, even with none or many solutions", "linear equations", true, &[]),
            ("8.EE.7b", "I can solve equations with fractions and brackets", "fractions, brackets", false, &["8.EE.7"]),
            ("8.EE.8", "I can see a system’s solution on a graph", "systems on a graph", false, &["8.EE.6b"]),
            ("8.EE.8c", "I can solve real problems with two equations", "two equations", false, &["8.EE.8"]),
        ],
    ),
    (
        "Functions and space",
        [
            ("8.F.1", "I can tell whether a rule is a function", "function or not", true, &[]),
            ("8.F.2", "I can compare functions shown in different ways", "compare functions", false, &["8.F.1"]),
            ("8.F.3", "I can tell linear from non-linear functions", "linear or not", false, &["8.F.1"]),
            ("8.F.4", "I can build a function for a situation", "build a function", true, &["8.F.1"]),
            ("8.F.5", "I can sketch a graph from a story", "graph a story", false, &["8.F.1"]),
            ("8.G.6", "I can explain a proof of Pythagoras’ theorem", "why Pythagoras works", false, &["8.EE.2"]),
            ("8.G.7", "I can use Pythagoras’ theorem to find lengths", "use Pythagoras", true, &["8.EE.2"]),
            ("8.G.9", "I can find volumes of cones, cylinders and spheres", "round volumes", false, &["8.EE.2"]),
        ],
    ),
];

/// The students.
pub(super) fn roster() -> Vec<RosterRow> {
    let language = |name: &str| match name {
        "Sofía Castillo" => Some(Language::Spanish),
        "Nour Haddad" => Some(Language::Arabic),
        _ => None,
    };
    STUDENTS.iter().map(|name| RosterRow { name: (*name).into(), language: language(name) }).collect()
}

/// A tutoring block.
pub(super) fn block() -> Deed {
    let time = BlockTime { weekday: 3, at: BlockHour::Minute(14 * 60 + 30) };
    let (name, place) = ("Maths help".into(), "Library".into());
    Deed::Block(BlockDeed::Plan { block: None, plan: BlockPlan { name, time, place, seats: 8, outcomes: [].into() } })
}

/// The skills.
pub(super) fn skills() -> Vec<OutcomeRow> {
    let rows = UNITS.iter().flat_map(|(unit, skills)| skills.iter().map(move |skill| (unit, skill)));
    rows.map(|(unit, (code, statement, short, focus, before))| OutcomeRow {
        code: Some((*code).into()),
        statement: Some((*statement).into()),
        short: Some((*short).into()),
        unit: Some((*unit).into()),
        focus: Some(*focus),
        prerequisites: Some(before.iter().map(|code| (*code).into()).collect()),
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn the_class_is_as_large_as_promised_and_fits_its_labels() {
        assert_eq!(roster().len(), 28);
        let skills = skills();
        assert_eq!(skills.len(), 24);
        assert_eq!(skills.iter().map(|row| row.unit.clone()).collect::<BTreeSet<_>>().len(), 3);
        let longest = skills.iter().filter_map(|row| row.short.as_ref()).map(|short| short.chars().count()).max();
        assert!(longest <= Some(crate::classroom::Field::ShortLabel.limit()));
    }
}
