//! Who is asking: the extractors whose types are the permissions.

use super::server::{Owner, Slot};
use super::turnstile::Asker;
use super::{App, Line, Problem, Who, session};
use crate::access::{Claim, Digest, Holder, Notice, Seat};
use crate::classroom::{Actor, Language, SectionId, StudentId};
use crate::hub::Wish;
use crate::text::Text;
use axum::extract::{ConnectInfo, FromRequestParts, Request};
use axum::http::header::ACCEPT_LANGUAGE;
use axum::http::request::Parts;
use axum::http::{HeaderMap, Uri};
use axum::middleware::Next;
use axum::response::Response;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};

/// Anybody: what is known of whoever asks.
#[derive(Clone, Debug)]
pub struct Visitor {
    /// The digest of the device's cookie, if it sent one.
    pub device: Option<Digest>,
    /// Whose the device is.
    pub holder: Option<Holder>,
    /// Where the request came from.
    pub peer: IpAddr,
    /// Whether others can read along.
    pub line: Line,
    /// The language for their screen.
    pub text: Text,
}

/// The teacher, signed in.
#[derive(Clone, Debug)]
pub struct Teacher(pub Visitor);

/// The teacher, or a substitute on their day (S52).
#[derive(Clone, Debug)]
pub struct Staff {
    /// Who asks.
    pub visitor: Visitor,
    /// As whom.
    pub actor: Actor,
}

/// A student, on a device that is theirs.
#[derive(Clone, Debug)]
pub struct Student {
    /// Who.
    pub student: StudentId,
    /// The class whose page they see.
    pub section: SectionId,
    /// The device.
    pub device: Digest,
    /// Their language.
    pub text: Text,
}

/// A screen that may show the wall.
#[derive(Clone, Debug)]
pub struct Wall(pub Visitor);

/// Whoever sits at the box itself, or the teacher: may know how the box is.
#[derive(Clone, Copy, Debug)]
pub struct AtTheBox;

impl Visitor {
    /// Whether the request comes from the box itself: its own screen, or whoever sits at this machine.
    pub fn is_local(&self) -> bool {
        self.peer.is_loopback()
    }

    /// The claim of a student's device.
    pub fn claim(&self) -> Option<&Claim> {
        match &self.holder {
            Some(Holder::Student(claim)) => Some(claim),
            _ => None,
        }
    }

    /// What the device should be told about why it is nobody's.
    pub fn notice(&self) -> Option<Notice> {
        match &self.holder {
            Some(Holder::Nobody(notice)) => Some(*notice),
            _ => None,
        }
    }

    /// Whether this is the teacher: signed in, not too long ago and not too quiet, or at the demo's own machine.
    pub fn is_teacher(&self, app: &App) -> bool {
        let signed_in = self.device.as_ref().is_some_and(|device| app.is_signed_in(device));
        (signed_in && self.may_teach_here()) || (app.options.demo && self.is_local() && self.claim().is_none())
    }

    /// Whether this is a device that the teacher signed in on, now or once.
    pub fn has_seat(&self) -> bool {
        self.seat().is_some()
    }

    /// The teacher's seat at this device, over or not.
    pub fn seat(&self) -> Option<&Seat> {
        match &self.holder {
            Some(Holder::Teacher(seat)) => Some(seat),
            _ => None,
        }
    }

    /// The teacher's seat at this device when it is locked: the twelve hours are not over, and it asks for proof.
    pub fn locked_seat(&self, app: &App) -> Option<Seat> {
        let device = self.device.as_ref().filter(|_| self.may_teach_here())?;
        app.seat(device).filter(|seat| !app.is_open(device, seat))
    }

    /// Whether this is a substitute, on their day.
    pub fn stands_in(&self, app: &App) -> bool {
        let device = self.device.as_ref().filter(|_| self.may_teach_here());
        device.is_some_and(|device| app.look().access.stands_in(device, &app.hub.now()))
    }

    /// In whose lane this visitor guesses.
    pub(super) fn asker(&self) -> Asker {
        match &self.device {
            Some(device) if self.has_seat() => Asker::Paired(device.clone()),
            _ if self.is_local() => Asker::Box,
            _ => Asker::Stranger(self.peer),
        }
    }

    /// Whether the teacher's pages are served to this address: on the box itself, and elsewhere only over a line that
    /// nobody reads (TRUST.md, Identity 2).
    pub fn may_teach_here(&self) -> bool {
        self.is_local() || self.line.is_secure()
    }

    /// Whether a route is for them.
    pub fn is(&self, who: Who, app: &App) -> bool {
        match who {
            Who::Anyone => true,
            Who::Student => self.claim().is_some(),
            Who::Teacher => self.is_teacher(app),
            Who::Staff => self.is_teacher(app) || self.stands_in(app),
            Who::Wall => self.sees_wall(app),
            Who::Box => self.is_local() || self.is_teacher(app),
        }
    }

    /// Whose the request is, for what is counted by device; `None` for a stranger.
    pub(super) fn owner(&self) -> Option<Owner> {
        match (&self.holder, &self.device) {
            (Some(Holder::Student(_) | Holder::Teacher(_) | Holder::Substitute | Holder::Wall), Some(device)) => {
                Some(Owner::Device(device.clone()))
            }
            _ => self.is_local().then_some(Owner::Box),
        }
    }
}

