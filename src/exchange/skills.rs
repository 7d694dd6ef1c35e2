//! Lists of skills: one a line with unit headings and codes between, or a table with any header order.

use super::mapping::{Column, Mapping, Preview};
use super::roster::without_bullet;
use super::table::{Table, folded};
use super::{ImportError, cleaned};
use crate::classroom::{Field, OutcomeRow};
use std::collections::BTreeMap;

/// What a column of a skills list holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Such as `8.EE.2`.
    Code,
    /// The "I can …" statement; a code before it is found, in a table only if there is no code column.
    Statement,
    /// The short label.
    Short,
    /// The unit.
    Unit,
    /// Yes or no; empty is no.
    Focus,
    /// Codes, parted by space, comma, semicolon or `|`.
    Prerequisites,
    /// Nothing that we keep.
    Ignore,
}

impl Column for Part {
    const ALL: &'static [Self] =
        &[Self::Code, Self::Statement, Self::Short, Self::Unit, Self::Focus, Self::Prerequisites, Self::Ignore];
    const IGNORE: Self = Self::Ignore;

    fn key(self) -> &'static str {
        match self {
            Self::Code => "code",
            Self::Statement => "statement",
            Self::Short => "short",
            Self::Unit => "unit",
            Self::Focus => "focus",
            Self::Prerequisites => "prerequisites",
            Self::Ignore => "ignore",
        }
    }

    #[rustfmt::skip]
    fn headings(self) -> &'static [&'static str] {
        match self {
            Self::Code => &[
                "code", "codes", "skill code", "standard", "standards", "standard code", "código", "clave", "estándar",
                "référence", "norme", "الرمز", "رمز", "الكود", "المعيار",
            ],
            Self::Statement => &[
                "statement", "skill", "skills", "i can", "i can statement", "i can statements", "outcome", "outcomes",
                "learning target", "learning targets", "target", "objective", "objectives", "description", "enunciado",
                "habilidad", "habilidades", "destreza", "destrezas", "objetivo", "objetivos", "descripción", "puedo",
                "yo puedo", "aprendizaje", "énoncé", "compétence", "compétences", "objectif", "objectifs", "je peux",
                "je sais", "العبارة", "المهارة", "المهارات", "الهدف", "أستطيع", "الوصف",
            ],
            Self::Short => &[
                "short", "short label", "short name", "label", "etiqueta", "etiqueta corta", "nombre corto",
                "étiquette", "libellé", "libellé court", "nom court", "تسمية", "التسمية", "الاسم القصير", "اسم قصير",
            ],
            Self::Unit => &[
                "unit", "units", "unit name", "module", "chapter", "topic", "unidad", "módulo", "tema", "capítulo",
                "unité", "chapitre", "thème", "الوحدة", "وحدة", "الفصل",
            ],
            Self::Focus => &[
                "focus", "focus skill", "priority", "power standard", "foco", "enfoque", "prioridad", "prioritaria",
                "prioritaire", "priorité", "essentiel", "التركيز", "تركيز", "أساسية",
            ],
            Self::Prerequisites => &[
                "prerequisites", "prerequisite", "pre-requisites", "prereqs", "prereq", "requires", "comes after",
                "prerrequisitos", "prerrequisito", "requisitos", "requisitos previos", "prérequis", "pré-requis",
                "المتطلبات", "المتطلبات السابقة", "يسبقها",
            ],
            Self::Ignore => &["id", "number", "no", "nr", "#", "nº", "n°", "الرقم", "رقم"],
        }
    }

    fn is_telling(self) -> bool {
        matches!(self, Self::Statement | Self::Prerequisites)
    }

    /// Statements hold commas of their own, so commas part nothing unless every line begins with a code.
    fn parted_by_commas(rows: &[Vec<String>]) -> bool {
        rows.iter().all(|row| row.first().is_some_and(|cell| is_code(cell)))
    }
}

