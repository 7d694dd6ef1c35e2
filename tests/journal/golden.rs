//! The golden journals: a backup of every release restores, and replays to the view noted beside it.
//!
//! `tests/golden/journal-<n>.jsonl` is never changed once a release has written such records: after that, a new kind of
//! fact goes into a new file. Add it to [`one_of_each`] and run this test with `CUPBOARD_GOLDEN=<n>`, which writes both.

use crate::golden_blocks::blocks;
use crate::golden_evidence::{evidence, weeks, wordings};
use crate::golden_help::helping;
use crate::golden_steps;
use crate::golden_terms::{groups, habits, terms};
use crate::golden_tutors::tutors;
use cupboard::classroom::check::{Answer, Check, CheckFact};
use cupboard::classroom::help;
use cupboard::classroom::ledger::{Amendment, Assessment, Attempt, AttemptFact, Feedback, Occasion, Origin};
use cupboard::classroom::phrases::Phrases;
use cupboard::classroom::scale::ScaleRow;
use cupboard::classroom::talk::{Line, Talk};
use cupboard::classroom::*;
use cupboard::journal::{Batch, Journal, SNAPSHOT_SCHEMA, restore};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// The names of all kinds of fact, and which one a fact is. A new kind does not compile until it is here.
macro_rules! kinds {
    ($($kind:ident)+) => {
        const KINDS: &[&str] = &[$(stringify!($kind)),+];

        fn kind(fact: &Fact) -> &'static str {
            match fact {
                $(Fact::$kind { .. } => stringify!($kind)),+
            }
        }
    };
}

kinds! {
    SectionMade SettingSet WallPinned Enrolled Shared StudentRenamed
    LanguageSet AliasSet OffWallSet MapSet Left Returned OutcomeSet OutcomesOrdered CheckPlanned ClassOpened ClassRested ClassWoken
    ClassClosed ClockTicked WindowSet FaceSet PageTurned PresenceSet StatusSet
    SupportsSet Attempt Check Retake ReviewSet GoalSet WeekSet NoteRemoved StatusRestored CupRaised CupLate CupLowered CupConfirmed CupSeen CupRestored
    Ticket MasteryDay Term Pairing Habit Evidence Wording SkillFile QuietSet Tutor Block Among Erased
}

/// The state's shape, by the paths of its view, for the schema named in front: see [`SNAPSHOT_SCHEMA`].
const SHAPE: (&str, u64) = ("0.1.0/30", 6110937303447722074);

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden")
}

fn no_progress(_: u64, _: u64) {}

#[test]
fn every_golden_journal_restores_to_its_golden_view() {
    write_golden_if_asked();
    let mut seen = BTreeSet::new();
    for number in 1.. {
        let Ok(backup) = std::fs::read(folder().join(format!("journal-{number}.jsonl"))) else { break };
        let dir = tempfile::tempdir().unwrap();
        restore(&mut backup.as_slice(), dir.path(), false, &mut no_progress).unwrap();
        let (journal, found) = Journal::open(dir.path()).unwrap();
        seen.extend(journal.reader().events(1).unwrap().map(|event| kind(&event.unwrap().fact)));
        let view = std::fs::read(folder().join(format!("journal-{number}.state.json"))).unwrap();
        let view: serde_json::Value = serde_json::from_slice(&view).unwrap();
        let replayed = serde_json::to_value(&found.state).unwrap();
        assert_eq!(
            replayed, view,
            "journal-{number}; before its first release, make it anew: see the head of the file"
        );
        assert_eq!(found.outboxes["phone"], b"{\"mark\":3}");
        assert_eq!(found.rows.keys().collect::<Vec<_>>(), ["setting/wifi"], "credentials stay on the box");
    }
    let missing: Vec<_> = KINDS.iter().filter(|kind| !seen.contains(*kind)).collect();
    assert!(missing.is_empty(), "no golden journal holds {missing:?}");
}

