//! `cupboard systems`: the classroom practices that the hub is to run, how far each is built, and the end-to-end tests
//! that show it.
//!
//! [`ROWS`] is the one place that says what is claimed. Which tests name a row stands in `assets/systems.txt`, which is
//! written from the tests' own doc comments and held true by `tests/tidy/systems.rs`.

use super::Failure;
use super::serve::say;
use clap::Args;

/// How much of a practice the hub runs today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Claim {
    /// All of it.
    Done,
    /// Some of it; what is missing, in a few words.
    InPart(&'static str),
    /// None of it.
    NotYet,
}

/// A practice that teachers run on paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its number: 24 for S24.
    pub number: u8,
    /// What it is, in a few words.
    pub name: &'static str,
    /// What the product says of it.
    pub claim: Claim,
}

const fn row(number: u8, name: &'static str, claim: Claim) -> Row {
    Row { number, name, claim }
}

use Claim::{Done, InPart, NotYet};

/// Every practice, by number.
pub const ROWS: [Row; 55] = [
    row(1, "The map: a note for each student on each skill they mastered", Done),
    row(2, "Students say where they are on a skill, when the teacher lets them", Done),
    row(3, "Students ask for a check; the teacher answers it from a queue", Done),
    row(4, "Students apply to be tutors", Done),
    row(5, "The class's own list of what makes a good tutor", Done),
    row(6, "Tutors' names beside the skills", Done),
    row(7, "Green, yellow and red cups that ask for help", Done),
    row(8, "Who answers a cup, and who is on the way", Done),
    row(9, "Tutoring groups made from the map", Done),
    row(10, "Pairs in which each tutors the other", Done),
    row(11, "Who may and who should not be paired", Done),
    row(12, "A tutor's guide for each skill", Done),
    row(13, "Looking back after a tutoring session, and a tutor's own journal", Done),
    row(14, "The tutor's log, for the teacher", Done),
    row(15, "Celebrating and coaching tutors", Done),
    row(16, "A tutoring session's four parts, with a quiet timer and the success criteria", Done),
    row(17, "Training for tutors, step by step", Done),
    row(18, "Tutoring blocks, sign-ups, attendance", Done),
    row(19, "Norms that tutors have read, and a quiet room", Done),
    row(20, "Help that is answered later", Done),
    row(21, "Smaller maps and places off the wall that nobody else can tell", Done),
    row(22, "Screens in each student's own language", Done),
    row(23, "Spaced review: what was mastered comes back", Done),
    row(24, "Exit tickets: one quick question", Done),
    row(25, "Skills with their \u{201c}I can\u{201d}, unit, order and what comes before", Done),
    row(26, "Levels with names, and what each means for a skill", Done),
    row(27, "The plan of coming checks", Done),
    row(28, "Evidence of what a student can do", Done),
    row(29, "Try after try: there is always another", Done),
    row(30, "Another try, earned by practice", Done),
    row(31, "What students could do before", Done),
    row(32, "Feedback: a glow, a grow, a next step", Done),
    row(33, "Feedback from classmates, seen by the teacher first", Done),
    row(34, "What is next, and why", Done),
    row(35, "A goal of one's own, and the line towards it", Done),
    row(36, "Mastery day: who works on what, and when", Done),
    row(37, "Three-minute talks", NotYet),
    row(38, "The teacher's first page: who needs somebody now", InPart("lights, bottlenecks, tutors at work")),
    row(39, "Nobody stands still for long without a talk", NotYet),
    row(40, "Targets, and a light when one has passed", NotYet),
    row(41, "Skills on which most are stuck", NotYet),
    row(42, "Must do and may do, for today", NotYet),
    row(43, "Flex blocks with sign-ups", NotYet),
    row(44, "Small groups and stations", NotYet),
    row(45, "Habits of work, apart from levels", Done),
    row(46, "Reports for families", NotYet),
    row(47, "The final mark, by a method that everybody knows", Done),
    row(48, "Growth over time", NotYet),
    row(49, "Links and files to practise with", Done),
    row(50, "No letters, percentages or ranks on students' screens", Done),
    row(51, "Who is here, and each student's own clock", Done),
    row(
        52,
        "The year as it happens: opening, closing, joining, leaving, substitutes",
        InPart("co-teachers, terms, a new year"),
    ),
    row(53, "The same skill in another class", Done),
    row(54, "Devices as schools have them: own, shared, none", Done),
    row(55, "Saying so when the network stands in the way", Done),
];

