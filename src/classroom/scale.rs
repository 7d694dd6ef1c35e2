//! The scale of a section: two to six named levels, one of which counts as mastered (S26).
//!
//! A level is a number of its own that is never used again within its section, so that what was judged on an older
//! scale stays readable: a level that is taken off the scale keeps its name, and counts as the nearest below it.

use super::Refusal;
use super::words::Field;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A scale has at least so many levels.
pub const FEWEST_LEVELS: usize = 2;
/// A scale has at most so many levels.
pub const MOST_LEVELS: usize = 6;

/// A level, by its number in the section; its place on the scale is [`Scale::rank`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Level(pub u8);

/// The levels that every section begins with; while they have no other name, each language has its own word for them.
impl Level {
    /// A state, not a failure.
    pub const NOT_YET: Level = Level(1);
    /// Nearly.
    pub const APPROACHING: Level = Level(2);
    /// The note lands on the wall.
    pub const MASTERED: Level = Level(3);
    /// Beyond.
    pub const EXCEEDING: Level = Level(4);
    /// In rising order.
    pub const FIRST: [Level; 4] = [Self::NOT_YET, Self::APPROACHING, Self::MASTERED, Self::EXCEEDING];
}

/// One step of a scale.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rung {
    /// Which level.
    pub level: Level,
    /// What the teacher calls it; empty for one of [`Level::FIRST`] that each language names itself.
    pub name: String,
}

/// A level that is on the scale no more.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PastLevel {
    /// What it was called.
    pub name: String,
    /// What it counts as now.
    pub counts_as: Level,
}

/// The levels of a section.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scale {
    /// In rising order, [`FEWEST_LEVELS`] to [`MOST_LEVELS`] of them.
    pub rungs: Vec<Rung>,
    /// The lowest that counts as mastered.
    pub mastered: Level,
    /// Those that were on it once.
    pub past: BTreeMap<Level, PastLevel>,
}

/// One level of a scale that is wished for; `level: None` is a new one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScaleRow {
    /// A level that the section has or had.
    pub level: Option<Level>,
    /// Its name; may be empty for [`Level::FIRST`].
    pub name: String,
}

impl Default for Scale {
    fn default() -> Self {
        let rungs = Level::FIRST.map(|level| Rung { level, name: String::new() });
        Self { rungs: rungs.into(), mastered: Level::MASTERED, past: BTreeMap::new() }
    }
}

impl Scale {
    /// The levels, rising.
    pub fn levels(&self) -> impl DoubleEndedIterator<Item = Level> {
        self.rungs.iter().map(|rung| rung.level)
    }

    /// Whether a level can be given now.
    pub fn has(&self, level: Level) -> bool {
        self.levels().any(|own| own == level)
    }

    /// A level's place from the bottom, 1 for the lowest; a past level has that of the one it counts as, an unknown one 1.
    pub fn rank(&self, level: Level) -> u8 {
        let level = self.past.get(&level).map_or(level, |past| past.counts_as);
        (1..).zip(self.levels()).find(|(_, own)| *own == level).map_or(1, |(rank, _)| rank)
    }

    /// The level at a rank; above the top it is the top, below the bottom the bottom.
    pub fn at(&self, rank: u8) -> Level {
        let place = usize::from(rank.max(1)) - 1;
        self.levels().nth(place).or(self.levels().next_back()).unwrap_or(self.mastered)
    }

    /// Whether a sticky note stands for it.
    pub fn is_mastered(&self, level: Level) -> bool {
        self.rank(level) >= self.rank(self.mastered)
    }

    /// What the teacher calls it, now or when it was on the scale; `None`: each language has its own word.
    pub fn name(&self, level: Level) -> Option<&str> {
        let own = self.rungs.iter().find(|rung| rung.level == level).map(|rung| rung.name.as_str());
        own.or(self.past.get(&level).map(|past| past.name.as_str())).filter(|name| !name.is_empty())
    }

    /// Every name in it.
    pub fn texts(&self) -> impl Iterator<Item = (Field, &str)> {
        let names = self.rungs.iter().map(|rung| &rung.name).chain(self.past.values().map(|past| &past.name));
        names.map(|name| (Field::LevelName, name.as_str()))
    }

    /// This scale with other levels, of which the one in that place is the lowest that counts as mastered.
    pub fn changed(&self, rows: &[ScaleRow], mastered: usize) -> Result<Scale, Refusal> {
        if !(FEWEST_LEVELS..=MOST_LEVELS).contains(&rows.len()) || mastered >= rows.len() {
            return Err(Refusal::ScaleSize);
        }
        let mut next = self.levels().chain(self.past.keys().copied()).map(|level| level.0).max().unwrap_or(0);
        let mut rungs: Vec<Rung> = Vec::new();
        for row in rows {
            if row.level.is_some_and(|level| !self.has(level) && !self.past.contains_key(&level)) {
                return Err(Refusal::NoSuchLevel);
            }
            let level = match row.level.or_else(|| self.called(&row.name)) {
                Some(level) => level,
                None => {
                    next = next.checked_add(1).ok_or(Refusal::ScaleSize)?;
                    Level(next)
                }
            };
            let nameless = Level::FIRST.contains(&level);
            let name =
                if nameless { Field::LevelName.clean(&row.name)? } else { Field::LevelName.required(&row.name)? };
            let twice = rungs.iter().any(|rung| {
                rung.level == level || (!name.is_empty() && rung.name.to_lowercase() == name.to_lowercase())
            });
            if twice {
                return Err(Refusal::LevelTwice);
            }
            rungs.push(Rung { level, name });
        }
        let mastered = rungs.get(mastered).map_or(self.mastered, |rung| rung.level);
        let past = self.past_beside(&rungs);
        Ok(Scale { rungs, mastered, past })
    }

