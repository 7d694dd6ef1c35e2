//! The real service on a real port, and between it and the browser a thin door at which holes can be dug.

use crate::fields::Echo;
use crate::world::World;
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{ConnectInfo, Request, State};
use axum::http::header::{ACCEPT_ENCODING, CONTENT_LENGTH, CONTENT_SECURITY_POLICY, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use tower::ServiceExt;

/// What may be wrong, for the tests of the tests.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hole {
    None,
    /// A name is written without being escaped, on one page, and no policy forbids what it does.
    Open,
    /// The same, and the policy holds.
    Behind,
    /// A page is cut off.
    Cut,
    /// Long words are not broken.
    Wide,
    /// A page is a bug of ours.
    Bug,
}

/// The page on which holes are dug.
pub const DUG: &str = "/teach/1/students";

struct Door {
    router: Router,
    hole: Hole,
    echoes: Mutex<Vec<Echo>>,
    faults: Mutex<Vec<String>>,
}

/// A world that is served.
pub struct Stage {
    pub world: World,
    pub origin: String,
    door: Arc<Door>,
    server: tokio::task::JoinHandle<()>,
}

impl Stage {
    pub async fn open(world: World, hole: Hole) -> Self {
        let router = cupboard::web::router(world.app.app.clone());
        let door = Arc::new(Door { router, hole, echoes: Mutex::default(), faults: Mutex::default() });
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let origin = format!("http://127.0.0.1:{}", listener.local_addr().unwrap().port());
        let service = Router::new().fallback(pass).with_state(door.clone());
        let service = service.into_make_service_with_connect_info::<SocketAddr>();
        let server = tokio::spawn(async move { axum::serve(listener, service).await.unwrap() });
        Self { world, origin, door, server }
    }

    /// Shows these answers at `/kept/0` and on.
    pub fn keep(&self, echoes: Vec<Echo>) {
        *self.door.echoes.lock().unwrap() = echoes;
    }

    /// What they answered, in order.
    pub fn kept(&self) -> Vec<String> {
        self.door.echoes.lock().unwrap().iter().map(|echo| echo.what.clone()).collect()
    }

    /// What was wrong with answers, since the last look.
    pub fn faults(&self) -> Vec<String> {
        std::mem::take(&mut self.door.faults.lock().unwrap())
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        self.server.abort();
    }
}

async fn pass(
    State(door): State<Arc<Door>>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    mut request: Request,
) -> Response {
    let path = request.uri().path().to_owned();
    if let Some(number) = path.strip_prefix("/kept/") {
        return kept(&door, number.parse().unwrap());
    }
    request.extensions_mut().insert(ConnectInfo(peer));
    // The door reads what it lets through, so nothing may travel compressed.
    request.headers_mut().remove(ACCEPT_ENCODING);
    let response = door.router.clone().oneshot(request).await.unwrap();
    if response.status().is_server_error() {
        door.faults.lock().unwrap().push(format!("{path}: {}", response.status()));
    }
    let kind = response.headers().get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default().to_owned();
    let dug = match door.hole {
        Hole::None => false,
        Hole::Wide => kind.starts_with("text/css"),
        _ => path == DUG,
    };
    let watched = kind.starts_with("text/html");
    if !dug && !watched {
        return response;
    }
    let (mut parts, body) = response.into_parts();
    let mut text = String::from_utf8_lossy(&to_bytes(body, usize::MAX).await.unwrap()).into_owned();
    if dug {
        parts.headers.remove(CONTENT_LENGTH);
        text = dig(door.hole, &mut parts, text);
    }
    if watched && !text.trim_end().ends_with("</html>") {
        door.faults.lock().unwrap().push(format!("{path}: a page without its end"));
    }
    if parts.status.is_server_error() {
        door.faults.lock().unwrap().push(format!("{path}: {}", parts.status));
    }
    Response::from_parts(parts, Body::from(text))
}

fn kept(door: &Door, number: usize) -> Response {
    let echoes = door.echoes.lock().unwrap();
    let answer = &echoes[number].answer;
    let mut headers = answer.headers.clone();
    headers.remove(CONTENT_LENGTH);
    // A browser is not to be led on, nor to take a cookie, by an answer to somebody else.
    headers.remove("set-cookie");
    (headers, answer.body.clone()).into_response()
}

fn dig(hole: Hole, parts: &mut axum::http::response::Parts, text: String) -> String {
    match hole {
        Hole::None => text,
        Hole::Open => {
            parts.headers.remove(CONTENT_SECURITY_POLICY);
            unescaped(&text)
        }
        Hole::Behind => unescaped(&text),
        Hole::Cut => text[..text.len() - 400].to_owned(),
        Hole::Wide => text.replace("overflow-wrap", "--no-wrap"),
        Hole::Bug => {
            parts.status = axum::http::StatusCode::INTERNAL_SERVER_ERROR;
            text
        }
    }
}

/// Names as they were typed: in the one element that holds them.
fn unescaped(text: &str) -> String {
    let raw = |name: &str| name.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&");
    let mut parts = text.split("<bdi>");
    let first = parts.next().unwrap().to_owned();
    parts.fold(first, |text, part| {
        let (name, rest) = part.split_once("</bdi>").unwrap();
        format!("{text}<bdi>{}</bdi>{rest}", raw(name))
    })
}
