// Fields of a record in place: a form in its card, opened, kept until it is saved, closed.
import { enhanceAll } from "./chooser.js";
import { html, send } from "./server.js";
import { clearErrors, complain, warn } from "./toasts.js";
import { say } from "./words.js";

const desk = () => document.getElementById("desk");
const typed = new WeakSet();
let warned = null;

export const openForms = () => [...desk().querySelectorAll("form.edit")];
export const isTyped = (form) => typed.has(form);
export const unsaved = () => openForms().find(isTyped);

function prepare(form) {
  enhanceAll(form);
  for (const kind of ["input", "change"]) form.addEventListener(kind, () => typed.add(form));
}

// What is wrong, else what is doubtful or missing, else the first field.
function fieldToFillIn(form, doubtful = []) {
  const fields = [...form.querySelectorAll("input:not([type=hidden]), select:not([hidden])")];
  const inDoubt = fields.find((field) => doubtful.some((name) => field.closest(`.field-${name}`)));
  return form.querySelector(".field-wrong input, .field-wrong select") || inDoubt || fields.find((field) => !field.value && field.required) || fields[0];
}

function place(holder, markup, doubtful) {
  holder.innerHTML = markup;
  const form = holder.querySelector("form.edit");
  prepare(form);
  const field = fieldToFillIn(form, doubtful);
  if (field) {
    field.focus({ preventScroll: true });
    if (field.select) field.select();
  }
  form.scrollIntoView({ block: "nearest" });
  return form;
}

export const edit = (card, key = card.dataset.key) => open(card, desk().dataset.formUrl.replace("KEY", key));

export async function open(card, url) {
  const holder = card.querySelector(".card-form");
  const present = holder.querySelector("form.edit");
  if (present && (present.dataset.from === url || isTyped(present))) return fieldToFillIn(present).focus();
  try {
    place(holder, await html(url), card.dataset.doubtful.split(" ").filter(Boolean)).dataset.from = url;
  } catch (failure) {
    complain(failure, () => open(card, url));
  }
}

export async function startNew(kind, query) {
  const holder = document.getElementById("new-record");
  const present = holder.querySelector("form.edit");
  if (present && isTyped(present)) {
    warn(say("unsavedLeave"));
    return fieldToFillIn(present).focus();
  }
  const url = `${desk().dataset.selectedUrl.replace("KIND", kind)}?${new URLSearchParams(query)}`;
  const form = place(holder, await html(url));
  typed.add(form);
  holder.scrollIntoView({ block: "start" });
}

export function close(form, { sure = false } = {}) {
  if (isTyped(form) && !sure && warned !== form) {
    warned = form;
    warn(say("unsaved"));
    return false;
  }
  warned = null;
  form.remove();
  return true;
}

// Sends the form; what was typed stays in it whatever happens, until it is saved.
export async function save(form, then) {
  const data = new FormData(form);
  form.classList.add("saving");
  try {
    const answer = await send(form.action, data);
    form.remove();
    clearErrors();
    then(answer);
  } catch (failure) {
    if (failure.data.form) {
      const holder = form.parentElement;
      typed.add(place(holder, failure.data.form));
    }
    complain(failure, () => save(form, then));
  } finally {
    form.classList.remove("saving");
  }
}

// What is open stays open when the records are shown anew.
export function keepForms(fresh) {
  for (const form of openForms()) {
    const card = form.closest(".card");
    const holder = card
      ? [...fresh.querySelectorAll(".card")].find((one) => one.dataset.key === card.dataset.key)?.querySelector(".card-form")
      : fresh.querySelector("#new-record");
    if (holder) holder.append(form);
  }
}

export const prepareForms = () => openForms().forEach(prepare);
