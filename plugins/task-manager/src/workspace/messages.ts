/** Words around the board and the table. */
export const workspaceMessages = {
  layout: { label: 'Layout', board: 'Board', table: 'Table' },
  empty: {
    first: 'Nothing to do yet',
    firstText:
      'Tasks belong to people and to what you run: a service, a system, a database. Type what needs doing above, or import tasks from Jira, GitHub or Trello.',
    firstAction: 'Add the first task',
    firstHelp: 'What the keys do',
    filtered: 'No task matches these filters',
    filteredText: 'Drop a filter above, or clear them all.',
  },
  shortcuts: {
    create: 'New task',
    search: 'Search',
    down: 'Next task',
    up: 'Previous task',
    select: 'Select or deselect the task',
    selectRange: 'Select all up to the next or previous task',
    open: 'Open the task',
    close: 'Close the task',
    status: 'Change the status',
    priority: 'Change the priority',
    assign: 'Assign',
    dueDate: 'Change the due date',
    labels: 'Change labels',
    drag: 'To move a card on the board by keyboard, focus it, press → twice to reach its handle, then Enter; Tab chooses the place, Enter drops.',
  },
  more: {
    label: 'More',
    columns: 'Columns',
    transfer: 'Import and export',
    import: 'Import…',
    exportCsv: 'Export as CSV',
    exportJson: 'Export as JSON lines',
    deleted: 'Deleted tasks',
    notifications: 'Notifications',
  },
} as const;
