// Moves a box of a programme logic: by dragging it, or by Alt and an arrow key while it has the focus. Both send the form that each box's own
// page shows as a button, and the server draws anew. Without this script that button is the way.
(() => {
  const sending = document.querySelector("[data-logic-move]");
  const drawing = document.querySelector(".logic-svg");
  if (!sending || !drawing) return;
  const form = sending.querySelector("form");
  const stages = ["GOAL", "SUB_GOAL", "ACTIVITY", "RESULT", "OUTCOME", "EFFECT"];
  const boxes = () => [...drawing.querySelectorAll("a[data-box]")];
  const inStage = stage => boxes().filter(box => box.dataset.stage === stage);

  const move = (box, stage, place) => {
    if (!stages.includes(stage) || place < 1) return;
    if (stage === box.dataset.stage && place === Number(box.dataset.place)) return;
    form.action = sending.dataset.logicMove + box.dataset.box + "/plass";
    form.elements.stage.value = stage;
    form.elements.place.value = place;
    form.requestSubmit();
  };

  const moved = new URLSearchParams(location.search).get("boks");
  if (moved) {
    const box = boxes().find(each => each.dataset.box === moved);
    if (box) box.focus({ preventScroll: false });
  }

  drawing.addEventListener("keydown", event => {
    const box = event.target.closest("a[data-box]");
    if (!box || !event.altKey) return;
    const place = Number(box.dataset.place);
    const column = stages.indexOf(box.dataset.stage);
    const beside = step => {
      const stage = stages[column + step];
      if (stage) move(box, stage, Math.min(place, inStage(stage).length + 1));
    };
    const ways = {
      ArrowUp: () => move(box, box.dataset.stage, place - 1),
      ArrowDown: () => { if (place < inStage(box.dataset.stage).length) move(box, box.dataset.stage, place + 1); },
      ArrowLeft: () => beside(-1),
      ArrowRight: () => beside(1)
    };
    if (!ways[event.key]) return;
    event.preventDefault();
    ways[event.key]();
  });

  let held = null;
  let dragged = false;

  const at = event => {
    const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(drawing.getScreenCTM().inverse());
    return { x: point.x, y: point.y };
  };

  drawing.addEventListener("dragstart", event => event.preventDefault());

  drawing.addEventListener("pointerdown", event => {
    const box = event.target.closest("a[data-box]");
    if (!box || event.button !== 0 || event.pointerType === "touch") return;
    held = { box, from: at(event) };
    dragged = false;
  });

  window.addEventListener("pointermove", event => {
    if (!held) return;
    const now = at(event);
    const across = now.x - held.from.x;
    const down = now.y - held.from.y;
    if (!dragged && Math.hypot(across, down) < 5) return;
    dragged = true;
    held.box.classList.add("is-held");
    held.box.setAttribute("transform", `translate(${across} ${down})`);
  });

  window.addEventListener("pointerup", event => {
    if (!held) return;
    const { box } = held;
    held = null;
    if (!dragged) return;
    box.removeAttribute("transform");
    box.classList.remove("is-held");
    const now = at(event);
    const rules = [...drawing.querySelectorAll(".logic-rule")];
    const middles = rules.map(rule => (rule.x1.baseVal.value + rule.x2.baseVal.value) / 2);
    const nearest = middles.reduce((best, x, i) => Math.abs(x - now.x) < Math.abs(middles[best] - now.x) ? i : best, 0);
    const above = inStage(stages[nearest]).filter(other => {
      const frame = other.querySelector("rect");
      return other !== box && frame.y.baseVal.value + frame.height.baseVal.value / 2 < now.y;
    });
    move(box, stages[nearest], above.length + 1);
  });

  drawing.addEventListener("click", event => {
    if (dragged) event.preventDefault();
    dragged = false;
  }, true);
})();
