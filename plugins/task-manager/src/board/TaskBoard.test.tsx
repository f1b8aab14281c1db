import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { TaskFilter } from '@portolan/plugin-task-manager-common';
import { useSelection } from '@portolan/frontend-kit';
import { FakeTaskServer } from '../__testUtils__/FakeTaskServer';
import { renderTasks } from '../__testUtils__/renderTasks';
import { GRACE, makeTask, taskId } from '../__testUtils__/tasks';
import { TaskManagerProvider } from '../provider';
import { TaskBoard } from './TaskBoard';

function Board({ filter }: { filter: TaskFilter }) {
  const selection = useSelection();
  return <TaskBoard filter={filter} selection={selection} onOpen={() => {}} />;
}

function renderBoard(
  server: FakeTaskServer,
  filter: TaskFilter = {},
  mayChange = true,
) {
  const board = (
    <TaskManagerProvider>
      <Board filter={filter} />
    </TaskManagerProvider>
  );
  return renderTasks(board, server, { mayChange });
}

function titles(column: string): string[] {
  const region = screen.getByRole('region', { name: new RegExp(`^${column}`) });
  return within(region)
    .queryAllByRole('row', { name: /^Task/ })
    .map(row => row.getAttribute('aria-label') ?? '');
}

/**
 * Picks the first card up, goes to a column by Tab, there to a place by arrow
 * keys, and drops the card.
 */
async function moveFirst(columns: number, place: string) {
  const user = userEvent.setup();
  await screen.findByRole('row', { name: 'Task 1' });
  await user.tab();
  await user.keyboard('{ArrowRight}{ArrowRight}');
  expect(screen.getByRole('button', { name: 'Move Task 1' })).toHaveFocus();
  await user.keyboard('{Enter}');
  for (let step = 0; step < columns; step++) {
    await user.tab();
  }
  const isThere = () =>
    document.activeElement?.getAttribute('aria-label') === place;
  for (let step = 0; step < 9 && !isThere(); step++) {
    await user.keyboard('{ArrowDown}');
  }
  expect(isThere()).toBe(true);
  await user.keyboard('{Enter}');
}

describe('TaskBoard', () => {
  it('puts a card back to its place in the column when its move is refused', async () => {
    const server = new FakeTaskServer([makeTask(1), makeTask(2), makeTask(3)]);
    const { toasts } = renderBoard(server);
    server.failNext('POST', 403, `You are not allowed to move '${taskId(1)}'`);
    const release = server.hold();
    await moveFirst(0, 'Insert after Task 3');
    expect(titles('Pending')).toEqual(['Task 2', 'Task 3', 'Task 1']);
    release();
    await waitFor(() =>
      expect(toasts).toContainEqual(
        expect.objectContaining({
          title: '“Task 1” was not moved',
          description:
            'You are not allowed to do this. Ask its creator, or those who run the portal.',
        }),
      ),
    );
    expect(titles('Pending')).toEqual(['Task 1', 'Task 2', 'Task 3']);
  });

  it('moves a card to another column by keyboard, and ticks nothing', async () => {
    const server = new FakeTaskServer([
      makeTask(1),
      makeTask(2),
      makeTask(3, { status: 'in_progress' }),
    ]);
    renderBoard(server);
    await moveFirst(1, 'Insert before Task 3');
    await waitFor(() =>
      expect(titles('In progress')).toEqual(['Task 1', 'Task 3']),
    );
    expect(titles('Pending')).toEqual(['Task 2']);
    await waitFor(() =>
      expect([...server.tasks.values()]).toContainEqual(
        expect.objectContaining({ title: 'Task 1', status: 'in_progress' }),
      ),
    );
    // The list itself marks for a moment what was dropped.
    await waitFor(() => {
      const boxes = screen.getAllByRole('checkbox', { checked: false });
      expect(boxes).toHaveLength(3);
    });
  });

  it('does not pick up a card that one may not move, and names those to ask', async () => {
    const task = makeTask(8, { createdBy: GRACE });
    const { toasts } = renderBoard(new FakeTaskServer([task]), {}, false);
    const lock = await screen.findByRole('button', {
      name: 'Why you cannot move Task 8',
    });
    expect(screen.queryByRole('button', { name: 'Move Task 8' })).toBeNull();
    const row = screen.getByRole('row', { name: 'Task 8' });
    expect(fireEvent.dragStart(row)).toBe(false);
    expect(toasts).toMatchObject([
      {
        title: 'You may not move “Task 8”',
        description: 'Ask one of them: grace.',
      },
    ]);
    await userEvent.click(lock);
    expect(toasts).toHaveLength(2);
  });

  it('shows only the columns that are asked for, empty ones as well', async () => {
    const server = new FakeTaskServer([makeTask(1)]);
    renderBoard(server, { status: ['pending', 'blocked'] });
    await screen.findByRole('row', { name: 'Task 1' });
    expect(
      screen.getAllByRole('heading').map(({ textContent }) => textContent),
    ).toEqual(['Pending1', 'Blocked0']);
    const blocked = screen.getByRole('region', { name: /^Blocked/ });
    expect(within(blocked).getByText('No tasks')).toBeVisible();
  });

  it('says why a column could not be loaded, and tries again', async () => {
    const server = new FakeTaskServer([makeTask(1)]);
    server.failNext('GET', 403, 'Not for you');
    server.failNext('GET', 403, 'Not for you');
    renderBoard(server, { status: ['pending'] });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'You are not allowed to see this',
    );
    await userEvent
      .setup()
      .click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('row', { name: 'Task 1' })).toBeVisible();
  });
});
