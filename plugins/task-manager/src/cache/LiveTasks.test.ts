import {
  focusManager,
  InfiniteQueryObserver,
  onlineManager,
  QueryClient,
} from '@tanstack/react-query';
import { FakeTaskServer } from '../__testUtils__/FakeTaskServer';
import { makeTask, taskId } from '../__testUtils__/tasks';
import { DefaultTaskManagerClient } from '../api';
import { DeletedList } from './DeletedList';
import { LiveTasks, STALE_MS } from './LiveTasks';
import { queryKeys } from './queryKeys';
import { TaskCache } from './TaskCache';

function setUp() {
  const server = new FakeTaskServer([makeTask(1), makeTask(2)]);
  const api = DefaultTaskManagerClient.create({
    fetchApi: { fetch: server.fetch },
  });
  const client = new QueryClient();
  const cache = TaskCache.create(client);
  const changed: string[] = [];
  const sent: { signal: (ids: string[]) => void } = { signal: () => {} };
  const unfollow = LiveTasks.of(client, api).follow(
    onIds => {
      sent.signal = onIds;
      return () => {};
    },
    ({ title }) => changed.push(title),
  );
  return { server, client, cache, changed, sent, unfollow };
}

describe('LiveTasks', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('follows changes that never cease, and fetches each task once a time', async () => {
    const { server, cache, changed, sent } = setUp();
    cache.put(makeTask(1));
    server.change(taskId(1), { title: 'Theirs' });
    for (let step = 0; step < 5; step++) {
      sent.signal([taskId(1)]);
      await jest.advanceTimersByTimeAsync(100);
    }
    expect(changed).toEqual(['Theirs']);
    expect(cache.find(taskId(1))?.title).toBe('Theirs');
    expect(server.requests).toHaveLength(1);
  });

  it('takes away what is gone, and goes on after a pause', async () => {
    const { server, cache, sent, unfollow } = setUp();
    cache.put(makeTask(2));
    server.tasks.delete(taskId(2));
    sent.signal([taskId(2)]);
    await jest.advanceTimersByTimeAsync(500);
    expect(cache.find(taskId(2))).toBeUndefined();
    sent.signal([taskId(1)]);
    await jest.advanceTimersByTimeAsync(500);
    expect(server.requests).toHaveLength(2);
    sent.signal([taskId(1)]);
    unfollow();
    await jest.advanceTimersByTimeAsync(500);
    expect(server.requests).toHaveLength(2);
  });

  async function setUpDeleted(ids: string[]) {
    const following = setUp();
    const read = jest.fn(async () => ({ items: ids.map(id => ({ id })) }));
    const observer = new InfiniteQueryObserver(following.client, {
      queryKey: queryKeys.deleted(),
      queryFn: read,
      initialPageParam: undefined,
      getNextPageParam: () => undefined,
    });
    observer.subscribe(() => {});
    await jest.advanceTimersByTimeAsync(0);
    const listed = () =>
      observer.getCurrentResult().data?.pages.flatMap(({ items }) => items);
    const signal = async (some: string[]) => {
      following.sent.signal(some);
      await jest.advanceTimersByTimeAsync(500);
    };
    return { ...following, read, listed, signal };
  }

  it('takes a task that came back out of the deleted ones, and reads them again when one has gone', async () => {
    const { server, read, listed, signal } = await setUpDeleted([
      taskId(1),
      taskId(3),
    ]);
    await signal([taskId(1), taskId(2)]);
    expect(listed()).toEqual([{ id: taskId(3) }]);
    expect(read).toHaveBeenCalledTimes(1);
    server.tasks.delete(taskId(2));
    await signal([taskId(2)]);
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('reads the deleted ones again for many changes, unless they are what the user restores', async () => {
    const ids = Array.from({ length: 30 }, (_, n) => taskId(n + 10));
    const { client, read, listed, signal } = await setUpDeleted(ids);
    await DeletedList.of(client).beginRestoring(ids);
    await signal(ids);
    expect(listed()).toEqual([]);
    expect(read).toHaveBeenCalledTimes(1);
    await signal(ids);
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('takes what was read for old once the connection is back, and after a minute out of sight', async () => {
    const { client, unfollow } = setUp();
    const since = () => client.getQueryData<number>(queryKeys.staleSince());
    focusManager.setFocused(false);
    focusManager.setFocused(true);
    expect(since()).toBe(Date.now() - STALE_MS);
    onlineManager.setOnline(false);
    expect(since()).toBeLessThan(Date.now());
    onlineManager.setOnline(true);
    expect(since()).toBe(Date.now());
    focusManager.setFocused(undefined);
    unfollow();
  });
});
