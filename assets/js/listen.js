// Reads aloud what a student cannot read well yet (S22), with the device's own voices only: a voice that is made elsewhere
// would send a child's words there. Where it has no voice for a language, it says so instead of reading in a wrong one.

// Browsers load their voices late, and some have none at all.
const VOICES_MS = 1_000;

const speech = window.speechSynthesis;
let reading = null;

document.documentElement.classList.add("listens");

document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-listen]");
  if (!button) return;
  const again = reading === button;
  hush();
  if (!again) read(button, await voices());
});

addEventListener("pagehide", hush);

function read(button, known) {
  const parts = [...button.closest("[data-aloud]").querySelectorAll("[data-read]")].filter((part) => part.textContent.trim());
  const spoken = parts.map((part) => [part, voice(known, part.closest("[lang]").lang)]);
  const found = spoken.filter(([, chosen]) => chosen);
  tell(button, found.length < spoken.length);
  if (!found.length) return;
  reading = button;
  button.setAttribute("aria-pressed", "true");
  found.forEach(([part, chosen], place) => {
    const words = new SpeechSynthesisUtterance(part.textContent);
    words.voice = chosen;
    words.lang = chosen.lang;
    if (place === found.length - 1) words.onend = words.onerror = () => reading === button && hush();
    speech.speak(words);
  });
}

function hush() {
  if (!reading) return;
  reading.setAttribute("aria-pressed", "false");
  reading = null;
  speech.cancel();
}

// The box's own words for it stand on the button, in the page's language.
function tell(button, lacking) {
  const told = button.nextElementSibling;
  told.textContent = lacking ? button.dataset.noVoice : "";
}

// "es" is spoken by "es-MX" and, as Android writes it, by "es_ES".
function voice(known, language) {
  const tongue = (tag) => tag.toLowerCase().split(/[-_]/)[0];
  return known.find((one) => one.localService && tongue(one.lang) === tongue(language));
}

function voices() {
  const now = speech ? speech.getVoices() : [];
  if (now.length || !speech) return Promise.resolve(now);
  return new Promise((resolve) => {
    const done = () => resolve(speech.getVoices());
    speech.addEventListener("voiceschanged", done, { once: true });
    setTimeout(done, VOICES_MS);
  });
}
