import { EntityProvider } from '@backstage/plugin-catalog-react';
import { onlineManager } from '@tanstack/react-query';
import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeTaskServer } from '../__testUtils__/FakeTaskServer';
import { renderTasks } from '../__testUtils__/renderTasks';
import { makeTask } from '../__testUtils__/tasks';
import { EntityTasksCard } from './EntityTasksCard';

const ENTITY = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'api' },
};

const entityRef = 'component:default/api';

function renderCard(server: FakeTaskServer) {
  const card = (
    <EntityProvider entity={ENTITY}>
      <EntityTasksCard />
    </EntityProvider>
  );
  return renderTasks(card, server);
}

describe('EntityTasksCard', () => {
  afterEach(() => onlineManager.setOnline(true));

  it('sums up, and lists what is most urgent first', async () => {
    const due = (day: string) => `2026-01-0${day}T00:00:00.000Z`;
    renderCard(
      new FakeTaskServer([
        makeTask(1, { entityRef, title: 'No date', status: 'blocked' }),
        makeTask(2, { entityRef, title: 'Second', dueDate: due('2') }),
        makeTask(3, { entityRef, title: 'First', dueDate: due('1') }),
        makeTask(4, { entityRef, title: 'Done', status: 'completed' }),
        makeTask(5, { title: 'Elsewhere' }),
      ]),
    );
    await screen.findByRole('link', { name: 'First' });
    expect(
      screen.getAllByRole('link').map(({ textContent }) => textContent),
    ).toEqual(['First', 'Second', 'No date', 'See all']);
    expect(
      await screen.findByText('2 overdue · 1 blocked · 3 open tasks'),
    ).toBeVisible();
  });

  it('says so when nothing is open', async () => {
    renderCard(new FakeTaskServer());
    expect(await screen.findByText('No open task')).toBeVisible();
  });

  it('says why one sees nothing, and tries again', async () => {
    const server = new FakeTaskServer([makeTask(1, { entityRef })]);
    server.failNext('GET', 403, 'Not for you');
    server.failNext('GET', 403, 'Not for you');
    renderCard(server);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'You are not allowed to see this',
    );
    expect(screen.getByRole('alert')).toHaveTextContent(
      'ask those who run the portal',
    );
    await userEvent
      .setup()
      .click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('link', { name: 'Task 1' })).toBeVisible();
  });

  it('waits for the network, and then shows the tasks', async () => {
    onlineManager.setOnline(false);
    const server = new FakeTaskServer([makeTask(1, { entityRef })]);
    renderCard(server);
    await screen.findByRole('heading', { name: 'Tasks' });
    expect(server.requests).toHaveLength(0);
    act(() => onlineManager.setOnline(true));
    expect(await screen.findByRole('link', { name: 'Task 1' })).toBeVisible();
  });
});
