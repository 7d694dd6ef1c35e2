//! The teacher's own words, a tap each: for feedback (S32), for "how do you want to show it?" (S3) and for the context
//! of an attempt (S29). An empty list: each language has some of its own.

use super::section::Section;
use super::setting::Setting;
use super::words::Field;
use super::{Context, Fact, Refusal};
use serde::{Deserialize, Serialize};

/// A list holds at most so many.
pub const MOST_PHRASES: usize = 24;

/// The lists.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Phrases {
    /// What goes well.
    pub glow: Vec<String>,
    /// What is to grow.
    pub grow: Vec<String>,
    /// Next steps.
    pub next: Vec<String>,
    /// Ways to show a skill.
    pub ways: Vec<String>,
    /// Contexts of attempts.
    pub contexts: Vec<String>,
}

impl Phrases {
    fn cleaned(mut self) -> Result<Self, Refusal> {
        let lists = [
            (Field::Feedback, &mut self.glow),
            (Field::Feedback, &mut self.grow),
            (Field::Feedback, &mut self.next),
            (Field::Way, &mut self.ways),
            (Field::Context, &mut self.contexts),
        ];
        for (field, list) in lists {
            let mut kept: Vec<String> = Vec::new();
            for phrase in list.iter() {
                let phrase = field.clean(phrase)?;
                if !phrase.is_empty() && !kept.contains(&phrase) {
                    kept.push(phrase);
                }
            }
            if kept.len() > MOST_PHRASES {
                return Err(Refusal::TooManyPhrases);
            }
            *list = kept;
        }
        Ok(self)
    }

    /// Every text in it, with what it is for.
    pub fn texts(&self) -> impl Iterator<Item = (Field, &str)> {
        let feedback = [&self.glow, &self.grow, &self.next].map(|list| (Field::Feedback, list));
        let lists = feedback.into_iter().chain([(Field::Way, &self.ways), (Field::Context, &self.contexts)]);
        lists.flat_map(|(field, list)| list.iter().map(move |phrase| (field, phrase.as_str())))
    }
}

pub(super) fn set(section: &Section, ctx: &Context, phrases: &Phrases) -> Result<Vec<Fact>, Refusal> {
    ctx.teacher_only()?;
    let phrases = phrases.clone().cleaned()?;
    Ok(Setting::Phrases(Box::new(phrases)).set(section))
}
