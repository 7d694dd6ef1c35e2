//! The certificate that is shown: for which names, for how long, and when another is due.
//!
//! Whoever has not installed the authority lets each leaf in by hand, so a leaf lasts as long as it may: it is written
//! down, and outlives restarts; it keeps the addresses it had, so that a box carried between two rooms is known in both.

use super::authority::{Authority, YEARS};
use super::{Fingerprint, Moment, file};
use crate::presence::Names;
use rcgen::{
    CertificateParams, DnType, ExtendedKeyUsagePurpose, IsCa, KeyPair, KeyUsagePurpose, PKCS_ECDSA_P256_SHA256,
    SanType, date_time_ymd,
};
use serde::{Deserialize, Serialize};
use std::io;
use std::net::{IpAddr, Ipv4Addr};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::pem::PemObject;
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer};
use tokio_rustls::rustls::sign::CertifiedKey;

/// In the data folder.
const FILE: &str = "cupboard.leaf.json";
const DAY_MS: i64 = 24 * 60 * 60 * 1000;
/// From the first instant to the last: browsers take 398 days at most.
const LIFE_MS: i64 = 397 * DAY_MS;
/// It begins this long before it is made: a visitor's clock may be behind, and so may the box's own after a power cut.
const EARLY_MS: i64 = 30 * DAY_MS;
/// Another is due this long before it ends: a summer without lessons.
const DUE_MS: i64 = 75 * DAY_MS;
/// 2026-01-01. A clock that says less is none: boxes without one wake up in 1970.
const NO_EARLIER_MS: i64 = 1_767_225_600_000;
/// Addresses that it holds at most.
const MOST_ADDRESSES: usize = 8;

/// A certificate with its key.
#[derive(Serialize, Deserialize)]
pub struct Leaf {
    /// The first is the box's name now.
    hosts: Vec<String>,
    /// The newest first, without the box's own loopback.
    addresses: Vec<Ipv4Addr>,
    from_ms: i64,
    until_ms: i64,
    /// In PEM, as the certificate.
    key: String,
    certificate: String,
    /// Of the authority that signed it.
    signed_by: String,
}

impl std::fmt::Debug for Leaf {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut shown = f.debug_struct("Leaf");
        shown.field("hosts", &self.hosts).field("addresses", &self.addresses).field("from_ms", &self.from_ms);
        shown.finish_non_exhaustive()
    }
}

impl Leaf {
    /// The one that was written down, if it is whole and this authority's.
    pub(super) fn read(folder: &Path, authority: &Authority) -> Option<Self> {
        let content = file::read(folder, FILE).ok()??;
        let leaf: Self = serde_json::from_str(&content).ok()?;
        let ours = leaf.signed_by == authority.fingerprint().pairs() && leaf.certified().is_ok();
        ours.then_some(leaf)
    }

    /// Writes it down.
    pub(super) fn write(&self, folder: &Path) -> io::Result<()> {
        file::write(folder, FILE, &serde_json::to_vec(self)?)
    }

    /// A new one for these names, now; `before` is the one in whose place it comes.
    pub(super) fn issue(authority: &Authority, names: &Names, now: Moment, before: Option<&Self>) -> io::Result<Self> {
        let addresses = addresses(names, before);
        let from_ms = window(now.wall_ms);
        let until_ms = from_ms + LIFE_MS;
        let at = |wall_ms: i64| date_time_ymd(1970, 1, 1) + Duration::from_millis(wall_ms.unsigned_abs());
        let mut params = CertificateParams::default();
        let first = names.hosts.first().map_or("localhost".into(), |host| format!("{host}.local"));
        params.distinguished_name.push(DnType::CommonName, first);
        params.not_before = at(from_ms);
        params.not_after = at(until_ms);
        params.is_ca = IsCa::ExplicitNoCa;
        params.key_usages = vec![KeyUsagePurpose::DigitalSignature];
        params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth];
        params.use_authority_key_identifier_extension = true;
        let local = names.hosts.iter().flat_map(|host| [format!("{host}.local"), format!("{host}.lan")]);
        for name in local.chain(["localhost".into()]) {
            params.subject_alt_names.push(SanType::DnsName(name.try_into().map_err(io::Error::other)?));
        }
        for address in addresses.iter().chain([&Ipv4Addr::LOCALHOST]) {
            params.subject_alt_names.push(SanType::IpAddress(IpAddr::V4(*address)));
        }
        // Its serial number follows from its key: no two leaves may have the same.
        let key = KeyPair::generate_for(&PKCS_ECDSA_P256_SHA256).map_err(io::Error::other)?;
        Ok(Self {
            hosts: names.hosts.clone(),
            addresses,
            from_ms,
            until_ms,
            certificate: authority.sign(&params, &key)?.pem(),
            key: key.serialize_pem(),
            signed_by: authority.fingerprint().pairs(),
        })
    }

    /// Whether it does for a box of these names, now. A clock that nothing speaks for may say too little: that alone
    /// makes no leaf untimely.
    pub fn serves(&self, names: &Names, now: Moment) -> bool {
        let wall_ms = window(now.wall_ms) + EARLY_MS;
        let timely = wall_ms < self.until_ms - DUE_MS && (wall_ms >= self.from_ms || !now.trusted);
        let named = names.hosts.iter().all(|host| self.hosts.contains(host));
        timely && named && coverable(names).all(|address| self.addresses.contains(&address))
    }

    /// The certificate in DER.
    pub fn der(&self) -> io::Result<CertificateDer<'static>> {
        CertificateDer::from_pem_slice(self.certificate.as_bytes()).map_err(io::Error::other)
    }

    /// What the certificate viewer of a browser says.
    pub fn fingerprint(&self) -> io::Result<Fingerprint> {
        Ok(Fingerprint::of(&self.der()?))
    }

    /// As a handshake wants it.
    pub(super) fn certified(&self) -> io::Result<Arc<CertifiedKey>> {
        let key = PrivateKeyDer::from_pem_slice(self.key.as_bytes()).map_err(io::Error::other)?;
        let key = ring::sign::any_ecdsa_type(&key).map_err(io::Error::other)?;
        Ok(Arc::new(CertifiedKey::new(vec![self.der()?], key)))
    }
}

/// The addresses that the authority may sign for. A box with another one is reached there, but nobody can vouch for it.
fn coverable(names: &Names) -> impl Iterator<Item = Ipv4Addr> {
    let private = |address: &Ipv4Addr| Authority::covers(*address) && !address.is_loopback();
    names.addresses.iter().copied().filter(private)
}

fn addresses(names: &Names, before: Option<&Leaf>) -> Vec<Ipv4Addr> {
    let mut all: Vec<Ipv4Addr> = Vec::new();
    for address in coverable(names).chain(before.into_iter().flat_map(|leaf| leaf.addresses.iter().copied())) {
        if !all.contains(&address) {
            all.push(address);
        }
    }
    // More than these at once would be no classroom; those of the moment come first.
    all.truncate(MOST_ADDRESSES.max(coverable(names).count()));
    all
}

/// Where a leaf made now begins: whatever the clock says, within the authority's own years.
fn window(wall_ms: i64) -> i64 {
    let last = date_time_ymd(YEARS.1, 1, 1).unix_timestamp() * 1000 - LIFE_MS;
    wall_ms.clamp(NO_EARLIER_MS, last) - EARLY_MS
}
