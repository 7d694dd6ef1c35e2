//! The small words of the records: what each choice is called on disk.

use crate::classroom as core;
use serde::{Deserialize, Serialize};

/// A word list of the disk's own, with the way from the core's choice and back. A new choice of the core's does not
/// compile until it has its word.
macro_rules! words {
    ($name:ident { $($choice:ident = $word:literal),+ $(,)? }) => {
        words!($name = core::$name { $($choice = $word),+ });
    };
    ($name:ident = $core:ty { $($choice:ident = $word:literal),+ $(,)? }) => {
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
        pub(super) enum $name {
            $(#[serde(rename = $word)] $choice),+
        }

        impl From<$core> for $name {
            fn from(choice: $core) -> Self {
                match choice {
                    $(<$core>::$choice => Self::$choice),+
                }
            }
        }

        impl From<$name> for $core {
            fn from(word: $name) -> Self {
                match word {
                    $($name::$choice => Self::$choice),+
                }
            }
        }
    };
}

words!(Colour { Green = "green", Yellow = "yellow", Red = "red" });
words!(CupsShown { OnShelf = "on_shelf", ListByAlias = "list_by_alias", ListByName = "list_by_name" });
words!(Devices { Own = "own", Shared = "shared", None = "none" });
words!(Face { Auto = "auto", Arrive = "arrive", Work = "work" });
words!(Language { English = "en", Spanish = "es", French = "fr", Arabic = "ar" });
words!(Naming { Alias = "alias", Initials = "initials", Names = "names", Totals = "totals" });
words!(Presence { Unknown = "unknown", Here = "here", HereByTeacher = "here_by_teacher", Absent = "absent" });
words!(Method {
    Latest = "latest",
    Highest = "highest",
    NMastery = "n_mastery",
    DecayingAverage = "decaying_average",
    Mean = "mean",
    Judgement = "judgement",
});
words!(Purpose { Formative = "formative", Summative = "summative", Overall = "overall" });
words!(Status { NotStarted = "not_started", Working = "working", Ready = "ready" });
words!(StatusRule { AnyTime = "any_time", InClass = "in_class", InWindow = "in_window" });

/// Most attempts count, and leave it out.
impl Default for Purpose {
    fn default() -> Self {
        Self::Summative
    }
}
