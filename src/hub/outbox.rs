//! Exactly once (TRUST.md, Taps): what each phone's outbox has already delivered.

use super::{Answer, Receipt};
use crate::access::Digest;
use crate::classroom::{Refusal, StudentId};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// The last answers that are kept for a repeat.
const ANSWERS: usize = 64;
/// Numbers that may be missing below the highest; older ones count as received.
const GAPS: usize = 256;
/// Outboxes that are kept; the least recently used goes first.
const OUTBOXES: usize = 4_096;
/// Outboxes that are kept of one student, so that a phone that invents new ones pushes out nobody else's; and as many
/// forms of one device of the teacher's.
const OUTBOXES_OF_A_STUDENT: usize = 16;

/// One operation of one outbox: sent again, it counts once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Operation {
    /// Of a phone: student and the random id born with the phone's storage. Not the device: one that is taken again under a new
    /// cookie must not deliver a tap twice, and after a restore every device is a new one.
    outbox: String,
    number: u64,
}

impl Operation {
    /// The `number`-th of an outbox of a student's; `None` when the id is not 1–64 letters, digits or dashes.
    pub fn new(student: StudentId, outbox: &str, number: u64) -> Option<Self> {
        let plain = outbox.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
        let fits = (1..=64).contains(&outbox.len());
        (plain && fits && number > 0).then(|| Self { outbox: format!("{student}/{outbox}"), number })
    }

