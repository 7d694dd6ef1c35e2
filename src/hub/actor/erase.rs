//! The store is made anew without a student, and swapped under everybody.

use super::{Who, Writer};
use crate::access::{self, AccessCommand, Change, Erasure};
use crate::classroom::StudentId;
use crate::hub::{Erased, Health};
use crate::journal::{Batch, StoreError};

impl Writer {
    /// That it was begun is on disk before anything else: if power goes, the store that stands says what became of it.
    pub(super) fn erase(&mut self, actor: Who, student: StudentId) -> Erased {
        if self.journal.is_none() {
            return Erased::Kept { full: false };
        }
        let ctx = access::Context { actor, now: self.clock.now(), state: &self.working.state };
        let (changes, outcome) = self.working.access.decide(&AccessCommand::BeginErasing { student }, &ctx);
        if let Err(denial) = outcome {
            return Erased::Denied(denial);
        }
        let mut begun = Batch::default();
        self.change(changes, &mut begun);
        if !self.commit(&begun, vec![]) {
            return Erased::Kept { full: false };
        }
        match self.rewrite(student) {
            Ok(()) => tracing::info!("the store was made anew without somebody who was erased"),
            Err(error) => {
                tracing::error!(%error, "the store could not be made anew: whichever stands is opened again");
                self.counters.failed();
                return self.open_whichever_stands(error.is_full());
            }
        }
        self.open_whichever_stands(false)
    }

    fn rewrite(&mut self, student: StudentId) -> Result<(), StoreError> {
        let left = self.working.access.without(student, &self.clock.now());
        let rows: Vec<access::Row> = left.iter().map(Change::row).collect();
        self.journal.take().ok_or(StoreError::Closed)?.erase(student, &rows)
    }

    /// Nobody is told that it only reads: by the time they could hear it, it writes again.
    fn open_whichever_stands(&mut self, full: bool) -> Erased {
        // What failed once is asked once more, so that whoever waits hears how it stands.
        self.journal = self.reopened().or_else(|| self.reopened());
        if self.journal.is_none() {
            self.close();
            return Erased::Unknown;
        }
        self.publish(Health::Writing);
        match self.working.access.erasure {
            Some(Erasure::Done { .. }) => Erased::Done,
            _ => Erased::Kept { full },
        }
    }
}
