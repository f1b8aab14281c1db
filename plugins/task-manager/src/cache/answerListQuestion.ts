import type { QueryClient } from '@tanstack/react-query';
import type { Task } from '@portolan/plugin-task-manager-common';
import type { TaskManagerApi } from '../api';
import type { ListQuestion } from './ListQuestions';
import { PendingChanges } from './PendingChanges';
import { queryKeys } from './queryKeys';
import { matchesFilter } from './rules/matchesFilter';
import { ShownTasks } from './ShownTasks';
import { placeInPages, removeFromPages } from './taskPages';

/** The API takes no more at once. */
const MAX_IDS = 100;

/**
 * Asks the API which of some tasks are in a list, and has the list show that;
 * where it does not tell of all, the list is read again.
 */
export async function answerListQuestion(
  { client, api }: { client: QueryClient; api: TaskManagerApi },
  question: ListQuestion,
): Promise<void> {
  const listed = await readListed(api, question);
  if (listed) {
    showListed(client, question, listed);
  } else {
    await client.invalidateQueries({ queryKey: queryKeys.list(question.key) });
  }
}

/** Those that are in the list, if the API tells of all. */
async function readListed(
  api: TaskManagerApi,
  { key, ids }: ListQuestion,
): Promise<Task[] | undefined> {
  if (ids.size > MAX_IDS) {
    return undefined;
  }
  const limit = ids.size;
  try {
    const page = await api.listTasks({ ...key, ids: [...ids], limit });
    return page.pageInfo.nextCursor === undefined ? page.items : undefined;
  } catch {
    // The list says it, if it can't be read either.
    return undefined;
  }
}

/** The user's changes that are on their way stay on top. */
function showListed(
  client: QueryClient,
  { key, ids }: ListQuestion,
  listed: readonly Task[],
): void {
  const pending = PendingChanges.of(client);
  const shown = new ShownTasks(client);
  for (const id of ids) {
    const saved = listed.find(task => task.id === id);
    if (saved && saved.version < (shown.find(id)?.version ?? 0)) {
      // It has changed since, and that asks again.
      continue;
    }
    if (saved && !pending.isDeleted(id, Infinity)) {
      const task = pending.over(saved);
      const known = { task: saved, filters: [key.filter] };
      const matches = matchesFilter(task, key.filter, Date.now(), known);
      shown.change(key, pages => placeInPages(pages, { task, key, matches }));
    } else if (!pending.has(id)) {
      shown.change(key, pages => removeFromPages(pages, id));
    }
  }
}
