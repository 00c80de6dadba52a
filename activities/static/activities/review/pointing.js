// Pointing at words lights up their record, pointing at a record its words.
import * as marks from "./marks.js";
import * as records from "./records.js";

export function pointed(event) {
  const words = event.target.closest?.(".words");
  const card = event.target.closest?.(".card, .chip");
  if (words) {
    const key = marks.keyOf(words);
    marks.light([key], "hinted");
    hint(records.cardOf(key), key);
  } else if (card?.dataset.key) marks.light(card.dataset.covers ? records.covers(card) : [card.dataset.key], "hinted");
}

function hint(card, key) {
  for (const one of document.querySelectorAll(".card.hinted, .chip.hinted")) one.classList.remove("hinted");
  card?.classList.add("hinted");
  card?.querySelector(`.chip[data-key="${key}"]`)?.classList.add("hinted");
}

export function unpointed() {
  marks.light([], "hinted");
  hint(null);
}
