import { QueryClient } from '@tanstack/react-query';
import type { Task } from '@portolan/plugin-task-manager-common';
import { makeTask, taskId } from '../__testUtils__/tasks';
import { queryKeys } from './queryKeys';
import { TaskCache } from './TaskCache';
import type { TaskListKey, TaskPages } from './taskPages';

function setUp(filter: TaskListKey['filter'] = {}, tasks = [makeTask(1)]) {
  const client = new QueryClient();
  const key = queryKeys.list({ filter, orderBy: 'rank', order: 'asc' });
  client.setQueryData<TaskPages>(key, {
    pages: [{ items: tasks, pageInfo: {} }],
    pageParams: [undefined],
  });
  const listed = (): Task[] =>
    client.getQueryData<TaskPages>(key)?.pages[0].items ?? [];
  return { cache: TaskCache.create(client), listed };
}

describe('TaskCache', () => {
  const base = makeTask(1);

  it('takes back each of two refused changes, and leaves nothing of either', () => {
    const { cache, listed } = setUp();
    const first = cache.begin(base, { priority: 'high' });
    const second = cache.begin(base, { status: 'blocked', priority: 'low' });
    cache.refuse(first);
    expect(listed()).toMatchObject([{ status: 'blocked', priority: 'low' }]);
    cache.refuse(second);
    expect(listed()).toEqual([base]);
    expect(cache.find(base.id)).toEqual(base);
  });

  it('keeps a change on the screen when an earlier one is answered', () => {
    const { cache, listed } = setUp();
    const first = cache.begin(base, { priority: 'high' });
    const second = cache.begin(base, { title: 'New' });
    cache.confirm(first, { ...base, priority: 'high', version: 2 });
    expect(listed()).toMatchObject([{ title: 'New', priority: 'high' }]);
    cache.refuse(second);
    expect(listed()).toMatchObject([
      { title: 'Task 1', priority: 'high', version: 2 },
    ]);
  });

  it("shows others' changes below the user's own, and never an older answer", () => {
    const { cache, listed } = setUp();
    const change = cache.begin(base, { title: 'Mine' });
    cache.put({ ...base, title: 'Theirs', priority: 'low', version: 3 });
    expect(listed()).toMatchObject([{ title: 'Mine', priority: 'low' }]);
    cache.confirm(change, { ...base, title: 'Mine', version: 2 });
    expect(listed()).toMatchObject([{ title: 'Theirs', version: 3 }]);
  });

  describe('of a task that is being deleted', () => {
    const read = (readAt: number) => ({
      items: [base, makeTask(2)],
      pageInfo: {},
      readAt,
    });
    const idsOf = ({ items }: { items: Task[] }) => items.map(({ id }) => id);

    it('shows nothing that was read before the API had answered', () => {
      const { cache, listed } = setUp();
      const before = Date.now();
      const removal = cache.beginRemoval(base);
      expect(listed()).toEqual([]);
      expect(idsOf(cache.withoutDeleted(read(before)))).toEqual([taskId(2)]);
      cache.put({ ...base, version: 2 });
      expect(listed()).toEqual([]);
      cache.confirmRemoval(removal);
      expect(idsOf(cache.withoutDeleted(read(before)))).toEqual([taskId(2)]);
    });

    it('shows it where somebody has brought it back since', () => {
      const { cache, listed } = setUp();
      cache.confirmRemoval(cache.beginRemoval(base));
      const later = read(Date.now() + 1);
      expect(cache.withoutDeleted(later)).toEqual(later);
      cache.put(base);
      expect(listed()).toEqual([base]);
    });

    it('shows it again when the API refuses', () => {
      const { cache, listed } = setUp();
      const page = read(Date.now());
      cache.refuseRemoval(cache.beginRemoval(base));
      expect(listed()).toEqual([base]);
      expect(cache.withoutDeleted(page)).toEqual(page);
    });
  });

  it('finds back into a text search that the change had left', () => {
    const filter = { q: 'task', status: ['pending' as const] };
    const { cache, listed } = setUp(filter, [makeTask(1), makeTask(2)]);
    const change = cache.begin(base, { status: 'blocked' });
    expect(listed().map(({ id }) => id)).toEqual([taskId(2)]);
    cache.refuse(change);
    expect(listed().map(({ id }) => id)).toEqual([taskId(1), taskId(2)]);
  });
});
