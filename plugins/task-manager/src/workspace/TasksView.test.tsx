import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeTaskServer } from '../__testUtils__/FakeTaskServer';
import { renderTasksPage } from '../__testUtils__/renderTasksPage';
import { ADA, GRACE, makeTask, taskId } from '../__testUtils__/tasks';

describe('TasksView', () => {
  let server: FakeTaskServer;

  beforeEach(() => {
    server = new FakeTaskServer([
      makeTask(1, { assigneeRef: ADA }),
      makeTask(2, { assigneeRef: ADA }),
    ]);
  });

  it('moves by keys among tasks only, though filters that are set are rows too', async () => {
    renderTasksPage(server, { path: '/tasks?assignee=me' });
    const user = userEvent.setup();
    const first = await screen.findByRole('row', { name: 'Task 1' });
    expect(screen.getByRole('row', { name: /Me/ })).toBeVisible();

    await user.keyboard('j');
    expect(first).toHaveFocus();
    await user.keyboard('x');
    expect(screen.getByText('1 selected')).toBeVisible();
    expect(first).toHaveAttribute('aria-selected', 'true');
  });

  it('can search while tasks are ticked', async () => {
    renderTasksPage(server);
    const user = userEvent.setup();
    await screen.findByRole('row', { name: 'Task 1' });
    await user.keyboard('jx');
    const bar = screen.getByRole('toolbar', { name: 'Selected tasks' });
    const search = screen.getByRole('search', { name: 'Find tasks' });
    expect(search).toBeVisible();
    await user.keyboard('/');
    const field = within(search).getByRole('searchbox', {
      name: 'Search tasks',
    });
    expect(field).toHaveFocus();
    expect(bar).toBeVisible();
    await user.keyboard('2');
    await waitFor(() =>
      expect(screen.queryByText('Task 1')).not.toBeInTheDocument(),
    );
    // What one no longer sees must not be changed with the rest.
    expect(bar).not.toBeInTheDocument();
  });

  it('says in one message how many tasks were changed, how many not and why, and takes it back', async () => {
    const others = [3, 4].map(n => makeTask(n, { assigneeRef: GRACE }));
    others.forEach(task => server.tasks.set(task.id, task));
    others.forEach(({ id }) => server.forbidden.add(id));
    const { toasts } = renderTasksPage(server);
    const user = userEvent.setup();
    await screen.findByRole('row', { name: 'Task 4' });
    await user.keyboard('jxjxjxjx');
    await user.click(screen.getByRole('button', { name: 'Delete' }));
    await waitFor(() =>
      expect(toasts).toContainEqual(
        expect.objectContaining({
          title: expect.stringMatching(
            /2 tasks\. 2 tasks were not changed: You are not allowed to change this task$/,
          ),
        }),
      ),
    );
    expect(screen.getByRole('row', { name: 'Task 4' })).toBeVisible();
    expect(screen.queryByRole('row', { name: 'Task 1' })).toBeNull();
    // They are named, and still selected.
    const list = screen.getByRole('list', {
      name: /^2 tasks were not changed/,
    });
    expect(
      within(list)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'Task 3: You are not allowed to change this task',
      'Task 4: You are not allowed to change this task',
    ]);
    expect(screen.getByText('2 selected')).toBeVisible();
  });

  it('keeps what was chosen for the tasks that were refused, to try again', async () => {
    server.forbidden.add(taskId(2));
    renderTasksPage(server, { path: '/tasks?layout=table' });
    const user = userEvent.setup();
    await screen.findByRole('row', { name: 'Task 2' });
    await user.keyboard('jxjxl');
    const dialog = await screen.findByRole('dialog', { name: 'Change labels' });
    await user.keyboard('urgent{Enter}');
    const save = within(dialog).getByRole('button', { name: 'Save' });
    await user.click(save);
    expect(
      await within(dialog).findByText(/1 task was not changed/),
    ).toBeVisible();
    expect(
      within(dialog).getByRole('checkbox', { name: 'urgent' }),
    ).toBeChecked();
    const labels = () => [1, 2].map(n => server.tasks.get(taskId(n))?.labels);
    expect(labels()).toEqual([['urgent'], []]);
    server.forbidden.clear();
    await user.click(save);
    await waitFor(() => expect(labels()).toEqual([['urgent'], ['urgent']]));
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
  });

  it.each(['board', 'table'])(
    'selects the range between two tasks of the %s by Shift',
    async layout => {
      [3, 4, 5].forEach(n => server.tasks.set(taskId(n), makeTask(n)));
      renderTasksPage(server, { path: `/tasks?layout=${layout}` });
      const user = userEvent.setup();
      await screen.findByRole('row', { name: 'Task 5' });
      const names = screen
        .getAllByRole('row', { name: /^Task \d/ })
        .map(row => row.getAttribute('aria-label') ?? '');
      const row = (place: number) =>
        screen.getAllByRole('row', { name: /^Task \d/ })[place];
      expect(names).toHaveLength(5);
      await user.click(within(row(0)).getByRole('checkbox'));
      await user.keyboard('{Shift>}');
      await user.click(row(3));
      await user.keyboard('{/Shift}');
      expect(screen.getByText('4 selected')).toBeVisible();
      expect(row(4)).toHaveAttribute('aria-selected', 'false');
      // It can be taken back step by step, and opens nothing.
      await user.keyboard('{Shift>}{ArrowUp}K{/Shift}');
      expect(screen.getByText('2 selected')).toBeVisible();
      await user.keyboard('{Shift>}J{/Shift}');
      expect(screen.getByText('3 selected')).toBeVisible();
      expect(screen.queryByRole('complementary')).not.toBeInTheDocument();
    },
  );

  it('says of all that are loaded how many there are, and selects as many as can be changed together', async () => {
    Array.from({ length: 55 }, (_, n) => makeTask(n + 1)).forEach(task =>
      server.tasks.set(task.id, task),
    );
    renderTasksPage(server, { path: '/tasks?layout=table' });
    const user = userEvent.setup();
    await screen.findByText('55 open tasks');
    await user.click(
      await screen.findByRole('checkbox', { name: 'Select all' }),
    );
    expect(await screen.findByText('50 of 55 selected')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Select all 55' }));
    expect(await screen.findByText('55 selected')).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Select all/ })).toBeNull();
  });

  it('leads to the field when there is no title to add', async () => {
    renderTasksPage(server);
    const add = await screen.findByRole('button', { name: 'Add task' });
    await userEvent.click(add);
    const field = screen.getByRole('textbox', { name: /new task/ });
    expect(field).toHaveFocus();
  });

  it('does not count the user’s tasks before it knows who that is', async () => {
    const fetched = jest.spyOn(server, 'fetch');
    renderTasksPage(server, { path: '/tasks?assignee=me' });
    expect(await screen.findByText('2 open tasks')).toBeVisible();
    for (const [url] of fetched.mock.calls) {
      expect(String(url)).not.toMatch(/assignee=(&|$)/);
    }
  });

  it.each(['s', 'p'])(
    'puts the focus on the value after %s, and back to the card after Escape',
    async key => {
      renderTasksPage(server);
      const user = userEvent.setup();
      const card = await screen.findByRole('row', { name: 'Task 1' });
      await user.keyboard(`j${key}`);
      const dialog = await screen.findByRole('dialog');
      await waitFor(() =>
        expect(
          within(dialog).getByRole('option', { selected: true }),
        ).toHaveFocus(),
      );
      await user.keyboard('{Escape}');
      await waitFor(() => expect(card).toHaveFocus());
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    },
  );

  it('selects nothing by dropping a card, however slow the browser', async () => {
    // As if a second passed between any two looks at the clock.
    let now = Date.now();
    const clock = jest.spyOn(Date, 'now').mockImplementation(() => {
      now += 1000;
      return now;
    });
    renderTasksPage(server);
    const user = userEvent.setup();
    await screen.findByRole('row', { name: 'Task 1' });
    await user.keyboard('j{ArrowRight}{ArrowRight}{Enter}');
    await user.keyboard('{Tab}');
    expect(document.activeElement).toHaveAccessibleName('Drop on In progress');
    await user.keyboard('{Enter}');
    const column = screen.getByRole('region', { name: /^In progress/ });
    const card = await within(column).findByRole('row', { name: 'Task 1' });
    await waitFor(() =>
      expect(server.tasks.get(taskId(1))?.status).toBe('in_progress'),
    );
    await waitFor(() => expect(card).toHaveAttribute('aria-selected', 'false'));
    expect(screen.queryByRole('toolbar')).not.toBeInTheDocument();
    clock.mockRestore();
  });

  it.each(['board', 'table'])('marks the open task in the %s', async layout => {
    renderTasksPage(server, {
      path: `/tasks/${taskId(2)}?layout=${layout}`,
    });
    const row = await screen.findByRole('row', { name: 'Task 2' });
    await waitFor(() =>
      expect(within(row).getByText('Task 2')).toHaveAttribute(
        'aria-current',
        'true',
      ),
    );
    const other = screen.getByRole('row', { name: 'Task 1' });
    expect(within(other).getByText('Task 1')).not.toHaveAttribute(
      'aria-current',
    );
  });

  it.each([
    ['c', 'Title of the new task'],
    ['/', 'Search tasks'],
  ])('leaves the field that %s goes to by Escape', async (key, name) => {
    renderTasksPage(server);
    const user = userEvent.setup();
    const card = await screen.findByRole('row', { name: 'Task 1' });
    await user.keyboard(`${key}Task`);
    const field = screen.getByLabelText(name);
    expect(field).toHaveFocus();
    await user.keyboard('{Escape}');
    expect(card).toHaveFocus();
    expect(field).toHaveValue('Task');
  });

  it('says which filters of a link it does not know', async () => {
    renderTasksPage(server, {
      path: '/tasks?status=nope&status=pending&overdue=1',
    });
    await screen.findByRole('row', { name: 'Task 1' });
    expect(
      screen.getByText(
        'This link asks for status=nope, overdue=1, which the page does not know. They are left out.',
      ),
    ).toBeVisible();
  });

  it('remembers whether one wants the board or the table', async () => {
    renderTasksPage(server);
    const user = userEvent.setup();
    await user.click(await screen.findByRole('radio', { name: 'Table' }));
    const table = await screen.findByRole('grid', { name: 'Tasks' });
    await user.click(screen.getByRole('link', { name: 'My tasks' }));
    expect(screen.getByRole('link', { name: 'My tasks' })).toHaveAttribute(
      'aria-current',
      'page',
    );
    expect(table).toBeVisible();
  });

  it('offers to begin where there is nothing yet', async () => {
    server.tasks.clear();
    renderTasksPage(server);
    const user = userEvent.setup();
    const name = 'Add the first task';
    await user.click(await screen.findByRole('button', { name }));
    expect(screen.getByRole('textbox', { name: /new task/ })).toHaveFocus();
    await user.click(screen.getByRole('button', { name: 'What the keys do' }));
    expect(await screen.findByRole('dialog')).toBeVisible();
  });
});
