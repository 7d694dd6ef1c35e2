// Drags a student to another group, by mouse or finger: it fills in the form that stands beside the name anyway.
const plan = window.PointerEvent && document.getElementById("plan");
if (plan) {
  plan.classList.add("can-drag");
  plan.addEventListener("pointerdown", hold);
}

function hold(event) {
  const grip = event.target.closest(".groups-grip");
  if (!grip || event.button) return;
  const held = grip.closest("[data-student]");
  const own = held.closest("[data-group]");
  let over = own;
  const move = ({ clientX: x, clientY: y }) => {
    held.style.transform = `translate(${x - event.clientX}px, ${y - event.clientY}px)`;
    over.classList.remove("is-over");
    over = (document.elementFromPoint(x, y) || own).closest("[data-group]") || own;
    over.classList.toggle("is-over", over !== own);
  };
  const end = ({ type }) => {
    Object.assign(grip, { onpointermove: null, onpointerup: null, onpointercancel: null });
    held.classList.remove("is-held");
    held.style.transform = "";
    const form = held.querySelector("form[action$='/groups/move']");
    form.elements.to.value = over.dataset.group;
    if (type === "pointerup" && over !== own) form.submit();
  };
  held.classList.add("is-held");
  grip.setPointerCapture(event.pointerId);
  Object.assign(grip, { onpointermove: move, onpointerup: end, onpointercancel: end });
}
