//! The languages against each other and against the code.
//!
//! A sentence that is missing, half translated or no longer used is found here and not by a student: on a screen it
//! would be English in the middle of an Arabic page, or a bare key.

#![allow(clippy::unwrap_used)]

#[path = "support/sources.rs"]
mod sources;

use cupboard::classroom::{Language, Refusal};
use cupboard::text::Text;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Message, Pattern, PatternElement, VariantKey};
use sources::Piece;
use std::collections::{BTreeMap, BTreeSet};

/// Keys that the code puts together: `format!("alias-{}", …)`. Each must occur in the code as `"alias-{`, and what
/// follows in a key, such as `fox`, as a string of its own.
const PUT_TOGETHER: &[&str] = &["alias-", "column-", "error-", "picture-"];

/// The forms that Fluent chooses by number.
const FORMS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// A parsed file: its name, and what did not parse.
struct File {
    name: String,
    messages: Vec<Message<String>>,
    faults: Vec<String>,
}

fn parse(name: &str, source: &str) -> File {
    let (resource, mut faults) = match fluent_syntax::parser::parse(source.to_owned()) {
        Ok(resource) => (resource, vec![]),
        Err((resource, errors)) => (resource, errors.iter().map(|e| format!("{name}: {e:?}")).collect()),
    };
    let mut messages = Vec::new();
    for entry in resource.body {
        match entry {
            Entry::Message(message) if message.value.is_some() => messages.push(message),
            Entry::Message(message) => faults.push(format!("{name}: {} says nothing", message.id.name)),
            Entry::Junk { content } => faults.push(format!("{name}: does not parse: {content}")),
            _ => {}
        }
    }
    File { name: name.to_owned(), messages, faults }
}

fn files(language: Language) -> Vec<File> {
    let folder = format!("assets/text/{}/", language.tag());
    let texts = sources::texts(&folder, ".ftl");
    assert!(!texts.is_empty(), "{folder} is empty");
    texts.iter().map(|(path, source)| parse(&path.replace(&folder, ""), source)).collect()
}

/// Every message of a language by its key.
fn messages(language: Language) -> BTreeMap<String, Message<String>> {
    files(language).into_iter().flat_map(|file| file.messages).map(|m| (m.id.name.clone(), m)).collect()
}

/// Calls `see` for each piece of a message, those inside plural forms too.
fn walk(pattern: &Pattern<String>, see: &mut dyn FnMut(&PatternElement<String>)) {
    for element in &pattern.elements {
        see(element);
        if let PatternElement::Placeable { expression: Expression::Select { variants, .. } } = element {
            variants.iter().for_each(|variant| walk(&variant.value, see));
        }
    }
}

fn variables(message: &Message<String>) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    walk(message.value.as_ref().unwrap(), &mut |element| {
        if let PatternElement::Placeable {
            expression:
                Expression::Inline(InlineExpression::VariableReference { id })
                | Expression::Select { selector: InlineExpression::VariableReference { id }, .. },
        } = element
        {
            found.insert(id.name.clone());
        }
    });
    found
}

/// A message's words, with `…` where something is filled in.
fn words(message: &Message<String>) -> String {
    let mut said = String::new();
    walk(message.value.as_ref().unwrap(), &mut |element| match element {
        PatternElement::TextElement { value } => said.push_str(value),
        PatternElement::Placeable { .. } => said.push('…'),
    });
    said
}

/// What is wrong with a message's plurals in a language.
fn plural_faults(language: Language, message: &Message<String>) -> Vec<String> {
    let needed: &[&str] = match language {
        Language::Arabic => &["one", "two", "few", "many", "other"],
        _ => &["one", "other"],
    };
    let mut faults = Vec::new();
    walk(message.value.as_ref().unwrap(), &mut |element| {
        let PatternElement::Placeable { expression: Expression::Select { variants, .. } } = element else { return };
        let name = |key: &VariantKey<String>| match key {
            VariantKey::Identifier { name } | VariantKey::NumberLiteral { value: name } => name.clone(),
        };
        let forms: Vec<String> = variants.iter().map(|variant| name(&variant.key)).collect();
        if !forms.iter().any(|form| FORMS[..5].contains(&form.as_str())) {
            return;
        }
        let key = &message.id.name;
        let lacking = needed.iter().filter(|form| !forms.iter().any(|has| has == *form));
        faults.extend(lacking.map(|form| format!("{language:?} {key}: no form [{form}]")));
        if variants.iter().any(|variant| variant.default && name(&variant.key) != "other") {
            faults.push(format!("{language:?} {key}: the default form is not *[other]"));
        }
    });
    faults
}

/// A sentence that the code asks for; the variables it gives, where they stand in the call.
#[derive(Debug, PartialEq)]
struct Asked {
    key: String,
    gives: Option<BTreeSet<String>>,
}

