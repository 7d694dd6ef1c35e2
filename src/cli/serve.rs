//! `cupboard serve`: the hub for real.

use super::socket::Door;
use super::{Failure, ReachArgs, Serve, keep, secure};
use crate::access::{BoxCommand, Settings};
use crate::classroom::session::Session;
use crate::classroom::{Actor, SectionId};
use crate::hub::{Clock, Hub, Places, Wish, backups};
use crate::journal::{Journal, Recovered, StoreError};
use crate::presence::Names;
use crate::presence::address::Watch;
use crate::presence::mdns::{Announcer, Card};
use crate::presence::qr;
use crate::web::{self, App, Gates, Options};
use std::collections::BTreeSet;
use std::io::{IsTerminal, Write};
use std::net::{Ipv4Addr, SocketAddr};
use std::path::Path;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::watch;

/// Runs until told to stop.
pub(super) fn run(serve: Serve) -> Result<(), Failure> {
    let hub = open(&serve.data)?;
    let places = Places { data: serve.data.clone(), sticks: serve.backup_to.clone() };
    let options = Options {
        access_point: serve.access_point,
        port: serve.reach.port,
        host_name: serve.reach.name.clone(),
        limits: serve.limits.limits(),
        places: Some(places),
        ..Options::default()
    };
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let served = runtime.block_on(async {
        let running = Running::start(hub.clone(), &serve.data, options, &serve.reach).await?;
        welcome(&running.app);
        running.until_stopped(wait_for_signal()).await
    });
    hub.shut_down();
    // Whoever asked for a file at the socket and does not take it keeps nobody waiting.
    runtime.shutdown_timeout(Duration::from_secs(1));
    served
}

/// Opens the store of a data folder and starts its hub; one that another Cupboard wrote is backed up first.
pub(super) fn open(data: &Path) -> Result<Hub, Failure> {
    let (folder, clock) = (data.to_owned(), Clock::real());
    let hub = Journal::open(data).and_then(|(journal, recovered)| {
        before_upgrade(&journal, &recovered, data, clock.now().wall_ms);
        let mut opened = Some((journal, recovered));
        Hub::start(Box::new(move || opened.take().map_or_else(|| Journal::open(&folder), Ok)), clock)
    });
    hub.map_err(|error| match error {
        StoreError::Io(error) => format!("cannot use the folder {}: {error}", data.display()).into(),
        error => error.into(),
    })
}

/// Whatever comes of the backup, the class must go on.
fn before_upgrade(journal: &Journal, recovered: &Recovered, data: &Path, wall_ms: i64) {
    match backups::before_upgrade(journal, recovered, data, wall_ms) {
        Some(Ok(kept)) => tracing::info!(file = kept.name, "backed up before this version of Cupboard begins"),
        Some(Err(error)) => tracing::warn!(%error, "no backup before this version of Cupboard begins"),
        None => {}
    }
}

/// A hub that can be found and reached.
pub(super) struct Running {
    /// What the pages share.
    pub(super) app: App,
    gates: Gates,
    watch: Watch,
    announcer: Announcer,
    _door: Option<Door>,
}

impl Running {
    /// Listens, follows the address, announces the name and opens the door in the data folder.
    pub(super) async fn start(hub: Hub, data: &Path, options: Options, reach: &ReachArgs) -> Result<Self, Failure> {
        let listener = listen(reach.port, "--port").await?;
        let port = listener.local_addr()?.port();
        let settings = hub.look().access.settings.clone();
        let watch = Watch::start(keep::preference(reach.address, settings.address));
        let id = hub_id(&hub, settings.clone()).await?;
        keep_version(&hub, &settings).await;
        let asked = settings.name_asked(&options.host_name).to_owned();
        let host = settings.host_name_for(&options.host_name);
        let names = Names { hosts: vec![host.clone()], addresses: watch.now().addresses() };
        let announcer = Announcer::start(Card { asked, host, port, id, version: env!("CARGO_PKG_VERSION").into() });
        let https_port = secure::port(reach.https_port, reach.port);
        let (gates, secure) = secure::gates(data, listener, &names, secure::moment(hub.now()), https_port).await?;
        let app = App::new(hub, Options { port, secure, ..options }, watch.subscribe());
        let door = Door::open(data, app.clone());
        Ok(Self { app, gates, watch, announcer, _door: door })
    }

    /// Serves until `stop` ends, then says goodbye.
    pub(super) async fn until_stopped(self, stop: impl Future<Output = ()>) -> Result<(), Failure> {
        let (stopper, stopped) = watch::channel(false);
        let mut server = std::pin::pin!(web::serve(self.app.clone(), self.gates, stopped));
        let mut stop = std::pin::pin!(stop);
        let keep = keep::in_step(&self.app, &self.watch, &self.announcer);
        tell_supervisor(&[sd_notify::NotifyState::Ready]);
        let ended = tokio::select! {
            ended = server.as_mut() => ended,
            () = stop.as_mut() => {
                tell_supervisor(&[sd_notify::NotifyState::Stopping]);
                stopper.send_replace(true);
                server.await
            }
            () = keep => Ok(()),
            () = watchdog(self.app.hub.clone()) => Ok(()),
            () = self.app.backups.run() => Ok(()),
            () = tell_codes(&self.app) => Ok(()),
            () = secure::follow(&self.app) => Ok(()),
            () = self.app.files.run() => Ok(()),
        };
        self.announcer.stop().await;
        Ok(ended?)
    }
}

