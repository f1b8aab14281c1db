/** Words for tasks that were deleted. */
export const deletedMessages = {
  deletedTasks: {
    title: 'Deleted tasks',
    text: 'Tasks are kept for {{days, number}} days after somebody deleted them; then they are gone for good. You see those that you may restore.',
    back: 'Back to the list',
    select: 'Select {{title}}',
    deleted: 'Deleted',
    by: 'by',
    restore: 'Restore',
    restoreOne: 'Restore {{title}}',
    empty: 'No deleted tasks',
    emptyText:
      'What somebody deletes is here for {{days, number}} days, for those who may change it.',
    selected: 'Selected deleted tasks',
    tooMany:
      'At most {{max, number}} tasks can be restored together. Select fewer.',
    restored_one: 'Restored {{count, number}} task',
    restored_other: 'Restored {{count, number}} tasks',
    someNotRestored_one: '{{count, number}} task was not restored',
    someNotRestored_other: '{{count, number}} tasks were not restored',
    notRestored: 'The tasks were not restored',
    deletedAgain_one: 'Deleted {{count, number}} task again',
    deletedAgain_other: 'Deleted {{count, number}} tasks again',
    notDeletedAgain_one: '{{count, number}} task was not deleted again',
    notDeletedAgain_other: '{{count, number}} tasks were not deleted again',
    goBack: 'Go back to the list',
  },
} as const;
