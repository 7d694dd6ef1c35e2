//! The final rule of a class (S47): marks with names, best first, each with the share of the term's skills that is
//! mastered for it. A count of skills, never a mean of levels.

use crate::classroom::Refusal;
use crate::classroom::words::Field;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A rule has at least so many marks.
pub const FEWEST_MARKS: usize = 2;
/// A rule has at most so many marks.
pub const MOST_MARKS: usize = 8;

/// The marks that every class begins with; each language has its own word for them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum UsualMark {
    /// Nearly every skill is mastered.
    Thorough,
    /// Most are.
    Confident,
    /// Half of them are.
    Growing,
    /// The first are on their way.
    Beginning,
}

impl UsualMark {
    /// Best first.
    pub const ALL: [UsualMark; 4] = [Self::Thorough, Self::Confident, Self::Growing, Self::Beginning];
}

/// A mark, whole: what was given stays readable whatever becomes of the rule.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mark {
    /// One that each language has its own word for.
    Usual(UsualMark),
    /// One that the teacher named.
    Named(String),
}

/// A mark and what it asks for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Band {
    /// Which mark.
    pub mark: Mark,
    /// How many of a hundred skills are mastered for it, 0 to 100.
    pub share: u8,
}

/// The marks of a class, best first; the last asks for nothing, so that everybody has one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct FinalRule(pub Vec<Band>);

impl Default for FinalRule {
    fn default() -> Self {
        let shares = [90, 70, 50, 0];
        let band = |(mark, share)| Band { mark: Mark::Usual(mark), share };
        Self(UsualMark::ALL.into_iter().zip(shares).map(band).collect())
    }
}

impl Band {
    /// How many skills of `of` it asks for: whole ones, a part of one rounded up.
    pub fn needs(&self, of: usize) -> usize {
        (usize::from(self.share) * of).div_ceil(100)
    }
}

impl Mark {
    /// What the teacher called it; `None`: each language has its own word.
    pub fn name(&self) -> Option<&str> {
        match self {
            Self::Usual(_) => None,
            Self::Named(name) => Some(name),
        }
    }

    /// The texts in it that somebody typed, with what each is for.
    pub fn texts(&self) -> impl Iterator<Item = (Field, &str)> {
        self.name().into_iter().map(|name| (Field::MarkName, name))
    }

    fn cleaned(&self) -> Result<Self, Refusal> {
        let Self::Named(name) = self else { return Ok(self.clone()) };
        let name = Field::MarkName.required(name)?;
        // Students read it (S50): a letter, a number, a per cent is no word.
        let letters = name.chars().filter(|c| c.is_alphabetic()).count();
        let is_word = letters >= 2 && !name.contains(['%', '\u{66a}', '\u{2030}']);
        if is_word { Ok(Self::Named(name)) } else { Err(Refusal::MarkWord) }
    }
}

impl FinalRule {
    /// The best mark that so many mastered skills of `of` come to; `None` while no skill counts.
    pub fn mark(&self, mastered: usize, of: usize) -> Option<&Mark> {
        let reached = |band: &&Band| mastered >= band.needs(of);
        self.0.iter().find(reached).map(|band| &band.mark).filter(|_| of > 0)
    }

    /// The bands that can be told apart in so many skills, from best to lowest, each with how many it asks for.
    pub fn told_apart(&self, of: usize) -> impl Iterator<Item = (&Band, usize)> {
        let mut last = None;
        let bands = self.0.iter().map(move |band| (band, band.needs(of)));
        bands.filter(move |(_, needs)| last.replace(*needs) != Some(*needs))
    }

    /// Whether a mark is one of these.
    pub fn has(&self, mark: &Mark) -> bool {
        self.0.iter().any(|band| band.mark == *mark)
    }

    /// The texts in it that the teacher typed, with what each is for.
    pub fn texts(&self) -> impl Iterator<Item = (Field, &str)> {
        self.0.iter().flat_map(|band| band.mark.texts())
    }

