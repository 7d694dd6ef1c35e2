//! Tutoring blocks (S18), as the API tells them and takes them.

mod shape;

pub(super) use shape::BlocksShape;

use super::super::in_path::InPath;
use super::super::tap::Tap;
use super::super::visitor::Student;
use super::super::{App, Problem};
use super::shape::{Refused, Saved};
use crate::classroom::block::{Block, Wanted};
use crate::classroom::{BlockDeed, BlockId, Deed, HeldId, OutcomeId, Section, StudentId};
use axum::Json;
use axum::extract::State;
use serde::{Deserialize, Serialize};
use shape::{AttendanceName, BlockPlanShape, RoleName};
use utoipa::ToSchema;

/// What the teacher wants of a block.
#[derive(Deserialize, ToSchema)]
#[serde(tag = "what", rename_all = "snake_case")]
pub(super) enum BlockDeedShape {
    /// Makes one, or changes it.
    Plan { block: Option<u32>, plan: BlockPlanShape },
    /// It is not offered any more.
    End { block: u32 },
    /// The wall shows its name and place, or no more.
    Show { block: u32, on: bool },
    /// Signs a student up who has no device, or takes them off: no `as`.
    SignUp { block: u32, round: u32, student: u32, r#as: Option<RoleName>, outcome: Option<u32> },
    /// It begins: the list is closed, and that of the next time is open.
    Begin { block: u32, round: u32 },
    /// Whether a student was there; `null`: nothing is marked.
    Mark { held: u32, student: u32, attendance: Option<AttendanceName> },
    /// Everybody who is not marked was there.
    MarkRest { held: u32 },
}

fn wanted(role: Option<RoleName>, outcome: Option<u32>) -> Option<Wanted> {
    Some(Wanted { role: role?.into(), outcome: outcome.map(OutcomeId) })
}

impl BlockDeedShape {
    pub(super) fn deed(self) -> Deed {
        Deed::Block(match self {
            Self::Plan { block, plan } => BlockDeed::Plan { block: block.map(BlockId), plan: plan.into() },
            Self::End { block } => BlockDeed::End { block: BlockId(block) },
            Self::Show { block, on } => BlockDeed::Show { block: BlockId(block), on },
            Self::SignUp { block, round, student, r#as, outcome } => {
                let (block, student) = (BlockId(block), StudentId(student));
                BlockDeed::SignUp { block, round, student, wanted: wanted(r#as, outcome) }
            }
            Self::Begin { block, round } => BlockDeed::Begin { block: BlockId(block), round },
            Self::Mark { held, student, attendance } => {
                BlockDeed::Mark { held: HeldId(held), student: StudentId(student), mark: attendance.map(Into::into) }
            }
            Self::MarkRest { held } => BlockDeed::MarkRest { held: HeldId(held) },
        })
    }
}

/// A block, as a student sees it.
#[derive(Serialize, ToSchema)]
pub(super) struct MyBlock {
    block: u32,
    /// How often it was held: send it back with a sign-up.
    round: u32,
    plan: BlockPlanShape,
    /// How many more may come.
    free: usize,
    /// As what they come themself; `null`: they do not.
    r#as: Option<RoleName>,
    /// On which skill; `null`: open.
    outcome: Option<u32>,
    /// The skills that they may help with.
    #[schema(value_type = Vec<u32>)]
    helps_with: Vec<OutcomeId>,
}

impl MyBlock {
    pub(super) fn all(section: &Section, student: StudentId) -> Vec<Self> {
        let Ok(place) = section.active(student) else { return vec![] };
        let shape = |(id, block): (BlockId, &Block)| {
            let own = section.signed_up(block).into_iter().find(|(who, _)| *who == student);
            let own = own.map(|(_, sign_up)| sign_up);
            Self {
                block: id.0,
                round: section.blocks.round(id),
                plan: (&block.plan).into(),
                free: section.free_seats(block),
                r#as: own.map(|own| own.role.into()),
                outcome: own.and_then(|own| own.outcome).map(|outcome| outcome.0),
                helps_with: section.helps_with(&block.plan, place),
            }
        };
        section.blocks.running().into_iter().map(shape).collect()
    }
}

/// What a student would like of a block.
#[derive(Deserialize, ToSchema)]
pub(super) struct SignUpShape {
    /// As the page showed it: a tap that waited since the block began is not for the next time.
    round: u32,
    /// `null`: not after all. Left out is not `null`: it is a broken request.
    #[serde(deserialize_with = "Option::deserialize")]
    #[schema(required = true)]
    r#as: Option<RoleName>,
    /// On which skill; `null`: open.
    #[serde(default)]
    outcome: Option<u32>,
}

/// Signs up for a block: first come, first served. Takes the same headers as a status.
#[utoipa::path(post, path = "/api/v1/me/blocks/{block}", params(("block" = u32, Path, description = "The block")), request_body = SignUpShape,
    responses((status = 200, body = Saved), (status = 401, body = Refused), (status = 409, body = Refused, description = "Full, or begun since"), (status = 503, body = Refused)))]
pub(super) async fn sign_up(
    State(app): State<App>,
    me: Student,
    tap: Tap,
    InPath(block): InPath<u32>,
    Json(shape): Json<SignUpShape>,
) -> Result<Json<Saved>, Problem> {
    let wanted = wanted(shape.r#as, shape.outcome);
    let deed = BlockDeed::SignUp { block: BlockId(block), round: shape.round, student: me.student, wanted };
    Ok(Json(tap.submit(&app, me.wish(Deed::Block(deed)), me.student).await?.into()))
}
