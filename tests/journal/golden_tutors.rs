//! Everything that can happen to students who tutor, for the golden journal.

use cupboard::classroom::tutor::{Coaching, Letter, Line, Rung, TutorList};
use cupboard::classroom::{Actor, Fact, OutcomeId, Setting, StudentId, TutorFact, Tutoring, Verdict};

/// The settings, and each thing that can happen.
pub fn tutors(ana: StudentId, first: OutcomeId, second: OutcomeId) -> Vec<(u32, Actor, Fact)> {
    let own = |text: &str| Line::Own(text.into());
    let lists = TutorList::ALL.map(|list| (list, vec![Line::Usual(1), own("in our words")])).into();
    let letter = Letter {
        answers: vec![(Line::Usual(1), "I was stuck there too\nand then not".into()), (own("Why you?"), "so".into())],
        ticked: vec![Line::Usual(1), own("in our words")],
    };
    let applied =
        |outcome, on_wall| TutorFact::Applied { outcome, letter: Box::new(letter.clone()), on_wall, norms: 7 };
    let answered = |verdict| TutorFact::Answered { outcome: first, verdict };
    let step = |rung, step, done| TutorFact::StepSet { rung, step, done };
    let declined = || Verdict::Declined("say more".into());
    let facts = vec![
        TutorFact::OfferAnswered { outcome: second, never: false },
        TutorFact::OfferAnswered { outcome: second, never: true },
        TutorFact::Invited { outcome: second, invited: true },
        TutorFact::Invited { outcome: second, invited: false },
        applied(first, true),
        answered(declined()),
        applied(first, false),
        answered(Verdict::Waiting),
        answered(Verdict::Approved),
        applied(second, false),
        TutorFact::Stopped { outcome: second },
        TutorFact::AskedAgain { outcome: second, norms: 8 },
        TutorFact::NormsRead { norms: 9 },
        TutorFact::AvailableSet { available: true },
        TutorFact::AvailableSet { available: false },
        TutorFact::OnWallSet { on_wall: false },
        TutorFact::OnWallSet { on_wall: true },
        step(Rung::Tutor, Line::Usual(1), true),
        step(Rung::Mentor, own("in our words"), true),
        step(Rung::PeerTeacher, Line::Usual(2), true),
        step(Rung::PeerTeacher, Line::Usual(2), false),
        step(Rung::Helper, Line::Usual(1), false),
        TutorFact::Proposed { text: "I smile".into() },
        TutorFact::ProposalWithdrawn,
        TutorFact::Proposed { text: "I listen".into() },
        TutorFact::ProposalAnswered(declined()),
        TutorFact::ProposalAnswered(Verdict::Approved),
        TutorFact::Coached(Coaching { keep: "you asked first".into(), next: String::new() }),
        TutorFact::CoachingTaken,
        TutorFact::Coached(Coaching { keep: String::new(), next: "wait longer".into() }),
        TutorFact::CoachingRead(9),
    ];
    let set = |open, lists| Fact::SettingSet(Setting::Tutoring(Box::new(Tutoring { open, lists })));
    let settings = [set(false, Default::default()), set(true, lists), Fact::QuietSet { quiet: true }];
    let facts = facts.into_iter().map(|what| Fact::Tutor { student: ana, what });
    settings.into_iter().chain(facts).map(|fact| (1, Actor::Teacher, fact)).collect()
}
