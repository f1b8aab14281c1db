import { screen } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import {
  byKey,
  field,
  lookForDay,
  press,
  retype,
  taskOf,
  TEXT,
  typeDay,
} from './editorSteps';
import type { Editor } from './editorSteps';

const onPage = { path: '/tasks', method: 'POST' as const };

async function chooseFile(user: UserEvent) {
  await screen.findByRole('row', { name: 'Task 1' });
  await user.click(screen.getByRole('button', { name: 'More' }));
  await user.click(await screen.findByRole('menuitem', { name: /^Import/ }));
  await screen.findByRole('dialog');
  const input = document.querySelector<HTMLInputElement>('[type=file]');
  const file = new File([`Headline\n${TEXT}\n`], 'other.csv');
  await user.upload(input as HTMLInputElement, file);
}

/** Where something is written beside the tasks. */
export const PAGE_EDITORS = {
  newTask: {
    ...onPage,
    isRepeated: true,
    write: async user => retype(user, await field(/new task/)),
    save: async user => user.type(await field(/new task/), '{Enter}'),
    look: async () =>
      expect(await screen.findByDisplayValue(TEXT)).toBeVisible(),
    isKept: server =>
      [...server.tasks.values()].some(({ title }) => title === TEXT),
  },
  quickLabels: {
    ...onPage,
    method: 'PATCH',
    open: byKey('l'),
    write: async user => {
      await user.type(await screen.findByRole('combobox'), `${TEXT},`);
    },
    save: async user => press(user, 'Save'),
    look: async () => {
      // The list of labels may lie over it: a query by role knows no name then.
      const box = { selector: '[type=checkbox]' };
      expect(await screen.findByLabelText(TEXT, box)).toBeChecked();
    },
    isKept: server => Boolean(taskOf(server)?.labels.includes(TEXT)),
  },
  quickDueDate: {
    ...onPage,
    method: 'PATCH',
    open: byKey('d'),
    write: async user => {
      await typeDay(user);
      await user.tab();
    },
    save: async user => press(user, 'Save'),
    look: lookForDay,
    isKept: server => Boolean(taskOf(server)?.dueDate),
  },
  view: {
    ...onPage,
    path: '/tasks?status=pending',
    open: async user => {
      const name = 'Save view';
      await user.click(await screen.findByRole('button', { name }));
    },
    write: async user => retype(user, await field(/^Name/)),
    save: async user => press(user, 'Save'),
    look: async () => expect(await field(/^Name/)).toHaveValue(TEXT),
    isKept: server => server.views.some(({ name }) => name === TEXT),
  },
  importMapping: {
    ...onPage,
    hasNoTimeLimit: true,
    open: chooseFile,
    write: async user => {
      const column = await screen.findByRole('button', { name: /Headline/ });
      await user.click(column);
      await user.click(await screen.findByRole('option', { name: 'Title' }));
      await screen.findByRole('button', { name: 'Import 1 task' });
    },
    save: async user => press(user, 'Import 1 task'),
    look: async () => {
      const name = /^Title Headline/;
      expect(await screen.findByRole('button', { name })).toBeVisible();
    },
    isKept: server =>
      [...server.tasks.values()].some(({ title }) => title === TEXT),
  },
} satisfies Record<string, Editor>;
