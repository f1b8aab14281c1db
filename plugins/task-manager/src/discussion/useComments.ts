import { useApi } from '@backstage/core-plugin-api';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Comment } from '@portolan/plugin-task-manager-common';
import {
  statusOf,
  useKeysetList,
  useNotify,
  useUndo,
} from '@portolan/frontend-kit';
import { taskManagerApiRef } from '../api';
import { queryKeys } from '../cache';
import { useTranslations } from '../translation';

/** A task's comments, oldest first. */
export function useComments(taskId: string, enabled = true) {
  const api = useApi(taskManagerApiRef);
  return useKeysetList({
    queryKey: queryKeys.comments(taskId),
    read: (cursor, request) => api.listComments(taskId, cursor, request),
    enabled,
  });
}

/** What is done to a comment, which is as it is before that. */
export type CommentChange =
  | { kind: 'create'; body: string; key: string }
  | { kind: 'update'; comment: Comment; body: string }
  | { kind: 'delete' | 'restore'; comment: Comment };

/** The change that takes another one back, if there is one. */
function reverseOf(change: CommentChange): CommentChange | undefined {
  switch (change.kind) {
    case 'update':
      return { ...change, body: change.comment.body };
    case 'delete':
      return { ...change, kind: 'restore' };
    default:
      return undefined;
  }
}

function useSendComment(taskId: string) {
  const api = useApi(taskManagerApiRef);
  const client = useQueryClient();
  return async (change: CommentChange) => {
    if (change.kind === 'create') {
      await api.createComment(taskId, change.body, change.key);
    } else if (change.kind === 'update') {
      await api.updateComment(taskId, change.comment.id, change.body);
    } else if (change.kind === 'delete') {
      await api.deleteComment(taskId, change.comment.id);
    } else {
      await api.restoreComment(taskId, change.comment.id);
    }
    for (const key of ['comments', 'activity', 'watchers'] as const) {
      await client.invalidateQueries({ queryKey: queryKeys[key](taskId) });
    }
  };
}

/**
 * Writes, changes or deletes a comment, and offers to undo the last two; a lost
 * connection never makes two.
 */
export function useChangeComment(taskId: string) {
  const notify = useNotify();
  const t = useTranslations();
  const undo = useUndo();
  const send = useSendComment(taskId);
  return useMutation({
    mutationFn: send,
    retry: (failures, error) => failures < 2 && statusOf(error) === undefined,
    onMutate: change => {
      const reverse = reverseOf(change);
      return { reverse, pending: reverse && undo.begin() };
    },
    // Told here, since what shows it may be gone by then.
    onError: (error, { kind }, begun) => {
      begun?.pending?.dropped();
      notify.failed(
        t(kind === 'delete' ? 'comments.notDeleted' : 'comments.notSaved'),
        error,
      );
    },
    onSuccess: (_result, { kind }, { reverse, pending }) => {
      if (reverse) {
        const isDeleted = kind === 'delete';
        pending?.done({
          title: t(isDeleted ? 'comments.deleted' : 'comments.changed'),
          undo: () => send(reverse),
          notUndone: t(isDeleted ? 'comments.notBack' : 'comments.notUndone'),
        });
      }
    },
  });
}
