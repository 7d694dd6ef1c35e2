//! The growth line (S35): the levels that were shown, as steps along the student's own class time. Drawn, with the same
//! said in words beneath; no numbers, no table.

use crate::classroom::Scale;
use crate::classroom::goal::Growth;
use crate::text::Text;
use maud::{Markup, html};

/// The drawing is this wide; each level is [`ROW`] high. The page stretches it to the room there is.
const WIDTH: u64 = 1_000;
const ROW: u64 = 100;
/// Room at both ends, for the dots.
const EDGE: u64 = 30;

/// The line up to now on the student's own clock, in milliseconds; `goal` is the rank they want to reach.
pub fn growth(text: Text, scale: &Scale, points: &[Growth], goal: Option<u8>, now_ms: u64) -> Markup {
    let rows = scale.levels().count() as u64;
    let spots = spots(scale, points, now_ms);
    html! {
        figure.growth {
            div.growth-picture aria-hidden="true" {
                ol.growth-levels {
                    @for level in scale.levels().rev() {
                        li class=[(goal == Some(scale.rank(level))).then_some("growth-wanted")] {
                            bdi { (text.level(scale, level)) }
                        }
                    }
                }
                svg.growth-line viewBox={ "0 0 " (WIDTH) " " (rows * ROW) } preserveAspectRatio="none" fill="none" {
                    path.growth-rows d=(levels(rows)) vector-effect="non-scaling-stroke" {}
                    @if let Some(rank) = goal {
                        path.growth-goal d={ "M0 " (height(rank, rows)) "H" (WIDTH) } vector-effect="non-scaling-stroke" {}
                    }
                    @if !spots.is_empty() {
                        path.growth-path d=(steps(&spots, rows)) vector-effect="non-scaling-stroke" {}
                        path.growth-dots d=(dots(&spots, rows)) vector-effect="non-scaling-stroke" {}
                    }
                }
            }
            figcaption.quiet { (said(text, scale, points)) }
        }
    }
}

/// Where each point lies: along, and its level's rank.
fn spots(scale: &Scale, points: &[Growth], now_ms: u64) -> Vec<(u64, u8)> {
    let first = points.first().map_or(0, |point| point.own_ms);
    let span = now_ms.saturating_sub(first).max(1);
    let along = |ms: u64| EDGE + ms.saturating_sub(first).min(span) * (WIDTH - 2 * EDGE) / span;
    points.iter().map(|point| (along(point.own_ms), scale.rank(point.level))).collect()
}

fn height(rank: u8, rows: u64) -> u64 {
    rows.saturating_sub(u64::from(rank)) * ROW + ROW / 2
}

fn levels(rows: u64) -> String {
    (0..rows).map(|row| format!("M0 {}H{WIDTH}", row * ROW + ROW / 2)).collect()
}

/// A level holds until the next one is shown, the last one until now.
fn steps(spots: &[(u64, u8)], rows: u64) -> String {
    let mut line = String::new();
    for (nth, (along, rank)) in spots.iter().enumerate() {
        let height = height(*rank, rows);
        line.push_str(&if nth == 0 { format!("M{along} {height}") } else { format!("H{along}V{height}") });
    }
    line + &format!("H{}", WIDTH - EDGE)
}

/// Lines of no length with round ends stay round however the drawing is stretched.
fn dots(spots: &[(u64, u8)], rows: u64) -> String {
    spots.iter().map(|(along, rank)| format!("M{along} {}h.01", height(*rank, rows))).collect()
}

fn said(text: Text, scale: &Scale, points: &[Growth]) -> String {
    let word = |point: &Growth| text.level(scale, point.level);
    match points {
        [] => text.say("goal-line-empty"),
        [only] => text.say_with("goal-line-one", &[("level", word(only).into())]),
        // A line that fell is said as it is now: nobody is told how far.
        [first, .., last] if scale.rank(last.level) <= scale.rank(first.level) => {
            text.say_with("goal-line-one", &[("level", word(last).into())])
        }
        [first, .., last] => {
            text.say_with("goal-line-said", &[("from", word(first).into()), ("to", word(last).into())])
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::classroom::{Language, Level};

    const NOT_YET: Growth = Growth { own_ms: 1_000, level: Level::NOT_YET };
    const MASTERED: Growth = Growth { own_ms: 6_000, level: Level::MASTERED };

    #[test]
    fn a_level_holds_until_the_next_one_and_the_last_until_now() {
        let spots = spots(&Scale::default(), &[NOT_YET, MASTERED], 11_000);
        assert_eq!(spots, [(30, 1), (500, 3)]);
        assert_eq!(steps(&spots, 4), "M30 350H500V150H970");
    }

    #[test]
    fn a_line_without_time_or_points_is_still_a_drawing() {
        assert_eq!(spots(&Scale::default(), &[NOT_YET], 0), [(30, 1)]);
        let empty = growth(Text::new(Language::English), &Scale::default(), &[], Some(3), 0).into_string();
        assert!(empty.contains("growth-goal") && !empty.contains("growth-path"), "{empty}");
    }

    #[test]
    fn what_is_drawn_is_said_without_a_number() {
        let text = Text::new(Language::English);
        assert_eq!(said(text, &Scale::default(), &[NOT_YET, MASTERED]), "From “Not yet” to “Mastered”.");
        assert_eq!(said(text, &Scale::default(), &[MASTERED, NOT_YET]), "So far: “Not yet”.", "no word of a fall");
        assert!(!said(text, &Scale::default(), &[]).is_empty());
    }
}
