import {
  renderInTestApp,
  TestApiProvider,
} from '@backstage/frontend-test-utils';
import { notificationsApiRef } from '@backstage/plugin-notifications';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { NamedNotificationsClient } from './NamedNotificationsClient';
import { ReadOnOpen } from './ReadOnOpen';
import { UnreadNotifications } from './UnreadNotifications';

const MENTION = {
  id: 'n1',
  user: 'user:default/ada',
  created: new Date('2026-11-30T10:00:00Z'),
  origin: 'plugin:boats',
  payload: {
    title: 'Grace mentioned you in “Sail on”',
    link: '/boats/1',
    topic: 'Boats',
    severity: 'normal' as const,
  },
};

function fakeApi() {
  const updateNotifications = jest.fn(async () => []);
  const getNotifications = async () => ({
    notifications: [MENTION],
    totalCount: 1,
  });
  const api = { updateNotifications, getNotifications };
  return {
    api: api as unknown as typeof notificationsApiRef.T,
    updateNotifications,
  };
}

describe('notifications', () => {
  it('lead from the home page to what they are about, and are read then', async () => {
    const { api, updateNotifications } = fakeApi();
    renderInTestApp(
      <TestApiProvider apis={[[notificationsApiRef, api]]}>
        <UnreadNotifications />
      </TestApiProvider>,
    );
    const link = await screen.findByRole('link', { name: /Grace mentioned/ });
    expect(link).toHaveAttribute('href', '/boats/1');
    await userEvent.click(link);
    expect(updateNotifications).toHaveBeenCalledWith({
      ids: ['n1'],
      read: true,
    });
  });

  it('are read once they are opened from the list', async () => {
    const { api, updateNotifications } = fakeApi();
    renderInTestApp(
      <TestApiProvider apis={[[notificationsApiRef, api]]}>
        <ReadOnOpen>
          <div id="notification-n1">
            <a href="#boats">Sail on</a>
            <span>Yesterday</span>
          </div>
        </ReadOnOpen>
      </TestApiProvider>,
    );
    await userEvent.click(await screen.findByText('Yesterday'));
    expect(updateNotifications).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('link', { name: 'Sail on' }));
    expect(updateNotifications).toHaveBeenCalledWith({
      ids: ['n1'],
      read: true,
    });
  });

  it('say where they come from by the title of the plugin', async () => {
    const plugin = { id: 'boats', title: 'Boats' };
    const node = { spec: { plugin } };
    const appTreeApi = {
      getTree: () => ({ tree: { nodes: new Map([['page:boats', node]]) } }),
    };
    const client = new NamedNotificationsClient({
      appTreeApi: appTreeApi as never,
      discoveryApi: { getBaseUrl: async () => 'http://localhost' },
      fetchApi: {
        fetch: async () =>
          Response.json({ notifications: [MENTION], totalCount: 1 }),
      },
    });
    const { notifications } = await client.getNotifications();
    expect(notifications[0]).toMatchObject({ origin: 'Boats' });
    expect(notifications[0].payload).not.toHaveProperty('topic');
  });
});
