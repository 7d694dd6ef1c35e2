//! Lists of skills: one a line with unit headings and codes between, or a table with any header order.

use super::line::{is_code, leading_code, unit_heading, without_bullet};
use super::mapping::{Column, Mapping, Preview};
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
            Self::Ignore => &["id", "number", "no", "nr", "nº", "n°", "الرقم", "رقم"],
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
pub(super) fn yes_or_no(said: &str) -> Option<bool> {
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

#[cfg(test)]
mod tests {
    use super::*;

    fn open(text: &str) -> Table {
        table(text.as_bytes()).unwrap_or_else(|error| panic!("{error:?}: {text}"))
    }

    fn rows(text: &str) -> Result<Vec<OutcomeRow>, ImportError> {
        let table = open(text);
        read(&table, &guess(&table))
    }

    fn good(text: &str) -> Vec<OutcomeRow> {
        rows(text).unwrap_or_else(|error| panic!("{error:?}: {text}"))
    }

    #[test]
    fn a_line_that_names_a_unit_heads_those_below() {
        let list =
            "I can count\nUnit 2: Lines\n- I can draw a line\n# Circles\n1. I can add, subtract\nAngles:\nI can turn";
        let units: Vec<_> = good(list).into_iter().map(|row| (row.statement.unwrap_or_default(), row.unit)).collect();
        let unit = |name: &str| Some(name.to_owned());
        assert_eq!(
            units,
            [
                ("I can count".to_owned(), None),
                ("I can draw a line".to_owned(), unit("Unit 2: Lines")),
                ("I can add, subtract".to_owned(), unit("Circles")),
                ("I can turn".to_owned(), unit("Angles")),
            ]
        );
    }

    #[test]
    fn absent_columns_stay_untouched() {
        let row = OutcomeRow { code: Some("A1".into()), focus: Some(true), ..Default::default() };
        assert_eq!(good("focus,code\nyes,A1\n"), [row]);
    }

    #[test]
    fn yes_and_no_in_four_languages() {
        let list = "code;focus\n1a;x\n1b;SÍ\n1c;oui\n1d;نعم\n1e;1\n1f;\n1g;Non\n1h;لا\n";
        let focus: Vec<_> = good(list).iter().filter_map(|row| row.focus).collect();
        assert_eq!(focus, [true, true, true, true, true, false, false, false]);
        let error = ImportError::NotYesOrNo { row: 3, column: 2 };
        assert_eq!(rows("code;focus\n1a;x\n1b;perhaps\n"), Err(error));
    }

    #[test]
    fn prerequisites_come_parted_in_any_way() {
        for cell in ["A1 B2", "A1|B2", "\"A1, B2\"", "\"A1; B2\"", "A1،B2"] {
            let rows = good(&format!("code;statement;prerequisites\nC3;I can;{cell}\n"));
            assert_eq!(rows[0].prerequisites.as_deref(), Some(["A1".to_owned(), "B2".to_owned()].as_slice()), "{cell}");
        }
    }

    #[test]
    fn a_code_twice_is_said_with_both_rows() {
        let list = "code,statement\nA1,I can add\nB2,I can draw\na1,I can turn\n";
        assert_eq!(rows(list), Err(ImportError::CodeTwice { row: 4, before: 2 }));
    }

    #[test]
    fn a_header_with_an_unknown_word_is_asked_about() {
        assert!(is_sure(&open("Unit,I can,Code\nLines,draw,A1\n")));
        assert!(!is_sure(&open("Cluster,I can,Code\nLines,draw,A1\n")));
        assert!(is_sure(&open("I can draw\nI can add, subtract\n")));
        let table = open("A1\tI can draw\nA2\tI can add\n");
        assert!(!is_sure(&table));
        assert_eq!(guess(&table), Mapping(vec![Part::Code, Part::Statement]));
    }
}
