import { screen, waitFor, within } from '@testing-library/react';
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
  const onResolve = jest.fn(async () => {});
  const onDone = jest.fn();
  const onDiscard = jest.fn();
  const onClose = jest.fn();
  const fields = findClashes(base, patch, current);
  renderTasks(
    <TaskManagerProvider>
      <ConflictDialog
        conflict={{ base, patch, current, fields }}
        onResolve={onResolve}
        onDone={onDone}
        onDiscard={onDiscard}
        onClose={onClose}
      />
    </TaskManagerProvider>,
    server,
  );
  return { onResolve, onDone, onDiscard, onClose, user: userEvent.setup() };
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
    const { onResolve, onDone, user } = setUp();
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
    await waitFor(() => expect(onDone).toHaveBeenCalledTimes(1));
  });

  it('discards what one wanted by the button that says so alone, and goes back by Escape', async () => {
    const { onResolve, onDiscard, onClose, user } = setUp();
    const title = await choices('Title');
    await user.click(
      within(title).getByRole('radio', { name: 'A merge of both' }),
    );
    await user.type(
      screen.getByRole('textbox', { name: 'Merged text' }),
      ' and theirs',
    );
    await user.keyboard('{Escape}');
    expect(onClose).toHaveBeenCalledTimes(1);
    expect(onDiscard).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: 'Discard mine' }));
    expect(onDiscard).toHaveBeenCalledTimes(1);
    expect(onResolve).not.toHaveBeenCalled();
    // Both versions are there again as they were left.
    expect(screen.getByDisplayValue('Mine and theirs')).toBeVisible();
  });

  it('stays with everything in it until the decision is saved', async () => {
    const { onResolve, onDone, user } = setUp();
    onResolve.mockRejectedValueOnce(new Error('The log is full'));
    await user.click(await screen.findByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Not saved. The log is full')).toBeVisible();
    expect(onDone).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(onDone).toHaveBeenCalledTimes(1));
  });
});
