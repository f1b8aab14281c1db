/** Words for the board. */
export const boardMessages = {
  board: {
    column: 'Column',
    columnOption: '{{status}} ({{number, number}})',
    emptyColumn: 'No tasks',
    whyLocked: 'Why you cannot move {{title}}',
    locked: 'You may not move “{{title}}”',
    askOneOf: 'Ask one of them: {{names}}.',
  },
} as const;
