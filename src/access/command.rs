//! What may change a key, and who may ask for it.

use super::seat::{self, SeatCommand};
use super::{
    Access, BoxCommand, Card, CardSecret, Change, Device, Digest, Erasure, Holder, Printed, StudentKeys,
    SubstituteCommand,
};
use crate::classroom::{Actor, Now, SectionId, State, StudentId};
use serde::{Deserialize, Serialize};

/// So many devices are remembered that are nobody's any more: they are told why, should they ask.
pub const MOST_NOTICES: usize = 256;

/// A wish about keys.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AccessCommand {
    /// Something about the teacher's own devices.
    Seat(SeatCommand),
    /// The device forgets whose it is: sign out, "I'm someone else".
    Release {
        /// The device.
        device: Digest,
    },
    /// A student picks a free name, or proves their own.
    Claim {
        /// The device.
        device: Digest,
        /// The class.
        section: SectionId,
        /// The name.
        student: StudentId,
        /// The digest of the three pictures.
        pictures: Digest,
    },
    /// A student shows their card.
    ClaimByCard {
        /// The device.
        device: Digest,
        /// The class.
        section: SectionId,
        /// Whose card the shell took it for.
        student: StudentId,
        /// The card.
        card: Card,
    },
    /// A student of two classes turns their page to the other.
    Switch {
        /// The device.
        device: Digest,
        /// The class to show.
        section: SectionId,
    },
    /// The teacher takes a device off a student.
    UndoClaim {
        /// [`Digest::short`] of the device.
        device: String,
    },
    /// The teacher lets a student choose new pictures.
    ForgetPictures {
        /// Who.
        student: StudentId,
    },
    /// The teacher signs every student's device out.
    SignEveryoneOut {
        /// The paired walls too.
        walls: bool,
    },
    /// The teacher allows a student several devices, or one.
    AllowMoreDevices {
        /// Who.
        student: StudentId,
        /// Whether.
        allowed: bool,
    },
    /// The teacher makes a student's card anew: the old one opens nothing any more.
    NewCard {
        /// Who.
        student: StudentId,
    },
    /// A student's phone is lost: every device, the pictures and the card open nothing any more (S52).
    LostPhone {
        /// Who.
        student: StudentId,
    },
    /// Cards are about to be printed.
    PrintCards {
        /// Whose.
        students: Vec<StudentId>,
        /// Where their codes lead to, such as `192.168.1.20:8080`.
        address: String,
        /// Fresh chance, for a box that has printed none yet.
        secret: CardSecret,
    },
    /// The teacher pairs a wall, whose code they typed.
    PairWall {
        /// The wall's device.
        device: Digest,
    },
    /// Something about the box itself.
    Box(BoxCommand),
    /// Something about a substitute's day.
    Substitute(SubstituteCommand),
    /// The teacher says what time it is.
    SetClock {
        /// Milliseconds since 1970.
        wall_ms: i64,
        /// Whether a step back is meant.
        back: bool,
    },
    /// The teacher has printed a recovery sheet, and shown that it is there.
    SetSheet {
        /// The public half of its key.
        recipient: String,
    },
    /// The hub is about to erase a student.
    BeginErasing {
        /// Whom.
        student: StudentId,
    },
    /// The teacher has read what became of the last erasing.
    SeeErasure,
}

/// Why a wish about keys was not granted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Denial {
    /// Only the teacher may do this.
    TeacherOnly,
    /// The hub has its teacher already.
    AlreadyClaimed,
    /// The student is not in that class.
    NoSuchStudent,
    /// The class is closed, or does without devices (S54).
    NoJoining,
    /// The pictures are not this student's.
    WrongPictures {
        /// How many tries are left before the teacher must let in.
        left: u8,
    },
    /// Too many wrong picks: the teacher lets in.
    Locked,
    /// The class takes no new names just now, or somebody has this one by their card: the teacher lets in.
    NamesClosed,
    /// The card is nobody's, or was made anew since.
    WrongCard,
    /// The device holds no student's page.
    NotClaimed,
    /// No such device.
    NoSuchDevice,
    /// No substitute's code is this one, or its day is over.
    NoSuchCode,
    /// The clock would go back, and nobody has said that it should.
    StepBack,
    /// No clock of this time says so.
    NoSuchTime,
    /// Too many wrong PINs on this device: it takes none for a while.
    PinRests {
        /// How long, in milliseconds.
        wait_ms: u64,
    },
    /// The passphrase was changed while it was being checked.
    PassphraseChanged,
}

/// What a decision may know beside the keys.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    /// Who asks.
    pub actor: Actor,
    /// Both clocks.
    pub now: Now,
    /// The classroom.
    pub state: &'a State,
}

/// What a decision writes, and what it answers. A wrong pick is written down too: the count survives a restart.
pub type Verdict = (Vec<Change>, Result<(), Denial>);

impl Access {
    /// The changes that a wish makes, and the answer to give once they are on disk.
    pub fn decide(&self, command: &AccessCommand, ctx: &Context<'_>) -> Verdict {
        match self.verdict(command, ctx) {
            Ok(verdict) => verdict,
            Err(denial) => (vec![], Err(denial)),
        }
    }

