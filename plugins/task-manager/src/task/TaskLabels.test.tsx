import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeTaskServer } from '../__testUtils__/FakeTaskServer';
import { renderTasksPage } from '../__testUtils__/renderTasksPage';
import { makeTask, taskId } from '../__testUtils__/tasks';

describe('TaskLabels', () => {
  let server: FakeTaskServer;

  beforeEach(() => {
    server = new FakeTaskServer([
      makeTask(1, { labels: ['eks'] }),
      makeTask(2, { labels: ['upgrade', 'eks'] }),
      makeTask(3, { labels: ['upgrade', 'cost'] }),
    ]);
  });

  const labels = (number: number) => server.tasks.get(taskId(number))?.labels;

  async function openTask() {
    renderTasksPage(server, { path: `/tasks/${taskId(1)}` });
    await screen.findByRole('row', { name: 'Task 3' });
    const drawer = screen.getByRole('complementary', { name: 'Task 1' });
    return within(drawer).findByRole('combobox', { name: /Labels/ });
  }

  it('suggests labels of other tasks, and takes the one that is chosen by key', async () => {
    const user = userEvent.setup();
    await user.type(await openTask(), 'up');
    const options = await screen.findAllByRole('option');
    expect(options.map(({ textContent }) => textContent)).toEqual([
      'upgrade',
      'Add “up”',
    ]);
    await user.keyboard('{ArrowDown}{Enter}');
    await waitFor(() => expect(labels(1)).toEqual(['eks', 'upgrade']));
  });

  it('takes any other text by comma, or leaving the field, and by Enter if no label holds it', async () => {
    const field = await openTask();
    const user = userEvent.setup();
    await user.type(field, 'up,');
    await waitFor(() => expect(labels(1)).toEqual(['eks', 'up']));
    await user.type(field, 'new{Enter}');
    await waitFor(() => expect(labels(1)).toEqual(['eks', 'up', 'new']));
    expect(field).toHaveValue('');
    await user.type(field, 'left');
    await user.tab();
    await waitFor(() =>
      expect(labels(1)).toEqual(['eks', 'up', 'new', 'left']),
    );
  });

  it('filters by labels that are suggested', async () => {
    renderTasksPage(server, { path: '/tasks?layout=table' });
    const user = userEvent.setup();
    await screen.findByRole('row', { name: 'Task 1' });
    await user.click(screen.getByRole('button', { name: 'More filters' }));
    const dialog = await screen.findByRole('dialog', { name: 'Filters' });
    const field = within(dialog).getByRole('combobox', { name: /Labels/ });
    await user.type(field, 'co');
    await screen.findByRole('option', { name: 'cost' });
    await user.keyboard('{Enter}{Escape}');
    expect(await screen.findByText('1 open task')).toBeVisible();
  });
});
