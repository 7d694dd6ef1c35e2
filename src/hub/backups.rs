//! Backups (TRUST.md, Backups): at the end of class, before an upgrade, and when somebody asks.
//!
//! Nothing is kept before the teacher has printed a recovery sheet: what is sealed is sealed to it. A backup that fails
//! costs the lesson nothing; it is told on the teacher's pages, and tried again.

mod erase;
mod sheets;

pub use erase::Erasing;

use super::{Hub, Published};
use crate::access::Access;
use crate::classroom::SectionId;
use crate::journal::{Archive, Journal, Kept, Recipient, Recovered, Stick, StoreError, sticks};
use sheets::Sheets;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::time::{Instant, sleep_until};

/// The backups' folder within the data folder.
const FOLDER: &str = "backups";
/// After a class has closed this long goes by, for the last taps and for the next class that closes with it.
const SETTLE: Duration = Duration::from_secs(5);
/// After a failure this long goes by, unless a class closes before.
const RETRY: Duration = Duration::from_secs(15 * 60);

/// Where backups go.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Places {
    /// The data folder, which holds theirs.
    pub data: PathBuf,
    /// Folders in which a stick may be mounted, beside those that systems mount by themselves.
    pub sticks: Vec<PathBuf>,
}

/// Makes backups, and knows how they stand; clones share that.
#[derive(Clone)]
pub struct Backups(Arc<Shared>);

struct Shared {
    hub: Hub,
    /// `None`: a hub that keeps nothing, in rehearsals.
    places: Option<Places>,
    standing: Mutex<Standing>,
    sheets: Sheets,
    /// Somebody is being erased.
    erasing: AtomicBool,
    /// One at a time, whoever asks.
    turn: Mutex<()>,
}

/// How backups stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// Why the last one failed, if it did.
    pub trouble: Option<BackupTrouble>,
    /// How many were made since the start.
    pub made: u64,
    /// How many failed since the start.
    pub failed: u64,
    /// The size of the last that was made since the start, in bytes.
    pub bytes: u64,
    /// When it was made, in milliseconds since 1970.
    pub made_wall_ms: Option<i64>,
}

/// Why there is no backup.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BackupTrouble {
    /// There is no recovery sheet yet.
    NoSheet,
    /// There is no such stick, or no place at all.
    NoPlace,
    /// The disk is full.
    Full,
    /// The disk, or what is on it, does not do its duty: the log says more.
    Failing,
}

impl From<StoreError> for BackupTrouble {
    fn from(error: StoreError) -> Self {
        if error.is_full() { Self::Full } else { Self::Failing }
    }
}

/// How backups stand, in one word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BackupHealth {
    /// None are made: there is no recovery sheet yet.
    Off,
    /// The last one was made, or is still to come.
    Good,
    /// The last one failed.
    Failing,
}

impl Backups {
    /// Of a hub. Automatic backups begin with [`Backups::run`].
    pub fn new(hub: Hub, places: Option<Places>) -> Self {
        Self(Arc::new(Shared {
            hub,
            places,
            standing: Mutex::default(),
            sheets: Sheets::default(),
            erasing: AtomicBool::new(false),
            turn: Mutex::default(),
        }))
    }

    /// Keys drawn for sheets that are not confirmed yet.
    pub fn sheets(&self) -> &Sheets {
        &self.0.sheets
    }

    /// How backups stand.
    pub fn standing(&self) -> Standing {
        *self.0.standing()
    }

    /// How backups stand, in one word.
    pub fn health(&self) -> BackupHealth {
        match self.standing().trouble {
            _ if self.recipient().is_err() || self.0.places.is_none() => BackupHealth::Off,
            Some(_) => BackupHealth::Failing,
            None => BackupHealth::Good,
        }
    }

    /// The backups on the box, newest first.
    pub async fn list(&self) -> Result<Vec<Kept>, BackupTrouble> {
        self.on_a_thread(|backups| Ok(backups.archive()?.list()?)).await
    }

    /// The sticks that are there now.
    pub async fn sticks(&self) -> Vec<Stick> {
        self.on_a_thread(|backups| {
            Ok(backups.0.places.as_ref().map(|all| sticks(&all.data, &all.sticks)).unwrap_or_default())
        })
        .await
        .unwrap_or_default()
    }

