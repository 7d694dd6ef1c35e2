//! Chromium, driven by chromedriver: one window a [`Page`], each with a profile of its own.

use crate::wire;
use fantoccini::wd::TimeoutConfiguration;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value as Json, json};
use std::cell::Cell;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use tokio::sync::{Mutex, MutexGuard};

/// How long anything may take that should be at once, on a machine that has other work.
pub const PATIENCE: Duration = Duration::from_secs(20);
const LOOK_AGAIN: Duration = Duration::from_millis(20);

/// The size of a screen.
#[derive(Clone, Copy)]
pub struct Size(pub u32, pub u32);

impl Size {
    pub const PHONE: Self = Self(390, 844);
    pub const WALL: Self = Self(1920, 1080);
    pub const LAPTOP: Self = Self(1366, 768);
}

static TURN: Mutex<()> = Mutex::const_new(());

/// A chromedriver; whoever holds it has the machine.
pub struct Driver {
    port: u16,
    child: Child,
    _turn: MutexGuard<'static, ()>,
}

impl Driver {
    pub async fn start() -> Self {
        Self::started(&mut Command::new("chromedriver")).await
    }

    /// A driver of browsers that know what is kept in this home: whom they trust.
    pub async fn start_at(home: &Path) -> Self {
        Self::started(Command::new("chromedriver").env("HOME", home)).await
    }

