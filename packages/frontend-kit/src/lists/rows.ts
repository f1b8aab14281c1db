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

/** What {@link rowsHere} marks. */
export function listHere(): Element | null {
  return document.querySelector('[data-rows-here]');
}

function rowAt(element: Element | null): HTMLElement | null {
  return element?.closest<HTMLElement>(ROWS) ?? null;
}

/** The key of the row that an element is in. */
export function rowKeyAt(element: Element): string | undefined {
  return rowAt(element)?.dataset.key;
}

/**
 * The key of the row that has the focus.
 *
 * @public
 */
export function focusedRow(): string | undefined {
  return rowAt(document.activeElement)?.dataset.key;
}

function allRows(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(ROWS)];
}

/** Puts the focus on a row; false if it is not on the screen. */
export function focusRow(key: string): boolean {
  const row = allRows().find(({ dataset }) => dataset.key === key);
  row?.focus();
  return row !== undefined;
}

/** Where the focus goes in a list, in this order. */
const IN_LIST = [
  `${ROWS}[tabindex="0"]`,
  ROWS,
  '[data-rows-here] :is([role=grid],[role=treegrid])',
  ':is(main,section)[tabindex]',
];

/**
 * Puts the focus into the list: on the row that had it last, else on the first;
 * on the list itself if it is empty, and on the page where there is none.
 */
export function focusRows(): void {
  for (const selector of IN_LIST) {
    const found = document.querySelector<HTMLElement>(selector);
    if (found) {
      found.focus();
      return;
    }
  }
}

/**
 * Remembers where rows are. What it returns puts the focus on the first of them
 * that is still there, else on the one below or above, else into the list.
 *
 * @public
 */
export function rememberRows(keys: readonly string[]): () => void {
  const rows = allRows();
  const first = rows.find(({ dataset }) => keys.includes(dataset.key ?? ''));
  const list = first?.closest('[role=grid],[role=treegrid]');
  const beside = rows
    .filter(row => list?.contains(row))
    .map(({ dataset }) => dataset.key ?? '');
  const at = beside.indexOf(first?.dataset.key ?? '');
  const order = [
    ...keys,
    ...beside.slice(at + 1),
    ...beside.slice(0, Math.max(at, 0)).reverse(),
  ];
  return () => {
    if (!order.some(focusRow)) {
      focusRows();
    }
  };
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
