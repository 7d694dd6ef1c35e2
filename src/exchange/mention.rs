//! Finds texts that may name somebody (TRUST.md, Erasing a student). Whether they do, only a person can tell.
//!
//! Names are compared as people read them: without case, accents and marks. Looked for are every name and icon that the
//! student ever had: the longer words of a name anywhere, shorter ones and an icon's word as words of their own.

use super::table::folded;
use crate::classroom::{Alias, Event, Fact, Field, Language, Mention, Reply, Section, State, StudentId};
use crate::text::Text;
use std::collections::{BTreeMap, BTreeSet};

/// A word of a name of so many letters is found within others too: "Amaras".
const LONG: usize = 4;
/// A single letter names nobody.
const SHORT: usize = 2;

/// What somebody is called.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Names {
    /// Whole names, as [`folded`].
    whole: BTreeSet<String>,
    /// Found anywhere.
    parts: BTreeSet<String>,
    /// Found as words of their own.
    words: BTreeSet<String>,
    icons: BTreeSet<&'static str>,
}

impl Names {
    /// Every name and icon in a student's own history, with the words of the icons in every language.
    fn in_history(events: &[Event]) -> Self {
        let mut names = Self::default();
        for event in events {
            match &event.fact {
                Fact::Enrolled { name, alias, .. } => {
                    names.add(name);
                    names.add_icon(*alias);
                }
                Fact::StudentRenamed { name, .. } => names.add(name),
                Fact::Shared { alias, .. } | Fact::AliasSet { alias, .. } => names.add_icon(*alias),
                Fact::Returned { alias: Some(alias), .. } => names.add_icon(*alias),
                _ => {}
            }
        }
        names
    }

    fn add(&mut self, name: &str) {
        let whole = folded(name);
        whole.split(' ').for_each(|word| self.add_word(word, LONG));
        if !whole.is_empty() {
            self.whole.insert(whole);
        }
    }

    /// A word, to be found within others from so many letters on.
    fn add_word(&mut self, word: &str, within: usize) {
        let letters = word.chars().count();
        if letters >= within || (letters >= SHORT && word.chars().any(is_joined_on)) {
            self.parts.insert(word.to_owned());
        } else if letters >= SHORT {
            self.words.insert(word.to_owned());
        }
    }

    fn add_icon(&mut self, alias: Alias) {
        self.icons.insert(alias.icon());
        for language in Language::ALL {
            self.add_word(&folded(&Text::new(language).alias(alias)), usize::MAX);
        }
    }

    /// Whether a text may name them. Of somebody else's name a word in common is no sign, nor is a namesake's.
    fn may_be_in(&self, field: Field, text: &str) -> bool {
        let plain = folded(text);
        let padded = format!(" {plain} ");
        if field == Field::StudentName {
            let says = |name: &String| padded.contains(&format!(" {name} ")) && *name != plain;
            return self.whole.iter().any(says);
        }
        self.icons.iter().any(|icon| text.contains(icon))
            || self.parts.iter().any(|part| plain.contains(part.as_str()))
            || self.words.iter().any(|word| padded.contains(&format!(" {word} ")))
    }
}

/// Whether words of a letter's script are written on to others, with no space or apostrophe between: "وعمارة".
fn is_joined_on(letter: char) -> bool {
    matches!(letter, '\u{590}'..='\u{8ff}' | '\u{e00}'..='\u{fff}' | '\u{2e80}'..='\u{d7ff}' | '\u{20000}'..)
}

/// Whether somebody typed a name as it is, as people read it.
pub fn is_name(typed: &str, name: &str) -> bool {
    match folded(name) {
        plain if plain.is_empty() => typed.trim() == name.trim(),
        plain => folded(typed) == plain,
    }
}

/// The texts of others that may name a student, those that are shown now first, then the newest. `own` is the student's
/// history, in any order; `all` is everybody's, in order.
pub fn mentions<E>(
    state: &State,
    student: StudentId,
    own: &[Event],
    all: impl Iterator<Item = Result<Event, E>>,
) -> Result<Vec<Mention>, E> {
    let names = Names::in_history(own);
    let mut found: BTreeMap<_, Mention> = BTreeMap::new();
    for event in all {
        let event = event?;
        let of = event.fact.student();
        if of == Some(student) {
            continue;
        }
        let outcome = event.fact.outcome().filter(|_| of.is_none());
        for (field, text) in event.fact.texts() {
            if !names.may_be_in(field, text) {
                continue;
            }
            let (section, text, wall_ms) = (event.section, text.to_owned(), event.at.wall_ms);
            let key = (section, field, outcome, of, text.clone());
            let stands = state.section(section).is_ok_and(|class| stands(state, class, field, &text));
            found.insert(key, Mention { section, field, outcome, of, text, wall_ms, stands });
        }
    }
    let mut mentions: Vec<Mention> = found.into_values().collect();
    mentions.sort_by_key(|mention| (!mention.stands, std::cmp::Reverse(mention.wall_ms)));
    Ok(mentions)
}

