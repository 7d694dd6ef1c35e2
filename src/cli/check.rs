//! `cupboard check`: whether everything that is kept is whole.

use super::ask::{Reply, Request, ask};
use super::bar::Bar;
use super::serve::say;
use super::words::{count, date, number, size};
use super::{DataArgs, Failure};
use crate::journal::STORE;
use clap::Args;

/// What `check` is told.
#[derive(Args)]
#[command(after_help = "\
Example:
  cupboard check --data lessons

It does not matter whether the hub runs, and nothing is changed. It ends with an error when something is damaged.")]
pub(super) struct Check {
    #[command(flatten)]
    data: DataArgs,
}

/// Checks, and says what is there.
pub(super) fn run(check: Check) -> Result<(), Failure> {
    let data = check.data.folder;
    let bar = Bar::new("Checking");
    let reply = ask(&data, &Request::Check, &mut std::io::sink(), &mut |done, of| bar.tell(done, of))?;
    drop(bar);
    let bytes = std::fs::metadata(data.join(STORE)).map_or(0, |file| file.len());
    say(&[sentence(&reply, bytes)]);
    Ok(())
}

fn sentence(reply: &Reply, bytes: u64) -> String {
    let Reply::Whole { events, students, sections, last_wall_ms, snapshot, clean_stop } = reply else {
        return String::new();
    };
    let last = last_wall_ms.and_then(date).map(|date| format!("; the last on {date}")).unwrap_or_default();
    let snapshot = match snapshot {
        Some(at) if *at > 0 => format!(" Snapshot at event {}.", number(*at)),
        _ => String::new(),
    };
    let stop =
        if *clean_stop { "" } else { "\nThe hub was cut off last time; the next start tidies up. Nothing is lost." };
    format!(
        "The store is whole: {} about {} in {}{last}.{snapshot} {}.{stop}",
        count(*events, "event", "events"),
        count(*students, "student", "students"),
        count(*sections, "class", "classes"),
        size(bytes),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_whole_store_is_described_in_one_line() {
        let reply = Reply::Whole {
            events: 12_345,
            students: 28,
            sections: 2,
            last_wall_ms: None,
            snapshot: Some(12_300),
            clean_stop: true,
        };
        let said =
            "The store is whole: 12,345 events about 28 students in 2 classes. Snapshot at event 12,300. 3.1 MB.";
        assert_eq!(sentence(&reply, 3_100_000), said);
    }
}
