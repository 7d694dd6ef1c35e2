//! What is wanted of a block, and what comes of it: first come, first served, in the order in which taps are written.

use super::{Attendance, Attendee, Block, BlockFact, BlockPlan, BlockRole, MOST_BLOCKS, SignUp};
use crate::classroom::{BlockId, Context, Enrolment, Fact, HeldId, OutcomeId, Refusal, Section, StudentId};

/// As what somebody would like to come, and on which skill.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// As what.
    pub role: BlockRole,
    /// `None`: open.
    pub outcome: Option<OutcomeId>,
}

/// What somebody wants of a block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BlockDeed {
    /// Makes one, or changes it.
    Plan {
        /// `None`: a new one.
        block: Option<BlockId>,
        /// What it is to be.
        plan: BlockPlan,
    },
    /// It is not offered any more.
    End {
        /// Which.
        block: BlockId,
    },
    /// The wall shows its name and place, or no more.
    Show {
        /// Which.
        block: BlockId,
        /// Whether.
        on: bool,
    },
    /// A student comes, comes for something else, or does not come after all.
    SignUp {
        /// Where.
        block: BlockId,
        /// For which time, as [`super::Blocks::round`] counts: a tap that waited since is not for the next one.
        round: u32,
        /// Who.
        student: StudentId,
        /// `None`: not after all.
        wanted: Option<Wanted>,
    },
    /// It begins: the list is closed, and that of the next time is open.
    Begin {
        /// Which.
        block: BlockId,
        /// As for a sign-up: a form sent twice begins it once.
        round: u32,
    },
    /// Whether a student was there; whoever came without signing up is put on the list by it.
    Mark {
        /// When.
        held: HeldId,
        /// Who.
        student: StudentId,
        /// `None`: nothing is marked.
        mark: Option<Attendance>,
    },
    /// Everybody who is not marked was there.
    MarkRest {
        /// When.
        held: HeldId,
    },
}

impl BlockDeed {
    pub(in crate::classroom) fn decide(&self, section: &Section, ctx: &Context) -> Result<Vec<Fact>, Refusal> {
        let facts = match self {
            Self::SignUp { block, round, student, wanted } => {
                sign_up(section, ctx, (*block, *round), *student, wanted.as_ref())?
            }
            teachers => {
                ctx.teacher_only()?;
                teachers.decide_for_the_teacher(section)?
            }
        };
        Ok(facts.into_iter().map(Fact::Block).collect())
    }

    fn decide_for_the_teacher(&self, section: &Section) -> Result<Vec<BlockFact>, Refusal> {
        let blocks = &section.blocks;
        match self {
            Self::Plan { block, plan } => plan_one(section, *block, plan),
            // A form sent twice ends it once.
            Self::End { block } if blocks.ever(*block).is_some_and(|block| block.ended) => Ok(vec![]),
            Self::End { block } => {
                blocks.block(*block)?;
                let shown = blocks.on_wall == Some(*block);
                let shown = shown.then_some(BlockFact::Shown { block: *block, on: false });
                Ok(std::iter::once(BlockFact::Ended { block: *block, ended: true }).chain(shown).collect())
            }
            Self::Show { block, on } => {
                blocks.block(*block)?;
                let same = (blocks.on_wall == Some(*block)) == *on;
                Ok(if same { vec![] } else { vec![BlockFact::Shown { block: *block, on: *on }] })
            }
            Self::Begin { block, round } => begin(section, *block, *round),
            Self::Mark { held, student, mark } => mark_one(section, *held, *student, *mark),
            Self::MarkRest { held } => mark_rest(section, *held),
            Self::SignUp { .. } => Ok(vec![]),
        }
    }
}

