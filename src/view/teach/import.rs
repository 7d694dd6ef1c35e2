//! Lists come in: paste or file, say what the columns are where that is not sure, look, and only then put in.

use super::classes::{Step, steps};
use super::{Desk, Tab, page};
use maud::{Markup, html};

/// Which list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum List {
    /// Students.
    Roster,
    /// Skills.
    Skills,
}

/// A column in the mapping step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its heading, where there is one.
    pub heading: Option<String>,
    /// Its first cells.
    pub cells: Vec<String>,
    /// The kinds it may be: key, word, and whether it is this one.
    pub kinds: Vec<(&'static str, String, bool)>,
}

/// What a list would change.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// Not known before.
    pub new: Vec<String>,
    /// Left once, and come back.
    pub back: Vec<String>,
    /// Known, and something about them changes.
    pub changed: Vec<String>,
    /// Known, and stay as they are.
    pub same: usize,
}

/// What goes along from step to step.
#[derive(Clone, Copy, Debug)]
pub struct Along<'a> {
    /// Which list.
    pub list: List,
    /// The list itself, as text.
    pub content: &'a str,
    /// Whether the first row is headings; `None`: as it seems.
    pub header: Option<bool>,
    /// What the columns are, by key; empty: as they seem.
    pub columns: &'a [&'a str],
    /// One of the four steps of a first class.
    pub guide: bool,
}

impl List {
    fn tab(self) -> Tab {
        match self {
            Self::Roster => Tab::Students,
            Self::Skills => Tab::Skills,
        }
    }

    fn step(self) -> Step {
        match self {
            Self::Roster => Step::Students,
            Self::Skills => Step::Skills,
        }
    }

    /// The list's own page, below the class's address.
    pub fn path(self) -> &'static str {
        match self {
            Self::Roster => "/students",
            Self::Skills => "/skills",
        }
    }

    /// Where the four steps go on.
    pub fn next(self) -> &'static str {
        match self {
            Self::Roster => "/skills/paste?guide=yes",
            Self::Skills => "?guide=yes",
        }
    }
}

/// The first step: paste, or choose a file. `content` is what was pasted before, to change it.
pub fn paste(desk: &Desk<'_>, list: List, content: &str, guide: bool) -> Markup {
    let text = desk.text;
    let (title, hint, example, label) = match list {
        List::Roster => (
            text.say("import-roster-title"),
            text.say("import-roster-hint"),
            text.say("import-roster-example"),
            text.say("import-roster-label"),
        ),
        List::Skills => (
            text.say("import-skills-title"),
            text.say("import-skills-hint"),
            text.say("import-skills-example"),
            text.say("import-skills-label"),
        ),
    };
    let along = Along { list, content: "", header: None, columns: &[], guide };
    framed(
        desk,
        along,
        html! {
            h2 { (title) }
            p class="quiet" { (hint) }
            (desk.complaint("import"))
            form method="post" action=(desk.url(&format!("{}/import", list.path()))) enctype="multipart/form-data" {
                @if guide { input type="hidden" name="guide" value="yes"; }
                label class="field" {
                    span { (label) }
                    textarea class="input paste" name="list" rows="12" placeholder=(example) dir="auto" spellcheck="false" {
                        // A browser drops the first line feed of a textarea.
                        "\n" (desk.kept("import", "list", content))
                    }
                }
                label class="field" {
                    span { (text.say("import-file")) }
                    input class="input" type="file" name="file" accept=".csv,.tsv,.txt,text/csv,text/plain,text/tab-separated-values";
                    small { (text.say("import-file-hint")) }
                }
                div class="form-row" {
                    button class="button button-main button-big" { (text.say("import-look")) }
                    @if guide { a class="button button-quiet" href=(desk.url(list.next())) { (text.say("step-skip")) } }
                    @else { a class="button button-quiet" href=(desk.url(list.path())) { (text.say("problem-back")) } }
                }
            }
        },
    )
}

fn framed(desk: &Desk<'_>, along: Along<'_>, body: Markup) -> Markup {
    page(
        desk,
        along.list.tab(),
        None,
        html! {
            div class="narrow" {
                @if along.guide { (steps(desk.text, along.list.step())) }
                section class="card" { (body) }
            }
        },
    )
}

