import { QueryClient } from '@tanstack/react-query';
import type { Task } from '@portolan/plugin-task-manager-common';
import { FakeTaskServer } from '../__testUtils__/FakeTaskServer';
import { makeTask, taskId } from '../__testUtils__/tasks';
import { DefaultTaskManagerClient } from '../api';
import { answerListQuestion } from './answerListQuestion';
import { queryKeys } from './queryKeys';
import type { TaskListKey, TaskPages } from './taskPages';

const KEY: TaskListKey = {
  filter: { q: 'task' },
  orderBy: 'rank',
  order: 'asc',
};

async function answered(shown: Task[], saved: Task[]) {
  const server = new FakeTaskServer(saved);
  const api = DefaultTaskManagerClient.create({
    fetchApi: { fetch: server.fetch },
  });
  const client = new QueryClient();
  client.setQueryData<TaskPages>(queryKeys.list(KEY), {
    pages: [{ items: shown, pageInfo: {} }],
    pageParams: [undefined],
  });
  const ids = new Set([taskId(1)]);
  await answerListQuestion({ client, api }, { key: KEY, ids });
  return client.getQueryData<TaskPages>(queryKeys.list(KEY))?.pages[0].items;
}

describe('answerListQuestion', () => {
  it('shows a task that is in the list, and takes away one that is not', async () => {
    const one = makeTask(1);
    expect(await answered([], [one])).toEqual([one]);
    expect(await answered([one], [])).toEqual([]);
  });

  it('keeps what is newer than the answer', async () => {
    const newer = makeTask(1, { title: 'A newer task', version: 9 });
    expect(await answered([newer], [makeTask(1)])).toEqual([newer]);
  });
});
