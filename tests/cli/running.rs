//! Beside a running hub: asked through its socket, or told to stop it first.

use crate::terminal::{Place, ROSTER, class_of_35};
use cupboard::classroom::{Actor, Command, Context, Deed, StudentId};
use cupboard::hub::Clock;
use cupboard::journal::{Batch, Journal};
use std::io::{BufRead, BufReader, Write};
use std::net::TcpStream;
use std::os::unix::fs::PermissionsExt;
use std::os::unix::net::UnixStream;
use std::process::{self, Child, Stdio};
use std::time::{Duration, Instant};

/// `cupboard serve`, killed with the test if it does not end by itself.
pub struct Serving {
    hub: Child,
    port: u16,
}

impl Serving {
    /// Starts it on a port that the system chooses.
    pub fn start(place: &Place) -> Self {
        let mut command = process::Command::new(env!("CARGO_BIN_EXE_cupboard"));
        command.args(["serve", "--port", "0", "--address", "127.0.0.1", "--data", place.text()]);
        let mut hub = command.env("RUST_LOG", "error").stdout(Stdio::piped()).spawn().unwrap();
        let mut lines = BufReader::new(hub.stdout.take().unwrap()).lines().map_while(Result::ok);
        let port = lines.find_map(|line| line.split_once("http://localhost:")?.1.strip_suffix("/wall")?.parse().ok());
        // What else it says must not fill the pipe.
        std::thread::spawn(move || lines.for_each(drop));
        Self { hub, port: port.expect("it prints its address") }
    }

    /// Asks it to end, as a service manager does; how long it took.
    pub fn terminate(mut self) -> Duration {
        let begun = Instant::now();
        let sent = process::Command::new("kill").args(["-TERM", &self.hub.id().to_string()]).status().unwrap();
        assert!(sent.success());
        loop {
            if let Some(status) = self.hub.try_wait().unwrap() {
                assert_eq!(status.code(), Some(0));
                return begun.elapsed();
            }
            assert!(begun.elapsed() < Duration::from_secs(20), "it does not end");
            // Between two looks at whether it has ended.
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// Sends a request; the open connection, and the answer's status and headers.
    pub fn ask(&self, request: &str, headers: &str, body: &str) -> (TcpStream, String) {
        let stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(10))).unwrap();
        let own = format!("Host: localhost:{0}\r\nOrigin: http://localhost:{0}", self.port);
        let length = body.len();
        let text = format!("{request} HTTP/1.1\r\n{own}\r\nContent-Length: {length}\r\n{headers}\r\n{body}");
        (&stream).write_all(text.as_bytes()).unwrap();
        let lines = BufReader::new(&stream).lines().map(Result::unwrap);
        let head: Vec<String> = lines.take_while(|line| !line.is_empty()).collect();
        (stream, head.join("\n"))
    }

    /// A student's phone that listens to its page.
    fn listening_phone(&self, student: StudentId, code: &str) -> TcpStream {
        let claim = format!("{{\"student\":{student},\"pictures\":[1,2,3]}}");
        let join = format!("POST /api/v1/join/{code}");
        let (_, head) = self.ask(&join, "Content-Type: application/json\r\n", &claim);
        let cookie = head.lines().find_map(|line| line.to_lowercase().starts_with("set-cookie").then(|| &line[11..]));
        let cookie = cookie.and_then(|cookie| cookie.split(';').next()).unwrap_or_else(|| panic!("{head}"));
        let (stream, head) = self.ask("GET /me/events", &format!("Cookie:{cookie}\r\n"), "");
        assert!(head.contains("text/event-stream"), "{head}");
        stream
    }
}

