import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeTaskServer } from '../__testUtils__/FakeTaskServer';
import { renderTasks } from '../__testUtils__/renderTasks';
import { renderTasksPage } from '../__testUtils__/renderTasksPage';
import { GRACE, makeTask, taskId } from '../__testUtils__/tasks';
import { TaskDrawer } from './TaskDrawer';

describe('TaskDrawer', () => {
  let server: FakeTaskServer;
  let signal: (message: unknown) => void;

  beforeEach(() => {
    const task = { assigneeRef: GRACE, labels: ['eks', 'cost'] };
    server = new FakeTaskServer([makeTask(1, task), makeTask(2, task)]);
  });

  function renderPage(id: string, mayChange = true) {
    const signalApi = {
      subscribe<T>(_channel: string, onMessage: (message: T) => void) {
        signal = message => onMessage(message as T);
        return { unsubscribe: () => {} };
      },
    };
    const path = `/tasks/${id}`;
    renderTasksPage(server, { path, mayChange, signalApi });
  }

  it('says that somebody has deleted the task, and keeps what one was writing', async () => {
    renderPage(taskId(1));
    const user = userEvent.setup();
    const drawer = within(
      await screen.findByRole('complementary', { name: 'Task 1' }),
    );
    const comment = await drawer.findByLabelText('Write a comment');
    await user.type(comment, 'I have looked at it');
    server.tasks.delete(taskId(1));
    act(() => signal({ ids: [taskId(1)] }));

    expect(await drawer.findByText('This task is gone')).toBeVisible();
    expect(comment).toHaveValue('I have looked at it');
    expect(drawer.getByRole('button', { name: 'Comment' })).toBeDisabled();
    expect(drawer.getByRole('textbox', { name: 'Title' })).toHaveAttribute(
      'readonly',
    );
    expect(drawer.getByRole('button', { name: 'Close' })).toBeEnabled();
    expect(
      screen.queryByRole('row', { name: 'Task 1' }),
    ).not.toBeInTheDocument();
  });

  const open = async () =>
    within(await screen.findByRole('complementary', { name: 'Task 1' }));

  it('keeps what one was writing while one looks at the activity', async () => {
    renderPage(taskId(1));
    const user = userEvent.setup();
    const drawer = await open();
    const field = await drawer.findByLabelText('Write a comment');
    await user.type(field, 'Half a thought');
    await user.click(drawer.getByRole('tab', { name: 'Activity' }));
    await user.click(drawer.getByRole('tab', { name: 'Comments' }));
    const again = await drawer.findByLabelText('Write a comment');
    expect(again).toHaveValue('Half a thought');
  });

  it('keeps what one was writing when one leaves the task and comes back', async () => {
    renderPage(taskId(1));
    const user = userEvent.setup();
    const before = await open();
    const comment = await before.findByLabelText('Write a comment');
    await user.type(comment, 'Half a thought');
    await user.click(before.getByRole('button', { name: 'Add' }));
    const description = before.getByRole('textbox', { name: 'Description' });
    await user.type(description, 'Half a plan{Escape}');
    await user.click(before.getByRole('button', { name: 'Close' }));
    await user.click(await screen.findByRole('row', { name: 'Task 1' }));

    const after = await open();
    expect(
      await after.findByRole('textbox', { name: 'Description' }),
    ).toHaveValue('Half a plan');
    const again = await after.findByLabelText('Write a comment');
    expect(again).toHaveValue('Half a thought');
    await user.click(after.getByRole('button', { name: 'Comment' }));
    await waitFor(() => expect(again).toHaveValue(''));
    expect(server.comments).toMatchObject([{ body: 'Half a thought' }]);
  });

  it('leads to whom and what the task belongs to, and takes it from both', async () => {
    const of = { assigneeRef: GRACE, entityRef: 'component:default/api' };
    server = new FakeTaskServer([makeTask(1, of)]);
    renderPage(taskId(1));
    const user = userEvent.setup();
    const drawer = await open();
    expect(
      await drawer.findByRole('link', { name: 'Go to grace' }),
    ).toHaveAttribute('href', '/catalog/default/user/grace');
    expect(drawer.getByRole('link', { name: 'Go to api' })).toHaveAttribute(
      'href',
      '/catalog/default/component/api',
    );
    for (const name of [/Assignee/, /Belongs to/]) {
      await user.clear(drawer.getByRole('combobox', { name }));
      await user.tab();
    }
    await waitFor(() =>
      expect(server.tasks.get(taskId(1))).toMatchObject({
        assigneeRef: null,
        entityRef: null,
      }),
    );
    expect(drawer.queryByRole('link', { name: /^Go to/ })).toBeNull();
    expect(drawer.getByRole('combobox', { name: /Assignee/ })).toHaveValue(
      'Nobody',
    );
  });

  it('ticks a box of the description where it is shown, and takes it back', async () => {
    const before = 'Then:\n\n- [ ] measure\n- [x] sail';
    server = new FakeTaskServer([makeTask(1, { description: before })]);
    const path = `/tasks/${taskId(1)}`;
    const { toasts, pressToast } = renderTasksPage(server, { path });
    const description = () => server.tasks.get(taskId(1))?.description;
    await userEvent.click(
      await screen.findByRole('checkbox', { name: 'measure' }),
    );
    await waitFor(() =>
      expect(description()).toBe('Then:\n\n- [x] measure\n- [x] sail'),
    );
    await waitFor(() => expect(toasts).toHaveLength(1));
    pressToast();
    await waitFor(() => expect(description()).toBe(before));
  });

  it('shows as text what one may not change', async () => {
    // Another task, since what was allowed is remembered for a while.
    renderPage(taskId(2), false);
    await screen.findByText('You can read this task, but not change it');
    const drawer = within(
      screen.getByRole('complementary', { name: 'Task 2' }),
    );
    for (const name of ['Status', 'Assignee', 'Due date', 'Labels']) {
      expect(drawer.getByText(name)).toHaveProperty('tagName', 'DT');
    }
    expect(drawer.getAllByRole('link', { name: 'grace' })).toHaveLength(2);
    expect(drawer.getByText('cost')).toBeVisible();
  });

  it('says why one cannot change a task that one may only read', async () => {
    // A task of its own: Backstage remembers a permission for two seconds.
    const readOnly = makeTask(7, { title: 'Read me', createdBy: GRACE });
    renderTasksPage(new FakeTaskServer([readOnly]), {
      path: `/tasks/${readOnly.id}`,
      mayChange: false,
    });
    expect(
      await screen.findByText('You can read this task, but not change it'),
    ).toBeVisible();
    expect(screen.getByRole('textbox', { name: 'Title' })).toHaveAttribute(
      'readonly',
    );
    const whom = screen.getByRole('list', { name: 'Whom you can ask' });
    expect(within(whom).getByRole('link', { name: 'grace' })).toHaveAttribute(
      'href',
      '/catalog/default/user/grace',
    );
  });

  it.each([taskId(99), 'nosuch-id'])(
    'says that there is no task %s, and leads back to the list',
    async id => {
      renderTasksPage(server, { path: `/tasks/${id}` });
      expect(await screen.findByText('There is no such task')).toBeVisible();
      const back = screen.getByRole('button', { name: 'Back to the list' });
      expect(screen.queryByRole('alert')).not.toBeInTheDocument();
      await userEvent.click(back);
      await waitFor(() => expect(back).not.toBeInTheDocument());
      expect(screen.getByRole('row', { name: 'Task 1' })).toBeVisible();
    },
  );

  it('tells a missing task from a broken back end', async () => {
    renderTasks(<TaskDrawer taskId={taskId(1)} onClose={() => {}} />, server);
    server.failNext('GET', 403, 'Not for you');
    expect(await screen.findByRole('alert')).toBeVisible();
    expect(screen.queryByText('There is no such task')).toBeNull();
  });
});
