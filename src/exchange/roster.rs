//! Lists of names: one a line, or a table with any header order.

use super::line::without_bullet;
use super::mapping::{Column, Mapping, Preview};
use super::table::{Table, folded};
use super::{ImportError, cleaned};
use crate::classroom::{Field, Language, RosterRow};

/// What a column of a roster holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The whole name as it should read.
    Name,
    /// The whole name as "Family, Given".
    FamilyGiven,
    /// The given name, or one of them.
    Given,
    /// The family name, or one of them.
    Family,
    /// The screen language, by tag or name; one that no screen speaks leaves the class's.
    Language,
    /// Nothing that we keep.
    Ignore,
}

impl Column for Part {
    const ALL: &'static [Self] =
        &[Self::Name, Self::FamilyGiven, Self::Given, Self::Family, Self::Language, Self::Ignore];
    const IGNORE: Self = Self::Ignore;

    fn key(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::FamilyGiven => "family-given",
            Self::Given => "given",
            Self::Family => "family",
            Self::Language => "language",
            Self::Ignore => "ignore",
        }
    }

    #[rustfmt::skip]
    fn headings(self) -> &'static [&'static str] {
        match self {
            Self::Name => &[
                "name", "names", "full name", "student", "students", "student name", "student full name", "pupil",
                "pupils", "pupil name", "learner", "nombre", "nombres", "nombre(s)", "nombre completo", "alumno",
                "alumna", "alumno/a", "alumnos", "alumnado", "estudiante", "estudiantes", "nombre del alumno",
                "nombre del estudiante", "nom", "noms", "nom complet", "élève", "élèves", "étudiant", "étudiants",
                "nom de l'élève", "الاسم", "اسم", "الاسم الكامل", "الأسماء", "الطالب", "الطلاب", "اسم الطالب", "التلميذ",
                "اسم التلميذ",
            ],
            Self::FamilyGiven => &[
                "last, first", "last name, first name", "family, given", "surname, name", "surname, given name",
                "apellidos, nombre", "apellido, nombre", "apellidos y nombre", "apellidos y nombres", "nom, prénom",
                "nom prénom", "nom et prénom", "nom et prénoms",
            ],
            Self::Given => &[
                "first", "first name", "firstname", "given", "given name", "given names", "forename", "forenames",
                "middle", "middle name", "preferred name", "nombre de pila", "primer nombre", "segundo nombre",
                "prénom", "prénoms", "prénom(s)", "الاسم الأول", "الاسم الشخصي",
            ],
            Self::Family => &[
                "last", "last name", "lastname", "family", "family name", "surname", "surnames", "apellido",
                "apellidos", "apellido(s)", "primer apellido", "segundo apellido", "apellido paterno",
                "apellido materno", "nom de famille", "اللقب", "اسم العائلة", "العائلة", "الكنية", "الاسم العائلي",
            ],
            Self::Language => &[
                "language", "languages", "lang", "home language", "screen language", "idioma", "lengua", "langue",
                "langue maternelle", "اللغة", "لغة",
            ],
            Self::Ignore => &[
                "id", "student id", "student number", "number", "no", "nr", "nº", "n°", "número", "matrícula",
                "email", "e-mail", "mail", "correo", "correo electrónico", "courriel", "grade", "grade level", "class",
                "section", "period", "homeroom", "grado", "grupo", "clase", "curso", "classe", "groupe", "gender",
                "sex", "sexo", "sexe", "dob", "date of birth", "birthdate", "birthday", "fecha de nacimiento",
                "date de naissance", "teacher", "icon", "own class minutes", "الرقم", "رقم", "رقم الطالب", "البريد",
                "البريد الإلكتروني", "الصف", "القسم", "الجنس", "تاريخ الميلاد",
            ],
        }
    }

    /// Nobody is called just "Name" or "Surname".
    fn is_telling(self) -> bool {
        !matches!(self, Self::Language | Self::Ignore)
    }

    /// One comma in every line is "Family, Given", unless a language follows it.
    fn parted_by_commas(rows: &[Vec<String>]) -> bool {
        rows.iter().all(|row| row.len() > 2 || row.get(1).is_some_and(|cell| language(cell).is_some()))
    }
}

/// Reads a roster's file or paste.
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
    for (place, part) in parts.iter_mut().enumerate() {
        if *part == Part::Name && every_cell_has_one_comma(table, place) {
            *part = Part::FamilyGiven;
        }
    }
    Mapping(parts)
}

fn by_heading(header: &[String]) -> Vec<Part> {
    let mut parts: Vec<Part> = header.iter().map(|heading| Part::of_heading(heading).unwrap_or(Part::Ignore)).collect();
    let has = |parts: &[Part], part: Part| parts.contains(&part);
    let (given, family) = (has(&parts, Part::Given), has(&parts, Part::Family));
    // "Nombre; Apellidos" and "Nom; Prénom": beside one half of a name, the plain word is the other half.
    let meant = match (given, family) {
        (false, true) => Part::Given,
        (true, false) => Part::Family,
        _ => Part::Name,
    };
    let mut whole = false;
    for part in parts.iter_mut().filter(|part| **part == Part::Name) {
        *part = if whole { Part::Ignore } else { meant };
        whole = true;
    }
    if has(&parts, Part::Name) || has(&parts, Part::FamilyGiven) {
        parts.iter_mut().filter(|part| matches!(part, Part::Given | Part::Family)).for_each(|p| *p = Part::Ignore);
    }
    parts
}

