// Puts fragments in their places without taking anything out of anybody's hands: focus, typed words and opened
// details stay.

// Each top-level element of the markup replaces the element of the same id.
export function swap(markup) {
  const template = document.createElement("template");
  template.innerHTML = markup; // rendered and escaped by the box
  for (const fresh of template.content.children) live.add(fresh.id);
  place([...template.content.children]);
}

// The same from a whole page, when there is no stream: only what a stream sends.
export function swapPage(markup) {
  const page = new DOMParser().parseFromString(markup, "text/html");
  const fresh = [...page.querySelectorAll("[id]")].filter((one) => live.has(one.id) || "live" in one.dataset);
  place(fresh.map((element) => document.importNode(element, true)));
}

const live = new Set(); // the ids that have come by the stream

function place(elements) {
  let changed = false;
  for (const fresh of elements) {
    const stale = fresh.id && document.getElementById(fresh.id);
    if (!stale || fresh.outerHTML === (sent.get(stale) || stale.outerHTML)) continue;
    replace(stale, fresh);
    changed = true;
  }
  if (changed) document.dispatchEvent(new Event("cupboard:swapped"));
}

const sent = new WeakMap(); // what the box sent for an element, before anybody opened or tapped anything in it

function replace(stale, fresh) {
  const markup = fresh.outerHTML;
  const focused = stale.contains(document.activeElement) ? document.activeElement : null;
  const caret = focused && "selectionStart" in focused ? [focused.selectionStart, focused.selectionEnd] : null;
  for (const old of stale.querySelectorAll("[id]")) {
    const next = fresh.querySelector("#" + CSS.escape(old.id));
    if (next) keep(old, next);
  }
  stale.replaceWith(fresh);
  sent.set(fresh, markup);
  if (focused) refocus(focused, fresh, caret);
  // A session that begins is what its student goes on with, unless they are writing.
  const writes = document.activeElement && document.activeElement.matches("input, textarea, select");
  if ("rises" in fresh.dataset && stale.hidden && !fresh.hidden && !writes) fresh.scrollIntoView();
}

function keep(old, next) {
  if (old instanceof HTMLDetailsElement) next.open = old.open;
  if (old instanceof HTMLSelectElement && old.dataset.touched) {
    next.value = old.value;
    next.dataset.touched = "1";
  }
  const typed = old instanceof HTMLInputElement || old instanceof HTMLTextAreaElement;
  if (typed && old.value !== old.defaultValue) next.value = old.value;
}

// A choice is somebody's own once they have made it: the box's new suggestion does not replace it.
document.addEventListener("change", (event) => {
  if (event.target instanceof HTMLSelectElement) event.target.dataset.touched = "1";
});

function refocus(focused, fresh, caret) {
  const twin = focused.id
    ? fresh.querySelector("#" + CSS.escape(focused.id))
    : [...fresh.querySelectorAll(focused.tagName)].find((one) => alike(one, focused));
  if (!twin) return;
  twin.focus({ preventScroll: true });
  if (caret && caret[0] !== null) twin.setSelectionRange(caret[0], caret[1]);
}

function alike(a, b) {
  const form = (one) => (one.form ? new FormData(one.form).get("outcome") : null);
  return a.name === b.name && a.value === b.value && form(a) === form(b) && a.closest("[id]")?.id === b.closest("[id]")?.id;
}
