//! Live pages (DESIGN.md; NETWORK.md, Server-sent events on phones): one stream a page, the first event a full
//! snapshot, then only the fragments that changed, merged per commit and rendered once for everyone who sees the same.

mod audience;

pub use audience::Audience;

use super::App;
use super::error::Problem;
use crate::hub::Published;
use axum::body::{Body, Bytes};
use axum::http::header::{self, HeaderMap};
use axum::response::{IntoResponse, Response};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::hash::{DefaultHasher, Hasher};
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::sync::broadcast::{self, error::RecvError};
use tokio::time::{Instant, interval_at};

/// A listener hears something at least this often: comments are invisible to scripts, so the beat is an event.
const BEAT: Duration = Duration::from_secs(15);
/// What time alone changes ("stuck for 6 min") is looked at this often.
const PULSE: Duration = Duration::from_secs(5);
/// The shortest and the longest wait before a broken line is opened anew.
const RETRY_MS: (u32, u32) = (2_000, 5_000);
/// Frames that a slow listener may fall behind before it gets a snapshot instead.
const LAG: usize = 8;

/// A live piece of a page: the id of its outermost element, and its markup.
pub type Fragment = (String, String);

/// Renders what an audience sees now; `None` when it may no longer see it.
pub type Render = Arc<dyn Fn(&App) -> Option<Vec<Fragment>> + Send + Sync>;

/// The channels that have listeners, by audience.
#[derive(Default)]
pub struct Live {
    channels: Mutex<BTreeMap<String, Arc<Channel>>>,
    sent: Sent,
}

/// What went out to listeners since the start.
#[derive(Default)]
struct Sent {
    frames: AtomicU64,
    lags: AtomicU64,
}

struct Channel {
    /// Drawn anew for each channel: an event's id of a channel that is gone means nothing to its successor.
    life: u64,
    render: Render,
    current: Mutex<Current>,
    frames: broadcast::Sender<Frame>,
}

/// What listeners have been shown. Of a fragment only its digest is kept: with a thousand private pages that is the
/// difference between a few megabytes and all of their markup.
#[derive(Default)]
struct Current {
    sequence: u64,
    digests: BTreeMap<String, u64>,
    /// Kept until the next change, where more than one listener may ask for it.
    snapshot: Option<Bytes>,
}

#[derive(Clone)]
enum Frame {
    Swap(Bytes),
    Gone,
}

impl Live {
    /// How many streams are open.
    pub fn listeners(&self) -> usize {
        self.channels().values().map(|channel| channel.frames.receiver_count()).sum()
    }

    /// How many frames went out, each counted for every listener that took it.
    pub fn frames_sent(&self) -> u64 {
        self.sent.frames.load(Relaxed)
    }

    /// How often a listener had fallen behind and was given a snapshot.
    pub fn lags(&self) -> u64 {
        self.sent.lags.load(Relaxed)
    }

    fn channels(&self) -> std::sync::MutexGuard<'_, BTreeMap<String, Arc<Channel>>> {
        self.channels.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The stream of an audience; all who give the same share one rendering.
pub fn stream(
    app: &App,
    audience: impl Into<Audience>,
    render: Render,
    headers: &HeaderMap,
) -> Result<Response, Problem> {
    let known = headers.get("last-event-id").and_then(|id| id.to_str().ok());
    let (channel, listener, first) = join(app, audience.into(), render, known).ok_or(Problem::NotFound)?;
    let beat = interval_at(Instant::now() + BEAT, BEAT);
    let state = Listener { app: app.clone(), channel, listener, retry: retry(), first, beat };
    let body = Body::from_stream(futures_util::stream::unfold(state, Listener::next));
    let kind = [(header::CONTENT_TYPE, "text/event-stream"), (header::CACHE_CONTROL, "no-store")];
    Ok((kind, body).into_response())
}

/// The answer to whoever asks for a stream that has ended: their page loads anew.
pub fn gone() -> Response {
    let kind = [(header::CONTENT_TYPE, "text/event-stream"), (header::CACHE_CONTROL, "no-store")];
    (kind, "event: gone\ndata:\n\n").into_response()
}

/// Listens first and takes the snapshot then, so that nothing falls between the two.
fn join(
    app: &App,
    audience: Audience,
    render: Render,
    known: Option<&str>,
) -> Option<(Arc<Channel>, broadcast::Receiver<Frame>, Bytes)> {
    let mut channels = app.live.channels();
    if let Some(channel) = channels.get(&audience.name).cloned() {
        let listener = channel.frames.subscribe();
        drop(channels);
        let first = channel.snapshot(app, known)?;
        return Some((channel, listener, first));
    }
    let seen = app.look();
    let life = getrandom::u64().unwrap_or_else(|_| app.hub.now().boot);
    let channel = Arc::new(Channel { life, render, current: Mutex::default(), frames: broadcast::Sender::new(LAG) });
    let first = channel.snapshot(app, known)?;
    // Nobody else knows the channel yet, so nothing falls between.
    let listener = channel.frames.subscribe();
    channels.insert(audience.name.clone(), channel.clone());
    tokio::spawn(feed(app.clone(), audience, channel.clone(), seen));
    Some((channel, listener, first))
}

/// Keeps a channel true until nobody listens.
async fn feed(app: App, audience: Audience, channel: Arc<Channel>, mut seen: Arc<Published>) {
    let mut published = app.hub.subscribe();
    let mut addresses = app.addresses.clone();
    let mut pulse = interval_at(Instant::now() + PULSE, PULSE);
    loop {
        let by_commit = tokio::select! {
            changed = published.changed() => if changed.is_err() { break } else { true },
            Ok(()) = addresses.changed() => false,
            _ = pulse.tick() => false,
        };
        let before = std::mem::replace(&mut seen, published.borrow_and_update().clone());
        if by_commit && !audience.sees_a_change(&before, &seen) {
            continue;
        }
        if channel.is_deserted(&app, &audience.name) {
            return;
        }
        if channel.refresh(&app, &mut channel.current()).is_none() {
            break;
        }
    }
    app.live.channels().remove(&audience.name);
    channel.send(Frame::Gone);
}

impl Channel {
    fn current(&self) -> std::sync::MutexGuard<'_, Current> {
        self.current.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Leaves the table when nobody listens, under its lock so that nobody can join meanwhile.
    fn is_deserted(&self, app: &App, audience: &str) -> bool {
        let mut channels = app.live.channels();
        let deserted = self.frames.receiver_count() == 0;
        if deserted {
            channels.remove(audience);
        }
        deserted
    }

