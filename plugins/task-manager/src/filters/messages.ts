/** Words for finding tasks. */
export const filtersMessages = {
  filter: {
    label: 'Find tasks',
    overdue: 'Overdue',
    unassigned: 'Nobody assigned',
    watched: 'Watched by me',
    dueAfter: 'Due from',
    dueBefore: 'Due before',
    tagDueAfter: 'Due from {{day}}',
    tagDueBefore: 'Due before {{day}}',
    tagCreator: 'Created by me',
  },
  search: { label: 'Search tasks', placeholder: 'Search' },
} as const;
