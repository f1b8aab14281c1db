import { useApi } from '@backstage/core-plugin-api';
import { useEffect } from 'react';
import { useKeysetList } from '@portolan/frontend-kit';
import type { DeletedTask } from '@portolan/plugin-task-manager-common';
import { taskManagerApiRef } from '../api';
import { queryKeys } from '../cache';

/** A deleted task, with the key of its row. */
export type DeletedRow = DeletedTask & { id: string };

/**
 * Tasks that the user may restore, the last deleted first; where all that were
 * read have been restored, those that follow are read.
 */
export function useDeletedTasks() {
  const api = useApi(taskManagerApiRef);
  const list = useKeysetList<DeletedRow>({
    queryKey: queryKeys.deleted(),
    read: async (cursor, request) => {
      const { items, pageInfo } = await api.listDeletedTasks(cursor, request);
      return {
        items: items.map(item => ({ ...item, id: item.task.id })),
        pageInfo,
      };
    },
  });
  const { data, hasNextPage, isFetching, error, fetchNextPage } = list;
  const isEmpty = data?.pages.every(({ items }) => items.length === 0);
  const isMissing = isEmpty && hasNextPage && !isFetching && !error;
  useEffect(() => {
    if (isMissing) {
      fetchNextPage();
    }
  }, [isMissing, fetchNextPage]);
  return list;
}
