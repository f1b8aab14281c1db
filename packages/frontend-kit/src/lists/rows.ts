/**
 * Marks an element around a list, a table or a board, so that keys move among
 * its rows: `<div {...rowsHere}>`. Lists of React Aria are meant, which name
 * each row by its key.
 *
 * @public
 */
export const rowsHere = { 'data-rows-here': '' } as const;

/** Its rows, and no other ones: filters that are set are rows as well. */
const ROWS = '[data-rows-here] [role=row][data-key]';

function rowAt(element: Element | null): HTMLElement | null {
  return element?.closest<HTMLElement>(ROWS) ?? null;
}

/**
 * The key of the row that has the focus.
 *
 * @public
 */
export function focusedRow(): string | undefined {
  return rowAt(document.activeElement)?.dataset.key;
}

/**
 * Puts the focus on a row, if it is on the screen.
 *
 * @public
 */
export function focusRow(key: string): void {
  const rows = [...document.querySelectorAll<HTMLElement>(ROWS)];
  rows.find(row => row.dataset.key === key)?.focus();
}

/**
 * Puts the focus into the list: on the row that had it last, else on the first.
 *
 * @public
 */
export function focusRows(): void {
  const last = document.querySelector<HTMLElement>(`${ROWS}[tabindex="0"]`);
  (last ?? document.querySelector<HTMLElement>(ROWS))?.focus();
}

/**
 * Moves the focus to the row below or above, as the arrow keys do; into the
 * list if no row has it.
 *
 * @public
 */
export function moveRowFocus(direction: 'ArrowDown' | 'ArrowUp'): void {
  const row = rowAt(document.activeElement);
  if (!row) {
    focusRows();
    return;
  }
  const init = {
    key: direction,
    code: direction,
    bubbles: true,
    cancelable: true,
  };
  row.dispatchEvent(new KeyboardEvent('keydown', init));
}
