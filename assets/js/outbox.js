// Taps that survive a box out of reach: kept on the phone first, then sent in order, each counted once by the box.
import { clear, hush, mark, say } from "./chip.js";
import { post } from "./post.js";
import { add, all, open, remove } from "./store.js";

// Not confirmed is asked again soon, then ever more rarely: thirty phones must not hammer a box that is coming up.
const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 30_000;
// 408 and 429: too slow, too fast. 421: the box has moved to another address. As with 5xx, not confirmed, the tap stays.
const LATER = [408, 421, 429];

const place = document.getElementById("outbox");
const claim = place ? place.dataset.claim : "";
let db = null;
let sending = false;
let wait = FIRST_WAIT_MS;
let timer = 0;
let pressed = null; // Safari 14 does not tell which button sent a form

const opened = place ? open() : Promise.resolve(null);
opened.then(async (store) => {
  db = store;
  // A phone handed over: what was tapped under another name is not sent under this one.
  if (db && (await forget((tap) => tap.claim !== claim)) > 0) say("dropped");
  if (db) mark(await all(db)); // a page that was opened anew knows what waits
  send();
});
if (place) {
  document.addEventListener("click", (event) => (pressed = event.target.closest("button")), true);
  document.addEventListener("submit", tapped);
  document.addEventListener("cupboard:swapped", () => db && all(db).then(mark));
  document.addEventListener("cupboard:online", soon);
  document.addEventListener("visibilitychange", () => document.hidden || soon());
  addEventListener("online", soon);
}

function tapped(event) {
  const form = event.target;
  // Without a store the form goes the plain way, and the next page says what became of it.
  if (!db || !form.matches("[data-tap]")) return;
  event.preventDefault();
  const button = event.submitter || (pressed && pressed.form === form ? pressed : form.querySelector("button"));
  const fields = new URLSearchParams(new FormData(form));
  if (button && button.name) fields.set(button.name, button.value);
  const url = (button && button.getAttribute("formaction")) || form.getAttribute("action");
  const told = document.querySelector("[data-seen]");
  enqueue({ url, body: fields.toString(), claim, at: Date.now(), seen: told ? told.dataset.seen : "0" }).catch(() => {
    // The store is full or was just shut: the plain way after all.
    if (button && button.name) form.append(Object.assign(document.createElement("input"), { type: "hidden", name: button.name, value: button.value }));
    form.action = url;
    form.submit();
  });
}

async function enqueue(tap) {
  const waiting = await all(db);
  if (waiting.some((other) => other.url === tap.url && other.body === tap.body)) return send(); // an impatient finger
  await add(db, tap);
  if (isCup(tap)) hush();
  say("pending");
  mark([...waiting, tap]);
  send();
}

// Sends none of these any more; says how many they were.
export async function forget(which) {
  const taps = (await all(db)).filter(which);
  for (const tap of taps) await remove(db, tap.number);
  return taps.length;
}

// How many wait here.
export const waiting = async () => ((await opened) ? (await all(db)).length : 0);

export function soon() {
  wait = FIRST_WAIT_MS;
  send();
}

async function send() {
  if (!db || sending) return;
  sending = true;
  clearTimeout(timer);
  try {
    for (let taps = await all(db); taps.length > 0; taps = await all(db)) {
      if (!(await deliver(taps[0], taps.slice(1)))) {
        say("kept");
        timer = setTimeout(send, wait * (0.5 + Math.random() / 2));
        wait = Math.min(LONGEST_WAIT_MS, wait * 2);
        return;
      }
      wait = FIRST_WAIT_MS;
    }
  } finally {
    sending = false;
    document.dispatchEvent(new Event("cupboard:outbox"));
  }
}

// Whether the box has taken the tap in, one way or the other; if not, it stays.
async function deliver(tap, later) {
  const answer = await post(tap);
  if (!answer || LATER.includes(answer.status) || answer.status >= 500) return false;
  if (answer.status === 401) return location.reload(), false; // no longer ours: the page says why
  const told = await answer.json().catch(() => null);
  if (!told) return false;
  await remove(db, tap.number);
  clear(tap);
  if (!answer.ok) say("refused", { words: told.message });
  else if (told.late && asks(tap) && !later.some(isCup)) say("late", { yes: () => enqueue({ ...tap, at: Date.now() }) });
  else say("saved");
  return true;
}

const isCup = (tap) => tap.url.startsWith("/me/cup");

// Nobody comes for a green cup, so there is nothing to ask about one that was late.
const asks = (tap) => new URLSearchParams(tap.body).get("colour") !== "green";
