// Short messages at the foot of the page: what was done, with Undo; what went wrong, with what to do.
import { say } from "./words.js";

const LASTS = 8000;
const box = document.getElementById("toasts");

function button(text, does, toast) {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = text;
  made.addEventListener("click", () => {
    toast.remove();
    does();
  });
  return made;
}

function show(message, kind, actions = [], link = null) {
  const toast = document.createElement("div");
  toast.className = `toast toast-${kind}`;
  const words = document.createElement("span");
  words.textContent = message;
  toast.append(words);
  if (link) {
    const anchor = Object.assign(document.createElement("a"), { href: link.href, textContent: link.text, target: "_blank", rel: "noopener" });
    toast.append(anchor);
  }
  for (const [text, does] of actions) toast.append(button(text, does, toast));
  if (kind === "error") toast.append(button(say("close"), () => {}, toast));
  else setTimeout(() => toast.remove(), LASTS);
  for (const old of box.querySelectorAll(kind === "error" ? ".toast" : ".toast:not(.toast-error)")) old.remove();
  box.append(toast);
}

export const tell = (message, actions) => show(message, "done", actions);
export const warn = (message) => show(message, "note");

export function complain(failure, again = null) {
  const actions = failure.retry && again ? [[say("again"), again]] : [];
  show(failure.message, "error", actions, failure.link);
}

export const clearErrors = () => box.querySelectorAll(".toast-error").forEach((toast) => toast.remove());
