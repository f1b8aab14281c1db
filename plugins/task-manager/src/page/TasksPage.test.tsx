import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeTaskServer } from '../__testUtils__/FakeTaskServer';
import { renderTasksPage } from '../__testUtils__/renderTasksPage';
import { GRACE, makeTask, taskId } from '../__testUtils__/tasks';

function column(name: string) {
  return within(screen.getByRole('region', { name: new RegExp(`^${name}`) }));
}

describe('TasksPage', () => {
  let server: FakeTaskServer;

  beforeEach(() => {
    server = new FakeTaskServer([
      makeTask(1, { title: 'Rotate the keys', priority: 'high' }),
      makeTask(2, { title: 'Upgrade the cluster', status: 'blocked' }),
      makeTask(3, {
        title: 'Write the runbook',
        assigneeRef: GRACE,
        dueDate: '2026-01-01T00:00:00.000Z',
      }),
    ]);
  });

  it('shows tasks by status, with their counts, and says first what is wrong', async () => {
    renderTasksPage(server);

    expect(
      await screen.findByRole('row', { name: 'Rotate the keys' }),
    ).toBeInTheDocument();
    expect(column('Pending').getByText('2')).toBeInTheDocument();
    expect(column('Blocked').getByText('Upgrade the cluster')).toBeVisible();
    expect(column('Completed').getByText('No tasks')).toBeVisible();
    expect(screen.getByRole('button', { name: '1 overdue' })).toBeVisible();
    expect(screen.getByRole('button', { name: '1 blocked' })).toBeVisible();
  });

  it('opens a task by Enter, changes it, and closes it by Escape', async () => {
    renderTasksPage(server);
    const user = userEvent.setup();
    await screen.findByRole('row', { name: 'Rotate the keys' });

    await user.keyboard('j');
    expect(screen.getByRole('row', { name: 'Rotate the keys' })).toHaveFocus();
    await user.keyboard('{Enter}');
    const drawer = await screen.findByRole('complementary', {
      name: 'Rotate the keys',
    });
    expect(drawer).toHaveFocus();

    const title = within(drawer).getByRole('textbox', { name: 'Title' });
    await user.clear(title);
    await user.type(title, 'Rotate all keys{Enter}');
    expect(
      await screen.findByRole('row', { name: 'Rotate all keys' }),
    ).toBeInTheDocument();
    await waitFor(() =>
      expect(server.tasks.get(taskId(1))).toMatchObject({
        title: 'Rotate all keys',
        version: 2,
      }),
    );

    await user.keyboard('{Escape}');
    await waitFor(() =>
      expect(screen.queryByRole('complementary')).not.toBeInTheDocument(),
    );
  });

  it('keeps what one types when others change the task, and shows both versions', async () => {
    renderTasksPage(server, { path: `/tasks/${taskId(1)}` });
    const user = userEvent.setup();
    const drawer = await screen.findByRole('complementary', {
      name: 'Rotate the keys',
    });
    const title = await within(drawer).findByRole('textbox', { name: 'Title' });
    await user.clear(title);
    await user.type(title, 'Mine');
    server.change(taskId(1), { title: 'Theirs', priority: 'low' });
    await user.keyboard('{Enter}');

    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByText('Mine', { selector: 'div' })).toBeVisible();
    expect(
      within(dialog).getByText('Theirs', { selector: 'div' }),
    ).toBeVisible();
    expect(server.tasks.get(taskId(1))?.title).toBe('Theirs');
    await user.click(within(dialog).getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(server.tasks.get(taskId(1))).toMatchObject({
        title: 'Mine',
        priority: 'low',
      }),
    );
  });

  it('takes a refused change back, and says why', async () => {
    const { toasts } = renderTasksPage(server);
    const user = userEvent.setup();
    await screen.findByRole('row', { name: 'Rotate the keys' });
    server.failNext('PATCH', 403, 'Not yours');

    await user.keyboard('js');
    await user.click(await screen.findByRole('option', { name: 'Completed' }));
    await waitFor(() =>
      expect(toasts).toContainEqual(
        expect.objectContaining({
          status: 'danger',
          description:
            'You are not allowed to do this. Ask its creator, or those who run the portal.',
        }),
      ),
    );
    expect(column('Pending').getByText('Rotate the keys')).toBeVisible();
    expect(column('Completed').getByText('No tasks')).toBeVisible();
  });

  it('takes back two changes that were on their way together', async () => {
    const { toasts } = renderTasksPage(server);
    const user = userEvent.setup();
    await screen.findByRole('row', { name: 'Rotate the keys' });
    server.failNext('PATCH', 403, 'Not yours');
    server.failNext('PATCH', 403, 'Not yours');
    const release = server.hold();

    await user.keyboard('jp');
    await user.click(await screen.findByRole('option', { name: 'Critical' }));
    const row = screen.getByRole('row', { name: 'Rotate the keys' });
    await waitFor(() => expect(row).toHaveFocus());
    await user.keyboard('s');
    await user.click(await screen.findByRole('option', { name: 'Blocked' }));
    expect(column('Blocked').getByText('Critical')).toBeVisible();
    release();
    await waitFor(() => expect(toasts).toHaveLength(2));
    expect(column('Pending').getByText('Rotate the keys')).toBeVisible();
    expect(column('Pending').queryByText('Critical')).not.toBeInTheDocument();
  });

  it('gives back what was typed when a task could not be added', async () => {
    renderTasksPage(server);
    const user = userEvent.setup();
    await screen.findByRole('row', { name: 'Rotate the keys' });
    server.failNext('POST', 400, 'title is not allowed');

    await user.keyboard('cBuy milk{Enter}');
    const field = screen.getByRole('textbox', {
      name: 'Title of the new task',
    });
    await waitFor(() => expect(field).toHaveValue('Buy milk'));
    await user.type(field, '{Enter}');
    expect(await screen.findByRole('row', { name: 'Buy milk' })).toBeVisible();
    expect(field).toHaveValue('');
  });

  it('changes the ticked tasks together, and takes it back', async () => {
    const { toasts, pressToast } = renderTasksPage(server, {
      path: '/tasks?layout=table',
    });
    const user = userEvent.setup();
    await screen.findByRole('row', { name: 'Rotate the keys' });

    await user.keyboard('jxjx');
    expect(screen.getByText('2 selected')).toBeVisible();
    await user.keyboard('p');
    await user.click(await screen.findByRole('option', { name: 'Critical' }));
    await waitFor(() => expect(toasts).toHaveLength(1));
    const critical = () =>
      [...server.tasks.values()].filter(task => task.priority === 'critical');
    expect(critical()).toHaveLength(2);
    pressToast();
    await waitFor(() => expect(critical()).toHaveLength(0));
    expect(server.tasks.get(taskId(3))?.priority).toBe('medium');
  });

  it('says what could not be taken back, because others have changed it since', async () => {
    const { toasts, pressToast } = renderTasksPage(server, {
      path: '/tasks?layout=table',
    });
    const user = userEvent.setup();
    await screen.findByRole('row', { name: 'Rotate the keys' });
    await user.keyboard('jxjxp');
    await user.click(await screen.findByRole('option', { name: 'Critical' }));
    await waitFor(() => expect(toasts).toHaveLength(1));
    server.change(taskId(3), { title: 'Write the runbooks' });
    pressToast();

    await waitFor(() => expect(toasts).toHaveLength(3));
    expect(toasts[1].title).toBe('Took back the change to 1 task');
    expect(toasts[2]).toMatchObject({
      title: 'The change to 1 task was not taken back',
      description: expect.stringMatching(/^Somebody else changed it/),
    });
    expect(server.tasks.get(taskId(3))?.priority).toBe('critical');
  });

  it('deletes at once, and brings back by Undo', async () => {
    const { toasts, pressToast } = renderTasksPage(server, {
      path: `/tasks/${taskId(2)}`,
    });
    const user = userEvent.setup();
    await user.click(
      await screen.findByRole('button', { name: 'More about this task' }),
    );
    await user.click(
      await screen.findByRole('menuitem', { name: 'Delete task' }),
    );
    await waitFor(() => expect(server.tasks.has(taskId(2))).toBe(false));
    expect(screen.queryByText('Upgrade the cluster')).not.toBeInTheDocument();
    await waitFor(() => expect(toasts).toHaveLength(1));
    pressToast();
    expect(await screen.findByText('Upgrade the cluster')).toBeVisible();
  });

  it('shows all tasks when a link names a day that there is not', async () => {
    renderTasksPage(server, { path: '/tasks?dueBefore=abc' });
    expect(
      await screen.findByRole('row', { name: 'Rotate the keys' }),
    ).toBeInTheDocument();
  });

  it('says which filters leave nothing, and drops them', async () => {
    renderTasksPage(server, { path: '/tasks?label=nope' });
    const user = userEvent.setup();
    await screen.findByText('No task matches these filters');
    await user.click(
      screen.getAllByRole('button', { name: 'Clear filters' })[0],
    );
    expect(
      await screen.findByRole('row', { name: 'Rotate the keys' }),
    ).toBeInTheDocument();
  });
});
