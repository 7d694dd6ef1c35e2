//! Every page of a lesson of hostile names, in Chromium: nothing runs, nothing breaks.

use crate::browser::Eyes;
use crate::chromium::{Driver, Size};
use crate::examples::{Example, Sender};
use crate::fields;
use crate::forms::table;
use crate::lesson;
use crate::stage::{Hole, Stage};
use crate::words::hostile;
use axum::http::Method;
use axum::http::header::CONTENT_TYPE;
use cupboard::classroom::{Deed, Face, Field, OutcomeId, StudentId};
use cupboard::web::Route;

/// So many strings share a lesson.
const IN_A_LESSON: usize = 90;
/// Pages of one student or one skill are opened for so many of them.
const OF_EACH: usize = 3;

/// The wall is turned to so many units.
const PAGES_OF_THE_WALL: u16 = 6;

/// A browser as wide as a phone, and one as wide as a wall.
pub struct Everywhere {
    phone: Eyes,
    wall: Eyes,
}

impl Everywhere {
    /// Both have seen every page with plain words on it.
    pub async fn taught(driver: &Driver) -> Self {
        let (phone, wall) = (Eyes::open(driver, Size::PHONE).await, Eyes::open(driver, Size::WALL).await);
        let mut both = Self { phone, wall };
        let words: Vec<String> = (0..24).map(|n| format!("plain {n}")).collect();
        let stage = Stage::open(lesson::with(&words).await, Hole::None).await;
        stage.keep(fields::echoes(&["plain".into(), "x ".repeat(600), String::new()]));
        assert_eq!(both.walk(&stage).await, Vec::<String>::new(), "plain words do no harm");
        both.phone.judge();
        both.wall.judge();
        both
    }

    /// Opens every page, and says what is wrong.
    pub async fn walk(&mut self, stage: &Stage) -> Vec<String> {
        let mut faults = self.pages(stage).await;
        faults.extend(self.faces(stage).await);
        self.phone.be(&stage.world.nobody, &stage.origin);
        for (number, what) in stage.kept().into_iter().enumerate() {
            let wrong = self.phone.look(&format!("{}/kept/{number}", stage.origin), "/kept").await;
            faults.extend(wrong.into_iter().map(|fault| format!("the answer of {what}: {fault}")));
        }
        faults
    }

    /// Every page of the URL table, as whoever it is for.
    pub async fn pages(&mut self, stage: &Stage) -> Vec<String> {
        let mut faults = Vec::new();
        let mut now = None;
        for (route, example) in table().into_iter().filter(|(route, _)| route.method == Method::GET) {
            let whose = (route.who, example.sender == Sender::Local);
            let client = stage.world.rightful(&route, &example);
            // The wall has a browser of its own.
            if route.path == "/wall" || !is_page(stage, &route, &example).await {
                continue;
            }
            if now != Some(whose) {
                self.phone.be(client, &stage.origin);
                now = Some(whose);
            }
            for url in urls(stage, &example) {
                let wrong = self.phone.look(&format!("{}{url}", stage.origin), route.path).await;
                let wrong = wrong.into_iter().chain(stage.faults());
                faults.extend(wrong.map(|fault| format!("{url} ({:?}): {fault}", route.who)));
            }
        }
        faults
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
        self.phone.looks + self.wall.looks
    }
}

/// Whether a line of the URL table leads to a page, at once or by way of another.
async fn is_page(stage: &Stage, route: &Route, example: &Example) -> bool {
    let answer = stage.world.rightful(route, example).get(&stage.world.url(example)).await;
    assert!(answer.status < 500, "{}: {}", route.path, answer.status);
    let kind = answer.headers.get(CONTENT_TYPE).map_or("", |kind| kind.to_str().unwrap());
    (300..400).contains(&answer.status) || kind.starts_with("text/html")
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
            stage.keep(fields::echoes(&lessons.iter().map(|words| words.join(" ")).collect::<Vec<_>>()));
        }
        faults.extend(browsers.walk(&stage).await);
        faults.extend(browsers.missing(&stage, words).await);
    }
    println!("{} strings, {} pages opened", words.len(), browsers.looks());
    assert!(faults.is_empty(), "{} faults, such as:\n{}", faults.len(), faults[..faults.len().min(30)].join("\n"));
}

impl Everywhere {
    /// Names that do not stand on the list of students as they were kept.
    async fn missing(&mut self, stage: &Stage, words: &[String]) -> Vec<String> {
        self.phone.be(&stage.world.teacher, &stage.origin);
        let mut faults =
            self.phone.look(&format!("{}/teach/1/students", stage.origin), "/teach/{section}/students").await;
        let text = self.phone.text().await;
        let kept: Vec<_> =
            words.iter().filter_map(|words| Field::StudentName.required(&crate::words::cut(words, 80)).ok()).collect();
        assert!(kept.len() * 10 > words.len() * 8, "most strings are names: {} of {}", kept.len(), words.len());
        faults.extend(
            kept.iter().filter(|name| !text.contains(name.as_str())).map(|name| format!("not on the list: {name:?}")),
        );
        faults
    }
}
