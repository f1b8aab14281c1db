/** Words for the home page. */
export const homeMessages = {
  home: {
    mine: 'My tasks',
    recent: 'Recently changed tasks',
    nothing: 'Nothing is waiting for you.',
    nothingRecent: 'No task has changed yet.',
  },
} as const;