#[test]
fn the_snapshots_schema_moves_with_the_shape_of_the_state() {
    let view = std::fs::read(folder().join("journal-1.state.json")).unwrap();
    let backup = std::fs::read(folder().join("journal-1.jsonl")).unwrap();
    let dir = tempfile::tempdir().unwrap();
    restore(&mut backup.as_slice(), dir.path(), false, &mut no_progress).unwrap();
    let state = Journal::open(dir.path()).unwrap().1.state;
    let mut paths = BTreeSet::new();
    note_paths(&serde_json::to_value(&state).unwrap(), String::new(), &mut paths);
    assert!(view.len() > 100 && paths.len() > 50, "the golden view is nearly empty");
    let text = paths.into_iter().collect::<Vec<_>>().join("\n");
    let shape = text
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325, |hash: u64, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    assert_eq!((SNAPSHOT_SCHEMA, shape), SHAPE, "the state's shape moved: raise SCHEMA in journal/snapshot.rs");
}

/// The paths of a value, with what is keyed by number or counted left out.
fn note_paths(value: &serde_json::Value, path: String, paths: &mut BTreeSet<String>) {
    match value {
        serde_json::Value::Object(fields) => fields.iter().for_each(|(key, value)| {
            let key = if key.bytes().all(|byte| byte.is_ascii_digit()) { "#" } else { key };
            note_paths(value, format!("{path}/{key}"), paths);
        }),
        serde_json::Value::Array(items) => {
            items.iter().for_each(|item| note_paths(item, format!("{path}/*"), paths));
        }
        _ => {
            paths.insert(path);
        }
    }
}

fn write_golden_if_asked() {
    let Ok(number) = std::env::var("CUPBOARD_GOLDEN") else { return };
    let dir = tempfile::tempdir().unwrap();
    let (mut journal, _) = Journal::open(dir.path()).unwrap();
    let mut state = State::default();
    let events = numbered(one_of_each());
    events.iter().for_each(|event| state.apply(event));
    let rows = vec![
        ("setting/wifi".to_owned(), Some(b"{\"name\":\"Room 12\"}".to_vec())),
        ("device/1".to_owned(), Some(b"a secret".to_vec())),
    ];
    let outboxes = vec![("phone".to_owned(), Some(b"{\"mark\":3}".to_vec()))];
    journal.append(&Batch { events, rows, outboxes }).unwrap();
    let mut backup = Vec::new();
    journal.reader().back_up(&mut backup, &mut no_progress).unwrap();
    std::fs::write(folder().join(format!("journal-{number}.jsonl")), backup).unwrap();
    let view = serde_json::to_string_pretty(&state).unwrap() + "\n";
    std::fs::write(folder().join(format!("journal-{number}.state.json")), view).unwrap();
}

/// Gives facts their numbers, instants and actors.
fn numbered(facts: Vec<(u32, Actor, Fact)>) -> Vec<Event> {
    let event = |(at, (section, actor, fact)): (usize, (u32, Actor, Fact))| {
        let number = at as u64 + 1;
        let now = Now {
            wall_ms: 1_793_000_000_000 + at as i64 * 10_000,
            wall_trusted: at % 3 == 0,
            boot: 11_400_714_819_323_198_485,
            uptime_ms: 60_000 + number * 10_000,
        };
        let batch = if number == 3 { 2 } else { number };
        let (late, section) = (matches!(fact, Fact::CupLate { .. }), SectionId(section));
        Event { number, batch, at: now, class_ms: at as u64 * 5_000, actor, late, section, fact }
    };
    facts.into_iter().enumerate().map(event).collect()
}

