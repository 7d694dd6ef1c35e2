//! The hub's own authority: made at the first start, kept for good, and fit for nothing but this network.
//!
//! Whoever trusts it trusts this box for names under `local`, `lan` and `localhost` and for private addresses: the
//! constraint is critical, so that a browser that does not know it refuses all. No wider name, and no authority below.

use super::file;
use super::words::Fingerprint;
use rcgen::{
    BasicConstraints, Certificate, CertificateParams, CidrSubnet, DnType, ExtendedKeyUsagePurpose, GeneralSubtree,
    IsCa, Issuer, KeyPair, KeyUsagePurpose, NameConstraints, PKCS_ECDSA_P256_SHA256, PublicKeyData, date_time_ymd,
};
use std::io;
use std::net::Ipv4Addr;
use std::path::Path;
use tokio_rustls::rustls::pki_types::CertificateDer;
use tokio_rustls::rustls::pki_types::pem::PemObject;

/// In the data folder: the key, then the certificate.
const FILE: &str = "cupboard.ca.pem";
/// How a certificate in it begins.
const BEGIN: &str = "-----BEGIN CERTIFICATE-----";
/// The domains that it may sign for.
const DOMAINS: [&str; 3] = ["local", "lan", "localhost"];
/// The addresses that it may sign for: the private ranges of RFC 1918, and the box itself.
const RANGES: [(Ipv4Addr, u8); 4] = [
    (Ipv4Addr::new(10, 0, 0, 0), 8),
    (Ipv4Addr::new(172, 16, 0, 0), 12),
    (Ipv4Addr::new(192, 168, 0, 0), 16),
    (Ipv4Addr::new(127, 0, 0, 0), 8),
];
/// Its first and its last year. Fixed ones: a box without a clock makes it too, and its leaves end within a year or so.
pub(super) const YEARS: (i32, i32) = (2025, 2075);

/// What may sign for this box.
pub struct Authority {
    key: KeyPair,
    pem: String,
    der: CertificateDer<'static>,
}

impl std::fmt::Debug for Authority {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Authority").field("fingerprint", &self.fingerprint().pairs()).finish_non_exhaustive()
    }
}

impl Authority {
    /// The folder's authority, made if there is none.
    pub fn keep(folder: &Path) -> io::Result<Self> {
        if let Some(pem) = file::read(folder, FILE)? {
            return Self::parse(&pem).map_err(|error| damaged(folder, &error));
        }
        let key = KeyPair::generate_for(&PKCS_ECDSA_P256_SHA256).map_err(io::Error::other)?;
        let certificate = params(&key).self_signed(&key).map_err(io::Error::other)?;
        let pem = certificate.pem();
        file::write(folder, FILE, format!("{}{pem}", key.serialize_pem()).as_bytes())?;
        Ok(Self { key, pem, der: certificate.into() })
    }

    /// The certificate of a folder's authority, for whoever only carries it away; `None` where no hub has made one.
    pub fn certificate_of(folder: &Path) -> io::Result<Option<(String, Fingerprint)>> {
        let Some(pem) = file::read(folder, FILE)? else { return Ok(None) };
        let authority = Self::parse(&pem).map_err(|error| damaged(folder, &error))?;
        let fingerprint = authority.fingerprint();
        Ok(Some((authority.pem, fingerprint)))
    }

    fn parse(pem: &str) -> io::Result<Self> {
        let key = KeyPair::from_pem(pem).map_err(io::Error::other)?;
        let der = CertificateDer::from_pem_slice(pem.as_bytes()).map_err(io::Error::other)?;
        // Two of them would be a file that somebody made by hand: whose key, whose certificate?
        let Some((_, pem)) = pem.split_once(BEGIN).filter(|(_, rest)| !rest.contains(BEGIN)) else {
            return Err(io::Error::other("not one certificate"));
        };
        Ok(Self { key, pem: format!("{BEGIN}{pem}"), der })
    }

    /// Its certificate, in DER.
    pub fn der(&self) -> &[u8] {
        &self.der
    }

    /// Its certificate, in PEM.
    pub fn pem(&self) -> &str {
        &self.pem
    }

    /// What people compare.
    pub fn fingerprint(&self) -> Fingerprint {
        Fingerprint::of(&self.der)
    }

    /// Whether it may sign for an address.
    pub fn covers(address: Ipv4Addr) -> bool {
        let same = |range: Ipv4Addr, bits: u8| (address.to_bits() ^ range.to_bits()) >> (32 - u32::from(bits)) == 0;
        RANGES.iter().any(|(range, bits)| same(*range, *bits))
    }

    /// Signs a certificate that is to be shown.
    pub(super) fn sign(&self, params: &CertificateParams, key: &KeyPair) -> io::Result<Certificate> {
        params.signed_by(key, &Issuer::new(self::params(&self.key), &self.key)).map_err(io::Error::other)
    }
}

fn damaged(folder: &Path, error: &io::Error) -> io::Error {
    io::Error::other(format!("{} is damaged ({error})", folder.join(FILE).display()))
}

/// All of the certificate but its signature follows from the key.
fn params(key: &KeyPair) -> CertificateParams {
    let mut params = CertificateParams::default();
    let id = Fingerprint::of(&key.subject_public_key_info()).pairs().replace(':', "").to_lowercase();
    params.distinguished_name.push(DnType::CommonName, format!("Cupboard {}", id.get(..8).unwrap_or_default()));
    params.not_before = date_time_ymd(YEARS.0, 1, 1);
    params.not_after = date_time_ymd(YEARS.1, 1, 1);
    params.is_ca = IsCa::Ca(BasicConstraints::Constrained(0));
    params.key_usages = vec![KeyUsagePurpose::KeyCertSign];
    params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth];
    let domains = DOMAINS.map(|domain| GeneralSubtree::DnsName(domain.into()));
    let ranges =
        RANGES.map(|(range, bits)| GeneralSubtree::IpAddress(CidrSubnet::from_v4_prefix(range.octets(), bits)));
    let permitted_subtrees = domains.into_iter().chain(ranges).collect();
    params.name_constraints = Some(NameConstraints { permitted_subtrees, excluded_subtrees: vec![] });
    params
}
