//! One memorable class, made by the commands that a real one is made by.

use cupboard::classroom::{
    Actor, Colour, Command, Context, Deed, Language, Level, Now, OutcomeId, OutcomeRow, RosterRow, SectionId,
    SettingDeed, State, StudentId, WallSettings,
};

const NAMES: [&str; 35] = [
    "Ana María Ruiz",
    "Ben Okafor",
    "Chloé Dubois",
    "Dmitri Petrov",
    "Elif Yılmaz",
    "Farid Haddad",
    "Grace Kim",
    "Hana Kobayashi",
    "Ibrahim Sesay",
    "Jonas Weber",
    "Keisha Brown",
    "Lena Schmidt",
    "Milo Duarte",
    "Noor Rahman",
    "Omar Farouk",
    "Priya Natarajan",
    "Quinn O’Neill",
    "Rosa Delgado",
    "Sami Virtanen",
    "Tomás Rivera",
    "Uma Patel",
    "Viktor Horváth",
    "Wanjiru Mwangi",
    "Ximena Castro",
    "Yusuf Abdi",
    "Zoë van der Berg",
    "Aiyana Begay",
    "Bartholomew Featherstonehaugh",
    "Clementine Oluwaseun-Adebayo",
    "Desdemona Papadopoulou",
    "Emmanuel Nwachukwu",
    "Florentina Constantinescu",
    "Guadalupe Villanueva Ortega",
    "Henriette von Falkenhausen",
    "Maximilian Löwenstein",
];

const SKILLS: [(&str, &str, &str, bool); 24] = [
    ("Expressions and equations", "I can rewrite powers with the same base", "", false),
    ("Expressions and equations", "I can solve x² = p and x³ = p", "", false),
    ("Expressions and equations", "I can compare very large and very small numbers", "", false),
    ("Expressions and equations", "I can compare two proportional relationships", "", true),
    ("Expressions and equations", "I can explain why slope is the same along a line", "", true),
    ("Expressions and equations", "I can solve linear equations, even with none or many solutions", "", true),
    ("Expressions and equations", "I can see a system’s solution on a graph", "", false),
    ("Expressions and equations", "I can solve real problems with two equations", "", false),
    ("Functions", "I can say what makes a rule a function", "Function or not", true),
    ("Functions", "I can compare two functions given in different ways", "Compare functions", false),
    ("Functions", "I can tell a linear function from one that is not", "Linear or not", false),
    ("Functions", "I can build a linear function from a story", "Build from a story", true),
    ("Functions", "I can read a story from a graph", "Read a graph", false),
    ("Functions", "I can sketch a graph from a story", "Sketch a graph", false),
    ("Geometry", "I can move shapes: slides, turns and flips", "Slides, turns, flips", false),
    ("Geometry", "I can show that two shapes are congruent", "Congruent shapes", true),
    ("Geometry", "I can describe moves with coordinates", "Moves as coordinates", false),
    ("Geometry", "I can show that two shapes are similar", "Similar shapes", true),
    ("Geometry", "I can find angles at parallel lines", "Parallel lines", false),
    ("Geometry", "I can explain a proof of Pythagoras’ theorem", "Why Pythagoras", true),
    ("Geometry", "I can find a missing side", "Missing side", false),
    ("Geometry", "I can find the distance between two points", "Distance", false),
    ("Geometry", "I can find volumes of cylinders, cones and spheres", "Volumes", false),
    ("Geometry", "I can solve real problems about volume", "Volume problems", false),
];

pub struct Class {
    pub state: State,
    pub id: SectionId,
    pub now: Now,
}

impl Class {
    /// An empty class of this size, with its skills, open.
    pub fn new(language: Language, students: usize, skills: &[(&str, &str, &str, bool)]) -> Self {
        let now = Now { wall_ms: 1_795_000_000_000, wall_trusted: true, boot: 1, uptime_ms: 60_000 };
        let mut class = Self { state: State::default(), id: SectionId(1), now };
        let name = if language == Language::Arabic { "الصف الثامن" } else { "Room 12" };
        class.run(Actor::Teacher, &Command::MakeSection { name: name.into(), language });
        let roster = NAMES.iter().take(students).map(|name| RosterRow { name: (*name).into(), language: None });
        class.teacher(Deed::ImportRoster { rows: roster.collect() });
        let rows = skills.iter().map(|(unit, statement, short, focus)| OutcomeRow {
            unit: Some((*unit).into()),
            statement: Some((*statement).into()),
            short: Some((*short).into()),
            focus: Some(*focus),
            ..OutcomeRow::default()
        });
        class.teacher(Deed::ImportOutcomes { rows: rows.collect() });
        class.teacher(Deed::OpenClass { minutes: 45 });
        class
    }

