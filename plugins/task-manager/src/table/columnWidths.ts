import type { TaskColumn } from '../query';

/** What needs more room than the rest. */
const WIDTHS: Partial<Record<TaskColumn | 'title', `${number}fr`>> = {
  title: '3fr',
  assignee: '1.3fr',
  creator: '1.3fr',
  entity: '1.3fr',
  labels: '1.5fr',
};

/** What the title and the checkbox need. */
const TITLE_PX = 260;

/**
 * What each other column needs for its usual words, such as an overdue date.
 */
const LEAST_PX: Partial<Record<TaskColumn | 'title', number>> = {
  title: 180,
  status: 124,
  assignee: 132,
  creator: 132,
  dueDate: 140,
  entity: 128,
  labels: 140,
};

/** A column's share of the width. */
export function widthOf(column: TaskColumn | 'title'): `${number}fr` {
  return WIDTHS[column] ?? '1fr';
}

/** The least width of a column, in pixels. */
export function leastWidth(column: TaskColumn | 'title'): number {
  return LEAST_PX[column] ?? 108;
}

/** As many columns as fit; where two don't, the title tells the rest. */
export function fittingColumns(
  columns: readonly TaskColumn[],
  width: number,
): readonly TaskColumn[] {
  let room = width - TITLE_PX;
  const end = columns.findIndex(column => {
    room -= leastWidth(column);
    return room < 0;
  });
  const fitting = end < 0 ? columns : columns.slice(0, end);
  return fitting.length < 2 ? [] : fitting;
}