/// Listens on a port of every address; `flag` is where another one is said.
pub(super) async fn listen(port: u16, flag: &str) -> Result<TcpListener, Failure> {
    let everywhere = SocketAddr::from((Ipv4Addr::UNSPECIFIED, port));
    TcpListener::bind(everywhere).await.map_err(|error| {
        match error.kind() {
            std::io::ErrorKind::AddrInUse => {
                format!("port {port} is taken, perhaps by another hub: stop that one, or choose another with {flag}")
            }
            std::io::ErrorKind::PermissionDenied => {
                format!("this user may not use port {port}: choose one above 1023 with {flag}")
            }
            _ => format!("cannot listen on port {port}: {error}"),
        }
        .into()
    })
}

/// The hub's own six digits, drawn at its first start.
async fn hub_id(hub: &Hub, settings: Settings) -> Result<String, Failure> {
    if let Some(id) = settings.hub_id {
        return Ok(id);
    }
    let id = format!("{:06x}", getrandom::u32()? & 0xff_ffff);
    hub.submit(Wish::keys(Actor::System, BoxCommand::KeepId { hub_id: id.clone() })).await;
    Ok(id)
}

/// Notes which Cupboard runs here, for the next to compare.
async fn keep_version(hub: &Hub, settings: &Settings) {
    let version = env!("CARGO_PKG_VERSION");
    if settings.version.as_deref() != Some(version) {
        hub.submit(Wish::keys(Actor::System, BoxCommand::KeepVersion { version: version.into() })).await;
    }
}

/// Tells systemd that the writer still answers, where systemd wants to know.
async fn watchdog(hub: Hub) {
    let Some(every) = sd_notify::watchdog_enabled() else { return std::future::pending().await };
    let mut ticks = tokio::time::interval(every / 3);
    loop {
        ticks.tick().await;
        // A wish that changes nothing still passes through the writer. Once there is none, systemd must start anew.
        hub.submit(Wish::deed(Actor::System, SectionId(0), crate::classroom::Deed::Tick)).await;
        if !hub.has_writer() {
            return std::future::pending().await;
        }
        tell_supervisor(&[sd_notify::NotifyState::Watchdog]);
    }
}

fn tell_supervisor(state: &[sd_notify::NotifyState<'_>]) {
    if let Err(error) = sd_notify::notify(state) {
        tracing::warn!(%error, "systemd did not listen");
    }
}

/// Ends when somebody asks the hub to end. Listens from the call on, not only once it is waited for.
pub(super) fn wait_for_signal() -> impl Future<Output = ()> {
    let signals = (signal(SignalKind::terminate()), signal(SignalKind::interrupt()));
    async move {
        let (Ok(mut terminate), Ok(mut interrupt)) = signals else { return std::future::pending().await };
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
    }
}

/// What the person at the machine needs to know.
fn welcome(app: &App) {
    let port = app.options.port;
    let mut lines = vec![
        format!("The wall:     http://localhost:{port}/wall"),
        format!("The teacher:  http://localhost:{port}/teach"),
    ];
    if let Some(code) = app.setup_code() {
        lines.push(format!("First time: open the teacher's page and type this code: {code}"));
    }
    lines.extend(secure::lines(app));
    if app.options.access_point && port != 80 {
        lines
            .push(format!("Phones look for the welcome page at port 80 only: at port {port} nothing opens by itself."));
    }
    say(&lines);
}

/// Draws the join code of each class that opens, for whoever has no wall but the terminal.
async fn tell_codes(app: &App) {
    let mut published = app.hub.subscribe();
    let mut told = BTreeSet::new();
    loop {
        let seen = published.borrow_and_update().clone();
        for section in seen.state.sections.values() {
            let Some(session) = &section.session else { continue };
            if told.insert(session.join_code.clone()) {
                say(&[format!("{} is open. Phones join here:", section.name), join_lines(app, session)]);
            }
        }
        if published.changed().await.is_err() {
            return std::future::pending().await;
        }
    }
}

/// The join code as the wall shows it: drawn, and to be typed.
fn join_lines(app: &App, session: &Session) -> String {
    let Some(address) = app.addresses.borrow().address else {
        return "(no network yet: the code appears on the wall once there is one)".into();
    };
    let url = |code: &str| qr::join_url(address, app.options.port, code);
    let drawn =
        qr::Code::of(&url(&session.scanned_code())).map(|code| qr::terminal(&code, std::io::stdout().is_terminal()));
    format!("{}\n{}", drawn.unwrap_or_default(), url(&session.join_code))
}

/// Prints lines; a closed pipe is nobody's problem.
pub(super) fn say(lines: &[String]) {
    let mut out = std::io::stdout().lock();
    for line in lines {
        if writeln!(out, "{line}").is_err() {
            return;
        }
    }
}
