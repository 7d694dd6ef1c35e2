//! How much of the box anybody may have (TRUST.md, Web). All of it is a flag of `serve`, so that tests come to the ends.

/// The numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Open connections of devices that the box does not know, at most: over that the oldest of them is cut.
    pub strangers: usize,
    /// Open connections of devices that it knows, at most: over that the one that has been still longest is cut.
    pub known: usize,
    /// Of those, how many one device may hold: over that its own oldest is cut.
    pub of_a_device: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { strangers: 512, known: 4_096, of_a_device: 12 }
    }
}
