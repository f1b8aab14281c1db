const NOTICE = 'ResizeObserver loop completed with undelivered notifications';

/**
 * Browsers report it as an error when a list grows while it is measured, and measure it a moment later: nothing is wrong. The
 * development server would cover the whole page for it.
 */
export function ignoreResizeNotice(): void {
  window.addEventListener(
    'error',
    event => {
      if (event.message.startsWith(NOTICE)) {
        event.stopImmediatePropagation();
      }
    },
    // Before the listeners that were there first.
    { capture: true },
  );
}