    /// Renders anew and sends what changed; gives the whole rendering. `current` stays locked meanwhile, so that an
    /// older rendering never follows a newer one.
    fn refresh(&self, app: &App, current: &mut Current) -> Option<Vec<Fragment>> {
        let fragments = (self.render)(app)?;
        let mut markup = String::new();
        for (id, html) in &fragments {
            let digest = digest(html);
            if current.digests.get(id) != Some(&digest) {
                markup.push_str(html);
                current.digests.insert(id.clone(), digest);
            }
        }
        if !markup.is_empty() {
            current.sequence += 1;
            current.snapshot = None;
            self.send(Frame::Swap(frame(self.life, current.sequence, &markup)));
        }
        Some(fragments)
    }

    fn send(&self, frame: Frame) {
        // Nobody listening is fine: whoever comes gets a snapshot.
        let _listeners = self.frames.send(frame);
    }

    /// Everything, unless the listener has it already; `None` when it may no longer see it.
    fn snapshot(&self, app: &App, known: Option<&str>) -> Option<Bytes> {
        let mut current = self.current();
        if known == Some(&format!("{}-{}", self.life, current.sequence)) {
            return Some(Bytes::from_static(b"event: hb\ndata:\n\n"));
        }
        if let Some(kept) = &current.snapshot {
            return Some(kept.clone());
        }
        let markup: String = self.refresh(app, &mut current)?.into_iter().map(|(_, html)| html).collect();
        let all = frame(self.life, current.sequence, &markup);
        if self.frames.receiver_count() > 1 {
            current.snapshot = Some(all.clone());
        }
        Some(all)
    }
}

fn digest(html: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    hasher.write(html.as_bytes());
    hasher.finish()
}

fn frame(life: u64, sequence: u64, markup: &str) -> Bytes {
    let mut text = format!("id: {life}-{sequence}\nevent: swap\n");
    for line in markup.lines() {
        let _infallible = writeln!(text, "data: {line}");
    }
    text.push('\n');
    text.into()
}

/// How long a listener whose line broke waits before it asks again: 2 to 5 s (NETWORK.md), drawn for each, so that a
/// class does not come back as one when the box was away.
fn retry() -> Bytes {
    let drawn = getrandom::u32().unwrap_or_default() % (RETRY_MS.1 - RETRY_MS.0 + 1);
    format!("retry: {}\n", RETRY_MS.0 + drawn).into()
}

struct Listener {
    app: App,
    channel: Arc<Channel>,
    listener: broadcast::Receiver<Frame>,
    /// A line of the first frame, which follows at once.
    retry: Bytes,
    first: Bytes,
    beat: tokio::time::Interval,
}

impl Listener {
    async fn next(mut self) -> Option<(Result<Bytes, std::convert::Infallible>, Self)> {
        if !self.retry.is_empty() {
            return Some((Ok(std::mem::take(&mut self.retry)), self));
        }
        if !self.first.is_empty() {
            let first = std::mem::take(&mut self.first);
            self.app.live.sent.frames.fetch_add(1, Relaxed);
            return Some((Ok(first), self));
        }
        let bytes = tokio::select! {
            frame = self.listener.recv() => match frame {
                Ok(Frame::Swap(bytes)) => bytes,
                Ok(Frame::Gone) => Bytes::from_static(b"event: gone\ndata:\n\n"),
                Err(RecvError::Lagged(_)) => {
                    self.listener = self.listener.resubscribe();
                    self.channel.snapshot(&self.app, None)?
                }
                Err(RecvError::Closed) => return None,
            },
            _ = self.beat.tick() => Bytes::from_static(b"event: hb\ndata:\n\n"),
        };
        self.app.live.sent.frames.fetch_add(1, Relaxed);
        Some((Ok(bytes), self))
    }
}
