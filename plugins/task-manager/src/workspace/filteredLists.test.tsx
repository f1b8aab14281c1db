import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeTaskServer } from '../__testUtils__/FakeTaskServer';
import { renderTasksPage } from '../__testUtils__/renderTasksPage';
import { GRACE, makeTask, taskId, TEAM } from '../__testUtils__/tasks';

/** Signals that a test sends. */
function fakeSignals() {
  const listeners = new Set<(signal: { ids: string[] }) => void>();
  return {
    send: (...ids: string[]) => listeners.forEach(tell => tell({ ids })),
    api: {
      subscribe: (_channel: string, tell: (signal: any) => void) => {
        listeners.add(tell);
        return { unsubscribe: () => listeners.delete(tell) };
      },
    },
  };
}

function column(name: string) {
  return within(screen.getByRole('region', { name: new RegExp(`^${name}`) }));
}

const row = (name: string) => screen.findByRole('row', { name });

describe('lists under filters that only the API understands', () => {
  let server: FakeTaskServer;

  beforeEach(() => {
    server = new FakeTaskServer([
      makeTask(1, { title: 'Rotate the keys' }),
      makeTask(2, { title: 'Rotate the logs', assigneeRef: TEAM }),
      makeTask(3, { title: 'Paint the wall', assigneeRef: GRACE }),
    ]);
  });

  /** What the column's head counts and what the column holds agree. */
  async function expectColumn(name: string, titles: string[]) {
    for (const title of titles) {
      expect(
        await column(name).findByRole('row', { name: title }),
      ).toBeVisible();
    }
    await waitFor(() => {
      const rows = column(name).getAllByRole('row');
      // A row says that there is none.
      expect(rows).toHaveLength(Math.max(titles.length, 1));
      expect(
        column(name).getByRole('heading', { name: new RegExp(name) }),
      ).toHaveTextContent(`${name}${titles.length}`);
    });
  }

  it.each(['/tasks?q=rotate', '/tasks?watcher=me&q=rotate'])(
    'move a task to another column at once, by key and by drawer: %s',
    async path => {
      renderTasksPage(server, { path });
      const user = userEvent.setup();
      expect(await row('Rotate the keys')).toBeVisible();
      await user.keyboard('js');
      await user.click(await screen.findByRole('option', { name: 'Blocked' }));
      await expectColumn('Blocked', ['Rotate the keys']);
      await expectColumn('Pending', ['Rotate the logs']);

      await user.click(await row('Rotate the logs'));
      const drawer = await screen.findByRole('complementary');
      await user.click(
        await within(drawer).findByRole('button', { name: /Status/ }),
      );
      await user.click(
        await screen.findByRole('option', { name: 'In progress' }),
      );
      await expectColumn('In progress', ['Rotate the logs']);
      await expectColumn('Pending', []);
    },
  );

  it('follow several changes at once', async () => {
    renderTasksPage(server, { path: '/tasks?q=rotate' });
    const user = userEvent.setup();
    expect(await row('Rotate the keys')).toBeVisible();
    await user.keyboard('jxjxs');
    await user.click(await screen.findByRole('option', { name: 'Completed' }));
    await expectColumn('Completed', ['Rotate the keys', 'Rotate the logs']);
    await expectColumn('Pending', []);
  });

  it.each(['board', 'table'])(
    'follow what others change, on the %s',
    async layout => {
      const signals = fakeSignals();
      renderTasksPage(server, {
        path: `/tasks?q=rotate&layout=${layout}`,
        signalApi: signals.api,
      });
      expect(await row('Rotate the keys')).toBeVisible();
      server.change(taskId(1), { title: 'Change the keys' });
      server.change(taskId(3), { title: 'Rotate the wall', status: 'blocked' });
      signals.send(taskId(1), taskId(3));
      expect(await row('Rotate the wall')).toBeVisible();
      await waitFor(() =>
        expect(screen.queryByRole('row', { name: /keys/ })).toBeNull(),
      );
      expect(screen.getByText('2 open tasks')).toBeVisible();
      if (layout === 'board') {
        await expectColumn('Blocked', ['Rotate the wall']);
      }
    },
  );

  it('drop a task of one’s team that is given to somebody else', async () => {
    const signals = fakeSignals();
    renderTasksPage(server, {
      path: '/tasks?assignee=me&assignee=my-teams',
      signalApi: signals.api,
    });
    expect(await row('Rotate the logs')).toBeVisible();
    server.change(taskId(1), { assigneeRef: TEAM });
    server.change(taskId(2), { assigneeRef: 'group:default/others' });
    signals.send(taskId(1), taskId(2));
    await expectColumn('Pending', ['Rotate the keys']);
  });

  it('ask nothing where the browser can tell', async () => {
    const signals = fakeSignals();
    renderTasksPage(server, {
      path: '/tasks?assignee=user%3Adefault%2Fgrace',
      signalApi: signals.api,
    });
    const listsRead = () =>
      server.requests.filter(({ path }) => path === '/tasks').length;
    await row('Paint the wall');
    const before = listsRead();
    expect(before).toBeGreaterThan(0);
    server.change(taskId(3), { status: 'blocked' });
    signals.send(taskId(3));
    await expectColumn('Blocked', ['Paint the wall']);
    expect(listsRead()).toBe(before);
  });
});