/// Without headings: numbers, addresses and dates are nobody's name, a column of languages is that, and of what is
/// left one column is the name, or the first two are family and given name, as school lists have them.
fn by_cells(table: &Table) -> Vec<Part> {
    let mut parts: Vec<Part> = (0..table.width())
        .map(|place| {
            let mut cells = table.column(place).filter(|cell| !cell.is_empty()).peekable();
            if cells.peek().is_none() || table.column(place).all(is_no_name) {
                Part::Ignore
            } else if cells.all(|cell| language(cell).is_some()) {
                Part::Language
            } else {
                Part::Name
            }
        })
        .collect();
    if parts.len() == 1 {
        return vec![Part::Name];
    }
    if parts.iter().filter(|part| **part == Part::Name).count() > 1 {
        let names = parts.iter_mut().filter(|part| **part == Part::Name);
        let order = [Part::Family, Part::Given].into_iter().chain(std::iter::repeat(Part::Ignore));
        names.zip(order).for_each(|(part, meant)| *part = meant);
    }
    parts
}

fn is_no_name(cell: &str) -> bool {
    cell.contains('@') || !cell.chars().any(char::is_alphabetic)
}

fn every_cell_has_one_comma(table: &Table, place: usize) -> bool {
    let mut cells = table.column(place).filter(|cell| !cell.is_empty()).peekable();
    cells.peek().is_some() && cells.all(|cell| cell.matches([',', '،']).count() == 1)
}

/// Whether no mapping step is needed: a plain list, or a header that says where the names are.
pub fn is_sure(table: &Table) -> bool {
    let parts = guess(table);
    if parts.has(Part::FamilyGiven) {
        return table.header.is_some();
    }
    let halves = parts.has(Part::Given) && parts.has(Part::Family);
    parts.has(Part::Name) || (halves && table.header.is_some())
}

/// What the mapping step shows.
pub fn preview(table: &Table) -> Preview<Part> {
    Preview::of(table, &guess(table), is_sure(table))
}

/// The rows for `Deed::ImportRoster`: names cleaned as the core cleans them, rows without anything left out.
pub fn read(table: &Table, mapping: &Mapping<Part>) -> Result<Vec<RosterRow>, ImportError> {
    if ![Part::Name, Part::FamilyGiven, Part::Given, Part::Family].into_iter().any(|part| mapping.has(part)) {
        return Err(ImportError::NoNameColumn);
    }
    let plain = table.is_plain();
    let mut rows = Vec::new();
    for (place, cells) in table.rows.iter().enumerate() {
        let row = table.line(place);
        let name = cleaned(Field::StudentName, &name(cells, mapping, plain), row)?;
        let said = mapping.cell(cells, Part::Language).unwrap_or_default();
        match (name.is_empty(), said.is_empty()) {
            (false, _) => rows.push(RosterRow { name, language: language(&said) }),
            (true, false) => return Err(ImportError::NoName { row }),
            (true, true) => {}
        }
    }
    if rows.is_empty() { Err(ImportError::Empty) } else { Ok(rows) }
}

fn name(cells: &[String], mapping: &Mapping<Part>, plain: bool) -> String {
    let cell = |part| mapping.cell(cells, part).unwrap_or_default();
    let tidy = |text: String| if plain { without_number(&text).to_owned() } else { text };
    let whole = tidy(cell(Part::Name));
    if !whole.is_empty() {
        return whole;
    }
    let turned = tidy(cell(Part::FamilyGiven));
    match turned.split_once([',', '،']) {
        Some((family, given)) => format!("{} {}", given.trim(), family.trim()).trim().to_owned(),
        None if !turned.is_empty() => turned,
        None => tidy(format!("{} {}", cell(Part::Given), cell(Part::Family)).trim().to_owned()),
    }
}

/// As [`without_bullet`], and no name begins `1.Ana`.
fn without_number(line: &str) -> &str {
    let line = without_bullet(line);
    let rest = line.trim_start_matches(char::is_numeric);
    match rest.strip_prefix(['.', ')']) {
        Some(name) if rest.len() < line.len() && name.starts_with(char::is_alphabetic) => name,
        _ => line,
    }
}

/// The language of a tag (`es-MX`) or of a name in any of our languages ("Spanish", "español", "العربية").
pub fn language(cell: &str) -> Option<Language> {
    #[rustfmt::skip]
    const NAMES: [(Language, &[&str]); 4] = [
        (Language::English, &["english", "ingles", "anglais", "الانجليزية", "انجليزية", "الانكليزية"]),
        (Language::Spanish, &["spanish", "espanol", "espanola", "castellano", "espagnol", "الاسبانية", "اسبانية"]),
        (Language::French, &["french", "frances", "francais", "الفرنسية", "فرنسية"]),
        (Language::Arabic, &["arabic", "arabe", "العربية", "عربية", "عربي"]),
    ];
    let said = folded(cell);
    let first = said.split(' ').next()?;
    let named = NAMES.iter().find(|(_, names)| names.iter().any(|name| folded(name) == first));
    named.map(|(language, _)| *language).or_else(|| Language::from_tag(first))
}

