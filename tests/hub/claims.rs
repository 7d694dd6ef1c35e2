//! Fifty tutors claim one question at once, a thousand times: exactly one is on the way, and all others hear who (S8).

use super::{Room, SECTION};
use crate::disk::Fault;
use cupboard::classroom::help::FIRST_OFFER_MS;
use cupboard::classroom::tutor::{Letter, Line};
use cupboard::classroom::{
    Actor, Colour, Deed, HelpDeed, Level, OutcomeId, Presence, Refusal, RosterRow, StudentId, TrayDeed, TrayItem,
    TutorDeed, Whom,
};
use cupboard::hub::{Answer, Wish};
use futures_util::future::join_all;

const ROUNDS: u32 = 1_000;
/// Half a minute each.
const ROUNDS_A_LESSON: u32 = 500;
const TUTORS: u32 = 50;
const SKILL: OutcomeId = OutcomeId(1);
const ASKS: StudentId = StudentId(1);

/// All but the first, who asks.
fn tutors() -> impl Iterator<Item = StudentId> {
    (2..2 + TUTORS).map(StudentId)
}

fn help(by: StudentId, what: HelpDeed) -> Wish {
    Wish::deed(Actor::Student(by), SECTION, Deed::Help { student: ASKS, what })
}

/// A class in which everybody but the first tutors a skill and is here.
async fn class() -> Room {
    let room = Room::open(Fault::None).await;
    let name = |n| RosterRow { name: format!("Tutor {n}"), language: None };
    room.teach(Deed::ImportRoster { rows: (2..1 + TUTORS).map(name).collect() }).await;
    for student in tutors() {
        room.teach(Deed::Judge { student, outcome: SKILL, level: Some(Level::MASTERED) }).await;
        let norms = Some(room.hub.look().state.section(SECTION).unwrap().tutoring.norms_mark());
        let letter = Letter { answers: vec![(Line::Usual(1), "I was stuck too".into())], ticked: vec![] };
        let what = TutorDeed::Apply { outcome: SKILL, letter, on_wall: false, norms };
        room.insist(Wish::deed(Actor::Student(student), SECTION, Deed::Tutor { student, what })).await;
        let items = [TrayItem::Application(student, SKILL, room.hub.look().state.number)].into();
        room.teach(Deed::Tray(TrayDeed { items, declined: None })).await;
    }
    room
}

/// A long lesson, with everybody here.
async fn begin_lesson(room: &Room) {
    room.teach(Deed::CloseClass).await;
    room.teach(Deed::OpenClass { minutes: 300 }).await;
    for student in tutors() {
        room.teach(Deed::MarkPresence { student, presence: Presence::Here }).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_fifty_tutors_who_claim_at_once_exactly_one_is_on_the_way_a_thousand_times() {
    let room = class().await;
    let mut winners = std::collections::BTreeSet::new();
    for round in 0..ROUNDS {
        if round % ROUNDS_A_LESSON == 0 {
            begin_lesson(&room).await;
        }
        let (colour, outcome, whom) = (Colour::Red, SKILL, Whom::Anyone);
        let raise = HelpDeed::Raise { colour, outcome, note: format!("{round}"), whom };
        assert!(matches!(room.hub.submit(help(ASKS, raise)).await, Answer::Saved(_)));
        open_to_all(&room).await;
        let claims = tutors().map(|tutor| {
            let hub = room.hub.clone();
            tokio::spawn(async move { (tutor, hub.submit(help(tutor, HelpDeed::Claim)).await) })
        });
        let answers = join_all(claims).await.into_iter().map(Result::unwrap);
        let (won, lost): (Vec<_>, Vec<_>) = answers.partition(|(_, answer)| matches!(answer, Answer::Saved(_)));
        assert_eq!((won.len(), lost.len()), (1, TUTORS as usize - 1), "round {round}");
        let winner = won[0].0;
        for (tutor, answer) in lost {
            assert!(
                matches!(answer, Answer::Refused(Refusal::AlreadyClaimed(by)) if by == winner),
                "{tutor:?}: {answer:?}"
            );
        }
        winners.insert(winner);
        room.insist(Wish::deed(Actor::Student(ASKS), SECTION, Deed::LowerCup { student: ASKS })).await;
    }
    assert!(winners.len() > 1, "nobody can win every time");
}

/// Half a minute later.
async fn open_to_all(room: &Room) {
    room.clock.turn(|now| now.uptime_ms += FIRST_OFFER_MS);
    super::look_at_the_clock(&room.hub).await;
}
