// Keeps a student's page openable while the box is out of reach. It stands between the pages under /me and the box,
// over https only (offline.js), and keeps those pages and what they are drawn with: nothing of a teacher's or a wall's.

// Another release has another number, and begins with an empty shelf.
const SHELF = "cupboard-me-" + new URL(location.href).searchParams.get("v");
const PAGES = ["/me", "/me/map", "/me/settings"];
// Whose pages they are.
const CLAIM = "/me/claim";
// A box that answers no sooner is as good as away.
const PATIENCE_MS = 4_000;

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(clear((name) => name !== SHELF).then(() => clients.claim())));
addEventListener("message", (event) => event.waitUntil(keep(event.data)));
addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (origin !== location.origin) return;
  if (method === "GET" && mode === "navigate" && PAGES.includes(pathname)) event.respondWith(open(event));
  else if (method === "GET" && pathname.startsWith("/assets/")) event.respondWith(asset(event.request));
  // "I'm someone else": whoever comes next finds nothing, even if the box never hears of it.
  else if (method === "POST" && pathname.endsWith("/me/leave")) event.respondWith(clear(() => true).then(() => fetch(event.request)));
});

async function open(event) {
  const { pathname, search } = new URL(event.request.url);
  const answer = fetch(event.request);
  try {
    const page = await soon(answer);
    // No longer theirs: the page says why, and what was kept is nobody's.
    if (page.status === 401 || page.status === 403) await clear(() => true);
    // "Saved" is said once, and is no news tomorrow.
    else if (page.ok && !search) event.waitUntil(put(pathname, page.clone()));
    return page;
  } catch {
    return (await kept(pathname)) || answer;
  }
}

function soon(answer) {
  return Promise.race([answer, new Promise((_, reject) => setTimeout(reject, PATIENCE_MS))]);
}

async function asset(request) {
  return (await caches.match(request)) || fetch(request);
}

// The page that asks, and all that it is drawn with: at its first visit it was here before its worker.
async function keep({ page, assets }) {
  const shelf = await caches.open(SHELF);
  if (PAGES.includes(page) && !(await shelf.match(page))) {
    const answer = await fetch(page);
    if (answer.ok && !answer.redirected) await put(page, answer);
  }
  for (const one of assets) if (!(await shelf.match(one))) await shelf.add(one);
}

async function put(path, answer) {
  const text = await answer.text();
  const claim = (text.match(/data-claim="([^"]*)"/) || [])[1];
  if (!claim) return;
  const shelf = await caches.open(SHELF);
  const before = await shelf.match(CLAIM);
  if (before && (await before.text()) !== claim) {
    for (const page of PAGES) await shelf.delete(page);
  }
  const headers = new Headers(answer.headers);
  headers.set("X-Kept", String(Date.now()));
  await shelf.put(CLAIM, new Response(claim));
  await shelf.put(path, new Response(text, { headers }));
}

// The page as it was, with the hour at which it was.
async function kept(path) {
  const page = await caches.match(path);
  if (!page) return null;
  const text = await page.text();
  const { headers } = page;
  return new Response(text.replace("<body", `<body data-kept="${headers.get("X-Kept")}"`), { headers });
}

async function clear(which) {
  for (const name of await caches.keys()) if (which(name)) await caches.delete(name);
}
