/** Words for import and export. */
export const transferMessages = {
  export: {
    started: 'Exporting. You can go on working.',
    done: 'Exported the tasks',
    failed: 'The tasks were not exported',
  },
  import: {
    title: 'Import tasks',
    text: 'A CSV or JSON lines file: our own export, or one of Jira, GitHub or Trello. Nothing is saved before you say so.',
    choose: 'Choose a file',
    chooseOther: 'Choose another file',
    drop: 'Or drop a file here',
    notRead: 'The file could not be read',
    checking: 'Checking {{name}}, {{size}}…',
    ready_one: '{{count, number}} task can be imported',
    ready_other: '{{count, number}} tasks can be imported',
    problems_one:
      '{{count, number}} row has problems, of {{rows, number}}; mend it in the file, then choose it again',
    problems_other:
      '{{count, number}} rows have problems, of {{rows, number}}; mend them in the file, then choose it again',
    unmapped: 'Say below what the columns become; then the rows are checked',
    columns: 'Columns',
    leaveOut: 'Leave out',
    dialect: {
      portolan: 'This looks like our own export.',
      jira: 'This looks like an export of Jira.',
      github: 'This looks like an export of GitHub.',
      trello: 'This looks like an export of Trello.',
      other: 'Say what each column becomes.',
    },
    reference: 'Key or link',
    valueMappings: 'Statuses and priorities',
    value: 'In the file',
    becomes: 'Becomes',
    rows: 'Rows',
    errors: 'Problems',
    line: 'Line',
    column: 'Column',
    problem: 'Problem',
    moreErrors_one: '… and {{count, number}} more',
    moreErrors_other: '… and {{count, number}} more',
    submit_one: 'Import {{count, number}} task',
    submit_other: 'Import {{count, number}} tasks',
    submitNone: 'Import',
    saving_one:
      'Importing {{count, number}} row. You can close this and go on working.',
    saving_other:
      'Importing {{count, number}} rows. You can close this and go on working.',
    done_one: 'Imported {{count, number}} task',
    done_other: 'Imported {{count, number}} tasks',
    notSaved: 'No task was imported',
  },
} as const;
