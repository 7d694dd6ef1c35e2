//! How the box is, for whoever watches it: numbers in Prometheus' text format 0.0.4, never a name.

use super::App;
use super::visitor::AtTheBox;
use crate::classroom::Section;
use crate::hub::{BackupHealth, Counts, SYNC_BUCKETS_US};
use axum::extract::State;
use axum::http::header;
use axum::response::IntoResponse;
use std::fmt::{Display, Write};

/// `GET /metrics`
pub(super) async fn show(State(app): State<App>, _: AtTheBox) -> impl IntoResponse {
    let mut page = Page::default();
    let counts = app.hub.counters();
    answers(&mut page, &counts);
    commits(&mut page, &counts);
    classroom(&mut page, &app);
    backups(&mut page, &app);
    connections(&mut page, &app);
    stations(&mut page, &app);
    too_fast(&mut page, &app);
    streams(&mut page, &app);
    process(&mut page, &app);
    ([(header::CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")], page.0)
}

/// The text so far.
#[derive(Default)]
struct Page(String);

impl Page {
    /// Says what the lines that follow are.
    fn head(&mut self, name: &str, kind: &str, help: &str) {
        let _infallible = writeln!(self.0, "# HELP cupboard_{name} {help}\n# TYPE cupboard_{name} {kind}");
    }

    /// One value.
    fn line(&mut self, name: &str, value: impl Display) {
        let _infallible = writeln!(self.0, "cupboard_{name} {value}");
    }

    /// A number that goes up and down.
    fn gauge(&mut self, name: &str, help: &str, value: impl Display) {
        self.head(name, "gauge", help);
        self.line(name, value);
    }

    /// A number that only grows.
    fn counter(&mut self, name: &str, help: &str, value: u64) {
        self.head(name, "counter", help);
        self.line(name, value);
    }
}

fn answers(page: &mut Page, counts: &Counts) {
    page.head("answers_total", "counter", "Taps and other wishes by their answer.");
    let answers = [
        ("saved", counts.saved),
        ("already_received", counts.already),
        ("refused", counts.refused),
        ("denied", counts.denied),
        ("not_confirmed", counts.not_confirmed),
        ("busy", counts.busy),
    ];
    for (answer, count) in answers {
        page.line(&format!("answers_total{{answer=\"{answer}\"}}"), count);
    }
}

fn commits(page: &mut Page, counts: &Counts) {
    page.counter("commits_total", "Commits on disk, one sync each.", counts.commits);
    page.counter("commit_failures_total", "Commits that the store failed.", counts.failures);
    page.counter("commit_wishes_total", "Wishes in those commits.", counts.wishes);
    page.gauge("commit_wishes_most", "Wishes in the largest commit.", counts.most_wishes);
    page.head("commit_seconds", "histogram", "How long a commit with its sync took.");
    for (most, count) in SYNC_BUCKETS_US.iter().zip(counts.syncs) {
        page.line(&format!("commit_seconds_bucket{{le=\"{}\"}}", seconds(*most)), count);
    }
    page.line("commit_seconds_bucket{le=\"+Inf\"}", counts.commits);
    page.line("commit_seconds_sum", seconds(counts.sync_us));
    page.line("commit_seconds_count", counts.commits);
}

fn seconds(microseconds: u64) -> f64 {
    microseconds as f64 / 1e6
}

fn classroom(page: &mut Page, app: &App) {
    let seen = app.look();
    page.counter("events_total", "Events in the journal.", seen.state.number);
    page.gauge("writes", "1 while the store takes writes.", u8::from(app.hub.writes()));
    page.gauge("students", "Students of all classes.", seen.state.students.len());
    page.gauge("sections", "Classes.", seen.state.sections.len());
    let open = seen.state.sections.values().filter(|section| Section::is_open(section)).count();
    page.gauge("sections_open", "Classes that are open.", open);
    page.gauge("devices", "Devices that the box knows.", seen.access.devices.len());
}

fn backups(page: &mut Page, app: &App) {
    let standing = app.backups.standing();
    page.counter("backups_total", "Backups made and read back.", standing.made);
    page.counter("backup_failures_total", "Backups that failed.", standing.failed);
    page.gauge(
        "backups_off",
        "1 until a recovery sheet is printed.",
        u8::from(app.backups.health() == BackupHealth::Off),
    );
    if let Some(wall_ms) = standing.made_wall_ms {
        page.gauge("backup_time_seconds", "The minute of the last backup, by the wall clock.", wall_ms / 1_000);
        page.gauge("backup_bytes", "The size of the last backup.", standing.bytes);
    }
}

fn connections(page: &mut Page, app: &App) {
    let counts = app.connections.counts();
    page.counter("connections_total", "Connections accepted.", counts.accepted);
    let open = ("connections", "gauge", "Open connections.", counts.strangers as u64, counts.known as u64);
    let help = "Connections cut to make room.";
    let cut = ("connections_cut_total", "counter", help, counts.cut_strangers, counts.cut_known);
    for (name, kind, help, strangers, known) in [open, cut] {
        page.head(name, kind, help);
        page.line(&format!("{name}{{device=\"unknown\"}}"), strangers);
        page.line(&format!("{name}{{device=\"known\"}}"), known);
    }
}

fn stations(page: &mut Page, app: &App) {
    if let Some(count) = app.stations() {
        page.gauge("stations", "Devices on the box's own Wi-Fi that asked it for something in ten minutes.", count);
    }
}

/// Requests that were answered with 429.
fn too_fast(page: &mut Page, app: &App) {
    page.head("requests_too_fast_total", "counter", "Requests that were too fast, by whose.");
    for (whose, count) in app.pace.too_fast() {
        page.line(&format!("requests_too_fast_total{{by=\"{whose}\"}}"), count);
    }
}

fn streams(page: &mut Page, app: &App) {
    page.gauge("live_listeners", "Open live streams.", app.live.listeners());
    page.counter("live_frames_total", "Frames sent to live streams.", app.live.frames_sent());
    page.counter("live_lags_total", "Streams that fell behind and were given a snapshot.", app.live.lags());
}

fn process(page: &mut Page, app: &App) {
    page.gauge("start_time_seconds", "When the hub started, by the wall clock.", app.started_wall_ms / 1_000);
    if let Some(bytes) = resident() {
        page.gauge("resident_memory_bytes", "Memory that the process holds.", bytes);
    }
}

/// The process's resident memory in bytes; `None` where there is no `/proc`. The size of a memory page differs between
/// our machines (`statm` counts those), so the line in kilobytes is read.
fn resident() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    let kilobytes: u64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(kilobytes * 1_024)
}
