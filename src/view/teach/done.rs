//! What was done a moment ago: one of a fixed set, so that an address can make a page say nothing else.

use crate::text::Text;

/// What a page says first after a form was sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Done {
    /// A change is on disk.
    Saved,
    /// One more of something.
    Added,
    /// A list came in.
    Imported,
    /// The last action was taken back.
    Undone,
    /// What was taken back was put back.
    Redone,
    /// Somebody left the class.
    Left,
    /// A wall was paired.
    Paired,
    /// A device is nobody's again.
    Freed,
    /// A device of the teacher's, or a wall, was taken away.
    SignedOut,
    /// Every student's device was.
    EveryoneOut,
    /// A student's card was made anew.
    CardMade,
    /// All that a lost phone could open is shut.
    PhoneLost,
    /// A backup was made.
    BackedUp,
    /// A backup is on a stick.
    OnStick,
    /// A recovery sheet is on paper.
    SheetPrinted,
}

impl Done {
    const ALL: [Done; 15] = [
        Self::Saved,
        Self::Added,
        Self::Imported,
        Self::Undone,
        Self::Redone,
        Self::Left,
        Self::Paired,
        Self::Freed,
        Self::SignedOut,
        Self::EveryoneOut,
        Self::CardMade,
        Self::PhoneLost,
        Self::BackedUp,
        Self::OnStick,
        Self::SheetPrinted,
    ];

    /// Its word in an address: `?done=saved`.
    pub fn key(self) -> &'static str {
        match self {
            Self::Saved => "saved",
            Self::Added => "added",
            Self::Imported => "imported",
            Self::Undone => "undone",
            Self::Redone => "redone",
            Self::Left => "left",
            Self::Paired => "paired",
            Self::Freed => "freed",
            Self::SignedOut => "signed-out",
            Self::EveryoneOut => "everyone-out",
            Self::CardMade => "card-made",
            Self::PhoneLost => "phone-lost",
            Self::BackedUp => "backed-up",
            Self::OnStick => "on-stick",
            Self::SheetPrinted => "sheet-printed",
        }
    }

    /// What an address says was done.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|done| done.key() == key)
    }

    /// The sentence.
    pub fn sentence(self, text: Text) -> String {
        match self {
            Self::Saved => text.say("teach-done-saved"),
            Self::Added => text.say("teach-done-added"),
            Self::Imported => text.say("teach-done-imported"),
            Self::Undone => text.say("teach-done-undone"),
            Self::Redone => text.say("teach-done-redone"),
            Self::Left => text.say("teach-done-left"),
            Self::Paired => text.say("teach-done-paired"),
            Self::Freed => text.say("teach-done-freed"),
            Self::SignedOut => text.say("teach-done-signed-out"),
            Self::CardMade => text.say("teach-done-card-made"),
            Self::PhoneLost => text.say("teach-done-phone-lost"),
            Self::EveryoneOut => text.say("teach-done-everyone-out"),
            Self::BackedUp => text.say("backup-done"),
            Self::OnStick => text.say("stick-done"),
            Self::SheetPrinted => text.say("recovery-done"),
        }
    }
}
