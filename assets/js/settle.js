// What comes to the wall moves once: a note settles, a cup rises (LOOK.md, Motion). The box never says what is new; a
// thing is new when its key was not on the page before.

// More than these at once are another page of the map, not arrivals: a wall full of falling paper tells nobody anything.
const MOST_AT_ONCE = 6;

let known = things();

document.addEventListener("cupboard:swapped", () => {
  const now = things();
  const fresh = [...now.keys()].filter((key) => !known.has(key));
  if (fresh.length <= MOST_AT_ONCE) fresh.forEach((key) => move(now.get(key)));
  known = now;
});

function things() {
  const keyed = [...document.querySelectorAll("[data-key]")];
  return new Map(keyed.map((one) => [one.parentElement.closest("[id]").id + " " + one.dataset.key, one]));
}

function move(thing) {
  const note = thing.querySelector(".note");
  if (note) note.classList.add("lands");
  const cup = thing.querySelector(".cup");
  if (cup) cup.classList.add("rises");
}
