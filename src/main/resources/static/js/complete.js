// Proposes words and records below the search box while one types, as a combobox with a list (WAI-ARIA Authoring Practices). Without this
// script the box is a plain field of a plain form.
(() => {
  const ASK_AFTER = 150; // milliseconds without a key
  const SHORTEST = 2;

  const enhance = (input, number) => {
    const form = input.form;
    const place = document.createElement("div");
    const status = document.createElement("p");
    place.className = "completions";
    place.hidden = true;
    status.className = "ds-sr-only";
    status.setAttribute("role", "status");
    form.append(place, status);
    form.classList.add("completing");
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-expanded", "false");
    let waiting = 0;
    let asked = null;
    let at = -1;

    const options = () => [...place.querySelectorAll("[role=option]")];

    const close = () => {
      clearTimeout(waiting);
      asked?.abort();
      place.hidden = true;
      at = -1;
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
      status.textContent = "";
    };

    const mark = (next) => {
      at = next;
      options().forEach((option, index) => option.setAttribute("aria-selected", String(index === at)));
      const marked = options()[at];
      if (!marked) return input.removeAttribute("aria-activedescendant");
      input.setAttribute("aria-activedescendant", marked.id);
      marked.scrollIntoView({ block: "nearest" });
    };

    const show = (answer) => {
      place.innerHTML = answer;
      const list = place.querySelector("[role=listbox]");
      const count = place.querySelector("p");
      if (options().length === 0 || document.activeElement !== input) return close();
      list.id = `completions-${number}`;
      options().forEach((option, index) => { option.id = `completion-${number}-${index}`; });
      input.setAttribute("aria-controls", list.id);
      input.setAttribute("aria-expanded", "true");
      place.hidden = false;
      status.textContent = count.textContent;
      count.remove();
      mark(-1);
    };

    const ask = async () => {
      asked?.abort();
      asked = new AbortController();
      try {
        const query = new URLSearchParams({ q: input.value });
        const answer = await fetch(`/sok/forslag?${query}`, { signal: asked.signal });
        if (answer.ok) show(await answer.text());
      } catch {
        // stopped, or no network: the field is still a field
      }
    };

    const choose = (option) => {
      if (option.dataset.address) {
        location.assign(option.dataset.address);
        return;
      }
      input.value = option.dataset.text;
      close();
      form.requestSubmit();
    };

    input.addEventListener("input", () => {
      clearTimeout(waiting);
      if (input.value.trim().length < SHORTEST) return close();
      waiting = setTimeout(ask, ASK_AFTER);
    });
    input.addEventListener("keydown", (event) => {
      if (event.isComposing) return;
      const many = place.hidden ? 0 : options().length;
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        if (many === 0) return void ask();
        const step = event.key === "ArrowDown" ? 1 : -1;
        mark(at + step >= many ? -1 : at + step < -1 ? many - 1 : at + step);
      } else if (event.key === "Enter" && at >= 0 && many > 0) {
        event.preventDefault();
        choose(options()[at]);
      } else if (event.key === "Escape" && many > 0) {
        event.preventDefault();
        close();
      }
    });
    input.addEventListener("blur", close);
    form.addEventListener("submit", close);
    place.addEventListener("mousedown", (event) => event.preventDefault()); // the focus stays in the field
    place.addEventListener("click", (event) => {
      const option = event.target.closest("[role=option]");
      if (option) choose(option);
    });
  };

  document.querySelectorAll('form[action="/sok"] input[type=search]').forEach(enhance);
})();