fn asked(source: &str) -> Vec<Asked> {
    let pieces: Vec<Piece> =
        sources::pieces(source).into_iter().filter(|piece| !matches!(piece, Piece::Comment(_))).collect();
    let mut found = Vec::new();
    for (at, pair) in pieces.windows(2).enumerate() {
        let [Piece::Code(before), Piece::Str(key)] = pair else { continue };
        let before = before.trim_end();
        if before.ends_with("say(") {
            found.push(Asked { key: key.to_string(), gives: Some(BTreeSet::new()) });
        } else if before.ends_with("say_with(") {
            found.push(Asked { key: key.to_string(), gives: given(&pieces[at + 2..]) });
        }
    }
    found
}

/// The names in `, &[("name", …), …]` that follows a key; `None` when the call passes something made before.
fn given(rest: &[Piece]) -> Option<BTreeSet<String>> {
    let Some(Piece::Code(first)) = rest.first() else { return None };
    let after = first.trim_start().strip_prefix(',')?.trim_start().strip_prefix("&[")?;
    let mut names = BTreeSet::new();
    let mut depth = 1;
    let mut code = after;
    for (at, piece) in rest.iter().enumerate() {
        match piece {
            Piece::Code(text) => {
                code = if at == 0 { after } else { text };
                for c in code.chars() {
                    depth += i32::from("([{".contains(c)) - i32::from(")]}".contains(c));
                    if depth == 0 {
                        return Some(names);
                    }
                }
            }
            Piece::Str(name) if depth == 2 && code.trim_end().ends_with('(') => {
                names.insert(name.to_string());
            }
            Piece::Str(_) | Piece::Comment(_) => {}
        }
    }
    None
}

fn nothing_wrong(faults: Vec<String>) {
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn every_file_parses_and_no_key_stands_twice() {
    let mut faults = Vec::new();
    for language in Language::ALL {
        let mut seen = BTreeSet::new();
        for file in files(language) {
            faults.extend(file.faults);
            for message in file.messages {
                if !seen.insert(message.id.name.clone()) {
                    faults.push(format!("{language:?} {}: {} stands twice", file.name, message.id.name));
                }
            }
        }
    }
    nothing_wrong(faults);
}

#[test]
fn every_language_has_the_same_keys_in_the_same_files() {
    let keys = |language| -> BTreeSet<String> {
        let files = files(language).into_iter();
        files.flat_map(|file| file.messages.into_iter().map(move |m| format!("{} {}", file.name, m.id.name))).collect()
    };
    let english = keys(Language::English);
    let mut faults = Vec::new();
    for language in Language::ALL {
        let own = keys(language);
        faults.extend(english.difference(&own).map(|key| format!("{language:?} lacks {key}")));
        faults.extend(own.difference(&english).map(|key| format!("English lacks {key}, which {language:?} has")));
    }
    nothing_wrong(faults);
}

#[test]
fn every_language_fills_in_the_same_variables() {
    let english = messages(Language::English);
    let mut faults = Vec::new();
    for language in Language::ALL {
        for (key, message) in messages(language) {
            let (own, needed) = (variables(&message), english.get(&key).map(variables));
            if needed.is_some_and(|needed| needed != own) {
                faults.push(format!("{language:?} {key}: has {own:?}, which English has not, or the other way round"));
            }
        }
    }
    nothing_wrong(faults);
}

#[test]
fn numbers_are_counted_as_each_language_counts() {
    let all =
        Language::ALL.into_iter().flat_map(|language| messages(language).into_values().map(move |m| (language, m)));
    nothing_wrong(all.flat_map(|(language, message)| plural_faults(language, &message)).collect());
}

#[test]
fn no_longer_sentence_is_left_in_english() {
    let english = messages(Language::English);
    let mut faults = Vec::new();
    for language in Language::ALL.into_iter().filter(|language| *language != Language::English) {
        for (key, message) in messages(language) {
            let said = words(&message);
            let long = said.split_whitespace().filter(|word| word.contains(char::is_alphabetic)).count() > 3;
            if long && english.get(&key).is_some_and(|m| words(m) == said) {
                faults.push(format!("{language:?} {key}: still English"));
            }
        }
    }
    nothing_wrong(faults);
}

#[test]
fn every_sentence_that_the_code_asks_for_exists_with_its_variables() {
    let english = messages(Language::English);
    let mut faults = Vec::new();
    for (path, source) in sources::texts("src/", ".rs") {
        for Asked { key, gives } in asked(sources::without_tests(&source)) {
            match english.get(&key).map(variables) {
                None => faults.push(format!("{path} says {key:?}: no such sentence")),
                Some(needs) if gives.as_ref().is_some_and(|gives| *gives != needs) => {
                    faults.push(format!("{path} says {key:?} with {gives:?}, the sentence has {needs:?}"));
                }
                Some(_) => {}
            }
        }
    }
    nothing_wrong(faults);
}

#[test]
fn every_sentence_is_used_somewhere() {
    let mut literals = BTreeSet::new();
    for (_, source) in sources::texts("src/", ".rs") {
        let strings = sources::pieces(&source).into_iter();
        literals.extend(strings.filter_map(|piece| if let Piece::Str(s) = piece { Some(s.to_owned()) } else { None }));
    }
    let mut faults = Vec::new();
    for prefix in PUT_TOGETHER {
        if !literals.iter().any(|literal| literal.starts_with(&format!("{prefix}{{"))) {
            faults.push(format!("nothing puts {prefix:?} together any more"));
        }
    }
    for key in messages(Language::English).into_keys() {
        let mut rests = PUT_TOGETHER.iter().filter_map(|prefix| key.strip_prefix(prefix));
        if !literals.contains(&key) && !rests.any(|rest| literals.contains(rest)) {
            faults.push(format!("nothing says {key}"));
        }
    }
    nothing_wrong(faults);
}

#[test]
fn every_refusal_has_its_own_sentence_in_every_language() {
    for language in Language::ALL {
        let text = Text::new(language);
        let mut said = BTreeSet::new();
        for refusal in Refusal::all() {
            let sentence = text.refusal(&refusal);
            assert!(!sentence.contains('⟦') && sentence.split_whitespace().count() > 3, "{refusal:?}: {sentence}");
            if language != Language::English {
                assert_ne!(sentence, Text::new(Language::English).refusal(&refusal), "{refusal:?} in {language:?}");
            }
            assert!(said.insert(sentence), "{refusal:?} in {language:?} says what another says");
        }
    }
}

#[test]
fn students_and_the_wall_read_no_percentages_and_no_letter_grades() {
    let mut faults = Vec::new();
    for language in Language::ALL {
        for file in files(language) {
            let public = ["student.ftl", "wall.ftl", "join.ftl", "common.ftl", "final.ftl", "groups.ftl", "habit.ftl"]
                .contains(&file.name.as_str());
            for message in file.messages.iter().filter(|_| public) {
                if let Some(why) = graded(&words(message)) {
                    faults.push(format!("{language:?} {}: {why}", message.id.name));
                }
            }
        }
    }
    nothing_wrong(faults);
}

/// What in a sentence grades somebody (S50).
fn graded(sentence: &str) -> Option<&'static str> {
    let lower = sentence.to_lowercase();
    let has = |signs: &[&str]| signs.iter().any(|sign| lower.contains(sign));
    let letter = |word: &str| matches!(word.as_bytes(), [b'A'..=b'F', b'+' | b'-']);
    if has(&["%", "٪", "percent", "por ciento", "pour cent", "pourcent", "بالمئة", "بالمائة"]) {
        Some("a percentage")
    } else if has(&["your grade", "your score", "your rank", "calificación", "classement"]) {
        Some("a mark or a rank")
    } else if sentence.split_whitespace().any(letter) {
        Some("a letter")
    } else {
        None
    }
}

