import { keysOn, showKeys, showSwitch, typing } from "./keys.js";
import { offsets, select, startOf } from "./text.js";

// From words of an article to a statement: words are chosen with the mouse or with the keys, and the small form is filled in by the server.
// Offsets are UTF-16, as in the text on the server.
export function trace(root, page) {
  showSwitch();
  const text = root.querySelector("[data-text]");
  const chosenWords = root.querySelector("[data-chosen]");
  let words = null, sentences = null, chosen = null, back = null;

  const cut = granularity => [...new Intl.Segmenter(text.lang || undefined, { granularity }).segment(text.textContent)]
    .filter(piece => (granularity === "word" ? piece.isWordLike : piece.segment.trim() !== ""))
    .map(piece => [piece.index + piece.segment.length - piece.segment.trimStart().length, piece.index + piece.segment.trimEnd().length]);
  const all = () => { words ??= cut("word"); sentences ??= cut("sentence"); };
  const choose = span => {
    if (!span) return;
    chosen = span;
    select(text, ...span);
    if (chosenWords) chosenWords.textContent = text.textContent.slice(...span);
  };
  const begin = () => {
    all();
    back = document.activeElement?.closest?.(".suggestion, .proposal, [data-statement]");
    const lit = text.querySelector(".lit");
    const at = chosen?.[0] ?? (lit ? startOf(text, lit) : 0);
    text.focus({ preventScroll: true });
    choose(sentences.find(([, end]) => end > at) ?? sentences[0]);
  };
  const step = event => {
    all();
    const [start, end] = chosen ?? sentences[0];
    const forth = event.key === "ArrowRight" || event.key === "ArrowDown";
    const pieces = event.key === "ArrowUp" || event.key === "ArrowDown" ? sentences : words;
    if (event.shiftKey) {
      const edge = forth ? pieces.find(piece => piece[1] > end)?.[1] : pieces.findLast(piece => piece[1] < end)?.[1];
      if (edge > start) choose([start, edge]);
    }
    else choose(forth ? pieces.find(piece => piece[0] >= (pieces === words ? end : start + 1)) : pieces.findLast(piece => piece[0] < start));
  };
  const send = () => {
    const span = chosen ?? selected();
    if (!span) return;
    getSelection().removeAllRanges();
    page.invokeMethodAsync("TraceAsync", ...span).catch(() => {});
  };
  const selected = () => {
    const selection = getSelection();
    return selection.rangeCount > 0 && !selection.isCollapsed ? offsets(text, selection.getRangeAt(0)) : null;
  };

  const onKey = event => {
    if (event.target.closest?.("[data-trace-form]")) { formKey(event); return; }
    if (!keysOn() || typing(event) || root.closest("[hidden]")) return; // hidden: somebody looks back
    if (document.activeElement === text) {
      if (event.key.startsWith("Arrow")) { event.preventDefault(); step(event); }
      else if (event.key === "Enter") { event.preventDefault(); send(); }
      else if (event.key === "Escape") { chosen = null; getSelection().removeAllRanges(); text.blur(); back?.focus(); }
    }
    else if (event.key === "t" && root.dataset.traceFrom !== "s") { event.preventDefault(); begin(); }
    else if (event.key === "s" && root.dataset.traceFrom === "s") { event.preventDefault(); begin(); }
    else if (event.key === "Enter" && selected() && !document.activeElement.closest(".suggestion, .proposal, [data-statement]")) { event.preventDefault(); chosen = null; send(); }
    else if (event.key === "?" && root.querySelector("details.keys")) { event.preventDefault(); showKeys(root); }
  };
  // In the form: down and up go through what a field may be; Enter confirms from a list as from a line.
  const formKey = event => {
    const options = event.target.dataset.options;
    if (options && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      const list = JSON.parse(options);
      if (list.length === 0) return;
      const at = list.indexOf(event.target.value);
      const next = (at + (event.key === "ArrowDown" ? 1 : at < 0 ? 0 : -1) + list.length) % list.length;
      event.target.value = list[next];
      event.target.dispatchEvent(new Event("input", { bubbles: true }));
      event.target.select();
      const picked = event.target.form.querySelector("[data-picked]");
      if (picked) picked.textContent = `${list[next] || "nobody"}, ${next + 1} of ${list.length}`;
    }
    else if (event.key === "Enter" && event.target.matches("select, input[type=checkbox]")) { event.preventDefault(); event.target.form.requestSubmit(); }
  };
  const onTrace = event => {
    if (!event.target.closest?.("[data-trace]")) return;
    chosen = null;
    send();
  };
  const onDown = () => { chosen = null; };

  text.tabIndex = 0;
  text.setAttribute("role", "group");
  text.setAttribute("aria-label", "The article’s text. Arrow keys choose a word or a sentence, with Shift more; Enter traces it.");
  const listeners = [[document, "keydown", onKey], [root, "click", onTrace], [text, "pointerdown", onDown]];
  for (const [where, name, what] of listeners) where.addEventListener(name, what);
  root.dataset.tracing = "true";
  return {
    form: () => root.querySelector("[data-trace-form] input")?.focus(),
    text: () => { text.focus({ preventScroll: true }); if (chosen) choose(chosen); },
    stop: () => { for (const [where, name, what] of listeners) where.removeEventListener(name, what); },
  };
}