fn plan_one(section: &Section, block: Option<BlockId>, plan: &BlockPlan) -> Result<Vec<BlockFact>, Refusal> {
    let before = block.map(|id| section.blocks.block(id)).transpose()?;
    if before.is_none() && section.blocks.running().len() >= MOST_BLOCKS {
        return Err(Refusal::TooManyBlocks);
    }
    let plan = plan.cleaned(section)?;
    if before.is_some_and(|before| before.plan == plan) {
        return Ok(vec![]);
    }
    let block = block.unwrap_or_else(|| section.blocks.next_block());
    Ok(vec![BlockFact::Planned { block, plan: Box::new(plan) }])
}

/// The block while its list is the one that the tap was made on.
fn at_round(section: &Section, id: BlockId, round: u32) -> Result<&Block, Refusal> {
    let block = section.blocks.block(id)?;
    if section.blocks.round(id) == round { Ok(block) } else { Err(Refusal::BlockBegan) }
}

fn sign_up(
    section: &Section,
    ctx: &Context,
    (id, round): (BlockId, u32),
    student: StudentId,
    wanted: Option<&Wanted>,
) -> Result<Vec<BlockFact>, Refusal> {
    let place = section.speaking(ctx, student)?;
    let block = at_round(section, id, round)?;
    let before = block.signed.get(&student);
    let to = match wanted {
        None => None,
        Some(wanted) => {
            may_come(section, ctx, (block, place), wanted)?;
            if before.is_none() && section.free_seats(block) == 0 {
                return Err(Refusal::BlockFull);
            }
            let last = block.signed.values().map(|sign_up| sign_up.turn).max().unwrap_or(0);
            let turn = before.map_or(last.saturating_add(1), |before| before.turn);
            Some(SignUp { role: wanted.role, outcome: wanted.outcome, turn })
        }
    };
    let same = before == to.as_ref();
    Ok(if same { vec![] } else { vec![BlockFact::SignedUp { block: id, student, to }] })
}

fn may_come(
    section: &Section,
    ctx: &Context,
    (block, place): (&Block, &Enrolment),
    wanted: &Wanted,
) -> Result<(), Refusal> {
    let offered = section.skills_of_block(&block.plan);
    if let Some(outcome) = wanted.outcome {
        section.outcome(outcome)?;
        if !offered.contains(&outcome) {
            return Err(Refusal::NoSuchOutcome);
        }
    }
    match (wanted.role, wanted.outcome) {
        (BlockRole::Wants, None) => Ok(()),
        (BlockRole::Wants, Some(outcome)) => section.outcome_of(ctx, place, outcome).map(|_| ()),
        (BlockRole::Helps, outcome) => {
            let helps = section.helps_with(&block.plan, place);
            let fits = outcome.map_or(!helps.is_empty(), |outcome| helps.contains(&outcome));
            if fits { Ok(()) } else { Err(Refusal::NotTheirsToHelp) }
        }
    }
}

fn begin(section: &Section, id: BlockId, round: u32) -> Result<Vec<BlockFact>, Refusal> {
    let block = at_round(section, id, round)?;
    if section.signed_up(block).is_empty() {
        return Err(Refusal::NobodySignedUp);
    }
    Ok(vec![BlockFact::Began { block: id, held: section.blocks.next_held() }])
}

fn mark_one(
    section: &Section,
    id: HeldId,
    student: StudentId,
    mark: Option<Attendance>,
) -> Result<Vec<BlockFact>, Refusal> {
    let held = section.blocks.time(id)?;
    let before = held.attendees.get(&student);
    if before.is_none() {
        section.active(student)?;
    }
    let same = before.and_then(|attendee| attendee.mark) == mark;
    Ok(if same { vec![] } else { vec![BlockFact::Marked { held: id, student, mark }] })
}

fn mark_rest(section: &Section, id: HeldId) -> Result<Vec<BlockFact>, Refusal> {
    let held = section.blocks.time(id)?;
    let unmarked =
        |(student, attendee): &(&StudentId, &Attendee)| attendee.mark.is_none() && section.active(**student).is_ok();
    let rest = held.attendees.iter().filter(unmarked);
    let here = |student| BlockFact::Marked { held: id, student, mark: Some(Attendance::Here) };
    Ok(rest.map(|(student, _)| here(*student)).collect())
}
