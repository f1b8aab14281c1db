import { useApi } from '@backstage/core-plugin-api';
import { useQueryClient } from '@tanstack/react-query';
import type { InfiniteData } from '@tanstack/react-query';
import { useKeysetList } from '@portolan/frontend-kit';
import type { KeysetList } from '@portolan/frontend-kit';
import type { DeletedTask, Task } from '@portolan/plugin-task-manager-common';
import { taskManagerApiRef } from '../api';
import { queryKeys } from '../cache';

/** A deleted task, with the key of its row. */
export type DeletedRow = DeletedTask & { id: string };

/** Tasks that the user may restore, the last deleted first. */
export function useDeletedTasks() {
  const api = useApi(taskManagerApiRef);
  return useKeysetList<DeletedRow>({
    queryKey: queryKeys.deleted(),
    read: async (cursor, request) => {
      const { items, pageInfo } = await api.listDeletedTasks(cursor, request);
      return {
        items: items.map(item => ({ ...item, id: item.task.id })),
        pageInfo,
      };
    },
  });
}

/** Takes tasks out of the list that are being restored. */
export function useHideDeleted(): (tasks: readonly Task[]) => void {
  const client = useQueryClient();
  return tasks => {
    const ids = new Set(tasks.map(({ id }) => id));
    client.setQueryData<InfiniteData<KeysetList<DeletedRow>>>(
      queryKeys.deleted(),
      list =>
        list && {
          ...list,
          pages: list.pages.map(page => ({
            ...page,
            items: page.items.filter(({ id }) => !ids.has(id)),
          })),
        },
    );
  };
}
