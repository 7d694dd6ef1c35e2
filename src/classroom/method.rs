//! How a proficiency follows from attempts (S29, S47): by the method that the class knows from day one.
//!
//! Levels count by their rank, 1 for the lowest. Attempts are in the order in which the student showed what they can,
//! never in the order in which somebody wrote it down. What lies between two levels counts as the lower one.

use super::ledger::{Attempt, Purpose};
use super::scale::Scale;
use super::{Level, Refusal};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// The weight of the newest attempt in [`Method::DecayingAverage`].
pub const WEIGHT: f64 = 0.65;
/// [`Method::NMastery`] and "solid" ask for at most so many successes.
pub const MOST_SUCCESSES: u8 = 9;

/// A stated way from attempts to a proficiency. Never the mean by default.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Method {
    /// What was shown last.
    #[default]
    Latest,
    /// The best that was shown.
    Highest,
    /// The mean of the attempts that were mastered, once there are enough of them; undefined before.
    NMastery,
    /// d₁ = s₁; dᵢ = (1 − w)·dᵢ₋₁ + w·sᵢ with w = [`WEIGHT`].
    DecayingAverage,
    /// The mean of all.
    Mean,
    /// The teacher's overall judgement; single attempts only inform it.
    Judgement,
}

impl Method {
    /// In the order of the settings.
    pub const ALL: [Method; 6] =
        [Self::Latest, Self::Highest, Self::NMastery, Self::DecayingAverage, Self::Judgement, Self::Mean];

    /// What the ranks come to; `None`: not defined (yet). `needed` successes at `cut_off` or above are for
    /// [`Method::NMastery`] alone.
    pub fn score(self, ranks: &[u8], needed: u8, cut_off: u8) -> Option<f64> {
        let last = ranks.last().copied().map(f64::from);
        match self {
            Self::Latest | Self::Judgement => last,
            Self::Highest => ranks.iter().max().copied().map(f64::from),
            Self::Mean => mean(ranks),
            Self::DecayingAverage => {
                let scores = ranks.iter().copied().map(f64::from);
                scores.reduce(|so_far, score| (1.0 - WEIGHT) * so_far + WEIGHT * score)
            }
            Self::NMastery => {
                let hits: Vec<u8> = ranks.iter().copied().filter(|rank| *rank >= cut_off).collect();
                mean(&hits).filter(|_| hits.len() >= usize::from(needed.max(1)))
            }
        }
    }
}

fn mean(ranks: &[u8]) -> Option<f64> {
    let sum: u32 = ranks.iter().copied().map(u32::from).sum();
    (!ranks.is_empty()).then(|| f64::from(sum) / ranks.len() as f64)
}

/// How a class comes from attempts to a proficiency.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Marking {
    /// By which method.
    pub method: Method,
    /// How many successes [`Method::NMastery`] asks for, 1 to [`MOST_SUCCESSES`].
    pub needed: u8,
    /// "Solid" after so many successes in different contexts (S29), 1 to [`MOST_SUCCESSES`].
    pub contexts: u8,
}

impl Default for Marking {
    fn default() -> Self {
        Self { method: Method::Latest, needed: 2, contexts: 1 }
    }
}

/// What an outcome's attempts come to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Judgement {
    /// The level they come to.
    pub level: Level,
    /// Whether that is mastered, on the scale of now.
    pub mastered: bool,
    /// "Solid" (S29): enough successes in different contexts.
    pub secured: bool,
    /// When the last that counts was shown, in milliseconds since 1970.
    pub wall_ms: i64,
}

impl Marking {
    /// The level of a score: what lies between two is the lower one.
    pub fn level_of(scale: &Scale, score: f64) -> Level {
        // A sum of binary fractions may come out a hair under a whole number.
        scale.at((score + 1e-9).floor() as u8)
    }

    /// What attempts come to, in the order in which they were shown; `None`: nothing that counts, or not enough.
    pub fn judge(&self, scale: &Scale, attempts: &[Attempt]) -> Option<Judgement> {
        let counting: Vec<(&Attempt, Level)> =
            attempts.iter().filter_map(|a| Some((a, a.level_that_counts()?))).collect();
        let deciding: Vec<_> = match self.method {
            Method::Judgement => counting.iter().filter(|(a, _)| a.what.occasion.purpose == Purpose::Overall).collect(),
            _ => counting.iter().collect(),
        };
        let ranks: Vec<u8> = deciding.iter().map(|(_, level)| scale.rank(*level)).collect();
        let score = self.method.score(&ranks, self.needed, scale.rank(scale.mastered))?;
        let level = Self::level_of(scale, score);
        let successes = counting.iter().filter(|(_, level)| scale.is_mastered(*level));
        let contexts: BTreeSet<String> = successes.map(|(a, _)| a.what.occasion.context.to_lowercase()).collect();
        Some(Judgement {
            level,
            mastered: scale.is_mastered(level),
            secured: scale.is_mastered(level) && contexts.len() >= usize::from(self.contexts),
            wall_ms: deciding.last().map_or(0, |(a, _)| a.what.occasion.assessed_ms),
        })
    }
}

impl Marking {
    /// As it can be set.
    pub(super) fn checked(self) -> Result<Self, Refusal> {
        let possible = [self.needed, self.contexts].iter().all(|count| (1..=MOST_SUCCESSES).contains(count));
        if possible { Ok(self) } else { Err(Refusal::SuccessCount) }
    }
}
