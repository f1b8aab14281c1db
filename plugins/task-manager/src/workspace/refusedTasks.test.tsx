import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeTaskServer } from '../__testUtils__/FakeTaskServer';
import { renderTasksPage } from '../__testUtils__/renderTasksPage';
import { makeTask, taskId } from '../__testUtils__/tasks';

describe('tasks that a bulk edit did not change', () => {
  const box = async (name: string) =>
    within(await screen.findByRole('row', { name })).getByRole('checkbox');

  /** Deletes two tasks, of which one is refused once `release` is called. */
  async function deleteTwo() {
    const server = new FakeTaskServer([1, 2, 3].map(n => makeTask(n)));
    server.forbidden.add(taskId(2));
    const { open } = renderTasksPage(server, { path: '/tasks?layout=table' });
    const user = userEvent.setup();
    await screen.findByRole('row', { name: 'Task 3' });
    const tick = async (name: string) => user.click(await box(name));
    await tick('Task 1');
    await tick('Task 2');
    const release = server.hold();
    await user.click(screen.getByRole('button', { name: 'Delete' }));
    const answered = async () => {
      release();
      await waitFor(() =>
        expect(open().at(-1)?.title).toMatch(/1 task was not changed/),
      );
    };
    return { user, tick, answered };
  }

  it('stay ticked, and are named', async () => {
    const { answered } = await deleteTwo();
    await answered();
    expect(await screen.findByText('1 selected')).toBeVisible();
    expect(await box('Task 2')).toBeChecked();
    expect(screen.getByText(/is still selected/)).toBeVisible();
  });

  it('do not replace what was ticked before the answer came', async () => {
    const { tick, answered } = await deleteTwo();
    await tick('Task 3');
    await answered();
    expect(await box('Task 2')).not.toBeChecked();
    expect(await box('Task 3')).toBeChecked();
    expect(screen.queryByText(/still selected/)).toBeNull();
  });

  it('are not ticked in a list that was filtered before the answer came', async () => {
    const { user, answered } = await deleteTwo();
    await user.keyboard('/2');
    await waitFor(() =>
      expect(screen.queryByRole('row', { name: 'Task 3' })).toBeNull(),
    );
    await answered();
    await screen.findByRole('row', { name: 'Task 2' });
    expect(
      screen.queryByRole('toolbar', { name: 'Selected tasks' }),
    ).toBeNull();
    expect(screen.queryByText(/still selected/)).toBeNull();
  });
});