#[cfg(test)]
mod tests {
    use super::*;
    use Part::*;

    fn open(text: &str) -> Table {
        table(text.as_bytes()).unwrap_or_else(|error| panic!("{error:?}: {text}"))
    }

    fn names(text: &str) -> Vec<String> {
        let table = open(text);
        let rows = read(&table, &guess(&table)).unwrap_or_else(|error| panic!("{error:?}: {text}"));
        rows.into_iter().map(|row| row.name).collect()
    }

    #[test]
    fn a_plain_list_needs_no_mapping() {
        let table = open("Ana Ruiz\nليلى\nBo Lee\n");
        assert!(is_sure(&table));
        assert_eq!(guess(&table), Mapping(vec![Name]));
    }

    #[test]
    fn numbers_and_bullets_are_not_names() {
        let list = "1. Ana\n2) Bo\n3.Zoë\n4 - Cy\n- Di\n• Ed\n٧- ليلى\n2Pac\n-Jo";
        assert_eq!(names(list), ["Ana", "Bo", "Zoë", "Cy", "Di", "Ed", "ليلى", "2Pac", "-Jo"]);
    }

    #[test]
    fn family_comma_given_is_offered_and_turned() {
        let table = open("1. Ruiz, Ana\n2. Lee, Bo\n");
        assert!(!is_sure(&table));
        assert_eq!(guess(&table), Mapping(vec![FamilyGiven]));
        assert_eq!(names("Ruiz, Ana\nLee, Bo\n"), ["Ana Ruiz", "Bo Lee"]);
        let as_it_is = read(&table, &Mapping(vec![Name])).map(|rows| rows[0].name.clone());
        assert_eq!(as_it_is, Ok("Ruiz, Ana".to_owned()));
        assert_eq!(names("Student,ID\n\"Ruiz, Ana\",7\n"), ["Ana Ruiz"]);
    }

    #[test]
    fn one_half_of_a_name_makes_the_plain_word_the_other() {
        assert_eq!(names("Nombre;Apellidos\nAna;Ruiz\n"), ["Ana Ruiz"]);
        assert_eq!(names("Nom;Prénom\nDiallo;Aïssatou\n"), ["Aïssatou Diallo"]);
        assert_eq!(names("اللقب;الاسم\nالأحمد;ليلى\n"), ["ليلى الأحمد"]);
        assert_eq!(names("Primer apellido;Segundo apellido;Nombre\nRuiz;Gil;Ana\n"), ["Ana Ruiz Gil"]);
        assert_eq!(names("Student;First;Last\nAna R.;Ana;Ruiz\n"), ["Ana R."]);
    }

    #[test]
    fn cells_without_a_header_say_what_they_can() {
        let table = open("1\tAna Ruiz\tes\tana@school.org\n2\tBo Lee\t\tbo@school.org\n");
        assert_eq!(guess(&table), Mapping(vec![Ignore, Name, Language, Ignore]));
        assert!(is_sure(&table));
        let table = open("Ruiz\tAna\nLee\tBo\n");
        assert_eq!(guess(&table), Mapping(vec![Family, Given]));
        assert!(!is_sure(&table));
    }

    #[test]
    fn the_mapping_step_shows_three_cells_of_each_column() {
        let table = open("Ruiz;Ana;1\nLee;;2\nKing;Cy;3\nPark;Di;4\nSilva;Ed;5\n");
        let preview = preview(&table);
        assert!(!preview.is_sure() && !preview.has_header);
        assert_eq!((preview.rows, preview.columns.len()), (5, 3));
        assert_eq!(preview.columns[1].cells, ["Ana", "Cy", "Di"]);
        let keys = preview.columns.iter().map(|column| column.guess.key());
        assert_eq!(Mapping::from_keys(keys), preview.mapping());
    }

    #[test]
    fn languages_are_known_by_tag_and_by_name() {
        use crate::classroom::Language::*;
        for (said, meant) in
            [("es-MX", Spanish), ("Español (México)", Spanish), ("العربيّة", Arabic), ("FRANÇAIS", French)]
        {
            assert_eq!(language(said), Some(meant), "{said}");
        }
        assert_eq!(language("English"), Some(English));
        assert_eq!((language(""), language("Somali"), language("essay")), (None, None, None));
    }

    #[test]
    fn a_row_without_a_name_is_named() {
        let table = open("Name;Language;ID\nAna;es;1\n;;\n;;3\n;fr;4\n");
        assert_eq!(read(&table, &guess(&table)), Err(ImportError::NoName { row: 5 }));
        assert_eq!(read(&table, &Mapping(vec![Ignore, Language])), Err(ImportError::NoNameColumn));
    }
}
