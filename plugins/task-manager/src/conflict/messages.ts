/** Words for two changes that clash. */
export const conflictMessages = {
  conflict: {
    title: 'Somebody else changed this task',
    text: 'While you were changing “{{title}}”, somebody else changed the same field. Nothing is lost: choose what to keep, or go back to what you wrote.',
    changedBy: 'Changed by',
    mine: 'Your version',
    theirs: 'Their version',
    choose: 'Keep for {{field}}',
    useMine: 'Mine',
    useTheirs: 'Theirs',
    useMerged: 'A merge of both',
    mergedText: 'Merged text',
    mergedLabels: 'Merged labels, separated by commas',
    keepTheirs: 'Discard mine',
    discarded: 'Discarded your version',
    goBack: 'Go back',
    save: 'Save',
    merged:
      'Somebody else changed other fields of this task meanwhile; both changes are kept',
  },
} as const;
