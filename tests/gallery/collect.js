// Gathers what the probes in the frames found: how many pages were measured, then a fault a line.
let pages = 0;
const found = [];
addEventListener("message", ({ data }) => {
  pages += 1;
  found.push(...data);
  document.querySelector("pre").textContent = [pages, ...found].join("\n");
});
