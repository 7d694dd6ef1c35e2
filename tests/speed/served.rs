//! The real binary, serving a folder on a port of its own.

use super::line::{Line, Reply};
use crate::ports::free_port;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// Longer than this no start takes.
const PATIENCE: Duration = Duration::from_secs(60);

/// A hub that is gone with its test.
pub struct Served {
    child: Child,
    /// Where it listens.
    pub port: u16,
}

impl Served {
    /// Starts the hub; it has answered with its first whole page when this returns.
    pub async fn start(data: &Path) -> Self {
        Self::start_with(data, &["--taps", "1000000"]).await
    }

    /// The same, with more words on the command line.
    pub async fn start_with(data: &Path, words: &[&str]) -> Self {
        let port = free_port();
        let child = Command::new(env!("CARGO_BIN_EXE_cupboard"))
            .args(["serve", "--port", &port.to_string(), "--data"])
            .arg(data)
            .args(words)
            .env("RUST_LOG", "error")
            .stdout(Stdio::null())
            .spawn()
            .unwrap();
        let hub = Self { child, port };
        let deadline = Instant::now() + PATIENCE;
        while hub.try_page("/wall", 0).await.is_none() {
            assert!(Instant::now() < deadline, "the hub does not start");
            // Between two tries: it does not listen yet.
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
        hub
    }

    async fn try_page(&self, path: &str, who: u32) -> Option<Reply> {
        let reply = Line::dial(self.port).await.ok()?.get(path, who, "").await.ok()?;
        (reply.status == 200 && reply.body.ends_with(b"</html>")).then_some(reply)
    }

    /// A whole page, on a line of its own.
    pub async fn page(&self, path: &str, who: u32) -> Reply {
        self.try_page(path, who).await.unwrap_or_else(|| panic!("{path} does not come"))
    }

    /// One of the hub's own counters, by its name and label in `/metrics`.
    pub async fn count(&self, name: &str) -> u64 {
        let page = Line::dial(self.port).await.unwrap().get("/metrics", 0, "").await.unwrap();
        let text = String::from_utf8(page.body).unwrap();
        let line = text.lines().find_map(|line| line.strip_prefix("cupboard_")?.strip_prefix(name));
        line.unwrap_or_else(|| panic!("no {name} in /metrics")).trim().parse().unwrap()
    }

    /// What the kernel counts as the process's own.
    pub fn memory(&self) -> String {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).unwrap();
        let field = |name: &str| {
            let line = status.lines().find_map(|line| line.strip_prefix(name)).unwrap_or_default();
            line.trim().trim_end_matches(" kB").parse::<f64>().unwrap_or_default() / 1024.0
        };
        format!("{:.1} MiB (of it {:.1} MiB the program's file)", field("VmRSS:"), field("RssFile:"))
    }

    /// SIGTERM, and waits until it is gone.
    pub fn stop(mut self) {
        let told = Command::new("kill").arg(self.child.id().to_string()).status().unwrap();
        assert!(told.success() && self.child.wait().unwrap().success());
    }

    /// SIGKILL.
    pub fn kill(mut self) {
        self.child.kill().and_then(|()| self.child.wait()).unwrap();
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        let _gone_already = self.child.kill().and_then(|()| self.child.wait().map(|_| ()));
    }
}

/// Says whether the kernel let go of its copy of the files; it does so for root alone.
pub fn drop_page_cache() -> bool {
    std::env::var_os("CUPBOARD_SPEED").is_some()
        && Command::new("sync").status().is_ok_and(|status| status.success())
        && std::fs::write("/proc/sys/vm/drop_caches", "3").is_ok()
}
