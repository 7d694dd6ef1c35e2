//! Cookies and codes: secrets that the hub hands out, of which only digests are stored.

use super::Line;
use crate::access::{Digest, Pictures};
use crate::classroom::StudentId;
use crate::classroom::session::join_code;
use axum::http::HeaderMap;
use axum::http::header::{COOKIE, HeaderName, HeaderValue, SET_COOKIE};
use cookie::time::Duration;
use cookie::{Cookie, CookieBuilder, SameSite};
use sha2::{Digest as _, Sha256};
use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};

/// The one cookie: 256 bits that name a device.
const NAME: &str = "cupboard";
/// The same over https. Browsers take and send it over https alone, so nobody on the way can read it or plant one.
const GUARDED_NAME: &str = "__Host-cupboard";
/// The screen language that somebody without a name chose.
const LANGUAGE: &str = "language";
/// A student's card between its scan and "that's me".
const CARD: &str = "card";
/// A card waits so long for the tap.
const CARD_MINUTES: i64 = 5;
/// A device is known by its cookie for so long.
const DAYS: i64 = 400;
/// Wrong guesses after which the one-time code is drawn anew.
const MOST_SETUP_GUESSES: u8 = 10;
/// Walls that wait for their pairing at most.
const MOST_PAIRINGS: usize = 64;
/// Of them from one address: a school has few walls behind one, and a flood many cookies.
const MOST_PAIRINGS_OF_AN_ADDRESS: usize = 4;

/// A fresh secret for a device's cookie.
pub(super) fn new_token() -> Option<String> {
    let mut bytes = [0_u8; 32];
    getrandom::fill(&mut bytes).ok()?;
    Some(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}

/// What is stored of a token.
pub(super) fn digest(token: &str) -> Digest {
    Digest::of(&Sha256::digest(token.as_bytes()))
}

/// What is stored of a student's pictures.
pub(super) fn pictures_digest(student: StudentId, pictures: &Pictures) -> Digest {
    let mut hash = Sha256::new();
    hash.update(student.0.to_be_bytes());
    hash.update(pictures.places());
    Digest::of(&hash.finalize())
}

/// A device's token, as it was sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Sent {
    /// What names the device.
    pub(super) token: String,
    /// Whether nobody on the way can have read it: the teacher's may be no other, but at the box itself.
    pub(super) guarded: bool,
}

/// The device's token, from its cookie. Over https its own cookie comes first, and then the one of plain http: a student
/// who had joined by http is known.
pub(super) fn token(headers: &HeaderMap, line: Line) -> Option<Sent> {
    let guarded = line.is_secure().then(|| read(headers, GUARDED_NAME)).flatten();
    let guarded = guarded.map(|token| Sent { token, guarded: true });
    guarded.or_else(|| read(headers, NAME).map(|token| Sent { token, guarded: false }))
}

/// The language somebody chose before they had a name.
pub(super) fn language_tag(headers: &HeaderMap) -> Option<String> {
    read(headers, LANGUAGE)
}

/// The card that was scanned a moment ago.
pub(super) fn card(headers: &HeaderMap) -> Option<String> {
    read(headers, CARD)
}

fn read(headers: &HeaderMap, name: &str) -> Option<String> {
    let values = headers.get_all(COOKIE).into_iter().filter_map(|value| value.to_str().ok());
    let mut cookies = values.flat_map(Cookie::split_parse).filter_map(Result::ok);
    let value = cookies.find(|cookie| cookie.name() == name).map(|cookie| cookie.value().to_owned());
    // What is empty was forgotten: else all devices that send nothing would be one.
    value.filter(|value| !value.is_empty())
}

/// The header that hands a device its token.
pub(super) fn set_token(token: &str, line: Line) -> Option<HeaderValue> {
    // Plain http is what phones come over (NETWORK.md), and what that cookie opens is low by design (TRUST.md).
    let cookie = match line {
        Line::Plain => Cookie::build((NAME, token)).same_site(SameSite::Lax).http_only(true),
        Line::Secure => Cookie::build((GUARDED_NAME, token)).same_site(SameSite::Strict).http_only(true).secure(true),
    };
    header(cookie, Duration::days(DAYS))
}

