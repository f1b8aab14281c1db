/** Words for the table. */
export const tableMessages = {
  table: {
    label: 'Tasks',
    sortBy: 'Sort by',
    sortedBy: 'By {{field}}',
    ascending: 'Sort ascending',
    descending: 'Sort descending',
    noRoom:
      'No room here for {{columns}}. Widen the window, or choose fewer columns.',
  },
  select: {
    loaded:
      'The {{number, number}} tasks that are loaded are selected, of {{total, number}}.',
    loading: 'Loading {{number, number}} of {{goal, number}}…',
    all: 'Select all {{number, number}}',
    first: 'Select the first {{number, number}}',
    limit:
      'More than {{number, number}} cannot be changed together: narrow the filter for the others.',
  },
} as const;