/// Reads a skills list's file or paste.
pub fn table(bytes: &[u8]) -> Result<Table, ImportError> {
    Table::read::<Part>(bytes)
}

/// What each column seems to be.
pub fn guess(table: &Table) -> Mapping<Part> {
    let mut parts = match &table.header {
        Some(header) => by_heading(header),
        None => by_cells(table),
    };
    parts.resize(table.width(), Part::Ignore);
    Mapping(parts)
}

fn by_heading(header: &[String]) -> Vec<Part> {
    let mut seen = Vec::new();
    let once = |heading: &String| match Part::of_heading(heading) {
        Some(part) if !seen.contains(&part) => {
            seen.push(part);
            part
        }
        _ => Part::Ignore,
    };
    header.iter().map(once).collect()
}

/// Without headings: a column of codes is that, and the longest texts are the statements.
fn by_cells(table: &Table) -> Vec<Part> {
    let mut parts = vec![Part::Ignore; table.width()];
    let filled = |place: usize| table.column(place).filter(|cell| !cell.is_empty());
    let codes = |place: &usize| filled(*place).next().is_some() && filled(*place).all(is_code);
    if parts.len() > 1
        && let Some(place) = (0..parts.len()).find(codes)
    {
        parts[place] = Part::Code;
    }
    let length = |place: &usize| filled(*place).map(str::len).sum::<usize>();
    let rest = (0..parts.len()).filter(|place| parts[*place] == Part::Ignore);
    if let Some(place) = rest.max_by_key(length) {
        parts[place] = Part::Statement;
    }
    parts
}

/// Whether no mapping step is needed: a plain list, or a header of which every word is known.
pub fn is_sure(table: &Table) -> bool {
    let Some(header) = &table.header else { return table.is_plain() };
    let known = |heading: &String| heading.is_empty() || Part::of_heading(heading).is_some();
    let parts = guess(table);
    header.iter().all(known) && (parts.has(Part::Statement) || parts.has(Part::Code))
}

/// What the mapping step shows.
pub fn preview(table: &Table) -> Preview<Part> {
    Preview::of(table, &guess(table), is_sure(table))
}

/// The rows for `Deed::ImportOutcomes`; what has no column is `None`, so that a re-import leaves it as it is.
pub fn read(table: &Table, mapping: &Mapping<Part>) -> Result<Vec<OutcomeRow>, ImportError> {
    if !mapping.has(Part::Statement) && !mapping.has(Part::Code) {
        return Err(ImportError::NoSkillColumn);
    }
    let one_column = mapping.0.iter().filter(|part| **part != Part::Ignore).count() == 1;
    let plain = one_column && mapping.has(Part::Statement);
    let mut rows = Vec::new();
    let mut unit = None;
    let mut codes = BTreeMap::new();
    for (place, cells) in table.rows.iter().enumerate() {
        let line = table.line(place);
        let mut row = if plain {
            let text = mapping.cell(cells, Part::Statement).unwrap_or_default();
            if let Some(heading) = unit_heading(&text) {
                unit = Some(cleaned(Field::Unit, heading, line)?);
                continue;
            }
            OutcomeRow { statement: Some(without_bullet(&text).to_owned()), unit: unit.clone(), ..Default::default() }
        } else {
            by_columns(cells, mapping, line)?
        };
        split_code(&mut row);
        clean(&mut row, line)?;
        let empty = |text: &Option<String>| text.as_deref().unwrap_or_default().is_empty();
        if empty(&row.code) && empty(&row.statement) {
            continue;
        }
        let code = row.code.clone().unwrap_or_default().to_lowercase();
        if let Some(before) = codes.insert(code.clone(), line).filter(|_| !code.is_empty()) {
            return Err(ImportError::CodeTwice { row: line, before });
        }
        rows.push(row);
    }
    if rows.is_empty() { Err(ImportError::Empty) } else { Ok(rows) }
}