/// The header that remembers a language; the same over both lines, since it opens nothing.
pub(super) fn set_language(tag: &str) -> Option<HeaderValue> {
    header(Cookie::build((LANGUAGE, tag)).same_site(SameSite::Lax), Duration::days(DAYS))
}

/// The header that forgets it: it was one student's.
pub(super) fn forget_language() -> Option<HeaderValue> {
    header(Cookie::build((LANGUAGE, "")).same_site(SameSite::Lax), Duration::ZERO)
}

/// The headers after which nothing of a student's is left on a device.
pub(super) fn forget_all(line: Line) -> Option<Vec<(HeaderName, HeaderValue)>> {
    let token = Cookie::build((NAME, "")).same_site(SameSite::Lax).http_only(true);
    let guarded = Cookie::build((GUARDED_NAME, "")).same_site(SameSite::Strict).http_only(true).secure(true);
    let mut cookies = vec![header(token, Duration::ZERO)?, forget_language()?, spend_card()?];
    if line.is_secure() {
        cookies.push(header(guarded, Duration::ZERO)?);
    }
    Some(cookies.into_iter().map(|cookie| (SET_COOKIE, cookie)).collect())
}

/// The header that keeps a scanned card.
pub(super) fn set_card(card: &str) -> Option<HeaderValue> {
    card_cookie(card, Duration::minutes(CARD_MINUTES))
}

/// The header that forgets it.
pub(super) fn spend_card() -> Option<HeaderValue> {
    card_cookie("", Duration::ZERO)
}

fn card_cookie(card: &str, lasts: Duration) -> Option<HeaderValue> {
    header(Cookie::build((CARD, card)).same_site(SameSite::Lax).http_only(true), lasts)
}

fn header(cookie: CookieBuilder<'_>, lasts: Duration) -> Option<HeaderValue> {
    let cookie = cookie.path("/").max_age(lasts).build();
    HeaderValue::from_str(&cookie.to_string()).ok()
}

/// The one-time code of an unclaimed hub (TRUST.md, Identity 1).
pub struct SetupCode(Mutex<(String, u8)>);

impl SetupCode {
    pub(super) fn draw() -> Self {
        Self(Mutex::new((long_code(), 0)))
    }

    /// The code to show on the hub's own screen.
    pub(super) fn current(&self) -> String {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).0.clone()
    }

    /// Whether a guess is right; after too many wrong ones the code changes.
    pub(super) fn is_right(&self, guess: &str) -> bool {
        let mut guard = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let guess: String = guess.chars().filter(char::is_ascii_alphanumeric).collect();
        if guard.0.replace('-', "").eq_ignore_ascii_case(&guess) {
            return true;
        }
        guard.1 += 1;
        if guard.1 >= MOST_SETUP_GUESSES {
            *guard = (long_code(), 0);
        }
        false
    }
}

/// Eight letters in two groups.
fn long_code() -> String {
    let half = || join_code(getrandom::u64().unwrap_or_default());
    format!("{}-{}", half(), half())
}

/// A substitute's code: twelve letters in three groups, to be printed.
pub(super) fn day_code() -> String {
    let group = || join_code(getrandom::u64().unwrap_or_default());
    format!("{}-{}-{}", group(), group(), group())
}

/// What is stored of a substitute's code, however it was typed.
pub(super) fn day_code_digest(code: &str) -> Digest {
    let plain: String = code.chars().filter(char::is_ascii_alphanumeric).collect();
    digest(&plain.to_ascii_uppercase())
}

/// Walls that show a code and wait for the teacher to type it, longest first. Who waits keeps the code that it shows: a
/// flood of new screens pushes out its own last ones.
#[derive(Default)]
pub struct Pairings(Mutex<Vec<Waiting>>);

