//! How long things may be (STYLE: the sizes that good houses keep).

use crate::sources::code;

/// What is wrong with a file of so many lines.
pub fn too_long(path: &str, lines: usize) -> Option<String> {
    let most = if path.starts_with("src/web") || path.starts_with("src/view") {
        300
    } else if path.starts_with("src/") && path.ends_with(".rs") {
        400
    } else if path.starts_with("tests/") && path.ends_with(".rs") {
        500
    } else if path.ends_with(".js") {
        119
    } else if path.ends_with(".css") {
        199
    } else {
        return None;
    };
    (lines > most).then(|| format!("{path}: {lines} lines, at most {most}"))
}

/// Every function with a body: its name and its length in lines, from `fn` to the closing brace.
pub fn functions(source: &str) -> Vec<(String, usize)> {
    let code = code(source);
    let mut found = Vec::new();
    for (at, _) in code.match_indices("fn ") {
        if code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_') {
            continue;
        }
        let rest = &code[at..];
        let name: String = rest[3..].chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
        if let Some(end) = body_end(rest).filter(|_| !name.is_empty()) {
            found.push((name, rest[..end].matches('\n').count() + 1));
        }
    }
    found
}

/// Where a function's body closes; `None` for a signature that ends in `;`.
fn body_end(rest: &str) -> Option<usize> {
    let (mut braces, mut brackets) = (0, 0);
    for (at, c) in rest.char_indices() {
        match c {
            '(' | '[' => brackets += 1,
            ')' | ']' => brackets -= 1,
            '{' => braces += 1,
            '}' if braces == 1 => return Some(at),
            '}' => braces -= 1,
            ';' if braces == 0 && brackets == 0 => return None,
            _ => {}
        }
    }
    None
}

/// Functions over 70 lines.
pub fn long_functions(path: &str, source: &str) -> Vec<String> {
    let long = functions(source).into_iter().filter(|(_, lines)| *lines > 70);
    long.map(|(name, lines)| format!("{path}: fn {name} has {lines} lines, at most 70")).collect()
}

#[test]
fn a_long_file_and_a_long_function_are_seen() {
    assert!(too_long("src/web/wall.rs", 301).is_some() && too_long("src/web/wall.rs", 300).is_none());
    assert!(too_long("src/hub/actor.rs", 301).is_none() && too_long("src/hub/actor.rs", 401).is_some());
    assert!(too_long("assets/js/live.js", 120).is_some() && too_long("assets/css/wall.css", 200).is_some());
    let body = "    let x = [0; 3]; // }\n".repeat(70);
    let source =
        format!("fn short() {{ '}}'; \"}}\"; }}\nfn long(a: [u8; 2]) {{\n{body}}}\ntrait T {{ fn none(&self); }}\n");
    assert_eq!(functions(&source), [("short".to_owned(), 1), ("long".to_owned(), 72)]);
    assert_eq!(long_functions("a.rs", &source).len(), 1);
}
