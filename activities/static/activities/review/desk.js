// The review desk: what clicks and keys do.
import { following } from "./articles.js";
import { keepClaim } from "./claims.js";
import { confirmRest, decideCurrent, settleCurrent, undo } from "./deciding.js";
import { edit, open, unsaved } from "./editing.js";
import { chooseVersion, closeForm, submitted } from "./forms.js";
import { listen, watchSwitch } from "./keys.js";
import * as marks from "./marks.js";
import { pointed, unpointed } from "./pointing.js";
import * as records from "./records.js";
import { add, isSelecting, watchSelection } from "./selection.js";
import { begin, desk, text } from "./showing.js";
import { warn } from "./toasts.js";
import { watchUnions } from "./unions.js";
import { say } from "./words.js";

function clicked(event) {
  const words = event.target.closest(".words");
  const link = event.target.closest("[data-edit], [data-participant], [data-place], .card-label, [data-command]");
  const card = event.target.closest(".card");
  if (words) {
    event.preventDefault();
    if (!isSelecting()) records.focus(records.cardOf(marks.keyOf(words)));
  } else if (link?.dataset.edit) {
    event.preventDefault();
    records.focus(card, { quiet: true });
    edit(card, link.dataset.edit);
  } else if (link?.dataset.participant) {
    event.preventDefault();
    records.focus(card, { quiet: true });
    open(card, link.dataset.participant);
  } else if (link?.dataset.place) {
    event.preventDefault();
    marks.scrollTo(marks.wordsOf([link.dataset.place]), text());
    marks.light([link.dataset.place]);
  } else if (link?.dataset.command === "cancel") {
    event.preventDefault();
    closeForm(link.closest("form"));
  } else if (link?.dataset.command === "help") help();
  else if (event.target.closest("[data-choice]")) chooseVersion(event);
  else if (card && !event.target.closest("form.edit, a, button")) {
    event.preventDefault();
    records.focus(card);
  }
}

function toWords() {
  const card = records.current();
  const focused = document.activeElement?.closest(".words");
  if (focused) return records.focus(records.cardOf(marks.keyOf(focused)));
  const words = card && marks.wordsOf(records.covers(card));
  if (words) words.focus();
  return undefined;
}

const help = () => document.getElementById("keys-dialog").showModal();

function arrow(by) {
  return (event) => {
    const words = document.activeElement?.closest(".words");
    if (words) return marks.step(words, by);
    if (!event.target.closest(".card") && event.target !== document.body) return false;
    return records.step(by);
  };
}

const commands = {
  j: () => records.step(1),
  k: () => records.step(-1),
  ArrowDown: arrow(1),
  ArrowUp: arrow(-1),
  ArrowRight: (event) => (event.target.closest(".words") ? arrow(1)(event) : false),
  ArrowLeft: (event) => (event.target.closest(".words") ? arrow(-1)(event) : false),
  g: () => (records.nextOpen() ? records.focus(records.nextOpen()) : warn(say("nothingOpen"))),
  w: toWords,
  p: () => window.open(document.getElementById("desk-page").href, "_blank", "noopener"),
  c: () => decideCurrent("confirm"),
  x: () => decideCurrent("reject"),
  r: () => decideCurrent("reopen"),
  t: () => settleCurrent("accept"),
  m: () => settleCurrent("dismiss"),
  "Shift+A": confirmRest,
  u: undo,
  e: () => records.current() && edit(records.current()),
  "Shift+E": () => document.getElementById("desk-correct")?.click(),
  f: () => add("metric"),
  a: () => add("activity"),
  o: () => add("mention"),
  n: () => following(),
  s: () => following({ skip: true }),
  "?": help,
  save: (event) => {
    const form = event.target.closest("form.edit");
    if (!form) return;
    event.preventDefault();
    form.requestSubmit();
  },
  cancel: (event) => {
    const form = event.target.closest("form.edit") || desk().querySelector(".card.current form.edit, #new-record form.edit");
    if (form) closeForm(form);
  },
};

document.addEventListener("submit", submitted);
document.addEventListener("click", clicked);
document.addEventListener("mouseover", pointed);
document.addEventListener("mouseout", unpointed);
document.addEventListener("focusin", (event) => {
  pointed(event);
  const card = event.target.closest(".card[data-key]");
  if (card && card !== records.current()) records.focus(card, { quiet: true });
});
document.addEventListener("focusout", unpointed);
window.addEventListener("popstate", () => window.location.reload());
window.addEventListener("beforeunload", (event) => unsaved() && event.preventDefault());
listen(commands);
watchSwitch(document.getElementById("keys-on"));
watchSelection();
watchUnions();
keepClaim();
begin();