    /// A plain form of the teacher's: from a device, with a digest of what it says, shown when the journal stood at
    /// `number` or about a command of that number (TRUST.md, Taps). Sent again from the same page it counts once.
    pub fn of_form(device: &Digest, form: &Digest, number: u64) -> Option<Self> {
        (number > 0).then(|| Self { outbox: format!("form-{}/{}", device.short(), form.short()), number })
    }
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Outbox {
    high: u64,
    missing: BTreeSet<u64>,
    answers: VecDeque<(u64, Kept)>,
    used: u64,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
enum Kept {
    Saved(Receipt),
    Refused(Refusal),
}

/// Every outbox, as stored.
#[derive(Clone, Debug, Default)]
pub(super) struct Outboxes {
    boxes: BTreeMap<String, Outbox>,
    used: u64,
}

impl Outboxes {
    pub(super) fn from_rows(rows: &BTreeMap<String, Vec<u8>>) -> Self {
        let read = |(key, value): (&String, &Vec<u8>)| Some((key.clone(), serde_json::from_slice(value).ok()?));
        let boxes: BTreeMap<String, Outbox> = rows.iter().filter_map(read).collect();
        let used = boxes.values().map(|outbox| outbox.used).max().unwrap_or(0);
        Self { boxes, used }
    }

    /// The answer to a repeat; `None` for an operation that is new.
    pub(super) fn answered(&self, operation: &Operation) -> Option<Answer> {
        let outbox = self.boxes.get(&operation.outbox)?;
        if operation.number > outbox.high || outbox.missing.contains(&operation.number) {
            return None;
        }
        let kept = outbox.answers.iter().find(|(number, _)| *number == operation.number);
        Some(match kept {
            Some((_, Kept::Saved(receipt))) => Answer::Saved(receipt.clone()),
            Some((_, Kept::Refused(refusal))) => Answer::Refused(*refusal),
            None => Answer::AlreadyReceived,
        })
    }

    /// Notes an operation that was decided, with its answer; gives the rows to write. A denial decides nothing: the
    /// device was not the student's, and may be again when the tap is sent anew.
    pub(super) fn note(&mut self, operation: &Operation, answer: &Answer) -> Vec<(String, Option<Vec<u8>>)> {
        let kept = match answer {
            Answer::Saved(receipt) => Kept::Saved(receipt.clone()),
            Answer::Refused(refusal) => Kept::Refused(*refusal),
            _ => return vec![],
        };
        self.used = self.used.saturating_add(1);
        let outbox = self.boxes.entry(operation.outbox.clone()).or_default();
        outbox.used = self.used;
        outbox.receive(operation.number);
        outbox.answers.push_back((operation.number, kept));
        while outbox.answers.len() > ANSWERS {
            outbox.answers.pop_front();
        }
        let mut rows = vec![(operation.outbox.clone(), serde_json::to_vec(outbox).ok())];
        if let Some(oldest) = self.one_too_many(operation) {
            self.boxes.remove(&oldest);
            rows.push((oldest, None));
        }
        rows
    }

    /// The least recently used outbox of the student, or of all, when there is one more than may be.
    fn one_too_many(&self, operation: &Operation) -> Option<String> {
        let student = &operation.outbox[..=operation.outbox.find('/')?];
        let of_student = self.boxes.range(student.to_owned()..).take_while(|(key, _)| key.starts_with(student));
        let oldest = |boxes: &mut dyn Iterator<Item = (&String, &Outbox)>| {
            boxes.min_by_key(|(_, outbox)| outbox.used).map(|(key, _)| key.clone())
        };
        if of_student.clone().count() > OUTBOXES_OF_A_STUDENT {
            oldest(&mut of_student.into_iter())
        } else if self.boxes.len() > OUTBOXES {
            oldest(&mut self.boxes.iter())
        } else {
            None
        }
    }
}

impl Outbox {
    fn receive(&mut self, number: u64) {
        self.missing.remove(&number);
        if number > self.high {
            let first_gap = (self.high + 1).max(number.saturating_sub(GAPS as u64));
            self.missing.extend(first_gap..number);
            self.high = number;
        }
        while self.missing.len() > GAPS {
            self.missing.pop_first();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn operation(number: u64) -> Operation {
        Operation::new(StudentId(1), "o1", number).unwrap_or_else(|| unreachable!("a plain id"))
    }

    fn saved(number: u64) -> Answer {
        Answer::Saved(Receipt { number, ..Receipt::default() })
    }

    #[test]
    fn an_operation_counts_once_and_a_repeat_hears_its_answer() {
        let mut outboxes = Outboxes::default();
        assert_eq!(outboxes.answered(&operation(1)), None);
        outboxes.note(&operation(1), &saved(7));
        assert_eq!(outboxes.answered(&operation(1)), Some(saved(7)));
        assert_eq!(outboxes.answered(&operation(2)), None);
    }

    #[test]
    fn numbers_may_arrive_out_of_order() {
        let mut outboxes = Outboxes::default();
        outboxes.note(&operation(3), &saved(1));
        assert_eq!(outboxes.answered(&operation(2)), None);
        outboxes.note(&operation(2), &Answer::Refused(Refusal::ClassClosed));
        assert_eq!(outboxes.answered(&operation(2)), Some(Answer::Refused(Refusal::ClassClosed)));
        assert_eq!(outboxes.answered(&operation(1)), None);
    }

    #[test]
    fn an_old_repeat_hears_that_it_was_received() {
        let mut outboxes = Outboxes::default();
        for number in 1..=100 {
            outboxes.note(&operation(number), &saved(number));
        }
        assert_eq!(outboxes.answered(&operation(1)), Some(Answer::AlreadyReceived));
        assert_eq!(outboxes.answered(&operation(100)), Some(saved(100)));
    }

    #[test]
    fn what_is_kept_survives_the_store() {
        let mut outboxes = Outboxes::default();
        let rows: BTreeMap<_, _> =
            outboxes.note(&operation(5), &saved(5)).into_iter().filter_map(|(k, v)| Some((k, v?))).collect();
        assert_eq!(Outboxes::from_rows(&rows).answered(&operation(5)), Some(saved(5)));
        assert_eq!(Outboxes::from_rows(&rows).answered(&operation(4)), None);
    }

    #[test]
    fn what_was_denied_is_decided_when_it_is_sent_again() {
        let mut outboxes = Outboxes::default();
        let denied = Answer::Denied(crate::access::Denial::NotClaimed);
        assert_eq!(outboxes.note(&operation(1), &denied), vec![]);
        assert_eq!(outboxes.answered(&operation(1)), None);
    }

    #[test]
    fn a_phone_that_invents_outboxes_pushes_out_its_own_only() {
        let mut outboxes = Outboxes::default();
        outboxes.note(&operation(1), &saved(1));
        let mut rows = BTreeMap::new();
        for n in 0..3 * OUTBOXES_OF_A_STUDENT {
            let Some(operation) = Operation::new(StudentId(2), &format!("o{n}"), 1) else { unreachable!() };
            for (key, row) in outboxes.note(&operation, &saved(2)) {
                rows.insert(key, row);
            }
        }
        assert_eq!(rows.values().flatten().count(), OUTBOXES_OF_A_STUDENT, "the store forgets them too");
        assert_eq!(outboxes.boxes.len(), 1 + OUTBOXES_OF_A_STUDENT);
        assert_eq!(outboxes.answered(&operation(1)), Some(saved(1)));
    }

    #[test]
    fn a_form_counts_once_a_page_that_it_is_sent_from() {
        let mut outboxes = Outboxes::default();
        let device = Digest::of(b"laptop");
        let form = |words: &str, number| Operation::of_form(&device, &Digest::of(words.as_bytes()), number);
        let (Some(add), Some(later), Some(other)) = (form("Zoe", 7), form("Zoe", 8), form("Zed", 7)) else {
            unreachable!("pages begin at one")
        };
        outboxes.note(&add, &saved(8));
        assert_eq!(outboxes.answered(&add), Some(saved(8)));
        assert_eq!([outboxes.answered(&later), outboxes.answered(&other)], [None, None]);
        assert_eq!(form("Zoe", 0), None);
    }

    #[test]
    fn a_giant_leap_keeps_few_gaps() {
        let mut outboxes = Outboxes::default();
        outboxes.note(&operation(u64::MAX - 1), &saved(1));
        assert_eq!(outboxes.answered(&operation(1)), Some(Answer::AlreadyReceived));
        assert_eq!(outboxes.answered(&operation(u64::MAX - 2)), None);
    }
}
