/** The kit's words, in English. */
export const messages = {
  common: { close: 'Close', retry: 'Try again', showMore: 'Show more' },
  error: {
    notLoaded: 'This could not be loaded',
    unanswered:
      'The portal did not answer. Check your connection, then try again.',
    offline: 'You are offline. Try again once you are connected.',
    signedOut:
      'Your session has ended. Sign in again, then try again; what you wrote is kept.',
    signInAgain: 'Sign in again',
    notAllowed: 'You are not allowed to do this.',
    gone: 'It is gone: somebody deleted it, or you may no longer see it.',
    changed:
      'Somebody else changed it meanwhile. Look at what it is now, then try again.',
    tooMany: 'That was too much at once. Wait a moment, then try again.',
    broken:
      'Something went wrong in the portal, not in what you did. Try again in a moment.',
    forbidden: 'You are not allowed to see this',
    forbiddenText: 'If you need it, ask those who run the portal.',
  },
  draft: {
    label: 'Not saved',
    unsaved: 'Not saved yet.',
    failed: 'Not saved. {{reason}}',
    save: 'Save',
    discard: 'Discard',
    cancel: 'Cancel',
    discarded: 'Discarded what you wrote',
  },
  undo: {
    label: 'Undo',
    key: 'Undo your last change',
    changed:
      'Somebody has changed it since, so it stays as it is now. It can’t be undone any more.',
    failed: 'It was not taken back',
    nothing: 'There is nothing more to undo on this page',
  },
  limit: {
    left_one: '{{count, number}} character left',
    left_other: '{{count, number}} characters left',
    over_one:
      '{{count, number}} character too many: {{limit, number}} are allowed. Shorten it to save it.',
    over_other:
      '{{count, number}} characters too many: {{limit, number}} are allowed. Shorten it to save it.',
  },
  offline: {
    title: 'You are offline',
    text: 'You see what was there before. Changes stay on this page and are sent once you are back; keep it open.',
  },
  filter: {
    title: 'Filters',
    more: 'More filters',
    some: 'Filters ({{number}})',
    ignored_one:
      'This link asks for {{filters}}, which the page does not know. It is left out.',
    ignored_other:
      'This link asks for {{filters}}, which the page does not know. They are left out.',
    active: 'Filters that are set',
    clear: 'Clear filters',
    commas: 'Separate several with commas',
  },
  picker: {
    search: 'Search by name',
    unknown: 'Not in the catalog yet',
    open: 'Go to {{title}}',
  },
  day: {
    incomplete: 'Enter the day, the month and the year',
    range: 'Enter a year from 1970 to 9999',
  },
  labels: {
    title: 'Labels',
    add: 'Add a label',
    new: 'Add “{{typed}}”',
    unknown: 'No label holds “{{typed}}”',
    notFound: 'The labels could not be looked up',
    more: '+{{number}}',
  },
  markdown: {
    mode: 'Write or preview',
    write: 'Write',
    preview: 'Preview',
    nothing: '_Nothing to preview_',
    code: 'Code',
  },
  mentions: { label: 'People to mention' },
  shortcuts: {
    title: 'Keyboard shortcuts',
    hint: 'Press the question mark for keyboard shortcuts',
    help: 'Show these shortcuts',
    palette: 'Go to a page, a task or an action',
  },
} as const;
