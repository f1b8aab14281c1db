import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { queryKeys } from '../cache';
import type { TaskPages } from '../cache';

/** More would be a list to read, not one to choose from. */
const MAX_LABELS = 50;

/**
 * Finds the labels of the tasks that have been loaded so far, the most used
 * first. There may be others: the API lists no labels, and to ask it for all
 * tasks would cost more than it helps.
 */
export function useKnownLabels(): () => string[] {
  const client = useQueryClient();
  return useCallback(() => {
    const lists = client.getQueriesData<TaskPages>({
      queryKey: queryKeys.lists(),
    });
    const tasks = new Map(
      lists.flatMap(([, pages]) =>
        (pages?.pages ?? []).flatMap(({ items }) =>
          items.map(task => [task.id, task] as const),
        ),
      ),
    );
    const uses = new Map<string, number>();
    for (const { labels } of tasks.values()) {
      labels.forEach(label => uses.set(label, (uses.get(label) ?? 0) + 1));
    }
    return [...uses]
      .sort(([a, m], [b, n]) => n - m || a.localeCompare(b))
      .slice(0, MAX_LABELS)
      .map(([label]) => label);
  }, [client]);
}
