//! Pages on disk, their pictures by Chromium, and what zbar reads from them.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

#[derive(Clone, Copy)]
pub struct Size(pub u32, pub u32);

impl Size {
    pub const FULL_HD: Size = Size(1920, 1080);
}

pub fn folder() -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/gallery");
    fs::create_dir_all(folder.join("assets")).unwrap();
    folder
}

/// Writes a file in one step, and only when it says something new: the tests run beside each other, and a browser of one
/// must never read what another has half written.
fn put(path: &Path, bytes: &[u8]) {
    if fs::read(path).is_ok_and(|old| old == bytes) {
        return;
    }
    let mut whole = tempfile::NamedTempFile::new_in(path.parent().unwrap()).unwrap();
    whole.write_all(bytes).unwrap();
    whole.persist(path).unwrap();
}

/// Writes a page, its assets beside it, so that a browser opens it from disk.
pub fn hang(name: &str, html: &str) {
    let folder = folder();
    for path in cupboard::view::assets::all() {
        let to = folder.join("assets").join(&path);
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        put(&to, &cupboard::view::assets::find(&path).unwrap().bytes);
    }
    put(&folder.join(format!("{name}.html")), html.replace("\"/assets/", "\"assets/").as_bytes());
}

/// A picture of a page that hangs.
pub fn shoot(name: &str, size: Size) -> PathBuf {
    let folder = folder();
    let shot = folder.join(format!("{name}-{}x{}.png", size.0, size.1));
    let profile = tempfile::tempdir().unwrap();
    let status = Command::new("chromium")
        .args(["--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--force-device-scale-factor=1"])
        .arg(format!("--user-data-dir={}", profile.path().display()))
        .arg(format!("--window-size={},{}", size.0, size.1))
        .arg(format!("--screenshot={}", shot.display()))
        .arg(format!("file://{}", folder.join(format!("{name}.html")).display()))
        .output()
        .unwrap();
    assert!(status.status.success() && shot.exists(), "{}", String::from_utf8_lossy(&status.stderr));
    shot
}

/// What runs over, overlaps or is too small on these pages, as the browser measures it; one a line. All of them hang in
/// frames of one page, since a browser's start takes longer than its work.
pub fn faults(names: &[String], size: Size) -> String {
    let folder = folder();
    let probe = include_str!("probe.js");
    let mut frames = String::new();
    for name in names {
        let html = fs::read_to_string(folder.join(format!("{name}.html"))).unwrap();
        fs::write(folder.join(format!("measured-{name}.html")), format!("{html}<script>{probe}</script>")).unwrap();
        frames.push_str(&format!("<iframe src=measured-{name}.html width={} height={}></iframe>", size.0, size.1));
    }
    let collect = include_str!("collect.js");
    let page = folder.join(format!("measured-{}.html", size.0));
    fs::write(&page, format!("<!doctype html><script>{collect}</script>{frames}<pre></pre>")).unwrap();
    let profile = tempfile::tempdir().unwrap();
    let output = Command::new("chromium")
        .args(["--headless", "--no-sandbox", "--disable-gpu", "--dump-dom", "--virtual-time-budget=60000"])
        .arg(format!("--user-data-dir={}", profile.path().display()))
        .arg(format!("file://{}", page.display()))
        .output()
        .unwrap();
    let dom = String::from_utf8_lossy(&output.stdout).into_owned();
    let report = dom.split("<pre>").nth(1).and_then(|rest| rest.split("</pre>").next()).unwrap_or_default();
    let (measured, faults) = report.split_once('\n').unwrap_or((report, ""));
    assert_eq!(measured, names.len().to_string(), "pages measured, of those that hang");
    faults.trim().to_owned()
}

/// A picture at a quarter of its size, as a phone far away sees it: drawn smaller by Chromium.
pub fn quarter(shot: &Path) -> PathBuf {
    let name = format!("quarter-{}", shot.file_stem().unwrap().to_string_lossy());
    let source = shot.file_name().unwrap().to_string_lossy().into_owned();
    let html = format!("<!doctype html><body bgcolor=white><img width=480 height=270 src={source}>");
    fs::write(folder().join(format!("{name}.html")), html).unwrap();
    shoot(&name, Size(500, 300))
}

/// What zbar reads from a picture, sorted.
pub fn scan(picture: &Path) -> Vec<String> {
    let output = Command::new("zbarimg").args(["--quiet", "--raw"]).arg(picture).output().unwrap();
    let mut codes: Vec<String> = String::from_utf8_lossy(&output.stdout).lines().map(str::to_owned).collect();
    codes.sort();
    codes
}
