//! `cupboard demo`: a sample class on a temporary store, with simulated students who tap through the real HTTP API.

mod class;
mod phone;
mod tutors;

use super::serve::{Running, open, say, wait_for_signal};
use super::{Demo, Failure};
use crate::classroom::{Actor, Command, Deed, Enrolment, Language, Level, OutcomeId, Section, SectionId, Standing};
use crate::hub::{Answer, Hub, Places, Wish};
use crate::web::Options;
use futures_util::future::join_all;
use phone::{Phone, draw};
use std::path::PathBuf;
use std::time::Duration;
use tokio::time::sleep;

/// Between two arrivals: the wall fills while one watches.
const ARRIVAL_MS: (u64, u64) = (300, 1_100);
/// Between two checks of the simulated teacher.
const CHECK_MS: (u64, u64) = (5_000, 12_000);
/// The demo's lesson.
const MINUTES: u32 = 300;
/// Students per ten who have mastered a skill when the lesson begins, skill by skill.
const MASTERED: [u64; 14] = [10, 9, 9, 8, 8, 7, 6, 7, 5, 4, 3, 2, 2, 1];

/// Runs until told to stop; nothing is kept.
pub(super) fn run(demo: Demo) -> Result<(), Failure> {
    let folder = Folder::make()?;
    let hub = open(&folder.0)?;
    let options = Options {
        demo: true,
        port: demo.reach.port,
        host_name: demo.reach.name.clone(),
        places: Some(Places { data: folder.0.clone(), ..Places::default() }),
        ..Options::default()
    };
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let shown = runtime.block_on(async {
        let running = Running::start(hub.clone(), &folder.0, options, &demo.reach).await?;
        let section = prepare(&hub).await?;
        let code = open_class(&hub, section).await?;
        let port = running.app.options.port;
        say(&[
            "A class of 28 begins to arrive; they are simulated, and tap through the real API.".into(),
            format!("The wall:     http://localhost:{port}/wall"),
            format!("The teacher:  http://localhost:{port}/teach"),
            "Join with a phone on the same network: the last names are still free.".into(),
            "Ctrl-C ends the demo; nothing is kept.".into(),
        ]);
        let lesson = tokio::spawn(lesson(hub.clone(), section, port, code));
        let served = running.until_stopped(wait_for_signal()).await;
        lesson.abort();
        served
    });
    hub.shut_down();
    shown
}

/// A folder that is gone when the demo ends.
struct Folder(PathBuf);

impl Folder {
    fn make() -> Result<Self, Failure> {
        let path = std::env::temp_dir().join(format!("cupboard-demo-{:016x}", getrandom::u64()?));
        // The hub makes it, for its owner alone.
        Ok(Self(path))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        if let Err(error) = std::fs::remove_dir_all(&self.0) {
            tracing::warn!(%error, "the demo's folder could not be removed");
        }
    }
}

/// Makes the class with its skills, and a past in which much was mastered.
async fn prepare(hub: &Hub) -> Result<SectionId, Failure> {
    let make = Command::MakeSection { name: class::NAME.into(), language: Language::English };
    let section = match hub.submit(Wish::class(Actor::Teacher, make)).await {
        Answer::Saved(receipt) => receipt.section.ok_or("the class was not made")?,
        other => return Err(format!("the class was not made: {other:?}").into()),
    };
    teach(hub, section, Deed::ImportRoster { rows: class::roster() }).await?;
    teach(hub, section, Deed::ImportOutcomes { rows: class::skills() }).await?;
    teach(hub, section, class::block()).await?;
    let seen = hub.look();
    let class = seen.state.section(section).map_err(|_| "the class is gone")?;
    let mut past = Vec::new();
    for (student, _) in class.members() {
        for ((outcome, _), of_ten) in class.taught().zip(MASTERED) {
            if draw(0, 10) < of_ten {
                past.push(Deed::Judge { student, outcome, level: Some(Level::MASTERED) });
            }
        }
    }
    join_all(past.into_iter().map(|deed| hub.submit(Wish::deed(Actor::Teacher, section, deed)))).await;
    tutors::prepare(hub, section).await?;
    teach(hub, section, Deed::TurnPage { page: 1 }).await?;
    Ok(section)
}

async fn open_class(hub: &Hub, section: SectionId) -> Result<String, Failure> {
    teach(hub, section, Deed::OpenClass { minutes: MINUTES }).await?;
    let seen = hub.look();
    let session = seen.state.section(section).ok().and_then(|section| section.session.as_ref());
    Ok(session.ok_or("class did not open")?.join_code.clone())
}

async fn teach(hub: &Hub, section: SectionId, deed: Deed) -> Result<(), Failure> {
    match hub.submit(Wish::deed(Actor::Teacher, section, deed)).await {
        Answer::Saved(_) => Ok(()),
        other => Err(format!("the demo's teacher was refused: {other:?}").into()),
    }
}

/// Everyone arrives one by one and works; the teacher checks now and then. The last names stay free for visitors.
async fn lesson(hub: Hub, section: SectionId, port: u16, code: String) {
    let mut room = tokio::task::JoinSet::new();
    room.spawn(check_now_and_then(hub, section));
    for nth in 0..class::roster().len() - 3 {
        sleep(Duration::from_millis(draw(ARRIVAL_MS.0, ARRIVAL_MS.1))).await;
        room.spawn(Phone::new(port).attend(code.clone(), nth));
    }
    while room.join_next().await.is_some() {}
}

/// Whoever asked for a check gets one; most have mastered it. Red cups are seen.
async fn check_now_and_then(hub: Hub, section: SectionId) {
    loop {
        sleep(Duration::from_millis(draw(CHECK_MS.0, CHECK_MS.1))).await;
        let seen = hub.look();
        let Ok(class) = seen.state.section(section) else { return };
        let Some(deed) = class.members().find_map(|(student, place)| {
            let outcome = asked(class, place)?;
            let level = if draw(0, 4) == 0 { Level::APPROACHING } else { Level::MASTERED };
            Some(Deed::Judge { student, outcome, level: Some(level) })
        }) else {
            continue;
        };
        if teach(&hub, section, deed).await.is_err() {
            return;
        }
    }
}

fn asked(class: &Section, place: &Enrolment) -> Option<OutcomeId> {
    class.taught().map(|(id, _)| id).find(|id| place.standing(*id) == Standing::CheckAsked)
}
