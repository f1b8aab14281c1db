/**
 * Rows of the table and cards of the board, and no other rows: the filters that are set are rows as well. The lists'
 * library names each by its key.
 */
const ROWS = '[data-task-list] [role=row][data-key]';

function rowAt(element: Element | null): HTMLElement | null {
  return element?.closest<HTMLElement>(ROWS) ?? null;
}

/** The task whose row has the focus. */
export function focusedTaskId(): string | undefined {
  return rowAt(document.activeElement)?.dataset.key;
}

/** Puts the focus on a task's row, if it is on the screen. */
export function focusTask(id: string): void {
  const rows = [...document.querySelectorAll<HTMLElement>(ROWS)];
  rows.find(row => row.dataset.key === id)?.focus();
}

/** Puts the focus into the list: on the task that had it last, else on the first. */
export function focusList(): void {
  const last = document.querySelector<HTMLElement>(`${ROWS}[tabindex="0"]`);
  (last ?? document.querySelector<HTMLElement>(ROWS))?.focus();
}

/** Moves the focus to the row below or above, as the arrow keys do; to the first if no row has it. */
export function moveFocus(direction: 'ArrowDown' | 'ArrowUp'): void {
  const row = rowAt(document.activeElement);
  if (!row) {
    focusList();
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
