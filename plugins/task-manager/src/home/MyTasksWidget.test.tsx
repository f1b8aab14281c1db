import { screen } from '@testing-library/react';
import { FakeTaskServer } from '../__testUtils__/FakeTaskServer';
import { renderTasks } from '../__testUtils__/renderTasks';
import { ADA, makeTask } from '../__testUtils__/tasks';
import { MyTasksWidget } from './MyTasksWidget';

describe('MyTasksWidget', () => {
  it('leads to the tasks that it counts', async () => {
    const server = new FakeTaskServer([
      makeTask(1, { assigneeRef: ADA, status: 'blocked' }),
      makeTask(2, { assigneeRef: ADA, dueDate: '2026-01-01T00:00:00.000Z' }),
    ]);
    renderTasks(<MyTasksWidget />, server);
    expect(
      await screen.findByRole('link', { name: '1 blocked' }),
    ).toHaveAttribute('href', '/tasks?assignee=me&status=blocked');
    expect(screen.getByRole('link', { name: '1 overdue' })).toBeVisible();
  });
});
