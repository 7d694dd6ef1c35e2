// One skill, the whole class: a number chooses the level in the row where the focus is, and goes on to the next row.

const rows = [...document.querySelectorAll(".marks-row")];

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  // By the key's place, since some keyboards have their numbers above other signs; not what moves while Num Lock is off.
  const number = event.key.length === 1 && /^(?:Digit|Numpad)([0-9])$/.exec(event.code);
  const row = rows.findIndex((one) => one.contains(event.target));
  const choice = number && row >= 0 && rows[row].querySelectorAll("input")[Number(number[1])];
  if (!choice) return;
  event.preventDefault();
  choice.checked = true;
  const next = rows[row + 1];
  (next ? next.querySelector("input:checked") : choice.form.querySelector(".marks-save button")).focus();
});

for (const told of document.querySelectorAll("[data-numbers]")) told.hidden = false;
