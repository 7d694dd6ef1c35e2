//! The gallery: pages of a believable class, drawn by a real Chromium, so that people can look and machines can scan.
//!
//! `cargo test --test gallery` writes `target/gallery/*.html`; `tests/shots` takes their pictures.
#![allow(clippy::unwrap_used)]

#[path = "gallery/class.rs"]
mod class;
#[path = "gallery/pages.rs"]
mod pages;
#[path = "gallery/picture.rs"]
mod picture;

use picture::Size;

#[test]
fn the_gallery_hangs_and_no_page_has_inline_style_or_a_cut_word() {
    for (name, html) in pages::all() {
        assert!(!html.contains(" style="), "{name} has inline style");
        assert!(!html.contains('⟦'), "{name} lacks a sentence");
        assert!(!html.contains('…'), "{name} cuts a word");
        picture::hang(&name, &html);
    }
}

#[test]
fn on_no_wall_does_anything_run_over_overlap_or_get_too_small_to_read() {
    let mut names = Vec::new();
    for (name, html) in pages::all().into_iter().chain(pages::stressed()) {
        picture::hang(&name, &html);
        names.push(name);
    }
    for size in [Size::FULL_HD, Size(1366, 768), Size(1024, 768)] {
        let faults = picture::faults(&names, size);
        assert!(faults.is_empty(), "at {} × {}:\n{faults}", size.0, size.1);
    }
}

#[test]
fn the_codes_are_read_from_a_picture_of_the_wall_and_from_one_of_a_quarter_of_its_size() {
    for (name, html, expected) in pages::with_codes() {
        picture::hang(&name, &html);
        let shot = picture::shoot(&name, Size::FULL_HD);
        assert_eq!(picture::scan(&shot), expected, "{name}");
        if name.contains("arrive") {
            assert_eq!(picture::scan(&picture::quarter(&shot)), expected, "{name} at a quarter");
        }
    }
}
