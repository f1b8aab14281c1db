import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeTaskServer } from '../__testUtils__/FakeTaskServer';
import { renderTasks } from '../__testUtils__/renderTasks';
import { ADA, GRACE, makeTask } from '../__testUtils__/tasks';
import { findClashes } from '../cache';
import { TaskManagerProvider } from '../provider';
import { ConflictDialog } from './ConflictDialog';

const base = makeTask(1, { title: 'Old', labels: ['kept'] });

const patch = {
  title: 'Mine',
  labels: ['kept', 'mine'],
  assigneeRef: ADA,
  priority: 'high' as const,
};

const current = makeTask(1, {
  title: 'Theirs',
  labels: ['kept', 'theirs'],
  assigneeRef: GRACE,
  version: 2,
});

function setUp(server = new FakeTaskServer()) {
  const onResolve = jest.fn();
  const onClose = jest.fn();
  const fields = findClashes(base, patch, current);
  renderTasks(
    <TaskManagerProvider>
      <ConflictDialog
        conflict={{ base, patch, current, fields }}
        onResolve={onResolve}
        onClose={onClose}
      />
    </TaskManagerProvider>,
    server,
  );
  return { onResolve, onClose, user: userEvent.setup() };
}

const choices = (field: string) =>
  screen.findByRole('radiogroup', { name: `Keep for ${field}` });

describe('ConflictDialog', () => {
  it('says who made the other version', async () => {
    const server = new FakeTaskServer();
    server.activity.push({
      id: '1',
      taskId: current.id,
      actorRef: GRACE,
      action: 'updated',
      changes: [{ field: 'title', from: 'Old', to: 'Theirs' }],
      createdAt: '2026-11-01T00:00:00.000Z',
    });
    setUp(server);
    expect(await screen.findByText(/^Changed by/)).toHaveTextContent(/grace/);
  });

  it('shows both versions of each field, and saves what one keeps of them', async () => {
    const { onResolve, onClose, user } = setUp();
    const dialog = await screen.findByRole('dialog', {
      name: 'Somebody else changed this task',
    });
    const versions = within(dialog).getAllByRole('figure');
    expect(versions.map(figure => figure.textContent)).toEqual([
      'Your versionMine',
      'Their versionTheirs',
      'Your versionkept, mine',
      'Their versionkept, theirs',
      'Your versionada',
      'Their versiongrace',
    ]);
    expect(screen.queryByText(/Keep for Priority/)).not.toBeInTheDocument();

    const assignee = await choices('Assignee');
    await user.click(within(assignee).getByRole('radio', { name: 'Theirs' }));
    expect(within(assignee).queryByText('A merge of both')).toBeNull();
    const title = await choices('Title');
    await user.click(
      within(title).getByRole('radio', { name: 'A merge of both' }),
    );
    const merged = screen.getByRole('textbox', { name: 'Merged text' });
    await user.clear(merged);
    await user.type(merged, 'Both');
    await user.click(screen.getByRole('button', { name: 'Save' }));

    expect(onResolve).toHaveBeenCalledWith(current, {
      title: 'Both',
      labels: ['kept', 'theirs', 'mine'],
      priority: 'high',
    });
    expect(onClose).toHaveBeenCalled();
  });

  it('discards what one wanted, by button or by Escape', async () => {
    const { onResolve, onClose, user } = setUp();
    await user.click(
      await screen.findByRole('button', { name: 'Discard mine' }),
    );
    await user.keyboard('{Escape}');
    expect(onClose).toHaveBeenCalledTimes(2);
    expect(onResolve).not.toHaveBeenCalled();
  });
});
