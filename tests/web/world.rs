//! A lesson with everybody who may knock: Ana and Ben with their phones, the teacher, a wall, a stranger.

use crate::common::{Answer, Client, TestApp, unpaced};
use crate::examples::{Before, Example, Load, Sender};
use axum::body::Body;
use axum::http::Method;
use axum::http::header::CONTENT_TYPE;
use cupboard::access::{Access, AccessCommand, SubstituteCommand};
use cupboard::classroom::block::{self, BlockHour, BlockPlan, BlockRole, BlockTime};
use cupboard::classroom::evidence::Wanted;
use cupboard::classroom::pairing::{Place, WishedGroup};
use cupboard::classroom::{
    Alias, Amount, BlockDeed, BlockId, Colour, Command, Deed, FileId, FileKind, Language, Level, MasteryDayDeed,
    MeetingDeed, Outcome, OutcomeId, PairingDeed, Praise, Question, RetakeRule, SectionId, SettingDeed, SpotlightDeed,
    State, Status, StudentId, TicketDeed, TutorDeed, ticket::Form,
};
use cupboard::web::{Options, Route, Who};
use std::sync::Arc;

/// The lesson and the devices.
pub struct World {
    pub app: TestApp,
    pub ana: Client,
    pub ben: Client,
    pub teacher: Client,
    pub wall: Client,
    /// A substitute's, on their day.
    pub substitute: Client,
    /// A device in the room that the hub has never seen.
    pub nobody: Client,
    /// The box's own screen.
    pub local: Client,
    /// A class that Ana is in, too.
    pub other: SectionId,
    /// Ana, whatever she is called by then.
    pub student: StudentId,
    /// The name of her phone, which goes when she leaves it.
    device: String,
    outcome: OutcomeId,
    /// The skill of which Ana asks to be checked.
    asked: OutcomeId,
    /// What Ana handed in: a page of words.
    evidence: u64,
    /// What Ben handed in and offers to classmates, and what one of them said of it.
    piece: u64,
    comment: u64,
    /// Ben, whatever he is called by then.
    owner: StudentId,
    /// A file of the teacher's for the skill.
    file: FileId,
    pair: String,
    setup: String,
    /// The last characters of a recovery sheet that was shown.
    typed: String,
}

/// Ana is in another class too, and masters what is the same skill there.
async fn another_class(app: &TestApp) -> SectionId {
    let made = app.command(Command::MakeSection { name: "Period 4".into(), language: Language::English }).await;
    let there = made.section.unwrap();
    app.command(Command::In(there, Deed::ShareStudent { student: app.id("Ana") })).await;
    let same_as = [(app.section, app.skill("EE.1"))].into();
    let value = Outcome { statement: "I can find roots".into(), same_as, ..Outcome::default() };
    app.command(Command::In(there, Deed::EditOutcome { outcome: None, value: Box::new(value) })).await;
    let deed = Deed::Judge { student: app.id("Ana"), outcome: OutcomeId(1), level: Some(Level::MASTERED) };
    assert!(app.command(Command::In(there, deed)).await.changed);
    there
}

