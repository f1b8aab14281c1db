import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { View } from '@portolan/plugin-task-manager-common';
import { FakeTaskServer } from '../__testUtils__/FakeTaskServer';
import { renderTasks } from '../__testUtils__/renderTasks';
import { ADA, GRACE, TEAM } from '../__testUtils__/tasks';
import { useLayout, useTaskQuery } from '../query';
import { TasksPage } from '../page/TasksPage';
import { TaskManagerProvider } from '../provider';
import { ViewTabs } from './ViewTabs';

function Tabs() {
  const [query, setQuery] = useTaskQuery();
  const [layout] = useLayout(query, setQuery);
  return <ViewTabs query={query} layout={layout} setQuery={setQuery} />;
}

function viewOf(id: string, fields: Partial<View> = {}): View {
  const createdAt = '2026-11-01T00:00:00.000Z';
  return {
    id,
    name: id,
    layout: 'board',
    query: 'label=urgent',
    ownerRef: ADA,
    sharedWith: null,
    createdAt,
    updatedAt: createdAt,
    ...fields,
  };
}

function setUp(path: string, views: View[] = []) {
  const server = new FakeTaskServer();
  server.views.push(...views);
  const tabs = (
    <TaskManagerProvider>
      <Tabs />
    </TaskManagerProvider>
  );
  const rendered = renderTasks(tabs, server, { path });
  return { server, user: userEvent.setup(), ...rendered };
}

const tab = (name: string) => screen.findByRole('link', { name });

async function openMenu(view: string, item: string) {
  const user = userEvent.setup();
  const name = `More about the view ${view}`;
  await user.click(await screen.findByRole('button', { name }));
  return screen.findByRole('menuitem', { name: item });
}

