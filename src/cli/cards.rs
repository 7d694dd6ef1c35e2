//! `cupboard cards`: students' cards as a file to print, beside a running hub and without one.

use super::ask::{Reply, Request, find};
use super::export::take;
use super::offline::{denied, write_down};
use super::words::Trouble;
use super::{DataArgs, Failure};
use crate::access::{Access, AccessCommand, Settings};
use crate::classroom::{Actor, Section, SectionId, State, StudentId};
use crate::hub::{Answer, Wish};
use crate::presence::address::{Reachable, interfaces};
use crate::presence::qr::authority;
use crate::web::{App, cards};
use clap::Args;
use serde::{Deserialize, Serialize};
use std::io::Write;
use std::net::Ipv4Addr;
use std::path::{Path, PathBuf};

/// What `cards` is told.
#[derive(Args)]
#[command(after_help = "\
Examples:
  cupboard cards --data lessons --class \"Period 3\" -o cards.html
  cupboard cards --data lessons --paper letter -o cards.html        the only class

It does not matter whether the hub runs. Open the file in a browser, print it at 100 % and cut along the lines. A card \
is like a key: delete the file when the cards are printed. A lost card is made anew on the teacher's page. Cards carry \
the box's address: when that changes, print them again; until then they can be typed.")]
pub(super) struct Cards {
    #[command(flatten)]
    data: DataArgs,
    /// The class, by its name or its number; not needed where there is only one
    #[arg(long, value_name = "NAME")]
    class: Option<String>,
    /// What is in the printer
    #[arg(long, value_enum, default_value = "a4")]
    paper: Paper,
    /// The file to write; without it, the screen
    #[arg(short, long = "output", alias = "out", value_name = "FILE")]
    output: Option<PathBuf>,
    #[command(flatten)]
    place: Place,
}

/// Where the box will be found, while it is not running.
#[derive(Args, Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Place {
    /// While the hub does not run: the address that it will have. Without it, the one it had
    #[arg(long, value_name = "ADDRESS")]
    address: Option<Ipv4Addr>,
    /// While the hub does not run: the port that it will be given
    #[arg(long, value_name = "NUMBER", default_value_t = 8080)]
    port: u16,
}

/// What is in the printer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, clap::ValueEnum)]
#[serde(rename_all = "snake_case")]
pub(super) enum Paper {
    /// 210 × 297 mm
    A4,
    /// 8.5 × 11 inches
    Letter,
}

impl From<Paper> for cards::Paper {
    fn from(paper: Paper) -> Self {
        match paper {
            Paper::A4 => Self::A4,
            Paper::Letter => Self::Letter,
        }
    }
}

/// Writes the cards of a class.
pub(super) fn run(told: Cards) -> Result<(), Failure> {
    let request = Request::Cards { class: told.class, paper: told.paper, place: told.place };
    take(&told.data.folder, &request, told.output.as_deref(), "Drawing")
}

/// The cards as the hub that runs would print them; waits for its answer, so not on an async thread.
pub(super) fn in_hub(app: &App, class: Option<&str>, paper: Paper, out: &mut dyn Write) -> Result<Reply, Trouble> {
    let address = app.address_line().ok_or("the box has no network: there is nothing that a card could lead to")?;
    let section = find(&app.look().state, class)?.id;
    let command = printing(app.look().state.section(section).map_err(|_| GONE)?, address.clone())?;
    match tokio::runtime::Handle::current().block_on(app.hub.submit(Wish::keys(Actor::System, command))) {
        Answer::Saved(_) => {}
        Answer::Denied(denial) => return Err(denied(denial)),
        _ => return Err("it could not be saved just now: try again in a moment".into()),
    }
    let look = app.look();
    write((&look.state, &look.access), address, section, paper, out)
}

/// The same from a store on which no hub runs, for where it will be.
pub(super) fn in_store(
    data: &Path,
    class: Option<&str>,
    paper: Paper,
    place: &Place,
    out: &mut dyn Write,
) -> Result<Reply, Trouble> {
    let mut found = None;
    let (state, access) = write_down(data, |state, access| {
        let section = find(state, class)?;
        let address = place.of(&access.settings)?;
        found = Some((section.id, address.clone()));
        printing(section, address)
    })?;
    let (section, address) = found.ok_or(GONE)?;
    write((&state, &access), address, section, paper, out)
}

impl Place {
    /// What is typed, such as `192.168.1.20:8080`: what was said, else what phones and printed codes know, else where
    /// this machine is now.
    fn of(&self, settings: &Settings) -> Result<String, Trouble> {
        let kept = self.address.or(settings.address).or(settings.known_address);
        let address = kept.or_else(|| Reachable::among(&interfaces(), Default::default()).address);
        let address = address.ok_or("this machine has no network: say the box's address with --address")?;
        Ok(authority(address, self.port))
    }
}

const GONE: &str = "the class is gone: try again";

fn printing(class: &Section, address: String) -> Result<AccessCommand, Trouble> {
    let students: Vec<StudentId> = class.members().map(|(student, _)| student).collect();
    if students.is_empty() {
        return Err(format!("there are no students in {} yet", class.name).into());
    }
    Ok(cards::printing(students, address).ok_or("this machine gives no chance to draw cards from")?)
}

fn write(
    whole: (&State, &Access),
    address: String,
    section: SectionId,
    paper: Paper,
    out: &mut dyn Write,
) -> Result<Reply, Trouble> {
    let (file, cards) = cards::document(whole, &address, section, paper.into()).ok_or(GONE)?;
    out.write_all(file.as_bytes())?;
    out.flush()?;
    let class = whole.0.section(section).map_err(|_| GONE)?.name.clone();
    Ok(Reply::Cards { class, cards: cards as u64, address })
}
