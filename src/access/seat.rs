//! The teacher's seat: a device that has been signed in (TRUST.md, Identity 2).

use super::command::{Context, held};
use super::{Change, Device, Digest, Holder};

/// A teacher's sign-in lasts this long (TRUST.md, Identity 2).
pub const SIGN_IN_MS: i64 = 12 * 3_600_000;

/// The device becomes the teacher's.
pub(super) fn taken(device: &Digest, ctx: &Context<'_>) -> Change {
    held(device, Holder::Teacher { until_wall_ms: ctx.wall_ms + SIGN_IN_MS }, ctx)
}

/// Whether a device was the teacher's and is so no longer.
pub(super) fn has_run_out(known: &Device, now_wall_ms: i64) -> bool {
    matches!(known.holder, Holder::Teacher { until_wall_ms } if until_wall_ms <= now_wall_ms)
}
