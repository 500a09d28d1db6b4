// A table that is worked like a spreadsheet: arrows move, Enter or typing changes a cell, Escape lets it be, what is pasted from a
// spreadsheet fills the cells to the right and below, and Ctrl and Z put back what was done last. Without this script the table is read, and each row has its own link for changing.
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

  // The changes of a row are sent one after the other: each carries the version that the one before it left.
  const turns = new Map();
  const save = (cell, value) => {
    const turn = (turns.get(rowOf(cell)) ?? Promise.resolve()).then(() => send(cell, value));
    turns.set(rowOf(cell), turn);
    return turn;
  };

  // What a change came to: what to tell, and what stood there before where it was made. A refused value waits in its cell.
  const send = async (cell, value) => {
    if (value === cell.dataset.value) {
      accept(cell);
      return { ok: true };
    }
    const row = rowOf(cell);
    const sent = new URLSearchParams({
      _csrf: token.value, _form: crypto.randomUUID(), _version: row.dataset.version, field: field(cell), value
    });
    cell.setAttribute("aria-busy", "true");
    try {
      const answer = await fetch(`/prosjekter/${row.dataset.number}/celle`, { method: "POST", body: sent });
      const told = await answer.json();
      if (!answer.ok) return refuse(cell, value, told.message);
      accept(cell);
      row.dataset.version = told.version;
      if (told.proposed) return { ok: true, message: told.message };
      const before = cell.dataset.value;
      cell.dataset.value = told.value;
      shown(cell).textContent = told.text;
      return { ok: true, message: told.message, made: { cell, before } };
    } catch {
      return refuse(cell, value);
    } finally {
      cell.removeAttribute("aria-busy");
    }
  };

  const accept = cell => {
    cell.removeAttribute("aria-invalid");
    delete cell.dataset.refused;
  };

  const refuse = (cell, value, message) => {
    cell.setAttribute("aria-invalid", "true");
    cell.dataset.refused = value;
    return { ok: false, message: message || sheet.dataset.failed };
  };

  // What was done last, a cell or all that was pasted at once, is put back first.
  const done = [];
  const remember = outcomes => {
    const made = outcomes.map(outcome => outcome.made).filter(Boolean);
    if (made.length > 0) done.push(made);
  };

  const undo = async () => {
    const made = done.pop();
    if (!made) return say(sheet.dataset.nothingToUndo);
    const outcomes = [];
    for (const { cell, before } of made) outcomes.push(await save(cell, before));
    const refused = outcomes.find(outcome => !outcome.ok);
    say(refused ? refused.message : sheet.dataset.undone);
    stand(made[0].cell);
  };

  // Whoever is writing in another cell is not moved from it.
  const standAtRefused = cell => {
    if (sheet.contains(document.activeElement) && !sheet.querySelector("[data-editor]")) stand(cell);
  };

  const saveOne = async (cell, value) => {
    const outcome = await save(cell, value);
    remember([outcome]);
    if (outcome.message) say(outcome.message);
    if (!outcome.ok) standAtRefused(cell);
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
      editor.value = typed ?? cell.dataset.refused ?? cell.dataset.value;
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
      if (keep) await saveOne(cell, value);
      else accept(cell);
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
    if (!cell || event.target !== cell || event.altKey) return;
    if (event.ctrlKey || event.metaKey) {
      if (event.key !== "z" || event.shiftKey) return;
      event.preventDefault();
      undo();
    } else if (moves[event.key]) {
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

  sheet.addEventListener("copy", event => {
    if (!event.target.matches("[data-field]") || !getSelection().isCollapsed) return;
    event.preventDefault();
    event.clipboardData.setData("text/plain", shown(event.target).textContent);
  });

  // Column for column, as it stood in the other sheet: a value for a cell that is not changed here must not slide into the next one.
  sheet.addEventListener("paste", async event => {
    const first = event.target.closest("[data-field]");
    if (!first || event.target !== first) return;
    event.preventDefault();
    const lines = event.clipboardData.getData("text/plain").replace(/\r?\n$/, "").split(/\r?\n/).map(line => line.split("\t"));
    const rows = [...sheet.querySelectorAll("tr[data-number]")];
    const from = rows.indexOf(rowOf(first));
    const outcomes = [];
    let leftOut = 0;
    for (const [down, values] of lines.entries()) {
      for (const [across, value] of values.entries()) {
        const cell = rows[from + down]?.cells[first.cellIndex + across];
        if (cell?.dataset.field) outcomes.push({ cell, ...await save(cell, value.trim()) });
        else if (value.trim() !== (cell?.textContent.trim() ?? "")) leftOut += 1;
      }
    }
    remember(outcomes);
    const refused = outcomes.filter(outcome => !outcome.ok);
    const told = [counted("pasted", outcomes.length - refused.length)];
    if (refused.length > 0) told.push(counted("refused", refused.length), refused[0].message);
    if (leftOut > 0) told.push(counted("leftOut", leftOut));
    say(told.join(" "));
    if (refused.length > 0) standAtRefused(refused[0].cell);
  });

  const counted = (what, number) => sheet.dataset[what + (number === 1 ? "One" : "Many")].replace("{0}", number);
})();
