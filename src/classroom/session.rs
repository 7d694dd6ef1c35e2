//! Class sessions: opening, resting, closing; who is here (S51, S52).

use super::clock::Now;
use super::section::Section;
use super::{Context, Fact, Presence, Refusal, StudentId};
use super::{help, meeting};
use serde::{Deserialize, Serialize};

/// A lesson is planned for at least this many minutes.
pub const SHORTEST_LESSON_MIN: u32 = 5;
/// A lesson is planned for at most this many minutes.
pub const LONGEST_LESSON_MIN: u32 = 300;
/// The odometer is written down this often while it runs.
pub const TICK_MS: u64 = 60_000;

/// Letters and digits that nobody confuses when reading from a wall.
const CODE_LETTERS: &[u8; 28] = b"2346789ABCDEFGHJKMNPQRTVWXYZ";

/// Which of its two faces the wall shows (LOOK.md).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Face {
    /// Large codes until most are in, then the map.
    #[default]
    Auto,
    /// Large codes.
    Arrive,
    /// The map.
    Work,
}

/// An open class.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Session {
    /// How many lessons this section has had, this one included.
    pub lesson: u32,
    /// Opens the list of free names; new for each session (TRUST.md, Identity 3).
    pub join_code: String,
    /// Three letters more, in the code that is scanned.
    pub join_proof: String,
    /// The odometer at opening.
    pub opened_class_ms: u64,
    /// The wall clock at opening.
    pub opened_wall_ms: i64,
    /// What the teacher asked for.
    pub face: Face,
    /// Whether statuses are open, where they wait for a window (S2).
    pub window_open: bool,
    /// The room works quietly (S19).
    pub quiet: bool,
}

/// Draws a join code of four letters.
pub fn join_code(chance: u64) -> String {
    letters(chance, 4)
}

/// Draws the three letters that only the scanned code has beside those four: who has them has seen the wall, while four
/// alone could be guessed (28⁴ of them).
fn join_proof(chance: u64) -> String {
    // The upper half of the draw; the lower makes the code.
    letters(chance >> 32, 3)
}

fn letters(chance: u64, count: usize) -> String {
    let mut left = chance;
    let mut code = String::new();
    for _ in 0..count {
        code.push(char::from(CODE_LETTERS[(left % CODE_LETTERS.len() as u64) as usize]));
        left /= CODE_LETTERS.len() as u64;
    }
    code
}

impl Session {
    /// What the code on the wall says when it is scanned.
    pub fn scanned_code(&self) -> String {
        format!("{}{}", self.join_code, self.join_proof)
    }

    /// Whether a code is this session's, typed or scanned; upper and lower case are the same.
    pub fn is_opened_by(&self, code: &str) -> bool {
        code.eq_ignore_ascii_case(&self.join_code) || code.eq_ignore_ascii_case(&self.scanned_code())
    }
}

impl Section {
    /// Whether class is open: cups can be raised, the join code is good.
    pub fn is_open(&self) -> bool {
        self.session.is_some()
    }

    /// The face to show now: the codes fold away when four of five who are not marked absent are in.
    pub fn face(&self) -> Face {
        match self.session.as_ref().map(|session| session.face) {
            Some(Face::Auto) => {
                let (here, _) = self.here_count();
                let expected = self.members().filter(|(_, place)| place.presence != Presence::Absent).count();
                if expected > 0 && here * 5 >= expected * 4 { Face::Work } else { Face::Arrive }
            }
            Some(face) => face,
            None => Face::Arrive,
        }
    }

    /// How many are here, of how many.
    pub fn here_count(&self) -> (usize, usize) {
        let here = self.members().filter(|(_, enrolment)| enrolment.is_here()).count();
        (here, self.members().count())
    }
}

pub(super) fn open(
    section: &Section,
    ctx: &Context,
    minutes: u32,
    taken: &dyn Fn(&str) -> bool,
) -> Result<Vec<Fact>, Refusal> {
    ctx.teacher_only()?;
    if section.is_open() {
        return Err(Refusal::ClassAlreadyOpen);
    }
    if !(SHORTEST_LESSON_MIN..=LONGEST_LESSON_MIN).contains(&minutes) {
        return Err(Refusal::LessonLength);
    }
    let codes = (0..u64::MAX).map(|n| join_code(ctx.chance.wrapping_add(n)));
    let join_code = codes.into_iter().find(|code| !taken(code)).unwrap_or_default();
    let join_proof = join_proof(ctx.chance);
    Ok(vec![Fact::ClassOpened { planned_ms: u64::from(minutes) * 60_000, join_code, join_proof }])
}

