// A table that is worked like a spreadsheet: arrows move, Enter or typing changes a cell, Escape lets it be, and what is pasted from a
// spreadsheet fills the cells to the right and below. Without this script the table is read, and each row has its own link for changing.
(() => {
  const sheet = document.querySelector("table[data-sheet]");
  if (!sheet) return;
  const token = document.querySelector("[data-sheet-form] input[name=_csrf]");
  const status = document.querySelector("[data-sheet-status]");
  const cells = () => [...sheet.querySelectorAll("[data-field]")];
  if (!token || cells().length === 0) return;

  const say = text => { status.textContent = text; };
  const rowOf = cell => cell.closest("tr");
  const field = cell => cell.dataset.field;
  const shown = cell => cell.querySelector("[data-shown]");

  sheet.setAttribute("role", "grid");
  cells().forEach(cell => { cell.tabIndex = -1; });
  cells()[0].tabIndex = 0;

  const stand = cell => {
    if (!cell) return;
    cells().forEach(other => { other.tabIndex = -1; });
    cell.tabIndex = 0;
    cell.focus();
  };

  const beside = (cell, across, down) => {
    const row = [...rowOf(cell).querySelectorAll("[data-field]")];
    if (down === 0) return row[row.indexOf(cell) + across];
    const rows = [...sheet.querySelectorAll("tr")].filter(each => each.querySelector("[data-field]"));
    const other = rows[rows.indexOf(rowOf(cell)) + down];
    return other && other.querySelector(`[data-field="${field(cell)}"]`);
  };

  const save = async (cell, value) => {
    if (value === cell.dataset.value) return true;
    const row = rowOf(cell);
    const sent = new URLSearchParams({
      _csrf: token.value, _form: crypto.randomUUID(), _version: row.dataset.version, field: field(cell), value
    });
    cell.setAttribute("aria-busy", "true");
    try {
      const answer = await fetch(`/prosjekter/${row.dataset.number}/celle`, { method: "POST", body: sent });
      const told = await answer.json();
      cell.removeAttribute("aria-busy");
      if (!answer.ok) {
        cell.setAttribute("aria-invalid", "true");
        say(told.message || sheet.dataset.failed);
        return false;
      }
      cell.removeAttribute("aria-invalid");
      row.dataset.version = told.version;
      if (!told.proposed) {
        cell.dataset.value = told.value;
        shown(cell).textContent = told.text;
      }
      say(told.message);
      return true;
    } catch {
      cell.removeAttribute("aria-busy");
      cell.setAttribute("aria-invalid", "true");
      say(sheet.dataset.failed);
      return false;
    }
  };

  const change = (cell, typed) => {
    if (cell.querySelector("[data-editor]")) return;
    const choices = document.getElementById(`valg-${field(cell)}`);
    const editor = document.createElement(choices ? "select" : "input");
    editor.dataset.editor = "";
    editor.className = "ds-input";
    editor.setAttribute("aria-label", cell.dataset.label);
    if (choices) {
      for (const choice of choices.options) editor.add(new Option(choice.textContent, choice.value));
      editor.value = cell.dataset.value;
    } else {
      editor.value = typed ?? cell.dataset.value;
    }
    const before = shown(cell);
    before.hidden = true;
    cell.append(editor);
    editor.focus();
    if (!choices && typed === undefined) editor.select();
    let ended = false;
    const end = async (keep, across, down) => {
      if (ended) return;
      ended = true;
      const value = editor.value;
      editor.remove();
      before.hidden = false;
      const next = across === undefined ? cell : beside(cell, across, down) || cell;
      if (across !== undefined) stand(next);
      if (keep) await save(cell, value);
    };
    editor.addEventListener("keydown", event => {
      event.stopPropagation();
      if (event.key === "Escape") { event.preventDefault(); end(false, 0, 0); stand(cell); }
      else if (event.key === "Enter") { event.preventDefault(); end(true, 0, 1); }
      else if (event.key === "Tab") { event.preventDefault(); end(true, event.shiftKey ? -1 : 1, 0); }
    });
    editor.addEventListener("blur", () => end(true));
  };

  const moves = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };
  sheet.addEventListener("keydown", event => {
    const cell = event.target.closest("[data-field]");
    if (!cell || event.target !== cell || event.ctrlKey || event.metaKey || event.altKey) return;
    if (moves[event.key]) {
      event.preventDefault();
      stand(beside(cell, ...moves[event.key]));
    } else if (event.key === "Enter" || event.key === "F2") {
      event.preventDefault();
      change(cell);
    } else if (event.key === "Delete" || event.key === "Backspace") {
      event.preventDefault();
      change(cell, "");
    } else if (event.key.length === 1 && event.key !== " ") {
      event.preventDefault();
      change(cell, event.key);
    }
  });
  sheet.addEventListener("dblclick", event => {
    const cell = event.target.closest("[data-field]");
    if (cell && !event.target.closest("a")) change(cell);
  });
  sheet.addEventListener("click", event => {
    const cell = event.target.closest("[data-field]");
    if (cell && !event.target.closest("a, [data-editor]")) stand(cell);
  });

  sheet.addEventListener("paste", async event => {
    const first = event.target.closest("[data-field]");
    if (!first || event.target !== first) return;
    event.preventDefault();
    const lines = event.clipboardData.getData("text/plain").replace(/\r?\n$/, "").split(/\r?\n/);
    let saved = 0;
    let row = first;
    for (const line of lines) {
      let cell = row;
      for (const value of line.split("\t")) {
        if (!cell) break;
        if (await save(cell, value.trim())) saved += 1;
        cell = beside(cell, 1, 0);
      }
      row = beside(row, 0, 1);
      if (!row) break;
    }
    say(sheet.dataset.pasted.replace("{0}", saved));
  });
})();
