//! Every string in every field of every form and every deed: taken or refused in words, and shown as text.

use crate::common::{Answer, Client};
use crate::examples::{Before, Example, Load};
use crate::forms::{self, Input, Kind, table};
use crate::judge::{Judge, is_page, print};
use crate::shapes::{self, Place};
use crate::vocabulary::{Vocabulary, names};
use crate::words::{cut, hostile};
use crate::world::World;
use axum::body::Body;
use axum::http::Method;
use axum::http::header::{ACCEPT_LANGUAGE, CONTENT_TYPE, USER_AGENT};
use cupboard::web::Route;
use std::collections::HashSet;

/// Of a choice, and of what every request carries, every so manieth string; of a secret far fewer: it is never shown.
const EVERY_CHOICE: usize = 16;
const EVERY_SECRET: usize = 97;
/// A form with more fields for words is filled in whole with every string, and field by field with every so manieth.
const FEW: usize = 1;
const EVERY_OF_MANY: usize = 18;
/// Of a body of 16 KB: the other fields need room too.
const MOST_OF_A_BODY: usize = 12_000;
/// So much of a string stands together with others: longer ones only repeat themselves.
const LONG_ENOUGH: usize = 300;
/// Tells a form that is sent again from another: with it, all but the first string would be told that it was done.
const ONCE: &str = "once";
/// After so many requests that were taken its pages are long: then it is time for another.
const TAKEN: usize = 100;
/// A class that is nearly full, or a box: then it is time for another.
const NEARLY_FULL: usize = 100;

/// What pages look for after their address.
const ASKED: [&str; 9] = ["code", "language", "paper", "student", "theme", "unit", "saved", "done", "back"];

/// One place in one request where somebody's words go.
pub enum Target {
    /// A form's field; a form with files where `parts`.
    Field { inputs: Vec<Input>, place: usize, parts: bool },
    /// Every field for words of a form at once, in each as much as the page lets anybody write; with files where `parts`.
    All { inputs: Vec<Input>, parts: bool },
    /// A value in a body of the API.
    Value(Place),
    /// A name in the address, such as `{code}`.
    Address(String),
    /// After the address.
    Query(&'static str),
    /// After the address, under every name that any page looks for.
    Queries,
    /// In what a browser says of itself.
    Header(axum::http::HeaderName),
}

impl Target {
    pub fn kind(&self) -> Kind {
        match self {
            Self::Field { inputs, place, .. } => inputs[*place].kind,
            Self::All { .. } => Kind::Text,
            Self::Value(place) => place.kind,
            _ => Kind::Choice,
        }
    }

    /// Here goes every so manieth string, in a form that is filled in whole too or not.
    fn every(&self, is_long: bool) -> usize {
        match self.kind() {
            Kind::Text if is_long && matches!(self, Self::Field { .. }) => EVERY_OF_MANY,
            Kind::Text => 1,
            // All of them together go there more often.
            Kind::Choice if matches!(self, Self::Query(_)) => EVERY_SECRET,
            Kind::Choice => EVERY_CHOICE,
            Kind::Secret => EVERY_SECRET,
        }
    }

