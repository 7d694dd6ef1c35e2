// Keeps a page true: fragments rendered by the box replace the elements of the same id (NETWORK.md, Server-sent events
// on phones). Several tabs share one stream: a browser allows six connections to a host.
import { elect } from "./tabs.js";
import { swap, swapPage } from "./swap.js";

// The box beats every 15 s; two missed beats and some patience mean that the line is dead without saying so (iOS).
const SILENCE_MS = 40_000;
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;
// After this many failures in a row something between phone and box eats streams: look now and then instead.
const FAILURES_BEFORE_POLLING = 3;
const POLL_MS = 10_000;

const url = document.body.dataset.stream;
let source = null;
let failures = 0;
let watchdog = 0;
let waiting = 0;
let polling = 0;
let leading = false;
let leaving = false;

const tabs = url && elect(url, { lead, follow, hear: handle });
if (url) {
  document.addEventListener("visibilitychange", () => (document.hidden ? rest() : wake()));
  addEventListener("pagehide", rest);
  addEventListener("pageshow", wake);
  // A page that a form leads away from must not load itself anew in between: "gone" is what the form asked for.
  addEventListener("submit", (event) => (leaving = !event.defaultPrevented));
  document.addEventListener("cupboard:leaving", () => (leaving = true));
  wake();
}

function wake() {
  leaving = false;
  if (!document.hidden) tabs.enter();
}

// A sleeping tab hands its stream on: a hidden page must not hold the box's line, nor keep others waiting.
function rest() {
  tabs.leave();
  follow();
}

function lead() {
  leading = true;
  open();
}

function follow() {
  leading = false;
  shut();
  clearTimeout(waiting);
  clearInterval(polling);
  polling = 0;
}

function open() {
  shut();
  source = new EventSource(url);
  source.addEventListener("swap", (event) => arrived("swap", event.data));
  source.addEventListener("gone", () => arrived("gone", ""));
  source.addEventListener("hb", alive);
  // Left to itself the browser gives up for good at an answer that is no stream, and else comes back in lockstep.
  source.addEventListener("error", again);
  listen();
}

function shut() {
  clearTimeout(watchdog);
  if (source) source.close();
  source = null;
}

function listen() {
  clearTimeout(watchdog);
  watchdog = setTimeout(again, SILENCE_MS);
}

function alive() {
  if (failures > 0 || document.body.dataset.kept) document.dispatchEvent(new Event("cupboard:online"));
  failures = 0;
  clearInterval(polling);
  polling = 0;
  listen();
}

function arrived(kind, data) {
  alive();
  tabs.tell(kind, data);
  handle(kind, data);
}

function again() {
  shut();
  if (!leading) return;
  failures += 1;
  if (failures >= FAILURES_BEFORE_POLLING && !polling) polling = setInterval(look, POLL_MS);
  // Thirty phones that lost the same box must not all come back in the same second.
  const wait = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (failures - 1));
  clearTimeout(waiting);
  waiting = setTimeout(open, wait * (0.5 + Math.random() / 2));
}

async function look() {
  try {
    const answer = await fetch(location.href, { headers: { Accept: "text/html", "X-By-Itself": "1" }, cache: "no-store" });
    if (answer.status === 401) return location.reload();
    if (!answer.ok) return;
    swapPage(await answer.text());
    document.dispatchEvent(new Event("cupboard:online"));
  } catch {} // out of reach: the next look tells
}

function handle(kind, data) {
  if (kind === "gone" && !leaving) location.reload();
  else if (kind === "swap") swap(data);
}
