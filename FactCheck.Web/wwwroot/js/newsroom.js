// The newsroom's few lines of script: what to do when the connection is gone.
(() => {
  document.addEventListener("click", event => {
    if (event.target.closest?.("[data-reload]")) location.reload();
  });
  // The server has forgotten this page (a restart): what was typed is kept there, so load it again.
  document.addEventListener("components-reconnect-state-changed", event => {
    if (event.detail?.state === "rejected") location.reload();
  });
})();
