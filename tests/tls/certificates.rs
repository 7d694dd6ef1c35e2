//! What the authority may sign, what a leaf says, and when another is due.

use cupboard::presence::Names;
use cupboard::presence::tls::authority::Authority;
use cupboard::presence::tls::{Keeper, Moment};
use rcgen::{CertificateParams, DnType, ExtendedKeyUsagePurpose, IsCa, Issuer, KeyPair, SanType, date_time_ymd};
use std::net::{IpAddr, Ipv4Addr};
use std::os::unix::fs::MetadataExt;
use std::path::Path;
use std::time::Duration;
use webpki::{ALL_VERIFICATION_ALGS, EndEntityCert, KeyUsage, anchor_from_trusted_cert};
use x509_parser::extensions::GeneralName;
use x509_parser::prelude::{FromDer, X509Certificate};

const DAY_MS: i64 = 24 * 60 * 60 * 1000;
/// 2026-11-22, on a clock that runs.
const NOW: Moment = Moment { wall_ms: 1_795_300_000_000, trusted: true };
const HOME: Ipv4Addr = Ipv4Addr::new(192, 168, 1, 20);
const SCHOOL: Ipv4Addr = Ipv4Addr::new(10, 3, 0, 9);

fn names(addresses: &[Ipv4Addr]) -> Names {
    Names { hosts: vec!["cupboard".into()], addresses: addresses.to_vec() }
}

fn at(wall_ms: i64) -> Moment {
    Moment { wall_ms, ..NOW }
}

/// What a browser that trusts the authority says to this certificate, at this name and time.
fn judged(authority: &[u8], leaf: &[u8], name: &str, wall_ms: i64) -> Result<(), String> {
    let authority = authority.into();
    let anchors = [anchor_from_trusted_cert(&authority).unwrap()];
    let der = leaf.into();
    let leaf = EndEntityCert::try_from(&der).map_err(|error| error.to_string())?;
    let time = rustls_time(wall_ms);
    let usage = KeyUsage::server_auth();
    leaf.verify_for_usage(ALL_VERIFICATION_ALGS, &anchors, &[], time, usage, None, None)
        .map_err(|error| format!("{error:?}"))?;
    let name = name.try_into().unwrap();
    leaf.verify_is_valid_for_subject_name(&name).map_err(|error| format!("{error:?}"))
}

fn rustls_time(wall_ms: i64) -> tokio_rustls::rustls::pki_types::UnixTime {
    let since = Duration::from_millis(u64::try_from(wall_ms).unwrap());
    tokio_rustls::rustls::pki_types::UnixTime::since_unix_epoch(since)
}

fn opened(keeper: &Keeper, name: &str, wall_ms: i64) -> Result<(), String> {
    judged(keeper.authority().der(), &keeper.leaf().der().unwrap(), name, wall_ms)
}

/// A certificate by whoever has stolen the authority's key, for any names.
fn forged(folder: &Path, names: &[&str]) -> Vec<u8> {
    let pem = std::fs::read_to_string(folder.join("cupboard.ca.pem")).unwrap();
    let stolen = KeyPair::from_pem(&pem).unwrap();
    let authority = Keeper::open(folder, &self::names(&[]), NOW).unwrap();
    let (_, known) = X509Certificate::from_der(authority.authority().der()).unwrap();
    let mut issuer = CertificateParams::default();
    issuer
        .distinguished_name
        .push(DnType::CommonName, known.subject().iter_common_name().next().unwrap().as_str().unwrap());
    let mut params = CertificateParams::default();
    params.not_before = date_time_ymd(2026, 11, 1);
    params.not_after = date_time_ymd(2027, 1, 1);
    params.is_ca = IsCa::ExplicitNoCa;
    params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth];
    params.subject_alt_names = names.iter().map(|name| san(name)).collect();
    let key = KeyPair::generate().unwrap();
    params.signed_by(&key, &Issuer::new(issuer, &stolen)).unwrap().der().to_vec()
}