impl World {
    /// A lesson in which Ana and Ben have a cup up and something reported, and the teacher judged something last.
    pub async fn new(before: Before) -> Self {
        let app = TestApp::started(options(before)).await;
        let setup = app.app.setup_code().unwrap();
        let (ana, ben) = (app.student("Ana").await, app.student("Ben").await);
        let wall = app.client().with_token("wall");
        app.keys(AccessCommand::PairWall { device: wall.digest() }).await;
        let other = another_class(&app).await;
        ask_and_declare(&app).await;
        for name in ["Ana", "Ben"] {
            occupy(&app, app.id(name)).await;
        }
        app.print_cards("192.168.1.20:8080").await;
        let (nobody, local) = (app.client(), app.local());
        let substitute = app.local().with_token("substitute");
        let code = app.client().with_token("ABCDEFGHJKLM").digest();
        let device = substitute.digest();
        for command in [SubstituteCommand::Print { code: code.clone() }, SubstituteCommand::StandIn { code, device }] {
            app.keys(AccessCommand::Substitute(command)).await;
        }
        // The stranger's screen asks to be a wall, and so has a cookie.
        let pair = nobody.get("/wall").await.texts(".calm-code").remove(0);
        let typed = app.app.backups.sheets().draw().groups.pop().unwrap();
        let (evidence, piece, comment) = hand_in(&app).await;
        let world = Self {
            file: app.put_skill_file("EE.1", b"a sheet").await,
            evidence,
            piece,
            comment,
            teacher: app.teacher().await,
            student: app.id("Ana"),
            owner: app.id("Ben"),
            device: ana.digest().short().to_owned(),
            outcome: app.skill("EE.1"),
            asked: app.skill("EE.2"),
            app,
            ana,
            ben,
            wall,
            substitute,
            nobody,
            local,
            other,
            pair,
            setup,
            typed,
        };
        match before {
            Before::Lesson | Before::AccessPoint => {}
            Before::SheetPrinted => drop(world.app.print_sheet().await),
            Before::Mastered | Before::PracticeAsked | Before::Tutors | Before::Stopped => world.mark(before).await,
            Before::InSession => assert!(world.app.teach(world.session()).await.changed),
            Before::Helped | Before::Thanked => world.help(before).await,
            Before::CardScanned => {
                for (name, client) in world.everyone() {
                    assert_eq!(client.get(&world.fill("/C/{card}")).await.status, 303, "{name}");
                }
            }
            Before::ClassClosed => assert!(world.app.teach(Deed::CloseClass).await.changed),
            Before::Locked => {
                let fields = [("code", world.setup.as_str()), ("passphrase", "a quiet river"), ("pin", "4082")];
                assert_eq!(world.local.post("/teach/start", &fields).await.status, 303);
                world.app.pass(20);
            }
            Before::PassphraseSet => {
                let fields = [("code", world.setup.as_str()), ("passphrase", "a quiet river"), ("language", "en")];
                assert_eq!(world.app.local().post("/teach/start", &fields).await.status, 303);
            }
        }
        world
    }

    /// Ben helps Ana.
    fn session(&self) -> Deed {
        let (helper, partners) = (self.owner, vec![self.student]);
        Deed::Meeting(MeetingDeed::Begin { helper, partners, outcome: self.outcome })
    }

    /// Ana has helped Ben, and may be asked about the spotlight.
    async fn help(&self, before: Before) {
        let (student, partners) = (self.student, vec![self.owner]);
        let begin = MeetingDeed::Begin { helper: student, partners, outcome: self.outcome };
        let ask = Deed::Spotlight { student, what: SpotlightDeed::Ask(Praise::TakesTime) };
        let deeds = [Deed::Meeting(begin), Deed::Meeting(MeetingDeed::End(1)), ask];
        let most = if before == Before::Thanked { 3 } else { 2 };
        for deed in deeds.into_iter().take(most) {
            assert!(self.app.teach(deed).await.changed);
        }
    }

    /// Ana masters her skill and perhaps tutors it, or has to practise before her next try.
    async fn mark(&self, before: Before) {
        let deed = match before {
            Before::PracticeAsked => Deed::Set(SettingDeed::Retakes(RetakeRule::Practice(Amount::Items(3)))),
            _ => Deed::Judge { student: self.student, outcome: self.outcome, level: Some(Level::MASTERED) },
        };
        assert!(self.app.teach(deed).await.changed);
        if matches!(before, Before::Tutors | Before::Stopped) {
            self.app.tutor("Ana", "EE.1").await;
        }
        if before == Before::Stopped {
            self.app.tell("Ana", TutorDeed::Stop { outcome: self.outcome }).await;
        }
    }

