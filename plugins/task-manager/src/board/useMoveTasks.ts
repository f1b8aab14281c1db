import { useApi } from '@backstage/core-plugin-api';
import { useMutation } from '@tanstack/react-query';
import type { Task, TaskStatus } from '@portolan/plugin-task-manager-common';
import { useNotify, useUndo } from '@portolan/frontend-kit';
import { taskManagerApiRef } from '../api';
import { TaskWriter, useTaskCache } from '../cache';
import type { Neighbours } from '../cache';
import { useTranslations } from '../translation';
import { useUndoMoves } from './useUndoMoves';
import type { MadeMove } from './useUndoMoves';

/** Where a task was dropped. */
export type TaskDrop = { task: Task; status: TaskStatus } & Neighbours;

/**
 * Moves tasks on the board at once, and each back with the reason if the API
 * refuses; offers to move back those that were moved.
 */
export function useMoveTasks(): (drops: readonly TaskDrop[]) => Promise<void> {
  const api = useApi(taskManagerApiRef);
  const cache = useTaskCache();
  const notify = useNotify();
  const t = useTranslations();
  const undo = useUndo();
  const offerUndo = useUndoMoves();
  const { mutateAsync } = useMutation({
    mutationFn: ({ task, status, after, before }: TaskDrop) =>
      TaskWriter.of(api).move(task, {
        ...(status !== task.status && { status }),
        ...(after && { after }),
        ...(before && { before }),
      }),
    // One move after another, so that each finds its neighbours where the
    // user saw them.
    scope: { id: 'move-task' },
    onMutate: ({ task, status, after, before }) =>
      cache.begin(task, { status }, { after, before }),
    onSuccess: (task, _drop, change) => cache.confirm(change, task),
    onError: (error, { task }, change) => {
      if (change) {
        cache.refuse(change);
      }
      const title = t('task.notMoved', { title: task.title });
      notify.failed(title, error, t('error.notAllowed'));
    },
    onSettled: (_result, _error, { task }) => {
      cache.refreshStatistics();
      cache.refreshHistory(task.id);
    },
  });
  return async drops => {
    const pending = undo.begin();
    const places = drops.map(({ task }) => cache.columnPlaceOf(task));
    const results = await Promise.allSettled(drops.map(d => mutateAsync(d)));
    const moved = results.flatMap<MadeMove>((result, n) =>
      result.status === 'fulfilled'
        ? { task: result.value, from: places[n] }
        : [],
    );
    offerUndo(pending, moved);
  };
}