/// An end-to-end test that names a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Shown<'a> {
    /// The row's number.
    pub number: u8,
    /// The file, from the top of the tree.
    pub file: &'a str,
    /// The test's name.
    pub test: &'a str,
}

/// Reads a list such as `assets/systems.txt`: `S24 tests/student/ticket.rs a_test`, one a line; other lines are left out.
pub fn shown(list: &str) -> Vec<Shown<'_>> {
    let read = |line| {
        let mut words = str::split_whitespace(line);
        let number = words.next()?.strip_prefix('S')?.parse().ok()?;
        Some(Shown { number, file: words.next()?, test: words.next()? })
    };
    let mut all: Vec<_> = list.lines().filter_map(read).collect();
    all.sort_unstable();
    all.dedup();
    all
}

/// What `systems` is told.
#[derive(Args)]
#[command(after_help = "\
Examples:
  cupboard systems
  cupboard systems S7 S24

The tests are those of the source that this program was built from.")]
pub(super) struct Systems {
    /// Only these, by number
    #[arg(value_name = "ROW", value_parser = number)]
    rows: Vec<u8>,
}

fn number(text: &str) -> Result<u8, String> {
    let number = text.trim_start_matches(['S', 's']).parse().ok();
    number
        .filter(|number| ROWS.iter().any(|row| row.number == *number))
        .ok_or_else(|| format!("there are S1 to S{}", ROWS.len()))
}

/// Says what there is.
pub(super) fn run(told: Systems) -> Result<(), Failure> {
    let tests = shown(include_str!("../../assets/systems.txt"));
    let asked = |row: &&Row| told.rows.is_empty() || told.rows.contains(&row.number);
    let mut lines: Vec<String> = ROWS.iter().filter(asked).flat_map(|row| lines(row, &tests)).collect();
    if told.rows.is_empty() {
        lines.push(sum(&tests));
    }
    say(&lines);
    Ok(())
}

fn lines(row: &Row, tests: &[Shown]) -> Vec<String> {
    let claim = match row.claim {
        Done => "done".to_owned(),
        InPart(lacks) => format!("in part; not yet: {lacks}"),
        NotYet => "not yet".to_owned(),
    };
    let mut lines = vec![format!("{:<4} {}", format!("S{}", row.number), row.name), format!("     {claim}")];
    let own = tests.iter().filter(|test| test.number == row.number);
    lines.extend(own.map(|test| format!("       {}  {}", test.file, test.test)));
    lines
}

fn sum(tests: &[Shown]) -> String {
    let of = |wanted: fn(&Claim) -> bool| ROWS.iter().filter(|row| wanted(&row.claim)).count();
    let mut named: Vec<_> = tests.iter().map(|test| (test.file, test.test)).collect();
    named.sort_unstable();
    named.dedup();
    format!(
        "{} practices: {} done, {} in part, {} not yet. {} end-to-end tests name them.",
        ROWS.len(),
        of(|claim| *claim == Done),
        of(|claim| matches!(claim, InPart(_))),
        of(|claim| *claim == NotYet),
        named.len()
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_row_has_its_own_number_and_words() {
        for (at, row) in ROWS.iter().enumerate() {
            assert_eq!(usize::from(row.number), at + 1);
            assert!(!row.name.is_empty() && row.claim != InPart(""), "S{}", row.number);
        }
    }

    #[test]
    fn a_list_in_any_order_with_lines_twice_is_the_same_list() {
        let list = "S7 b.rs two\nS2 a.rs one\n# a remark\nS7 b.rs two\n";
        assert_eq!(
            shown(list),
            [Shown { number: 2, file: "a.rs", test: "one" }, Shown { number: 7, file: "b.rs", test: "two" }]
        );
    }

    #[test]
    fn a_row_is_asked_for_with_or_without_its_letter() {
        assert_eq!([number("S7"), number("s7"), number("7")], [Ok(7), Ok(7), Ok(7)]);
        assert!(number("S56").is_err() && number("S0").is_err() && number("seven").is_err());
    }
}
