// The device goes to somebody else: what was tapped on it goes to the box first (TRUST.md, Taps), and what the browser
// keeps of the first one's pages is not shown to the next (SYSTEMS.md, S54).
import { hush, say } from "./chip.js";
import { forget, soon, waiting } from "./outbox.js";

// Where nobody answers, it is tried again after so long.
const AGAIN_MS = 3_000;
// Under this name stands whose pages were left here last.
const LEFT = "cupboard-left";

const place = document.getElementById("outbox");
const claim = place ? place.dataset.claim : "";
let form = null; // the one that waits to be sent
let busy = false;
let timer = 0;

if (place) {
  document.addEventListener("submit", (event) => {
    if (!event.target.matches("[data-leaves]")) return;
    event.preventDefault();
    form = event.target;
    go(true);
  });
  // After each round of the outbox, whatever came of it.
  document.addEventListener("cupboard:outbox", () => form && go(false));
  addEventListener("pageshow", shown);
  if (left() === claim) keep(""); // theirs again: the box has just said so
}

async function go(first) {
  if (busy) return;
  busy = true;
  try {
    const taps = await waiting();
    if (!form) return;
    if (taps === 0) await part();
    else if (first) say("leaving"), soon();
    else say("unsent", { words: String(taps), yes: lose, no: stay });
  } finally {
    busy = false;
  }
}

function stay() {
  form = null;
  clearTimeout(timer);
  document.body.classList.remove("is-leaving");
}

async function lose() {
  await forget(() => true);
  go(false);
}

// Where nobody answers, nobody can come in: the form would lead to the browser's own page, and back from there to this one.
async function part() {
  clearTimeout(timer);
  const answer = await fetch("/healthz", { cache: "no-store" }).catch(() => null);
  if (!form) return;
  document.body.classList.add("is-leaving");
  if (!answer) {
    say("away", { no: stay });
    timer = setTimeout(go, AGAIN_MS);
    return;
  }
  hush();
  keep(claim);
  // What was kept for the time that the box is away is theirs too (worker.js).
  if ("caches" in window) for (const name of await caches.keys()) await caches.delete(name);
  document.dispatchEvent(new Event("cupboard:leaving"));
  form.submit();
}

// A page that comes back as it was, by "back": if it was left, the box is asked what there is now.
function shown(event) {
  if (!event.persisted) return;
  stay();
  if (left() !== claim) return;
  document.body.classList.add("is-leaving");
  location.reload();
}

function left() {
  try {
    return localStorage.getItem(LEFT);
  } catch {
    return null; // storage is shut
  }
}

function keep(name) {
  try {
    localStorage.setItem(LEFT, name);
  } catch {
    // Storage is shut: the stream tells a page that it is nobody's.
  }
}
