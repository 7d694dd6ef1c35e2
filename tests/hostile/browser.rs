//! Eyes: a Chromium with a tripwire in every page, which says what is wrong with the page that it is on.

use crate::chromium::{Driver, Page, Size};
use crate::common::Client;
use crate::vocabulary::Vocabulary;
use serde_json::{Value as Json, json};
use std::collections::{BTreeMap, BTreeSet};
use std::io::Read;
use std::net::TcpListener;
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// Every other host leads here, and says who was looked for.
pub struct Trap {
    port: u16,
    calls: Arc<Mutex<Vec<String>>>,
}

impl Trap {
    pub fn set() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let (port, calls) = (listener.local_addr().unwrap().port(), Arc::<Mutex<Vec<String>>>::default());
        let heard = calls.clone();
        std::thread::spawn(move || {
            for mut caller in listener.incoming().flatten() {
                let heard = heard.clone();
                // A browser connects ahead of time, and then says nothing for a while.
                std::thread::spawn(move || {
                    caller.set_read_timeout(Some(Duration::from_secs(10))).unwrap();
                    let mut said = [0; 2_048];
                    let length = caller.read(&mut said).unwrap_or_default();
                    // Browsers have errands of their own; ours are the ones to the hosts of the strings.
                    let said = String::from_utf8_lossy(&said[..length]).into_owned();
                    if said.contains("hostile.test") {
                        heard.lock().unwrap().push(said);
                    }
                });
            }
        });
        Self { port, calls }
    }

    /// Who came, since the last look.
    pub fn calls(&self) -> Vec<String> {
        std::mem::take(&mut self.calls.lock().unwrap())
    }
}

/// What pages looked like that held plain words.
#[derive(Clone, Default)]
pub struct Known {
    names: Vocabulary,
    /// By the page's path in the URL table: how wide and high it was, and its last elements.
    frames: BTreeMap<String, (u64, u64, BTreeSet<String>)>,
}

impl Known {
    pub fn join(&mut self, other: Self) {
        self.names.join(other.names);
        for (kind, (wide, high, last)) in other.frames {
            let frame = self.frames.entry(kind).or_default();
            (frame.0, frame.1) = (frame.0.max(wide), frame.1.max(high));
            frame.2.extend(last);
        }
    }
}

/// A browser that looks.
pub struct Eyes {
    page: Page,
    size: Size,
    trap: Trap,
    known: Known,
    learns: bool,
    /// Pages that were looked at.
    pub looks: usize,
}

impl Eyes {
    /// Learns what pages look like, until told to judge them.
    pub async fn open(driver: &Driver, size: Size) -> Self {
        let trap = Trap::set();
        let rules = format!("--host-resolver-rules=MAP * 127.0.0.1:{}, EXCLUDE 127.0.0.1", trap.port);
        let page = driver.page_like(size, json!({}), &[rules]).await;
        let script = json!({ "source": include_str!("trip.js") });
        page.cdp("Page.enable", json!({})).unwrap();
        page.cdp("Page.addScriptToEvaluateOnNewDocument", script).unwrap();
        Self { page, size, trap, known: Known::default(), learns: true, looks: 0 }
    }

    /// What it has learnt.
    pub fn learnt(&self) -> Known {
        self.known.clone()
    }

    /// From now on says what is wrong, by what was learnt.
    pub fn judge(&mut self, known: &Known) {
        self.known = known.clone();
        self.learns = false;
    }

    /// Takes somebody's cookies for its own.
    pub fn be(&self, who: &Client, origin: &str) {
        self.page.cdp("Network.clearBrowserCookies", json!({})).unwrap();
        if let Some(token) = who.token() {
            let cookie = json!({ "name": "cupboard", "value": token, "url": origin, "httpOnly": true });
            self.page.cdp("Network.setCookie", cookie).unwrap();
        }
    }

    /// Opens a page, and says what is wrong with it. `kind` is its line in the URL table.
    pub async fn look(&mut self, url: &str, kind: &str) -> Vec<String> {
        self.looks += 1;
        self.page.open(url).await;
        assert!(self.page.js("return !!document.body").await == true, "{url} is no page");
        // An answer that was kept is shown to nobody in particular, to whom no stream speaks.
        if kind != "/kept" && self.page.js("return !!document.body.dataset.stream").await == true {
            self.page.until("window.__heard > 0").await;
        }
        self.judged(kind).await
    }

    /// What is wrong with the page as it stands.
    pub async fn judged(&mut self, kind: &str) -> Vec<String> {
        let high = if kind == "/wall" { self.size.1.to_string() } else { "Infinity".into() };
        let script = include_str!("look.js").replace("WIDE", &self.size.0.to_string()).replace("HIGH", &high);
        let seen = self.page.js(&script).await;
        let names = seen["names"].as_array().unwrap().iter().filter_map(Json::as_str).map(str::to_owned);
        let names: Vec<String> = names.collect();
        let number = |name: &str| seen[name].as_u64().unwrap();
        let last = seen["last"].as_str().unwrap().to_owned();
        if self.learns {
            self.known.names.learn(names.clone());
            let frame = self.known.frames.entry(kind.to_owned()).or_insert((0, 0, BTreeSet::new()));
            (frame.0, frame.1) = (frame.0.max(number("wide")), frame.1.max(number("high")));
            frame.2.insert(last.clone());
        }
        let mut faults: Vec<String> =
            seen["tripped"].as_array().unwrap().iter().map(|what| what.as_str().unwrap().to_owned()).collect();
        faults.extend(self.trap.calls().into_iter().map(|call| format!("called {call:?}")));
        if self.learns {
            return faults;
        }
        faults.extend(self.known.names.strange(names).into_iter().map(|name| format!("strange: {name}")));
        let screen = (u64::from(self.size.0), u64::from(self.size.1), BTreeSet::from([last.clone()]));
        let frame = self.known.frames.get(kind).unwrap_or(&screen);
        if number("wide") > frame.0.max(screen.0) {
            faults.push(format!("{} wide on a screen of {}: {}", number("wide"), self.size.0, seen["out"]));
        }
        // A wall has no scroll bar; every other page is as long as its class is large.
        if kind == "/wall" && number("high") > frame.1.max(screen.1) {
            faults.push(format!("{} high on a screen of {}: {}", number("high"), self.size.1, seen["out"]));
        }
        if !frame.2.contains(&last) {
            faults.push(format!("ends with <{last}>, not with one of {:?}", frame.2));
        }
        faults
    }

    /// What the page reads, invisible things too.
    pub async fn text(&self) -> String {
        let text = self.page.js("return document.body.textContent").await;
        text.as_str().unwrap().to_owned()
    }

    /// How many events the page has put in their places.
    pub async fn heard(&self) -> u64 {
        self.page.js("return window.__heard").await.as_u64().unwrap()
    }

    /// Waits until an expression of the page is true.
    pub async fn until(&self, expression: &str) {
        self.page.until(expression).await;
    }
}
