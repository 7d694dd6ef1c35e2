//! Wishes about help among students, made of raw draws: mostly possible as things stand.

use crate::moves::Move;
use cupboard::classroom::meeting::{Exit, Log, Reflection, Stage};
use cupboard::classroom::spotlight::Praise;
use cupboard::classroom::{
    Actor, Colour, Deed, HelpDeed, HelpRules, MeetingDeed, OutcomeId, ReportDeed, Section, SettingDeed, SpotlightDeed,
    StudentId, TrayDeed, TrayItem, WhoAnswers, Whom,
};

/// What is typed: kind words, a listed word, a telephone number, nothing.
const TYPED: [&str; 5] = ["look at both sides", "so dumb", "call 0151 555 12 34 5", "", "try x = 2"];

fn rules(step: &Move) -> HelpRules {
    HelpRules {
        who: WhoAnswers::ALL[usize::from(step.b % 3)],
        paused: step.who.is_multiple_of(9),
        cap_min: 5 + step.skill % 20,
        most_sessions: 1 + step.who % 6,
        words: vec!["dumb".into()],
    }
}

pub fn setting(step: &Move) -> Deed {
    Deed::Set(SettingDeed::Help(Box::new(rules(step))))
}

fn nth<T: Copy>(all: &[T], n: u8) -> Option<T> {
    (!all.is_empty()).then(|| all[usize::from(n) % all.len()])
}

/// Whoever could: a student, and one who asks, where there is one.
fn pair(step: &Move, section: &Section) -> (StudentId, StudentId) {
    let all: Vec<StudentId> = section.members().map(|(student, _)| student).collect();
    let red = |id: &&StudentId| {
        section.active(**id).is_ok_and(|place| place.cup.as_ref().is_some_and(|cup| cup.colour.asks()))
    };
    let asking: Vec<StudentId> = all.iter().filter(red).copied().collect();
    let somebody = nth(&all, step.who).unwrap_or(StudentId(1));
    (somebody, nth(&asking, step.skill).unwrap_or(somebody))
}

/// Who is on the way to a student, else somebody.
fn comes(section: &Section, student: StudentId, else_who: StudentId) -> StudentId {
    let cup = section.active(student).ok().and_then(|place| place.cup.as_ref());
    cup.and_then(|cup| cup.help.claim.as_ref()).map_or(else_who, |claim| claim.by)
}

fn whom(step: &Move, tutor: StudentId) -> Whom {
    match step.b % 5 {
        0 => Whom::Teacher,
        1 | 2 => Whom::Tutor(tutor),
        _ => Whom::Anyone,
    }
}

pub fn wish(step: &Move, section: &Section) -> (Actor, Deed) {
    let Move { a, b, .. } = *step;
    let (somebody, student) = pair(step, section);
    let help = |what| Deed::Help { student, what };
    let own = Actor::Student(somebody);
    let outcome = OutcomeId(1 + u32::from(b % 2));
    let typed = TYPED[usize::from(b) % TYPED.len()].to_owned();
    match a % 20 {
        0 if b < 128 => (Actor::Teacher, setting(step)),
        0 => (Actor::Teacher, help(HelpDeed::Assign(somebody))),
        1..=4 => {
            let picked = nth(&section.tutors(outcome), step.skill).unwrap_or(student);
            let what = HelpDeed::Raise { colour: Colour::Red, outcome, note: typed, whom: whom(step, picked) };
            (own, Deed::Help { student: somebody, what })
        }
        5..=7 => (own, help(HelpDeed::Claim)),
        8 => (Actor::Student(comes(section, student, somebody)), help(HelpDeed::Hold(b.is_multiple_of(2)))),
        9 if b.is_multiple_of(3) => (Actor::Student(comes(section, student, somebody)), help(HelpDeed::HandOn)),
        9 | 10 => (own, help(HelpDeed::Answer { note: typed, link: String::new() })),
        11 | 12 => (Actor::Student(comes(section, student, somebody)), help(HelpDeed::Begin)),
        13 => (Actor::Student(student), help(HelpDeed::Ask(whom(step, somebody)))),
        14 if b < 128 => spotlight(step, section, somebody),
        14 => report(step, section, (somebody, student), typed),
        15 if b.is_multiple_of(4) => {
            let partners = vec![student];
            (Actor::Teacher, Deed::Meeting(MeetingDeed::Begin { helper: somebody, partners, outcome }))
        }
        _ => meeting(step, section, (somebody, own), typed),
    }
}