    /// Makes a backup now; it is on disk and read back when this returns.
    pub async fn back_up(&self) -> Result<Kept, BackupTrouble> {
        self.on_a_thread(Self::back_up_blocking).await
    }

    /// Makes a backup on the stick of this label; then it may be pulled out.
    pub async fn back_up_to(&self, label: String) -> Result<Kept, BackupTrouble> {
        let stick = self.sticks().await.into_iter().find(|stick| stick.label == label);
        let stick = stick.ok_or(BackupTrouble::NoPlace)?;
        self.on_a_thread(move |backups| {
            let recipient = backups.recipient()?;
            let wall_ms = backups.0.hub.now().wall_ms;
            let made = stick.back_up(&backups.0.hub.reader(), &recipient, wall_ms);
            Ok(made.inspect_err(|error| tracing::warn!(%error, "no backup on the stick"))?)
        })
        .await
    }

    /// A sealed backup of this moment with its name, for a download.
    pub async fn download(&self) -> Result<(String, Vec<u8>), BackupTrouble> {
        self.on_a_thread(|backups| {
            let (recipient, wall_ms) = (backups.recipient()?, backups.0.hub.now().wall_ms);
            let mut bytes = Vec::new();
            backups.0.hub.reader().back_up_sealed(&recipient, &mut bytes, &mut |_, _| {})?;
            Ok((Archive::name_at(wall_ms)?, bytes))
        })
        .await
    }

    /// The name of a backup made then, for an example.
    pub fn name_at(wall_ms: i64) -> String {
        Archive::name_at(wall_ms).unwrap_or_default()
    }

    /// What the backups on the box hold is to be forgotten (TRUST.md, Erasing a student). To be called before the first
    /// thing is erased: from here on, through power cuts too, the next backup takes the place of all that are there.
    pub async fn will_replace_all(&self) -> Result<(), BackupTrouble> {
        self.on_a_thread(|backups| Ok(backups.archive()?.replace_with_next()?)).await
    }

    /// Removes the backups on the box in favour of a new one; without a sheet to seal to they just go. Where the new one
    /// fails they stay until the next that does not ([`Backups::is_replacing`]).
    pub async fn replace_all(&self) -> Result<(), BackupTrouble> {
        self.on_a_thread(|backups| {
            let _turn = backups.0.turn.lock().unwrap_or_else(PoisonError::into_inner);
            let archive = backups.archive()?;
            archive.replace_with_next()?;
            backups.replace(&archive)
        })
        .await
    }

    /// Whoever calls has the turn.
    fn replace(&self, archive: &Archive) -> Result<(), BackupTrouble> {
        match self.back_up_in_turn() {
            Err(BackupTrouble::NoSheet) => Ok(archive.remove_all()?),
            other => other.map(drop),
        }
    }

    /// Whether there are still backups on the box that hold what is to be forgotten.
    pub fn is_replacing(&self) -> bool {
        self.archive().is_ok_and(|archive| archive.waits_for_replacement())
    }

    /// Makes backups when they are due, for as long as the hub lives.
    pub async fn run(&self) {
        let mut published = self.0.hub.subscribe();
        let mut seen = Seen::of(&published.borrow_and_update());
        let mut due = self.is_due_at_start().await.then(Instant::now);
        loop {
            tokio::select! {
                changed = published.changed() => {
                    if changed.is_err() {
                        return std::future::pending().await;
                    }
                    let now = Seen::of(&published.borrow_and_update());
                    if seen.has_closed(&now) {
                        due = Some(Instant::now() + SETTLE);
                    } else if seen.recipient != now.recipient {
                        due = Some(Instant::now());
                    }
                    seen = now;
                }
                () = at(due) => {
                    // Without a sheet to seal to, what is to be forgotten goes all the same.
                    let replaces = self.is_replacing();
                    let made = if replaces { self.replace_all().await } else { self.back_up().await.map(drop) };
                    let again = matches!(made, Err(BackupTrouble::Full | BackupTrouble::Failing));
                    due = again.then(|| Instant::now() + RETRY);
                }
            }
        }
    }

