// Words of an article and the records read from them light up together.
(() => {
  "use strict";

  const records = (element) => element.dataset.records.split(" ");
  const marked = (root) => [...root.querySelectorAll("[data-records]")];

  function light(root, keys) {
    for (const element of marked(root)) {
      element.classList.toggle("lit", records(element).some((key) => keys.includes(key)));
    }
  }

  function follow(root) {
    const enter = (event) => {
      const element = event.target.closest("[data-records]");
      // of words on which several records rest, the record with the shortest evidence
      if (element) light(root, records(element).slice(-1));
    };
    const leave = () => light(root, addressed());
    root.addEventListener("mouseover", enter);
    root.addEventListener("focusin", enter);
    root.addEventListener("mouseout", leave);
    root.addEventListener("focusout", leave);
  }

  // #metric-7 is the place of a record's words, #record-metric-7 the record itself
  const addressed = () => [window.location.hash.slice(1).replace(/^record-/, "")];

  document.addEventListener("DOMContentLoaded", () => {
    for (const root of document.querySelectorAll(".article-sheet")) {
      follow(root);
      light(root, addressed());
      window.addEventListener("hashchange", () => light(root, addressed()));
    }
  });
})();
