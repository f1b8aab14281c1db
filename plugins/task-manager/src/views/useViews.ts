import { useApi } from '@backstage/core-plugin-api';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { View, ViewInput } from '@portolan/plugin-task-manager-common';
import { useNotify, useUndo } from '@portolan/frontend-kit';
import { taskManagerApiRef } from '../api';
import { queryKeys } from '../cache';
import { useTranslations } from '../translation';

/** The user's saved views, and those that their groups share. */
export function useViews() {
  const api = useApi(taskManagerApiRef);
  return useQuery({
    queryKey: queryKeys.views(),
    queryFn: ({ signal }) => api.listViews({ signal }),
  });
}

/** What a view is made of. */
function inputOf({ name, layout, query, sharedWith }: View): ViewInput {
  return { name, layout, query, sharedWith };
}

function isSame(one: View, other: View): boolean {
  return JSON.stringify(inputOf(one)) === JSON.stringify(inputOf(other));
}

/**
 * Saves a new view, or replaces one, the view `before`, and offers to take that
 * back.
 */
export function useSaveView() {
  const api = useApi(taskManagerApiRef);
  const client = useQueryClient();
  const t = useTranslations();
  const undo = useUndo();
  const refresh = () =>
    client.invalidateQueries({ queryKey: queryKeys.views() });
  return useMutation({
    mutationFn: ({ before, view }: { before?: View; view: ViewInput }) =>
      before ? api.replaceView(before.id, view) : api.createView(view),
    onMutate: ({ before }) => before && undo.begin(),
    onSuccess: async (saved, { before }, pending) => {
      if (before && !isSame(before, saved)) {
        const { name } = saved;
        pending?.done({
          title: t('views.updated', { name }),
          undo: async () => {
            await api.replaceView(before.id, inputOf(before));
            await refresh();
            return { undone: t('views.undone', { name: before.name }) };
          },
          notUndone: t('views.notUndone', { name }),
          forbidden: t('views.notOwn'),
        });
      } else {
        pending?.dropped();
      }
      await refresh();
    },
    onError: (_error, _saved, pending) => pending?.dropped(),
  });
}

/** Deletes a view, and offers to save it again. */
export function useDeleteView() {
  const api = useApi(taskManagerApiRef);
  const client = useQueryClient();
  const notify = useNotify();
  const t = useTranslations();
  const undo = useUndo();
  const save = useSaveView();
  return useMutation({
    mutationFn: (view: View) => api.deleteView(view.id),
    onSuccess: async (_result, view) => {
      const { name } = view;
      undo.done({
        title: t('views.deleted', { name }),
        undo: async () => {
          await save.mutateAsync({ view: inputOf(view) });
        },
        notUndone: t('views.notBack', { name }),
      });
      await client.invalidateQueries({ queryKey: queryKeys.views() });
    },
    onError: (error, { name }) =>
      notify.failed(t('views.notDeleted', { name }), error, t('views.notOwn')),
  });
}
