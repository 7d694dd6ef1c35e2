//! Of the golden journal: everything that can happen to evidence, to wordings and to a week's goals.

use cupboard::classroom::evidence::{Change, Comment, Kind, Mark, Piece, Purpose, UsualKind};
use cupboard::classroom::*;
use std::collections::BTreeMap;

pub fn wordings(ana: StudentId, second: OutcomeId) -> Vec<(u32, Actor, Fact)> {
    let proposed = |text: &str| WordingFact::Proposed { language: Language::French, text: text.into() };
    let answered = |verdict| (Actor::Teacher, WordingFact::Answered(verdict));
    let all = [
        (Actor::Student(ana), proposed("Je peux")),
        (Actor::Student(ana), WordingFact::Withdrawn),
        (Actor::Student(ana), proposed("Je sais")),
        answered(Verdict::Approved),
        answered(Verdict::Waiting),
        answered(Verdict::Declined("plus court".into())),
    ];
    all.map(|(actor, what)| (1, actor, Fact::Wording { student: ana, outcome: second, what })).into()
}

pub fn evidence(ana: StudentId, first: OutcomeId) -> Vec<(u32, Actor, Fact)> {
    let file = |kind, name: &str| Attachment { id: FileId::of([0xa7; 32]), kind, bytes: 48_211, name: name.into() };
    let with = |kind, file| Piece { kind, note: "it has two roots".into(), link: "https://example.org/a".into(), file };
    let note = Piece { kind: Kind::Usual(UsualKind::Paper), note: "by hand".into(), link: String::new(), file: None };
    let comment = |verdict| Comment {
        by: StudentId(2),
        level: Some(Level::MASTERED),
        glow: "clear".into(),
        grow: "axes".into(),
        verdict,
    };
    let whole = Evidence {
        outcome: first,
        piece: with(Kind::Listed("Lab book".into()), Some(file(FileKind::Jpeg, "look.jpg"))),
        mark: Mark { purpose: Some(Purpose::Formative), seen: true },
        kind_verdict: Verdict::Declined("a recording, please".into()),
        wall_ms: 1_793_000_500_000,
        offered: true,
        comments: BTreeMap::from([(4, comment(Verdict::Declined("kindly".into())))]),
    };
    let usual = UsualKind::ALL.map(|kind| Change::Added(Piece { kind: Kind::Usual(kind), ..note.clone() }));
    let files = FileKind::ALL.map(|kind| Change::Added(with(Kind::Other("a poem".into()), Some(file(kind, "")))));
    let own = usual.into_iter().chain(files).map(|change| (Actor::Student(ana), change));
    let mark = Mark { purpose: Some(Purpose::Summative), seen: true };
    // The numbers of pieces are those of events: the last of these are the newest.
    let rest = [
        (Actor::Teacher, Change::Marked(63, mark)),
        (Actor::Teacher, Change::Marked(64, Mark::default())),
        (Actor::Student(ana), Change::Removed(65)),
        (Actor::Teacher, Change::Restored(3, Box::new(whole))),
        (Actor::Student(ana), Change::Offered(3, false)),
        (Actor::Student(ana), Change::Offered(3, true)),
        (Actor::Student(StudentId(2)), Change::Commented(3, Box::new(comment(Verdict::Waiting)))),
        (Actor::Teacher, Change::Passed(3, 4, Verdict::Approved)),
        (Actor::Teacher, Change::Passed(3, 4, Verdict::Declined("kindly".into()))),
        (Actor::Teacher, Change::Passed(3, 4, Verdict::Waiting)),
        (Actor::Teacher, Change::KindAnswered(3, Verdict::Approved)),
        (Actor::Teacher, Change::KindAnswered(3, Verdict::Declined("a recording".into()))),
        (Actor::Teacher, Change::KindAnswered(3, Verdict::Waiting)),
    ];
    let fact = |(actor, change)| (1, actor, Fact::Evidence { student: ana, outcome: first, change: Box::new(change) });
    let skill_file = |there| {
        let file = Box::new(file(FileKind::Pdf, "sheet"));
        (1, Actor::Teacher, Fact::SkillFile { outcome: first, file, there })
    };
    let files = [skill_file(true), skill_file(false), skill_file(true)];
    let kinds = Fact::SettingSet(Setting::EvidenceKinds(vec!["Lab book".into(), "Quiz".into()]));
    std::iter::once((1, Actor::Teacher, kinds)).chain(files).chain(own.chain(rest).map(fact)).collect()
}

/// A week that was set, ended, and set again.
pub fn weeks(ana: StudentId, first: OutcomeId, second: OutcomeId) -> Vec<(u32, Actor, Fact)> {
    let goal = |outcome, word: &str| WeekGoal { outcome, word: word.into() };
    let goals = vec![goal(second, "the blue sheet"), goal(first, "")];
    let week = Some(Box::new(Week { goals, lessons: 5, own_ms: 90_000 }));
    let set = |week| (1, Actor::Teacher, Fact::WeekSet { student: ana, week });
    vec![set(week.clone()), set(None), set(week)]
}
