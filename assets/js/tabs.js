// One tab of a browser holds the stream and passes on what it hears; the others listen. The tab that woke last leads:
// a stream begins with everything, so it has missed nothing.

// A leader beats; one that has said nothing for longer is gone: its tab crashed.
const BEAT_MS = 1_500;
const SILENT_MS = 4_000;
// When a leader goes, the others do not all step up at the same moment.
const SCATTER_MS = 300;

// `lead` and `follow` are called when this tab's turn comes and goes; `hear` with what the leader heard.
export function elect(stream, { lead, follow, hear }) {
  const line = connect("cupboard" + stream, listen);
  let awake = false;
  let term = 0; // when this tab took the lead; 0 while it does not have it
  let heard = 0;
  let timer = 0;

  function listen({ kind, data, term: theirs }) {
    if (kind === "lead") {
      heard = Date.now();
      if (!term || theirs <= term) return;
      term = 0;
      follow();
    } else if (kind === "bye") {
      heard = 0;
      setTimeout(beat, SCATTER_MS * Math.random());
    } else if (awake && !term) {
      heard = Date.now();
      hear(kind, data);
    }
  }

  function beat() {
    if (!awake) return;
    if (term) line({ kind: "lead", term });
    else if (Date.now() - heard > SILENT_MS) take();
  }

  function take() {
    term = Date.now() + Math.random();
    line({ kind: "lead", term });
    lead();
  }

  return {
    enter() {
      if (awake) return;
      awake = true;
      timer = setInterval(beat, BEAT_MS);
      take();
    },
    leave() {
      awake = false;
      clearInterval(timer);
      if (term) line({ kind: "bye" });
      term = 0;
    },
    tell: (kind, data) => line({ kind, data }),
  };
}

// Safari before 15.4 has no BroadcastChannel: what one tab writes into storage, the others are told.
function connect(name, listen) {
  if (typeof BroadcastChannel === "function") {
    const channel = new BroadcastChannel(name);
    channel.addEventListener("message", (event) => listen(event.data));
    return (message) => channel.postMessage(message);
  }
  addEventListener("storage", (event) => {
    if (event.key === name && event.newValue) listen(JSON.parse(event.newValue));
  });
  return (message) => {
    try {
      localStorage.setItem(name, JSON.stringify(message));
      localStorage.removeItem(name); // so that the same words said twice are heard twice
    } catch {
      // Storage is shut or full: this tab is alone, and has its own stream.
    }
  };
}
