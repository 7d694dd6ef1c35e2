//! S22: what a student cannot read well yet is read aloud, by a voice of its language or not at all.

use crate::chromium::{Driver, Size};
use crate::hub::TestHub;
use crate::paths::join;
use serde_json::json;

/// Voices as a phone has them, and what they were asked to say: a machine that tests has none.
const VOICES: &str = "
    const voices = [{ lang: 'es-ES', localService: false }, { lang: 'en_US', localService: true }, { lang: 'es-MX', localService: true }];
    window.said = [];
    speechSynthesis.getVoices = () => voices;
    speechSynthesis.speak = (words) => window.said.push([words.text, words.lang]);
    window.SpeechSynthesisUtterance = function (text) { this.text = text; };
";

/// S22: a skill in the student's language is read in it, another in the class's; a second tap is silence; without a voice
/// the page says so.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_skill_is_read_aloud_in_its_own_language_and_a_device_without_a_voice_says_so() {
    let driver = Driver::start().await;
    let hub = TestHub::with_class().await;
    let phone = driver.page(Size::PHONE).await;
    phone.open(&hub.url(&format!("/J/{}", hub.join_code))).await;
    join(&phone, "Ben").await;
    let statement = phone.js("return document.querySelector('#next [data-read]').textContent").await;
    phone.js(&format!("{VOICES} speechSynthesis.getVoices = () => [];")).await;
    phone.tap("#next [data-listen]").await;
    phone.until_reads("#next .listen-told", "no voice for this language").await;
    assert_eq!(phone.js("return window.said").await, json!([]));

    phone.js(VOICES).await;
    phone.tap("#next [data-listen]").await;
    phone.until("window.said.length === 1").await;
    assert_eq!(phone.js("return window.said").await, json!([[statement, "en_US"]]));
    assert_eq!(phone.js("return document.querySelector('#next .listen-told').textContent").await, json!(""));
    phone.until("document.querySelector('#next [data-listen]').getAttribute('aria-pressed') === 'true'").await;
    phone.tap("#next [data-listen]").await;
    phone.until("document.querySelector('#next [data-listen]').getAttribute('aria-pressed') === 'false'").await;

    phone.js("document.querySelector('#next [data-read]').lang = 'es'").await;
    phone.tap("#next [data-listen]").await;
    phone.until("window.said.length === 2").await;
    assert_eq!(phone.js("return window.said[1][1]").await, json!("es-MX"));
    assert_eq!(phone.complaints(), Vec::<String>::new());
}