/// A history that holds every kind of fact, with every field in use.
fn one_of_each() -> Vec<(u32, Actor, Fact)> {
    let (ana, ben, zoe) = (StudentId(1), StudentId(2), StudentId(3));
    let (first, second) = (OutcomeId(1), OutcomeId(2));
    let teacher = |fact| (1, Actor::Teacher, fact);
    let student = |student, fact| (1, Actor::Student(student), fact);
    let time = |fact| (1, Actor::System, fact);
    let alias = |place| Alias::at(place).unwrap();
    let map = Some(BTreeSet::from([first, second]));
    let mut facts = setting_up(first, second);
    facts.extend([
        teacher(Fact::Enrolled { student: ana, name: "Ana María Ruiz".into(), language: None, alias: alias(0) }),
        teacher(Fact::Enrolled { student: ben, name: "Ben".into(), language: Some(Language::Arabic), alias: alias(1) }),
        teacher(Fact::Enrolled { student: zoe, name: "Zoë".into(), language: None, alias: alias(59) }),
        (2, Actor::Teacher, Fact::SectionMade { name: "Period 4".into(), language: Language::French }),
        (2, Actor::Teacher, Fact::Shared { student: ana, alias: alias(7) }),
        teacher(Fact::StudentRenamed { student: zoe, name: "Zoë O’Neill".into() }),
        teacher(Fact::LanguageSet { student: zoe, language: Some(Language::Spanish) }),
        teacher(Fact::LanguageSet { student: ben, language: None }),
        teacher(Fact::AliasSet { student: ben, alias: alias(12) }),
        teacher(Fact::OffWallSet { student: zoe, off_wall: true }),
        teacher(Fact::MapSet { student: zoe, map }),
        teacher(Fact::MapSet { student: ben, map: None }),
        teacher(Fact::Left { student: zoe }),
        teacher(Fact::Returned { student: zoe, alias: Some(alias(30)) }),
        teacher(Fact::ClassOpened { planned_ms: 2_700_000, join_code: "K7QD".into(), join_proof: "3TX".into() }),
        student(ana, Fact::PresenceSet { student: ana, presence: Presence::Here }),
        teacher(Fact::PresenceSet { student: ben, presence: Presence::HereByTeacher }),
        time(Fact::ClassRested),
        student(ana, Fact::ClassWoken),
        time(Fact::ClockTicked),
        teacher(Fact::WindowSet { open: true }),
        teacher(Fact::FaceSet { face: Face::Work }),
        teacher(Fact::PageTurned { page: 1 }),
    ]);
    facts.extend(learning(ana, ben, first, second));
    facts.extend(questions(ana, ben, first));
    facts.extend(mastery_day(ana, first));
    facts.extend(terms(ana, ben, first));
    facts.extend(habits(ana));
    facts.extend(groups(ana, ben, first, second));
    facts.extend(blocks(ana, ben, first));
    facts.extend(evidence(ana, first));
    facts.extend(wordings(ana, second));
    facts.extend(weeks(ana, first, second));
    facts.extend(tutors(ana, first, second));
    facts.extend(helping(ana, ben, first));
    facts.extend([
        teacher(Fact::ClassClosed),
        teacher(Fact::ClassOpened { planned_ms: 600_000, join_code: "22AB".into(), join_proof: "9WZ".into() }),
        student(ana, Fact::PresenceSet { student: ana, presence: Presence::Here }),
        teacher(assessed(ben, second, Level::MASTERED)),
        teacher(Fact::Erased { newcomer: true }),
        (1, Actor::Erased, Fact::Erased { newcomer: false }),
    ]);
    facts
}

