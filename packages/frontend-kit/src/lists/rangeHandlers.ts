import type { KeyboardEvent, MouseEvent, PointerEvent } from 'react';
import type { Identified } from './range';
import { focusedRow, focusRow, moveRowFocus, rowKeyAt } from './rows';
import type { RowSelection } from './useSelection';

const STEPS: Partial<Record<string, 1 | -1>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  J: 1,
  K: -1,
};

/**
 * What tells clicks and keys with Shift apart, on an element around one list.
 *
 * @public
 */
export type RangeHandlers = {
  onKeyDownCapture: (event: KeyboardEvent<HTMLElement>) => void;
  onPointerDownCapture: (event: PointerEvent<HTMLElement>) => void;
  onMouseDownCapture: (event: MouseEvent<HTMLElement>) => void;
  onClickCapture: (event: MouseEvent<HTMLElement>) => void;
};

/** The row that is meant, if Shift is held. */
function shiftedRow(event: MouseEvent<HTMLElement>): string | undefined {
  return event.shiftKey && event.target instanceof Element
    ? rowKeyAt(event.target)
    : undefined;
}

/** The list itself would tick this one row, or open it. */
function keep(event: MouseEvent<HTMLElement>): void {
  if (shiftedRow(event)) {
    event.preventDefault();
    event.stopPropagation();
  }
}

/**
 * Ticks all rows between two: by Shift with a click on the second, with the
 * arrow keys, or with `j` and `k`. React Aria's lists do so only as long as
 * nothing else decides what is ticked in them.
 *
 * @public
 */
export function rangeHandlers(
  items: readonly Identified[],
  selection: Pick<RowSelection, 'extend'>,
): RangeHandlers {
  const extendByKey = (event: KeyboardEvent<HTMLElement>) => {
    const step = event.shiftKey ? STEPS[event.key] : undefined;
    const from = focusedRow();
    if (!step || !from) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    const to = items[items.findIndex(({ id }) => id === from) + step];
    if (to) {
      selection.extend(items, to.id, from);
      moveRowFocus(step > 0 ? 'ArrowDown' : 'ArrowUp');
    }
  };
  const extendByClick = (event: MouseEvent<HTMLElement>) => {
    const to = shiftedRow(event);
    if (to) {
      keep(event);
      selection.extend(items, to, focusedRow());
      focusRow(to);
    }
  };
  return {
    onKeyDownCapture: extendByKey,
    onPointerDownCapture: keep,
    onMouseDownCapture: keep,
    onClickCapture: extendByClick,
  };
}
