//! A student's claim on a device: made with three pictures, turned to another class, undone by the teacher.

use super::command::{Context, Denial, Verdict, held};
use super::{Access, Change, Claim, Device, Digest, Holder, MOST_WRONG, Notice, StudentKeys};
use crate::classroom::{Devices, SectionId, StudentId};

/// A student whom the teacher allows more than one device has at most this many.
pub const MOST_DEVICES: usize = 8;

impl Access {
    pub(super) fn claim(
        &self,
        device: &Digest,
        section: SectionId,
        student: StudentId,
        pictures: &Digest,
        ctx: &Context<'_>,
    ) -> Result<Verdict, Denial> {
        let class = ctx.state.section(section).map_err(|_| Denial::NoSuchStudent)?;
        class.active(student).map_err(|_| Denial::NoSuchStudent)?;
        if !class.is_open() || class.policies.devices == Devices::None {
            return Err(Denial::NoJoining);
        }
        let keys = self.keys(student);
        if keys.wrong >= MOST_WRONG {
            return Err(Denial::Locked);
        }
        if keys.pictures.as_ref().is_some_and(|own| own != pictures) {
            let wrong = keys.wrong + 1;
            let denial = match MOST_WRONG - wrong {
                0 => Denial::Locked,
                left => Denial::WrongPictures { left },
            };
            return Ok((vec![Change::Student(student, StudentKeys { wrong, ..keys })], Err(denial)));
        }
        // A finger that taps twice is still the one who chose.
        let chose = |known: &Device| matches!(&known.holder, Holder::Student(own) if own.student == student && own.chose_pictures);
        let chose_pictures = keys.pictures.is_none() || self.devices.get(device).is_some_and(chose);
        let mut changes: Vec<Change> = self.swept(ctx).collect();
        changes.extend(self.given_up(device, student, keys.more_devices, ctx));
        changes.push(Change::Student(student, StudentKeys { pictures: Some(pictures.clone()), wrong: 0, ..keys }));
        changes.push(held(device, Holder::Student(Claim { student, section, made_in: section, chose_pictures }), ctx));
        Ok((changes, Ok(())))
    }

    /// A student's oldest devices, when this one comes on top of those they may have: they are told.
    fn given_up<'a>(
        &'a self,
        device: &Digest,
        student: StudentId,
        more_devices: bool,
        ctx: &'a Context<'_>,
    ) -> impl Iterator<Item = Change> + use<'a> {
        let kept = if more_devices { MOST_DEVICES - 1 } else { 0 };
        let mut others: Vec<(&Digest, &Device)> = (self.devices.iter())
            .filter(|(other, known)| {
                *other != device && matches!(&known.holder, Holder::Student(claim) if claim.student == student)
            })
            .collect();
        others.sort_by_key(|(_, known)| std::cmp::Reverse(known.since_wall_ms));
        let given_up = others.into_iter().skip(kept);
        given_up.map(|(other, _)| held(other, Holder::Nobody(Notice::ClaimedElsewhere), ctx))
    }

    pub(super) fn switch(&self, device: &Digest, section: SectionId, ctx: &Context<'_>) -> Result<Change, Denial> {
        let known = self.devices.get(device).ok_or(Denial::NotClaimed)?;
        let Holder::Student(claim) = &known.holder else { return Err(Denial::NotClaimed) };
        let enrolled = ctx.state.section(section).is_ok_and(|section| section.active(claim.student).is_ok());
        if !enrolled {
            return Err(Denial::NoSuchStudent);
        }
        let holder = Holder::Student(Claim { section, ..claim.clone() });
        Ok(Change::Device(device.clone(), Some(Device { holder, ..known.clone() })))
    }

    pub(super) fn undo_claim(&self, short: &str, ctx: &Context<'_>) -> Result<Vec<Change>, Denial> {
        let (digest, claim) = self.claims().find(|(digest, _)| digest.short() == short).ok_or(Denial::NoSuchDevice)?;
        let mut changes = vec![held(digest, Holder::Nobody(Notice::UndoneByTeacher), ctx)];
        if claim.chose_pictures {
            let keys = StudentKeys { pictures: None, wrong: 0, ..self.keys(claim.student) };
            changes.push(Change::Student(claim.student, keys));
        }
        Ok(changes)
    }
}