fn setting_up(first: OutcomeId, second: OutcomeId) -> Vec<(u32, Actor, Fact)> {
    let plain = Outcome { statement: "I can begin".into(), ..Outcome::default() };
    let full = Outcome {
        code: "8.EE.2".into(),
        statement: "I can solve x² = p".into(),
        short: "square roots".into(),
        unit: "Roots".into(),
        focus: true,
        prerequisites: BTreeSet::from([first]),
        same_as: BTreeMap::from([(SectionId(2), OutcomeId(4))]),
        picture: "√".into(),
        statements: BTreeMap::from([(Language::Spanish, "Puedo resolver x² = p".into())]),
        resources: vec![
            Resource { label: "book p. 12".into(), address: String::new() },
            Resource { label: "film".into(), address: "http://cupboard.local/film".into() },
        ],
        rubric: Level::FIRST.map(|level| (level, format!("{level:?} looks like this"))).into(),
        guide: TutorGuide {
            concepts: "a root\nundoes a square".into(),
            misconceptions: "only one root".into(),
            example: "x² = 9".into(),
            questions: "What about −3?".into(),
        },
        pacing_target_min: Some(45),
        retired: false,
    };
    let policies = Policies { status: StatusRule::InWindow, devices: Devices::Shared, names_closed: true };
    let wall = WallSettings { naming: Naming::Initials, cups: CupsShown::ListByAlias };
    let retired = Outcome { retired: true, ..plain.clone() };
    let planned = PlannedCheck { from: Some(Day(20_781)), to: Some(Day(20_784)), words: "bring a ruler".into() };
    let facts = vec![
        Fact::SectionMade { name: "Period 3".into(), language: Language::English },
        Fact::OutcomeSet { outcome: first, value: Box::new(plain) },
        Fact::OutcomeSet { outcome: second, value: Box::new(full) },
        Fact::OutcomeSet { outcome: OutcomeId(3), value: Box::new(retired) },
        Fact::OutcomesOrdered { order: vec![second, first, OutcomeId(3)] },
        Fact::CheckPlanned { outcome: second, check: Some(Box::new(planned)) },
        Fact::CheckPlanned { outcome: first, check: None },
        Fact::SettingSet(Setting::Name("Period 3, algebra".into())),
        Fact::SettingSet(Setting::Language(Language::Spanish)),
        Fact::SettingSet(Setting::Policies(policies)),
        Fact::SettingSet(Setting::Wall(wall)),
        Fact::WallPinned { pinned: true },
    ];
    facts.into_iter().map(|fact| (1, Actor::Teacher, fact)).collect()
}

/// Everything that can happen to a mastery day.
fn mastery_day(ana: StudentId, first: OutcomeId) -> Vec<(u32, Actor, Fact)> {
    use cupboard::classroom::mastery_day::Pick;
    let pick = |slot| Pick { outcomes: [first].into(), slot };
    let picks = std::sync::Arc::new([(ana, pick(Some(2)))].into());
    let day = Box::new(MasteryDay { id: 90, slots: 6, minutes: 5, picks });
    let by = |pick| (1, Actor::Student(ana), Fact::MasteryDay(MasteryDayFact::Picked { student: ana, pick }));
    let teacher = |fact| (1, Actor::Teacher, Fact::MasteryDay(fact));
    vec![
        teacher(MasteryDayFact::Declared { id: 90, slots: 6, minutes: 5 }),
        by(Some(pick(None))),
        by(Some(pick(Some(2)))),
        teacher(MasteryDayFact::CalledOff),
        teacher(MasteryDayFact::Restored { day }),
        by(None),
        // In the other class, so that a day stands at the end.
        (2, Actor::Teacher, Fact::MasteryDay(MasteryDayFact::Declared { id: 95, slots: 0, minutes: 10 })),
        (2, Actor::Student(ana), Fact::MasteryDay(MasteryDayFact::Picked { student: ana, pick: Some(pick(Some(1))) })),
    ]
}

