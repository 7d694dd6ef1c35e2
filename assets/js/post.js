// One tap on its way to the box, in its envelope (TRUST.md, Taps): which of which outbox, how old, what had been seen.

// An answer that takes longer is none.
const ANSWER_MS = 15_000;

// The box's answer, or `null` when there was none.
export function post(tap) {
  const headers = {
    Accept: "application/json",
    "Content-Type": "application/x-www-form-urlencoded",
    "X-Outbox": tap.box,
    "X-Number": String(tap.number),
    "X-Seen": tap.seen,
  };
  const age = Date.now() - tap.at;
  // A clock that was set back says nothing: then the age is unknown, and the box treats the tap as late.
  if (age >= 0) headers["X-Age-Ms"] = String(age);
  const given = new AbortController();
  const patience = setTimeout(() => given.abort(), ANSWER_MS);
  const sent = fetch(tap.url, { method: "POST", body: tap.body, headers, signal: given.signal });
  return sent.catch(() => null).finally(() => clearTimeout(patience));
}
