//! A stream that is given up when the other end takes nothing any more. One that has nothing to say may be silent.

use std::io::{Error, ErrorKind, Result};
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::time::{Sleep, sleep};

/// A reader that has taken no byte for this long is cut.
pub const WRITE_TIMEOUT: Duration = Duration::from_secs(15);

/// The stream, with whom to tell that bytes go.
pub struct Steady<S, P> {
    stream: S,
    pulse: P,
    stuck: Option<Pin<Box<Sleep>>>,
}

impl<S, P: Fn()> Steady<S, P> {
    /// Around a stream.
    pub fn new(stream: S, pulse: P) -> Self {
        Self { stream, pulse, stuck: None }
    }

    /// What became of an attempt to write: it went on, or has been stuck for too long.
    fn wrote<T>(&mut self, cx: &mut Context<'_>, tried: Poll<Result<T>>) -> Poll<Result<T>> {
        if tried.is_ready() {
            self.stuck = None;
            (self.pulse)();
            return tried;
        }
        let stuck = self.stuck.get_or_insert_with(|| Box::pin(sleep(WRITE_TIMEOUT)));
        ready!(stuck.as_mut().poll(cx));
        Poll::Ready(Err(Error::new(ErrorKind::TimedOut, "the reader takes nothing any more")))
    }
}

impl<S: AsyncRead + Unpin, P: Fn() + Unpin> AsyncRead for Steady<S, P> {
    fn poll_read(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &mut ReadBuf<'_>) -> Poll<Result<()>> {
        let before = buf.filled().len();
        let read = Pin::new(&mut self.stream).poll_read(cx, buf);
        if buf.filled().len() > before {
            (self.pulse)();
        }
        read
    }
}

impl<S: AsyncWrite + Unpin, P: Fn() + Unpin> AsyncWrite for Steady<S, P> {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<Result<usize>> {
        let tried = Pin::new(&mut self.stream).poll_write(cx, bytes);
        self.wrote(cx, tried)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        slices: &[std::io::IoSlice<'_>],
    ) -> Poll<Result<usize>> {
        let tried = Pin::new(&mut self.stream).poll_write_vectored(cx, slices);
        self.wrote(cx, tried)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<()>> {
        let tried = Pin::new(&mut self.stream).poll_flush(cx);
        self.wrote(cx, tried)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<()>> {
        let tried = Pin::new(&mut self.stream).poll_shutdown(cx);
        self.wrote(cx, tried)
    }
}
