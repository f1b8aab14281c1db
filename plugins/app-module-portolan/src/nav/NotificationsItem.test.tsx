import {
  renderInTestApp,
  TestApiProvider,
} from '@backstage/frontend-test-utils';
import {
  notificationsApiRef,
  notificationsPlugin,
} from '@backstage/plugin-notifications';
import { screen, waitFor } from '@testing-library/react';
import { setTimeout as sleep } from 'node:timers/promises';
import { NotificationsItem } from './NotificationsItem';

async function showItem(unread: number) {
  document.head.innerHTML = '<title>Home</title>';
  const api = { getStatus: async () => ({ unread, read: 2 }) };
  renderInTestApp(
    <TestApiProvider apis={[[notificationsApiRef, api as never]]}>
      <NotificationsItem />
    </TestApiProvider>,
    {
      mountedRoutes: { '/notifications': notificationsPlugin.routes.root },
    },
  );
  await screen.findByRole('link', { name: 'Notifications' });
}

it('counts what is unread before the title of the page', async () => {
  await showItem(3);
  await waitFor(() => expect(document.title).toBe('(3) Home'));
});

it.each([
  [0, 'Boat 12'],
  [1, '(1) Boat 12'],
])('keeps the last of two titles, with %i unread', async (unread, title) => {
  await showItem(unread);
  document.title = 'Boats';
  await sleep(30);
  document.title = 'Boat 12';
  await waitFor(() => expect(document.title).toBe(title));
  await sleep(400);
  expect(document.title).toBe(title);
});
