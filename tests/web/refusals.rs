//! A cookie opens what is its owner's, and nothing else (issue 2, "Shown by" 6).

use crate::examples::{Before, Example, Load, examples};
use crate::world::{World, dressed};
use axum::body::Body;
use axum::http::Method;
use axum::http::header::CONTENT_TYPE;
use cupboard::classroom::{Deed, Presence};
use cupboard::web::{Route, Who, routes};

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

/// The rightful user first, then each of the others, on every route of this kind.
async fn nobody_else(who: Who) {
    for (route, example) in table().into_iter().filter(|(route, _)| route.who == who) {
        let what = format!("{} {}", route.method, route.path);
        let world = World::new(example.before).await;
        let before = world.all();
        let answer = world.send(world.rightful(&route, &example), &example).await;
        assert_eq!(answer.status, example.status, "{what}: {}", answer.body);
        assert!(route.method != Method::GET || world.all() == before, "{what} is only read, and yet something changed");
        for (name, client) in world.others(who) {
            let before = world.all();
            let answer = world.send(client, &example).await;
            assert!(matches!(answer.status, 401 | 403), "{what} by {name}: {} {}", answer.status, answer.body);
            assert!(world.all() == before, "{what} by {name} changed something");
        }
    }
}

#[tokio::test]
async fn what_is_a_students_is_nobody_elses() {
    nobody_else(Who::Student).await;
}

#[tokio::test]
async fn what_is_the_teachers_is_nobody_elses() {
    nobody_else(Who::Teacher).await;
}

#[tokio::test]
async fn the_lesson_is_the_teachers_and_a_substitutes_and_nobody_elses() {
    nobody_else(Who::Staff).await;
}

#[tokio::test]
async fn what_is_the_walls_or_the_boxs_own_is_nobody_elses() {
    nobody_else(Who::Wall).await;
    nobody_else(Who::Box).await;
}

#[tokio::test]
async fn what_is_for_anyone_answers_and_leaves_what_is_anas_alone() {
    for (route, example) in table().into_iter().filter(|(route, _)| route.who == Who::Anyone) {
        let what = format!("{} {}", route.method, route.path);
        let world = World::new(example.before).await;
        if let Load::Form(_) | Load::Nothing = example.load
            && !opens_anas(&route)
        {
            let anas = world.of_ana();
            for (_, client) in world.everyone() {
                world.send(client, &example).await;
            }
            assert_eq!(world.of_ana(), anas, "{what}");
        }
        let world = World::new(example.before).await;
        let answer = world.send(world.rightful(&route, &example), &example).await;
        assert_eq!(answer.status, example.status, "{what}: {}", answer.body);
    }
}

/// Her name with its pictures, and her card: keys that are meant to open.
fn opens_anas(route: &Route) -> bool {
    let card = route.method == Method::POST && (route.path == "/C" || route.path.contains("{card}"));
    card || route.path.contains("{student}")
}

#[tokio::test]
async fn another_student_gets_nothing_of_anas_by_asking_with_her_numbers() {
    for (route, example) in table().into_iter().filter(|(route, _)| route.who == Who::Student) {
        let what = format!("{} {}", route.method, route.path);
        let world = World::new(example.before).await;
        let anas = world.of_ana();
        let answer = smuggle(&world, &example).await;
        let is_claimed = matches!(example.load, Load::Form(fields) if fields.iter().any(|(name, _)| *name == "claim"));
        if is_claimed {
            assert_eq!(answer.status, 403, "{what}: a form from Ana's page");
        }
        assert_eq!(world.of_ana(), anas, "{what}");
        assert!(!answer.body.contains("Ana"), "{what} tells Ben of Ana");
    }
}

