//! What fits on a shelf. Sizes are pixels of a 1920 × 1080 wall; `fit.css` scales them to the screen.
//!
//! Notes are sized for the whole class on one shelf, so that nothing jumps when one more lands.

use super::measure;

/// The map's width and height, beside the cups and the corner code.
const MAP: (f32, f32) = (1400.0, 930.0);
const GAP: f32 = 20.0;
/// Air between a label's lines, as a factor of its size.
const LEADING: f32 = 1.18;
/// Sizes of a label; `fit.css` has a class for each.
const LABELS: [u16; 8] = [52, 44, 38, 34, 31, 28, 26, 24];
/// Sizes of a note's side; `fit.css` has a class for each.
const NOTES: [u16; 14] = [120, 108, 96, 88, 80, 72, 66, 60, 54, 48, 44, 40, 36, 30];
/// Sizes of the words on a note.
const WORDS: [u16; 4] = [40, 33, 28, 24];

/// How a page of shelves is laid out.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Grid {
    /// Shelves side by side.
    pub columns: usize,
    /// Shelves above each other.
    pub rows: usize,
    width: f32,
    height: f32,
    /// The board under the label, with the air around it.
    board: f32,
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
        // A shelf's own padding and border, both sides together; many rows keep less of it.
        let (frame, board) = if rows > 2 { ((34.0, 20.0), 18.0) } else { ((46.0, 32.0), 28.0) };
        let side = |all: f32, n: usize, frame: f32| (all - GAP * (n - 1) as f32) / n as f32 - frame;
        Self { columns, rows, width: side(MAP.0, columns, frame.0), height: side(MAP.1, rows, frame.1), board }
    }

    /// The height of a cup that stands on the board.
    pub(super) fn cup(self) -> f32 {
        if self.rows > 2 { 50.0 } else { 72.0 }
    }

    /// The size of a label beside `standing` cups or counts of cups, and what is left below the board.
    pub(super) fn label(self, words: &str, standing: usize) -> Label {
        let width = self.width - standing as f32 * (self.cup() + 6.0);
        let most = match self.rows {
            1 => 52,
            2 => 34,
            3 => 28,
            _ => 26,
        };
        let lines_most = if self.rows > 3 { 2 } else { 3 };
        let steps: Vec<u16> = LABELS.into_iter().filter(|step| *step <= most).collect();
        let size = measure::largest(words, width, lines_most, &steps);
        let lines = measure::lines(words, width / f32::from(size)).unwrap_or(2 + words.chars().count() / 12);
        let cups = if standing > 0 { self.cup() } else { 0.0 };
        let height = (lines as f32 * f32::from(size) * LEADING).max(cups);
        Label { size, left: self.height - height - self.board }
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
        WORDS.into_iter().find(|size| strips(labels, f32::from(*size), self.width) * f32::from(*size) * 1.62 <= left)
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

/// From one note to the next, in notes: the smallest lie over each other a little.
fn pitch(side: u16) -> f32 {
    if side > 30 { 1.11 } else { 0.88 }
}

/// The rows that strips of words take, side by side.
fn strips(labels: &[String], size: f32, width: f32) -> f32 {
    let mut rows = 1.0;
    let mut used = 0.0;
    for label in labels {
        let strip = (measure::ems(label) + 0.95) * size;
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
            let label = grid.label("Slope along a line", 2);
            assert!(grid.note(35, label.left).is_some(), "{shelves} shelves leave {}", label.left);
        }
    }

    #[test]
    fn few_skills_breathe_larger() {
        let sizes: Vec<_> = [1, 4, 8, 16].map(|n| Grid::of(n).note(28, Grid::of(n).label("Slope", 0).left)).to_vec();
        assert!(sizes.windows(2).all(|pair| pair[0] > pair[1]), "{sizes:?}");
    }

    #[test]
    fn long_statements_get_smaller_letters_and_leave_less_room() {
        let grid = Grid::of(8);
        let (short, long) = (grid.label("Slope", 0), grid.label(&"I can say why ".repeat(9), 0));
        assert!(short.size > long.size && short.left > long.left);
    }
}