pub(super) fn close(section: &Section, ctx: &Context) -> Result<Vec<Fact>, Refusal> {
    ctx.teacher_only()?;
    if section.is_open() { Ok(vec![Fact::ClassClosed]) } else { Err(Refusal::ClassClosed) }
}

impl Section {
    /// What time alone has brought about: a class that rests or ends, a session whose time is up, a question that opens to
    /// all or returns.
    pub(super) fn due(&self, now: &Now) -> Option<Fact> {
        due(self, now).or_else(|| self.session.as_ref().and(meeting::due(self, now).or_else(|| help::due(self, now))))
    }

    /// When time alone will change something, in milliseconds of the boot clock.
    pub fn next_due(&self, now: &Now) -> u64 {
        let clock = self.clock.next_due(now);
        let helps = [meeting::next_due_ms(self), help::next_due_ms(self, now)].into_iter().flatten().min();
        let left_ms = helps.filter(|_| self.clock.is_running()).map(|due| due.saturating_sub(self.odometer_ms(now)));
        left_ms.map_or(clock, |left_ms| clock.min(now.uptime_ms.saturating_add(left_ms)))
    }
}

/// What time alone has brought about to class: the rest or the end.
///
/// The rest comes before the end, as it did in time: quiet minutes do not count for a class that ends while it is left alone.
pub(super) fn due(section: &Section, now: &Now) -> Option<Fact> {
    section.session.as_ref()?;
    if section.clock.is_quiet(now) {
        Some(Fact::ClassRested)
    } else if section.clock.is_over(now) {
        Some(Fact::ClassClosed)
    } else {
        None
    }
}

/// A minute to write down, or a new start of the hub to count from.
pub(super) fn tick(section: &Section, ctx: &Context) -> Vec<Fact> {
    let stale = section.is_open() && section.clock.is_stale(&ctx.now);
    let counted = section.clock.read(&ctx.now).odometer_ms - section.clock.written_ms();
    if stale || counted >= TICK_MS { vec![Fact::ClockTicked] } else { vec![] }
}

pub(super) fn mark(
    section: &Section,
    ctx: &Context,
    student: StudentId,
    presence: Presence,
) -> Result<Vec<Fact>, Refusal> {
    ctx.teacher_only()?;
    let enrolment = section.active(student)?;
    if !section.is_open() {
        return Err(Refusal::ClassClosed);
    }
    Ok(if enrolment.presence == presence { vec![] } else { vec![Fact::PresenceSet { student, presence }] })
}

pub(super) fn arrive(section: &Section, ctx: &Context, student: StudentId) -> Result<Vec<Fact>, Refusal> {
    section.speaking(ctx, student)?;
    Ok(vec![])
}

pub(super) fn set_window(section: &Section, ctx: &Context, open: bool) -> Result<Vec<Fact>, Refusal> {
    ctx.teacher_only()?;
    let session = section.session.as_ref().ok_or(Refusal::ClassClosed)?;
    Ok(if session.window_open == open { vec![] } else { vec![Fact::WindowSet { open }] })
}

pub(super) fn set_quiet(section: &Section, ctx: &Context, quiet: bool) -> Result<Vec<Fact>, Refusal> {
    ctx.teacher_only()?;
    let session = section.session.as_ref().ok_or(Refusal::ClassClosed)?;
    Ok(if session.quiet == quiet { vec![] } else { vec![Fact::QuietSet { quiet }] })
}

pub(super) fn set_face(section: &Section, ctx: &Context, face: Face) -> Result<Vec<Fact>, Refusal> {
    ctx.teacher_only()?;
    let session = section.session.as_ref().ok_or(Refusal::ClassClosed)?;
    Ok(if session.face == face { vec![] } else { vec![Fact::FaceSet { face }] })
}

pub(super) fn turn_page(section: &Section, ctx: &Context, page: u16) -> Result<Vec<Fact>, Refusal> {
    ctx.teacher_only()?;
    let pages = section.pages().len().max(1);
    let page = (usize::from(page) % pages) as u16;
    Ok(if section.page == page { vec![] } else { vec![Fact::PageTurned { page }] })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn join_codes_have_four_letters_that_nobody_confuses() {
        for chance in [0, 1, 27, 28, u64::MAX] {
            let code = join_code(chance);
            assert_eq!(code.len(), 4);
            assert!(code.bytes().all(|b| CODE_LETTERS.contains(&b)), "{code}");
        }
        assert_ne!(join_code(1), join_code(2));
    }
}
