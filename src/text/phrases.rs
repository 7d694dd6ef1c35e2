//! The phrases that a class begins with, until its teacher writes others (S32).

use super::Text;
use crate::classroom::phrases::Phrases;

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
        }
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
