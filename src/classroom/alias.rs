//! What stands for a student on the wall: a chosen icon and its word (DESIGN.md, Who sees what).

use super::Refusal;
use serde::{Deserialize, Serialize};

/// One of [`ALIASES`], by its place. Places never move: the journal names them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Alias(u8);

/// Icon and word key (`alias-fox` in `text`). Append only.
pub const ALIASES: [(&str, &str); 60] = [
    ("🦊", "fox"),
    ("🐢", "turtle"),
    ("🦉", "owl"),
    ("🐙", "octopus"),
    ("🐝", "bee"),
    ("🦋", "butterfly"),
    ("🐬", "dolphin"),
    ("🦔", "hedgehog"),
    ("🐼", "panda"),
    ("🦁", "lion"),
    ("🐨", "koala"),
    ("🐸", "frog"),
    ("🐯", "tiger"),
    ("🦒", "giraffe"),
    ("🐘", "elephant"),
    ("🦜", "parrot"),
    ("🐳", "whale"),
    ("🦓", "zebra"),
    ("🐧", "penguin"),
    ("🦀", "crab"),
    ("🐿️", "squirrel"),
    ("🦆", "duck"),
    ("🐞", "ladybird"),
    ("🦩", "flamingo"),
    ("🦭", "seal"),
    ("🐌", "snail"),
    ("🐴", "horse"),
    ("🦥", "sloth"),
    ("🐰", "rabbit"),
    ("🦦", "otter"),
    ("🐻", "bear"),
    ("🦌", "deer"),
    ("🐺", "wolf"),
    ("🦅", "eagle"),
    ("🐠", "fish"),
    ("🦈", "shark"),
    ("🐫", "camel"),
    ("🦘", "kangaroo"),
    ("🦚", "peacock"),
    ("🦢", "swan"),
    ("🐊", "crocodile"),
    ("🦎", "lizard"),
    ("🐜", "ant"),
    ("🦇", "bat"),
    ("🐱", "cat"),
    ("🐶", "dog"),
    ("🐭", "mouse"),
    ("🐹", "hamster"),
    ("🐑", "sheep"),
    ("🐐", "goat"),
    ("🦙", "llama"),
    ("🐓", "rooster"),
    ("🦃", "turkey"),
    ("🕊️", "dove"),
    ("🦂", "scorpion"),
    ("🐡", "pufferfish"),
    ("🦐", "shrimp"),
    ("🦑", "squid"),
    ("🦏", "rhino"),
    ("🦡", "badger"),
];

impl Alias {
    /// The alias at a place of [`ALIASES`].
    pub fn at(place: u8) -> Result<Self, Refusal> {
        if usize::from(place) < ALIASES.len() { Ok(Self(place)) } else { Err(Refusal::NoSuchAlias) }
    }

    /// Its place in [`ALIASES`].
    pub fn place(self) -> u8 {
        self.0
    }

    /// Its icon, an emoji.
    pub fn icon(self) -> &'static str {
        self.entry().0
    }

    /// The key of its word: `text` says `alias-<key>`.
    pub fn word_key(self) -> &'static str {
        self.entry().1
    }

    /// Total: a place beyond the list, from a store of a later release, shows as another icon instead of a panic.
    fn entry(self) -> &'static (&'static str, &'static str) {
        &ALIASES[usize::from(self.0) % ALIASES.len()]
    }

    /// Every alias.
    pub fn all() -> impl Iterator<Item = Alias> {
        (0..ALIASES.len() as u8).map(Alias)
    }
}

/// A stable shuffle: the same inputs give the same number on every machine and in every release.
pub fn stable_hash(a: u64, b: u64) -> u64 {
    let mut x = a.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ b.wrapping_add(0x632b_e59b_d9b4_e019);
    x = (x ^ (x >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    x = (x ^ (x >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    x ^ (x >> 31)
}
