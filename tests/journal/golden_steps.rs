//! Facts of the golden journal about a student's own way: looks back, practice before another try, goals.

use cupboard::classroom::*;

/// Looks back with both answers, practice of both kinds, and goals of both kinds.
pub fn setting_out(student: StudentId, outcome: OutcomeId) -> Vec<Fact> {
    let review = |review| Fact::ReviewSet { student, outcome, review };
    let answered = |gap, solid| Some(Review { attempt: 40, own_ms: 80_000, gap, solid });
    let goal = |until| Some(Goal { outcome, to: Level::MASTERED, until, own_ms: 90_000 });
    let retake = |what| Fact::Retake { student, outcome, what };
    let all = Practice { attempt: 40, items: 2, minutes: 15, waived: true, number: 60 };
    let practice = [
        Fact::SettingSet(Setting::Retakes(RetakeRule::Practice(Amount::Minutes(15)))),
        Fact::SettingSet(Setting::Retakes(RetakeRule::Free)),
        Fact::SettingSet(Setting::Retakes(RetakeRule::Practice(Amount::Items(3)))),
        retake(RetakeFact::Practised { attempt: 40, done: Amount::Minutes(10) }),
        retake(RetakeFact::Waived { attempt: 40 }),
        retake(RetakeFact::Restored(None)),
        retake(RetakeFact::Restored(Some(all))),
        retake(RetakeFact::Practised { attempt: 40, done: Amount::Items(3) }),
    ];
    let goals = [goal(goal::Until::Day(Day(20_800))), None, goal(goal::Until::Lessons(3))];
    let goals = goals.map(|goal| Fact::GoalSet { student, goal });
    [review(answered(2, true)), review(None), review(answered(0, false))]
        .into_iter()
        .chain(practice)
        .chain(goals)
        .collect()
}
