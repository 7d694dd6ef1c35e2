//! A progress bar on standard error, where that is a terminal.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::time::Duration;

/// One piece of long work. Gone from the screen when it is dropped.
pub(super) struct Bar(ProgressBar);

impl Bar {
    /// Begins, with what is being done: "Checking".
    pub(super) fn new(doing: &'static str) -> Self {
        // Drawn on standard error; indicatif keeps quiet where that is no terminal.
        let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr());
        if let Ok(style) = ProgressStyle::with_template("{msg} {wide_bar} {percent}%") {
            bar.set_style(style);
        }
        bar.set_message(doing);
        bar.enable_steady_tick(Duration::from_millis(200));
        Self(bar)
    }

    /// So much is done, of so much.
    pub(super) fn tell(&self, done: u64, of: u64) {
        self.0.set_length(of);
        self.0.set_position(done);
    }
}

impl Drop for Bar {
    fn drop(&mut self) {
        self.0.finish_and_clear();
    }
}
