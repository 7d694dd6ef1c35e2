//! Bytes or pasted text to rows of cells: encoding, separator, header.

use super::ImportError;
use super::guard::unguarded;
use super::mapping::Column;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A file or paste holds at most this many bytes.
pub const MOST_BYTES: usize = 1 << 20;
/// A list holds at most this many rows.
pub const MOST_ROWS: usize = 2_000;
/// A row holds at most this many cells.
pub const MOST_COLUMNS: usize = 50;

/// A list as read: every cell trimmed and in composed form (NFC), empty rows and trailing empty columns left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// The headings, if the first row is known to be a header.
    pub header: Option<Vec<String>>,
    /// The rows below, of any lengths.
    pub rows: Vec<Vec<String>>,
    lines: Vec<usize>,
    header_line: usize,
}

/// One record with the line that it began on, from 1.
type Record = (usize, Vec<String>);

/// The text of a file: by its byte-order mark, else as UTF-8, else by the likeliest older encoding.
pub fn decode(bytes: &[u8]) -> Result<String, ImportError> {
    if bytes.len() > MOST_BYTES {
        return Err(ImportError::TooLarge);
    }
    if let Some((encoding, mark)) = encoding_rs::Encoding::for_bom(bytes) {
        return text(encoding.decode_without_bom_handling(&bytes[mark..]).0.into_owned());
    }
    if let Ok(utf8) = std::str::from_utf8(bytes) {
        return text(utf8.to_owned());
    }
    if bytes.contains(&0) {
        return Err(ImportError::NotText);
    }
    let mut detector = chardetng::EncodingDetector::new(chardetng::Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let encoding = detector.guess(None, chardetng::Utf8Detection::Deny);
    text(encoding.decode_without_bom_handling(bytes).0.into_owned())
}

/// No mark at the beginning, and lines end in one way from here on; a workbook or a picture is told apart by what no list holds.
fn text(decoded: String) -> Result<String, ImportError> {
    let decoded = decoded.trim_start_matches('\u{feff}');
    if decoded.contains('\0') || decoded.starts_with("%PDF-") || decoded.starts_with("PK\u{3}\u{4}") {
        return Err(ImportError::NotText);
    }
    Ok(decoded.replace("\r\n", "\n").replace(['\r', '\u{85}', '\u{2028}', '\u{2029}'], "\n"))
}

impl Table {
    /// Reads a file, or a paste's bytes.
    pub fn read<C: Column>(bytes: &[u8]) -> Result<Table, ImportError> {
        let text = decode(bytes)?;
        let (said, body, first_line) = separator_line(&text);
        let separator = said.or_else(|| sniff::<C>(body));
        let mut records = match separator {
            Some(separator) => parted(body, separator),
            None => one_a_line(body),
        };
        records.iter_mut().for_each(|(line, _)| *line += first_line);
        records.retain(|(_, cells)| cells.iter().any(|cell| !cell.is_empty()));
        if records.is_empty() {
            return Err(ImportError::Empty);
        }
        if records.len() > MOST_ROWS {
            return Err(ImportError::TooManyRows);
        }
        trim_columns(&mut records);
        if let Some((row, _)) = records.iter().find(|(_, cells)| cells.len() > MOST_COLUMNS) {
            return Err(ImportError::TooManyColumns { row: *row });
        }
        let has_header = C::is_header(&records[0].1);
        let (lines, rows) = records.into_iter().unzip();
        let mut table = Table { header: None, rows, lines, header_line: 1 };
        table.set_header(has_header);
        Ok(table)
    }

    /// Takes the first row for headings, or no longer: the teacher's word over the guess.
    pub fn set_header(&mut self, wanted: bool) {
        if wanted && self.header.is_none() && !self.rows.is_empty() {
            self.header = Some(self.rows.remove(0));
            self.header_line = self.lines.remove(0);
        } else if let Some(header) = self.header.take_if(|_| !wanted) {
            self.rows.insert(0, header);
            self.lines.insert(0, self.header_line);
        }
    }

    /// How many columns the widest row has.
    pub fn width(&self) -> usize {
        self.rows.iter().chain(&self.header).map(Vec::len).max().unwrap_or(0)
    }

    /// Whether it is a plain list, one entry a line.
    pub fn is_plain(&self) -> bool {
        self.width() <= 1
    }

    /// The line of the file on which a row began, from 1.
    pub fn line(&self, row: usize) -> usize {
        self.lines.get(row).copied().unwrap_or(row + 1)
    }

    /// A column's cells, top to bottom; a row too short for it counts as empty there.
    pub fn column(&self, place: usize) -> impl Iterator<Item = &str> {
        self.rows.iter().map(move |row| row.get(place).map_or("", String::as_str))
    }
}

/// Excel's own first line `sep=;`, the text after it, and how many lines that took.
fn separator_line(text: &str) -> (Option<u8>, &str, usize) {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    match first.trim().to_ascii_lowercase().strip_prefix("sep=").map(str::as_bytes) {
        Some([separator @ (b',' | b';')]) => (Some(*separator), rest, 1),
        Some([]) if first.ends_with('\t') => (Some(b'\t'), rest, 1),
        _ => (None, text, 0),
    }
}

/// The separator by consistency over all lines, quotes understood; `None`: one entry a line.
///
/// A header names it. Without one, tabs and semicolons must give nearly every line as many cells, and commas every
/// line; even then commas only part what cannot be one entry, so that "Ruiz, Ana" is not torn.
fn sniff<C: Column>(text: &str) -> Option<u8> {
    let tried: Vec<(u8, Vec<Vec<String>>)> = [b'\t', b';', b',']
        .into_iter()
        .map(|separator| {
            let records = parted(text, separator).into_iter().map(|(_, cells)| cells);
            (separator, records.filter(|cells| cells.iter().any(|cell| !cell.is_empty())).collect())
        })
        .collect();
    let named = tried.iter().find(|(_, rows)| rows.first().is_some_and(|row| row.len() > 1 && C::is_header(row)));
    let steady = || {
        tried.iter().find(|(separator, rows)| match usual_width(rows) {
            (width, _) if width < 2 => false,
            (_, share) if *separator == b',' => share == 1.0 && C::parted_by_commas(rows),
            (_, share) => share >= 0.8,
        })
    };
    named.or_else(steady).map(|(separator, _)| *separator)
}

/// The commonest number of cells, and the share of rows that have it.
fn usual_width(rows: &[Vec<String>]) -> (usize, f64) {
    let count = |width: usize| rows.iter().filter(|row| row.len() == width).count();
    let width = rows.iter().map(Vec::len).max_by_key(|width| count(*width)).unwrap_or(0);
    (width, count(width) as f64 / rows.len().max(1) as f64)
}

fn parted(text: &str, separator: u8) -> Vec<Record> {
    // An odd number of quotes: somebody typed one, and it would swallow the rest of the file.
    let paired = text.matches('"').count().is_multiple_of(2);
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .quoting(paired)
        .delimiter(separator)
        .from_reader(text.as_bytes());
    let mut records = Vec::new();
    for record in reader.records().map_while(Result::ok) {
        // The reader says where it began to look, which is before any blank lines.
        let (line, byte) = record.position().map_or((0, 0), |at| (at.line() as usize, at.byte() as usize));
        let blank = text.bytes().skip(byte).take_while(|byte| *byte == b'\n').count();
        let mut cells: Vec<String> = record.iter().take(MOST_COLUMNS).map(cell).collect();
        // One cell stands for all that are too many, so that a hostile row costs no memory.
        cells.extend(record.iter().skip(MOST_COLUMNS).map(cell).find(|cell| !cell.is_empty()));
        records.push((line + blank, cells));
        if records.len() > MOST_ROWS {
            break;
        }
    }
    records
}

fn one_a_line(text: &str) -> Vec<Record> {
    let blank = |c: char| c.is_whitespace() || matches!(c, ',' | ';' | '"');
    let lines = text.lines().enumerate().filter(|(_, line)| !line.chars().all(blank));
    lines.take(MOST_ROWS + 1).map(|(n, line)| (n + 1, vec![cell(&unquoted(line))])).collect()
}

/// A line as a one-column CSV writes it, `"Ruiz, Ana"`, without its quotes or the commas that empty columns leave.
fn unquoted(line: &str) -> String {
    let line = line.trim().trim_end_matches([',', ';']);
    let inner = line.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
    match inner {
        Some(inner) if !inner.replace("\"\"", "").contains('"') => inner.replace("\"\"", "\""),
        _ => line.to_owned(),
    }
}

fn cell(raw: &str) -> String {
    let edge = |c: char| c.is_whitespace() || c == '\u{feff}';
    unguarded(raw.trim_matches(edge)).nfc().collect()
}

fn trim_columns(records: &mut [Record]) {
    let last = |cells: &Vec<String>| cells.iter().rposition(|cell| !cell.is_empty()).map_or(0, |place| place + 1);
    let width = records.iter().map(|(_, cells)| last(cells)).max().unwrap_or(0);
    records.iter_mut().for_each(|(_, cells)| cells.truncate(width));
}

/// For comparing headings and answers: lower case, without accents, punctuation as single spaces.
pub(super) fn folded(text: &str) -> String {
    let bare = text.nfkd().filter(|c| !is_combining_mark(*c) && *c != '\u{640}');
    let spaced: String = bare.flat_map(char::to_lowercase).map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::super::{roster, skills};
    use super::*;

    fn roster(text: &str) -> Table {
        Table::read::<roster::Part>(text.as_bytes()).unwrap_or_else(|error| panic!("{error:?}: {text}"))
    }

    fn skills(text: &str) -> Table {
        Table::read::<skills::Part>(text.as_bytes()).unwrap_or_else(|error| panic!("{error:?}: {text}"))
    }

    #[test]
    fn a_header_names_the_separator_whatever_its_order() {
        for separator in [",", ";", "\t"] {
            let text = format!("Idioma{separator}Apellido(s){separator}NOMBRE\nes{separator}Ruiz{separator}Ana\n");
            let table = roster(&text);
            assert_eq!(table.header.as_deref().map(<[String]>::len), Some(3), "{text}");
            assert_eq!(table.rows, [["es", "Ruiz", "Ana"]]);
        }
    }

    #[test]
    fn a_comma_tears_no_name_and_no_statement() {
        assert!(roster("Ruiz, Ana\nLee, Bo\n").is_plain());
        assert!(roster("Ruiz, Ana\nMadonna\n").is_plain());
        assert!(skills("I can add, subtract\nI can draw, measure\n").is_plain());
        assert!(skills("I can add, subtract and divide\n").is_plain());
    }

    #[test]
    fn commas_part_a_name_from_a_language_and_a_code_from_a_statement() {
        assert_eq!(roster("Ana Ruiz, es\nBo Lee, English\n").width(), 2);
        assert_eq!(skills("8.EE.1,I can add\n8.EE.2,I can draw\n").width(), 2);
        assert_eq!(roster("1,Ruiz,Ana\n2,Lee,Bo\n").width(), 3);
    }

    #[test]
    fn quotes_hold_separators_and_a_lone_quote_swallows_nothing() {
        assert_eq!(roster("name;language\n\"Smith; Jones\";es\n").rows[0][0], "Smith; Jones");
        assert_eq!(roster("name;language\nBo \"B;es\nAna;fr\n").rows.len(), 2);
        assert_eq!(roster("name;language\n\"Bo;es\nAna;fr\n").rows.len(), 2);
        assert_eq!(roster("\"Ruiz, Ana\"\n\"Lee, Bo\"\n").rows, [["Ruiz, Ana"], ["Lee, Bo"]]);
        assert_eq!(roster("\"Bo\" Lee\nAna \"A\" Ruiz").rows, [["\"Bo\" Lee"], ["Ana \"A\" Ruiz"]]);
    }

    #[test]
    fn rows_know_the_line_they_stand_on() {
        let table = roster("Name;Language\n\n;;\nAna;es\r\n\r\nBo;fr");
        assert_eq!((table.line(0), table.line(1)), (4, 6));
        let table = roster("\n\nAna\n\nBo");
        assert_eq!((table.line(0), table.line(1)), (3, 5));
        let table = roster("sep=;\nName;Language\nAna;es\n");
        assert_eq!((table.line(0), table.width()), (3, 2));
    }

    #[test]
    fn excels_trailing_emptiness_is_left_out() {
        let table = roster("Name;Language;;;\nAna;es;;;\n;;;;\nBo;;;;\n");
        assert_eq!((table.width(), table.rows.len()), (2, 2));
        assert_eq!(roster("Ana Ruiz,\nBo Lee,\n").rows, [["Ana Ruiz"], ["Bo Lee"]]);
        assert!(roster("1. Ana Ruiz;\n2. Bo Lee;\n").is_plain());
    }

    #[test]
    fn cells_come_composed_and_trimmed() {
        assert_eq!(roster("\u{feff} Zoe\u{308}\u{a0}\nBo").rows[0][0], "Zoë");
    }

    #[test]
    fn the_teacher_says_whether_the_first_row_is_a_header() {
        let mut table = roster("Foo;Bar\nAna;Ruiz\n");
        assert_eq!(table.header, None);
        table.set_header(true);
        assert_eq!((table.rows.len(), table.line(0)), (1, 2));
        table.set_header(false);
        assert_eq!((table.rows.len(), table.line(0)), (2, 1));
        assert_eq!(table.header, None);
    }

    #[test]
    fn a_name_that_is_also_a_word_heads_no_plain_list() {
        for first in ["No", "Class", "Grade", "Es", "؟"] {
            assert_eq!(roster(&format!("{first}\nAna\n")).header, None, "{first}");
        }
        assert!(roster("Élèves\nAna\n").header.is_some());
        assert!(roster("الطُّلَّاب\nليلى\n").header.is_some());
    }

    #[test]
    fn older_encodings_are_told_apart() {
        let (turkish, _, _) = encoding_rs::WINDOWS_1254.encode("Ad;Soyad\nGülşen;Işık\nÇağrı;Öztürk\nŞule;Yılmaz\n");
        assert!(decode(&turkish).is_ok_and(|text| text.contains("Gülşen")));
        let (arabic, _, _) = encoding_rs::WINDOWS_1256.encode("الاسم;اللغة\nليلى الأحمد;العربية\nيوسف حداد;العربية\n");
        assert!(decode(&arabic).is_ok_and(|text| text.contains("ليلى الأحمد")));
    }

    #[test]
    fn folding_forgets_case_accents_and_points() {
        assert_eq!(folded(" Prénom(s)/Élève "), "prenom s eleve");
        assert_eq!(folded("الأوّل"), folded("الاول"));
    }
}
