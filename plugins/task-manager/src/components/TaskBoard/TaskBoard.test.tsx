import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { TaskFilter } from '@portolan/plugin-task-manager-common';
import { FakeTaskServer } from '../../__testUtils__/FakeTaskServer';
import { renderTasks } from '../../__testUtils__/renderTasks';
import { makeTask } from '../../__testUtils__/tasks';
import { useTaskSelection } from '../../hooks/useTaskSelection';
import { TaskManagerProvider } from '../TaskManagerProvider';
import { TaskBoard } from './TaskBoard';

function Board({ filter }: { filter: TaskFilter }) {
  const selection = useTaskSelection();
  return <TaskBoard filter={filter} selection={selection} onOpen={() => {}} />;
}

function renderBoard(server: FakeTaskServer, filter: TaskFilter = {}) {
  const board = (
    <TaskManagerProvider>
      <Board filter={filter} />
    </TaskManagerProvider>
  );
  return renderTasks(board, server);
}

function titles(column: string): string[] {
  const region = screen.getByRole('region', { name: new RegExp(`^${column}`) });
  return within(region)
    .queryAllByRole('row', { name: /^Task/ })
    .map(row => row.getAttribute('aria-label') ?? '');
}

/** Picks the first card up by its handle, and drops it at the place of that name; Tab goes on to the next column. */
async function moveFirst(key: 'ArrowDown' | 'Tab', place: string) {
  const user = userEvent.setup();
  await screen.findByRole('row', { name: 'Task 1' });
  await user.tab();
  await user.keyboard('{ArrowRight}{ArrowRight}');
  expect(screen.getByRole('button', { name: 'Move Task 1' })).toHaveFocus();
  await user.keyboard('{Enter}');
  const isThere = () =>
    document.activeElement?.getAttribute('aria-label') === place;
  for (let step = 0; step < 9 && !isThere(); step++) {
    await user.keyboard(`{${key}}`);
  }
  expect(isThere()).toBe(true);
  await user.keyboard('{Enter}');
}

describe('TaskBoard', () => {
  it('puts a card back to its place in the column when its move is refused', async () => {
    const server = new FakeTaskServer([makeTask(1), makeTask(2), makeTask(3)]);
    const { toasts } = renderBoard(server);
    server.failNext('POST', 403, 'Only its owner may move it');
    const release = server.hold();
    await moveFirst('ArrowDown', 'Insert after Task 3');
    expect(titles('Pending')).toEqual(['Task 2', 'Task 3', 'Task 1']);
    release();
    await waitFor(() =>
      expect(toasts).toContainEqual(
        expect.objectContaining({
          title: '“Task 1” was not moved',
          description: 'Only its owner may move it',
        }),
      ),
    );
    expect(titles('Pending')).toEqual(['Task 1', 'Task 2', 'Task 3']);
  });
});