    /// The class of the sketches: 28 pupils, 24 skills in 3 units, of which each shelf holds fewer notes than the one before.
    pub fn believable() -> Self {
        Self::of(28)
    }

    pub fn of(students: usize) -> Self {
        let mut class = Self::new(Language::English, students, &SKILLS);
        for (unit, size) in [(0, 8), (8, 6), (14, 10)] {
            for place in 0..size {
                class.hang(unit + place, students * (size - place) * 9 / (size * 10));
            }
        }
        class
    }

    /// One unit of so many skills, half of the class on each.
    pub fn with_skills(skills: usize) -> Self {
        let few: Vec<_> = SKILLS.iter().cycle().take(skills).enumerate().map(|(n, skill)| (n, *skill)).collect();
        let names: Vec<String> = few
            .iter()
            .map(|(n, skill)| if *n < 24 { skill.1.to_owned() } else { format!("{} {n}", skill.1) })
            .collect();
        let rows: Vec<_> = few.iter().map(|(n, skill)| ("A unit", names[*n].as_str(), skill.2, skill.3)).collect();
        let mut class = Self::new(Language::English, 28, &rows);
        for place in 0..skills {
            class.hang(place, 28 - place * 20 / skills);
        }
        class
    }

    pub fn arabic() -> Self {
        let rows = [
            ("المعادلات", "أستطيع أن أعيد كتابة القوى ذات الأساس نفسه", "", false),
            ("المعادلات", "أستطيع أن أحل المعادلات الخطية", "", true),
            ("المعادلات", "أستطيع أن أقارن بين علاقتين متناسبتين", "", false),
            ("المعادلات", "أستطيع أن أشرح لماذا لا يتغير الميل على طول المستقيم", "", true),
            ("المعادلات", "أستطيع أن أرى حل النظام على الرسم البياني", "", false),
            ("المعادلات", "أستطيع أن أحل مسائل من الحياة بمعادلتين", "", false),
        ];
        let mut class = Self::new(Language::Arabic, 26, &rows);
        for place in 0..6 {
            class.hang(place, 24 - place * 4);
        }
        class
    }

    pub fn teacher(&mut self, deed: Deed) {
        self.run(Actor::Teacher, &Command::In(self.id, deed));
    }

    fn context(&self, actor: Actor) -> Context {
        Context::live(actor, self.now, 20_261_122)
    }

    fn run(&mut self, actor: Actor, command: &Command) {
        let context = self.context(actor);
        let events = self.state.decide(command, &context).unwrap_or_else(|refusal| panic!("{command:?}: {refusal:?}"));
        for event in &events {
            self.state.apply(event);
        }
    }

    /// So many students master the skill at a place of the list; which ones differs from skill to skill.
    pub fn hang(&mut self, place: usize, notes: usize) {
        let all = self.state.section(self.id).unwrap().members().count();
        for n in 0..notes {
            let student = student((n * 11 + place * 5) % all);
            let outcome = OutcomeId(place as u32 + 1);
            self.teacher(Deed::Judge { student, outcome, level: Some(Level::MASTERED) });
        }
    }

    pub fn arrive(&mut self, students: usize) {
        for n in 0..students {
            let student = student(n);
            self.run(Actor::Student(student), &Command::In(self.id, Deed::Arrive { student }));
        }
    }

    pub fn cup(&mut self, n: usize, colour: Colour, place: Option<usize>) {
        let student = student(n);
        let outcome = place.map(|place| OutcomeId(place as u32 + 1));
        let note = "the sign flips".into();
        let deed = Deed::RaiseCup { student, colour, outcome, note };
        self.run(Actor::Student(student), &Command::In(self.id, deed));
    }

    pub fn wall(&mut self, wall: WallSettings) {
        self.teacher(Deed::Set(SettingDeed::Wall(wall)));
    }
}

fn student(n: usize) -> StudentId {
    StudentId(n as u32 + 1)
}
