//! Plans of groups (S9) are looked for beside the hub: that takes up to a second, and taps must not wait for it.

use super::{App, Problem};
use crate::classroom::pairing::MOST_PLANNED;
use crate::classroom::{Deed, OutcomeId, PairingDeed, Refusal, SectionId, StudentId};
use std::collections::BTreeSet;

/// The best plan for these skills, as a wish; `away: None` is whoever is not there by the class's own word. What the
/// rules say of the skills is the core's to refuse.
pub(super) async fn propose(
    app: &App,
    section: SectionId,
    outcomes: Vec<OutcomeId>,
    away: Option<BTreeSet<StudentId>>,
    seed: u64,
) -> Result<Deed, Problem> {
    let (seen, wall_ms) = (app.look(), app.hub.now().wall_ms);
    let class = seen.state.section(section).map_err(Problem::Refused)?;
    let here: BTreeSet<StudentId> = class.expected().collect();
    let gone = || class.members().map(|(student, _)| student).filter(|student| !here.contains(student)).collect();
    let away: BTreeSet<StudentId> = away.unwrap_or_else(gone);
    if outcomes.len() > MOST_PLANNED {
        return Err(Problem::Refused(Refusal::PlannedSkills));
    }
    let wanted = (outcomes.clone(), away.clone());
    let search = tokio::task::spawn_blocking(move || {
        let class = seen.state.section(section).map_err(Problem::Refused)?;
        Ok(class.propose(&wanted.0, &wanted.1, wall_ms, seed))
    });
    let (groups, cut_short) = search.await.map_err(|_| Problem::Internal)??;
    Ok(Deed::Pairing(PairingDeed::Plan { outcomes, away, groups, cut_short }))
}
