//! Live pages (DESIGN.md; NETWORK.md, Server-sent events on phones): one stream a page, the first event a full
//! snapshot, then only the fragments that changed, merged per commit and rendered once for everyone who sees the same.

use super::App;
use super::error::Problem;
use axum::body::{Body, Bytes};
use axum::http::header::{self, HeaderMap};
use axum::response::{IntoResponse, Response};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::sync::broadcast::{self, error::RecvError};
use tokio::time::{Instant, interval_at};

/// A listener hears something at least this often: comments are invisible to scripts, so the beat is an event.
const BEAT: Duration = Duration::from_secs(15);
/// What time alone changes ("stuck for 6 min") is looked at this often.
const PULSE: Duration = Duration::from_secs(5);
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
    sent: Arc<Sent>,
}

/// What went out to listeners since the start.
#[derive(Default)]
struct Sent {
    frames: AtomicU64,
    lags: AtomicU64,
}

struct Channel {
    current: Mutex<Current>,
    frames: broadcast::Sender<Frame>,
}

#[derive(Default)]
struct Current {
    sequence: u64,
    fragments: BTreeMap<String, String>,
    order: Vec<String>,
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

/// The stream of an audience. All who give the same `audience` share one rendering, so it must name all that the
/// rendering depends on: page, class, language, and for a private page the device.
pub fn stream(app: &App, audience: String, render: Render, headers: &HeaderMap) -> Result<Response, Problem> {
    let (channel, listener) = join(app, audience, render).ok_or(Problem::NotFound)?;
    let boot = app.hub.now().boot;
    let known = headers.get("last-event-id").and_then(|id| id.to_str().ok()).map(str::to_owned);
    let first = channel.snapshot(boot, known.as_deref());
    let (sent, beat) = (app.live.sent.clone(), interval_at(Instant::now() + BEAT, BEAT));
    let state = Listener { channel, listener, sent, boot, first, beat };
    let body = Body::from_stream(futures_util::stream::unfold(state, Listener::next));
    let kind = [(header::CONTENT_TYPE, "text/event-stream"), (header::CACHE_CONTROL, "no-store")];
    Ok((kind, body).into_response())
}

fn join(app: &App, audience: String, render: Render) -> Option<(Arc<Channel>, broadcast::Receiver<Frame>)> {
    let mut channels = app.live.channels();
    if let Some(channel) = channels.get(&audience) {
        return Some((channel.clone(), channel.frames.subscribe()));
    }
    let (frames, listener) = broadcast::channel(LAG);
    let channel = Arc::new(Channel { current: Mutex::default(), frames });
    channel.refresh(render(app)?, app.hub.now().boot);
    channels.insert(audience.clone(), channel.clone());
    tokio::spawn(feed(app.clone(), audience, channel.clone(), render));
    Some((channel, listener))
}

/// Keeps a channel true until nobody listens.
async fn feed(app: App, audience: String, channel: Arc<Channel>, render: Render) {
    let mut published = app.hub.subscribe();
    let mut addresses = app.addresses.clone();
    let mut pulse = interval_at(Instant::now() + PULSE, PULSE);
    let boot = app.hub.now().boot;
    loop {
        tokio::select! {
            changed = published.changed() => if changed.is_err() { break },
            Ok(()) = addresses.changed() => {}
            _ = pulse.tick() => {}
        }
        published.mark_unchanged();
        if channel.is_deserted(&app, &audience) {
            return;
        }
        match render(&app) {
            Some(fragments) => channel.send(channel.refresh(fragments, boot)),
            None => break,
        }
    }
    app.live.channels().remove(&audience);
    channel.send(Some(Frame::Gone));
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

    /// Takes in a rendering; gives the frame of what changed.
    fn refresh(&self, fragments: Vec<Fragment>, boot: u64) -> Option<Frame> {
        let mut current = self.current();
        current.order = fragments.iter().map(|(id, _)| id.clone()).collect();
        let mut markup = String::new();
        for (id, html) in fragments {
            if current.fragments.get(&id) != Some(&html) {
                markup.push_str(&html);
                current.fragments.insert(id, html);
            }
        }
        if markup.is_empty() {
            return None;
        }
        current.sequence += 1;
        Some(Frame::Swap(frame(boot, current.sequence, &markup)))
    }

    fn send(&self, frame: Option<Frame>) {
        if let Some(frame) = frame {
            // Nobody listening is fine: whoever comes gets a snapshot.
            let _listeners = self.frames.send(frame);
        }
    }

    /// Everything, unless the listener has it already.
    fn snapshot(&self, boot: u64, known: Option<&str>) -> Bytes {
        let current = self.current();
        if known == Some(&format!("{boot}-{}", current.sequence)) {
            return Bytes::from_static(b"event: hb\ndata:\n\n");
        }
        let all: String = current.order.iter().filter_map(|id| current.fragments.get(id)).map(String::as_str).collect();
        frame(boot, current.sequence, &all)
    }
}

fn frame(boot: u64, sequence: u64, markup: &str) -> Bytes {
    let mut text = format!("id: {boot}-{sequence}\nretry: 3000\nevent: swap\n");
    for line in markup.lines() {
        let _infallible = writeln!(text, "data: {line}");
    }
    text.push('\n');
    text.into()
}

struct Listener {
    channel: Arc<Channel>,
    listener: broadcast::Receiver<Frame>,
    sent: Arc<Sent>,
    boot: u64,
    first: Bytes,
    beat: tokio::time::Interval,
}

impl Listener {
    async fn next(mut self) -> Option<(Result<Bytes, std::convert::Infallible>, Self)> {
        if !self.first.is_empty() {
            let first = std::mem::take(&mut self.first);
            self.sent.frames.fetch_add(1, Relaxed);
            return Some((Ok(first), self));
        }
        let bytes = tokio::select! {
            frame = self.listener.recv() => match frame {
                Ok(Frame::Swap(bytes)) => bytes,
                Ok(Frame::Gone) => Bytes::from_static(b"event: gone\ndata:\n\n"),
                Err(RecvError::Lagged(_)) => {
                    self.listener = self.listener.resubscribe();
                    self.sent.lags.fetch_add(1, Relaxed);
                    self.channel.snapshot(self.boot, None)
                }
                Err(RecvError::Closed) => return None,
            },
            _ = self.beat.tick() => Bytes::from_static(b"event: hb\ndata:\n\n"),
        };
        self.sent.frames.fetch_add(1, Relaxed);
        Some((Ok(bytes), self))
    }
}
