//! The hub's own certificates, for https without the internet (TRUST.md, Identity 2).
//!
//! | file          | its one job |
//! |---------------|-------------|
//! | [`authority`] | the hub's own authority: made once, may sign for this network's names and nothing else |
//! | [`leaf`]      | the certificate that is shown, and when another is due |
//! | [`words`]     | a fingerprint as people compare it: six words, or pairs of digits |
//! | `file`        | a small file that outlives a power cut and is for its owner alone |
//!
//! Both lie as files in the data folder, outside the store: a backup that travels must not carry a key that browsers
//! trust. Here: [`Keeper`], which shows the leaf of the moment to each caller.

pub mod authority;
mod file;
pub mod leaf;
pub mod words;

use super::Names;
use authority::Authority;
use leaf::Leaf;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, PoisonError, RwLock};
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::server::{ClientHello, ResolvesServerCert};
use tokio_rustls::rustls::sign::CertifiedKey;

pub use words::Fingerprint;

/// What the wall clock says, and whether more than the last event speaks for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// Milliseconds since 1970.
    pub wall_ms: i64,
    /// Whether the clock has moved on by itself since the last thing that is known to have happened.
    pub trusted: bool,
}

/// Keeps the certificates of one data folder, and shows the right one.
#[derive(Debug)]
pub struct Keeper {
    folder: PathBuf,
    authority: Authority,
    shown: Arc<Shown>,
}

impl Keeper {
    /// Takes up the folder's certificates, making what is missing, for a box of these names. An unreadable authority is
    /// an error and stays as it is: devices may trust it. An unreadable leaf is issued anew.
    pub fn open(folder: &Path, names: &Names, now: Moment) -> io::Result<Self> {
        let authority = Authority::keep(folder)?;
        let stored = Leaf::read(folder, &authority).filter(|leaf| leaf.serves(names, now));
        let leaf = match stored {
            Some(leaf) => leaf,
            None => issue(folder, &authority, names, now, None)?,
        };
        let shown = Arc::new(Shown(RwLock::new((leaf.certified()?, Arc::new(leaf)))));
        Ok(Self { folder: folder.to_owned(), authority, shown })
    }

    /// Issues another leaf if the box goes by other names now, or time has gone on; says whether it did. A leaf that
    /// could not be written down is shown all the same.
    pub fn follow(&self, names: &Names, now: Moment) -> io::Result<bool> {
        let leaf = self.leaf();
        if leaf.serves(names, now) {
            return Ok(false);
        }
        let issued = issue(&self.folder, &self.authority, names, now, Some(&leaf))?;
        let certified = issued.certified()?;
        *self.shown.0.write().unwrap_or_else(PoisonError::into_inner) = (certified, Arc::new(issued));
        Ok(true)
    }

    /// The leaf of the moment.
    pub fn leaf(&self) -> Arc<Leaf> {
        self.shown.0.read().unwrap_or_else(PoisonError::into_inner).1.clone()
    }

    /// The hub's authority.
    pub fn authority(&self) -> &Authority {
        &self.authority
    }

    /// How to speak TLS: 1.2 or 1.3, with the leaf of the moment of each handshake.
    pub fn config(&self) -> io::Result<Arc<ServerConfig>> {
        let builder = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()));
        let builder = builder.with_safe_default_protocol_versions().map_err(io::Error::other)?;
        let mut config = builder.with_no_client_auth().with_cert_resolver(self.shown.clone());
        config.alpn_protocols = vec![b"http/1.1".to_vec()];
        Ok(Arc::new(config))
    }
}

/// A new leaf, for the names of the moment and those of the one before it.
fn issue(folder: &Path, authority: &Authority, names: &Names, now: Moment, before: Option<&Leaf>) -> io::Result<Leaf> {
    let leaf = Leaf::issue(authority, names, now, before)?;
    if let Err(error) = leaf.write(folder) {
        tracing::warn!(%error, "the hub's certificate could not be written down: browsers will be asked again");
    }
    Ok(leaf)
}

/// What each handshake is answered with.
#[derive(Debug)]
struct Shown(RwLock<(Arc<CertifiedKey>, Arc<Leaf>)>);

impl ResolvesServerCert for Shown {
    fn resolve(&self, _hello: ClientHello<'_>) -> Option<Arc<CertifiedKey>> {
        Some(self.0.read().unwrap_or_else(PoisonError::into_inner).0.clone())
    }
}
