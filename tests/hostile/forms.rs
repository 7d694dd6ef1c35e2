//! The fields that there are: of every form on every page, beside those of the examples.

use crate::examples::{Before, Example, Load, examples};
use crate::world::World;
use axum::http::Method;
use cupboard::web::{Route, routes};
use scraper::{ElementRef, Selector};
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// What a person puts in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Their own words.
    Text,
    /// One of a few things that the page offers.
    Choice,
    /// What no page ever shows, and costs the box a while to look at.
    Secret,
}

/// A field with what it would hold.
#[derive(Clone, Debug)]
pub struct Input {
    pub name: String,
    pub value: String,
    pub kind: Kind,
    /// How much the page lets anybody write.
    pub most: usize,
}

/// Where a page says nothing of it, this is enough for most strings.
const MOST: usize = 500;

/// When there is something to fill in.
const SHOWING: [Before; 9] = [
    Before::Lesson,
    Before::SheetPrinted,
    Before::PassphraseSet,
    Before::CardScanned,
    Before::Mastered,
    Before::Tutors,
    Before::Stopped,
    Before::PracticeAsked,
    Before::InSession,
];

/// Every line of the URL table with its example.
pub fn table() -> Vec<(Route, Example)> {
    let mut examples = examples();
    let with_example = |route: Route| {
        let place = examples.iter().position(|one| one.method == route.method && one.path == route.path);
        let place = place.unwrap_or_else(|| panic!("{} {} has no example", route.method, route.path));
        (route, examples.swap_remove(place))
    };
    routes().into_iter().map(with_example).collect()
}

/// The fields of every form that any page shows, by where it goes.
pub fn shown() -> &'static BTreeMap<String, Vec<Input>> {
    static SHOWN: LazyLock<BTreeMap<String, Vec<Input>>> = LazyLock::new(|| {
        let crawl = || {
            crate::fields::at_once(async {
                let mut found = BTreeMap::new();
                for before in SHOWING {
                    crawl(&World::new(before).await, &mut found).await;
                }
                found
            })
        };
        // Somewhere else than in the runtime of whoever asks first.
        std::thread::scope(|scope| scope.spawn(crawl).join().unwrap())
    });
    &SHOWN
}

async fn crawl(world: &World, found: &mut BTreeMap<String, Vec<Input>>) {
    for (route, example) in table().into_iter().filter(|(route, _)| route.method == Method::GET) {
        let answer = world.rightful(&route, &example).get(&world.url(&example)).await;
        let page = answer.html();
        for form in page.select(&Selector::parse("form[method=post]").unwrap()) {
            let inputs: Vec<_> = form.select(&Selector::parse("[name]").unwrap()).filter_map(input).collect();
            let elsewhere = Selector::parse("button[formaction]").unwrap();
            let actions =
                form.select(&elsewhere).filter_map(|button| button.attr("formaction")).chain(form.attr("action"));
            for action in actions {
                let known = found.entry(action.to_owned()).or_default();
                for input in &inputs {
                    if known.iter().all(|other| other.name != input.name) {
                        known.push(input.clone());
                    }
                }
            }
        }
    }
}

fn input(element: ElementRef<'_>) -> Option<Input> {
    let kind = match (element.value().name(), element.attr("type").unwrap_or("text")) {
        ("textarea", _) | ("input", "text" | "search") => Kind::Text,
        ("input", "password") => Kind::Secret,
        _ => Kind::Choice,
    };
    let value = match element.value().name() {
        "textarea" => element.text().collect(),
        "select" => {
            let options = Selector::parse("option").unwrap();
            let chosen = element.select(&options).max_by_key(|option| option.attr("selected").is_some());
            chosen.and_then(|option| option.attr("value")).unwrap_or_default().to_owned()
        }
        _ => element.attr("value").unwrap_or_default().to_owned(),
    };
    let most = element.attr("maxlength").and_then(|most| most.parse().ok()).unwrap_or(MOST);
    Some(Input { name: element.attr("name")?.to_owned(), value, kind, most })
}

/// The fields that a request carries: the example's, and those of the form that leads there.
pub fn inputs_of(world: &World, example: &Example, shown: &BTreeMap<String, Vec<Input>>) -> Vec<Input> {
    let mut inputs: Vec<Input> = Vec::new();
    if example.method == Method::GET {
        return inputs;
    }
    let form = shown.get(&world.url(example)).map(Vec::as_slice).unwrap_or_default();
    if let Load::Form(fields) | Load::Parts(fields) = example.load {
        for (name, value) in fields {
            let known = form.iter().find(|input| input.name == *name);
            // What no form shows at first is chosen on the way: columns, pictures.
            let unseen = value.parse::<u64>().is_ok() || matches!(example.load, Load::Parts(_));
            let kind = known.map_or(if unseen { Kind::Choice } else { Kind::Text }, |input| input.kind);
            let most = known.map_or(MOST, |input| input.most);
            let value = world.fill(value);
            inputs.push(Input { name: (*name).to_owned(), value, kind, most });
        }
    }
    for input in form {
        if inputs.iter().all(|known| known.name != input.name) {
            inputs.push(input.clone());
        }
    }
    inputs
}
