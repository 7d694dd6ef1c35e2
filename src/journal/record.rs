//! An event as it stands on disk: one JSON object a record, readable for years and without this program.
//!
//! The types here are the disk's own. Renaming something in `classroom` changes nothing on disk; changing something
//! here needs a higher [`VERSION`] and a step in [`STEPS`] that lifts the older form. Keys are short and defaults are
//! left out: a million records are a school year.
//!
//! | key | what                                                                                    |
//! |-----|-----------------------------------------------------------------------------------------|
//! | `v` | the record's version; left out: 1                                                       |
//! | `n` | its number                                                                              |
//! | `b` | the number of its command's first event; left out: its own                              |
//! | `t` | when: wall clock in ms since 1970, the hub's start (drawn), boot clock in ms            |
//! | `w` | the wall clock was vouched for                                                          |
//! | `c` | the class's odometer in ms                                                              |
//! | `a` | by whom: `"t"` the teacher, `"u"` a substitute, `"s"` time, `"e"` erased, a number: that student |
//! | `l` | the tap came late                                                                       |
//! | `s` | the class                                                                               |
//! | `f` | what happened; in it `p` is a student, `o` an outcome, `l` a level, `q` a quick question  |

#[macro_use]
mod leaf;

mod attempt;
mod block;
mod evidence;
mod fact;
mod habit;
mod help;
mod mastery_day;
mod noun;
mod pairing;
mod path;
mod phrases;
mod plan;
mod retake;
mod setting;
mod spotlight;
mod term;
mod ticket;
mod tray;
mod tutor;
mod week;
mod wording;

use super::StoreError;
use crate::classroom::{Actor, Event, Now, SectionId, StudentId};
use fact::FactRecord;
use serde::de::{Error, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;
use std::fmt;

/// The version of the records written now.
pub const VERSION: u32 = 1;

/// Lifts a record, still plain JSON, by one version.
type Step = fn(&mut Value);

/// `STEPS[0]` makes version 2 of version 1, and so on.
const STEPS: [Step; VERSION as usize - 1] = [];

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Record {
    #[serde(default = "first", skip_serializing_if = "is_first")]
    v: u32,
    n: u64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    b: Option<u64>,
    t: (i64, u64, u64),
    #[serde(default, skip_serializing_if = "is_default")]
    w: bool,
    #[serde(default, skip_serializing_if = "is_default")]
    c: u64,
    a: Who,
    #[serde(default, skip_serializing_if = "is_default")]
    l: bool,
    s: u32,
    f: FactRecord,
}

fn first() -> u32 {
    1
}

fn is_first(version: &u32) -> bool {
    *version == 1
}

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

/// The record of an event.
pub fn encode(event: &Event) -> Result<Vec<u8>, StoreError> {
    let record = Record {
        v: VERSION,
        n: event.number,
        b: Some(event.batch).filter(|batch| *batch != event.number),
        t: (event.at.wall_ms, event.at.boot, event.at.uptime_ms),
        w: event.at.wall_trusted,
        c: event.class_ms,
        a: Who(event.actor),
        l: event.late,
        s: event.section.0,
        f: FactRecord::from(&event.fact),
    };
    serde_json::to_vec(&record).map_err(StoreError::damaged)
}

/// The event of a record, of this version or an older one.
pub fn decode(bytes: &[u8]) -> Result<Event, StoreError> {
    match serde_json::from_slice::<Record>(bytes) {
        Ok(record) if record.v == VERSION => record.event(),
        Ok(_) | Err(_) => decode_other(bytes, VERSION, &STEPS)?.event(),
    }
}

fn decode_other(bytes: &[u8], current: u32, steps: &[Step]) -> Result<Record, StoreError> {
    let mut value: Value = serde_json::from_slice(bytes).map_err(unreadable)?;
    let version = value.get("v").map_or(Some(1), Value::as_u64).and_then(|v| u32::try_from(v).ok());
    let Some(version) = version.filter(|v| *v > 0) else {
        return Err(StoreError::damaged("a record without a version"));
    };
    if version > current {
        return Err(StoreError::NewerFormat(version));
    }
    for step in steps.iter().skip(version as usize - 1) {
        step(&mut value);
    }
    serde_json::from_value(value).map_err(unreadable)
}

fn unreadable(error: serde_json::Error) -> StoreError {
    // Without the text: it may hold a student's name, and this goes to logs.
    StoreError::Damaged(format!("an unreadable record, {:?} at byte {}", error.classify(), error.column()))
}

impl Record {
    fn event(self) -> Result<Event, StoreError> {
        let (wall_ms, boot, uptime_ms) = self.t;
        Ok(Event {
            number: self.n,
            batch: self.b.unwrap_or(self.n),
            at: Now { wall_ms, wall_trusted: self.w, boot, uptime_ms },
            class_ms: self.c,
            actor: self.a.0,
            late: self.l,
            section: SectionId(self.s),
            fact: self.f.fact()?,
        })
    }
}

/// Who did it: a letter, or a student's number.
struct Who(Actor);

impl Serialize for Who {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Actor::Teacher => to.serialize_str("t"),
            Actor::Substitute => to.serialize_str("u"),
            Actor::System => to.serialize_str("s"),
            Actor::Erased => to.serialize_str("e"),
            Actor::Student(student) => to.serialize_u32(student.0),
        }
    }
}

