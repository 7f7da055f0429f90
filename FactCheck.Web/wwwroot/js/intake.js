import { keysOn, typing } from "./keys.js";
import { offsets, select } from "./text.js";

// Intake: the pasted text stays in the browser until it is wanted; offsets in the article are UTF-16, as in the text on the server.
const keptAtMost = 150000;

// The paste box: its text goes over as a stream, never as one message. A page's HTML goes over at once, and its article comes back.
export function paste(root, box, page, kept) {
  if (kept && !box.value) box.value = kept;
  const file = root.querySelector("input[type=file]");
  let timer, before = "", filled = null;
  const bytes = () => new TextEncoder().encode(box.value || "\n"); // a stream of nothing is refused
  const turn = () => { box.dir = /^[^A-Za-zÀ-ɏͰ-ϿЀ-ӿ]*[\u0590-\u08FF]/.test(box.value.slice(0, 500)) ? "rtl" : "ltr"; }; // dir=auto takes minutes on megabytes
  const isPage = () => /^\s*</.test(box.value) && /<(html|head|body|article|main|p|div|h1|section|meta)[\s>]/i.test(box.value.slice(0, 65536));
  const keep = () => {
    turn();
    clearTimeout(timer);
    timer = setTimeout(() => page.invokeMethodAsync("KeepPastedAsync", box.value.length <= keptAtMost ? DotNet.createJSStreamReference(bytes()) : null).catch(() => {}), 1500);
  };
  const typed = event => {
    keep();
    if (event.inputType === "insertFromPaste" && isPage()) page.invokeMethodAsync("PagePastedAsync", DotNet.createJSStreamReference(bytes())).catch(() => {});
  };
  const over = event => { if (event.dataTransfer?.types.includes("Files")) { event.preventDefault(); root.classList.toggle("dropping", event.type === "dragover"); } };
  const drop = event => {
    root.classList.remove("dropping");
    if (!event.dataTransfer?.files.length || file.disabled) return;
    event.preventDefault();
    file.files = event.dataTransfer.files;
    file.dispatchEvent(new Event("change", { bubbles: true }));
  };
  const choose = () => { file.value = ""; }; // so that the same file can be chosen again
  const listeners = [[box, "input", typed], [root, "dragover", over], [root, "dragleave", over], [root, "drop", drop], [file, "click", choose]];
  for (const [on, name, what] of listeners) on.addEventListener(name, what);
  turn();
  return {
    pasted: bytes,
    crookedDays: () => [...root.querySelectorAll("input[type=date]")].filter(day => day.validity.badInput).map(day => day.id),
    // true: something that a person put there was replaced
    fill: text => {
      clearTimeout(timer);
      const mine = box.value.trim() !== "" && box.value !== filled;
      if (mine) before = box.value;
      box.value = text;
      filled = box.value;
      box.scrollTop = 0;
      turn();
      return mine;
    },
    putBack: () => { box.value = before; filled = null; keep(); box.focus(); },
    clear: () => { clearTimeout(timer); box.value = before = ""; filled = null; box.focus(); },
    stop: () => { clearTimeout(timer); for (const [on, name, what] of listeners) on.removeEventListener(name, what); },
  };
}

// The article beside its cards: what is selected, what lights up, and the keys.
export function article(root, page) {
  const text = root.querySelector("[data-text]");
  const marker = root.querySelector("[data-marker]");
  let chosen = null;

  const cards = () => [...root.querySelectorAll(".proposal, .suggestion")];
  const light = numbers => {
    for (const piece of text.querySelectorAll(".lit")) piece.classList.remove("lit");
    for (const number of numbers?.split(" ") ?? []) for (const piece of text.querySelectorAll(`[data-a~="${number}"]`)) piece.classList.add("lit");
  };
  const go = card => { card?.focus({ preventScroll: true }); card?.scrollIntoView({ block: "nearest", behavior: "instant" }); };

  const onSelect = () => {
    const selection = getSelection();
    chosen = null;
    if (selection.rangeCount > 0 && !selection.isCollapsed) {
      const range = selection.getRangeAt(0);
      const found = offsets(text, range);
      if (found) {
        chosen = found;
        const at = range.getBoundingClientRect();
        const column = marker.parentElement; // scrolls on a wide screen
        const around = column.getBoundingClientRect();
        marker.style.left = `${Math.max(0, Math.min(at.left - around.left, around.width - 260))}px`;
        marker.style.top = `${at.bottom - around.top + column.scrollTop + 6}px`;
      }
    }
    marker.hidden = chosen === null;
  };
  const onMark = event => {
    const button = event.target.closest("[data-part]");
    if (!button || !chosen) return;
    const [start, end] = chosen;
    getSelection().removeAllRanges();
    marker.hidden = true;
    page.invokeMethodAsync("WordsSelectedAsync", button.dataset.part, start, end);
  };
  const onClick = event => {
    const link = event.target.closest("[data-go], [data-to]");
    if (link) {
      event.preventDefault();
      go(root.querySelector(`.suggestion[data-a="${link.dataset.go ?? link.dataset.to}"]`));
    }
  };
  const onPlace = event => {
    const place = event.target.closest("[data-start]");
    if (place) select(text, Number(place.dataset.start), Number(place.dataset.end));
  };
  const onFocus = event => light(event.target.closest?.(".suggestion, .proposal")?.dataset.a);
  const onOver = event => light((event.target.closest?.(".suggestion, .proposal") ?? document.activeElement?.closest?.(".suggestion, .proposal"))?.dataset.a);
  const onDouble = event => {
    const numbers = event.target.closest?.("[data-a]")?.dataset.a.split(" ");
    if (numbers && getSelection().isCollapsed) go(root.querySelector(`.suggestion[data-a="${numbers.at(-1)}"]`));
  };
  const onKey = event => {
    if (!keysOn() || typing(event)) return;
    const card = document.activeElement?.closest?.(".suggestion, .proposal");
    const all = cards();
    const step = event.key === "j" || (card && event.key === "ArrowDown") ? 1 : event.key === "k" || (card && event.key === "ArrowUp") ? -1 : 0;
    const press = part => { const button = card?.querySelector(part); if (button) { event.preventDefault(); button.click(); } };
    if (step !== 0) {
      event.preventDefault();
      go(card ? all[all.indexOf(card) + step] : step > 0 ? all[0] : all.at(-1));
    }
    else if (event.key === "u") { const undo = [...root.querySelectorAll("[data-undo]")].sort((a, b) => b.dataset.undo - a.dataset.undo)[0]; if (undo) { event.preventDefault(); undo.click(); } }
    else if (event.key === " ") press("[data-choose]");
    else if (event.key === "r") press("[data-reject]");
    else if (event.key === "x") press("[data-detach]");
    else if (event.key === "p") press("[data-part-of]");
    else if (event.key === "e") press("[data-edit]");
    else if (event.key === "Enter" && card?.matches(".proposal")) press("[data-accept]");
    else if (event.key === "Enter" && card) {
      const join = root.querySelector("[data-join]");
      if (join) { event.preventDefault(); join.click(); }
    }
  };

  const listeners = [
    [document, "selectionchange", onSelect], [marker, "click", onMark], [marker, "pointerdown", event => event.preventDefault()],
    [root, "click", onClick], [text, "click", onDouble], [root, "click", onPlace], [root, "focusin", onFocus], [root, "pointerover", onOver], [document, "keydown", onKey],
  ];
  for (const [on, name, what] of listeners) on.addEventListener(name, what);
  root.dataset.listening = "true"; // from now on the keys do something
  return { stop: () => { for (const [on, name, what] of listeners) on.removeEventListener(name, what); } };
}
