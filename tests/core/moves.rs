//! The draws of a random history: raw numbers, biased towards what happens in a lesson.

use proptest::prelude::*;

/// One step of a random history: raw draws, made into a wish by what the world is like when its turn comes.
#[derive(Clone, Debug)]
pub struct Move {
    pub wish: Wish,
    pub gap: Gap,
    pub late: Lateness,
    /// 0: somebody's wish that is not theirs; 1: about something that may not exist.
    pub odd: u8,
    pub section: u8,
    pub who: u8,
    pub skill: u8,
    pub a: u8,
    pub b: u8,
}

#[derive(Clone, Copy, Debug)]
pub enum Wish {
    MakeSection,
    Rename,
    SectionLanguage,
    Policies,
    Wall,
    Pin,
    Roster,
    Share,
    RenameStudent,
    Language,
    Alias,
    OffWall,
    Map,
    Leave,
    ComeBack,
    Skills,
    EditSkill,
    Retire,
    Order,
    Plan,
    Bell,
    Window,
    Face,
    Page,
    Arrive,
    Mark,
    Status,
    Judge,
    Assess,
    AssessMany,
    Elsewhere,
    Amend,
    Read,
    Say,
    Check,
    Scale,
    Marking,
    Phrases,
    Retakes,
    Supports,
    Practice,
    Review,
    Goal,
    Raise,
    Lower,
    Confirm,
    See,
    Term,
    Groups,
    Habit,
    Block,
    Day,
    Pick,
    Slot,
    Ask,
    AskAgain,
    Question,
    Answer,
    Evidence,
    Wording,
    Week,
    Tutor,
    Tutoring,
    Quiet,
    Help,
    HelpRules,
    Undo,
    Tick,
}

#[derive(Clone, Copy, Debug)]
pub enum Gap {
    None,
    Seconds(u8),
    Minutes(u8),
    Twenty,
    Weekend,
    /// Off for a while: another boot, and uptime from the start.
    PowerCut,
}

#[derive(Clone, Copy, Debug)]
pub enum Lateness {
    Live,
    Late,
    Unknown,
    Negative,
}

/// Up to `most` moves.
pub fn moves(most: usize) -> impl Strategy<Value = Vec<Move>> {
    proptest::collection::vec(a_move(), 1..=most)
}

fn a_move() -> impl Strategy<Value = Move> {
    let draws = (any::<u8>(), any::<u8>(), any::<u8>(), any::<u8>(), any::<u8>());
    (a_wish(), a_gap(), a_lateness(), 0..24_u8, draws).prop_map(
        |(wish, gap, late, odd, (section, who, skill, a, b))| Move { wish, gap, late, odd, section, who, skill, a, b },
    )
}

/// Up to `most` moves in a class whose students help each other.
pub fn helping_moves(most: usize) -> impl Strategy<Value = Vec<Move>> {
    use Wish::*;
    let around = prop::sample::select(vec![Mark, Lower, Confirm, Leave, ComeBack, Bell, Undo, Judge, Tick, Raise]);
    let wish = prop_oneof![9 => Just(Help), 1 => around];
    let gap = prop_oneof![6 => Just(Gap::None), 3 => (1..59_u8).prop_map(Gap::Seconds), 1 => (1..5_u8).prop_map(Gap::Minutes)];
    let draws = (any::<u8>(), any::<u8>(), any::<u8>(), any::<u8>());
    let step = (wish, gap, draws).prop_map(|(wish, gap, (who, skill, a, b))| Move {
        wish,
        gap,
        late: Lateness::Live,
        odd: 9,
        section: 0,
        who,
        skill,
        a,
        b,
    });
    proptest::collection::vec(step, 1..=most)
}

fn a_wish() -> impl Strategy<Value = Wish> {
    use Wish::*;
    let seldom = vec![
        MakeSection,
        Rename,
        SectionLanguage,
        Policies,
        Wall,
        Pin,
        Roster,
        Share,
        RenameStudent,
        Language,
        Alias,
        OffWall,
        Map,
        Leave,
        ComeBack,
        Skills,
        EditSkill,
        Retire,
        Order,
        Plan,
        Window,
        Face,
        Page,
        Scale,
        Marking,
        Phrases,
        Retakes,
        Supports,
        Habit,
        Tutoring,
        Quiet,
        HelpRules,
        Week,
        AssessMany,
        Elsewhere,
    ];
    let lesson = [
        Bell, Arrive, Mark, Raise, Raise, Lower, Lower, Confirm, See, Day, Block, Block, Pick, Pick, Pick, Slot, Slot,
        Slot, Slot, Slot, Evidence, Evidence, Groups, Groups, Ask, Ask, AskAgain, Question, Question, Answer, Answer,
        Answer, Undo, Undo, Undo, Tick,
    ];
    let mastery = [
        Status, Status, Status, Status, Wording, Wording, Wording, Judge, Judge, Assess, Amend, Read, Say, Say, Check,
        Check, Review, Goal, Term, Term, Practice, Practice, Tutor, Tutor, Tutor, Tutor, Tutor, Help,
    ];
    let often: Vec<Wish> = lesson.into_iter().chain(mastery).collect();
    prop_oneof![1 => prop::sample::select(seldom), 2 => prop::sample::select(often)]
}

fn a_gap() -> impl Strategy<Value = Gap> {
    prop_oneof![
        6 => Just(Gap::None),
        8 => (1..59_u8).prop_map(Gap::Seconds),
        8 => (1..9_u8).prop_map(Gap::Minutes),
        1 => Just(Gap::Twenty),
        1 => Just(Gap::Weekend),
        1 => Just(Gap::PowerCut),
    ]
}

fn a_lateness() -> impl Strategy<Value = Lateness> {
    prop_oneof![
        12 => Just(Lateness::Live),
        5 => Just(Lateness::Late),
        1 => Just(Lateness::Unknown),
        1 => Just(Lateness::Negative),
    ]
}
