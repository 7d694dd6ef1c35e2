//! A student's own page: the cups first, what's next, then their skills (LOOK.md, Order of weight).

pub mod block;
pub mod cups;
pub mod day;
pub mod feedback;
pub mod frame;
pub mod goal;
pub mod group;
pub mod habits;
pub mod help;
pub mod journal;
pub mod map;
pub mod marks;
pub mod next;
pub mod peer;
pub mod plan;
pub mod question;
pub mod retake;
pub mod review;
pub mod session;
pub mod settings;
pub mod skill;
pub mod skills;
pub mod spotlight;
pub mod tutor;
pub mod wording;

use super::parts::{Icon, Tone, banner, icon, read};
use crate::access::CheckWords;
use crate::classroom::{Enrolment, Now, Outcome, Section, SectionId, State, Status, StatusRule, StudentId};
use crate::text::Text;
use crate::view::teach::Refused;
use maud::{Markup, html};

/// What a student's page is made of.
#[derive(Clone, Copy)]
pub struct Me<'a> {
    /// Its voice.
    pub text: Text,
    /// Everything.
    pub state: &'a State,
    /// Who.
    pub student: StudentId,
    /// The class that the page shows.
    pub section: &'a Section,
    /// Their place in it.
    pub place: &'a Enrolment,
    /// Both clocks.
    pub now: Now,
    /// Whether the box takes taps now.
    pub writes: bool,
    /// What the wall shows too, while class is open.
    pub check: Option<CheckWords>,
    /// What was typed in a form of this page that was refused.
    pub refused: &'a Refused,
}

static NOTHING_REFUSED: Refused = Refused(None);

/// A live piece of a page: its id, and its markup with that id outermost.
pub type Piece = (&'static str, Markup);

impl<'a> Me<'a> {
    /// The page of a student in a class; `None` when they are not in it.
    pub fn find(text: Text, state: &'a State, student: StudentId, section: SectionId, now: Now) -> Option<Self> {
        let section = state.section(section).ok()?;
        let place = section.active(student).ok()?;
        Some(Self { text, state, student, section, place, now, writes: true, check: None, refused: &NOTHING_REFUSED })
    }

    /// As the teacher wrote it.
    pub fn name(&self) -> &'a str {
        self.state.students.get(&self.student).map_or("", |person| person.name.as_str())
    }

    /// Whose taps the page's forms make: a tap under another name is not taken (TRUST.md, Taps).
    pub fn claim(&self) -> String {
        claim(self.student, self.section.id)
    }

    /// Why a status cannot be changed now; `None` when it can (S2).
    pub fn status_closed(&self) -> Option<&'static str> {
        let window = self.section.session.as_ref().is_some_and(|session| session.window_open);
        match self.section.policies.status {
            StatusRule::InClass if !self.section.is_open() => Some("student-status-in-class"),
            StatusRule::InWindow if !window => Some("student-status-in-window"),
            _ => None,
        }
    }

    /// The number of the newest status that the page shows: what a late tap is held against.
    fn seen(&self) -> u64 {
        self.place.statuses.values().map(|entry| entry.number).max().unwrap_or(0)
    }
}

/// The name of a claim: whose page, of which class.
pub fn claim(student: StudentId, section: SectionId) -> String {
    format!("{student}-{section}")
}

/// The live pieces, in the order of the page.
pub fn pieces(me: &Me) -> Vec<Piece> {
    let mut pieces = vec![("who", frame::who(me)), ("told", told(me)), ("question", question::piece(me))];
    pieces.extend([
        ("group", group::piece(me)),
        ("goal", goal::piece(me)),
        ("session", session::piece(me)),
        ("cups", cups::piece(me)),
        ("asked", help::mine(me)),
        ("offers", help::offered(me)),
        ("spotlight", spotlight::piece(me)),
        ("feedback", feedback::piece(me)),
        ("day", day::piece(me)),
        ("slots", day::slots(me)),
        ("blocks", block::piece(me)),
        ("next", next::piece(me)),
        ("few", skills::few(me)),
        ("plan", plan::piece(me)),
        ("tutor", tutor::piece(me)),
        ("habits", habits::piece(me)),
        ("mark", marks::piece(me)),
        ("all", skills::all(me)),
    ]);
    pieces
}

/// The page; `saved` when a form has just been saved.
pub fn page(me: &Me, saved: bool) -> Markup {
    let body = html! { main { @for (_, piece) in pieces(me).iter().skip(1) { (piece) } } };
    frame::page(me, frame::Tab::Me, saved, body)
}

/// What everybody on this page should know: the box cannot save, the class is closed.
fn told(me: &Me) -> Markup {
    html! {
        div #told data-live data-seen=(me.seen()) {
            @if !me.writes { (banner(Tone::Bad, &me.text.say("banner-reading-only"))) }
            (tutor::quiet(me))
        }
    }
}

/// A skill in the student's language where the teacher wrote it so; it can be read aloud.
fn statement(me: &Me, skill: &Outcome) -> Markup {
    let language = me.text.language();
    read(skill.statement_in(language), skill.language_in(language, me.section.language))
}

/// A form of a tap: it works without scripts, and `outbox.js` keeps it when the box is out of reach.
fn tap_form(me: &Me, action: &str, class: &str, inside: Markup) -> Markup {
    html! {
        form class=(class) method="post" action=(action) data-tap {
            input type="hidden" name="claim" value=(me.claim());
            (inside)
        }
    }
}

/// The three statuses, one of which holds; of what is mastered only another check can be asked for.
fn choices(me: &Me, outcome: crate::classroom::OutcomeId) -> Markup {
    let closed = me.status_closed().is_some();
    let practise_first = me.section.practice_waits(me.place, outcome) && !me.place.asks(outcome);
    let mastered = me.place.has_mastered(outcome) && !me.place.asks(outcome);
    let offered: &[Status] = if mastered { &[Status::Ready] } else { &Status::ALL };
    let held = Some(skills::shown_status(me.place, outcome)).filter(|_| !mastered);
    let inside = html! {
        input type="hidden" name="outcome" value=(outcome);
        @for status in offered {
            @let first = practise_first && *status == Status::Ready;
            button.button name="status" value=(value(*status)) disabled[closed || first]
                aria-pressed=(if Some(*status) == held { "true" } else { "false" }) {
                span { (me.text.status(*status)) @if first { small { (me.text.say("practice-first")) } } }
            }
        }
    };
    tap_form(me, "/me/status", "choices", inside)
}

/// A status as forms name it.
fn value(status: Status) -> &'static str {
    match status {
        Status::NotStarted => "not_started",
        Status::Working => "working",
        Status::Ready => "ready",
    }
}

/// A sentence that explains why something cannot be tapped.
fn reason(sentence: &str) -> Markup {
    html! { p.reason { (icon(Icon::Info)) span { (sentence) } } }
}
