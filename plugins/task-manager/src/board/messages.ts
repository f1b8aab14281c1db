/** Words for the board. */
export const boardMessages = {
  board: {
    column: 'Column',
    columnOption: '{{status}} ({{number, number}})',
    emptyColumn: 'No tasks',
  },
} as const;