    /// The rule that is wished for, if it can be one.
    pub(in crate::classroom) fn cleaned(&self) -> Result<Self, Refusal> {
        let clean = |band: &Band| Ok(Band { mark: band.mark.cleaned()?, share: band.share });
        let bands = self.0.iter().map(clean).collect::<Result<Vec<_>, Refusal>>()?;
        let names: BTreeSet<String> = bands.iter().map(|band| format!("{:?}", band.mark).to_lowercase()).collect();
        let falls = bands.windows(2).all(|pair| pair[0].share > pair[1].share);
        let ends =
            bands.first().is_some_and(|band| band.share <= 100) && bands.last().is_some_and(|band| band.share == 0);
        let whole = (FEWEST_MARKS..=MOST_MARKS).contains(&bands.len()) && names.len() == bands.len();
        if falls && ends && whole { Ok(Self(bands)) } else { Err(Refusal::MarkRule) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rule(bands: &[(&str, u8)]) -> FinalRule {
        FinalRule(bands.iter().map(|(name, share)| Band { mark: Mark::Named((*name).into()), share: *share }).collect())
    }

    fn cleaned(bands: &[(&str, u8)]) -> Result<FinalRule, Refusal> {
        rule(bands).cleaned()
    }

    #[test]
    fn a_mark_asks_for_whole_skills_and_the_edge_belongs_to_the_better_one() {
        let rule = FinalRule::default();
        let usual = |mastered, of| match rule.mark(mastered, of) {
            Some(Mark::Usual(mark)) => Some(*mark),
            _ => None,
        };
        use UsualMark::*;
        assert_eq!([usual(9, 10), usual(8, 10), usual(7, 10)], [Some(Thorough), Some(Confident), Some(Confident)]);
        assert_eq!([usual(6, 10), usual(5, 10), usual(4, 10)], [Some(Growing), Some(Growing), Some(Beginning)]);
        assert_eq!([usual(3, 3), usual(2, 3), usual(0, 3)], [Some(Thorough), Some(Growing), Some(Beginning)]);
        assert_eq!([usual(1, 1), usual(0, 1)], [Some(Thorough), Some(Beginning)]);
        assert_eq!(usual(0, 0), None, "nothing counts yet");
        assert_eq!(rule.0[0].needs(7), 7, "nine tenths of seven are seven whole skills");
    }

    #[test]
    fn shares_fall_to_nothing_and_names_differ() {
        assert!(cleaned(&[("Yes", 60), ("Not yet", 0)]).is_ok());
        assert!(cleaned(&[("All", 100), ("Not yet", 0)]).is_ok());
        for wrong in [
            &[("Yes", 0)][..],
            &[("Yes", 101), ("Not yet", 0)],
            &[("Yes", 60), ("Not yet", 10)],
            &[("Yes", 60), ("Nearly", 60), ("Not yet", 0)],
            &[("Nearly", 40), ("Yes", 60), ("Not yet", 0)],
            &[("Yes", 60), ("YES", 0)],
        ] {
            assert_eq!(cleaned(wrong), Err(Refusal::MarkRule), "{wrong:?}");
        }
        let nine: Vec<_> = (0..9)
            .map(|place| (["aa", "bb", "cc", "dd", "ee", "ff", "gg", "hh", "ii"][place], 80 - 10 * place as u8))
            .collect();
        assert_eq!(cleaned(&nine), Err(Refusal::MarkRule));
        assert!(cleaned(&[&nine[1..]].concat()).is_ok());
    }

    #[test]
    fn a_mark_is_a_word_and_no_letter_number_or_per_cent() {
        for letter in ["A", "B+", "4", "85 %", "1", "Good 80%"] {
            assert_eq!(cleaned(&[(letter, 50), ("Not yet", 0)]), Err(Refusal::MarkWord), "{letter}");
        }
        for word in ["Strong", "متمكّن", "À l’aise"] {
            assert!(cleaned(&[(word, 50), ("Not yet", 0)]).is_ok(), "{word}");
        }
        assert_eq!(cleaned(&[("  ", 50), ("Not yet", 0)]), Err(Refusal::Empty(Field::MarkName)));
    }
}
