import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Comment } from '@portolan/plugin-task-manager-common';
import { FakeTaskServer } from '../__testUtils__/FakeTaskServer';
import { renderTasks } from '../__testUtils__/renderTasks';
import { ADA, GRACE, makeTask, taskId } from '../__testUtils__/tasks';
import { TaskManagerProvider } from '../provider';
import { Comments } from './Comments';

function setUp(comments: Comment[] = []) {
  const server = new FakeTaskServer([makeTask(1)]);
  server.comments.push(...comments);
  return server;
}

function renderComments(server: FakeTaskServer) {
  const comments = (
    <TaskManagerProvider>
      <Comments taskId={taskId(1)} />
    </TaskManagerProvider>
  );
  return { ...renderTasks(comments, server), user: userEvent.setup() };
}

function commentOf(id: string, authorRef: string, body: string): Comment {
  const createdAt = '2026-11-01T00:00:00.000Z';
  const updatedAt = createdAt;
  return { id, taskId: taskId(1), authorRef, body, createdAt, updatedAt };
}

const field = () => screen.findByRole('textbox', { name: 'Write a comment' });

async function openMenu(item: string) {
  const user = userEvent.setup();
  await user.click(
    await screen.findByRole('button', { name: 'More about this comment' }),
  );
  await user.click(await screen.findByRole('menuitem', { name: item }));
}

describe('Comments', () => {
  it('names the people whom a comment mentions, and leads to them', async () => {
    renderComments(setUp([commentOf('1', ADA, 'Ask @grace, not @nobody')]));
    expect(
      await screen.findByRole('link', { name: /^@Grace Hopper/ }),
    ).toHaveAttribute('href', '/catalog/default/user/grace');
    expect(screen.getByText(/not @nobody/)).toBeVisible();
  });

  it('mentions a person by keyboard, and saves by Ctrl+Enter', async () => {
    const server = setUp();
    const { user } = renderComments(server);
    expect(await screen.findByText('Nobody has commented yet.')).toBeVisible();
    await user.type(await field(), 'Ask @hop');
    const people = await screen.findByRole('listbox', {
      name: 'People to mention',
    });
    const grace = within(people).getByRole('option', { name: /Grace Hopper/ });
    expect(await field()).toHaveAttribute('aria-activedescendant', grace.id);
    await user.keyboard('{Enter}');
    expect(await field()).toHaveValue('Ask @grace ');
    await user.type(await field(), '@gr{Escape}{Control>}{Enter}{/Control}');
    expect(await screen.findByRole('listitem')).toHaveTextContent(
      /Ask @grace.* @gr/i,
    );
    expect(await field()).toHaveValue('');
    expect(server.comments).toMatchObject([{ body: 'Ask @grace @gr' }]);
  });

  it('goes back to writing after a comment is sent from its preview', async () => {
    const { user } = renderComments(setUp());
    await user.type(await field(), 'Seen');
    await user.click(screen.getByRole('radio', { name: 'Preview' }));
    await user.click(screen.getByRole('button', { name: 'Comment' }));
    expect(await field()).toHaveValue('');
    expect(screen.getByRole('radio', { name: 'Write' })).toBeChecked();
  });

  it('goes through the people by arrow keys, round and round', async () => {
    const { user } = renderComments(setUp());
    await user.type(await field(), '@');
    const [first, second] = await screen.findAllByRole('option');
    await user.keyboard('{ArrowUp}');
    expect(second).toHaveAttribute('aria-selected', 'true');
    await user.keyboard('{ArrowDown}');
    expect(first).toHaveAttribute('aria-selected', 'true');
    await user.click(second);
    expect(await field()).toHaveValue('@grace ');
  });

  it('keeps what was written when it was not saved', async () => {
    const server = setUp();
    const { user, toasts } = renderComments(server);
    server.failNext('POST', 403, 'Not for you');
    await user.type(await field(), 'Precious');
    await user.click(screen.getByRole('button', { name: 'Comment' }));
    await waitFor(() =>
      expect(toasts).toMatchObject([
        { description: 'You are not allowed to do this.' },
      ]),
    );
    expect(await field()).toHaveValue('Precious');
  });

  it("changes and deletes one's own comments, and nobody else's", async () => {
    const server = setUp([
      commentOf('0', GRACE, 'Of Grace'),
      commentOf('1', ADA, 'Of Ada'),
    ]);
    const { user, open, pressToast } = renderComments(server);
    await screen.findByText('Of Grace');
    await openMenu('Edit');
    const editor = await screen.findByRole('textbox', {
      name: 'Change the comment',
    });
    expect(editor).toHaveFocus();
    await user.type(editor, ' again{Control>}{Enter}{/Control}');
    expect(await screen.findByText('Of Ada again')).toBeVisible();
    expect(screen.getByText(/edited/)).toBeVisible();
    await waitFor(() =>
      expect(open()).toMatchObject([{ title: 'Changed the comment' }]),
    );
    pressToast();
    expect(await screen.findByText('Of Ada')).toBeVisible();

    await openMenu('Delete');
    await waitFor(() =>
      expect(screen.queryByText('Of Ada')).not.toBeInTheDocument(),
    );
    await waitFor(() =>
      expect(open()).toMatchObject([{ title: 'Deleted the comment' }]),
    );
    pressToast();
    expect(await screen.findByText('Of Ada')).toBeVisible();
    // The same one, since a new one would be notified.
    expect(server.comments).toMatchObject([{ id: '0' }, { id: '1' }]);
  });

  it('says that they could not be loaded, and tries again', async () => {
    const server = setUp([commentOf('0', GRACE, 'Of Grace')]);
    server.failNext('GET', 403, 'Not for you');
    const { user } = renderComments(server);
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('You are not allowed to see this');
    expect(alert).not.toHaveTextContent('Ask its creator');
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Of Grace')).toBeVisible();
  });
});
