// What became of a tap, in the box's own words: the page brings them along as templates, in its language.

// Good news need not stay; what asks for something does.
const SAVED_MS = 3_000;
// What is asked or told in the place of another question.
const OVER_QUESTIONS = ["late", "refused", "unsent", "away", "leaving"];

const place = document.getElementById("outbox");
const words = document.getElementById("outbox-words");
let timer = 0;

// Shows one of the templates. `words` fills its sentence, `yes` and `no` are what its buttons do.
export function say(word, { words: sentence, yes, no } = {}) {
  const found = words && words.content.querySelector(`[data-word="${word}"]`);
  if (!found) return;
  // A question stays until it is answered.
  if (place.querySelector("[data-yes]") && !OVER_QUESTIONS.includes(word)) return;
  clearTimeout(timer);
  const shown = found.firstElementChild.cloneNode(true);
  const slot = shown.querySelector("[data-say]");
  if (slot) slot.textContent = sentence || "";
  if (place.firstElementChild && place.firstElementChild.isEqualNode(shown)) return;
  for (const button of shown.querySelectorAll("button")) {
    button.addEventListener("click", () => {
      hush();
      const answered = button.hasAttribute("data-yes") ? yes : no;
      if (answered) answered();
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
