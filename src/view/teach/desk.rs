//! What every page of a class has at hand.

use super::Done;
use super::notices::Notice;
use crate::access::Access;
use crate::classroom::{Actor, Now, OutcomeId, Section, State, StudentId};
use crate::text::Text;
use maud::{Markup, html};
use std::collections::BTreeSet;

/// A class as its teacher sees it now.
pub struct Desk<'a> {
    /// The page's voice.
    pub text: Text,
    /// The whole box.
    pub state: &'a State,
    /// The keys.
    pub access: &'a Access,
    /// The class.
    pub section: &'a Section,
    /// Who looks: the teacher, or a substitute, who sees the lesson only (S52).
    pub actor: Actor,
    /// Both clocks.
    pub now: Now,
    /// What was done a moment ago.
    pub done: Option<Done>,
    /// The store takes no writes just now.
    pub reading_only: bool,
    /// How the box stands on its network, where there is something to know.
    pub notices: Vec<Notice>,
    /// A form that was refused, to be shown again as it was.
    pub refused: Refused,
    namesakes: BTreeSet<StudentId>,
}

/// A form that was refused: what it said, and why not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// Which form.
    pub form: String,
    /// Why not.
    pub sentence: String,
    /// What was typed.
    pub fields: Vec<(String, String)>,
}

impl Draft {
    /// What was typed into a field.
    pub fn field(&self, name: &str) -> Option<&str> {
        self.fields.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }
}

/// The one form of a page that was refused, if any: what each field and each form shows of it.
#[derive(Clone, Debug, Default)]
pub struct Refused(pub Option<Draft>);

impl Refused {
    /// The refused form of this name.
    pub fn draft(&self, form: &str) -> Option<&Draft> {
        self.0.as_ref().filter(|draft| draft.form == form)
    }

    /// Why this form was refused.
    pub fn complaint(&self, form: &str) -> Markup {
        complaint(self.draft(form))
    }

    /// What a field holds: as typed if its form was refused, else as stored.
    pub fn kept<'b>(&'b self, form: &str, field: &str, stored: &'b str) -> &'b str {
        self.draft(form).and_then(|draft| draft.field(field)).unwrap_or(stored)
    }
}

/// Why a form was refused, above its fields.
pub fn complaint(draft: Option<&Draft>) -> Markup {
    html! { @if let Some(draft) = draft { p class="form-error" role="alert" { (draft.sentence) } } }
}

impl<'a> Desk<'a> {
    /// A class of a state.
    pub fn new(text: Text, state: &'a State, access: &'a Access, section: &'a Section, now: Now) -> Self {
        let namesakes = namesakes(state, section);
        Self {
            text,
            state,
            access,
            section,
            actor: Actor::Teacher,
            now,
            done: None,
            reading_only: false,
            notices: Vec::new(),
            refused: Refused::default(),
            namesakes,
        }
    }

    /// Whether the teacher looks, and not a substitute.
    pub fn is_teachers(&self) -> bool {
        self.actor == Actor::Teacher
    }

    /// An address of this class: `desk.url("/map")`.
    pub fn url(&self, path: &str) -> String {
        format!("/teach/{}{path}", self.section.id)
    }

    /// The refused form of this name.
    pub fn draft(&self, form: &str) -> Option<&Draft> {
        self.refused.draft(form)
    }

    /// Why this form was refused.
    pub fn complaint(&self, form: &str) -> Markup {
        self.refused.complaint(form)
    }

    /// What a field holds: as typed if its form was refused, else as stored.
    pub fn kept<'b>(&'b self, form: &str, field: &str, stored: &'b str) -> &'b str {
        self.refused.kept(form, field, stored)
    }

    /// A student's name, in its own direction; icons tell two of one name apart.
    pub fn name(&self, student: StudentId) -> Markup {
        let icon = self.icon(student).filter(|_| self.namesakes.contains(&student));
        html! {
            bdi { (self.plain_name(student)) }
            @if let Some(icon) = icon { " " span.emoji { (icon) } }
        }
    }

    /// A name for where markup cannot be: an accessible name, a title.
    pub fn plain_name(&self, student: StudentId) -> &'a str {
        self.state.students.get(&student).map_or("", |person| person.name.as_str())
    }

    /// What stands for a student on the wall.
    pub fn icon(&self, student: StudentId) -> Option<&'static str> {
        self.section.enrolments.get(&student).map(|place| place.alias.icon())
    }

    /// A skill in few words, in the page's language.
    pub fn skill(&self, outcome: OutcomeId) -> Markup {
        html! { bdi { (self.plain_skill(outcome)) } }
    }

    /// As [`Desk::skill`], without markup.
    pub fn plain_skill(&self, outcome: OutcomeId) -> &'a str {
        self.section.outcomes.get(&outcome).map_or("", |skill| skill.label_in(self.text.language()))
    }

    /// The members by name, as a register has them.
    pub fn register(&self) -> Vec<StudentId> {
        let mut all: Vec<_> = self.section.members().map(|(student, _)| student).collect();
        all.sort_by_cached_key(|student| (self.plain_name(*student).to_lowercase(), *student));
        all
    }
}

fn namesakes(state: &State, section: &Section) -> BTreeSet<StudentId> {
    let name = |student: StudentId| state.students.get(&student).map(|person| person.name.to_lowercase());
    let mut named: Vec<_> = section.members().map(|(student, _)| (name(student), student)).collect();
    named.sort();
    let twice = named.windows(2).filter(|pair| pair[0].0 == pair[1].0);
    twice.flat_map(|pair| [pair[0].1, pair[1].1]).collect()
}
