// Places in the text of an article. Offsets are UTF-16, as in the text on the server.

// Where a range begins and ends in the text, white space at its ends left out; null when it lies elsewhere.
export function offsets(text, range) {
  if (!text.contains(range.startContainer) || !text.contains(range.endContainer)) return null;
  const words = range.toString();
  const start = lengthUntil(text, before => before.setEnd(range.startContainer, range.startOffset)) + (words.length - words.trimStart().length);
  const end = start + words.trim().length;
  return end > start ? [start, end] : null;
}

// Where an element of the text begins.
export const startOf = (text, element) => lengthUntil(text, before => before.setEndBefore(element));

// Selects a stretch of the text and brings it into view, in its column and in the window.
export function select(text, start, end) {
  const range = rangeOf(text, start, end);
  getSelection().removeAllRanges();
  getSelection().addRange(range);
  const column = text.closest(".reading") ?? text;
  const { top, bottom } = range.getBoundingClientRect();
  const { top: from, bottom: until } = column.getBoundingClientRect();
  if (top >= Math.max(from, 0) && bottom <= Math.min(until, innerHeight)) return;
  column.scrollTop += top - from - column.clientHeight / 3;
  const now = range.getBoundingClientRect();
  if (now.top < 0 || now.bottom > innerHeight) scrollBy({ top: now.top - innerHeight / 3, behavior: "instant" });
}

function rangeOf(text, start, end) {
  const range = document.createRange();
  const walk = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  for (let at = 0, node = walk.nextNode(); node; at += node.length, node = walk.nextNode()) {
    if (start >= at && start < at + node.length) range.setStart(node, start - at);
    if (end > at && end <= at + node.length) { range.setEnd(node, end - at); break; }
  }
  return range;
}

function lengthUntil(text, limit) {
  const before = document.createRange();
  before.selectNodeContents(text);
  limit(before);
  return before.toString().length;
}