/// Whether a text is shown somewhere in a class now.
fn stands(state: &State, class: &Section, field: Field, text: &str) -> bool {
    match field {
        Field::SectionName => class.name == text,
        Field::StudentName => {
            let names = class.enrolments.keys().filter_map(|student| state.students.get(student));
            names.into_iter().any(|person| person.name == text)
        }
        Field::Note => {
            let mut cups = class.enrolments.values().filter_map(|place| place.cup.as_ref());
            cups.any(|cup| cup.note == text)
                || class.plan.values().any(|check| check.words == text)
                || stands_in_evidence(class, field, text)
                || stands_in_wordings(class, field, text)
                || stands_with_tutors(class, field, text)
                || class
                    .enrolments
                    .values()
                    .any(|place| place.week.iter().any(|week| week.texts().any(|(_, word)| word == text)))
        }
        Field::Question | Field::Choice => {
            class.tickets.asked.values().any(|ticket| ticket.question.texts().contains(&(field, text)))
        }
        Field::Reply => {
            let mut given = class.tickets.asked.values().flat_map(|ticket| ticket.given.values());
            given.any(|given| given.reply == Reply::Text(text.to_owned())) || stands_in_help(class, field, text)
        }
        Field::EvidenceKind if class.evidence_kinds.iter().any(|kind| kind == text) => true,
        Field::TermName | Field::MarkName | Field::Reason => stands_in_terms(class, field, text),
        Field::TutorLine if class.tutoring.texts().contains(&(field, text)) => true,
        Field::Letter | Field::TutorLine => stands_with_tutors(class, field, text),
        Field::BlockName | Field::BlockPlace => class.blocks.texts().any(|known| known == (field, text)),
        Field::Habit if class.habits.iter().any(|habit| habit == text) => true,
        Field::Habit | Field::Coaching => {
            let mut notes = class.enrolments.values().flat_map(|place| place.habits.iter());
            notes.any(|note| note.seen.texts().contains(&(field, text)))
        }
        Field::Place => {
            let plan = class.pairing.plan.iter().flat_map(|plan| plan.texts());
            class.pairing.rules.places.iter().any(|place| place == text) || plan.into_iter().any(|said| said.1 == text)
        }
        Field::HomeLanguage => class.enrolments.values().any(|place| place.home_language == text),
        Field::EvidenceNote | Field::EvidenceKind => stands_in_evidence(class, field, text),
        Field::Feedback | Field::Way | Field::Context if class.phrases.texts().any(|(_, known)| known == text) => true,
        Field::Link if stands_in_evidence(class, field, text) || stands_in_help(class, field, text) => true,
        Field::ListedWord => class.help_rules.words.iter().any(|word| word == text),
        Field::Statement if stands_in_wordings(class, field, text) => true,
        Field::Feedback if stands_with_tutors(class, field, text) => true,
        _ => class.outcomes.values().any(|outcome| outcome.texts().contains(&(field, text))),
    }
}

/// In a term, in the class's marks, or on a page about somebody's mark: a reason of an attempt is in the history only.
fn stands_in_terms(class: &Section, field: Field, text: &str) -> bool {
    let mut terms = class.terms.past.iter().chain([&class.terms.running]);
    let mut marks = class.enrolments.values().flat_map(|place| place.marks.values());
    (field == Field::TermName && terms.any(|term| term.name == text))
        || class.final_rule.texts().any(|known| known == (field, text))
        || marks.any(|mark| mark.texts().contains(&(field, text)))
}

/// Between students: in an answer to a question, in what was said of a session, or in what the teacher was told.
fn stands_in_help(class: &Section, field: Field, text: &str) -> bool {
    let cups = class.enrolments.values().filter_map(|place| place.cup.as_ref());
    let mut answers = cups.flat_map(|cup| &cup.help.answers);
    answers.any(|answer| answer.texts().any(|known| known == (field, text)))
        || class.meetings.iter().any(|(_, meeting)| meeting.texts().any(|known| known == (field, text)))
        || (field == Field::Reply && class.reports.values().any(|report| report.words == text))
}

fn stands_with_tutors(class: &Section, field: Field, text: &str) -> bool {
    class.enrolments.values().any(|place| place.tutor.texts().contains(&(field, text)))
}

fn stands_in_wordings(class: &Section, field: Field, text: &str) -> bool {
    let mut wordings = class.enrolments.values().flat_map(|place| place.wordings.values());
    wordings.any(|wording| match field {
        Field::Statement => wording.text == text,
        _ => wording.verdict.texts() == Some((field, text)),
    })
}

