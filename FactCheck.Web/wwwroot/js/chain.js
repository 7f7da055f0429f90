import { keysOn, showKeys, showSwitch, typing } from "./keys.js";

// The chain on the claim desk: the list of statements takes the keys, the picture shows what is chosen and takes the drag from node to node.
export function chain(root, page) {
  showSwitch();
  const picture = document.querySelector("[data-chain-picture]");
  const items = () => [...root.querySelectorAll("[data-statement]")];
  const nodes = () => [...picture.querySelectorAll("g[data-node]")];
  const statementOf = node => picture.dataset.chainPicture.split(" ")[Number(node.dataset.node.slice(1)) - 1];
  const told = (name, ...args) => page.invokeMethodAsync(name, ...args).catch(() => {});
  const go = item => { item?.focus({ preventScroll: true }); item?.scrollIntoView({ block: "nearest", behavior: "instant" }); };
  const light = () => {
    const at = document.activeElement?.closest?.("[data-statement]")?.dataset.statement;
    const to = root.querySelector("[data-statement].to")?.dataset.statement;
    for (const node of nodes()) {
      node.classList.toggle("at", at !== undefined && statementOf(node) === at);
      node.classList.toggle("to", to !== undefined && statementOf(node) === to);
    }
  };

  const onKey = event => {
    if (!keysOn() || typing(event) || root.closest("[hidden]")) return; // hidden: somebody looks back
    const item = document.activeElement?.closest?.("[data-statement]");
    const linking = root.dataset.linking !== undefined;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (linking) {
      if (!["ArrowDown", "ArrowUp", "ArrowLeft", "ArrowRight", "Enter", "Escape", "j"].includes(key)) return;
    }
    else if (item && (key === "ArrowDown" || key === "ArrowUp")) {
      event.preventDefault();
      const all = items();
      go(all[all.indexOf(item) + (key === "ArrowDown" ? 1 : -1)]);
      return;
    }
    else if (key === "?") { event.preventDefault(); showKeys(root); return; }
    else if (key === "t") { event.preventDefault(); go(items()[0]); return; }
    else if (!(key === "u" || key === "a" || (item && ["Enter", "r", "j", "d", "n", "w", "o", "p", "e", "x"].includes(key)))) return;
    event.preventDefault();
    told("KeyAsync", item?.dataset.statement ?? null, key);
  };

  // Drag from a statement to the one it rests on. A finger scrolls instead; it has the buttons.
  let drag = null;
  const place = (svg, event) => new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
  const nodeAt = event => document.elementFromPoint(event.clientX, event.clientY)?.closest?.("g[data-node]");
  const onDown = event => {
    const node = event.target.closest?.("g[data-node]");
    if (!node || event.button !== 0 || event.pointerType === "touch") return;
    event.preventDefault();
    event.stopPropagation();
    drag = { node, svg: node.ownerSVGElement, x: event.clientX, y: event.clientY, line: null, over: null };
  };
  const onMove = event => {
    if (!drag) return;
    if (!drag.line) {
      if (Math.hypot(event.clientX - drag.x, event.clientY - drag.y) < 6) return;
      drag.line = document.createElementNS("http://www.w3.org/2000/svg", "path");
      drag.line.setAttribute("class", "drawn");
      drag.svg.append(drag.line);
    }
    const frame = drag.svg.closest(".sideways"); // near an edge it scrolls, so that far ones are reached
    const edges = frame?.getBoundingClientRect();
    if (edges && event.clientX > edges.right - 40) frame.scrollLeft += 14;
    if (edges && event.clientX < edges.left + 40) frame.scrollLeft -= 14;
    const box = drag.node.getBBox();
    const to = place(drag.svg, event);
    drag.line.setAttribute("d", `M${box.x + box.width / 2} ${box.y + box.height / 2}L${to.x} ${to.y}`);
    drag.over?.classList.remove("to");
    drag.over = nodeAt(event);
    if (drag.over === drag.node) drag.over = null;
    drag.over?.classList.add("to");
  };
  const end = () => { drag?.line?.remove(); drag?.over?.classList.remove("to"); drag = null; };
  const onUp = event => {
    if (!drag) return;
    const { node, line } = drag;
    const other = nodeAt(event);
    end();
    const item = root.querySelector(`[data-statement="${statementOf(node)}"]`);
    if (!line && item) go(item);
    else if (!line) told("RevealAsync", statementOf(node)); // a long list is shown in parts
    else if (other && other !== node && root.dataset.changes !== undefined) told("DragAsync", statementOf(node), statementOf(other));
  };
  const onEscape = event => { if (event.key === "Escape") end(); };

  const listeners = [
    [document, "keydown", onKey], [document, "pointermove", onMove], [document, "pointerup", onUp], [document, "pointercancel", end], [document, "keydown", onEscape],
    [root, "focusin", light], [root, "focusout", light], [picture, "pointerdown", onDown, true],
  ];
  for (const [where, name, what, early] of listeners) where.addEventListener(name, what, early);
  const watch = new MutationObserver(light);
  watch.observe(root, { subtree: true, attributes: true, attributeFilter: ["class"], childList: true });
  root.dataset.listening = "true"; // from now on the keys do something
  return {
    go: statement => go(root.querySelector(`[data-statement="${statement}"]`)),
    stop: () => { watch.disconnect(); for (const [where, name, what, early] of listeners) where.removeEventListener(name, what, early); },
  };
}
