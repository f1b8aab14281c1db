/*
 * Browsers report it as an error when a list grows while it is measured, and
 * measure it a moment later: nothing is wrong. The development server would
 * cover the whole page for it, so this listens before anything of the app does.
 */
window.addEventListener('error', event => {
  if (event.message.startsWith('ResizeObserver loop completed')) {
    event.stopImmediatePropagation();
  }
});