/// Ben sends what Ana would, with her number wherever one might be read.
async fn smuggle(world: &World, example: &Example) -> crate::common::Answer {
    let ana = world.student;
    let (kind, body) = world.load(example);
    let body = axum::body::to_bytes(body, usize::MAX).await.unwrap();
    let text = String::from_utf8(body.to_vec()).unwrap();
    let text = match example.load {
        Load::Json(_) => text.replacen('{', &format!("{{\"student\": {ana}, \"device\": \"x\", "), 1),
        _ => format!("{text}&student={ana}&actor=teacher"),
    };
    let url = format!("{}?student={ana}&claim={ana}-1", world.url(example));
    let request = world.ben.request(example.method.clone(), &url).header(CONTENT_TYPE, kind).header("x-student", ana.0);
    dressed(example, world.ben.send(request, Body::from(text)).await)
}

#[tokio::test]
async fn the_wrong_pictures_open_nobodys_page() {
    let world = World::new(Before::Lesson).await;
    let url = world.fill("/J/{code}/{student}");
    let wrong = [("picture", "3"), ("picture", "4"), ("picture", "5")];
    let answer = world.ben.post(&url, &wrong).await;
    assert_eq!(answer.status, 403, "{}", answer.body);
    assert_eq!(world.ana.get("/me").await.status, 200, "her device is still hers");
    assert_eq!(world.ben.get("/me").await.texts(".who-first"), ["Ben"]);
}

#[tokio::test]
async fn looking_changes_nothing_whoever_looks() {
    let world = World::new(Before::Lesson).await;
    let before = world.all();
    for (route, example) in table().into_iter().filter(|(route, _)| route.method == Method::GET) {
        for (name, client) in world.everyone() {
            world.send(client, &example).await;
            assert!(world.all() == before, "GET {} by {name} changed something", route.path);
        }
    }
}

#[tokio::test]
async fn asking_by_head_or_options_does_nothing() {
    let world = World::new(Before::Lesson).await;
    let before = world.all();
    for (route, example) in table() {
        for (name, client) in world.everyone() {
            for method in [Method::HEAD, Method::OPTIONS, Method::PUT, Method::DELETE, Method::PATCH] {
                let asked = Example { method: method.clone(), load: Load::Nothing, ..copy(&example) };
                let answer = world.send(client, &asked).await;
                if method != Method::HEAD {
                    assert!((400..500).contains(&answer.status), "{method} {}: {}", route.path, answer.status);
                }
                assert!(world.all() == before, "{method} {} by {name} changed something", route.path);
            }
        }
    }
}

/// An example to change something of.
pub fn copy(example: &Example) -> Example {
    Example { method: example.method.clone(), ..*example }
}

#[tokio::test]
async fn scanning_the_walls_code_again_is_an_arrival_and_that_is_the_one_look_that_is_written_down() {
    let world = World::new(Before::Lesson).await;
    let ana = world.student;
    world.app.teach(Deed::MarkPresence { student: ana, presence: Presence::Absent }).await;
    assert_eq!(world.ana.get(&world.fill("/J/{code}")).await.location(), "/me");
    assert!(world.app.class().active(ana).unwrap().is_here());
}

/// After a form was refused its address stands in the browser: a reload or a bookmark of it is no dead end.
#[tokio::test]
async fn the_address_of_a_form_opened_as_a_page_leads_to_the_page_above_it() {
    let pages: Vec<&str> =
        routes().into_iter().filter(|route| route.method == Method::GET).map(|route| route.path).collect();
    let is_forms_alone = |route: &Route| !pages.contains(&route.path) && !route.path.starts_with("/api/");
    let world = World::new(Before::Lesson).await;
    let before = world.all();
    for (route, example) in table().into_iter().filter(|(route, _)| is_forms_alone(route)) {
        let url = world.fill(route.path);
        let whose = world.rightful(&route, &example);
        let way = whose.get(&url).await;
        assert_eq!(way.status, 303, "{url}: {}", way.body);
        let above = way.location();
        assert!(above == "/" || url.starts_with(&format!("{above}/")), "{url} leads to {above}");
        let page = whose.get(above).await;
        assert!(matches!(page.status, 200 | 303), "{url} leads to {above}: {}", page.status);
    }
    assert!(world.all() == before);
}