    async fn started(program: &mut Command) -> Self {
        let turn = TURN.lock().await;
        let mut child = program
            .args(["--port=0", "--log-level=SEVERE"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("chromedriver is installed (tests/run brings it)");
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
        let port = lines.find_map(|line| {
            line.split("started successfully on port ").nth(1)?.trim_end_matches('.').trim().parse().ok()
        });
        std::thread::spawn(move || lines.for_each(drop)); // a full pipe would stop the driver
        Self { port: port.expect("chromedriver tells its port"), child, _turn: turn }
    }

    /// A new browser.
    pub async fn page(&self, size: Size) -> Page {
        self.page_with(size, json!({})).await
    }

    /// A new browser with preferences of its own.
    pub async fn page_with(&self, size: Size, preferences: Json) -> Page {
        self.page_like(size, preferences, &[]).await
    }

    /// A new browser with preferences of its own, started with more arguments.
    pub async fn page_like(&self, size: Size, preferences: Json, more: &[String]) -> Page {
        let phone = size.0 < 600;
        let profile = tempfile::tempdir().unwrap();
        let folder = format!("--user-data-dir={}", profile.path().display());
        let usual = [
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--lang=en",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            &folder,
        ];
        let arguments: Vec<_> = usual.into_iter().chain(more.iter().map(String::as_str)).collect();
        let options = json!({
            "args": arguments,
            "prefs": preferences,
            "mobileEmulation": {
                "deviceMetrics": {
                    "width": size.0, "height": size.1, "pixelRatio": 1.0, "touch": phone, "mobile": phone,
                },
            },
        });
        let wanted = json!({ "goog:chromeOptions": options, "goog:loggingPrefs": { "browser": "ALL" } });
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(wanted.as_object().unwrap().clone())
            .connect(&format!("http://127.0.0.1:{}", self.port))
            .await
            .unwrap();
        let short = TimeoutConfiguration::new(Some(PATIENCE), Some(PATIENCE), None);
        client.update_timeouts(short).await.unwrap();
        let session = client.session_id().await.unwrap().unwrap();
        Page { client, session, port: self.port, taps: Cell::new(0), _profile: profile }
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // It takes its browsers along only when asked.
        let _answer = wire::http(self.port, "GET", "/shutdown", "");
        let _ended = self.child.kill().and_then(|()| self.child.wait());
    }
}

/// A browser's window.
pub struct Page {
    pub client: Client,
    session: String,
    port: u16,
    taps: Cell<u32>,
    _profile: tempfile::TempDir,
}

impl Page {
    pub async fn open(&self, url: &str) {
        self.client.goto(url).await.unwrap();
    }

    /// What a script says.
    pub async fn js(&self, script: &str) -> Json {
        self.client.execute(script, vec![]).await.unwrap_or_else(|error| panic!("{script}: {error}"))
    }

    /// Waits until an expression of the page is true.
    pub async fn until(&self, expression: &str) {
        let deadline = Instant::now() + PATIENCE;
        loop {
            let answer = self.client.execute(&format!("return !!({expression})"), vec![]).await;
            if matches!(answer, Ok(Json::Bool(true))) {
                return;
            }
            if Instant::now() > deadline {
                panic!("never came true: {expression} ({answer:?})\n{}", self.describe().await);
            }
            // Between two looks at the page.
            tokio::time::sleep(LOOK_AGAIN).await;
        }
    }

    /// Waits until something is on the page.
    pub async fn until_there(&self, css: &str) {
        self.until(&format!("document.querySelector({})", quoted(css))).await;
    }

    /// Waits until something is gone from the page.
    pub async fn until_gone(&self, css: &str) {
        self.until(&format!("!document.querySelector({})", quoted(css))).await;
    }

    /// Waits until something reads so.
    pub async fn until_reads(&self, css: &str, words: &str) {
        let (css, words) = (quoted(css), quoted(words));
        self.until(&format!("[...document.querySelectorAll({css})].some((one) => one.textContent.includes({words}))"))
            .await;
    }

    /// Taps, as a finger does, once it is there and nothing lies over it.
    pub async fn tap(&self, css: &str) {
        let deadline = Instant::now() + PATIENCE;
        loop {
            let tapped = match self.client.find(Locator::Css(css)).await {
                Ok(found) => found.click().await,
                Err(error) => Err(error),
            };
            let Err(error) = tapped else { break };
            if Instant::now() > deadline {
                panic!("cannot tap {css}: {error}\n{}", self.describe().await);
            }
            // What lies under the bar of a student's page is scrolled to, as a thumb would.
            let scroll = "document.querySelector(arguments[0])?.scrollIntoView({ block: 'center' })";
            drop(self.client.execute(scroll, vec![css.into()]).await);
            // Between two looks at whether it is there: a live page may replace it under the finger.
            tokio::time::sleep(LOOK_AGAIN).await;
        }
        self.taps.set(self.taps.get() + 1);
    }

    /// Taps without a script's help, where a browser runs none: by the place of the thing on the screen.
    pub async fn press(&self, css: &str) {
        let deadline = Instant::now() + PATIENCE;
        while self.try_press(css).is_none() {
            assert!(Instant::now() < deadline, "cannot press {css}");
            // Between two looks at whether it is there.
            tokio::time::sleep(LOOK_AGAIN).await;
        }
    }

    fn try_press(&self, css: &str) -> Option<()> {
        let root = self.cdp("DOM.getDocument", json!({ "depth": 0 }))?["root"]["nodeId"].clone();
        let found = self.cdp("DOM.querySelector", json!({ "nodeId": root, "selector": css }))?["nodeId"].clone();
        self.cdp("DOM.scrollIntoViewIfNeeded", json!({ "nodeId": found }))?;
        let corners = self.cdp("DOM.getBoxModel", json!({ "nodeId": found }))?["model"]["border"].clone();
        let corner = |n: usize| corners[n].as_f64();
        let (x, y) = ((corner(0)? + corner(4)?) / 2.0, (corner(1)? + corner(5)?) / 2.0);
        for kind in ["mousePressed", "mouseReleased"] {
            let press = json!({ "type": kind, "x": x, "y": y, "button": "left", "clickCount": 1 });
            self.cdp("Input.dispatchMouseEvent", press)?;
        }
        Some(())
    }

    /// Presses Tab.
    pub fn tab_key(&self) {
        let key = json!({ "key": "Tab", "code": "Tab", "windowsVirtualKeyCode": 9 });
        for kind in ["rawKeyDown", "keyUp"] {
            let mut press = key.clone();
            press["type"] = kind.into();
            self.cdp("Input.dispatchKeyEvent", press).expect("a browser takes keys");
        }
    }

    /// A command of the browser's own; `None` when it refuses.
    pub fn cdp(&self, name: &str, with: Json) -> Option<Json> {
        self.command("goog/cdp/execute", &json!({ "cmd": name, "params": with }))
    }

    /// Waits until something is on the page, without a script.
    pub async fn find(&self, css: &str) {
        let wait = self.client.wait().at_most(PATIENCE).every(LOOK_AGAIN);
        wait.for_element(Locator::Css(css)).await.unwrap_or_else(|error| panic!("{css}: {error}"));
    }

    pub async fn write(&self, css: &str, words: &str) {
        let deadline = Instant::now() + PATIENCE;
        self.until_there(css).await;
        while let Err(error) = self.try_write(css, words).await {
            assert!(Instant::now() < deadline, "cannot write into {css}: {error}");
            // Between two looks at it: a live page may replace it under the finger.
            tokio::time::sleep(LOOK_AGAIN).await;
        }
    }

    async fn try_write(&self, css: &str, words: &str) -> Result<(), fantoccini::error::CmdError> {
        let field = self.client.find(Locator::Css(css)).await?;
        field.clear().await?;
        field.send_keys(words).await
    }

    /// Taps since the last time that this was asked.
    pub fn taps(&self) -> u32 {
        self.taps.replace(0)
    }

    pub async fn text(&self) -> String {
        let text = self.js("return document.body.innerText").await;
        text.as_str().unwrap_or_default().to_owned()
    }

    pub async fn screenshot(&self) -> Vec<u8> {
        self.client.screenshot().await.unwrap()
    }

    /// What the console has said since the last look, without what is about a box that was switched off.
    pub fn complaints(&self) -> Vec<String> {
        let lines = self.command("se/log", &json!({ "type": "browser" })).expect("the driver keeps the console");
        let lines = lines.as_array().cloned().unwrap_or_default();
        let words = lines.iter().map(|line| line["message"].as_str().unwrap_or_default().to_owned());
        words.filter(|line| !line.contains("net::ERR_CONNECTION_REFUSED")).collect()
    }

    /// Every control of the page, as a screen reader hears it: role and name.
    pub fn controls(&self) -> Vec<(String, String)> {
        let roles = ["button", "link", "textbox", "combobox", "checkbox", "radio", "spinbutton", "searchbox", "switch"];
        let tree = self.cdp("Accessibility.getFullAXTree", json!({})).expect("a browser tells what it reads out");
        let nodes = tree["nodes"].as_array().cloned().unwrap_or_default();
        let named = nodes.iter().filter(|node| node["ignored"] == false).map(|node| {
            let of = |key: &str| node[key]["value"].as_str().unwrap_or_default().trim().to_owned();
            (of("role"), of("name"))
        });
        named.filter(|(role, _)| roles.contains(&role.as_str()) || role == "DisclosureTriangle").collect()
    }

    fn command(&self, path: &str, body: &Json) -> Option<Json> {
        wire::command(self.port, &format!("/session/{}/{path}", self.session), body)
    }

    async fn describe(&self) -> String {
        let url = self.client.current_url().await.map(String::from).unwrap_or_default();
        let text = self.client.execute("return document.body.innerText", vec![]).await;
        let text = text.ok().and_then(|text| text.as_str().map(str::to_owned)).unwrap_or_default();
        format!("at {url}:\n{text}\nconsole: {:?}", self.complaints())
    }
}

/// A string as scripts write it.
pub fn quoted(words: &str) -> String {
    Json::from(words).to_string()
}