fn san(name: &str) -> SanType {
    match name.parse::<IpAddr>() {
        Ok(address) => SanType::IpAddress(address),
        Err(_) => SanType::DnsName(name.try_into().unwrap()),
    }
}

#[test]
fn a_browser_that_trusts_the_authority_opens_the_hub_by_every_name_it_has() {
    let folder = tempfile::tempdir().unwrap();
    let keeper = Keeper::open(folder.path(), &names(&[HOME, SCHOOL]), NOW).unwrap();
    for name in ["192.168.1.20", "10.3.0.9", "127.0.0.1", "localhost", "cupboard.local", "cupboard.lan"] {
        assert_eq!(opened(&keeper, name, NOW.wall_ms), Ok(()), "{name}");
    }
    for name in ["192.168.1.21", "cupboard-2.local", "cupboard", "example.org"] {
        assert!(opened(&keeper, name, NOW.wall_ms).is_err(), "{name}");
    }
}

#[test]
fn with_a_stolen_authority_nobody_can_stand_for_a_name_of_the_world() {
    let folder = tempfile::tempdir().unwrap();
    let keeper = Keeper::open(folder.path(), &names(&[HOME]), NOW).unwrap();
    let outside =
        ["bank.example", "local.example", "192.169.0.1", "11.0.0.1", "8.8.8.8", "169.254.0.1", "::1", "fe80::1"];
    for name in outside {
        let forged = forged(folder.path(), &[name]);
        let answer = judged(keeper.authority().der(), &forged, name, NOW.wall_ms);
        assert_eq!(answer, Err("NameConstraintViolation".into()), "{name}");
        let hidden = self::forged(folder.path(), &["cupboard.local", name]);
        let answer = judged(keeper.authority().der(), &hidden, "cupboard.local", NOW.wall_ms);
        assert_eq!(answer, Err("NameConstraintViolation".into()), "{name} beside a name of ours");
    }
    for name in ["another.local", "10.255.255.255", "172.31.0.1", "192.168.200.1"] {
        let forged = forged(folder.path(), &[name]);
        assert_eq!(
            judged(keeper.authority().der(), &forged, name, NOW.wall_ms),
            Ok(()),
            "{name}: the forger knows how"
        );
    }
}

#[test]
fn the_authority_says_what_it_may_and_the_leaf_that_it_may_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let keeper = Keeper::open(folder.path(), &names(&[HOME]), NOW).unwrap();
    let (_, authority) = X509Certificate::from_der(keeper.authority().der()).unwrap();
    let basic = authority.basic_constraints().unwrap().unwrap();
    assert!(basic.critical && basic.value.ca && basic.value.path_len_constraint == Some(0));
    let constraints = authority.name_constraints().unwrap().unwrap();
    assert!(constraints.critical && constraints.value.excluded_subtrees.is_none());
    assert_eq!(constraints.value.permitted_subtrees.as_ref().unwrap().len(), 7);
    assert!(authority.key_usage().unwrap().unwrap().value.key_cert_sign());
    let der = keeper.leaf().der().unwrap();
    let (_, leaf) = X509Certificate::from_der(&der).unwrap();
    assert!(!leaf.is_ca());
    let days = (leaf.validity().not_after.timestamp() - leaf.validity().not_before.timestamp()) / 86_400;
    assert_eq!(days, 397);
    let names: Vec<String> =
        leaf.subject_alternative_name().unwrap().unwrap().value.general_names.iter().map(said).collect();
    assert_eq!(names, ["cupboard.local", "cupboard.lan", "localhost", "192.168.1.20", "127.0.0.1"]);
}

fn said(name: &GeneralName<'_>) -> String {
    match name {
        GeneralName::DNSName(name) => (*name).to_owned(),
        GeneralName::IPAddress([a, b, c, d]) => format!("{a}.{b}.{c}.{d}"),
        other => panic!("{other:?}"),
    }
}

