import { screen } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import type { FakeTaskServer } from './FakeTaskServer';
import { taskId } from './tasks';

/** What the tests write, wherever a text can be written. */
export const TEXT = 'Not to be lost';

/** The path of the task that is written to. */
export const DRAWER = `/tasks/${taskId(1)}`;

/** How a test writes something, and where it sees what was written. */
export type Editor = {
  path: string;
  /** What may have been lost is sent again by itself. */
  isRepeated?: boolean;
  /** To write it is to send it: the first request is made by that. */
  isSentByWriting?: boolean;
  /** Takes as long as it takes: a file may be large, and the line slow. */
  hasNoTimeLimit?: boolean;
  method: 'POST' | 'PATCH' | 'PUT';
  /** Opens what is written in, unless it is open. */
  open?: (user: UserEvent) => Promise<void>;
  write: (user: UserEvent) => Promise<void>;
  /** Sends it, the first time or again. */
  save: (user: UserEvent) => Promise<void>;
  /** Sees what was written. */
  look: () => Promise<unknown>;
  /** Whether the back end has it. */
  isKept: (server: FakeTaskServer) => boolean;
};

/** The task that is written to, as the back end has it. */
export const taskOf = (server: FakeTaskServer) => server.tasks.get(taskId(1));

/**
 * A text field, though a list or a dialog may lie over it. By its label: a
 * query by role takes a second on a whole page, and there are hundreds here.
 */
export const field = (name: string | RegExp) =>
  screen.findByLabelText(name, { selector: 'input,textarea' });

/** Writes the text in place of what is there. */
export async function retype(user: UserEvent, element: HTMLElement) {
  await user.clear(element);
  await user.click(element);
  await user.paste(TEXT);
}

function buttonOf(name: string): HTMLButtonElement | undefined {
  const buttons = [...document.querySelectorAll('button')];
  return buttons.find(({ textContent }) => textContent === name);
}

/** Presses a button, if it is there. */
export async function press(user: UserEvent, name: string) {
  const button = buttonOf(name);
  if (button) {
    await user.click(button);
  }
}

/** Tries again what was refused or left, or leaves the field: that saves. */
export async function saveByLeaving(user: UserEvent) {
  const again = buttonOf('Try again') ?? buttonOf('Save');
  await (again ? user.click(again) : user.tab());
}

/** Types the last day of 2027. */
export async function typeDay(user: UserEvent) {
  await user.click((await screen.findAllByRole('spinbutton'))[0]);
  await user.keyboard('12312027');
}

/** Sees the year of that day. */
export async function lookForDay() {
  const query = { hidden: true };
  const [, , year] = await screen.findAllByRole('spinbutton', query);
  expect(year).toHaveTextContent('2027');
}

/** Opens what a key opens on the task's card. */
export const byKey = (key: string) => async (user: UserEvent) => {
  const row = await screen.findByRole('row', { name: 'Task 1' });
  row.focus();
  await user.keyboard(key);
  await screen.findByRole('dialog');
};