describe('ViewTabs', () => {
  it('saves what one looks at, shares it with a group, and goes there', async () => {
    const { server, user } = setUp('/tasks?label=urgent&layout=table');
    await user.click(await screen.findByRole('button', { name: 'Save view' }));
    const dialog = await screen.findByRole('dialog', {
      name: 'Save this view',
    });
    const save = within(dialog).getByRole('button', { name: 'Save' });
    expect(save).toBeDisabled();
    await user.click(within(dialog).getByRole('textbox', { name: /^Name/ }));
    await user.keyboard('Urgent');
    await user.click(
      within(dialog).getByRole('button', { name: /Who sees it/ }),
    );
    const [, group] = await screen.findAllByRole('option');
    await user.click(group);

    server.failNext('POST', 409, 'You have too many views');
    await user.click(save);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'You have too many views',
    );
    await user.click(save);
    expect(await tab('Urgent')).toHaveAttribute('aria-current', 'page');
    expect(server.views).toMatchObject([
      {
        name: 'Urgent',
        layout: 'table',
        query: 'label=urgent',
        sharedWith: TEAM,
      },
    ]);
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Save view' })).toBeNull();
  });

  it('offers one’s teams’ tasks with one’s own, and remembers that', async () => {
    const { user } = setUp('/tasks?assignee=me');
    expect(await tab('My tasks')).toHaveAttribute('aria-current', 'page');
    await user.click(screen.getByRole('switch', { name: 'and my teams’' }));
    expect(await tab('My tasks')).toHaveAttribute('aria-current', 'page');
    await user.click(await tab('Watched'));
    expect(await tab('Watched')).toHaveAttribute('aria-current', 'page');
    expect(screen.queryByRole('switch')).not.toBeInTheDocument();
    expect(await tab('My tasks')).toHaveAttribute(
      'href',
      '/tasks?assignee=me&assignee=my-teams',
    );
    await user.click(await tab('Created by me'));
    expect(await tab('Created by me')).toHaveAttribute('aria-current', 'page');
    expect(screen.queryByRole('button', { name: 'Save view' })).toBeNull();
  });

  it('says that a link is of a view that one does not have', async () => {
    renderTasks(<TasksPage />, new FakeTaskServer(), {
      path: '/tasks?view=gone&label=urgent',
    });
    expect(
      await screen.findByText('This link is of a view that you don’t have'),
    ).toBeVisible();
  });

  it('renames a view, and saves what it shows now', async () => {
    const { server, user, toasts } = setUp('/tasks?view=Mine&label=calm', [
      viewOf('Mine'),
    ]);
    server.failNext('PUT', 403, "The view '8f14e45f' belongs to another");
    await user.click(await openMenu('Mine', 'Save changes'));
    await waitFor(() =>
      expect(toasts).toMatchObject([
        { description: expect.stringContaining('Save one of your own') },
      ]),
    );
    await user.click(await openMenu('Mine', 'Save changes'));
    await waitFor(() => expect(toasts).toHaveLength(2));
    expect(server.views[0].query).toBe('label=calm');

    await user.click(await openMenu('Mine', 'Rename or share'));
    const field = await screen.findByRole('textbox', { name: /^Name/ });
    await user.clear(field);
    await user.type(field, 'Ours{Enter}');
    expect(await tab('Ours')).toHaveAttribute('aria-current', 'page');
    expect(server.views).toMatchObject([{ id: 'Mine', name: 'Ours' }]);
  });

  it('takes a change to a view back by Undo, its name and all that it shows', async () => {
    const mine = viewOf('Mine', { layout: 'table', sharedWith: TEAM });
    const { server, user, open, pressToast } = setUp(
      '/tasks?view=Mine&label=calm&layout=table',
      [mine],
    );
    const { name, layout, query, sharedWith } = mine;
    await user.click(await openMenu('Mine', 'Save changes'));
    await waitFor(() =>
      expect(open()).toMatchObject([{ title: 'Saved the view Mine' }]),
    );
    expect(server.views[0].query).toBe('label=calm');
    pressToast();
    await waitFor(() =>
      expect(open()).toMatchObject([
        { title: 'Took back the change to the view Mine' },
      ]),
    );
    expect(server.views).toMatchObject([{ name, layout, query, sharedWith }]);

    await user.click(await openMenu('Mine', 'Rename or share'));
    const field = await screen.findByRole('textbox', { name: /^Name/ });
    await user.clear(field);
    await user.type(field, 'Ours{Enter}');
    await waitFor(() =>
      expect(open()).toMatchObject([{ title: 'Saved the view Ours' }]),
    );
    server.failNext('PUT', 404, 'There is no view');
    await user.keyboard('{Control>}z{/Control}');
    await waitFor(() =>
      expect(open()).toMatchObject([
        { title: 'The change to the view Ours was not taken back' },
      ]),
    );
    expect(await tab('Ours')).toBeVisible();
  });

  it('has nothing to undo where a view was saved as it was', async () => {
    const { user, toasts } = setUp('/tasks?view=Mine&label=urgent', [
      viewOf('Mine'),
    ]);
    await user.click(await openMenu('Mine', 'Rename or share'));
    await user.click(await screen.findByRole('button', { name: 'Save' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(toasts).toEqual([]);
  });

  it('deletes a view, leaves it, and brings it back by Undo', async () => {
    const { server, user, toasts, pressToast } = setUp(
      '/tasks?view=Mine&label=urgent',
      [viewOf('Mine')],
    );
    await user.click(await openMenu('Mine', 'Delete'));
    await waitFor(() => expect(toasts).toHaveLength(1));
    const all = await tab('All tasks');
    expect(all).toHaveAttribute('aria-current', 'page');
    await waitFor(() => expect(all).toHaveFocus());
    expect(server.views).toHaveLength(0);
    pressToast();
    expect(await tab('Mine')).toHaveAttribute(
      'href',
      expect.stringContaining('label=urgent'),
    );
  });

  it("opens others' views, which only they can change", async () => {
    setUp('/tasks?view=Theirs&label=urgent', [
      viewOf('Theirs', { ownerRef: GRACE, sharedWith: TEAM }),
    ]);
    expect(await tab('Theirs')).toHaveAttribute('aria-current', 'page');
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });
});
