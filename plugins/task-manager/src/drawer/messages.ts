/** Words for the open task. */
export const drawerMessages = {
  drawer: {
    label: 'Task',
    more: 'More about this task',
    copyLink: 'Copy link',
    linkCopied: 'Copied the link',
    linkNotCopied: 'The link was not copied',
    linkNotCopiedText:
      'The browser did not allow it. Copy it from the address bar.',
    delete: 'Delete task',
    missing: 'There is no such task',
    missingText:
      'It may have been deleted, or you may not be allowed to see it. Ask the person who sent you the link.',
    backToList: 'Back to the list',
    seeDeleted: 'See deleted tasks',
    gone: 'This task is gone',
    goneText:
      'Somebody deleted it, or you may no longer see it. What you were writing is still here, so that you can copy it.',
    none: 'None',
    readOnly: 'You can read this task, but not change it',
    askOneOf: 'You can still comment and watch. To have it changed, ask:',
    askPortal:
      'You can still comment and watch. To have it changed, ask those who run the portal.',
    askWhom: 'Whom you can ask',
    discussion: 'Comments and activity',
    createdBy: 'Created by',
    source: 'from {{source}}',
  },
  description: {
    add: 'Add',
    none: 'No description yet.',
  },
  watchers: {
    watch: 'Watch',
    watching: 'Watching',
    start: 'Watch this task; {{number}} watching',
    stop: 'Stop watching this task; {{number}} watching',
    started: 'You watch “{{title}}” now',
    stopped: 'You don’t watch “{{title}}” any more',
    failed: 'Watching was not changed',
  },
} as const;
