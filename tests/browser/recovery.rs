//! The recovery sheet on paper: one page, its code and its letters the same key, and nothing of the screen on it
//! (TRUST.md, Backups).

use crate::cards::{print, run};
use crate::chromium::{Driver, Size};
use crate::hub::TestHub;
use crate::paths::become_teacher;
use serde_json::json;

/// In inches.
const PAPERS: [(&str, f64, f64); 2] = [("a4", 8.27, 11.69), ("letter", 8.5, 11.0)];

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_recovery_sheet_is_one_page_whose_code_and_letters_are_one_key() {
    let driver = Driver::start().await;
    let hub = TestHub::with_class().await;
    let teacher = driver.page(Size::LAPTOP).await;
    become_teacher(&teacher, &hub).await;
    teacher.open(&hub.url("/teach/box/backups")).await;
    teacher.tap("form[action$='/backups/sheet'] button").await;
    teacher.until_there(".recovery-key").await;
    let groups = "return [...document.querySelectorAll('.recovery-key span')].map((one) => one.textContent)";
    let groups: Vec<String> = serde_json::from_value(teacher.js(groups).await).unwrap();
    let folder = tempfile::tempdir().unwrap();
    for (paper, width, height) in PAPERS {
        let pdf = folder.path().join(format!("{paper}.pdf"));
        print(&teacher, &pdf, json!({ "paperWidth": width, "paperHeight": height }));
        let pdf = pdf.to_str().unwrap();
        let about = run("pdfinfo", &[pdf]);
        assert!(about.lines().any(|line| line.split_whitespace().eq(["Pages:", "1"])), "{paper}: {about}");
        let words = run("pdftotext", &["-layout", pdf, "-"]);
        for group in &groups {
            assert!(words.contains(group.as_str()), "{paper} lacks {group}:\n{words}");
        }
        assert!(!words.contains("Print this page now"), "what is beside the paper is not on it:\n{words}");
        let picture = folder.path().join(paper);
        run("pdftoppm", &["-r", "200", "-png", "-singlefile", pdf, picture.to_str().unwrap()]);
        let picture = format!("{}.png", picture.display());
        let scanned = run("zbarimg", &["-q", "--nodbus", "--raw", "-Sdisable", "-Sqrcode.enable", &picture]);
        assert_eq!(scanned.trim(), groups.concat(), "{paper}");
    }
    // Read from the paper, and typed.
    teacher.write("input[name=typed]", groups.last().unwrap()).await;
    teacher.tap("form[action$='/backups/confirm'] button").await;
    teacher.until("location.pathname === '/teach/box/backups'").await;
    let page = teacher.text().await;
    assert!(!page.contains(groups[2].as_str()), "the key is shown this once:\n{page}");
    assert_eq!(teacher.complaints(), Vec::<String>::new());
}
