/** Words that many parts say. */
export const commonMessages = {
  common: {
    undo: 'Undo',
    edit: 'Edit',
    save: 'Save',
    cancel: 'Cancel',
    close: 'Close',
    delete: 'Delete',
    showMore: 'Show more',
    seeAll: 'See all',
  },
  error: {
    notConcerned:
      'Only its creator, its assignee and its owners may do this. Ask one of them.',
  },
  picker: {
    me: 'Me',
    nobody: 'Nobody',
    noEntity: 'Nothing',
  },
} as const;
