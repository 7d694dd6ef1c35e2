//! Help among students (S8, S20), sessions (S16, S13, S14), and what is told to the teacher, as the API tells and takes
//! them.

use super::super::student::help::who_was_first;
use super::super::tap::Tap;
use super::super::visitor::Student;
use super::super::{App, Problem};
use super::journal::EntryShape;
use super::me::tapped;
use super::shape::{Refused, Saved};
use crate::classroom::meeting::{Exit, Log, Reflection, Stage};
use crate::classroom::{Deed, Enrolment, HelpDeed, MeetingDeed, Now, ReportDeed, Section, State, StudentId, Whom};
use axum::Json;
use axum::extract::State as Extracted;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Whom a question asks.
#[derive(Clone, Copy, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub(super) enum WhomShape {
    /// Whoever may answer.
    Anyone,
    /// Only the teacher.
    Teacher,
    /// This tutor, where students pick.
    Tutor(u32),
}

impl From<WhomShape> for Whom {
    fn from(shape: WhomShape) -> Self {
        match shape {
            WhomShape::Anyone => Self::Anyone,
            WhomShape::Teacher => Self::Teacher,
            WhomShape::Tutor(tutor) => Self::Tutor(StudentId(tutor)),
        }
    }
}

/// What is done about a question: one's own (`ask`, `begin`) or a classmate's.
#[derive(Deserialize, ToSchema)]
#[serde(tag = "do", rename_all = "snake_case")]
pub(super) enum HelpShape {
    /// Asks somebody else.
    Ask { whom: WhomShape },
    /// On the way.
    Claim,
    /// "In a moment", or now.
    Hold { held: bool },
    /// Hands it on.
    HandOn,
    /// Answers in writing.
    Answer {
        #[serde(default)]
        #[schema(max_length = 280)]
        note: String,
        #[serde(default)]
        #[schema(max_length = 500)]
        link: String,
    },
    /// Both are there.
    Begin,
}

impl HelpShape {
    fn deed(self) -> HelpDeed {
        match self {
            Self::Ask { whom } => HelpDeed::Ask(whom.into()),
            Self::Claim => HelpDeed::Claim,
            Self::Hold { held } => HelpDeed::Hold(held),
            Self::HandOn => HelpDeed::HandOn,
            Self::Answer { note, link } => HelpDeed::Answer { note, link },
            Self::Begin => HelpDeed::Begin,
        }
    }
}

/// About whose question.
#[derive(Deserialize, ToSchema)]
pub(super) struct AboutShape {
    /// Who asks.
    asker: u32,
    #[serde(flatten)]
    what: HelpShape,
}

/// Does something about a question. Takes the same headers as a status. Of several who claim one at once exactly one is
/// on the way.
#[utoipa::path(post, path = "/api/v1/me/help", request_body = AboutShape,
    responses((status = 200, body = Saved), (status = 401, body = Refused), (status = 409, body = Refused)))]
pub(super) async fn help(
    Extracted(app): Extracted<App>,
    me: Student,
    tap: Tap,
    Json(form): Json<AboutShape>,
) -> Result<Json<Saved>, Problem> {
    let deed = Deed::Help { student: StudentId(form.asker), what: form.what.deed() };
    tapped(&app, &me, &tap, deed).await.map_err(|problem| who_was_first(&app, problem))
}

#[derive(Clone, Copy, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub(super) enum StageName {
    CheckIn,
    Guided,
    Independent,
    Exit,
}

#[derive(Clone, Copy, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub(super) enum ExitName {
    Can,
    Nearly,
    NotYet,
}

/// What is done in a session.
#[derive(Deserialize, ToSchema)]
#[serde(tag = "do", rename_all = "snake_case")]
pub(super) enum SessionShape {
    /// Comes in with the same question.
    Join { meeting: u32 },
    /// Leaves before the end.
    Leave { meeting: u32 },
    /// Goes on, or back; the tutor's.
    Stage {
        meeting: u32,
        #[schema(value_type = StageName)]
        stage: Stage,
    },
    /// Answers the last question; a partner's.
    Exit {
        meeting: u32,
        #[schema(value_type = ExitName)]
        exit: Exit,
    },
    /// Ends it.
    End { meeting: u32 },
    /// Says how it was; the tutor adds what they saw, for the teacher.
    Reflect {
        meeting: u32,
        #[serde(default)]
        #[schema(max_length = 280)]
        words: String,
        #[serde(default)]
        thanks: bool,
        #[schema(max_length = 280)]
        strategies: Option<String>,
        #[schema(max_length = 280)]
        errors: Option<String>,
    },
}

