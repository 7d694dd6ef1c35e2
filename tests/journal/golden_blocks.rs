//! Everything that can happen to tutoring blocks, for the golden journal.

use cupboard::classroom::block::*;
use cupboard::classroom::{Actor, BlockFact, BlockId, Fact, HeldId, OutcomeId, StudentId};

pub fn blocks(ana: StudentId, ben: StudentId, first: OutcomeId) -> Vec<(u32, Actor, Fact)> {
    use BlockFact::*;
    let (block, other, held) = (BlockId(1), BlockId(2), HeldId(1));
    let plan = |name: &str, at, outcomes: &[OutcomeId]| {
        let outcomes = outcomes.iter().copied().collect();
        let time = BlockTime { weekday: 1, at };
        Box::new(BlockPlan { name: name.into(), time, place: "Library".into(), seats: 4, outcomes })
    };
    let sign_up = |role, outcome, turn| Some(SignUp { role, outcome, turn });
    let by = |student, to| (1, Actor::Student(student), Fact::Block(SignedUp { block, student, to }));
    let teacher = |fact| (1, Actor::Teacher, Fact::Block(fact));
    let marked = |student, mark| teacher(Marked { held, student, mark });
    let again = Held {
        id: HeldId(2),
        block,
        name: "Maths help".into(),
        wall_ms: 1_793_000_200_000,
        wall_trusted: true,
        attendees: [(ana, Attendee { sign_up: sign_up(BlockRole::Wants, None, 1), mark: Some(Attendance::Missed) })]
            .into(),
    };
    vec![
        teacher(Planned { block, plan: plan("Maths", BlockHour::Lesson(6), &[]) }),
        teacher(Planned { block, plan: plan("Maths help", BlockHour::Minute(870), &[first]) }),
        teacher(Planned { block: other, plan: plan("Reading", BlockHour::Lesson(2), &[]) }),
        teacher(Ended { block: other, ended: true }),
        teacher(Ended { block: other, ended: false }),
        teacher(Shown { block: other, on: true }),
        teacher(Shown { block: other, on: false }),
        teacher(Shown { block, on: true }),
        by(ana, sign_up(BlockRole::Helps, Some(first), 1)),
        by(ben, sign_up(BlockRole::Wants, None, 2)),
        by(ben, None),
        by(ben, sign_up(BlockRole::Wants, Some(first), 2)),
        teacher(Began { block, held }),
        marked(ana, Some(Attendance::Here)),
        marked(ben, Some(Attendance::Missed)),
        marked(ben, None),
        marked(ben, Some(Attendance::Excused)),
        teacher(BeganAgain { held: Box::new(again.clone()) }),
        teacher(CalledBack { block, held: HeldId(2) }),
        teacher(BeganAgain { held: Box::new(again) }),
        by(ana, sign_up(BlockRole::Wants, None, 1)),
    ]
}