#[test]
fn both_outlive_a_restart_and_are_for_their_owner_alone() {
    let folder = tempfile::tempdir().unwrap();
    let first = Keeper::open(folder.path(), &names(&[HOME]), NOW).unwrap();
    let again = Keeper::open(folder.path(), &names(&[HOME]), at(NOW.wall_ms + DAY_MS)).unwrap();
    assert_eq!(again.authority().der(), first.authority().der());
    assert_eq!(again.leaf().der().unwrap(), first.leaf().der().unwrap(), "no browser asks anew");
    for file in ["cupboard.ca.pem", "cupboard.leaf.json"] {
        assert_eq!(std::fs::metadata(folder.path().join(file)).unwrap().mode() & 0o777, 0o600, "{file}");
    }
    let (pem, fingerprint) = Authority::certificate_of(folder.path()).unwrap().unwrap();
    assert!(!pem.contains("PRIVATE") && pem.starts_with("-----BEGIN CERTIFICATE-----"), "{pem}");
    assert_eq!(fingerprint, first.authority().fingerprint());
}

#[test]
fn another_address_or_name_brings_another_leaf_and_the_old_address_still_opens() {
    let folder = tempfile::tempdir().unwrap();
    let keeper = Keeper::open(folder.path(), &names(&[HOME]), NOW).unwrap();
    assert!(!keeper.follow(&names(&[HOME]), NOW).unwrap(), "nothing has changed");
    assert!(keeper.follow(&names(&[SCHOOL]), NOW).unwrap());
    assert_eq!(opened(&keeper, "10.3.0.9", NOW.wall_ms), Ok(()));
    assert_eq!(opened(&keeper, "192.168.1.20", NOW.wall_ms), Ok(()), "carried home again, it is known there");
    assert!(!keeper.follow(&names(&[HOME]), NOW).unwrap(), "and no browser asks anew");
    assert!(!keeper.follow(&names(&[]), NOW).unwrap(), "without a network it stays as well");
    let renamed = Names { hosts: vec!["cupboard-2".into()], ..names(&[HOME]) };
    assert!(keeper.follow(&renamed, NOW).unwrap());
    assert_eq!(opened(&keeper, "cupboard-2.local", NOW.wall_ms), Ok(()));
    let again = Keeper::open(folder.path(), &renamed, NOW).unwrap();
    assert_eq!(again.leaf().der().unwrap(), keeper.leaf().der().unwrap(), "what was shown last is what was kept");
}

#[test]
fn an_address_that_nobody_may_vouch_for_is_left_out_and_spoils_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let public = Ipv4Addr::new(198, 51, 100, 4);
    let keeper = Keeper::open(folder.path(), &names(&[public, HOME]), NOW).unwrap();
    assert_eq!(opened(&keeper, "192.168.1.20", NOW.wall_ms), Ok(()));
    assert!(opened(&keeper, "198.51.100.4", NOW.wall_ms).is_err());
    assert!(!keeper.follow(&names(&[public, HOME]), NOW).unwrap(), "nor is it tried again and again");
}

#[test]
fn a_leaf_is_renewed_before_it_ends() {
    let folder = tempfile::tempdir().unwrap();
    let keeper = Keeper::open(folder.path(), &names(&[HOME]), NOW).unwrap();
    for months in 0..30 {
        let now = NOW.wall_ms + months * 31 * DAY_MS;
        keeper.follow(&names(&[HOME]), at(now)).unwrap();
        for seen in [now - 7 * DAY_MS, now, now + 60 * DAY_MS] {
            assert_eq!(opened(&keeper, "192.168.1.20", seen), Ok(()), "month {months}");
        }
    }
}

