//! The sentences, read once from the files that travel inside the binary.

use super::Value;
use crate::classroom::Language;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use rust_embed::RustEmbed;
use std::sync::LazyLock;
use unic_langid::LanguageIdentifier;

#[derive(RustEmbed)]
#[folder = "$CARGO_MANIFEST_DIR/assets/text"]
struct Files;

static BUNDLES: LazyLock<Vec<(Language, FluentBundle<FluentResource>)>> =
    LazyLock::new(|| Language::ALL.into_iter().map(|language| (language, read(language))).collect());

/// The sentence in this language, else in English, else `None`. `None` too where a variable is missing.
pub(super) fn find(language: Language, key: &str, args: &[(&str, Value)]) -> Option<String> {
    find_in(language, key, args).or_else(|| find_in(Language::English, key, args))
}

fn find_in(language: Language, key: &str, args: &[(&str, Value)]) -> Option<String> {
    let (_, bundle) = BUNDLES.iter().find(|(of, _)| *of == language)?;
    let pattern = bundle.get_message(key)?.value()?;
    let args: FluentArgs = args.iter().map(|(name, value)| (*name, value.as_fluent())).collect();
    let mut errors = Vec::new();
    let sentence = bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned();
    errors.is_empty().then_some(sentence)
}

/// One language's files. What does not parse is left out; `tests/text.rs` refuses such a file.
fn read(language: Language) -> FluentBundle<FluentResource> {
    let tag: LanguageIdentifier = language.tag().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![tag]);
    // Markup isolates names with <bdi>; invisible marks would travel into form values, exports and tests.
    bundle.set_use_isolating(false);
    let folder = format!("{}/", language.tag());
    for path in Files::iter().filter(|path| path.starts_with(&folder)) {
        let Some(file) = Files::get(&path) else { continue };
        let source = String::from_utf8_lossy(&file.data).into_owned();
        let resource = FluentResource::try_new(source).unwrap_or_else(|(resource, _)| resource);
        bundle.add_resource_overriding(resource);
    }
    bundle
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_that_nobody_wrote_is_found_nowhere() {
        assert_eq!(find(Language::Arabic, "no-such-key", &[]), None);
    }

    #[test]
    fn a_sentence_without_its_variable_is_not_shown_half() {
        assert_eq!(find(Language::English, "time-min", &[]), None);
    }

    #[test]
    fn arabic_counts_in_its_own_forms() {
        let minutes = |n: u64| find(Language::Arabic, "time-min", &[("minutes", n.into())]).unwrap_or_default();
        let forms: std::collections::BTreeSet<String> = [1, 2, 5, 30]
            .map(minutes)
            .iter()
            .map(|s| s.replace(|c: char| c.is_ascii_digit(), "").trim().into())
            .collect();
        assert_eq!(forms.len(), 4, "{forms:?}");
    }
}
