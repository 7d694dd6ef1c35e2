//! A student's claim on a device: made with three pictures or a card, turned to another class, taken back by the teacher.

use super::command::{Context, Denial, Verdict, held};
use super::{Access, Card, Change, Claim, Device, Digest, Holder, MOST_WRONG, Notice, Proof, StudentKeys};
use crate::classroom::{Devices, Section, SectionId, State, StudentId};

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
        let class = joinable(ctx.state, section, student)?;
        let keys = self.keys(student);
        if keys.wrong >= MOST_WRONG {
            return Err(Denial::Locked);
        }
        let by = match &keys.pictures {
            Some(own) if own == pictures => Proof::Pictures,
            Some(_) => return Ok(self.wrong_pick(student)),
            None if self.holds(device, student) || self.may_choose_pictures(class, student) => Proof::NewPictures,
            None => return Err(Denial::NamesClosed),
        };
        let keys = StudentKeys { pictures: Some(pictures.clone()), ..keys };
        Ok((self.taken(device, student, section, by, keys, ctx), Ok(())))
    }

    pub(super) fn claim_by_card(
        &self,
        device: &Digest,
        section: SectionId,
        student: StudentId,
        card: Card,
        ctx: &Context<'_>,
    ) -> Result<Verdict, Denial> {
        if self.card(student) != Some(card) {
            return Err(Denial::WrongCard);
        }
        joinable(ctx.state, section, student)?;
        Ok((self.taken(device, student, section, Proof::Card, self.keys(student), ctx), Ok(())))
    }

    /// Whether somebody who has no pictures may choose them now: the teacher let them in, or the name is nobody's and the
    /// class takes new names.
    pub fn may_choose_pictures(&self, class: &Section, student: StudentId) -> bool {
        self.keys(student).let_in || !(class.policies.names_closed || self.is_claimed(student))
    }

    /// Every student's device is nobody's, and told so; of the walls nothing is kept.
    pub(super) fn everyone_out(&self, walls: bool, ctx: &Context<'_>) -> Vec<Change> {
        let students = self.claims().map(|(digest, _)| held(digest, Holder::Nobody(Notice::SignedOut), ctx));
        let walls = self.walls().into_iter().filter(|_| walls);
        students.chain(walls.map(|(digest, _)| Change::Device(digest.clone(), None))).collect()
    }

    /// The student's card as it is now; `None` before any card was printed.
    pub fn card(&self, student: StudentId) -> Option<Card> {
        Some(self.cards.as_ref()?.card(student, self.keys(student).card))
    }

    /// Whose card this is, among those who belong to a class.
    pub fn card_holder(&self, card: Card, state: &State) -> Option<StudentId> {
        let belongs = |student: &StudentId| state.sections_of(*student).next().is_some();
        state.students.keys().copied().find(|student| self.card(*student) == Some(card) && belongs(student))
    }

    /// The count of wrong picks stands on the name, so that another device does not help.
    fn wrong_pick(&self, student: StudentId) -> Verdict {
        let keys = self.keys(student);
        let wrong = keys.wrong + 1;
        let denial = match MOST_WRONG - wrong {
            0 => Denial::Locked,
            left => Denial::WrongPictures { left },
        };
        (vec![Change::Student(student, StudentKeys { wrong, ..keys })], Err(denial))
    }

    /// The device is theirs: those that are too many are told, and what was wrong before is forgiven.
    fn taken(
        &self,
        device: &Digest,
        student: StudentId,
        section: SectionId,
        by: Proof,
        keys: StudentKeys,
        ctx: &Context<'_>,
    ) -> Vec<Change> {
        let mut changes: Vec<Change> = self.swept(ctx).collect();
        let before = changes.len();
        changes.extend(self.given_up(device, student, keys.more_devices, ctx));
        // A finger that taps twice is still the one who chose, and who took the name from another device.
        let own = self.claim_of(device).filter(|claim| claim.student == student);
        let took_over = changes.len() > before || own.is_some_and(|claim| claim.took_over);
        let by = if own.is_some_and(|claim| claim.by == Proof::NewPictures) { Proof::NewPictures } else { by };
        changes.push(Change::Student(student, StudentKeys { wrong: 0, let_in: false, ..keys }));
        let claim = Claim { student, section, made_in: section, by, took_over };
        changes.push(held(device, Holder::Student(claim), ctx));
        changes
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

    fn holds(&self, device: &Digest, student: StudentId) -> bool {
        self.claim_of(device).is_some_and(|claim| claim.student == student)
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
        if claim.by == Proof::NewPictures {
            changes.push(self.let_in(claim.student));
        }
        Ok(changes)
    }

    /// The student may choose new pictures.
    pub(super) fn let_in(&self, student: StudentId) -> Change {
        let keys = StudentKeys { pictures: None, wrong: 0, let_in: true, ..self.keys(student) };
        Change::Student(student, keys)
    }

    /// Whatever could be in wrong hands opens nothing any more (S52): every device, the pictures, the card.
    pub(super) fn lost_phone(&self, student: StudentId, ctx: &Context<'_>) -> Vec<Change> {
        let theirs = self.claims().filter(|(_, claim)| claim.student == student);
        let gone = theirs.map(|(digest, _)| held(digest, Holder::Nobody(Notice::UndoneByTeacher), ctx));
        let keys = self.keys(student);
        let keys = StudentKeys { pictures: None, wrong: 0, let_in: true, card: keys.card.saturating_add(1), ..keys };
        gone.chain([Change::Student(student, keys)]).collect()
    }
}

/// The class, if this student may come into it on a device now.
fn joinable(state: &State, section: SectionId, student: StudentId) -> Result<&Section, Denial> {
    let class = state.section(section).map_err(|_| Denial::NoSuchStudent)?;
    class.active(student).map_err(|_| Denial::NoSuchStudent)?;
    if is_joinable(class) { Ok(class) } else { Err(Denial::NoJoining) }
}

fn is_joinable(class: &Section) -> bool {
    class.is_open() && class.policies.devices != Devices::None
}

/// The class that a student's card leads into now: of those that are open to devices, the one that opened last.
pub fn class_of_card(state: &State, student: StudentId) -> Result<SectionId, Denial> {
    let open = state.sections_of(student).filter(|class| is_joinable(class));
    let last = open.max_by_key(|class| (class.session.as_ref().map(|session| session.opened_wall_ms), class.id));
    last.map(|class| class.id).ok_or(Denial::NoJoining)
}
