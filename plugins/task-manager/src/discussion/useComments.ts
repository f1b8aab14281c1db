import { useApi } from '@backstage/core-plugin-api';
import {
  useInfiniteQuery,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { statusOf } from '@portolan/frontend-kit';
import { taskManagerApiRef } from '../api';
import { queryKeys } from '../cache';

/** A task's comments, oldest first. */
export function useComments(taskId: string, enabled = true) {
  const api = useApi(taskManagerApiRef);
  return useInfiniteQuery({
    queryKey: queryKeys.comments(taskId),
    queryFn: ({ pageParam, signal }) =>
      api.listComments(taskId, pageParam, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.pageInfo.nextCursor,
    enabled,
  });
}

/** A comment to be written, changed or deleted. */
export type CommentChange =
  | { kind: 'create'; body: string; key: string }
  | { kind: 'update'; id: string; body: string }
  | { kind: 'delete'; id: string };

/** Writes, changes or deletes a comment; a lost connection never makes two. */
export function useChangeComment(taskId: string) {
  const api = useApi(taskManagerApiRef);
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (change: CommentChange) => {
      if (change.kind === 'create') {
        await api.createComment(taskId, change.body, change.key);
      } else if (change.kind === 'update') {
        await api.updateComment(taskId, change.id, change.body);
      } else {
        await api.deleteComment(taskId, change.id);
      }
    },
    retry: (failures, error) => failures < 2 && statusOf(error) === undefined,
    onSuccess: async () => {
      for (const key of ['comments', 'activity', 'watchers'] as const) {
        await client.invalidateQueries({ queryKey: queryKeys[key](taskId) });
      }
    },
  });
}
