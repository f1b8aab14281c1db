/** Words for adding tasks. */
export const addMessages = {
  quickAdd: {
    label: 'Title of the new task',
    placeholder: 'What needs doing?',
    add: 'Add task',
    created: 'Added “{{title}}”',
    hidden: 'Added “{{title}}”, which the filters here leave out',
    open: 'Open',
    failed: '“{{title}}” was not added',
    discarded: 'Discarded “{{title}}”',
  },
} as const;
