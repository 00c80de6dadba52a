// The review desk: decisions on records without a page load in between, each to be undone.
import { close, edit, keepForms, open, prepareForms, save, unsaved } from "./editing.js";
import { keepClaim } from "./claims.js";
import { listen, watchSwitch } from "./keys.js";
import * as marks from "./marks.js";
import { pointed, unpointed } from "./pointing.js";
import * as records from "./records.js";
import { add, isSelecting, watchSelection } from "./selection.js";
import { send } from "./server.js";
import { clearErrors, complain, tell, warn } from "./toasts.js";
import { say } from "./words.js";

const decided = []; // what can be undone, the last decision at the end
const desk = () => document.getElementById("desk");
const text = () => document.getElementById("desk-text");
let sureToLeave = "";

// One thing after another: who undoes at once takes back what was decided last, though its answer is still on the way.
let work = Promise.resolve();
const inTurn = (does) => (work = work.then(does, does));

function show(answer, focusOn = "") {
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

function done(answer, focusOn) {
  clearErrors();
  if (answer.undo) decided.push({ token: answer.undo, url: desk().dataset.undoUrl, article: desk().dataset.article });
  show(answer, focusOn);
  tell(answer.message + (answer.left ? "" : ` ${say("allDone")}`), answer.undo ? [[`${say("undo")} (u)`, undo]] : []);
}

// A decision

function dataOf(form, does) {
  const data = new FormData(form);
  data.set("do", does);
  return data;
}

function decide(card, form, does) {
  const verb = does.split(" ")[0];
  const whole = does.split(" ")[1] === card?.dataset.key;
  const data = dataOf(form, does);
  const from = card;
  if (whole && verb !== "reopen") {
    card.classList.add("pending");
    records.focus(records.nextOpen() || card);
  }
  return inTurn(async () => {
    try {
      done(await send(form.action, data));
    } catch (failure) {
      if (failure.data.records) show(failure.data, failure.data.key);
      else if (from?.isConnected) {
        from.classList.remove("pending");
        records.focus(from);
      }
      complain(failure, () => decide(from, form, does));
    }
  });
}

function decideCurrent(verb) {
  const card = records.current() || records.nextOpen();
  if (!card) return warn(say("nothingOpen"));
  const button = card.querySelector(`[data-command=${verb}]`);
  if (!button || card.classList.contains("pending")) return warn(say(verb === "reopen" ? "notDecided" : "alreadyDecided"));
  return decide(card, button.form, button.value);
}

async function confirmRest() {
  if (unsaved()) return warn(say("unsavedLeave"));
  if (!records.cards().some(records.isOpen)) return warn(say("nothingOpen"));
  const form = desk().querySelector(".desk-buttons form.decide");
  const versions = Object.assign({}, ...records.cards().map((card) => JSON.parse(card.dataset.versions)));
  form.elements.versions.value = JSON.stringify(versions);
  return decide(null, form, "confirm rest");
}

const undo = () => inTurn(takeBack);

async function takeBack() {
  const last = decided.pop();
  if (!last) {
    warn(say("nothingToUndo"));
    return;
  }
  const data = new FormData();
  data.set("token", last.token);
  try {
    const answer = await send(last.url, data);
    if (last.article === desk().dataset.article) show(answer, answer.focus);
    tell(answer.message);
  } catch (failure) {
    if (failure.retry) decided.push(last);
    else if (failure.data.records && last.article === desk().dataset.article) show(failure.data);
    complain(failure, undo);
  }
}

// Forms

function submitted(event) {
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

function closeForm(form) {
  const card = form.closest(".card");
  if (!close(form)) return;
  records.focus(card || records.current() || records.cards()[0]);
}

// From article to article

async function following({ skip = false } = {}) {
  if (unsaved()) {
    warn(say("unsavedLeave"));
    return unsaved().scrollIntoView({ block: "nearest" });
  }
  const { article, left } = desk().dataset;
  if (Number(left) && !skip && sureToLeave !== article) {
    sureToLeave = article;
    return warn(say("stillLeft", { left }));
  }
  const form = desk().querySelector("form.next");
  try {
    const { url, html } = await send(form.action, new FormData(form));
    if (!html) return window.location.assign(url);
    window.history.pushState({}, "", url);
    desk().outerHTML = html;
    begin();
  } catch (failure) {
    complain(failure, () => following({ skip: true }));
  }
  return undefined;
}

// Clicking, keys

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

// Where two editors changed one record: keep what was typed here, or take what the other one saved.
function chooseVersion(event) {
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
  "Shift+A": confirmRest,
  u: undo,
  e: () => records.current() && edit(records.current()),
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

// A desk on the page, the first or the next

function begin() {
  const left = records.cards().filter(records.isOpen).length;
  desk().dataset.left = left;
  document.title = document.title.replace(/^.*? \| /, `${desk().dataset.title} | `);
  marks.rove();
  prepareForms();
  records.forget();
  const addressed = window.location.hash.slice(1).replace(/^record-/, "");
  records.focus((addressed && records.cardOf(addressed)) || records.nextOpen() || records.cards()[0]);
}

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
keepClaim();
begin();
