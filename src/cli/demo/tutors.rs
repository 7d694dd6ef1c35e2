//! A few of the sample class who tutor, and one whose letter waits.

use super::teach;
use crate::classroom::tutor::{Letter, Line, TutorList};
use crate::classroom::{Actor, Deed, OutcomeId, Section, SectionId, StudentId, TrayDeed, TrayItem, TutorDeed};
use crate::cli::Failure;
use crate::hub::{Hub, Wish};

/// The place of the first skill that somebody tutors, how many follow, and how many tutor each.
const FIRST: usize = 8;
const SKILLS: usize = 5;
const EACH: usize = 3;

const ANSWERS: [&str; 3] = [
    "I was stuck here for two weeks, and then Lena drew it for me.",
    "Drawing it, and saying it aloud.",
    "I would ask what they have tried first.",
];

/// Everybody applies; all but the last letter are answered.
pub(super) async fn prepare(hub: &Hub, section: SectionId) -> Result<(), Failure> {
    let seen = hub.look();
    let class = seen.state.section(section).map_err(|_| "the class is gone")?;
    for (student, outcome) in applicants(class) {
        let questions = class.tutoring.lines(TutorList::Questions).into_iter();
        let answers = questions.zip(ANSWERS.map(str::to_owned)).collect();
        let letter = Letter { answers, ticked: vec![Line::Usual(1), Line::Usual(2), Line::Usual(4)] };
        let what = TutorDeed::Apply { outcome, letter, on_wall: true, norms: Some(class.tutoring.norms_mark()) };
        hub.submit(Wish::deed(Actor::Student(student), section, Deed::Tutor { student, what })).await;
    }
    let seen = hub.look();
    let class = seen.state.section(section).map_err(|_| "the class is gone")?;
    let mut waiting: Vec<TrayItem> = class.tray().iter().map(|waiting| waiting.item).collect();
    waiting.pop();
    if waiting.is_empty() {
        return Ok(());
    }
    teach(hub, section, Deed::Tray(TrayDeed { items: waiting.into_iter().collect(), declined: None })).await
}

/// Some who have mastered a skill, for a few skills; others for each where there are enough.
fn applicants(class: &Section) -> Vec<(StudentId, OutcomeId)> {
    let mut all = Vec::new();
    for (nth, (outcome, _)) in class.taught().skip(FIRST).take(SKILLS).enumerate() {
        let mastered = class.members().filter(|(_, place)| place.has_mastered(outcome)).map(|(student, _)| student);
        all.extend(mastered.skip(nth).take(EACH).map(|student| (student, outcome)));
    }
    all
}