fn by_columns(cells: &[String], mapping: &Mapping<Part>, line: usize) -> Result<OutcomeRow, ImportError> {
    let column = mapping.place(Part::Focus).map_or(0, |place| place + 1);
    let focus = match mapping.cell(cells, Part::Focus) {
        Some(said) => Some(yes_or_no(&said).ok_or(ImportError::NotYesOrNo { row: line, column })?),
        None => None,
    };
    let codes = |said: String| {
        let parted = said.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '|' | '،' | '؛'));
        parted.filter(|code| !code.is_empty()).map(str::to_owned).collect()
    };
    Ok(OutcomeRow {
        code: mapping.cell(cells, Part::Code),
        statement: mapping.cell(cells, Part::Statement),
        short: mapping.cell(cells, Part::Short),
        unit: mapping.cell(cells, Part::Unit),
        focus,
        prerequisites: mapping.cell(cells, Part::Prerequisites).map(codes),
    })
}

/// A code at the head of the statement, where no column says it.
fn split_code(row: &mut OutcomeRow) {
    if row.code.is_some() {
        return;
    }
    if let Some((code, rest)) = row.statement.as_deref().and_then(leading_code) {
        (row.code, row.statement) = (Some(code.to_owned()), Some(rest.to_owned()));
    }
}

fn clean(row: &mut OutcomeRow, line: usize) -> Result<(), ImportError> {
    let fields = [
        (Field::Code, &mut row.code),
        (Field::Statement, &mut row.statement),
        (Field::ShortLabel, &mut row.short),
        (Field::Unit, &mut row.unit),
    ];
    for (field, cell) in fields {
        if let Some(text) = cell {
            *text = cleaned(field, text, line)?;
        }
    }
    Ok(())
}

/// `yes`, `x`, `1`, `sí`, `oui`, `نعم` …, and their opposites; an empty cell is no.
fn yes_or_no(said: &str) -> Option<bool> {
    if matches!(said.trim(), "✓" | "✔" | "☑" | "*" | "+") {
        return Some(true);
    }
    match folded(said).as_str() {
        "yes" | "y" | "x" | "1" | "true" | "si" | "s" | "oui" | "o" | "vrai" | "نعم" | "focus" | "foco" => {
            Some(true)
        }
        "" | "no" | "n" | "0" | "false" | "non" | "faux" | "لا" => Some(false),
        _ => None,
    }
}

/// A line that names a unit: `# Geometry`, `Unit 2: Geometry`, `Geometry:`.
fn unit_heading(line: &str) -> Option<&str> {
    let line = line.trim();
    if let Some(heading) = line.strip_prefix('#') {
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
fn is_code(text: &str) -> bool {
    text.chars().count() <= Field::Code.limit()
        && text.starts_with(char::is_alphanumeric)
        && text.chars().all(|c| c.is_alphanumeric() || matches!(c, '.' | '-' | '_'))
        && text.chars().any(char::is_numeric)
}

/// The code before a statement, and the statement: `[8.EE.2] …`, `8.EE.2: …`, `8.EE.2 – …`, `8.EE.2 I can …`.
///
/// Before any other word a code needs a dot and a letter, or two dots: "2.5 times", "3D shapes", "COVID-19 maps"
/// and "2-digit numbers" are the beginnings of statements.
fn leading_code(line: &str) -> Option<(&str, &str)> {
    let line = line.trim();
    let bracketed = line.strip_prefix('[').and_then(|rest| rest.split_once(']'));
    let rounded = line.strip_prefix('(').and_then(|rest| rest.split_once(')'));
    if let Some((code, rest)) = bracketed.or(rounded).filter(|(code, _)| is_code(code.trim())) {
        return whole(code, rest);
    }
    let (head, rest) = line.split_once(char::is_whitespace)?;
    let marked = head.strip_suffix(':').or(head.strip_suffix(')'));
    let dashed = rest.trim_start().strip_prefix(['–', '—', '-', ':', '|']).filter(|rest| rest.starts_with(' '));
    let code = marked.unwrap_or(head).trim_end_matches('.');
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
