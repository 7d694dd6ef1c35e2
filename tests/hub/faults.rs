//! Every request to the disk fails once, and from every request on all of them fail (TRUST.md: disk full or I/O error).
//!
//! What must hold: reading goes on, nothing is called saved that is not on disk, nothing acknowledged is lost even if
//! power goes while the disk fails, and once the disk works again writing comes back by itself. A failed sync is as
//! Linux makes it: what it did not write may be forgotten though memory still shows it.

use super::*;
use crate::chance::Chance;
use crate::disk::{Cuts, Fate, Image};
use cupboard::journal::StoreError;
use futures_util::{StreamExt, stream};

const TAPS: u64 = 6;

/// What one lesson on a failing disk came to.
#[derive(Default)]
struct Outcome {
    not_confirmed: usize,
    failed_starts: usize,
}

/// A lesson on a failing disk.
struct Trouble {
    folder: SimFolder,
    clock: Clock,
    for_good: bool,
    /// Taps that were acknowledged as saved.
    saved: u64,
    outcome: Outcome,
}

impl Trouble {
    async fn run(fault: Fault) -> (Outcome, SimFolder) {
        let clock = Clock::manual(Now { wall_ms: 1_767_600_000_000, wall_trusted: true, boot: 1, uptime_ms: 0 });
        let for_good = matches!(fault, Fault::ForGood(_));
        let folder = SimFolder::with(fault);
        let mut trouble = Self { folder, clock, for_good, saved: 0, outcome: Outcome::default() };
        let hub = trouble.start();
        let room = Room { hub, clock: trouble.clock.clone(), folder: trouble.folder.clone() };
        trouble.lesson(&room).await;
        room.hub.shut_down();
        let hub = trouble.start();
        trouble.everything_is_there(&hub.look().state);
        hub.shut_down();
        trouble.a_power_cut_loses_nothing();
        (trouble.outcome, trouble.folder)
    }

    /// A start may fail, for the reason that is, and is made again as a service manager does.
    fn start(&mut self) -> Hub {
        loop {
            let folder = self.folder.clone();
            match Hub::start(Box::new(move || Journal::open_in(folder.clone())), self.clock.clone()) {
                Ok(hub) => return hub,
                Err(StoreError::Io(_)) => self.outcome.failed_starts += 1,
                Err(other) => panic!("a failing disk was taken for something else: {other:?}"),
            }
            self.a_power_cut_loses_nothing();
            self.folder.set_fault(Fault::None);
        }
    }

    async fn lesson(&mut self, room: &Room) {
        let make = Command::MakeSection { name: "Period 3".into(), language: Language::English };
        self.ask(room, Wish::class(Actor::Teacher, make)).await;
        let rows = ["Ana", "Ben"].map(|name| RosterRow { name: name.into(), language: None }).to_vec();
        let row = OutcomeRow { statement: Some("I can do it".into()), ..OutcomeRow::default() };
        for deed in
            [Deed::ImportRoster { rows }, Deed::ImportOutcomes { rows: vec![row] }, Deed::OpenClass { minutes: 50 }]
        {
            self.ask(room, Wish::deed(Actor::Teacher, SECTION, deed)).await;
        }
        for tap in 1..=TAPS {
            let saved = self.ask(room, numbered(cup(ANA, &tap.to_string()), tap)).await;
            assert!(matches!(saved, Answer::Saved(_)), "{saved:?}");
            self.saved = tap;
            self.folder.acknowledged(tap as usize);
            match room.hub.reader().history(ANA, 100) {
                Ok(history) => assert!(history.len() as u64 > tap, "{history:?}"),
                Err(error) => assert!(matches!(error, StoreError::Io(_)), "{error:?}"),
            }
            self.everything_is_there(&room.hub.look().state);
        }
    }

    /// Asks until it is answered, and looks around whenever it was not.
    async fn ask(&mut self, room: &Room, wish: Wish) -> Answer {
        let before = room.hub.look().state.clone();
        loop {
            match room.hub.submit(wish.clone()).await {
                Answer::NotConfirmed => self.outcome.not_confirmed += 1,
                answer => return answer,
            }
            if self.for_good && self.folder.is_failing() {
                self.nothing_is_saved(room, &wish, &before).await;
                self.a_power_cut_loses_nothing();
                self.folder.set_fault(Fault::None);
            }
            room.writing_again().await;
            self.everything_is_there(&room.hub.look().state);
        }
    }

    /// While the disk fails for good: reading as before, and never a "saved".
    async fn nothing_is_saved(&self, room: &Room, wish: &Wish, before: &State) {
        for _ in 0..3 {
            let answer = room.hub.submit(wish.clone()).await;
            assert_eq!(answer, Answer::NotConfirmed, "on a disk that takes nothing");
        }
        let seen = room.hub.look();
        assert!(seen.state == *before, "what is shown changed on a disk that takes nothing");
        assert_eq!((seen.health, room.hub.writes()), (Health::ReadingOnly, false));
    }

    /// Every acknowledged tap once, and at most the one more whose outcome was unknown.
    fn everything_is_there(&self, state: &State) {
        let cup = state.section(SECTION).ok().and_then(|section| section.enrolments.get(&ANA)?.cup.as_ref());
        let last: u64 = cup.map_or(0, |cup| cup.note.parse().unwrap());
        assert!(last == self.saved || last == self.saved + 1, "{} taps were saved, {last} are there", self.saved);
    }

    /// What would be left if power went now.
    fn a_power_cut_loses_nothing(&self) {
        let mut cuts = Cuts::from(Image::default());
        self.folder.ops().iter().for_each(|op| cuts.step(op));
        for fate in Fate::ALL {
            let image = cuts.image(fate, &mut Chance(cuts.acknowledged as u64));
            let (journal, found) = Journal::open_in(SimFolder::over(image, Fault::None)).unwrap();
            self.everything_is_there(&found.state);
            let history = journal.reader().history(ANA, 1_000).unwrap();
            let raised = history.iter().filter(|event| matches!(event.fact, Fact::CupRaised { .. })).count() as u64;
            assert!(raised == self.saved || raised == self.saved + 1, "{raised} of {} taps, {fate:?}", self.saved);
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_request_to_the_disk_fails_once_and_for_good() {
    let (_, healthy) = Trouble::run(Fault::None).await;
    let requests = healthy.asked();
    let ways = |at| (0..3).map(move |way| Fault::Once(at, way)).chain([Fault::ForGood(at)]);
    let faults = (1..=requests).flat_map(ways);
    let runs = stream::iter(faults).map(|fault| async move {
        let run = tokio::spawn(Trouble::run(fault));
        let (outcome, _) = run.await.unwrap_or_else(|error| panic!("{fault:?}: {error}"));
        outcome
    });
    let outcomes: Vec<Outcome> = runs.buffer_unordered(12).collect().await;
    let [not_confirmed, starts]: [usize; 2] =
        [|o: &Outcome| o.not_confirmed, |o: &Outcome| o.failed_starts].map(|of| outcomes.iter().map(of).sum());
    let runs = outcomes.len();
    println!(
        "a failing disk: {requests} requests, each failed once and for good in {runs} lessons; {starts} starts and \
         {not_confirmed} answers were affected"
    );
    assert!(requests >= 200 && runs == 4 * requests, "only {requests} requests in {runs} lessons");
    assert!(starts > requests && not_confirmed > requests, "{starts} starts, {not_confirmed} answers");
}
