//! Students' cards on paper: printed by Chromium, read back by zbar, and held to NETWORK.md "Personal cards".

use crate::chromium::{Driver, Page, Size};
use crate::hub::{SKILLS, TestHub};
use crate::paths::become_teacher;
use serde_json::{Value as Json, json};
use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

const DPI: f64 = 200.0;
const MM: f64 = DPI / 25.4;
/// What a camera held over a desk reads (NETWORK.md).
const LEAST_MM: f64 = 25.0;
/// Papers with their sizes in points.
const PAPERS: [(&str, (f64, f64)); 2] = [("a4", (595.0, 842.0)), ("letter", (612.0, 792.0))];

/// 35 students: the longest name that a roster takes in one word and in many, one from the right, one with markup.
fn names() -> Vec<String> {
    let long = [
        "Wolfeschlegelsteinhausenbergerdorff Hubert",
        "Maria da Conceição Anunciação dos Santos e Vasconcelos Pinto Albuquerque Mendes",
    ];
    let right = ["محمد عبد الرحمن بن عبد العزيز آل سعود", "زيد"];
    let odd = ["<b>Ana</b> \"&", "Ñuñez-O’Brien, Seán"];
    let plain = (1..=29).map(|n| format!("Student {n}"));
    long.iter().chain(&right).chain(&odd).map(|name| (*name).to_owned()).chain(plain).collect()
}

