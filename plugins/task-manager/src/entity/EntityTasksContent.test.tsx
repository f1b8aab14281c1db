import { EntityProvider } from '@backstage/plugin-catalog-react';
import { onlineManager } from '@tanstack/react-query';
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeTaskServer } from '../__testUtils__/FakeTaskServer';
import { renderTasks } from '../__testUtils__/renderTasks';
import { makeTask } from '../__testUtils__/tasks';
import { EntityTasksContent } from './EntityTasksContent';

const SYSTEM = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'System',
  metadata: { name: 'shop' },
  relations: [{ type: 'hasPart', targetRef: 'component:default/api' }],
};

function renderContent(server: FakeTaskServer) {
  const content = (
    <EntityProvider entity={SYSTEM}>
      <EntityTasksContent />
    </EntityProvider>
  );
  renderTasks(content, server);
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
