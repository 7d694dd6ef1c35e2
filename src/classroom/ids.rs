//! Identifiers: small numbers that the core hands out in order.

use serde::{Deserialize, Serialize};
use std::fmt;

macro_rules! id {
    ($name:ident, $what:literal) => {
        #[doc = $what]
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub u32);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
    };
}

id!(SectionId, "One class of students, numbered over the whole box.");
id!(StudentId, "One student, numbered over the whole box: the same in every section.");
id!(OutcomeId, "One outcome, numbered within its section.");
id!(TicketId, "One quick question, numbered within its section; numbers rise and leave gaps.");
id!(BlockId, "One tutoring block of the week, numbered within its section.");
id!(HeldId, "One time that a block was held, numbered within its section.");
