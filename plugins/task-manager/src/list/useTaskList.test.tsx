import { TestApiProvider } from '@backstage/frontend-test-utils';
import {
  QueryClient,
  QueryClientProvider,
  focusManager,
} from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { FakeTaskServer } from '../__testUtils__/FakeTaskServer';
import { makeTask, taskId } from '../__testUtils__/tasks';
import { DefaultTaskManagerClient, taskManagerApiRef } from '../api';
import { TaskCache } from '../cache';
import type { TaskListKey } from '../cache';
import { useTaskList } from './useTaskList';
import type { TaskList } from './useTaskList';

const KEY: TaskListKey = { filter: {}, orderBy: 'rank', order: 'asc' };

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
  const { result, rerender } = renderHook(key => useTaskList(key, options), {
    wrapper,
    initialProps: KEY,
  });
  const load = async (length: number) => {
    await waitFor(() => {
      if (result.current.tasks.length < length) {
        result.current.loadMore();
      }
      expect(result.current.tasks).toHaveLength(length);
    });
    server.requests.length = 0;
  };
  return { server, client, result, load, rerender };
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

  it('finds what it was not told of after a while', async () => {
    jest.useFakeTimers();
    try {
      const { server, result, load } = setUp(3);
      await load(3);
      server.change(taskId(1), { title: 'Changed by somebody' });
      await act(() => jest.advanceTimersByTimeAsync(125_000));
      expect(result.current.tasks[1].title).toBe('Changed by somebody');
    } finally {
      jest.useRealTimers();
    }
  });

  /**
   * Shows a row, as the virtual list does with those that are on the screen.
   */
  const look = (at: number, { current }: { current: TaskList }) =>
    act(async () => {
      current.freshness.see(current.tasks[at].id);
    });

  it('reads only what is on the screen of a long list again, and keeps the rest in its place', async () => {
    const { server, client, result, load } = setUp(200);
    await load(200);
    server.change(taskId(5), { title: 'Far above' });
    server.change(taskId(125), { title: 'On the screen' });
    act(() => TaskCache.create(client).refreshAll());
    await waitFor(() =>
      expect(result.current.freshness.staleIds.size).toBe(200),
    );
    await look(125, result);
    await waitFor(() =>
      expect(result.current.tasks[125].title).toBe('On the screen'),
    );
    expect(server.requests).toHaveLength(1);
    expect(result.current.tasks).toHaveLength(200);
    expect(result.current.freshness.staleIds.has(taskId(125))).toBe(false);
    // Not fresh, and not said to be.
    expect(result.current.tasks[5].title).toBe('Task 5');
    expect(result.current.freshness.staleIds.has(taskId(5))).toBe(true);
    await look(5, result);
    await waitFor(() =>
      expect(result.current.tasks[5].title).toBe('Far above'),
    );
    expect(server.requests).toHaveLength(2);
  });

  it('finds what was added, deleted and moved among what is on the screen', async () => {
    const { server, client, result, load } = setUp(60);
    await load(60);
    const added = Array.from({ length: 12 }, (_, n) =>
      makeTask(100 + n, { rank: `${makeTask(24).rank}${n + 10}` }),
    );
    added.forEach(task => server.tasks.set(task.id, task));
    server.tasks.delete(taskId(22));
    const moved = { ...makeTask(45), rank: `${makeTask(23).rank}5` };
    server.tasks.set(moved.id, moved);
    act(() => TaskCache.create(client).refreshAll());
    await waitFor(() =>
      expect(result.current.freshness.staleIds.size).toBe(60),
    );
    await look(25, result);
    await waitFor(() => expect(result.current.tasks).toHaveLength(71));
    const ranks = result.current.tasks.map(({ rank }) => rank);
    expect(ranks).toEqual([...ranks].sort());
    expect(new Set(ranks).size).toBe(71);
    expect(server.requests.length).toBeLessThanOrEqual(3);
  });

  it('says that what is on the screen could not be read again, and tries again', async () => {
    const { server, client, result, load } = setUp(40);
    await load(40);
    server.change(taskId(15), { title: 'New' });
    server.failNext('GET', 503, 'The database is away');
    act(() => TaskCache.create(client).refreshAll());
    await waitFor(() =>
      expect(result.current.freshness.staleIds.size).toBe(40),
    );
    await look(15, result);
    await waitFor(() => expect(result.current.error).not.toBeNull());
    expect(result.current.tasks).toHaveLength(40);
    act(() => result.current.retry());
    await waitFor(() => expect(result.current.tasks[15].title).toBe('New'));
    expect(result.current.error).toBeNull();
  });
  it('shows no task again that is being deleted, though a page that is read still has it', async () => {
    const { client, result, load } = setUp(40);
    await load(40);
    const cache = TaskCache.create(client);
    act(() => {
      cache.beginRemoval(result.current.tasks[15]);
    });
    await waitFor(() => expect(result.current.tasks).toHaveLength(39));
    act(() => cache.refreshAll());
    await look(16, result);
    await waitFor(() =>
      expect(result.current.freshness.staleIds.size).toBe(30),
    );
    expect(result.current.tasks).toHaveLength(39);
    await act(() => client.refetchQueries({ queryKey: ['tasks', 'list'] }));
    await waitFor(() => expect(result.current.freshness.staleIds.size).toBe(0));
    expect(result.current.tasks).toHaveLength(39);
  });

  it('leaves the failure of one list behind when it shows another', async () => {
    const { server, client, result, load, rerender } = setUp(40);
    await load(40);
    server.failNext('GET', 503, 'The database is away');
    act(() => TaskCache.create(client).refreshAll());
    await waitFor(() =>
      expect(result.current.freshness.staleIds.size).toBe(40),
    );
    await look(15, result);
    await waitFor(() => expect(result.current.error).not.toBeNull());
    rerender({ ...KEY, filter: { q: 'Task 7' } });
    await waitFor(() => expect(result.current.tasks).toHaveLength(1));
    expect(result.current.error).toBeNull();
    rerender(KEY);
    await waitFor(() => expect(result.current.freshness.staleIds.size).toBe(0));
    expect(result.current.tasks).toHaveLength(40);
    expect(result.current.error).toBeNull();
  });
});
