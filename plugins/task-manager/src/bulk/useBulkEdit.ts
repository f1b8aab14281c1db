import { useApi } from '@backstage/core-plugin-api';
import { useMutation } from '@tanstack/react-query';
import type {
  BulkRequest,
  BulkResponse,
  BulkResult,
  BulkUpdate,
  Task,
  TaskPatch,
} from '@portolan/plugin-task-manager-common';
import { useNotify, useUndo } from '@portolan/frontend-kit';
import type { Undone } from '@portolan/frontend-kit';
import { taskManagerApiRef } from '../api';
import type { TaskCache } from '../cache';
import { useTaskCache } from '../cache';
import { useTranslations } from '../translation';
import { useRefusedTasks } from './useRefusedTasks';
import type { ExpectRefused } from './useRefusedTasks';

/**
 * One change to several tasks, as the API takes it: a patch for all, one for
 * each, or their deletion.
 */
export type BulkEdit =
  | { ids: string[]; patch: TaskPatch }
  | { ids: string[]; action: 'delete' }
  | { updates: BulkUpdate[] };

function isDeletion(
  edit: BulkEdit,
): edit is Extract<BulkEdit, { action: 'delete' }> {
  return 'action' in edit;
}

function updatesOf(
  edit: Exclude<BulkEdit, { action: 'delete' }>,
): { id: string; patch: TaskPatch }[] {
  return 'updates' in edit
    ? edit.updates
    : edit.ids.map(id => ({ id, patch: edit.patch }));
}

/**
 * The request that takes a bulk edit back; `undefined` if it changed nothing.
 */
export function undoRequest(
  edit: BulkEdit,
  response: BulkResponse,
): BulkRequest | undefined {
  if (isDeletion(edit)) {
    const ids = response.results
      .filter(({ outcome }) => outcome === 'deleted')
      .map(({ id }) => id);
    return ids.length ? { ids, action: 'restore' } : undefined;
  }
  const updates = response.results.flatMap<BulkUpdate>(
    ({ id, outcome, version, previous }) =>
      outcome === 'updated' && previous
        ? [{ id, patch: previous, ...(version && { version }) }]
        : [],
  );
  return updates.length ? { updates } : undefined;
}

/** Says why the first tasks were not changed, each reason once. */
export function useBulkReasons(): (response: BulkResponse) => Error {
  const refusedTasks = useRefusedTasks();
  return response => {
    const reasons = refusedTasks(response).map(({ reason }) => reason);
    return new Error([...new Set(reasons)].slice(0, 3).join(' '));
  };
}

/**
 * A part of a bulk edit that shows already; `settle` takes it back unless the
 * API has made the change.
 */
type ShownEdit = { task: Task; settle: (result?: BulkResult) => void };

function showUpdate(cache: TaskCache, task: Task, patch: TaskPatch): ShownEdit {
  const change = cache.begin(task, patch);
  const settle = (result?: BulkResult) => {
    const { outcome, version = task.version } = result ?? {};
    if (outcome === 'updated') {
      cache.confirm(change, { version });
    } else {
      cache.refuse(change);
    }
  };
  return { task, settle };
}

function showRemoval(cache: TaskCache, task: Task): ShownEdit {
  const removal = cache.beginRemoval(task);
  const settle = (result?: BulkResult) => {
    if (result?.outcome === 'deleted') {
      cache.confirmRemoval(removal);
    } else {
      cache.refuseRemoval(removal);
    }
  };
  return { task, settle };
}

/** Shows a bulk edit of the tasks that are on the screen. */
function show(cache: TaskCache, edit: BulkEdit): ShownEdit[] {
  return isDeletion(edit)
    ? edit.ids.flatMap(id => {
        const task = cache.find(id);
        return task ? showRemoval(cache, task) : [];
      })
    : updatesOf(edit).flatMap(({ id, patch }) => {
        const task = cache.find(id);
        return task ? showUpdate(cache, task, patch) : [];
      });
}

/**
 * Changes several tasks at once on the screen, tells which could not be
 * changed, and offers to undo it.
 */
export function useBulkEdit(expectRefused?: ExpectRefused) {
  const api = useApi(taskManagerApiRef);
  const cache = useTaskCache();
  const notify = useNotify();
  const t = useTranslations();
  const reasons = useBulkReasons();
  const refusedTasks = useRefusedTasks();

  const undo = useUndo();

  const takeBack = async (request: BulkRequest): Promise<Undone> => {
    const response = await api.bulkUpdate(request);
    cache.refreshAll();
    const { changed, failed } = response;
    return {
      ...(changed > 0 && { undone: t('bulk.undone', { count: changed }) }),
      ...(failed > 0 && {
        notUndone: {
          title: t('bulk.someNotUndone', { count: failed }),
          error: reasons(response),
        },
      }),
    };
  };

  return useMutation({
    mutationFn: (edit: BulkEdit) => api.bulkUpdate(edit),
    onMutate: edit => ({
      shown: show(cache, edit),
      pending: undo.begin(),
      onRefused: expectRefused?.(),
    }),
    onSuccess: (response, edit, { shown, pending, onRefused }) => {
      const { changed, failed, results } = response;
      const byId = new Map(results.map(result => [result.id, result]));
      shown.forEach(({ task, settle }) => settle(byId.get(task.id)));
      if (failed > 0) {
        const titles = new Map(shown.map(({ task }) => [task.id, task.title]));
        onRefused?.(refusedTasks(response, id => titles.get(id)));
      }
      const request = undoRequest(edit, response);
      const refused = t('bulk.someFailed', { count: failed });
      if (request) {
        const key = isDeletion(edit) ? 'bulk.deleted' : 'bulk.changed';
        const done = t(key, { count: changed });
        // In one message: a second one would lie on the button of the first.
        pending.done({
          title: failed
            ? t('bulk.partly', {
                done,
                refused,
                reasons: reasons(response).message,
              })
            : done,
          isPartial: failed > 0,
          undo: () => takeBack(request),
          notUndone: t('bulk.notUndone'),
          rows: results.map(({ id }) => id),
        });
        return;
      }
      pending.dropped();
      if (failed > 0) {
        notify.failed(refused, reasons(response));
      }
    },
    onError: (error, _edit, begun) => {
      begun?.pending.dropped();
      begun?.shown.forEach(({ settle }) => settle());
      notify.failed(t('bulk.failed'), error);
    },
    onSettled: () => {
      cache.refreshAll();
    },
  });
}