impl SessionShape {
    fn deed(self) -> MeetingDeed {
        match self {
            Self::Join { meeting } => MeetingDeed::Join(meeting),
            Self::Leave { meeting } => MeetingDeed::Leave(meeting),
            Self::Stage { meeting, stage } => MeetingDeed::SetStage(meeting, stage),
            Self::Exit { meeting, exit } => MeetingDeed::SayExit(meeting, exit),
            Self::End { meeting } => MeetingDeed::End(meeting),
            Self::Reflect { meeting, words, thanks, strategies, errors } => {
                let seen = strategies.is_some() || errors.is_some();
                let log = Log { strategies: strategies.unwrap_or_default(), errors: errors.unwrap_or_default() };
                MeetingDeed::Reflect(meeting, Reflection { words, thanks }, seen.then_some(log))
            }
        }
    }
}

/// Does something in a session. Takes the same headers as a status.
#[utoipa::path(post, path = "/api/v1/me/session", request_body = SessionShape,
    responses((status = 200, body = Saved), (status = 401, body = Refused)))]
pub(super) async fn session(
    Extracted(app): Extracted<App>,
    me: Student,
    tap: Tap,
    Json(form): Json<SessionShape>,
) -> Result<Json<Saved>, Problem> {
    tapped(&app, &me, &tap, Deed::Meeting(form.deed())).await
}

/// Something that is not right.
#[derive(Deserialize, ToSchema)]
pub(super) struct ReportShape {
    /// Of whom, if of somebody.
    about: Option<u32>,
    #[serde(default)]
    #[schema(max_length = 280)]
    words: String,
}

/// Tells the teacher that something is not right. Takes the same headers as a status.
#[utoipa::path(post, path = "/api/v1/me/report", request_body = ReportShape,
    responses((status = 200, body = Saved), (status = 401, body = Refused)))]
pub(super) async fn report(
    Extracted(app): Extracted<App>,
    me: Student,
    tap: Tap,
    Json(form): Json<ReportShape>,
) -> Result<Json<Saved>, Problem> {
    let what = ReportDeed::Tell { about: form.about.map(StudentId), words: form.words };
    tapped(&app, &me, &tap, Deed::Report { student: me.student, what }).await
}

/// A question that may be answered.
#[derive(Serialize, ToSchema)]
struct OfferShape {
    student: u32,
    name: String,
    outcome: u32,
    /// Their note; empty where classmates do not see it.
    note: String,
    waits_ms: u64,
}

/// The session that they are in.
#[derive(Serialize, ToSchema)]
struct MySession {
    meeting: u32,
    outcome: u32,
    helper: String,
    partners: Vec<String>,
    #[schema(value_type = StageName)]
    stage: Stage,
    /// What mastery of the skill looks like, in the teacher's words; `null` where nobody wrote them.
    criteria: Option<String>,
    /// Class time that is left.
    left_ms: u64,
}

/// Help among students, as it concerns one.
#[derive(Serialize, ToSchema)]
pub(super) struct MyHelp {
    /// Who is on the way to them.
    comes: Option<String>,
    /// To whom they are on the way.
    goes_to: Option<u32>,
    /// The questions that they may answer, the least helped first.
    offers: Vec<OfferShape>,
    /// The session that they are in.
    session: Option<MySession>,
    /// The sessions that they were in, the newest first.
    journal: Vec<EntryShape>,
    /// How often partners said thank you to them in those.
    thanks: usize,
}

impl MyHelp {
    pub(super) fn of(state: &State, section: &Section, place: &Enrolment, student: StudentId, now: &Now) -> Self {
        let name = |id: StudentId| state.students.get(&id).map(|person| person.name.clone()).unwrap_or_default();
        let claim = place.cup.as_ref().and_then(|cup| cup.help.claim.as_ref());
        let offers = section.offers_to(student, now).into_iter().map(|offer| OfferShape {
            student: offer.student.0,
            name: name(offer.student),
            outcome: offer.outcome.0,
            note: section.note_for_classmates(offer.cup).unwrap_or_default().to_owned(),
            waits_ms: offer.waits_ms,
        });
        let session = section.meetings.open_with(student).map(|(meeting, on)| MySession {
            meeting,
            outcome: on.outcome.0,
            helper: name(on.helper),
            partners: on.stayed().map(|(partner, _)| name(partner)).collect(),
            stage: on.stage,
            criteria: section
                .outcomes
                .get(&on.outcome)
                .and_then(|skill| skill.success_criteria(&section.scale))
                .map(str::to_owned),
            left_ms: section.meeting_left_ms(on, now),
        });
        Self {
            comes: claim.map(|claim| name(claim.by)),
            goes_to: section.claimed_by(student).map(|(asks, ..)| asks.0),
            offers: offers.collect(),
            session,
            journal: EntryShape::all(state, section, student),
            thanks: section.meetings.thanks_to(student),
        }
    }
}
