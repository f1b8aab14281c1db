/** Words for the table. */
export const tableMessages = {
  table: {
    label: 'Tasks',
    noRoom:
      'No room here for {{columns}}. Widen the window, or choose fewer columns.',
  },
} as const;
