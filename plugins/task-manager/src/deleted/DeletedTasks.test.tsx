import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { TASK_LIMITS } from '@portolan/plugin-task-manager-common';
import { FakeTaskServer } from '../__testUtils__/FakeTaskServer';
import { renderTasksPage } from '../__testUtils__/renderTasksPage';
import { makeTask, taskId } from '../__testUtils__/tasks';

describe('DeletedTasks', () => {
  let server: FakeTaskServer;

  beforeEach(() => {
    server = new FakeTaskServer([makeTask(9)]);
    [1, 2, 3].forEach(n => server.deleted.set(taskId(n), makeTask(n)));
  });

  function setUp(path = '/tasks/deleted') {
    const toasts = renderTasksPage(server, { path });
    return { ...toasts, user: userEvent.setup() };
  }
  const reads = () =>
    server.requests.filter(({ path }) => path.startsWith('/tasks/deleted'));
  const row = (name: string) => screen.findByRole('row', { name });

  it('lists what was deleted, when and by whom, the last one first', async () => {
    setUp();
    const first = await row('Task 3');
    expect(within(first).getByText('Deleted')).toBeVisible();
    expect(within(first).getByText('grace')).toBeVisible();
    expect(
      screen.getAllByRole('row').map(each => each.getAttribute('aria-label')),
    ).toEqual(['Task 3', 'Task 2', 'Task 1']);
  });

  it('restores one by its button, with the focus on the next, and deletes it again by Undo', async () => {
    const { user, open, pressToast } = setUp();
    const button = within(await row('Task 2')).getByRole('button', {
      name: 'Restore Task 2',
    });
    await user.click(button);
    await waitFor(() => expect(server.tasks.has(taskId(2))).toBe(true));
    const next = await row('Task 1');
    await waitFor(() => expect(next).toHaveFocus());
    expect(screen.queryByRole('row', { name: 'Task 2' })).toBeNull();
    await waitFor(() =>
      expect(open()).toMatchObject([{ title: 'Restored “Task 2”' }]),
    );
    pressToast();
    await waitFor(() => expect(server.tasks.has(taskId(2))).toBe(false));
    expect(await row('Task 2')).toBeVisible();
  });

  it('restores what is ticked by r, and says that nothing is left', async () => {
    const { user, open } = setUp();
    await row('Task 3');
    await user.keyboard('jxjxjx');
    expect(screen.getByText('3 selected')).toBeVisible();
    await user.keyboard('r');
    expect(await screen.findByText('No deleted tasks')).toBeVisible();
    expect(
      screen.getByText(/^What somebody deletes is here for 30 days/),
    ).toBeVisible();
    await waitFor(() =>
      expect(open()).toMatchObject([{ title: 'Restored 3 tasks' }]),
    );
    expect([...server.tasks.keys()]).toHaveLength(4);
    await waitFor(() => expect(screen.getByRole('main')).toHaveFocus());
    expect(reads()).toHaveLength(1);
  });

  it('reads what follows, and nothing again, once all that it has read are restored', async () => {
    for (let n = 4; n <= 53; n++) {
      server.deleted.set(taskId(n), makeTask(n));
    }
    const { user, open } = setUp();
    await user.click(await row('Task 53'));
    await user.keyboard('{Control>}a{/Control}r');
    expect(await row('Task 3')).toBeVisible();
    await waitFor(() =>
      expect(open()).toMatchObject([{ title: 'Restored 50 tasks' }]),
    );
    expect(screen.getAllByRole('row')).toHaveLength(3);
    expect(reads()).toHaveLength(2);
  });

  it('says why it does not restore more than the API takes at once', async () => {
    jest.replaceProperty(TASK_LIMITS, 'bulkTasks', 2 as never);
    const { user } = setUp();
    await row('Task 3');
    await user.keyboard('jxjxjx');
    expect(
      screen.getByText(
        '3 selected At most 2 tasks can be restored together. Select fewer.',
      ),
    ).toBeVisible();
    expect(screen.getByRole('button', { name: 'Restore' })).toBeDisabled();
    await user.keyboard('r');
    expect(server.deleted.size).toBe(3);
    await user.keyboard('xr');
    expect(await row('Task 1')).toBeVisible();
    await waitFor(() => expect(server.deleted.size).toBe(1));
    jest.restoreAllMocks();
  });

  it('deletes again by Undo only what nobody has changed since, and says how many', async () => {
    const { user, open, pressToast } = setUp();
    await row('Task 3');
    await user.keyboard('jxjxjxr');
    await waitFor(() =>
      expect(open()).toMatchObject([{ title: 'Restored 3 tasks' }]),
    );
    server.change(taskId(2), { title: 'Theirs' });
    pressToast();
    await waitFor(() =>
      expect(open()).toMatchObject([
        { title: 'Deleted 2 tasks again' },
        { title: '1 task was not deleted again' },
      ]),
    );
    expect(server.tasks.get(taskId(2))?.title).toBe('Theirs');
    expect([...server.deleted.keys()].sort()).toEqual([taskId(1), taskId(3)]);
  });

  it('shows a task again that could not be restored, and says why', async () => {
    const { user, open } = setUp();
    await row('Task 3');
    server.failNext('POST', 429, 'Too many');
    await user.keyboard('jr');
    await waitFor(() =>
      expect(open()).toMatchObject([
        {
          title: 'The tasks were not restored',
          description: expect.stringMatching(/^That was too much at once/),
        },
      ]),
    );
    expect(await row('Task 3')).toBeVisible();
  });

  it('is found by the menu of the page, and left by Escape', async () => {
    const { user } = setUp('/tasks');
    await row('Task 9');
    await user.click(screen.getByRole('button', { name: 'More' }));
    await user.click(
      await screen.findByRole('menuitem', { name: 'Deleted tasks' }),
    );
    await row('Task 1');
    await user.keyboard('{Escape}');
    expect(await row('Task 9')).toBeVisible();
  });
});
