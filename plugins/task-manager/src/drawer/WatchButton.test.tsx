import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeTaskServer } from '../__testUtils__/FakeTaskServer';
import { renderTasksPage } from '../__testUtils__/renderTasksPage';
import { makeTask, taskId } from '../__testUtils__/tasks';

const ID = taskId(1);

describe('WatchButton', () => {
  async function setUp(watching: boolean) {
    const server = new FakeTaskServer([makeTask(1)]);
    if (watching) {
      server.watched.add(ID);
    }
    const toasts = renderTasksPage(server, { path: `/tasks/${ID}` });
    const user = userEvent.setup();
    const press = async (name: RegExp) =>
      user.click(await screen.findByRole('button', { name }));
    return { server, user, press, ...toasts };
  }

  it('watches a task, says so, and stops by Undo', async () => {
    const { server, press, open, pressToast } = await setUp(false);
    await press(/^Watch this task; 0/);
    await waitFor(() =>
      expect(open()).toMatchObject([{ title: 'You watch “Task 1” now' }]),
    );
    expect(server.watched.has(ID)).toBe(true);
    pressToast();
    await waitFor(() =>
      expect(open()).toMatchObject([
        { title: 'You don’t watch “Task 1” any more' },
      ]),
    );
    expect(server.watched.has(ID)).toBe(false);
    expect(
      await screen.findByRole('button', { name: /^Watch this task; 0/ }),
    ).toBeVisible();
  });

  it('stops watching a task, says so, and watches it again by Ctrl+Z', async () => {
    const { server, user, press, open } = await setUp(true);
    await press(/^Stop watching this task; 1/);
    await waitFor(() =>
      expect(open()).toMatchObject([
        { title: 'You don’t watch “Task 1” any more' },
      ]),
    );
    expect(server.watched.has(ID)).toBe(false);
    await user.keyboard('{Control>}z{/Control}');
    await waitFor(() =>
      expect(open()).toMatchObject([{ title: 'You watch “Task 1” now' }]),
    );
    expect(server.watched.has(ID)).toBe(true);
    expect(
      await screen.findByRole('button', { name: /^Stop watching/ }),
    ).toBeVisible();
  });

  it('says why it was not changed, with nothing to undo', async () => {
    const { server, user, press, open, toasts } = await setUp(false);
    server.failNext('PUT', 500, 'No');
    await press(/^Watch this task/);
    await waitFor(() =>
      expect(open()).toMatchObject([{ title: 'Watching was not changed' }]),
    );
    await user.keyboard('{Control>}z{/Control}');
    expect(toasts.at(-1)?.title).toBe(
      'There is nothing more to undo on this page',
    );
    expect(server.watched.has(ID)).toBe(false);
  });
});
