//! Every page of a lesson of hostile names, in Chromium: nothing runs, nothing breaks.

use crate::browser::{Eyes, Known};
use crate::chromium::{Driver, Size};
use crate::common::{Answer, Client};
use crate::examples::Example;
use crate::fields;
use crate::forms::table;
use crate::judge::print;
use crate::lesson;
use crate::stage::{Hole, Stage};
use crate::words::hostile;
use axum::http::Method;
use axum::http::header::CONTENT_TYPE;
use cupboard::classroom::{Deed, Face, Field, OutcomeId, StudentId};
use cupboard::web::Route;
use std::cell::RefCell;
use std::collections::{BTreeMap, HashSet, VecDeque};
use tokio::sync::{Mutex, OnceCell};

/// So many strings share a lesson.
const IN_A_LESSON: usize = 90;
/// Pages of one student or one skill are opened for so many of them.
const OF_EACH: usize = 3;

/// Of the texts that hold all strings together, so many are refused in each field.
const OF_EACH_FIELD: usize = 2;

/// The wall is turned to so many units.
const PAGES_OF_THE_WALL: u16 = 6;

/// What was learnt from plain words, by the first who asked: the pages' frames, and the answers that were opened.
static PLAIN: OnceCell<(Known, HashSet<u64>)> = OnceCell::const_new();

/// Two browsers as wide as a phone, and one as wide as a wall.
pub struct Everywhere {
    phones: [Eyes; 2],
    wall: Eyes,
}

/// One page to be looked at.
struct Look<'a> {
    url: String,
    /// Its line in the URL table.
    kind: &'a str,
    whose: &'a Client,
    /// What it is, where its address does not say so.
    what: String,
}

impl Everywhere {
    /// All have seen every page with plain words on it.
    pub async fn taught(driver: &Driver) -> Self {
        let phones = [Eyes::open(driver, Size::PHONE).await, Eyes::open(driver, Size::PHONE).await];
        let mut all = Self { phones, wall: Eyes::open(driver, Size::WALL).await };
        let (known, _) = PLAIN.get_or_init(|| all.learn()).await.clone();
        all.everyone().for_each(|eyes| eyes.judge(&known));
        all
    }

    fn everyone(&mut self) -> impl Iterator<Item = &mut Eyes> {
        self.phones.iter_mut().chain([&mut self.wall])
    }

    /// Opens every page with plain words on it.
    async fn learn(&mut self) -> (Known, HashSet<u64>) {
        let words: Vec<String> = (0..24).map(|n| format!("plain {n}")).collect();
        let stage = Stage::open(lesson::with(&words).await, Hole::None).await;
        let echoes = fields::echoes(&["plain".into(), "x ".repeat(600), String::new()], 3);
        let opened = echoes.iter().map(|echo| print(&echo.answer)).collect();
        stage.keep(echoes);
        assert_eq!(self.walk(&stage).await, Vec::<String>::new(), "plain words do no harm");
        let mut known = Known::default();
        self.everyone().for_each(|eyes| known.join(eyes.learnt()));
        (known, opened)
    }

    /// Opens every page, and says what is wrong.
    pub async fn walk(&mut self, stage: &Stage) -> Vec<String> {
        let mut faults = self.pages(stage).await;
        faults.extend(self.faces(stage).await);
        let kept = stage.kept().into_iter().enumerate().map(|(number, what)| Look {
            url: format!("/kept/{number}"),
            kind: "/kept",
            whose: &stage.world.nobody,
            what: format!("the answer of {what}"),
        });
        faults.extend(self.look_at(stage, kept.collect()).await);
        faults
    }

    /// Every page of the URL table, as whoever it is for.
    pub async fn pages(&mut self, stage: &Stage) -> Vec<String> {
        self.pages_under("/", stage).await
    }

    /// Every page whose line in the URL table begins so.
    pub async fn pages_under(&mut self, begin: &str, stage: &Stage) -> Vec<String> {
        let mut looks = Vec::new();
        for (route, example) in
            table().into_iter().filter(|(route, _)| route.method == Method::GET && route.path.starts_with(begin))
        {
            // The wall has a browser of its own.
            if route.path == "/wall" || !self.is_page(stage, &route, &example).await {
                continue;
            }
            let whose = stage.world.rightful(&route, &example);
            let look = |url: String| Look { what: format!("{url} ({:?})", route.who), url, kind: route.path, whose };
            looks.extend(urls(stage, &example).into_iter().map(look));
        }
        self.look_at(stage, looks).await
    }

    /// Whether a line of the URL table leads to a page, at once or by way of another. Asked once: with other words it
    /// does too.
    async fn is_page(&mut self, stage: &Stage, route: &Route, example: &Example) -> bool {
        static PAGES: Mutex<BTreeMap<&str, bool>> = Mutex::const_new(BTreeMap::new());
        let mut pages = PAGES.lock().await;
        if let Some(is_page) = pages.get(route.path) {
            return *is_page;
        }
        let answer = stage.world.rightful(route, example).get(&stage.world.url(example)).await;
        assert!(answer.status < 500, "{}: {}", route.path, answer.status);
        let kind = answer.headers.get(CONTENT_TYPE).map_or("", |kind| kind.to_str().unwrap());
        let is_page = (300..400).contains(&answer.status) || kind.starts_with("text/html");
        pages.insert(route.path, is_page);
        is_page
    }