/// A code as zbar found it: its page, what it says, and its larger side in millimetres.
struct Read {
    page: usize,
    says: String,
    side_mm: f64,
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_card_on_paper_is_whole_is_read_and_opens_its_students_page() {
    let driver = Driver::start().await;
    let names = names();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let hub = TestHub::prepared("127.0.0.1", "Year 8 Mathematics, second set", &names, &SKILLS).await;
    let teacher = driver.page(Size::LAPTOP).await;
    become_teacher(&teacher, &hub).await;
    let folder = tempfile::tempdir().unwrap();
    let mut seen = BTreeSet::new();
    for (paper, size) in PAPERS {
        teacher.open(&hub.url("/teach/1/cards")).await;
        teacher.tap(&format!("label:has([name=paper][value={paper}])")).await;
        teacher.tap("button[name=all]").await;
        teacher.until("document.querySelectorAll('.id-card').length === 35").await;
        nothing_is_cut(&teacher).await;
        let from_page = folder.path().join(format!("{paper}.pdf"));
        print(&teacher, &from_page, json!({ "preferCSSPageSize": true }));
        let read = is_as_promised(&from_page, size);
        seen.insert(read.values().cloned().collect::<Vec<_>>());

        // The same as a file, opened where there is no box.
        let file = folder.path().join(format!("{paper}.html"));
        hub.command(&["cards", "--paper", paper, "--output", file.to_str().unwrap()]);
        teacher.open(&format!("file://{}", file.display())).await;
        teacher.until("document.querySelectorAll('.id-card').length === 35").await;
        let from_file = folder.path().join(format!("{paper}-file.pdf"));
        print(&teacher, &from_file, json!({ "preferCSSPageSize": true }));
        assert_eq!(is_as_promised(&from_file, size), read);
    }
    assert_eq!(seen.len(), 1, "the same cards on either paper");

    let phone = driver.page(Size::PHONE).await;
    for code in seen.first().unwrap().iter().take(3) {
        phone.open(code).await;
        let name = phone.js("return document.querySelector('h1').textContent").await;
        phone.tap(".join-in").await;
        phone.until("location.pathname === '/me'").await;
        phone.until_reads(".who-first", name.as_str().unwrap()).await;
    }
    assert_eq!(phone.complaints(), Vec::<String>::new());
}

/// In print, no card hides anything of what it says.
async fn nothing_is_cut(page: &Page) {
    page.cdp("Emulation.setEmulatedMedia", json!({ "media": "print" })).unwrap();
    let cut = page.js("
        return [...document.querySelectorAll('.id-card')].filter((card) => {
            const edge = card.getBoundingClientRect();
            return [...card.querySelectorAll('svg, h2 bdi, p')].some((part) => {
                const box = part.getBoundingClientRect();
                return box.left < edge.left || box.right > edge.right || box.top < edge.top || box.bottom > edge.bottom
                    || part.scrollHeight > part.clientHeight + 1 && part.clientHeight > 0;
            });
        }).map((card) => card.textContent)");
    assert_eq!(cut.await, json!([]), "cards that hide something");
    page.cdp("Emulation.setEmulatedMedia", json!({ "media": "" })).unwrap();
}

/// Prints, without backgrounds, with the settings of the browser's window.
pub fn print(page: &Page, to: &Path, settings: Json) {
    let made = page.cdp("Page.printToPDF", settings).unwrap();
    let data = made["data"].as_str().unwrap();
    let mut decode = Command::new("base64").arg("-d").stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let mut input = decode.stdin.take().unwrap();
    let data = data.to_owned();
    let writer = std::thread::spawn(move || input.write_all(data.as_bytes()));
    std::fs::write(to, decode.wait_with_output().unwrap().stdout).unwrap();
    writer.join().unwrap().unwrap();
}

/// Holds a print to what it promises; what each code says, by its card in print.
fn is_as_promised(pdf: &Path, (width, height): (f64, f64)) -> BTreeMap<String, String> {
    let about = run("pdfinfo", &[pdf.to_str().unwrap()]);
    let sizes: Vec<f64> = about.lines().find(|line| line.starts_with("Page size")).unwrap()[10..]
        .split_whitespace()
        .filter_map(|word| word.parse().ok())
        .collect();
    assert!((sizes[0] - width).abs() < 2.0 && (sizes[1] - height).abs() < 2.0, "{about}");
    assert!(about.lines().any(|line| line.split_whitespace().eq(["Pages:", "4"])), "ten a page: {about}");
    let read = read_codes(pdf);
    let mut cards = BTreeMap::new();
    for code in &read {
        assert!(code.side_mm >= LEAST_MM, "{} is {} mm", code.says, code.side_mm);
        let (address, card) = code.says.strip_prefix("HTTP://").unwrap().split_once("/C/").unwrap();
        let typed = format!("{}-{}-{}", &card[..4], &card[4..8], &card[8..]);
        let page = code.page.to_string();
        let words = run("pdftotext", &["-layout", "-f", &page, "-l", &page, pdf.to_str().unwrap(), "-"]);
        assert!(words.contains(&typed), "{typed} stands on the page of its code:\n{words}");
        let on_page = read.iter().filter(|other| other.page == code.page).count();
        assert_eq!(words.matches(address).count(), on_page, "as many cards in print as codes on page {page}:\n{words}");
        assert_eq!(cards.insert(typed, code.says.clone()), None, "{} twice", code.says);
    }
    assert_eq!(cards.len(), 35, "every code is read");
    cards
}

/// Every code of each page as a printer would lay it down: what zbar reads, and how large and sturdy it stands there.
fn read_codes(pdf: &Path) -> Vec<Read> {
    let pages = pdf.with_extension("");
    run("pdftoppm", &["-r", &DPI.to_string(), "-gray", pdf.to_str().unwrap(), pages.to_str().unwrap()]);
    let mut all = Vec::new();
    for page in 1..=4 {
        let ink = Ink::read(&format!("{}-{page}.pgm", pages.display()));
        for code in ink.codes() {
            assert!(ink.is_level_q(&code), "a code on page {page} is of another level than Q");
            let alone = format!("{}-alone.pgm", pages.display());
            std::fs::write(&alone, ink.around(&code)).unwrap();
            let says = run("zbarimg", &["-q", "--nodbus", "--raw", "-Sdisable", "-Sqrcode.enable", &alone]);
            all.push(Read { page, says: says.trim().to_owned(), side_mm: code.side / MM });
        }
    }
    all
}

/// A page in ink.
struct Ink {
    width: usize,
    grey: Vec<u8>,
}

/// Where a code stands on its page, without its margin, in pixels.
struct Drawn {
    left: f64,
    top: f64,
    side: f64,
    module: f64,
}

impl Ink {
    fn read(pgm: &str) -> Self {
        let bytes = std::fs::read(pgm).unwrap();
        let mut head = bytes.split(|byte| *byte == b'\n');
        let size = (head.next(), head.next(), head.next());
        let length: usize = [size.0, size.1, size.2].into_iter().map(|line| line.unwrap().len() + 1).sum();
        let width = std::str::from_utf8(size.1.unwrap()).unwrap().split(' ').next().unwrap().parse().unwrap();
        Self { width, grey: bytes[length..].to_vec() }
    }

    fn is_dark(&self, x: f64, y: f64) -> bool {
        self.grey.get(y as usize * self.width + x as usize).is_some_and(|grey| *grey < 128)
    }

    /// The stretches of ink on a line of pixels that are as long as the side of a finder pattern may be: begin and end.
    fn stretches(&self, row: &[u8]) -> Vec<(usize, usize)> {
        let mut found = Vec::new();
        let mut begun = None;
        for (x, grey) in row.iter().chain([&255]).enumerate() {
            match (begun, *grey < 128) {
                (None, true) => begun = Some(x),
                (Some(from), false) => {
                    let long = (x - from) as f64;
                    if (4.0 * MM..9.0 * MM).contains(&long) {
                        found.push((from, x));
                    }
                    begun = None;
                }
                _ => {}
            }
        }
        found
    }

    /// Every code, found by the upper edges of its two upper finder patterns: seven modules of ink each, as far apart as
    /// the code is wide.
    fn codes(&self) -> Vec<Drawn> {
        let mut codes: Vec<Drawn> = Vec::new();
        for (y, row) in self.grey.chunks_exact(self.width).enumerate() {
            let stretches = self.stretches(row);
            let pairs = stretches
                .iter()
                .enumerate()
                .flat_map(|(n, first)| stretches[n + 1..].iter().map(move |next| (first, next)));
            for (&(left, until), &(from, right)) in pairs {
                let module = (until - left) as f64 / 7.0;
                let modules = (right - left) as f64 / module;
                let alike = (until - left).abs_diff(right - from) <= 2 && (24.0..42.0).contains(&modules);
                let (left, top, side) = (left as f64, y as f64, (right - left) as f64);
                let new = codes.iter().all(|code| (code.left - left).abs() > 5.0 || top - code.top > 20.0 * MM);
                // The left edges of the two on this side.
                let edge = |row: f64| self.is_dark(left + 0.5 * module, top + row);
                let cornered = (0..7).map(|n| (f64::from(n) + 0.5) * module).all(|row| edge(row) && edge(side - row));
                if alike && new && cornered {
                    codes.push(Drawn { left, top, side, module });
                }
            }
        }
        codes
    }

    /// What a camera sees that is held over one card's code, with its white edge: a picture.
    fn around(&self, code: &Drawn) -> Vec<u8> {
        let edge = (4.0 * code.module) as usize;
        let side = code.side as usize + 2 * edge;
        let (left, top) = (code.left as usize - edge, code.top as usize - edge);
        let mut picture = format!("P5\n{side} {side}\n255\n").into_bytes();
        for row in self.grey.chunks_exact(self.width).skip(top).take(side) {
            picture.extend_from_slice(&row[left..left + side]);
        }
        picture
    }

    /// The first two bits of what a code says of itself, in the ninth row: Q is white and black (ISO 18004, 7.9).
    fn is_level_q(&self, code: &Drawn) -> bool {
        let at = |column: f64| self.is_dark(code.left + (column + 0.5) * code.module, code.top + 8.5 * code.module);
        !at(0.0) && at(1.0)
    }
}

/// What a program says that must succeed.
pub fn run(program: &str, words: &[&str]) -> String {
    let output = Command::new(program).args(words).output().unwrap_or_else(|error| panic!("{program}: {error}"));
    assert!(output.status.success(), "{program} {words:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into_owned()
}