    pub fn name(&self) -> String {
        match self {
            Self::Field { inputs, place, .. } => inputs[*place].name.clone(),
            Self::All { .. } => "all fields".into(),
            Self::Value(place) => format!("{} {}", place.body["deed"].as_str().unwrap_or_default(), place.pointer),
            Self::Address(name) => name.clone(),
            Self::Query(name) => format!("?{name}"),
            Self::Queries => "every ?".into(),
            Self::Header(name) => name.to_string(),
        }
    }
}

/// Everything that a request can carry.
pub async fn targets(world: &World, example: &Example) -> Vec<Target> {
    let inputs = forms::inputs_of(world, example, forms::shown());
    let parts = matches!(example.load, Load::Parts(_));
    let are_words = inputs.iter().filter(|input| input.kind == Kind::Text).count();
    let is_long = are_words > FEW;
    let mut targets: Vec<Target> =
        (0..inputs.len()).map(|place| Target::Field { inputs: inputs.clone(), place, parts }).collect();
    if is_long {
        targets.push(Target::All { inputs: inputs.clone(), parts });
    }
    if parts {
        // The step before the last: what was understood is shown, and nothing is done yet.
        let inputs: Vec<_> = inputs.into_iter().filter(|input| input.name != "go").collect();
        targets.extend((0..inputs.len()).map(|place| Target::Field { inputs: inputs.clone(), place, parts }));
    }
    if matches!(example.load, Load::Json(_)) {
        let document = world.nobody.get("/api/v1/openapi.json").await.json();
        let places = shapes::places(&document, example.path);
        assert!(!places.is_empty(), "{}: the document says nothing of its body", example.path);
        targets.extend(places.into_iter().map(Target::Value));
    }
    let in_path = example.path.split('/').filter(|part| part.starts_with('{'));
    targets.extend(in_path.map(|name| Target::Address(name.to_owned())));
    if example.method == Method::GET && !example.path.starts_with("/api/") {
        targets.extend(ASKED.map(Target::Query));
        targets.push(Target::Queries);
        targets.extend([ACCEPT_LANGUAGE, USER_AGENT].map(Target::Header));
    }
    targets
}

/// Sends the example with these words in one place.
pub async fn send(world: &World, from: &Client, example: &Example, target: &Target, words: &str) -> Answer {
    let url = world.url(example);
    let (url, kind, body) = match target {
        Target::Field { inputs, place, parts } => {
            let value = |(n, input): (usize, &Input)| {
                let value = if n == *place { words } else { &input.value };
                (input.name.clone(), value.to_owned())
            };
            let sent = |(n, input): &(usize, &Input)| *n == *place || input.name != ONCE;
            let fields: Vec<_> = inputs.iter().enumerate().filter(sent).map(value).collect();
            let (kind, body) = if *parts { as_parts(&fields, words) } else { as_form(&fields) };
            (url, kind, body)
        }
        Target::All { inputs, parts } => {
            let value = |input: &Input| {
                let own = if input.kind == Kind::Text { cut(words, input.most) } else { input.value.clone() };
                (input.name.clone(), own)
            };
            let sent = inputs.iter().filter(|input| input.name != ONCE);
            let fields: Vec<_> = sent.map(value).collect();
            let (kind, body) = if *parts { as_parts(&fields, words) } else { as_form(&fields) };
            (url, kind, body)
        }
        Target::Value(Place { body, pointer, .. }) => {
            let mut body = body.clone();
            *body.pointer_mut(pointer).unwrap() = words.into();
            (url, "application/json", body.to_string().into_bytes())
        }
        Target::Address(name) => {
            let path = example.path.replacen(name.as_str(), &in_address(words), 1);
            return bare(world, from, example, &world.fill(&path)).await;
        }
        Target::Query(name) => return bare(world, from, example, &format!("{url}?{name}={}", in_address(words))).await,
        Target::Queries => {
            let asked = ASKED.map(|name| format!("{name}={}", in_address(words))).join("&");
            return bare(world, from, example, &format!("{url}?{asked}")).await;
        }
        Target::Header(name) => {
            let mut request = from.request(example.method.clone(), &url);
            if let Ok(value) = axum::http::HeaderValue::from_bytes(words.as_bytes()) {
                request.headers_mut().unwrap().insert(name, value);
            }
            return from.send(request, Body::empty()).await;
        }
    };
    let request = from.request(example.method.clone(), &url).header(CONTENT_TYPE, kind);
    from.send(request, Body::from(body)).await
}

async fn bare(world: &World, from: &Client, example: &Example, url: &str) -> Answer {
    let (kind, body) = world.load(example);
    from.send(from.request(example.method.clone(), url).header(CONTENT_TYPE, kind), body).await
}

/// For an address; none is longer than a few of these.
fn in_address(words: &str) -> String {
    encoded(&cut(words, 1_000))
}

fn encoded(words: &str) -> String {
    words.bytes().map(|b| if b.is_ascii_alphanumeric() { char::from(b).into() } else { format!("%{b:02X}") }).collect()
}

fn as_form(fields: &[(String, String)]) -> (&'static str, Vec<u8>) {
    let pairs: Vec<_> = fields.iter().map(|(name, value)| format!("{}={}", encoded(name), encoded(value))).collect();
    ("application/x-www-form-urlencoded", pairs.join("&").into_bytes())
}

/// As a form with files, and the words as a file's name too.
fn as_parts(fields: &[(String, String)], words: &str) -> (&'static str, Vec<u8>) {
    let edge = "the-edge-of-a-part";
    let part = |(name, value): &(String, String)| {
        format!("--{edge}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
    };
    let name: String = words.chars().filter(|c| !c.is_control() && *c != '"').take(200).collect();
    let file = format!("--{edge}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\r\n\r\n");
    let body = fields.iter().map(part).collect::<String>() + &file + &format!("--{edge}--\r\n");
    ("multipart/form-data; boundary=the-edge-of-a-part", body.into_bytes())
}

/// Whether the lesson still is one that examples are good for.
fn is_fresh(world: &World) -> bool {
    let look = world.app.look();
    let full = look.state.students.len() > NEARLY_FULL || look.state.sections.len() > NEARLY_FULL;
    let Ok(class) = look.state.section(world.app.section) else { return false };
    let in_class = class.session.is_some() && class.active(world.student).is_ok();
    let (ana, keys) = (world.ana.digest(), &look.access);
    let theirs = keys.claim_of(&ana).is_some_and(|claim| claim.student == world.student);
    let keys = theirs && keys.seat(&world.teacher.digest()).is_some() && keys.card(world.student).is_some();
    !full && class.outcomes.len() < 2 * NEARLY_FULL && in_class && keys
}

/// Where the requests of one example go: a world as good as new.
struct Ground {
    world: World,
    before: Before,
    /// So many requests were taken here.
    taken: usize,
    /// Something was taken after which the same may mean nothing any more.
    spoilt: bool,
}

impl Ground {
    async fn new(before: Before) -> Self {
        Self { world: World::new(before).await, before, taken: 0, spoilt: false }
    }

    /// Sends the example with these words in one place: every answer there was. Where another request was taken
    /// before and this one does nothing, it is sent again in a new world.
    async fn send(&mut self, route: &Route, example: &Example, target: &Target, words: &str) -> Vec<Answer> {
        let mut answers = Vec::new();
        loop {
            let (from, number) = (self.world.rightful(route, example).clone(), self.world.app.look().state.number);
            let answer = send(&self.world, &from, example, target, words).await;
            let taken = answer.status < 400;
            answers.push(answer);
            if example.method == Method::GET {
                return answers;
            }
            if self.spoilt && (!taken || self.world.app.look().state.number == number) {
                *self = Self::new(self.before).await;
                continue;
            }
            self.taken += usize::from(taken);
            self.spoilt |= taken && self.before != Before::Lesson;
            if self.taken == TAKEN || taken && self.before == Before::Lesson && !is_fresh(&self.world) {
                *self = Self::new(self.before).await;
            }
            return answers;
        }
    }
}

/// Puts these words in every place of one example; tells every answer, with the place. How many there were.
async fn try_all(
    route: &Route,
    example: &Example,
    words: &[String],
    learns: bool,
    mut tell: impl FnMut(&Target, &str, &Answer),
) -> usize {
    let mut ground = Ground::new(example.before).await;
    let mut sent = 0;
    let targets = targets(&ground.world, example).await;
    let is_long = targets.iter().any(|target| matches!(target, Target::All { .. }));
    for (number, target) in targets.iter().enumerate() {
        let every = if learns { 1 } else { target.every(is_long) };
        for words in words.iter().skip(number % every).step_by(every) {
            for answer in ground.send(route, example, target, words).await {
                sent += 1;
                tell(target, words, &answer);
            }
        }
    }
    sent
}

/// Streams never end, and say what the pages say.
fn is_stream(example: &Example) -> bool {
    example.path.ends_with("/events")
}

/// The examples, dealt to as many threads as there are.
fn on_all_hands<T: Send>(work: impl Fn(Route, Example) -> T + Sync) -> Vec<T> {
    let _known = forms::shown();
    let hands = std::thread::available_parallelism().map_or(2, usize::from).clamp(2, 4);
    let dealt =
        std::sync::Mutex::new(table().into_iter().filter(|(_, example)| !is_stream(example)).collect::<Vec<_>>());
    std::thread::scope(|scope| {
        let hand = || {
            let mut done = Vec::new();
            loop {
                let next = dealt.lock().unwrap().pop();
                let Some((route, example)) = next else { return done };
                done.push(work(route, example));
            }
        };
        let hands: Vec<_> = (0..hands).map(|_| scope.spawn(hand)).collect();
        hands.into_iter().flat_map(|hand| hand.join().unwrap()).collect()
    })
}

/// What a power cut would leave is tried elsewhere: here thousands of stores live and die, and no disk need turn.
pub fn in_memory() {
    static ONCE: std::sync::Once = std::sync::Once::new();
    ONCE.call_once(|| {
        tempfile::env::override_temp_dir("/dev/shm".as_ref()).unwrap();
    });
}

/// What a test of this kind runs in: a runtime of its own.
pub fn at_once<T>(work: impl Future<Output = T>) -> T {
    in_memory();
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(work)
}

#[test]
fn every_field_takes_or_refuses_every_string_in_words_and_shows_it_as_text() {
    let start = std::time::Instant::now();
    let plain: Vec<String> = ["plain", "", "7", &"x".repeat(3_000)].map(str::to_owned).into();
    let mut vocabulary = Vocabulary::default();
    for learnt in on_all_hands(|route, example| {
        let mut learnt = Vocabulary::default();
        let learn = |_: &Target, _: &str, answer: &Answer| {
            if is_page(answer) {
                learnt.learn(names(&answer.html()));
            }
        };
        at_once(try_all(&route, &example, &plain, true, learn));
        learnt
    }) {
        vocabulary.join(learnt);
    }
    let (words, judge) = (hostile(), Judge::new(vocabulary));
    let tried = on_all_hands(|route, example| {
        let (mut judge, mut wrong) = (judge.clone(), Vec::new());
        let tell = |target: &Target, words: &str, answer: &Answer| {
            let what = || format!("{} {} {}: {words:?}: ", example.method, example.path, target.name());
            wrong.extend(judge.faults(answer, example.path).into_iter().map(|fault| what() + &fault));
        };
        (at_once(try_all(&route, &example, &words, false, tell)), wrong)
    });
    let sent: usize = tried.iter().map(|(sent, _)| sent).sum();
    let wrong: Vec<_> = tried.into_iter().flat_map(|(_, wrong)| wrong).collect();
    println!("{} strings, {sent} requests, {:?}", words.len(), start.elapsed());
    assert!(wrong.is_empty(), "{} faults, such as:\n{}", wrong.len(), wrong[..wrong.len().min(20)].join("\n"));
}

/// What the box answered to a form, to be opened in a browser.
pub struct Echo {
    pub what: String,
    pub answer: Answer,
}

/// Every field that takes words, with so many of these in it, each field beginning with another: the pages that come
/// back, each once.
pub fn echoes(words: &[String], of_each: usize) -> Vec<Echo> {
    let echoed = on_all_hands(|route, example| {
        at_once(async {
            let mut echoes = Vec::new();
            if route.method == Method::GET || route.path.starts_with("/api/") {
                return echoes;
            }
            let mut world = World::new(example.before).await;
            let targets = targets(&world, &example).await;
            let alone = |target: &&Target| target.kind() == Kind::Text && !matches!(target, Target::All { .. });
            for (number, target) in targets.iter().filter(alone).enumerate() {
                let from = number + example.path.len();
                for words in words.iter().cycle().skip(from % words.len()).take(of_each) {
                    let answer = send(&world, world.rightful(&route, &example), &example, target, words).await;
                    if answer.status < 400 && !is_page(&answer) {
                        world = World::new(example.before).await;
                    }
                    if is_page(&answer) {
                        echoes.push(Echo { what: format!("{} {}", route.path, target.name()), answer });
                    }
                }
            }
            echoes
        })
    });
    let mut seen = HashSet::new();
    echoed.into_iter().flatten().filter(|echo| seen.insert(print(&echo.answer))).collect()
}

/// All of these as few texts, each of which a form can carry whole.
pub fn together(words: &[String]) -> Vec<String> {
    let mut texts = vec![String::new()];
    for words in words.iter().map(|words| cut(words, LONG_ENOUGH)) {
        let text = texts.last_mut().unwrap();
        match encoded(text).len() + encoded(&words).len() < MOST_OF_A_BODY {
            true => text.extend([words.as_str(), " "]),
            false => texts.push(words),
        }
    }
    texts
}