    /// Opens these pages, each phone the next one that is left; what is wrong with them, and with any answer.
    async fn look_at(&mut self, stage: &Stage, looks: Vec<Look<'_>>) -> Vec<String> {
        let left = RefCell::new(VecDeque::from(looks));
        let next = || left.borrow_mut().pop_front();
        let [one, other] = &mut self.phones;
        let (some, more) = tokio::join!(look_in_turn(one, stage, next), look_in_turn(other, stage, next));
        some.into_iter().chain(more).chain(stage.faults()).collect()
    }

    /// The wall with each of its faces, and with some pages of the map; the last ones come by its stream.
    async fn faces(&mut self, stage: &Stage) -> Vec<String> {
        let mut faults = Vec::new();
        self.wall.be(&stage.world.wall, &stage.origin);
        for face in [Face::Arrive, Face::Work] {
            stage.world.app.teach(Deed::SetFace { face }).await;
            let wrong = self.wall.look(&format!("{}/wall", stage.origin), "/wall").await;
            faults.extend(wrong.into_iter().map(|fault| format!("the wall, {face:?}: {fault}")));
        }
        for page in 1..PAGES_OF_THE_WALL {
            let seen = self.wall.heard().await;
            stage.world.app.teach(Deed::TurnPage { page }).await;
            self.wall.until(&format!("window.__heard > {seen}")).await;
            let wrong = self.wall.judged("/wall").await;
            faults.extend(wrong.into_iter().map(|fault| format!("page {page} of the wall: {fault}")));
        }
        faults
    }

    fn looks(&self) -> usize {
        self.phones.iter().chain([&self.wall]).map(|eyes| eyes.looks).sum()
    }
}

async fn look_in_turn<'a>(eyes: &mut Eyes, stage: &Stage, next: impl Fn() -> Option<Look<'a>>) -> Vec<String> {
    let (mut faults, mut now) = (Vec::new(), None);
    while let Some(Look { url, kind, whose, what }) = next() {
        if now != Some(whose.token()) {
            eyes.be(whose, &stage.origin);
            now = Some(whose.token());
        }
        let wrong = eyes.look(&format!("{}{url}", stage.origin), kind).await;
        faults.extend(wrong.into_iter().map(|fault| format!("{what}: {fault}")));
    }
    faults
}

/// The addresses of an example: for a student or a skill, those of several.
fn urls(stage: &Stage, example: &Example) -> Vec<String> {
    let world = &stage.world;
    if !example.path.contains("{student}") && !example.path.contains("{outcome}") {
        return vec![world.url(example)];
    }
    let students: Vec<StudentId> = world.app.class().members().map(|(student, _)| student).collect();
    let skills: Vec<OutcomeId> = world.app.class().taught().map(|(id, _)| id).collect();
    let several = (0..OF_EACH).map(|n| {
        let (student, skill) = (students[n * 29 % students.len()], skills[n * 31 % skills.len()]);
        let filled =
            |words: &str| words.replace("{student}", &student.to_string()).replace("{outcome}", &skill.to_string());
        let path = filled(example.path);
        let query = if example.query.is_empty() { String::new() } else { format!("?{}", filled(example.query)) };
        world.fill(&(path + &query))
    });
    several.collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn five_hundred_hostile_strings_run_nothing_and_break_no_page() {
    let driver = Driver::start().await;
    let mut browsers = Everywhere::taught(&driver).await;
    let words = hostile();
    let lessons: Vec<&[String]> = words.chunks(IN_A_LESSON).collect();
    let mut faults = Vec::new();
    for (number, words) in lessons.iter().enumerate() {
        let stage = Stage::open(lesson::with(words).await, Hole::None).await;
        if number == 0 {
            // Forms that were refused hold all of them, many at once.
            let all = fields::together(&hostile());
            stage.keep(
                fields::echoes(&all, OF_EACH_FIELD).into_iter().filter(|echo| !browsers.knows(&echo.answer)).collect(),
            );
        }
        faults.extend(browsers.walk(&stage).await);
        faults.extend(browsers.missing(&stage, words).await);
    }
    println!("{} strings, {} pages opened", words.len(), browsers.looks());
    assert!(faults.is_empty(), "{} faults, such as:\n{}", faults.len(), faults[..faults.len().min(30)].join("\n"));
}

impl Everywhere {
    /// Whether plain words had the same answer, which was opened then.
    fn knows(&self, answer: &Answer) -> bool {
        PLAIN.get().is_some_and(|(_, opened)| opened.contains(&print(answer)))
    }

    /// Names that do not stand on the list of students as they were kept.
    async fn missing(&mut self, stage: &Stage, words: &[String]) -> Vec<String> {
        let [phone, _] = &mut self.phones;
        phone.be(&stage.world.teacher, &stage.origin);
        let mut faults = phone.look(&format!("{}/teach/1/students", stage.origin), "/teach/{section}/students").await;
        let text = phone.text().await;
        let kept: Vec<_> =
            words.iter().filter_map(|words| Field::StudentName.required(&crate::words::cut(words, 80)).ok()).collect();
        assert!(kept.len() * 10 > words.len() * 8, "most strings are names: {} of {}", kept.len(), words.len());
        faults.extend(
            kept.iter().filter(|name| !text.contains(name.as_str())).map(|name| format!("not on the list: {name:?}")),
        );
        faults
    }
}
