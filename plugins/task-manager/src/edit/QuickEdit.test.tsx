import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeTaskServer } from '../__testUtils__/FakeTaskServer';
import { renderTasksPage } from '../__testUtils__/renderTasksPage';
import { GRACE, makeTask, taskId } from '../__testUtils__/tasks';

describe('QuickEdit', () => {
  const DUE = '2026-12-24T22:59:59.999Z';
  let server: FakeTaskServer;

  beforeEach(() => {
    server = new FakeTaskServer([
      makeTask(1, { labels: ['eks', 'cost'], dueDate: DUE }),
      makeTask(2, { labels: ['eks'], dueDate: DUE }),
      makeTask(3, { labels: ['rds'], dueDate: DUE }),
    ]);
  });

  async function tickTwo() {
    const rendered = renderTasksPage(server, {
      path: '/tasks?layout=table&orderBy=title&order=asc',
    });
    const user = userEvent.setup();
    await screen.findByRole('row', { name: 'Task 1' });
    await user.keyboard('jxjx');
    expect(screen.getByText('2 selected')).toBeVisible();
    return { user, ...rendered };
  }

  const labels = () =>
    [1, 2, 3].map(number => server.tasks.get(taskId(number))?.labels);
  const dueDates = () =>
    [1, 2, 3].map(number => server.tasks.get(taskId(number))?.dueDate);

  it('adds labels to all ticked tasks, takes some from all, and takes that back', async () => {
    const { user, toasts, pressToast } = await tickTwo();
    await user.keyboard('l');
    const dialog = await screen.findByRole('dialog', { name: 'Change labels' });
    const save = within(dialog).getByRole('button', { name: 'Save' });
    expect(within(dialog).getByRole('combobox')).toHaveFocus();
    await user.keyboard('q4{Enter}');
    const all = await within(dialog).findByRole('checkbox', { name: 'eks' });
    const some = within(dialog).getByRole('checkbox', { name: 'cost' });
    expect(all).toBeChecked();
    expect(some).toBePartiallyChecked();
    await user.click(all);
    await user.click(save);
    await waitFor(() =>
      expect(labels()).toEqual([['cost', 'q4'], ['q4'], ['rds']]),
    );
    await waitFor(() =>
      expect(toasts).toMatchObject([{ title: 'Changed 2 tasks' }]),
    );
    pressToast();
    await waitFor(() =>
      expect(labels()).toEqual([['eks', 'cost'], ['eks'], ['rds']]),
    );
  });

  it('refuses labels for who has changed meanwhile, and keeps their version', async () => {
    const { user, toasts } = await tickTwo();
    await user.keyboard('l');
    await screen.findByRole('dialog', { name: 'Change labels' });
    await user.keyboard('q4');
    const theirs = makeTask(1, { labels: ['theirs'], version: 2 });
    server.tasks.set(theirs.id, theirs);
    // The list of labels lies over the rest for screen readers, not for a
    // mouse.
    await user.click(
      screen.getByRole('button', { name: 'Save', hidden: true }),
    );
    await waitFor(() =>
      expect(labels()).toEqual([['theirs'], ['eks', 'q4'], ['rds']]),
    );
    await waitFor(() =>
      expect(toasts[0].title).toMatch(
        /^Changed 1 task\. 1 task was not changed: Somebody else/,
      ),
    );
  });

  it('removes the due date of all ticked tasks, or sets a day once it is saved', async () => {
    const { user } = await tickTwo();
    await user.click(
      screen.getByRole('button', { name: 'Change another field' }),
    );
    await user.click(await screen.findByRole('menuitem', { name: 'Due date' }));
    const dialog = await screen.findByRole('dialog', {
      name: 'Change the due date',
    });
    await user.click(
      within(dialog).getByRole('button', { name: 'Remove the due date' }),
    );
    await waitFor(() => expect(dueDates()).toEqual([null, null, DUE]));

    await user.keyboard('d');
    await screen.findByRole('dialog', { name: 'Change the due date' });
    expect(screen.getAllByRole('spinbutton')[0]).toHaveFocus();
    await user.keyboard('1231');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(/the year/);
    await user.click(screen.getAllByRole('spinbutton')[2]);
    await user.keyboard('2027');
    expect(dueDates()).toEqual([null, null, DUE]);
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(dueDates()).toEqual([
        expect.stringMatching(/^202[78]-/),
        expect.stringMatching(/^202[78]-/),
        DUE,
      ]),
    );
  });

  it('tells a label with a comma from two labels', async () => {
    const task = makeTask(1, { labels: ['a,b'] });
    server.tasks.set(task.id, task);
    const { user } = await tickTwo();
    await user.keyboard('l');
    await screen.findByRole('dialog', { name: 'Change labels' });
    await user.keyboard('a,b,{Escape}');
    await user.click(await screen.findByRole('checkbox', { name: 'a,b' }));
    await user.click(screen.getByRole('checkbox', { name: 'a,b' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(labels()).toEqual([['a', 'b'], ['eks', 'a', 'b'], ['rds']]),
    );
  });

  it('closes when there is nothing to save, and changes nothing', async () => {
    const { user, toasts } = await tickTwo();
    for (const key of ['l', 'd']) {
      await user.keyboard(key);
      await screen.findByRole('dialog');
      await user.click(screen.getByRole('button', { name: 'Save' }));
      await waitFor(() =>
        expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
      );
    }
    expect(toasts).toEqual([]);
  });

  it('takes all ticked tasks from whoever has them', async () => {
    [1, 2, 3].forEach(number =>
      server.change(taskId(number), { assigneeRef: GRACE }),
    );
    const { user } = await tickTwo();
    await user.keyboard('a');
    await user.click(await screen.findByRole('option', { name: 'Nobody' }));
    const assignees = () =>
      [1, 2, 3].map(number => server.tasks.get(taskId(number))?.assigneeRef);
    await waitFor(() => expect(assignees()).toEqual([null, null, GRACE]));
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('gives all ticked tasks to something of the catalog', async () => {
    const { user } = await tickTwo();
    await user.click(
      screen.getByRole('button', { name: 'Change another field' }),
    );
    await user.click(
      await screen.findByRole('menuitem', { name: 'Belongs to' }),
    );
    const dialog = await screen.findByRole('dialog', { name: 'Belongs to' });
    await user.type(
      within(dialog).getByRole('combobox'),
      'component:default/ledger',
    );
    await user.click(
      await screen.findByRole('option', { name: /component:default\/ledger/ }),
    );
    const entities = () =>
      [1, 2, 3].map(number => server.tasks.get(taskId(number))?.entityRef);
    await waitFor(() =>
      expect(entities()).toEqual([
        'component:default/ledger',
        'component:default/ledger',
        null,
      ]),
    );
  });
});
