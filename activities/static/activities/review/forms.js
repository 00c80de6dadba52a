// What is sent and closed: buttons of decisions, forms of records, the choice between two editors' versions.
import { following } from "./articles.js";
import { confirmRest, decide, done } from "./deciding.js";
import { close, save } from "./editing.js";
import * as records from "./records.js";
import { clearErrors } from "./toasts.js";

export function submitted(event) {
  const form = event.target;
  if (form.matches("form.decide")) {
    event.preventDefault();
    if (event.submitter?.dataset.command === "rest") confirmRest();
    else decide(form.closest(".card"), form, event.submitter.value);
  } else if (form.matches("form.edit")) {
    event.preventDefault();
    saveForm(form);
  } else if (form.matches("form.next")) {
    event.preventDefault();
    following();
  }
}

function saveForm(form) {
  const key = form.closest(".card")?.dataset.key || "";
  save(form, (answer) => {
    done(answer, answer.focus || key);
    if (!form.dataset.kind) records.focus(records.nextOpen() || records.cardOf(key));
  });
}

export function closeForm(form) {
  const card = form.closest(".card");
  if (!close(form)) return;
  records.focus(card || records.current() || records.cards()[0]);
}

// Where two editors changed one record: keep what was typed here, or take what the other one saved.
export function chooseVersion(event) {
  const choice = event.target.closest("[data-choice]");
  const form = choice.closest("form");
  event.preventDefault();
  if (choice.dataset.choice === "mine") {
    const version = Object.assign(document.createElement("input"), { type: "hidden", name: "version", value: choice.dataset.version });
    form.append(version);
    choice.closest(".conflict").remove();
    saveForm(form);
  } else {
    close(form, { sure: true });
    clearErrors();
    records.restore();
  }
}
