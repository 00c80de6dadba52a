// Words of the article that are selected: where they stand, and the tools to add a record from them.
import { startNew } from "./editing.js";
import { complain } from "./toasts.js";

const tools = document.getElementById("selection-tools");
const dialog = document.getElementById("words-dialog");
let selected = null;

const length = (string) => [...string].length; // places count code points, not units of UTF-16

function placeIn(block, node, offset) {
  const range = document.createRange();
  range.setStart(block, 0);
  range.setEnd(node, offset);
  return Number(block.dataset.start) + length(range.toString());
}

const blockOf = (node) => (node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement)?.closest("#desk-text [data-field]");

function read() {
  const selection = window.getSelection();
  if (!selection.rangeCount || selection.isCollapsed || !selection.toString().trim()) return null;
  const range = selection.getRangeAt(0);
  const block = blockOf(range.startContainer);
  if (!block) return null;
  const last = blockOf(range.endContainer);
  const same = last && last.dataset.field === block.dataset.field;
  const start = placeIn(block, range.startContainer, range.startOffset);
  const end = same
    ? placeIn(last, range.endContainer, range.endOffset)
    : Number(block.dataset.start) + length(block.textContent);
  return end > start ? { range, query: { field: block.dataset.field, start, end } } : null;
}

function show() {
  selected = read();
  tools.hidden = !selected;
  if (!selected) return;
  const box = selected.range.getBoundingClientRect();
  const left = Math.min(Math.max(box.left, 8), window.innerWidth - tools.offsetWidth - 8);
  const below = box.bottom + 6;
  const top = below + tools.offsetHeight > window.innerHeight ? box.top - tools.offsetHeight - 6 : below;
  tools.style.left = `${left}px`;
  tools.style.top = `${Math.max(top, 8)}px`;
}

async function start(kind, query) {
  try {
    await startNew(kind, query);
    window.getSelection().removeAllRanges();
    return true;
  } catch (failure) {
    complain(failure, () => start(kind, query));
    return false;
  }
}

// From the selected words, else from words that are typed.
export function add(kind) {
  if (selected) return start(kind, selected.query);
  dialog.dataset.kind = kind;
  dialog.showModal();
  dialog.querySelector("input").select();
  return null;
}

async function typed(event) {
  if (event.submitter?.value === "cancel") return;
  event.preventDefault();
  const input = dialog.querySelector("input");
  const error = dialog.querySelector(".field-error");
  try {
    await startNew(dialog.dataset.kind, { words: input.value });
    error.hidden = true;
    input.value = "";
    dialog.close();
    document.querySelector("#new-record input:not([type=hidden])")?.focus();
  } catch (failure) {
    error.textContent = failure.message;
    error.hidden = false;
    input.focus();
  }
}

export const isSelecting = () => Boolean(read());

export function watchSelection() {
  document.addEventListener("selectionchange", show);
  document.getElementById("main").addEventListener("scroll", show, { capture: true, passive: true });
  tools.addEventListener("mousedown", (event) => event.preventDefault());
  tools.addEventListener("click", (event) => {
    const button = event.target.closest("[data-add]");
    if (button) add(button.dataset.add);
  });
  dialog.querySelector("form").addEventListener("submit", typed);
}
