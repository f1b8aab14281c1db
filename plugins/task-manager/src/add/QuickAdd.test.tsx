import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeTaskServer } from '../__testUtils__/FakeTaskServer';
import { renderTasksPage } from '../__testUtils__/renderTasksPage';
import { ADA, makeTask } from '../__testUtils__/tasks';

describe('QuickAdd', () => {
  async function add(path: string) {
    const server = new FakeTaskServer([makeTask(1, { assigneeRef: ADA })]);
    const { toasts } = renderTasksPage(server, { path });
    const user = userEvent.setup();
    const name = 'Title of the new task';
    await user.type(await screen.findByRole('textbox', { name }), 'New{Enter}');
    await waitFor(() => expect(toasts).toHaveLength(1));
    const added = [...server.tasks.values()].find(
      ({ title }) => title === 'New',
    );
    return { added, toasts, user };
  }

  it.each([
    ['assignee=me&assignee=my-teams', { assigneeRef: ADA }],
    ['label=pci', { labels: ['pci'] }],
    ['status=blocked&priority=high', { status: 'blocked', priority: 'high' }],
    [
      'entity=component%3Adefault%2Fweb',
      { entityRef: 'component:default/web' },
    ],
    ['dueAfter=2026-12-01&dueBefore=2026-12-02', { dueDate: '2026-12-01' }],
    ['status=pending&status=blocked', { status: 'pending' }],
  ])('takes over what the filters fix: %s', async (query, fields) => {
    const { added, toasts } = await add(`/tasks?${query}`);
    expect(added).toMatchObject(fields);
    expect(toasts).toMatchObject([{ title: 'Added “New”' }]);
    expect(await screen.findByRole('row', { name: 'New' })).toBeVisible();
  });

  it.each(['q=keys', 'priority=high&priority=low', 'assignee=my-teams'])(
    'says that the filters leave the task out, and leads to it: %s',
    async query => {
      const { added, toasts } = await add(`/tasks?${query}`);
      expect(toasts).toMatchObject([
        { title: 'Added “New”, which the filters here leave out' },
      ]);
      expect(screen.queryByRole('row', { name: 'New' })).toBeNull();
      expect(added).toMatchObject({ priority: 'medium', assigneeRef: null });
    },
  );
});
