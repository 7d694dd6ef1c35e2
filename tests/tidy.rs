//! Style as a unit test: the lines of `src/lib.rs` and the sizes of STYLE, held by a machine and not by a reviewer's mood.
//!
//! Each check is a function from source to faults, and [`the_checks_see_what_is_planted`] and its neighbours plant a
//! fault for each, so that a check which no longer sees anything is found out.

#![allow(clippy::unwrap_used)]

#[path = "tidy/looks.rs"]
mod looks;
#[path = "tidy/rooms.rs"]
mod rooms;
#[path = "tidy/sizes.rs"]
mod sizes;
#[path = "support/sources.rs"]
mod sources;
#[path = "tidy/systems.rs"]
mod systems;

use std::collections::BTreeSet;

fn nothing_wrong(faults: Vec<String>) {
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

/// Runs a check over every Rust file below a folder.
fn over(under: &str, check: impl Fn(&str, &str) -> Vec<String>) -> Vec<String> {
    let files = sources::texts(under, ".rs");
    files.iter().flat_map(|(path, source)| check(path, source)).collect()
}

#[test]
fn rooms_import_along_the_map_in_lib_rs() {
    let map = rooms::map(&sources::read("src/lib.rs"));
    nothing_wrong(over("src/", |path, source| rooms::wrong_imports(path, source, &map)));
}

#[test]
fn the_map_keeps_its_pure_end() {
    let map = rooms::map(&sources::read("src/lib.rs"));
    assert!(map["classroom"].is_empty() && map["presence"].is_empty());
    assert!(map.iter().all(|(room, to)| room == "cli" || !to.contains("web")), "only cli starts the web: {map:?}");
    for pure in ["view", "text", "exchange", "access"] {
        assert!(!map[pure].contains("journal") && !map[pure].contains("hub"), "{pure} must not reach what is live");
    }
}

#[test]
fn the_classroom_stays_pure() {
    nothing_wrong(over("src/", |path, source| rooms::impurities(source, rooms::room_of(path))));
}

#[test]
fn each_outside_crate_is_named_in_its_room_only() {
    nothing_wrong(over("src/", rooms::wrong_crates));
}

#[test]
fn each_dependency_has_its_room_and_is_used() {
    nothing_wrong(rooms::idle_dependencies(&sources::read("Cargo.toml"), &sources::texts("src/", ".rs")));
}

#[test]
fn no_file_is_called_mod_rs() {
    let files = sources::files().into_iter();
    nothing_wrong(files.filter(|path| path.ends_with("/mod.rs")).collect());
}

#[test]
fn files_stay_short() {
    let files = sources::files().into_iter();
    nothing_wrong(files.filter_map(|path| sizes::too_long(&path, sources::read(&path).lines().count())).collect());
}

#[test]
fn all_scripts_together_stay_small() {
    let lines: usize = sources::texts("assets/js/", ".js").iter().map(|(_, source)| source.lines().count()).sum();
    assert!(lines < 900, "{lines} lines of JavaScript");
}

#[test]
fn no_function_is_over_seventy_lines_and_few_are_over_forty() {
    let mut faults = over("src/", sizes::long_functions);
    faults.extend(over("tests/", sizes::long_functions));
    let lengths = sources::texts("src/", ".rs").into_iter().flat_map(|(_, source)| sizes::functions(&source));
    let lengths: Vec<usize> = lengths.map(|(_, lines)| lines).collect();
    let over_forty = lengths.iter().filter(|lines| **lines > 40).count();
    if over_forty * 20 > lengths.len() {
        faults.push(format!("{over_forty} of {} functions are over 40 lines", lengths.len()));
    }
    nothing_wrong(faults);
}

#[test]
fn nothing_is_left_half_done() {
    let mut faults = over("src/", looks::half_done);
    faults.extend(over("tests/", looks::half_done));
    for ending in [".js", ".css", ".ftl", "/run", "/build", "/smoke", ".service"] {
        let files = sources::texts("", ending);
        faults.extend(files.iter().flat_map(|(path, text)| looks::notes_to_self(path, text)));
    }
    nothing_wrong(faults);
}

#[test]
fn tests_wait_for_something_and_never_just_sleep() {
    nothing_wrong(over("tests/", looks::bare_sleeps));
    nothing_wrong(over("src/", |path, source| looks::bare_sleeps(path, looks::tests_in(source))));
}

#[test]
fn a_tests_name_is_a_sentence() {
    nothing_wrong(over("tests/", looks::short_test_names));
    nothing_wrong(over("src/", looks::short_test_names));
}

#[test]
fn markup_carries_no_script_and_no_style_of_its_own() {
    nothing_wrong(over("src/", looks::inline_markup));
}

#[test]
fn every_asset_is_used() {
    let assets: BTreeSet<String> = sources::files()
        .into_iter()
        .filter(|path| ["assets/js/", "assets/css/", "assets/img/"].iter().any(|folder| path.starts_with(folder)))
        .filter(|path| !path.ends_with("/.gitkeep"))
        .collect();
    let code = sources::texts("src/", ".rs");
    let beside: Vec<(String, String)> =
        assets.iter().filter(|p| !p.ends_with(".png")).map(|p| (p.clone(), sources::read(p))).collect();
    nothing_wrong(assets.iter().filter(|asset| !looks::is_used(asset, &code, &beside)).cloned().collect());
}

#[test]
fn the_top_level_holds_what_design_says() {
    let allowed = "Cargo.toml Cargo.lock src assets systemd cross tests README.md LICENSE-APACHE LICENSE-MIT .ci \
                   .gitignore rustfmt.toml";
    let allowed: BTreeSet<&str> = allowed.split_whitespace().collect();
    let tops: BTreeSet<String> =
        sources::files().iter().map(|path| path.split('/').next().unwrap_or(path).to_owned()).collect();
    nothing_wrong(tops.into_iter().filter(|top| !allowed.contains(top.as_str())).collect());
}

#[test]
fn no_file_names_a_folder_of_somebodys_machine() {
    let faults = sources::files().into_iter().filter(|path| !path.ends_with(".png") && path != "Cargo.lock");
    nothing_wrong(faults.flat_map(|path| looks::machine_paths(&path, &sources::read(&path))).collect());
}