/// Every form of question and answer, and everything that can happen to one.
fn questions(ana: StudentId, ben: StudentId, first: OutcomeId) -> Vec<(u32, Actor, Fact)> {
    use TicketFact::*;
    let ticket = TicketId(70);
    let of = |text: &str, form, outcome| Box::new(Question { text: text.into(), form, outcome });
    let options = vec!["about 3".into(), "exactly 3".into()];
    let (choice, words) = (ticket::Form::Choice { options, right: Some(1) }, ticket::Form::Text);
    let given = ticket::Given { reply: Reply::Choice(1), late: true, by: Actor::Student(ana), number: 71 };
    let teacher = |fact| (1, Actor::Teacher, Fact::Ticket(fact));
    let by = |student, reply| (1, Actor::Student(student), Fact::Ticket(Answered { ticket, student, reply }));
    let second = TicketId(80);
    vec![
        teacher(Asked { ticket: TicketId(60), question: of("Too soon?", words.clone(), None), to: None }),
        teacher(Dropped { ticket: TicketId(60) }),
        teacher(Asked { ticket, question: of("What is x?", choice, Some(first)), to: Some([ana, ben].into()) }),
        by(ana, Reply::Choice(0)),
        teacher(Shown { ticket, shown: true }),
        teacher(Closed { ticket }),
        teacher(Reopened { ticket }),
        teacher(Closed { ticket }),
        by(ben, Reply::Choice(1)),
        teacher(AnswerRestored { ticket, student: ana, given: Some(given) }),
        teacher(AnswerRestored { ticket, student: ben, given: None }),
        teacher(Revealed { ticket, revealed: true }),
        teacher(Asked { ticket: TicketId(75), question: of("How sure?", ticket::Form::Confidence, None), to: None }),
        (
            1,
            Actor::Student(ana),
            Fact::Ticket(Answered { ticket: TicketId(75), student: ana, reply: Reply::Confidence(3) }),
        ),
        teacher(Asked { ticket: second, question: of("What was hard?", words, None), to: None }),
        (
            1,
            Actor::Student(ana),
            Fact::Ticket(Answered { ticket: second, student: ana, reply: Reply::Text("signs".into()) }),
        ),
    ]
}

fn learning(ana: StudentId, ben: StudentId, first: OutcomeId, second: OutcomeId) -> Vec<(u32, Actor, Fact)> {
    use Fact::*;
    let entry = mastery::StatusEntry { status: Status::Ready, by: Actor::Student(ana), number: 35, class_ms: 170_000 };
    let cup = Cup {
        colour: Colour::Red,
        outcome: Some(second),
        note: "the sign flips".into(),
        raised_ms: 190_000,
        confirmed_ms: 200_000,
        lesson: 1,
        seen: true,
        number: 44,
        help: help::Help { whom: Whom::Teacher, ..help::Help::default() },
    };
    let note = || "the sign flips".to_owned();
    let own = [
        StatusSet { student: ana, outcome: first, status: Status::Working },
        StatusSet { student: ana, outcome: second, status: Status::Ready },
        CupRaised { student: ana, colour: Colour::Red, outcome: Some(second), note: note() },
        CupRaised { student: ben, colour: Colour::Green, outcome: None, note: String::new() },
        CupLate { student: ana, colour: Colour::Yellow, outcome: Some(first), note: note() },
        CupConfirmed { student: ana },
    ];
    let judged = [
        CupSeen { student: ana },
        CupLowered { student: ana },
        CupRestored { student: ana, cup: Box::new(cup) },
        StatusRestored { student: ana, outcome: second, entry: Some(entry) },
        StatusRestored { student: ana, outcome: first, entry: None },
        assessed(ana, first, Level::MASTERED),
        assessed(ben, first, Level::EXCEEDING),
        NoteRemoved { student: ben, outcome: first },
    ];
    let judged: Vec<_> =
        judged.into_iter().chain(marking(ana, first, second)).chain(golden_steps::setting_out(ana, first)).collect();
    let own = own.into_iter().map(|fact| (1, Actor::Student(fact.student().unwrap()), fact));
    own.chain(judged.into_iter().map(|fact| (1, Actor::Teacher, fact))).collect()
}

