// The cards of the records: which one is at hand, and which comes next.
import { light, scrollTo, wordsOf } from "./marks.js";

let at = "";

export const pane = () => document.getElementById("desk-records");
export const cards = () => [...pane().querySelectorAll(".card[data-key]")];
export const cardOf = (key) => cards().find((card) => covers(card).includes(key));
export const covers = (card) => card.dataset.covers.split(" ");
export const current = () => cards().find((card) => card.dataset.key === at) || null;
export const isOpen = (card) => card.classList.contains("card-open") && !card.classList.contains("pending");

export function focus(card, { quiet = false } = {}) {
  if (!card) return;
  at = card.dataset.key;
  for (const other of cards()) other.classList.toggle("current", other === card);
  if (!quiet) card.focus({ preventScroll: true });
  scrollTo(card, pane());
  light(covers(card));
  scrollTo(wordsOf(covers(card)), document.getElementById("desk-text"));
}

export function forget() {
  at = "";
}

export function step(by) {
  const all = cards();
  const index = all.indexOf(current());
  focus(all[index < 0 ? 0 : Math.min(Math.max(index + by, 0), all.length - 1)]);
}

// The next that waits for a decision: behind the one at hand, else from the top.
export function nextOpen() {
  const all = cards();
  const index = all.indexOf(current());
  return [...all.slice(index + 1), ...all.slice(0, index + 1)].find(isOpen) || null;
}

// After the server showed the records anew: the same card is at hand, or the one asked for.
export function restore(key = "") {
  const card = (key && cardOf(key)) || current();
  if (!card) return;
  const busy = document.activeElement && document.activeElement.closest(".edit, dialog, .chooser");
  focus(card, { quiet: Boolean(busy) });
}
