//! What a file must not look like: half done, asleep, or with script and style inside the markup.

use crate::sources::{Piece, code, pieces};

/// The in-file tests of a source.
pub fn tests_in(source: &str) -> &str {
    source.find("#[cfg(test)]").map_or("", |at| &source[at..])
}

/// Unfinished or switched-off code: placeholders, ignored tests, silenced lints without a reason, notes to oneself.
pub fn half_done(path: &str, source: &str) -> Vec<String> {
    let code = code(source);
    let mut faults = Vec::new();
    for word in ["todo!", "unimplemented!", "dbg!", "#[ignore", "should_panic", "extern crate"] {
        if code.contains(word) {
            faults.push(format!("{path}: {word}"));
        }
    }
    for (at, line) in code.lines().enumerate().filter(|(_, line)| line.contains("[allow(")) {
        let testing = path.starts_with("tests/") || tests_in(source).contains(line.trim());
        let unwraps = line.contains("[allow(clippy::unwrap_used)]") && testing;
        if !unwraps && !line.contains("reason =") && !reasoned(source, at) {
            faults.push(format!("{path}:{}: {} without a reason", at + 1, line.trim()));
        }
    }
    for piece in pieces(source) {
        if let Piece::Comment(comment) = piece {
            faults.extend(notes_to_self(path, comment));
        }
    }
    faults
}

/// Marks of work put off.
pub fn notes_to_self(path: &str, text: &str) -> Vec<String> {
    let marks = [["TO", "DO"].concat(), ["FIX", "ME"].concat(), ["XX", "X"].concat()];
    let found = marks.into_iter().filter(|mark| text.contains(mark.as_str()));
    found.map(|mark| format!("{path}: {mark} (open an issue instead)")).collect()
}

/// Whether a comment stands at the end of the line or above it.
fn reasoned(source: &str, at: usize) -> bool {
    let lines: Vec<&str> = source.lines().collect();
    let above = at.checked_sub(1).and_then(|above| lines.get(above)).map_or("", |line| line.trim());
    lines.get(at).is_some_and(|line| line.contains("//")) || (above.starts_with("//") && !above.starts_with("//!"))
}

/// Sleeps in tests that do not say what they wait for. A test waits for a condition, and sleeps only between two looks.
pub fn bare_sleeps(path: &str, source: &str) -> Vec<String> {
    let code = code(source);
    let calls = ["thread::sleep(", "time::sleep(", " sleep("];
    let lines = code.lines().enumerate().filter(|(_, line)| calls.iter().any(|call| line.contains(call)));
    let bare = lines.filter(|(at, line)| !line.contains("fn sleep(") && !reasoned(source, *at));
    bare.map(|(at, _)| format!("{path}:{}: a sleep without a comment that says what it waits for", at + 1)).collect()
}

/// Names of tests that are no sentence: `test_…`, or fewer than three words.
pub fn short_test_names(path: &str, source: &str) -> Vec<String> {
    let code = code(source);
    let tests = code.split("#[test]").skip(1).chain(code.split("#[tokio::test").skip(1));
    let names = tests.filter_map(|rest| rest.split("fn ").nth(1)?.split('(').next().map(str::to_owned));
    let poor = names.filter(|name| name.starts_with("test_") || name.split('_').count() < 3);
    poor.map(|name| format!("{path}: {name} is no sentence")).collect()
}

/// Script or style inside the markup, which the content security policy refuses; raw markup without a reason.
pub fn inline_markup(path: &str, source: &str) -> Vec<String> {
    let mut faults = Vec::new();
    let bare = code(source);
    for (at, line) in bare.lines().enumerate() {
        if line.contains(" style=") || line.split_whitespace().any(is_handler) {
            faults.push(format!("{path}:{}: {}", at + 1, line.trim()));
        }
        if line.contains("PreEscaped(") && !reasoned(source, at) {
            faults.push(format!("{path}:{}: PreEscaped without a comment that says why it is safe", at + 1));
        }
    }
    for element in ["script", "style"] {
        if bare.match_indices(element).any(|(at, _)| has_body(&bare, at, element)) {
            faults.push(format!("{path}: a {element} element with a body"));
        }
    }
    for piece in pieces(source) {
        if let Piece::Str(text) = piece
            && ["<script>", "<style>", "javascript:"].iter().any(|sign| text.contains(sign))
            && !tests_in(source).contains(text)
        {
            faults.push(format!("{path}: {text:?} in a string"));
        }
    }
    faults
}

