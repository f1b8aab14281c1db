import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeTaskServer } from '../__testUtils__/FakeTaskServer';
import { renderTasksPage } from '../__testUtils__/renderTasksPage';
import { ADA, GRACE, makeTask, taskId } from '../__testUtils__/tasks';

const ID = taskId(1);

describe('undo on the page of tasks', () => {
  let server: FakeTaskServer;

  beforeEach(() => {
    server = new FakeTaskServer([
      makeTask(1, { labels: ['eks'], description: 'As it was' }),
      makeTask(2),
      makeTask(3),
      makeTask(4, { status: 'in_progress' }),
    ]);
  });

  const saved = () => server.tasks.get(ID);

  async function setUp(path = '/tasks') {
    const toasts = renderTasksPage(server, { path });
    const user = userEvent.setup();
    await screen.findByRole('row', { name: 'Task 1' });
    const last = () => toasts.open().at(-1)?.title;
    const undoByKey = () => user.keyboard('{Control>}z{/Control}');
    return { ...toasts, user, last, undoByKey };
  }

  it.each([
    [
      's',
      'Completed',
      { status: 'completed' },
      'Status of “Task 1” is Completed now',
    ],
    ['p', 'High', { priority: 'high' }, 'Priority of “Task 1” is High now'],
  ])(
    'says what %s changed, and takes it back by Ctrl+Z',
    async (key, choice, change, text) => {
      const before = saved();
      const { user, last, undoByKey } = await setUp();
      await user.keyboard(`j${key}`);
      await user.click(await screen.findByRole('option', { name: choice }));
      await waitFor(() => expect(last()).toBe(text));
      expect(saved()).toMatchObject(change);
      await undoByKey();
      await waitFor(() =>
        expect(last()).toBe('Took back the change to “Task 1”'),
      );
      expect(saved()).toMatchObject({
        status: before?.status,
        priority: before?.priority,
      });
    },
  );

  it('takes back a title and a description that were edited in the drawer', async () => {
    const { user, last, pressToast, undoByKey } = await setUp(`/tasks/${ID}`);
    const drawer = within(
      await screen.findByRole('complementary', { name: 'Task 1' }),
    );
    const title = drawer.getByRole('textbox', { name: 'Title' });
    await user.clear(title);
    await user.type(title, 'Measure it{Enter}');
    await waitFor(() =>
      expect(last()).toBe('Renamed “Task 1” to “Measure it”'),
    );
    await user.click(drawer.getByRole('button', { name: 'Edit' }));
    const text = drawer.getByRole('textbox', { name: 'Description' });
    await user.type(text, ', once');
    await user.click(drawer.getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(last()).toBe('Changed the description of “Measure it”'),
    );
    expect(saved()?.description).toBe('As it was, once');
    pressToast();
    await waitFor(() => expect(saved()?.description).toBe('As it was'));
    expect(saved()?.title).toBe('Measure it');
    await undoByKey();
    await waitFor(() => expect(saved()?.title).toBe('Task 1'));
  });

  it('says nothing, and has nothing to undo, where nothing was changed', async () => {
    const { user, toasts, last, undoByKey } = await setUp();
    await user.keyboard('js');
    await user.click(await screen.findByRole('option', { name: 'Pending' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(toasts).toEqual([]);
    await undoByKey();
    expect(last()).toBe('There is nothing more to undo on this page');
    // What comes next is told and undone as if that had not been.
    await user.keyboard('s');
    await user.click(await screen.findByRole('option', { name: 'Blocked' }));
    await waitFor(() => expect(last()).toMatch(/^Status/));
    await undoByKey();
    await waitFor(() => expect(saved()?.status).toBe('pending'));
  });

  it('takes back only its own field, and keeps what others changed since', async () => {
    const { user, last, undoByKey } = await setUp();
    await user.keyboard('js');
    await user.click(await screen.findByRole('option', { name: 'Blocked' }));
    await waitFor(() => expect(last()).toMatch(/^Status/));
    server.change(ID, { assigneeRef: GRACE });
    await undoByKey();
    await waitFor(() => expect(saved()?.status).toBe('pending'));
    expect(saved()?.assigneeRef).toBe(GRACE);
  });

  it('leaves a field that somebody has changed since, and says so', async () => {
    const { user, last, open, undoByKey } = await setUp();
    await user.keyboard('js');
    await user.click(await screen.findByRole('option', { name: 'Blocked' }));
    await waitFor(() => expect(last()).toMatch(/^Status/));
    server.change(ID, { status: 'cancelled' });
    await undoByKey();
    await waitFor(() =>
      expect(open()).toMatchObject([
        {
          title: 'The change to “Task 1” was not taken back',
          description: expect.stringMatching(/can’t be undone any more/),
        },
      ]),
    );
    expect(saved()?.status).toBe('cancelled');
    expect(screen.queryByRole('dialog')).toBeNull();
    const column = screen.getByRole('region', { name: /^Cancelled/ });
    expect(within(column).getByRole('row', { name: 'Task 1' })).toBeVisible();
  });

  it('says who somebody is that a task was assigned to', async () => {
    const { user, last } = await setUp();
    await user.keyboard('ja');
    await user.click(await screen.findByRole('option', { name: 'Me' }));
    await waitFor(() => expect(last()).toBe('“Task 1” is assigned to ada now'));
    expect(saved()?.assigneeRef).toBe(ADA);
  });

  it('deletes by Ctrl+Z the task that was added last, and nothing before it', async () => {
    const { user, last, undoByKey } = await setUp();
    await user.keyboard('js');
    await user.click(await screen.findByRole('option', { name: 'Blocked' }));
    await waitFor(() => expect(last()).toMatch(/^Status/));
    await user.keyboard('cBuy milk{Enter}{Escape}');
    await waitFor(() => expect(last()).toBe('Added “Buy milk”'));
    await undoByKey();
    await waitFor(() => expect(last()).toBe('Deleted “Buy milk”'));
    expect(screen.queryByRole('row', { name: 'Buy milk' })).toBeNull();
    expect(saved()?.status).toBe('blocked');
  });

  /** Adds a task by keys, and answers its id. */
  async function addTask({ user, last }: Awaited<ReturnType<typeof setUp>>) {
    await user.keyboard('cBuy milk{Enter}{Escape}');
    await waitFor(() => expect(last()).toBe('Added “Buy milk”'));
    const added = [...server.tasks.values()];
    return added.find(({ title }) => title === 'Buy milk')?.id ?? '';
  }

  it('keeps a task that was added and that somebody has changed since, and says so', async () => {
    const page = await setUp();
    const id = await addTask(page);
    act(() => {
      server.change(id, { assigneeRef: GRACE });
    });
    await page.undoByKey();
    await waitFor(() =>
      expect(page.open()).toContainEqual(
        expect.objectContaining({
          title: '“Buy milk” was not deleted',
          description: expect.stringMatching(/can’t be undone any more/),
        }),
      ),
    );
    expect(server.tasks.get(id)?.assigneeRef).toBe(GRACE);
    expect(screen.getByRole('row', { name: 'Buy milk' })).toBeVisible();
  });

  it('offers to restore a task whose addition was taken back', async () => {
    const page = await setUp();
    const id = await addTask(page);
    await page.undoByKey();
    await waitFor(() => expect(page.last()).toBe('Deleted “Buy milk”'));
    page.pressToast();
    await waitFor(() => expect(page.last()).toBe('Restored “Buy milk”'));
    expect(server.tasks.has(id)).toBe(true);
    expect(await screen.findByRole('row', { name: 'Buy milk' })).toBeVisible();
  });

  const titles = (name: string) =>
    within(screen.getByRole('region', { name: new RegExp(`^${name}`) }))
      .queryAllByRole('row', { name: /^Task/ })
      .map(row => row.getAttribute('aria-label'));

  /** Drags the second card of the first column to the next one, by keys. */
  async function dragSecond(user: ReturnType<typeof userEvent.setup>) {
    await user.keyboard('jj{ArrowRight}{ArrowRight}{Enter}{Tab}{Enter}');
    await waitFor(() =>
      expect(titles('In progress')).toEqual(['Task 2', 'Task 4']),
    );
    await waitFor(() =>
      expect(server.tasks.get(taskId(2))?.status).toBe('in_progress'),
    );
  }

  it('puts a card that was dragged back to its column and place', async () => {
    const { user, last, undoByKey } = await setUp();
    await dragSecond(user);
    await waitFor(() => expect(last()).toBe('Moved “Task 2” to In progress'));
    await undoByKey();
    await waitFor(() => expect(last()).toBe('Moved “Task 2” back'));
    expect(titles('Pending')).toEqual(['Task 1', 'Task 2', 'Task 3']);
    const ranks = [1, 2, 3].map(n => server.tasks.get(taskId(n))?.rank ?? '');
    expect([...ranks].sort()).toEqual(ranks);
  });

  it('moves the other cards of a drag back where one was moved since, and says how many', async () => {
    const { user, last, open, undoByKey } = await setUp();
    await user.keyboard('jxjx{ArrowRight}{ArrowRight}{Enter}{Tab}{Enter}');
    await waitFor(() => expect(last()).toBe('Moved 2 tasks to In progress'));
    act(() => {
      server.change(taskId(2), { status: 'completed' });
    });
    await undoByKey();
    await waitFor(() =>
      expect(open()).toMatchObject([
        { title: 'Moved 1 task back' },
        { title: '1 task was not moved back' },
      ]),
    );
    expect(saved()?.status).toBe('pending');
    expect(server.tasks.get(taskId(2))?.status).toBe('completed');
  });

  it('leaves a card where somebody has moved it since, and says so', async () => {
    const { user, last, open, undoByKey } = await setUp();
    await dragSecond(user);
    await waitFor(() => expect(last()).toMatch(/^Moved/));
    act(() => {
      server.change(taskId(2), { status: 'completed' });
    });
    await undoByKey();
    await waitFor(() =>
      expect(open()).toMatchObject([{ title: '“Task 2” was not moved back' }]),
    );
    expect(server.tasks.get(taskId(2))?.status).toBe('completed');
    expect(titles('Completed')).toEqual(['Task 2']);
  });
});