#[test]
fn screens_use_the_classrooms_words_and_not_ours() {
    // SYSTEMS.md: the screens say "class" and "skill".
    let ours = ["outcome", "section", "enrolment", "proficiency", "tutee", "refusal", "upsert", "payload"];
    let mut faults = Vec::new();
    for (key, message) in messages(Language::English) {
        let said = words(&message).to_lowercase();
        let mut spoken = said.split(|c: char| !c.is_alphabetic());
        if let Some(word) = spoken.find(|word| ours.contains(&word.trim_end_matches('s'))) {
            faults.push(format!("{key} says {word:?}"));
        }
    }
    nothing_wrong(faults);
}

#[test]
fn the_checks_above_see_what_is_planted() {
    assert!(!parse("x", "broken =\n{ oops\n").faults.is_empty());
    let arabic = parse("x", "n = { $n ->\n    [one] a\n   *[other] b { $who }\n}\n");
    assert_eq!(plural_faults(Language::Arabic, &arabic.messages[0]).len(), 3);
    assert!(plural_faults(Language::French, &arabic.messages[0]).is_empty());
    assert_eq!(variables(&arabic.messages[0]), BTreeSet::from(["n".into(), "who".into()]));
    let wrong_default = parse("x", "n = { $n ->\n   *[one] a\n    [other] b\n}\n");
    assert_eq!(plural_faults(Language::English, &wrong_default.messages[0]).len(), 1);
    assert!(graded("You have 80 %").is_some() && graded("an A- again").is_some() && graded("Not yet").is_none());
}

#[test]
fn calls_are_found_across_lines_with_their_variables() {
    let source = r#"
        text.say("a"); // text.say("commented")
        text.say_with(
            "b", &[("n", 1_u64.into()), ("who", text.say("c").into())],
        );
        text.say_with("d", &args);
    "#;
    let found = asked(source);
    let keys: Vec<&str> = found.iter().map(|asked| asked.key.as_str()).collect();
    assert_eq!(keys, ["a", "b", "c", "d"]);
    assert_eq!(found[1].gives, Some(BTreeSet::from(["n".into(), "who".into()])));
    assert_eq!(found[3].gives, None);
}
