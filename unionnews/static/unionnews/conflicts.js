// Where two editors changed one field: a button puts the other's value into the form.
(() => {
  "use strict";

  function put(input, value, text) {
    if (input.type === "checkbox") {
      input.checked = value !== "";
    } else {
      if (input.tagName === "SELECT" && ![...input.options].some((option) => option.value === value)) {
        input.append(new Option(text, value, true, true));
      }
      input.value = value;
    }
    input.dispatchEvent(new Event("change", { bubbles: true }));
  }

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-take]");
    if (!button) return;
    const input = button.form.elements[button.dataset.take];
    if (!input) return;
    put(input, button.dataset.value, button.dataset.text);
    button.closest("tr").cells[3].textContent = button.dataset.text;
    button.disabled = true;
    input.focus();
  });
})();