    /// Everyone, by what they are.
    pub fn everyone(&self) -> [(&'static str, &Client); 7] {
        [
            ("nobody", &self.nobody),
            ("a student", &self.ana),
            ("another student", &self.ben),
            ("a wall", &self.wall),
            ("the box's screen", &self.local),
            ("a substitute", &self.substitute),
            ("the teacher", &self.teacher),
        ]
    }

    /// Whom an example is for.
    pub fn rightful(&self, route: &Route, example: &Example) -> &Client {
        match (route.who, example.sender) {
            (Who::Anyone, Sender::Nobody) => &self.nobody,
            (Who::Anyone, Sender::Local) | (Who::Box, _) => &self.local,
            (Who::Student, _) => &self.ana,
            (Who::Teacher, _) => &self.teacher,
            (Who::Staff, _) => &self.substitute,
            (Who::Wall, _) => &self.wall,
        }
    }

    /// Everyone whom a route is not for. The other student has a page of their own, and is tried apart.
    pub fn others(&self, who: Who) -> Vec<(&'static str, &Client)> {
        let not_for = |name: &str| match who {
            Who::Anyone => false,
            Who::Student => !name.contains("student"),
            Who::Teacher => name != "the teacher",
            Who::Staff => !["a substitute", "the teacher"].contains(&name),
            Who::Wall => !["a wall", "the box's screen", "a substitute", "the teacher"].contains(&name),
            Who::Box => !["the box's screen", "a substitute", "the teacher"].contains(&name),
        };
        self.everyone().into_iter().filter(|(name, _)| not_for(name)).collect()
    }

    /// An example's words with the numbers of this world.
    pub fn fill(&self, words: &str) -> String {
        if !words.contains('{') {
            return words.to_owned();
        }
        let seen = self.app.look();
        let (class, ana) = (seen.state.section(self.app.section).unwrap(), self.student);
        let attempt = class.enrolments.get(&ana).and_then(|place| place.ledger.of(self.outcome).first());
        let attempt = attempt.map_or(0, |attempt| attempt.number);
        let is_free = |alias: &Alias| class.members().all(|(_, place)| place.alias != *alias);
        // In a class of more students than icons some share one.
        let free = Alias::all().find(is_free).or_else(|| Alias::all().next()).unwrap();
        let code = class.session.as_ref().map_or("ABCD", |session| session.join_code.as_str());
        [
            ("{*path}", "css/base.css".to_owned()),
            ("{section}", self.app.section.to_string()),
            ("{student}", ana.to_string()),
            ("{spotlight}", class.spotlight.as_ref().map_or(0, |last| last.number).to_string()),
            ("{outcome}", self.outcome.to_string()),
            ("{day}", class.mastery_day.as_ref().map_or(0, |day| day.id).to_string()),
            ("{block}", "1".to_owned()),
            ("{held}", "1".to_owned()),
            ("{ticket}", class.tickets.newest_first().next().map_or(0, |(ticket, _)| ticket.0).to_string()),
            ("{plan}", class.pairing.plan.as_ref().map_or(0, |plan| plan.id).to_string()),
            ("{attempt}", attempt.to_string()),
            ("{norms}", class.tutoring.norms_mark().to_string()),
            ("{asked}", self.asked.to_string()),
            ("{code}", code.to_owned()),
            ("{claim}", format!("{ana}-{}", self.app.section)),
            ("{other}", self.other.to_string()),
            ("{free}", free.place().to_string()),
            ("{device}", self.device.clone()),
            ("{card}", self.app.look().access.card(ana).unwrap().to_string()),
            ("{pair}", self.pair.clone()),
            ("{wall}", self.wall.digest().short().to_owned()),
            ("{stand-in}", "abcd efgh jklm".to_owned()),
            ("{setup}", self.setup.clone()),
            ("{stick}", self.app.stick_label()),
            ("{typed}", self.typed.clone()),
            ("{next}", (self.app.look().state.number + 1).to_string()),
            ("{evidence}", self.evidence.to_string()),
            ("{owner}", self.owner.to_string()),
            ("{piece}", self.piece.to_string()),
            ("{comment}", format!("comment-{}-{}-{}", self.owner, self.piece, self.comment)),
            ("{file}", self.file.to_string()),
            ("{last}", class.undo.as_ref().map_or(0, |undo| undo.batch).to_string()),
        ]
        .iter()
        .fold(words.to_owned(), |words, (name, value)| words.replace(name, value))
    }

    /// The example's address.
    pub fn url(&self, example: &Example) -> String {
        let query = if example.query.is_empty() { String::new() } else { format!("?{}", example.query) };
        self.fill(&format!("{}{query}", example.path))
    }

    /// Sends the example from a device.
    pub async fn send(&self, from: &Client, example: &Example) -> Answer {
        let (kind, body) = self.load(example);
        let request = from.request(example.method.clone(), &self.url(example)).header(CONTENT_TYPE, kind);
        dressed(example, from.send(request, body).await)
    }

    /// The example's body, and what it calls itself.
    pub fn load(&self, example: &Example) -> (&'static str, Body) {
        match example.load {
            Load::Nothing => ("application/x-www-form-urlencoded", Body::empty()),
            Load::Form(fields) => {
                let fields: Vec<_> = fields.iter().map(|(name, value)| (*name, self.fill(value))).collect();
                let fields: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
                ("application/x-www-form-urlencoded", crate::common::form(&fields))
            }
            Load::Json(body) => ("application/json", Body::from(self.fill(body))),
            Load::Parts(fields) => ("multipart/form-data; boundary=edge", Body::from(self.fill(&parts(fields)))),
        }
    }

    /// All that may not change when somebody is refused.
    pub fn all(&self) -> (State, Arc<Access>) {
        let seen = self.app.look();
        (seen.state.clone(), seen.access.clone())
    }

    /// All that is Ana's: places in classes, name and language, pictures, devices.
    pub fn of_ana(&self) -> String {
        let (seen, ana) = (self.app.look(), self.student);
        let places: Vec<_> = seen.state.sections.values().map(|section| section.enrolments.get(&ana)).collect();
        let devices: Vec<_> = seen.access.claims().filter(|(_, claim)| claim.student == ana).collect();
        format!("{places:?} {:?} {:?} {devices:?}", seen.state.students.get(&ana), seen.access.keys(ana))
    }
}

/// A quick question is open, and a mastery day is on, for which Ana picked a skill.
async fn ask_and_declare(app: &TestApp) {
    app.teach(Deed::Set(SettingDeed::Habits(vec!["Keeps going".into()]))).await;
    app.teach(Deed::Ticket(TicketDeed::Ask { question: Box::new(quick()), to: None })).await;
    app.teach(Deed::MasteryDay(MasteryDayDeed::Declare { slots: 4, minutes: 5 })).await;
    let day = app.class().mastery_day.unwrap().id;
    let (student, outcomes) = (app.id("Ana"), [app.skill("EE.2")].into());
    app.teach(Deed::MasteryDay(MasteryDayDeed::Pick { day, student, outcomes })).await;
    let groups = vec![WishedGroup { place: Place::Table(1), members: vec![student, app.id("Ben")] }];
    let outcomes = vec![app.skill("EE.1")];
    app.teach(Deed::Pairing(PairingDeed::Plan { outcomes, away: [].into(), groups, cut_short: false })).await;
    hold_a_block(app).await;
}

/// A tutoring block that was held once, with Ben.
async fn hold_a_block(app: &TestApp) {
    let time = BlockTime { weekday: 1, at: BlockHour::Lesson(6) };
    let (name, place) = ("Maths help".into(), "Library".into());
    let plan = BlockPlan { name, time, place, seats: 4, outcomes: [].into() };
    let (block, student) = (BlockId(1), app.id("Ben"));
    let wanted = Some(block::Wanted { role: BlockRole::Wants, outcome: None });
    app.teach(Deed::Block(BlockDeed::Plan { block: None, plan })).await;
    app.teach(Deed::Block(BlockDeed::SignUp { block, round: 0, student, wanted })).await;
    app.teach(Deed::Block(BlockDeed::Begin { block, round: 0 })).await;
}

/// One quick question of two choices.
fn quick() -> Question {
    let form = Form::Choice { options: vec!["x = 3".into(), "x = 7".into()], right: Some(0) };
    Question { text: "What is x?".into(), form, outcome: None }
}

/// What is too large for every route is too large for a file too.
fn options(before: Before) -> Options {
    let mut options = Options { access_point: before == Before::AccessPoint, ..unpaced() };
    options.limits.files.one = 1 << 20;
    options
}

/// Ana hands in a page; so does Ben, who offers it, and a classmate says something of it: their numbers.
async fn hand_in(app: &TestApp) -> (u64, u64, u64) {
    let evidence = app.hand_in("Ana", "EE.1", "my page", Some((FileKind::Text, b"words"))).await;
    let piece = app.hand_in("Ben", "EE.1", "his page", Some((FileKind::Text, b"his words"))).await;
    app.evidence("Ben", "Ben", "EE.1", Wanted::Offer(piece, true)).await;
    let (glow, grow) = ("clear".to_owned(), String::new());
    let comment =
        app.evidence("Chioma", "Ben", "EE.1", Wanted::Comment { evidence: piece, level: None, glow, grow }).await;
    (evidence, piece, comment)
}

async fn occupy(app: &TestApp, student: StudentId) {
    let outcome = app.skill("EE.1");
    let (colour, note) = (Colour::Red, "the sign flips".to_owned());
    app.teach(Deed::SetStatus { student, outcome, status: Status::Working }).await;
    app.teach(Deed::RaiseCup { student, colour, outcome: Some(outcome), note }).await;
    app.teach(Deed::Judge { student, outcome, level: Some(Level::APPROACHING) }).await;
    app.teach(Deed::SetStatus { student, outcome: app.skill("EE.2"), status: Status::Ready }).await;
}

pub fn parts(fields: &[(&str, &str)]) -> String {
    let part = |(name, value): &(&str, &str)| {
        format!("--edge\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
    };
    fields.iter().map(part).collect::<String>() + "--edge--\r\n"
}

/// What every answer has, whatever it says.
pub fn dressed(example: &Example, answer: Answer) -> Answer {
    let what = format!("{} {}: {}", example.method, example.path, answer.status);
    let header = |name: &str| answer.headers.get(name).map_or("", |value| value.to_str().unwrap());
    let policy = header("content-security-policy");
    assert!(policy.contains("default-src 'none'") && !policy.contains("unsafe"), "{what}");
    assert_eq!(header("x-content-type-options"), "nosniff", "{what}");
    assert_eq!(header("x-frame-options"), "DENY", "{what}");
    assert_eq!(header("referrer-policy"), "same-origin", "{what}");
    let kept = example.path.starts_with("/assets/") && answer.status == 200;
    let cache = header("cache-control");
    assert!(if kept { cache.contains("immutable") } else { cache == "no-store" }, "{what}: {cache}");
    assert!(answer.status < 500, "{what}: {}", answer.body);
    if answer.status >= 400 && example.method != Method::HEAD {
        assert_sentence(&what, example.path, &answer);
    }
    answer
}

/// A refusal says why: a page for people, error and message for programs.
fn assert_sentence(what: &str, path: &str, answer: &Answer) {
    if path.starts_with("/api/") {
        let json = answer.json();
        let said = |field: &str| json[field].as_str().is_some_and(|text| !text.is_empty());
        assert!(said("error") && said("message"), "{what}: {}", answer.body);
        return;
    }
    let said = answer.texts("main").concat();
    assert!(said.len() > 20 && !answer.body.contains('⟦'), "{what}: no sentence: {}", answer.body);
}
