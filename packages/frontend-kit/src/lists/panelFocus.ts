/** Marks a panel, and says what is open in it. */
export const panelHere = (openId: string) => ({ 'data-panel-here': openId });

function panels(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-panel-here]')];
}

/** Puts the focus on the panel with this in it; false if there is none. */
export function focusPanel(openId: string): boolean {
  const panel = panels().find(({ dataset }) => dataset.panelHere === openId);
  panel?.focus({ preventScroll: true });
  return panel !== undefined;
}

/**
 * Whether a panel, or something in it, has the focus.
 *
 * @public
 */
export function isPanelFocused(): boolean {
  return panels().some(panel => panel.contains(document.activeElement));
}

/** Puts the focus on the panel around a field, where keys act on its thing. */
export function focusPanelAround(field: Element): void {
  const panel = field.closest<HTMLElement>('[data-panel-here]');
  panel?.focus({ preventScroll: true });
}