    /// The level that has or had a name: what is added under it is that level again.
    fn called(&self, name: &str) -> Option<Level> {
        let mut known = self.levels().chain(self.past.keys().copied());
        known.find(|level| self.name(*level).is_some_and(|own| own.to_lowercase() == name.trim().to_lowercase()))
    }

    /// What is past when these are the levels: each counts as the nearest below that is still there.
    fn past_beside(&self, rungs: &[Rung]) -> BTreeMap<Level, PastLevel> {
        let stays = |level: &Level| rungs.iter().any(|rung| rung.level == *level);
        let lowest = rungs.first().map_or(self.mastered, |rung| rung.level);
        let heir = |level: Level| {
            let below = self.rungs.iter().take(usize::from(self.rank(level))).rev();
            below.map(|rung| rung.level).find(stays).unwrap_or(lowest)
        };
        let gone = self.rungs.iter().map(|rung| (rung.level, rung.name.clone()));
        let older = self.past.iter().map(|(level, past)| (*level, past.name.clone()));
        gone.chain(older)
            .filter(|(level, _)| !stays(level))
            .map(|(level, name)| (level, PastLevel { name, counts_as: heir(level) }))
            .collect()
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn row(level: Option<Level>, name: &str) -> ScaleRow {
        ScaleRow { level, name: name.into() }
    }

    fn kept(levels: &[Level]) -> Vec<ScaleRow> {
        levels.iter().map(|level| row(Some(*level), "")).collect()
    }

    #[test]
    fn a_level_that_is_taken_off_counts_as_the_nearest_below_and_keeps_its_name() {
        let scale = Scale::default();
        let named =
            scale.changed(&[row(Some(Level(1)), ""), row(Some(Level(2)), "Nearly"), row(Some(Level(3)), "")], 2);
        let named = named.unwrap();
        assert_eq!((named.rank(Level::EXCEEDING), named.is_mastered(Level::EXCEEDING)), (3, true));
        let two = named.changed(&kept(&[Level(1), Level(3)]), 1).unwrap();
        assert_eq!((two.rank(Level(2)), two.name(Level(2)), two.is_mastered(Level(2))), (1, Some("Nearly"), false));
        assert_eq!((two.rank(Level(4)), two.at(9), two.at(0)), (2, Level(3), Level(1)));
        let lowest_gone = scale.changed(&kept(&[Level(3), Level(4)]), 0).unwrap();
        assert_eq!(lowest_gone.rank(Level(1)), 1, "nothing is below it");
    }

    #[test]
    fn a_level_that_comes_back_is_itself_and_a_new_one_has_a_number_of_its_own() {
        let without = Scale::default().changed(&kept(&[Level(1), Level(3)]), 1).unwrap();
        let rows = [row(Some(Level(1)), ""), row(Some(Level(2)), ""), row(Some(Level(3)), ""), row(None, "Wow")];
        let back = without.changed(&rows, 2).unwrap();
        assert_eq!(back.rungs.iter().map(|rung| rung.level.0).collect::<Vec<_>>(), [1, 2, 3, 5]);
        assert_eq!(back.past.keys().collect::<Vec<_>>(), [&Level(4)]);
    }

    #[test]
    fn a_scale_has_two_to_six_levels_each_once_and_with_a_name() {
        let scale = Scale::default();
        let many: Vec<_> = ["a", "b", "c", "d", "e", "f", "g"].map(|name| row(None, name)).into();
        assert_eq!(scale.changed(&many, 0), Err(Refusal::ScaleSize));
        assert!(scale.changed(&many[..6], 5).is_ok());
        assert_eq!(scale.changed(&many[..6], 6), Err(Refusal::ScaleSize));
        assert_eq!(scale.changed(&many[..1], 0), Err(Refusal::ScaleSize));
        assert_eq!(scale.changed(&[row(None, "a"), row(None, "A")], 0), Err(Refusal::LevelTwice));
        assert_eq!(scale.changed(&kept(&[Level(1), Level(1)]), 0), Err(Refusal::LevelTwice));
        assert_eq!(scale.changed(&[row(None, ""), row(None, "b")], 0), Err(Refusal::Empty(Field::LevelName)));
        assert_eq!(scale.changed(&kept(&[Level(1), Level(9)]), 0), Err(Refusal::NoSuchLevel));
    }
}