fn report(step: &Move, section: &Section, (somebody, student): (StudentId, StudentId), words: String) -> (Actor, Deed) {
    match step.b % 6 {
        0 => (Actor::Teacher, Deed::Report { student, what: ReportDeed::Mute(true) }),
        1 => (Actor::Teacher, Deed::Report { student, what: ReportDeed::Mute(false) }),
        2 => {
            let number = section.reports.keys().next().copied().unwrap_or(7);
            (Actor::Teacher, Deed::Report { student, what: ReportDeed::Close(number) })
        }
        _ => {
            let what = ReportDeed::Tell { about: Some(student), words };
            (Actor::Student(somebody), Deed::Report { student: somebody, what })
        }
    }
}

/// Whose it is, or could be; now and then somebody else.
fn spotlight(step: &Move, section: &Section, somebody: StudentId) -> (Actor, Deed) {
    let b = step.b;
    let last = section.spotlight.as_ref().map(|last| last.tutor).filter(|_| !b.is_multiple_of(10));
    let proposed = section.spotlight_proposed();
    match (step.skill % 5, proposed) {
        (0, Some(one)) => {
            let items = [TrayItem::Spotlight(one.tutor, one.after)].into();
            let declined = b.is_multiple_of(3).then(|| "a quiet week".to_owned());
            (Actor::Teacher, Deed::Tray(TrayDeed { items, declined }))
        }
        (1, Some(one)) => {
            let what = if b.is_multiple_of(3) { SpotlightDeed::Pass } else { SpotlightDeed::Ask(one.praise) };
            (Actor::Teacher, Deed::Spotlight { student: one.tutor, what })
        }
        (0 | 1, None) => {
            let praise = Praise::ALL[usize::from(b) % Praise::ALL.len()];
            (Actor::Teacher, Deed::Spotlight { student: somebody, what: SpotlightDeed::Ask(praise) })
        }
        (2, _) => {
            (Actor::Teacher, Deed::Spotlight { student: last.unwrap_or(somebody), what: SpotlightDeed::TakeDown })
        }
        _ => {
            let student = last.unwrap_or(somebody);
            let number = section.spotlight.as_ref().map_or(7, |last| last.number);
            let what = SpotlightDeed::Answer { number, yes: !b.is_multiple_of(3) };
            (Actor::Student(student), Deed::Spotlight { student, what })
        }
    }
}

fn meeting(step: &Move, section: &Section, (somebody, own): (StudentId, Actor), words: String) -> (Actor, Deed) {
    let Move { a, b, .. } = *step;
    let on: Vec<u32> = section.meetings.on().map(|(number, _)| number).collect();
    let kept: Vec<u32> = section.meetings.iter().map(|(number, _)| number).collect();
    let number = nth(&on, b).or(nth(&kept, b)).unwrap_or(1);
    let found = section.meetings.get(number);
    let helper = found.map_or(own, |meeting| Actor::Student(meeting.helper));
    let partner = found.and_then(|meeting| meeting.partners.keys().next().copied());
    let partner = partner.map_or(own, Actor::Student);
    let deed = match (a % 20, b % 6) {
        (15, _) => return (own, Deed::Meeting(MeetingDeed::Join(number))),
        (16, 0) => return (own, Deed::Meeting(MeetingDeed::End(number))),
        (16, 1) => return (partner, Deed::Meeting(MeetingDeed::Leave(number))),
        (16, _) => return (helper, Deed::Meeting(MeetingDeed::SetStage(number, Stage::ALL[usize::from(b % 4)]))),
        (17, _) => return (partner, Deed::Meeting(MeetingDeed::SayExit(number, Exit::ALL[usize::from(b % 3)]))),
        (18, 0) => {
            let log = Log { strategies: words, errors: String::new() };
            MeetingDeed::Reflect(number, Reflection::default(), Some(log))
        }
        (18, 1) => return (Actor::Student(somebody), Deed::Meeting(MeetingDeed::Join(number))),
        _ => MeetingDeed::Reflect(number, Reflection { words, thanks: b.is_multiple_of(2) }, None),
    };
    (if b.is_multiple_of(2) { helper } else { partner }, Deed::Meeting(deed))
}
