// What stands on the page: the names of its elements and attributes, where it leads, whether it keeps to its screen.
const names = new Set();
const leads = ["href", "src", "action", "formaction", "xlink:href"];
const see = (root) => {
  for (const one of root.querySelectorAll("*")) {
    names.add(one.localName);
    for (const { name, value } of one.attributes) {
      names.add(`${one.localName}[${name}]`);
      if (leads.includes(name) && !["http:", "https:", "data:"].includes(new URL(value, location).protocol)) names.add(`${one.localName}[${name}=${value}]`);
    }
    if (one.localName === "template") see(one.content);
  }
};
see(document);
const box = document.scrollingElement;
const sticksOut = (one) => one.getBoundingClientRect().right + scrollX > WIDE + 1 || one.getBoundingClientRect().left + scrollX < -1 || one.getBoundingClientRect().bottom + scrollY > HIGH + 1;
const within = (one) => one.localName + "." + (one.getAttribute("class") || one.id);
return {
  tripped: window.__tripped,
  names: [...names],
  wide: box.scrollWidth,
  high: box.scrollHeight,
  // The innermost that do not keep to it, to know where to look.
  out: box.scrollWidth <= WIDE && box.scrollHeight <= HIGH ? [] : [...document.body.querySelectorAll("*")].filter((one) => sticksOut(one) && ![...one.children].some(sticksOut)).slice(0, 4).map((one) => within(one.parentElement) + " > " + within(one) + ": " + Array.from(one.textContent).slice(0, 20).join("")),
  last: document.body.lastElementChild ? document.body.lastElementChild.localName : "",
};
