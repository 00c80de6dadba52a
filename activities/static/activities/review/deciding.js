// Decisions on records, each saved at once and each to be undone.
import { unsaved } from "./editing.js";
import * as records from "./records.js";
import { send } from "./server.js";
import { desk, show } from "./showing.js";
import { clearErrors, complain, tell, warn } from "./toasts.js";
import { say } from "./words.js";

const SETTLES = ["accept", "dismiss"]; // what a reading proposes, the first on the card first
const decided = []; // what can be undone, the last decision at the end

// One thing after another: who undoes at once takes back what was decided last, though its answer is still on the way.
let work = Promise.resolve();
const inTurn = (does) => (work = work.then(does, does));

export function done(answer, focusOn) {
  show(answer, focusOn);
  remember(answer, answer.left ? "" : ` ${say("allDone")}`);
}

// Tells what was done; it can be undone from now on.
export function remember(answer, more = "") {
  clearErrors();
  if (answer.undo) decided.push({ token: answer.undo, url: desk().dataset.undoUrl, article: desk().dataset.article });
  tell(answer.message + more, answer.undo ? [[`${say("undo")} (u)`, undo]] : []);
}

function dataOf(form, does) {
  const data = new FormData(form);
  data.set("do", does);
  return data;
}

export function decide(card, form, does) {
  const verb = does.split(" ")[0];
  const proposals = card?.querySelectorAll(".proposal").length || 0;
  const whole = does.split(" ")[1] === card?.dataset.key && proposals <= Number(SETTLES.includes(verb));
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

export function decideCurrent(verb) {
  const card = records.current() || records.nextOpen();
  if (!card) return warn(say("nothingOpen"));
  const button = card.querySelector(`[data-command=${verb}]`);
  if (!button || card.classList.contains("pending")) return warn(say(whyNot(card, verb)));
  return decide(card, button.form, button.value);
}

function whyNot(card, verb) {
  if (verb === "reopen") return "notDecided";
  return card.querySelector(".proposal") ? "proposalWaits" : "alreadyDecided";
}

export function settleCurrent(verb) {
  const card = records.current() || records.nextOpen();
  const button = card?.querySelector(`.proposal [value^="${verb} "]`);
  if (!button || card.classList.contains("pending")) return warn(say("nothingProposed"));
  return decide(card, button.form, button.value);
}

export async function confirmRest() {
  if (unsaved()) return warn(say("unsavedLeave"));
  if (!records.cards().some(records.isOpen)) return warn(say("nothingOpen"));
  const form = desk().querySelector(".desk-buttons form.decide");
  const versions = Object.assign({}, ...records.cards().map((card) => JSON.parse(card.dataset.versions)));
  form.elements.versions.value = JSON.stringify(versions);
  return decide(null, form, "confirm rest");
}

export const undo = () => inTurn(takeBack);

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
