//! The tree read as text: its files, and Rust source cut into code, strings and comments.
//! Enough of a lexer to tell `todo!` in code from the word in a sentence, and no more.

#![allow(dead_code)] // each test binary uses its own part of this file

use std::path::Path;
use std::process::Command;

/// The top of the tree.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every file that git tracks or would track, relative to the top; all files where there is no git.
pub fn files() -> Vec<String> {
    let listed = ["ls-files", "--cached", "--others", "--exclude-standard"];
    let mut found = match Command::new("git").args(listed).current_dir(root()).output() {
        Ok(out) if out.status.success() => String::from_utf8_lossy(&out.stdout).lines().map(str::to_owned).collect(),
        _ => walk(root()),
    };
    found.retain(|path| root().join(path).is_file());
    found.sort();
    found.dedup();
    assert!(found.iter().any(|path| path == "src/lib.rs"), "the tree was not found: {found:?}");
    found
}

fn walk(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        let name = entry.file_name();
        if path.is_dir() && name != "target" && name != ".git" {
            found.extend(walk(&path));
        } else if let Ok(inside) = path.strip_prefix(root()) {
            found.push(inside.to_string_lossy().into_owned());
        }
    }
    found
}

/// The files below a folder with an ending, with what is in them.
pub fn texts(under: &str, ending: &str) -> Vec<(String, String)> {
    let wanted = files().into_iter().filter(|path| path.starts_with(under) && path.ends_with(ending));
    wanted.map(|path| (path.clone(), read(&path))).collect()
}

/// What is in a file.
pub fn read(path: &str) -> String {
    let bytes = std::fs::read(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"));
    String::from_utf8_lossy(&bytes).into_owned()
}

/// A stretch of Rust source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Between strings and comments.
    Code(&'a str),
    /// What stands between the quotes.
    Str(&'a str),
    /// With its slashes.
    Comment(&'a str),
}

/// Rust source cut into pieces.
pub fn pieces(source: &str) -> Vec<Piece<'_>> {
    let mut out = Vec::new();
    let (mut start, mut at) = (0, 0);
    while at < source.len() {
        let Some((piece, length)) = special(source, at) else {
            at += char_length(&source[at..]);
            continue;
        };
        if start < at {
            out.push(Piece::Code(&source[start..at]));
        }
        out.push(piece);
        at += length;
        start = at;
    }
    if start < source.len() {
        out.push(Piece::Code(&source[start..]));
    }
    out
}

/// The code alone: strings emptied and comments gone, line breaks kept.
pub fn code(source: &str) -> String {
    let mut out = String::with_capacity(source.len());
    for piece in pieces(source) {
        let blank = |text: &str| "\n".repeat(text.matches('\n').count());
        match piece {
            Piece::Code(code) => out.push_str(code),
            Piece::Str(text) => out.push_str(&format!("\"{}\"", blank(text))),
            Piece::Comment(text) => out.push_str(&blank(text)),
        }
    }
    // A brace as a character is no block.
    out.replace("'{'", "' '").replace("'}'", "' '")
}

/// Every path that code names, groups unfolded: `use a::{b, c::d}` gives `a::b` and `a::c::d`. Give it [`code`].
pub fn paths(code: &str) -> Vec<Vec<String>> {
    let tokens = tokens(code);
    let mut out = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        if is_name(tokens[at]) { at = path(&tokens, at, &[], &mut out) } else { at += 1 }
    }
    out
}

fn is_name(token: &str) -> bool {
    token.starts_with(|c: char| c.is_alphabetic() || c == '_')
}

fn tokens(code: &str) -> Vec<&str> {
    let mut out = Vec::new();
    let mut rest = code.trim_start();
    while let Some(first) = rest.chars().next() {
        let word = rest.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(rest.len());
        let length = match first {
            _ if word > 0 => word,
            ':' if rest.starts_with("::") => 2,
            _ => first.len_utf8(),
        };
        out.push(&rest[..length]);
        rest = rest[length..].trim_start();
    }
    out
}

/// Reads the path that begins at a name, adds it, and says where it ends.
fn path(tokens: &[&str], at: usize, before: &[String], out: &mut Vec<Vec<String>>) -> usize {
    let mut names = before.to_vec();
    names.push(tokens[at].to_owned());
    let mut at = at + 1;
    while tokens.get(at) == Some(&"::") {
        match tokens.get(at + 1) {
            Some(name) if is_name(name) => names.push((*name).to_owned()),
            Some(&"{") => return group(tokens, at + 2, &names, out),
            _ => break,
        }
        at += 2;
    }
    out.push(names);
    at
}

fn group(tokens: &[&str], mut at: usize, before: &[String], out: &mut Vec<Vec<String>>) -> usize {
    while let Some(token) = tokens.get(at) {
        at = match *token {
            "}" => return at + 1,
            "as" => at + 2,
            name if is_name(name) => path(tokens, at, before, out),
            _ => at + 1,
        };
    }
    at
}

/// The source up to its in-file tests.
pub fn without_tests(source: &str) -> &str {
    source.find("#[cfg(test)]").map_or(source, |at| &source[..at])
}

fn char_length(rest: &str) -> usize {
    // A quote as a character ('"') is code, not the start of a string.
    for quoted in ["'\"'", "'\\\"'", "'\\''"] {
        if rest.starts_with(quoted) {
            return quoted.len();
        }
    }
    rest.chars().next().map_or(1, char::len_utf8)
}

/// The string or comment that begins here, with its length in bytes.
fn special(source: &str, at: usize) -> Option<(Piece<'_>, usize)> {
    let rest = &source[at..];
    if rest.starts_with("//") {
        let length = rest.find('\n').unwrap_or(rest.len());
        return Some((Piece::Comment(&rest[..length]), length));
    }
    if rest.starts_with("/*") {
        let length = rest.find("*/").map_or(rest.len(), |end| end + 2);
        return Some((Piece::Comment(&rest[..length]), length));
    }
    let after_word = source[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_');
    if rest.starts_with('r') && !after_word {
        let hashes = rest[1..].len() - rest[1..].trim_start_matches('#').len();
        let open = 1 + hashes + 1;
        if rest[1 + hashes..].starts_with('"') {
            let close = format!("\"{}", "#".repeat(hashes));
            let end = rest[open..].find(&close).unwrap_or(rest.len() - open);
            return Some((Piece::Str(&rest[open..open + end]), open + end + close.len()));
        }
    }
    let inside = rest.strip_prefix('"')?;
    let end = string_end(inside);
    Some((Piece::Str(&inside[..end]), (end + 2).min(rest.len())))
}

fn string_end(inside: &str) -> usize {
    let mut escaped = false;
    for (at, c) in inside.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return at,
            _ => {}
        }
    }
    inside.len()
}
