//! How much of the box anybody may have, as `serve` is told, and the file handles that takes.

use crate::hub::FileLimits;
use crate::web::Limits;
use clap::Args;
use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};

/// Handles that are not connections: the store, the log, the sockets that listen, what a page reads.
const OTHER_HANDLES: u64 = 128;

/// Where an attack ends and the class goes on.
#[derive(Args, Clone)]
pub(crate) struct LimitArgs {
    /// Open connections of devices that nobody has signed in on, at most; over that the oldest of them is cut
    #[arg(long, value_name = "NUMBER", default_value_t = Limits::default().strangers, value_parser = at_least_one)]
    strangers: usize,
    /// Open connections of students, teachers and walls, at most; over that the one that has been still longest is cut
    #[arg(long, value_name = "NUMBER", default_value_t = Limits::default().known, value_parser = at_least_one)]
    connections: usize,
    /// Taps a second that one device may send for long; over that it is told to wait a moment, and nobody else is
    #[arg(long, value_name = "NUMBER", default_value_t = 10, value_parser = clap::value_parser!(u32).range(1..))]
    taps: u32,
    /// Megabytes that one file may have which a student or the teacher hands in
    #[arg(long, value_name = "MEGABYTES", default_value_t = 10, value_parser = clap::value_parser!(u64).range(1..=100))]
    file_size: u64,
    /// Megabytes of files that one student may have on the box
    #[arg(long, value_name = "MEGABYTES", default_value_t = 100, value_parser = clap::value_parser!(u64).range(1..=100_000))]
    student_files: u64,
    /// Megabytes of files that the box keeps in all
    #[arg(long, value_name = "MEGABYTES", default_value_t = 4_096, value_parser = clap::value_parser!(u64).range(1..=10_000_000))]
    all_files: u64,
}

fn at_least_one(text: &str) -> Result<usize, String> {
    text.parse().ok().filter(|number| *number > 0).ok_or_else(|| "use a number from 1".into())
}

impl LimitArgs {
    /// What was asked for, within the file handles that the system gives: it is asked for as many as it has.
    pub(crate) fn limits(&self) -> Limits {
        let files = FileLimits {
            one: self.file_size << 20,
            of_a_student: self.student_files << 20,
            of_the_box: self.all_files << 20,
            ..FileLimits::default()
        };
        let defaults = Limits::default().with_taps(self.taps);
        let asked = Limits { strangers: self.strangers, known: self.connections, files, ..defaults };
        within(handles((asked.strangers + asked.known) as u64 + OTHER_HANDLES), asked)
    }
}

/// The file handles that this process may open, of `wanted`; `None` for no end of them.
fn handles(wanted: u64) -> Option<u64> {
    let Rlimit { current, maximum } = getrlimit(Resource::Nofile);
    if current.is_none_or(|current| current >= wanted) {
        return current;
    }
    let raised = Rlimit { current: maximum, maximum };
    match setrlimit(Resource::Nofile, raised) {
        Ok(()) => maximum,
        Err(error) => {
            tracing::warn!(%error, "the limit of open files could not be raised");
            current
        }
    }
}

/// With too few handles the newest connection would be lost, whoever's it is: then fewer are kept.
fn within(handles: Option<u64>, asked: Limits) -> Limits {
    let total = asked.strangers + asked.known;
    let Some(handles) = handles.filter(|handles| *handles < total as u64 + OTHER_HANDLES) else { return asked };
    let left = usize::try_from(handles.saturating_sub(OTHER_HANDLES)).unwrap_or(usize::MAX);
    let strangers = (left * asked.strangers / total).max(1);
    let known = left.saturating_sub(strangers).max(1);
    tracing::warn!(handles, strangers, known, "few open files are allowed: fewer connections are kept");
    Limits { strangers, known, ..asked }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn with_few_file_handles_fewer_connections_are_kept() {
        let asked = Limits::default();
        assert_eq!(within(None, asked), asked);
        assert_eq!(within(Some(65_536), asked), asked);
        let few = within(Some(1_024), asked);
        assert!(few.strangers + few.known <= 1_024 - 128 && few.strangers >= 90, "{few:?}");
        assert_eq!(within(Some(3), asked), Limits { strangers: 1, known: 1, ..asked });
    }
}
