import { useApi } from '@backstage/core-plugin-api';
import { useMutation } from '@tanstack/react-query';
import type {
  BulkRequest,
  BulkResponse,
  BulkUpdate,
  Task,
  TaskPatch,
} from '@portolan/plugin-task-manager-common';
import { taskManagerApiRef } from '../api';
import { applyPatch } from '../cache/applyPatch';
import { useNotify } from './useNotify';
import { useTaskCache } from './useTaskCache';
import { useTranslations } from './useTranslations';

/** One change to several tasks: a patch, or their deletion. */
export type BulkEdit = { ids: string[]; patch?: TaskPatch };

/** The request that takes a bulk edit back; `undefined` if it changed nothing. */
export function undoRequest(
  edit: BulkEdit,
  response: BulkResponse,
): BulkRequest | undefined {
  if (!edit.patch) {
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

/** Why the first tasks were not changed, each reason once. */
function reasons(response: BulkResponse): string {
  const messages = response.results.flatMap(({ message }) => message ?? []);
  return [...new Set(messages)].slice(0, 3).join(' ');
}

/** Changes several tasks at once on the screen, tells which could not be changed, and offers to undo it. */
export function useBulkEdit() {
  const api = useApi(taskManagerApiRef);
  const cache = useTaskCache();
  const notify = useNotify();
  const t = useTranslations();

  const undo = useMutation({
    mutationFn: (request: BulkRequest) => api.bulkUpdate(request),
    onSuccess: ({ changed }) =>
      notify.done(t('bulk.undone', { count: changed })),
    onError: error => notify.failed(t('bulk.notUndone'), error),
    onSettled: () => {
      cache.refreshAll();
    },
  });

  return useMutation({
    mutationFn: ({ ids, patch }: BulkEdit) =>
      api.bulkUpdate(patch ? { ids, patch } : { ids, action: 'delete' }),
    onMutate: ({ ids, patch }) => {
      const before = ids.flatMap<Task>(id => cache.find(id) ?? []);
      before.forEach(task =>
        patch ? cache.put(applyPatch(task, patch)) : cache.remove(task.id),
      );
      return { before };
    },
    onSuccess: (response, edit) => {
      const { changed, failed } = response;
      const request = undoRequest(edit, response);
      if (request) {
        const key = edit.patch ? 'bulk.changed' : 'bulk.deleted';
        notify.done(t(key, { count: changed }), {
          label: t('common.undo'),
          onPress: () => undo.mutate(request),
        });
      }
      if (failed > 0) {
        const title = t('bulk.someFailed', { count: failed });
        notify.failed(title, new Error(reasons(response)));
      }
    },
    onError: (error, _edit, context) => {
      context?.before.forEach(task => cache.put(task));
      notify.failed(t('bulk.failed'), error);
    },
    onSettled: () => {
      cache.refreshAll();
    },
  });
}