fn assessed(student: StudentId, outcome: OutcomeId, level: Level) -> Fact {
    let occasion = Occasion { assessed_ms: 1_793_000_000_000, ..Occasion::default() };
    let what = Assessment { level: Some(level), occasion, feedback: Feedback::default() };
    Fact::Attempt { student, outcome, what: AttemptFact::Assessed(Box::new(what)) }
}

/// Everything that can be said of levels, attempts and checks.
fn marking(student: StudentId, first: OutcomeId, second: OutcomeId) -> Vec<Fact> {
    let names = ["Seed", "Sprout", "Tree"].map(|name| ScaleRow { level: None, name: name.into() });
    let scale = Scale::default().changed(&names, 1).unwrap();
    let occasion =
        |origin| Occasion { purpose: ledger::Purpose::Overall, origin, context: "project".into(), assessed_ms: 7 };
    let feedback = Feedback { glow: "clear".into(), grow: "signs".into(), next: "two more".into() };
    let what = Assessment { level: Some(Level(5)), occasion: occasion(Origin::Elsewhere(SectionId(2))), feedback };
    let formative = Occasion { purpose: ledger::Purpose::Formative, origin: Origin::LastYear, ..Occasion::default() };
    let words = Assessment { level: None, occasion: formative, feedback: what.feedback.clone() };
    let attempt = Attempt {
        number: 57,
        class_ms: 200_000,
        own_ms: 150_000,
        what: what.clone(),
        voided: true,
        amendments: vec![Amendment { wall_ms: 9, reason: "misread".into(), before: Some(Level(2)) }],
        talk: Talk {
            read_by_student: true,
            read_by_teacher: false,
            lines: vec![Line { by_student: true, text: "why?".into(), wall_ms: 8 }],
        },
    };
    let check = |answer| Some(Box::new(Check { number: 35, way: "at the board".into(), answer }));
    let of_attempt = |what| Fact::Attempt { student, outcome: first, what };
    let of_check = |what| Fact::Check { student, outcome: second, what };
    let list = |one: &str| vec![one.to_owned()];
    let phrases = Phrases {
        glow: list("well put"),
        grow: list("units"),
        next: list("teach it"),
        ways: list("talk"),
        contexts: list("quiz"),
        wordings: [("well put".to_owned(), [(Language::French, "bien dit".to_owned())].into())].into(),
    };
    let placed = Assessment { occasion: occasion(Origin::Placement), ..what.clone() };
    let amended = AttemptFact::Amended { attempt: 57, what: Box::new(what), voided: false, reason: "misread".into() };
    vec![
        Fact::SettingSet(Setting::Scale(Box::new(scale))),
        Fact::SettingSet(Setting::Marking(Marking { method: Method::NMastery, needed: 3, contexts: 2 })),
        Fact::SettingSet(Setting::Phrases(Box::new(phrases))),
        Fact::SupportsSet { student, supports: "reads with a ruler".into() },
        of_attempt(AttemptFact::Assessed(Box::new(words))),
        of_attempt(AttemptFact::Assessed(Box::new(placed))),
        of_attempt(AttemptFact::Restored { number: 57, attempt: Some(Box::new(attempt)) }),
        of_attempt(amended),
        of_attempt(AttemptFact::Read { attempt: 57 }),
        of_attempt(AttemptFact::Said { attempt: 57, text: "because".into() }),
        of_attempt(AttemptFact::Restored { number: 56, attempt: None }),
        of_check(CheckFact::WayChosen("talk".into())),
        of_check(CheckFact::Accepted),
        of_check(CheckFact::PutOff("after lunch".into())),
        of_check(CheckFact::Restored(check(Answer::NotNow("later".into())))),
        of_check(CheckFact::Restored(check(Answer::Accepted))),
        of_check(CheckFact::Restored(None)),
        of_check(CheckFact::SelfAssessed(Some(Level(6)))),
        of_check(CheckFact::SelfAssessed(None)),
    ]
}