/// Opens the first class, as the teacher does; its first student, and the code on the wall.
fn open_class(place: &Place) -> (StudentId, String) {
    let (mut journal, recovered) = Journal::open(place.data()).unwrap();
    let mut state = recovered.state;
    let id = *state.sections.keys().next().unwrap();
    let context = Context::live(Actor::Teacher, Clock::real().now(), 7);
    let events = state.decide(&Command::In(id, Deed::OpenClass { minutes: 60 }), &context).unwrap();
    events.iter().for_each(|event| state.apply(event));
    journal.append(&Batch { events, ..Batch::default() }).unwrap();
    let section = state.section(id).unwrap();
    (section.members().next().unwrap().0, section.session.as_ref().unwrap().join_code.clone())
}

impl Drop for Serving {
    fn drop(&mut self) {
        // It has ended already where the test went well.
        let _ = self.hub.kill();
        let _ = self.hub.wait();
    }
}

#[test]
fn a_store_that_another_version_wrote_is_backed_up_before_this_one_serves() {
    let place = class_of_35();
    place.print_sheet();
    let backups = || std::fs::read_dir(place.data().join("backups")).map_or(0, |files| files.count());
    let serve = || {
        let serving = Serving::start(&place);
        assert!(serving.ask("GET /healthz", "", "").1.contains("200 OK"));
        serving.terminate();
    };
    serve();
    assert_eq!(backups(), 1);
    serve();
    assert_eq!(backups(), 1, "this version has served since, and nothing has happened");
}

#[test]
fn export_backup_and_check_work_beside_a_running_hub_as_without_one() {
    let (place, elsewhere) = (class_of_35(), Place::new());
    let formats = ["csv", "long-csv", "json", "history"];
    let exports = || formats.map(|format| place.run("export", &["--format", format]).good());
    let (alone, whole) = (exports(), place.run("check", &[]).good());
    let hub = Serving::start(&place);
    let mode = std::fs::metadata(place.data().join("cupboard.sock")).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
    assert_eq!(exports(), alone);
    assert_eq!(place.run("check", &[]).good().split(" Snapshot").next(), whole.split(" Snapshot").next());
    assert!(place.run("export", &["--class", "Period 9"]).bad().contains("Period 3"));
    let backup = place.beside("running.backup");
    place.run("backup", &["--plain", "-o", &backup]).good();
    elsewhere.run("restore", &[&backup]).good();
    assert_eq!(elsewhere.run("export", &["--format", "json"]).good(), alone[2]);
    hub.terminate();
    assert!(!place.data().join("cupboard.sock").exists());
    assert_eq!(exports(), alone);
}

#[test]
fn import_and_restore_say_to_stop_the_hub_and_change_nothing() {
    let place = class_of_35();
    let backup = place.beside("monday.backup");
    place.run("backup", &["--plain", "-o", &backup]).good();
    let hub = Serving::start(&place);
    let before = place.run("export", &["--format", "history"]).good();
    let list = place.file("names.txt", "Somebody New\n");
    for refused in [
        place.run("import", &["--class", "Period 3", &list]),
        place.run("import", &["--class", "Period 9", ROSTER]),
        place.run("restore", &["--replace", &backup]),
    ] {
        let complaint = refused.bad();
        assert!(complaint.contains("stop it first"), "{complaint}");
    }
    assert_eq!(place.run("export", &["--format", "history"]).good(), before);
    hub.terminate();
    place.run("import", &["--class", "Period 3", &list]).good();
}

#[test]
fn a_socket_that_a_power_cut_left_is_in_nobodys_way() {
    let place = class_of_35();
    let mut hub = Serving::start(&place);
    hub.hub.kill().unwrap();
    hub.hub.wait().unwrap();
    assert!(place.data().join("cupboard.sock").exists());
    let whole = place.run("check", &[]).good();
    assert!(whole.contains("The store is whole") && whole.contains("cut off"), "{whole}");
    let hub = Serving::start(&place);
    assert!(place.run("check", &[]).good().contains("35 students"));
    hub.terminate();
}

