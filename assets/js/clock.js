// The box takes the time of the teacher's device (TRUST.md, Clock): it is written in as the button is pressed.

document.addEventListener("submit", (event) => {
  const form = event.target.closest("form[data-clock]");
  if (form) form.elements.at.value = String(Date.now());
});
