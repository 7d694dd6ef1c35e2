//! Instants as people read and type them, where the box stands.

use jiff::{Timestamp, civil::DateTime, tz::TimeZone};

/// Year, month, day, hour and minute; empty for an instant that no calendar holds.
pub fn stamp(wall_ms: i64) -> String {
    written(wall_ms, "%Y-%m-%d %H:%M")
}

/// The same as the browser's field for an instant wants it.
pub fn field_stamp(wall_ms: i64) -> String {
    written(wall_ms, "%Y-%m-%dT%H:%M")
}

fn written(wall_ms: i64, form: &str) -> String {
    Timestamp::from_millisecond(wall_ms)
        .map_or_else(|_| String::new(), |at| at.to_zoned(TimeZone::system()).strftime(form).to_string())
}

/// The instant, in milliseconds since 1970, that somebody typed into such a field.
pub fn instant(typed: &str) -> Option<i64> {
    let civil: DateTime = typed.trim().parse().ok()?;
    Some(civil.to_zoned(TimeZone::system()).ok()?.timestamp().as_millisecond())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_field_shows_is_read_as_the_same_minute() {
        let minute = 1_795_000_020_000;
        assert_eq!(instant(&field_stamp(minute)), Some(minute));
        assert_eq!(instant(" 2026-11-22T14:05:07 ").map(field_stamp).as_deref(), Some("2026-11-22T14:05"));
        for nonsense in ["", "soon", "2026-13-01T00:00", "9999999-01-01T00:00"] {
            assert_eq!(instant(nonsense), None, "{nonsense}");
        }
        assert_eq!(stamp(i64::MAX), "");
    }
}
