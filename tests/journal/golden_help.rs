//! Everything that can happen to students who help each other, for the golden journal.

use cupboard::classroom::meeting::{Ending, Exit, Log, Reflection, Stage};
use cupboard::classroom::spotlight::{Consent, Praise, Spotlight};
use cupboard::classroom::{
    Actor, Among, Colour, Fact, HelpFact, HelpRules, MeetingFact, Naming, OutcomeId, Report, ReportFact, Setting,
    SpotlightFact, StudentId, WhoAnswers, Whom,
};

/// The rules, a question with all that can become of it, two sessions, and what is told to the teacher.
pub fn helping(ana: StudentId, ben: StudentId, first: OutcomeId) -> Vec<(u32, Actor, Fact)> {
    let rules = |who, paused, words| {
        Fact::SettingSet(Setting::Help(Box::new(HelpRules { who, paused, cap_min: 20, most_sessions: 2, words })))
    };
    let settings = [
        rules(WhoAnswers::StudentPicks, true, vec!["dumb".into()]),
        rules(WhoAnswers::TeacherAssigns, false, vec![]),
        rules(WhoAnswers::TutorsAnswer, false, vec!["dumb".into()]),
        Fact::CupRaised { student: ana, colour: Colour::Red, outcome: Some(first), note: "the sign flips".into() },
    ];
    let answered = |note: &str, link: &str| HelpFact::Answered { by: ben, note: note.into(), link: link.into() };
    let question = [
        HelpFact::Asked(Whom::Teacher),
        HelpFact::Asked(Whom::Tutor(ben)),
        HelpFact::Asked(Whom::Anyone),
        HelpFact::Opened,
        HelpFact::Claimed(ben),
        HelpFact::Held(true),
        HelpFact::Held(false),
        HelpFact::Released { by: ben, passed: false },
        HelpFact::Claimed(ben),
        HelpFact::Released { by: ben, passed: true },
        answered("look at both sides", ""),
        answered("", "http://cupboard.local/sheet"),
    ];
    let said = |words: &str, thanks| MeetingFact::Reflected(Reflection { words: words.into(), thanks });
    let log = Log { strategies: "drew a balance".into(), errors: "forgets a side".into() };
    let sessions = [
        (1, ben, MeetingFact::Begun(first)),
        (1, ana, MeetingFact::Joined),
        (1, ben, MeetingFact::StageSet(Stage::Guided)),
        (1, ben, MeetingFact::StageSet(Stage::Independent)),
        (1, ben, MeetingFact::StageSet(Stage::Exit)),
        (1, ben, MeetingFact::StageSet(Stage::CheckIn)),
        (1, ana, MeetingFact::ExitSaid(Exit::Can)),
        (1, ana, MeetingFact::ExitSaid(Exit::Nearly)),
        (1, ana, MeetingFact::ExitSaid(Exit::NotYet)),
        (1, ben, MeetingFact::Ended(Ending::Closed)),
        (1, ana, said("drawing it", true)),
        (1, ben, said("ask more", false)),
        (1, ben, MeetingFact::Logged(log)),
        (2, ana, MeetingFact::Begun(first)),
        (2, ben, MeetingFact::Joined),
        (2, ben, MeetingFact::Left),
        (2, ana, MeetingFact::Ended(Ending::Cap)),
        (3, ana, MeetingFact::Begun(first)),
        (3, ben, MeetingFact::Joined),
        (3, ana, MeetingFact::Ended(Ending::Class)),
    ];
    let report = Report { by: ana, about: Some(ben), words: "was rude".into(), wall_ms: 1_793_000_000_000 };
    let told = [
        ReportFact::Told { about: Some(ben), words: "was rude".into() },
        ReportFact::Told { about: None, words: String::new() },
        ReportFact::Closed(1),
        ReportFact::Reopened(7, Box::new(report)),
        ReportFact::Muted(true),
        ReportFact::Muted(false),
        ReportFact::Muted(true),
    ];
    let question = question.map(|what| Fact::Among(Among::Help { student: ana, what }));
    let sessions = sessions.map(|(meeting, student, what)| Fact::Among(Among::Meeting { meeting, student, what }));
    let told = told.map(|what| Fact::Among(Among::Report { student: ana, what }));
    let all = settings.into_iter().chain(question).chain(sessions).chain(told).chain(spotlights(ana, ben));
    all.map(|fact| (1, Actor::Teacher, fact)).collect()
}

/// All that can become of a spotlight.
fn spotlights(ana: StudentId, ben: StudentId) -> Vec<Fact> {
    let last = Spotlight {
        tutor: ben,
        praise: Praise::Thanked,
        number: 9,
        after: 7,
        asked: true,
        lesson: 3,
        consent: Consent::Given,
        naming: Naming::Initials,
    };
    let decided = |asked| move |praise| SpotlightFact::Decided { praise, asked };
    let spotlights = Praise::ALL.map(decided(true)).into_iter().chain([
        SpotlightFact::ConsentSet(Consent::Given),
        SpotlightFact::ConsentSet(Consent::Refused),
        SpotlightFact::ConsentSet(Consent::TakenDown),
        SpotlightFact::ConsentSet(Consent::Asked),
        SpotlightFact::Undecided { before: Some(Box::new(last)), turn: 9 },
        SpotlightFact::Undecided { before: None, turn: 0 },
        decided(false)(Praise::LetsTry),
    ]);
    spotlights.map(move |what| Fact::Among(Among::Spotlight { student: ana, what })).collect()
}