#[test]
fn a_clock_at_1970_or_in_twenty_years_makes_leaves_all_the_same() {
    for wall_ms in [0, 1, NOW.wall_ms + 20 * 365 * DAY_MS, NOW.wall_ms + 200 * 365 * DAY_MS, i64::MAX, i64::MIN] {
        for trusted in [true, false] {
            let folder = tempfile::tempdir().unwrap();
            let now = Moment { wall_ms, trusted };
            let keeper = Keeper::open(folder.path(), &names(&[HOME]), now).unwrap();
            assert!(!keeper.follow(&names(&[HOME]), now).unwrap(), "{wall_ms}: one, not one after the other");
            let der = keeper.leaf().der().unwrap();
            let (_, leaf) = X509Certificate::from_der(&der).unwrap();
            let (_, authority) = X509Certificate::from_der(keeper.authority().der()).unwrap();
            let (own, above) = (leaf.validity(), authority.validity());
            assert!(above.not_before <= own.not_before && own.not_after <= above.not_after, "{wall_ms}");
        }
    }
    let folder = tempfile::tempdir().unwrap();
    let later = NOW.wall_ms + 20 * 365 * DAY_MS;
    let keeper = Keeper::open(folder.path(), &names(&[HOME]), at(later)).unwrap();
    assert_eq!(opened(&keeper, "192.168.1.20", later), Ok(()));
}

#[test]
fn a_box_that_wakes_up_in_1970_keeps_the_leaf_it_had_until_its_clock_is_right() {
    let folder = tempfile::tempdir().unwrap();
    let before = Keeper::open(folder.path(), &names(&[HOME]), NOW).unwrap().leaf().der().unwrap();
    let lost = Moment { wall_ms: 0, trusted: false };
    let keeper = Keeper::open(folder.path(), &names(&[HOME]), lost).unwrap();
    assert_eq!(keeper.leaf().der().unwrap(), before);
    assert!(keeper.follow(&names(&[HOME]), at(NOW.wall_ms + 400 * DAY_MS)).unwrap(), "then a fresh one");
    assert_eq!(opened(&keeper, "192.168.1.20", NOW.wall_ms + 400 * DAY_MS), Ok(()));
}

#[test]
fn a_clock_that_was_years_ahead_leaves_no_leaf_from_the_future_behind() {
    let folder = tempfile::tempdir().unwrap();
    let keeper = Keeper::open(folder.path(), &names(&[HOME]), at(NOW.wall_ms + 3000 * DAY_MS)).unwrap();
    assert!(keeper.follow(&names(&[HOME]), NOW).unwrap());
    assert_eq!(opened(&keeper, "192.168.1.20", NOW.wall_ms), Ok(()));
}

#[test]
fn a_damaged_authority_is_never_replaced_and_a_damaged_leaf_is() {
    let folder = tempfile::tempdir().unwrap();
    let first = Keeper::open(folder.path(), &names(&[HOME]), NOW).unwrap();
    std::fs::write(folder.path().join("cupboard.leaf.json"), "{\"host\":").unwrap();
    let again = Keeper::open(folder.path(), &names(&[HOME]), NOW).unwrap();
    assert_eq!(again.authority().der(), first.authority().der());
    assert_eq!(opened(&again, "192.168.1.20", NOW.wall_ms), Ok(()));
    let whole = std::fs::read_to_string(folder.path().join("cupboard.ca.pem")).unwrap();
    for broken in ["", "nonsense", whole.get(..whole.len() / 2).unwrap(), &whole.repeat(2)] {
        std::fs::write(folder.path().join("cupboard.ca.pem"), broken).unwrap();
        let error = Keeper::open(folder.path(), &names(&[HOME]), NOW).unwrap_err();
        assert!(error.to_string().contains("cupboard.ca.pem is damaged"), "{error}");
        assert_eq!(std::fs::read_to_string(folder.path().join("cupboard.ca.pem")).unwrap(), broken);
    }
}

#[test]
fn a_leaf_of_another_authority_is_not_shown() {
    let (ours, theirs) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    Keeper::open(theirs.path(), &names(&[HOME]), NOW).unwrap();
    Keeper::open(ours.path(), &names(&[HOME]), NOW).unwrap();
    std::fs::copy(theirs.path().join("cupboard.leaf.json"), ours.path().join("cupboard.leaf.json")).unwrap();
    let keeper = Keeper::open(ours.path(), &names(&[HOME]), NOW).unwrap();
    assert_eq!(opened(&keeper, "192.168.1.20", NOW.wall_ms), Ok(()));
}
