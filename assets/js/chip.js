// What became of a tap, in the box's own words: the page brings them along as templates, in its language.

// Good news need not stay; what asks for something does.
const SAVED_MS = 3_000;

const place = document.getElementById("outbox");
const words = document.getElementById("outbox-words");
let timer = 0;

// Shows one of the templates. `words` fills its sentence, `yes` is what its button does.
export function say(word, { words: sentence, yes } = {}) {
  const found = words && words.content.querySelector(`[data-word="${word}"]`);
  if (!found) return;
  // A question stays until it is answered.
  if (place.querySelector("[data-yes]") && word !== "late" && word !== "refused") return;
  clearTimeout(timer);
  const shown = found.firstElementChild.cloneNode(true);
  if (place.firstElementChild && place.firstElementChild.isEqualNode(shown)) return;
  const slot = shown.querySelector("[data-say]");
  if (slot) slot.textContent = sentence || "";
  for (const button of shown.querySelectorAll("button")) {
    button.addEventListener("click", () => {
      hush();
      if (button.hasAttribute("data-yes") && yes) yes();
    });
  }
  place.replaceChildren ? place.replaceChildren(shown) : ((place.textContent = ""), place.append(shown));
  if (word === "saved") timer = setTimeout(hush, SAVED_MS);
}

export function hush() {
  place.textContent = "";
}

// Marks the buttons whose taps wait; after a swap they are new elements and are marked again.
export function mark(taps) {
  for (const tap of taps) for (const button of buttons(tap)) button.classList.add("is-pending");
}

export function clear(tap) {
  for (const button of buttons(tap)) button.classList.remove("is-pending");
}

// The buttons that would make this tap.
function buttons(tap) {
  const fields = new URLSearchParams(tap.body);
  return [...document.querySelectorAll("form[data-tap] button")].filter((button) => {
    const form = button.form;
    const url = button.getAttribute("formaction") || form.getAttribute("action");
    const same = (name) => !form.elements[name] || form.elements[name].type !== "hidden" || form.elements[name].value === fields.get(name);
    return url === tap.url && (!button.name || fields.get(button.name) === button.value) && same("outcome");
  });
}