    /// A backup is due at the start when something has happened since the last one: the plug was pulled after class.
    async fn is_due_at_start(&self) -> bool {
        let due = self.on_a_thread(|backups| {
            let last = backups.archive()?.list()?.first().map_or(i64::MIN, |kept| kept.wall_ms);
            let number = backups.0.hub.look().state.number;
            let newest = backups.0.hub.reader().events(number)?.next().transpose()?;
            // A name tells the minute only.
            let newer = newest.is_some_and(|event| event.at.wall_ms >= last.saturating_add(60_000));
            Ok(newer || backups.is_replacing())
        });
        due.await.unwrap_or(true)
    }

    fn back_up_blocking(&self) -> Result<Kept, BackupTrouble> {
        let _turn = self.0.turn.lock().unwrap_or_else(PoisonError::into_inner);
        self.back_up_in_turn()
    }

    fn back_up_in_turn(&self) -> Result<Kept, BackupTrouble> {
        let (archive, recipient) = (self.archive()?, self.recipient()?);
        let made = archive.back_up(&self.0.hub.reader(), &recipient, self.0.hub.now().wall_ms);
        self.0.standing().note(&made);
        Ok(made?)
    }

    fn archive(&self) -> Result<Archive, BackupTrouble> {
        let places = self.0.places.as_ref().ok_or(BackupTrouble::NoPlace)?;
        Ok(Archive::on_box(places.data.join(FOLDER)))
    }

    fn recipient(&self) -> Result<Recipient, BackupTrouble> {
        recipient(&self.0.hub.look().access)
    }

    async fn on_a_thread<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Self) -> Result<T, BackupTrouble> + Send + 'static,
    ) -> Result<T, BackupTrouble> {
        let backups = self.clone();
        tokio::task::spawn_blocking(move || work(&backups)).await.unwrap_or(Err(BackupTrouble::Failing))
    }
}

impl Shared {
    fn standing(&self) -> MutexGuard<'_, Standing> {
        self.standing.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Standing {
    fn note(&mut self, made: &Result<Kept, StoreError>) {
        match made {
            Ok(kept) => {
                (self.trouble, self.bytes, self.made_wall_ms) = (None, kept.bytes, Some(kept.wall_ms));
                self.made += 1;
            }
            Err(error) => {
                tracing::warn!(%error, "no backup was made; it will be tried again");
                self.trouble = Some(if error.is_full() { BackupTrouble::Full } else { BackupTrouble::Failing });
                self.failed += 1;
            }
        }
    }
}

/// Backs a store up before another Cupboard than the last writes to it; `None` where that is not due. Whether it
/// succeeds or not, the lesson goes on.
pub fn before_upgrade(
    journal: &Journal,
    recovered: &Recovered,
    data: &Path,
    wall_ms: i64,
) -> Option<Result<Kept, StoreError>> {
    let access = Access::from_rows(&recovered.rows);
    if recovered.number == 0 || access.settings.version.as_deref() == Some(env!("CARGO_PKG_VERSION")) {
        return None;
    }
    let recipient = recipient(&access).ok()?;
    let wall_ms =
        access.clock_floor(recovered.number, recovered.last_wall_ms).map_or(wall_ms, |floor| floor.max(wall_ms));
    Some(Archive::on_box(data.join(FOLDER)).back_up(&journal.reader(), &recipient, wall_ms))
}

fn recipient(access: &Access) -> Result<Recipient, BackupTrouble> {
    let sheet = access.sheet.as_ref().ok_or(BackupTrouble::NoSheet)?;
    Ok(sheet.recipient.parse::<Recipient>()?)
}

/// What is watched for.
#[derive(PartialEq, Eq)]
struct Seen {
    /// Lessons that are going on: the class, and the lesson's own code.
    open: BTreeSet<(SectionId, String)>,
    recipient: Option<String>,
}

impl Seen {
    fn of(published: &Published) -> Self {
        let sections = published.state.sections.values();
        let open = sections.filter_map(|section| Some((section.id, section.session.as_ref()?.join_code.clone())));
        Self { open: open.collect(), recipient: published.access.sheet.as_ref().map(|sheet| sheet.recipient.clone()) }
    }

    fn has_closed(&self, now: &Self) -> bool {
        !self.open.is_subset(&now.open)
    }
}

/// Until then; for ever, where nothing is due.
async fn at(due: Option<Instant>) {
    match due {
        Some(due) => sleep_until(due).await,
        None => std::future::pending().await,
    }
}
