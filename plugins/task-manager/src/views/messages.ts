/** Words for saved views. */
export const viewsMessages = {
  views: {
    label: 'Views',
    all: 'All tasks',
    mine: 'My tasks',
    withTeams: 'and my teams’',
    watched: 'Watched',
    created: 'Created by me',
    save: 'Save view',
    saveTitle: 'Save this view',
    name: 'Name',
    sharedWith: 'Who sees it',
    private: 'Only me',
    more: 'More about the view {{name}}',
    update: 'Save changes',
    rename: 'Rename or share',
    updated: 'Saved the view {{name}}',
    notSaved: 'The view was not saved',
    deleted: 'Deleted the view {{name}}',
    notDeleted: 'The view {{name}} was not deleted',
    notBack: 'The view {{name}} was not brought back',
    unknown: 'This link is of a view that you don’t have',
    unknownText:
      'It was deleted, or is not shared with you. These are the tasks that the link asks for.',
    notOwn: 'It is somebody else’s. Save one of your own.',
  },
} as const;
