/** Words that many parts say. */
export const commonMessages = {
  common: {
    edit: 'Edit',
    save: 'Save',
    cancel: 'Cancel',
    close: 'Close',
    delete: 'Delete',
    discard: 'Discard',
    seeAll: 'See all',
  },
  error: {
    notAllowed:
      'You are not allowed to do this. Ask its creator, or those who run the portal.',
  },
  picker: {
    me: 'Me',
    nobody: 'Nobody',
    noEntity: 'Nothing',
  },
} as const;
