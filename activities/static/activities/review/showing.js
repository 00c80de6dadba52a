// What the server answers, put into the page: the article marked anew, its cards, how much is left.
import { keepForms, prepareForms } from "./editing.js";
import * as marks from "./marks.js";
import * as records from "./records.js";
import { say } from "./words.js";

export const desk = () => document.getElementById("desk");
export const text = () => document.getElementById("desk-text");

export function show(answer, focusOn = "") {
  if (text().innerHTML !== answer.printed) text().innerHTML = answer.printed;
  const fresh = document.createElement("div");
  fresh.innerHTML = answer.records;
  keepForms(fresh);
  records.pane().replaceChildren(...fresh.childNodes);
  count(answer);
  marks.rove();
  records.restore(focusOn);
}

function count({ left, total }) {
  document.getElementById("desk-left").textContent = say("left", { left, total });
  Object.assign(document.getElementById("desk-progress"), { max: total, value: total - left });
  desk().dataset.left = left;
}

// A desk on the page, the first or the next
export function begin() {
  const left = records.cards().filter(records.isOpen).length;
  desk().dataset.left = left;
  document.title = document.title.replace(/^.*? \| /, `${desk().dataset.title} | `);
  marks.rove();
  prepareForms();
  records.forget();
  const addressed = window.location.hash.slice(1).replace(/^record-/, "");
  records.focus((addressed && records.cardOf(addressed)) || records.nextOpen() || records.cards()[0]);
}
