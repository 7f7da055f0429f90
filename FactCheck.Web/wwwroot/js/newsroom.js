// The newsroom's few lines of script: what to do when the connection is gone, and with half a date.
(() => {
  // A browser passes on half a date as no date at all. Whoever saves is told instead, and nothing is sent.
  const halfDates = place => [...place.querySelectorAll("input[type=date]")].filter(day => day.validity.badInput);
  window.addEventListener("click", event => {
    const button = event.target.closest?.("button.mud-button-filled-primary");
    const place = button?.closest("[role=dialog], form, section, main");
    const [half] = place ? halfDates(place) : [];
    if (!half) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    half.setCustomValidity("This is no whole date. Complete it, or clear it.");
    half.reportValidity();
    half.addEventListener("input", () => half.setCustomValidity(""), { once: true });
  }, true);
  document.addEventListener("click", event => {
    if (event.target.closest?.("[data-reload]")) location.reload();
  });
  // The server has forgotten this page (a restart): what was typed is kept there, so load it again.
  document.addEventListener("components-reconnect-state-changed", event => {
    if (event.detail?.state === "rejected") location.reload();
  });
})();
