//! Being found and reachable (NETWORK.md). Imports nothing of ours.
//!
//! | file        | its one job |
//! |-------------|-------------|
//! | [`access_point`] | the box's own Wi-Fi: what NetworkManager is told |
//! | [`address`] | which IPv4 address phones use, followed as it changes |
//! | [`captive`] | phones' probes of a Wi-Fi, and their answers |
//! | [`guests`]  | who is on the box's own Wi-Fi |
//! | [`mdns`]    | `cupboard.local` and the service that browsers of the network find |
//! | [`qr`]      | the codes to scan: join, Wi-Fi; as SVG path, as terminal picture |
//! | [`reach`]   | has any phone come through at all (S55) |
//! | [`tls`]     | the hub's own certificates, for https without the internet |
//!
//! Here: the two pure rules for requests, by `Host` (otherwise 421) and by `Origin` (TRUST, Web).

pub mod access_point;
pub mod address;
pub mod captive;
pub mod guests;
pub mod mdns;
pub mod qr;
pub mod reach;
pub mod tls;

use std::net::Ipv4Addr;

/// What this box answers to: the names a request's `Host` may carry (NETWORK "Host and origin").
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Names {
    /// Its single labels, without a domain: `cupboard`. More than one when it was renamed while it ran: a page that is
    /// open under the name of this morning goes on.
    pub hosts: Vec<String>,
    /// Every IPv4 address the box has now, not only the one in the code.
    pub addresses: Vec<Ipv4Addr>,
}

/// May a request with this `Host` be answered? Anything else is somebody else's name pointed at us (DNS rebinding): 421.
pub fn host_allowed(host_header: &str, names: &Names) -> bool {
    let Some((host, _port)) = split_authority(host_header) else { return false };
    let host = host.to_ascii_lowercase();
    let host = host.strip_suffix('.').unwrap_or(&host);
    if let Ok(address) = host.parse::<Ipv4Addr>() {
        return address == Ipv4Addr::LOCALHOST || names.addresses.contains(&address);
    }
    if host == "[::1]" || host == "localhost" {
        return true;
    }
    let label = host.strip_suffix(".local").or_else(|| host.strip_suffix(".lan")).unwrap_or(host);
    !label.is_empty() && names.hosts.iter().any(|ours| label.eq_ignore_ascii_case(ours))
}

/// May a request that changes something be taken? Only from our own page: the `Origin`'s authority is the request's
/// `Host`, and its scheme the one of the line. A page that came in the clear may be anybody's, and asks nothing over https.
pub fn origin_allowed(origin: Option<&str>, host_header: &str, secure: bool) -> bool {
    let Some((scheme, authority)) = origin.and_then(|origin| origin.split_once("://")) else { return false };
    let (ours, default_port) = if secure { ("https", 443) } else { ("http", 80) };
    if !scheme.eq_ignore_ascii_case(ours) {
        return false;
    }
    let (Some(theirs), Some(ours)) = (split_authority(authority), split_authority(host_header)) else { return false };
    theirs.0.eq_ignore_ascii_case(ours.0) && theirs.1.unwrap_or(default_port) == ours.1.unwrap_or(default_port)
}

/// The host of `host[:port]`, as it was written; `None` for what is plainly neither.
pub fn host_of(authority: &str) -> Option<&str> {
    split_authority(authority).map(|(host, _)| host)
}

