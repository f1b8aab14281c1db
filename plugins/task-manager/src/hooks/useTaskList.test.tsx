import { TestApiProvider } from '@backstage/frontend-test-utils';
import {
  QueryClient,
  QueryClientProvider,
  focusManager,
} from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { FakeTaskServer } from '../__testUtils__/FakeTaskServer';
import { makeTask } from '../__testUtils__/tasks';
import { DefaultTaskManagerClient, taskManagerApiRef } from '../api';
import { TaskCache } from '../cache/TaskCache';
import { useTaskList } from './useTaskList';

const KEY = { filter: {}, orderBy: 'rank', order: 'asc' } as const;

function setUp(count: number) {
  const tasks = Array.from({ length: count }, (_, n) => makeTask(n));
  const server = new FakeTaskServer(tasks);
  const api = DefaultTaskManagerClient.create({
    fetchApi: { fetch: server.fetch },
  });
  const client = new QueryClient();
  const wrapper = ({ children }: { children: ReactNode }) => (
    <TestApiProvider apis={[[taskManagerApiRef, api]]}>
      <QueryClientProvider client={client}>{children}</QueryClientProvider>
    </TestApiProvider>
  );
  const options = { pageSize: 10 };
  const { result } = renderHook(() => useTaskList(KEY, options), { wrapper });
  const load = async (length: number) => {
    await waitFor(() => {
      if (result.current.tasks.length < length) result.current.loadMore();
      expect(result.current.tasks).toHaveLength(length);
    });
    server.requests.length = 0;
  };
  return { server, client, result, load };
}

async function comeBackToTheWindow() {
  await act(async () => {
    focusManager.setFocused(false);
    focusManager.setFocused(true);
  });
}

describe('useTaskList', () => {
  afterEach(() => focusManager.setFocused(undefined));

  it('reads a short list again when one comes back to the window, a long one not', async () => {
    const { server, load } = setUp(30);
    await load(10);
    await comeBackToTheWindow();
    await waitFor(() => expect(server.requests).toHaveLength(1));
    await load(30);
    await comeBackToTheWindow();
    expect(server.requests).toHaveLength(0);
  });

  it('reads only the beginning of a long list again, and goes on from there', async () => {
    const { server, client, result, load } = setUp(200);
    await load(200);
    act(() => TaskCache.create(client).refreshAll());
    await waitFor(() => expect(server.requests).toHaveLength(6));
    await waitFor(() => expect(result.current.tasks).toHaveLength(60));
    await load(200);
  });
});
