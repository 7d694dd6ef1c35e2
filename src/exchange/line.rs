//! What stands at the head of a line that people typed: a bullet, a number, a unit's name, a code.

use super::mapping::Column;
use super::skills::Part;
use super::table::folded;
use crate::classroom::Field;

/// A line without its number or bullet: `1. Ana`, `1) Ana`, `1- Ana`, `• Ana`, `- Ana`.
pub(super) fn without_bullet(line: &str) -> &str {
    let line = line.trim();
    if let Some(rest) = line.strip_prefix(['-', '–', '—', '*', '•', '·', '◦', '▪', '●', '‣']) {
        return if rest.starts_with(char::is_whitespace) { rest.trim_start() } else { line };
    }
    let rest = line.trim_start_matches(char::is_numeric);
    let numbered = rest.len() < line.len();
    match rest.trim_start().strip_prefix(['.', ')', ':', '-', '–']) {
        Some(rest) if numbered && rest.starts_with(char::is_whitespace) => rest.trim_start(),
        _ => line,
    }
}

/// A line that names a unit: `# Geometry`, `Unit 2: Geometry`, `Geometry:`.
pub(super) fn unit_heading(line: &str) -> Option<&str> {
    let line = line.trim();
    if let Some(heading) = line.strip_prefix('#').filter(|rest| !rest.starts_with(char::is_numeric)) {
        return Some(heading.trim_start_matches('#').trim()).filter(|heading| !heading.is_empty());
    }
    let words = folded(line);
    let mut words = words.split(' ');
    let kind = words.next().unwrap_or_default();
    let unit = Part::Unit.headings().iter().any(|known| folded(known) == kind);
    let number = words.next().unwrap_or_default();
    // "Unit 2 …", "Unit IV", "Unit B"; but "Unit rates compare …" is a skill.
    let numbered = number.starts_with(char::is_numeric)
        || number.chars().count() == 1
        || (!number.is_empty() && number.chars().all(|c| "ivx".contains(c)));
    let ends_open = line.strip_suffix(':').filter(|heading| heading.chars().count() <= Field::Unit.limit());
    match ends_open {
        _ if unit && numbered => Some(line.trim_end_matches(':')),
        Some(heading) if !opens_as_statement(heading) => Some(heading.trim()),
        _ => None,
    }
}

fn opens_as_statement(text: &str) -> bool {
    const OPENINGS: [&str; 8] =
        ["i can ", "i know ", "puedo ", "yo puedo ", "je peux ", "je sais ", "استطيع ", "يمكنني "];
    let text = folded(text) + " ";
    OPENINGS.iter().any(|opening| text.starts_with(opening))
}

/// Letters, digits, dots, dashes with a digit among them: what can be a code.
pub(super) fn is_code(text: &str) -> bool {
    text.chars().count() <= Field::Code.limit()
        && text.starts_with(char::is_alphanumeric)
        && text.chars().all(|c| c.is_alphanumeric() || matches!(c, '.' | '-' | '_'))
        && text.chars().any(char::is_numeric)
}

/// The code before a statement, and the statement: `[8.EE.2] …`, `8.EE.2: …`, `8.EE.2 – …`, `8.EE.2 I can …`.
///
/// Before any other word a code needs a dot and a letter, or two dots: "2.5 times", "3D shapes", "COVID-19 maps"
/// and "2-digit numbers" are the beginnings of statements.
pub(super) fn leading_code(line: &str) -> Option<(&str, &str)> {
    let line = line.trim();
    let bracketed = line.strip_prefix('[').and_then(|rest| rest.split_once(']'));
    let rounded = line.strip_prefix('(').and_then(|rest| rest.split_once(')'));
    if let Some((code, rest)) = bracketed.or(rounded).filter(|(code, _)| is_code(code.trim())) {
        return whole(code, rest);
    }
    let (head, rest) = line.split_once(char::is_whitespace)?;
    let marked = head.strip_suffix(':').or(head.strip_suffix(')'));
    let dashed = rest.trim_start().strip_prefix(['–', '—', '-', ':', '|']).filter(|rest| rest.starts_with(' '));
    let code = marked.unwrap_or(head).trim_end_matches(['.', ',']);
    if !is_code(code) {
        return None;
    }
    let dots = code.matches('.').count();
    let dotted = dots >= 2 || (dots == 1 && code.chars().any(char::is_alphabetic));
    if marked.is_some() || dashed.is_some() || dotted || opens_as_statement(rest) {
        return whole(code, dashed.unwrap_or(rest));
    }
    None
}

fn whole<'a>(code: &'a str, rest: &'a str) -> Option<(&'a str, &'a str)> {
    let rest = rest.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, ':' | '–' | '—')).trim_end();
    if rest.is_empty() { None } else { Some((code.trim(), rest)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_unit_is_named_by_its_number_in_any_of_our_languages() {
        for heading in ["Unidad 3", "Unité IV – Cercles", "الوحدة ٢: الهندسة", "Module B"] {
            assert!(unit_heading(heading).is_some(), "{heading}");
        }
        for skill in ["Unit rates compare two things", "I can explain:", "#1 I can count", "Topics"] {
            assert_eq!(unit_heading(skill), None, "{skill}");
        }
    }

    #[test]
    fn a_code_before_a_statement_is_found() {
        for line in [
            "8.EE.2 Use roots",
            "8.EE.2: Use roots",
            "[8.EE.2] Use roots",
            "(8.EE.2) – Use roots",
            "8.EE.2. Use roots",
            "8.EE.2, Use roots",
            "8.EE.2 - Use roots",
        ] {
            assert_eq!(leading_code(line), Some(("8.EE.2", "Use roots")), "{line}");
        }
        assert_eq!(leading_code("A-1 I can add"), Some(("A-1", "I can add")));
        assert_eq!(leading_code("A-1: add"), Some(("A-1", "add")));
        assert_eq!(leading_code("م1: أستطيع"), Some(("م1", "أستطيع")));
    }

    #[test]
    fn a_statement_that_begins_with_a_number_keeps_it() {
        for line in [
            "2-digit numbers add up",
            "3D shapes",
            "2.5 times a number",
            "COVID-19 maps",
            "10 facts",
            "I can",
            "8.EE.2",
        ] {
            assert_eq!(leading_code(line), None, "{line}");
        }
    }
}