impl<'de> Deserialize<'de> for Who {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(WhoVisitor)
    }
}

struct WhoVisitor;

impl Visitor<'_> for WhoVisitor {
    type Value = Who;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("\"t\", \"u\", \"s\", \"e\" or a student's number")
    }

    fn visit_str<E: Error>(self, letter: &str) -> Result<Who, E> {
        match letter {
            "t" => Ok(Who(Actor::Teacher)),
            "u" => Ok(Who(Actor::Substitute)),
            "s" => Ok(Who(Actor::System)),
            "e" => Ok(Who(Actor::Erased)),
            _ => Err(E::custom("an unknown actor")),
        }
    }

    fn visit_u64<E: Error>(self, student: u64) -> Result<Who, E> {
        let student = u32::try_from(student).map_err(E::custom)?;
        Ok(Who(Actor::Student(StudentId(student))))
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::classroom::{Fact, OutcomeId, Status};

    fn event() -> Event {
        Event {
            number: 123_456,
            batch: 123_456,
            at: Now {
                wall_ms: 1_763_776_000_000,
                wall_trusted: true,
                boot: 12_345_678_901_234_567_890,
                uptime_ms: 23_456_789,
            },
            class_ms: 360_123_456,
            actor: Actor::Student(StudentId(28)),
            late: false,
            section: SectionId(3),
            fact: Fact::StatusSet { student: StudentId(28), outcome: OutcomeId(24), status: Status::Working },
        }
    }

    #[test]
    fn a_status_fits_in_150_bytes_and_comes_back() {
        let bytes = encode(&event()).unwrap();
        assert!(bytes.len() <= 150, "{}: {}", bytes.len(), String::from_utf8_lossy(&bytes));
        assert_eq!(decode(&bytes).unwrap(), event());
    }

    #[test]
    fn a_newer_record_is_told_apart_from_a_damaged_one() {
        let text = String::from_utf8(encode(&event()).unwrap()).unwrap();
        let newer = text.replacen('{', r#"{"v":7,"mood":"odd","#, 1);
        assert!(matches!(decode(newer.as_bytes()), Err(StoreError::NewerFormat(7))));
        assert!(matches!(decode(&text.as_bytes()[..40]), Err(StoreError::Damaged(_))));
        let unknown = text.replacen('{', r#"{"mood":"odd","#, 1);
        assert!(matches!(decode(unknown.as_bytes()), Err(StoreError::Damaged(_))));
    }

    #[test]
    fn an_older_record_is_lifted_step_by_step() {
        let text = String::from_utf8(encode(&event()).unwrap()).unwrap();
        let older = text.replace("\"working\"", "\"busy\"");
        let steps: [Step; 2] = [
            |value| value["f"]["status_set"]["to"] = "at_it".into(),
            |value| {
                assert_eq!(value["f"]["status_set"]["to"], "at_it");
                value["f"]["status_set"]["to"] = "working".into();
            },
        ];
        let lifted = decode_other(older.as_bytes(), 3, &steps).unwrap();
        assert_eq!(lifted.event().unwrap(), event());
    }
}
