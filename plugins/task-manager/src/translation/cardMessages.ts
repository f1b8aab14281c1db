/** Words for entity pages and the home page. */
export const cardMessages = {
  entity: {
    title: 'Tasks',
    withParts_one: 'Tasks of this entity and {{count}} part of it',
    withParts_other: 'Tasks of this entity and {{count}} parts of it',
    partsCut: 'Only the first {{number}} parts are included',
    noTasks: 'No open task',
  },
  home: {
    mine: 'My tasks',
    recent: 'Recently changed tasks',
    nothing: 'Nothing is waiting for you.',
    nothingRecent: 'No task has changed yet.',
  },
} as const;
