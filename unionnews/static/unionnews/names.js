// Gives the theme's controls the names that stand beside them on the page, for screen readers.
(() => {
  "use strict";

  let count = 0;
  const idOf = (element) => (element.id ||= `name-${++count}`);

  // What a person reads beside a field: its label, the head of its column, the title of its filter.
  function nameOf(field) {
    const label = field.id && document.querySelector(`label[for="${CSS.escape(field.id)}"]`);
    if (label) return label;
    const cell = field.closest("td");
    if (cell) {
      const head = cell.closest("table").querySelectorAll("thead th")[cell.cellIndex];
      if (head && head.textContent.trim()) return head;
    }
    const group = field.closest("#changelist-filter *:has(> h3), #changelist-filter *:has(> label), fieldset");
    return group && group.querySelector("h3, label, legend");
  }

  // select2 puts a box of its own in place of a select, and names it by what is chosen alone: by nothing, if nothing is.
  function nameBox(box) {
    const select = box.previousElementSibling?.closest("select") || box.parentElement.querySelector("select");
    const name = select && nameOf(select);
    if (!name) return;
    for (const part of box.querySelectorAll("[role=combobox], [role=textbox]")) {
      const chosen = box.querySelector(".select2-selection__rendered");
      part.setAttribute("aria-labelledby", [...new Set([idOf(name), ...(chosen ? [idOf(chosen)] : [])])].join(" "));
    }
    for (const search of box.querySelectorAll("input[type=search]")) search.setAttribute("aria-labelledby", idOf(name));
  }

  function nameAll() {
    document.querySelectorAll(".select2-container").forEach(nameBox);
    for (const field of document.querySelectorAll("td input:not([type=hidden]), td select, td textarea")) {
      if (field.labels?.length || field.getAttribute("aria-label") || field.getAttribute("aria-labelledby")) continue;
      const name = nameOf(field);
      if (name) field.setAttribute("aria-labelledby", idOf(name));
    }
    for (const sign of document.querySelectorAll(".help-tooltip[aria-label]")) sign.setAttribute("role", "img");
  }

  document.addEventListener("DOMContentLoaded", () => {
    nameAll();
    // boxes and rows that come later
    let asked = false;
    new MutationObserver(() => {
      if (asked) return;
      asked = true;
      requestAnimationFrame(() => {
        asked = false;
        nameAll();
      });
    }).observe(document.body, { childList: true, subtree: true });
  });
})();
