//! Files that people hand in: kept before what refers to them is written, within what a student and the box may have.
//!
//! One at a time, from the look at the room that is left to the answer of the writer: so no sweep takes a file away
//! whose event is on its way, and no two of them fill one gap.

use super::{Answer, Hub, Wish};
use crate::classroom::{FileId, StudentId};
use crate::journal::{self, StoreError};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Mutex;
use tokio::task::spawn_blocking;

/// Between two sweeps.
const HOUR: Duration = Duration::from_secs(3_600);

/// How much may be kept, in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FileLimits {
    /// One file.
    pub one: u64,
    /// All of a student's, in every class together.
    pub of_a_student: u64,
    /// All of the box's.
    pub of_the_box: u64,
    /// So much of the disk stays free, for the lessons and their backups.
    pub leave_free: u64,
}

impl Default for FileLimits {
    fn default() -> Self {
        Self { one: 10 << 20, of_a_student: 100 << 20, of_the_box: 4 << 30, leave_free: 256 << 20 }
    }
}

/// Why a file is not kept, or not there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileTrouble {
    /// The student's share is used up.
    StudentFull,
    /// The box's share, or its disk, is.
    BoxFull,
    /// It is not on this box.
    Missing,
    /// The disk does not do its duty: the log says more.
    Failing,
}

impl From<StoreError> for FileTrouble {
    fn from(error: StoreError) -> Self {
        tracing::warn!(%error, "a file could not be kept or read");
        if error.is_full() { Self::BoxFull } else { Self::Failing }
    }
}

/// The box's files; clones share them.
#[derive(Clone)]
pub struct Files(Arc<Shared>);

struct Shared {
    hub: Hub,
    /// `None`: a hub that keeps nothing, in rehearsals.
    shelf: Option<journal::Files>,
    limits: FileLimits,
    /// What they take, in bytes; `None` until it is counted.
    taken: Mutex<Option<u64>>,
}

impl Files {
    /// Those of a data folder.
    pub fn new(hub: Hub, data: Option<&Path>, limits: FileLimits) -> Self {
        let shelf = data.map(journal::Files::of);
        Self(Arc::new(Shared { hub, shelf, limits, taken: Mutex::default() }))
    }

    /// How much may be kept.
    pub fn limits(&self) -> FileLimits {
        self.0.limits
    }

    /// Keeps a file, a student's or the teacher's, and asks for what refers to it; where that is refused the file goes
    /// again.
    pub async fn keep(
        &self,
        bytes: Vec<u8>,
        of: Option<StudentId>,
        wish: impl FnOnce(FileId) -> Wish,
    ) -> Result<Answer, FileTrouble> {
        let Shared { hub, limits, taken, .. } = &*self.0;
        let mut taken = taken.lock().await;
        let size = bytes.len() as u64;
        let theirs = of.map_or(0, |student| hub.look().state.file_bytes_of(student));
        if theirs.saturating_add(size) > limits.of_a_student {
            return Err(FileTrouble::StudentFull);
        }
        let before = match *taken {
            Some(before) => before,
            None => self.sweep_in_turn().await?,
        };
        // Whoever hangs up in the middle leaves it to be counted anew.
        *taken = None;
        let leave_free = limits.leave_free;
        let room = self.on_a_thread(|shelf, _| shelf.room()).await?;
        if before.saturating_add(size) > limits.of_the_box || room < leave_free.saturating_add(size) {
            *taken = Some(before);
            return Err(FileTrouble::BoxFull);
        }
        let id = self.on_a_thread(move |shelf, _| shelf.keep(&bytes)).await?;
        let answer = hub.submit(wish(id)).await;
        match &answer {
            Answer::Saved(_) => *taken = Some(before + size),
            // It may be on disk: the next count says.
            Answer::NotConfirmed => {}
            _ => *taken = Some(self.sweep_in_turn().await?),
        }
        Ok(answer)
    }

    /// A file's bytes.
    pub async fn read(&self, id: FileId) -> Result<Vec<u8>, FileTrouble> {
        self.on_a_thread(move |shelf, _| shelf.read(&id)).await?.ok_or(FileTrouble::Missing)
    }

    /// Removes what nothing refers to any more: after a start, after something was taken away or somebody erased.
    pub async fn sweep(&self) {
        let mut taken = self.0.taken.lock().await;
        match self.sweep_in_turn().await {
            Ok(left) => *taken = Some(left),
            Err(FileTrouble::Missing) => {}
            Err(_) => *taken = None,
        }
    }

    /// Sweeps at once, for what power that was lost left behind, and then every hour, for what nobody can take back any
    /// more; for as long as the hub lives.
    pub async fn run(&self) {
        let mut hours = tokio::time::interval(HOUR);
        loop {
            hours.tick().await;
            self.sweep().await;
        }
    }

    async fn sweep_in_turn(&self) -> Result<u64, FileTrouble> {
        self.on_a_thread(|shelf, hub| shelf.sweep(&hub.look().state.files())).await
    }

    async fn on_a_thread<T: Send + 'static>(
        &self,
        work: impl FnOnce(&journal::Files, &Hub) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, FileTrouble> {
        let shared = self.0.clone();
        let done = spawn_blocking(move || {
            let shelf = shared.shelf.as_ref().ok_or(FileTrouble::Missing)?;
            Ok(work(shelf, &shared.hub)?)
        });
        done.await.unwrap_or(Err(FileTrouble::Failing))
    }
}
