// Words of the article and the records that rest on them light up together and lead to each other.
const text = () => document.getElementById("desk-text");
const all = () => [...text().querySelectorAll(".words")];
const keys = (element) => element.dataset.records.split(" ");
const calm = window.matchMedia("(prefers-reduced-motion: reduce)");

export function light(lit, className = "lit") {
  for (const words of all()) words.classList.toggle(className, keys(words).some((key) => lit.includes(key)));
}

export const keyOf = (words) => keys(words).at(-1); // of words on which several records rest, the shortest evidence

export function wordsOf(keysWanted) {
  return all().find((words) => keys(words).some((key) => keysWanted.includes(key)));
}

export function scrollTo(element, pane) {
  if (!element) return;
  const inner = element.getBoundingClientRect();
  const outer = pane.getBoundingClientRect();
  const scrolls = pane.scrollHeight > pane.clientHeight + 1;
  const top = scrolls ? outer.top : 0;
  const bottom = scrolls ? outer.bottom : window.innerHeight;
  if (inner.top >= top + 8 && inner.bottom <= bottom - 8) return;
  element.scrollIntoView({ block: scrolls ? "center" : "nearest", behavior: calm.matches ? "auto" : "smooth" });
}

// One stop of the Tab key for all marks; the arrows go from one to the next.
export function rove() {
  all().forEach((words, index) => (words.tabIndex = index ? -1 : 0));
}

export function step(from, by) {
  const marks = all();
  const to = marks[marks.indexOf(from) + by];
  if (!to) return;
  from.tabIndex = -1;
  to.tabIndex = 0;
  to.focus();
}