/// The mapping step: what is in each column?
pub fn mapping(desk: &Desk<'_>, along: Along<'_>, columns: &[Column], has_header: bool) -> Markup {
    let text = desk.text;
    let other = if has_header { "no" } else { "yes" };
    let bare = Along { header: None, columns: &[], ..along };
    framed(
        desk,
        along,
        html! {
            h2 { (text.say("import-columns-title")) }
            p class="quiet" { (text.say("import-columns-why")) }
            (desk.complaint("import"))
            form method="post" action=(desk.url(&format!("{}/import", along.list.path()))) enctype="multipart/form-data" {
                (hidden(Along { columns: &[], ..along }))
                @if along.header.is_none() { input type="hidden" name="header" value=(if has_header { "yes" } else { "no" }); }
                ul class="rows columns" {
                    @for (n, column) in columns.iter().enumerate() { li { (column_row(desk, n + 1, column)) } }
                }
                div class="form-row" {
                    button class="button button-main button-big" { (text.say("import-look")) }
                    button class="button button-quiet" name="again" value="yes" { (text.say("import-again")) }
                }
            }
            form method="post" action=(desk.url(&format!("{}/import", along.list.path()))) enctype="multipart/form-data" class="form-row" {
                (hidden(bare))
                input type="hidden" name="ask" value="yes";
                button class="button button-quiet" name="header" value=(other) {
                    @if has_header { (text.say("import-no-header")) } @else { (text.say("import-has-header")) }
                }
            }
        },
    )
}

fn column_row(desk: &Desk<'_>, number: usize, column: &Column) -> Markup {
    let heading = column.heading.clone().filter(|heading| !heading.is_empty());
    let number = || desk.text.say_with("import-column", &[("number", number.into())]);
    html! {
        label class="column" {
            span class="column-words" {
                b { bdi { (heading.unwrap_or_else(number)) } }
                span class="quiet" { @for cell in &column.cells { bdi { (cell) } br; } }
            }
            select class="input" name="column" {
                @for (key, word, chosen) in &column.kinds { option value=(key) selected[*chosen] { (word) } }
            }
        }
    }
}

fn hidden(along: Along<'_>) -> Markup {
    html! {
        textarea name="list" hidden aria-hidden="true" { "\n" (along.content) }
        @if along.guide { input type="hidden" name="guide" value="yes"; }
        @if let Some(header) = along.header { input type="hidden" name="header" value=(if header { "yes" } else { "no" }); }
        @for column in along.columns { input type="hidden" name="column" value=(column); }
    }
}

/// The last look before anything is written.
pub fn preview(desk: &Desk<'_>, along: Along<'_>, changes: &Changes) -> Markup {
    let text = desk.text;
    let nothing = changes.new.is_empty() && changes.back.is_empty() && changes.changed.is_empty();
    let action = desk.url(&format!("{}/import", along.list.path()));
    framed(
        desk,
        along,
        html! {
            h2 { (text.say("import-preview-title")) }
            (group(&text.say_with("import-new", &[("count", changes.new.len().into())]), &changes.new))
            (group(&text.say_with("import-back", &[("count", changes.back.len().into())]), &changes.back))
            (group(&text.say_with("import-changed", &[("count", changes.changed.len().into())]), &changes.changed))
            @if changes.same > 0 { p { (text.say_with("import-same", &[("count", changes.same.into())])) } }
            p class="quiet spaced" { (text.say("import-never-deletes")) }
            form method="post" action=(action) enctype="multipart/form-data" class="form-row" {
                (hidden(along))
                button class="button button-main button-big" name="go" value="yes" {
                    @if nothing { (text.say("import-go-on")) } @else { (text.say("import-put-in")) }
                }
                button class="button button-quiet" name="ask" value="yes" { (text.say("import-other-columns")) }
                button class="button button-quiet" name="again" value="yes" { (text.say("import-again")) }
            }
        },
    )
}

fn group(title: &str, names: &[String]) -> Markup {
    html! {
        @if !names.is_empty() {
            h3 { (title) }
            ul class="names" { @for name in names { li { bdi { (name) } } } }
        }
    }
}