    fn verdict(&self, command: &AccessCommand, ctx: &Context<'_>) -> Result<Verdict, Denial> {
        let changes = match command {
            AccessCommand::Seat(command) => self.seat_changes(command, ctx)?,
            AccessCommand::Release { device } => match self.devices.get(device) {
                Some(_) => vec![Change::Device(device.clone(), None)],
                None => vec![],
            },
            AccessCommand::Claim { device, section, student, pictures } => {
                return self.claim(device, *section, *student, pictures, ctx);
            }
            AccessCommand::ClaimByCard { device, section, student, card } => {
                return self.claim_by_card(device, *section, *student, *card, ctx);
            }
            AccessCommand::Switch { device, section } => vec![self.switch(device, *section, ctx)?],
            AccessCommand::UndoClaim { device } => {
                teacher_only(ctx)?;
                self.undo_claim(device, ctx)?
            }
            AccessCommand::ForgetPictures { student } => {
                self.teacher_about(*student, ctx)?;
                vec![self.let_in(*student)]
            }
            AccessCommand::SignEveryoneOut { walls } => {
                teacher_only(ctx)?;
                self.everyone_out(*walls, ctx)
            }
            AccessCommand::AllowMoreDevices { student, allowed } => {
                self.teacher_about(*student, ctx)?;
                vec![Change::Student(*student, StudentKeys { more_devices: *allowed, ..self.keys(*student) })]
            }
            AccessCommand::NewCard { student } => {
                self.teacher_about(*student, ctx)?;
                let keys = self.keys(*student);
                vec![Change::Student(*student, StudentKeys { card: keys.card.saturating_add(1), ..keys })]
            }
            AccessCommand::LostPhone { student } => {
                self.teacher_about(*student, ctx)?;
                self.lost_phone(*student, ctx)
            }
            AccessCommand::PrintCards { students, address, secret } => {
                self.print_cards(students, address, secret, ctx)?
            }
            AccessCommand::PairWall { device } => {
                teacher_only(ctx)?;
                vec![held(device, Holder::Wall, ctx)]
            }
            AccessCommand::Box(command) => vec![self.set_box(command, ctx)?],
            AccessCommand::Substitute(command) => self.substitute_changes(command, ctx)?,
            AccessCommand::SetClock { wall_ms, back } => {
                teacher_only(ctx)?;
                vec![self.set_clock(*wall_ms, *back, ctx)?]
            }
            AccessCommand::SetSheet { recipient } => {
                teacher_only(ctx)?;
                vec![Self::new_sheet(recipient, ctx)]
            }
            AccessCommand::BeginErasing { student } => {
                self.teacher_about(*student, ctx)?;
                vec![Change::Erasure(Some(Erasure::Begun { student: *student }))]
            }
            AccessCommand::SeeErasure => {
                teacher_only(ctx)?;
                self.erasure.map(|_| Change::Erasure(None)).into_iter().collect()
            }
        };
        Ok((changes, Ok(())))
    }

    /// What a student proves their name with.
    pub fn keys(&self, student: StudentId) -> StudentKeys {
        self.students.get(&student).cloned().unwrap_or_default()
    }

    /// The first cards bring the secret with them; each remembers which it was and where its code leads.
    fn print_cards(
        &self,
        students: &[StudentId],
        address: &str,
        secret: &CardSecret,
        ctx: &Context<'_>,
    ) -> Result<Vec<Change>, Denial> {
        // The teacher, or the command line at the box: not who stands in for a day.
        if !matches!(ctx.actor, Actor::Teacher | Actor::System) {
            return Err(Denial::TeacherOnly);
        }
        if !students.iter().all(|student| ctx.state.students.contains_key(student)) {
            return Err(Denial::NoSuchStudent);
        }
        let first = self.cards.is_none().then(|| Change::Cards(secret.clone()));
        let printed = students.iter().map(|student| {
            let keys = self.keys(*student);
            let printed = Some(Printed { card: keys.card, address: address.to_owned() });
            Change::Student(*student, StudentKeys { printed, ..keys })
        });
        Ok(first.into_iter().chain(printed).collect())
    }

    /// Rows that serve nobody any more: seats that were over long ago, and of the devices that were taken from somebody all but
    /// the newest. Without this every claim and every sign-in would leave one for ever.
    pub(super) fn swept<'a>(&'a self, ctx: &Context<'_>) -> impl Iterator<Item = Change> + use<'a> {
        let now = ctx.now;
        let mut nobodys: Vec<(&Digest, &Device)> =
            self.devices.iter().filter(|(_, known)| matches!(known.holder, Holder::Nobody(_))).collect();
        nobodys.sort_by_key(|(_, known)| std::cmp::Reverse(known.since_wall_ms));
        let day_is_over = self.day_code(&now).is_none();
        let expired = self.devices.iter().filter(move |(_, known)| {
            seat::is_forgotten(known, &now) || (day_is_over && known.holder == Holder::Substitute)
        });
        let gone = expired.chain(nobodys.into_iter().skip(MOST_NOTICES));
        gone.map(|(device, _)| Change::Device(device.clone(), None))
    }

    /// The teacher, about somebody there is.
    fn teacher_about(&self, student: StudentId, ctx: &Context<'_>) -> Result<(), Denial> {
        teacher_only(ctx)?;
        if ctx.state.students.contains_key(&student) { Ok(()) } else { Err(Denial::NoSuchStudent) }
    }
}

/// What only the teacher, or the hub when the shell has seen the proof, may ask.
pub(super) fn no_student(ctx: &Context<'_>) -> Result<(), Denial> {
    if matches!(ctx.actor, Actor::Student(_) | Actor::Substitute) { Err(Denial::TeacherOnly) } else { Ok(()) }
}

pub(super) fn teacher_only(ctx: &Context<'_>) -> Result<(), Denial> {
    if ctx.actor == Actor::Teacher { Ok(()) } else { Err(Denial::TeacherOnly) }
}

pub(super) fn held(device: &Digest, holder: Holder, ctx: &Context<'_>) -> Change {
    Change::Device(device.clone(), Some(Device { holder, since_wall_ms: ctx.now.wall_ms }))
}
