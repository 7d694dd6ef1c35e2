// Runs in every page before the page does: whatever comes to life by itself stumbles here.
(() => {
  const tripped = (window.__tripped = []);
  const note = (what) => tripped.push(String(what).slice(0, 300));
  const ran = (what) => note("ran: " + what);
  window.__ran = (by) => ran("__ran " + by);
  for (const name of ["alert", "confirm", "prompt", "open"]) window[name] = () => ran(name);
  addEventListener("securitypolicyviolation", (event) => note("forbidden: " + event.violatedDirective + " " + event.blockedURI + " " + event.sample), true);
  addEventListener("error", (event) => note("error: " + (event.message || (event.target.outerHTML || "").slice(0, 200))), true);
  addEventListener("unhandledrejection", (event) => note("rejected: " + event.reason));
  // A live page is looked at once its first event has been put in its place.
  const Stream = window.EventSource;
  window.__heard = 0;
  window.EventSource = class extends Stream {
    constructor(url) {
      super(url);
      this.addEventListener("swap", () => (window.__heard += 1));
    }
  };
})();