/// Host and port of `host[:port]`; `None` for anything that is not plainly that (user names, paths, blanks, bad ports).
fn split_authority(authority: &str) -> Option<(&str, Option<u16>)> {
    let end_of_host = match authority.strip_prefix('[') {
        Some(rest) => rest.find(']')? + 2,
        None => authority.find(':').unwrap_or(authority.len()),
    };
    let (host, rest) = authority.split_at(end_of_host);
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_.[:]".contains(c);
    if host.is_empty() || !host.chars().all(plain) {
        return None;
    }
    match rest.strip_prefix(':') {
        None => rest.is_empty().then_some((host, None)),
        Some(port) if port.chars().all(|c| c.is_ascii_digit()) => Some((host, Some(port.parse().ok()?))),
        Some(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names() -> Names {
        let addresses = vec![Ipv4Addr::new(192, 168, 1, 20), Ipv4Addr::new(10, 42, 0, 1)];
        Names { hosts: vec!["cupboard".into()], addresses }
    }

    #[test]
    fn every_name_the_box_goes_by_is_answered_with_and_without_a_port() {
        let ours = ["192.168.1.20", "10.42.0.1", "127.0.0.1", "[::1]", "localhost", "cupboard", "cupboard.local"];
        for host in ours.into_iter().chain(["cupboard.lan", "CUPBOARD.Local", "LOCALHOST", "cupboard.local."]) {
            assert!(host_allowed(host, &names()), "{host}");
            assert!(host_allowed(&format!("{host}:8080"), &names()), "{host}:8080");
        }
    }

    #[test]
    fn a_name_that_only_points_here_is_turned_away() {
        let strangers =
            ["evil.example", "cupboard.evil.example", "cupboard.home.arpa", "xcupboard.local", "cupboard-2.local"];
        let crooked = [
            "",
            ".",
            ".local",
            ":80",
            "cupboard:",
            "cupboard:port",
            "cupboard:99999",
            "cupboard:80:80",
            "[::1",
            "[::2]",
        ];
        let dressed =
            ["me@cupboard", "cupboard/x", "cupboard local", "cupboard.local..", "192.168.1.21", "127.0.0.2", "0.0.0.0"];
        for host in strangers.into_iter().chain(crooked).chain(dressed) {
            assert!(!host_allowed(host, &names()), "{host}");
        }
    }

    #[test]
    fn an_address_the_box_gave_up_is_no_longer_its_name() {
        let moved = Names { addresses: vec![Ipv4Addr::new(192, 168, 1, 77)], ..names() };
        assert!(!host_allowed("192.168.1.20:8080", &moved));
        assert!(host_allowed("192.168.1.77:8080", &moved));
    }

    #[test]
    fn a_renamed_box_answers_to_the_names_that_it_is_told_to_have_and_no_other() {
        let renamed = Names { hosts: vec!["Cupboard-2".into()], ..names() };
        assert!(host_allowed("cupboard-2.local", &renamed));
        assert!(!host_allowed("cupboard.local", &renamed));
        let while_it_runs = Names { hosts: vec!["cupboard-2".into(), "cupboard".into()], ..names() };
        assert!(host_allowed("cupboard.local:8080", &while_it_runs));
        assert!(!host_allowed("cupboard-3.local", &while_it_runs));
    }

    #[test]
    fn only_the_page_of_the_same_host_and_port_may_change_anything() {
        assert!(origin_allowed(Some("http://192.168.1.20:8080"), "192.168.1.20:8080", false));
        assert!(origin_allowed(Some("http://cupboard.local"), "Cupboard.local", false));
        assert!(origin_allowed(Some("http://cupboard.local"), "cupboard.local:80", false), "80 goes without saying");
        assert!(origin_allowed(Some("https://cupboard.local:443"), "cupboard.local", true));
        assert!(origin_allowed(Some("http://[::1]:8080"), "[::1]:8080", false));
        for origin in
            ["http://evil.example", "http://192.168.1.20", "http://192.168.1.20:8081", "ftp://192.168.1.20:8080"]
        {
            assert!(!origin_allowed(Some(origin), "192.168.1.20:8080", false), "{origin}");
        }
        for origin in ["null", "", "192.168.1.20:8080", "http://192.168.1.20:8080/", "http://a@192.168.1.20:8080"] {
            assert!(!origin_allowed(Some(origin), "192.168.1.20:8080", false), "{origin}");
        }
        assert!(!origin_allowed(None, "192.168.1.20:8080", false), "a request without an origin is no page of ours");
    }

    #[test]
    fn a_page_of_the_other_line_changes_nothing_on_this_one() {
        for port in ["", ":80", ":443", ":8080"] {
            let host = format!("cupboard.local{port}");
            assert!(!origin_allowed(Some(&format!("http://{host}")), &host, true), "{host}");
            assert!(!origin_allowed(Some(&format!("https://{host}")), &host, false), "{host}");
            assert!(origin_allowed(Some(&format!("https://{host}")), &host, true), "{host}");
        }
    }

    #[test]
    fn the_host_of_a_header_is_what_stands_before_the_port() {
        assert_eq!(host_of("192.168.1.20:8080"), Some("192.168.1.20"));
        assert_eq!(host_of("[::1]:8080"), Some("[::1]"));
        assert_eq!(host_of("cupboard.local"), Some("cupboard.local"));
        assert_eq!(host_of("a/b"), None);
    }
}
