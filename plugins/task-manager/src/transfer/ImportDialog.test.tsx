import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeTaskServer } from '../__testUtils__/FakeTaskServer';
import { renderTasks } from '../__testUtils__/renderTasks';
import { TaskManagerProvider } from '../provider';
import { ImportDialog } from './ImportDialog';

function setUp() {
  const server = new FakeTaskServer();
  const onClose = jest.fn();
  const dialog = (
    <TaskManagerProvider>
      <ImportDialog onClose={onClose} />
    </TaskManagerProvider>
  );
  const { toasts, pressToast } = renderTasks(dialog, server);
  return { server, toasts, pressToast, onClose };
}

async function choose(...lines: string[]) {
  await screen.findByRole('dialog', { name: 'Import tasks' });
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  const file = new File([lines.join('\n')], 'tasks.csv');
  if (input) {
    await userEvent.setup().upload(input, file);
  }
}

describe('ImportDialog', () => {
  it('checks first and lists each problem, then imports the mended file', async () => {
    const { server, toasts, onClose } = setUp();
    const user = userEvent.setup();
    const release = server.hold();
    await choose('title,status', 'One,pending', ',pending', 'Three,paused');
    const name = 'Checking tasks.csv, 46 byte…';
    await screen.findByRole('progressbar', { name });
    release();
    expect(
      await screen.findByText(/^2 rows have problems, of 3; mend them/),
    ).toBeVisible();
    const problems = screen.getByRole('region', { name: 'Problems' });
    expect(
      within(problems)
        .getAllByRole('row')
        .map(row => row.textContent),
    ).toEqual([
      'LineColumnProblem',
      '3titletitle is empty',
      "4statusstatus 'paused' is unknown",
    ]);
    expect(screen.getByRole('button', { name: 'Import' })).toBeDisabled();
    expect(server.tasks.size).toBe(0);

    await choose('title,status', 'One,pending', 'Two,blocked');
    const submit = await screen.findByRole('button', {
      name: 'Import 2 tasks',
    });
    expect(screen.getByText('2 tasks can be imported')).toBeVisible();
    const go = server.hold();
    await user.click(submit);
    const saving = 'Importing 2 rows. You can close this and go on working.';
    await screen.findByRole('progressbar', { name: saving });
    expect(screen.queryByText('tasks.csv')).not.toBeInTheDocument();
    expect(
      screen.queryByRole('region', { name: 'Columns' }),
    ).not.toBeInTheDocument();
    go();
    await waitFor(() => expect(onClose).toHaveBeenCalledTimes(1));
    expect(toasts).toMatchObject([{ title: 'Imported 2 tasks' }]);
    expect(server.tasks.size).toBe(2);
  });

  it('checks anew when the user says what a column becomes', async () => {
    setUp();
    const user = userEvent.setup();
    await choose('Was,status', 'One,Doing');
    expect(await screen.findByText(/^Say below what/)).toBeVisible();
    expect(screen.getByText('no column becomes the title')).toBeVisible();
    await user.click(screen.getByRole('button', { name: /Was/ }));
    await user.click(await screen.findByRole('option', { name: 'Title' }));
    expect(await screen.findByText('1 task can be imported')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Import 1 task' })).toBeEnabled();
    const valueMappings = screen.getByRole('region', {
      name: 'Statuses, priorities and people',
    });
    expect(
      within(valueMappings)
        .getAllByRole('row')
        .map(row => row.textContent),
    ).toEqual(['In the fileRowsBecomes', expect.stringMatching(/^Doing1/)]);
    expect(
      within(valueMappings).getByRole('button', { name: /^In progress/ }),
    ).toHaveAccessibleName('In progress Doing becomes');
  });

  it('lets unknown values be mapped, or rows with problems be left out', async () => {
    const { server, toasts, pressToast } = setUp();
    const user = userEvent.setup();
    await choose('title,status', 'One,Parked', 'Two,pending', ',pending');
    await screen.findByText(/^2 rows have problems, of 3/);
    const submit = screen.getByRole('button', { name: 'Import' });
    expect(submit).toBeDisabled();
    await user.click(
      screen.getByRole('checkbox', { name: 'Leave out 2 rows with problems' }),
    );
    await screen.findByRole('button', { name: 'Import 1 task' });

    await user.click(screen.getByRole('button', { name: /Parked becomes/ }));
    await user.click(await screen.findByRole('option', { name: 'Blocked' }));
    await screen.findByRole('checkbox', {
      name: 'Leave out 1 row with problems',
    });
    await user.click(
      await screen.findByRole('button', { name: 'Import 2 tasks' }),
    );
    await waitFor(() =>
      expect(toasts).toMatchObject([{ title: 'Imported 2 tasks' }]),
    );
    expect(server.tasks.size).toBe(2);
    const [first] = server.tasks.keys();
    pressToast();
    await waitFor(() => expect(server.tasks.size).toBe(0));
    await waitFor(() =>
      expect(toasts[1]).toMatchObject({
        title: 'Deleted the 2 imported tasks',
      }),
    );
    server.forbidden.add(first);
    pressToast();
    await waitFor(() =>
      expect(toasts.slice(2)).toMatchObject([
        { title: 'Restored 1 task' },
        { title: '1 imported task was not restored' },
      ]),
    );
    expect(server.tasks.size).toBe(1);
  });

  it('skips rows of tasks that are here already, unless it is told otherwise', async () => {
    const { server } = setUp();
    const user = userEvent.setup();
    server.knownRows = 1;
    await choose('title', 'Here', 'New');
    expect(
      await screen.findByText('1 row is of a task that is here already'),
    ).toBeVisible();
    expect(screen.getByRole('radio', { name: 'Skip them' })).toBeChecked();
    expect(screen.getByRole('button', { name: 'Import 1 task' })).toBeEnabled();
    await user.click(screen.getByRole('radio', { name: /^Import them again/ }));
    expect(
      await screen.findByRole('button', { name: 'Import 2 tasks' }),
    ).toBeEnabled();
  });

  it('shows hundreds of columns only when it is asked', async () => {
    setUp();
    const user = userEvent.setup();
    const others = Array.from({ length: 60 }, (_, n) => `Other ${n}`);
    await choose(`${others},title`, `${','.repeat(60)}One`);
    const columns = await screen.findByRole('region', { name: 'Columns' });
    const shown = () => within(columns).getAllByRole('button').length;
    expect(shown()).toBe(32);
    await user.click(
      within(columns).getByRole('button', { name: 'Show 30 more columns' }),
    );
    expect(shown()).toBe(61);
  });

  it('says why a file was not read or not saved, and keeps it', async () => {
    const { server } = setUp();
    const user = userEvent.setup();
    server.failNext('POST', 413, 'The file is larger than 20 MB');
    await choose('title', 'One');
    const notRead = await screen.findByRole('alert');
    expect(notRead).toHaveTextContent('The file could not be read');
    expect(notRead).toHaveTextContent('The file is larger than 20 MB');

    await choose('title', 'One');
    await screen.findByText('1 task can be imported');
    server.failNext('POST', 503, 'The database is away');
    await user.click(screen.getByRole('button', { name: 'Import 1 task' }));
    const notSaved = await screen.findByRole('alert');
    expect(notSaved).toHaveTextContent('No task was imported');
    expect(notSaved).toHaveTextContent('Try again in a moment');
    expect(screen.getByText('tasks.csv')).toBeVisible();
    expect(server.tasks.size).toBe(0);
  });
});
