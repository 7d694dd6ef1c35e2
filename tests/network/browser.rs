//! A real Chromium at a station, driven by chromedriver there; both are spoken to with the station's own curl.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use serde_json::{Value, json};

use crate::lab::{Lab, said, within};

/// The key under which WebDriver names an element.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";
/// Until a page has what is looked for.
const SOON: Duration = Duration::from_secs(20);

/// A browser; ended when dropped.
pub struct Browser<'a> {
    lab: &'a Lab,
    station: &'static str,
    driver: Child,
    at: String,
    _profile: tempfile::TempDir,
}

impl<'a> Browser<'a> {
    /// Starts it on an empty profile.
    pub fn start(lab: &'a Lab, station: &'static str) -> Browser<'a> {
        Browser::started(lab, station, lab.at(station, "chromedriver"), &[])
    }

    /// The same in a home of its own, where it is kept whom it trusts, and with more flags.
    pub fn start_at_home(lab: &'a Lab, station: &'static str, home: &Path, flags: &[&str]) -> Browser<'a> {
        let mut driver = lab.at(station, "chromedriver");
        driver.env("HOME", home);
        Browser::started(lab, station, driver, flags)
    }

    fn started(lab: &'a Lab, station: &'static str, mut driver: Command, more: &[&str]) -> Browser<'a> {
        driver.args(["--port=0", "--log-level=SEVERE"]).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut driver = driver.spawn().expect("chromedriver runs (package chromium-driver)");
        let mut lines = BufReader::new(driver.stdout.take().unwrap()).lines().map_while(Result::ok);
        let port = lines
            .find_map(|line| Some(line.split("successfully on port ").nth(1)?.trim_end_matches('.').trim().to_owned()));
        // A full pipe would stop the driver.
        std::thread::spawn(move || lines.for_each(drop));
        let profile = tempfile::tempdir().unwrap();
        let at = format!("http://127.0.0.1:{}", port.expect("chromedriver tells its port"));
        let mut browser = Browser { lab, station, driver, at, _profile: profile };
        let folder = format!("--user-data-dir={}", browser._profile.path().display());
        let flags = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--lang=en", &folder];
        let flags: Vec<_> = flags.into_iter().chain(more.iter().copied()).collect();
        let wanted = json!({ "capabilities": { "alwaysMatch": { "goog:chromeOptions": { "args": flags } } } });
        let session = browser.tell("/session", &wanted)["sessionId"].as_str().unwrap_or_default().to_owned();
        assert!(!session.is_empty(), "a browser starts");
        browser.at = format!("{}/session/{session}", browser.at);
        browser
    }

    /// Opens a page, wherever it leads. The addresses of a station settle for a second or two after its cable is in, and
    /// a page that Chromium loads just then is given up for it: then it is opened again.
    pub fn open(&self, url: &str) {
        let opened = within(SOON, || {
            let told = self.tell("/url", &json!({ "url": url }));
            let changed = told["message"].as_str().is_some_and(|said| said.contains("ERR_NETWORK_CHANGED"));
            (!changed).then_some(())
        });
        assert!(opened.is_some(), "{url}: the station's network does not settle");
    }

    /// Where it is.
    pub fn url(&self) -> String {
        self.look("/url").as_str().unwrap_or_default().to_owned()
    }

    /// Taps what fits a selector.
    pub fn tap(&self, css: &str) {
        let element = within(SOON, || self.find(css)).unwrap_or_else(|| panic!("nothing fits {css} at {}", self.url()));
        self.tell(&format!("/element/{element}/click"), &json!({}));
    }

    /// The text of what fits a selector.
    pub fn reads(&self, css: &str) -> Option<String> {
        let element = self.find(css)?;
        self.look(&format!("/element/{element}/text")).as_str().map(str::to_owned)
    }

    /// How many things fit a selector.
    pub fn count(&self, css: &str) -> usize {
        let found = self.tell("/elements", &json!({ "using": "css selector", "value": css }));
        found.as_array().map_or(0, Vec::len)
    }

    /// What an expression of the page comes to.
    pub fn says(&self, expression: &str) -> String {
        let said = self.tell("/execute/sync", &json!({ "script": format!("return {expression}"), "args": [] }));
        said.as_str().unwrap_or_default().to_owned()
    }

    fn find(&self, css: &str) -> Option<String> {
        let found = self.tell("/element", &json!({ "using": "css selector", "value": css }));
        found[ELEMENT].as_str().map(str::to_owned)
    }

    fn tell(&self, path: &str, body: &Value) -> Value {
        self.curl(path, &["-H", "Content-Type: application/json", "-d", &body.to_string()])
    }

    fn look(&self, path: &str) -> Value {
        self.curl(path, &[])
    }

    fn curl(&self, path: &str, words: &[&str]) -> Value {
        let url = format!("{}{path}", self.at);
        let answer = said(self.lab.at(self.station, "curl").args(["-s", "--max-time", "30", &url]).args(words));
        serde_json::from_str::<Value>(&answer).map(|answer| answer["value"].clone()).unwrap_or_default()
    }
}

impl Drop for Browser<'_> {
    fn drop(&mut self) {
        let end = ["-s", "--max-time", "10", "-X", "DELETE", &self.at];
        let _ended = said(self.lab.at(self.station, "curl").args(end));
        let _ = self.driver.kill().and_then(|()| self.driver.wait());
    }
}
