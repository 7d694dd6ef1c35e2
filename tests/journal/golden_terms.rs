//! Everything that can happen to terms, final marks and habits, for the golden journal.

use cupboard::classroom::{Actor, Fact, OutcomeId, Setting, StudentId};

/// Everything that can happen to tutoring groups.
pub fn groups(ana: StudentId, ben: StudentId, first: OutcomeId, second: OutcomeId) -> Vec<(u32, Actor, Fact)> {
    use cupboard::classroom::PairingFact::*;
    use cupboard::classroom::pairing::*;
    let helps = vec![Help { helper: ana, partner: ben, outcome: second }];
    let group = |place, helps| Group { place, members: vec![ana, ben], helps };
    let plan = |groups| {
        let (outcomes, away) = (vec![first, second], [StudentId(3)].into());
        let made_ms = 1_793_000_000_000;
        Box::new(GroupPlan { id: 50, made_ms, outcomes, away, groups, out: false, wall: false, cut_short: false })
    };
    let seated = plan(vec![group(Place::Named("by the door".into()), helps.clone())]);
    let shown = Box::new(GroupPlan { out: true, wall: true, cut_short: true, ..*seated.clone() });
    let past = vec![PastPair { helper: ana, partner: ben, wall_ms: 1_792_000_000_000 }];
    let places = vec!["by the door".into(), "rug".into()];
    let rules = PairingRules { most: 4, helps_a_week: None, no_repeats: true, places };
    let tie = |rule, worked_well| Tied(Tie { pair: pair(ben, ana), rule, worked_well });
    let facts = [
        tie(Some(TieRule::Apart), false),
        tie(Some(TieRule::Together), true),
        Planned(plan(vec![group(Place::Table(3), helps)])),
        Changed(seated),
        Shown { out: true, wall: false },
        PutAway,
        Restored { plan: Some(shown), past },
        Restored { plan: None, past: vec![] },
        HomeLanguage { student: ana, language: "Español".into() },
    ];
    let rules = [Setting::Pairing(Box::default()), Setting::Pairing(Box::new(rules))];
    let facts = rules.map(Fact::SettingSet).into_iter().chain(facts.map(Fact::Pairing));
    let again = Fact::Pairing(Planned(plan(vec![group(Place::Table(1), vec![])])));
    facts.chain([again]).map(|fact| (1, Actor::Teacher, fact)).collect()
}

/// Everything that can happen to the log of a student's habits.
pub fn habits(ana: StudentId) -> Vec<(u32, Actor, Fact)> {
    use cupboard::classroom::habit::*;
    let seen = |going, word: &str| Seen { habit: "Asks in good time".into(), going, word: word.into() };
    let note = HabitNote { number: 9, wall_ms: 1_793_000_100_000, seen: seen(Going::Well, "well asked") };
    let facts = [
        HabitFact::Logged(Box::new(seen(Going::WorkingOn, "earlier"))),
        HabitFact::Logged(Box::new(seen(Going::Well, ""))),
        HabitFact::Put { number: 9, note: Some(Box::new(note)) },
        HabitFact::Put { number: 10, note: None },
    ];
    let list = Fact::SettingSet(Setting::Habits(vec!["Asks in good time".into(), "Starts".into()]));
    let facts = facts.map(|what| Fact::Habit { student: ana, what });
    std::iter::once(list).chain(facts).map(|fact| (1, Actor::Teacher, fact)).collect()
}

/// Everything that can happen to a term and its marks.
pub fn terms(ana: StudentId, ben: StudentId, first: OutcomeId) -> Vec<(u32, Actor, Fact)> {
    use cupboard::classroom::Mark;
    use cupboard::classroom::term::*;
    let marks = UsualMark::ALL.map(Mark::Usual).into_iter().chain([Mark::Named("Begun".into())]);
    let rule = marks.zip([90, 70, 40, 10, 0]).map(|(mark, share)| Band { mark, share }).collect();
    let (named, usual) = (Mark::Named("Begun".into()), Mark::Usual(UsualMark::Confident));
    let given = |mark: &Mark| Given { mark: mark.clone(), reason: "a talk".into(), mastered: 1, of: 2 };
    let trace = |what| Trace { wall_ms: 1_793_000_600_000, by: Actor::Teacher, what };
    let whole = TermMark {
        amended: Some(Amended { mark: named.clone(), reason: "a talk".into() }),
        released: Some(Released { given: given(&named), wall_ms: 1_793_000_600_000 }),
        at_end: Some(Derived { mark: usual.clone(), mastered: 3, of: 4 }),
        trail: vec![
            trace(Turn::Amended(named.clone(), "a talk".into())),
            trace(Turn::AsDerived("a slip".into())),
            trace(Turn::Released(named.clone())),
            trace(Turn::TakenBack),
        ],
    };
    let amended = |mark| TermFact::Amended { student: ana, term: 1, mark, reason: "a talk".into() };
    let released = |student, mark| TermFact::Released { student, term: 1, given: Box::new(given(&mark)) };
    let facts = [
        TermFact::Set { name: "Autumn".into(), outcomes: None },
        TermFact::Set { name: "Autumn".into(), outcomes: Some([first].into()) },
        amended(Some(named.clone())),
        amended(None),
        amended(Some(usual)),
        released(ana, named.clone()),
        TermFact::TakenBack { student: ana, term: 1 },
        released(ana, named),
        TermFact::Restored { student: ben, term: 1, mark: None },
        TermFact::Restored { student: ben, term: 1, mark: Some(Box::new(whole)) },
        TermFact::Ended { name: "Winter".into(), began_ms: 1_793_000_700_000 },
        TermFact::Resumed,
        TermFact::Ended { name: "Spring".into(), began_ms: 1_793_000_800_000 },
    ];
    let rule = Fact::SettingSet(Setting::FinalRule(FinalRule(rule)));
    std::iter::once(rule).chain(facts.map(Fact::Term)).map(|fact| (1, Actor::Teacher, fact)).collect()
}
