//! The phrases that a class begins with, until its teacher writes others (S32).

use super::Text;
use crate::classroom::Language;
use crate::classroom::phrases::{JOINT, Phrases};
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// The place of each usual phrase among those that students read, by what it is in any language.
static USUAL: LazyLock<BTreeMap<String, usize>> = LazyLock::new(|| {
    let places = |language| Text::new(language).usual().into_iter().zip(0..);
    Language::ALL.into_iter().flat_map(places).collect()
});

impl Text {
    /// The teacher's own phrases, and each language's usual ones where a list is empty.
    pub fn phrases(self, own: &Phrases) -> Phrases {
        let or = |own: &Vec<String>, usual: Vec<String>| if own.is_empty() { usual } else { own.clone() };
        Phrases {
            glow: or(&own.glow, self.usual_glows()),
            grow: or(&own.grow, self.usual_grows()),
            next: or(&own.next, self.usual_next_steps()),
            ways: or(&own.ways, self.usual_ways()),
            contexts: or(&own.contexts, self.usual_contexts()),
            wordings: own.wordings.clone(),
        }
    }

    /// A phrase as this language has it: in the teacher's wording, or as one of the usual ones; else as it is (S22).
    pub fn phrase(self, phrase: &str, own: &Phrases) -> String {
        let usual = || USUAL.get(phrase).and_then(|place| self.usual().into_iter().nth(*place));
        let wording = own.wording(phrase, self.language()).map(str::to_owned);
        wording.or_else(usual).unwrap_or_else(|| phrase.to_owned())
    }

    /// One part of a feedback: each phrase that was tapped and stayed as it was, as this language has it (S22).
    pub fn feedback(self, words: &str, own: &Phrases) -> String {
        words.split(JOINT).map(|phrase| self.phrase(phrase, own)).collect::<Vec<_>>().join(JOINT)
    }

    /// All that students read, always in one order.
    fn usual(self) -> Vec<String> {
        [self.usual_glows(), self.usual_grows(), self.usual_next_steps(), self.usual_ways()].concat()
    }

    fn usual_glows(self) -> Vec<String> {
        vec![self.say("phrase-glow-steps"), self.say("phrase-glow-words"), self.say("phrase-glow-checked")]
    }

    fn usual_grows(self) -> Vec<String> {
        vec![self.say("phrase-grow-why"), self.say("phrase-grow-check"), self.say("phrase-grow-alone")]
    }

    fn usual_next_steps(self) -> Vec<String> {
        vec![self.say("phrase-next-more"), self.say("phrase-next-explain"), self.say("phrase-next-harder")]
    }

    fn usual_ways(self) -> Vec<String> {
        vec![
            self.say("phrase-way-talk"),
            self.say("phrase-way-paper"),
            self.say("phrase-way-made"),
            self.say("phrase-way-teach"),
        ]
    }

    fn usual_contexts(self) -> Vec<String> {
        let talk = self.say("phrase-context-talk");
        vec![
            talk,
            self.say("phrase-context-paper"),
            self.say("phrase-context-project"),
            self.say("phrase-context-lesson"),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_usual_phrase_is_read_in_every_language_and_other_words_stay_as_they_are() {
        let own = Phrases::default();
        for (from, to) in Language::ALL.into_iter().flat_map(|from| Language::ALL.map(|to| (from, to))) {
            let (written, read) = (Text::new(from).usual(), Text::new(to).usual());
            let translated: Vec<_> = written.iter().map(|phrase| Text::new(to).phrase(phrase, &own)).collect();
            assert_eq!(translated, read, "{from:?} to {to:?}");
        }
        let french = Text::new(Language::French);
        let both = format!("Clear steps{JOINT}and a sum of your own");
        let expected = format!("{}{JOINT}and a sum of your own", french.say("phrase-glow-steps"));
        assert_eq!(french.feedback(&both, &own), expected);
        assert_eq!(french.feedback("", &own), "");
    }
}
