//! Evidence from a phone: what is taken and what is refused, and who may see it.

use super::common::{Answer, Client, TestApp, unpaced};
use super::{claim, common};
use axum::body::Body;
use axum::http::Method;
use axum::http::header::{ACCEPT_RANGES, CONTENT_DISPOSITION, CONTENT_SECURITY_POLICY, CONTENT_TYPE, EXPECT, RANGE};
use cupboard::classroom::{Deed, FileId};
use cupboard::web::Options;
use std::collections::BTreeSet;

/// A picture of one grey point, with a place and a page hidden in it.
fn png() -> Vec<u8> {
    let part = |name: &[u8], data: &[u8]| [&(data.len() as u32).to_be_bytes()[..], name, data, &[0; 4]].concat();
    let head = part(b"IHDR", &[0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
    let lines = part(b"IDAT", &[0x78, 0x9c, 0x63, 0xf8, 0x0f, 0, 1, 1, 1, 0]);
    let hidden = part(b"eXIf", b"MM\0*GPS 52.52 N 13.40 E");
    [&b"\x89PNG\r\n\x1a\n"[..], &head, &hidden, &lines, &part(b"IEND", b""), b"<script>alert(1)</script>"].concat()
}

/// A form with a file, as a browser sends it.
fn form(fields: &[(&str, &str)], file: Option<(&str, &str, &[u8])>) -> Vec<u8> {
    let mut body = Vec::new();
    for (name, value) in fields {
        body.extend(format!("--edge\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n").bytes());
    }
    if let Some((name, kind, content)) = file {
        let head = format!("--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n");
        body.extend(format!("{head}Content-Type: {kind}\r\n\r\n").bytes());
        body.extend_from_slice(content);
        body.extend(b"\r\n");
    }
    body.extend(b"--edge--\r\n");
    body
}

async fn hand_in(phone: &Client, fields: &[(&str, &str)], file: Option<(&str, &str, &[u8])>) -> Answer {
    let claim = claim(phone).await;
    let given = |name: &str| fields.iter().any(|(known, _)| *known == name);
    let mut all = vec![("claim", claim.as_str())];
    all.extend([("kind", "paper"), ("note", ""), ("link", "")].into_iter().filter(|(name, _)| !given(name)));
    all.extend_from_slice(fields);
    send(phone, form(&all, file)).await
}

async fn send(phone: &Client, body: Vec<u8>) -> Answer {
    let request = phone.request(Method::POST, "/me/skills/1/evidence");
    phone.send(request.header(CONTENT_TYPE, "multipart/form-data; boundary=edge"), Body::from(body)).await
}

fn header(answer: &Answer, name: axum::http::HeaderName) -> String {
    answer.headers.get(name).map_or(String::new(), |value| value.to_str().unwrap().to_owned())
}

/// S28: a photo with a note, handed in without scripts, shown back, seen by the teacher, taken back with its file.
#[tokio::test]
async fn a_photo_is_handed_in_looked_at_and_taken_back() {
    let app = TestApp::new().await;
    let (phone, teacher) = (app.student("Ana").await, app.teacher().await);
    let page = phone.get("/me").await;
    assert!(page.attributes("#all a", "href").contains(&"/me/skills/1".to_owned()), "a tap on the skill leads there");
    assert!(teacher.get("/teach/1").await.has("#teach-evidence[hidden]"), "nothing to look at: no line about it");
    let sent =
        hand_in(&phone, &[("note", "Two ways\nto do it")], Some(("C:\\photos\\..\\me.png", "image/png", &png()))).await;
    assert_eq!((sent.status, sent.location()), (303, "/me/skills/1?saved=1#evidence"), "{}", sent.body);

    let page = phone.get("/me/skills/1").await;
    assert_eq!(page.texts(".piece-kind"), ["Work on paper"]);
    assert!(page.texts(".piece-state")[0].contains("not seen yet"));
    let (url, label) = (page.attributes(".piece img", "src").remove(0), page.attributes(".piece img", "alt").remove(0));
    assert_eq!(label, "me.png", "a name that is a path is only a label");
    let file = phone.get(&url).await;
    assert_eq!((file.status, header(&file, CONTENT_TYPE).as_str()), (200, "image/png"));
    for gone in ["GPS", "52.52", "script"] {
        assert!(!file.body.contains(gone), "{gone} is still in it");
    }
    assert_eq!(app.files().len(), 1);

    let waiting = teacher.get("/teach/1").await;
    assert_eq!(waiting.texts("#teach-evidence p"), ["One piece of evidence to look at"]);
    let list = teacher.get("/teach/1/evidence").await;
    let open = list.attributes(".line-link", "href").remove(0);
    assert!(list.texts(".line-link")[0].contains("I can rewrite powers"), "{:?}", list.texts(".line-link"));
    let piece = teacher.get(&open).await;
    assert_eq!(teacher.get(&piece.attributes(".piece img", "src")[0]).await.bytes, file.bytes);
    let done = teacher.submit(&open, &[("purpose", "summative")]).await;
    assert!(done.texts("main")[0].contains("You have seen everything"), "{:?}", done.texts("main"));
    let ana = app.id("Ana");
    assert!(teacher.get(&format!("/teach/1/students/{ana}")).await.texts(".line-link")[0].contains("Work on paper"));

    let page = phone.get("/me/skills/1").await;
    let state = page.texts(".piece-state").remove(0);
    assert!(state.contains("seen by your teacher") && state.contains("Counts for the level"), "{state}");
    let (claim, number) = (claim(&phone).await, page.attributes("input[name=evidence]", "value").remove(0));
    let back = phone.submit("/me/evidence/remove", &[("claim", &claim), ("evidence", &number)]).await;
    assert!(!back.has(".piece") && app.files().is_empty(), "its file is gone too");
    assert_eq!(phone.get(&url).await.status, 404);
}

/// S28: what is refused is said plainly, what was typed stays, and nothing is left on the disk.
#[tokio::test]
async fn what_is_no_safe_file_is_refused_in_plain_words_and_what_was_typed_stays() {
    let app = TestApp::new().await;
    let phone = app.student("Ana").await;
    let film = [&b"\0\0\0\x20ftypisom"[..], b"soun", b"vide"].concat();
    for (name, kind, content, status, says) in [
        ("me.html", "text/html", &b"<!doctype html><script>alert(1)</script>"[..], 422, "This kind of file"),
        ("me.png", "image/png", b"<html><script>alert(1)</script>", 422, "This kind of file"),
        ("me.svg", "image/svg+xml", b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", 422, "This kind"),
        ("me.gif", "image/gif", b"GIF89a/*<script>*/=1;alert(1)//", 422, "cannot be read"),
        ("me.jpg", "image/jpeg", b"\xff\xd8\xff\xe0<script>alert(1)</script>", 422, "cannot be read"),
        ("me.exe", "image/png", b"MZ\x90\0\x03", 422, "This kind of file"),
        ("film.mp4", "audio/mp4", &film, 422, "This kind of file"),
    ] {
        let answer =
            hand_in(&phone, &[("note", "look at \"this\""), ("kind", "project")], Some((name, kind, content))).await;
        assert_eq!(answer.status, status, "{name}: {}", answer.body);
        assert!(answer.texts(".form-error")[0].contains(says), "{name}: {:?}", answer.texts(".form-error"));
        assert_eq!(answer.texts("textarea[name=note]"), ["look at \"this\""], "{name}");
        assert_eq!(answer.attributes("select[name=kind] option[selected]", "value"), ["project"], "{name}");
    }
    let empty = hand_in(&phone, &[], None).await;
    assert!(empty.status == 409 && empty.texts(".form-error")[0].contains("What it shows"), "{}", empty.body);
    assert!(app.files().is_empty() && app.class().enrolments[&app.id("Ana")].evidence.all().next().is_none());
}

/// S28: a photo of five megabytes is taken; two hundred are refused before any of them is kept.
#[tokio::test]
async fn a_file_of_five_megabytes_is_taken_and_one_of_two_hundred_is_refused() {
    let app = TestApp::new().await;
    let phone = app.student("Ana").await;
    let mut large = png();
    let more = vec![7; 5 << 20];
    let at = large.windows(4).position(|part| part == b"IDAT").unwrap() - 4;
    let part = [&(more.len() as u32).to_be_bytes()[..], b"IDAT", &more, &[0; 4]].concat();
    large.splice(at..at, part);
    assert_eq!(hand_in(&phone, &[], Some(("large.png", "image/png", &large))).await.status, 303);
    let page = phone.get("/me/skills/1").await;
    assert!(phone.get(&page.attributes(".piece img", "src")[0]).await.size > 5 << 20);

    let eleven = vec![b'x'; 11 << 20];
    let refused = hand_in(&phone, &[], Some(("essay.txt", "text/plain", &eleven))).await;
    assert_eq!(refused.status, 413);
    assert!(refused.texts("main")[0].contains("up to 10 MB"), "{:?}", refused.texts("main"));

    // Two hundred megabytes that nobody need send: the length alone says it.
    let stream = futures_util::stream::repeat_with(|| Ok::<_, std::io::Error>(vec![b'x'; 1 << 20]));
    let request = || {
        phone.request(Method::POST, "/me/skills/1/evidence").header(CONTENT_TYPE, "multipart/form-data; boundary=edge")
    };
    let at_once = request().header(EXPECT, "100-continue");
    let endless = common::sized(Body::from_stream(stream), 200 << 20);
    let refused = tokio::time::timeout(std::time::Duration::from_secs(2), phone.send(at_once, endless)).await.unwrap();
    assert_eq!(refused.status, 413);
    // And one that says nothing of its length is heard to its end, and forgotten as it is heard.
    let parts = (0..200).map(|_| Ok::<_, std::io::Error>(vec![b'x'; 1 << 20]));
    let refused = phone.send(request(), Body::from_stream(futures_util::stream::iter(parts))).await;
    assert!(refused.status == 413 && refused.texts("main")[0].contains("up to 10 MB"), "{}", refused.body);
    assert_eq!(app.files().len(), 1);
}

/// S28: whatever was handed in, it comes back under a type of our own list, in a box where nothing runs.
#[tokio::test]
async fn every_file_is_served_so_that_nothing_in_it_runs() {
    let app = TestApp::new().await;
    let phone = app.student("Ana").await;
    let evil = "alert(document.domain)";
    let pdf = format!("%PDF-1.7\n1 0 obj<</OpenAction<</S/JavaScript/JS({evil})>>>>endobj\n<script>{evil}</script>");
    for (name, content, kind, shown) in [
        ("page.html", png(), "image/png", "inline"),
        ("page.html", pdf.into_bytes(), "application/pdf", "attachment"),
        ("page.html", b"plain words, then alert(1)".to_vec(), "text/plain; charset=utf-8", "attachment"),
        ("page.html", [b"ID3\x04\0\0\0\0\0\0", evil.as_bytes()].concat(), "audio/mpeg", "inline"),
        ("page.html", [b"\0\0\0\x18ftypheic", evil.as_bytes()].concat(), "image/heic", "attachment"),
    ] {
        assert_eq!(hand_in(&phone, &[], Some((name, "text/html", &content))).await.status, 303, "{kind}");
        let number = app.class().enrolments[&app.id("Ana")].evidence.all().next_back().unwrap().0;
        let file = phone.get(&format!("/me/evidence/{number}/file")).await;
        assert_eq!(header(&file, CONTENT_TYPE), kind);
        let policy = header(&file, CONTENT_SECURITY_POLICY);
        assert!(policy.starts_with("default-src 'none'; sandbox;") && !policy.contains("allow"), "{policy}");
        assert_eq!(header(&file, axum::http::header::X_CONTENT_TYPE_OPTIONS), "nosniff");
        let disposition = header(&file, CONTENT_DISPOSITION);
        assert!(disposition.starts_with(shown) && !disposition.contains(".html\""), "{disposition}");
    }
}

/// S28: phones play sound in parts.
#[tokio::test]
async fn a_recording_is_given_in_parts() {
    let app = TestApp::new().await;
    let phone = app.student("Ana").await;
    assert_eq!(hand_in(&phone, &[], Some(("me.mp3", "audio/mpeg", b"ID3\x04 words"))).await.status, 303);
    let page = phone.get("/me/skills/1").await;
    let url = page.attributes(".piece audio", "src").remove(0);
    assert_eq!(header(&phone.get(&url).await, ACCEPT_RANGES), "bytes");
    let part = phone.send(phone.request(Method::GET, &url).header(RANGE, "bytes=5-"), Body::empty()).await;
    assert_eq!((part.status, part.body.as_str()), (206, "words"));
    let past = phone.send(phone.request(Method::GET, &url).header(RANGE, "bytes=99-"), Body::empty()).await;
    assert_eq!((past.status, past.size), (200, 10));
}

/// S28: a file is its student's and the teacher's, and nobody else's.
#[tokio::test]
async fn nobody_but_its_student_and_the_teacher_sees_a_file() {
    let app = TestApp::new().await;
    let (ana, ben, teacher) = (app.student("Ana").await, app.student("Ben").await, app.teacher().await);
    assert_eq!(hand_in(&ana, &[], Some(("a.txt", "text/plain", b"Ana's secret words"))).await.status, 303);
    let url = ana.get("/me/skills/1").await.attributes(".piece-file a", "href").remove(0);
    let number = url.split('/').nth(3).unwrap().to_owned();
    let of_teacher = format!("/teach/1/evidence/{}/{number}/file", app.id("Ana"));
    assert!(ana.get(&url).await.body.contains("secret") && teacher.get(&of_teacher).await.body.contains("secret"));
    let id = app.files().remove(0);
    for (client, path) in [
        (&ben, url.clone()),
        (&ben, of_teacher.clone()),
        (&app.client(), url.clone()),
        (&app.client(), of_teacher),
        (&teacher, format!("/teach/1/evidence/{}/{number}/file", app.id("Ben"))),
        (&ben, format!("/files/{id}")),
        (&ben, format!("/me/evidence/..%2F..%2Ffiles%2F{id}/file")),
    ] {
        let answer = client.get(&path).await;
        assert!((400..500).contains(&answer.status) && !answer.body.contains("secret"), "{path}: {}", answer.status);
    }
    let claim = claim(&ben).await;
    ben.post("/me/evidence/remove", &[("claim", &claim), ("evidence", &number)]).await;
    assert_eq!(app.files().len(), 1, "Ben takes nothing of Ana's back");
}

/// S28: quotas of one student and of the box, and the room that is left for the lessons.
#[tokio::test]
async fn a_students_share_and_the_boxs_are_held_in_plain_words() {
    let mut options = Options { ..unpaced() };
    (options.limits.files.of_a_student, options.limits.files.of_the_box) = (3 << 20, 4 << 20);
    let app = TestApp::started(options).await;
    let (ana, ben) = (app.student("Ana").await, app.student("Ben").await);
    let words = |letter: u8| vec![letter; 1_300_000];
    for letter in *b"ab" {
        assert_eq!(hand_in(&ana, &[], Some(("a.txt", "text/plain", &words(letter)))).await.status, 303);
    }
    let full = hand_in(&ana, &[], Some(("a.txt", "text/plain", &words(b'c')))).await;
    assert!(full.status == 409 && full.texts(".form-error")[0].contains("3 MB"), "{:?}", full.texts(".form-error"));
    assert_eq!(hand_in(&ben, &[], Some(("b.txt", "text/plain", &words(b'd')))).await.status, 303);
    let full = hand_in(&ben, &[], Some(("b.txt", "text/plain", &words(b'e')))).await;
    assert!(full.status == 409 && full.texts(".form-error")[0].contains("Tell your teacher"));
    assert_eq!(hand_in(&ben, &[("note", "words go on")], None).await.status, 303);
    assert_eq!(app.files().len(), 3);
    // What is taken back makes room.
    let number = ana.get("/me/skills/1").await.attributes("input[name=evidence]", "value").remove(0);
    ana.post("/me/evidence/remove", &[("claim", &claim(&ana).await), ("evidence", &number)]).await;
    assert_eq!(hand_in(&ben, &[], Some(("b.txt", "text/plain", &words(b'e')))).await.status, 303);

    let mut options = Options { ..unpaced() };
    options.limits.files.leave_free = u64::MAX / 2;
    let app = TestApp::started(options).await;
    let ana = app.student("Ana").await;
    let full = hand_in(&ana, &[], Some(("a.txt", "text/plain", b"words"))).await;
    assert!(full.status == 409 && app.files().is_empty(), "a disk that is nearly full is left to the lessons");
}

/// S28: files of somebody erased are gone from the disk; a classmate's same file stays.
#[tokio::test]
async fn whoever_is_erased_leaves_no_file() {
    let app = TestApp::new().await;
    let (ana, ben, teacher) = (app.student("Ana").await, app.student("Ben").await, app.teacher().await);
    for (phone, words) in [(&ana, &b"only Ana's"[..]), (&ana, b"of both"), (&ben, b"of both")] {
        assert_eq!(hand_in(phone, &[], Some(("a.txt", "text/plain", words))).await.status, 303);
    }
    assert_eq!(app.files().len(), 2);
    let url = format!("/teach/1/students/{}/erase", app.id("Ana"));
    let done = teacher.post(&url, &[("name", "Ana")]).await;
    assert_eq!(done.status, 200, "{}", done.body);
    let left = app.files();
    let wanted: BTreeSet<String> = app.look().state.files().into_iter().map(FileId::to_string).collect();
    assert!(left.len() == 1 && wanted.contains(&left[0]));
    assert!(ben.get("/me/skills/1").await.has(".piece-file"));
}

/// S28: the teacher's own list, and something else that waits for their word.
#[tokio::test]
async fn the_teachers_list_of_kinds_is_offered_and_something_else_waits_for_the_teacher() {
    let app = TestApp::new().await;
    let (phone, teacher) = (app.student("Ana").await, app.teacher().await);
    let kinds = phone.get("/me/skills/1").await.texts("select[name=kind] option");
    assert_eq!(kinds, ["Work on paper", "A project", "I explain it", "A mistake I put right", "Something else"]);
    teacher.submit("/teach/1/settings/evidence", &[("kinds", "Lab book\n\nQuiz")]).await;
    assert_eq!(teacher.get("/teach/1/settings").await.texts("textarea[name=kinds]"), ["Lab book Quiz"]);
    let page = phone.get("/me/skills/1").await;
    assert_eq!(page.texts("select[name=kind] option"), ["Lab book", "Quiz", "Something else"]);
    assert_eq!(hand_in(&phone, &[("kind", "=Quiz"), ("note", "all right")], None).await.status, 303);
    let gone = hand_in(&phone, &[("kind", "=Poem"), ("note", "x")], None).await;
    assert!(gone.status == 409 && gone.has(".form-error"));
    assert_eq!(hand_in(&phone, &[("kind", "=Quiz"), ("other", "A song"), ("note", "la la")], None).await.status, 303);
    let page = phone.get("/me/skills/1").await;
    assert_eq!(page.texts(".piece-kind"), ["A song", "Quiz"], "newest first");
    assert!(page.texts(".piece-state")[0].contains("still looks at this kind"));
    let open = teacher.get("/teach/1/evidence").await.attributes(".line-link", "href").remove(0);
    teacher.submit(&open, &[("purpose", "none")]).await;
    let song = teacher.get("/teach/1/tray").await.attributes("input[name=item]", "value").remove(0);
    teacher.submit("/teach/1/tray", &[("item", &song), ("do", "approve")]).await;
    assert!(!phone.get("/me/skills/1").await.texts(".piece-state")[0].contains("looks at this kind"));
    assert_eq!(teacher.get("/teach/1/evidence").await.texts(".line-link").len(), 1);
}

/// S28: what the teacher took away is taken back with its file; sent twice it counts once.
#[tokio::test]
async fn a_piece_that_the_teacher_took_away_comes_back_whole_and_a_form_sent_twice_counts_once() {
    let app = TestApp::new().await;
    let (phone, teacher) = (app.student("Ana").await, app.teacher().await);
    let once = phone.get("/me/skills/1").await.attributes("#add input[name=once]", "value").remove(0);
    for _ in 0..2 {
        let sent = hand_in(&phone, &[("once", &once)], Some(("a.txt", "text/plain", b"words"))).await;
        assert_eq!((sent.status, sent.location()), (303, "/me/skills/1?saved=1#evidence"));
    }
    let list = teacher.get("/teach/1/evidence").await.attributes(".line-link", "href");
    assert_eq!(list.len(), 1);
    teacher.submit(&format!("{}/remove", list[0]), &[]).await;
    assert!(!phone.get("/me/skills/1").await.has(".piece") && app.files().len() == 1);
    teacher.post("/teach/1/undo", &[]).await;
    let url = phone.get("/me/skills/1").await.attributes(".piece-file a", "href").remove(0);
    assert_eq!(phone.get(&url).await.body, "words");
    teacher.submit(&format!("{}/remove", list[0]), &[]).await;
    app.teach(Deed::SetOffWall { student: app.id("Ben"), off_wall: true }).await;
    app.app.files.sweep().await;
    assert!(app.files().is_empty(), "nobody can take it back any more");
}

/// S28: the same through the API.
#[tokio::test]
async fn evidence_goes_in_and_out_through_the_api() {
    let app = TestApp::new().await;
    let (phone, teacher) = (app.student("Ana").await, app.teacher().await);
    let fields = [("outcome", "1"), ("kind", "other"), ("other", "A song"), ("note", "la la")];
    let body = form(&fields, Some(("song.mp3", "text/html", b"ID3\x04 la la")));
    let request = phone.request(Method::POST, "/api/v1/me/evidence");
    let request = request.header(CONTENT_TYPE, "multipart/form-data; boundary=edge");
    let saved = phone.send(request, Body::from(body)).await;
    assert_eq!(saved.json()["answer"], "saved", "{}", saved.body);
    let mine = phone.get("/api/v1/me/evidence").await.json();
    assert_eq!((&mine[0]["other"], &mine[0]["file"]["kind"]), (&"A song".into(), &"mp3".into()));
    assert_eq!(phone.get(mine[0]["file"]["url"].as_str().unwrap()).await.body, "ID3\u{4} la la");
    let all = teacher.get("/api/v1/sections/1/evidence").await.json();
    assert!(teacher.get(all[0]["file"]["url"].as_str().unwrap()).await.status == 200);
    let evil = form(&[("outcome", "1"), ("kind", "paper")], Some(("a", "image/png", b"<html>")));
    let request = phone.request(Method::POST, "/api/v1/me/evidence");
    let refused =
        phone.send(request.header(CONTENT_TYPE, "multipart/form-data; boundary=edge"), Body::from(evil)).await;
    assert_eq!((refused.status, &refused.json()["error"]), (422, &"file-kind".into()));
    let number = &mine[0]["evidence"];
    let gone =
        phone.send(phone.request(Method::POST, &format!("/api/v1/me/evidence/{number}/remove")), Body::empty()).await;
    assert!(gone.json()["changed"] == true && app.files().is_empty());
}
