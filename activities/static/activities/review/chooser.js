// A choice among a few likely records that finds all others by their name: an input with a list (ARIA combobox).
import { json } from "./server.js";
import { say } from "./words.js";

const PAUSE = 150;
let number = 0;

// A union that the database does not have is offered to be added, as the last choice.
const mayAdd = (select) => select.dataset.choose === "organizations" && document.getElementById("desk")?.dataset.unionUrl && !select.closest("dialog");

function option(value, text, note, list, index) {
  const item = document.createElement("li");
  item.id = `${list.id}-${index}`;
  item.setAttribute("role", "option");
  item.dataset.value = value;
  item.textContent = text;
  if (note) {
    const small = Object.assign(document.createElement("small"), { textContent: note });
    item.append(" ", small);
  }
  item.dataset.text = text;
  return item;
}

export function enhance(select) {
  const url = select.closest("[data-choices-url]").dataset.choicesUrl.replace("WHAT", select.dataset.choose);
  const shell = Object.assign(document.createElement("div"), { className: "chooser" });
  const input = Object.assign(document.createElement("input"), { id: `chooser-${++number}`, autocomplete: "off", placeholder: say("search") });
  const list = Object.assign(document.createElement("ul"), { id: `chooser-list-${number}`, hidden: true });
  const label = select.id && document.querySelector(`label[for="${select.id}"]`);
  let active = -1;
  let timer = 0;
  let asked = 0;

  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", list.id);
  input.setAttribute("aria-expanded", "false");
  list.setAttribute("role", "listbox");
  if (label) {
    label.htmlFor = input.id;
    list.setAttribute("aria-label", label.textContent);
  }
  select.hidden = true;
  select.tabIndex = -1;
  select.after(shell);
  shell.append(input, list);
  const chosenText = () => (select.value ? select.selectedOptions[0].textContent : "");
  input.value = chosenText();

  const items = () => [...list.querySelectorAll("[role=option]")];
  function close() {
    list.hidden = true;
    active = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }
  function activate(index) {
    const all = items();
    active = all.length ? (index + all.length) % all.length : -1;
    all.forEach((item, i) => item.setAttribute("aria-selected", String(i === active)));
    if (active < 0) return;
    input.setAttribute("aria-activedescendant", all[active].id);
    all[active].scrollIntoView({ block: "nearest" });
  }
  function toAdd(name, index) {
    const item = option("", say("newUnion", { name }), "", list, index);
    item.className = "chooser-add";
    item.dataset.add = name;
    return item;
  }
  function show(results, name = "") {
    const shown = results.map(([value, text, note], index) => option(value, text, note, list, index));
    if (name && mayAdd(select)) shown.push(toAdd(name, shown.length));
    if (!shown.length) {
      const none = Object.assign(document.createElement("li"), { className: "chooser-none", textContent: say("none") });
      shown.push(none);
    }
    list.replaceChildren(...shown);
    list.hidden = false;
    input.setAttribute("aria-expanded", "true");
    activate(0);
  }
  const likely = (typed) =>
    [...select.options].filter((one) => one.textContent.includes(typed)).map((one) => [one.value, one.textContent, ""]);
  async function search() {
    const typed = input.value.trim();
    const mine = ++asked;
    show(likely(typed), typed ? "" : select.dataset.suggest);
    if (!typed) return;
    try {
      const { results } = await json(`${url}?q=${encodeURIComponent(typed)}`);
      if (mine !== asked || document.activeElement !== input) return;
      const near = likely(typed);
      const known = new Set(near.map(([value]) => value));
      show([...near, ...results.filter((one) => !known.has(one.id)).map((one) => [one.id, one.text, one.note])], typed);
    } catch {
      // without the server the likely ones remain
    }
  }
  function choose(value, text) {
    if (![...select.options].some((one) => one.value === value)) select.append(new Option(text, value));
    select.value = value;
    input.value = chosenText();
    select.dispatchEvent(new Event("change", { bubbles: true }));
    input.focus();
  }
  function pick(item) {
    close();
    if (item.dataset.add === undefined) return choose(item.dataset.value, item.dataset.text);
    const detail = { name: item.dataset.add, then: choose };
    return select.dispatchEvent(new CustomEvent("newunion", { bubbles: true, detail }));
  }

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(search, PAUSE);
  });
  input.addEventListener("focus", () => input.select());
  input.addEventListener("click", () => list.hidden && show(likely(""), select.dataset.suggest));
  input.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (list.hidden) show(likely(""), select.dataset.suggest);
      else activate(active + (event.key === "ArrowDown" ? 1 : -1));
    } else if (event.key === "Enter" && !list.hidden && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      event.stopPropagation();
      if (items()[active]) pick(items()[active]);
    } else if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      event.stopPropagation();
      input.value = chosenText();
      close();
    }
  });
  input.addEventListener("blur", () => {
    clearTimeout(timer);
    asked += 1;
    if (!input.value.trim()) select.value = "";
    input.value = chosenText();
    close();
  });
  list.addEventListener("mousedown", (event) => {
    event.preventDefault();
    const item = event.target.closest("[role=option]");
    if (item) pick(item);
  });
}

export const enhanceAll = (root) => root.querySelectorAll("select[data-choose]:not([hidden])").forEach(enhance);
