// A union that is new to the database, added in a dialog while a record is set; it is then the one that is chosen.
import { enhanceAll } from "./chooser.js";
import { remember } from "./deciding.js";
import { html, send } from "./server.js";
import { desk } from "./showing.js";
import { complain } from "./toasts.js";

const dialog = document.getElementById("union-dialog");
let pick = () => {};

function place(markup) {
  dialog.innerHTML = markup;
  enhanceAll(dialog);
  const wrong = dialog.querySelector("[data-union], [data-use], .field-wrong input:not([hidden])");
  const first = wrong || dialog.querySelector("input:not([type=hidden])");
  first.focus();
  first.select?.();
}

// What was typed of its name leads here; `then` gets the union, added or found, as value and text.
export async function askForUnion({ name, then }) {
  try {
    const markup = await html(`${desk().dataset.unionUrl}?${new URLSearchParams({ name })}`);
    pick = then;
    dialog.showModal();
    place(markup);
  } catch (failure) {
    complain(failure, () => askForUnion({ name, then }));
  }
}

function taken(id, text) {
  dialog.close();
  pick(id, text);
}

async function sent(form, data) {
  try {
    const answer = await send(form.action, data);
    taken(answer.id, answer.text);
    remember(answer);
  } catch (failure) {
    if (failure.data.form) place(failure.data.form);
    else form.querySelector(".field-error").textContent = failure.message; // toasts are behind the dialog
  }
}

function submitted(event) {
  event.preventDefault();
  sent(event.target, new FormData(event.target));
}

function clicked(event) {
  const button = event.target.closest("[data-union], [data-use], [data-close]");
  if (!button) return;
  const { union, use, text } = button.dataset;
  if (union) taken(union, text);
  else if (use) {
    const data = new FormData(button.form);
    data.set("use", use);
    sent(button.form, data);
  } else dialog.close();
}

export function watchUnions() {
  document.addEventListener("newunion", (event) => askForUnion(event.detail));
  dialog.addEventListener("submit", submitted);
  dialog.addEventListener("click", clicked);
}
