import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeTaskServer } from '../__testUtils__/FakeTaskServer';
import { renderTasks } from '../__testUtils__/renderTasks';
import { ADA, makeTask, TEAM } from '../__testUtils__/tasks';
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

  it('shows those of one’s teams as well, if one wants to', async () => {
    const server = new FakeTaskServer([
      makeTask(1, { assigneeRef: ADA }),
      makeTask(2, { assigneeRef: TEAM }),
      makeTask(3, { assigneeRef: 'group:default/others' }),
    ]);
    renderTasks(<MyTasksWidget />, server);
    expect(await screen.findByText('1 open task')).toBeVisible();
    await userEvent.click(
      screen.getByRole('switch', { name: 'and my teams’' }),
    );
    expect(await screen.findByRole('link', { name: 'Task 2' })).toBeVisible();
    expect(screen.getByText('2 open tasks')).toBeVisible();
    expect(screen.queryByText('Task 3')).not.toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'See all' })).toHaveAttribute(
      'href',
      '/tasks?assignee=me&assignee=my-teams',
    );
  });
});
