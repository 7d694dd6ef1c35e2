//! Files that students hand in, in Chromium: they are shown, and nothing in them runs (S28, issue 4 "Shown by" 4).

use crate::chromium::{Driver, Page, Size};
use crate::hub::TestHub;
use crate::paths::join;
use fantoccini::Locator;
use std::io::{Read, Write};
use std::net::TcpListener;
use std::path::Path;

/// What would tell that it ran, on the origin that it ran on.
const EVIL: &str = "<script>localStorage.ran = 1; document.title = 'ran'</script>";

/// Files with a script in them, each in the shape of a kind that is kept, whatever its name says.
fn polyglots() -> [(&'static str, Vec<u8>); 5] {
    let part = |name: &[u8], data: &[u8]| [&(data.len() as u32).to_be_bytes()[..], name, data, &[0; 4]].concat();
    let head = part(b"IHDR", &[0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
    let (lines, end) = (part(b"IDAT", &[0x78, 0x9c, 0x63, 0xf8, 0x0f, 0, 1, 1, 1, 0]), part(b"IEND", b""));
    let png =
        [&b"\x89PNG\r\n\x1a\n"[..], &head, &part(b"tEXt", EVIL.as_bytes()), &lines, &end, EVIL.as_bytes()].concat();
    let gif = [
        &b"GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff\x21\xfe"[..],
        &[EVIL.len() as u8],
        EVIL.as_bytes(),
        b"\0\x2c\0\0\0\0\x01\0\x01\0\0\x02\x02\x44\x01\0\x3b",
        EVIL.as_bytes(),
    ];
    let pdf = format!("%PDF-1.4\n{EVIL}\n1 0 obj<</OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj\n");
    [
        ("picture.html", png),
        ("moves.html", gif.concat()),
        ("page.html", pdf.into_bytes()),
        ("sound.html", [b"ID3\x04\0\0\0\0\0\0", EVIL.as_bytes()].concat()),
        ("phone.html", [b"\0\0\0\x18ftypheic\0\0\0\0", EVIL.as_bytes()].concat()),
    ]
}

async fn hand_in(page: &Page, hub: &TestHub, file: &Path) {
    page.open(&hub.url("/me/skills/1")).await;
    let input = page.client.find(Locator::Css("#add input[type=file]")).await.unwrap();
    input.send_keys(file.to_str().unwrap()).await.unwrap();
    page.js("document.querySelector('#add button').scrollIntoView({ block: 'center' })").await;
    page.tap("#add button").await;
}

/// Whether anything ran in what stands at an address; `home` is a page of the same origin.
async fn ran(page: &Page, home: &str, url: &str) -> bool {
    page.open(home).await;
    page.js("localStorage.clear(); document.title = 'quiet'").await;
    // As a page of its own, and as a script of a page of ours. What is for taking home opens no page.
    let _opened = page.client.goto(url).await;
    let title = page.client.title().await.unwrap();
    page.open(home).await;
    let as_script = "const one = document.createElement('script'); one.src = arguments[0]; \
                     one.onload = one.onerror = () => document.body.append(document.createElement('hr')); \
                     document.body.append(one)";
    page.client.execute(as_script, vec![url.into()]).await.unwrap();
    page.until_there("body > hr").await;
    title == "ran" || page.js("return localStorage.ran").await == "1"
}

/// S28: every file that is kept is opened, and nothing runs; the same bytes served as a page are seen to run.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_runs_in_any_file_that_a_student_hands_in() {
    let driver = Driver::start().await;
    let hub = TestHub::with_class().await;
    let phone = driver.page(Size::PHONE).await;
    phone.open(&hub.url(&format!("/J/{}", hub.join_code))).await;
    join(&phone, "Ben").await;
    let folder = tempfile::tempdir().unwrap();
    let all = polyglots();
    for (name, bytes) in &all {
        let file = folder.path().join(name);
        std::fs::write(&file, bytes).unwrap();
        hand_in(&phone, &hub, &file).await;
        phone.until("location.search === '?saved=1'").await;
    }
    phone.open(&hub.url("/me/skills/1")).await;
    let shown = "return [...document.querySelectorAll('.piece-file :is(a, audio)')].map((one) => one.href || one.src)";
    let urls = phone.js(shown).await;
    let urls: Vec<&str> = urls.as_array().unwrap().iter().map(|url| url.as_str().unwrap()).collect();
    assert_eq!(urls.len(), all.len());
    for url in urls {
        assert!(!ran(&phone, &hub.url("/me"), url).await, "something ran in {url}");
    }

    // The hole: the box serves such a file as the page that its name says.
    let (port, bytes) = (serve_as_page(all[3].1.clone()), "/file.html");
    let home = format!("http://127.0.0.1:{port}");
    assert!(ran(&phone, &home, &format!("{home}{bytes}")).await, "the test sees nothing");
}

/// Answers everything with these bytes as a page, but its front page.
fn serve_as_page(bytes: Vec<u8>) -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    std::thread::spawn(move || {
        for mut caller in listener.incoming().flatten() {
            let mut said = [0; 4_096];
            let length = caller.read(&mut said).unwrap_or_default();
            let front = said[..length].starts_with(b"GET / ");
            let body = if front { b"<body>home" } else { bytes.as_slice() };
            let head = format!(
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
                body.len()
            );
            // A browser that has gone away hears nothing.
            let _sent = caller.write_all(head.as_bytes()).and_then(|()| caller.write_all(body));
        }
    });
    port
}

/// S28: a page, and a film of two hundred megabytes, chosen by mistake: the browser shows why not, and the class goes on.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_page_and_a_film_are_refused_in_words_that_the_browser_shows() {
    let driver = Driver::start().await;
    let hub = TestHub::with_class().await;
    let phone = driver.page(Size::PHONE).await;
    phone.open(&hub.url(&format!("/J/{}", hub.join_code))).await;
    join(&phone, "Ben").await;
    let folder = tempfile::tempdir().unwrap();
    let page = folder.path().join("homework.html");
    std::fs::write(&page, format!("<!doctype html>{EVIL}")).unwrap();
    hand_in(&phone, &hub, &page).await;
    phone.until_reads(".form-error", "This kind of file is not taken").await;
    let film = folder.path().join("film.jpg");
    let mut file = std::fs::File::create(&film).unwrap();
    file.write_all(b"\xff\xd8\xff\xe0").unwrap();
    file.set_len(200 << 20).unwrap();
    hand_in(&phone, &hub, &film).await;
    phone.until_reads("main", "up to 10 MB").await;
    assert!(!hub.data().join("files").exists(), "nothing of either was kept");
}
