//! The look, as far as numbers can hold it: contrast of every pair, both darks equal, old browsers' CSS, no stray class.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

type Tokens = BTreeMap<String, String>;

fn css(name: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/css").join(name)).unwrap()
}

fn sheets() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/css");
    let mut paths: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
}

/// The custom properties of the block that follows `selector`.
fn block(source: &str, selector: &str) -> Tokens {
    let start = source.find(selector).unwrap_or_else(|| panic!("tokens.css has {selector}"));
    let body = &source[start + selector.len()..];
    let body = &body[..body.find('}').unwrap()];
    let pairs = body.lines().filter_map(|line| line.trim().trim_end_matches(';').strip_prefix("--")?.split_once(':'));
    pairs.map(|(name, value)| (name.trim().to_owned(), value.trim().to_owned())).collect()
}

fn light() -> Tokens {
    block(&css("tokens.css"), ":root {")
}

fn dark() -> Tokens {
    let mut all = light();
    all.extend(block(&css("tokens.css"), ":root[data-theme=\"dark\"] {"));
    all
}

fn luminance(hex: &str) -> f64 {
    let hex = hex.strip_prefix('#').unwrap_or_else(|| panic!("{hex} is a hexadecimal colour"));
    let part = |at: usize| f64::from(u8::from_str_radix(&hex[at..at + 2], 16).unwrap()) / 255.0;
    let linear = |c: f64| if c <= 0.040_45 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) };
    0.2126 * linear(part(0)) + 0.7152 * linear(part(2)) + 0.0722 * linear(part(4))
}

fn contrast(a: &str, b: &str) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// Words on their grounds: 4.5.
const WORDS: [(&str, &[&str]); 10] = [
    ("ink", &["paper", "card", "sunk", "accent-soft", "green-soft", "yellow-soft", "red-soft"]),
    ("quiet", &["paper", "card", "sunk"]),
    ("accent", &["paper", "card", "accent-soft"]),
    ("on-accent", &["accent"]),
    ("green-word", &["paper", "card", "green-soft"]),
    ("yellow-word", &["paper", "card", "yellow-soft"]),
    ("red-word", &["paper", "card", "red-soft"]),
    ("note-ink", &["note-0", "note-1", "note-2", "note-3", "note-4", "note-5"]),
    ("sign-light", &["danger"]),
    ("code-dark", &["code-light"]),
];

/// Shapes that carry meaning: 3.
const SHAPES: [(&str, &[&str]); 6] = [
    ("sign-light", &["green", "red"]),
    ("sign-dark", &["yellow"]),
    ("edge", &["paper", "card"]),
    ("accent", &["line"]),
    ("green", &["paper", "card"]),
    ("red", &["paper", "card"]),
];

#[test]
fn every_pair_of_the_palette_is_aa_in_light_and_dark() {
    for (theme, tokens) in [("light", light()), ("dark", dark())] {
        for (pairs, least) in [(&WORDS[..], 4.5), (&SHAPES[..], 3.0)] {
            for (front, grounds) in pairs {
                for ground in *grounds {
                    let found = contrast(&tokens[*front], &tokens[*ground]);
                    assert!(found >= least, "{theme}: {front} on {ground} is {found:.2}, wants {least}");
                }
            }
        }
    }
}

#[test]
fn the_device_s_dark_and_the_wall_s_dark_are_the_same() {
    let source = css("tokens.css");
    let wished = block(&source, ":root:not([data-theme=\"light\"]) {");
    assert!(wished.len() > 10);
    assert_eq!(wished, block(&source, ":root[data-theme=\"dark\"] {"));
}

#[test]
fn stylesheets_stay_small_and_old_browsers_read_them() {
    for path in sheets() {
        let source = fs::read_to_string(&path).unwrap();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        assert!(source.lines().count() < 200, "{name} has {} lines", source.lines().count());
        for newer in ["@layer", ":has(", "@container", "color-mix(", "&:", "& ", "dvh", "inset-inline", "aspect-ratio"]
        {
            assert!(!source.contains(newer), "{name} uses {newer}, which Chrome 90, Safari 14 or Firefox 90 lacks");
        }
    }
}

#[test]
fn colours_are_named_in_the_palette_and_nowhere_else() {
    for path in sheets().iter().filter(|path| !path.ends_with("tokens.css")) {
        let source = fs::read_to_string(path).unwrap();
        let stray = source.lines().find(|line| line.contains('#') && line.contains(": #") && !line.contains("#ffffff"));
        assert!(stray.is_none() || path.ends_with("cup.css"), "{}: {stray:?}", path.display());
    }
}
