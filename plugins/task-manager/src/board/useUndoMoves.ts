import { useApi } from '@backstage/core-plugin-api';
import type { PendingUndo, Undone } from '@portolan/frontend-kit';
import type { Task } from '@portolan/plugin-task-manager-common';
import { taskManagerApiRef } from '../api';
import { showUntilSaved, TaskWriter, useTaskCache } from '../cache';
import type { ColumnPlace, Neighbours, TaskCache } from '../cache';
import { useTranslations } from '../translation';
import { takeBackEach } from '../undo';

/** A task as a move left it, and where it was before. */
export type MadeMove = { task: Task; from: ColumnPlace };

/** The nearest tasks above and below, of those still in the column. */
function neighboursAt(cache: TaskCache, place: ColumnPlace): Neighbours {
  const nearest = (ids: readonly string[]) =>
    ids.find(id => cache.find(id)?.status === place.status);
  return { after: nearest(place.above), before: nearest(place.below) };
}

/** Offers to put moved tasks back to their columns and places. */
export function useUndoMoves() {
  const api = useApi(taskManagerApiRef);
  const cache = useTaskCache();
  const t = useTranslations();
  const moveBack = ({ task, from }: MadeMove) => {
    const { status } = from;
    const { after, before } = neighboursAt(cache, from);
    return showUntilSaved(cache, {
      change: cache.begin(task, { status }, { after, before }),
      save: () =>
        TaskWriter.of(api).moveBack(task, {
          ...(status !== task.status && { status }),
          ...(after && { after }),
          ...(before && { before }),
        }),
    });
  };
  const moveAllBack = async (moves: readonly MadeMove[]): Promise<Undone> => {
    // The last one first: each finds the column as its move left it.
    const errors = await takeBackEach([...moves].reverse(), moveBack);
    const [{ task }] = moves;
    const count = moves.length - errors.length;
    return {
      undone:
        moves.length === 1
          ? t('undone.move', { title: task.title })
          : t('undone.moves', { count }),
      ...(errors.length > 0 && {
        notUndone: {
          title: t('undone.notMoves', { count: errors.length }),
          error: errors[0],
        },
      }),
    };
  };
  const titleOf = ([{ task, from }, ...others]: readonly MadeMove[]) => {
    const status = t(`status.${task.status}`);
    if (others.length > 0) {
      return t('changed.movedMany', { count: others.length + 1, status });
    }
    const { title } = task;
    return from.status === task.status
      ? t('changed.movedWithin', { title, status })
      : t('changed.moved', { title, status });
  };
  return (pending: PendingUndo, moves: readonly MadeMove[]) => {
    if (moves.length === 0) {
      pending.dropped();
      return;
    }
    const count = moves.length;
    const [{ task }] = moves;
    const { title } = task;
    pending.done({
      title: titleOf(moves),
      undo: () => moveAllBack(moves),
      notUndone:
        count === 1
          ? t('undone.notMove', { title })
          : t('undone.notMoves', { count }),
      forbidden: t('error.notAllowed'),
      rows: moves.map(move => move.task.id),
    });
  };
}
