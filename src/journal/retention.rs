//! Which backups to keep: the newest of each of the last seven days and eight weeks that have one.
//!
//! Days are counted as they are present among the backups, never by how long ago they were: a box that was off for a
//! summer keeps what it had. A clock that jumps ahead must not push out what is there, nor one that falls back: backups
//! dated after today are kept by the same rule among themselves, apart from the others.

use std::collections::BTreeSet;

/// Of so many days the newest backup is kept.
pub const DAILY: usize = 7;
/// Of so many weeks the newest backup is kept.
pub const WEEKLY: usize = 8;

/// The places in `days` of the backups that may go. `days` are the dates of all backups as days since 1970, the newest
/// backup first; `today` is the day by the clock.
pub fn surplus(days: &[i64], today: i64) -> Vec<usize> {
    let is_surplus = |ahead: bool| {
        let (mut daily, mut weekly) = (BTreeSet::new(), BTreeSet::new());
        let of_kind = days.iter().enumerate().filter(move |(_, day)| (**day > today) == ahead);
        of_kind.filter_map(move |(place, day)| {
            let for_its_day = daily.len() < DAILY && daily.insert(*day);
            let for_its_week = weekly.len() < WEEKLY && weekly.insert(week(*day));
            (!for_its_day && !for_its_week).then_some(place)
        })
    };
    let mut places: Vec<usize> = is_surplus(false).chain(is_surplus(true)).collect();
    places.sort_unstable();
    places
}

/// The week of a day, Monday first; the first day of 1970 was a Thursday.
fn week(day: i64) -> i64 {
    (day + 3).div_euclid(7)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A Monday in November 2026.
    const MONDAY: i64 = 20_780;

    /// What is left of a list, newest first, when each day's backup is made and the surplus removed at once.
    fn after(days: impl IntoIterator<Item = i64>, clock: impl Fn(i64) -> i64) -> Vec<i64> {
        let mut kept: Vec<i64> = Vec::new();
        for day in days {
            let today = clock(day);
            kept.push(today);
            kept.sort_unstable_by(|a, b| b.cmp(a));
            let gone = surplus(&kept, today);
            let mut place = 0..;
            kept.retain(|_| !gone.contains(&place.next().unwrap_or_default()));
        }
        kept
    }

    #[test]
    fn a_week_begins_on_monday() {
        assert_eq!(week(MONDAY - 1), week(MONDAY) - 1);
        assert_eq!(week(MONDAY + 6), week(MONDAY));
        assert_eq!((week(-4), week(-3), week(0), week(3), week(4)), (-1, 0, 0, 0, 1));
    }

    #[test]
    fn seven_days_and_eight_weeks_are_kept() {
        let kept = after(MONDAY..MONDAY + 365, |day| day);
        let last = MONDAY + 364;
        assert_eq!(kept[..7], (0..7).map(|ago| last - ago).collect::<Vec<_>>());
        assert_eq!(kept.iter().map(|day| week(*day)).collect::<BTreeSet<_>>().len(), WEEKLY);
        assert!(kept.len() <= DAILY + WEEKLY, "{kept:?}");
    }

    #[test]
    fn the_newest_of_a_day_stands_for_it() {
        assert_eq!(surplus(&[MONDAY; 5], MONDAY), [1, 2, 3, 4]);
        assert_eq!(surplus(&[], MONDAY), [0; 0]);
        assert_eq!(surplus(&[MONDAY], MONDAY), [0; 0]);
    }

    #[test]
    fn a_summer_without_lessons_removes_nothing() {
        let before = after(MONDAY..MONDAY + 60, |day| day);
        let mut kept = before.clone();
        kept.insert(0, MONDAY + 160);
        let gone = surplus(&kept, MONDAY + 160);
        assert!(gone.len() <= 2, "one more day and week push out one of each at most: {gone:?} of {kept:?}");
    }

    #[test]
    fn a_clock_that_jumps_removes_nothing_of_before() {
        for jump in [-3_650, -30, -1, 1, 30, 3_650] {
            let before = after(MONDAY..MONDAY + 60, |day| day);
            let mut during = before.clone();
            during.push(MONDAY + 60 + jump);
            during.sort_unstable_by(|a, b| b.cmp(a));
            let gone = surplus(&during, MONDAY + 60 + jump);
            assert!(gone.len() <= 2, "jump of {jump} days: {gone:?}");
        }
    }

    #[test]
    fn days_of_a_wrong_clock_leave_the_right_ones_their_places() {
        // Sixty lessons, ten with a clock ten years ahead, then thirty with the right one again.
        let wrong = MONDAY + 60..MONDAY + 70;
        let kept = after(MONDAY..MONDAY + 100, |day| if wrong.contains(&day) { day + 3_650 } else { day });
        let last = MONDAY + 99;
        for ago in 0..7 {
            assert!(kept.contains(&(last - ago)), "{ago} days ago is gone: {kept:?}");
        }
        assert!(kept.len() <= 2 * (DAILY + WEEKLY), "{kept:?}");
    }

    #[test]
    fn what_was_just_made_stays_whatever_the_clock_says() {
        let mut chance = 0x9e37_79b9_7f4a_7c15_u64;
        let mut draw = || {
            chance ^= chance << 13;
            chance ^= chance >> 7;
            chance ^= chance << 17;
            chance
        };
        let mut kept: Vec<i64> = Vec::new();
        for _ in 0..3_000 {
            let today = MONDAY + (draw() % 8_000) as i64 - 4_000;
            kept.push(today);
            kept.sort_unstable_by(|a, b| b.cmp(a));
            let gone = surplus(&kept, today);
            let newest_of_today = kept.iter().position(|day| *day == today).unwrap_or_default();
            assert!(!gone.contains(&newest_of_today));
            let mut place = 0..;
            kept.retain(|_| !gone.contains(&place.next().unwrap_or_default()));
            assert!(kept.len() <= 2 * (DAILY + WEEKLY));
        }
    }
}
