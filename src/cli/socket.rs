//! The running hub's own door: a unix socket in its data folder, for the commands that work beside it.
//!
//! Asked in one line of JSON, a [`Request`]; answered in [`Frame`]s, a line each: how far the work is, how many bytes
//! of the file follow, and in the end what to say, or what went wrong. An answer without its end was cut short.

use super::ask::{Reply, Request, answer};
use super::words::Trouble;
use super::{cards, change};
use crate::journal::Progress;
use crate::web::App;
use serde::{Deserialize, Serialize};
use std::fs::{File, Permissions};
use std::io::{self, BufRead, BufReader, BufWriter, Read, Write};
use std::os::fd::AsRawFd;
use std::os::unix::fs::{FileTypeExt, MetadataExt, PermissionsExt};
use std::os::unix::net::UnixStream;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;
use tokio::net::UnixListener;
use tokio::sync::Semaphore;
use tokio::task::JoinHandle;

/// The socket's name in the data folder.
const SOCKET: &str = "cupboard.sock";
/// What the system takes for a socket's path, in bytes.
const LONGEST_PATH: usize = 107;
/// A question is shorter.
const LONGEST_LINE: u64 = 4_096;
/// So many are answered at a time; the others wait.
const AT_ONCE: usize = 2;
/// Who asks has this long to say what, and to take each part of the answer.
const ASKER_TIMEOUT: Duration = Duration::from_secs(20);
/// The hub has this long for each part of its answer: the integrity of a big store takes its time.
const HUB_TIMEOUT: Duration = Duration::from_secs(120);

/// One line of an answer.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Frame {
    /// So much is done, of so much.
    Progress(u64, u64),
    /// So many bytes of the file follow.
    Bytes(u64),
    /// The end: all went well.
    Ok(Reply),
    /// The end: it did not.
    Error(Trouble),
}

/// The hub's side, open until it is dropped.
pub(super) struct Door {
    path: PathBuf,
    answering: JoinHandle<()>,
}

impl Door {
    /// Opens the door. A hub without one is still a hub: what is wrong goes to the log.
    pub(super) fn open(data: &Path, app: App) -> Option<Self> {
        let path = data.join(SOCKET);
        match listen(&path) {
            Ok((listener, owner)) => {
                let answering = tokio::spawn(answer_all(listener, owner, app));
                Some(Self { path, answering })
            }
            Err(error) => {
                tracing::warn!(%error, "no socket: export, backup and check work only while the hub is stopped");
                None
            }
        }
    }
}

impl Drop for Door {
    fn drop(&mut self) {
        self.answering.abort();
        if let Err(error) = std::fs::remove_file(&self.path) {
            tracing::debug!(%error, "the socket was gone already");
        }
    }
}

/// Listens, in the place of what a hub that was cut off left behind; only the hub holds the folder's lock, so nobody
/// else listens there. Says whose the socket is.
fn listen(path: &Path) -> io::Result<(UnixListener, u32)> {
    if std::fs::symlink_metadata(path).is_ok_and(|there| there.file_type().is_socket()) {
        std::fs::remove_file(path)?;
    }
    let listener = through(path, |path| UnixListener::bind(path))?;
    std::fs::set_permissions(path, Permissions::from_mode(0o600))?;
    Ok((listener, std::fs::metadata(path)?.uid()))
}

/// Does something with a socket's path. One that is too long for the system is shortened by way of its open folder.
fn through<T>(path: &Path, work: impl FnOnce(&Path) -> io::Result<T>) -> io::Result<T> {
    if path.as_os_str().len() <= LONGEST_PATH {
        return work(path);
    }
    let folder = File::open(path.parent().unwrap_or(Path::new(".")))?;
    let short = Path::new("/proc/self/fd").join(folder.as_raw_fd().to_string());
    if !short.is_dir() {
        let error = format!("the folder's path is longer than the {LONGEST_PATH} bytes that a socket's may have");
        return Err(io::Error::new(io::ErrorKind::InvalidFilename, error));
    }
    work(&short.join(SOCKET))
}

