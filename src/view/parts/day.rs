//! Days of the calendar, as people read and type them, where the box stands.

use crate::classroom::{Day, PlannedCheck};
use crate::text::Text;
use jiff::civil::{Date, date};
use jiff::{Timestamp, ToSpan, tz::TimeZone};

const EPOCH: Date = date(1970, 1, 1);

/// The day on which the box's wall clock is now.
pub fn today(wall_ms: i64) -> Day {
    let now = Timestamp::from_millisecond(wall_ms).unwrap_or_default();
    day_of(now.to_zoned(TimeZone::system()).date()).unwrap_or(Day(0))
}

/// The day that somebody typed, `2026-11-24` and nothing else.
pub fn typed_day(typed: &str) -> Option<Day> {
    let plain = |at: usize, c: char| if matches!(at, 4 | 7) { c == '-' } else { c.is_ascii_digit() };
    let typed = typed.trim();
    let iso = typed.len() == 10 && typed.chars().enumerate().all(|(at, c)| plain(at, c));
    day_of(typed.parse().ok().filter(|_| iso)?)
}

/// As the browser's field for a day wants it, and as files have it; empty for one that no calendar holds.
pub fn iso_day(day: Day) -> String {
    date_of(day).map_or_else(String::new, |date| date.to_string())
}

/// The same for no day.
pub fn field_day(day: Option<Day>) -> String {
    day.map(iso_day).unwrap_or_default()
}

/// When a check can be, in words; a year is told only where it is not this one.
pub fn when(check: &PlannedCheck, today: Day, text: Text) -> String {
    let words = |day: Day| day_words(day, today, text);
    match (check.from, check.to) {
        (Some(from), Some(to)) if from == to => words(from),
        (Some(from), Some(to)) => {
            text.say_with("plan-between", &[("from", words(from).into()), ("to", words(to).into())])
        }
        (Some(from), None) => text.say_with("plan-from", &[("from", words(from).into())]),
        (None, Some(to)) => text.say_with("plan-until", &[("to", words(to).into())]),
        (None, None) => text.say("plan-any-time"),
    }
}

/// The day of an instant, in words; a year is told only where it is not this one.
pub fn day_of_instant(wall_ms: i64, now_ms: i64, text: Text) -> String {
    day_words(today(wall_ms), today(now_ms), text)
}

/// Noon of a day, in milliseconds since 1970; `None` for one that no calendar holds.
pub fn noon(day: Day) -> Option<i64> {
    let noon = date_of(day)?.at(12, 0, 0, 0).to_zoned(TimeZone::system()).ok()?;
    Some(noon.timestamp().as_millisecond())
}

/// A day in words; its year only where it is not this one. Empty for one that no calendar holds.
pub fn day_words(day: Day, today: Day, text: Text) -> String {
    let Some(date) = date_of(day) else { return String::new() };
    let weekday = text.weekday(date.weekday().to_monday_zero_offset());
    let (month, number) = (text.month(date.month()), u64::from(date.day().unsigned_abs()).to_string());
    let parts = [("weekday", weekday.into()), ("day", number.into()), ("month", month.into())];
    if date_of(today).is_none_or(|now| now.year() == date.year()) {
        return text.say_with("date-short", &parts);
    }
    let parts: Vec<_> = parts.into_iter().chain([("year", date.year().to_string().into())]).collect();
    text.say_with("date-long", &parts)
}

fn day_of(date: Date) -> Option<Day> {
    EPOCH.until(date).ok().map(|span| Day(span.get_days()))
}

fn date_of(day: Day) -> Option<Date> {
    EPOCH.checked_add(day.0.days()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::classroom::Language;

    #[test]
    fn what_a_field_shows_is_read_as_the_same_day_and_nothing_else_is_a_day() {
        assert_eq!(typed_day("2000-01-01"), Some(Day::FIRST));
        assert_eq!(typed_day(" 2199-12-31 "), Some(Day::LAST));
        assert_eq!(typed_day("2028-02-29").map(iso_day).as_deref(), Some("2028-02-29"));
        let nonsense =
            ["", "soon", "2027-02-29", "20270228", "2027-2-8", "2027-02-28T10:00", "+002027-02-28", "2027/02/28"];
        for typed in nonsense {
            assert_eq!(typed_day(typed), None, "{typed}");
        }
    }

    #[test]
    fn a_plan_is_told_in_the_readers_language_and_a_year_only_where_it_is_another() {
        let days =
            |from: &str, to: &str| PlannedCheck { from: typed_day(from), to: typed_day(to), ..Default::default() };
        let today = Day(20_779); // 2026-11-22
        let said = |language, check: &PlannedCheck| when(check, today, Text::new(language));
        let both = days("2026-11-24", "2026-11-27");
        assert_eq!(said(Language::English, &both), "Tue 24 November \u{2013} Fri 27 November");
        assert_eq!(said(Language::Spanish, &both), "mar 24 de noviembre \u{2013} vie 27 de noviembre");
        assert_eq!(said(Language::French, &days("", "2026-12-01")), "au plus tard mar. 1 décembre");
        assert_eq!(said(Language::English, &days("2027-01-11", "")), "from Mon 11 January 2027");
        assert_eq!(said(Language::English, &days("2026-11-24", "2026-11-24")), "Tue 24 November");
        assert_eq!(said(Language::Arabic, &days("", "")), "في أي وقت");
    }
}
