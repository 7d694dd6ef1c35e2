// Measures a wall: what runs over its box, what is smaller than 24 px at 1080p, what lies over something else.
const faults = new Set();
const scale = Math.min(innerWidth / 1920, innerHeight / 1080);
const name = (element) => element.tagName.toLowerCase() + "." + (element.getAttribute("class") || element.id);
const box = (element) => element.getBoundingClientRect();
const inside = (inner, outer, slack) =>
  inner.left >= outer.left - slack && inner.right <= outer.right + slack && inner.top >= outer.top - slack && inner.bottom <= outer.bottom + slack;

const screen = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
for (const element of document.querySelectorAll("main *")) {
  if (element.classList.contains("aside") || element.closest("svg") !== null && element.tagName !== "svg") continue;
  const area = box(element);
  if (area.width > 0 && !inside(area, screen, 2)) faults.add("off the screen: " + name(element));
  const words = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== "");
  if (words && parseFloat(getComputedStyle(element).fontSize) < 24 * scale - 0.1) faults.add("too small: " + name(element));
}
for (const shelf of document.querySelectorAll(".shelf, .door, .corner, .cups-panel, .calm")) {
  const slack = 6 * scale;
  for (const child of shelf.children) {
    const hidden = child.classList.contains("standing");
    if (!hidden && !child.classList.contains("code") && !inside(box(child), box(shelf), slack)) faults.add(name(child) + " runs over " + name(shelf));
  }
  for (const note of shelf.querySelectorAll(".note, .label bdi, .stack")) {
    if (!inside(box(note), box(shelf), slack)) faults.add(name(note) + " runs over " + name(shelf));
  }
}
const apart = [".cups-panel", ".corner", ".head", ".banners", ".shelf", ".door", ".arrivals"].flatMap((kind) => [...document.querySelectorAll(kind)]);
for (const a of apart) {
  for (const b of apart) {
    const [x, y] = [box(a), box(b)];
    const over = Math.min(x.right, y.right) - Math.max(x.left, y.left) > 2 && Math.min(x.bottom, y.bottom) - Math.max(x.top, y.top) > 2;
    if (a !== b && over && x.height > 0 && y.height > 0) faults.add(name(a) + " lies over " + name(b));
  }
}
const page = location.pathname.replace(/.*measured-|\.html/g, "");
parent.postMessage([...faults].sort().map((fault) => page + ": " + fault), "*");
