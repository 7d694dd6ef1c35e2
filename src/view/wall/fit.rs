//! What fits on a shelf. Sizes are pixels of a 1920 × 1080 wall; `fit.css` scales them to the screen.
//!
//! Notes are sized for the whole class on one shelf, so that nothing jumps when one more lands.

use super::measure;

/// The map's width and height, beside the cups and the corner code.
const MAP: (f32, f32) = (1400.0, 938.0);
/// Air between shelves side by side.
const GAP: f32 = 20.0;
/// Air between a label's lines, as a factor of its size.
const LEADING: f32 = 1.16;
/// Sizes of a label; `fit.css` has a class for each.
const LABELS: [u16; 8] = [52, 44, 38, 34, 31, 28, 26, 24];
/// Sizes of a note's side; `fit.css` has a class for each. The last two are the same note, side by side and overlapping.
const NOTES: [u16; 19] = [120, 108, 96, 88, 80, 72, 66, 60, 57, 54, 51, 48, 45, 42, 40, 38, 36, 31, 30];
/// The side at which notes begin to lie over each other.
pub(super) const TIGHT: u16 = 30;
/// Sizes of the words on a note.
const WORDS: [u16; 4] = [40, 33, 28, 24];

/// The size of the line that says whom to ask; `wall-tutors.css` has the same.
const TUTORS: f32 = 26.0;
/// The height of that line.
pub(super) const TUTORS_HEIGHT: f32 = 36.0;

/// How a page of shelves is laid out.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Grid {
    /// Shelves side by side.
    pub columns: usize,
    /// Shelves above each other.
    pub rows: usize,
    width: f32,
    height: f32,
    /// Air between label and notes.
    air: f32,
}

impl Grid {
    /// The grid for so many shelves.
    pub(super) fn of(shelves: usize) -> Self {
        let (columns, rows) = match shelves {
            0 | 1 => (1, 1),
            2 => (2, 1),
            3 => (3, 1),
            4 => (2, 2),
            5 | 6 => (3, 2),
            7 | 8 => (4, 2),
            9 => (3, 3),
            10..=12 => (4, 3),
            _ => (4, 4),
        };
        // Above each row stands a row of cups; a shelf's own padding and border count too: shelf.css has the same.
        let (cups, across, down, air) = match rows {
            1 | 2 => (60.0, 46.0, 42.0, 15.0),
            3 => (48.0, 38.0, 28.0, 10.0),
            _ => (40.0, 34.0, 24.0, 6.0),
        };
        let width = (MAP.0 - GAP * (columns - 1) as f32) / columns as f32 - across;
        // The first row's cups stand partly in the air under the heading.
        let height = (MAP.1 + 20.0) / rows as f32 - cups - down;
        Self { columns, rows, width, height, air }
    }

    /// How many cups have room on a shelf's edge, each drawn.
    pub(super) fn cups(self) -> usize {
        if self.columns > 2 { 5 } else { 8 }
    }

    /// The largest size at which every one of these labels has few lines; the few that are longer still get their own.
    pub(super) fn label_size(self, labels: &[&str]) -> u16 {
        let (most, least) = match self.rows {
            1 => (52, 31),
            2 => (34, 28),
            3 => (31, 26),
            _ => (28, 24),
        };
        let steps: Vec<u16> = LABELS.into_iter().filter(|step| (least..=most).contains(step)).collect();
        labels.iter().map(|label| measure::largest(label, self.width, self.lines(), &steps)).min().unwrap_or(most)
    }

    /// Whether the line that says whom to ask holds these words.
    pub(super) fn is_one_line(self, words: &str) -> bool {
        measure::lines(words, self.width / TUTORS) == Some(1)
    }

    /// The lines that a label may take before its letters shrink.
    fn lines(self) -> usize {
        if self.rows > 3 { 2 } else { 3 }
    }

