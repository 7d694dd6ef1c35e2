//! Formula injection: a spreadsheet runs a cell that begins like a formula, quoted or not.
//!
//! The guard is an apostrophe before it, which spreadsheets read as "this is text". Where commas are decimal marks
//! (Spanish, French), Excel cuts a comma-separated file at semicolons instead, quotes or not, so what follows one
//! within a cell is guarded too. Reading takes a leading guard off again, so that an export comes back as it went out.

const STARTERS: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];
const BREAKS: [char; 4] = [';', '\t', '\r', '\n'];

/// The cell with an apostrophe wherever a spreadsheet could see a formula begin.
pub(super) fn guarded(cell: &str) -> String {
    let mut out = String::with_capacity(cell.len() + 1);
    if cell.starts_with(['\t', '\r', '\n']) {
        out.push('\'');
    }
    let mut at_start = true;
    for c in cell.chars() {
        if at_start && STARTERS.contains(&c) {
            out.push('\'');
        }
        at_start = BREAKS.contains(&c) || (at_start && (c == ' ' || c == '"'));
        out.push(c);
    }
    out
}

/// The cell without a leading guard.
pub(super) fn unguarded(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if rest.starts_with(STARTERS) => rest,
        _ => cell,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_begins_like_a_formula_becomes_text() {
        for cell in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1"] {
            assert!(guarded(cell).starts_with('\''), "{cell:?}");
        }
        assert_eq!(guarded(" =1"), " '=1");
        for cell in ["", "Ana", "O'Neill", "a=b", "8-2", "'=1"] {
            assert_eq!(guarded(cell), cell);
        }
    }

    #[test]
    fn a_semicolon_opens_no_second_cell() {
        assert_eq!(guarded("stuck;=HYPERLINK(1)"), "stuck;'=HYPERLINK(1)");
        assert_eq!(guarded("stuck; \"=1\""), "stuck; \"'=1\"");
    }

    #[test]
    fn reading_takes_the_guard_off_again() {
        for cell in ["=Ana", "-", "Ana", "'Aziz", "'t Hooft"] {
            assert_eq!(unguarded(&guarded(cell)), cell);
        }
    }
}
