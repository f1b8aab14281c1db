/** Words for changing one field. */
export const editMessages = {
  quickEdit: {
    status: 'Change status',
    priority: 'Change priority',
    assigneeRef: 'Assign to',
    dueDate: 'Change the due date',
    entityRef: 'Belongs to',
    labels: 'Change labels',
    newLabel: 'Add to all',
    tasks_one: '{{count, number}} task',
    tasks_other: '{{count, number}} tasks',
  },
} as const;
