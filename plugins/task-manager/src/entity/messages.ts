/** Words for entities' pages. */
export const entityMessages = {
  entity: {
    title: 'Tasks',
    withParts_one: 'Tasks of this entity and {{count}} part of it',
    withParts_other: 'Tasks of this entity and {{count}} parts of it',
    partsCut: 'Only the first {{number}} parts are included',
    noTasks: 'No open task',
  },
} as const;