async fn answer_all(listener: UnixListener, owner: u32, app: App) {
    let places = Arc::new(Semaphore::new(AT_ONCE));
    loop {
        let Ok(place) = places.clone().acquire_owned().await else { return };
        let accepted = match listener.accept().await {
            Ok((asker, _)) => asker,
            Err(error) => {
                tracing::warn!(%error, "nobody could be let in at the socket");
                tokio::time::sleep(Duration::from_millis(50)).await;
                continue;
            }
        };
        // Between its making and its mode anybody may have come in.
        let allowed = accepted.peer_cred().is_ok_and(|peer| peer.uid() == owner || peer.uid() == 0);
        let Some(asker) = accepted.into_std().ok().filter(|_| allowed) else { continue };
        let app = app.clone();
        tokio::task::spawn_blocking(move || {
            if let Err(error) = answer_one(&app, &asker) {
                tracing::debug!(%error, "an asker at the socket went away");
            }
            drop(place);
        });
    }
}

fn answer_one(app: &App, asker: &UnixStream) -> io::Result<()> {
    asker.set_nonblocking(false)?;
    asker.set_read_timeout(Some(ASKER_TIMEOUT))?;
    asker.set_write_timeout(Some(ASKER_TIMEOUT))?;
    let mut line = String::new();
    BufReader::new(asker.take(LONGEST_LINE)).read_line(&mut line)?;
    let Ok(request) = serde_json::from_str::<Request>(&line) else {
        return send(asker, &Frame::Error("the hub that runs is another version of Cupboard: use that one".into()));
    };
    let mut file = BufWriter::with_capacity(1 << 16, FileFrames(asker));
    let mut progress = |done, of| drop(send(asker, &Frame::Progress(done, of)));
    let seen = app.look();
    let answered = match &request {
        Request::Change { change } => change::in_hub(&app.hub, change),
        Request::Cards { class, paper, .. } => cards::in_hub(app, class.as_deref(), *paper, &mut file),
        request => answer(request, (&seen.state, &seen.access), &app.hub.reader(), &mut file, &mut progress),
    };
    file.flush()?;
    send(asker, &answered.map_or_else(Frame::Error, Frame::Ok))
}

fn send(mut to: &UnixStream, frame: &Frame) -> io::Result<()> {
    let mut line = serde_json::to_vec(frame)?;
    line.push(b'\n');
    to.write_all(&line)
}

/// The file's bytes on their way out, each piece behind its [`Frame::Bytes`].
struct FileFrames<'a>(&'a UnixStream);

impl Write for FileFrames<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if !bytes.is_empty() {
            send(self.0, &Frame::Bytes(bytes.len() as u64))?;
            self.0.write_all(bytes)?;
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// A running hub, ready to be asked.
pub(super) struct Caller(UnixStream);

/// Knocks; `None` where no hub runs.
pub(super) fn call(data: &Path) -> Result<Option<Caller>, Trouble> {
    match through(&data.join(SOCKET), |path| UnixStream::connect(path)) {
        Ok(hub) => Ok(Some(Caller(hub))),
        Err(error) if error.kind() == io::ErrorKind::PermissionDenied => Err(error.into()),
        // Nothing there, or what a hub that was cut off left behind; should one run after all, the lock says so.
        Err(_) => Ok(None),
    }
}

impl Caller {
    /// Asks, and passes the file on as it comes.
    pub(super) fn ask(self, request: &Request, out: &mut dyn Write, progress: &mut Progress) -> Result<Reply, Trouble> {
        self.0.set_read_timeout(Some(HUB_TIMEOUT))?;
        let mut line = serde_json::to_vec(request).map_err(io::Error::from)?;
        line.push(b'\n');
        (&self.0).write_all(&line)?;
        let mut answer = BufReader::new(&self.0);
        loop {
            match next(&mut answer).ok_or("the hub stopped before it had answered: try again")? {
                Frame::Progress(done, of) => progress(done, of),
                Frame::Bytes(many) => {
                    if io::copy(&mut (&mut answer).take(many), out)? < many {
                        return Err("the hub stopped in the middle of its answer: try again".into());
                    }
                }
                Frame::Ok(reply) => return Ok(reply),
                Frame::Error(trouble) => return Err(trouble),
            }
        }
    }
}

/// The next frame; `None` at an end that came too early.
fn next(answer: &mut impl BufRead) -> Option<Frame> {
    let mut line = Vec::new();
    answer.take(1 << 20).read_until(b'\n', &mut line).ok()?;
    serde_json::from_slice(&line).ok()
}
