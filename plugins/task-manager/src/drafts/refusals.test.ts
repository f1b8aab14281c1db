import { act, cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { UserEvent } from '@testing-library/user-event';
import { DRAWER_EDITORS } from '../__testUtils__/drawerEditors';
import type { Editor } from '../__testUtils__/editorSteps';
import { FakeTaskServer } from '../__testUtils__/FakeTaskServer';
import { PAGE_EDITORS } from '../__testUtils__/pageEditors';
import { renderTasksPage } from '../__testUtils__/renderTasksPage';
import { ADA, makeTask, taskId } from '../__testUtils__/tasks';
import { TASK_DRAFTS } from './taskDrafts';
import type { TaskDraft } from './taskDrafts';

const CUT_OFF = 0;
const UNANSWERED = -1;

const REFUSALS = [
  ...[400, 401, 403, 404, 409, 412, 413, 429, 500, 503],
  CUT_OFF,
  UNANSWERED,
];

/** Longer than three requests wait for their answers, one after the other. */
const LONG_MS = 300_000;

/** One more thing to write does not compile without a way to test it. */
const EDITORS: Record<TaskDraft, Editor> = {
  ...DRAWER_EDITORS,
  ...PAGE_EDITORS,
};

function setUp(): FakeTaskServer {
  const server = new FakeTaskServer([makeTask(1)]);
  const at = new Date().toISOString();
  const comment = { taskId: taskId(1), authorRef: ADA, body: 'Before' };
  server.comments.push({ ...comment, id: '0', createdAt: at, updatedAt: at });
  return server;
}

function refuse(server: FakeTaskServer, editor: Editor, status: number): void {
  const { method, isRepeated } = editor;
  if (status > 0) {
    server.failNext(method, status, 'No');
    return;
  }
  for (let attempts = isRepeated ? 3 : 1; attempts > 0; attempts -= 1) {
    if (status === CUT_OFF) {
      server.cutNext(method);
    } else {
      server.muteNext(method);
    }
  }
}

function refusalsOf({ hasNoTimeLimit }: Editor): number[] {
  return REFUSALS.filter(status => status !== UNANSWERED || !hasNoTimeLimit);
}

/** Sends what is written, again and again if there is no answer. */
async function saveInVain(
  server: FakeTaskServer,
  editor: Editor,
  user: UserEvent,
  status: number,
): Promise<void> {
  const before = server.requests.length;
  const isAnswered = status > 0;
  if (!isAnswered) {
    jest.useFakeTimers({ advanceTimers: true });
  }
  await editor.save(user);
  const isSent = ({ method }: { method: string }) => method === editor.method;
  await waitFor(() =>
    expect(server.requests.slice(before).some(isSent)).toBe(true),
  );
  if (!isAnswered) {
    await act(() => jest.advanceTimersByTimeAsync(LONG_MS));
    jest.useRealTimers();
  }
}

/** Loads the page anew, as a browser's reload does, or another sign-in. */
async function openPage(server: FakeTaskServer, editor: Editor) {
  cleanup();
  const page = renderTasksPage(server, { path: editor.path });
  const user = userEvent.setup();
  return { ...page, user };
}

/** Comes back to the page and to what was left open on it. */
async function comeBack(
  server: FakeTaskServer,
  editor: Editor,
): Promise<UserEvent> {
  const { user } = await openPage(server, editor);
  await editor.open?.(user);
  await editor.look();
  return user;
}

afterEach(() => jest.useRealTimers());

describe('nothing that was written is lost', () => {
  it.each(TASK_DRAFTS)('of %s', async draft => {
    const editor = EDITORS[draft];
    const server = setUp();
    const { user } = await openPage(server, editor);
    if (draft === 'conflict') {
      await screen.findByRole('textbox', { name: 'Title' });
      server.change(taskId(1), { title: 'Theirs' });
    }
    await editor.open?.(user);
    if (editor.isSentByWriting) {
      refuse(server, editor, 503);
    }
    await editor.write(user);
    await editor.look();
    await waitFor(() => expect(server.isRefusing()).toBe(false));
    for (const status of refusalsOf(editor)) {
      refuse(server, editor, status);
      await saveInVain(server, editor, user, status);
      await editor.look();
    }
    await waitFor(() => expect(server.isRefusing()).toBe(false));
    await user.keyboard('{Escape}');
    const again = await comeBack(server, editor);
    await editor.save(again);
    await waitFor(() => expect(editor.isKept(server)).toBe(true));
    await waitFor(() => expect(window.sessionStorage).toHaveLength(0));
  });
});
