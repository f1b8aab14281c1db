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
import { useNotify, useRefusal } from '@portolan/frontend-kit';
import { taskManagerApiRef } from '../api';
import type { TaskCache } from '../cache';
import { useTaskCache } from '../cache';
import { useTranslations } from '../translation';

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

/**
 * The statuses by which the back end refuses the same of a single task, where
 * its own words name the task by its id.
 */
const STATUSES: Partial<Record<BulkResult['outcome'], number>> = {
  not_found: 404,
  conflict: 412,
};

/** Says why the first tasks were not changed, each reason once. */
function useReasons(): (response: BulkResponse) => Error {
  const refusalOf = useRefusal();
  return ({ results }) => {
    const messages = results.flatMap(({ outcome, message }) => {
      const status = STATUSES[outcome] ?? 0;
      return refusalOf(status) ?? message ?? [];
    });
    return new Error([...new Set(messages)].slice(0, 3).join(' '));
  };
}

/**
 * A part of a bulk edit that shows already; `settle` takes it back unless the
 * API has made the change.
 */
type ShownEdit = { id: string; settle: (result?: BulkResult) => void };

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
  return { id: task.id, settle };
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
  return { id: task.id, settle };
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
export function useBulkEdit() {
  const api = useApi(taskManagerApiRef);
  const cache = useTaskCache();
  const notify = useNotify();
  const t = useTranslations();
  const reasons = useReasons();

  const undo = useMutation({
    mutationFn: (request: BulkRequest) => api.bulkUpdate(request),
    onSuccess: response => {
      const { changed, failed } = response;
      if (changed > 0) {
        notify.done(t('bulk.undone', { count: changed }));
      }
      if (failed > 0) {
        const title = t('bulk.someNotUndone', { count: failed });
        notify.failed(title, reasons(response));
      }
    },
    onError: error => notify.failed(t('bulk.notUndone'), error),
    onSettled: () => {
      cache.refreshAll();
    },
  });

  return useMutation({
    mutationFn: (edit: BulkEdit) => api.bulkUpdate(edit),
    onMutate: edit => show(cache, edit),
    onSuccess: (response, edit, shown) => {
      const { changed, failed, results } = response;
      const byId = new Map(results.map(result => [result.id, result]));
      shown.forEach(({ id, settle }) => settle(byId.get(id)));
      const request = undoRequest(edit, response);
      const refused = t('bulk.someFailed', { count: failed });
      if (request) {
        const key = isDeletion(edit) ? 'bulk.deleted' : 'bulk.changed';
        const done = t(key, { count: changed });
        const takeBack = {
          label: t('common.undo'),
          onPress: () => undo.mutate(request),
        };
        // In one message: a second one would lie on the button of the first.
        if (failed > 0) {
          const why = reasons(response).message;
          notify.partly(`${done}. ${refused}: ${why}`, takeBack);
        } else {
          notify.done(done, takeBack);
        }
      } else if (failed > 0) {
        notify.failed(refused, reasons(response));
      }
    },
    onError: (error, _edit, shown) => {
      shown?.forEach(({ settle }) => settle());
      notify.failed(t('bulk.failed'), error);
    },
    onSettled: () => {
      cache.refreshAll();
    },
  });
}