/// Finds out once who asks, for every layer and handler, and tells the connection.
pub(super) async fn know(visitor: Visitor, mut request: Request, next: Next) -> Response {
    if let Some(slot) = request.extensions().get::<Slot>() {
        slot.belongs_to(visitor.owner());
    }
    request.extensions_mut().insert(visitor);
    next.run(request).await
}

impl FromRequestParts<App> for Visitor {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Problem> {
        if let Some(known) = parts.extensions.get::<Self>() {
            return Ok(known.clone());
        }
        let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|info| info.0.ip());
        let line = Line::of(&parts.extensions);
        let peer = peer.unwrap_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED));
        let sent = session::token(&parts.headers, line);
        let guarded = peer.is_loopback() || sent.as_ref().is_some_and(|sent| sent.guarded);
        let device = sent.map(|sent| session::digest(&sent.token));
        let seen = app.look();
        let holder = device.as_ref().and_then(|device| app.holder(device));
        // A teacher's or a substitute's cookie that came where others read along is nobody's.
        let stolen = !guarded && matches!(holder, Some(Holder::Teacher(_) | Holder::Substitute));
        let (device, holder) = if stolen { (None, None) } else { (device, holder) };
        let own = match &holder {
            Some(Holder::Student(claim)) => {
                let person = seen.state.students.get(&claim.student).and_then(|person| person.language);
                person.or_else(|| seen.state.section(claim.section).ok().map(|section| section.language))
            }
            _ => None,
        };
        let text = Text::new(own.unwrap_or_else(|| preferred(&parts.headers)));
        Ok(Self { device, holder, peer, line, text })
    }
}

fn preferred(headers: &HeaderMap) -> Language {
    let chosen = session::language_tag(headers).and_then(|tag| Language::from_tag(&tag));
    let accepted = || headers.get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    chosen.unwrap_or_else(|| crate::text::negotiate(accepted().unwrap_or_default()))
}

impl FromRequestParts<App> for Teacher {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Problem> {
        let visitor = Visitor::from_request_parts(parts, app).await?;
        if !visitor.is_teacher(app) {
            let locked = visitor.locked_seat(app).is_some();
            return Err(if locked { Problem::SeatLocked } else { Problem::TeacherOnly });
        }
        if let Some(device) =
            visitor.device.as_ref().filter(|_| visitor.has_seat() && !is_by_itself(&parts.uri, &parts.headers))
        {
            app.seats.note(device, app.hub.now().uptime_ms);
        }
        Ok(Self(visitor))
    }
}

impl FromRequestParts<App> for Staff {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Problem> {
        let visitor = Visitor::from_request_parts(parts, app).await?;
        if visitor.stands_in(app) {
            return Ok(Self { visitor, actor: Actor::Substitute });
        }
        let Teacher(visitor) = Teacher::from_request_parts(parts, app).await?;
        Ok(Self { visitor, actor: Actor::Teacher })
    }
}

/// Whether a page asks by itself, with nobody's finger on it: that keeps no seat from being locked.
pub(super) fn is_by_itself(uri: &Uri, headers: &HeaderMap) -> bool {
    uri.path().ends_with("/events") || headers.contains_key("x-by-itself")
}

impl FromRequestParts<App> for Student {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Problem> {
        let visitor = Visitor::from_request_parts(parts, app).await?;
        let (Some(claim), Some(device)) = (visitor.claim(), &visitor.device) else {
            return Err(Problem::StudentOnly(visitor.notice()));
        };
        let (student, section) = (claim.student, claim.section);
        let seen = app.look();
        let member = |section: SectionId| seen.state.section(section).is_ok_and(|s| s.active(student).is_ok());
        // Taken out of this class but still in another: their page turns to that one.
        let other = || seen.state.sections_of(student).next().map(|section| section.id);
        let section = if member(section) { Some(section) } else { other() };
        let section = section.ok_or(Problem::StudentOnly(None))?;
        Ok(Self { student, section, device: device.clone(), text: visitor.text })
    }
}

impl FromRequestParts<App> for Wall {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Problem> {
        let visitor = Visitor::from_request_parts(parts, app).await?;
        if visitor.sees_wall(app) { Ok(Self(visitor)) } else { Err(Problem::WallOnly) }
    }
}

impl FromRequestParts<App> for AtTheBox {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Problem> {
        let visitor = Visitor::from_request_parts(parts, app).await?;
        if visitor.is_local() || visitor.is_teacher(app) { Ok(Self) } else { Err(Problem::TeacherOnly) }
    }
}

impl Staff {
    /// A deed of theirs in a section.
    pub fn wish(&self, section: SectionId, deed: crate::classroom::Deed) -> Wish {
        Wish::deed(self.actor, section, deed)
    }
}

impl Student {
    /// A deed of this student's on their own page.
    pub fn wish(&self, deed: crate::classroom::Deed) -> Wish {
        Wish::deed(Actor::Student(self.student), self.section, deed).from_device(self.device.clone())
    }
}
