/** Words for lists of tasks. */
export const listMessages = {
  list: {
    loadingMore: 'Loading more…',
    noResult: 'No task matches the filters.',
  },
  summary: {
    overdue_one: '{{count, number}} overdue',
    overdue_other: '{{count, number}} overdue',
    blocked_one: '{{count, number}} blocked',
    blocked_other: '{{count, number}} blocked',
    open_one: '{{count, number}} open task',
    open_other: '{{count, number}} open tasks',
  },
} as const;
