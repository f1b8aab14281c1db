/** Words for the page as a whole. */
export const pageMessages = {
  page: { title: 'Tasks' },
  palette: { add: 'Add task', mine: 'Go to My tasks' },
} as const;
