import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeTaskServer } from '../../__testUtils__/FakeTaskServer';
import { renderTasks } from '../../__testUtils__/renderTasks';
import { GRACE, makeTask, taskId } from '../../__testUtils__/tasks';
import { TasksPage } from './TasksPage';

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
    renderTasks(<TasksPage />, server);

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
    renderTasks(<TasksPage />, server);
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
});
