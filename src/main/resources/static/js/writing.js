// Saves a form while one types, and fetches what looks like it. Without this script the form has a button for each.
(() => {
  const form = document.querySelector("form.writing");
  if (!form) return;
  const SAVE_AFTER = 1500; // milliseconds without a key
  const LOOK_AFTER = 900;
  const worry = form.elements.namedItem("worry");
  const place = form.querySelector(".alike-place");
  const status = form.querySelector(".writing-saved");
  let saving = 0;
  let looking = 0;
  let sent = false;

  const save = async () => {
    const fields = new URLSearchParams(new FormData(form));
    fields.set("_form", crypto.randomUUID());
    const answer = await fetch(`${form.getAttribute("action")}/kladd`, { method: "POST", body: fields });
    if (answer.ok && !sent) status.textContent = await answer.text();
  };

  const look = async () => {
    const answer = await fetch(`/behov/liknende?${new URLSearchParams({ tekst: worry.value.slice(0, 500) })}`);
    if (answer.ok) show(await answer.text());
  };

  // What is shown above the buttons moves them: not while somebody is about to press one.
  const show = (html) => {
    if (!form.querySelector(".form-actions:hover")) place.innerHTML = html;
    else if (!sent) looking = setTimeout(() => show(html), LOOK_AFTER);
  };

  const soon = (act) => act().catch(() => undefined); // no network: what is typed is still in the form

  form.addEventListener("input", (event) => {
    clearTimeout(saving);
    saving = setTimeout(() => soon(save), SAVE_AFTER);
    if (event.target !== worry) return;
    clearTimeout(looking);
    looking = setTimeout(() => soon(look), LOOK_AFTER);
  });
  form.addEventListener("submit", () => {
    sent = true;
    clearTimeout(saving);
    clearTimeout(looking);
  });
})();