/// `onclick="…"`, as maud writes it.
fn is_handler(word: &str) -> bool {
    let Some((name, value)) = word.split_once('=') else { return false };
    let event = name.strip_prefix("on").is_some_and(|e| e.len() > 2 && e.chars().all(|c| c.is_ascii_lowercase()));
    event && value.starts_with(['"', '(', '['])
}

/// Whether a maud element begins here and its braces hold something.
fn has_body(code: &str, at: usize, element: &str) -> bool {
    let rest = &code[at + element.len()..];
    let begins = code[..at].trim_end().ends_with(['{', '}', ';']) && rest.starts_with([' ', '{', '.', '#', '\n']);
    // `script = …` and `style: …` are Rust.
    let is_rust = rest.trim_start().starts_with(['=', ':', ',', '?']);
    let open = rest.find(['{', ';']).filter(|open| rest[*open..].starts_with('{'));
    begins && !is_rust && open.is_some_and(|open| !rest[open + 1..].trim_start().starts_with('}'))
}

/// Whether something names an asset: the code by path, file name or stem, or another asset by file name.
pub fn is_used(asset: &str, code: &[(String, String)], beside: &[(String, String)]) -> bool {
    let file = asset.rsplit('/').next().unwrap_or(asset);
    let stem = file.split('.').next().unwrap_or(file);
    let named_in_code = code.iter().any(|(_, source)| {
        let named = |text: &str| text == stem || text.contains(file);
        pieces(source).iter().any(|piece| matches!(piece, Piece::Str(text) if named(text)))
    });
    named_in_code || beside.iter().any(|(path, text)| path != asset && text.contains(file))
}

/// Folders of the machine that somebody happened to write this on.
pub fn machine_paths(path: &str, text: &str) -> Vec<String> {
    let folders = [["/wo", "rk/"].concat(), ["/ro", "ot/"].concat(), ["/ho", "me/"].concat(), ["/Us", "ers/"].concat()];
    let found = folders.into_iter().filter(|folder| text.contains(folder.as_str()));
    found.map(|folder| format!("{path} names {folder}")).collect()
}

#[test]
fn half_done_code_is_seen() {
    for planted in ["fn f() { todo!() }", "#[ignore]\nfn f() {}", "#[allow(dead_code)]\nfn f() {}"] {
        assert_eq!(half_done("src/a.rs", planted).len(), 1, "{planted}");
    }
    assert_eq!(half_done("src/a.rs", &["// TO", "DO later"].concat()).len(), 1);
    assert!(half_done("src/a.rs", "// why\n#[allow(dead_code)]\nfn f() { \"todo!\"; }").is_empty());
    assert_eq!(bare_sleeps("tests/a.rs", "fn f() {\n    std::thread::sleep(SOON);\n}").len(), 1);
    assert!(bare_sleeps("tests/a.rs", "    // between two looks\n    std::thread::sleep(SOON);").is_empty());
    assert_eq!(short_test_names("a.rs", "#[test]\nfn test_cup_is_red() {}\n#[test]\nfn cup_red() {}").len(), 2);
}

#[test]
fn script_and_style_in_markup_are_seen() {
    let planted = [
        "html! { p style=\"color:red\" { } }",
        "html! { button onclick=\"go()\" { } }",
        "html! { script { \"go()\" } }",
        "html! { p {} style type=\"text/css\" { (css) } }",
        "fn f() { PreEscaped(name); }",
        "const A: &str = \"<script>go()</script>\";",
    ];
    for source in planted {
        assert_eq!(inline_markup("src/view/a.rs", source).len(), 1, "{source}");
    }
    let fine =
        "html! { script type=\"module\" src=(url) defer {} p { \"on = off\" } }\nfn f(style: Style) { let one = 1; }";
    assert!(inline_markup("src/view/a.rs", fine).is_empty());
}

#[test]
fn an_orphan_asset_and_a_foreign_folder_are_seen() {
    let code = [("src/a.rs".to_owned(), "const A: [&str; 2] = [\"wall\", \"img/fox.svg\"];".to_owned())];
    let beside = [("assets/js/wall.js".to_owned(), "import './live.js'".to_owned())];
    let used = |asset: &str| is_used(asset, &code, &beside);
    assert!(used("assets/js/wall.js") && used("assets/js/live.js") && used("assets/img/fox.svg"));
    assert!(!used("assets/js/alone.js"));
    assert_eq!(machine_paths("a", &["cd /wo", "rk/x"].concat()).len(), 1);
}
