import { screen } from '@testing-library/react';
import { FakeTaskServer } from '../__testUtils__/FakeTaskServer';
import { renderTasksPage } from '../__testUtils__/renderTasksPage';
import { makeTask } from '../__testUtils__/tasks';

// By itself, since Backstage remembers for two seconds what was allowed.
describe('QuickAdd', () => {
  it('is not there for those who may not create tasks', async () => {
    const server = new FakeTaskServer([makeTask(1)]);
    renderTasksPage(server, { mayChange: false });
    await screen.findByRole('row', { name: 'Task 1' });
    expect(
      screen.queryByRole('textbox', { name: 'Title of the new task' }),
    ).not.toBeInTheDocument();
  });
});
