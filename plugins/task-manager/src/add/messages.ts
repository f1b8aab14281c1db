/** Words for adding tasks. */
export const addMessages = {
  quickAdd: {
    label: 'Title of the new task',
    placeholder: 'What needs doing?',
    add: 'Add task',
    created: 'Added “{{title}}”',
    open: 'Open',
    failed: '“{{title}}” was not added',
  },
} as const;