/// A wall that waits.
struct Waiting {
    code: String,
    device: Digest,
    from: IpAddr,
}

impl Pairings {
    /// The code that a wall should show; the same as long as it waits.
    pub(super) fn code_for(&self, device: &Digest, from: IpAddr) -> String {
        let mut waiting = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = waiting.iter().find(|known| known.device == *device) {
            return known.code.clone();
        }
        make_room(&mut waiting, from);
        let code = free_code(&waiting);
        waiting.push(Waiting { code: code.clone(), device: device.clone(), from });
        code
    }

    /// The wall that shows this code; it no longer waits.
    pub(super) fn take(&self, code: &str) -> Option<Digest> {
        let mut waiting = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let code = code.trim().to_uppercase();
        let place = waiting.iter().position(|known| known.code == code)?;
        Some(waiting.remove(place).device)
    }
}

/// Where an address has its share, its last screen makes room; where all places are taken, the last one of whichever
/// address has most.
fn make_room(waiting: &mut Vec<Waiting>, from: IpAddr) {
    let of = |address: IpAddr| waiting.iter().filter(|known| known.from == address).count();
    let place = if of(from) >= MOST_PAIRINGS_OF_AN_ADDRESS {
        waiting.iter().rposition(|known| known.from == from)
    } else if waiting.len() >= MOST_PAIRINGS {
        (0..waiting.len()).max_by_key(|place| (of(waiting[*place].from), *place))
    } else {
        None
    };
    place.map(|place| waiting.remove(place));
}

/// A code that no other wall shows: two that did would be one to the teacher.
fn free_code(waiting: &[Waiting]) -> String {
    let start = getrandom::u64().unwrap_or_default();
    let codes = (0..=MOST_PAIRINGS as u64).map(|n| join_code(start.wrapping_add(n)));
    codes.into_iter().find(|code| waiting.iter().all(|known| known.code != *code)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn address(n: u8) -> IpAddr {
        IpAddr::from([192, 168, 1, n])
    }

    #[test]
    fn a_wall_keeps_its_code_while_it_waits_and_the_code_opens_once() {
        let walls = Pairings::default();
        let (one, other) = (digest("one"), digest("other"));
        let code = walls.code_for(&one, address(1));
        assert_eq!(walls.code_for(&one, address(1)), code);
        assert_ne!(walls.code_for(&other, address(1)), code);
        assert_eq!(walls.take(&format!(" {} ", code.to_lowercase())), Some(one));
        assert_eq!(walls.take(&code), None);
    }

    #[test]
    fn a_flood_of_new_screens_takes_no_waiting_wall_its_code() {
        let walls = Pairings::default();
        let (before, elsewhere) = (digest("before"), digest("elsewhere"));
        let codes = [walls.code_for(&before, address(1)), walls.code_for(&elsewhere, address(2))];
        for n in 0..1_000_u32 {
            walls.code_for(&digest(&n.to_string()), address(1));
        }
        for n in 0..1_000_u32 {
            walls.code_for(&digest(&format!("more {n}")), address((3 + n % 200) as u8));
        }
        assert_eq!(walls.0.lock().map(|waiting| waiting.len()).unwrap_or_default(), MOST_PAIRINGS);
        assert_eq!(walls.take(&codes[0]), Some(before));
        assert_eq!(walls.take(&codes[1]), Some(elsewhere));
    }

    #[test]
    fn the_setup_code_changes_after_many_wrong_guesses_and_is_read_as_people_write() {
        let setup = SetupCode::draw();
        let first = setup.current();
        assert!(setup.is_right(&first.to_lowercase().replace('-', " ")));
        for _ in 0..MOST_SETUP_GUESSES {
            assert_eq!(setup.current(), first);
            assert!(!setup.is_right("AAAA-AAA1"));
        }
        assert_ne!(setup.current(), first);
        assert!(!setup.is_right(&first) && !setup.is_right(""));
    }
}
