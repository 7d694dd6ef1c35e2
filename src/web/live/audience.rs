//! Who shares a rendering, and what is a reason to make it anew: a thousand private pages must not be rendered for one
//! tap of one student.

use crate::access::Digest;
use crate::classroom::SectionId;
use crate::hub::Published;
use std::sync::Arc;

/// Those who see the same, by a name that says all that their rendering depends on: page, class, language, and for a
/// private page the device.
pub struct Audience {
    pub(super) name: String,
    class: Option<SectionId>,
    device: Option<Digest>,
}

impl From<String> for Audience {
    /// An audience whose rendering depends on everything: it is made anew with every commit.
    fn from(name: String) -> Self {
        Self { name, class: None, device: None }
    }
}

impl Audience {
    /// Sees a class, who people are, and whether the store takes writes: nothing else is a reason to render anew.
    pub fn of_class(name: String, class: SectionId) -> Self {
        Self { name, class: Some(class), device: None }
    }

    /// As [`Audience::of_class`], and whose a device is.
    pub fn at_device(name: String, class: SectionId, device: Digest) -> Self {
        Self { name, class: Some(class), device: Some(device) }
    }

    /// Whether what came is a reason to render anew.
    pub(super) fn sees_a_change(&self, old: &Published, new: &Published) -> bool {
        let Some(class) = self.class else { return true };
        let section = |seen: &Published| seen.state.sections.get(&class).map(Arc::as_ptr);
        let holder = |device| old.access.devices.get(device) != new.access.devices.get(device);
        section(old) != section(new)
            || !Arc::ptr_eq(&old.state.students, &new.state.students)
            || old.health != new.health
            || self.device.as_ref().is_some_and(holder)
    }
}
