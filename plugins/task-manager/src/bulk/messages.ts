/** Words for what is done with ticked tasks. */
export const bulkMessages = {
  bulk: {
    label: 'Selected tasks',
    selected_one: '{{count, number}} selected',
    selected_other: '{{count, number}} selected',
    selectedOf: '{{number, number}} of {{total, number}} selected',
    tooMany:
      'At most {{max, number}} tasks can be changed together. Select fewer.',
    refused_one:
      '{{count, number}} task was not changed, and is still selected',
    refused_other:
      '{{count, number}} tasks were not changed, and are still selected',
    refusedMore_one: 'and {{count, number}} more',
    refusedMore_other: 'and {{count, number}} more',
    refusedClose: 'Close this list',
    unknownTask: 'A task that is gone',
    status: 'Status',
    priority: 'Priority',
    assigneeRef: 'Assignee',
    more: 'Change another field',
    dueDate: 'Due date',
    entityRef: 'Belongs to',
    labels: 'Labels',
    clear: 'Clear the selection',
    changed_one: 'Changed {{count, number}} task',
    changed_other: 'Changed {{count, number}} tasks',
    deleted_one: 'Deleted {{count, number}} task',
    deleted_other: 'Deleted {{count, number}} tasks',
    partly: '{{done}}. {{refused}}: {{reasons}}',
    someFailed_one: '{{count, number}} task was not changed',
    someFailed_other: '{{count, number}} tasks were not changed',
    failed: 'The tasks were not changed',
    undone_one: 'Took back the change to {{count, number}} task',
    undone_other: 'Took back the changes to {{count, number}} tasks',
    someNotUndone_one:
      'The change to {{count, number}} task was not taken back',
    someNotUndone_other:
      'The changes to {{count, number}} tasks were not taken back',
    notUndone: 'The change was not taken back',
  },
} as const;
