//! Short words from outside: hosts and origins, languages, cards, pictures, the words of a Wi-Fi code, teachers' fields.

use crate::fuzz;
use cupboard::access::{Card, CardSecret, Pictures};
use cupboard::classroom::{Field, StudentId};
use cupboard::presence::{Names, host_allowed, origin_allowed, qr};
use cupboard::text;
use std::net::Ipv4Addr;

const BOX: Ipv4Addr = Ipv4Addr::new(192, 168, 1, 20);

fn each(words: &[&str]) -> Vec<Vec<u8>> {
    words.iter().map(|word| word.as_bytes().to_vec()).collect()
}

fn text_of(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// Host and origin, a line each. Whatever is let in is plainly ours.
fn a_host(bytes: &[u8]) {
    let text = text_of(bytes);
    let (host, origin) = text.split_once('\n').unwrap_or((&text, ""));
    let names = Names { hosts: vec!["cupboard".into()], addresses: vec![BOX] };
    if host_allowed(host, &names) {
        let bare = host.to_ascii_lowercase();
        let bare = bare
            .rsplit_once(':')
            .filter(|(_, port)| port.bytes().all(|b| b.is_ascii_digit()))
            .map_or(&*bare, |(host, _)| host);
        let ours = ["cupboard", "cupboard.local", "cupboard.lan", "localhost", "[::1]", "192.168.1.20", "127.0.0.1"];
        assert!(ours.contains(&bare.strip_suffix('.').unwrap_or(bare)), "let in: {host:?}");
    }
    for (secure, ours) in [(false, "http"), (true, "https")] {
        if !origin_allowed(Some(origin), host, secure) {
            continue;
        }
        let (scheme, authority) = origin.split_once("://").unwrap();
        assert!(scheme.eq_ignore_ascii_case(ours), "let in: {origin:?}");
        let name = |authority: &str| {
            authority
                .to_ascii_lowercase()
                .trim_end_matches(|c: char| c.is_ascii_digit())
                .trim_end_matches(':')
                .to_owned()
        };
        assert!(
            name(authority).starts_with(&name(host)) || name(host).starts_with(&name(authority)),
            "{origin:?} at {host:?}"
        );
        assert!(!authority.contains(['@', '/', '?', '#', ' ']), "let in: {origin:?}");
    }
}

fn a_language(bytes: &[u8]) {
    let language = text::negotiate(&text_of(bytes));
    assert_eq!(text::negotiate(language.tag()), language);
}

/// A card reads back from whatever way it is written.
fn a_card(bytes: &[u8]) {
    if let Some(card) = Card::read(&text_of(bytes)) {
        assert_eq!(Card::read(&card.grouped()), Some(card));
        assert_eq!(Card::read(&card.to_string().to_lowercase()), Some(card));
    }
    if let Ok(secret) = <[u8; 32]>::try_from(bytes.get(..32).unwrap_or_default()) {
        let card = CardSecret::new(secret).card(StudentId(u32::from(secret[0])), 1);
        assert_eq!(Card::read(&card.grouped()), Some(card));
    }
}

fn three_pictures(bytes: &[u8]) {
    if let Some(picked) = Pictures::pick(bytes) {
        assert_eq!(Pictures::pick(&picked.places()), Some(picked));
    }
}

/// Name and password of a network, a line each: a phone that reads the code gets both back.
fn a_network(bytes: &[u8]) {
    let text = text_of(bytes);
    let (name, password) = text.split_once('\n').unwrap_or((&text, ""));
    let said = qr::wifi(name, password);
    let fields = wifi_fields(said.strip_prefix("WIFI:").unwrap());
    let field = |key: &str| fields.iter().find(|(known, _)| known == key).map(|(_, value)| value.as_str());
    assert_eq!(field("S"), Some(name), "{said:?}");
    assert_eq!(field("P").unwrap_or(""), password, "{said:?}");
    if let Some(code) = qr::Code::of(&said) {
        assert!(code.svg_path().len() > 20 && qr::terminal(&code, false).lines().count() * 2 >= code.size());
    }
    qr::join_url(BOX, 8080, name);
}

/// As phones read it: fields end at a semicolon without a backslash.
fn wifi_fields(said: &str) -> Vec<(String, String)> {
    let (mut fields, mut field, mut escaped) = (Vec::new(), String::new(), false);
    let mut colon = None;
    for c in said.chars() {
        match c {
            _ if escaped => {
                field.push(c);
                escaped = false;
            }
            '\\' => escaped = true,
            ';' => {
                let at = std::mem::take(&mut colon).unwrap_or(field.len());
                let value = field.split_off(at);
                fields.push((std::mem::take(&mut field), value));
            }
            ':' if colon.is_none() => colon = Some(field.len()),
            _ => field.push(c),
        }
    }
    fields
}

fn a_field(bytes: &[u8]) {
    let text = text_of(bytes);
    for field in [Field::StudentName, Field::Note, Field::Statement, Field::Code, Field::SectionName, Field::Guide] {
        if let Ok(clean) = field.clean(&text) {
            assert!(clean.chars().count() <= field.limit());
            assert_eq!(field.clean(&clean), Ok(clean), "clean stays clean");
        }
    }
}

#[test]
fn no_host_and_no_origin_but_ours_is_let_in() {
    let hosts =
        ["cupboard.local:8080\nhttp://cupboard.local:8080", "192.168.1.20\nhttps://192.168.1.20:443", "[::1]:80\nnull"];
    fuzz!(each(&hosts), a_host);
}

#[test]
fn any_list_of_languages_leads_to_one_of_ours() {
    fuzz!(each(&["en", "fr-CA;q=0.5, ar, *;q=0.1", "es-419,es;q=0.9", "q=,;;q", "AR-u-nu-latn"]), a_language);
}

#[test]
fn a_card_reads_back_however_it_is_typed() {
    fuzz!(each(&["7KQ2-M4XZ-90TB", "7kq2m4xz9otb", "٧KQ2 M4XZ ٩٠TB", "000000000000"]), a_card);
}

#[test]
fn three_pictures_are_three_whatever_is_picked() {
    fuzz!(vec![vec![0, 1, 2], vec![11, 3, 7]], three_pictures);
}

#[test]
fn a_wifi_code_says_any_name_and_password() {
    fuzz!(each(&["Room 12\npass;word", "a:b,c\\\"d\n", "زيد\n\\;:,\""]), a_network);
}

#[test]
fn a_field_of_any_text_is_cleaned_once_and_for_all() {
    fuzz!(each(&["Ana", "  I can  add \n", "e\u{301}\u{202e}x", "\u{200b}"]), a_field);
}
