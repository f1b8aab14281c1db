/** Words for the page as a whole. */
export const pageMessages = {
  page: { title: 'Tasks' },
} as const;