#[test]
fn a_folder_too_deep_for_a_socket_still_has_its_door() {
    let place = Place::new();
    let deep = place.data().join("a-folder-with-a-long-name".repeat(4)).join("and-another");
    let deep = deep.to_str().unwrap();
    assert!(deep.len() > 108);
    crate::cupboard(&["import", "--data", deep, "--class", "Period 3", ROSTER]).good();
    let mut command = process::Command::new(env!("CARGO_BIN_EXE_cupboard"));
    command.args(["serve", "--port", "0", "--data", deep]).env("RUST_LOG", "error").stdout(Stdio::piped());
    let mut hub = command.spawn().unwrap();
    let first = BufReader::new(hub.stdout.take().unwrap()).lines().next().unwrap().unwrap();
    assert!(first.contains("http://"), "{first}");
    let checked = crate::cupboard(&["check", "--data", deep]);
    hub.kill().unwrap();
    hub.wait().unwrap();
    assert!(checked.good().contains("35 students"));
}

#[test]
fn strange_questions_at_the_socket_are_answered_or_hung_up_on() {
    let place = class_of_35();
    let hub = Serving::start(&place);
    for question in ["{\"ask\":\"juggle\"}\n".to_owned(), "\n".into(), "x".repeat(9_000) + "\n"] {
        let mut socket = UnixStream::connect(place.data().join("cupboard.sock")).unwrap();
        socket.set_read_timeout(Some(Duration::from_secs(10))).unwrap();
        // A long question may be hung up on before its end.
        let _ = socket.write_all(question.as_bytes());
        let mut answer = String::new();
        let read = BufReader::new(&socket).read_line(&mut answer);
        assert!(read.is_err() || answer.starts_with("{\"error\":"), "{answer}");
    }
    assert!(place.run("check", &[]).good().contains("35 students"));
    hub.terminate();
}

#[test]
fn the_hub_ends_within_five_seconds_although_somebody_listens_and_somebody_stalls() {
    let place = class_of_35();
    let (student, code) = open_class(&place);
    let hub = Serving::start(&place);
    let _listening = hub.listening_phone(student, &code);
    let half = TcpStream::connect(("127.0.0.1", hub.port)).unwrap();
    (&half).write_all(b"GET /healthz HTTP/1.1\r\nHo").unwrap();
    let asker = UnixStream::connect(place.data().join("cupboard.sock")).unwrap();
    (&asker).write_all(b"{\"ask\":").unwrap();
    let took = hub.terminate();
    assert!(took < Duration::from_secs(5), "{took:?}");
    let whole = place.run("check", &[]).good();
    assert!(whole.starts_with("The store is whole") && !whole.contains("cut off"), "{whole}");
}

#[test]
fn the_certificate_is_written_beside_a_running_hub_and_its_key_never() {
    let place = Place::new();
    assert!(place.run("ca", &[]).bad().contains("no hub has run"));
    crate::cupboard(&["import", "--data", place.text(), "--class", "Period 3", ROSTER]).good();
    let hub = Serving::start(&place);
    let file = place.beside("cupboard.crt");
    let said = place.run("ca", &["-o", &file]).good();
    let shown = place.run("ca", &[]).good();
    assert_eq!(std::fs::read_to_string(&file).unwrap(), shown);
    assert!(shown.starts_with("-----BEGIN CERTIFICATE-----\n") && shown.ends_with("-----END CERTIFICATE-----\n"));
    assert!(!shown.contains("PRIVATE KEY") && said.contains("Its words:") && said.contains("fingerprint:"), "{said}");
    for own in ["cupboard.ca.pem", "cupboard.leaf.json"] {
        let there = place.data().join(own);
        assert_eq!(std::fs::metadata(&there).unwrap().permissions().mode() & 0o777, 0o600, "{own}");
        assert!(place.run("ca", &["-o", there.to_str().unwrap()]).bad().contains("belongs to the hub"), "{own}");
    }
    hub.terminate();
}