fn stands_in_evidence(class: &Section, field: Field, text: &str) -> bool {
    let pieces = class.enrolments.values().flat_map(|place| place.evidence.all());
    pieces.into_iter().any(|(_, evidence)| {
        let said = evidence.comments.values().flat_map(|comment| comment.texts()).chain(evidence.kind_verdict.texts());
        evidence.piece.texts().into_iter().chain(said).any(|said| said == (field, text))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::classroom::{
        Actor, Colour, Command, Context, Deed, Now, OutcomeRow, RosterRow, SectionId, SettingDeed, State,
    };

    fn names(all: &[&str]) -> Names {
        let mut names = Names::default();
        all.iter().for_each(|name| names.add(name));
        names
    }

    #[test]
    fn a_name_is_found_as_people_read_it() {
        let amara = names(&["Zoë Amara O’Neill", "Li"]);
        for text in [
            "as zoe amara o'neill said",
            "AMARA’S answer",
            "amáras",
            "ask Li!",
            "what zoë did",
            "the O'Neill trick",
            "Neill",
        ] {
            assert!(amara.may_be_in(Field::Note, text), "{text}");
        }
        for text in ["I can list them", "am I right?", "o", "", "zo"] {
            assert!(!amara.may_be_in(Field::Note, text), "{text}");
        }
        let arabic = names(&["عمارة"]);
        assert!(arabic.may_be_in(Field::Note, "أنا وعمارة"));
        let chinese = names(&["王小明"]);
        assert!(chinese.may_be_in(Field::Note, "我和王小明一起"));
    }

    #[test]
    fn an_icon_is_found_by_its_picture_and_by_its_word_in_every_language() {
        let mut fox = names(&["Ben"]);
        fox.add_icon(Alias::at(0).unwrap_or_else(|_| unreachable!("the first")));
        for text in ["the 🦊 knows", "The fox!", "el zorro", "le renard", "الثعلب"] {
            assert!(fox.may_be_in(Field::Note, text), "{text}");
        }
        assert!(!fox.may_be_in(Field::Note, "a foxglove"));
    }

    #[test]
    fn anothers_name_counts_only_when_it_says_more_than_theirs() {
        let ana = names(&["Ana Ruiz"]);
        assert!(!ana.may_be_in(Field::StudentName, "Luis Ruiz"), "a surname in common");
        assert!(!ana.may_be_in(Field::StudentName, "Ana Ruiz"), "a namesake");
        assert!(ana.may_be_in(Field::StudentName, "Luis (brother of Ana Ruiz)"));
    }

    #[test]
    fn a_name_is_typed_in_any_case_and_one_without_letters_as_it_stands() {
        assert!(is_name("  zoe  oneill", "Zoë ONeill") && !is_name("Zoe", "Zoë ONeill") && !is_name("", "Zoë"));
        assert!(is_name(" 🙂 ", "🙂") && !is_name("", "🙂") && !is_name("!", "🙂"));
    }

    #[test]
    fn what_others_wrote_is_listed_once_and_what_the_student_wrote_is_not() {
        let (mut state, mut all) = (State::default(), Vec::new());
        let mut number = 0;
        let mut ask = |actor, command: Command| {
            number += 1;
            let now = Now { wall_ms: number * 1_000, boot: 1, uptime_ms: number as u64, wall_trusted: true };
            let events = state.decide(&command, &Context::live(actor, now, 1)).unwrap_or_default();
            assert!(!events.is_empty(), "{command:?}");
            events.iter().for_each(|event| state.apply(event));
            all.extend(events);
        };
        let class = SectionId(1);
        let (ana, ben) = (StudentId(1), StudentId(2));
        ask(Actor::Teacher, Command::MakeSection { name: "Ana’s room".into(), language: Language::English });
        let rows = ["Ana", "Ben"].map(|name| RosterRow { name: name.into(), language: None }).to_vec();
        ask(Actor::Teacher, Command::In(class, Deed::ImportRoster { rows }));
        let skill = OutcomeRow { statement: Some("I can explain Ana's way".into()), ..OutcomeRow::default() };
        ask(Actor::Teacher, Command::In(class, Deed::ImportOutcomes { rows: vec![skill] }));
        ask(Actor::Teacher, Command::In(class, Deed::OpenClass { minutes: 50 }));
        for (student, note) in [(ben, "Ana took my pen"), (ben, "gone"), (ben, "Ana took my pen"), (ana, "I am Ana")] {
            let note = note.into();
            let raise = Deed::RaiseCup { student, colour: Colour::Red, outcome: None, note };
            ask(Actor::Student(student), Command::In(class, raise));
        }
        ask(Actor::Teacher, Command::In(class, Deed::Set(SettingDeed::Name("Room 7".into()))));
        let own: Vec<Event> = all.iter().filter(|event| event.fact.student() == Some(ana)).cloned().collect();
        let found = mentions(&state, ana, &own, all.iter().cloned().map(Ok::<_, ()>)).unwrap_or_default();
        let told: Vec<_> = found.iter().map(|m| (m.field, m.of, m.text.as_str(), m.stands)).collect();
        assert_eq!(
            told,
            [
                (Field::Note, Some(ben), "Ana took my pen", true),
                (Field::Statement, None, "I can explain Ana's way", true),
                (Field::SectionName, None, "Ana’s room", false),
            ]
        );
    }
}
