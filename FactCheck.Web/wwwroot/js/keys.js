// Keys of a page: never while somebody types or a dialog is open, and only as long as they are switched on. The switch is kept in this browser.
const kept = "factcheck-keys";
const fields = "input, textarea, select, button, a, summary, [contenteditable], .mud-dialog, .mud-popover";

export function switchOf(root) {
  const box = root.querySelector("[data-keys]");
  if (box) {
    try { box.checked = localStorage.getItem(kept) !== "off"; } catch { /* no storage: on */ }
    box.addEventListener("change", () => { try { localStorage.setItem(kept, box.checked ? "on" : "off"); } catch { /* for this page only */ } });
  }
  return () => !box || box.checked;
}

export const typing = event => event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.target.closest?.(fields) !== null || document.querySelector(".mud-dialog") !== null;

// "?" opens the list of the keys and closes it.
export function showKeys(root) {
  const list = root.querySelector("details.keys");
  if (!list) return;
  list.open = !list.open;
  if (list.open) list.scrollIntoView({ block: "nearest", behavior: "instant" }); // the hands stay where they are
}
