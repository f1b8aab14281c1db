import { EntityProvider } from '@backstage/plugin-catalog-react';
import { onlineManager } from '@tanstack/react-query';
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeTaskServer } from '../__testUtils__/FakeTaskServer';
import { renderTasks } from '../__testUtils__/renderTasks';
import { makeTask, taskId } from '../__testUtils__/tasks';
import { EntityTasksContent } from './EntityTasksContent';

const SYSTEM = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'System',
  metadata: { name: 'shop' },
  relations: [{ type: 'hasPart', targetRef: 'component:default/api' }],
};

function renderContent(server: FakeTaskServer, path?: string) {
  const content = (
    <EntityProvider entity={SYSTEM}>
      <EntityTasksContent />
    </EntityProvider>
  );
  renderTasks(content, server, { path });
  return userEvent.setup();
}

const row = (name: string) => screen.findByRole('row', { name });

describe('EntityTasksContent', () => {
  let server: FakeTaskServer;

  beforeEach(() => {
    server = new FakeTaskServer([
      makeTask(1, { entityRef: 'system:default/shop', title: 'Own' }),
      makeTask(2, { entityRef: 'component:default/api', title: 'Of a part' }),
      makeTask(3, { title: 'Elsewhere' }),
    ]);
  });

  afterEach(() => onlineManager.setOnline(true));

  it('shows the tasks of the entity and its parts, and adds to the entity', async () => {
    const user = renderContent(server);
    expect(await row('Own')).toBeVisible();
    expect(await row('Of a part')).toBeVisible();
    expect(screen.queryByRole('row', { name: 'Elsewhere' })).toBeNull();
    expect(
      screen.getByText('Tasks of this entity and 1 part of it'),
    ).toBeVisible();
    await user.keyboard('cNew{Enter}');
    expect(await row('New')).toBeVisible();
    await waitFor(() =>
      expect([...server.tasks.values()]).toContainEqual(
        expect.objectContaining({
          title: 'New',
          entityRef: 'system:default/shop',
        }),
      ),
    );
  });

  it('opens a task in place, and gives the focus back to its row', async () => {
    const user = renderContent(server);
    await user.click(await row('Of a part'));
    const drawer = await screen.findByRole('complementary', {
      name: 'Of a part',
    });
    expect(drawer).toHaveFocus();
    expect(
      screen.getByText('Tasks of this entity and 1 part of it'),
    ).toBeVisible();
    await user.keyboard('{Escape}');
    expect(drawer).not.toBeInTheDocument();
    const opened = await row('Of a part');
    await waitFor(() => expect(opened).toHaveFocus());
  });

  it('opens by its address, and stays open while one filters', async () => {
    const user = renderContent(
      server,
      `/tasks?task=${taskId(1)}&priority=medium`,
    );
    await screen.findByRole('complementary', { name: 'Own' });
    await user.click(screen.getByRole('button', { name: 'Clear filters' }));
    await waitFor(() =>
      expect(
        screen.queryByRole('button', { name: 'Clear filters' }),
      ).toBeNull(),
    );
    expect(screen.getByRole('complementary', { name: 'Own' })).toBeVisible();
  });

  it('says how to begin where there is nothing', async () => {
    server.tasks.clear();
    renderContent(server);
    expect(await screen.findByText('Nothing to do yet')).toBeVisible();
    expect(
      await screen.findByRole('textbox', { name: 'Title of the new task' }),
    ).toBeVisible();
  });

  it('says that one is offline, and keeps what one does until one is back', async () => {
    const user = renderContent(server);
    await row('Own');
    act(() => onlineManager.setOnline(false));
    expect(await screen.findByText('You are offline')).toBeVisible();
    await user.keyboard('js');
    await user.click(await screen.findByRole('option', { name: 'Completed' }));
    expect(await row('Own')).toBeVisible();
    expect(server.requests.some(({ method }) => method === 'PATCH')).toBe(
      false,
    );
    act(() => onlineManager.setOnline(true));
    await waitFor(() =>
      expect([...server.tasks.values()].map(({ status }) => status)).toContain(
        'completed',
      ),
    );
    expect(screen.queryByText('You are offline')).not.toBeInTheDocument();
  });
});
