// The taps that wait on this phone, in IndexedDB. The outbox's id is born with the store: when a browser clears the
// store, numbers begin again under another id, and the box does not take new taps for old ones (TRUST.md, Taps).

const NAME = "cupboard-outbox";

// `null` where the browser keeps nothing (private windows, storage shut): forms then go the plain way.
export function open() {
  return new Promise((resolve) => {
    let request;
    try {
      request = indexedDB.open(NAME, 1);
    } catch {
      return resolve(null);
    }
    request.onupgradeneeded = () => {
      request.result.createObjectStore("box");
      request.result.createObjectStore("taps", { keyPath: "number" });
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = request.onblocked = () => resolve(null);
  });
}

// Keeps a tap and gives it its number, in one transaction: no two taps ever share one.
export function add(db, tap) {
  return new Promise((resolve, reject) => {
    const transaction = db.transaction(["box", "taps"], "readwrite");
    const box = transaction.objectStore("box");
    let kept;
    box.get("box").onsuccess = (event) => {
      const own = event.target.result || { id: randomId(), next: 1 };
      kept = { ...tap, box: own.id, number: own.next };
      box.put({ ...own, next: own.next + 1 }, "box");
      transaction.objectStore("taps").add(kept);
    };
    transaction.oncomplete = () => resolve(kept);
    transaction.onerror = transaction.onabort = () => reject(transaction.error);
  });
}

// All that wait, oldest first.
export function all(db) {
  return new Promise((resolve, reject) => {
    const request = db.transaction("taps").objectStore("taps").getAll();
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

export function remove(db, number) {
  return new Promise((resolve, reject) => {
    const transaction = db.transaction("taps", "readwrite");
    transaction.objectStore("taps").delete(number);
    transaction.oncomplete = () => resolve();
    transaction.onerror = transaction.onabort = () => reject(transaction.error);
  });
}

// Over plain http there is no crypto.randomUUID.
function randomId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
