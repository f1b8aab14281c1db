import { screen, waitFor } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import {
  DRAWER,
  field,
  lookForDay,
  press,
  retype,
  saveByLeaving,
  taskOf,
  TEXT,
  typeDay,
} from './editorSteps';
import type { Editor } from './editorSteps';

const labelField = () =>
  screen.findByLabelText(/^Labels/, { selector: 'input' });

const inDrawer = { path: DRAWER, method: 'PATCH' as const };

async function openComment(user: UserEvent) {
  const queryField = () => screen.queryByLabelText('Change the comment');
  await waitFor(() =>
    expect(queryField() ?? screen.queryByText('Before')).not.toBeNull(),
  );
  // What was being written is open already.
  if (queryField()) {
    return;
  }
  const [name, item] = ['More about this comment', 'Edit'];
  await user.click(await screen.findByRole('button', { name }));
  await user.click(await screen.findByRole('menuitem', { name: item }));
}

/** Where something is written in the open task. */
export const DRAWER_EDITORS = {
  title: {
    ...inDrawer,
    write: async user => retype(user, await field('Title')),
    save: async user => user.type(await field('Title'), '{Enter}'),
    look: async () => expect(await field('Title')).toHaveValue(TEXT),
    isKept: server => taskOf(server)?.title === TEXT,
  },
  description: {
    ...inDrawer,
    open: async user => {
      await field('Title');
      await press(user, 'Add');
    },
    write: async user => retype(user, await field('Description')),
    save: async user => press(user, 'Save'),
    look: async () => expect(await field('Description')).toHaveValue(TEXT),
    isKept: server => taskOf(server)?.description === TEXT,
  },
  labels: {
    ...inDrawer,
    isSentByWriting: true,
    write: async user => user.type(await labelField(), `${TEXT},`),
    save: saveByLeaving,
    look: async () => {
      expect(await screen.findAllByText(TEXT)).not.toHaveLength(0);
    },
    isKept: server => Boolean(taskOf(server)?.labels.includes(TEXT)),
  },
  newLabel: {
    ...inDrawer,
    write: async user => user.type(await labelField(), TEXT),
    save: saveByLeaving,
    look: async () => {
      await labelField();
      const shown = [
        ...screen.queryAllByDisplayValue(TEXT),
        ...screen.queryAllByText(TEXT),
      ];
      expect(shown).not.toHaveLength(0);
    },
    isKept: server => Boolean(taskOf(server)?.labels.includes(TEXT)),
  },
  dueDate: {
    ...inDrawer,
    isSentByWriting: true,
    write: async user => {
      await typeDay(user);
      await user.keyboard('{Enter}');
    },
    save: saveByLeaving,
    look: lookForDay,
    isKept: server => Boolean(taskOf(server)?.dueDate),
  },
  comment: {
    ...inDrawer,
    method: 'POST',
    isRepeated: true,
    write: async user => retype(user, await field('Write a comment')),
    save: async user => press(user, 'Comment'),
    look: async () => expect(await field('Write a comment')).toHaveValue(TEXT),
    isKept: server => server.comments.some(({ body }) => body === TEXT),
  },
  changedComment: {
    ...inDrawer,
    isRepeated: true,
    open: openComment,
    write: async user => retype(user, await field('Change the comment')),
    save: async user => press(user, 'Save'),
    look: async () =>
      expect(await field('Change the comment')).toHaveValue(TEXT),
    isKept: server => server.comments.some(({ body }) => body === TEXT),
  },
  conflict: {
    ...inDrawer,
    open: async user => {
      await user.type(await field('Title'), '!');
      await user.keyboard('{Enter}');
      await screen.findByRole('dialog');
    },
    write: async user => {
      const name = 'A merge of both';
      await user.click(await screen.findByRole('radio', { name }));
      await retype(user, await field('Merged text'));
    },
    save: async user => press(user, 'Save'),
    look: async () => expect(await field('Merged text')).toHaveValue(TEXT),
    isKept: server => taskOf(server)?.title === TEXT,
  },
} satisfies Record<string, Editor>;
