// Where the box is trusted, and only there, the page opens even while the box is out of reach (worker.js). A browser
// that was only told to go on past a warning takes no worker, nor does any over plain http.

const line = document.getElementById("kept");
const at = Number(document.body.dataset.kept || 0);

if (line && at) {
  const time = new Date(at).toLocaleTimeString(document.documentElement.lang, { hour: "numeric", minute: "2-digit" });
  line.querySelector("time").textContent = time;
  line.hidden = false;
  document.addEventListener("cupboard:online", () => (line.hidden = true));
}

const trusted = isSecureContext && location.protocol === "https:" && "serviceWorker" in navigator;
if (line && trusted) {
  navigator.serviceWorker.register(line.dataset.worker, { scope: "/me" }).then(begin, () => {});
}

// Tells the newest worker what to keep, as soon as it is at work.
function begin(registration) {
  const worker = registration.installing || registration.waiting || registration.active;
  const tell = () => worker.state === "activated" && whole().then(() => worker.postMessage({ page: location.pathname, assets: assets() }));
  worker.addEventListener("statechange", tell);
  tell();
}

function whole() {
  return new Promise((done) => (document.readyState === "complete" ? done() : addEventListener("load", done)));
}

function assets() {
  const seen = performance.getEntriesByType("resource").map((entry) => entry.name);
  return [...new Set(seen)].filter((url) => new URL(url).pathname.startsWith("/assets/") && !url.includes("/worker.js"));
}
