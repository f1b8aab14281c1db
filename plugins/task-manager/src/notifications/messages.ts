/** Words for what users are told about. */
export const notificationsMessages = {
  notifications: {
    assigned: 'A task is assigned to me',
    mentioned: 'Somebody mentions me',
    commented: 'Somebody comments on a task that I watch',
    dueSoon: 'A task of mine is due tomorrow',
    overdue: 'A task of mine is overdue',
    failed: 'The notifications were not changed',
  },
} as const;
