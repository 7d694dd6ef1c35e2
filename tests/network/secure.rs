//! The teacher's door on a real network: https by address and by name in a browser that trusts the box, and over plain
//! http no field for a passphrase (issue 3, "Shown by" 6).

use crate::browser::Browser;
use crate::hub::Cupboard;
use crate::lab;
use crate::trust::home_that_trusts;

/// The six words on a page.
const WORDS: &str = ".proof-words";

#[test]
fn from_another_device_the_teacher_comes_in_by_https_only_and_compares_the_words_that_the_wall_shows() {
    let (lab, data) = (lab(), tempfile::tempdir().unwrap());
    let hub = Cupboard::start(&lab, data.path());
    let wall = hub.screen("/wall");
    let home = home_that_trusts(data.path());
    // That the name leads there is what the guests of the other tests show; here the browser is told.
    let rules = "--host-resolver-rules=MAP cupboard.local 10.77.0.1";
    let browser = Browser::start_at_home(&lab, "guest1", home.path(), &[rules]);
    for host in ["10.77.0.1", "cupboard.local"] {
        browser.open(&format!("https://{host}:8443/teach"));
        assert_eq!(browser.says("isSecureContext && location.host"), format!("{host}:8443"));
        assert_eq!(browser.count("input[type=password][name=passphrase]"), 1, "{host}: here it may be typed");
        let words = browser.reads(WORDS).unwrap().split_whitespace().collect::<Vec<_>>().join(" ");
        assert_eq!(words.split(' ').count(), 6, "{words}");
        let on_the_wall = words.split(' ').all(|word| wall.contains(word));
        assert!(on_the_wall, "{host} says {words}, and the wall says {wall}");

        browser.open(&format!("http://{host}:8080/teach"));
        assert_eq!(browser.says("location.protocol"), "http:");
        assert_eq!(browser.says("String(isSecureContext)"), "false");
        for field in ["input[type=password]", "input[name=passphrase]", "input[name=pin]", "input[name=code]"] {
            assert_eq!(browser.count(field), 0, "{host} over plain http: {field}");
        }
        let there = format!("https://{host}:8443/teach");
        assert_eq!(browser.count(&format!("a[href='{there}']")), 1, "and the way is shown to {there}");
    }
    drop(browser);

    let stranger = Browser::start_at_home(&lab, "guest1", tempfile::tempdir().unwrap().path(), &[rules]);
    stranger.open("https://10.77.0.1:8443/teach");
    assert_eq!(stranger.count("input[type=password]"), 0, "who does not know the box is warned first");
}
