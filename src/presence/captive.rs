//! What phones and laptops ask before they trust a Wi-Fi, and what the box answers while it is the access point itself
//! (NETWORK "Access-point mode").
//!
//! Each maker's probe asks a host of its own for something it knows by heart. The wrong answer opens a small browser in
//! front of the person: that is how the welcome page gets there. The right one, afterwards, keeps the phone from leaving
//! a Wi-Fi without internet.

use super::host_of;

/// The answer to a probe.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// A small page that leads to the welcome page at the box's own address, away from the probe's host.
    ToWelcome,
    /// 204, without a body.
    NoContent,
    /// 200, `text/html`.
    Html(&'static str),
    /// 200, `text/plain`.
    Text(&'static str),
}

/// What one host is asked for, by path.
type Known = &'static [(&'static str, Answer)];

const ANDROID: Known = &[("/generate_204", Answer::NoContent), ("/gen_204", Answer::NoContent)];
const APPLE: Known = &[("/hotspot-detect.html", SUCCESS), ("/library/test/success.html", SUCCESS)];
const SUCCESS: Answer = Answer::Html("<HTML><HEAD><TITLE>Success</TITLE></HEAD><BODY>Success</BODY></HTML>");
const WINDOWS: Known = &[("/connecttest.txt", Answer::Text("Microsoft Connect Test"))];
const WINDOWS_OLD: Known = &[("/ncsi.txt", Answer::Text("Microsoft NCSI"))];
const FIREFOX: Known =
    &[("/success.txt", Answer::Text("success\n")), ("/canonical.html", Answer::Html(FIREFOX_SUPPORT))];
const FIREFOX_SUPPORT: &str =
    r#"<meta http-equiv="refresh" content="0;url=https://support.mozilla.org/kb/captive-portal"/>"#;
const GNOME: Known = &[("/check_network_status.txt", Answer::Text("NetworkManager is online\n"))];

/// Every host that the name server of the access point leads here, with what is asked of it. Not `www.google.com`: people
/// go there themselves.
pub const PROBES: [(&str, Known); 10] = [
    ("connectivitycheck.gstatic.com", ANDROID),
    ("www.gstatic.com", ANDROID),
    ("clients3.google.com", ANDROID),
    ("connectivitycheck.android.com", ANDROID),
    ("play.googleapis.com", ANDROID),
    ("captive.apple.com", APPLE),
    ("www.msftconnecttest.com", WINDOWS),
    ("www.msftncsi.com", WINDOWS_OLD),
    ("detectportal.firefox.com", FIREFOX),
    ("nmcheck.gnome.org", GNOME),
];

/// The answer to whoever asks this `Host` for this path; `None` for a host that is nobody's probe. Before they have
/// acknowledged the welcome page everything leads there, and afterwards everything but the probes themselves.
pub fn answer(host_header: &str, path: &str, acknowledged: bool) -> Option<Answer> {
    let host = host_of(host_header)?;
    let host = host.strip_suffix('.').unwrap_or(host);
    let (_, known) = PROBES.iter().find(|(probe, _)| probe.eq_ignore_ascii_case(host))?;
    let asked = known.iter().find(|(asked, _)| *asked == path).map(|(_, answer)| *answer);
    Some(asked.filter(|_| acknowledged).unwrap_or(Answer::ToWelcome))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn before_the_welcome_every_probe_leads_there() {
        for (host, known) in PROBES {
            for (path, _) in known {
                assert_eq!(answer(host, path, false), Some(Answer::ToWelcome), "{host}{path}");
            }
        }
    }

    #[test]
    fn after_it_every_system_hears_what_it_knows_by_heart() {
        let after = |host, path| answer(host, path, true);
        for host in ["connectivitycheck.gstatic.com", "www.gstatic.com", "clients3.google.com"] {
            assert_eq!(after(host, "/generate_204"), Some(Answer::NoContent), "{host}");
            assert_eq!(after(host, "/gen_204"), Some(Answer::NoContent), "{host}");
        }
        assert_eq!(after("connectivitycheck.android.com", "/generate_204"), Some(Answer::NoContent));
        assert_eq!(after("play.googleapis.com", "/generate_204"), Some(Answer::NoContent));
        assert_eq!(after("captive.apple.com", "/hotspot-detect.html"), Some(SUCCESS));
        assert_eq!(after("captive.apple.com", "/library/test/success.html"), Some(SUCCESS));
        let text = |words| Some(Answer::Text(words));
        assert_eq!(after("www.msftconnecttest.com", "/connecttest.txt"), text("Microsoft Connect Test"));
        assert_eq!(after("www.msftncsi.com", "/ncsi.txt"), text("Microsoft NCSI"));
        assert_eq!(after("detectportal.firefox.com", "/success.txt"), text("success\n"));
        assert_eq!(after("detectportal.firefox.com", "/canonical.html"), Some(Answer::Html(FIREFOX_SUPPORT)));
        assert_eq!(after("nmcheck.gnome.org", "/check_network_status.txt"), text("NetworkManager is online\n"));
    }

    #[test]
    fn any_other_path_of_a_probes_host_leads_to_the_welcome_page() {
        let others = ["/", "/redirect", "/teach", "/me", "/wall", "/api/v1/wall", "/assets/css/base.css", "/ncsi.txt"];
        for path in others {
            for acknowledged in [false, true] {
                let leads = answer("www.msftconnecttest.com", path, acknowledged);
                assert_eq!(leads, Some(Answer::ToWelcome), "{path} {acknowledged}");
            }
        }
    }

    #[test]
    fn a_host_is_a_probes_however_it_is_written_and_no_other_is() {
        for host in ["captive.apple.com:80", "CAPTIVE.Apple.com", "captive.apple.com."] {
            assert_eq!(answer(host, "/hotspot-detect.html", true), Some(SUCCESS), "{host}");
        }
        let others = ["www.google.com", "apple.com", "x.captive.apple.com", "captive.apple.com.evil.example"];
        for host in others.into_iter().chain(["", "a@captive.apple.com", "captive.apple.com/", "10.42.0.1"]) {
            assert_eq!(answer(host, "/hotspot-detect.html", true), None, "{host}");
        }
    }
}
