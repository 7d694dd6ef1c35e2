//! What a student and the teacher may ask for about tutoring.

use super::*;

/// An answer of the letter.
#[derive(Deserialize, ToSchema)]
pub(in super::super) struct AnswerShape {
    /// The question.
    question: LineShape,
    /// What they answer.
    #[schema(max_length = 600)]
    answer: String,
}

/// What a student wants of tutoring.
#[derive(Deserialize, ToSchema)]
#[serde(tag = "what", rename_all = "snake_case")]
pub(in super::super) enum TutorWish {
    /// To apply for a skill that they have mastered; `norms` is the mark of the norms that they read.
    Apply {
        outcome: u32,
        answers: Vec<AnswerShape>,
        #[serde(default)]
        ticked: Vec<LineShape>,
        #[serde(default)]
        on_wall: bool,
        norms: Option<u32>,
    },
    /// To send again what they took back.
    AskAgain { outcome: u32, norms: Option<u32> },
    /// To take it back, to stop, or to put the teacher's answer away.
    Stop { outcome: u32 },
    /// "Not now", or never for this skill.
    AnswerOffer { outcome: u32, never: bool },
    /// To acknowledge the norms of this mark.
    ReadNorms { norms: u32 },
    /// To be asked, or not now.
    SetAvailable { available: bool },
    /// To stand on the wall, or not.
    SetOnWall { on_wall: bool },
    /// To propose a line for what makes a good tutor.
    Propose {
        #[schema(max_length = 140)]
        text: String,
    },
    /// To take it back.
    WithdrawProposal,
    /// To put away what the teacher wrote, by its number.
    ReadCoaching { number: u64 },
}

impl TutorWish {
    fn deed(self) -> TutorDeed {
        match self {
            Self::Apply { outcome, answers, ticked, on_wall, norms } => {
                let answers = answers.into_iter().map(|said| (said.question.into(), said.answer)).collect();
                let letter = Letter { answers, ticked: ticked.into_iter().map(Into::into).collect() };
                TutorDeed::Apply { outcome: OutcomeId(outcome), letter, on_wall, norms }
            }
            Self::AskAgain { outcome, norms } => TutorDeed::AskAgain { outcome: OutcomeId(outcome), norms },
            Self::Stop { outcome } => TutorDeed::Stop { outcome: OutcomeId(outcome) },
            Self::AnswerOffer { outcome, never } => TutorDeed::AnswerOffer { outcome: OutcomeId(outcome), never },
            Self::ReadNorms { norms } => TutorDeed::ReadNorms { norms },
            Self::SetAvailable { available } => TutorDeed::SetAvailable { available },
            Self::SetOnWall { on_wall } => TutorDeed::SetOnWall { on_wall },
            Self::Propose { text } => TutorDeed::Propose { text },
            Self::WithdrawProposal => TutorDeed::WithdrawProposal,
            Self::ReadCoaching { number } => TutorDeed::ReadCoaching(number),
        }
    }
}

/// Says something about tutoring: always optional. Takes the same headers as a status.
#[utoipa::path(post, path = "/api/v1/me/tutor", request_body = TutorWish,
    responses((status = 200, body = Saved), (status = 401, body = Refused)))]
pub(in super::super) async fn tell(
    State(app): State<App>,
    me: Student,
    tap: Tap,
    Json(wish): Json<TutorWish>,
) -> Result<Json<Saved>, Problem> {
    tapped(&app, &me, &tap, Deed::Tutor { student: me.student, what: wish.deed() }).await
}

/// What the teacher wants of a student who tutors. Applications and proposed lines are answered in the tray.
#[derive(Deserialize, ToSchema)]
#[serde(tag = "what", rename_all = "snake_case")]
pub(in super::super) enum TutorDeedShape {
    /// Invites a student personally to tutor a skill, or does so no more.
    Invite { student: u32, outcome: u32, invited: bool },
    /// Ends it, with a word that the student reads.
    End {
        student: u32,
        outcome: u32,
        #[serde(default)]
        #[schema(max_length = 140)]
        word: String,
    },
    /// Ticks a step that leads to a rung, or takes the tick off.
    SetStep { student: u32, rung: RungName, step: LineShape, done: bool },
    /// Says for a student whether they can be asked.
    SetAvailable { student: u32, available: bool },
    /// Writes to a tutor about how they tutor: what went well, what to try next; one of the two at least.
    Coach {
        student: u32,
        #[serde(default)]
        #[schema(max_length = 400)]
        keep: String,
        #[serde(default)]
        #[schema(max_length = 400)]
        next: String,
    },
}

impl TutorDeedShape {
    pub(in super::super) fn deed(self) -> Deed {
        let (student, what) = match self {
            Self::Invite { student, outcome, invited } => {
                (student, TutorDeed::Invite { outcome: OutcomeId(outcome), invited })
            }
            Self::End { student, outcome, word } => (student, TutorDeed::End { outcome: OutcomeId(outcome), word }),
            Self::SetStep { student, rung, step, done } => {
                (student, TutorDeed::SetStep { rung: rung.into(), step: step.into(), done })
            }
            Self::SetAvailable { student, available } => (student, TutorDeed::SetAvailable { available }),
            Self::Coach { student, keep, next } => (student, TutorDeed::Coach(Coaching { keep, next })),
        };
        Deed::Tutor { student: StudentId(student), what }
    }
}
