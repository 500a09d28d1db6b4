// Shows how much room is left in a short field only when little is. Without this script the limit is always told.
(() => {
  const NEAR = 0.8; // of the limit
  const show = (input) => {
    const counter = input.closest("ds-field")?.querySelector(".field-limit[data-seldom]");
    counter?.toggleAttribute("data-near", input.value.length >= NEAR * Number(counter.dataset.limit));
  };
  document.addEventListener("input", (event) => show(event.target));
  document.querySelectorAll("ds-field > input").forEach(show);
})();
