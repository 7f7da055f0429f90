// Keys of a page: never while somebody types or a dialog is open, and only as long as they are switched on. The switch is kept in this browser.
const kept = "factcheck-keys";
const fields = "input, textarea, select, button, a, summary, [contenteditable], .mud-dialog, .mud-popover";

let on = true;
try { on = localStorage.getItem(kept) !== "off"; } catch { /* no storage: on */ }

// One switch for all parts of a page, wherever its box stands.
export const keysOn = () => on;

export const showSwitch = () => { for (const box of document.querySelectorAll("[data-keys]")) box.checked = on; };

document.addEventListener("change", event => {
  if (!event.target.matches?.("[data-keys]")) return;
  on = event.target.checked;
  showSwitch();
  try { localStorage.setItem(kept, on ? "on" : "off"); } catch { /* for this page only */ }
});
document.addEventListener("toggle", showSwitch, true); // the list of keys is opened: its box may have come after this script

export const typing = event => event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.target.closest?.(fields) !== null || document.querySelector(".mud-dialog") !== null;

// "?" opens the list of the keys and closes it.
export function showKeys(root) {
  const list = root.querySelector("details.keys");
  if (!list) return;
  list.open = !list.open;
  if (list.open) list.scrollIntoView({ block: "nearest", behavior: "instant" }); // the hands stay where they are
}