    /// A label no larger than the page's `common` size, and what is left below it.
    pub(super) fn label(self, words: &str, common: u16) -> Label {
        let steps: Vec<u16> = LABELS.into_iter().filter(|step| *step <= common).collect();
        let size = measure::largest(words, self.width, self.lines() + 1, &steps);
        let lines = measure::lines(words, self.width / f32::from(size)).unwrap_or(2 + words.chars().count() / 12);
        Label { size, left: self.height - lines as f32 * f32::from(size) * LEADING - self.air }
    }

    /// The largest side of a note so that `notes` of them fit below a label; `None`: not even small ones do.
    pub(super) fn note(self, notes: usize, left: f32) -> Option<u16> {
        NOTES.into_iter().find(|side| {
            let pitch = f32::from(*side) * pitch(*side);
            let a_row = ((self.width + pitch - f32::from(*side)) / pitch) as usize;
            a_row > 0 && notes.div_ceil(a_row) as f32 * pitch <= left + pitch - f32::from(*side)
        })
    }

    /// The largest size of words so that all these labels fit as strips; `None`: not even small ones do.
    pub(super) fn words(self, labels: &[String], left: f32) -> Option<u16> {
        WORDS.into_iter().find(|size| strips(labels, f32::from(*size), self.width) * f32::from(*size) * 1.5 <= left)
    }
}

/// A label's size, and the height left for notes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Label {
    /// One of the label steps.
    pub size: u16,
    /// Pixels below the board.
    pub left: f32,
}

/// From one note to the next, in notes.
fn pitch(side: u16) -> f32 {
    match side {
        TIGHT => 0.88,
        31 => 1.0,
        _ => 1.11,
    }
}

/// The rows that strips of words take, side by side.
fn strips(labels: &[String], size: f32, width: f32) -> f32 {
    let mut rows = 1.0;
    let mut used = 0.0;
    for label in labels {
        let strip = (measure::ems(label) + 0.75) * size;
        if strip > width {
            return f32::INFINITY;
        }
        if used + strip > width {
            rows += 1.0;
            used = 0.0;
        }
        used += strip;
    }
    rows
}

/// The side of a note when so many hang in the one or two rows under the codes, `width` pixels wide.
pub(super) fn arrival(notes: usize, width: f32) -> u16 {
    let rows = if notes > 40 { 2 } else { 1 };
    let a_row = notes.div_ceil(rows).max(1) as f32;
    let most = if rows == 2 { 36 } else { 66 };
    NOTES.into_iter().filter(|side| *side <= most).find(|side| f32::from(*side) * 1.11 * a_row <= width).unwrap_or(30)
}

/// How many of the last labels fit in two rows of strips.
pub(super) fn last_that_fit(labels: &[String], size: f32, width: f32) -> usize {
    (0..=labels.len()).rev().find(|n| strips(&labels[labels.len() - n..], size, width) <= 2.0).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_class_fits_on_every_shelf_of_every_page_by_icon() {
        for shelves in 1..=16 {
            let grid = Grid::of(shelves);
            assert!(grid.columns * grid.rows >= shelves);
            let label = grid.label("Slope along a line", grid.label_size(&["Slope along a line"]));
            assert!(grid.note(35, label.left).is_some(), "{shelves} shelves leave {}", label.left);
        }
    }

    #[test]
    fn few_skills_breathe_larger() {
        let sizes: Vec<_> = [1, 4, 8, 16].map(|n| Grid::of(n).note(28, Grid::of(n).label("Slope", 28).left)).to_vec();
        assert!(sizes.windows(2).all(|pair| pair[0] > pair[1]), "{sizes:?}");
    }

    #[test]
    fn long_statements_get_smaller_letters_and_leave_less_room() {
        let grid = Grid::of(8);
        let (short, long) = (grid.label("Slope", 34), grid.label(&"I can say why ".repeat(9), 34));
        assert!(short.size > long.size && short.left > long.left);
    }
}
