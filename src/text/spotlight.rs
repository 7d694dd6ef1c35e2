//! Words for what somebody is thanked for (S15).

use super::Text;
use crate::classroom::Praise;

impl Text {
    /// "for letting a classmate try it alone": goes after "Thank you".
    pub fn praise(self, praise: Praise) -> String {
        match praise {
            Praise::LetsTry => self.say("praise-lets-try"),
            Praise::AsksAtEnd => self.say("praise-asks-at-end"),
            Praise::LooksBack => self.say("praise-looks-back"),
            Praise::ComesBack => self.say("praise-comes-back"),
            Praise::Thanked => self.say("praise-thanked"),
            Praise::TakesTime => self.say("praise-takes-time"),
        }
    }
}
