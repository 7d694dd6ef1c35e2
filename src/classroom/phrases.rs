//! The teacher's own words, a tap each: for feedback (S32), for "how do you want to show it?" (S3) and for the context
//! of an attempt (S29). An empty list: each language has some of its own.

use super::words::Field;
use super::{Language, Refusal};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A list holds at most so many.
pub const MOST_PHRASES: usize = 24;
/// Stands between the phrases that were tapped for one part of a feedback.
pub const JOINT: &str = " · ";

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
    /// What a phrase is in more languages, by the phrase as its list has it (S22): for feedback and for ways to show.
    pub wordings: BTreeMap<String, BTreeMap<Language, String>>,
}

impl Phrases {
    pub(super) fn cleaned(mut self) -> Result<Self, Refusal> {
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
        self.wordings = self.cleaned_wordings()?;
        Ok(self)
    }

    /// Those of phrases that there are, without empty ones.
    pub(super) fn cleaned_wordings(&self) -> Result<BTreeMap<String, BTreeMap<Language, String>>, Refusal> {
        let mut cleaned = BTreeMap::new();
        for (field, phrase) in self.read_by_students() {
            let Some(own) = self.wordings.get(phrase) else { continue };
            let mut wordings = BTreeMap::new();
            for (language, words) in own {
                wordings.insert(*language, field.clean(words)?);
            }
            wordings.retain(|_, words| !words.is_empty());
            if !wordings.is_empty() {
                cleaned.insert(phrase.to_owned(), wordings);
            }
        }
        Ok(cleaned)
    }

    /// The phrases that students read, with what each is for; one that stands in two lists comes once in each.
    pub fn read_by_students(&self) -> impl Iterator<Item = (Field, &str)> {
        let feedback = [&self.glow, &self.grow, &self.next].map(|list| (Field::Feedback, list));
        let lists = feedback.into_iter().chain([(Field::Way, &self.ways)]);
        lists.flat_map(|(field, list)| list.iter().map(move |phrase| (field, phrase.as_str())))
    }

    /// A phrase in a language, where the teacher wrote that.
    pub fn wording(&self, phrase: &str, language: Language) -> Option<&str> {
        self.wordings.get(phrase)?.get(&language).map(String::as_str)
    }

    /// Every text in it, with what it is for.
    pub fn texts(&self) -> impl Iterator<Item = (Field, &str)> {
        let contexts = self.contexts.iter().map(|context| (Field::Context, context.as_str()));
        let wordings = self.wordings.values().flat_map(BTreeMap::values).map(|words| (Field::Feedback, words.as_str()));
        self.read_by_students().chain(contexts).chain(wordings)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn with_wording(phrase: &str, wording: &str) -> Phrases {
        let wordings = [(phrase.to_owned(), [(Language::Spanish, wording.to_owned())].into())].into();
        Phrases { glow: vec!["Neat work".into()], ways: vec!["at the board".into()], wordings, ..Phrases::default() }
    }

    #[test]
    fn a_phrase_keeps_its_wordings_while_it_is_on_a_list() {
        let kept = with_wording("Neat work", "  Buen  trabajo ").cleaned().unwrap();
        assert_eq!(kept.wording("Neat work", Language::Spanish), Some("Buen trabajo"));
        assert_eq!(kept.wording("Neat work", Language::French), None);
        let gone = Phrases { glow: vec!["Neater work".into()], ..kept }.cleaned().unwrap();
        assert!(gone.wordings.is_empty());
        assert!(with_wording("Neat work", " ").cleaned().unwrap().wordings.is_empty());
    }

    #[test]
    fn a_wording_is_as_long_as_its_phrase_may_be() {
        let long = "x".repeat(Field::Way.limit() + 1);
        assert!(with_wording("Neat work", &long).cleaned().is_ok());
        assert_eq!(with_wording("at the board", &long).cleaned(), Err(Refusal::TooLong(Field::Way)));
    }
}
