// Zooms and moves the attribution picture. Without it the picture scrolls sideways, so nothing depends on this script; the library is fetched at the first zoom.
const panes = new WeakMap();
const endings = new WeakMap(); // what takes the listeners of a pane away
let library;

const loaded = () => library ??= new Promise((resolve, reject) => {
  const script = document.createElement("script");
  script.src = new URL("../lib/panzoom/panzoom.min.js", import.meta.url);
  script.onload = resolve;
  script.onerror = reject;
  document.head.append(script);
});

// Not every picture has buttons and a place to say how large it is.
function tell(frame, size) {
  const output = frame.parentElement.querySelector(".zoom output");
  if (output) output.value = size;
}

async function paneOf(frame) {
  const svg = frame.querySelector("svg.attribution");
  if (!panes.has(svg)) {
    await loaded();
    const pane = panes.get(svg) ?? Panzoom(svg, { origin: "0 0", minScale: .05, maxScale: 4, step: .25, noBind: true, handleStartEvent: event => event.target.closest("a") || event.preventDefault() });
    if (!panes.has(svg)) {
      const left = svg.getBoundingClientRect().left - frame.getBoundingClientRect().left - frame.clientLeft;
      const gone = new AbortController();
      panes.set(svg, pane);
      endings.set(svg, gone);
      frame.classList.add("zoomed");
      frame.scrollLeft = 0;
      pane.bind();
      svg.addEventListener("panzoomchange", event => tell(frame, `${Math.round(event.detail.scale * 100)} %`), { signal: gone.signal });
      pane.pan(left, 0);
      svg.addEventListener("wheel", event => event.ctrlKey && zoomAt(frame, pane, event.deltaY < 0 ? 1.15 : 1 / 1.15, event), { passive: false, signal: gone.signal });
    }
  }
  return panes.get(svg);
}

// The point under the pointer, or the middle of the frame, stays where it is.
function zoomAt(frame, pane, factor, event) {
  event?.preventDefault();
  const box = frame.getBoundingClientRect();
  const [x, y] = event ? [event.clientX - box.left, event.clientY - box.top] : [box.width / 2, box.height / 2];
  const [before, pan] = [pane.getScale(), pane.getPan()];
  pane.zoom(before * factor);
  const after = pane.getScale();
  pane.pan(pan.x + x / after - x / before, pan.y + y / after - y / before);
}

async function act(frame, what, dx = 0, dy = 0) {
  const svg = frame.querySelector("svg.attribution");
  if (!svg || (what === "reset" && !panes.has(svg))) return;
  const pane = await paneOf(frame);
  frame.style.height = ""; // after the whole picture there is room again
  if (what === "in" || what === "out") zoomAt(frame, pane, what === "in" ? 1.25 : .8);
  if (what === "move") pane.pan(dx / pane.getScale(), dy / pane.getScale(), { relative: true });
  if (what === "fit") {
    pane.zoom(Math.min(1, frame.clientWidth / svg.clientWidth, frame.clientHeight / svg.clientHeight));
    frame.style.height = `${Math.max(120, svg.clientHeight * pane.getScale() + 2)}px`;
    pane.pan((frame.clientWidth / pane.getScale() - svg.clientWidth) / 2, 0);
  }
  if (what === "reset") {
    pane.destroy();
    pane.resetStyle();
    for (const part of [svg, frame]) part.removeAttribute("style");
    frame.classList.remove("zoomed");
    tell(frame, "");
    endings.get(svg).abort();
    panes.delete(svg);
  }
}

// A picture that is higher than its frame opens where it begins, at the first of its statements, and not at an empty corner.
function begin() {
  for (const frame of document.querySelectorAll("figure.attribution .sideways:not([data-begun])")) {
    if (frame.clientHeight === 0) continue; // not seen yet
    frame.dataset.begun = "";
    if (frame.scrollHeight <= frame.clientHeight) continue;
    const tops = [...frame.querySelectorAll("g.n > .card")].map(card => card.getBoundingClientRect()).sort((a, b) => a.left - b.left);
    const first = tops.filter(box => box.left - tops[0].left < 8).map(box => box.top + box.height / 2).sort((a, b) => a - b);
    if (first.length) frame.scrollTop = first[first.length >> 1] - frame.getBoundingClientRect().top - frame.clientHeight / 2;
  }
}
begin();
new MutationObserver(begin).observe(document.body, { childList: true, subtree: true });

document.addEventListener("click", event => {
  const button = event.target.closest?.("button[data-zoom]");
  if (button) act(button.closest("figure").querySelector(".sideways"), button.dataset.zoom);
});
document.addEventListener("keydown", event => {
  if (!event.target.matches?.("figure.attribution .sideways") || event.ctrlKey || event.metaKey || event.altKey) return;
  const frame = event.target;
  const arrow = { ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60] }[event.key];
  const what = { "+": "in", "=": "in", "-": "out", "−": "out", "0": "reset", f: "fit" }[event.key];
  if (arrow && !frame.classList.contains("zoomed")) return; // as long as nothing was zoomed the browser scrolls
  if (!arrow && !what) return;
  event.preventDefault();
  act(frame, what ?? "move", ...(arrow ?? []));
});
